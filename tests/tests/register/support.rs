//! A small register, and the stamps that the flows write with.

use std::path::{Path, PathBuf};

use model::{
    Adjust, Answer, Assessment, AssessmentId, Asset, AssetId, AssetKind, Bilingual, Dependency,
    Effect, Factor, Kind, Measure, MeasureId, MeasureState, Method, MethodId, Origin, PersonId,
    Scenario, ScenarioId, Snapshot, TestResult, Threat, ThreatId, Unit, UnitId, Values,
    table::Value,
};
use register::{Op, Refusal, Register, Stamp};
use tempfile::TempDir;

pub fn stamp(day: &str) -> Stamp {
    Stamp {
        by: "Test".to_owned(),
        at: format!("{day}T10:00:00Z").parse().unwrap(),
        today: day.parse().unwrap(),
    }
}

pub fn today() -> Stamp {
    stamp("2026-11-22")
}

/// A folder that goes away with the test, and the register's path in it.
pub fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.vaern");
    (folder, path)
}

/// A new register with the shipped methods and catalogue.
pub fn found(path: &Path) -> Register {
    Register::found(path, None, "Nordby", None, &today()).unwrap()
}

/// The values of some columns, as a form gives them.
pub type Cells = Vec<(String, Value)>;

pub fn cells(cells: &[(&str, &str)]) -> Cells {
    cells
        .iter()
        .map(|(column, text)| ((*column).to_owned(), value(text)))
        .collect()
}

/// As a file would hold it: a day, a number or text.
fn value(text: &str) -> Value {
    match (text.parse(), text.parse()) {
        (Ok(day), _) => Value::Date(day),
        (_, Ok(number)) => Value::Number(number),
        _ => Value::text(text),
    }
}

pub fn values(cells: &[(&str, u8)]) -> Values {
    cells
        .iter()
        .map(|(cell, level)| (cell.parse().unwrap(), Answer::Level(*level)))
        .collect()
}

pub fn asset(reference: &str, cells: &[(&str, u8)]) -> Asset {
    Asset {
        reference: reference.to_owned(),
        consequence: values(cells),
        ..Asset::new(format!("Aktiv {reference}"), AssetKind::System)
    }
}

pub fn unit(reference: &str, parent: Option<UnitId>) -> Unit {
    Unit {
        reference: reference.to_owned(),
        name: format!("Enhed {reference}"),
        parent,
        contact: None,
    }
}

pub fn needs(from: AssetId, to: AssetId) -> Dependency {
    Dependency {
        from,
        to,
        property: None,
        adjust: Adjust::Inherit,
        reason: String::new(),
    }
}

pub fn threat(reference: &str, properties: &str) -> Threat {
    Threat {
        reference: reference.to_owned(),
        ..Threat::new(
            Bilingual::same(format!("Trussel {reference}")),
            Origin::Technical,
            properties.parse().unwrap(),
        )
    }
}

pub fn measure(reference: &str, tested: Option<&str>) -> Measure {
    Measure {
        reference: reference.to_owned(),
        name: format!("Foranstaltning {reference}"),
        controls: Vec::new(),
        state: MeasureState::InPlace,
        owner: None,
        due: None,
        cost: None,
        last_tested: tested.map(|day| day.parse().unwrap()),
        test_result: if tested.is_some() {
            TestResult::Passed
        } else {
            TestResult::NotTested
        },
        test_months: 12,
    }
}

pub fn scenario(assessment: AssessmentId, asset: AssetId, threat: ThreatId) -> Scenario {
    Scenario {
        likelihood: Some(3),
        ..Scenario::new(assessment, asset, threat)
    }
}

pub fn lowers(scenario: ScenarioId, measure: MeasureId, steps: u8) -> Effect {
    Effect {
        scenario,
        measure,
        factor: Factor::Likelihood,
        property: None,
        party: None,
        steps,
        reason: String::new(),
    }
}

/// What a small register holds.
pub struct Town {
    pub register: Register,
    pub units: Vec<UnitId>,
    pub assets: Vec<AssetId>,
    pub threats: Vec<ThreatId>,
    pub measures: Vec<MeasureId>,
    pub methods: Vec<MethodId>,
    pub assessments: Vec<AssessmentId>,
    pub scenarios: Vec<ScenarioId>,
    _folder: TempDir,
}

