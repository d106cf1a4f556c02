//! A year of the method, from the first assessment to the next: every step by the deed that a person
//! would do, every figure said beforehand.

mod autumn;

use model::{
    Action, ActionState, Applicability, Assessment, Asset, Change, Control, ControlTest, Indicator,
    IndicatorState, Kind, Measure, MeasureState, Plain, Record, RunResult, Scenario, TestRun,
    TestState, control_states,
};
use register::{Closing, DueFilter, DueWhat, Register, Stamp, Start};

use crate::support::{cells, place, sound};
use autumn::{audit, correct, evaluate};

const OFFICER: &str = "Rasmus Holm";
const AUDITOR: &str = "Kirsten Vad";
const DIRECTOR: &str = "Birgitte Aagaard";

fn on(day: &str, by: &str) -> Stamp {
    Stamp {
        by: by.to_owned(),
        at: format!("{day}T10:00:00Z").parse().unwrap(),
        today: day.parse().unwrap(),
    }
}

/// Adds a record as its form would.
fn add(register: &mut Register, stamp: &Stamp, kind: Kind, row: &[(&str, &str)]) {
    register
        .add_record(stamp, kind, &cells(row))
        .unwrap_or_else(|why| panic!("{}: {why:?}", kind.id()));
}

macro_rules! at {
    ($register:expr, $R:ty, $reference:literal) => {{
        let key = $register.find::<$R>($reference).unwrap().unwrap();
        (key, $register.get::<$R>(key).unwrap().revision)
    }};
}
use at;

/// The scenario's level and number, claimed and confirmed.
fn risk(register: &Register) -> [(String, u32); 2] {
    let key = register.find::<Scenario>("S1").unwrap().unwrap();
    let row = register.scenario_row(key).unwrap();
    [row.current_claimed, row.current_confirmed]
        .map(|view| view.map(|view| (view.level, view.number)).unwrap())
}

fn levels(claimed: (&str, u32), confirmed: (&str, u32)) -> [(String, u32); 2] {
    [claimed, confirmed].map(|(level, number)| (level.to_owned(), number))
}

/// What an indicator shows today, and how it stands.
fn shown(register: &Register, stamp: &Stamp, reference: &str) -> (Option<f64>, IndicatorState) {
    let rows = register.indicator_rows(stamp.today).unwrap();
    let row = rows.iter().find(|row| row.reference == reference).unwrap();
    (row.now.map(|found| found.value), row.state)
}

/// What the tests say of the control for backup.
fn backup(register: &Register, stamp: &Stamp) -> TestState {
    let snapshot = register.snapshot().unwrap();
    let control = register.find::<Control>("8.13").unwrap().unwrap();
    let states = control_states(
        &snapshot.assurance,
        &snapshot.controls,
        &snapshot.measures,
        stamp.today,
    );
    states[&control].state
}

const HIGH: (&str, u32) = ("orange", 12);
const LOW: (&str, u32) = ("light-green", 4);

/// January: the organisation, the risk and what is measured.
fn assess(register: &mut Register) {
    let now = on("2026-01-12", OFFICER);
    add(
        register,
        &now,
        Kind::Units,
        &[("ref", "U1"), ("name", "Omsorg")],
    );
    for (key, name) in [
        ("P1", OFFICER),
        ("P2", "Jesper Lund"),
        ("P3", AUDITOR),
        ("P4", DIRECTOR),
    ] {
        add(
            register,
            &now,
            Kind::People,
            &[("ref", key), ("name", name)],
        );
    }
    add(
        register,
        &now,
        Kind::Assets,
        &[
            ("ref", "A1"),
            ("name", "Journalsystem"),
            ("kind", "system"),
            ("owner", "P2"),
            ("unit", "U1"),
            ("consequence.availability.persons", "4"),
        ],
    );
    add(
        register,
        &now,
        Kind::Threats,
        &[
            ("ref", "T9"),
            ("name", "Nedbrud"),
            ("origin", "technical"),
            ("properties", "A"),
        ],
    );
    add(
        register,
        &now,
        Kind::Measures,
        &[
            ("ref", "M1"),
            ("name", "Øvet gendannelse"),
            ("controls", "8.13"),
            ("state", "planned"),
            ("owner", "P2"),
            ("cost", "100000"),
            ("due", "2026-03-01"),
        ],
    );
    add(
        register,
        &now,
        Kind::Assessments,
        &[("ref", "RV1"), ("name", "Journal 2026")],
    );
    add(
        register,
        &now,
        Kind::Scenarios,
        &[
            ("ref", "S1"),
            ("assessment", "RV1"),
            ("asset", "A1"),
            ("threat", "T9"),
            ("likelihood", "3"),
            ("treatment", "reduce"),
        ],
    );
    add(
        register,
        &now,
        Kind::Effects,
        &[
            ("scenario", "S1"),
            ("measure", "M1"),
            ("factor", "likelihood"),
            ("steps", "2"),
            ("reason", "Gendannelse er prøvet"),
        ],
    );
    for (key, formula, better, target, threshold) in [
        ("I1", "risks-above-tolerance", "lower", "0", "0"),
        ("I2", "tests-passed", "higher", "100", "50"),
        ("I3", "findings-open", "lower", "0", "2"),
    ] {
        let cells = [
            ("ref", key),
            ("name", formula),
            ("formula", formula),
            ("measured_in", "count"),
            ("better", better),
            ("target", target),
            ("threshold", threshold),
            ("months", "3"),
        ];
        add(register, &now, Kind::Indicators, &cells);
    }
}

