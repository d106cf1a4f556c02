//! Values over time: measured, written by hand, one a day; what is due and what alerts; progress.

use chrono::NaiveDate;
use model::{
    Formula, Indicator, IndicatorId, IndicatorState, IndicatorValue, Kind, Plain, Trend,
    table::Value,
};
use register::{DueFilter, DueWhat, Error, IndicatorRow, ReadyText, Refusal, Register};
use tempfile::TempDir;
use uuid::Uuid;

use super::synthetic;
use crate::support::{entries, sound, stamp, today};

fn text(column: &str, value: &str) -> (String, Value) {
    (column.to_owned(), Value::text(value))
}

fn ready(formulas: &[Formula]) -> Vec<ReadyText> {
    let text = |formula: &Formula| ReadyText {
        formula: *formula,
        name: format!("Om {}", formula.id()),
        definition: "Sådan".to_owned(),
    };
    formulas.iter().map(text).collect()
}

fn measuring(formulas: &[Formula]) -> (TempDir, Register, Vec<IndicatorId>) {
    let (folder, mut register) = synthetic(1);
    let made = register
        .add_ready_indicators(&today(), &ready(formulas))
        .unwrap();
    (folder, register, made.value)
}

fn add(register: &mut Register, kind: Kind, values: &[(String, Value)]) -> register::Result<Uuid> {
    Ok(register.add_record(&today(), kind, values)?.value)
}

fn refused<T: std::fmt::Debug>(done: register::Result<T>) -> (&'static str, &'static str) {
    match done {
        Err(Error::Refused(Refusal::Invalid { field, code })) => (field, code),
        other => panic!("{other:?}"),
    }
}

fn row(register: &Register, key: IndicatorId, day: &str) -> IndicatorRow {
    let rows = register.indicator_rows(day.parse().unwrap()).unwrap();
    rows.into_iter().find(|row| row.id == key).unwrap()
}

fn recorded(register: &Register) -> Vec<(NaiveDate, f64, String)> {
    let values = register.all::<IndicatorValue>().unwrap();
    let mut values: Vec<_> = values
        .into_values()
        .map(|own| (own.data.date, own.data.value, own.data.note))
        .collect();
    values.sort_by(|one, other| one.partial_cmp(other).unwrap());
    values
}

#[test]
fn measuring_is_one_entry_and_one_value_a_day() {
    let formulas = [Formula::AssetsWithOwner, Formula::SuppliersChecked];
    let (_folder, mut register, made) = measuring(&formulas);
    let before = entries(&register);
    let done = register.measure(&today(), None).unwrap();
    assert_eq!(done.value, 1, "of suppliers nothing can be said");
    assert_eq!(done.changed, [Kind::Values]);
    assert_eq!(entries(&register), before + 1);
    let now = register
        .find_value(Formula::AssetsWithOwner, None, today().today)
        .unwrap()
        .unwrap();
    let note = format!("{}/{}", now.part, now.of.unwrap());
    assert_eq!(
        recorded(&register),
        [(today().today, now.value, note.clone())]
    );
    // Nothing moved: nothing is written.
    register.measure(&today(), Some(&made[..1])).unwrap();
    assert_eq!(entries(&register), before + 1);
    let owned = register
        .all::<model::Asset>()
        .unwrap()
        .into_values()
        .find(|own| own.data.owner.is_some())
        .unwrap();
    let nobody = [("owner".to_owned(), Value::Empty)];
    let chosen = [(owned.id.0, owned.revision)];
    register
        .change_records(&today(), Kind::Assets, &chosen, &nobody)
        .unwrap();
    register.measure(&today(), None).unwrap();
    let again = recorded(&register);
    assert_eq!(again.len(), 1, "the day's value is another now");
    assert!(again[0].1 < now.value);
    // The day after it is another value.
    register.measure(&stamp("2026-11-23"), None).unwrap();
    assert_eq!(recorded(&register).len(), 2);
    let shown = row(&register, made[0], "2026-11-23");
    assert_eq!((shown.values, shown.trend), (2, Trend::Same));
    assert_eq!(shown.due, Some("2027-05-23".parse().unwrap()));
    register.undo(&stamp("2026-11-23")).unwrap();
    register.undo(&stamp("2026-11-23")).unwrap();
    assert_eq!(recorded(&register), [(today().today, now.value, note)]);
    sound(&register);
}

