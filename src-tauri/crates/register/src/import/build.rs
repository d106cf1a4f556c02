//! What a row says about a record of each kind that has references.

use model::{
    Assessment, AssessmentId, Asset, AssetId, AssetKind, Bilingual, Classification, Control, Kind,
    Measure, MeasureState, Medium, MethodId, Origin, Person, PropertySet, Scenario, TestResult,
    Threat, ThreatId, Treatment, Unit, Values, Vulnerability, table::ScaleOf,
};
use uuid::Uuid;

use super::{index::Index, reader::Reader};
use crate::table::Table;

/// Months that a passed test holds where nobody says otherwise.
pub(crate) const TEST_MONTHS: u16 = 12;

/// A kind of record that rows can make.
pub(super) trait Build: Table {
    /// A new record before anything is known of it.
    fn blank() -> Self;
    /// What the row makes of `base`.
    fn build(reader: &mut Reader<'_>, base: Self) -> Self;
    /// Tells what later rows must know of it.
    fn remember(&self, _key: Self::Id, _index: &mut Index) {}
}

/// A user's own text replaces both wordings; the same text in either language leaves them.
fn own_words(reader: &Reader<'_>, column: &str, field: &mut Bilingual) {
    if let Some(value) = reader.cell(column) {
        let text = value.shown();
        if field.da != text && field.en != text {
            *field = Bilingual::same(text);
        }
    }
}

fn reference(reader: &Reader<'_>, field: &mut String) {
    if let Some(text) = reader.filled("ref") {
        *field = text;
    }
}

impl Build for Unit {
    fn blank() -> Self {
        Self {
            reference: String::new(),
            name: String::new(),
            parent: None,
            contact: None,
        }
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.reference("parent", Kind::Units, &mut base.parent);
        reader.reference("contact", Kind::People, &mut base.contact);
        base
    }
}

impl Build for Person {
    fn blank() -> Self {
        Self {
            reference: String::new(),
            name: String::new(),
            email: String::new(),
            role: String::new(),
            unit: None,
        }
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.text("email", &mut base.email);
        reader.text("role", &mut base.role);
        reader.reference("unit", Kind::Units, &mut base.unit);
        base
    }
}

impl Build for Asset {
    fn blank() -> Self {
        Self {
            reference: String::new(),
            name: String::new(),
            kind: AssetKind::System,
            description: String::new(),
            medium: Medium::Digital,
            classification: None,
            owner: None,
            unit: None,
            consequence: Values::default(),
        }
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.word("kind", &mut base.kind, AssetKind::from_id);
        reader.text("description", &mut base.description);
        reader.word("medium", &mut base.medium, Medium::from_id);
        reader.optional_word(
            "classification",
            &mut base.classification,
            Classification::from_id,
        );
        reader.reference("owner", Kind::People, &mut base.owner);
        reader.reference("unit", Kind::Units, &mut base.unit);
        let index = reader.index;
        if let Some(rules) = index
            .default_method
            .and_then(|method| index.rules.get(&method))
        {
            reader.consequences(rules, &mut base.consequence);
        }
        base
    }
}

impl Build for Threat {
    fn blank() -> Self {
        Self {
            reference: String::new(),
            name: Bilingual::default(),
            origin: Origin::HumanAccidental,
            properties: PropertySet::default(),
            description: Bilingual::default(),
            kinds: Vec::new(),
        }
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        own_words(reader, "name", &mut base.name);
        own_words(reader, "description", &mut base.description);
        reader.word("origin", &mut base.origin, Origin::from_id);
        if let Some(properties) = reader.properties("properties") {
            base.properties = properties.unwrap_or_default();
        }
        base
    }
}

impl Build for Vulnerability {
    fn blank() -> Self {
        Self {
            reference: String::new(),
            name: Bilingual::default(),
            description: Bilingual::default(),
        }
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        own_words(reader, "name", &mut base.name);
        own_words(reader, "description", &mut base.description);
        base
    }
}

impl Build for Control {
    fn blank() -> Self {
        Self {
            reference: String::new(),
            framework: String::new(),
            name: Bilingual::default(),
            description: Bilingual::default(),
            attributes: Vec::new(),
        }
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("framework", &mut base.framework);
        own_words(reader, "name", &mut base.name);
        own_words(reader, "description", &mut base.description);
        base
    }
}

impl Build for Measure {
    fn blank() -> Self {
        Self {
            reference: String::new(),
            name: String::new(),
            controls: Vec::new(),
            state: MeasureState::Planned,
            owner: None,
            due: None,
            cost: None,
            last_tested: None,
            test_result: TestResult::NotTested,
            test_months: TEST_MONTHS,
        }
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.references("controls", Kind::Controls, &mut base.controls);
        reader.word("state", &mut base.state, MeasureState::from_id);
        reader.reference("owner", Kind::People, &mut base.owner);
        reader.date("due", &mut base.due);
        if let Some(cost) = reader.number("cost", u32::MAX) {
            base.cost = cost;
        }
        reader.date("last_tested", &mut base.last_tested);
        reader.word("test_result", &mut base.test_result, TestResult::from_id);
        if let Some(months) = reader.number("test_months", 120) {
            base.test_months = months.map_or(TEST_MONTHS, |months| months as u16);
        }
        base
    }
}

impl Build for Assessment {
    fn blank() -> Self {
        Self {
            reference: String::new(),
            name: String::new(),
            method: MethodId(Uuid::nil()),
            unit: None,
            date: None,
        }
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.reference("unit", Kind::Units, &mut base.unit);
        reader.date("date", &mut base.date);
        match reader.filled("method") {
            Some(text) => match reader.index.find_method(&text) {
                Some(method) => base.method = method,
                None => {
                    let problem = reader
                        .problem_at("method", "unknown-method")
                        .with("method", text);
                    reader.problems.push(problem);
                }
            },
            None if base.method.0.is_nil() => {
                if let Some(method) = reader.index.default_method {
                    base.method = method;
                }
            }
            None => {}
        }
        base
    }

