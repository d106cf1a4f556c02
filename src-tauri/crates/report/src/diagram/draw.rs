//! A diagram as shapes on paper, with its legend.

use model::AssetId;
use text::Words;

use super::{
    Diagram, DiagramBox, DiagramLine, LineStyle,
    wrap::{INSIDE, LINE, NAME},
};
use crate::document::{Anchorage, Drawing, Point, Rgb, Shape, Stroke, Weight};

/// The ink of lines.
const WIRE: Rgb = Rgb(0x55, 0x5f, 0x6b);
/// The ink of lines in a ring.
const RING: Rgb = Rgb(0x8a, 0x4b, 0x00);
/// The colours of the lowest and the highest consequence.
const LOW: [u8; 3] = [0xe2, 0xef, 0xf8];
const HIGH: [u8; 3] = [0x0b, 0x3d, 0x71];
/// The size of small words.
const SMALL: f32 = 7.0;
/// The least width: the legend has to stand.
const NARROWEST: f32 = 420.0;

/// The whole drawing.
pub(super) fn drawing(diagram: &Diagram, single: &[AssetId], top: u8, say: &Words) -> Drawing {
    let mut shapes = Vec::new();
    for line in &diagram.lines {
        wire(&mut shapes, line);
    }
    for line in diagram.lines.iter().filter(|line| !line.label.is_empty()) {
        note(&mut shapes, line);
    }
    for own in &diagram.boxes {
        let marked = single.contains(&own.id);
        boxed(&mut shapes, own, marked, top);
    }
    let height = legend(&mut shapes, diagram.height + 14.0, say);
    Drawing {
        width: diagram.width.max(NARROWEST),
        height,
        shapes,
    }
}

fn stroke(style: LineStyle, ring: bool) -> Stroke {
    let (width, dash) = match style {
        LineStyle::Plain => (0.8, 0.0),
        LineStyle::Lowered => (0.8, 4.0),
        LineStyle::Raised => (1.8, 0.0),
        LineStyle::Cut => (0.8, 1.4),
    };
    Stroke {
        ink: if ring { RING } else { WIRE },
        width: if ring { width + 0.4 } else { width },
        dash,
    }
}

fn wire(shapes: &mut Vec<Shape>, line: &DiagramLine) {
    let stroke = stroke(line.style, line.ring);
    let [start @ .., from, to] = line.points.as_slice() else {
        return;
    };
    if !start.is_empty() {
        let points = start.iter().chain([from]).copied().collect();
        shapes.push(Shape::Line { points, stroke });
    }
    shapes.push(Shape::Arrow {
        from: *from,
        to: *to,
        stroke,
    });
}

fn note(shapes: &mut Vec<Shape>, line: &DiagramLine) {
    let (width, height) = super::label::size(&line.label);
    shapes.push(Shape::Rect {
        at: Point::new(
            line.label_at.x - width / 2.0,
            line.label_at.y - height / 2.0,
        ),
        width,
        height,
        fill: Some(Rgb::WHITE),
        stroke: None,
    });
    let at = Point::new(line.label_at.x, line.label_at.y + 2.0);
    shapes.push(text(at, Anchorage::Middle, Rgb::INK, &line.label));
}

fn boxed(shapes: &mut Vec<Shape>, own: &DiagramBox, marked: bool, top: u8) {
    frame(shapes, own.at, own.width, own.height, marked);
    for (at, line) in own.lines.iter().enumerate() {
        shapes.push(Shape::Text {
            at: Point::new(
                own.at.x + INSIDE,
                own.at.y + INSIDE + NAME * 0.85 + at as f32 * LINE,
            ),
            anchorage: Anchorage::Start,
            size: NAME,
            weight: Weight::Strong,
            ink: Rgb::INK,
            text: line.clone(),
        });
    }
    let foot = own.at.y + own.height - INSIDE;
    let at = Point::new(own.at.x + INSIDE, foot);
    shapes.push(text(at, Anchorage::Start, Rgb::QUIET, &own.kind));
    if let Some(level) = own.level {
        badge(
            shapes,
            Point::new(own.at.x + own.width - INSIDE, foot),
            level,
            top,
        );
    }
}

