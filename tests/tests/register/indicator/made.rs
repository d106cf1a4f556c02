//! Random records of everything that indicators count.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use model::{
    Acceptance, Acknowledgement, Action, ActionState, Applicability, Assessment, AssessmentState,
    Asset, AssetKind, AuditFinding, AuditFindingId, ControlMapping, ControlTest, CorrectiveAction,
    Effect, Effectiveness, Factor, FindingState, Incident, MappingRelation, Maturity, Measure,
    MeasureId, MeasureState, MetState, Person, PersonId, Plain, Policy, PolicyState, Requirement,
    RunResult, Scenario, ScenarioId, TestResult, TestRun, UnitId, scenario_hash,
};
use register::{Op, Register, Write};

use crate::support::{measure, today};

/// A repeatable generator (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed >> 33) as usize % limit.max(1)
    }

    fn yes(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    fn maybe<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        self.yes(70).then(|| self.pick(from))
    }

    /// Not after today.
    fn past_day(&mut self) -> NaiveDate {
        self.day().min(today().today)
    }

    /// Around today, and on the edges of the last 365 days more often than chance has it.
    fn day(&mut self) -> NaiveDate {
        let today = today().today;
        let back = match self.below(8) {
            0 => 0,
            1 => 1,
            2 => 364,
            3 => 365,
            4 => 366,
            _ => self.below(900) as u64,
        };
        if self.yes(8) {
            return today + Days::new(1 + back / 10);
        }
        today - Days::new(back)
    }
}

fn fill(write: &mut Write<'_>, dice: &mut Dice, there: &There) -> register::Result<()> {
    let mut people: Vec<PersonId> = there.people.clone();
    for number in 0..12 {
        let person = Person {
            unit: dice.maybe(&there.units),
            left: dice.yes(25).then(|| dice.day()),
            ..Person::new(format!("Ny {number}"))
        };
        people.push(write.insert(person)?);
    }
    let mut measures: Vec<MeasureId> = Vec::new();
    for number in 0..10 {
        measures.push(
            write.insert(Measure {
                reference: format!("XM-{number}"),
                state: dice.pick(&[
                    MeasureState::InPlace,
                    MeasureState::Planned,
                    MeasureState::Retired,
                ]),
                owner: dice.maybe(&people),
                controls: (0..dice.below(3))
                    .map(|_| dice.pick(&there.controls))
                    .collect(),
                last_tested: dice.yes(80).then(|| dice.day()),
                test_result: dice.pick(&[
                    TestResult::Passed,
                    TestResult::Failed,
                    TestResult::NotTested,
                ]),
                ..measure("XM", None)
            })?,
        );
    }
    for number in 0..8 {
        let mut supplier = Asset {
            owner: dice.maybe(&people),
            unit: dice.maybe(&there.units),
            retired: dice.yes(20).then(|| dice.day()),
            ..Asset::new(format!("Leverandør {number}"), AssetKind::Supplier)
        };
        supplier.details.check_months = dice.yes(80).then(|| dice.pick(&[0, 1, 12]));
        supplier.details.last_check = dice.yes(70).then(|| dice.day());
        let asset = write.insert(supplier)?;
        write.insert(Incident {
            reference: String::new(),
            name: format!("Hændelse {number}"),
            description: String::new(),
            occurred: dice.day(),
            assets: dice.yes(70).then_some(asset).into_iter().collect(),
            threat: None,
        })?;
    }
    for scenario in &there.scenarios {
        if dice.yes(20) {
            write.insert(Effect {
                scenario: *scenario,
                measure: dice.pick(&measures),
                factor: Factor::Likelihood,
                property: None,
                party: None,
                steps: 1,
                reason: String::new(),
            })?;
        }
        if dice.yes(20) {
            let stored = write.get::<Scenario>(*scenario)?;
            let other = Scenario {
                relevant: dice.yes(60),
                likelihood: dice.yes(70).then(|| 1 + dice.below(4) as u8),
                owner: dice.maybe(&people),
                ..stored.data
            };
            write.change(*scenario, stored.revision, other)?;
        }
    }
    actions(write, dice, there, &people)?;
    tests(write, dice, there, &people, &measures)?;
    findings(write, dice, there, &people)?;
    rules(write, dice, there, &people)
}

