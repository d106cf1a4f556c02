//! Control tests: what they say stands on the measures at once, whatever way it was written; and what
//! nobody writes by hand.

use model::{
    Attachment, ControlTest, ControlTestId, Kind, Measure, MeasureId, Plain, RunResult, TestResult,
    TestRun, TestRunId,
    table::{Heading, Row, Sheet, Table, Value},
};
use register::{Op, Proof, Refusal, Register};

use crate::support::{Town, entries, records, refusal, sound, stamp, today, town};

/// A test of these measures, every so many months.
fn test_of(register: &mut Register, measures: &[MeasureId], months: u32) -> ControlTestId {
    let test = ControlTest {
        name: "Genskabelse af sikkerhedskopi".into(),
        months,
        measures: measures.to_vec(),
        ..ControlTest::blank()
    };
    register
        .write(&today(), Op::new("record-add"), "", |write| {
            write.insert(test)
        })
        .unwrap()
        .value
}

fn run(test: ControlTestId, day: &str, result: RunResult) -> TestRun {
    TestRun {
        test,
        date: day.parse().unwrap(),
        result,
        ..TestRun::blank()
    }
}

fn done(town: &mut Town, test: ControlTestId, day: &str, result: RunResult) -> TestRunId {
    let run = run(test, day, result);
    town.register.test_done(&today(), run, &[]).unwrap().value
}

/// What stands on a measure: the day, the result, the months.
fn told(register: &Register, measure: MeasureId) -> (Option<String>, TestResult, u16) {
    let measure = register.get::<Measure>(measure).unwrap().data;
    (
        measure.last_tested.map(|day| day.to_string()),
        measure.test_result,
        measure.test_months,
    )
}

/// The confirmed number of the town's first scenario, on which its first measure works, and its claimed.
fn confirmed(register: &Register, town: &[model::ScenarioId]) -> (Option<u32>, Option<u32>) {
    let row = register.scenario_row(town[0]).unwrap();
    let number = |view: Option<register::LevelView>| view.map(|view| view.number);
    (number(row.current_confirmed), number(row.current_claimed))
}

#[test]
fn a_failed_run_raises_confirmed_risk_in_the_same_write_and_undo_lowers_it() {
    let mut town = town();
    let scenarios = town.scenarios.clone();
    let measure = town.measures[0];
    let (low, claimed) = confirmed(&town.register, &scenarios);
    assert_eq!(low, claimed, "the example begins confirmed");
    let test = test_of(&mut town.register, &[measure], 6);
    // A test that was never run confirms nothing any more, whatever stood on the measure.
    assert_eq!(
        told(&town.register, measure),
        (None, TestResult::NotTested, 6)
    );
    let (high, still) = confirmed(&town.register, &scenarios);
    assert!(high > low && still == claimed);

    done(&mut town, test, "2026-10-01", RunResult::Passed);
    assert_eq!(confirmed(&town.register, &scenarios), (low, claimed));
    let (before, count) = (records(&town.register), entries(&town.register));
    let seen = town
        .register
        .foresee(&today(), |write| {
            write.insert(run(test, "2026-11-01", RunResult::Failed))
        })
        .unwrap();
    assert!(seen.scenarios > 0, "it is foreseen too");

    done(&mut town, test, "2026-11-01", RunResult::Failed);
    assert_eq!(entries(&town.register), count + 1, "one entry");
    assert_eq!(confirmed(&town.register, &scenarios), (high, claimed));
    assert_eq!(
        told(&town.register, measure),
        (Some("2026-11-01".into()), TestResult::Failed, 6)
    );
    sound(&town.register);
    town.register.undo(&today()).unwrap();
    assert_eq!(records(&town.register), before);
    assert_eq!(confirmed(&town.register, &scenarios), (low, claimed));
    town.register.redo(&today()).unwrap();
    assert_eq!(confirmed(&town.register, &scenarios), (high, claimed));
    sound(&town.register);
}

#[test]
fn undoing_the_first_test_brings_back_what_was_written_by_hand() {
    let mut town = town();
    let measure = town.measures[0];
    let by_hand = told(&town.register, measure);
    let test = test_of(&mut town.register, &[measure], 6);
    done(&mut town, test, "2026-10-01", RunResult::Passed);
    assert_ne!(told(&town.register, measure), by_hand);
    town.register.undo(&today()).unwrap();
    town.register.undo(&today()).unwrap();
    assert_eq!(told(&town.register, measure), by_hand);
    // A test that is taken off leaves what was found last, from now on written by hand.
    town.register.redo(&today()).unwrap();
    town.register.redo(&today()).unwrap();
    let stored = town.register.get::<ControlTest>(test).unwrap();
    let off = ControlTest {
        active: false,
        ..stored.data
    };
    town.register
        .write(&today(), Op::new("record-change"), "", |write| {
            write.change(test, stored.revision, off)
        })
        .unwrap();
    let left = (Some("2026-10-01".into()), TestResult::Passed, 6);
    assert_eq!(told(&town.register, measure), left);
    let stored = town.register.get::<Measure>(measure).unwrap();
    let own = Measure {
        test_months: 24,
        ..stored.data
    };
    town.register
        .save_measure(&today(), measure, stored.revision, own)
        .unwrap();
    assert_eq!(told(&town.register, measure).2, 24);
    sound(&town.register);
}

