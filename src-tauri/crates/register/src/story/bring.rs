//! Rows that come into a story's register on a day: some of those that it ends with, perhaps with
//! other values at first, and some of its own.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;
use model::{
    Kind,
    table::{Column, Content, Heading, Row, Sheet, TABLES, Table as Schema, Value},
};
use serde::Deserialize;
use serde_json::Value as Json;

use crate::{Error, Register, Result, Stamp, table::with_kind};

/// What cells hold, by column.
pub(super) type Cells = BTreeMap<String, Json>;

/// What comes, by table. A cell that refers to what is not there yet stays empty, and a row without
/// a reference comes with the last record that it refers to.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bring {
    /// What the history says that it came from.
    source: String,
    /// The references of the rows that come; one that ends in `*` means all that begin so. Where it
    /// is left out, all come.
    #[serde(default)]
    only: Option<BTreeMap<String, Vec<String>>>,
    /// Cells that hold something else than in the sheets, by table and reference.
    #[serde(default)]
    set: BTreeMap<String, BTreeMap<String, Cells>>,
    /// Rows that the sheets do not have.
    #[serde(default)]
    add: BTreeMap<String, Vec<Cells>>,
}

impl Register {
    /// Imports what a deed brings.
    pub(super) fn bring(&mut self, stamp: &Stamp, bring: &Bring, sheets: &[Sheet]) -> Result<()> {
        let mut coming = Vec::new();
        for sheet in sheets {
            coming.push(bring.part(sheet)?);
        }
        let told = coming.len();
        for (table, rows) in &bring.add {
            coming.push(own_sheet(table, rows)?);
        }
        let new: HashSet<(Kind, String)> = coming
            .iter()
            .flat_map(|sheet| {
                let named = |row| Some((sheet.table.kind, cell(sheet, row, "ref")?));
                sheet.rows.iter().filter_map(named)
            })
            .collect();
        // A row without a reference came before where all that it refers to did.
        for sheet in &mut coming[..told] {
            if sheet.table.column("ref").is_none() {
                let mut rows = std::mem::take(&mut sheet.rows);
                rows.retain(|row| references(sheet, row).any(|key| new.contains(&key)));
                sheet.rows = rows;
            }
        }
        for sheet in &mut coming {
            self.leave_out(sheet, &new)?;
        }
        coming.retain(|sheet| !sheet.rows.is_empty());
        self.import(stamp, &coming, &bring.source)?;
        Ok(())
    }

    /// Empties the cells that refer to what is neither there nor coming, and leaves out the rows
    /// that cannot be without.
    fn leave_out(&self, sheet: &mut Sheet, new: &HashSet<(Kind, String)>) -> Result<()> {
        let mut kept = Vec::with_capacity(sheet.rows.len());
        'rows: for mut row in std::mem::take(&mut sheet.rows) {
            for ((heading, _), value) in sheet.headings.iter().zip(&mut row.values) {
                let Heading::Known(Column {
                    content: Content::Ref(kind) | Content::Refs(kind),
                    required,
                    ..
                }) = heading
                else {
                    continue;
                };
                let mut there = Vec::new();
                for reference in value.shown().split(',').map(str::trim) {
                    if reference.is_empty() {
                        continue;
                    }
                    if new.contains(&(*kind, reference.to_owned())) || self.has(*kind, reference)? {
                        there.push(reference.to_owned());
                    } else if *required {
                        continue 'rows;
                    }
                }
                *value = Value::text(&there.join(", "));
            }
            kept.push(row);
        }
        sheet.rows = kept;
        Ok(())
    }

    fn has(&self, kind: Kind, reference: &str) -> Result<bool> {
        with_kind!(kind, R => Ok(self.find::<R>(reference)?.is_some()))
    }

    /// Changes some cells of one record.
    pub(super) fn retell_change(
        &mut self,
        stamp: &Stamp,
        kind: Kind,
        reference: &str,
        cells: &Cells,
    ) -> Result<()> {
        let schema = Schema::of(kind);
        let values = cells.iter().filter_map(|(column, json)| {
            let heading = Heading::Known(schema?.column(column)?);
            Some((column.clone(), value(&heading, json)))
        });
        let values: Vec<(String, Value)> = values.collect();
        let record = with_kind!(kind, R => {
            let stored = self.get::<R>(self.named::<R>(reference)?)?;
            (stored.id.into(), stored.revision)
        });
        self.change_records(stamp, kind, &[record], &values)?;
        Ok(())
    }
}

