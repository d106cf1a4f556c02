//! What every command needs: the language, the passphrase, and who is at work. The clock and
//! the environment are read here and nowhere else.

use std::{cell::Cell, fs, path::Path};

use chrono::{DateTime, Local, NaiveDate, NaiveTime, TimeZone, Utc};
use model::{AssessmentId, Kind, Lang, Moment};
use register::{Passphrase, Register, Stamp};
use uuid::Uuid;

use crate::{args::Args, failure::Failure};

/// The desk that a command works at.
pub struct Desk {
    /// The language of messages and reports.
    pub lang: Lang,
    stamp: Stamp,
    passphrase: Option<Passphrase>,
    /// The moment that registers are seen at, as it was asked for.
    at: Option<String>,
    day: Cell<NaiveDate>,
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
        let today = Local::now().date_naive();
        Ok(Self {
            lang: args.language(),
            stamp: Stamp {
                by,
                at: Utc::now(),
                today,
            },
            passphrase,
            at: args.at.clone(),
            day: Cell::new(today),
        })
    }

    /// The passphrase that was given.
    pub fn passphrase(&self) -> Option<&Passphrase> {
        self.passphrase.as_ref()
    }

    /// The day that figures are for: today, or that of the moment that a register is seen at.
    pub fn today(&self) -> NaiveDate {
        self.day.get()
    }

    /// Who is at work, and when; the day is the one that figures are for.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            today: self.today(),
            ..self.stamp.clone()
        }
    }

    /// Opens a register and brings its stored figures to today; where a moment was asked for, the
    /// register as it was then, for reading only.
    pub fn open(&self, path: &Path) -> Result<Register, Failure> {
        let mut register = self.open_as_it_is(path)?;
        register.catch_up(&self.stamp)?;
        Ok(register)
    }

    /// Opens a register without bringing its stored figures to today.
    pub fn open_as_it_is(&self, path: &Path) -> Result<Register, Failure> {
        let register = Register::open(path, self.passphrase())?;
        let Some(at) = &self.at else {
            return Ok(register);
        };
        let at = moment(&register, at)?;
        self.day.set(at.with_timezone(&Local).date_naive());
        Ok(register.past(at, self.today())?)
    }
}

/// The moment that `text` names: the end of a day, a moment as RFC 3339 writes it, or one that was
/// given a name in the register.
pub fn moment(register: &Register, text: &str) -> Result<DateTime<Utc>, Failure> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Ok(at.to_utc());
    }
    let unknown = || Failure::usage("unknown-moment", "text", text);
    if let Some(day) = text::number::parse_date(text) {
        let end = NaiveTime::from_hms_micro_opt(23, 59, 59, 999_999).ok_or_else(unknown)?;
        let end = Local.from_local_datetime(&day.and_time(end)).latest();
        return Ok(end.ok_or_else(unknown)?.to_utc());
    }
    let named = register.find::<Moment>(text)?.ok_or_else(unknown)?;
    Ok(register.get::<Moment>(named)?.data.at)
}

/// A moment as people here read it.
pub fn shown(lang: Lang, at: DateTime<Utc>) -> String {
    text::number::moment(lang, at.with_timezone(&Local).naive_local())
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

/// The record of a kind with this reference or name, or the newest one.
pub fn record(register: &Register, kind: Kind, reference: Option<&str>) -> Result<Uuid, Failure> {
    let missing = || {
        let args = vec![
            ("kind", kind.id().to_owned()),
            ("ref", reference.unwrap_or_default().to_owned()),
        ];
        let code = match reference {
            Some(_) => "unknown-record-of",
            None => "no-record-of",
        };
        Failure::Use { code, args }
    };
    let found = match reference {
        Some(text) => register.find_record(kind, text)?,
        None => register.newest(kind)?,
    };
    found.ok_or_else(missing)
}

/// The end of a day where the person is.
pub fn end_of(day: NaiveDate) -> DateTime<Utc> {
    let next = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN);
    let next = Local.from_local_datetime(&next).earliest();
    next.map_or_else(Utc::now, |at| {
        at.to_utc() - chrono::TimeDelta::microseconds(1)
    })
}

/// A failure to read or write a file.
pub fn file(path: &Path, cause: std::io::Error) -> Failure {
    Failure::File {
        path: path.display().to_string(),
        cause,
    }
}
