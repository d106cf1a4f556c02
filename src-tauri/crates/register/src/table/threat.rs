//! Threats, vulnerabilities, controls and measures.

use model::{
    Control, Kind, Measure, MeasureState, Origin, PropertySet, TestResult, Threat, Vulnerability,
};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

use super::{
    FIRST, Link, Table, bilingual, check_texts, day, from_json, from_word, json, number, optional,
    optional_id, text, typed, unreadable, uuids,
};

const COUNTERED: Link = Link {
    table: "threat_controls",
    own: "threat",
    other: "control",
    to: Kind::Controls,
};
const EXPLOITED: Link = Link {
    table: "threat_vulnerabilities",
    own: "threat",
    other: "vulnerability",
    to: Kind::Vulnerabilities,
};
const CLOSED: Link = Link {
    table: "vulnerability_controls",
    own: "vulnerability",
    other: "control",
    to: Kind::Controls,
};
const CARRIED_OUT: Link = Link {
    table: "measure_controls",
    own: "measure",
    other: "control",
    to: Kind::Controls,
};

impl Table for Threat {
    const NAME: &'static str = "threats";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "name_da",
        "name_en",
        "origin",
        "properties",
        "description_da",
        "description_en",
        "kinds",
        "catalogue",
    ];
    const PREFIX: &'static str = "T";
    const TITLE: [&'static str; 2] = ["t.name_da", "t.name_en"];
    const LINKS: &'static [Link] = &[COUNTERED, EXPLOITED];

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name.da),
            text(&self.name.en),
            text(self.origin.id()),
            Value::Text(self.properties.to_string()),
            text(&self.description.da),
            text(&self.description.en),
            json(&self.kinds),
            text(&self.catalogue),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: bilingual(row, FIRST + 1)?,
            origin: from_word(row, FIRST + 3, Origin::from_id)?,
            properties: properties(row, FIRST + 4)?,
            description: bilingual(row, FIRST + 5)?,
            kinds: from_json(row, FIRST + 7)?,
            catalogue: row.get(FIRST + 8)?,
            controls: Vec::new(),
            vulnerabilities: Vec::new(),
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn linked(&self, link: &Link) -> Vec<Uuid> {
        if *link == COUNTERED {
            uuids(&self.controls)
        } else {
            uuids(&self.vulnerabilities)
        }
    }

    fn set_linked(&mut self, link: &Link, ids: Vec<Uuid>) {
        if *link == COUNTERED {
            self.controls = typed(ids);
        } else {
            self.vulnerabilities = typed(ids);
        }
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(
            Some(&self.name.da),
            &[
                ("name", &self.name.da),
                ("description", &self.description.da),
            ],
        )
    }
}

/// Reads letters of C, I, A, U.
pub(crate) fn properties(row: &Row<'_>, column: usize) -> rusqlite::Result<PropertySet> {
    row.get_ref(column)?
        .as_str()?
        .parse()
        .map_err(|error: model::ParseCellError| unreadable(column, error))
}

impl Table for Vulnerability {
    const NAME: &'static str = "vulnerabilities";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "name_da",
        "name_en",
        "description_da",
        "description_en",
        "kinds",
        "catalogue",
    ];
    const PREFIX: &'static str = "V";
    const TITLE: [&'static str; 2] = ["t.name_da", "t.name_en"];
    const LINKS: &'static [Link] = &[CLOSED];

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name.da),
            text(&self.name.en),
            text(&self.description.da),
            text(&self.description.en),
            json(&self.kinds),
            text(&self.catalogue),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: bilingual(row, FIRST + 1)?,
            description: bilingual(row, FIRST + 3)?,
            kinds: from_json(row, FIRST + 5)?,
            catalogue: row.get(FIRST + 6)?,
            controls: Vec::new(),
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn linked(&self, _link: &Link) -> Vec<Uuid> {
        uuids(&self.controls)
    }

    fn set_linked(&mut self, _link: &Link, ids: Vec<Uuid>) {
        self.controls = typed(ids);
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(
            Some(&self.name.da),
            &[
                ("name", &self.name.da),
                ("description", &self.description.da),
            ],
        )
    }
}

impl Table for Control {
    const NAME: &'static str = "controls";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "framework",
        "name_da",
        "name_en",
        "description_da",
        "description_en",
        "attributes",
    ];
    const PREFIX: &'static str = "K";
    const TITLE: [&'static str; 2] = ["t.name_da", "t.name_en"];

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.framework),
            text(&self.name.da),
            text(&self.name.en),
            text(&self.description.da),
            text(&self.description.en),
            json(&self.attributes),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            framework: row.get(FIRST + 1)?,
            name: bilingual(row, FIRST + 2)?,
            description: bilingual(row, FIRST + 4)?,
            attributes: from_json(row, FIRST + 6)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(
            Some(&self.name.da),
            &[
                ("name", &self.name.da),
                ("description", &self.description.da),
            ],
        )
    }
}

impl Table for Measure {
    const NAME: &'static str = "measures";
    const COLUMNS: &'static [&'static str] = &[
        "ref",
        "name",
        "state",
        "owner",
        "due",
        "cost",
        "last_tested",
        "test_result",
        "test_months",
    ];
    const PREFIX: &'static str = "M";
    const LINKS: &'static [Link] = &[CARRIED_OUT];

    fn values(&self) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(self.state.id()),
            optional_id(self.owner),
            day(self.due),
            number(self.cost),
            day(self.last_tested),
            text(self.test_result.id()),
            Value::Integer(self.test_months.into()),
        ]
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            reference: row.get(FIRST)?,
            name: row.get(FIRST + 1)?,
            controls: Vec::new(),
            state: from_word(row, FIRST + 2, MeasureState::from_id)?,
            owner: optional(row, FIRST + 3)?,
            due: row.get(FIRST + 4)?,
            cost: row.get(FIRST + 5)?,
            last_tested: row.get(FIRST + 6)?,
            test_result: from_word(row, FIRST + 7, TestResult::from_id)?,
            test_months: row.get(FIRST + 8)?,
        })
    }

    fn set_reference(&mut self, reference: String) {
        self.reference = reference;
    }

    fn linked(&self, _link: &Link) -> Vec<Uuid> {
        uuids(&self.controls)
    }

    fn set_linked(&mut self, _link: &Link, ids: Vec<Uuid>) {
        self.controls = typed(ids);
    }

    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        check_texts(Some(&self.name), &[("name", &self.name)])
    }
}
