//! Routines, attachments, moments and saved lists.

use model::{Attachment, Kind, Moment, RecordKey, Routine, View};
use rusqlite::{Row, types::Value};

use super::{
    FIRST, Table, check_texts, day, from_word, id, needed, optional, optional_id, text, word,
};

/// Months between two times of a routine, at most.
const MOST_MONTHS: u16 = 120;

impl Table for Routine {
    const NAME: &'static str = "routines";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "name",
        "description",
        "owner",
        "unit",
        "asset",
        "due",
        "months",
        "last_done",
        "outcome",
    ];
    const PREFIX: &'static str = "W";

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(&self.description),
            optional_id(self.owner),
            optional_id(self.unit),
            optional_id(self.asset),
            day(Some(self.due)),
            Value::Integer(self.months.into()),
            day(self.last_done),
            text(&self.outcome),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            description: row.get(FIRST + 2)?,
            owner: optional(row, FIRST + 3)?,
            unit: optional(row, FIRST + 4)?,
            asset: optional(row, FIRST + 5)?,
            due: row.get(FIRST + 6)?,
            months: row.get(FIRST + 7)?,
            last_done: row.get(FIRST + 8)?,
            outcome: row.get(FIRST + 9)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        if self.months > MOST_MONTHS {
            return Err(("months", "too-many-months"));
        }
        check_texts(
            Some(&self.name),
            &[
                ("name", &self.name),
                ("description", &self.description),
                ("outcome", &self.outcome),
            ],
        )
    }
}

impl Table for Attachment {
    const NAME: &'static str = "attachments";
    const COLUMNS: &'static [&'static str] = &[
        "ref", "name", "kind", "record", "media", "size", "hash", "url", "note",
    ];
    const PREFIX: &'static str = "D";

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            word(Some(self.of.kind.id())),
            id(self.of.id),
            text(&self.media),
            Value::Integer(self.size.into()),
            text(&self.hash),
            text(&self.url),
            text(&self.note),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            of: RecordKey {
                kind: from_word(row, FIRST + 2, Kind::from_id)?,
                id: needed(row, FIRST + 3)?,
            },
            media: row.get(FIRST + 4)?,
            size: row.get(FIRST + 5)?,
            hash: row.get(FIRST + 6)?,
            url: row.get(FIRST + 7)?,
            note: row.get(FIRST + 8)?,
        })
    }

    fn page(&self) -> Option<RecordKey> {
        Some(self.of)
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        if self.hash.is_empty() == self.url.trim().is_empty() {
            return Err(("url", "file-or-link"));
        }
        if !self.url.is_empty() && !is_address(&self.url) {
            return Err(("url", "bad-address"));
        }
        check_texts(
            Some(&self.name),
            &[
                ("name", &self.name),
                ("url", &self.url),
                ("note", &self.note),
            ],
        )
    }
}

/// Whether a text is an address that a browser may be asked to open.
fn is_address(text: &str) -> bool {
    ["https://", "http://"]
        .iter()
        .any(|scheme| text.len() > scheme.len() && text.starts_with(scheme))
        && !text.contains(char::is_whitespace)
}

impl Table for Moment {
    const NAME: &'static str = "moments";
    const COLUMNS: &'static [&'static str] = &["ref", "name", "at", "note"];
    const PREFIX: &'static str = "S";

    fn values(&self) -> Vec<Value> {
        let at = self.at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        vec![
            text(&self.reference),
            text(&self.name),
            Value::Text(at),
            text(&self.note),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            at: row.get(FIRST + 2)?,
            note: row.get(FIRST + 3)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(
            Some(&self.name),
            &[("name", &self.name), ("note", &self.note)],
        )
    }
}

impl Table for View {
    const NAME: &'static str = "views";
    const COLUMNS: &'static [&'static str] = &["ref", "name", "list", "query"];
    const PREFIX: &'static str = "L";

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            word(Some(self.list.id())),
            text(&self.query),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            list: from_word(row, FIRST + 2, Kind::from_id)?,
            query: row.get(FIRST + 3)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(
            Some(&self.name),
            &[("name", &self.name), ("query", &self.query)],
        )
    }
}
