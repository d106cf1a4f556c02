//! The ledger: what each effect is worth at target.

use model::*;
use proptest::prelude::*;

use crate::{
    random::{Rising, cases, dice, register},
    support::{Town, preset},
};

#[test]
fn each_effect_is_shown_with_what_it_is_worth() {
    let mut town = Town::new(preset("kl-4x4"));
    let asset = town.asset(
        "Journal",
        &[
            ("C.persons", Answer::Level(4)),
            ("A.persons", Answer::Level(2)),
        ],
    );
    let threat = town.threat("Ransomware", "CA");
    let scenario = town.scenario(asset, threat, Some(3));
    let tested = town.measure(
        "Backup",
        MeasureState::InPlace,
        Some(("2026-11-01", TestResult::Passed)),
    );
    let planned = town.measure("Two factors", MeasureState::Planned, None);
    let retired = town.measure("Old wall", MeasureState::Retired, None);
    let backup = town.effect(scenario, tested, Factor::Consequence, 2);
    let data = &mut town.0.effects.get_mut(&backup).unwrap().data;
    (data.property, data.party) = (Some(Property::Confidentiality), Some("persons".to_owned()));
    let two = town.effect(scenario, planned, Factor::Likelihood, 1);
    town.effect(scenario, retired, Factor::Likelihood, 2);

    let rows = ledger(&town.0, &town.picture(), scenario);
    assert_eq!(
        rows.iter().map(|row| row.effect).collect::<Vec<_>>()[..2],
        [backup, two]
    );
    let figures: Vec<(Option<u16>, Option<u16>)> = rows
        .iter()
        .map(|row| (row.before.map(|l| l.number), row.after.map(|l| l.number)))
        .collect();
    // Target: likelihood 3 − 1 = 2, consequence max(4 − 2, 2) = 2. Without the backup 2 × 4, without
    // two factors 3 × 2; the retired one changes nothing.
    assert_eq!(
        figures,
        [(Some(8), Some(4)), (Some(6), Some(4)), (Some(4), Some(4))]
    );
    assert_eq!(
        rows[0].counted,
        [
            Stage::CurrentClaimed,
            Stage::CurrentConfirmed,
            Stage::Target
        ]
    );
    assert_eq!(rows[1].counted, [Stage::Target]);
    assert_eq!(rows[2].counted, []);
    assert_eq!(rows[0].property.as_ref().unwrap().da, "fortrolighed");
    assert_eq!(rows[0].party.as_ref().unwrap().en, "Registered persons");
    assert_eq!(
        (rows[1].property.as_ref(), rows[1].party.as_ref()),
        (None, None)
    );
    assert_eq!(
        (rows[0].reason.as_str(), rows[0].evidence),
        ("it helps", Evidence::Passed)
    );
    assert!(
        ledger(
            &town.0,
            &town.picture(),
            ScenarioId::from(uuid::Uuid::nil())
        )
        .is_empty()
    );
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn the_ledger_agrees_with_the_levels(mut dice in dice()) {
        let town = register(&mut dice, Rising::Always);
        let picture = town.picture();
        for (id, assessed) in &picture.scenarios {
            let rows = ledger(&town.0, &picture, *id);
            prop_assert_eq!(rows.len(), picture.effects.get(id).map_or(0, Vec::len));
            for row in rows {
                prop_assert_eq!(row.after, assessed.at(Stage::Target).map(StageLevel::derived));
                let mut less = town.clone();
                less.0.effects.remove(&row.effect);
                let without = less.picture().scenarios[id];
                prop_assert_eq!(row.before, without.at(Stage::Target).map(StageLevel::derived));
                prop_assert!(row.before.map(|l| l.rank) >= row.after.map(|l| l.rank));
                if !row.counted.contains(&Stage::Target) {
                    prop_assert_eq!(row.before, row.after);
                }
            }
        }
    }
}
