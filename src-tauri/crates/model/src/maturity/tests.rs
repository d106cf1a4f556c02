use chrono::{NaiveDate, Utc};
use uuid::Uuid;

use super::*;
use crate::Bilingual;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn stored<I: Ord + Copy, R>(id: I, data: R) -> (I, Stored<I, R>) {
    let stored = Stored {
        id,
        revision: 1,
        changed_at: chrono::DateTime::<Utc>::UNIX_EPOCH,
        changed_by: String::new(),
        data,
    };
    (id, stored)
}

fn control(number: u128, reference: &str, theme: &str) -> (ControlId, Stored<ControlId, Control>) {
    let control = Control {
        reference: reference.to_owned(),
        framework: "A".to_owned(),
        name: Bilingual::same(reference),
        description: Bilingual::default(),
        attributes: vec!["type:preventive".into(), format!("theme:{theme}")],
    };
    stored(ControlId(Uuid::from_u128(number)), control)
}

fn rating(
    number: u128,
    control: u128,
    unit: Option<u128>,
    date: NaiveDate,
    level: u32,
    target: Option<u32>,
) -> (MaturityId, Stored<MaturityId, Maturity>) {
    let rating = Maturity {
        reference: String::new(),
        control: ControlId(Uuid::from_u128(control)),
        unit: unit.map(|unit| UnitId(Uuid::from_u128(unit))),
        date,
        level,
        target,
        evidence: String::new(),
        assessor: None,
    };
    stored(MaturityId(Uuid::from_u128(number)), rating)
}

#[test]
fn means_have_one_decimal_and_round_half_up() {
    let mean = |levels: &[u32]| Mean::of(levels.iter().copied()).level;
    assert_eq!(mean(&[]), None);
    assert_eq!(mean(&[3]), Some(3.0));
    assert_eq!(mean(&[1, 2, 2]), Some(1.7));
    assert_eq!(mean(&[1, 1, 1, 2]), Some(1.3));
    assert_eq!(mean(&[1, 2, 2, 2]), Some(1.8));
}

#[test]
fn the_latest_rating_of_a_place_counts() {
    let ratings = Records::from([
        rating(1, 1, None, day(1, 1), 1, Some(4)),
        rating(2, 1, None, day(6, 1), 3, Some(4)),
        rating(3, 1, None, day(6, 1), 2, Some(5)),
        rating(4, 1, Some(9), day(5, 1), 5, None),
        rating(5, 2, None, day(3, 1), 2, None),
        rating(6, 1, None, day(12, 1), 5, None),
    ]);
    let level = |unit: Option<u128>, on: NaiveDate, control: u128| {
        ratings_on(&ratings, unit.map(|unit| UnitId(Uuid::from_u128(unit))), on)
            .get(&ControlId(Uuid::from_u128(control)))
            .map(|rating| rating.data.level)
    };
    assert_eq!(level(None, day(5, 31), 1), Some(1));
    assert_eq!(level(None, day(6, 1), 1), Some(2), "the lower of one day");
    assert_eq!(level(None, day(12, 1), 1), Some(5));
    assert_eq!(level(Some(9), day(12, 1), 1), Some(5));
    assert_eq!(level(Some(9), day(4, 30), 1), None);
    assert_eq!(
        level(Some(9), day(12, 1), 2),
        None,
        "the whole says nothing of a unit"
    );
}

#[test]
fn areas_are_means_of_what_is_rated() {
    let controls = Records::from([
        control(1, "A-2", "people"),
        control(2, "A-10", "physical"),
        control(3, "A-11", "people"),
        control(4, "A-1", "physical"),
    ]);
    let ratings = Records::from([
        rating(1, 1, None, day(1, 1), 2, Some(4)),
        rating(2, 3, None, day(1, 1), 3, None),
    ]);
    let areas = areas_on(&controls, &ratings, None, day(2, 1));
    let told: Vec<_> = areas
        .iter()
        .map(|area| {
            (
                area.area.theme.as_str(),
                area.controls,
                area.level.level,
                area.target.level,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("physical", 2, None, None),
            ("people", 2, Some(2.5), Some(4.0)),
        ]
    );
    assert_eq!(areas[1].target.of, 1);
}

#[test]
fn a_series_carries_earlier_ratings_along() {
    let ratings = Records::from([
        rating(1, 1, None, day(1, 1), 1, None),
        rating(2, 2, None, day(1, 1), 3, None),
        rating(3, 1, None, day(6, 1), 4, None),
        rating(4, 3, None, day(6, 1), 5, None),
        rating(5, 1, None, day(9, 1), 5, None),
    ]);
    let controls = [1, 2]
        .map(|number| ControlId(Uuid::from_u128(number)))
        .into();
    let series = maturity_series(&controls, &ratings, None, day(8, 31));
    let told: Vec<_> = series
        .iter()
        .map(|point| (point.day, point.level.level))
        .collect();
    assert_eq!(told, [(day(1, 1), Some(2.0)), (day(6, 1), Some(3.5))]);
}