/// Two methods, three units, five assets in a chain, three threats, three measures, two assessments
/// and five scenarios; in two entries, without the catalogue.
pub fn town() -> Town {
    let (folder, path) = place();
    let mut register = Register::create(&path, None).unwrap();
    let shipped: Vec<Method> = model::presets().unwrap();
    let methods = register
        .write(&today(), Op::new("found"), "", |write| {
            let methods: Vec<MethodId> = ["kl-4x4", "monarc"]
                .iter()
                .map(|id| {
                    write.insert(
                        shipped
                            .iter()
                            .find(|method| method.id == *id)
                            .unwrap()
                            .clone(),
                    )
                })
                .collect::<register::Result<_>>()?;
            write.set_default_method(methods[0])?;
            write.set_name("Nordby")?;
            Ok(methods)
        })
        .unwrap()
        .value;
    let made = register.write(&today(), Op::new("town"), "", |write| {
        let top = write.insert(unit("U-1", None))?;
        let units = vec![
            top,
            write.insert(unit("U-2", Some(top)))?,
            write.insert(unit("U-3", Some(top)))?,
        ];
        let mut assets = Vec::new();
        for number in 1..=5_u8 {
            let mut asset = asset(
                &format!("A-{number}"),
                &[
                    ("confidentiality.persons", 1 + number % 4),
                    ("availability.organisation", 2),
                ],
            );
            asset.unit = Some(units[usize::from(number) % 3]);
            let key = write.insert(asset)?;
            if let Some(above) = assets.last() {
                write.insert(needs(*above, key))?;
            }
            assets.push(key);
        }
        let threats = vec![
            write.insert(threat("T-1", "C"))?,
            write.insert(threat("T-2", "CIA"))?,
            write.insert(threat("T-3", "A"))?,
        ];
        let measures = vec![
            write.insert(measure("M-1", Some("2026-06-01")))?,
            write.insert(measure("M-2", None))?,
            write.insert(measure("M-3", Some("2025-12-01")))?,
        ];
        let mut assessments = Vec::new();
        for method in &methods {
            assessments.push(write.insert(Assessment::new("Vurdering", *method))?);
        }
        let mut scenarios = Vec::new();
        for number in 0..5 {
            let mut scenario = scenario(assessments[0], assets[number], threats[number % 3]);
            if number == 4 {
                scenario.assessment = assessments[1];
                (scenario.threat_level, scenario.vulnerability_level) = (Some(3), Some(4));
            }
            let key = write.insert(scenario)?;
            write.insert(lowers(key, measures[number % 3], 1))?;
            scenarios.push(key);
        }
        Ok((units, assets, threats, measures, assessments, scenarios))
    });
    let (units, assets, threats, measures, assessments, scenarios) = made.unwrap().value;
    Town {
        register,
        units,
        assets,
        threats,
        measures,
        methods,
        assessments,
        scenarios,
        _folder: folder,
    }
}

impl Town {
    /// Changes the likelihood of a scenario, as an entry of its own.
    pub fn score(&mut self, scenario: usize, likelihood: u8) {
        score(&mut self.register, self.scenarios[scenario], likelihood);
    }
}

pub fn score(register: &mut Register, scenario: ScenarioId, likelihood: u8) {
    let stored = register.get::<Scenario>(scenario).unwrap();
    let mut data = stored.data;
    data.likelihood = Some(likelihood);
    register
        .write(&today(), Op::new("score"), "", |write| {
            write.change(scenario, stored.revision, data)
        })
        .unwrap();
}

/// Every record, without the place in the history and the moment.
pub fn records(register: &Register) -> Snapshot {
    Snapshot {
        mark: None,
        as_of: None,
        ..register.snapshot().unwrap()
    }
}

/// Fails with the findings where there are any.
pub fn sound(register: &Register) {
    assert_eq!(register.verify().unwrap().findings, []);
}

/// How many entries the history has.
pub fn entries(register: &Register) -> u32 {
    register.history(None, 1).unwrap().total
}

/// Adds a person.
pub fn person(register: &mut Register, name: &str) -> PersonId {
    let named = [("name".to_owned(), Value::text(name))];
    let added = register.add_record(&today(), Kind::People, &named);
    added.unwrap().value.into()
}

/// The refusal of what was to be refused.
pub fn refusal<T: std::fmt::Debug>(done: register::Result<T>) -> Refusal {
    match done {
        Err(register::Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}
