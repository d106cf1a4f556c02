//! What a deed recomputes is what is computed from scratch, through the deeds that the window has
//! for values and dependencies, mixed with everything else; and what was foreseen is what came.

use std::collections::BTreeMap;

use model::{Asset, Dependency, DependencyId, ScenarioId, Stage, Stored};
use proptest::{prelude::*, test_runner::TestCaseError};
use register::{Error, Foresight, LevelView, Register};

use crate::{
    act::act,
    deed::{CELLS, Deed, adjust, answer, deed, property},
    support::{Town, entries, needs, records, sound, today, town},
};

#[derive(Clone, Debug)]
enum Step {
    Value {
        asset: usize,
        cell: usize,
        answer: u8,
    },
    Link {
        from: usize,
        to: usize,
        property: usize,
        adjust: usize,
    },
    Relink {
        link: usize,
        property: usize,
        adjust: usize,
        reason: bool,
    },
    Unlink {
        link: usize,
    },
    Other(Deed),
}

fn step() -> impl Strategy<Value = Step> {
    let n = 0..9_usize;
    prop_oneof![
        3 => (n.clone(), n.clone(), 0..6_u8).prop_map(|(asset, cell, answer)| Step::Value { asset, cell, answer }),
        4 => (n.clone(), n.clone(), n.clone(), n.clone())
            .prop_map(|(from, to, property, adjust)| Step::Link { from, to, property, adjust }),
        2 => (n.clone(), n.clone(), n.clone(), prop::bool::weighted(0.8))
            .prop_map(|(link, property, adjust, reason)| Step::Relink { link, property, adjust, reason }),
        1 => n.prop_map(|link| Step::Unlink { link }),
        5 => deed().prop_map(Step::Other),
    ]
}

/// Where every scenario stands, as the list shows it.
type Stands = BTreeMap<ScenarioId, [Option<LevelView>; 4]>;

fn stands(register: &Register) -> Stands {
    let scenarios = register.all::<model::Scenario>().unwrap();
    scenarios
        .keys()
        .map(|id| {
            let row = register.scenario_row(*id).unwrap();
            let stages = [
                row.inherent,
                row.current_claimed,
                row.current_confirmed,
                row.target,
            ];
            (*id, stages)
        })
        .collect()
}

/// What moved, counted by stage, level before and level after.
fn moves(before: &Stands, after: &Stands) -> BTreeMap<(u8, Option<String>, Option<String>), u32> {
    let mut counted = BTreeMap::new();
    for (id, stages) in after {
        for stage in Stage::ALL {
            let level = |views: &[Option<LevelView>; 4]| {
                Some(views[stage as usize].as_ref()?.level.clone())
            };
            // A level that a person set hides the derived one, which the list shows too.
            let (old, new) = (level(&before[id]), level(stages));
            if old != new {
                *counted.entry((stage as u8, old, new)).or_default() += 1;
            }
        }
    }
    counted
}

/// The dependency at `place`, where there is one.
fn link(register: &Register, place: usize) -> Option<Stored<DependencyId, Dependency>> {
    let all = register.all::<Dependency>().unwrap();
    all.values().nth(place % all.len().max(1)).cloned()
}

/// Foresees the step and does it. None: there is nothing to do it to.
fn take(town: &mut Town, step: &Step) -> Option<(Result<Foresight, Error>, Result<(), Error>)> {
    let stamp = today();
    let register = &mut town.register;
    let assets: Vec<_> = register.all::<Asset>().unwrap().into_keys().collect();
    if assets.is_empty() {
        return None;
    }
    let pick = |place: usize| assets[place % assets.len()];
    let nothing = |_| ();
    Some(match *step {
        Step::Value {
            asset,
            cell,
            answer: level,
        } => {
            let stored = register.get::<Asset>(pick(asset)).unwrap();
            let mut data = stored.data;
            let cell = CELLS[cell % CELLS.len()].parse().unwrap();
            data.consequence.set(cell, answer(level));
            (
                register.foresee_asset(&stamp, stored.id, stored.revision, data.clone()),
                register
                    .save_asset(&stamp, stored.id, stored.revision, data)
                    .map(nothing),
            )
        }
        Step::Link {
            from,
            to,
            property: p,
            adjust: a,
        } => {
            let mut data = needs(pick(from), pick(to));
            (data.property, data.adjust) = (property(p), adjust(a));
            "x".clone_into(&mut data.reason);
            let seen = register.foresee_dependency(&stamp, None, data.clone());
            let done = register.add_dependency(&stamp, data.clone()).map(|_| ());
            if let Ok((_, ring)) = &seen {
                assert_eq!(ring, &rings(register, &data), "{data:?}");
            }
            (seen.map(|(foresight, _)| foresight), done)
        }
        Step::Relink {
            link: place,
            property: p,
            adjust: a,
            reason,
        } => {
            let stored = link(register, place)?;
            let mut data = stored.data;
            (data.property, data.adjust) = (property(p), adjust(a));
            if reason { "x" } else { "" }.clone_into(&mut data.reason);
            let place = (stored.id, stored.revision);
            let seen = register.foresee_dependency(&stamp, Some(place), data.clone());
            let done = register
                .save_dependency(&stamp, place.0, place.1, data)
                .map(nothing);
            (seen.map(|(foresight, _)| foresight), done)
        }
        Step::Unlink { link: place } => {
            let stored = link(register, place)?;
            (
                register.foresee_dependency_removal(&stamp, stored.id, stored.revision),
                register
                    .remove_dependency(&stamp, stored.id, stored.revision)
                    .map(nothing),
            )
        }
        Step::Other(_) => return None,
    })
}

