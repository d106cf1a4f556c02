//! What many entries did together.

use std::{
    collections::HashMap,
    io::{Cursor, Read},
};

use chrono::{DateTime, Utc};
use fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{
    Connection, OptionalExtension, params,
    session::{Changegroup, ChangesetIter, invert_strm},
};

use super::{Chained, apply, change::unusable, changeset};
use crate::{Error, Refusal, Result};

/// The last entry at or before a moment. Refuses a moment before the first entry.
pub(crate) fn last_at(connection: &Connection, at: DateTime<Utc>) -> Result<i64> {
    let text = at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let mut statement = connection
        .prepare_cached("SELECT seq FROM history WHERE at <= ?1 ORDER BY seq DESC LIMIT 1")?;
    let found = statement.query_row([text], |row| row.get(0)).optional()?;
    Ok(found.ok_or(Refusal::NoPast)?)
}

/// Joins what the entries after `from`, up to `to`, did: as few changesets as the tables' columns
/// allow, oldest first. Each entry must be as it was written.
pub(crate) fn combined(connection: &Connection, from: i64, to: i64) -> Result<Vec<Vec<u8>>> {
    let mut before: Vec<u8> = connection
        .prepare_cached("SELECT hash FROM history WHERE seq = ?1")?
        .query_row([from], |row| row.get(0))
        .optional()?
        .unwrap_or_default();
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, actor, op, args, reason, undoes, redoes, kinds, changes, hash, changeset
         FROM history WHERE seq > ?1 AND seq <= ?2 ORDER BY seq",
    )?;
    let mut rows = statement.query(params![from, to])?;
    let mut whole = Vec::new();
    let mut group = Group::new()?;
    let mut next = from;
    while let Some(row) = rows.next()? {
        next += 1;
        let hash: Vec<u8> = row.get(10)?;
        if row.get::<_, i64>(0)? != next || hash != Chained::hash(&before, row)? {
            return Err(Error::Damaged);
        }
        before = hash;
        let bytes = row.get_ref(11)?.as_blob().map_err(rusqlite::Error::from)?;
        let widths = widths(bytes)?;
        if !group.takes(&widths) {
            whole.push(group.finish()?);
            group = Group::new()?;
        }
        group.add(bytes, widths)?;
    }
    whole.push(group.finish()?);
    Ok(whole)
}

/// Takes what the entries after `from`, up to `to`, did off the tables of `connection`, newest
/// first; all of it or nothing.
pub(crate) fn take_off(connection: &Connection, from: i64, to: i64) -> Result<()> {
    let combined = combined(connection, from, to)?;
    connection.execute_batch("SAVEPOINT taken_off")?;
    let mut done = combined
        .iter()
        .rev()
        .try_for_each(|bytes| apply(connection, inverse(bytes)?));
    if done.is_err() {
        // References that went round among records cannot all change at once: then step by step.
        connection.execute_batch("ROLLBACK TO taken_off")?;
        done = (from + 1..=to)
            .rev()
            .try_for_each(|seq| apply(connection, inverse(&changeset(connection, seq)?)?));
    }
    connection.execute_batch(if done.is_ok() {
        "RELEASE taken_off"
    } else {
        "ROLLBACK TO taken_off; RELEASE taken_off"
    })?;
    done
}

/// The changeset that takes another one back.
pub(crate) fn inverse(changeset: &[u8]) -> Result<Vec<u8>> {
    let mut inverse = Vec::new();
    invert_strm(&mut Cursor::new(changeset), &mut inverse).map_err(unusable)?;
    Ok(inverse)
}

/// How many columns the tables of a changeset had when it was written.
fn widths(changeset: &[u8]) -> Result<HashMap<String, i32>> {
    let mut cursor = Cursor::new(changeset);
    let input: &mut dyn Read = &mut cursor;
    let mut items = ChangesetIter::start_strm(&input).map_err(unusable)?;
    let mut widths: HashMap<String, i32> = HashMap::new();
    while let Some(item) = items.next().map_err(unusable)? {
        let operation = item.op().map_err(unusable)?;
        if !widths.contains_key(operation.table_name()) {
            let columns = operation.number_of_columns();
            widths.insert(operation.table_name().to_owned(), columns);
        }
    }
    Ok(widths)
}

/// Changesets that are joined: of tables that have as many columns in each of them.
struct Group {
    joined: Changegroup,
    widths: HashMap<String, i32>,
}

impl Group {
    fn new() -> Result<Self> {
        Ok(Self {
            joined: Changegroup::new()?,
            widths: HashMap::new(),
        })
    }

    fn takes(&self, widths: &HashMap<String, i32>) -> bool {
        widths
            .iter()
            .all(|(table, width)| self.widths.get(table).is_none_or(|own| own == width))
    }

    fn add(&mut self, changeset: &[u8], widths: HashMap<String, i32>) -> Result<()> {
        self.widths.extend(widths);
        self.joined
            .add_stream(&mut Cursor::new(changeset))
            .map_err(unusable)
    }

    fn finish(mut self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.joined.output_strm(&mut bytes)?;
        Ok(bytes)
    }
}