    fn remember(&self, key: AssessmentId, index: &mut Index) {
        index.assessments.insert(key, self.method);
    }
}

impl Build for Scenario {
    fn blank() -> Self {
        Self {
            reference: String::new(),
            assessment: AssessmentId(Uuid::nil()),
            asset: AssetId(Uuid::nil()),
            threat: ThreatId(Uuid::nil()),
            vulnerabilities: Vec::new(),
            likelihood: None,
            threat_level: None,
            vulnerability_level: None,
            properties: None,
            consequence: Values::default(),
            relevant: true,
            treatment: None,
            owner: None,
            note: String::new(),
            current_override: None,
            target_override: None,
        }
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        let is_new = base.assessment.0.is_nil();
        if is_new || reader.filled("assessment").is_some() {
            base.assessment = reader
                .required("assessment", Kind::Assessments)
                .unwrap_or(base.assessment);
        }
        if is_new || reader.filled("asset").is_some() {
            base.asset = reader.required("asset", Kind::Assets).unwrap_or(base.asset);
        }
        if is_new || reader.filled("threat").is_some() {
            base.threat = reader
                .required("threat", Kind::Threats)
                .unwrap_or(base.threat);
        }
        reader.references(
            "vulnerability",
            Kind::Vulnerabilities,
            &mut base.vulnerabilities,
        );
        if let Some(rules) = reader.index.rules_of(base.assessment) {
            reader.level(
                "likelihood",
                ScaleOf::Likelihood,
                rules,
                &mut base.likelihood,
            );
            reader.level(
                "threat_level",
                ScaleOf::Threat,
                rules,
                &mut base.threat_level,
            );
            reader.level(
                "vulnerability_level",
                ScaleOf::Vulnerability,
                rules,
                &mut base.vulnerability_level,
            );
            reader.consequences(rules, &mut base.consequence);
        }
        if let Some(properties) = reader.properties("properties") {
            base.properties = properties;
        }
        reader.word("relevant", &mut base.relevant, |word| match word {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        });
        reader.optional_word("treatment", &mut base.treatment, Treatment::from_id);
        reader.reference("owner", Kind::People, &mut base.owner);
        reader.text("note", &mut base.note);
        base
    }

    fn remember(&self, key: model::ScenarioId, index: &mut Index) {
        index.scenarios.insert(key, self.assessment);
    }
}
