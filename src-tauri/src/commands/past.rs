//! Looking back: one record's timeline, the register as it was, what is different, what is gone.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use model::{Kind, Lang, Moment, MomentId, Stored, table::Value};
use register::{ChangedCount, Deed, DeletedPage, FieldChange};
use serde::{Deserialize, Serialize};
use tauri::State;
use uuid::Uuid;

use crate::{
    clock,
    error::Answer,
    session::{RegisterInfo, Session, Written},
};

/// A moment as the window names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// The end of a day, where the user is.
    Day(NaiveDate),
    /// A moment.
    At(DateTime<Utc>),
}

impl When {
    fn moment(self) -> DateTime<Utc> {
        match self {
            When::Day(day) => clock::end_of(day),
            When::At(at) => at,
        }
    }
}

/// Shows the register as it was; until [`look_forward`] every read is answered so.
#[tauri::command(async)]
#[specta::specta]
pub fn look_back(session: State<'_, Session>, when: When) -> Answer<RegisterInfo> {
    session.look_back(when.moment())
}

/// Shows the register as it is today.
#[tauri::command(async)]
#[specta::specta]
pub fn look_forward(session: State<'_, Session>) -> Answer<RegisterInfo> {
    session.look_forward()
}

/// The named days, the latest first; those of today, whatever day is shown.
#[tauri::command(async)]
#[specta::specta]
pub fn moments(session: State<'_, Session>) -> Answer<Vec<Stored<MomentId, Moment>>> {
    session.read_now(|register| {
        let mut moments: Vec<_> = register.all::<Moment>()?.into_values().collect();
        moments.sort_by_key(|moment| std::cmp::Reverse(moment.data.at));
        Ok(moments)
    })
}

/// Gives a moment a name; none: this moment.
#[tauri::command(async)]
#[specta::specta]
pub fn add_moment(
    session: State<'_, Session>,
    name: String,
    note: String,
    when: Option<When>,
) -> Answer<Written<MomentId>> {
    session.write(|register, stamp| {
        let moment = Moment {
            reference: String::new(),
            name,
            at: when.map_or(stamp.at, When::moment),
            note,
        };
        register.add_moment(stamp, moment)
    })
}

/// Takes a moment's name away.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_moment(
    session: State<'_, Session>,
    id: MomentId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_moment(stamp, id, revision))
}

/// What stood in a field before and after, in words; nothing is an empty text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct WordedChange {
    /// The field.
    pub heading: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

fn worded(kind: Kind, fields: &[FieldChange], lang: Lang) -> Vec<WordedChange> {
    let said = |field: &FieldChange, value: &Value| match value {
        Value::Empty => String::new(),
        value => exchange::field_value(kind, &field.heading, value, lang),
    };
    fields
        .iter()
        .map(|field| WordedChange {
            heading: exchange::field_heading(kind, &field.heading, lang),
            before: said(field, &field.before),
            after: said(field, &field.after),
        })
        .collect()
}

/// An entry of a record's timeline.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct TimelineRow {
    /// The entry's number.
    pub seq: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What was done, as a word.
    pub op: String,
    /// What it was done to.
    pub args: BTreeMap<String, String>,
    /// Why.
    pub reason: String,
    /// Whether a later entry took it back.
    pub undone: bool,
    /// The fields that it changed.
    pub fields: Vec<WordedChange>,
}

/// What happened to a record, newest first.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct TimelinePage {
    /// The latest entries.
    pub entries: Vec<TimelineRow>,
    /// Whether there is more from before.
    pub more: bool,
}

/// What happened to a record: its latest `limit` entries.
#[tauri::command(async)]
#[specta::specta]
pub fn timeline(
    session: State<'_, Session>,
    kind: Kind,
    id: Uuid,
    limit: u32,
    lang: Lang,
) -> Answer<TimelinePage> {
    let timeline = session.read(|register| Ok(register.timeline(kind, id, None, limit, lang)?))?;
    let entries = timeline.entries.into_iter().map(|entry| TimelineRow {
        seq: entry.seq,
        at: entry.at,
        actor: entry.actor,
        op: entry.op,
        args: entry.args,
        reason: entry.reason,
        undone: entry.undone,
        fields: worded(kind, &entry.fields, lang),
    });
    Ok(TimelinePage {
        entries: entries.collect(),
        more: timeline.more,
    })
}

/// A record that is different.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct DifferentRow {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Its reference.
    pub reference: String,
    /// What it is called.
    pub name: String,
    /// What became of it.
    pub deed: Deed,
    /// The fields that are different.
    pub fields: Vec<WordedChange>,
}

/// What is different between two moments.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct Different {
    /// Per kind with any difference, how much.
    pub counts: Vec<ChangedCount>,
    /// How many records of the kind that was asked for are different.
    pub total: u32,
    /// The first of them.
    pub rows: Vec<DifferentRow>,
}

/// What is different at `to` from what was at `from`; the first `limit` records.
#[tauri::command(async)]
#[specta::specta]
pub fn changed_between(
    session: State<'_, Session>,
    from: When,
    to: When,
    kind: Option<Kind>,
    limit: u32,
    lang: Lang,
) -> Answer<Different> {
    let kinds = kind.map(|kind| [kind]);
    let found = session.read_now(|register| {
        let kinds = kinds.as_ref().map(<[Kind; 1]>::as_slice);
        Ok(register.changed_between(from.moment(), to.moment(), kinds, 0, limit, lang)?)
    })?;
    let rows = found.rows.into_iter().map(|row| DifferentRow {
        fields: worded(row.kind, &row.fields, lang),
        kind: row.kind,
        id: row.id,
        reference: row.reference,
        name: row.name,
        deed: row.deed,
    });
    Ok(Different {
        rows: rows.collect(),
        counts: found.counts,
        total: found.total,
    })
}

/// The first `limit` records that were removed and are not there.
#[tauri::command(async)]
#[specta::specta]
pub fn deleted(
    session: State<'_, Session>,
    kind: Option<Kind>,
    text: String,
    limit: u32,
    lang: Lang,
) -> Answer<DeletedPage> {
    session.read(|register| Ok(register.deleted(kind, &text, 0, limit, lang)?))
}

/// Puts a removed record back, with what went together with it; returns how many records came.
#[tauri::command(async)]
#[specta::specta]
pub fn restore(session: State<'_, Session>, kind: Kind, id: Uuid) -> Answer<Written<u32>> {
    session.write(|register, stamp| register.restore(stamp, kind, id))
}
