//! The history: audit trail, undo and redo in one. Append-only and hash-chained.

pub(crate) mod between;
pub(crate) mod change;
pub(crate) mod deleted;
pub(crate) mod fields;
pub(crate) mod index;
pub(crate) mod names;
pub(crate) mod net;
mod past;
pub(crate) mod state;
pub(crate) mod timeline;

use std::{collections::BTreeMap, io::Cursor};

use chrono::{DateTime, Utc};
use model::Kind;
use rusqlite::{Connection, OptionalExtension, Row, params, session::ConflictAction};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{Op, Outcome, Refusal, Register, Result, Stamp, derive::Touched};

/// What an entry takes back or does again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mends {
    Nothing,
    Undoes(i64),
    Redoes(i64),
}

/// An entry of the history.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Entry {
    /// Its number, from 1 without gaps.
    pub seq: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What, as a word.
    pub op: String,
    /// What it was done to.
    pub args: BTreeMap<String, String>,
    /// Why.
    pub reason: String,
    /// The kinds of record that it touched.
    pub kinds: Vec<Kind>,
    /// How many rows it touched.
    pub changes: u32,
    /// Whether a later entry took it back.
    pub undone: bool,
    /// The number of the entry that it took back.
    pub undoes: Option<u32>,
    /// The number of the entry that it did again.
    pub redoes: Option<u32>,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

/// An entry that can be taken back or done again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Undoable {
    /// Its number.
    pub seq: u32,
    /// What it was, as a word.
    pub op: String,
    /// What it was done to.
    pub args: BTreeMap<String, String>,
}

/// Some entries, newest first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct HistoryPage {
    /// The entries.
    pub rows: Vec<Entry>,
    /// How many there are in all.
    pub total: u32,
    /// What `undo` would take back.
    pub can_undo: Option<Undoable>,
    /// What `redo` would do again.
    pub can_redo: Option<Undoable>,
}

const COLUMNS: &str =
    "seq, at, actor, op, args, reason, undoes, redoes, kinds, changes, lower(hex(hash))";

/// The hash of an entry: over the hash before it and every field, each with its length.
fn chain(before: &[u8], entry: &Chained<'_>) -> [u8; 32] {
    let mut hash = Sha256::new();
    let seq = entry.seq.to_be_bytes();
    let mends = format!("{:?}", (entry.undoes, entry.redoes));
    let content = Sha256::digest(entry.changeset);
    let changes = entry.changes.to_be_bytes();
    let fields: [&[u8]; 11] = [
        before,
        &seq,
        entry.at.as_bytes(),
        entry.actor.as_bytes(),
        entry.op.as_bytes(),
        entry.args.as_bytes(),
        entry.reason.as_bytes(),
        mends.as_bytes(),
        entry.kinds.as_bytes(),
        &changes,
        &content,
    ];
    for field in fields {
        hash.update((field.len() as u64).to_be_bytes());
        hash.update(field);
    }
    hash.finalize().into()
}

/// The fields of an entry as they are stored and hashed.
pub(crate) struct Chained<'a> {
    pub(crate) seq: i64,
    pub(crate) at: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) op: &'a str,
    pub(crate) args: &'a str,
    pub(crate) reason: &'a str,
    pub(crate) undoes: Option<i64>,
    pub(crate) redoes: Option<i64>,
    pub(crate) kinds: &'a str,
    pub(crate) changes: i64,
    pub(crate) changeset: &'a [u8],
}

/// The number that the next entry will have. Sure only inside the transaction that writes it.
pub(crate) fn next(connection: &Connection) -> Result<u32> {
    let mut statement = connection.prepare_cached("SELECT ifnull(max(seq), 0) + 1 FROM history")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

impl Chained<'_> {
    /// The hash that an entry must have, after one with the hash `before`. The row holds
    /// `seq, at, actor, op, args, reason, undoes, redoes, kinds, changes, hash, changeset`.
    pub(crate) fn hash(before: &[u8], row: &Row<'_>) -> rusqlite::Result<[u8; 32]> {
        Ok(chain(
            before,
            &Chained {
                seq: row.get(0)?,
                at: row.get_ref(1)?.as_str()?,
                actor: row.get_ref(2)?.as_str()?,
                op: row.get_ref(3)?.as_str()?,
                args: row.get_ref(4)?.as_str()?,
                reason: row.get_ref(5)?.as_str()?,
                undoes: row.get(6)?,
                redoes: row.get(7)?,
                kinds: row.get_ref(8)?.as_str()?,
                changes: row.get(9)?,
                changeset: row.get_ref(11)?.as_blob()?,
            },
        ))
    }
}

