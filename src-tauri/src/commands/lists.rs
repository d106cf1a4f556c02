//! Lists of any kind of record: their columns, their rows, and what they show as a file.

use model::{
    Kind, Lang,
    table::{Content, ScaleOf, Table, Value},
};
use register::{ColumnWritten, List, ListColumn, ListQuery, Register};
use serde::Serialize;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use uuid::Uuid;

use super::{records::RecordRead, reports::Saved, start::file_name};
use crate::{
    error::{Answer, AppError},
    session::Session,
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
    /// When people write it.
    pub written: ColumnWritten,
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
pub(super) fn level_names(register: &Register, lang: Lang) -> Answer<impl Fn(&Value) -> Value> {
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

pub(super) fn named(list: &str) -> Answer<(List, &'static Table)> {
    List::named(list)
        .and_then(|list| Some((list, Table::of(list.kind)?)))
        .ok_or_else(|| AppError::new("missing"))
}

/// What a person reads in a cell.
pub(super) fn shown(table: &'static Table, column: &str, value: &Value, lang: Lang) -> String {
    match exchange::list_value(table, column, value, lang) {
        Value::Number(number) => text::number::number(lang, number),
        Value::Date(date) => text::number::date(lang, date),
        value => value.shown(),
    }
}

/// Columns whose text is more than a line.
const LONG: &[&str] = &[
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
    "procedure",
    "evidence",
    "objective",
    "scope",
    "criteria",
    "approach",
    "independence",
    "conclusion",
    "containment",
    "cause",
    "justification",
    "how",
    "definition",
    "resources",
    "evaluation",
    "issues",
    "expectations",
    "feedback",
    "opportunities",
];

pub(super) fn view(table: &'static Table, column: ListColumn, lang: Lang) -> ColumnView {
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
        written: column.written,
        usual: column.usual,
        id: column.id,
    }
}
