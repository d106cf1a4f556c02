//! Records that are gone, and how they come back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use model::{Kind, Lang};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter, types::Value};
use serde::Serialize;
use uuid::Uuid;

use super::{
    change::{Changes, Shapes, Side, join, uuid},
    changeset,
    names::Names,
    one_entry,
};
use crate::{
    Error, Op, Outcome, Refusal, Register, Result, Stamp, Write,
    table::{FIRST, Table, id, needed, with_kind},
};

/// A record that was removed and is not there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DeletedRow {
    /// Its kind.
    pub kind: Kind,
    /// The register's own key.
    pub id: Uuid,
    /// The user's short key; empty for a kind without one.
    pub reference: String,
    /// What people called it.
    pub name: String,
    /// The entry that removed it.
    pub seq: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What was done, as a word (`op-WORD` in `history.ftl`).
    pub op: String,
    /// What it was done to, for the sentence.
    pub args: BTreeMap<String, String>,
}

/// Some of the records that are gone, the last removed first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DeletedPage {
    /// The records.
    pub rows: Vec<DeletedRow>,
    /// How many there are in all.
    pub total: u32,
}

const GONE: &str = "FROM touched t WHERE t.action = 2 AND (?1 IS NULL OR t.kind = ?1)
    AND NOT EXISTS (SELECT 1 FROM touched l WHERE l.record = t.record AND l.seq > t.seq)";

impl Register {
    /// The records that were removed and are not there: of one kind or of all, in whose name or
    /// reference `text` stands; from the place `offset` on, at most `limit` of them. Names that
    /// exist in both languages are given in `lang`.
    pub fn deleted(
        &self,
        kind: Option<Kind>,
        text: &str,
        offset: u32,
        limit: u32,
        lang: Lang,
    ) -> Result<DeletedPage> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let shapes = Shapes::read(connection)?;
        let names = Names::new(connection, &shapes, lang);
        let text = text.trim().to_lowercase();
        let kind = kind.map(Kind::id);
        let sql = format!("SELECT t.record, t.seq {GONE} ORDER BY t.seq DESC, t.record");
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([kind])?;
        let mut page = DeletedPage {
            rows: Vec::new(),
            total: 0,
        };
        while let Some(row) = rows.next()? {
            let (key, seq): (Uuid, i64) = (needed(row, 0)?, row.get(1)?);
            let shown = page.total >= offset && page.rows.len() < limit as usize;
            if shown || !text.is_empty() {
                let Some(name) = names.of(key)? else { continue };
                let fits = |said: &str| said.to_lowercase().contains(&text);
                if !fits(&name.title) && !fits(&name.reference) {
                    continue;
                }
                if shown {
                    let entry = one_entry(connection, seq)?;
                    page.rows.push(DeletedRow {
                        kind: name.kind,
                        id: key,
                        reference: name.reference,
                        name: name.title,
                        seq: entry.seq,
                        at: entry.at,
                        actor: entry.actor,
                        op: entry.op,
                        args: entry.args,
                    });
                }
            }
            page.total += 1;
        }
        Ok(page)
    }

    /// The records of a kind (none: of any) with this reference, or with this name where none has
    /// the reference. Names are compared in both languages.
    pub fn records_named(&self, kind: Option<Kind>, text: &str) -> Result<Vec<(Kind, Uuid)>> {
        let _reading = self.reading()?;
        let mut found = [Vec::new(), Vec::new()];
        for one in Kind::ALL {
            if kind.is_some_and(|kind| kind != *one) {
                continue;
            }
            let (table, reference, [da, en]) =
                with_kind!(*one, R => (R::NAME, R::REFERENCE, R::TITLE));
            let by_name = format!("({da} = ?1 OR {en} = ?1)");
            let by_reference = format!("{reference} = ?1");
            for (found, condition) in found.iter_mut().zip([by_reference, by_name]) {
                let sql = format!("SELECT t.id FROM {table} t WHERE {condition}");
                let mut statement = self.connection.prepare_cached(&sql)?;
                let mut rows = statement.query([text])?;
                while let Some(row) = rows.next()? {
                    found.push((*one, needed(row, 0)?));
                }
            }
        }
        let [by_reference, by_name] = found;
        Ok(if by_reference.is_empty() {
            by_name
        } else {
            by_reference
        })
    }

    /// Puts a record that was removed back as it last was, with its links, and with what was
    /// removed together with it and refers to it. Gives how many records came back.
    ///
    /// Refuses where the record is there, where its reference was taken meanwhile, and where
    /// something that it needs is gone.
    pub fn restore(&mut self, stamp: &Stamp, kind: Kind, key: Uuid) -> Result<Outcome<u32>> {
        self.writable()?;
        let shapes = Shapes::read(&self.connection)?;
        let back = Back::find(&self.connection, &shapes, kind, key)?;
        let with = back.records.len() - 1;
        let op = match with {
            0 => Op::new("restore"),
            _ => Op::new("restore-with").with("count", with.to_string()),
        };
        let op = op.with("record", &back.name);
        self.write(stamp, op, "", |write| {
            for (kind, row) in back.records.values() {
                with_kind!(*kind, R => insert::<R>(write, &shapes, row)?);
            }
            for (table, own, other) in &back.pairs {
                write
                    .connection
                    .prepare_cached(&format!("INSERT OR IGNORE INTO {table} VALUES (?1, ?2)"))?
                    .execute([id(*own), id(*other)])?;
            }
            Ok(back.records.len() as u32)
        })
    }
}

