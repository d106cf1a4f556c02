//! The worked examples of the method, section 10.

use model::*;

use crate::support::{Town, preset};

const PERSONS: &str = "confidentiality.persons";
const ORGANISATION: &str = "confidentiality.organisation";

/// One scenario with one consequence.
fn one(method: &str, likelihood: u8, consequence: u8) -> (Town, ScenarioId) {
    let mut town = Town::new(preset(method));
    let asset = town.asset("Care journal", &[(PERSONS, Answer::Level(consequence))]);
    let threat = town.threat("Phishing", "C");
    let scenario = town.scenario(asset, threat, Some(likelihood));
    (town, scenario)
}

#[test]
fn datatilsynet_is_not_symmetric() {
    let (town, scenario) = one("datatilsynet-4x4", 2, 4);
    assert_eq!(town.level(scenario, Stage::Inherent), "red");
    let (town, scenario) = one("datatilsynet-4x4", 4, 2);
    assert_eq!(town.level(scenario, Stage::Inherent), "orange");
}

#[test]
fn standard_tells_equal_products_apart() {
    let (town, scenario) = one("standard-4x4", 2, 2);
    assert_eq!(town.level(scenario, Stage::Inherent), "green");
    assert_eq!(town.number(scenario, Stage::Inherent), Some(4));
    let (town, scenario) = one("standard-4x4", 4, 1);
    assert_eq!(town.level(scenario, Stage::Inherent), "yellow");
    assert_eq!(town.number(scenario, Stage::Inherent), Some(4));
}

#[test]
fn kl_counts_an_untested_measure_as_claimed_only() {
    let (mut town, scenario) = one("kl-4x4", 3, 4);
    let measure = town.measure("Two factors", MeasureState::InPlace, None);
    town.effect(scenario, measure, Factor::Likelihood, 2);
    let figures: Vec<(Option<u16>, String)> = Stage::ALL
        .map(|stage| (town.number(scenario, stage), town.level(scenario, stage)))
        .into();
    let orange = (Some(12), "orange".to_owned());
    let light_green = (Some(4), "light-green".to_owned());
    assert_eq!(
        figures,
        [orange.clone(), light_green.clone(), orange, light_green]
    );
}

#[test]
fn kl_shows_every_party_beside_the_highest() {
    let (mut town, _) = one("kl-4x4", 3, 4);
    let asset = town.asset(
        "Citizens",
        &[
            (PERSONS, Answer::Level(4)),
            (ORGANISATION, Answer::Level(1)),
        ],
    );
    let threat = town.threat("Theft", "C");
    let scenario = town.scenario(asset, threat, Some(3));
    assert_eq!(town.party_level(scenario, Stage::Inherent, 0), "orange");
    assert_eq!(town.party_level(scenario, Stage::Inherent, 1), "green");
    assert_eq!(town.party_level(scenario, Stage::Inherent, 2), "");
    assert_eq!(town.level(scenario, Stage::Inherent), "orange");
}

#[test]
fn monarc_multiplies_per_property_and_lowers_the_vulnerability() {
    let multiplies = |id| Rules::new(preset(id)).unwrap().multiplies();
    assert_eq!([multiplies("monarc"), multiplies("kl-4x4")], [true, false]);
    let mut town = Town::new(preset("monarc"));
    let values = [("C", 2), ("I", 4), ("A", 3)]
        .map(|(letter, level)| (format!("{letter}.organisation"), Answer::Level(level)));
    let values: Vec<(&str, Answer)> = values
        .iter()
        .map(|(cell, value)| (cell.as_str(), *value))
        .collect();
    let asset = town.asset("Server", &values);
    let threat = town.threat("Forging of rights", "CI");
    let scenario = town.scenario(asset, threat, None);
    town.edit(scenario).threat_level = Some(3);
    town.edit(scenario).vulnerability_level = Some(4);
    assert_eq!(town.number(scenario, Stage::Inherent), Some(48));
    assert_eq!(town.level(scenario, Stage::Inherent), "high");

    let measure = town.measure("Rights are reviewed", MeasureState::Planned, None);
    town.effect(scenario, measure, Factor::Vulnerability, 3);
    assert_eq!(town.number(scenario, Stage::CurrentClaimed), Some(48));
    assert_eq!(town.number(scenario, Stage::Target), Some(12));
    assert_eq!(town.level(scenario, Stage::Target), "medium");

    // Confidentiality alone: 2 × 3 × 4 = 24, and after the reduction 2 × 3 × 1 = 6.
    town.edit(scenario).properties = Some(PropertySet::of(Property::Confidentiality));
    assert_eq!(town.number(scenario, Stage::Inherent), Some(24));
    assert_eq!(town.level(scenario, Stage::Inherent), "medium");
    assert_eq!(town.number(scenario, Stage::Target), Some(6));
    assert_eq!(town.level(scenario, Stage::Target), "low");
}

#[test]
fn a_shared_printer_takes_the_maximum_per_cell() {
    let mut town = Town::new(preset("kl-4x4"));
    let cells = ["C.persons", "I.persons", "A.persons"];
    let valued = |levels: [u8; 3]| -> Vec<(&str, Answer)> {
        cells.into_iter().zip(levels.map(Answer::Level)).collect()
    };
    let one = town.asset("Payroll", &valued([4, 2, 4]));
    let other = town.asset("Letters", &valued([3, 3, 3]));
    let printer = town.asset("Printer", &[]);
    town.depends(one, printer, "inherit");
    town.depends(other, printer, "inherit");
    let picture = town.picture();
    let found = cells.map(|cell| picture.effective(printer, &cell.parse().unwrap()).level());
    assert_eq!(found, [Some(4), Some(3), Some(4)]);
}
