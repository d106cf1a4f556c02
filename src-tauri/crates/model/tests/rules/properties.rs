//! What must hold for any register (method, section 11).

use model::*;
use proptest::prelude::*;

use crate::{
    random::{Rising, cases, dice, register, stranger},
    support::{Town, stored, today, uuid},
};

fn rank(picture: &Picture, id: ScenarioId, stage: Stage) -> Option<u8> {
    picture.scenarios[&id].at(stage).map(|level| level.rank)
}

type Field = fn(&mut Scenario) -> &mut Option<u8>;

/// Every input of the register that can be raised, each as a town in which just it is raised.
fn raised(town: &Town) -> Vec<(String, Town)> {
    let mut found = Vec::new();
    let mut add = |what: String, change: &dyn Fn(&mut Snapshot)| {
        let mut raised = town.clone();
        change(&mut raised.0);
        found.push((what, raised));
    };
    let method = town.0.method().unwrap();
    for id in town.0.assets.keys() {
        for cell in method.cells() {
            let own = town.0.assets[id].data.consequence.get(&cell);
            let higher = match own {
                Answer::Level(level) if method.consequence.contains(level + 1) => level + 1,
                Answer::Level(_) => continue,
                Answer::NotAssessed | Answer::NotRelevant => method.consequence.min,
            };
            add(format!("{own:?} at {cell} of {id}"), &|snapshot| {
                snapshot
                    .assets
                    .get_mut(id)
                    .unwrap()
                    .data
                    .consequence
                    .set(cell.clone(), Answer::Level(higher));
            });
        }
    }
    for (id, stored) in &town.0.dependencies {
        let higher = match stored.data.adjust {
            Adjust::Lower(0) => Adjust::Inherit,
            Adjust::Lower(n) => Adjust::Lower(n - 1),
            Adjust::Inherit => Adjust::Raise(1),
            Adjust::Raise(n) => Adjust::Raise(n + 1),
            Adjust::Set(n) if method.consequence.contains(n + 1) => Adjust::Set(n + 1),
            Adjust::Set(_) | Adjust::Cut => continue,
        };
        add(format!("{id} from {}", stored.data.adjust), &|snapshot| {
            snapshot.dependencies.get_mut(id).unwrap().data.adjust = higher;
        });
    }
    for (id, stored) in &town.0.scenarios {
        let method = &town.0.methods[&town.0.assessments[&stored.data.assessment].data.method].data;
        let scales: Vec<(&Scale, Field)> = match &method.likelihood_source {
            LikelihoodSource::Direct { likelihood } => vec![(likelihood, |s| &mut s.likelihood)],
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => {
                vec![
                    (threat, |s| &mut s.threat_level),
                    (vulnerability, |s| &mut s.vulnerability_level),
                ]
            }
        };
        for (scale, field) in scales {
            let Some(level) = *field(&mut stored.data.clone()) else {
                continue;
            };
            if scale.contains(level + 1) {
                add(format!("factor {level} of {id}"), &|snapshot| {
                    *field(&mut snapshot.scenarios.get_mut(id).unwrap().data) = Some(level + 1);
                });
            }
        }
        for cell in method.cells() {
            let Answer::Level(level) = stored.data.consequence.get(&cell) else {
                continue;
            };
            if method.consequence.contains(level + 1) {
                add(format!("own {level} at {cell} of {id}"), &|snapshot| {
                    let data = &mut snapshot.scenarios.get_mut(id).unwrap().data;
                    data.consequence.set(cell.clone(), Answer::Level(level + 1));
                });
            }
        }
        let wider: PropertySet = Property::ALL.into_iter().collect();
        add(format!("properties of {id}"), &|snapshot| {
            snapshot.scenarios.get_mut(id).unwrap().data.properties = Some(wider);
        });
    }
    found
}

