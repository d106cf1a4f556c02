//! The values of an indicator over time: a figure with target and threshold, and the table that says
//! the same (ISO/IEC 27004).
//!
//! Target and threshold differ by their dashes and are named; a value beyond the threshold is a hollow
//! mark. So the figure can be read without colour.

mod geometry;

use chrono::NaiveDate;
use model::{Indicator, IndicatorState, IndicatorUnit, Lang};
use text::{Words, number, words};

use crate::document::{Column, Figure, Row, Table};

/// A recorded value.
#[derive(Clone, PartialEq, Debug)]
pub struct SeriesPoint {
    /// The day.
    pub day: NaiveDate,
    /// The value.
    pub value: f64,
    /// What explains it; of a share how many of how many, as `34/97`.
    pub note: String,
}

/// Everything that the figure and its table show.
#[derive(Clone, Copy, Debug)]
pub struct SeriesInput<'a> {
    /// The indicator: its name, its bounds, and what it is counted in.
    pub indicator: &'a Indicator,
    /// Its recorded values by day.
    pub points: &'a [SeriesPoint],
    /// The language of its words.
    pub language: Lang,
}

impl SeriesInput<'_> {
    fn words(&self) -> &'static Words {
        words(self.language)
    }

    fn say(&self, key: &str) -> String {
        self.words().say(key, &[])
    }

    fn value(&self, value: f64) -> String {
        value_words(self.language, self.indicator.measured_in, value)
    }

    fn state(&self, value: f64) -> IndicatorState {
        self.indicator.state_of(Some(value))
    }
}

/// A value as people write it, in what it is counted in: `34,1 %`, `12`, `35 dage`, `3,2`.
pub fn value_words(language: Lang, unit: IndicatorUnit, value: f64) -> String {
    let digits = |most| number::decimal(language, value, 0, most);
    match (unit, language) {
        (IndicatorUnit::Percent, Lang::Da) => format!("{}\u{a0}%", digits(1)),
        (IndicatorUnit::Percent, Lang::En) => format!("{}%", digits(1)),
        (IndicatorUnit::Kroner, Lang::Da) => format!("{}\u{a0}kr.", digits(0)),
        (IndicatorUnit::Kroner, Lang::En) => format!("DKK\u{a0}{}", digits(0)),
        (IndicatorUnit::Days, _) => words(language).say(
            "series-days",
            &[("count", ((value * 10.0).round() / 10.0).into())],
        ),
        (IndicatorUnit::Count | IndicatorUnit::Level, _) => digits(1),
    }
}

/// How many of how many a note counts, in words: `34 af 97`; else the note as it is.
pub fn note_words(language: Lang, note: &str) -> String {
    let parts = note
        .split_once('/')
        .and_then(|(part, of)| Some((part.parse::<u32>().ok()?, of.parse::<u32>().ok()?)));
    match parts {
        Some((part, of)) => words(language).say(
            "series-part-of",
            &[("part", part.into()), ("of", of.into())],
        ),
        None => note.to_owned(),
    }
}

/// The values over time with target and threshold; none where nothing was recorded.
pub fn series_figure(input: &SeriesInput<'_>) -> Option<Figure> {
    let last = input.points.last()?;
    Some(Figure {
        caption: input.words().say(
            "series-title",
            &[("name", input.indicator.name.as_str().into())],
        ),
        alternative: alternative(input, last),
        drawing: geometry::drawing(input),
    })
}

/// What the figure says, in words.
fn alternative(input: &SeriesInput<'_>, last: &SeriesPoint) -> String {
    let day = |day| number::date(input.language, day);
    let first = input.points.first().unwrap_or(last);
    let mut sentences = vec![input.words().say(
        "series-alternative",
        &[
            ("name", input.indicator.name.as_str().into()),
            ("count", input.points.len().into()),
            ("first", day(first.day).into()),
            ("last", day(last.day).into()),
            ("from", input.value(first.value).into()),
            ("to", input.value(last.value).into()),
        ],
    )];
    for (key, bound) in [
        ("series-alternative-target", input.indicator.target),
        ("series-alternative-threshold", input.indicator.threshold),
    ] {
        if let Some(bound) = bound {
            let value = input.value(bound);
            sentences.push(input.words().say(key, &[("value", value.into())]));
        }
    }
    let state = input.state(last.value).id();
    sentences.push(input.words().say(
        "series-alternative-state",
        &[(
            "state",
            input.say(&format!("indicator-state-{state}")).into(),
        )],
    ));
    sentences.join(" ")
}

/// The values as a table, the latest first.
pub fn series_table(input: &SeriesInput<'_>) -> Table {
    let explained = input.points.iter().any(|point| !point.note.is_empty());
    let mut columns = vec![
        Column::text(input.say("series-day"), 4),
        Column::number(input.say("series-value"), 4),
        Column::text(input.say("series-state"), 6),
    ];
    if explained {
        columns.push(Column::text(input.say("series-note"), 8));
    }
    let row = |point: &SeriesPoint| -> Row {
        let state = input.state(point.value).id();
        let mut cells = vec![
            number::date(input.language, point.day),
            input.value(point.value),
            input.say(&format!("indicator-state-{state}")),
        ];
        if explained {
            cells.push(note_words(input.language, &point.note));
        }
        cells.into_iter().collect()
    };
    Table {
        caption: input.say("series-table").into(),
        columns,
        row_head: Some(0),
        rows: input.points.iter().rev().map(row).collect(),
    }
}

#[cfg(test)]
mod tests;
