//! Routines: ticked off, undone, and the yearly wheel that comes of it.

use chrono::NaiveDate;
use model::{Person, Routine, RoutineId};
use register::{Error, Op, Refusal, Register, WheelState};

use crate::support::{found, place, sound, stamp, today, unit};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn every(name: &str, months: u16, due: &str) -> Routine {
    Routine {
        months,
        ..Routine::new(name, day(due))
    }
}

fn tick(register: &mut Register, key: RoutineId, on: &str) -> register::Result<()> {
    let revision = register.get::<Routine>(key)?.revision;
    register
        .routine_done(&stamp(on), key, revision, day(on), "Alt i orden")
        .map(|_| ())
}

/// The wheel of 2026 as text: month and state of each mark.
fn wheel(register: &Register) -> Vec<String> {
    let rows = register.wheel(2026, today().today, None, None).unwrap();
    rows.iter()
        .map(|row| {
            let marks: Vec<String> = row
                .marks
                .iter()
                .map(|mark| {
                    let sign = match mark.state {
                        WheelState::Done => '+',
                        WheelState::Overdue => '!',
                        WheelState::Planned => 'o',
                    };
                    format!("{}{sign}", mark.month)
                })
                .collect();
            format!("{}: {}", row.name, marks.join(" "))
        })
        .collect()
}

#[test]
fn the_wheel_shows_what_was_done_and_what_is_to_come() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let mut add = |name: &str, months, due: &str| {
        let routine = every(name, months, due);
        register.add_routine(&today(), routine).unwrap().value
    };
    let quarterly = add("Adgange", 3, "2026-02-15");
    add("Ledelse", 12, "2026-12-15");
    add("Tilsyn", 12, "2026-03-01");
    let once = add("Aftale", 0, "2026-06-01");
    add("Næste år", 12, "2027-01-10");
    tick(&mut register, quarterly, "2026-02-20").unwrap();
    tick(&mut register, quarterly, "2026-05-15").unwrap();
    tick(&mut register, once, "2026-05-30").unwrap();
    assert_eq!(
        wheel(&register),
        [
            "Adgange: 2+ 5+ 8! 11!",
            "Tilsyn: 3!",
            "Aftale: 5+",
            "Ledelse: 12o",
            "Næste år: ",
        ]
    );
    let now = register.get::<Routine>(quarterly).unwrap().data;
    assert_eq!(
        (now.due, now.last_done, now.outcome.as_str()),
        (day("2026-08-15"), Some(day("2026-05-15")), "Alt i orden")
    );

    // What is undone was not done; done again, it was.
    register.undo(&today()).unwrap();
    register.undo(&today()).unwrap();
    assert_eq!(wheel(&register)[0], "Adgange: 2+ 5! 8! 11!");
    assert_eq!(wheel(&register)[2], "Aftale: 6!");
    register.redo(&today()).unwrap();
    assert_eq!(wheel(&register)[0], "Adgange: 2+ 5+ 8! 11!");
    sound(&register);
}

#[test]
fn the_wheel_can_be_one_persons_or_one_units() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let (person, top, below) = register
        .write(&today(), Op::new("people"), "", |write| {
            let top = write.insert(unit("U-1", None))?;
            let below = write.insert(unit("U-2", Some(top)))?;
            let person = write.insert(Person {
                unit: Some(below),
                ..Person::new("Åse Dam")
            })?;
            Ok((person, top, below))
        })
        .unwrap()
        .value;
    let own = Routine {
        owner: Some(person),
        ..every("Hendes", 12, "2026-05-01")
    };
    register.add_routine(&today(), own).unwrap();
    let tops = Routine {
        unit: Some(top),
        ..every("Toppens", 12, "2026-06-01")
    };
    register.add_routine(&today(), tops).unwrap();
    let names = |person, unit| -> Vec<String> {
        let rows = register.wheel(2026, today().today, person, unit).unwrap();
        rows.into_iter().map(|row| row.name).collect()
    };
    assert_eq!(names(None, None), ["Hendes", "Toppens"]);
    assert_eq!(names(Some(person), None), ["Hendes"]);
    assert_eq!(names(None, Some(below)), ["Hendes"], "where she works");
    assert_eq!(names(None, Some(top)), ["Hendes", "Toppens"]);
    let row = &register.wheel(2026, today().today, None, None).unwrap()[0];
    assert_eq!(row.owner_name.as_deref(), Some("Åse Dam"));
    assert_eq!(row.unit_name.as_deref(), Some("Enhed U-2"));
}

#[test]
fn what_cannot_be_ticked_off_is_refused() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let once = register
        .add_routine(&today(), every("Aftale", 0, "2026-12-01"))
        .unwrap()
        .value;
    let invalid = |result: register::Result<()>| match result.unwrap_err() {
        Error::Refused(Refusal::Invalid { field, code }) => (field, code),
        error => panic!("{error}"),
    };
    let revision = register.get::<Routine>(once).unwrap().revision;
    let tomorrow = day("2026-11-23");
    let early = register.routine_done(&today(), once, revision, tomorrow, "");
    assert_eq!(invalid(early.map(|_| ())), ("last_done", "day-to-come"));
    let stale = register.routine_done(&today(), once, revision + 1, today().today, "");
    assert!(matches!(
        stale.unwrap_err(),
        Error::Refused(Refusal::Stale { .. })
    ));
    tick(&mut register, once, "2026-11-20").unwrap();
    let again = tick(&mut register, once, "2026-11-21");
    assert_eq!(invalid(again), ("last_done", "done-already"));
    let often = register.add_routine(&today(), every("Tit", 121, "2026-12-01"));
    assert_eq!(invalid(often.map(|_| ())), ("months", "too-many-months"));
}

#[test]
fn a_wheel_of_many_is_one_entry_and_one_undo() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let before = register.history(None, 1).unwrap().total;
    let routines = model::STARTER_ROUTINES
        .iter()
        .map(|starter| Routine {
            months: starter.months,
            ..Routine::new(starter.id, starter.first(today().today))
        })
        .collect();
    register.add_routines(&today(), routines).unwrap();
    assert_eq!(register.history(None, 1).unwrap().total, before + 1);
    assert_eq!(wheel(&register).len(), model::STARTER_ROUTINES.len());
    register.undo(&today()).unwrap();
    assert!(wheel(&register).is_empty());
}
