//! Methods and effects.

use model::{Effect, Factor, Method, Property, RecordKey, Scenario};
use rusqlite::{Row, types::Value};

use super::{
    FIRST, Table, check_texts, from_json, from_optional_word, from_word, id, json, needed, page_of,
    text, word,
};

impl Table for Method {
    const NAME: &'static str = "methods";
    const COLUMNS: &'static [&'static str] = &["ref", "version", "body"];
    const PREFIX: &'static str = "method";
    const REFERENCE: &'static str = "t.ref || '@' || t.version";
    const TITLE: [&'static str; 2] = [
        "json_extract(t.body, '$.name.da')",
        "json_extract(t.body, '$.name.en')",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.id),
            Value::Integer(self.version.into()),
            json(self),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        from_json(row, FIRST + 2)
    }

    fn set_reference(&mut self, reference: String) {
        self.id = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        if Method::check(self).iter().all(|problem| problem.note) {
            Ok(())
        } else {
            Err(("method", "method-faults"))
        }
    }
}

impl Table for Effect {
    const NAME: &'static str = "effects";
    const COLUMNS: &'static [&'static str] = &[
        "scenario", "measure", "factor", "property", "party", "steps", "reason",
    ];
    const PREFIX: &'static str = "";
    const REFERENCE: &'static str = "''";
    const TITLE: [&'static str; 2] = ["(SELECT s.ref || ' ' || a.name FROM scenarios s JOIN assets a ON a.id = s.asset WHERE s.id = t.scenario) || ' – ' || (SELECT name FROM measures WHERE id = t.measure)";
        2];

    fn values(&self) -> Vec<Value> {
        vec![
            id(self.scenario),
            id(self.measure),
            text(self.factor.id()),
            word(self.property.map(Property::id)),
            self.party.as_deref().map_or(Value::Null, text),
            Value::Integer(self.steps.into()),
            text(&self.reason),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            scenario: needed(row, FIRST)?,
            measure: needed(row, FIRST + 1)?,
            factor: from_word(row, FIRST + 2, Factor::from_id)?,
            property: from_optional_word(row, FIRST + 3, |word| word.parse().ok())?,
            party: row.get(FIRST + 4)?,
            steps: row.get(FIRST + 5)?,
            reason: row.get(FIRST + 6)?,
        })
    }

    fn page(&self) -> Option<RecordKey> {
        Some(page_of::<Scenario>(self.scenario))
    }

    fn set_reference(&mut self, _reference: String) {}

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        if self.steps == 0 {
            return Err(("steps", "steps-zero"));
        }
        check_texts(None, &[("reason", &self.reason)])
    }
}
