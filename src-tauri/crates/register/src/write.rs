//! The one way to write (architecture, idea 2).
//!
//! A write opens an immediate transaction, records the change with SQLite's session extension,
//! recomputes what depends on it, appends the history entry and commits. On any error nothing
//! of it is left.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use model::{Kind, Record, Stored};
use rusqlite::{
    Connection, Transaction, TransactionBehavior, params_from_iter, session::Session, types::Value,
};
use uuid::Uuid;

use crate::{
    Refusal, Register, Result, derive, history,
    load::one,
    table::{FIRST, RECORDED, Table, id},
};

/// Who writes, and when. The clock is read by the caller.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// The person's name.
    pub by: String,
    /// The moment.
    pub at: DateTime<Utc>,
    /// The day where the person is.
    pub today: NaiveDate,
}

/// What a history entry says was done: a word (`op-WORD` in `history.ftl`) and its arguments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Op {
    /// The word.
    pub word: &'static str,
    /// What it was done to, for the sentence.
    pub args: BTreeMap<String, String>,
}

impl Op {
    /// An operation without arguments.
    pub fn new(word: &'static str) -> Self {
        Self {
            word,
            args: BTreeMap::new(),
        }
    }

    /// The same operation with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

/// What a write gave, and which kinds of record it touched.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome<T> {
    /// What the writer returned.
    pub value: T,
    /// The kinds whose lists may show something else now.
    pub changed: Vec<Kind>,
}

/// What a writer can do inside [`Register::write`].
#[derive(Debug)]
pub struct Write<'a> {
    pub(crate) connection: &'a Connection,
    stamp: &'a Stamp,
    /// The number that the history entry of this write will have.
    seq: u32,
    /// What the history's sentence says besides what was known before.
    said: BTreeMap<String, String>,
}