#[test]
fn ready_made_ones_are_added_once() {
    let formulas = [Formula::ActionsOverdue, Formula::FindingsOpen];
    let (_folder, mut register, made) = measuring(&formulas);
    assert_eq!(made.len(), 2);
    let more = ready(&[
        Formula::ActionsOverdue,
        Formula::IncidentsYear,
        Formula::Manual,
    ]);
    let more = register.add_ready_indicators(&today(), &more).unwrap();
    assert_eq!(more.value.len(), 1);
    let all = register.all::<Indicator>().unwrap();
    let own = &all[&made[0]].data;
    assert_eq!(
        (own.target, own.threshold, own.months),
        (Some(0.0), Some(5.0), 1)
    );
    assert_eq!(own.name, "Om actions-overdue");
    sound(&register);
}

#[test]
fn values_by_hand_are_one_a_day_and_of_manual_indicators_only() {
    let (_folder, mut register, made) = measuring(&[Formula::AssetsWithOwner]);
    let manual = [
        text("ref", "I-M"),
        text("name", "Phishing"),
        text("formula", "manual"),
        text("measured_in", "percent"),
        text("better", "lower"),
        ("target".to_owned(), Value::Number(5.0)),
        ("threshold".to_owned(), Value::Number(10.0)),
    ];
    let key = IndicatorId(add(&mut register, Kind::Indicators, &manual).unwrap());
    let value = |indicator: Uuid, day: &str, value: f64| {
        [
            text("indicator", &indicator.to_string()),
            ("date".to_owned(), Value::Date(day.parse().unwrap())),
            ("value".to_owned(), Value::Number(value)),
        ]
    };
    let found = value(made[0].0, "2026-11-01", 50.0);
    assert_eq!(
        refused(add(&mut register, Kind::Values, &found)),
        ("value", "value-is-found")
    );
    assert_eq!(
        refused(register.measure(&today(), Some(&[key]))),
        ("indicator", "value-by-hand")
    );
    let shown = row(&register, key, "2026-11-22");
    assert_eq!(shown.state, IndicatorState::NoValue);
    assert_eq!(shown.due, Some(today().today), "never measured: due today");
    for (day, number, state, trend) in [
        ("2026-08-01", 12.0, IndicatorState::Beyond, Trend::Unknown),
        ("2026-09-01", 10.0, IndicatorState::Between, Trend::Better),
        ("2026-10-01", 5.0, IndicatorState::OnTarget, Trend::Better),
        ("2026-11-01", 5.5, IndicatorState::Between, Trend::Worse),
        ("2026-11-20", 5.5, IndicatorState::Between, Trend::Same),
    ] {
        add(&mut register, Kind::Values, &value(key.0, day, number)).unwrap();
        let shown = row(&register, key, "2026-11-22");
        assert_eq!((shown.state, shown.trend), (state, trend), "{day}");
        assert_eq!(shown.latest, Some(number));
    }
    assert_eq!(
        refused(add(
            &mut register,
            Kind::Values,
            &value(key.0, "2026-11-20", 7.0)
        )),
        ("date", "value-of-the-day")
    );
    // As of an earlier day the later values are not there.
    let then = row(&register, key, "2026-09-30");
    assert_eq!((then.latest, then.trend), (Some(10.0), Trend::Better));
    // Its meaning does not change under its values, and they go with it.
    let stored = register.get::<Indicator>(key).unwrap();
    let chosen = [(key.0, stored.revision)];
    let days = [text("measured_in", "days")];
    assert_eq!(
        refused(register.change_records(&today(), Kind::Indicators, &chosen, &days)),
        ("formula", "has-values")
    );
    register
        .remove_records(&today(), Kind::Indicators, &chosen)
        .unwrap();
    assert!(recorded(&register).is_empty());
    sound(&register);
}

