//! The one way to write (architecture, idea 2).
//!
//! A write opens an immediate transaction, records the change with SQLite's session extension,
//! recomputes what depends on it, appends the history entry and commits. On any error nothing
//! of it is left.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use model::{Kind, Lang, Record, Stored};
use rusqlite::{
    Connection, Transaction, TransactionBehavior, params_from_iter, session::Session, types::Value,
};
use uuid::Uuid;

use crate::{
    Refusal, Register, Result, derive, history,
    load::one,
    methods::Methods,
    rule::{self, Removed},
    search,
    table::{FIRST, Link, RECORDED, Table, id},
    tested,
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
    pub(crate) said: BTreeMap<String, String>,
    /// The records that were removed.
    removed: Removed,
    /// Whether scenarios of superseded assessments may be written.
    reaches_closed: bool,
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
        self.writable()?;
        let connection = &self.connection;
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        let done = carry_out(connection, &self.methods, stamp, writer)?;
        let Some(change) = done.change else {
            return Ok(Outcome {
                value: done.value,
                changed: Vec::new(),
            });
        };
        let touched = &change.touched;
        search::update(connection, touched)?;
        let changed = touched.kinds();
        op.args.extend(done.said);
        let bytes = &change.changeset;
        history::append(connection, stamp, &op, reason, mends, touched, bytes)?;
        transaction
            .commit()
            .map_err(|error| rule::dangling(connection, error.into(), touched, &done.removed))?;
        Ok(Outcome {
            value: done.value,
            changed,
        })
    }
}

/// What a writer did, before its entry is made.
pub(crate) struct Done<T> {
    pub(crate) value: T,
    said: BTreeMap<String, String>,
    removed: Removed,
    pub(crate) change: Option<Change>,
}

/// What a writer changed, and how far it reached.
pub(crate) struct Change {
    changeset: Vec<u8>,
    touched: derive::Touched,
    pub(crate) reached: derive::Reached,
}

/// Lets `writer` write inside the transaction that is open, and recomputes what depends on it.
pub(crate) fn carry_out<T>(
    connection: &Connection,
    methods: &Methods,
    stamp: &Stamp,
    writer: impl FnOnce(&mut Write<'_>) -> Result<T>,
) -> Result<Done<T>> {
    let mut session = Session::new(connection)?;
    for (table, _) in RECORDED {
        session.attach(Some(*table))?;
    }
    let mut write = Write {
        connection,
        stamp,
        seq: history::next(connection)?,
        said: BTreeMap::new(),
        removed: Removed::new(),
        reaches_closed: false,
    };
    let value = writer(&mut write)?;
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset)?;
    let mut touched = derive::Touched::read(&changeset)?;
    if tested::settle(&mut write, &touched)? {
        changeset.clear();
        session.changeset_strm(&mut changeset)?;
        touched = derive::Touched::read(&changeset)?;
    }
    drop(session);
    let Write {
        said,
        removed,
        reaches_closed,
        ..
    } = write;
    if changeset.is_empty() {
        return Ok(Done {
            value,
            said,
            removed,
            change: None,
        });
    }
    rule::check_units(connection, &touched)?;
    rule::check_actions(connection, &touched)?;
    if !reaches_closed {
        rule::check_superseded(connection, &touched)?;
        tested::check_days(connection, &touched, stamp.today)?;
    }
    rule::check_attachments(connection, &removed)?;
    derive::catch_up(connection, methods, stamp.today)?;
    let reached = derive::update(connection, methods, &touched, stamp.today)?;
    Ok(Done {
        value,
        said,
        removed,
        change: Some(Change {
            changeset,
            touched,
            reached,
        }),
    })
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
                self.head(key.into()).into_iter().chain(record.values()),
            ))
            .map_err(|error| taken(error, &record))?;
        for link in R::LINKS {
            self.link(key.into(), link, record.linked(link))?;
        }
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
                self.head(key.into()).into_iter().chain(record.values()),
            ))
            .map_err(|error| taken(error, &record))?;
        for link in R::LINKS {
            if stored.data.linked(link) != record.linked(link) {
                self.unlink(key.into(), link)?;
                self.link(key.into(), link, record.linked(link))?;
            }
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
        for link in R::LINKS {
            self.unlink(key.into(), link)?;
        }
        self.connection
            .prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", R::NAME))?
            .execute([id(key)])?;
        let title = stored.data.title().get(Lang::Da).to_owned();
        self.removed.insert(key.into(), (R::KIND, title));
        Ok(())
    }

    /// Lets this write reach the scenarios of superseded assessments: what is done to the records as
    /// such (a merge, an undo) leaves none behind.
    pub(crate) fn reach_closed(&mut self) {
        self.reaches_closed = true;
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

    pub(crate) fn set(&mut self, key: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO settings (key, value) VALUES (?1, ?2)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        self.connection.prepare_cached(sql)?.execute([key, value])?;
        Ok(())
    }

    /// The values of the columns before a record's own.
    pub(crate) fn head(&self, key: Uuid) -> [Value; FIRST] {
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

    fn link(&mut self, key: Uuid, link: &Link, others: Vec<Uuid>) -> Result<()> {
        let Link {
            table, own, other, ..
        } = link;
        let sql = format!("INSERT OR IGNORE INTO {table} ({own}, {other}) VALUES (?1, ?2)");
        let mut insert = self.connection.prepare_cached(&sql)?;
        for linked in others {
            insert.execute([id(key), id(linked)])?;
        }
        Ok(())
    }

    fn unlink(&mut self, key: Uuid, link: &Link) -> Result<()> {
        let sql = format!("DELETE FROM {} WHERE {} = ?1", link.table, link.own);
        self.connection.prepare_cached(&sql)?.execute([id(key)])?;
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
