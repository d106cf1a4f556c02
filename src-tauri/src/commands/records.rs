//! Records of any kind: their pages and forms, changed one at a time and many at once.

use chrono::{DateTime, Utc};
use model::{AssetKind, Kind, Lang, Problem, table::Value};
use register::{ListQuery, RecordForesight, RecordLink, Refusal, Register};
use serde::{Deserialize, Serialize};
use tauri::State;
use uuid::Uuid;

use super::lists::{ColumnView, level_names, named, shown, view};
use crate::{
    error::Answer,
    session::{Session, Written},
};

/// A record and the revision that it was read at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
pub struct RecordRead {
    /// The record.
    pub id: Uuid,
    /// The revision.
    pub revision: u32,
}

/// What was typed for one column.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize, specta::Type)]
pub struct ColumnText {
    /// The column's name.
    pub column: String,
    /// Text, number or day as people write them, a word of the choices, ids or references of records
    /// with commas between; empty for nothing.
    pub text: String,
}

/// One field of a record.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct FieldView {
    /// The column.
    pub column: ColumnView,
    /// What stands in it, as it is written: a day as 2026-11-25, a choice by its word in files, records
    /// by their ids.
    pub text: String,
    /// What a person reads.
    pub shown: String,
    /// The records that it refers to.
    pub refers: Vec<RecordLink>,
}

/// A record with all its fields.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct RecordPage {
    /// The record itself.
    pub record: RecordLink,
    /// Its revision.
    pub revision: u32,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// Who changed it last.
    pub changed_by: String,
    /// Its fields; of an asset those of its kind, and others that hold something.
    pub fields: Vec<FieldView>,
}

/// A record with all its fields.
#[tauri::command(async)]
#[specta::specta]
pub fn record(session: State<'_, Session>, kind: Kind, id: Uuid) -> Answer<RecordPage> {
    let lang = session.settings().language;
    session.read(|register| page(register, kind, id, lang))
}

/// Records of a kind whose words contain `text`, to choose from.
#[tauri::command(async)]
#[specta::specta]
pub fn record_choices(
    session: State<'_, Session>,
    kind: Kind,
    text: String,
    limit: u32,
) -> Answer<Vec<RecordLink>> {
    let (list, table) = named(kind.id())?;
    let lang = session.settings().language;
    session.read(|register| {
        let query = ListQuery {
            text,
            columns: vec![table.columns[0].id.to_owned()],
            ..ListQuery::default()
        };
        let rows = register.list(list, &query, lang, 0, limit)?.rows;
        let mut links = Vec::with_capacity(rows.len());
        for row in rows {
            links.extend(register.link(kind, row.id, lang)?);
        }
        Ok(links)
    })
}

/// Adds a record.
#[tauri::command(async)]
#[specta::specta]
pub fn add_record(
    session: State<'_, Session>,
    kind: Kind,
    values: Vec<ColumnText>,
) -> Answer<Written<Uuid>> {
    let values = read(kind, &values)?;
    session.write(|register, stamp| register.add_record(stamp, kind, &values))
}

/// What a change of these records would do.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_change(
    session: State<'_, Session>,
    kind: Kind,
    records: Vec<RecordRead>,
    values: Vec<ColumnText>,
) -> Answer<RecordForesight> {
    let values = read(kind, &values)?;
    let records = pairs(&records);
    session.foresee(|register, stamp| register.foresee_change(stamp, kind, &records, &values))
}

/// Gives these records the values, or none of them.
#[tauri::command(async)]
#[specta::specta]
pub fn change_records(
    session: State<'_, Session>,
    kind: Kind,
    records: Vec<RecordRead>,
    values: Vec<ColumnText>,
) -> Answer<Written<u32>> {
    let values = read(kind, &values)?;
    let records = pairs(&records);
    session.write(|register, stamp| register.change_records(stamp, kind, &records, &values))
}

/// What the removal of these records would do.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_removal(
    session: State<'_, Session>,
    kind: Kind,
    records: Vec<RecordRead>,
) -> Answer<RecordForesight> {
    let records = pairs(&records);
    session.foresee(|register, stamp| register.foresee_removal(stamp, kind, &records))
}

/// Removes these records, or none of them.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_records(
    session: State<'_, Session>,
    kind: Kind,
    records: Vec<RecordRead>,
) -> Answer<Written<()>> {
    let records = pairs(&records);
    session.write(|register, stamp| register.remove_records(stamp, kind, &records))
}

fn pairs(records: &[RecordRead]) -> Vec<(Uuid, u32)> {
    let pairs = records.iter();
    pairs.map(|record| (record.id, record.revision)).collect()
}

/// What was typed, as it stands in files.
fn read(kind: Kind, values: &[ColumnText]) -> Answer<Vec<(String, Value)>> {
    let (_, table) = named(kind.id())?;
    let mut problems: Vec<Problem> = Vec::new();
    let mut read = Vec::with_capacity(values.len());
    for typed in values {
        match exchange::typed(table, &typed.column, &typed.text) {
            Ok(value) => read.push((typed.column.clone(), value)),
            Err(problem) => problems.push(*problem),
        }
    }
    if problems.is_empty() {
        Ok(read)
    } else {
        Err(register::Error::from(Refusal::Problems(problems)).into())
    }
}

fn page(register: &Register, kind: Kind, id: Uuid, lang: Lang) -> Answer<RecordPage> {
    let (list, table) = named(kind.id())?;
    let record = register.record_view(kind, id, lang)?;
    let columns = register.list_columns(list)?;
    let level = level_names(register, lang)?;
    let own = record
        .cells
        .iter()
        .find(|cell| kind == Kind::Assets && cell.column == "kind")
        .and_then(|cell| AssetKind::from_id(&cell.value.shown()));
    let fields = columns.into_iter().zip(record.cells);
    let fields = fields
        .filter(|(column, cell)| {
            let other = own.is_some_and(|own| own.lacks(&column.id));
            !other || cell.value != Value::Empty
        })
        .map(|(column, cell)| {
            let ids: Vec<String> = cell.refers.iter().map(|link| link.id.to_string()).collect();
            FieldView {
                shown: match cell.column.as_str() {
                    "worst" => level(&cell.value).shown(),
                    column => shown(table, column, &cell.value, lang),
                },
                text: if ids.is_empty() {
                    cell.value.shown()
                } else {
                    ids.join(",")
                },
                refers: cell.refers,
                column: view(table, column, lang),
            }
        })
        .collect();
    Ok(RecordPage {
        record: record.record,
        revision: record.revision,
        changed_at: record.changed_at,
        changed_by: record.changed_by,
        fields,
    })
}