impl Bring {
    /// The rows of a sheet that come, with what they hold at first.
    fn part(&self, sheet: &Sheet) -> Result<Sheet> {
        let mut part = Sheet {
            table: sheet.table,
            file: sheet.file.clone(),
            name: sheet.name.clone(),
            headings: sheet.headings.clone(),
            rows: Vec::new(),
        };
        let reference_at = place(sheet, "ref");
        let other = self.set.get(sheet.table.name());
        for row in &sheet.rows {
            let reference = reference_at.and_then(|at| row.values.get(at));
            let reference = reference.map(Value::shown).unwrap_or_default();
            if !reference.is_empty() && !self.takes(sheet.table, &reference) {
                continue;
            }
            let mut row = row.clone();
            if let Some(cells) = other.and_then(|other| other.get(&reference)) {
                for column in cells.keys() {
                    have(&mut part, column)?;
                }
                replace(&part, &mut row, cells);
            }
            part.rows.push(row);
        }
        Ok(part)
    }

    fn takes(&self, table: &Schema, reference: &str) -> bool {
        let Some(only) = &self.only else { return true };
        only.get(table.name()).is_some_and(|wanted| {
            wanted.iter().any(|wanted| match wanted.strip_suffix('*') {
                Some(start) => reference.starts_with(start),
                None => wanted == reference,
            })
        })
    }
}

/// What the cells of a row refer to.
fn references<'a>(sheet: &'a Sheet, row: &'a Row) -> impl Iterator<Item = (Kind, String)> + 'a {
    sheet
        .headings
        .iter()
        .zip(&row.values)
        .filter_map(|((heading, _), value)| match heading {
            Heading::Known(Column {
                content: Content::Ref(kind) | Content::Refs(kind),
                ..
            }) => Some((*kind, value.shown())),
            _ => None,
        })
        .flat_map(|(kind, shown)| {
            let parts: Vec<String> = shown
                .split(',')
                .map(|part| part.trim().to_owned())
                .collect();
            parts.into_iter().map(move |part| (kind, part))
        })
}

/// What a row says under a column.
fn cell(sheet: &Sheet, row: &Row, column: &str) -> Option<String> {
    row.values.get(place(sheet, column)?).map(Value::shown)
}

fn place(sheet: &Sheet, column: &str) -> Option<usize> {
    sheet
        .headings
        .iter()
        .position(|(heading, _)| heading.id() == column)
}

/// Gives a sheet a column where it has none of that name.
fn have(sheet: &mut Sheet, column: &str) -> Result<()> {
    if place(sheet, column).is_some() {
        return Ok(());
    }
    let known = sheet.table.column(column).map(Heading::Known);
    let answer = column
        .strip_prefix("consequence.")
        .filter(|_| sheet.table.consequence)
        .and_then(|cell| cell.parse().ok().map(Heading::Consequence));
    let heading = known.or(answer).ok_or_else(|| Error::Content {
        place: "story",
        detail: format!("{}.{column}", sheet.table.name()),
    })?;
    sheet.headings.push((heading, column.to_owned()));
    Ok(())
}

fn replace(sheet: &Sheet, row: &mut Row, cells: &Cells) {
    row.values.resize(sheet.headings.len(), Value::Empty);
    for (column, json) in cells {
        if let Some(at) = place(sheet, column) {
            row.values[at] = value(&sheet.headings[at].0, json);
        }
    }
}

/// The rows that a story brings itself.
fn own_sheet(table: &str, rows: &[Cells]) -> Result<Sheet> {
    let schema = TABLES.iter().find(|schema| schema.name() == table);
    let mut sheet = Sheet {
        table: schema.ok_or_else(|| Error::Content {
            place: "story",
            detail: table.to_owned(),
        })?,
        file: String::new(),
        name: table.to_owned(),
        headings: Vec::new(),
        rows: Vec::new(),
    };
    for column in rows
        .iter()
        .flat_map(BTreeMap::keys)
        .collect::<BTreeSet<_>>()
    {
        have(&mut sheet, column)?;
    }
    for (number, cells) in (1..).zip(rows) {
        let mut row = Row {
            number,
            values: Vec::new(),
        };
        replace(&sheet, &mut row, cells);
        sheet.rows.push(row);
    }
    Ok(sheet)
}

/// A cell as a file would hold it.
fn value(heading: &Heading, json: &Json) -> Value {
    match (heading, json) {
        (_, Json::Number(number)) => Value::Number(number.as_f64().unwrap_or_default()),
        (Heading::Known(column), Json::String(text)) if column.content == Content::Date => text
            .parse::<NaiveDate>()
            .map_or_else(|_| Value::text(text), Value::Date),
        (_, Json::String(text)) => Value::text(text),
        _ => Value::Empty,
    }
}
