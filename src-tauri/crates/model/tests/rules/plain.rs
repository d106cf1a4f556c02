//! The method once more, written as plainly as can be and sharing no code with the crate's
//! computing: reachability by hand, maxima over lists. Compared on many random registers.

use std::collections::BTreeMap;

use model::*;
use proptest::prelude::*;

use crate::{
    random::{self, Rising, cases, dice},
    support::{Town, today},
};

/// Rank, number, likelihood, consequence.
type Figures = (u8, u16, u16, u8);

/// Rank that counts, derived figures, figures per party, whether overridden.
type StageFigures = (u8, Figures, Vec<Option<Figures>>, bool);

/// The edges that carry `property`, without those from an asset to itself.
fn carrying(snapshot: &Snapshot, property: Property) -> Vec<Dependency> {
    let all: Vec<&Dependency> = snapshot
        .dependencies
        .values()
        .map(|stored| &stored.data)
        .collect();
    all.iter()
        .filter(|edge| {
            let named = |other: &&&Dependency| {
                other.from == edge.from && other.to == edge.to && other.property == Some(property)
            };
            match edge.property {
                Some(own) => own == property,
                None => !all.iter().any(|other| named(&other)),
            }
        })
        .filter(|edge| edge.adjust != Adjust::Cut && edge.from != edge.to)
        .map(|edge| (*edge).clone())
        .collect()
}

fn reaches(edges: &[Dependency], from: AssetId, to: AssetId) -> bool {
    let mut seen = vec![from];
    let mut next = vec![from];
    while let Some(asset) = next.pop() {
        for edge in edges.iter().filter(|edge| edge.from == asset) {
            if edge.to == to {
                return true;
            }
            if !seen.contains(&edge.to) {
                seen.push(edge.to);
                next.push(edge.to);
            }
        }
    }
    false
}

/// The highest level that `asset` has of its own, by its cycle or from outside it.
fn highest(snapshot: &Snapshot, edges: &[Dependency], asset: AssetId, cell: &Cell) -> Option<u8> {
    let scale = &snapshot.method().unwrap().consequence;
    let (low, high) = (scale.min, scale.min + scale.levels.len() as u8 - 1);
    let group: Vec<AssetId> = snapshot
        .assets
        .keys()
        .copied()
        .filter(|other| {
            *other == asset || (reaches(edges, asset, *other) && reaches(edges, *other, asset))
        })
        .collect();
    let own = group
        .iter()
        .filter_map(|member| snapshot.assets[member].data.consequence.get(cell).level())
        .filter(|level| (low..=high).contains(level))
        .max();
    let passed = edges
        .iter()
        .filter(|edge| group.contains(&edge.to) && !group.contains(&edge.from))
        .filter_map(|edge| {
            let need = highest(snapshot, edges, edge.from, cell)?;
            Some(match edge.adjust {
                Adjust::Inherit => need,
                Adjust::Lower(n) => need.saturating_sub(n).max(low),
                Adjust::Raise(n) => (need + n).min(high),
                Adjust::Set(n) => n,
                Adjust::Cut => return None,
            })
        })
        .max();
    own.max(passed)
}

fn effective(snapshot: &Snapshot, asset: AssetId, cell: &Cell) -> Answer {
    let method = snapshot.method().unwrap();
    if !method.cells().contains(cell) {
        return Answer::NotAssessed;
    }
    match highest(snapshot, &carrying(snapshot, cell.property), asset, cell) {
        Some(level) => Answer::Level(level),
        None => match snapshot.assets[&asset].data.consequence.get(cell) {
            Answer::NotRelevant => Answer::NotRelevant,
            _ => Answer::NotAssessed,
        },
    }
}

fn counts(stage: Stage, measure: &Measure) -> bool {
    let in_place = measure.state == MeasureState::InPlace;
    match stage {
        Stage::Inherent => false,
        Stage::CurrentClaimed => in_place,
        Stage::CurrentConfirmed => {
            let holds = measure.last_tested.is_some_and(|day| {
                today() <= day + chrono::Months::new(u32::from(measure.test_months))
            });
            in_place && measure.test_result == TestResult::Passed && holds
        }
        Stage::Target => in_place || measure.state == MeasureState::Planned,
    }
}

