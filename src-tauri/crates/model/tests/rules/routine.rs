//! When a routine comes round again.

use chrono::{Datelike, Days, NaiveDate};
use model::{Routine, STARTER_ROUTINES};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn every(months: u16, due: &str) -> Routine {
    Routine {
        months,
        ..Routine::new("Gennemgang", day(due))
    }
}

fn next(months: u16, due: &str, done: &str) -> String {
    every(months, due).done(day(done), "").due.to_string()
}

#[test]
fn the_wheel_keeps_its_months_whenever_it_is_done() {
    assert_eq!(next(12, "2026-03-15", "2026-03-15"), "2027-03-15");
    assert_eq!(next(12, "2026-03-15", "2026-02-01"), "2027-03-15", "early");
    assert_eq!(next(12, "2026-03-15", "2026-11-30"), "2027-03-15", "late");
    assert_eq!(next(3, "2026-01-10", "2026-01-12"), "2026-04-10");
    assert_eq!(next(3, "2026-01-10", "2026-04-10"), "2026-07-10");
    assert_eq!(
        next(12, "2020-12-01", "2026-11-24"),
        "2026-12-01",
        "overdue for years: the year's own time is still to come"
    );
    assert_eq!(next(1, "2020-12-01", "2026-12-01"), "2027-01-01");
}

#[test]
fn the_last_of_a_month_stays_the_last_of_a_month() {
    assert_eq!(next(1, "2026-01-31", "2026-01-31"), "2026-02-28");
    assert_eq!(next(1, "2026-02-28", "2026-02-28"), "2026-03-31");
    assert_eq!(next(1, "2024-01-31", "2024-02-10"), "2024-02-29");
    assert_eq!(next(12, "2024-02-29", "2024-03-01"), "2025-02-28");
    assert_eq!(next(12, "2027-02-28", "2027-02-28"), "2028-02-29");
    assert_eq!(next(6, "2026-06-30", "2026-06-30"), "2026-12-31");
    // The 28th of February is a last day, wherever it came from.
    assert_eq!(next(1, "2026-01-28", "2026-01-28"), "2026-02-28");
    // The 30th is not January's last day; February takes what it has.
    assert_eq!(next(1, "2026-01-30", "2026-01-30"), "2026-02-28");
    assert_eq!(next(2, "2026-01-30", "2026-01-30"), "2026-03-30");
}

#[test]
fn what_is_done_once_is_closed_also_when_it_was_done_early() {
    let once = Routine::new("Ny aftale", day("2026-12-01"));
    assert!(once.is_open());
    let done = once.done(day("2026-11-01"), "Underskrevet");
    assert!(!done.is_open());
    assert_eq!(done.due, once.due);
    assert_eq!(done.outcome, "Underskrevet");
    assert_eq!(done.occasions(day("2026-01-01"), day("2030-01-01")), []);
    let again = every(12, "2026-12-01").done(day("2026-11-01"), "");
    assert!(again.is_open());
}

#[test]
fn the_end_of_time_is_not_passed() {
    let last = every(120, "9998-01-31").done(day("9998-01-31"), "");
    assert_eq!(last.due, day("9999-12-31"));
    assert_eq!(
        last.done(day("9999-12-31"), "").due,
        day("9999-12-31"),
        "and asking again ends"
    );
    assert_eq!(
        last.occasions(day("9999-01-01"), day("9999-12-31")),
        [day("9999-12-31")]
    );
}

#[test]
fn occasions_are_what_falls_between_two_days() {
    let quarterly = every(3, "2026-02-15");
    let days = |from: &str, until: &str| -> Vec<String> {
        quarterly
            .occasions(day(from), day(until))
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    assert_eq!(
        days("2026-01-01", "2026-12-31"),
        ["2026-02-15", "2026-05-15", "2026-08-15", "2026-11-15"]
    );
    assert_eq!(days("2027-02-15", "2027-02-15"), ["2027-02-15"]);
    assert_eq!(days("2025-01-01", "2025-12-31"), [""; 0]);
    let once = Routine::new("Ny aftale", day("2026-12-01"));
    assert_eq!(
        once.occasions(day("2026-01-01"), day("2030-01-01")),
        [once.due]
    );
}

#[test]
fn a_starter_begins_in_its_month_and_not_in_the_past() {
    for today in ["2026-01-01", "2026-06-15", "2026-12-16"] {
        let today = day(today);
        for starter in STARTER_ROUTINES {
            let first = starter.first(today);
            assert!(first >= today && first < today + Days::new(367));
            assert_eq!((first.month(), first.day()), (starter.month, 15));
        }
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..60_000).prop_map(|days| day("1970-01-01") + Days::new(days))
}

proptest! {
    #[test]
    fn the_next_time_is_after_the_day_and_the_first_such(
        due in any_day(), done in any_day(), months in 1_u16..=120,
    ) {
        let routine = Routine { months, ..Routine::new("x", due) };
        let next = routine.done(done, "").due;
        prop_assert!(next > done && next > due);
        // Whole intervals from the day that it was due.
        let apart = (next.year() - due.year()) * 12 + next.month0() as i32 - due.month0() as i32;
        prop_assert_eq!(apart % i32::from(months), 0);
        // The day of the month is the same, or the month has no such day.
        let last = (next + Days::new(1)).day() == 1;
        prop_assert!(next.day() == due.day() || last);
        // No earlier occasion would do.
        let before = routine.occasion(apart as u32 / u32::from(months) - 1);
        prop_assert!(before <= done || before == due);
    }

    #[test]
    fn occasions_agree_with_doing_each_on_its_day(
        due in any_day(), months in 1_u16..=24,
    ) {
        let mut routine = Routine { months, ..Routine::new("x", due) };
        // No month ends on such a day: then the way there does not matter.
        routine.due = due.with_day(due.day().min(27)).unwrap();
        let until = routine.due + Days::new(4000);
        let listed = routine.occasions(routine.due, until);
        let mut walked = Vec::new();
        while routine.due <= until {
            walked.push(routine.due);
            routine = routine.done(routine.due, "");
        }
        prop_assert_eq!(listed, walked);
    }
}
