//! Maturity: a figure of each area's level and target, one of the level over time, and the tables that
//! say the same.
//!
//! What was rated comes in as plain data ([`model::areas_on`], [`model::maturity_series`]). A level is a
//! filled bar, a target a frame, and a second place has another grey and its own words: the figures can be
//! read without colour.

mod geometry;

use model::{Area, AreaMaturity, Lang, MaturityPoint, Mean};
use text::{Words, number, words};

use crate::document::{Column, Figure, Row, Table};

/// What was rated in one place: the whole organisation, or a unit.
#[derive(Clone, Copy, Debug)]
pub struct MaturityPlace<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Its areas, with those that nobody rated.
    pub areas: &'a [AreaMaturity],
    /// Its level over time; may be empty.
    pub series: &'a [MaturityPoint],
}

/// Everything that the figures and tables show.
#[derive(Clone, Copy, Debug)]
pub struct MaturityInput<'a> {
    /// The place.
    pub place: MaturityPlace<'a>,
    /// Another place beside it, with the same areas in the same order.
    pub other: Option<MaturityPlace<'a>>,
    /// The language of the words.
    pub language: Lang,
}

/// The highest level.
pub const HIGHEST: u32 = 5;

impl<'a> MaturityInput<'a> {
    fn words(&self) -> &'static Words {
        words(self.language)
    }

    fn say(&self, key: &str) -> String {
        self.words().say(key, &[])
    }

    fn places(&self) -> impl Iterator<Item = MaturityPlace<'a>> {
        std::iter::once(self.place).chain(self.other)
    }

    /// The names of the places, for captions.
    fn named(&self) -> String {
        let names: Vec<&str> = self.places().map(|place| place.name).collect();
        names.join(" · ")
    }

    /// A level with one decimal; a dash where nobody rated.
    fn level(&self, mean: Mean) -> String {
        mean.level.map_or_else(
            || "–".to_owned(),
            |level| number::decimal(self.language, level, 1, 1),
        )
    }

    /// Whether areas stand in more than one framework.
    fn several(&self) -> bool {
        let areas = self.place.areas;
        areas
            .windows(2)
            .any(|pair| pair[0].area.framework != pair[1].area.framework)
    }
}

/// What people call a framework; one of the user's own is called by itself.
pub fn framework_name(framework: &str, lang: Lang) -> String {
    named("framework", framework, lang)
}

/// What people call a theme within a framework.
pub fn theme_name(theme: &str, lang: Lang) -> String {
    named("control-theme", theme, lang)
}

fn named(topic: &str, id: &str, lang: Lang) -> String {
    let key = text::key(topic, id);
    if words(lang).has(&key) {
        words(lang).say(&key, &[])
    } else {
        id.to_owned()
    }
}

/// What people call an area: its theme, or its framework where it has none. `whole` names the framework
/// of a theme too.
pub fn area_name(area: &Area, whole: bool, lang: Lang) -> String {
    match (&*area.theme, whole) {
        ("", _) => framework_name(&area.framework, lang),
        (theme, false) => theme_name(theme, lang),
        (theme, true) => format!(
            "{}: {}",
            framework_name(&area.framework, lang),
            theme_name(theme, lang)
        ),
    }
}

/// Each area's level and target as bars from 1 to 5; with another place each has two bars.
pub fn maturity_figure(input: &MaturityInput<'_>) -> Figure {
    Figure {
        caption: input
            .words()
            .say("maturity-figure", &[("place", input.named().into())]),
        alternative: alternative(input),
        drawing: geometry::bars(input),
    }
}

/// What the figure says, in words.
fn alternative(input: &MaturityInput<'_>) -> String {
    let mut sentences = vec![input.say("maturity-figure-alternative")];
    for place in input.places() {
        for area in place.areas {
            let key = match (area.level.level, area.target.level) {
                (None, _) => "maturity-area-none",
                (Some(_), None) => "maturity-area-level",
                (Some(_), Some(_)) => "maturity-area-target",
            };
            sentences.push(input.words().say(
                key,
                &[
                    ("place", place.name.to_owned().into()),
                    (
                        "area",
                        area_name(&area.area, input.several(), input.language).into(),
                    ),
                    ("level", input.level(area.level).into()),
                    ("target", input.level(area.target).into()),
                    ("rated", area.level.of.into()),
                    ("controls", area.controls.into()),
                ],
            ));
        }
    }
    sentences.join(" ")
}

/// The areas as a table.
pub fn maturity_table(input: &MaturityInput<'_>) -> Table {
    let mut columns = vec![
        Column::text(input.say("maturity-area"), 6),
        Column::number(input.say("maturity-controls"), 3),
    ];
    for place in input.places() {
        let head = |key: &str| match input.other {
            None => input.say(key),
            Some(_) => format!("{}: {}", place.name, input.say(key)),
        };
        columns.extend(
            ["maturity-rated", "maturity-level", "maturity-target"]
                .map(|key| Column::number(head(key), 3)),
        );
    }
    let rows = input.place.areas.iter().enumerate().map(|(at, area)| {
        let named = area_name(&area.area, input.several(), input.language);
        let found = input
            .places()
            .filter_map(|place| place.areas.get(at))
            .flat_map(|area| {
                [
                    area.level.of.to_string(),
                    input.level(area.level),
                    input.level(area.target),
                ]
            });
        [named, area.controls.to_string()]
            .into_iter()
            .chain(found)
            .collect::<Row>()
    });
    Table {
        caption: input.say("maturity-table").into(),
        columns,
        row_head: Some(0),
        rows: rows.collect(),
    }
}

/// The level over time, one line for each place; none where nobody rated anything.
pub fn maturity_series_figure(input: &MaturityInput<'_>) -> Option<Figure> {
    let drawing = geometry::series(input)?;
    let mut sentences = vec![input.say("maturity-series-alternative")];
    for place in input.places() {
        if let (Some(first), Some(last)) = (place.series.first(), place.series.last()) {
            sentences.push(input.words().say(
                "maturity-series-place",
                &[
                    ("place", place.name.to_owned().into()),
                    ("from", number::date(input.language, first.day).into()),
                    ("before", input.level(first.level).into()),
                    ("until", number::date(input.language, last.day).into()),
                    ("after", input.level(last.level).into()),
                ],
            ));
        }
    }
    Some(Figure {
        caption: input
            .words()
            .say("maturity-series", &[("place", input.named().into())]),
        alternative: sentences.join(" "),
        drawing,
    })
}

/// The level over time as a table: one row for each day on which something was rated.
pub fn maturity_series_table(input: &MaturityInput<'_>) -> Table {
    let mut columns = vec![Column::text(input.say("maturity-day"), 3)];
    for place in input.places() {
        columns.push(Column::number(place.name.to_owned(), 3));
        columns.push(Column::number(input.say("maturity-rated"), 3));
    }
    let mut days: Vec<_> = input
        .places()
        .flat_map(|place| place.series.iter().map(|point| point.day))
        .collect();
    days.sort_unstable();
    days.dedup();
    let rows = days.into_iter().map(|day| {
        let found = input.places().flat_map(|place| {
            let point = place.series.iter().rev().find(|point| point.day <= day);
            [
                point.map_or_else(|| "–".to_owned(), |point| input.level(point.level)),
                point.map_or_else(|| "–".to_owned(), |point| point.level.of.to_string()),
            ]
        });
        std::iter::once(number::date(input.language, day))
            .chain(found)
            .collect::<Row>()
    });
    Table {
        caption: input.say("maturity-series-table").into(),
        columns,
        row_head: Some(0),
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests;