pub(crate) fn append(
    connection: &Connection,
    stamp: &Stamp,
    op: &Op,
    reason: &str,
    mends: Mends,
    touched: &Touched,
    changeset: &[u8],
) -> Result<()> {
    let last: Option<(i64, Vec<u8>)> = connection
        .prepare_cached("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (before, hash) = last.unwrap_or_default();
    let kinds: Vec<&str> = touched.kinds().into_iter().map(Kind::id).collect();
    let (undoes, redoes) = match mends {
        Mends::Nothing => (None, None),
        Mends::Undoes(seq) => (Some(seq), None),
        Mends::Redoes(seq) => (None, Some(seq)),
    };
    let args = serde_json::to_string(&op.args).unwrap_or_default();
    let entry = Chained {
        seq: before + 1,
        at: &stamp
            .at
            .to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
        actor: &stamp.by,
        op: op.word,
        args: &args,
        reason,
        undoes,
        redoes,
        kinds: &kinds.join(" "),
        changes: touched.rows().into(),
        changeset,
    };
    let hash = chain(&hash, &entry);
    connection
        .prepare_cached(
            "INSERT INTO history (seq, at, actor, op, args, reason, undoes, redoes, kinds, changes, changeset, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            entry.seq, entry.at, entry.actor, entry.op, entry.args, entry.reason, entry.undoes,
            entry.redoes, entry.kinds, entry.changes, entry.changeset, hash
        ])?;
    index::write(connection, entry.seq, touched)
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let kinds: String = row.get(8)?;
    Ok(Entry {
        seq: row.get(0)?,
        at: row.get(1)?,
        actor: row.get(2)?,
        op: row.get(3)?,
        args: crate::table::from_json(row, 4)?,
        reason: row.get(5)?,
        undoes: row.get(6)?,
        redoes: row.get(7)?,
        kinds: kinds.split(' ').filter_map(Kind::from_id).collect(),
        changes: row.get(9)?,
        undone: false,
        hash: row.get(10)?,
    })
}

/// Whether a later entry took this one back.
fn is_undone(connection: &Connection, seq: u32) -> Result<bool> {
    let mut latest = connection.prepare_cached(
        "SELECT undoes IS NOT NULL FROM history WHERE undoes = ?1 OR redoes = ?1 ORDER BY seq DESC LIMIT 1",
    )?;
    let undone = latest.query_row([seq], |row| row.get(0)).optional()?;
    Ok(undone.unwrap_or(false))
}

