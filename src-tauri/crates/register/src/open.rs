//! Opening a file is a contract: recognise, unlock, prepare, upgrade step by step, finish.
//!
//! A file that is no register, a newer one and a damaged one are left exactly as they are.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::{DateTime, Months, NaiveDate, Utc};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use rusqlite::{Connection, OpenFlags, functions::FunctionFlags};

use crate::{
    Error, Passphrase, Result, Stamp,
    key::{Key, OPEN_MARK, SECRET_MARK, fresh_salt},
    methods::Methods,
};

/// The steps from an empty file to today's tables. Step n leads to version n + 1. An old step
/// is never edited.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
];

/// The version since which a register has an index of its history.
const INDEXED: usize = 3;

/// What a file is, told from its first bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// A register without a passphrase.
    Open,
    /// A register with a passphrase.
    Secret,
}

/// An open register.
#[derive(Debug)]
pub struct Register {
    pub(crate) connection: Connection,
    path: PathBuf,
    kind: FileKind,
    read_only: bool,
    pub(crate) key: Key,
    /// The moment that it is seen at; none for the register of today.
    pub(crate) as_of: Option<DateTime<Utc>>,
    pub(crate) methods: Methods,
}

impl Register {
    /// The version of the tables that this program writes.
    pub const VERSION: i64 = MIGRATIONS.len() as i64;

    /// Makes a new, empty register at `path`. Refuses where there is a file already; leaves
    /// nothing behind when it fails.
    pub fn create(path: &Path, passphrase: Option<&Passphrase>) -> Result<Self> {
        if path.exists() {
            return Err(Error::Exists);
        }
        let salt = fresh_salt(passphrase.is_some());
        let made = Self::make(path, passphrase, &salt);
        if made.is_err() {
            crate::seed::remove(path);
        }
        made
    }

    fn make(path: &Path, passphrase: Option<&Passphrase>, salt: &[u8; 16]) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let connection =
            Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        let key = Key::new(passphrase, salt)?;
        unlock(&connection, &key)?;
        prepare(&connection, false)?;
        upgrade(&connection)?;
        let kind = if passphrase.is_some() {
            FileKind::Secret
        } else {
            FileKind::Open
        };
        Ok(Self {
            connection,
            path: path.to_owned(),
            kind,
            read_only: false,
            key,
            as_of: None,
            methods: Methods::default(),
        })
    }

    /// Opens the register at `path`, upgrading an older one after copying it beside itself.
    /// Where the file cannot be written it is opened for reading only.
    pub fn open(path: &Path, passphrase: Option<&Passphrase>) -> Result<Self> {
        let (kind, salt) = recognise(path)?;
        let passphrase = match (kind, passphrase) {
            (FileKind::Open, _) => None,
            (FileKind::Secret, None) => return Err(Error::PassphraseNeeded),
            (FileKind::Secret, Some(passphrase)) => Some(passphrase),
        };
        let read_only = !writable(path);
        let flags = if read_only {
            OpenFlags::SQLITE_OPEN_READ_ONLY
        } else {
            OpenFlags::SQLITE_OPEN_READ_WRITE
        };
        // A file that cannot be written cannot get a write-ahead log either: it is read as it stands.
        let connection = if read_only && !log_of(path).exists() {
            let flags = flags | OpenFlags::SQLITE_OPEN_URI;
            Connection::open_with_flags(address(path, true), flags)?
        } else {
            Connection::open_with_flags(path, flags)?
        };
        let key = Key::new(passphrase, &salt)?;
        unlock(&connection, &key)?;
        let version: i64 = connection
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .map_err(|error| match (Error::from(error), kind) {
                (Error::Damaged, FileKind::Secret) => Error::WrongPassphrase,
                (error, _) => error,
            })?;
        if version > Self::VERSION {
            return Err(Error::Newer {
                found: version,
                known: Self::VERSION,
            });
        }
        prepare(&connection, read_only)?;
        if version < Self::VERSION {
            if read_only {
                return Err(Error::ReadOnly);
            }
            if version > 0 {
                keep_copy(&connection, path, version)?;
            }
            upgrade(&connection)?;
        }
        Ok(Self {
            connection,
            path: path.to_owned(),
            kind,
            read_only,
            key,
            as_of: None,
            methods: Methods::default(),
        })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it has a passphrase.
    pub fn is_encrypted(&self) -> bool {
        self.kind == FileKind::Secret
    }

    /// Whether it can only be read.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether nobody writes to the file, so that it is read as it stands.
    pub(crate) fn reads_file_alone(&self) -> bool {
        !writable(&self.path) && !log_of(&self.path).exists()
    }

    /// The same register through another connection, as it was at `at`.
    pub(crate) fn seen_through(
        &self,
        connection: Connection,
        methods: Methods,
        at: DateTime<Utc>,
    ) -> Self {
        Self {
            connection,
            path: self.path.clone(),
            kind: self.kind,
            read_only: true,
            key: self.key.clone(),
            as_of: Some(at),
            methods,
        }
    }

    /// Brings the stored figures to the day of `stamp`: a test may have become overdue since.
    /// To be called after opening.
    pub fn catch_up(&mut self, stamp: &Stamp) -> Result<()> {
        if self.read_only || crate::derive::day(&self.connection)? == Some(stamp.today) {
            return Ok(());
        }
        let transaction = self
            .connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        crate::derive::catch_up(&transaction, &self.methods, stamp.today)?;
        Ok(transaction.commit()?)
    }

    /// A handle that stops long work from another thread.
    pub fn interrupt(&self) -> rusqlite::InterruptHandle {
        self.connection.get_interrupt_handle()
    }
}

