//! Actions: put off, moved on, closed and opened again; and none of them waits for itself.

use model::{
    Action, ActionId, ActionStanding, ActionState, Kind, Measure, MeasureState, Plain as _,
};
use register::{Closing, Error, Op, Refusal, Register};
use uuid::Uuid;

use crate::support::{Town, entries, sound, stamp, today, town};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn add(town: &mut Town, name: &str, due: &str, after: &[ActionId]) -> ActionId {
    let mut action = Action::blank();
    name.clone_into(&mut action.name);
    action.due = (!due.is_empty()).then(|| day(due));
    action.first_due = action.due;
    action.after = after.to_vec();
    let added = town
        .register
        .write(&today(), Op::new("example"), "", |write| {
            write.insert(action)
        });
    added.unwrap().value
}

fn get(register: &Register, key: ActionId) -> (u32, Action) {
    let stored = register.get::<Action>(key).unwrap();
    (stored.revision, stored.data)
}

fn done(outcome: &str, date: &str) -> Closing {
    Closing {
        state: ActionState::Done,
        outcome: outcome.to_owned(),
        date: day(date),
        measure: false,
    }
}

/// The field and the sentence of a refusal.
fn refused<T: std::fmt::Debug>(result: register::Result<T>) -> (&'static str, &'static str) {
    match result.unwrap_err() {
        Error::Refused(Refusal::Invalid { field, code }) => (field, code),
        other => panic!("{other:?}"),
    }
}

#[test]
fn putting_off_needs_a_new_reason_each_time_and_is_counted() {
    let mut town = town();
    let key = add(&mut town, "Køb nye låse", "2026-12-01", &[]);
    let register = &mut town.register;
    let mut put_off = |due: &str, reason: &str| {
        let revision = get(register, key).0;
        register.postpone_action(&today(), key, revision, day(due), reason)
    };
    assert_eq!(
        refused(put_off("2026-12-31", "  ")),
        ("postponed_reason", "missing-value")
    );
    assert_eq!(
        refused(put_off("2026-12-01", "Senere")),
        ("due", "not-later")
    );
    put_off("2026-12-31", " Leverandøren er forsinket ").unwrap();
    assert_eq!(
        refused(put_off("2027-02-01", "Leverandøren er forsinket")),
        ("postponed_reason", "same-reason")
    );
    put_off("2027-02-01", "Budgettet er ikke vedtaget").unwrap();

    let (_, action) = get(&town.register, key);
    assert_eq!(action.first_due, Some(day("2026-12-01")));
    assert_eq!((action.due, action.postponed), (Some(day("2027-02-01")), 2));
    assert_eq!(action.postponed_reason, "Budgettet er ikke vedtaget");
    let page = town.register.history(None, 1).unwrap();
    assert_eq!(page.rows[0].reason, "Budgettet er ikke vedtaget");
    town.register.undo(&today()).unwrap();
    assert_eq!(get(&town.register, key).1.postponed, 1);
    sound(&town.register);
}

#[test]
fn by_hand_a_deadline_moves_only_forward_and_what_is_counted_is_not_written() {
    let mut town = town();
    let text = |text: &str| model::table::Value::text(text);
    let made = town.register.add_record(
        &today(),
        Kind::Actions,
        &[
            ("name".to_owned(), text("Øv beredskabet")),
            (
                "due".to_owned(),
                model::table::Value::Date(day("2026-12-01")),
            ),
            ("postponed".to_owned(), model::table::Value::Number(7.0)),
        ],
    );
    let key: Uuid = made.unwrap().value;
    let (_, action) = get(&town.register, ActionId(key));
    assert_eq!(
        (action.first_due, action.postponed),
        (Some(day("2026-12-01")), 0)
    );

    let mut change = |column: &str, value: model::table::Value| {
        let revision = get(&town.register, ActionId(key)).0;
        let values = [(column.to_owned(), value)];
        town.register
            .change_records(&today(), Kind::Actions, &[(key, revision)], &values)
    };
    let date = |text: &str| model::table::Value::Date(day(text));
    assert_eq!(
        refused(change("due", date("2027-01-01"))),
        ("due", "put-off-by-deed")
    );
    assert_eq!(
        refused(change("due", model::table::Value::Empty)),
        ("due", "put-off-by-deed")
    );
    change("due", date("2026-11-30")).unwrap();
    for (column, value) in [
        ("first_due", date("2026-11-01")),
        ("postponed", model::table::Value::Number(0.0)),
    ] {
        assert_eq!(refused(change(column, value)), (column, "fixed-column"));
    }
    // What is done says what came of it, whoever writes it; by hand it says when, too.
    assert!(matches!(
        change("state", text("done")).unwrap_err(),
        Error::Refused(Refusal::Problems(_))
    ));
    change("outcome", text("Holdt")).unwrap();
    assert_eq!(
        refused(change("state", text("done"))),
        ("state", "close-by-deed")
    );

    // What is said together can be written together.
    let mut change = |values: &[(&str, model::table::Value)]| {
        let revision = get(&town.register, ActionId(key)).0;
        let values: Vec<_> = values
            .iter()
            .map(|(column, value)| ((*column).to_owned(), value.clone()))
            .collect();
        town.register
            .change_records(&today(), Kind::Actions, &[(key, revision)], &values)
    };
    change(&[
        ("due", date("2027-01-01")),
        ("postponed_reason", text("Øvelsen er flyttet")),
    ])
    .unwrap();
    assert_eq!(
        refused(change(&[
            ("due", date("2027-02-01")),
            ("postponed_reason", text("Øvelsen er flyttet")),
        ])),
        ("due", "put-off-by-deed")
    );
    change(&[
        ("state", text("done")),
        ("closed", date("2026-11-22")),
        ("outcome", text("Holdt med 14 deltagere")),
    ])
    .unwrap();
    assert_eq!(
        refused(change(&[("state", text("open"))])),
        ("state", "close-by-deed")
    );
    let (_, action) = get(&town.register, ActionId(key));
    assert_eq!(
        (action.first_due, action.postponed, action.progress),
        (Some(day("2026-12-01")), 1, 100)
    );
}