/// The same register with its ids dealt anew, so that every table stands in another order.
fn reordered(town: &Town, turn: u128) -> Town {
    let deal = |id: uuid::Uuid| uuid::Uuid::from_u128(id.as_u128() ^ (turn & 0xff));
    let mut other = Town(Snapshot {
        default_method: town.0.default_method,
        ..Snapshot::default()
    });
    let snapshot = &mut other.0;
    snapshot.methods.clone_from(&town.0.methods);
    snapshot.assessments.clone_from(&town.0.assessments);
    snapshot.threats.clone_from(&town.0.threats);
    for (id, asset) in &town.0.assets {
        let id = AssetId(deal(id.0));
        snapshot.assets.insert(id, stored(id, asset.data.clone()));
    }
    for (id, dependency) in &town.0.dependencies {
        let id = DependencyId(deal(id.0));
        let mut data = dependency.data.clone();
        (data.from, data.to) = (AssetId(deal(data.from.0)), AssetId(deal(data.to.0)));
        snapshot.dependencies.insert(id, stored(id, data));
    }
    for (id, measure) in &town.0.measures {
        let id = MeasureId(deal(id.0));
        snapshot
            .measures
            .insert(id, stored(id, measure.data.clone()));
    }
    for (id, scenario) in &town.0.scenarios {
        let id = ScenarioId(deal(id.0));
        let mut data = scenario.data.clone();
        data.asset = AssetId(deal(data.asset.0));
        snapshot.scenarios.insert(id, stored(id, data));
    }
    for (id, effect) in &town.0.effects {
        let id = EffectId(deal(id.0));
        let mut data = effect.data.clone();
        data.scenario = ScenarioId(deal(data.scenario.0));
        data.measure = MeasureId(deal(data.measure.0));
        snapshot.effects.insert(id, stored(id, data));
    }
    other
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn raising_any_input_never_lowers_inherent(mut dice in dice()) {
        let town = register(&mut dice, Rising::Always);
        let before = town.picture();
        let default = town.0.default_method;
        for (what, higher) in raised(&town) {
            let after = higher.picture();
            for (id, scenario) in &town.0.scenarios {
                // Assets are valued by the default method. Raised there, a value may leave the
                // shorter scale of another method, where it then counts for nothing.
                if Some(town.0.assessments[&scenario.data.assessment].data.method) != default {
                    continue;
                }
                let (old, new) = (rank(&before, *id, Stage::Inherent), rank(&after, *id, Stage::Inherent));
                prop_assert!(old <= new, "{what}: {old:?} became {new:?}");
                // The parties' levels never fall either.
                if let (Some(old), Some(new)) =
                    (before.scenarios[id].at(Stage::Inherent), after.scenarios[id].at(Stage::Inherent))
                {
                    for (old, new) in old.parties().iter().zip(&new.parties()) {
                        prop_assert!(old.map(|p| p.rank) <= new.map(|p| p.rank), "{what}");
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn target_is_not_above_claimed_nor_claimed_above_inherent(mut dice in dice()) {
        let mut town = register(&mut dice, Rising::Always);
        for scenario in town.0.scenarios.values_mut() {
            (scenario.data.current_override, scenario.data.target_override) = (None, None);
        }
        let picture = town.picture();
        for id in town.0.scenarios.keys() {
            let [inherent, claimed, confirmed, target] = Stage::ALL.map(|stage| rank(&picture, *id, stage));
            prop_assert!(target <= claimed && claimed <= confirmed && confirmed <= inherent);
        }
    }

    #[test]
    fn an_override_changes_its_stages_and_nothing_else(mut dice in dice()) {
        let town = register(&mut dice, Rising::Maybe);
        let mut bare = town.clone();
        for scenario in bare.0.scenarios.values_mut() {
            (scenario.data.current_override, scenario.data.target_override) = (None, None);
        }
        let (with, without) = (town.picture(), bare.picture());
        for id in town.0.scenarios.keys() {
            for stage in Stage::ALL {
                let (with, without) = (with.scenarios[id].at(stage), without.scenarios[id].at(stage));
                prop_assert_eq!(with.map(|l| (l.derived(), l.parties())), without.map(|l| (l.derived(), l.parties())));
                if let Some(level) = with.filter(|level| !level.overridden) {
                    prop_assert_eq!(level.rank, level.derived().rank);
                }
            }
        }
    }

    #[test]
    fn the_order_of_records_never_matters(mut dice in dice(), turn in any::<u128>()) {
        let town = register(&mut dice, Rising::Maybe);
        let (plain, dealt) = (town.picture(), reordered(&town, turn).picture());
        for (id, assessed) in &plain.scenarios {
            let id = ScenarioId(uuid::Uuid::from_u128(id.0.as_u128() ^ (turn & 0xff)));
            prop_assert_eq!(assessed, &dealt.scenarios[&id]);
        }
    }

    #[test]
    fn the_order_of_effects_never_matters(mut dice in dice(), turn in 0_usize..20) {
        let rules = Rules::new(crate::random::method(&mut dice, Rising::Maybe)).unwrap();
        let scale = rules.method.consequence.clone();
        let consequence: Vec<Answer> = rules
            .cells
            .iter()
            .map(|_| Answer::Level(scale.min + dice.roll(scale.levels.len()) as u8))
            .collect();
        let mut effects: Vec<EffectInput> = (0..dice.roll(7))
            .map(|_| EffectInput {
                factor: [Factor::Likelihood, Factor::Consequence, Factor::Vulnerability][dice.roll(3)],
                cells: (dice.roll(256) | dice.roll(256) << 8) as u64,
                steps: dice.roll(256) as u8,
                state: *dice.pick(MeasureState::ALL),
                evidence: [Evidence::Passed, Evidence::Failed][dice.roll(2)],
            })
            .collect();
        let given = effects.clone();
        let level = |min: u8| Some(min + 1);
        let likely = match &rules.method.likelihood_source {
            LikelihoodSource::Direct { likelihood } => {
                Likely { likelihood: level(likelihood.min), ..Likely::default() }
            }
            LikelihoodSource::ThreatXVulnerability { threat, vulnerability } => Likely {
                threat: level(threat.min),
                vulnerability: level(vulnerability.min),
                ..Likely::default()
            },
        };
        let assessed = |effects: &[EffectInput]| {
            assess(
                &rules,
                &ScenarioInput {
                    likely,
                    properties: Property::ALL.into_iter().collect(),
                    consequence: &consequence,
                    relevant: true,
                    effects,
                    overrides: [None, None],
                },
            )
        };
        effects.rotate_left(turn % given.len().max(1));
        effects.reverse();
        prop_assert_eq!(assessed(&given), assessed(&effects));
    }

    #[test]
    fn an_unrelated_asset_changes_nothing(mut dice in dice()) {
        let town = register(&mut dice, Rising::Maybe);
        let mut more = town.clone();
        stranger(&mut more);
        let (before, after) = (town.picture(), more.picture());
        prop_assert_eq!(&before.scenarios, &after.scenarios);
        for id in town.0.assets.keys() {
            for cell in &before.cells {
                prop_assert_eq!(before.effective(*id, cell), after.effective(*id, cell));
            }
        }
    }

    #[test]
    fn removing_a_measure_and_adding_it_again_restores_every_figure(mut dice in dice()) {
        let town = register(&mut dice, Rising::Always);
        let before = town.picture();
        for id in town.0.measures.keys() {
            let mut less = town.clone();
            let measure = less.0.measures.remove(id).unwrap();
            let (gone, left): (Vec<_>, Vec<_>) =
                std::mem::take(&mut less.0.effects).into_iter().partition(|(_, e)| e.data.measure == *id);
            less.0.effects = left.into_iter().collect();
            let without = less.picture();
            for scenario in town.0.scenarios.keys() {
                prop_assert!(
                    rank(&without, *scenario, Stage::Target) >= rank(&before, *scenario, Stage::Target)
                );
                prop_assert_eq!(
                    rank(&without, *scenario, Stage::Inherent),
                    rank(&before, *scenario, Stage::Inherent)
                );
            }
            less.0.measures.insert(*id, measure);
            less.0.effects.extend(gone);
            prop_assert_eq!(&less.picture().scenarios, &before.scenarios);
            for scenario in town.0.scenarios.keys() {
                prop_assert_eq!(
                    explain(&less.0, &less.picture(), *scenario),
                    explain(&town.0, &before, *scenario)
                );
            }
        }
    }

    #[test]
    fn unanswered_is_never_low_and_not_relevant_can_be_switched_back(mut dice in dice()) {
        let mut town = register(&mut dice, Rising::Maybe);
        let id = ScenarioId::from(uuid(6, 1));
        town.edit(id).relevant = true;
        let before = town.picture().scenarios[&id];
        town.edit(id).relevant = false;
        prop_assert_eq!(town.picture().scenarios[&id], Assessed::NotRelevant);
        town.edit(id).relevant = true;
        prop_assert_eq!(town.picture().scenarios[&id], before);
        let scenario = town.edit(id);
        (scenario.likelihood, scenario.threat_level) = (None, None);
        prop_assert_eq!(town.picture().scenarios[&id], Assessed::Unanswered);
    }
}

#[test]
fn a_test_holds_through_its_last_day() {
    let mut town = Town::default();
    let measure = town.measure(
        "m",
        MeasureState::InPlace,
        Some(("2025-11-21", TestResult::Passed)),
    );
    let mut measure = town.0.measures[&measure].data.clone();
    let next = today().succ_opt().unwrap();
    assert_eq!(
        (measure.evidence(today()), measure.evidence(next)),
        (Evidence::Passed, Evidence::Overdue)
    );
    // The 31st plus a month is the last day of the shorter month.
    measure.last_tested = Some("2026-01-31".parse().unwrap());
    measure.test_months = 1;
    assert_eq!(measure.tested_until(), Some("2026-02-28".parse().unwrap()));
    measure.last_tested = None;
    assert_eq!(measure.evidence(today()), Evidence::NotTested);
    measure.last_tested = Some(chrono::NaiveDate::MAX);
    measure.test_months = u16::MAX;
    assert_eq!(measure.evidence(today()), Evidence::NotTested);
}
