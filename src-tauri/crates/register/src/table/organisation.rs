//! Units, people, assets and dependencies.

use model::{
    Adjust, Asset, AssetKind, Classification, Dependency, Medium, Person, PersonalData, Property,
    RecordKey, Unit,
};
use rusqlite::{Row, types::Value};

use super::{
    FIRST, Table, answers, check_texts, day, from_json, from_optional_word, from_word, id, json,
    needed, optional, optional_id, page_of, text, unreadable, word,
};

impl Table for Unit {
    const NAME: &'static str = "units";
    const COLUMNS: &'static [&'static str] = &["ref", "name", "parent", "contact"];
    const PREFIX: &'static str = "U";

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            optional_id(self.parent),
            optional_id(self.contact),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            parent: optional(row, FIRST + 2)?,
            contact: optional(row, FIRST + 3)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(Some(&self.name), &[("name", &self.name)])
    }
}

impl Table for Person {
    const NAME: &'static str = "people";
    const COLUMNS: &'static [&'static str] =
        &["ref", "name", "email", "role", "unit", "phone", "\"left\""];
    const PREFIX: &'static str = "P";

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(&self.email),
            text(&self.role),
            optional_id(self.unit),
            text(&self.phone),
            day(self.left),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            email: row.get(FIRST + 2)?,
            role: row.get(FIRST + 3)?,
            unit: optional(row, FIRST + 4)?,
            phone: row.get(FIRST + 5)?,
            left: row.get(FIRST + 6)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(
            Some(&self.name),
            &[
                ("name", &self.name),
                ("email", &self.email),
                ("role", &self.role),
            ],
        )
    }
}

impl Table for Asset {
    const NAME: &'static str = "assets";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "name",
        "kind",
        "description",
        "medium",
        "classification",
        "owner",
        "unit",
        "consequence",
        "personal_data",
        "tags",
        "retired",
        "risk_owner",
        "system_owner",
        "process_owner",
        "contact",
        "supplier",
        "details",
    ];
    const PREFIX: &'static str = "A";

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(self.kind.id()),
            text(&self.description),
            text(self.medium.id()),
            word(self.classification.map(Classification::id)),
            optional_id(self.owner),
            optional_id(self.unit),
            json(&self.consequence),
            word(self.personal_data.map(PersonalData::id)),
            json(&self.tags),
            day(self.retired),
            optional_id(self.risk_owner),
            optional_id(self.system_owner),
            optional_id(self.process_owner),
            optional_id(self.contact),
            optional_id(self.supplier),
            json(&self.details),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            kind: from_word(row, FIRST + 2, AssetKind::from_id)?,
            description: row.get(FIRST + 3)?,
            medium: from_word(row, FIRST + 4, Medium::from_id)?,
            classification: from_optional_word(row, FIRST + 5, Classification::from_id)?,
            owner: optional(row, FIRST + 6)?,
            unit: optional(row, FIRST + 7)?,
            consequence: answers(row, FIRST + 8)?,
            personal_data: from_optional_word(row, FIRST + 9, PersonalData::from_id)?,
            tags: from_json(row, FIRST + 10)?,
            retired: row.get(FIRST + 11)?,
            risk_owner: optional(row, FIRST + 12)?,
            system_owner: optional(row, FIRST + 13)?,
            process_owner: optional(row, FIRST + 14)?,
            contact: optional(row, FIRST + 15)?,
            supplier: optional(row, FIRST + 16)?,
            details: from_json(row, FIRST + 17)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        let details = &self.details;
        if self.tags.iter().any(|tag| tag.contains(',')) {
            return Err(("tags", "comma-in-tag"));
        }
        check_texts(
            Some(&self.name),
            &[
                ("name", &self.name),
                ("description", &self.description),
                ("data", &details.data),
                ("place", &details.place),
                ("model", &details.model),
                ("zone", &details.zone),
                ("agreement", &details.agreement),
                ("processing_agreement", &details.processing_agreement),
                ("sub_processors", &details.sub_processors),
                ("check_result", &details.check_result),
            ],
        )
    }
}

impl Table for Dependency {
    const NAME: &'static str = "dependencies";
    const COLUMNS: &'static [&'static str] =
        &["\"from\"", "\"to\"", "property", "adjust", "reason"];
    const PREFIX: &'static str = "";
    const REFERENCE: &'static str = "''";
    const TITLE: [&'static str; 2] = ["(SELECT name FROM assets WHERE id = t.\"from\") || ' → ' || (SELECT name FROM assets WHERE id = t.\"to\")";
        2];

    fn values(&self) -> Vec<Value> {
        vec![
            id(self.from),
            id(self.to),
            word(self.property.map(Property::id)),
            Value::Text(self.adjust.to_string()),
            text(&self.reason),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let adjust = row.get_ref(FIRST + 3)?.as_str()?.parse::<Adjust>();
        Ok(Self {
            from: needed(row, FIRST)?,
            to: needed(row, FIRST + 1)?,
            property: from_optional_word(row, FIRST + 2, |word| word.parse().ok())?,
            adjust: adjust.map_err(|error| unreadable(FIRST + 3, error))?,
            reason: row.get(FIRST + 4)?,
        })
    }

    fn page(&self) -> Option<RecordKey> {
        Some(page_of::<Asset>(self.from))
    }

    fn set_reference(&mut self, _reference: String) {}

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        if self.from == self.to {
            return Err(("to", "self-dependency"));
        }
        check_texts(None, &[("reason", &self.reason)])
    }
}
