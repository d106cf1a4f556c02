//! Where everything of the maturity figures stands, as wide as a portrait page's text.

use chrono::{Datelike, NaiveDate};
use model::{AreaMaturity, MaturityPoint};
use text::number;

use super::{HIGHEST, MaturityInput, area_name, framework_name};
use crate::document::{Anchorage, Drawing, Point, Rgb, Shape, Stroke, Weight};

const WIDTH: f32 = 490.0;
/// Where the bars begin, and how long one of the highest level is.
const LEFT: f32 = 176.0;
const LONG: f32 = 270.0;
const BAR: f32 = 11.0;
/// How each place is drawn: its filling.
const FILLS: [Rgb; 2] = [Rgb::ACCENT, Rgb(0xb4, 0xbc, 0xc6)];
/// The frame of a target.
const TARGET: Stroke = Stroke {
    ink: Rgb::INK,
    width: 1.1,
    dash: 2.2,
};

/// Each area's bars beside its name, the frameworks over their areas where there are several.
pub(super) fn bars(input: &MaturityInput<'_>) -> Drawing {
    let mut shapes = Vec::new();
    let places: Vec<_> = input.places().collect();
    let tall = BAR * places.len() as f32 + 9.0;
    let mut rows = Vec::new();
    let mut y = 8.0;
    let mut framework = None;
    for (at, area) in input.place.areas.iter().enumerate() {
        let of = &area.area.framework;
        if input.several() && !area.area.theme.is_empty() && framework != Some(of) {
            let named = framework_name(of, input.language);
            let place = Point::new(0.0, y + 9.0);
            rows.push(text(place, Anchorage::Start, 8.0, Weight::Strong, named));
            y += 14.0;
        }
        framework = Some(of);
        let named = area_name(&area.area, false, input.language);
        let middle = y + (tall - 9.0) / 2.0 + 3.0;
        let place = Point::new(LEFT - 8.0, middle);
        rows.push(text(place, Anchorage::End, 8.5, Weight::Regular, named));
        for (number, place) in places.iter().enumerate() {
            if let Some(area) = place.areas.get(at) {
                bar(
                    &mut rows,
                    input,
                    area,
                    y + BAR * number as f32,
                    FILLS[number % 2],
                );
            }
        }
        y += tall;
    }
    axis(&mut shapes, y);
    shapes.extend(rows);
    legend(&mut shapes, input, y + 28.0);
    Drawing {
        width: WIDTH,
        height: y + 38.0,
        shapes,
    }
}

fn x(level: f64) -> f32 {
    LEFT + LONG * (level / f64::from(HIGHEST)).clamp(0.0, 1.0) as f32
}

fn axis(shapes: &mut Vec<Shape>, bottom: f32) {
    for level in 0..=HIGHEST {
        let at = x(f64::from(level));
        let ends = [Point::new(at, 2.0), Point::new(at, bottom)];
        let ink = if level == 0 { Rgb::QUIET } else { Rgb::RULE };
        shapes.push(line(ends.to_vec(), Stroke::new(ink, 0.6)));
        if level > 0 {
            let place = Point::new(at, bottom + 11.0);
            let digit = level.to_string();
            shapes.push(text(place, Anchorage::Middle, 7.5, Weight::Regular, digit));
        }
    }
}

fn bar(
    shapes: &mut Vec<Shape>,
    input: &MaturityInput<'_>,
    area: &AreaMaturity,
    top: f32,
    fill: Rgb,
) {
    let mut end = LEFT;
    if let Some(level) = area.level.level {
        end = x(level);
        shapes.push(Shape::Rect {
            at: Point::new(LEFT, top + 1.0),
            width: end - LEFT,
            height: BAR - 2.0,
            fill: Some(fill),
            stroke: Some(Stroke::new(Rgb::INK, 0.5)),
        });
    }
    if let Some(target) = area.target.level {
        end = end.max(x(target));
        shapes.push(Shape::Rect {
            at: Point::new(LEFT, top),
            width: x(target) - LEFT,
            height: BAR,
            fill: None,
            stroke: Some(TARGET),
        });
    }
    let said = match area.level.level {
        None => input.say("maturity-not-rated"),
        Some(_) => input.level(area.level),
    };
    let place = Point::new(end + 4.0, top + BAR - 2.6);
    shapes.push(text(place, Anchorage::Start, 7.5, Weight::Regular, said));
}

/// What fillings and the frame mean, below the figure.
fn legend(shapes: &mut Vec<Shape>, input: &MaturityInput<'_>, y: f32) {
    let mut left = LEFT;
    let mut key = |fill: Option<Rgb>, stroke: Stroke, said: String| {
        shapes.push(Shape::Rect {
            at: Point::new(left, y - 7.0),
            width: 14.0,
            height: 8.0,
            fill,
            stroke: Some(stroke),
        });
        let place = Point::new(left + 18.0, y);
        // About half a point of width for each point of size.
        let wide = 18.0 + said.chars().count() as f32 * 4.3 + 14.0;
        shapes.push(text(place, Anchorage::Start, 8.0, Weight::Regular, said));
        left += wide;
    };
    let line = Stroke::new(Rgb::INK, 0.5);
    match input.other {
        None => key(Some(FILLS[0]), line, input.say("maturity-level")),
        Some(other) => {
            key(Some(FILLS[0]), line, input.place.name.to_owned());
            key(Some(FILLS[1]), line, other.name.to_owned());
        }
    }
    key(None, TARGET, input.say("maturity-target"));
}

