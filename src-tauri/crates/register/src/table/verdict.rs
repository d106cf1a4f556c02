//! Acceptances, opinions, incidents, and methods that are being edited.

use model::{Acceptance, Draft, Incident, Kind, Opinion, RecordKey, Scenario};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

use super::{
    FIRST, Link, Table, answers, check_texts, day, from_json, id, json, needed, number, optional,
    optional_id, page_of, text, typed, uuids,
};

impl Table for Acceptance {
    const NAME: &'static str = "acceptances";
    const COLUMNS: &'static [&'static str] = &[
        "scenario",
        "accepted_by",
        "reason",
        "accepted",
        "until",
        "level",
        "hash",
    ];
    const PREFIX: &'static str = "";
    const REFERENCE: &'static str = "''";
    const TITLE: [&'static str; 2] = ["(SELECT s.ref || ' ' || a.name FROM scenarios s JOIN assets a ON a.id = s.asset WHERE s.id = t.scenario) || ' – ' || (SELECT name FROM people WHERE id = t.accepted_by)";
        2];

    fn values(&self) -> Vec<Value> {
        vec![
            id(self.scenario),
            id(self.by),
            text(&self.reason),
            day(Some(self.accepted)),
            day(Some(self.until)),
            text(&self.level),
            text(&self.hash),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            scenario: needed(row, FIRST)?,
            by: needed(row, FIRST + 1)?,
            reason: row.get(FIRST + 2)?,
            accepted: row.get(FIRST + 3)?,
            until: row.get(FIRST + 4)?,
            level: row.get(FIRST + 5)?,
            hash: row.get(FIRST + 6)?,
        })
    }

    fn page(&self) -> Option<RecordKey> {
        Some(page_of::<Scenario>(self.scenario))
    }

    fn set_reference(&mut self, _reference: String) {}

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        if self.reason.trim().is_empty() {
            return Err(("reason", "missing-value"));
        }
        if self.until < self.accepted {
            return Err(("until", "until-before-accepted"));
        }
        check_texts(None, &[("reason", &self.reason)])
    }
}

impl Table for Opinion {
    const NAME: &'static str = "opinions";
    const COLUMNS: &'static [&'static str] = &[
        "scenario",
        "person",
        "likelihood",
        "threat_level",
        "vulnerability_level",
        "consequence",
        "dissent",
    ];
    const PREFIX: &'static str = "";
    const REFERENCE: &'static str = "''";
    const TITLE: [&'static str; 2] = ["(SELECT s.ref || ' ' || a.name FROM scenarios s JOIN assets a ON a.id = s.asset WHERE s.id = t.scenario) || ' – ' || (SELECT name FROM people WHERE id = t.person)";
        2];

    fn values(&self) -> Vec<Value> {
        vec![
            id(self.scenario),
            id(self.person),
            number(self.likelihood),
            number(self.threat_level),
            number(self.vulnerability_level),
            json(&self.consequence),
            text(&self.dissent),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            scenario: needed(row, FIRST)?,
            person: needed(row, FIRST + 1)?,
            likelihood: row.get(FIRST + 2)?,
            threat_level: row.get(FIRST + 3)?,
            vulnerability_level: row.get(FIRST + 4)?,
            consequence: answers(row, FIRST + 5)?,
            dissent: row.get(FIRST + 6)?,
        })
    }

    fn page(&self) -> Option<RecordKey> {
        Some(page_of::<Scenario>(self.scenario))
    }

    fn set_reference(&mut self, _reference: String) {}

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(None, &[("dissent", &self.dissent)])
    }
}

impl Table for Incident {
    const NAME: &'static str = "incidents";
    const COLUMNS: &'static [&'static str] = &["ref", "name", "description", "occurred", "threat"];
    const PREFIX: &'static str = "H";
    const LINKS: &'static [Link] = &[Link {
        table: "incident_assets",
        own: "incident",
        other: "asset",
        to: Kind::Assets,
    }];

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(&self.description),
            day(Some(self.occurred)),
            optional_id(self.threat),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            description: row.get(FIRST + 2)?,
            occurred: row.get(FIRST + 3)?,
            threat: optional(row, FIRST + 4)?,
            assets: Vec::new(),
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn linked(&self, _link: &Link) -> Vec<Uuid> {
        uuids(&self.assets)
    }

    fn set_linked(&mut self, _link: &Link, ids: Vec<Uuid>) {
        self.assets = typed(ids);
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(
            Some(&self.name),
            &[("name", &self.name), ("description", &self.description)],
        )
    }
}

impl Table for Draft {
    const NAME: &'static str = "drafts";
    const COLUMNS: &'static [&'static str] = &["ref", "based_on", "body"];
    const PREFIX: &'static str = "method";
    const TITLE: [&'static str; 2] = [
        "json_extract(t.body, '$.name.da')",
        "json_extract(t.body, '$.name.en')",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.method.id),
            optional_id(self.based_on),
            json(&self.method),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            based_on: optional(row, FIRST + 1)?,
            method: from_json(row, FIRST + 2)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.method.id = reference;
    }
}