#[test]
fn closing_needs_an_outcome_and_what_comes_before() {
    let mut town = town();
    let first = add(&mut town, "Vælg leverandør", "2026-11-01", &[]);
    let also = add(&mut town, "Find penge", "", &[]);
    let last = add(&mut town, "Sæt låse i", "2027-01-01", &[first, also]);
    let all = |register: &Register| register.all::<Action>().unwrap();
    let stands = |register: &Register, key: ActionId| {
        all(register)[&key]
            .data
            .standing(&all(register), today().today)
    };
    assert_eq!(stands(&town.register, first), ActionStanding::Overdue);
    assert_eq!(stands(&town.register, also), ActionStanding::Open);
    assert_eq!(stands(&town.register, last), ActionStanding::Waiting);

    let mut close = |key: ActionId, closing: &Closing| {
        let revision = get(&town.register, key).0;
        town.register.close_action(&today(), key, revision, closing)
    };
    match close(last, &done("Sat i", "2026-11-20")).unwrap_err() {
        Error::Refused(Refusal::Waits { by, count }) => {
            assert_eq!(
                (&*by, count),
                ("H-001 Vælg leverandør, H-002 Find penge", 2)
            );
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(
        refused(close(first, &done(" ", "2026-11-20"))),
        ("outcome", "missing-value")
    );
    assert_eq!(
        refused(close(first, &done("Valgt", "2026-11-23"))),
        ("closed", "day-to-come")
    );
    close(first, &done("Valgt, se sag 12", "2026-11-20")).unwrap();
    assert_eq!(
        refused(close(first, &done("Igen", "2026-11-20"))),
        ("state", "closed-already")
    );
    let dropped = Closing {
        state: ActionState::Dropped,
        ..done("Det koster ikke noget", "2026-11-22")
    };
    close(also, &dropped).unwrap();
    // Nothing open stands before it any more.
    close(last, &done("Sat i", "2026-11-22")).unwrap();

    let (revision, action) = get(&town.register, last);
    assert_eq!((action.state, action.progress), (ActionState::Done, 100));
    assert_eq!(action.closed, Some(day("2026-11-22")));
    assert_eq!(get(&town.register, also).1.progress, 0);
    assert_eq!(stands(&town.register, also), ActionStanding::Dropped);
    let register = &mut town.register;
    assert_eq!(
        refused(register.reopen_action(&today(), last, revision, "")),
        ("reason", "missing-value")
    );
    register
        .reopen_action(&today(), last, revision, "En lås sad løst")
        .unwrap();
    let (revision, action) = get(register, last);
    assert_eq!((action.state, action.closed), (ActionState::Open, None));
    assert_eq!(
        refused(register.progress_action(&today(), last, revision, 101)),
        ("progress", "not-percent")
    );
    register
        .progress_action(&today(), last, revision, 60)
        .unwrap();
    assert_eq!(get(register, last).1.progress, 60);
    sound(register);
}

#[test]
fn a_closed_action_puts_its_measure_in_place_with_one_undo() {
    let mut town = town();
    let key = add(&mut town, "Indfør login", "2026-12-01", &[]);
    let measure = town.measures[1];
    let register = &mut town.register;
    register
        .write(&today(), Op::new("example"), "", |write| {
            let own = write.get::<Measure>(measure)?;
            let planned = Measure {
                state: MeasureState::Planned,
                ..own.data
            };
            write.change(measure, own.revision, planned)?;
            let own = write.get::<Action>(key)?;
            let brings = Action {
                measure: Some(measure),
                ..own.data
            };
            write.change(key, own.revision, brings)
        })
        .unwrap();
    let before = entries(register);
    let state = |register: &Register| register.get::<Measure>(measure).unwrap().data.state;
    let closing = |with: bool| Closing {
        measure: with,
        ..done("I brug siden mandag", "2026-11-22")
    };
    let revision = get(register, key).0;
    register
        .close_action(&today(), key, revision, &closing(true))
        .unwrap();
    assert_eq!(
        (state(register), entries(register)),
        (MeasureState::InPlace, before + 1)
    );
    register.undo(&today()).unwrap();
    assert_eq!(state(register), MeasureState::Planned);
    assert_eq!(get(register, key).1.state, ActionState::Open);
    let revision = get(register, key).0;
    register
        .close_action(&today(), key, revision, &closing(false))
        .unwrap();
    assert_eq!(state(register), MeasureState::Planned);
    sound(register);
}

#[test]
fn no_action_waits_for_itself_by_any_way() {
    let mut town = town();
    let one = add(&mut town, "Et", "", &[]);
    let two = add(&mut town, "To", "", &[one]);
    let three = add(&mut town, "Tre", "", &[two]);
    let register = &mut town.register;
    let mut after = |key: ActionId, earlier: &[ActionId]| {
        let (revision, action) = get(register, key);
        let action = Action {
            after: earlier.to_vec(),
            ..action
        };
        register.write(&stamp("2026-11-23"), Op::new("example"), "", |write| {
            write.change(key, revision, action)
        })
    };
    assert_eq!(refused(after(one, &[three])), ("after", "action-loop"));
    assert_eq!(refused(after(one, &[one])), ("after", "action-loop"));
    after(three, &[one, two]).unwrap();
    after(two, &[]).unwrap();
    after(one, &[two]).unwrap();
    sound(register);
}