#[test]
fn a_formula_without_units_is_of_the_whole_organisation() {
    let (_folder, mut register, _) = measuring(&[]);
    let unit = *register
        .all::<model::Unit>()
        .unwrap()
        .keys()
        .next()
        .unwrap();
    let cells = |formula: &str| {
        [
            text("name", "I enheden"),
            text("formula", formula),
            text("measured_in", "percent"),
            text("unit", &unit.to_string()),
        ]
    };
    assert_eq!(
        refused(add(
            &mut register,
            Kind::Indicators,
            &cells("test-coverage")
        )),
        ("unit", "formula-without-unit")
    );
    add(&mut register, Kind::Indicators, &cells("tests-passed")).unwrap();
}

/// What is due and what alerts is read from the same values.
#[test]
fn what_is_due_and_what_alerts_stands_in_the_follow_up() {
    let (_folder, mut register, made) = measuring(&[Formula::AssetsWithOwner]);
    let of = |register: &Register, what, day: &str| -> Vec<(NaiveDate, bool)> {
        let filter = DueFilter {
            what: Some(what),
            ..DueFilter::default()
        };
        let page = register.due(&filter, day.parse().unwrap(), 0, 100).unwrap();
        let rows = page.rows.into_iter();
        rows.map(|row| (row.due, row.overdue)).collect()
    };
    let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
    let due = |register: &Register, on| of(register, DueWhat::IndicatorDue, on);
    let alert = |register: &Register, on| of(register, DueWhat::IndicatorAlert, on);
    assert_eq!(due(&register, "2026-11-22"), [(day("2026-11-22"), false)]);
    assert_eq!(alert(&register, "2026-11-22"), []);
    register.measure(&today(), None).unwrap();
    assert_eq!(due(&register, "2026-11-22"), [(day("2027-05-22"), false)]);
    assert_eq!(due(&register, "2027-05-23"), [(day("2027-05-22"), true)]);
    let shown = row(&register, made[0], "2026-11-22");
    let value = shown.latest.unwrap();
    // Exactly at the threshold it is not passed.
    let mut set = |threshold: f64| {
        let stored = register.get::<Indicator>(made[0]).unwrap();
        let cells = [("threshold".to_owned(), Value::Number(threshold))];
        let chosen = [(made[0].0, stored.revision)];
        register
            .change_records(&today(), Kind::Indicators, &chosen, &cells)
            .unwrap();
        let shown = row(&register, made[0], "2026-11-22");
        (alert(&register, "2026-11-22"), shown.state)
    };
    let (alerts, state) = set(value);
    assert_eq!(alerts, []);
    assert_ne!(state, IndicatorState::Beyond);
    let (alerts, state) = set(value + 1.0);
    assert_eq!(alerts, [(day("2026-11-22"), false)]);
    assert_eq!(state, IndicatorState::Beyond);
}

#[test]
fn an_objective_follows_its_indicator_or_what_is_written() {
    let (_folder, mut register, made) = measuring(&[Formula::MeasuresConfirmed]);
    register.measure(&today(), None).unwrap();
    let now = row(&register, made[0], "2026-11-22").latest.unwrap();
    assert!(now > 0.0 && now < 90.0, "it must show something");
    let cells = |progress: f64| {
        [
            text("name", "Alle aktiver har en ejer"),
            ("progress".to_owned(), Value::Number(progress)),
        ]
    };
    assert_eq!(
        refused(add(&mut register, Kind::Objectives, &cells(101.0))),
        ("progress", "not-percent")
    );
    add(&mut register, Kind::Objectives, &cells(40.0)).unwrap();
    let followed = [
        text("name", "Følger"),
        text("indicator", &made[0].to_string()),
        ("baseline".to_owned(), Value::Number(0.0)),
    ];
    add(&mut register, Kind::Objectives, &followed).unwrap();
    let rows = register.objective_rows(today().today).unwrap();
    let progress: Vec<_> = rows
        .iter()
        .map(|row| (row.progress.percent, row.progress.by_indicator))
        .collect();
    assert_eq!(
        progress,
        [
            (Some(40), false),
            (Some((now / 90.0 * 100.0).floor() as u32), true)
        ]
    );
    let snapshot = register.snapshot().unwrap();
    let measured = snapshot.assurance.measured[&made[0]];
    assert_eq!(measured.value.to_bits(), now.to_bits());
    assert_eq!(Indicator::blank().months, 3);
}
