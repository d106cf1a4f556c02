//! The register as it was: its records copied into memory, and what was done since taken off.
//! Never writes to the file, and keeps nobody from it.

use std::{collections::BTreeMap, io};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, session::Session, types::ValueRef};
use sha2::{Digest, Sha256};

use super::net::{last_at, take_off};
use crate::{
    Error, Register, Result, derive,
    methods::Methods,
    open::{address, empty_tables},
    table::RECORDED,
};

/// The stored figures that follow from the records.
const DERIVED: [&str; 5] = ["effective", "levels", "counts", "movements", "derived"];

/// The history as it was then: the file's own, up to the last entry that counts. Entries are only
/// ever added, so that nothing of it changes whatever is written meanwhile.
const VIEWS: &str = "
    CREATE TEMP TABLE horizon (seq INTEGER NOT NULL);
    CREATE TEMP VIEW history AS
        SELECT * FROM file.history WHERE seq <= (SELECT seq FROM temp.horizon);
    CREATE TEMP VIEW touched AS
        SELECT * FROM file.touched WHERE seq <= (SELECT seq FROM temp.horizon);
    CREATE TEMP VIEW blobs AS SELECT * FROM file.blobs;";

impl Register {
    /// The register as it was after the last entry at or before `at`, for reading only; `today`
    /// is the day of `at` where the person is, for what a test was worth then.
    ///
    /// The work is that of copying the records, and of the entries since. Refuses a moment before
    /// the first entry. Says that the file is damaged where an entry since then is not as it was
    /// written, or does not fit the records.
    pub fn past(&self, at: DateTime<Utc>, today: NaiveDate) -> Result<Register> {
        let connection = Connection::open_in_memory()?;
        // Set before anything else: it has no effect inside a transaction. Nobody writes here, and
        // records come in the order of the tables.
        connection.pragma_update(None, "foreign_keys", false)?;
        connection.pragma_update(None, "temp_store", "memory")?;
        connection.pragma_update(None, "cipher_log_level", "NONE")?;
        connection.set_prepared_statement_cache_capacity(128);
        connection.busy_timeout(std::time::Duration::from_secs(3))?;
        empty_tables(&connection)?;
        let address = address(self.path(), self.reads_file_alone());
        connection.execute("ATTACH ?1 AS file KEY ?2", [&*address, self.key.text()])?;
        connection.execute_batch(VIEWS)?;
        let methods = Methods::default();
        connection.execute_batch("BEGIN")?;
        // Where it fails the connection goes, and all of it with it.
        go_back(&connection, &methods, at, today)?;
        connection.execute_batch("COMMIT")?;
        Ok(self.seen_through(connection, methods, at))
    }

    /// The moment that this register is seen at; none for the register of today.
    pub fn as_of(&self) -> Option<DateTime<Utc>> {
        self.as_of
    }
}

fn go_back(
    connection: &Connection,
    methods: &Methods,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> Result<()> {
    connection.execute("INSERT INTO temp.horizon VALUES (?1)", [i64::MAX])?;
    let now: i64 = connection.query_row("SELECT ifnull(max(seq), 0) FROM history", [], |row| {
        row.get(0)
    })?;
    let then = last_at(connection, at)?;
    for table in RECORDED.iter().map(|(table, _)| table).chain(&DERIVED) {
        connection.execute(
            &format!("INSERT INTO main.{table} SELECT * FROM file.{table}"),
            [],
        )?;
    }
    let mut session = Session::new(connection)?;
    for (table, _) in RECORDED {
        session.attach(Some(*table))?;
    }
    take_off(connection, then, now)?;
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset as &mut dyn io::Write)?;
    drop(session);
    let touched = derive::Touched::read(&changeset)?;
    derive::catch_up(connection, methods, today)?;
    derive::update(connection, methods, &touched, today)?;
    connection.execute("UPDATE temp.horizon SET seq = ?1", [then])?;
    Ok(())
}

impl Register {
    /// Refuses where nothing can be written.
    pub(crate) fn writable(&self) -> Result<()> {
        match self.as_of {
            Some(at) => Err(Error::Past { at }),
            None if self.is_read_only() => Err(Error::ReadOnly),
            None => Ok(()),
        }
    }

    /// The SHA-256 of the rows of every recorded and every derived table: two registers
    /// that hold the same have the same.
    pub fn digests(&self) -> Result<BTreeMap<&'static str, [u8; 32]>> {
        let _reading = self.reading()?;
        let tables = RECORDED.iter().map(|(table, _)| *table).chain(DERIVED);
        tables
            .map(|table| {
                // A count that went back to nothing is none.
                let some = if matches!(table, "counts" | "movements") {
                    "WHERE count <> 0"
                } else {
                    ""
                };
                // Tables without row numbers are read in the order of their keys.
                let sql = format!("SELECT * FROM {table} NOT INDEXED {some}");
                let mut statement = self.connection.prepare(&sql)?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                let mut hash = Sha256::new();
                while let Some(row) = rows.next()? {
                    for column in 0..columns {
                        add(&mut hash, row.get_ref(column)?);
                    }
                }
                Ok((table, hash.finalize().into()))
            })
            .collect()
    }
}

fn add(hash: &mut Sha256, value: ValueRef<'_>) {
    let mut field = |mark: u8, bytes: &[u8]| {
        hash.update([mark]);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    match value {
        ValueRef::Null => field(0, &[]),
        ValueRef::Integer(number) => field(1, &number.to_be_bytes()),
        ValueRef::Real(number) => field(2, &number.to_be_bytes()),
        ValueRef::Text(bytes) => field(3, bytes),
        ValueRef::Blob(bytes) => field(4, bytes),
    }
}
