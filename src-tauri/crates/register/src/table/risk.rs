//! Methods, assessments, scenarios and effects.

use model::{Assessment, Effect, Factor, Method, Property, Scenario, Treatment};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

use super::{
    FIRST, Table, answers, check_texts, from_json, from_optional_json, from_optional_word,
    from_word, id, json, needed, number, optional, optional_id, text,
    threat::{day, properties},
    word,
};

impl Table for Method {
    const NAME: &'static str = "methods";
    const COLUMNS: &'static [&'static str] = &["ref", "version", "body"];
    const PREFIX: &'static str = "method";

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

impl Table for Assessment {
    const NAME: &'static str = "assessments";
    const COLUMNS: &'static [&'static str] = &["ref", "name", "method", "unit", "date"];
    const PREFIX: &'static str = "RV";

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            id(self.method),
            optional_id(self.unit),
            day(self.date),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            method: needed(row, FIRST + 2)?,
            unit: optional(row, FIRST + 3)?,
            date: row.get(FIRST + 4)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(Some(&self.name), &[("name", &self.name)])
    }
}

impl Table for Scenario {
    const NAME: &'static str = "scenarios";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "assessment",
        "asset",
        "threat",
        "likelihood",
        "threat_level",
        "vulnerability_level",
        "properties",
        "consequence",
        "relevant",
        "treatment",
        "owner",
        "note",
        "current_override",
        "target_override",
    ];
    const PREFIX: &'static str = "S";
    const LINK: Option<(&'static str, &'static str, &'static str)> =
        Some(("scenario_vulnerabilities", "scenario", "vulnerability"));

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            id(self.assessment),
            id(self.asset),
            id(self.threat),
            number(self.likelihood),
            number(self.threat_level),
            number(self.vulnerability_level),
            self.properties.map_or(Value::Null, |properties| {
                Value::Text(properties.to_string())
            }),
            json(&self.consequence),
            Value::Integer(self.relevant.into()),
            word(self.treatment.map(Treatment::id)),
            optional_id(self.owner),
            text(&self.note),
            self.current_override.as_ref().map_or(Value::Null, json),
            self.target_override.as_ref().map_or(Value::Null, json),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            assessment: needed(row, FIRST + 1)?,
            asset: needed(row, FIRST + 2)?,
            threat: needed(row, FIRST + 3)?,
            vulnerabilities: Vec::new(),
            likelihood: row.get(FIRST + 4)?,
            threat_level: row.get(FIRST + 5)?,
            vulnerability_level: row.get(FIRST + 6)?,
            properties: match row.get_ref(FIRST + 7)?.as_str_or_null()? {
                None => None,
                Some(_) => Some(properties(row, FIRST + 7)?),
            },
            consequence: answers(row, FIRST + 8)?,
            relevant: row.get(FIRST + 9)?,
            treatment: from_optional_word(row, FIRST + 10, Treatment::from_id)?,
            owner: optional(row, FIRST + 11)?,
            note: row.get(FIRST + 12)?,
            current_override: from_optional_json(row, FIRST + 13)?,
            target_override: from_optional_json(row, FIRST + 14)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn linked(&self) -> Vec<Uuid> {
        self.vulnerabilities.iter().map(|id| id.0).collect()
    }

    fn set_linked(&mut self, ids: Vec<Uuid>) {
        self.vulnerabilities = ids.into_iter().map(Into::into).collect();
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        let unexplained = [&self.current_override, &self.target_override]
            .into_iter()
            .flatten()
            .any(|set| set.reason.trim().is_empty() || set.by.trim().is_empty());
        if unexplained {
            return Err(("override", "override-without-reason"));
        }
        check_texts(None, &[("note", &self.note)])
    }
}

impl Table for Effect {
    const NAME: &'static str = "effects";
    const COLUMNS: &'static [&'static str] = &[
        "scenario", "measure", "factor", "property", "party", "steps", "reason",
    ];
    const PREFIX: &'static str = "";

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

    fn set_reference(&mut self, _reference: String) {}

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        if self.steps == 0 {
            return Err(("steps", "steps-zero"));
        }
        check_texts(None, &[("reason", &self.reason)])
    }
}
