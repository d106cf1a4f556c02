//! What happened to one record, with before and after.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model::{Kind, Lang};
use rusqlite::params;
use serde::Serialize;
use uuid::Uuid;

use super::{
    change::{Changes, Shapes, join},
    changeset,
    fields::{FieldChange, fields},
    index,
    names::Names,
    one_entry,
    state::State,
};
use crate::{
    Deed, Refusal, Register, Result,
    table::{id, with_kind},
};

/// What one entry did to a record.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TimelineEntry {
    /// The entry's number.
    pub seq: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What was done, as a word (`op-WORD` in `history.ftl`).
    pub op: String,
    /// What it was done to, for the sentence.
    pub args: BTreeMap<String, String>,
    /// Why.
    pub reason: String,
    /// Whether a later entry took it back.
    pub undone: bool,
    /// What became of the record.
    pub deed: Deed,
    /// The fields that it changed.
    pub fields: Vec<FieldChange>,
}

/// What happened to a record, newest first.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Timeline {
    /// The record's kind.
    pub kind: Kind,
    /// The register's own key.
    pub id: Uuid,
    /// The user's short key; empty for a kind without one.
    pub reference: String,
    /// What people call it, or called it last.
    pub name: String,
    /// Whether it is there now.
    pub there: bool,
    /// What happened.
    pub entries: Vec<TimelineEntry>,
    /// Whether there is more from before.
    pub more: bool,
}

impl Register {
    /// What happened to a record before the entry `before` (none: up to now), newest first, at
    /// most `limit` entries. Names that exist in both languages are given in `lang`.
    ///
    /// The work is that of the entries from now back to the oldest one given. Refuses a record
    /// that never was; says that the file is damaged where the record is not as its history made it.
    pub fn timeline(
        &self,
        kind: Kind,
        key: Uuid,
        before: Option<u32>,
        limit: u32,
        lang: Lang,
    ) -> Result<Timeline> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let shapes = Shapes::read(connection)?;
        let names = Names::new(connection, &shapes, lang);
        let name = names.of(key)?.filter(|name| name.kind == kind);
        let name = name.ok_or(Refusal::Missing)?;
        let before = before.map_or(i64::MAX, i64::from);
        let mut statement = connection.prepare_cached(
            "SELECT seq, action FROM touched WHERE record = ?1 ORDER BY seq DESC",
        )?;
        let mut rows = statement.query(params![id(key)])?;
        let mut state = with_kind!(kind, R => State::now::<R>(connection, &shapes, key)?);
        let mut timeline = Timeline {
            kind,
            id: key,
            reference: name.reference,
            name: name.title,
            there: state.row.is_some(),
            entries: Vec::new(),
            more: false,
        };
        while let Some(row) = rows.next()? {
            let (seq, action): (i64, i64) = (row.get(0)?, row.get(1)?);
            if timeline.entries.len() as u64 == u64::from(limit) {
                timeline.more = true;
                break;
            }
            let mut changes = Changes::new();
            let bytes = changeset(connection, seq)?;
            join(&mut changes, &shapes, &bytes, |record| record == key)?;
            let after = state.clone();
            if let Some(change) = changes.get(&(kind, key)) {
                state.take_off(change)?;
            }
            if seq >= before {
                continue;
            }
            let entry = one_entry(connection, seq)?;
            timeline.entries.push(TimelineEntry {
                seq: entry.seq,
                at: entry.at,
                actor: entry.actor,
                op: entry.op,
                args: entry.args,
                reason: entry.reason,
                undone: entry.undone,
                deed: index::deed(action),
                fields: with_kind!(kind, R => fields::<R>(&names, &state, &after)?),
            });
        }
        Ok(timeline)
    }
}
