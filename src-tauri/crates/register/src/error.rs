//! What can go wrong. A refusal is the user's to mend; a fault is the file's or the machine's.

use chrono::{DateTime, Utc};
use model::{Kind, Problem};

/// The result of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A refusal or a fault. Words live in `error.ftl` under the code of each.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The register refuses what was asked, and has changed nothing.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no file there.
    #[error("there is no file")]
    NotFound,
    /// There is a file already where a new one was to be made.
    #[error("a file of that name exists already")]
    Exists,
    /// The file is something else.
    #[error("the file is not a register")]
    NotARegister,
    /// The register is encrypted, and no passphrase was given.
    #[error("the register needs its passphrase")]
    PassphraseNeeded,
    /// The passphrase does not open the register, or its first page is damaged.
    #[error("the passphrase does not open the register")]
    WrongPassphrase,
    /// A page of the file is not what was written.
    #[error("the file is damaged")]
    Damaged,
    /// The register was made by a newer version of the product.
    #[error("the register is of version {found}, this program knows {known}")]
    Newer {
        /// The file's version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file or its folder cannot be written.
    #[error("the file cannot be written")]
    ReadOnly,
    /// This is the register as it was, which nothing changes any more.
    #[error("this is the register as it was at {at}")]
    Past {
        /// The moment that it is seen at.
        at: DateTime<Utc>,
    },
    /// Another process is writing.
    #[error("another program is writing to the register")]
    Busy,
    /// No room is left.
    #[error("the disk is full")]
    DiskFull,
    /// Reading or writing failed.
    #[error("reading or writing failed: {0}")]
    Io(#[from] std::io::Error),
    /// SQLite reports something else.
    #[error("the database reports: {0}")]
    Database(rusqlite::Error),
    /// What stands in the register cannot be read as what it should be.
    #[error("unreadable content in {place}: {detail}")]
    Content {
        /// The table or column.
        place: &'static str,
        /// What is wrong.
        detail: String,
    },
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
}

/// Why the register refuses a change.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum Refusal {
    /// The record was changed meanwhile.
    #[error("the record was changed meanwhile")]
    Stale {
        /// The revision that stands in the register.
        revision: u32,
    },
    /// The record is not there (any more).
    #[error("there is no such record")]
    Missing,
    /// Other records refer to it.
    #[error("other records refer to it")]
    InUse,
    /// These other records refer to it.
    #[error("`{name}` is held by {count} others: {by}")]
    Held {
        /// Its kind.
        kind: Kind,
        /// What it is called.
        name: String,
        /// The first of the others, by reference and name.
        by: String,
        /// How many there are.
        count: u32,
    },
    /// What depends on an asset was not seen before it is to be retired.
    #[error("{count} assets that were not seen depend on it: {by}")]
    StillNeeded {
        /// The first of them by name.
        by: String,
        /// How many there are.
        count: u32,
    },
    /// Actions that must be done before it are still open.
    #[error("{count} actions that must be done before are open: {by}")]
    Waits {
        /// Their references and names.
        by: String,
        /// How many there are.
        count: u32,
    },
    /// Another record has the same reference.
    #[error("the reference is taken")]
    Taken {
        /// The reference.
        reference: String,
    },
    /// A field does not hold what it may hold.
    #[error("`{field}` does not hold what it may hold: {code}")]
    Invalid {
        /// The field's name, as in the exchange tables.
        field: &'static str,
        /// Names the sentence `problem-CODE`.
        code: &'static str,
    },
    /// The rows handed in have problems.
    #[error("{} problems", .0.len())]
    Problems(Vec<Problem>),
    /// There is nothing to undo or to redo.
    #[error("nothing to undo or redo")]
    NothingToUndo,
    /// A method version is frozen once it is published.
    #[error("a published method version is frozen")]
    Frozen,
    /// A later assessment took the place of this one: nothing in it changes any more.
    #[error("a later assessment took its place")]
    Superseded,
    /// There was no register then.
    #[error("there was no register then")]
    NoPast,
    /// It was not removed, so it cannot be put back.
    #[error("the record was not removed")]
    NotRemoved,
    /// A record that it needs is gone.
    #[error("`{name}`, which it needs, is gone")]
    NeedGone {
        /// What people called that record.
        name: String,
    },
    /// Nothing is decided yet about controls that a statement is to cover.
    #[error("nothing is decided about {count} controls: {by}")]
    Undecided {
        /// The first of them by reference.
        by: String,
        /// How many there are.
        count: u32,
    },
    /// Nobody approves what they sent for approval themselves.
    #[error("nobody approves their own")]
    OwnApproval,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Error::Damaged,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Error::ReadOnly
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy,
            Some(ErrorCode::DiskFull) => Error::DiskFull,
            Some(ErrorCode::OperationInterrupted) => Error::Cancelled,
            Some(ErrorCode::ConstraintViolation) => constraint(error),
            Some(ErrorCode::SystemIoFailure) => Error::Io(std::io::Error::other(error)),
            _ => unreadable(error),
        }
    }
}