fn actions(
    write: &mut Write<'_>,
    dice: &mut Dice,
    there: &There,
    people: &[PersonId],
) -> register::Result<()> {
    for number in 0..25 {
        let state = dice.pick(&[ActionState::Open, ActionState::Done, ActionState::Dropped]);
        write.insert(Action {
            name: format!("Handling {number}"),
            owner: dice.maybe(people),
            unit: dice.yes(40).then(|| dice.pick(&there.units)),
            due: dice.yes(80).then(|| dice.day()),
            first_due: dice.yes(30).then(|| dice.day()),
            postponed: dice.below(3) as u32,
            state,
            closed: (state != ActionState::Open && dice.yes(90)).then(|| dice.day()),
            outcome: "Gjort".to_owned(),
            scenarios: (0..dice.below(4))
                .map(|_| dice.pick(&there.scenarios))
                .collect(),
            ..Action::blank()
        })?;
    }
    Ok(())
}

fn tests(
    write: &mut Write<'_>,
    dice: &mut Dice,
    there: &There,
    people: &[PersonId],
    measures: &[MeasureId],
) -> register::Result<()> {
    for (number, control) in there.controls.iter().enumerate() {
        if dice.yes(60) && there.undecided.contains(control) {
            write.insert(Applicability {
                control: *control,
                included: dice.yes(80),
                justification: "Fordi".to_owned(),
                ..Applicability::blank()
            })?;
        }
        for _ in 0..dice.below(3) {
            write.insert(Maturity {
                control: *control,
                unit: dice.maybe(&there.units),
                date: dice.past_day(),
                level: 1 + dice.below(5) as u32,
                target: dice.yes(60).then(|| 1 + dice.below(5) as u32),
                ..Maturity::blank()
            })?;
        }
        if number % 4 > 0 {
            continue;
        }
        let other = dice.pick(&there.controls);
        if other != *control {
            write.insert(ControlMapping {
                control: *control,
                relation: dice.pick(MappingRelation::ALL),
                other,
                ..ControlMapping::blank()
            })?;
        }
        let test = write.insert(ControlTest {
            name: format!("Test {number}"),
            months: dice.pick(&[0, 1, 12]),
            due: dice.yes(60).then(|| dice.day()),
            tester: dice.maybe(people),
            active: dice.yes(80),
            controls: (0..dice.below(3))
                .map(|_| dice.pick(&there.controls))
                .collect(),
            measures: (0..dice.below(3)).map(|_| dice.pick(measures)).collect(),
            ..ControlTest::blank()
        })?;
        for _ in 0..dice.below(4) {
            write.insert(TestRun {
                test,
                date: dice.past_day(),
                result: dice.pick(&[RunResult::Passed, RunResult::Passed, RunResult::Failed]),
                ..TestRun::blank()
            })?;
        }
    }
    Ok(())
}

fn findings(
    write: &mut Write<'_>,
    dice: &mut Dice,
    there: &There,
    people: &[PersonId],
) -> register::Result<()> {
    let mut findings: Vec<AuditFindingId> = Vec::new();
    for number in 0..20 {
        let state = dice.pick(&[
            FindingState::Open,
            FindingState::Closed,
            FindingState::Closed,
        ]);
        let (found, closed) = (dice.day(), dice.day());
        let finding = write.insert(AuditFinding {
            name: format!("Konstatering {number}"),
            unit: dice.yes(40).then(|| dice.pick(&there.units)),
            owner: dice.maybe(people),
            found,
            repeats: (dice.yes(30) && !findings.is_empty()).then(|| dice.pick(&findings)),
            state,
            closed: (state == FindingState::Closed).then(|| closed.max(found)),
            ..AuditFinding::blank()
        })?;
        findings.push(finding);
        for _ in 0..dice.below(3) {
            let verified = dice.yes(60).then(|| dice.day());
            write.insert(CorrectiveAction {
                name: "Retning".to_owned(),
                finding,
                owner: dice.maybe(people),
                done: verified,
                effectiveness: verified
                    .map(|_| dice.pick(&[Effectiveness::Effective, Effectiveness::Not])),
                verified,
                ..CorrectiveAction::blank()
            })?;
        }
    }
    Ok(())
}

