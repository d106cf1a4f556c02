//! Where everything of a loss exceedance curve stands: kroner to the right on a logarithmic axis,
//! probability upwards.

use model::{Simulated, Stage, StageLoss};
use text::number;

use super::LossInput;
use crate::document::{Anchorage, Drawing, Point, Rgb, Shape, Stroke, Weight};

const LEFT: f32 = 44.0;
const TOP: f32 = 22.0;
const WIDTH: f32 = 424.0;
const HEIGHT: f32 = 230.0;
/// The most decades on the axis.
const DECADES: i32 = 8;
/// How each stage is drawn: its ink, the length of its dashes, and at which share of its highest
/// probability its number stands.
const LINES: [(Rgb, f32, f32, f64); 4] = [
    (Rgb(0x5f, 0x5f, 0x5f), 1.2, 6.0, 0.80),
    (Rgb(0x8a, 0x4b, 0x00), 1.2, 1.5, 0.62),
    (Rgb::INK, 1.8, 0.0, 0.45),
    (Rgb(0x00, 0x6b, 0x3c), 1.4, 3.0, 0.28),
];
/// The stroke of the tolerance.
const TOLERANCE: Stroke = Stroke::new(Rgb::ACCENT, 2.4);

/// What the axes reach over.
pub(super) struct Span {
    /// The decades of kroner: from 10 to the power of this …
    low: i32,
    /// … to 10 to the power of that.
    high: i32,
    /// The highest probability.
    top: f64,
}

impl Span {
    /// All curves and the tolerance.
    pub(super) fn of(simulated: &Simulated) -> Self {
        let points = &simulated.tolerance[0].points;
        let curves = || simulated.whole.iter().flat_map(|stage| &stage.curve);
        let losses = || {
            curves()
                .map(|point| point.loss)
                .chain(points.iter().map(|point| point.loss))
        };
        let low = losses().fold(f64::INFINITY, f64::min);
        let high = losses().fold(1.0, f64::max);
        let high = (high.log10().ceil() as i32).max(1);
        let low = if low.is_finite() {
            (low.log10().floor() as i32).clamp((high - DECADES).max(0), high - 1)
        } else {
            0
        };
        let shares = simulated.whole.iter().map(|stage| stage.any);
        let top = shares
            .chain(points.iter().map(|point| point.accepted))
            .fold(0.0, f64::max);
        Self {
            low,
            high,
            top: [0.05, 0.1, 0.2, 0.5]
                .into_iter()
                .find(|round| top <= *round)
                .unwrap_or(1.0),
        }
    }

    /// 1, 2 and 5 times the powers of ten inside.
    pub(super) fn round_losses(&self) -> Vec<f64> {
        let steps: &[f64] = if self.high - self.low > 4 {
            &[1.0]
        } else {
            &[1.0, 2.0, 5.0]
        };
        (self.low..=self.high)
            .flat_map(|decade| steps.iter().map(move |step| step * 10_f64.powi(decade)))
            .filter(|loss| *loss <= 10_f64.powi(self.high))
            .collect()
    }

    fn x(&self, loss: f64) -> f32 {
        let wide = f64::from(self.high - self.low);
        let way = (loss.log10() - f64::from(self.low)) / wide;
        LEFT + WIDTH * way.clamp(0.0, 1.0) as f32
    }

    fn y(&self, probability: f64) -> f32 {
        TOP + HEIGHT * (1.0 - (probability / self.top).clamp(0.0, 1.0)) as f32
    }
}

/// Axes, curves, tolerance and legend, as wide as a portrait page's text.
pub(super) fn drawing(input: &LossInput<'_>) -> Drawing {
    let span = Span::of(input.simulated);
    let mut shapes = Vec::new();
    axes(&mut shapes, input, &span);
    tolerance(&mut shapes, input, &span);
    for stage in &input.simulated.whole {
        curve(&mut shapes, stage, &span);
    }
    for stage in &input.simulated.whole {
        mark(&mut shapes, stage, &span);
    }
    legend(&mut shapes, input);
    Drawing {
        width: 490.0,
        height: TOP + HEIGHT + 66.0,
        shapes,
    }
}

fn axes(shapes: &mut Vec<Shape>, input: &LossInput<'_>, span: &Span) {
    let bottom = TOP + HEIGHT;
    let rule = Stroke::new(Rgb::RULE, 0.6);
    for step in 0..=5 {
        let share = span.top * f64::from(step) / 5.0;
        let y = span.y(share);
        shapes.push(line([(LEFT, y), (LEFT + WIDTH, y)], rule));
        let at = Point::new(LEFT - 5.0, y + 2.6);
        shapes.push(text(at, Anchorage::End, 7.5, input.percent(share)));
    }
    for decade in span.low..=span.high {
        let x = span.x(10_f64.powi(decade));
        shapes.push(line([(x, TOP), (x, bottom)], rule));
        let at = Point::new(x, bottom + 11.0);
        shapes.push(text(
            at,
            Anchorage::Middle,
            7.5,
            decade_label(input, decade),
        ));
    }
    shapes.push(line(
        [(LEFT, TOP), (LEFT, bottom), (LEFT + WIDTH, bottom)],
        Stroke::new(Rgb::QUIET, 0.9),
    ));
    let title = format!("↑ {}", input.say("loss-axis-probability"));
    shapes.push(text(Point::new(0.0, 9.0), Anchorage::Start, 8.0, title));
    let title = format!("{} →", input.say("loss-axis-loss"));
    let at = Point::new(LEFT + WIDTH, bottom + 23.0);
    shapes.push(text(at, Anchorage::End, 8.0, title));
}

