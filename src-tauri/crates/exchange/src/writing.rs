//! Writes files so that a failure leaves what was there before.

use std::{
    fs::{self, File},
    io::Write as _,
    path::Path,
};

use crate::{Fault, fault};

/// Makes `bytes` the content of `path`: whole, or not at all.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let part = path.with_file_name(format!(".{}.part", fault::file_name(path)));
    let written = File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&part, path)
    });
    written.map_err(|cause| {
        // Best effort: the failure that matters has been seen already.
        let _ = fs::remove_file(&part);
        Fault::io(path, cause)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_there_stays_when_writing_fails() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        fs::create_dir(&path).unwrap();
        assert!(matches!(replace(&path, b"new"), Err(Fault::Io { .. })));
        assert!(path.is_dir());
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is left behind"
        );
        let file = folder.path().join("file");
        replace(&file, b"old").unwrap();
        replace(&file, b"new").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
    }
}
