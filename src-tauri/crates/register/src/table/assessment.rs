//! Assessments and scenarios.

use model::{Assessment, AssessmentKind, AssessmentState, Kind, Scenario, Treatment};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

use super::{
    FIRST, Link, Table, answers, check_texts, day, from_optional_json, from_optional_word,
    from_word, id, json, needed, number, optional, optional_id, text, threat::properties, typed,
    uuids, word,
};

impl Table for Assessment {
    const NAME: &'static str = "assessments";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "name",
        "method",
        "unit",
        "date",
        "kind",
        "state",
        "minutes",
        "review",
        "carried_from",
        "submitted_by",
        "approval",
        "moved",
    ];
    const PREFIX: &'static str = "RV";
    const LINKS: &'static [Link] = &[Link {
        table: "assessment_participants",
        own: "assessment",
        other: "person",
        to: Kind::People,
    }];

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            id(self.method),
            optional_id(self.unit),
            day(self.date),
            text(self.kind.id()),
            text(self.state.id()),
            text(&self.minutes),
            day(self.review),
            optional_id(self.carried_from),
            text(&self.submitted_by),
            self.approval.as_ref().map_or(Value::Null, json),
            self.moved.as_ref().map_or(Value::Null, json),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            method: needed(row, FIRST + 2)?,
            unit: optional(row, FIRST + 3)?,
            date: row.get(FIRST + 4)?,
            kind: from_word(row, FIRST + 5, AssessmentKind::from_id)?,
            state: from_word(row, FIRST + 6, AssessmentState::from_id)?,
            participants: Vec::new(),
            minutes: row.get(FIRST + 7)?,
            review: row.get(FIRST + 8)?,
            carried_from: optional(row, FIRST + 9)?,
            submitted_by: row.get(FIRST + 10)?,
            approval: from_optional_json(row, FIRST + 11)?,
            moved: from_optional_json(row, FIRST + 12)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn linked(&self, _link: &Link) -> Vec<Uuid> {
        uuids(&self.participants)
    }

    fn set_linked(&mut self, _link: &Link, ids: Vec<Uuid>) {
        self.participants = typed(ids);
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(
            Some(&self.name),
            &[("name", &self.name), ("minutes", &self.minutes)],
        )
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
        "properties_reason",
        "due",
        "carried_from",
        "carried",
        "quantity",
    ];
    const PREFIX: &'static str = "S";
    const TITLE: [&'static str; 2] = [
        "(SELECT a.name || ' – ' || h.name_da FROM assets a, threats h WHERE a.id = t.asset AND h.id = t.threat)",
        "(SELECT a.name || ' – ' || h.name_en FROM assets a, threats h WHERE a.id = t.asset AND h.id = t.threat)",
    ];
    const LINKS: &'static [Link] = &[Link {
        table: "scenario_vulnerabilities",
        own: "scenario",
        other: "vulnerability",
        to: Kind::Vulnerabilities,
    }];

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
            text(&self.properties_reason),
            day(self.due),
            optional_id(self.carried_from),
            Value::Integer(self.carried.into()),
            self.quantity.as_ref().map_or(Value::Null, json),
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
            properties_reason: row.get(FIRST + 15)?,
            due: row.get(FIRST + 16)?,
            carried_from: optional(row, FIRST + 17)?,
            carried: row.get(FIRST + 18)?,
            quantity: from_optional_json(row, FIRST + 19)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn linked(&self, _link: &Link) -> Vec<Uuid> {
        uuids(&self.vulnerabilities)
    }

    fn set_linked(&mut self, _link: &Link, ids: Vec<Uuid>) {
        self.vulnerabilities = typed(ids);
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        let unexplained = [&self.current_override, &self.target_override]
            .into_iter()
            .flatten()
            .any(|set| set.reason.trim().is_empty() || set.by.trim().is_empty());
        if unexplained {
            return Err(("override", "override-without-reason"));
        }
        if let Some(quantity) = &self.quantity {
            quantity
                .check()
                .map_err(|misfit| (misfit.field, misfit.code))?;
        }
        check_texts(
            None,
            &[
                ("note", &self.note),
                ("properties_reason", &self.properties_reason),
            ],
        )
    }
}
