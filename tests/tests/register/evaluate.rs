//! Evaluations and management reviews: planned, held, approved; their inputs as of a day; decisions and
//! what becomes of them.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use model::{
    Action, ActionState, InputFigure, Inputs, Kind, Plain, Review, ReviewDecision,
    ReviewDecisionId, ReviewId, ReviewKind, ReviewState, ReviewVerdict, evaluate,
};
use register::{Op, Refusal, Register, Stamp};

use crate::support::{cells, entries, found, place, refusal, score, sound, stamp, town};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn end_of(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap())
        .and_utc()
}

fn by(name: &str, day: &str) -> Stamp {
    Stamp {
        by: name.to_owned(),
        ..stamp(day)
    }
}

/// Adds a management review by its columns.
fn plan(register: &mut Register, name: &str, date: &str) -> register::Result<ReviewId> {
    let values = cells(&[
        ("name", name),
        ("kind", "management review"),
        ("date", date),
    ]);
    let added = register.add_record(&stamp(date), Kind::Reviews, &values)?;
    Ok(added.value.into())
}

fn review(register: &Register, id: ReviewId) -> Review {
    register.get::<Review>(id).unwrap().data
}

fn read_at(register: &Register, id: ReviewId) -> u32 {
    register.get::<Review>(id).unwrap().revision
}

fn change(register: &mut Register, id: ReviewId, values: &[(&str, &str)]) -> register::Result<()> {
    let read = [(id.0, read_at(register, id))];
    let now = by("Rikke", "2026-11-22");
    register
        .change_records(&now, Kind::Reviews, &read, &cells(values))
        .map(drop)
}

const JUDGED: &[(&str, &str)] = &[
    ("verdict", "to be improved"),
    ("conclusion", "ISMS virker, men testene halter."),
];

fn decide(
    register: &mut Register,
    review: ReviewId,
    name: &str,
) -> register::Result<ReviewDecisionId> {
    let decision = ReviewDecision {
        name: name.to_owned(),
        review,
        due: Some(day("2027-03-01")),
        ..ReviewDecision::blank()
    };
    let added = register.add_decision(&by("Rikke", "2026-11-22"), decision)?;
    Ok(added.value)
}

fn inputs(register: &Register, id: ReviewId, today: &str) -> Inputs {
    let snapshot = register.snapshot_of_review(id, day(today), end_of).unwrap();
    evaluate(&snapshot, id, day(today)).unwrap().inputs
}

/// The field and the reason of a refusal.
fn told(refusal: Refusal) -> (String, String) {
    match refusal {
        Refusal::Invalid { field, code } => said(field, code),
        Refusal::Problems(problems) => said(&problems[0].place.column, &problems[0].code),
        other => panic!("{other:?}"),
    }
}

fn said(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

fn count(inputs: &Inputs, figure: InputFigure) -> (u32, Option<u32>) {
    let own = inputs.figures.iter().find(|own| own.figure == figure);
    let own = own.unwrap();
    (own.now.count(), own.before)
}

#[test]
fn a_review_follows_the_latest_earlier_one_and_never_a_later() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let first = plan(&mut register, "2025", "2025-11-20").unwrap();
    let second = plan(&mut register, "2026", "2026-11-20").unwrap();
    assert_eq!(review(&register, first).previous, None);
    assert_eq!(review(&register, second).previous, Some(first));
    let refused = |done: register::Result<()>| told(refusal(done));
    let looped = change(&mut register, first, &[("previous", &second.0.to_string())]);
    assert_eq!(refused(looped), said("previous", "not-earlier"));
    let itself = change(
        &mut register,
        second,
        &[("previous", &second.0.to_string())],
    );
    assert_eq!(refused(itself), said("previous", "not-earlier"));
    // Nor does the earlier one move behind the one that follows it up.
    let moved = change(&mut register, first, &[("date", "2026-12-01")]);
    assert_eq!(refused(moved), said("date", "not-earlier"));
    let early = change(&mut register, second, &[("date", "2025-01-01")]);
    assert_eq!(refused(early), said("previous", "not-earlier"));
    let late = change(&mut register, second, &[("as_of", "2026-11-21")]);
    assert_eq!(refused(late), said("as_of", "as-of-late"));
    // How far it is has deeds of its own.
    let state = change(&mut register, second, &[("state", "approved")]);
    assert_eq!(refused(state), said("state", "fixed-column"));
    sound(&register);
}

