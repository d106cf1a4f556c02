//! The tables in which registers are exchanged (exchange.md): one sheet or CSV file each.
//!
//! The schema is here, once. Formats read and write rows by it; the register turns rows into
//! records and records into rows. Headings and help texts are in `exchange.ftl` under
//! `column-TABLE-COLUMN`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod tables;

pub use tables::TABLES;

use crate::{Cell, Kind};

/// What may stand in a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Content {
    /// Any text.
    Text,
    /// The user's short key of this very row.
    Key,
    /// The key of a record of another table, or its name.
    Ref(Kind),
    /// Keys separated by commas.
    Refs(Kind),
    /// A level: its number, or its label in either language.
    Level(ScaleOf),
    /// One of these words, or its label in either language.
    Choice(&'static [&'static str]),
    /// The user's own words, separated by commas.
    Words,
    /// Some of these words, separated by commas.
    Choices(&'static [&'static str]),
    /// A day.
    Date,
    /// A whole number from zero.
    Number,
    /// A number from zero, decimals included.
    Amount,
    /// What measures take off frequency and loss, in percent: `M-01 60/20; M-02 30/0`.
    Reductions,
    /// Yes or no.
    YesNo,
    /// Letters of C, I, A, U.
    Properties,
    /// One property, by id, letter or name.
    Property,
    /// `inherit`, `lower n`, `raise n`, `set n` or `cut`.
    Adjust,
    /// A method: its id, or its id and version as `kl-4x4@1`.
    Method,
}

/// The scale that a level stands on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ScaleOf {
    /// Likelihood.
    Likelihood,
    /// Threat.
    Threat,
    /// Vulnerability.
    Vulnerability,
    /// Consequence.
    Consequence,
}

impl ScaleOf {
    /// The name in files and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            ScaleOf::Likelihood => "likelihood",
            ScaleOf::Threat => "threat",
            ScaleOf::Vulnerability => "vulnerability",
            ScaleOf::Consequence => "consequence",
        }
    }
}

/// One column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its name in files; also accepted as a heading.
    pub id: &'static str,
    /// What may stand in it.
    pub content: Content,
    /// Whether a new record needs it.
    pub required: bool,
}

/// One table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Table {
    /// The kind of record that its rows are.
    pub kind: Kind,
    /// Its columns in the order in which they are written.
    pub columns: &'static [Column],
    /// Whether it also has columns `consequence.PROPERTY.PARTY`.
    pub consequence: bool,
}

impl Table {
    /// The sheet's or file's name.
    pub fn name(&self) -> &'static str {
        self.kind.id()
    }

    /// The column with the name `id`.
    pub fn column(&self, id: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// The table of `kind`; methods have none.
    pub fn of(kind: Kind) -> Option<&'static Table> {
        TABLES.iter().find(|table| table.kind == kind)
    }
}

/// A column of a file that was recognised.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Heading {
    /// A column of the schema.
    Known(&'static Column),
    /// `consequence.PROPERTY.PARTY`.
    Consequence(Cell),
}

impl Heading {
    /// The column's name in files.
    pub fn id(&self) -> String {
        match self {
            Heading::Known(column) => column.id.to_owned(),
            Heading::Consequence(cell) => format!("consequence.{cell}"),
        }
    }
}

/// What stands in one cell of a file.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub enum Value {
    /// Nothing: for a level, *not assessed*.
    #[default]
    Empty,
    /// Text as it was typed, trimmed.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(NaiveDate),
}

impl Value {
    /// The value of `text`, trimmed; empty text is [`Value::Empty`].
    pub fn text(text: &str) -> Self {
        match text.trim() {
            "" => Value::Empty,
            text => Value::Text(text.to_owned()),
        }
    }

    /// What a person would read in the cell.
    pub fn shown(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Date(date) => date.format("%Y-%m-%d").to_string(),
        }
    }
}

/// One row. Its values stand in the order of [`Sheet::headings`]; missing ones at the end are empty.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// The row's number as the user sees it, from 1.
    pub number: u32,
    /// What stands in it.
    pub values: Vec<Value>,
}

/// The rows of one table.
#[derive(Clone, PartialEq, Debug)]
pub struct Sheet {
    /// Which table.
    pub table: &'static Table,
    /// The file's name, without its folder.
    pub file: String,
    /// The sheet's name as it stands in the workbook, or empty.
    pub name: String,
    /// The columns that were recognised, each with its heading as it stands in the file.
    pub headings: Vec<(Heading, String)>,
    /// The rows that are not empty.
    pub rows: Vec<Row>,
}