const TOP: f32 = 12.0;
const HIGH: f32 = 130.0;
const SERIES_LEFT: f32 = 22.0;
const SERIES_LONG: f32 = 450.0;
/// How each place's line is drawn.
const LINES: [Stroke; 2] = [
    Stroke::new(Rgb::ACCENT, 1.8),
    Stroke {
        ink: Rgb::INK,
        width: 1.4,
        dash: 3.0,
    },
];

/// One line for each place over the days; none without a point.
pub(super) fn series(input: &MaturityInput<'_>) -> Option<Drawing> {
    let days = || {
        input
            .places()
            .flat_map(|place| place.series.iter().map(|point| point.day))
    };
    let (first, last) = (days().min()?, days().max()?);
    let long = (last - first).num_days().max(1) as f32;
    let across =
        |day: NaiveDate| SERIES_LEFT + SERIES_LONG * (day - first).num_days() as f32 / long;
    let mut shapes = Vec::new();
    frame(&mut shapes);
    for year in first.year()..=last.year() {
        let begins = NaiveDate::from_ymd_opt(year, 1, 1).filter(|day| *day > first);
        if let Some(day) = begins {
            let at = across(day);
            let ends = vec![Point::new(at, TOP), Point::new(at, TOP + HIGH)];
            shapes.push(line(ends, Stroke::new(Rgb::RULE, 0.6)));
            let place = Point::new(at, TOP + HIGH + 11.0);
            shapes.push(text(
                place,
                Anchorage::Middle,
                7.5,
                Weight::Regular,
                year.to_string(),
            ));
        }
    }
    for (day, anchorage) in [(first, Anchorage::Start), (last, Anchorage::End)] {
        if day == last && first == last {
            continue;
        }
        let said = number::date(input.language, day);
        let place = Point::new(across(day), TOP + HIGH + 22.0);
        shapes.push(text(place, anchorage, 7.5, Weight::Regular, said));
    }
    for (number, place) in input.places().enumerate() {
        draw(&mut shapes, place.series, &across, LINES[number % 2]);
    }
    let mut left = SERIES_LEFT;
    for (number, place) in input.places().enumerate() {
        let y = TOP + HIGH + 40.0;
        let ends = vec![Point::new(left, y - 3.0), Point::new(left + 22.0, y - 3.0)];
        shapes.push(line(ends, LINES[number % 2]));
        let at = Point::new(left + 27.0, y);
        let said = place.name.to_owned();
        left += 41.0 + said.chars().count() as f32 * 4.3;
        shapes.push(text(at, Anchorage::Start, 8.0, Weight::Regular, said));
    }
    Some(Drawing {
        width: WIDTH,
        height: TOP + HIGH + 48.0,
        shapes,
    })
}

fn y(level: f64) -> f32 {
    let way = (level - 1.0) / f64::from(HIGHEST - 1);
    TOP + HIGH * (1.0 - way.clamp(0.0, 1.0)) as f32
}

fn frame(shapes: &mut Vec<Shape>) {
    for level in 1..=HIGHEST {
        let at = y(f64::from(level));
        let ends = vec![
            Point::new(SERIES_LEFT, at),
            Point::new(SERIES_LEFT + SERIES_LONG, at),
        ];
        shapes.push(line(ends, Stroke::new(Rgb::RULE, 0.6)));
        let place = Point::new(SERIES_LEFT - 6.0, at + 2.6);
        let digit = level.to_string();
        shapes.push(text(place, Anchorage::End, 7.5, Weight::Regular, digit));
    }
}

fn draw(
    shapes: &mut Vec<Shape>,
    series: &[MaturityPoint],
    across: &impl Fn(NaiveDate) -> f32,
    stroke: Stroke,
) {
    let points: Vec<Point> = series
        .iter()
        .filter_map(|point| Some(Point::new(across(point.day), y(point.level.level?))))
        .collect();
    for point in &points {
        shapes.push(Shape::Rect {
            at: Point::new(point.x - 2.0, point.y - 2.0),
            width: 4.0,
            height: 4.0,
            fill: Some(stroke.ink),
            stroke: None,
        });
    }
    if points.len() > 1 {
        shapes.push(line(points, stroke));
    }
}

fn line(points: Vec<Point>, stroke: Stroke) -> Shape {
    Shape::Line { points, stroke }
}

fn text(at: Point, anchorage: Anchorage, size: f32, weight: Weight, text: String) -> Shape {
    Shape::Text {
        at,
        anchorage,
        size,
        weight,
        ink: Rgb::INK,
        text,
    }
}