#[test]
fn held_with_a_verdict_approved_by_another_and_then_frozen() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let id = plan(&mut register, "Gennemgang 2026", "2026-11-20").unwrap();
    let hold = |register: &mut Register, today: &str, next: Option<NaiveDate>| {
        let revision = read_at(register, id);
        register
            .hold_review(&by("Rikke", today), id, revision, next)
            .map(|done| done.value)
    };
    let missing = |field| Refusal::Invalid {
        field,
        code: "missing-value",
    };
    let early = hold(&mut register, "2026-11-19", None);
    let ahead = Refusal::Invalid {
        field: "date",
        code: "day-ahead",
    };
    assert_eq!(refusal(early), ahead);
    assert_eq!(
        refusal(hold(&mut register, "2026-11-22", None)),
        missing("verdict")
    );
    change(&mut register, id, &JUDGED[..1]).unwrap();
    assert_eq!(
        refusal(hold(&mut register, "2026-11-22", None)),
        missing("conclusion")
    );
    change(&mut register, id, JUDGED).unwrap();
    let before = entries(&register);
    let next = hold(&mut register, "2026-11-22", Some(day("2027-11-20")));
    let next = review(&register, next.unwrap().unwrap());
    assert_eq!(entries(&register), before + 1);
    assert_eq!(next.name, "Gennemgang 2027");
    assert_eq!(
        (next.previous, next.state),
        (Some(id), ReviewState::Planned)
    );
    let held = review(&register, id);
    // The day of the inputs stays what it was.
    assert_eq!(held.as_of, Some(day("2026-11-20")));
    assert_eq!(held.verdict, Some(ReviewVerdict::Improve));
    // What was said may still be mended, never taken away.
    let emptied = change(&mut register, id, &[("conclusion", "")]);
    assert_eq!(told(refusal(emptied)), said("conclusion", "missing-value"));

    let decision = decide(&mut register, id, "Test hvert kvartal").unwrap();
    let approve = |register: &mut Register, name: &str| {
        let revision = read_at(register, id);
        register
            .approve_review(&by(name, "2026-11-25"), id, revision)
            .map(drop)
    };
    let own = Refusal::Invalid {
        field: "approved_by",
        code: "own-review",
    };
    assert_eq!(refusal(approve(&mut register, " RIKKE ")), own);
    approve(&mut register, "Ole").unwrap();
    let approved = review(&register, id);
    assert_eq!(approved.approved_by, "Ole");
    assert_eq!(approved.approved, Some(day("2026-11-25")));

    let frozen = Refusal::Invalid {
        field: "state",
        code: "approved-review",
    };
    let changed = change(&mut register, id, &[("conclusion", "Alt er godt")]);
    assert_eq!(refusal(changed), frozen);
    let revision = read_at(&register, id);
    let gone = register.remove_records(&stamp("2026-11-26"), Kind::Reviews, &[(id.0, revision)]);
    assert_eq!(refusal(gone), frozen);
    assert_eq!(refusal(decide(&mut register, id, "For sent")), frozen);
    let stored = register.get::<ReviewDecision>(decision).unwrap();
    let read = [(decision.0, stored.revision)];
    let now = by("Rikke", "2026-11-26");
    let other = cells(&[("name", "Noget andet")]);
    let renamed = register.change_records(&now, Kind::Decisions, &read, &other);
    assert_eq!(refusal(renamed), frozen);
    // Its follow-up goes on.
    let due = cells(&[("due", "2027-04-01")]);
    register
        .change_records(&now, Kind::Decisions, &read, &due)
        .unwrap();
    sound(&register);
}

#[test]
fn a_decision_becomes_an_action_and_is_closed_with_what_came_of_it() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let id = plan(&mut register, "2026", "2026-11-20").unwrap();
    let key = decide(&mut register, id, "Totrinslogin for alle").unwrap();
    let now = by("Rikke", "2026-12-01");
    let action = register.decision_action(&now, key).unwrap().value;
    let action = register.get::<Action>(action).unwrap().data;
    assert_eq!(action.decision, Some(key));
    assert_eq!(action.due, Some(day("2027-03-01")));
    let mut close = |state, on: &str, outcome: &str| {
        let revision = register.get::<ReviewDecision>(key).unwrap().revision;
        register
            .close_decision(&now, key, revision, state, day(on), outcome)
            .map(drop)
    };
    let invalid = |field, code| Refusal::Invalid { field, code };
    let early = close(ActionState::Done, "2026-12-02", "Gjort");
    assert_eq!(refusal(early), invalid("closed", "day-ahead"));
    let unsaid = close(ActionState::Done, "2026-12-01", " ");
    assert_eq!(refusal(unsaid), invalid("outcome", "missing-value"));
    close(ActionState::Dropped, "2026-11-30", "For dyrt").unwrap();
    close(ActionState::Open, "2026-12-01", "").unwrap();
    close(ActionState::Done, "2026-12-01", "Indført").unwrap();
    let done = register.get::<ReviewDecision>(key).unwrap().data;
    assert_eq!(done.state, ActionState::Done);
    assert_eq!(done.closed, Some(day("2026-12-01")));
    sound(&register);
}

