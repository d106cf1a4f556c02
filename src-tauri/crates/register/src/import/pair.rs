//! What a row says about a record without a reference of its own: one that stands between others.

use chrono::NaiveDate;
use model::{
    Acceptance, Adjust, AssetId, Dependency, Draft, Effect, Factor, Kind, Method, Opinion,
    PersonId, ScenarioId, table::ScaleOf,
};
use uuid::Uuid;

use super::{build::Build, reader::Reader};

/// The most steps that one effect may lower by: no scale has more levels.
const MOST_STEPS: u32 = 10;

impl Build for Dependency {
    fn blank() -> Option<Self> {
        Some(Self {
            from: AssetId(Uuid::nil()),
            to: AssetId(Uuid::nil()),
            property: None,
            adjust: Adjust::Inherit,
            reason: String::new(),
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reader.needed("from", Kind::Assets, &mut base.from);
        reader.needed("to", Kind::Assets, &mut base.to);
        if let Some(property) = reader.property("property") {
            base.property = property;
        }
        reader.word("adjust", &mut base.adjust, |word| word.parse().ok());
        reader.text("reason", &mut base.reason);
        base
    }
}

impl Build for Effect {
    fn blank() -> Option<Self> {
        Some(Self {
            scenario: ScenarioId(Uuid::nil()),
            measure: Uuid::nil().into(),
            factor: Factor::Likelihood,
            property: None,
            party: None,
            steps: 0,
            reason: String::new(),
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reader.needed("scenario", Kind::Scenarios, &mut base.scenario);
        reader.needed("measure", Kind::Measures, &mut base.measure);
        reader.word("factor", &mut base.factor, Factor::from_id);
        if let Some(property) = reader.property("property") {
            base.property = property;
        }
        if reader.cell("party").is_some() {
            base.party = reader.filled("party");
        }
        if let Some(Some(steps)) = reader.number("steps", MOST_STEPS) {
            base.steps = steps as u8;
        }
        reader.text("reason", &mut base.reason);
        base
    }
}

impl Build for Acceptance {
    fn blank() -> Option<Self> {
        Some(Self {
            scenario: ScenarioId(Uuid::nil()),
            by: PersonId(Uuid::nil()),
            reason: String::new(),
            accepted: NaiveDate::default(),
            until: NaiveDate::default(),
            level: String::new(),
            hash: String::new(),
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reader.needed("scenario", Kind::Scenarios, &mut base.scenario);
        reader.needed("by", Kind::People, &mut base.by);
        reader.text("reason", &mut base.reason);
        reader.day("accepted", &mut base.accepted);
        reader.day("until", &mut base.until);
        reader.text("level", &mut base.level);
        reader.text("hash", &mut base.hash);
        base
    }
}

impl Build for Opinion {
    fn blank() -> Option<Self> {
        Some(Self::new(ScenarioId(Uuid::nil()), PersonId(Uuid::nil())))
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reader.needed("scenario", Kind::Scenarios, &mut base.scenario);
        reader.needed("person", Kind::People, &mut base.person);
        let index = reader.index;
        let assessment = index.scenarios.get(&base.scenario);
        if let Some(rules) = assessment.and_then(|assessment| index.rules_of(*assessment)) {
            for (column, scale, field) in [
                ("likelihood", ScaleOf::Likelihood, &mut base.likelihood),
                ("threat_level", ScaleOf::Threat, &mut base.threat_level),
                (
                    "vulnerability_level",
                    ScaleOf::Vulnerability,
                    &mut base.vulnerability_level,
                ),
            ] {
                reader.level(column, scale, rules, field);
            }
            reader.consequences(rules, &mut base.consequence);
        }
        reader.text("dissent", &mut base.dissent);
        base
    }
}

/// Methods come in as files of their own.
impl Build for Method {
    fn blank() -> Option<Self> {
        None
    }

    fn build(_reader: &mut Reader<'_>, base: Self) -> Self {
        base
    }
}

/// A method that is being edited comes in by its own deeds.
impl Build for Draft {
    fn blank() -> Option<Self> {
        None
    }

    fn build(_reader: &mut Reader<'_>, base: Self) -> Self {
        base
    }
}