/// The assets that need each other in a ring through a dependency that stands, by the method.
fn rings(register: &Register, data: &Dependency) -> Vec<model::AssetId> {
    let snapshot = register.snapshot().unwrap();
    let picture = snapshot.picture(today().today);
    let (from, to) = (picture.place[&data.from], picture.place[&data.to]);
    let mut members = std::collections::BTreeSet::<usize>::new();
    for property in model::Property::ALL {
        let named = |own: Option<model::Property>| {
            picture
                .edges
                .iter()
                .find(|edge| (edge.from, edge.to, edge.property) == (from, to, own))
        };
        let edge = named(Some(property)).or_else(|| named(None));
        if edge.is_some_and(|edge| edge.adjust != model::Adjust::Cut) {
            members.extend(picture.inheritance.cycle(from, to, property));
        }
    }
    members
        .into_iter()
        .map(|place| picture.assets[place])
        .collect()
}

fn live(steps: &[Step]) -> Result<(), TestCaseError> {
    let mut town = town();
    for step in steps {
        let (before, history) = (stands(&town.register), entries(&town.register));
        let state = records(&town.register);
        if let Step::Other(deed) = step {
            // Undo of what made the town would leave nothing to act on.
            if matches!(deed, Deed::Undo) && history <= 2 {
                continue;
            }
            let done = act(&mut town, deed, &today());
            prop_assert!(
                matches!(done, Ok(()) | Err(Error::Refused(_))),
                "{deed:?}: {done:?}"
            );
        } else if let Some((seen, done)) = take(&mut town, step) {
            match (seen, done) {
                (Ok(seen), Ok(())) => {
                    let after = stands(&town.register);
                    let came = moves(&before, &after);
                    let foreseen: BTreeMap<_, _> = seen
                        .moves
                        .iter()
                        .map(|one| {
                            (
                                (one.stage as u8, one.before.clone(), one.after.clone()),
                                one.count,
                            )
                        })
                        .collect();
                    // Two methods may call their levels the same: what is counted apart is added up.
                    let sum: u32 = seen.moves.iter().map(|one| one.count).sum();
                    prop_assert_eq!(sum, came.values().sum::<u32>(), "{:?}", step);
                    if foreseen.len() == seen.moves.len() {
                        prop_assert_eq!(foreseen, came, "{:?}", step);
                    }
                    let moved = after.iter().filter(|(id, now)| before[id] != **now).count();
                    prop_assert!(moved <= seen.scenarios as usize);
                }
                (Err(Error::Refused(seen)), Err(Error::Refused(done))) => {
                    prop_assert_eq!(seen, done);
                    prop_assert!(records(&town.register) == state, "{step:?} left something");
                    prop_assert_eq!(entries(&town.register), history);
                }
                other => return Err(TestCaseError::fail(format!("{step:?}: {other:?}"))),
            }
        }
        let findings = town.register.verify().unwrap().findings;
        prop_assert!(findings.is_empty(), "after {step:?}: {findings:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("VAERN_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(16),
        max_shrink_iters: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_deeds_recompute_is_what_is_computed_from_scratch(
        steps in prop::collection::vec(step(), 1..20),
    ) {
        live(&steps)?;
    }
}

#[test]
fn what_nobody_enters_by_hand_is_refused_with_its_reason() {
    let mut town = town();
    let [first, second, third] = [town.assets[0], town.assets[1], town.assets[2]];
    let register = &mut town.register;
    let refused = |done: Result<(), Error>| match done {
        Err(Error::Refused(register::Refusal::Invalid { field, code })) => (field, code),
        other => panic!("{other:?}"),
    };
    let mut add = |data: Dependency| {
        let seen = register
            .foresee_dependency(&today(), None, data.clone())
            .map(|_| ());
        let done = register.add_dependency(&today(), data).map(|_| ());
        assert_eq!(refused(seen), refused(done_again(&done)));
        refused(done)
    };
    assert_eq!(add(needs(first, first)), ("to", "self-dependency"));
    assert_eq!(add(needs(first, second)), ("to", "repeated-dependency"));
    let lowered = |steps, reason: &str| Dependency {
        adjust: model::Adjust::Lower(steps),
        reason: reason.to_owned(),
        ..needs(first, third)
    };
    assert_eq!(add(lowered(1, " ")), ("reason", "adjust-reason"));
    assert_eq!(add(lowered(0, "x")), ("adjust", "adjust-amount"));
    assert_eq!(add(lowered(4, "x")), ("adjust", "adjust-amount"));
    let set = Dependency {
        adjust: model::Adjust::Set(5),
        ..lowered(1, "x")
    };
    assert_eq!(add(set), ("adjust", "adjust-amount"));
    // A ring by hand is no fault, and is named beforehand.
    let back = needs(third, first);
    let (foresight, ring) = register
        .foresee_dependency(&today(), None, back.clone())
        .unwrap();
    assert_eq!(ring, [first, second, third]);
    assert!(foresight.assets > 0);
    register.add_dependency(&today(), back).unwrap();
    sound(register);
}

/// The same refusal once more: an error is not to be cloned.
fn done_again(done: &Result<(), Error>) -> Result<(), Error> {
    match done {
        Err(Error::Refused(refusal)) => Err(refusal.clone().into()),
        other => panic!("{other:?}"),
    }
}