/// What comes back.
struct Back {
    /// The record's name, for the history. The history keeps one wording, and Danish is the register's.
    name: String,
    records: BTreeMap<Uuid, (Kind, Vec<Value>)>,
    /// Table of pairs, owner, other end.
    pairs: Vec<(&'static str, Uuid, Uuid)>,
}

impl Back {
    fn find(connection: &Connection, shapes: &Shapes, kind: Kind, key: Uuid) -> Result<Self> {
        let last: Option<(i64, i64)> = connection
            .prepare_cached(
                "SELECT seq, action FROM touched WHERE record = ?1 AND kind = ?2
                 ORDER BY seq DESC LIMIT 1",
            )?
            .query_row(params![id(key), kind.id()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        let seq = match last {
            None => return Err(Refusal::Missing.into()),
            Some((seq, 2)) => seq,
            Some(_) => return Err(Refusal::NotRemoved.into()),
        };
        let mut changes = Changes::new();
        let bytes = changeset(connection, seq)?;
        join(&mut changes, shapes, &bytes, |_| true)?;
        let mut removed: BTreeMap<Uuid, (Kind, &Vec<Value>)> = BTreeMap::new();
        for ((kind, key), change) in &changes {
            if let Some(Side::Whole(row)) = change.row.as_ref().map(|row| &row.before)
                && change.deed() == Some(crate::Deed::Removed)
            {
                removed.insert(*key, (*kind, row));
            }
        }
        let names = Names::new(connection, shapes, Lang::Da);
        let chosen = chosen(&names, &removed, key)?;
        let mut pairs = Vec::new();
        for ((_, own), change) in &changes {
            for ((table, other), came) in &change.pairs {
                let concerns = chosen.contains(own) || chosen.contains(other);
                let there =
                    |key: &Uuid| -> Result<bool> { Ok(chosen.contains(key) || names.there(*key)?) };
                if !came && concerns && there(own)? && there(other)? {
                    pairs.push((*table, *own, *other));
                }
            }
        }
        let records: BTreeMap<Uuid, (Kind, Vec<Value>)> = removed
            .into_iter()
            .filter(|(key, _)| chosen.contains(key))
            .map(|(key, (kind, row))| (key, (kind, row.clone())))
            .collect();
        let (_, row) = records.get(&key).ok_or(Error::Damaged)?;
        Ok(Self {
            name: names.of_row(kind, row)?.shown(),
            records,
            pairs,
        })
    }
}

/// The record itself and what was removed with it and refers to it, also by way of others, as far
/// as what it needs is there.
fn chosen(
    names: &Names<'_>,
    removed: &BTreeMap<Uuid, (Kind, &Vec<Value>)>,
    key: Uuid,
) -> Result<BTreeSet<Uuid>> {
    let mut chosen = BTreeSet::from([key]);
    loop {
        let before = chosen.len();
        for (own, (_, row)) in removed {
            if needs(row).any(|other| chosen.contains(&other)) {
                chosen.insert(*own);
            }
        }
        if chosen.len() == before {
            break;
        }
    }
    loop {
        let mut gone = None;
        'search: for own in &chosen {
            let Some((_, row)) = removed.get(own) else {
                continue;
            };
            for other in needs(row) {
                if !chosen.contains(&other) && !names.there(other)? {
                    gone = Some((*own, other));
                    break 'search;
                }
            }
        }
        match gone {
            None => return Ok(chosen),
            Some((own, other)) if own == key => {
                let name = names
                    .of(other)?
                    .map_or_else(String::new, |name| name.shown());
                return Err(Refusal::NeedGone { name }.into());
            }
            Some((own, _)) => {
                chosen.remove(&own);
            }
        }
    }
}

/// The records that a row refers to.
fn needs(row: &[Value]) -> impl Iterator<Item = Uuid> + '_ {
    row.iter()
        .skip(FIRST)
        .filter_map(|value| uuid(value.into()))
}

/// Puts a row back, written now by whoever asks for it.
fn insert<R: Table>(write: &mut Write<'_>, shapes: &Shapes, row: &[Value]) -> Result<()> {
    let columns = &shapes.of(R::NAME)?.columns;
    let key = row.first().and_then(|value| uuid(value.into()));
    let key = key.ok_or(Error::Damaged)?;
    let head = write.head(key);
    let places: Vec<String> = (1..=columns.len())
        .map(|place| format!("?{place}"))
        .collect();
    // Bookkeeping comes first in every table of records.
    let sql = format!("INSERT INTO {} VALUES ({})", R::NAME, places.join(", "));
    let values = head.iter().chain(row.iter().skip(FIRST));
    let done = write
        .connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values));
    done.map_err(|error| match error.into() {
        Error::Refused(Refusal::Taken { .. }) => {
            let place = columns.iter().position(|column| column == "ref");
            let reference = match place.and_then(|place| row.get(place)) {
                Some(Value::Text(reference)) => reference.clone(),
                _ => String::new(),
            };
            Refusal::Taken { reference }.into()
        }
        error => error,
    })?;
    Ok(())
}
