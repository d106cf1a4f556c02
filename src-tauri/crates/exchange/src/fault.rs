//! What stops reading or writing a file altogether.

use std::{
    io,
    path::{Path, PathBuf},
};

use model::{Place, Problem};

/// Why a file could not be read or written at all. What is wrong inside a file that can be read
/// is a [`Problem`] instead. The sentence for each is `problem-CODE`.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The file is not there.
    #[error("{}: not found", .0.display())]
    NotFound(PathBuf),
    /// The operating system refuses.
    #[error("{}: {}", .path.display(), .cause)]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system says.
        cause: io::Error,
    },
    /// The content is none of the formats that are read here.
    #[error("{}: no known format", .0.display())]
    UnknownFormat(PathBuf),
    /// A workbook of Excel 97–2003.
    #[error("{}: an old Excel workbook (.xls)", .0.display())]
    OldWorkbook(PathBuf),
    /// A workbook that is protected with a password.
    #[error("{}: encrypted with a password", .0.display())]
    Encrypted(PathBuf),
    /// The file is cut off or damaged.
    #[error("{}: damaged: {}", .path.display(), .detail)]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the parser says, for a log.
        detail: String,
    },
    /// The file is larger than the limit.
    #[error("{}: larger than {} MiB", .path.display(), .most)]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The limit in MiB.
        most: u64,
    },
    /// The file unpacks to more than the limit.
    #[error("{}: unpacks to too much", .0.display())]
    UnpacksToTooMuch(PathBuf),
    /// There are more rows than the limit.
    #[error("{}: more than {} rows", .path.display(), .most)]
    TooManyRows {
        /// The file.
        path: PathBuf,
        /// The limit.
        most: u32,
    },
    /// The caller stopped it.
    #[error("stopped")]
    Cancelled,
    /// The file could not be made.
    #[error("{}: not written: {}", .path.display(), .detail)]
    NotWritten {
        /// The file.
        path: PathBuf,
        /// What the writer says, for a log.
        detail: String,
    },
    /// What is to be written does not fit into the format.
    #[error("does not fit into the format: {}: {}", .0.code, .0.args.values().cloned().collect::<Vec<_>>().join(", "))]
    DoesNotFit(Box<Problem>),
}

impl Fault {
    /// The fault as a problem with the file as its place.
    pub fn problem(&self) -> Problem {
        let at = |path: &Path, code: &str| Problem::new(place(path), code);
        match self {
            Fault::NotFound(path) => at(path, "file-not-found"),
            Fault::Io { path, cause } => at(path, "file-unreadable").with("cause", cause),
            Fault::UnknownFormat(path) => at(path, "unknown-format"),
            Fault::OldWorkbook(path) => at(path, "old-workbook"),
            Fault::Encrypted(path) => at(path, "encrypted-workbook"),
            Fault::Damaged { path, .. } => at(path, "damaged-file"),
            Fault::TooLarge { path, most } => at(path, "file-too-large").with("most", most),
            Fault::UnpacksToTooMuch(path) => at(path, "unpacks-to-too-much"),
            Fault::TooManyRows { path, most } => at(path, "too-many-rows").with("most", most),
            Fault::Cancelled => Problem::new(Place::default(), "cancelled"),
            Fault::NotWritten { path, .. } => at(path, "file-not-written"),
            Fault::DoesNotFit(problem) => (**problem).clone(),
        }
    }

    /// The fault for what the operating system said of `path`.
    pub(crate) fn io(path: &Path, cause: io::Error) -> Self {
        match cause.kind() {
            io::ErrorKind::NotFound => Fault::NotFound(path.to_owned()),
            _ => Fault::Io {
                path: path.to_owned(),
                cause,
            },
        }
    }

    /// The fault for content that cannot be parsed.
    pub(crate) fn damaged(path: &Path, detail: &impl ToString) -> Self {
        Fault::Damaged {
            path: path.to_owned(),
            detail: detail.to_string(),
        }
    }

    /// The fault for content that cannot be written.
    pub(crate) fn not_written(path: &Path, detail: &impl ToString) -> Self {
        Fault::NotWritten {
            path: path.to_owned(),
            detail: detail.to_string(),
        }
    }
}

/// The file as a place, without its folder.
pub(crate) fn place(path: &Path) -> Place {
    Place {
        file: file_name(path),
        ..Place::default()
    }
}

/// The file's name without its folder.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// The content of `path` is no known format.
pub(crate) fn unknown(path: &Path) -> Fault {
    Fault::UnknownFormat(path.to_owned())
}
