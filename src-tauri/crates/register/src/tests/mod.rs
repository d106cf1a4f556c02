//! What only a look behind the register's back can test: direct SQL on its own connection.

mod contract;
mod tampering;

use std::path::Path;

use model::{
    Answer, Assessment, Asset, AssetId, AssetKind, Dependency, Medium, Scenario, ScenarioId,
    Threat, ThreatId, Values,
};

use crate::{Op, Register, Stamp};

pub(crate) fn stamp(day: &str) -> Stamp {
    Stamp {
        by: "Test".to_owned(),
        at: format!("{day}T10:00:00Z").parse().unwrap(),
        today: day.parse().unwrap(),
    }
}

pub(crate) fn today() -> Stamp {
    stamp("2026-11-22")
}

pub(crate) fn asset(name: &str, level: u8) -> Asset {
    let cell = "confidentiality.persons".parse().unwrap();
    Asset {
        reference: name.to_owned(),
        name: name.to_owned(),
        kind: AssetKind::System,
        description: String::new(),
        medium: Medium::Digital,
        classification: None,
        owner: None,
        unit: None,
        consequence: [(cell, Answer::Level(level))].into_iter().collect(),
    }
}

pub(crate) fn scenario(register: &Register, asset: AssetId, threat: ThreatId) -> Scenario {
    Scenario {
        reference: String::new(),
        assessment: *register.all::<Assessment>().unwrap().keys().next().unwrap(),
        asset,
        threat,
        vulnerabilities: Vec::new(),
        likelihood: Some(3),
        threat_level: None,
        vulnerability_level: None,
        properties: Some("CIA".parse().unwrap()),
        consequence: Values::default(),
        relevant: true,
        treatment: None,
        owner: None,
        note: String::new(),
        current_override: None,
        target_override: None,
    }
}

/// A register with two assets, the second needed by the first, and four scenarios, each made by
/// an entry of its own.
pub(crate) fn town(path: &Path) -> (Register, Vec<ScenarioId>) {
    let mut register = Register::found(path, None, "Nordby", None, &today()).unwrap();
    let method = register.default_method().unwrap().unwrap().id;
    let threat = *register.all::<Threat>().unwrap().keys().next().unwrap();
    let (upper, lower) = register
        .write(&today(), Op::new("town"), "", |write| {
            let upper = write.insert(asset("A-1", 3))?;
            let lower = write.insert(asset("A-2", 1))?;
            write.insert(Dependency {
                from: upper,
                to: lower,
                property: None,
                adjust: model::Adjust::Inherit,
                reason: String::new(),
            })?;
            write.insert(Assessment {
                reference: String::new(),
                name: "Vurdering".to_owned(),
                method,
                unit: None,
                date: None,
            })?;
            Ok((upper, lower))
        })
        .unwrap()
        .value;
    let scenarios = [upper, lower, upper, lower]
        .into_iter()
        .map(|asset| {
            let scenario = scenario(&register, asset, threat);
            let outcome = register.write(&today(), Op::new("scenario-add"), "", |write| {
                write.insert(scenario)
            });
            outcome.unwrap().value
        })
        .collect();
    (register, scenarios)
}