fn lowered(level: u8, steps: &[u8], method: &Method, scale: &Scale, floor: Option<u8>) -> u8 {
    let steps: i32 = match method.combination {
        Combination::Sum => steps.iter().map(|n| i32::from(*n)).sum(),
        Combination::Strongest => steps.iter().map(|n| i32::from(*n)).max().unwrap_or(0),
    };
    let floor = i32::from(floor.unwrap_or(scale.min));
    let level = i32::from(level);
    let after = if level <= floor {
        level
    } else {
        (level - steps).max(floor)
    };
    u8::try_from(after).unwrap()
}

fn rank(method: &Method, rule: &LevelRule, likelihood: u16, consequence: u8) -> u8 {
    match rule {
        LevelRule::Bands { upper } => {
            let number = likelihood * u16::from(consequence);
            upper.iter().position(|bound| number <= *bound).unwrap() as u8
        }
        LevelRule::Matrix { matrix } => {
            let column = method
                .likelihoods()
                .iter()
                .position(|l| *l == likelihood)
                .unwrap();
            let id = &matrix[usize::from(consequence - method.consequence.min)][column];
            method
                .levels
                .iter()
                .position(|level| level.id == *id)
                .unwrap() as u8
        }
    }
}

fn stage(snapshot: &Snapshot, id: ScenarioId, stage: Stage) -> Option<StageFigures> {
    let scenario = &snapshot.scenarios[&id].data;
    let method = &snapshot.methods[&snapshot.assessments[&scenario.assessment].data.method].data;
    if !scenario.relevant {
        return None;
    }
    let effects: Vec<&Effect> = snapshot
        .effects
        .values()
        .map(|stored| &stored.data)
        .filter(|effect| {
            effect.scenario == id && counts(stage, &snapshot.measures[&effect.measure].data)
        })
        .collect();
    let steps = |factor: Factor| -> Vec<u8> {
        effects
            .iter()
            .filter(|effect| effect.factor == factor)
            .map(|effect| effect.steps)
            .collect()
    };
    let on = |level: Option<u8>, scale: &Scale| {
        level.filter(|level| {
            *level >= scale.min && usize::from(*level - scale.min) < scale.levels.len()
        })
    };
    let likelihood = match &method.likelihood_source {
        LikelihoodSource::Direct { likelihood } => {
            let level = on(scenario.likelihood, likelihood)?;
            u16::from(lowered(
                level,
                &steps(Factor::Likelihood),
                method,
                likelihood,
                method.floor.likelihood,
            ))
        }
        LikelihoodSource::ThreatXVulnerability {
            threat,
            vulnerability,
        } => {
            let t = on(scenario.threat_level, threat)?;
            let v = on(scenario.vulnerability_level, vulnerability)?;
            let t = lowered(
                t,
                &steps(Factor::Likelihood),
                method,
                threat,
                method.floor.likelihood,
            );
            let v = lowered(
                v,
                &steps(Factor::Vulnerability),
                method,
                vulnerability,
                method.floor.vulnerability,
            );
            u16::from(t) * u16::from(v)
        }
    };
    let properties = scenario
        .properties
        .unwrap_or(snapshot.threats[&scenario.threat].data.properties);
    let mut parties = Vec::new();
    for party in &method.parties {
        let leaves: Vec<&str> = match party.categories.as_slice() {
            [] => vec![&party.id],
            categories => categories
                .iter()
                .map(|category| category.id.as_str())
                .collect(),
        };
        let mut levels = Vec::new();
        for property in Property::ALL {
            for leaf in &leaves {
                if !method.properties.contains(property) || !properties.contains(property) {
                    continue;
                }
                let cell = Cell::new(property, *leaf);
                let answer = match scenario.consequence.get(&cell) {
                    Answer::NotAssessed => effective(snapshot, scenario.asset, &cell),
                    own => own,
                };
                let Some(level) = on(answer.level(), &method.consequence) else {
                    continue;
                };
                let steps: Vec<u8> = effects
                    .iter()
                    .filter(|effect| effect.factor == Factor::Consequence)
                    .filter(|effect| effect.property.is_none_or(|own| own == property))
                    .filter(|effect| {
                        effect
                            .party
                            .as_deref()
                            .is_none_or(|own| own == party.id || own == *leaf)
                    })
                    .map(|effect| effect.steps)
                    .collect();
                levels.push(lowered(
                    level,
                    &steps,
                    method,
                    &method.consequence,
                    method.floor.consequence,
                ));
            }
        }
        parties.push(levels.into_iter().max().map(|consequence| {
            let rule = party.rule.as_ref().unwrap_or(&method.rule);
            let number = likelihood * u16::from(consequence);
            (
                rank(method, rule, likelihood, consequence),
                number,
                likelihood,
                consequence,
            )
        }));
    }
    let highest = parties
        .iter()
        .flatten()
        .map(|figures| (figures.0, figures.1))
        .max()?;
    let derived = *parties
        .iter()
        .flatten()
        .find(|figures| (figures.0, figures.1) == highest)?;
    let hand = match stage {
        Stage::Inherent => &None,
        Stage::CurrentClaimed | Stage::CurrentConfirmed => &scenario.current_override,
        Stage::Target => &scenario.target_override,
    };
    let hand = hand.as_ref().and_then(|hand| {
        method
            .levels
            .iter()
            .position(|level| level.id == hand.level)
    });
    Some((
        hand.map_or(derived.0, |rank| rank as u8),
        derived,
        parties,
        hand.is_some(),
    ))
}

