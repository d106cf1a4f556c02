//! Opens a file or an address with the system's own program; keeps the copies that it opens.
//!
//! Nothing is run: the system chooses by the type of file, and only types that are on the
//! register's list come here.

use std::{
    ffi::OsStr,
    fs,
    io::{self, Write as _},
    path::PathBuf,
    process::{Command, Stdio},
    thread,
};

use register::Content;
use tempfile::TempDir;

#[cfg(target_os = "windows")]
const PROGRAM: &str = "explorer";
#[cfg(target_os = "macos")]
const PROGRAM: &str = "open";
#[cfg(not(any(target_os = "windows", target_os = "macos")))]
const PROGRAM: &str = "xdg-open";

/// Asks the system to open a path or an address, which it gets as one argument and no shell reads.
pub fn with_system(what: &OsStr) -> io::Result<()> {
    let mut child = Command::new(PROGRAM)
        .arg(what)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // It may stay as long as the program that it opens; somebody has to see it end.
    thread::spawn(move || child.wait());
    Ok(())
}

/// The copies of attached files that were opened. They are gone with this.
#[derive(Default)]
pub struct Opened(Vec<TempDir>);

impl Opened {
    /// Writes a copy that only this user can read and nobody can change; returns its path.
    pub fn copy(&mut self, content: &Content) -> io::Result<PathBuf> {
        // A folder of its own: made for this user alone, and no name is taken in it.
        let mut builder = tempfile::Builder::new();
        builder.prefix("vaern-");
        // Elsewhere the system's folder for temporary files is the user's own.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = builder.tempdir()?;
        let path = folder.path().join(&content.name);
        let mut file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)?;
        file.write_all(&content.bytes)?;
        let mut rights = file.metadata()?.permissions();
        rights.set_readonly(true);
        file.set_permissions(rights)?;
        self.0.push(folder);
        Ok(path)
    }

    /// Removes all copies.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_cannot_be_changed_and_goes_away() {
        let mut opened = Opened::default();
        let content = Content {
            name: "Aftale.pdf".to_owned(),
            media: "application/pdf".to_owned(),
            bytes: b"%PDF-1.7".to_vec(),
        };
        let first = opened.copy(&content).unwrap();
        let second = opened.copy(&content).unwrap();
        assert_ne!(first, second);
        assert_eq!(first.file_name(), second.file_name());
        assert_eq!(fs::read(&first).unwrap(), content.bytes);
        assert!(fs::metadata(&first).unwrap().permissions().readonly());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let folder = fs::metadata(first.parent().unwrap()).unwrap();
            assert_eq!(
                folder.permissions().mode() & 0o077,
                0,
                "nobody else looks in"
            );
        }
        opened.clear();
        assert!(!first.exists() && !second.exists());
    }
}
