//! Tests, actions, audits, findings and rules of the synthetic municipality, in proportion to its
//! scenarios: one test for ten of them.

use chrono::{Days, NaiveDate};
use model::{
    Acceptance, Acknowledgement, Action, ActionState, Applicability, Audit, AuditFinding,
    AuditState, ControlId, ControlTest, CorrectiveAction, Effectiveness, FindingGrade,
    FindingState, Incident, Maturity, MetState, Plain, Policy, PolicyState, Programme, Requirement,
    RunResult, ScenarioId, TestRun,
};

use super::{Dice, Town};
use crate::{Result, Write, table::needed};

fn ago(write: &Write<'_>, dice: &mut Dice, most: u32) -> NaiveDate {
    let back = Days::new(dice.below(most).into());
    let today = write.today();
    today.checked_sub_days(back).unwrap_or(today)
}

fn keys<I: From<uuid::Uuid>>(write: &Write<'_>, sql: &str) -> Result<Vec<I>> {
    let mut statement = write.connection.prepare(sql)?;
    let found = statement.query_map([], |row| needed(row, 0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// What is there before any scenario is: tests with their runs, decisions and ratings of controls, rules.
/// Gives how many tests.
pub(super) fn before(
    write: &mut Write<'_>,
    dice: &mut Dice,
    town: &Town,
    scenarios: u32,
) -> Result<u32> {
    let controls: Vec<ControlId> = keys(write, "SELECT id FROM controls ORDER BY id")?;
    let tests = (scenarios / 10).clamp(20, 100_000);
    for number in 1..=tests {
        let test = write.insert(ControlTest {
            reference: format!("GT-{number:06}"),
            name: format!("Test {number}"),
            months: [3, 6, 12, 12][dice.below(4) as usize],
            due: Some(ago(write, dice, 200)),
            tester: Some(dice.pick(&town.people)),
            controls: vec![dice.pick(&controls)],
            measures: vec![dice.pick(&town.measures)],
            ..ControlTest::blank()
        })?;
        for run in 0..dice.below(4) {
            write.insert(TestRun {
                reference: format!("GK-{number:06}-{run}"),
                test,
                date: ago(write, dice, 700),
                result: if dice.below(12) == 0 {
                    RunResult::Failed
                } else {
                    RunResult::Passed
                },
                ..TestRun::blank()
            })?;
        }
    }
    // A control is decided on once.
    let undecided: Vec<ControlId> = keys(
        write,
        "SELECT id FROM controls WHERE id NOT IN (SELECT control FROM applicability) ORDER BY id",
    )?;
    for control in &undecided {
        write.insert(Applicability {
            control: *control,
            included: dice.below(10) > 0,
            justification: "Ikke i brug".to_owned(),
            ..Applicability::blank()
        })?;
    }
    for control in &controls {
        for _ in 0..3 {
            write.insert(Maturity {
                control: *control,
                date: ago(write, dice, 1000),
                level: 1 + dice.below(5),
                target: Some(3),
                ..Maturity::blank()
            })?;
        }
    }
    for number in 1..=40 {
        let policy = write.insert(Policy {
            name: format!("Regel {number}"),
            version: "1".to_owned(),
            state: PolicyState::InForce,
            ..Policy::blank()
        })?;
        for person in &town.people {
            if dice.below(4) > 0 {
                write.insert(Acknowledgement {
                    policy,
                    person: *person,
                    version: "1".to_owned(),
                    date: ago(write, dice, 300),
                    ..Acknowledgement::blank()
                })?;
            }
        }
        write.insert(Requirement {
            name: format!("Krav {number}"),
            met: dice.pick(MetState::ALL),
            owner: Some(dice.pick(&town.people)),
            ..Requirement::blank()
        })?;
    }
    audits(write, dice, town, &controls, scenarios)?;
    Ok(tests)
}

/// A programme of three years with its audits.
fn audits(
    write: &mut Write<'_>,
    dice: &mut Dice,
    town: &Town,
    controls: &[ControlId],
    scenarios: u32,
) -> Result<()> {
    let begins = ago(write, dice, 1).checked_sub_days(Days::new(700));
    let begins = begins.unwrap_or_default();
    let programme = write.insert(Programme {
        name: "Revisionsprogram".to_owned(),
        starts: begins,
        ends: begins.checked_add_days(Days::new(1095)).unwrap_or(begins),
        ..Programme::blank()
    })?;
    for number in 1..=(scenarios / 2_000).clamp(3, 200) {
        let starts = ago(write, dice, 700);
        write.insert(Audit {
            reference: format!("GAU-{number:03}"),
            name: format!("Revision {number}"),
            programme: Some(programme),
            lead: Some(dice.pick(&town.people)),
            starts,
            state: AuditState::Closed,
            reported: Some(starts),
            controls: (0..10).map(|_| dice.pick(controls)).collect(),
            assets: (0..10).map(|_| dice.pick(&town.assets)).collect(),
            ..Audit::blank()
        })?;
    }
    Ok(())
}

/// What is about scenarios: actions, findings with their corrections, acceptances, incidents.
pub(super) fn after(
    write: &mut Write<'_>,
    dice: &mut Dice,
    town: &Town,
    scenarios: u32,
) -> Result<()> {
    let all: Vec<ScenarioId> = keys(write, "SELECT id FROM scenarios ORDER BY ref")?;
    for number in 1..=scenarios / 20 {
        let state = [ActionState::Open, ActionState::Done][dice.below(2) as usize];
        let due = ago(write, dice, 400);
        write.insert(Action {
            reference: format!("GH-{number:06}"),
            name: format!("Handling {number}"),
            owner: Some(dice.pick(&town.people)),
            due: Some(due),
            first_due: Some(due),
            postponed: dice.below(3),
            state,
            closed: (state == ActionState::Done).then(|| ago(write, dice, 400)),
            outcome: "Gjort".to_owned(),
            scenarios: (0..3).map(|_| dice.pick(&all)).collect(),
            ..Action::blank()
        })?;
    }
    for number in 1..=scenarios / 100 {
        let found = ago(write, dice, 900);
        let closed = (dice.below(3) > 0).then(|| ago(write, dice, 300).max(found));
        let finding = write.insert(AuditFinding {
            reference: format!("GF-{number:06}"),
            name: format!("Konstatering {number}"),
            grade: FindingGrade::Minor,
            owner: Some(dice.pick(&town.people)),
            found,
            state: if closed.is_some() {
                FindingState::Closed
            } else {
                FindingState::Open
            },
            closed,
            ..AuditFinding::blank()
        })?;
        write.insert(CorrectiveAction {
            reference: format!("GKH-{number:06}"),
            name: "Retning".to_owned(),
            finding,
            done: closed,
            effectiveness: closed.map(|_| Effectiveness::Effective),
            verified: closed,
            ..CorrectiveAction::blank()
        })?;
        write.insert(Acceptance {
            scenario: dice.pick(&all),
            by: dice.pick(&town.people),
            reason: "Opdigtet".to_owned(),
            accepted: write.today(),
            until: write.today(),
            level: "high".to_owned(),
            hash: "0".repeat(64),
        })?;
        write.insert(Incident {
            reference: format!("GI-{number:06}"),
            name: format!("Hændelse {number}"),
            description: String::new(),
            occurred: found,
            assets: vec![dice.pick(&town.assets)],
            threat: None,
        })?;
    }
    Ok(())
}
