//! What every command needs: the language, the passphrase, and who is at work. The clock and
//! the environment are read here and nowhere else.

use std::{fs, path::Path};

use chrono::{Local, Utc};
use model::{AssessmentId, Lang};
use register::{Passphrase, Register, Stamp};

use crate::{args::Args, failure::Failure};

/// The desk that a command works at.
pub struct Desk {
    /// The language of messages and reports.
    pub lang: Lang,
    /// Who is at work, and when.
    pub stamp: Stamp,
    passphrase: Option<Passphrase>,
}

impl Desk {
    /// Reads what the arguments and the environment say.
    pub fn new(args: &Args) -> Result<Self, Failure> {
        let passphrase = match &args.passphrase_file {
            None => None,
            Some(path) => {
                let text = fs::read_to_string(path).map_err(|cause| file(path, cause))?;
                let first = text.lines().next().unwrap_or_default().to_owned();
                let passphrase = Passphrase::new(first);
                if passphrase.is_empty() {
                    return Err(Failure::usage(
                        "passphrase-empty",
                        "path",
                        path.display().to_string(),
                    ));
                }
                Some(passphrase)
            }
        };
        let by = args
            .by
            .clone()
            .or_else(|| std::env::var("USER").ok())
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| "vaern".to_owned());
        Ok(Self {
            lang: args.language(),
            stamp: Stamp {
                by,
                at: Utc::now(),
                today: Local::now().date_naive(),
            },
            passphrase,
        })
    }

    /// The passphrase that was given.
    pub fn passphrase(&self) -> Option<&Passphrase> {
        self.passphrase.as_ref()
    }

    /// Opens a register and brings its stored figures to today.
    pub fn open(&self, path: &Path) -> Result<Register, Failure> {
        let mut register = Register::open(path, self.passphrase())?;
        register.catch_up(&self.stamp)?;
        Ok(register)
    }
}

/// The assessment with this reference or name; none where none was asked for.
pub fn assessment(
    register: &Register,
    reference: Option<&str>,
) -> Result<Option<AssessmentId>, Failure> {
    reference
        .map(|reference| {
            register
                .find::<model::Assessment>(reference)?
                .ok_or_else(|| Failure::usage("unknown-assessment", "ref", reference))
        })
        .transpose()
}

/// A failure to read or write a file.
pub fn file(path: &Path, cause: std::io::Error) -> Failure {
    Failure::File {
        path: path.display().to_string(),
        cause,
    }
}
