//! What somebody may do to a register, for tests that do anything in any order.

use model::{Adjust, Answer, Factor, Property};
use proptest::prelude::*;

/// One thing that somebody does; the numbers choose among what is there.
#[derive(Clone, Debug)]
pub enum Deed {
    Value {
        asset: usize,
        cell: usize,
        answer: u8,
    },
    AddAsset {
        under: usize,
    },
    RemoveAsset {
        asset: usize,
    },
    MoveAsset {
        asset: usize,
        unit: usize,
    },
    Need {
        from: usize,
        to: usize,
        property: usize,
        adjust: usize,
    },
    ChangeNeed {
        need: usize,
        property: usize,
        adjust: usize,
    },
    RemoveNeed {
        need: usize,
    },
    MoveUnit {
        unit: usize,
        parent: usize,
    },
    Properties {
        threat: usize,
        properties: usize,
    },
    Test {
        measure: usize,
        state: usize,
        result: usize,
        day: u64,
    },
    AddTest {
        measure: usize,
        other: usize,
        months: usize,
    },
    ChangeTest {
        test: usize,
        measure: usize,
        active: bool,
    },
    Run {
        test: usize,
        failed: bool,
        ago: u64,
    },
    ChangeRun {
        run: usize,
        test: usize,
        failed: bool,
    },
    RemoveRun {
        run: usize,
    },
    Score {
        scenario: usize,
        likelihood: u8,
        threat: u8,
        vulnerability: u8,
    },
    Own {
        scenario: usize,
        cell: usize,
        answer: u8,
    },
    Relevant {
        scenario: usize,
        relevant: bool,
        properties: usize,
    },
    Override {
        scenario: usize,
        current: usize,
        target: usize,
    },
    MoveScenario {
        scenario: usize,
        asset: usize,
        assessment: usize,
    },
    AddScenario {
        assessment: usize,
        asset: usize,
        threat: usize,
    },
    RemoveScenario {
        scenario: usize,
    },
    Effect {
        scenario: usize,
        measure: usize,
        factor: usize,
        narrow: usize,
        steps: u8,
    },
    ChangeEffect {
        effect: usize,
        scenario: usize,
        factor: usize,
        steps: u8,
    },
    RemoveEffect {
        effect: usize,
    },
    Method {
        assessment: usize,
        method: usize,
    },
    Default {
        method: usize,
    },
    Several {
        asset: usize,
        scenario: usize,
        answer: u8,
    },
    Day {
        days: u64,
    },
    Undo,
    Redo,
}

pub const CELLS: [&str; 4] = [
    "confidentiality.persons",
    "availability.organisation",
    "integrity.society",
    "availability.persons",
];
pub const SETS: [&str; 4] = ["C", "CI", "A", "CIA"];

pub fn adjust(choice: usize) -> Adjust {
    [
        Adjust::Inherit,
        Adjust::Lower(1),
        Adjust::Raise(1),
        Adjust::Set(2),
        Adjust::Cut,
    ][choice % 5]
}

pub fn property(choice: usize) -> Option<Property> {
    [
        None,
        None,
        Some(Property::Confidentiality),
        Some(Property::Availability),
    ][choice % 4]
}

pub fn factor(choice: usize) -> Factor {
    [
        Factor::Likelihood,
        Factor::Consequence,
        Factor::Vulnerability,
    ][choice % 3]
}

pub fn answer(level: u8) -> Answer {
    match level {
        0 => Answer::NotAssessed,
        5 => Answer::NotRelevant,
        level => Answer::Level(level),
    }
}

pub fn deed() -> impl Strategy<Value = Deed> {
    let n = 0..8_usize;
    prop_oneof![
        4 => (n.clone(), n.clone(), 0..6_u8).prop_map(|(asset, cell, answer)| Deed::Value { asset, cell, answer }),
        1 => n.clone().prop_map(|under| Deed::AddAsset { under }),
        1 => n.clone().prop_map(|asset| Deed::RemoveAsset { asset }),
        2 => (n.clone(), n.clone()).prop_map(|(asset, unit)| Deed::MoveAsset { asset, unit }),
        4 => (n.clone(), n.clone(), n.clone(), n.clone())
            .prop_map(|(from, to, property, adjust)| Deed::Need { from, to, property, adjust }),
        2 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(need, property, adjust)| Deed::ChangeNeed { need, property, adjust }),
        2 => n.clone().prop_map(|need| Deed::RemoveNeed { need }),
        1 => (n.clone(), n.clone()).prop_map(|(unit, parent)| Deed::MoveUnit { unit, parent }),
        2 => (n.clone(), n.clone()).prop_map(|(threat, properties)| Deed::Properties { threat, properties }),
        3 => (n.clone(), n.clone(), n.clone(), 0..700_u64)
            .prop_map(|(measure, state, result, day)| Deed::Test { measure, state, result, day }),
        1 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(measure, other, months)| Deed::AddTest { measure, other, months }),
        1 => (n.clone(), n.clone(), any::<bool>())
            .prop_map(|(test, measure, active)| Deed::ChangeTest { test, measure, active }),
        3 => (n.clone(), any::<bool>(), 0..500_u64).prop_map(|(test, failed, ago)| Deed::Run { test, failed, ago }),
        1 => (n.clone(), n.clone(), any::<bool>())
            .prop_map(|(run, test, failed)| Deed::ChangeRun { run, test, failed }),
        1 => n.clone().prop_map(|run| Deed::RemoveRun { run }),
        4 => (n.clone(), 0..6_u8, 0..6_u8, 0..7_u8).prop_map(|(scenario, likelihood, threat, vulnerability)| {
            Deed::Score { scenario, likelihood, threat, vulnerability }
        }),
        2 => (n.clone(), n.clone(), 0..6_u8).prop_map(|(scenario, cell, answer)| Deed::Own { scenario, cell, answer }),
        2 => (n.clone(), any::<bool>(), n.clone())
            .prop_map(|(scenario, relevant, properties)| Deed::Relevant { scenario, relevant, properties }),
        2 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(scenario, current, target)| Deed::Override { scenario, current, target }),
        2 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(scenario, asset, assessment)| Deed::MoveScenario { scenario, asset, assessment }),
        2 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(assessment, asset, threat)| Deed::AddScenario { assessment, asset, threat }),
        1 => n.clone().prop_map(|scenario| Deed::RemoveScenario { scenario }),
        3 => (n.clone(), n.clone(), n.clone(), n.clone(), 1..4_u8).prop_map(
            |(scenario, measure, factor, narrow, steps)| Deed::Effect { scenario, measure, factor, narrow, steps }
        ),
        2 => (n.clone(), n.clone(), n.clone(), 1..4_u8)
            .prop_map(|(effect, scenario, factor, steps)| Deed::ChangeEffect { effect, scenario, factor, steps }),
        1 => n.clone().prop_map(|effect| Deed::RemoveEffect { effect }),
        1 => (n.clone(), n.clone()).prop_map(|(assessment, method)| Deed::Method { assessment, method }),
        1 => n.clone().prop_map(|method| Deed::Default { method }),
        1 => (n.clone(), n, 0..6_u8).prop_map(|(asset, scenario, answer)| Deed::Several { asset, scenario, answer }),
        1 => (1..400_u64).prop_map(|days| Deed::Day { days }),
        5 => Just(Deed::Undo),
        3 => Just(Deed::Redo),
    ]
}
