use chrono::{Days, NaiveDate, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{
    Applicability, Bilingual, ControlMapping, ControlTest, Plain, RunResult, Stored, TestResult,
    TestRun, TestRunId,
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn put<I: Ord + Copy + From<Uuid>, R>(records: &mut Records<I, R>, number: u128, data: R) {
    let id = I::from(Uuid::from_u128(number));
    let stored = Stored {
        id,
        revision: 1,
        changed_at: chrono::DateTime::<Utc>::UNIX_EPOCH,
        changed_by: String::new(),
        data,
    };
    records.insert(id, stored);
}

fn id<I: From<Uuid>>(number: u128) -> I {
    I::from(Uuid::from_u128(number))
}

/// Controls 1 to 4, measure 1 in place for control 1, measure 2 planned for control 2.
#[derive(Default)]
struct Scene {
    assurance: Assurance,
    controls: Records<ControlId, Control>,
    measures: Records<MeasureId, Measure>,
}

impl Scene {
    fn new() -> Self {
        let mut scene = Self::default();
        for number in 1..=4 {
            let control = Control {
                reference: format!("C-{number}"),
                framework: "A".into(),
                name: Bilingual::same("c"),
                description: Bilingual::default(),
                attributes: Vec::new(),
            };
            put(&mut scene.controls, number, control);
        }
        scene.measure(1, 1, MeasureState::InPlace, TestResult::NotTested);
        scene.measure(2, 2, MeasureState::Planned, TestResult::NotTested);
        scene
    }

    fn measure(&mut self, number: u128, control: u128, state: MeasureState, result: TestResult) {
        let measure = Measure {
            reference: format!("M-{number}"),
            name: "m".into(),
            controls: vec![id(control)],
            state,
            owner: None,
            due: None,
            cost: None,
            last_tested: Some(day(1, 1)),
            test_result: result,
            test_months: 12,
        };
        put(&mut self.measures, number, measure);
    }

    fn test(&mut self, number: u128, controls: &[u128], measures: &[u128]) {
        let test = ControlTest {
            controls: controls.iter().map(|control| id(*control)).collect(),
            measures: measures.iter().map(|measure| id(*measure)).collect(),
            ..ControlTest::blank()
        };
        put(&mut self.assurance.tests, number, test);
    }

    fn run(&mut self, number: u128, test: u128, date: NaiveDate, result: RunResult) {
        let run = TestRun {
            test: id(test),
            date,
            result,
            ..TestRun::blank()
        };
        put(&mut self.assurance.runs, number, run);
    }

    fn map(&mut self, number: u128, control: u128, relation: MappingRelation, other: u128) {
        let mapping = ControlMapping {
            control: id(control),
            relation,
            other: id(other),
            ..ControlMapping::blank()
        };
        put(&mut self.assurance.mappings, number, mapping);
    }

    fn states(&self, today: NaiveDate) -> Vec<TestState> {
        control_states(&self.assurance, &self.controls, &self.measures, today)
            .into_values()
            .map(|state| state.state)
            .collect()
    }
}

use TestState::{Failed, NeverRun, NotApplicable, Overdue, Passed, Undefined};

#[test]
fn each_state_follows_from_the_tests() {
    let mut scene = Scene::new();
    assert_eq!(scene.states(day(6, 1)), [Undefined; 4]);
    scene.test(1, &[], &[1, 2]);
    // The measure that carries out control 2 is only planned: its test says nothing yet.
    assert_eq!(
        scene.states(day(6, 1)),
        [NeverRun, Undefined, Undefined, Undefined]
    );
    scene.run(1, 1, day(2, 28), RunResult::Passed);
    assert_eq!(scene.states(day(6, 1))[0], Passed);
    let last = NaiveDate::from_ymd_opt(2027, 2, 28).unwrap();
    assert_eq!(scene.states(last)[0], Passed);
    assert_eq!(scene.states(last + Days::new(1))[0], Overdue);
    scene.run(2, 1, day(6, 1), RunResult::Failed);
    assert_eq!(scene.states(day(6, 1))[0], Failed);
    // Of two on one day the one that failed counts, whichever was written first.
    scene.run(3, 1, day(6, 1), RunResult::Passed);
    assert_eq!(scene.states(day(6, 1))[0], Failed);
    scene.run(4, 1, day(6, 2), RunResult::Passed);
    assert_eq!(scene.states(day(6, 2))[0], Passed);
    put(
        &mut scene.assurance.applicability,
        1,
        Applicability {
            control: id(1),
            included: false,
            ..Applicability::blank()
        },
    );
    assert_eq!(scene.states(day(6, 2))[0], NotApplicable);
}

#[test]
fn a_measure_that_no_test_names_speaks_for_itself() {
    let mut scene = Scene::new();
    scene.measure(3, 3, MeasureState::InPlace, TestResult::Passed);
    assert_eq!(scene.states(day(6, 1))[2], Passed);
    assert_eq!(
        scene.states(NaiveDate::from_ymd_opt(2027, 1, 2).unwrap())[2],
        Overdue
    );
    // A test that names it takes its place; one that is not carried out any more does not.
    scene.test(1, &[], &[3]);
    assert_eq!(scene.states(day(6, 1))[2], NeverRun);
    let stored = scene.assurance.tests.values_mut().next().unwrap();
    stored.data.active = false;
    assert_eq!(scene.states(day(6, 1))[2], Passed);
}

#[test]
fn mappings_carry_tests_where_they_say_so() {
    let mut scene = Scene::new();
    scene.test(1, &[1], &[]);
    scene.run(1, 1, day(5, 1), RunResult::Passed);
    for (relation, there, back) in [
        (MappingRelation::Same, Passed, Passed),
        (MappingRelation::Covers, Passed, Undefined),
        (MappingRelation::PartOf, Undefined, Undefined),
        (MappingRelation::Overlaps, Undefined, Undefined),
    ] {
        scene.assurance.mappings.clear();
        scene.map(7, 1, relation, 2);
        assert_eq!(scene.states(day(6, 1))[1], there, "{relation:?}");
        scene.assurance.mappings.clear();
        scene.map(7, 2, relation, 1);
        assert_eq!(scene.states(day(6, 1))[1], back, "{relation:?}");
    }
    // It says by which mapping and from which control, and goes no further than one.
    scene.assurance.mappings.clear();
    scene.map(7, 1, MappingRelation::Same, 2);
    scene.map(8, 2, MappingRelation::Same, 3);
    let states = control_states(
        &scene.assurance,
        &scene.controls,
        &scene.measures,
        day(6, 1),
    );
    let two = &states[&id(2)];
    assert_eq!(two.evidence.len(), 1);
    assert_eq!(two.evidence[0].mapping, Some(id(7)));
    assert_eq!(two.evidence[0].from, Some(id(1)));
    assert_eq!(two.evidence[0].test, Some(id(1)));
    assert_eq!(states[&id(3)].state, Undefined);
}

#[test]
fn a_test_of_both_control_and_measure_is_told_once() {
    let mut scene = Scene::new();
    scene.test(1, &[1], &[1]);
    let states = control_states(
        &scene.assurance,
        &scene.controls,
        &scene.measures,
        day(6, 1),
    );
    assert_eq!(states[&id(1)].evidence.len(), 1);
    assert_eq!(states[&id(1)].evidence[0].measure, None);
}

fn a_test(months: u32) -> ControlTest {
    ControlTest {
        months,
        due: Some(day(3, 1)),
        ..ControlTest::blank()
    }
}

#[test]
fn the_next_run_is_due_by_the_months() {
    let today = day(6, 1);
    assert_eq!(test_standing(&a_test(6), None, today).due, Some(day(3, 1)));
    let failed = test_standing(&a_test(6), Some((day(5, 31), RunResult::Failed)), today);
    assert_eq!((failed.due, failed.until), (Some(day(11, 30)), None));
    let once = test_standing(&a_test(0), Some((day(5, 1), RunResult::Passed)), today);
    assert_eq!(once.due, None);
    assert_eq!(once.until, NaiveDate::from_ymd_opt(2036, 5, 1));
}

#[test]
fn the_worst_test_speaks_for_a_measure() {
    let (six, year) = (a_test(6), a_test(12));
    let passed = |month, at| Some((day(month, at), RunResult::Passed));
    let failed = |month, at| Some((day(month, at), RunResult::Failed));
    let told = |tests: &[(&ControlTest, Option<(NaiveDate, RunResult)>)]| {
        tested(tests.iter().copied()).map(|one| (one.last_tested, one.result, one.months))
    };
    assert_eq!(told(&[]), None);
    let off = ControlTest {
        active: false,
        ..a_test(6)
    };
    assert_eq!(told(&[(&off, failed(1, 1))]), None);
    // The one that holds the shortest: until July, not until next January.
    assert_eq!(
        told(&[(&year, passed(1, 1)), (&six, passed(1, 1))]),
        Some((Some(day(1, 1)), TestResult::Passed, 6))
    );
    assert_eq!(
        told(&[(&year, passed(1, 1)), (&six, None)]),
        Some((None, TestResult::NotTested, 6))
    );
    assert_eq!(
        told(&[(&six, None), (&year, failed(2, 1)), (&year, failed(4, 1))]),
        Some((Some(day(4, 1)), TestResult::Failed, 12))
    );
}

fn any_run() -> impl Strategy<Value = Option<(NaiveDate, RunResult)>> {
    let result = prop::sample::select(RunResult::ALL);
    prop::option::of(((0..400u64), result))
        .prop_map(|run| run.map(|(after, result)| (day(1, 1) + Days::new(after), result)))
}

proptest! {
    /// The summary on a measure says on every day what the worst of its tests says on that day.
    #[test]
    fn the_summary_agrees_with_its_tests_on_every_day(
        tests in prop::collection::vec((0u32..30, any_run()), 1..5),
        after in 0u64..900,
    ) {
        let today = day(1, 1) + Days::new(after);
        let tests: Vec<_> = tests.into_iter().map(|(months, run)| (a_test(months), run)).collect();
        let summary = tested(tests.iter().map(|(test, run)| (test, *run))).unwrap();
        let mut scene = Scene::new();
        scene.measure(3, 3, MeasureState::InPlace, TestResult::NotTested);
        let measure = &mut scene.measures.get_mut(&id(3)).unwrap().data;
        (measure.last_tested, measure.test_result, measure.test_months) =
            (summary.last_tested, summary.result, summary.months);
        let worst = tests
            .iter()
            .map(|(test, run)| test_standing(test, *run, today).state)
            .max_by_key(|state| gravity(*state))
            .unwrap();
        let expected = match worst {
            Failed => Evidence::Failed,
            NeverRun => Evidence::NotTested,
            Overdue => Evidence::Overdue,
            _ => Evidence::Passed,
        };
        prop_assert_eq!(measure.evidence(today), expected);
    }

    /// What counts does not depend on the order of the records' ids.
    #[test]
    fn the_order_of_runs_never_matters(runs in prop::collection::vec((0u64..20, any::<bool>()), 1..6)) {
        let state = |forwards: bool| {
            let mut scene = Scene::new();
            scene.test(1, &[1], &[]);
            for (place, (after, passed)) in runs.iter().enumerate() {
                let number = if forwards { place } else { runs.len() - place } as u128;
                let result = if *passed { RunResult::Passed } else { RunResult::Failed };
                scene.run(number, 1, day(1, 1) + Days::new(*after), result);
            }
            scene.states(day(6, 1))[0]
        };
        prop_assert_eq!(state(true), state(false));
    }
}

/// A `TestRunId` is only an id; the compiler holds the tests to the typed ones.
#[test]
fn the_latest_run_is_named() {
    let mut scene = Scene::new();
    scene.test(1, &[1], &[]);
    scene.run(5, 1, day(1, 1), RunResult::Passed);
    scene.run(6, 1, day(2, 1), RunResult::Passed);
    let latest = LatestRuns::new(&scene.assurance.runs);
    assert_eq!(latest.run(id(1)), Some(id::<TestRunId>(6)));
    assert_eq!(latest.run(id(2)), None);
}
