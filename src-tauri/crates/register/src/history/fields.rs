//! What is different between two states of a record, field by field, as people read it.

use std::collections::BTreeMap;

use model::{
    Cell,
    table::{Heading, Table as Schema, Value},
};
use rusqlite::types::Value as Raw;
use serde::Serialize;
use serde_json::Value as Json;
use uuid::Uuid;

use super::{names::Names, state::State};
use crate::{
    Result,
    export::{Export, Writer},
    table::FIRST,
};

/// What stood in a field before and after.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct FieldChange {
    /// The column's name in files, as `owner` or `consequence.confidentiality.persons`. A field
    /// that is in no file has the name that the register knows it by, as `state` or
    /// `body.name.da`.
    pub heading: String,
    /// What stood there before, with other records by the names that people read.
    pub before: Value,
    /// What stood there after.
    pub after: Value,
}

/// The fields that are different between two states of a record. A record that was not there, or
/// is not there any more, has empty fields.
pub(crate) fn fields<R: Export>(
    names: &Names<'_>,
    before: &State,
    after: &State,
) -> Result<Vec<FieldChange>> {
    let named = before.named().into_iter().chain(after.named());
    let references = names.shown(named)?;
    let cells = cells(names, R::NAME, [before, after])?;
    let headings: Vec<String> = match Schema::of(R::KIND) {
        None => Vec::new(),
        Some(schema) => {
            let known = schema.columns.iter().map(|column| column.id.to_owned());
            let consequence = schema.consequence.then_some(&cells).into_iter().flatten();
            known
                .chain(consequence.map(|cell| Heading::Consequence(cell.clone()).id()))
                .collect()
        }
    };
    let writer = Writer::new(&references, cells, names.lang);
    let row = |state: &State| -> Result<Vec<Value>> {
        let record = state.record::<R>(names.connection, names.shapes)?;
        Ok(record.map_or_else(Vec::new, |record| record.data.row(&writer)))
    };
    let (was, is) = (row(before)?, row(after)?);
    let mut found = Vec::new();
    for (place, heading) in headings.into_iter().enumerate() {
        let at = |row: &[Value]| row.get(place).cloned().unwrap_or_default();
        let (before, after) = (at(&was), at(&is));
        if before != after {
            found.push(FieldChange {
                heading,
                before,
                after,
            });
        }
    }
    let (Some(old), Some(new)) = (&before.row, &after.row) else {
        return Ok(found);
    };
    // A column that could change without any field of the files changing is in no file.
    let columns = &names.shapes.of(R::NAME)?.columns;
    for (place, column) in columns.iter().enumerate().skip(FIRST) {
        if old[place] == new[place] {
            continue;
        }
        let mut alone = before.clone();
        if let Some(values) = &mut alone.row {
            values[place] = new[place].clone();
        }
        if row(&alone).ok().is_none_or(|alone| alone == was) {
            raw(column, &old[place], &new[place], &references, &mut found);
        }
    }
    Ok(found)
}

use crate::export::References;

/// The cells that either state answers.
fn cells(names: &Names<'_>, table: &str, states: [&State; 2]) -> Result<Vec<Cell>> {
    let columns = &names.shapes.of(table)?.columns;
    let Some(place) = columns.iter().position(|column| column == "consequence") else {
        return Ok(Vec::new());
    };
    let mut cells: Vec<Cell> = Vec::new();
    for state in states {
        if let Some(Raw::Text(text)) = state.row.as_ref().and_then(|row| row.get(place)) {
            let answers: model::Values = serde_json::from_str(text).unwrap_or_default();
            cells.extend(answers.0.into_keys());
        }
    }
    cells.sort();
    cells.dedup();
    Ok(cells)
}

/// A column as the register holds it; what is made of parts is compared part by part.
fn raw(
    column: &str,
    before: &Raw,
    after: &Raw,
    references: &References,
    found: &mut Vec<FieldChange>,
) {
    let [mut old, mut new] = [before, after].map(|value| {
        let mut parts = BTreeMap::new();
        let json = match value {
            Raw::Text(text) if text.starts_with(['{', '[']) => serde_json::from_str(text).ok(),
            _ => None,
        };
        match json {
            Some(json) => parts_of(column, &json, references, &mut parts),
            None => {
                parts.insert(column.to_owned(), plain(value, references));
            }
        }
        parts
    });
    let headings: std::collections::BTreeSet<String> =
        old.keys().chain(new.keys()).cloned().collect();
    for heading in headings {
        let before = old.remove(&heading).unwrap_or_default();
        let after = new.remove(&heading).unwrap_or_default();
        if before != after {
            found.push(FieldChange {
                heading,
                before,
                after,
            });
        }
    }
}

fn plain(value: &Raw, references: &References) -> Value {
    match value {
        Raw::Null => Value::Empty,
        Raw::Integer(number) => Value::Number(*number as f64),
        Raw::Real(number) => Value::Number(*number),
        Raw::Text(text) => Value::text(text),
        Raw::Blob(bytes) => Uuid::from_slice(bytes)
            .ok()
            .and_then(|id| references.get(&id))
            .map_or(Value::Empty, |name| Value::text(name)),
    }
}

fn parts_of(
    heading: &str,
    json: &Json,
    references: &References,
    parts: &mut BTreeMap<String, Value>,
) {
    let value = match json {
        Json::Object(all) => {
            for (name, part) in all {
                parts_of(&format!("{heading}.{name}"), part, references, parts);
            }
            return;
        }
        Json::Array(all) => {
            for (place, part) in all.iter().enumerate() {
                parts_of(&format!("{heading}.{}", place + 1), part, references, parts);
            }
            return;
        }
        Json::Null => Value::Empty,
        Json::Bool(yes) => Value::text(if *yes { "yes" } else { "no" }),
        Json::Number(number) => Value::Number(number.as_f64().unwrap_or_default()),
        Json::String(text) => {
            let id = Uuid::parse_str(text).ok();
            let name = id.and_then(|id| references.get(&id));
            Value::text(name.unwrap_or(text))
        }
    };
    parts.insert(heading.to_owned(), value);
}