/// February and March: the plan is carried out, and then it is seen to work.
fn treat_and_test(register: &mut Register) {
    let now = on("2026-01-19", OFFICER);
    add(
        register,
        &now,
        Kind::Actions,
        &[
            ("ref", "H1"),
            ("name", "Øv gendannelse"),
            ("owner", "P2"),
            ("due", "2026-02-15"),
            ("measure", "M1"),
            ("scenarios", "S1"),
        ],
    );
    let february = on("2026-02-13", "Jesper Lund");
    let (action, revision) = at!(register, Action, "H1");
    let due = "2026-02-27".parse().unwrap();
    register
        .postpone_action(&february, action, revision, due, "Udstyret kom for sent")
        .unwrap();
    let (action, revision) = at!(register, Action, "H1");
    let closing = Closing {
        state: ActionState::Done,
        outcome: "Gendannet på fem timer".into(),
        date: "2026-02-24".parse().unwrap(),
        measure: true,
    };
    let done = on("2026-02-24", "Jesper Lund");
    register
        .close_action(&done, action, revision, &closing)
        .unwrap();
    let action = register.get::<Action>(action).unwrap().data;
    assert_eq!((action.postponed, action.progress), (1, 100));
    assert_eq!(action.first_due, "2026-02-15".parse().ok());
    let (measure, _) = at!(register, Measure, "M1");
    assert_eq!(
        register.get::<Measure>(measure).unwrap().data.state,
        MeasureState::InPlace
    );
    // Claimed, and not yet confirmed.
    assert_eq!(risk(register), levels(LOW, HIGH));

    let march = on("2026-03-02", OFFICER);
    add(
        register,
        &march,
        Kind::Tests,
        &[
            ("ref", "TEST1"),
            ("name", "Gendannelse af journalen"),
            ("months", "6"),
            ("population", "40"),
            ("tester", "P1"),
            ("measures", "M1"),
        ],
    );
    assert_eq!(backup(register, &march), TestState::NeverRun);
    test(register, &march, RunResult::Passed);
    assert_eq!(risk(register), levels(LOW, LOW));
    assert_eq!(backup(register, &march), TestState::Passed);
}

fn test(register: &mut Register, stamp: &Stamp, result: RunResult) {
    let (test, _) = at!(register, ControlTest, "TEST1");
    let run = TestRun {
        test,
        date: stamp.today,
        result,
        note: "Målt mod 24 timer".into(),
        ..TestRun::blank()
    };
    register.test_done(stamp, run, &[]).unwrap();
}