fn frame(shapes: &mut Vec<Shape>, at: Point, width: f32, height: f32, double: bool) {
    let mut rect = |inset: f32, fill, width_of_line| {
        shapes.push(Shape::Rect {
            at: Point::new(at.x + inset, at.y + inset),
            width: width - inset * 2.0,
            height: height - inset * 2.0,
            fill,
            stroke: Some(Stroke::new(Rgb::INK, width_of_line)),
        });
    };
    if double {
        rect(0.0, Some(Rgb::WHITE), 1.4);
        rect(3.0, None, 0.6);
    } else {
        rect(0.0, Some(Rgb::WHITE), 0.7);
    }
}

/// A level as a number on a colour; its lower right corner is at `at`.
fn badge(shapes: &mut Vec<Shape>, at: Point, level: u8, top: u8) {
    let share = f32::from(level.min(top)) / f32::from(top.max(1));
    let mix = |place: usize| {
        let (low, high) = (f32::from(LOW[place]), f32::from(HIGH[place]));
        (low + (high - low) * share * share) as u8
    };
    let fill = Rgb(mix(0), mix(1), mix(2));
    shapes.push(Shape::Rect {
        at: Point::new(at.x - 13.0, at.y - 9.0),
        width: 13.0,
        height: 12.0,
        fill: Some(fill),
        stroke: None,
    });
    shapes.push(Shape::Text {
        at: Point::new(at.x - 6.5, at.y),
        anchorage: Anchorage::Middle,
        size: 8.5,
        weight: Weight::Strong,
        ink: fill.text_on(),
        text: level.to_string(),
    });
}

/// What frames, numbers and lines mean, in two columns; returns where it ends.
fn legend(shapes: &mut Vec<Shape>, top: f32, say: &Words) -> f32 {
    let row = |at: usize| Point::new((at % 2) as f32 * 200.0 + 8.0, top + (at / 2) as f32 * 14.0);
    let lines = [
        ("net-legend-plain", LineStyle::Plain, false),
        ("net-legend-lowered", LineStyle::Lowered, false),
        ("net-legend-raised", LineStyle::Raised, false),
        ("net-legend-cut", LineStyle::Cut, false),
        ("net-legend-ring", LineStyle::Plain, true),
    ];
    for (at, (key, style, ring)) in lines.into_iter().enumerate() {
        let from = row(at);
        shapes.push(Shape::Arrow {
            from,
            to: Point::new(from.x + 26.0, from.y),
            stroke: stroke(style, ring),
        });
        let at = Point::new(from.x + 32.0, from.y + 2.5);
        shapes.push(text(at, Anchorage::Start, Rgb::INK, &say.say(key, &[])));
    }
    let at = row(lines.len());
    frame(shapes, Point::new(at.x + 3.0, at.y - 6.0), 20.0, 11.0, true);
    let words = Point::new(at.x + 32.0, at.y + 2.5);
    shapes.push(text(
        words,
        Anchorage::Start,
        Rgb::INK,
        &say.say("net-single", &[]),
    ));
    let at = row(lines.len() + 1);
    badge(shapes, Point::new(at.x + 20.0, at.y + 3.0), 4, 4);
    let words = Point::new(at.x + 32.0, at.y + 2.5);
    shapes.push(text(
        words,
        Anchorage::Start,
        Rgb::INK,
        &say.say("net-legend-level", &[]),
    ));
    let at = row(lines.len() + 2);
    let letters = say.say("net-legend-letters", &[]);
    shapes.push(text(
        Point::new(at.x, at.y + 2.5),
        Anchorage::Start,
        Rgb::INK,
        &letters,
    ));
    at.y + 12.0
}

fn text(at: Point, anchorage: Anchorage, ink: Rgb, text: &str) -> Shape {
    Shape::Text {
        at,
        anchorage,
        size: SMALL,
        weight: Weight::Regular,
        ink,
        text: text.to_owned(),
    }
}
