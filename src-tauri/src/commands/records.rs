//! Records of any kind: their lists, their pages and forms, changed one at a time and many at once.

use chrono::{DateTime, Utc};
use model::{
    AssetKind, Kind, Lang, Problem,
    table::{Content, ScaleOf, Table, Value},
};
use register::{List, ListColumn, ListQuery, RecordForesight, RecordLink, Refusal, Register};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use uuid::Uuid;

use super::{reports::Saved, start::file_name};
use crate::{
    error::{Answer, AppError},
    session::{Session, Written},
};

/// How a column is shown and written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// One of `choices`.
    Choice,
    /// Some of `choices`.
    Choices,
    /// Yes, no or nothing.
    YesNo,
    /// A day.
    Date,
    /// A number.
    Number,
    /// A level of the default method's consequence scale.
    Level,
    /// A record of the kind `refers`.
    Reference,
    /// Records of the kind `refers`.
    References,
    /// The user's own words.
    Words,
    /// A moment.
    Moment,
}

/// A word to choose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct Word {
    /// As it stands in files.
    pub id: String,
    /// As a person reads it.
    pub label: String,
}

/// A column of a list, which is a field of a form.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ColumnView {
    /// Its name.
    pub id: String,
    /// What a person reads above it.
    pub heading: String,
    /// How it is shown and written.
    pub field: FieldKind,
    /// The kind of record that it refers to.
    pub refers: Option<Kind>,
    /// The words to choose among.
    pub choices: Vec<Word>,
    /// Whether a new record needs it.
    pub required: bool,
    /// Whether it can be written in a record that is there already.
    pub editable: bool,
    /// Whether it can be written when the record is made.
    pub given: bool,
    /// Whether it is shown where nobody chose any columns.
    pub usual: bool,
}

/// A record in a list.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ListedRow {
    /// Its id.
    pub id: Uuid,
    /// Its revision.
    pub revision: u32,
    /// What a person reads in the columns; in `worst` the id of a level.
    pub cells: Vec<String>,
}

/// A part of a list.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct RecordRows {
    /// How many records the list has.
    pub total: u32,
    /// The names of the columns that are given.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<ListedRow>,
}

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

/// The columns that a list can show, those that are shown first and in their order.
#[tauri::command(async)]
#[specta::specta]
pub fn list_columns(session: State<'_, Session>, list: String) -> Answer<Vec<ColumnView>> {
    let (list, table) = named(&list)?;
    let lang = session.settings().language;
    let chosen = session.settings().columns.get(list.id).cloned();
    session.read(|register| {
        let columns = register.list_columns(list)?.into_iter();
        let mut columns: Vec<ColumnView> =
            columns.map(|column| view(table, column, lang)).collect();
        if let Some(chosen) = chosen {
            let place = |column: &ColumnView| chosen.iter().position(|id| *id == column.id);
            columns.sort_by_key(|column| place(column).unwrap_or(usize::MAX));
            for column in &mut columns {
                column.usual = place(column).is_some();
            }
        }
        Ok(columns)
    })
}

/// Remembers which columns a list shows, in their order; none: the usual ones again.
#[tauri::command(async)]
#[specta::specta]
pub fn remember_columns(
    session: State<'_, Session>,
    list: String,
    columns: Vec<String>,
) -> Answer<()> {
    let (list, _) = named(&list)?;
    session.change_settings(|settings| {
        if columns.is_empty() {
            settings.columns.remove(list.id);
        } else {
            settings.columns.insert(list.id.to_owned(), columns);
        }
    })
}

/// A part of a list.
#[tauri::command(async)]
#[specta::specta]
pub fn list_records(
    session: State<'_, Session>,
    list: String,
    query: ListQuery,
    offset: u32,
    limit: u32,
) -> Answer<RecordRows> {
    let (list, table) = named(&list)?;
    let lang = session.settings().language;
    session.read(|register| {
        let page = register.list(list, &query, lang, offset, limit)?;
        let rows = page.rows.into_iter().map(|row| ListedRow {
            id: row.id,
            revision: row.revision,
            cells: page
                .columns
                .iter()
                .zip(&row.cells)
                .map(|(column, value)| shown(table, column, value, lang))
                .collect(),
        });
        Ok(RecordRows {
            total: page.total,
            rows: rows.collect(),
            columns: page.columns,
        })
    })
}

