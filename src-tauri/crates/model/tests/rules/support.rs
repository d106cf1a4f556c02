//! A small register, built record by record.

use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate};
use model::*;
use uuid::Uuid;

/// The day of every test.
pub fn today() -> NaiveDate {
    "2026-11-21".parse().unwrap()
}

pub fn uuid(kind: u64, number: usize) -> Uuid {
    Uuid::from_u64_pair(kind, number as u64)
}

pub fn stored<R: Record>(id: R::Id, data: R) -> Stored<R::Id, R> {
    Stored {
        id,
        revision: 1,
        changed_at: DateTime::UNIX_EPOCH,
        changed_by: "test".to_owned(),
        data,
    }
}

fn add<R: Record>(records: &mut Records<R::Id, R>, kind: u64, data: R) -> R::Id {
    let id = R::Id::from(uuid(kind, records.len() + 1));
    records.insert(id, stored(id, data));
    id
}

pub fn preset(id: &str) -> Method {
    static PRESETS: OnceLock<Vec<Method>> = OnceLock::new();
    let presets = PRESETS.get_or_init(|| presets().unwrap());
    presets
        .iter()
        .find(|method| method.id == id)
        .unwrap()
        .clone()
}

pub fn cell(text: &str) -> Cell {
    text.parse().unwrap()
}

pub fn set(letters: &str) -> PropertySet {
    letters.parse().unwrap()
}

/// A snapshot that grows; ids count from 1 in each table.
#[derive(Clone, Default)]
pub struct Town(pub Snapshot);

impl Town {
    /// A town that values and assesses by `method`.
    pub fn new(method: Method) -> Self {
        let mut town = Self::default();
        let id = town.method(method);
        town.0.default_method = Some(id);
        town
    }

    pub fn method(&mut self, method: Method) -> MethodId {
        let id = add(&mut self.0.methods, 1, method);
        let name = format!("by {id}");
        add(
            &mut self.0.assessments,
            2,
            Assessment {
                reference: name.clone(),
                ..Assessment::new(name, id)
            },
        );
        id
    }

    pub fn asset(&mut self, name: &str, values: &[(&str, Answer)]) -> AssetId {
        add(
            &mut self.0.assets,
            3,
            Asset {
                reference: name.to_owned(),
                consequence: values
                    .iter()
                    .map(|(at, answer)| (cell(at), *answer))
                    .collect(),
                ..Asset::new(name, AssetKind::System)
            },
        )
    }

    pub fn depends(&mut self, from: AssetId, to: AssetId, adjust: &str) -> DependencyId {
        let adjust: Adjust = adjust.parse().unwrap();
        let reason = if adjust == Adjust::Inherit {
            ""
        } else {
            "because"
        }
        .to_owned();
        add(
            &mut self.0.dependencies,
            4,
            Dependency {
                from,
                to,
                property: None,
                adjust,
                reason,
            },
        )
    }

    pub fn threat(&mut self, name: &str, properties: &str) -> ThreatId {
        add(
            &mut self.0.threats,
            5,
            Threat {
                reference: name.to_owned(),
                ..Threat::new(
                    Bilingual::same(name),
                    Origin::HumanDeliberate,
                    set(properties),
                )
            },
        )
    }

    pub fn vulnerability(&mut self, name: &str) -> VulnerabilityId {
        let data = Vulnerability {
            reference: name.to_owned(),
            name: Bilingual::same(name),
            description: Bilingual::default(),
            kinds: Vec::new(),
            catalogue: String::new(),
            controls: Vec::new(),
        };
        add(&mut self.0.vulnerabilities, 9, data)
    }

    /// A scenario of the first assessment.
    pub fn scenario(
        &mut self,
        asset: AssetId,
        threat: ThreatId,
        likelihood: Option<u8>,
    ) -> ScenarioId {
        let assessment = *self.0.assessments.keys().next().unwrap();
        let reference = format!("R-{:03}", self.0.scenarios.len() + 1);
        add(
            &mut self.0.scenarios,
            6,
            Scenario {
                reference,
                likelihood,
                ..Scenario::new(assessment, asset, threat)
            },
        )
    }

    pub fn measure(
        &mut self,
        name: &str,
        state: MeasureState,
        tested: Option<(&str, TestResult)>,
    ) -> MeasureId {
        add(
            &mut self.0.measures,
            7,
            Measure {
                reference: name.to_owned(),
                name: name.to_owned(),
                controls: Vec::new(),
                state,
                owner: None,
                due: None,
                cost: None,
                last_tested: tested.map(|(date, _)| date.parse().unwrap()),
                test_result: tested.map_or(TestResult::NotTested, |(_, result)| result),
                test_months: 12,
            },
        )
    }

    pub fn effect(
        &mut self,
        scenario: ScenarioId,
        measure: MeasureId,
        factor: Factor,
        steps: u8,
    ) -> EffectId {
        add(
            &mut self.0.effects,
            8,
            Effect {
                scenario,
                measure,
                factor,
                property: None,
                party: None,
                steps,
                reason: "it helps".to_owned(),
            },
        )
    }

    pub fn edit(&mut self, id: ScenarioId) -> &mut Scenario {
        &mut self.0.scenarios.get_mut(&id).unwrap().data
    }

    pub fn picture(&self) -> Picture {
        self.0.picture(today())
    }

    /// The id of the level of `scenario` at `stage`, or empty.
    pub fn level(&self, scenario: ScenarioId, stage: Stage) -> String {
        let picture = self.picture();
        let level = picture.scenarios[&scenario]
            .at(stage)
            .map(|level| level.rank);
        level
            .map(|rank| self.level_id(scenario, rank))
            .unwrap_or_default()
    }

    /// The id of the level of `scenario` at `stage` for the party at `index`, or empty.
    pub fn party_level(&self, scenario: ScenarioId, stage: Stage, index: usize) -> String {
        let picture = self.picture();
        let level = picture.scenarios[&scenario]
            .at(stage)
            .and_then(|level| level.parties()[index]);
        level
            .map(|level| self.level_id(scenario, level.rank))
            .unwrap_or_default()
    }

    pub fn number(&self, scenario: ScenarioId, stage: Stage) -> Option<u16> {
        self.picture().scenarios[&scenario]
            .at(stage)
            .map(|level| level.derived().number)
    }

    fn level_id(&self, scenario: ScenarioId, rank: u8) -> String {
        let assessment = self.0.scenarios[&scenario].data.assessment;
        let method = &self.0.methods[&self.0.assessments[&assessment].data.method].data;
        method.levels[usize::from(rank)].id.clone()
    }
}
