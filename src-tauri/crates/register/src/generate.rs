//! A synthetic municipality of any size, for measuring: the same seed gives the same records.

mod assurance;

use model::{
    Adjust, Answer, Assessment, AssessmentId, Asset, AssetId, AssetKind, Cell, Dependency, Effect,
    Factor, Measure, MeasureId, MeasureState, Person, PersonId, Property, Scenario, TestResult,
    ThreatId, Unit, UnitId, Values,
};

use crate::{Op, Refusal, Register, Result, Stamp, Write};

/// What was made.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Generated {
    /// Assets.
    pub assets: u32,
    /// Assessments.
    pub assessments: u32,
    /// Scenarios.
    pub scenarios: u32,
    /// Effects.
    pub effects: u32,
    /// Control tests.
    pub tests: u32,
}

/// Scenarios per write: a write holds its changeset in memory.
const PART: u32 = 20_000;

/// Adds `scenarios` synthetic scenarios with assets, measures and effects to fit, and a tenth as many
/// control tests with actions, audits, findings and rules in proportion.
/// `progress` is told how many are there.
pub fn generate(
    register: &mut Register,
    stamp: &Stamp,
    scenarios: u32,
    seed: u64,
    progress: &mut dyn FnMut(u32),
) -> Result<Generated> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let threats: Vec<ThreatId> = register.all::<model::Threat>()?.into_keys().collect();
    let method = register.default_method()?.ok_or(Refusal::Missing)?;
    let cells = method.data.cells();
    let assets = (scenarios / 10).clamp(20, 100_000);
    let assessments = (scenarios / 5_000).clamp(3, 60);
    let op = || Op::new("generate").with("seed", seed.to_string());
    let town = register
        .write(stamp, op(), "", |write| {
            town(write, &mut dice, assets, assessments, method.id, &cells)
        })?
        .value;
    let mut made = Generated {
        assets,
        assessments,
        scenarios: 0,
        effects: 0,
        tests: 0,
    };
    made.tests = register
        .write(stamp, op(), "", |write| {
            assurance::before(write, &mut dice, &town, scenarios)
        })?
        .value;
    while made.scenarios < scenarios {
        let part = PART.min(scenarios - made.scenarios);
        made.effects += register
            .write(stamp, op(), "", |write| {
                let mut effects = 0;
                for number in made.scenarios..made.scenarios + part {
                    effects += scenario(write, &mut dice, &town, &threats, &cells, number)?;
                }
                Ok(effects)
            })?
            .value;
        made.scenarios += part;
        progress(made.scenarios);
    }
    register.write(stamp, op(), "", |write| {
        assurance::after(write, &mut dice, &town, scenarios)
    })?;
    Ok(made)
}

struct Town {
    assets: Vec<AssetId>,
    measures: Vec<MeasureId>,
    people: Vec<PersonId>,
    assessments: Vec<AssessmentId>,
}

