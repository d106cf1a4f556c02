//! A year of the method, from the first assessment to the next: every step by the deed that a person
//! would do, every figure said beforehand.

use model::{
    Action, ActionState, Applicability, Assessment, Asset, Audit, AuditCheck, AuditFinding, Change,
    CheckAnswer, Control, ControlTest, CorrectiveAction, Effectiveness, FindingGrade, FindingState,
    Indicator, IndicatorState, Kind, Lang, Measure, MeasureState, Plain, Record, Review,
    ReviewDecision, RunResult, Scenario, TestRun, TestState, control_states, table::Value,
};
use register::{Closing, DueFilter, DueWhat, Register, Stamp, Start};
use report::{Options, document::to_text};

use crate::support::{place, sound};

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
fn add(register: &mut Register, stamp: &Stamp, kind: Kind, cells: &[(&str, &str)]) {
    let cells: Vec<(String, Value)> = cells
        .iter()
        .map(|(column, text)| {
            let value = match (text.parse(), text.parse()) {
                (Ok(day), _) => Value::Date(day),
                (_, Ok(number)) => Value::Number(number),
                _ => Value::text(text),
            };
            ((*column).to_owned(), value)
        })
        .collect();
    register
        .add_record(stamp, kind, &cells)
        .unwrap_or_else(|why| panic!("{}: {why:?}", kind.id()));
}

macro_rules! at {
    ($register:expr, $R:ty, $reference:literal) => {{
        let key = $register.find::<$R>($reference).unwrap().unwrap();
        (key, $register.get::<$R>(key).unwrap().revision)
    }};
}

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

/// September: an audit finds why the test failed, and what is done about it.
fn audit(register: &mut Register) {
    let now = on("2026-09-03", AUDITOR);
    let span = [("starts", "2026-01-01"), ("ends", "2028-12-31")];
    let cells = [&[("ref", "AP1"), ("name", "Program")], &span[..]].concat();
    add(register, &now, Kind::Programmes, &cells);
    add(
        register,
        &now,
        Kind::Audits,
        &[
            ("ref", "REV1"),
            ("name", "Beredskab"),
            ("programme", "AP1"),
            ("lead", "P3"),
            ("starts", "2026-09-03"),
            ("units", "U1"),
            ("controls", "8.13"),
        ],
    );
    let (key, revision) = at!(register, Audit, "REV1");
    register.start_audit(&now, key, revision, "").unwrap();
    let question = |point: &model::CheckPoint| format!("{:?}", point.source);
    let made = register.generate_checklist(&now, key, &question).unwrap();
    // The control, and the risk that is above tolerance again.
    assert_eq!(made.value, 2);
    let checks = register.all::<AuditCheck>().unwrap();
    for stored in checks.values() {
        let answer = match stored.data.control {
            Some(_) => CheckAnswer::Not,
            None => CheckAnswer::Partly,
        };
        register
            .answer_check(
                &now,
                stored.id,
                stored.revision,
                Some(answer),
                "Log af 1. september",
            )
            .unwrap();
    }
    let point = checks
        .values()
        .find(|stored| stored.data.control.is_some())
        .unwrap();
    let found = register
        .finding_from_check(
            &now,
            point.id,
            "Gendannelse tog 61 timer",
            FindingGrade::Major,
            "Målet er 24",
        )
        .unwrap()
        .value;
    let (key, revision) = at!(register, Audit, "REV1");
    register
        .report_audit(&now, key, revision, "Gendannelse kan ikke nås i tide")
        .unwrap();
    let finding = register.get::<AuditFinding>(found).unwrap();
    assert_eq!(finding.data.grade, FindingGrade::Major);
    assert!(
        register
            .close_finding(&now, found, finding.revision)
            .is_err(),
        "a nonconformity is closed by a correction that worked"
    );
    let reference = finding.data.reference.clone();
    add(
        register,
        &on("2026-09-07", OFFICER),
        Kind::CorrectiveActions,
        &[
            ("ref", "KH1"),
            ("name", "Reserveudstyr og fast øvelse"),
            ("finding", &reference),
            ("containment", "Lånt udstyr stillet frem"),
            ("why_1", "Udstyret skulle hentes"),
            ("why_2", "Der stod intet klar"),
            ("cause", "Øvelsen brugte driftens eget udstyr"),
            ("owner", "P2"),
            ("due", "2026-09-30"),
        ],
    );
}