/// One entry.
pub(crate) fn one_entry(connection: &Connection, seq: i64) -> Result<Entry> {
    let sql = format!("SELECT {COLUMNS} FROM history WHERE seq = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([seq], entry)?;
    Ok(Entry {
        undone: is_undone(connection, found.seq)?,
        ..found
    })
}

/// What an entry changed.
pub(crate) fn changeset(connection: &Connection, seq: i64) -> Result<Vec<u8>> {
    let mut statement =
        connection.prepare_cached("SELECT changeset FROM history WHERE seq = ?1")?;
    Ok(statement.query_row([seq], |row| row.get(0))?)
}

impl Register {
    /// Entries before the number `before` (none: from the newest), newest first.
    pub fn history(&self, before: Option<u32>, limit: u32) -> Result<HistoryPage> {
        let sql =
            format!("SELECT {COLUMNS} FROM history WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2");
        let before = before.map_or(i64::MAX, i64::from);
        let mut rows: Vec<Entry> = self
            .connection
            .prepare_cached(&sql)?
            .query_map(params![before, limit], entry)?
            .collect::<rusqlite::Result<_>>()?;
        for row in &mut rows {
            row.undone = is_undone(&self.connection, row.seq)?;
        }
        let (undo, redo) = self.standing()?;
        let total: Option<u32> =
            self.connection
                .query_row("SELECT max(seq) FROM history", [], |row| row.get(0))?;
        Ok(HistoryPage {
            rows,
            total: total.unwrap_or(0),
            can_undo: undo.map(|seq| self.undoable(seq)).transpose()?,
            can_redo: redo.map(|seq| self.undoable(seq)).transpose()?,
        })
    }

    fn undoable(&self, seq: i64) -> Result<Undoable> {
        Ok(self.connection.query_row(
            "SELECT seq, op, args FROM history WHERE seq = ?1",
            [seq],
            |row| {
                Ok(Undoable {
                    seq: row.get(0)?,
                    op: row.get(1)?,
                    args: crate::table::from_json(row, 2)?,
                })
            },
        )?)
    }

    /// The entries that `undo` and `redo` would act on.
    ///
    /// Walking back, the first mention of an entry says whether it stands. The newest entry that
    /// stands can be undone, but not the first one of all, which made the register. What was
    /// undone can be redone, the last undone first, until something new is done.
    fn standing(&self) -> Result<(Option<i64>, Option<i64>)> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT seq, undoes, redoes FROM history ORDER BY seq DESC")?;
        let mut rows = statement.query([])?;
        // Per mentioned entry: the mention's number, and whether it undid the entry.
        let mut mentions: BTreeMap<i64, (i64, bool)> = BTreeMap::new();
        let mut newest = None;
        let mut redo = None;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(0)?;
            let undoes: Option<i64> = row.get(1)?;
            if let Some(mended) = undoes.or(row.get(2)?) {
                mentions.entry(mended).or_insert((seq, undoes.is_some()));
                continue;
            }
            let newest = *newest.get_or_insert(seq);
            match mentions.get(&seq) {
                Some((mention, true)) if *mention > newest => redo = Some(seq),
                Some((_, true)) => {}
                _ => return Ok(((seq > 1).then_some(seq), redo)),
            }
        }
        Ok((None, redo))
    }

    /// Takes the newest standing entry back, as a new entry.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Outcome<u32>> {
        let seq = self.standing()?.0.ok_or(Refusal::NothingToUndo)?;
        let inverse = net::inverse(&changeset(&self.connection, seq)?)?;
        self.replay(stamp, Op::new("undo"), Mends::Undoes(seq), inverse)
    }

    /// Does the entry that was undone last again, as a new entry.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Outcome<u32>> {
        let seq = self.standing()?.1.ok_or(Refusal::NothingToUndo)?;
        let changeset = changeset(&self.connection, seq)?;
        self.replay(stamp, Op::new("redo"), Mends::Redoes(seq), changeset)
    }

    fn replay(
        &mut self,
        stamp: &Stamp,
        op: Op,
        mends: Mends,
        changeset: Vec<u8>,
    ) -> Result<Outcome<u32>> {
        let (Mends::Undoes(seq) | Mends::Redoes(seq)) = mends else {
            return Err(Refusal::NothingToUndo.into());
        };
        let said = self.undoable(seq)?;
        let op = said
            .args
            .into_iter()
            .fold(op.with("op", said.op), |op, (name, value)| {
                op.with(&name, value)
            });
        self.record(stamp, op, "", mends, |write| {
            write.reach_closed();
            apply(write.connection, changeset)?;
            Ok(seq as u32)
        })
    }
}

/// Applies a changeset, or nothing of it: undo and redo go strictly in order, so a conflict
/// means that the register and its history disagree.
pub(crate) fn apply(connection: &Connection, changeset: Vec<u8>) -> Result<()> {
    connection
        .apply_strm(
            &mut Cursor::new(changeset),
            None::<fn(&str) -> bool>,
            |_, _| ConflictAction::SQLITE_CHANGESET_ABORT,
        )
        .map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::OperationAborted) => crate::Error::Damaged,
            _ => error.into(),
        })
}