#[test]
fn inputs_are_those_of_their_day_whatever_happens_later() {
    let mut town = town();
    let register = &mut town.register;
    // The town is of 22 November 2026.
    let first = plan(register, "Forår", "2026-11-22").unwrap();
    change(register, first, JUDGED).unwrap();
    let decision = decide(register, first, "Test hvert kvartal").unwrap();
    let due = Action {
        name: "Skriv en testplan".to_owned(),
        decision: Some(decision),
        due: Some(day("2026-12-01")),
        unit: Some(town.units[1]),
        ..Action::blank()
    };
    let action = register
        .write(&stamp("2026-11-23"), Op::new("example"), "", |write| {
            write.insert(due)
        })
        .unwrap()
        .value;
    let second = plan(register, "Jul", "2026-12-20").unwrap();
    let then = inputs(register, second, "2026-12-20");
    assert_eq!(then.previous, Some(first));
    assert_eq!(
        (then.day, then.since),
        (day("2026-12-20"), day("2026-11-22"))
    );
    assert!(then.compared);
    assert_eq!(count(&then, InputFigure::DecisionsOpen), (1, None));
    assert_eq!(count(&then, InputFigure::ActionsOpen), (1, Some(0)));
    assert_eq!(count(&then, InputFigure::ActionsOverdue), (1, Some(0)));
    let scenarios: u32 = then
        .levels
        .iter()
        .map(|own| own.stages[2].now.count())
        .sum();
    let in_report = then.levels.clone();
    // Of the two methods, only the register's own has its levels counted together.
    assert_eq!(scenarios, 4);

    // Later all of it becomes another.
    let later = by("Rikke", "2027-02-01");
    let revision = register.get::<ReviewDecision>(decision).unwrap().revision;
    register
        .close_decision(
            &later,
            decision,
            revision,
            ActionState::Done,
            day("2027-01-31"),
            "Gjort",
        )
        .unwrap();
    let stored = register.get::<Action>(action).unwrap();
    let done = Action {
        state: ActionState::Done,
        outcome: "Skrevet".to_owned(),
        closed: Some(day("2027-01-31")),
        ..stored.data
    };
    register
        .write(&later, Op::new("example"), "", |write| {
            write.change(action, stored.revision, done)
        })
        .unwrap();
    let stored = register.get::<model::Scenario>(town.scenarios[0]).unwrap();
    let mut worse = stored.data;
    worse.likelihood = Some(4);
    register
        .write(&later, Op::new("score"), "", |write| {
            write.change(town.scenarios[0], stored.revision, worse)
        })
        .unwrap();
    let again = inputs(register, second, "2027-02-02");
    assert_eq!(again.figures, then.figures);
    assert_eq!(again.levels, in_report);
    assert_eq!(again.decisions, then.decisions);
    // One that is of the later day sees it.
    let third = plan(register, "Forår igen", "2027-02-01").unwrap();
    let now = inputs(register, third, "2027-02-02");
    assert_eq!(count(&now, InputFigure::ActionsOpen), (0, Some(1)));
    assert_eq!(count(&now, InputFigure::DecisionsDone), (1, None));
    assert_ne!(now.levels, in_report);

    // Of a unit, only what belongs to it and to those below.
    let values = cells(&[
        ("name", "Enhed"),
        ("kind", "evaluation of a unit"),
        ("date", "2026-12-20"),
        ("unit", "U-3"),
    ]);
    let unit = register
        .add_record(&stamp("2026-12-20"), Kind::Reviews, &values)
        .unwrap();
    let narrow = inputs(register, unit.value.into(), "2027-02-02");
    assert_eq!(narrow.previous, None);
    assert_eq!(count(&narrow, InputFigure::ActionsOpen), (0, None));
    assert_eq!(review(register, unit.value.into()).kind, ReviewKind::Unit);

    // A day before the first entry cannot be gathered from.
    let values = cells(&[
        ("name", "Før registret"),
        ("kind", "management review"),
        ("date", "2020-01-01"),
    ]);
    let old = register
        .add_record(&stamp("2027-02-01"), Kind::Reviews, &values)
        .unwrap();
    let old = old.value.into();
    let snapshot = register
        .snapshot_of_review(old, day("2027-02-02"), end_of)
        .unwrap();
    assert!(snapshot.inputs.is_none());
    assert!(evaluate(&snapshot, old, day("2027-02-02")).is_none());
    score(register, town.scenarios[1], 2);
    sound(register);
}