/// The autumn: corrected, tested again, verified by somebody else after some time, closed.
fn correct(register: &mut Register) {
    let now = on("2026-09-20", "Jesper Lund");
    let (key, revision) = at!(register, CorrectiveAction, "KH1");
    let cells = [("done".to_owned(), Value::Date(now.today))];
    register
        .change_records(&now, Kind::CorrectiveActions, &[(key.0, revision)], &cells)
        .unwrap();
    let own = register.get::<CorrectiveAction>(key).unwrap();
    assert_eq!(
        own.data.verify_on,
        "2026-12-19".parse().ok(),
        "after 90 days"
    );

    test(register, &on("2026-09-25", OFFICER), RunResult::Passed);
    assert_eq!(risk(register), levels(LOW, LOW));

    let later = on("2026-12-20", AUDITOR);
    let worked = Effectiveness::Effective;
    register
        .verify_corrective(
            &later,
            key,
            own.revision,
            worked,
            "To øvelser under 24 timer",
            None,
        )
        .unwrap();
    let stored = register.all::<AuditFinding>().unwrap();
    let finding = stored.values().next().unwrap();
    register
        .close_finding(&later, finding.id, finding.revision)
        .unwrap();
    let (audit, revision) = at!(register, Audit, "REV1");
    register.close_audit(&later, audit, revision).unwrap();
    assert_eq!(
        register.get::<AuditFinding>(finding.id).unwrap().data.state,
        FindingState::Closed
    );
}

/// December: management sees it, decides, and the next round begins.
fn evaluate(register: &mut Register) {
    let now = on("2026-12-21", OFFICER);
    add(
        register,
        &now,
        Kind::Reviews,
        &[
            ("ref", "EV1"),
            ("name", "Ledelsens gennemgang 2026"),
            ("kind", "management review"),
            ("date", "2026-12-21"),
            ("chair", "P4"),
            ("verdict", "satisfactory"),
            ("conclusion", "Niveauet holder"),
        ],
    );
    add(
        register,
        &now,
        Kind::Decisions,
        &[
            ("ref", "B1"),
            ("name", "Øv to gange om året"),
            ("review", "EV1"),
            ("owner", "P2"),
            ("due", "2027-06-01"),
        ],
    );
    let (review, revision) = at!(register, Review, "EV1");
    register.hold_review(&now, review, revision, None).unwrap();
    let revision = register.get::<Review>(review).unwrap().revision;
    assert!(
        register.approve_review(&now, review, revision).is_err(),
        "nobody approves their own"
    );
    let board = on("2026-12-22", DIRECTOR);
    register.approve_review(&board, review, revision).unwrap();

    let end_of = |day| format!("{day}T23:00:00Z").parse().unwrap();
    let snapshot = register
        .snapshot_of_review(review, board.today, end_of)
        .unwrap();
    let options = Options {
        now: board.at,
        today: board.today,
        language: Lang::En,
        author: DIRECTOR.into(),
        assessment: None,
        record: Some(review.0),
        unit: None,
        since: None,
    };
    let report = report::report("evaluation").unwrap();
    let text = to_text(&(report.build)(&snapshot, &options).unwrap());
    for said in [
        "risks-above-tolerance",
        "tests-passed",
        "Reserveudstyr og fast øvelse",
        "Beredskab",
        "Øv to gange om året",
        "Niveauet holder",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(
        !text.contains("61 timer") || text.contains("Closed"),
        "{text}"
    );
    let (decision, _) = at!(register, ReviewDecision, "B1");
    let owed = register.get::<ReviewDecision>(decision).unwrap().data;
    assert_eq!(owed.state, ActionState::Open);
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
    // Nothing is tested yet: that is no share of anything.
    assert_eq!(register.measure(&january, None).unwrap().value, 2);
    assert_eq!(
        shown(&register, &january, "I1"),
        (Some(1.0), IndicatorState::Beyond)
    );
    assert_eq!(shown(&register, &january, "I2").0, None);

    treat_and_test(&mut register);
    let march = on("2026-03-31", OFFICER);
    assert_eq!(register.measure(&march, None).unwrap().value, 3);
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
    assert_eq!(register.measure(&september, None).unwrap().value, 3);
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
    assert_eq!(of("I3"), [0.0, 0.0, 0.0, 0.0][..of("I3").len()]);
    assert!(register.all::<Applicability>().unwrap().is_empty());
}