#[test]
fn the_worst_of_two_tests_speaks_for_a_measure() {
    let mut town = town();
    let (one, other) = (town.measures[0], town.measures[1]);
    let yearly = test_of(&mut town.register, &[one, other], 12);
    let monthly = test_of(&mut town.register, &[one], 1);
    done(&mut town, yearly, "2026-11-01", RunResult::Passed);
    assert_eq!(told(&town.register, one).1, TestResult::NotTested);
    assert_eq!(told(&town.register, other).1, TestResult::Passed);
    done(&mut town, monthly, "2026-11-10", RunResult::Passed);
    // The one that holds the shortest.
    let short = (Some("2026-11-10".into()), TestResult::Passed, 1);
    assert_eq!(told(&town.register, one), short);
    let failed = done(&mut town, yearly, "2026-11-15", RunResult::Failed);
    assert_eq!(told(&town.register, one).1, TestResult::Failed);
    assert_eq!(told(&town.register, other).1, TestResult::Failed);
    // Deleting the run gives back what the earlier ones say.
    let revision = town.register.get::<TestRun>(failed).unwrap().revision;
    town.register
        .remove_records(&today(), Kind::Runs, &[(failed.0, revision)])
        .unwrap();
    assert_eq!(told(&town.register, one), short);
    assert_eq!(told(&town.register, other).1, TestResult::Passed);
    // Moving a run to another test moves what it says.
    let failed = done(&mut town, yearly, "2026-11-16", RunResult::Failed);
    let stored = town.register.get::<TestRun>(failed).unwrap();
    let moved = TestRun {
        test: monthly,
        ..stored.data
    };
    town.register
        .write(&today(), Op::new("record-change"), "", |write| {
            write.change(failed, stored.revision, moved)
        })
        .unwrap();
    assert_eq!(told(&town.register, one).1, TestResult::Failed);
    assert_eq!(told(&town.register, other).1, TestResult::Passed);
    sound(&town.register);
}

#[test]
fn a_passed_test_runs_out_by_the_calendar() {
    let mut town = town();
    let scenarios = town.scenarios.clone();
    let test = test_of(&mut town.register, &[town.measures[0]], 1);
    done(&mut town, test, "2026-11-20", RunResult::Passed);
    let held = confirmed(&town.register, &scenarios);
    town.register.catch_up(&stamp("2026-12-20")).unwrap();
    assert_eq!(confirmed(&town.register, &scenarios), held, "the last day");
    town.register.catch_up(&stamp("2026-12-21")).unwrap();
    let (now, claimed) = confirmed(&town.register, &scenarios);
    assert!(now > held.0 && claimed == held.1);
    sound(&town.register);
}

/// A cell as a workbook or a form gives it: days and numbers as such.
pub fn value(text: &str) -> Value {
    if let Ok(day) = text.parse() {
        return Value::Date(day);
    }
    text.parse()
        .map_or_else(|_| Value::text(text), Value::Number)
}

fn sheet(kind: Kind, columns: &[&str], rows: &[&[&str]]) -> Sheet {
    let table = Table::of(kind).unwrap();
    let known = |id: &&str| {
        table
            .columns
            .iter()
            .find(|column| column.id == *id)
            .unwrap()
    };
    Sheet {
        table,
        file: format!("{}.csv", kind.id()),
        name: String::new(),
        headings: columns
            .iter()
            .map(|id| (Heading::Known(known(id)), (*id).to_owned()))
            .collect(),
        rows: (2..)
            .zip(rows)
            .map(|(number, cells)| Row {
                number,
                values: cells.iter().map(|cell| value(cell)).collect(),
            })
            .collect(),
    }
}