impl Register {
    /// Writes: all of what `writer` does, or nothing. Without any change no entry is made.
    pub fn write<T>(
        &mut self,
        stamp: &Stamp,
        op: Op,
        reason: &str,
        writer: impl FnOnce(&mut Write<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        self.record(stamp, op, reason, history::Mends::Nothing, writer)
    }

    pub(crate) fn record<T>(
        &mut self,
        stamp: &Stamp,
        mut op: Op,
        reason: &str,
        mends: history::Mends,
        writer: impl FnOnce(&mut Write<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        if self.is_read_only() {
            return Err(crate::Error::ReadOnly);
        }
        let connection = &self.connection;
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        let mut session = Session::new(connection)?;
        for (table, _) in RECORDED {
            session.attach(Some(*table))?;
        }
        let mut write = Write {
            connection,
            stamp,
            seq: history::next(connection)?,
            said: BTreeMap::new(),
        };
        let value = writer(&mut write)?;
        op.args.append(&mut write.said);
        let mut changeset = Vec::new();
        session.changeset_strm(&mut changeset)?;
        drop(session);
        if changeset.is_empty() {
            return Ok(Outcome {
                value,
                changed: Vec::new(),
            });
        }
        let touched = derive::Touched::read(&changeset)?;
        check_units(connection, &touched)?;
        derive::catch_up(connection, stamp.today)?;
        derive::update(connection, &touched, stamp.today)?;
        let changed = touched.kinds();
        history::append(connection, stamp, &op, reason, mends, &touched, &changeset)?;
        transaction
            .commit()
            .map_err(|error| dangling(error, &touched))?;
        Ok(Outcome { value, changed })
    }
}

#[expect(
    private_bounds,
    reason = "how a record stands in its table is the register's own"
)]
impl Write<'_> {
    /// The day of the write.
    pub fn today(&self) -> NaiveDate {
        self.stamp.today
    }

    /// Adds a part to the history's sentence that is known only now.
    pub fn say(&mut self, name: &str, value: impl Into<String>) {
        self.said.insert(name.to_owned(), value.into());
    }

    /// The record with this id, as it is in this write.
    pub fn get<R: Table>(&self, key: R::Id) -> Result<Stored<R::Id, R>> {
        one(self.connection, key)
    }

    /// Adds a record. One without a reference gets the next free one.
    pub fn insert<R: Table>(&mut self, record: R) -> Result<R::Id> {
        self.insert_as(Uuid::now_v7().into(), record)
    }

    /// Adds a record under an id that the caller made.
    pub(crate) fn insert_as<R: Table>(&mut self, key: R::Id, mut record: R) -> Result<R::Id> {
        if record.reference().trim().is_empty() && !R::PREFIX.is_empty() {
            record.set_reference(self.next_reference::<R>()?);
        }
        checked(&record)?;
        let count = FIRST + R::COLUMNS.len();
        let places: Vec<String> = (1..=count).map(|place| format!("?{place}")).collect();
        let sql = format!(
            "INSERT INTO {} (id, revision, changed_at, changed_by, {}) VALUES ({})",
            R::NAME,
            R::COLUMNS.join(", "),
            places.join(", ")
        );
        self.connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(
                self.head::<R>(key).into_iter().chain(record.values()),
            ))
            .map_err(|error| taken(error, &record))?;
        self.link::<R>(key, &record)?;
        Ok(key)
    }

    /// Changes a record that was read at `revision`; refuses where it was changed meanwhile.
    /// A change that changes nothing leaves the revision as it is.
    pub fn change<R: Table>(&mut self, key: R::Id, revision: u32, record: R) -> Result<()> {
        if R::KIND == Kind::Methods {
            return Err(Refusal::Frozen.into());
        }
        let stored = one::<R>(self.connection, key)?;
        if stored.revision != revision {
            return Err(Refusal::Stale {
                revision: stored.revision,
            }
            .into());
        }
        if stored.data == record {
            return Ok(());
        }
        if record.reference().trim().is_empty() && !R::PREFIX.is_empty() {
            return Err(Refusal::Invalid {
                field: "ref",
                code: "missing-value",
            }
            .into());
        }
        checked(&record)?;
        let sets: Vec<String> = ["revision", "changed_at", "changed_by"]
            .iter()
            .chain(R::COLUMNS)
            .enumerate()
            .map(|(place, column)| format!("{column} = ?{}", place + 2))
            .collect();
        let sql = format!("UPDATE {} SET {} WHERE id = ?1", R::NAME, sets.join(", "));
        self.connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(
                self.head::<R>(key).into_iter().chain(record.values()),
            ))
            .map_err(|error| taken(error, &record))?;
        if stored.data.linked() != record.linked() {
            self.unlink::<R>(key)?;
            self.link::<R>(key, &record)?;
        }
        Ok(())
    }

    /// Removes a record that was read at `revision`. What refers to it must be gone first, or
    /// the write is refused when it ends.
    pub fn remove<R: Table>(&mut self, key: R::Id, revision: u32) -> Result<()> {
        let stored = one::<R>(self.connection, key)?;
        if stored.revision != revision {
            return Err(Refusal::Stale {
                revision: stored.revision,
            }
            .into());
        }
        self.unlink::<R>(key)?;
        self.connection
            .prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", R::NAME))?
            .execute([id(key)])?;
        Ok(())
    }

    /// Sets the register's name.
    pub fn set_name(&mut self, name: &str) -> Result<()> {
        if name.trim().is_empty() {
            return Err(Refusal::Invalid {
                field: "name",
                code: "missing-value",
            }
            .into());
        }
        self.set(crate::load::NAME, name.trim())
    }

    /// Sets the method that assets are valued by.
    pub fn set_default_method(&mut self, method: model::MethodId) -> Result<()> {
        self.set(crate::load::METHOD, &method.to_string())
    }

    fn set(&mut self, key: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO settings (key, value) VALUES (?1, ?2)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        self.connection.prepare_cached(sql)?.execute([key, value])?;
        Ok(())
    }

    fn head<R: Table>(&self, key: R::Id) -> [Value; FIRST] {
        [
            id(key),
            Value::Integer(self.seq.into()),
            Value::Text(
                self.stamp
                    .at
                    .to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
            ),
            Value::Text(self.stamp.by.clone()),
        ]
    }

    fn link<R: Table>(&mut self, key: R::Id, record: &R) -> Result<()> {
        if let Some((table, own, other)) = R::LINK {
            for linked in record.linked() {
                let sql = format!("INSERT OR IGNORE INTO {table} ({own}, {other}) VALUES (?1, ?2)");
                self.connection
                    .prepare_cached(&sql)?
                    .execute([id(key), id(linked)])?;
            }
        }
        Ok(())
    }

    fn unlink<R: Table>(&mut self, key: R::Id) -> Result<()> {
        if let Some((table, own, _)) = R::LINK {
            let sql = format!("DELETE FROM {table} WHERE {own} = ?1");
            self.connection.prepare_cached(&sql)?.execute([id(key)])?;
        }
        Ok(())
    }

    /// The first free number after an unbroken run, found without counting all that there are.
    fn next_reference<R: Table>(&self) -> Result<String> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT 1 FROM {} WHERE ref = ?1", R::NAME))?;
        let mut taken = |number: u32| -> Result<Option<String>> {
            let reference = format!("{}-{number:03}", R::PREFIX);
            Ok(if statement.exists([&reference])? {
                None
            } else {
                Some(reference)
            })
        };
        let (mut below, mut above) = (0, 1);
        let mut free = loop {
            match taken(above)? {
                Some(reference) => break reference,
                None => (below, above) = (above, above.saturating_mul(2)),
            }
        };
        while above - below > 1 {
            let middle = below + (above - below) / 2;
            match taken(middle)? {
                Some(reference) => (above, free) = (middle, reference),
                None => below = middle,
            }
        }
        Ok(free)
    }
}

/// Refuses units that would be above themselves.
fn check_units(connection: &Connection, touched: &derive::Touched) -> Result<()> {
    let mut above = connection.prepare_cached(
        "WITH RECURSIVE above(id) AS (
            SELECT parent FROM units WHERE id = ?1
            UNION SELECT u.parent FROM units u JOIN above a ON u.id = a.id)
         SELECT 1 FROM above WHERE id = ?1",
    )?;
    for unit in &touched.units {
        if above.exists([id(*unit)])? {
            return Err(Refusal::Invalid {
                field: "parent",
                code: "unit-loop",
            }
            .into());
        }
    }
    Ok(())
}

/// Why the references do not hold: something is gone that others need, or was never there.
fn dangling(error: rusqlite::Error, touched: &derive::Touched) -> crate::Error {
    match error.into() {
        crate::Error::Refused(Refusal::InUse) if !touched.removes => Refusal::Missing.into(),
        error => error,
    }
}

fn checked<R: Table>(record: &R) -> Result<()> {
    Ok(record
        .check()
        .map_err(|(field, code)| Refusal::Invalid { field, code })?)
}

/// Names the reference where it is the one that is taken.
fn taken<R: Record>(error: rusqlite::Error, record: &R) -> crate::Error {
    match error.into() {
        crate::Error::Refused(Refusal::Taken { .. }) => Refusal::Taken {
            reference: record.reference().to_owned(),
        }
        .into(),
        error => error,
    }
}
