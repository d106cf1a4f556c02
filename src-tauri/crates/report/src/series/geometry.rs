//! Where everything of a series stands: days to the right, values upwards.

use model::{IndicatorState, IndicatorUnit};
use text::number;

use super::{SeriesInput, SeriesPoint};
use crate::document::{Anchorage, Drawing, Point, Rgb, Shape, Stroke, Weight};

const LEFT: f32 = 46.0;
const TOP: f32 = 14.0;
const WIDTH: f32 = 346.0;
const HEIGHT: f32 = 100.0;
/// As wide as a portrait page's text.
const WHOLE: f32 = 490.0;
/// The least distance between two days that are written, and between two names of lines.
const DAYS_APART: f32 = 64.0;
const NAMES_APART: f32 = 11.0;
/// The most lines across.
const LINES: f64 = 5.0;
/// How target and threshold are drawn.
const TARGET: Stroke = Stroke {
    ink: Rgb::ACCENT,
    width: 1.2,
    dash: 6.0,
};
const THRESHOLD: Stroke = Stroke {
    ink: Rgb(0x8a, 0x2c, 0x0d),
    width: 1.4,
    dash: 2.0,
};

/// What the axes reach over.
pub(super) struct Span {
    low: f64,
    high: f64,
    step: f64,
    /// The first and the last day.
    days: (i64, i64),
}

impl Span {
    /// All values and both bounds, and nothing below zero where there is nothing there; at the top a
    /// round value.
    pub(super) fn of(input: &SeriesInput<'_>) -> Self {
        let bounds = [input.indicator.target, input.indicator.threshold];
        let values = || {
            let points = input.points.iter().map(|point| point.value);
            points.chain(bounds.into_iter().flatten())
        };
        let low = values().fold(0.0, f64::min);
        let high = values().fold(low, f64::max);
        let whole = input.indicator.measured_in != IndicatorUnit::Kroner
            && input.indicator.measured_in != IndicatorUnit::Percent;
        let step = round_step((high - low) / LINES, whole);
        let low = (low / step).floor() * step;
        let high = ((high / step).ceil() * step).max(low + step);
        let first = input.points.first().map_or(0, day_number);
        Self {
            low,
            high,
            step,
            days: (first, input.points.last().map_or(first, day_number)),
        }
    }

    /// The values at which a line goes across.
    pub(super) fn steps(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step).round() as i32;
        (0..=count)
            .map(|place| self.low + f64::from(place) * self.step)
            .collect()
    }

    pub(super) fn y(&self, value: f64) -> f32 {
        let way = (value - self.low) / (self.high - self.low);
        TOP + HEIGHT * (1.0 - way.clamp(0.0, 1.0)) as f32
    }

    /// One day alone stands in the middle.
    pub(super) fn x(&self, point: &SeriesPoint) -> f32 {
        let (first, last) = self.days;
        if first == last {
            return LEFT + WIDTH / 2.0;
        }
        let way = (day_number(point) - first) as f64 / (last - first) as f64;
        LEFT + 8.0 + (WIDTH - 16.0) * way as f32
    }
}

fn day_number(point: &SeriesPoint) -> i64 {
    i64::from(chrono::Datelike::num_days_from_ce(&point.day))
}

/// The next of 1, 2, 2.5 and 5 times a power of ten; whole where parts of one mean nothing.
fn round_step(least: f64, whole: bool) -> f64 {
    if least <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powi(least.log10().floor() as i32);
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|times| times * power)
        .find(|step| *step >= least - 1e-9)
        .unwrap_or(10.0 * power);
    if whole { step.ceil().max(1.0) } else { step }
}

/// Axes, the part beyond the threshold, target, threshold, the values and their last one in digits.
pub(super) fn drawing(input: &SeriesInput<'_>) -> Drawing {
    let span = Span::of(input);
    let mut shapes = Vec::new();
    beyond(&mut shapes, input, &span);
    axes(&mut shapes, input, &span);
    bounds(&mut shapes, input, &span);
    values(&mut shapes, input, &span);
    days(&mut shapes, input, &span);
    Drawing {
        width: WHOLE,
        height: TOP + HEIGHT + 20.0,
        shapes,
    }
}

/// The part beyond the threshold, in light grey.
fn beyond(shapes: &mut Vec<Shape>, input: &SeriesInput<'_>, span: &Span) {
    let Some(threshold) = input.indicator.threshold else {
        return;
    };
    let (y, bottom) = (span.y(threshold), TOP + HEIGHT);
    let (top, height) = match input.indicator.better {
        model::Better::Higher => (y, bottom - y),
        model::Better::Lower => (TOP, y - TOP),
    };
    if height > 0.5 {
        shapes.push(Shape::Rect {
            at: Point::new(LEFT, top),
            width: WIDTH,
            height,
            fill: Some(Rgb(0xf2, 0xee, 0xec)),
            stroke: None,
        });
    }
}

