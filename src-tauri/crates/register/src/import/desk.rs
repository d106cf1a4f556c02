//! What a row says about routines, attachments, moments and saved lists.

use chrono::{DateTime, NaiveDate};
use model::{Attachment, Kind, Moment, RecordKey, Routine, View};
use uuid::Uuid;

use super::{
    build::{Build, reference},
    reader::Reader,
};

impl Build for Routine {
    fn blank() -> Option<Self> {
        Some(Self::new("", NaiveDate::default()))
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.text("description", &mut base.description);
        reader.reference("owner", Kind::People, &mut base.owner);
        reader.reference("unit", Kind::Units, &mut base.unit);
        reader.reference("asset", Kind::Assets, &mut base.asset);
        reader.day("due", &mut base.due);
        if let Some(months) = reader.number("months", u16::MAX.into()) {
            base.months = months.unwrap_or(0) as u16;
        }
        reader.date("last_done", &mut base.last_done);
        reader.text("outcome", &mut base.outcome);
        base
    }
}

impl Build for Attachment {
    fn blank() -> Option<Self> {
        Some(Self {
            reference: String::new(),
            name: String::new(),
            of: RecordKey {
                kind: Kind::Assets,
                id: Uuid::nil(),
            },
            media: String::new(),
            size: 0,
            hash: String::new(),
            url: String::new(),
            note: String::new(),
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.word("kind", &mut base.of.kind, Kind::from_id);
        let kind = base.of.kind;
        reader.needed("record", kind, &mut base.of.id);
        reader.text("media", &mut base.media);
        if let Some(size) = reader.number("size", u32::MAX) {
            base.size = size.unwrap_or(0);
        }
        reader.text("hash", &mut base.hash);
        reader.text("url", &mut base.url);
        reader.text("note", &mut base.note);
        base
    }
}

impl Build for Moment {
    fn blank() -> Option<Self> {
        Some(Self {
            reference: String::new(),
            name: String::new(),
            at: DateTime::default(),
            note: String::new(),
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        if let Some(at) = reader.filled("at") {
            match DateTime::parse_from_rfc3339(&at) {
                Ok(at) => base.at = at.to_utc(),
                Err(_) => reader.problem("at", "bad-moment"),
            }
        }
        reader.text("note", &mut base.note);
        base
    }
}

impl Build for View {
    fn blank() -> Option<Self> {
        Some(Self {
            reference: String::new(),
            name: String::new(),
            list: Kind::Assets,
            query: String::new(),
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.word("list", &mut base.list, Kind::from_id);
        reader.text("query", &mut base.query);
        base
    }
}
