//! What a measure is worth: the levels that would be lost without it.

use model::*;
use proptest::prelude::*;

use crate::{
    random::{Rising, cases, dice, register},
    support::{Town, preset},
};

#[test]
fn a_measure_is_worth_the_levels_that_would_be_lost() {
    let mut town = Town::new(preset("kl-4x4"));
    let asset = town.asset("Journal", &[("C.persons", Answer::Level(4))]);
    let threat = town.threat("Phishing", "C");
    let risk = town.scenario(asset, threat, Some(4));
    let other = town.scenario(asset, threat, Some(2));
    let passed = Some(("2026-11-01", TestResult::Passed));
    let login = town.measure("Login", MeasureState::InPlace, passed);
    let training = town.measure("Training", MeasureState::InPlace, None);
    let plan = town.measure("Plan", MeasureState::Planned, None);
    let idle = town.measure("Idle", MeasureState::InPlace, passed);
    town.effect(risk, login, Factor::Likelihood, 3);
    town.effect(other, login, Factor::Likelihood, 1);
    town.effect(risk, training, Factor::Likelihood, 1);
    town.effect(other, plan, Factor::Consequence, 2);
    town.0.measures.get_mut(&login).unwrap().data.cost = Some(50_000);
    town.0.measures.get_mut(&plan).unwrap().data.cost = Some(200_000);

    let picture = town.picture();
    let rank = |number: u16| {
        let method = preset("kl-4x4");
        Rules::new(method).unwrap().general_rank(number / 4, 4)
    };
    let found = worth(&town.0, &picture, login).unwrap();
    // Without it 4 × 4 = 16 stays but for the untested training, which claims 3 × 4 = 12; with it the
    // likelihood is at its floor, 1 × 4 = 4. The other goes from 2 × 4 = 8 to 4.
    let claimed = u32::from(rank(12) - rank(4)) + u32::from(rank(8) - rank(4));
    let confirmed = u32::from(rank(16) - rank(4)) + u32::from(rank(8) - rank(4));
    assert!(claimed > 0 && confirmed > claimed);
    assert_eq!((found.claimed, found.confirmed), (claimed, confirmed));
    assert_eq!(found.rows.len(), 2);
    assert_eq!(found.per_100_000, Some(f64::from(claimed) * 2.0));

    let training = worth(&town.0, &picture, training).unwrap();
    assert_eq!(
        (training.claimed, training.confirmed),
        (0, 0),
        "the login does it all"
    );
    assert_eq!(training.per_100_000, None, "no cost is known");
    let stages: Vec<Stage> = training.rows[0].stages.iter().map(|at| at.stage).collect();
    assert_eq!(stages, [Stage::CurrentClaimed, Stage::Target]);

    let plan = worth(&town.0, &picture, plan).unwrap();
    assert_eq!((plan.claimed, plan.confirmed), (0, 0));
    assert_eq!(plan.per_100_000, Some(f64::from(plan.target) / 2.0));
    assert_eq!(worth(&town.0, &picture, idle).unwrap().rows, []);
    let nobody = MeasureId::from(uuid::Uuid::nil());
    assert!(worth(&town.0, &picture, nobody).is_none());
}

proptest! {
    #![proptest_config(cases(500))]

    /// Against brute force: the register without the measure's effects, computed from scratch.
    #[test]
    fn worth_agrees_with_the_register_without_the_measure(mut dice in dice()) {
        let town = register(&mut dice, Rising::Always);
        let picture = town.picture();
        let all = worths(&town.0, &picture);
        prop_assert_eq!(all.len(), town.0.measures.len());
        for found in all {
            let alone = worth(&town.0, &picture, found.measure);
            prop_assert_eq!(alone.as_ref(), Some(&found));
            let mut less = town.clone();
            less.0.effects.retain(|_, effect| effect.data.measure != found.measure);
            let without = less.picture();
            let mut sums = [0_u32; 4];
            for (id, assessed) in &picture.scenarios {
                let row = found.rows.iter().find(|row| row.scenario == *id);
                for stage in Stage::ALL {
                    let derived = |of: &Assessed| of.at(stage).map(StageLevel::derived);
                    let (with, less) = (derived(assessed), derived(&without.scenarios[id]));
                    let at = row.and_then(|row| row.stages.iter().find(|at| at.stage == stage));
                    match at {
                        Some(at) => {
                            prop_assert_eq!((at.without, at.with), (less, with));
                            let rank = |level: Option<PartyLevel>| level.map_or(0, |l| l.rank);
                            prop_assert_eq!(at.levels, rank(less) - rank(with));
                            sums[stage as usize] += u32::from(at.levels);
                        }
                        // Where it does not count, nothing is lost without it.
                        None => prop_assert_eq!(less, with),
                    }
                }
            }
            prop_assert_eq!([0, found.claimed, found.confirmed, found.target], sums);
        }
    }
}