#[test]
fn imported_results_count_at_once_and_win_over_what_a_file_says_of_the_measure() {
    let mut town = town();
    let sheets = [
        sheet(
            Kind::Tests,
            &["ref", "name", "months", "measures"],
            &[&["T1", "Gendan", "12", "M-1, M-3"]],
        ),
        sheet(
            Kind::Runs,
            &["ref", "test", "date", "result"],
            &[
                &["R1", "T1", "2026-03-01", "passed"],
                &["R2", "T1", "2026-09-01", "failed"],
            ],
        ),
        sheet(
            Kind::Measures,
            &["ref", "test_result", "last_tested"],
            &[&["M-1", "passed", "2026-11-01"]],
        ),
    ];
    town.register.import(&today(), &sheets, "bog").unwrap();
    let failed = (Some("2026-09-01".into()), TestResult::Failed, 12);
    assert_eq!(told(&town.register, town.measures[0]), failed);
    assert_eq!(told(&town.register, town.measures[2]), failed);
    sound(&town.register);
    let before = records(&town.register);
    town.register.undo(&today()).unwrap();
    assert_eq!(told(&town.register, town.measures[0]).1, TestResult::Passed);
    town.register.redo(&today()).unwrap();
    assert_eq!(
        records(&town.register).measures.len(),
        before.measures.len()
    );
    assert_eq!(told(&town.register, town.measures[0]), failed);
    sound(&town.register);
    // A result of a day to come is refused, also in a file.
    let early = [sheet(
        Kind::Runs,
        &["ref", "test", "date", "result"],
        &[&["R3", "T1", "2026-11-23", "passed"]],
    )];
    let refused = refusal(town.register.import(&today(), &early, "bog"));
    assert!(
        matches!(
            refused,
            Refusal::Invalid {
                field: "date",
                code: "not-yet"
            }
        ),
        "{refused:?}"
    );
}

#[test]
fn by_hand_a_measure_that_tests_name_is_not_tested_elsewhere() {
    let mut town = town();
    let measure = town.measures[0];
    test_of(&mut town.register, &[measure], 6);
    let stored = town.register.get::<Measure>(measure).unwrap();
    let claims = Measure {
        test_result: TestResult::Passed,
        ..stored.data.clone()
    };
    let refused = |done: register::Result<register::Outcome<()>>| match refusal(done) {
        Refusal::Invalid { field, code } => (field, code),
        other => panic!("{other:?}"),
    };
    let saved = town
        .register
        .save_measure(&today(), measure, stored.revision, claims);
    assert_eq!(refused(saved), ("test_result", "by-tests"));
    let months = [("test_months".to_owned(), Value::Number(3.0))];
    let read = [(measure.0, stored.revision)];
    let changed = town
        .register
        .change_records(&today(), Kind::Measures, &read, &months);
    assert_eq!(
        refused(changed.map(|done| register::Outcome {
            value: (),
            changed: done.changed
        })),
        ("test_months", "by-tests")
    );
    // Everything else on it is still written.
    let renamed = Measure {
        name: "Andet navn".into(),
        ..stored.data
    };
    town.register
        .save_measure(&today(), measure, stored.revision, renamed)
        .unwrap();
}

#[test]
fn a_result_is_recorded_with_its_evidence_as_one_entry() {
    let mut town = town();
    let test = test_of(&mut town.register, &[town.measures[0]], 12);
    let count = entries(&town.register);
    let proofs = [
        Proof::File("log.txt".into(), b"Genskabt p\xc3\xa5 40 minutter".to_vec()),
        Proof::Link(String::new(), "https://esdh.nordby.dk/sag/1".into()),
    ];
    let passed = run(test, "2026-11-20", RunResult::Passed);
    let key = town
        .register
        .test_done(&today(), passed.clone(), &proofs)
        .unwrap()
        .value;
    assert_eq!(entries(&town.register), count + 1);
    let of = model::RecordKey {
        kind: Kind::Runs,
        id: key.0,
    };
    let names: Vec<String> = town
        .register
        .attachments_of(of)
        .unwrap()
        .into_iter()
        .map(|row| row.stored.data.name)
        .collect();
    assert_eq!(names, ["https://esdh.nordby.dk/sag/1", "log.txt"]);
    let entry = town.register.history(None, 1).unwrap().rows.remove(0);
    assert_eq!(entry.op, "test-passed");
    assert_eq!(entry.args["test"], "Genskabelse af sikkerhedskopi");
    // A file of another kind leaves nothing of the result.
    let before = records(&town.register);
    let bad = [Proof::File("virus.exe".into(), vec![1, 2, 3])];
    let failed = run(test, "2026-11-21", RunResult::Failed);
    assert!(town.register.test_done(&today(), failed, &bad).is_err());
    assert_eq!(records(&town.register), before);
    town.register.undo(&today()).unwrap();
    assert!(town.register.all::<Attachment>().unwrap().is_empty());
    sound(&town.register);
}
