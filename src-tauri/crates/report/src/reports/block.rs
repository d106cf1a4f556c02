//! The few blocks that every report is made of.

use crate::document::{Block, Cell, Column, Heading, Phrase, Row, Table};

/// A heading that nothing leads to.
pub(super) fn heading(level: u8, text: impl Into<String>) -> Block {
    Block::Heading(Heading {
        level,
        text: text.into(),
        anchor: None,
    })
}

/// A heading that links lead to.
pub(super) fn target(level: u8, text: impl Into<String>, anchor: String) -> Block {
    Block::Heading(Heading {
        level,
        text: text.into(),
        anchor: Some(anchor),
    })
}

/// A paragraph of one sentence or more.
pub(super) fn paragraph(text: impl Into<Phrase>) -> Block {
    Block::Paragraph(text.into())
}

/// A table whose first column is the head of its rows.
pub(super) fn table(
    caption: impl Into<Phrase>,
    columns: Vec<Column>,
    rows: impl IntoIterator<Item = Vec<Cell>>,
) -> Block {
    Block::Table(Table {
        caption: caption.into(),
        columns,
        row_head: Some(0),
        rows: rows.into_iter().map(Row::from_iter).collect(),
    })
}
