//! What a report says, before anyone decides how it looks.
//!
//! A [`Document`] is plain data: its identity and a list of blocks. It knows nothing of
//! risk and nothing of paper; the folder `pdf` makes pages of it, [`to_text`] makes plain
//! text for golden tests, and `svg` draws its figures on screen. Words arrive finished and
//! translated: this module prints them, it never makes them.

mod drawing;
mod plain;

pub use drawing::{Anchorage, Drawing, Figure, Point, Rgb, Shape, Stroke, Weight, arrow_head};
pub use plain::to_text;

use chrono::NaiveDateTime;

/// A whole report.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Document {
    /// What it is, whose it is and how it can be verified.
    pub identity: Identity,
    /// The sheet of the first page; a page break may choose another.
    pub sheet: Sheet,
    /// The contents in reading order.
    pub blocks: Vec<Block>,
}

/// Title page, page header, footer and metadata, all from one place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Identity {
    /// The report's title, as printed: "Risikovurdering".
    pub title: String,
    /// The language of every word in the document.
    pub language: Language,
    /// The register's name: "Nordby Kommune".
    pub register: String,
    /// Who made it.
    pub author: String,
    /// The date as printed: "21.11.2026".
    pub date: String,
    /// The same moment for the file's metadata, in UTC. It must come from the caller,
    /// because a report's bytes may depend on nothing but its input.
    pub made: NaiveDateTime,
    /// Lines below the title: scope, period, method and its version.
    pub subject: Vec<String>,
    /// Printed in every footer: the content's hash and the history entry.
    pub verification: String,
}

/// The two languages that Værn speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub enum Language {
    /// Danish.
    Danish,
    /// English.
    English,
}

impl Language {
    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da-DK",
            Self::English => "en-GB",
        }
    }
}

/// A sheet of A4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub enum Sheet {
    /// 210 × 297 mm.
    #[default]
    Portrait,
    /// 297 × 210 mm, for wide tables.
    Landscape,
}

/// One piece of the document.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub enum Block {
    /// A heading; it becomes a bookmark and a line in the table of contents.
    Heading(Heading),
    /// A paragraph. `\n` breaks the line, here and in every other phrase.
    Paragraph(Phrase),
    /// A bullet list.
    Bullets(Vec<Phrase>),
    /// Labels with their values, one pair a line.
    Pairs(Vec<(Phrase, Phrase)>),
    /// A table.
    Table(Table),
    /// A drawing with its alternative text.
    Figure(Figure),
    /// A remark in small type, like a footnote.
    Note(Phrase),
    /// A table of contents with page numbers.
    Contents(Contents),
    /// The next block starts a new page on this sheet.
    PageBreak(Sheet),
    /// So many of the next blocks stay together, where one page can hold them.
    Keep(u8),
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Heading {
    /// 1 (chapter) to 4; other values are brought into that range.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// The name that links lead to.
    pub anchor: Option<String>,
}

/// A table of contents over the headings that follow and precede it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Contents {
    /// "Indhold".
    pub title: String,
    /// The deepest level of heading that it lists.
    pub depth: u8,
}

/// A line of thought made of inline runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Phrase(pub Vec<Inline>);

/// A run of text in one manner.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub enum Inline {
    /// Ordinary text.
    Plain(String),
    /// Emphasised text.
    Strong(String),
    /// A technical name: an id, a file, a hash.
    Code(String),
    /// Text that leads to the heading with this anchor.
    Link {
        /// The anchor of a [`Heading`].
        anchor: String,
        /// The words to click on.
        text: String,
    },
}

impl Inline {
    /// The words of the run.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) | Self::Code(text) | Self::Link { text, .. } => {
                text
            }
        }
    }
}

impl Phrase {
    /// An empty phrase.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds ordinary text.
    #[must_use]
    pub fn plain(mut self, text: impl Into<String>) -> Self {
        self.0.push(Inline::Plain(text.into()));
        self
    }

    /// Adds emphasised text.
    #[must_use]
    pub fn strong(mut self, text: impl Into<String>) -> Self {
        self.0.push(Inline::Strong(text.into()));
        self
    }

    /// Adds a technical name.
    #[must_use]
    pub fn code(mut self, text: impl Into<String>) -> Self {
        self.0.push(Inline::Code(text.into()));
        self
    }

    /// Adds text that leads to a heading.
    #[must_use]
    pub fn link(mut self, anchor: impl Into<String>, text: impl Into<String>) -> Self {
        self.0.push(Inline::Link {
            anchor: anchor.into(),
            text: text.into(),
        });
        self
    }

    /// Adds another phrase.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text().is_empty())
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::new().plain(text)
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self::new().plain(text)
    }
}

/// A table. Its head is repeated on every page that it reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Table {
    /// Printed above it; may be empty.
    pub caption: Phrase,
    /// Its columns from left to right.
    pub columns: Vec<Column>,
    /// The column whose cells are the heads of their rows, if there is one.
    #[cfg_attr(feature = "bindings", specta(type = Option<u32>))]
    pub row_head: Option<usize>,
    /// The rows; missing cells are empty, cells beyond the last column are a fault.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its share of the table's width, in relation to the other columns.
    pub weight: u16,
    /// Where its text stands.
    pub align: Align,
}

impl Column {
    /// A column of text.
    pub fn text(head: impl Into<String>, weight: u16) -> Self {
        Self {
            head: head.into(),
            weight,
            align: Align::Start,
        }
    }

    /// A column of numbers, standing to the right.
    pub fn number(head: impl Into<String>, weight: u16) -> Self {
        Self {
            head: head.into(),
            weight,
            align: Align::End,
        }
    }
}

/// Where the text of a column stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub enum Align {
    /// To the left.
    #[default]
    Start,
    /// In the middle.
    Middle,
    /// To the right, for numbers.
    End,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Row {
    /// One cell per column.
    pub cells: Vec<Cell>,
}

impl<C: Into<Cell>> FromIterator<C> for Row {
    fn from_iter<I: IntoIterator<Item = C>>(cells: I) -> Self {
        Self {
            cells: cells.into_iter().map(Into::into).collect(),
        }
    }
}

/// A cell: a badge, words, or both (the badge comes first).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Cell {
    /// Its words.
    pub phrase: Phrase,
    /// A coloured sign before them.
    pub badge: Option<Badge>,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Phrase::from(text).into()
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Phrase::from(text).into()
    }
}

impl From<Phrase> for Cell {
    fn from(phrase: Phrase) -> Self {
        Self {
            phrase,
            badge: None,
        }
    }
}

impl From<Badge> for Cell {
    fn from(badge: Badge) -> Self {
        Self {
            phrase: Phrase::new(),
            badge: Some(badge),
        }
    }
}

/// A sign in a coloured box with words beside it. The sign and the words carry the
/// meaning, so that the page can be read in greyscale and aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Badge {
    /// One or two characters: "E", "▲".
    pub sign: String,
    /// The colour of the box.
    pub fill: Rgb,
    /// The colour of the sign.
    pub ink: Rgb,
    /// The words beside the box; may be empty.
    pub text: String,
}