#[test]
fn a_year_from_assessment_to_the_next() {
    let (_folder, path) = place();
    let begun = on("2026-01-05", OFFICER);
    let mut register = Register::found(&path, None, "Nordby", None, &begun).unwrap();

    assess(&mut register);
    assert_eq!(risk(&register), levels(HIGH, HIGH));
    let key = register.find::<Scenario>("S1").unwrap().unwrap();
    let row = register.scenario_row(key).unwrap();
    assert_eq!(
        row.target.map(|view| (view.level, view.number)),
        Some((LOW.0.to_owned(), LOW.1))
    );
    let january = on("2026-01-30", OFFICER);
    // Nothing is tested or found yet: that is no share of anything.
    assert_eq!(register.measure(&january, None).unwrap().value, 1);
    assert_eq!(
        shown(&register, &january, "I1"),
        (Some(1.0), IndicatorState::Beyond)
    );
    assert_eq!(shown(&register, &january, "I2").0, None);

    treat_and_test(&mut register);
    let march = on("2026-03-31", OFFICER);
    assert_eq!(register.measure(&march, None).unwrap().value, 2);
    assert_eq!(
        shown(&register, &march, "I1"),
        (Some(0.0), IndicatorState::OnTarget)
    );
    assert_eq!(
        shown(&register, &march, "I2"),
        (Some(100.0), IndicatorState::OnTarget)
    );

    let september = on("2026-09-01", OFFICER);
    test(&mut register, &september, RunResult::Failed);
    assert_eq!(
        risk(&register),
        levels(LOW, HIGH),
        "the credit is taken back"
    );
    assert_eq!(backup(&register, &september), TestState::Failed);
    assert_eq!(register.measure(&september, None).unwrap().value, 2);
    assert_eq!(
        shown(&register, &september, "I1"),
        (Some(1.0), IndicatorState::Beyond)
    );
    assert_eq!(
        shown(&register, &september, "I2"),
        (Some(0.0), IndicatorState::Beyond)
    );
    let due = register
        .due(&DueFilter::default(), september.today, 0, 100)
        .unwrap();
    let alerts = due
        .rows
        .iter()
        .filter(|row| row.what == DueWhat::IndicatorAlert);
    let mut alerts: Vec<&str> = alerts.map(|row| row.reference.as_str()).collect();
    alerts.sort_unstable();
    assert_eq!(alerts, ["I1", "I2"]);

    audit(&mut register);
    let found = on("2026-09-08", OFFICER);
    assert_eq!(shown(&register, &found, "I3").0, Some(1.0));
    correct(&mut register);
    let december = on("2026-12-20", OFFICER);
    assert_eq!(register.measure(&december, None).unwrap().value, 3);
    assert_eq!(
        shown(&register, &december, "I1"),
        (Some(0.0), IndicatorState::OnTarget)
    );
    assert_eq!(
        shown(&register, &december, "I2"),
        (Some(100.0), IndicatorState::OnTarget)
    );
    assert_eq!(
        shown(&register, &december, "I3"),
        (Some(0.0), IndicatorState::OnTarget)
    );

    evaluate(&mut register);

    let january = on("2027-01-11", OFFICER);
    let first = register.find::<Assessment>("RV1").unwrap().unwrap();
    let start = Start {
        reference: "RV2".into(),
        name: "Journal 2027".into(),
        date: None,
    };
    let next = register
        .carry_forward(&january, first, &start)
        .unwrap()
        .value;
    let carried = register.all::<Scenario>().unwrap();
    let copy = carried
        .values()
        .find(|stored| stored.data.assessment == next)
        .unwrap();
    assert!(copy.data.carried);
    register.confirm_scenarios(&january, &[copy.id]).unwrap();
    let snapshot = register.snapshot_of_difference(Some(first), next).unwrap();
    let picture = snapshot.picture(january.today);
    let difference = model::difference(&snapshot, &picture, first, next).unwrap();
    let changes: Vec<Change> = difference.rows.iter().map(|row| row.change).collect();
    assert_eq!(changes, [Change::Confirmed]);

    // Twelve months in one file, and nothing in it was changed unseen.
    sound(&register);
    let asset = register.find::<Asset>("A1").unwrap().unwrap();
    assert_eq!(register.get::<Asset>(asset).unwrap().data.reference(), "A1");
    let indicators = register.all::<Indicator>().unwrap();
    let series = register.all::<model::IndicatorValue>().unwrap();
    let of = |reference: &str| {
        let key = indicators
            .values()
            .find(|own| own.data.reference == reference)
            .unwrap()
            .id;
        let mut values: Vec<_> = series
            .values()
            .filter(|value| value.data.indicator == key)
            .map(|value| (value.data.date, value.data.value))
            .collect();
        values.sort_by_key(|(day, _)| *day);
        values
            .into_iter()
            .map(|(_, value)| value)
            .collect::<Vec<_>>()
    };
    assert_eq!(of("I1"), [1.0, 0.0, 1.0, 0.0]);
    assert_eq!(of("I2"), [100.0, 0.0, 100.0]);
    assert_eq!(of("I3"), [0.0]);
    assert!(register.all::<Applicability>().unwrap().is_empty());
}