fn axes(shapes: &mut Vec<Shape>, input: &SeriesInput<'_>, span: &Span) {
    let rule = Stroke::new(Rgb::RULE, 0.6);
    for step in span.steps() {
        let y = span.y(step);
        shapes.push(line(&[(LEFT, y), (LEFT + WIDTH, y)], rule));
        let at = Point::new(LEFT - 5.0, y + 2.6);
        let label = match input.indicator.measured_in {
            // Said once, in the caption's place: the axis holds digits.
            IndicatorUnit::Days => number::decimal(input.language, step, 0, 1),
            _ => input.value(step),
        };
        shapes.push(text(at, Anchorage::End, Weight::Regular, Rgb::INK, label));
    }
    let bottom = TOP + HEIGHT;
    shapes.push(line(
        &[(LEFT, TOP), (LEFT, bottom), (LEFT + WIDTH, bottom)],
        Stroke::new(Rgb::QUIET, 0.9),
    ));
}

/// Target and threshold, named at their right ends; the names keep apart.
fn bounds(shapes: &mut Vec<Shape>, input: &SeriesInput<'_>, span: &Span) {
    let mut lines = Vec::new();
    for (key, bound, stroke) in [
        ("series-target", input.indicator.target, TARGET),
        ("series-threshold", input.indicator.threshold, THRESHOLD),
    ] {
        let Some(bound) = bound else { continue };
        let name = input
            .words()
            .say(key, &[("value", input.value(bound).into())]);
        lines.push((span.y(bound), stroke, name));
    }
    lines.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut above = f32::NEG_INFINITY;
    for (y, stroke, name) in lines {
        shapes.push(line(&[(LEFT, y), (LEFT + WIDTH, y)], stroke));
        let place = (y + 2.6).max(above + NAMES_APART);
        above = place;
        let at = Point::new(LEFT + WIDTH + 6.0, place);
        shapes.push(text(
            at,
            Anchorage::Start,
            Weight::Regular,
            stroke.ink,
            name,
        ));
    }
}

/// The line through the values, a mark for each, hollow beyond the threshold, and the last in digits.
fn values(shapes: &mut Vec<Shape>, input: &SeriesInput<'_>, span: &Span) {
    let places: Vec<(f32, f32)> = input
        .points
        .iter()
        .map(|point| (span.x(point), span.y(point.value)))
        .collect();
    if places.len() > 1 {
        shapes.push(line(&places, Stroke::new(Rgb::INK, 1.6)));
    }
    for (point, (x, y)) in input.points.iter().zip(&places) {
        let hollow = input.state(point.value) == IndicatorState::Beyond;
        shapes.push(Shape::Rect {
            at: Point::new(x - 2.8, y - 2.8),
            width: 5.6,
            height: 5.6,
            fill: Some(if hollow { Rgb::WHITE } else { Rgb::INK }),
            stroke: Some(Stroke::new(Rgb::INK, 1.2)),
        });
    }
    let (Some(last), Some((x, y))) = (input.points.last(), places.last()) else {
        return;
    };
    // Away from where the line comes from, where there is room.
    let comes_from_above = places.len() > 1 && places[places.len() - 2].1 < *y - 1.0;
    let below = comes_from_above && *y < TOP + HEIGHT - 16.0;
    let at = Point::new(
        x.min(LEFT + WIDTH - 4.0),
        if below { y + 14.0 } else { y - 7.0 },
    );
    let anchorage = if places.len() == 1 {
        Anchorage::Middle
    } else {
        Anchorage::End
    };
    let words = input.value(last.value);
    shapes.push(text(at, anchorage, Weight::Strong, Rgb::INK, words));
}

/// The days of the first and the last value, and of as many between as there is room for.
fn days(shapes: &mut Vec<Shape>, input: &SeriesInput<'_>, span: &Span) {
    let bottom = TOP + HEIGHT;
    let Some(last) = input.points.last() else {
        return;
    };
    let end = span.x(last);
    let mut before = f32::NEG_INFINITY;
    for point in input.points {
        let x = span.x(point);
        shapes.push(line(
            &[(x, bottom), (x, bottom + 3.0)],
            Stroke::new(Rgb::QUIET, 0.9),
        ));
        let is_last = (end - x).abs() < f32::EPSILON;
        if x - before < DAYS_APART || (!is_last && end - x < DAYS_APART) {
            continue;
        }
        before = x;
        let at = Point::new(x, bottom + 13.0);
        let day = number::date(input.language, point.day);
        shapes.push(text(at, Anchorage::Middle, Weight::Regular, Rgb::INK, day));
    }
}

fn line(points: &[(f32, f32)], stroke: Stroke) -> Shape {
    Shape::Line {
        points: points.iter().map(|(x, y)| Point::new(*x, *y)).collect(),
        stroke,
    }
}

fn text(at: Point, anchorage: Anchorage, weight: Weight, ink: Rgb, text: String) -> Shape {
    Shape::Text {
        at,
        anchorage,
        size: 8.0,
        weight,
        ink,
        text,
    }
}