/// `1.000`, `1 mio.`, `10 mia.`.
fn decade_label(input: &LossInput<'_>, decade: i32) -> String {
    let (below, key) = match decade {
        ..6 => (0, None),
        6..9 => (6, Some("loss-axis-million")),
        _ => (9, Some("loss-axis-billion")),
    };
    let digits = number::number(input.language, 10_f64.powi(decade - below));
    match key {
        None => digits,
        Some(key) => input.words().say(key, &[("count", digits.into())]),
    }
}

/// From the left edge, where any loss at all is reached, through the points of the curve.
fn curve(shapes: &mut Vec<Shape>, stage: &StageLoss, span: &Span) {
    let (ink, width, dash, _) = LINES[stage.stage as usize];
    if stage.curve.is_empty() {
        return;
    }
    let edge = Point::new(LEFT, span.y(stage.any));
    let points = stage
        .curve
        .iter()
        .map(|point| Point::new(span.x(point.loss), span.y(point.probability)));
    shapes.push(Shape::Line {
        points: std::iter::once(edge).chain(points).collect(),
        stroke: Stroke { ink, width, dash },
    });
}

/// The stage's number on its curve.
fn mark(shapes: &mut Vec<Shape>, stage: &StageLoss, span: &Span) {
    let (ink, _, _, height) = LINES[stage.stage as usize];
    let wanted = stage.any * height;
    let point = stage.curve.iter().find(|point| point.probability <= wanted);
    let Some(point) = point else { return };
    let at = Point::new(span.x(point.loss), span.y(point.probability));
    shapes.push(Shape::Rect {
        at: Point::new(at.x - 4.5, at.y - 5.5),
        width: 9.0,
        height: 11.0,
        fill: Some(Rgb::WHITE),
        stroke: None,
    });
    shapes.push(Shape::Text {
        at: Point::new(at.x, at.y + 3.0),
        anchorage: Anchorage::Middle,
        size: 9.0,
        weight: Weight::Strong,
        ink,
        text: number_of(stage.stage),
    });
}

fn number_of(stage: Stage) -> String {
    (stage as usize + 1).to_string()
}

/// Each statement holds from its loss up to the next one's.
fn tolerance(shapes: &mut Vec<Shape>, input: &LossInput<'_>, span: &Span) {
    let points = &input.simulated.tolerance[0].points;
    let Some(first) = points.first() else { return };
    let mut stairs = Vec::with_capacity(points.len() * 2 + 1);
    for (place, point) in points.iter().enumerate() {
        let until = points
            .get(place + 1)
            .map_or(LEFT + WIDTH, |next| span.x(next.loss));
        let y = span.y(point.accepted);
        stairs.push(Point::new(span.x(point.loss), y));
        stairs.push(Point::new(until, y));
    }
    shapes.push(Shape::Line {
        points: stairs,
        stroke: TOLERANCE,
    });
    shapes.push(Shape::Text {
        at: Point::new(span.x(first.loss), span.y(first.accepted) - 4.0),
        anchorage: Anchorage::Start,
        size: 8.0,
        weight: Weight::Strong,
        ink: Rgb::ACCENT,
        text: input.say("loss-tolerance"),
    });
}

fn legend(shapes: &mut Vec<Shape>, input: &LossInput<'_>) {
    let entry = |place: usize| {
        let (column, row) = (place % 2, place / 2);
        Point::new(
            LEFT + column as f32 * 220.0,
            TOP + HEIGHT + 40.0 + row as f32 * 14.0,
        )
    };
    for stage in Stage::ALL {
        let (ink, width, dash, _) = LINES[stage as usize];
        let at = entry(stage as usize);
        shapes.push(Shape::Line {
            points: vec![Point::new(at.x, at.y), Point::new(at.x + 30.0, at.y)],
            stroke: Stroke { ink, width, dash },
        });
        let label = format!("{} {}", number_of(stage), input.stage(stage));
        let at = Point::new(at.x + 36.0, at.y + 3.0);
        shapes.push(text(at, Anchorage::Start, 8.5, label));
    }
}

fn line<const N: usize>(points: [(f32, f32); N], stroke: Stroke) -> Shape {
    Shape::Line {
        points: points.map(|(x, y)| Point::new(x, y)).to_vec(),
        stroke,
    }
}

fn text(at: Point, anchorage: Anchorage, size: f32, text: impl Into<String>) -> Shape {
    Shape::Text {
        at,
        anchorage,
        size,
        weight: Weight::Regular,
        ink: Rgb::INK,
        text: text.into(),
    }
}