/// Tells from the first bytes what a file is; reads nothing more and changes nothing.
fn recognise(path: &Path) -> Result<(FileKind, [u8; 16])> {
    let mut file = fs::File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::NotFound,
        _ => Error::Io(error),
    })?;
    if !file.metadata()?.is_file() {
        return Err(Error::NotARegister);
    }
    let mut salt = [0; 16];
    file.read_exact(&mut salt)
        .map_err(|_| Error::NotARegister)?;
    if &salt == OPEN_MARK {
        Ok((FileKind::Open, salt))
    } else if salt.starts_with(SECRET_MARK) {
        Ok((FileKind::Secret, salt))
    } else {
        Err(Error::NotARegister)
    }
}

fn writable(path: &Path) -> bool {
    let file = fs::OpenOptions::new().append(true).open(path).is_ok();
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let folder = fs::metadata(folder).is_ok_and(|folder| !folder.permissions().readonly());
    file && folder
}

/// The write-ahead log that belongs to a register while it is open.
fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

/// The address of a file that is there, for SQLite; one that nobody can write to is read as it
/// stands, without a look for others who write.
pub(crate) fn address(path: &Path, alone: bool) -> String {
    let path = path
        .to_string_lossy()
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    let how = if alone { "immutable=1" } else { "mode=rw" };
    format!("file:{path}?{how}")
}

fn unlock(connection: &Connection, key: &Key) -> Result<()> {
    // SQLCipher would write to the standard error of whoever runs us; we tell it in our own words.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "key", key.text())?;
    Ok(())
}

/// Sets what every connection needs before the tables are touched.
fn prepare(connection: &Connection, read_only: bool) -> Result<()> {
    connection.busy_timeout(Duration::from_secs(3))?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -64_000)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    if !read_only {
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "full")?;
    }
    functions(connection)
}

/// Danish order: …, Ærø, Ølstykke, Aabenraa.
pub(crate) fn collator() -> Result<CollatorBorrowed<'static>> {
    Collator::try_new(locale!("da").into(), CollatorOptions::default()).map_err(|error| {
        Error::Content {
            place: "collation",
            detail: error.to_string(),
        }
    })
}

/// Danish order, and a search that knows æ, ø, å in any case.
pub(crate) fn functions(connection: &Connection) -> Result<()> {
    let collator = collator()?;
    connection.create_collation("danish", move |a, b| collator.compare(a, b))?;
    connection.create_scalar_function(
        "contains",
        2,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |context| {
            let text = context
                .get_raw(0)
                .as_str_or_null()
                .ok()
                .flatten()
                .unwrap_or("")
                .to_lowercase();
            Ok(text.contains(context.get_raw(1).as_str()?))
        },
    )?;
    // As the model adds months: the 31st of January and one month is the last of February.
    connection.create_scalar_function(
        "add_months",
        2,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |context| {
            let day: Option<NaiveDate> = context.get(0)?;
            let months: Option<u32> = context.get(1)?;
            Ok(day
                .zip(months)
                .and_then(|(day, months)| day.checked_add_months(Months::new(months))))
        },
    )?;
    Ok(())
}

/// Makes the tables in an empty database held in memory, for checking the history.
pub(crate) fn empty_tables(connection: &Connection) -> Result<()> {
    functions(connection)?;
    upgrade(connection)
}

fn upgrade(connection: &Connection) -> Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let done = (|| -> Result<()> {
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        for (step, sql) in MIGRATIONS.iter().enumerate().skip(version.max(0) as usize) {
            connection.execute_batch(sql)?;
            if step + 1 == INDEXED {
                crate::history::index::fill(connection)?;
            }
            connection.pragma_update(None, "user_version", step as i64 + 1)?;
        }
        if version < Register::VERSION {
            crate::search::rebuild(connection)?;
        }
        Ok(())
    })();
    connection.execute_batch(if done.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    done
}

/// Copies the register beside itself before an upgrade; the copy keeps its key.
pub(crate) fn keep_copy(connection: &Connection, path: &Path, version: i64) -> Result<()> {
    let copy = path.with_extension(format!("version-{version}.vaern"));
    if !copy.exists() {
        connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    }
    Ok(())
}
