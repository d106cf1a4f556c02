//! What only a look behind the register's back can test: direct SQL on its own connection.

mod content;
mod contract;
mod lists;
mod tampering;

use std::path::Path;

use model::{
    Answer, Assessment, Asset, AssetId, AssetKind, Dependency, Scenario, ScenarioId, Threat,
    ThreatId,
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
        consequence: [(cell, Answer::Level(level))].into_iter().collect(),
        ..Asset::new(name, AssetKind::System)
    }
}

pub(crate) fn scenario(register: &Register, asset: AssetId, threat: ThreatId) -> Scenario {
    let assessment = *register.all::<Assessment>().unwrap().keys().next().unwrap();
    Scenario {
        likelihood: Some(3),
        properties: Some("CIA".parse().unwrap()),
        ..Scenario::new(assessment, asset, threat)
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
            write.insert(Assessment::new("Vurdering", method))?;
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