/// A value that cannot be read as what it should be is a fault of the content.
fn unreadable(error: rusqlite::Error) -> Error {
    use rusqlite::Error::{
        FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error,
    };
    match error {
        FromSqlConversionFailure(..)
        | IntegralValueOutOfRange(..)
        | InvalidColumnType(..)
        | Utf8Error(..) => Error::Content {
            place: "row",
            detail: error.to_string(),
        },
        error => Error::Database(error),
    }
}

/// The constraints that a user can run into are references between records and taken keys.
fn constraint(error: rusqlite::Error) -> Error {
    use rusqlite::ffi::{SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_UNIQUE};
    let Some(code) = error.sqlite_error().map(|error| error.extended_code) else {
        return Error::Database(error);
    };
    match code {
        SQLITE_CONSTRAINT_FOREIGNKEY => Refusal::InUse.into(),
        SQLITE_CONSTRAINT_UNIQUE => Refusal::Taken {
            reference: String::new(),
        }
        .into(),
        _ => Error::Database(error),
    }
}

impl Error {
    /// Names the sentence `error-CODE`.
    pub fn code(&self) -> &'static str {
        match self {
            Error::Refused(refusal) => refusal.code(),
            Error::NotFound => "not-found",
            Error::Exists => "exists",
            Error::NotARegister => "not-a-register",
            Error::PassphraseNeeded => "passphrase-needed",
            Error::WrongPassphrase => "wrong-passphrase",
            Error::Damaged => "damaged",
            Error::Newer { .. } => "newer",
            Error::ReadOnly => "read-only",
            Error::Past { .. } => "past",
            Error::Busy => "busy",
            Error::DiskFull => "disk-full",
            Error::Io(_) => "io",
            Error::Database(_) => "database",
            Error::Content { .. } => "content",
            Error::Cancelled => "cancelled",
        }
    }
}

impl Refusal {
    /// Names the sentence `error-CODE`.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::Stale { .. } => "stale",
            Refusal::Missing => "missing",
            Refusal::InUse => "in-use",
            Refusal::Held { kind, .. } => match kind {
                Kind::People => "held-person",
                Kind::Units => "held-unit",
                _ => "held",
            },
            Refusal::StillNeeded { .. } => "still-needed",
            Refusal::Waits { .. } => "waits",
            Refusal::Taken { .. } => "taken",
            Refusal::Invalid { .. } => "invalid",
            Refusal::Problems(_) => "problems",
            Refusal::NothingToUndo => "nothing-to-undo",
            Refusal::Frozen => "frozen",
            Refusal::Superseded => "superseded",
            Refusal::NoPast => "no-past",
            Refusal::NotRemoved => "not-removed",
            Refusal::NeedGone { .. } => "need-gone",
            Refusal::Undecided { .. } => "undecided",
            Refusal::OwnApproval => "own-approval",
        }
    }

    /// The parts of the sentence, besides those of a field.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        match self {
            Refusal::Stale { revision } => vec![("revision", revision.to_string())],
            Refusal::Taken { reference } => vec![("reference", reference.clone())],
            Refusal::NeedGone { name } => vec![("name", name.clone())],
            Refusal::Held {
                name, by, count, ..
            } => vec![
                ("name", name.clone()),
                ("by", by.clone()),
                ("count", count.to_string()),
            ],
            Refusal::StillNeeded { by, count }
            | Refusal::Waits { by, count }
            | Refusal::Undecided { by, count } => {
                vec![("by", by.clone()), ("count", count.to_string())]
            }
            _ => Vec::new(),
        }
    }
}