fn figures(level: PartyLevel) -> Figures {
    (
        level.rank,
        level.number,
        level.likelihood,
        level.consequence,
    )
}

fn compare(town: &Town) -> Result<Seen, TestCaseError> {
    let snapshot = &town.0;
    let picture = town.picture();
    let mut seen = Seen::new();
    for cell in &picture.cells {
        for asset in snapshot.assets.keys() {
            prop_assert_eq!(
                picture.effective(*asset, cell),
                effective(snapshot, *asset, cell),
                "{:?}",
                cell
            );
        }
    }
    *seen.entry("cycles").or_default() += usize::from(!picture.inheritance.cycles.is_empty());
    for id in snapshot.scenarios.keys() {
        let assessed = &picture.scenarios[id];
        let scenario = &snapshot.scenarios[id].data;
        let kind = match assessed {
            Assessed::NotRelevant => "not relevant",
            Assessed::Unanswered => "unanswered",
            Assessed::Levels(_) => "levels",
        };
        *seen.entry(kind).or_default() += 1;
        prop_assert_eq!(*assessed == Assessed::NotRelevant, !scenario.relevant);
        for at in Stage::ALL {
            let found = assessed.at(at).map(|level| {
                let count = picture.rules[&snapshot.assessments[&scenario.assessment].data.method]
                    .method
                    .parties
                    .len();
                let parties = level.parties()[..count]
                    .iter()
                    .map(|party| party.map(figures))
                    .collect();
                (
                    level.rank,
                    figures(level.derived()),
                    parties,
                    level.overridden,
                )
            });
            let lowered = found.as_ref().is_some_and(|f: &StageFigures| {
                assessed
                    .at(Stage::Inherent)
                    .is_some_and(|inherent| inherent.derived().number > f.1.1)
            });
            *seen.entry("lowered").or_default() += usize::from(lowered);
            *seen.entry("overridden").or_default() +=
                usize::from(found.as_ref().is_some_and(|f| f.3));
            prop_assert_eq!(found, stage(snapshot, *id, at), "{:?} {:?}", id, at);
        }
    }
    Ok(seen)
}

/// How often each kind of outcome came up.
type Seen = BTreeMap<&'static str, usize>;

/// Compares on random registers until `config` has enough.
fn compare_many(config: ProptestConfig) -> Seen {
    let seen = std::cell::RefCell::new(Seen::new());
    proptest::test_runner::TestRunner::new(config)
        .run(&dice(), |mut dice| {
            let town = random::register(&mut dice, Rising::Maybe);
            for (what, times) in compare(&town)? {
                *seen.borrow_mut().entry(what).or_default() += times;
            }
            Ok(())
        })
        .unwrap();
    seen.into_inner()
}

#[test]
fn both_ways_of_computing_agree() {
    let config = cases(100_000);
    let count = config.cases as usize;
    // Each thread draws registers of its own: a test runner has its own seed.
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut seen = Seen::new();
    std::thread::scope(|scope| {
        let parts: Vec<_> = (0..threads)
            .map(|_| {
                let cases = config.cases.div_ceil(threads as u32);
                let config = ProptestConfig {
                    cases,
                    ..config.clone()
                };
                scope.spawn(move || compare_many(config))
            })
            .collect();
        for part in parts {
            for (what, times) in part.join().unwrap() {
                *seen.entry(what).or_default() += times;
            }
        }
    });
    // A comparison is worth something only where every kind of outcome came up often.
    println!("{count} registers: {seen:?}");
    for what in [
        "cycles",
        "levels",
        "lowered",
        "overridden",
        "unanswered",
        "not relevant",
    ] {
        let times = seen.get(what).copied().unwrap_or(0);
        assert!(times * 40 > count, "{what}: {times} of {count}");
    }
}