fn town(
    write: &mut Write<'_>,
    dice: &mut Dice,
    assets: u32,
    assessments: u32,
    method: model::MethodId,
    cells: &[Cell],
) -> Result<Town> {
    let mut units: Vec<UnitId> = Vec::new();
    for number in 1..=20 {
        units.push(write.insert(Unit {
            reference: format!("GU-{number:02}"),
            name: format!("Afdeling {number}"),
            parent: units.get(dice.below(8) as usize).copied(),
            contact: None,
        })?);
    }
    let mut people = Vec::new();
    for number in 1..=100 {
        people.push(write.insert(Person {
            reference: format!("GP-{number:03}"),
            unit: Some(dice.pick(&units)),
            ..Person::new(format!("Person {number}"))
        })?);
    }
    let mut keys: Vec<AssetId> = Vec::with_capacity(assets as usize);
    for number in 1..=assets {
        let values: Values = cells
            .iter()
            .filter_map(|cell| {
                let level = dice.below(12) as u8;
                (level < 4).then(|| (cell.clone(), Answer::Level(level + 1)))
            })
            .collect();
        let kind = AssetKind::ALL[dice.below(AssetKind::ALL.len() as u32) as usize];
        let key = write.insert(Asset {
            reference: format!("GA-{number:06}"),
            owner: Some(dice.pick(&people)),
            unit: Some(dice.pick(&units)),
            consequence: values,
            ..Asset::new(format!("Aktiv {number}"), kind)
        })?;
        // Needs point from older to newer assets, within a window, so that chains stay short.
        if number > 1 && dice.below(3) > 0 {
            let back = 1 + dice.below((number - 1).min(50)) as usize;
            let from = keys[keys.len() - back];
            let adjust = if dice.below(4) == 0 {
                Adjust::Lower(1)
            } else {
                Adjust::Inherit
            };
            let property = (dice.below(5) == 0).then_some(Property::Availability);
            write.insert(Dependency {
                from,
                to: key,
                property,
                adjust,
                reason: String::new(),
            })?;
        }
        keys.push(key);
    }
    let mut measures = Vec::new();
    for number in 1..=(assets / 5).clamp(20, 2_000) {
        let tested = dice.below(3) > 0;
        measures.push(
            write.insert(Measure {
                reference: format!("GM-{number:04}"),
                name: format!("Foranstaltning {number}"),
                controls: Vec::new(),
                state: [
                    MeasureState::InPlace,
                    MeasureState::InPlace,
                    MeasureState::Planned,
                ][dice.below(3) as usize],
                owner: Some(dice.pick(&people)),
                due: None,
                cost: None,
                last_tested: tested
                    .then(|| {
                        write
                            .today()
                            .checked_sub_days(chrono::Days::new(dice.below(500).into()))
                    })
                    .flatten(),
                test_result: if !tested {
                    TestResult::NotTested
                } else if dice.below(10) == 0 {
                    TestResult::Failed
                } else {
                    TestResult::Passed
                },
                test_months: 12,
            })?,
        );
    }
    let mut found = Vec::new();
    for number in 1..=assessments {
        found.push(write.insert(Assessment {
            reference: format!("GR-{number:03}"),
            unit: Some(dice.pick(&units)),
            date: Some(write.today()),
            ..Assessment::new(format!("Vurdering {number}"), method)
        })?);
    }
    Ok(Town {
        assets: keys,
        measures,
        people,
        assessments: found,
    })
}

fn scenario(
    write: &mut Write<'_>,
    dice: &mut Dice,
    town: &Town,
    threats: &[ThreatId],
    cells: &[Cell],
    number: u32,
) -> Result<u32> {
    let own = dice.below(10) == 0;
    let assessment = town.assessments[number as usize % town.assessments.len()];
    let (asset, threat) = (dice.pick(&town.assets), dice.pick(threats));
    let key = write.insert(Scenario {
        reference: format!("GS-{:07}", number + 1),
        likelihood: (dice.below(25) > 0).then(|| 1 + dice.below(4) as u8),
        consequence: if own {
            [(dice.pick(cells), Answer::Level(1 + dice.below(4) as u8))]
                .into_iter()
                .collect()
        } else {
            Values::default()
        },
        relevant: dice.below(50) > 0,
        owner: Some(dice.pick(&town.people)),
        ..Scenario::new(assessment, asset, threat)
    })?;
    let wanted = dice.below(3);
    let mut made: Vec<(MeasureId, Factor)> = Vec::new();
    for _ in 0..wanted {
        let factor = if dice.below(3) > 0 {
            Factor::Likelihood
        } else {
            Factor::Consequence
        };
        let (measure, steps) = (dice.pick(&town.measures), 1 + dice.below(2) as u8);
        if made.contains(&(measure, factor)) {
            continue;
        }
        made.push((measure, factor));
        write.insert(Effect {
            scenario: key,
            measure,
            factor,
            property: None,
            party: None,
            steps,
            reason: String::new(),
        })?;
    }
    Ok(made.len() as u32)
}

/// A small repeatable generator (splitmix64): the records are for measuring, not for secrets.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % u64::from(limit.max(1))) as u32
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u32) as usize].clone()
    }
}