/// All records of a list.
#[tauri::command(async)]
#[specta::specta]
pub fn list_selection(
    session: State<'_, Session>,
    list: String,
    query: ListQuery,
) -> Answer<Vec<RecordRead>> {
    let (list, _) = named(&list)?;
    let lang = session.settings().language;
    session.read(|register| {
        let keys = register.list_keys(list, &query, lang)?.into_iter();
        Ok(keys
            .map(|(id, revision)| RecordRead { id, revision })
            .collect())
    })
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

/// Asks where to save what a list shows: these rows, columns and order. Of `chosen` only those, where
/// there are any.
#[tauri::command(async)]
#[specta::specta]
pub fn export_list(
    app: AppHandle,
    session: State<'_, Session>,
    list: String,
    query: ListQuery,
    chosen: Vec<Uuid>,
    title: String,
) -> Answer<Option<Saved>> {
    let (list, table) = named(&list)?;
    let lang = session.settings().language;
    let (headings, rows) = session.read(|register| {
        let page = register.list(list, &query, lang, 0, u32::MAX)?;
        let level = level_names(register, lang)?;
        let headings: Vec<String> = page
            .columns
            .iter()
            .map(|column| exchange::list_heading(table, column, lang))
            .collect();
        let rows = page.rows.into_iter();
        let rows: Vec<Vec<Value>> = rows
            .filter(|row| chosen.is_empty() || chosen.contains(&row.id))
            .map(|row| {
                let cells = page.columns.iter().zip(&row.cells);
                cells
                    .map(|(column, value)| match column.as_str() {
                        "worst" => level(value),
                        column => exchange::list_value(table, column, value, lang),
                    })
                    .collect()
            })
            .collect();
        Ok((headings, rows))
    })?;
    let path = app
        .dialog()
        .file()
        .add_filter("Excel", &["xlsx"])
        .add_filter("CSV", &["csv"])
        .set_file_name(format!("{}.xlsx", file_name(&title)))
        .blocking_save_file();
    match path.and_then(|path| path.into_path().ok()) {
        None => Ok(None),
        Some(path) => {
            exchange::write_list(&title, &headings, &rows, lang, &path)?;
            Ok(Some(Saved {
                path: path.display().to_string(),
            }))
        }
    }
}

/// The name of a level by its id.
fn level_names(register: &Register, lang: Lang) -> Answer<impl Fn(&Value) -> Value> {
    let levels = register
        .default_method()?
        .map(|method| method.data.levels)
        .unwrap_or_default();
    Ok(move |value: &Value| {
        let id = value.shown();
        let found = levels.iter().find(|level| level.id == id);
        found.map_or(Value::Empty, |level| Value::text(level.label.get(lang)))
    })
}

fn named(list: &str) -> Answer<(List, &'static Table)> {
    List::named(list)
        .and_then(|list| Some((list, Table::of(list.kind)?)))
        .ok_or_else(|| AppError::new("missing"))
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
            Err(problem) => problems.push(problem),
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

/// What a person reads in a cell.
fn shown(table: &'static Table, column: &str, value: &Value, lang: Lang) -> String {
    match exchange::list_value(table, column, value, lang) {
        Value::Number(number) => text::number::number(lang, number),
        Value::Date(date) => text::number::date(lang, date),
        value => value.shown(),
    }
}

/// Columns whose text is more than a line.
const LONG: [&str; 11] = [
    "description",
    "reason",
    "note",
    "minutes",
    "dissent",
    "outcome",
    "agreement",
    "processing_agreement",
    "sub_processors",
    "check_result",
    "properties_reason",
];

fn view(table: &'static Table, column: ListColumn, lang: Lang) -> ColumnView {
    let word = |id: &str| Word {
        id: id.to_owned(),
        label: exchange::list_value(table, &column.id, &Value::text(id), lang).shown(),
    };
    let words = |ids: &[&str]| ids.iter().map(|id| word(id)).collect::<Vec<_>>();
    let properties: Vec<&str> = model::Property::ALL.iter().map(|one| one.id()).collect();
    let (field, refers, choices) = match column.content {
        Content::Choice(ids) => (FieldKind::Choice, None, words(ids)),
        Content::Choices(ids) => (FieldKind::Choices, None, words(ids)),
        Content::Property => (FieldKind::Choice, None, words(&properties)),
        Content::YesNo => (FieldKind::YesNo, None, words(&["yes", "no"])),
        Content::Date => (FieldKind::Date, None, Vec::new()),
        Content::Number | Content::Amount => (FieldKind::Number, None, Vec::new()),
        Content::Level(ScaleOf::Consequence) => (FieldKind::Level, None, Vec::new()),
        Content::Ref(kind) => (FieldKind::Reference, Some(kind), Vec::new()),
        Content::Refs(kind) => (FieldKind::References, Some(kind), Vec::new()),
        Content::Words => (FieldKind::Words, None, Vec::new()),
        Content::Text if column.id == "changed_at" || column.id == "at" => {
            (FieldKind::Moment, None, Vec::new())
        }
        Content::Text if LONG.contains(&column.id.as_str()) => {
            (FieldKind::LongText, None, Vec::new())
        }
        Content::Text
        | Content::Key
        | Content::Level(_)
        | Content::Properties
        | Content::Adjust
        | Content::Method
        | Content::Reductions => (FieldKind::Text, None, Vec::new()),
    };
    ColumnView {
        heading: exchange::list_heading(table, &column.id, lang),
        field,
        refers,
        choices,
        required: column.required,
        editable: column.editable,
        given: column.given,
        usual: column.usual,
        id: column.id,
    }
}