fn rules(
    write: &mut Write<'_>,
    dice: &mut Dice,
    there: &There,
    people: &[PersonId],
) -> register::Result<()> {
    for number in 0..8 {
        write.insert(Requirement {
            name: format!("Krav {number}"),
            owner: dice.maybe(people),
            met: dice.pick(MetState::ALL),
            ..Requirement::blank()
        })?;
        let policy = write.insert(Policy {
            name: format!("Regel {number}"),
            version: "2".to_owned(),
            owner: dice.maybe(people),
            state: dice.pick(&[
                PolicyState::InForce,
                PolicyState::InForce,
                PolicyState::Draft,
            ]),
            units: (0..dice.below(3))
                .map(|_| dice.pick(&there.units))
                .collect(),
            ..Policy::blank()
        })?;
        for person in people {
            if dice.yes(50) {
                write.insert(Acknowledgement {
                    policy,
                    person: *person,
                    version: dice.pick(&["1", "2", "2"]).to_owned(),
                    date: dice.day(),
                    ..Acknowledgement::blank()
                })?;
            }
        }
    }
    Ok(())
}

/// What is there already.
struct There {
    units: Vec<UnitId>,
    people: Vec<PersonId>,
    controls: Vec<model::ControlId>,
    /// Controls of which nobody has decided whether they apply.
    undecided: BTreeSet<model::ControlId>,
    scenarios: Vec<ScenarioId>,
}

/// Adds random records to a register; the same seed adds the same.
pub fn add(register: &mut Register, seed: u64) {
    let mut dice = Dice(seed);
    let before = register.snapshot().unwrap();
    let superseded =
        |id: &model::AssessmentId| before.assessments[id].data.state == AssessmentState::Superseded;
    let open = before.scenarios.values();
    let there = There {
        units: before.units.keys().copied().collect(),
        people: before.people.keys().copied().collect(),
        controls: before.controls.keys().copied().collect(),
        undecided: before
            .controls
            .keys()
            .filter(|control| {
                let decided = before.assurance.applicability.values();
                !decided
                    .map(|own| own.data.control)
                    .any(|own| own == **control)
            })
            .copied()
            .collect(),
        scenarios: open
            .filter(|own| !superseded(&own.data.assessment))
            .map(|own| own.id)
            .collect(),
    };
    register
        .write(&today(), Op::new("generate"), "", |write| {
            fill(write, &mut dice, &there)
        })
        .unwrap();
    accept(register, &mut dice, &there);
    let chosen = there.scenarios[dice.below(there.scenarios.len())];
    register
        .write(&today(), Op::new("generate"), "", |write| {
            let assessment = write.get::<Scenario>(chosen)?.data.assessment;
            let stored = write.get::<Assessment>(assessment)?;
            let over = Assessment {
                state: AssessmentState::Superseded,
                ..stored.data
            };
            if dice.yes(50) {
                write.change(assessment, stored.revision, over)?;
            }
            Ok(())
        })
        .unwrap();
}

/// Acceptances that hold, that expired, that were of another content, and several of one scenario.
fn accept(register: &mut Register, dice: &mut Dice, there: &There) {
    let now = today().today;
    let snapshot = register.snapshot().unwrap();
    let picture = snapshot.picture(now);
    register
        .write(&today(), Op::new("generate"), "", |write| {
            for scenario in &there.scenarios {
                for _ in 0..dice.below(3) {
                    let hash = scenario_hash(&snapshot, &picture, *scenario).unwrap();
                    write.insert(Acceptance {
                        scenario: *scenario,
                        by: dice.pick(&there.people),
                        reason: "Vi lever med den".to_owned(),
                        accepted: now - Days::new(2 + dice.below(40) as u64),
                        until: if dice.yes(70) {
                            now + Days::new(dice.below(50) as u64)
                        } else {
                            now - Days::new(1)
                        },
                        level: "high".to_owned(),
                        hash: if dice.yes(80) { hash } else { "0".repeat(64) },
                    })?;
                }
            }
            Ok(())
        })
        .unwrap();
}
