//! Where everything of a heat map stands: consequence to the right, likelihood upwards.

use std::collections::BTreeMap;

use super::{HeatMovement, MOST_ARROWS, Map};
use crate::document::{Anchorage, Drawing, Point, Rgb, Shape, Stroke, Weight};

/// As wide as a portrait page's text.
const WIDE: f32 = 490.0;
/// Between two cells.
const GAP: f32 = 2.0;
/// The ink of arrows.
const ARROW: Rgb = Rgb(0x33, 0x3f, 0x55);
/// The mean width of a letter, in relation to its size: only for choosing where to break.
const LETTER: f32 = 0.54;

/// How large a map's parts are, in points.
struct Frame {
    /// The upper left corner of the cells.
    corner: Point,
    cell: Point,
    sign: f32,
    count: f32,
    /// Where the number's middle stands, as a share of the cell's width.
    middle: f32,
}

/// A map with axes, movements and legend, at most as wide as a portrait page's text.
pub(super) fn whole(map: &Map<'_>) -> Drawing {
    let columns = map.consequences().len().max(1) as f32;
    let rows = map.likelihoods.len().max(1) as f32;
    let frame = Frame {
        corner: Point::new(112.0, 16.0),
        cell: Point::new(
            (376.0 / columns).min(92.0),
            (260.0 / rows).clamp(15.0, 50.0),
        ),
        sign: 8.0,
        count: if rows > 8.0 { 9.0 } else { 15.0 },
        middle: if map.moves().is_empty() { 0.5 } else { 0.22 },
    };
    let right = frame.corner.x + columns * frame.cell.x;
    let bottom = frame.corner.y + rows * frame.cell.y;
    let mut shapes = Vec::new();
    cells(&mut shapes, map, &frame);
    axes(&mut shapes, map, &frame);
    arrows(&mut shapes, map, &frame);
    counts(&mut shapes, map, &frame);
    legend(&mut shapes, map, bottom + 46.0);
    Drawing {
        width: right.max(WIDE),
        height: bottom + 52.0,
        shapes,
    }
}

/// Small maps beside each other, with numbers on the axes instead of labels.
pub(super) fn row(maps: &[Map<'_>]) -> Drawing {
    let wide = WIDE / maps.len().max(1) as f32;
    let mut shapes = Vec::new();
    let mut height: f32 = 0.0;
    for (place, map) in maps.iter().enumerate() {
        let corner = Point::new(place as f32 * wide, 0.0);
        shapes.push(text(
            Point::new(corner.x, 24.0),
            7.0,
            Weight::Regular,
            format!("↑ {}", map.likelihood_title()),
        ));
        let frame = Frame {
            count: if map.likelihoods.len() > 8 { 7.0 } else { 10.0 },
            ..small(map, Point::new(corner.x, 32.0), Point::new(wide, 112.0))
        };
        let bottom = plain(&mut shapes, map, corner, &frame);
        let columns = map.consequences().len().max(1) as f32;
        shapes.push(placed(
            Point::new(frame.corner.x + columns * frame.cell.x, bottom + 10.0),
            7.0,
            Anchorage::End,
            format!("{} →", map.words.say("scale-consequence", &[])),
        ));
        height = height.max(bottom + 14.0);
    }
    Drawing {
        width: WIDE,
        height,
        shapes,
    }
}

/// A map with its movements, and small ones of other stages below each other to its right.
pub(super) fn board(map: &Map<'_>, others: &[Map<'_>]) -> Drawing {
    let columns = map.consequences().len().max(1) as f32;
    let rows = map.likelihoods.len().max(1) as f32;
    let frame = Frame {
        corner: Point::new(80.0, 16.0),
        cell: Point::new(
            (226.0 / columns).min(60.0),
            (128.0 / rows).clamp(11.0, 32.0),
        ),
        sign: 7.0,
        count: if rows > 8.0 { 8.0 } else { 12.0 },
        middle: if map.moves().is_empty() { 0.5 } else { 0.22 },
    };
    let mut shapes = Vec::new();
    let mut bottom = frame.corner.y + rows * frame.cell.y + 34.0;
    cells(&mut shapes, map, &frame);
    axes(&mut shapes, map, &frame);
    arrows(&mut shapes, map, &frame);
    counts(&mut shapes, map, &frame);
    let mut top = 0.0;
    for other in others {
        let corner = Point::new(frame.corner.x + columns * frame.cell.x + 30.0, top);
        let room = Point::new(WIDE - corner.x, 48.0);
        let below = Point::new(corner.x, top + 14.0);
        top = plain(&mut shapes, other, corner, &small(other, below, room)) + 10.0;
        bottom = bottom.max(top - 10.0);
    }
    legend(&mut shapes, map, bottom + 12.0);
    Drawing {
        width: WIDE,
        height: bottom + 16.0,
        shapes,
    }
}

/// A small map whose cells begin at `corner`, within `room`.
fn small(map: &Map<'_>, corner: Point, room: Point) -> Frame {
    let columns = map.consequences().len().max(1) as f32;
    let rows = map.likelihoods.len().max(1) as f32;
    Frame {
        corner: Point::new(corner.x + 16.0, corner.y),
        cell: Point::new(
            ((room.x - 40.0) / columns).min(50.0),
            (room.y / rows).clamp(10.0, 28.0),
        ),
        sign: 6.0,
        count: 7.0,
        middle: 0.5,
    }
}

/// A small map below the name of its stage, which stands at `corner`; gives its lower edge.
fn plain(shapes: &mut Vec<Shape>, map: &Map<'_>, corner: Point, frame: &Frame) -> f32 {
    shapes.push(text(
        Point::new(corner.x, corner.y + 9.0),
        9.0,
        Weight::Strong,
        map.words.term("stage", map.input.stage.id()),
    ));
    cells(shapes, map, frame);
    counts(shapes, map, frame);
    let bottom = frame.corner.y + map.likelihoods.len() as f32 * frame.cell.y;
    for (step, likelihood) in map.likelihoods.iter().rev().enumerate() {
        let y = frame.corner.y + (step as f32 + 0.5) * frame.cell.y + 2.5;
        let at = Point::new(frame.corner.x - 5.0, y);
        shapes.push(placed(at, 7.0, Anchorage::End, likelihood.to_string()));
    }
    for (step, consequence) in map.consequences().enumerate() {
        let x = frame.corner.x + (step as f32 + 0.5) * frame.cell.x;
        let at = Point::new(x, bottom + 9.0);
        shapes.push(placed(at, 7.0, Anchorage::Middle, consequence.to_string()));
    }
    bottom + 9.0
}

/// The upper left corner of a cell.
fn at(map: &Map<'_>, frame: &Frame, (likelihood, consequence): (u16, u8)) -> Option<Point> {
    let row = map
        .likelihoods
        .iter()
        .rev()
        .position(|own| *own == likelihood)?;
    let column = map.consequences().position(|own| own == consequence)?;
    Some(Point::new(
        frame.corner.x + column as f32 * frame.cell.x,
        frame.corner.y + row as f32 * frame.cell.y,
    ))
}

fn places(map: &Map<'_>) -> Vec<(u16, u8)> {
    map.likelihoods
        .iter()
        .flat_map(|likelihood| {
            map.consequences()
                .map(move |consequence| (*likelihood, consequence))
        })
        .collect()
}

/// The coloured boxes, each with its sign.
fn cells(shapes: &mut Vec<Shape>, map: &Map<'_>, frame: &Frame) {
    for place in places(map) {
        let Some(corner) = at(map, frame, place) else {
            continue;
        };
        let badge = map.badge(place.0, place.1);
        shapes.push(Shape::Rect {
            at: corner,
            width: frame.cell.x - GAP,
            height: frame.cell.y - GAP,
            fill: Some(badge.fill),
            // A hairline, so that the pale levels have an edge on white paper and in grey.
            stroke: Some(Stroke::new(Rgb(0xb0, 0xb0, 0xb0), 0.4)),
        });
        shapes.push(Shape::Text {
            at: Point::new(corner.x + 3.5, corner.y + frame.sign + 2.0),
            anchorage: Anchorage::Start,
            size: frame.sign,
            weight: Weight::Regular,
            ink: badge.ink,
            text: badge.sign,
        });
    }
}

/// The numbers, above the arrows. An empty cell has none: its sign is enough.
fn counts(shapes: &mut Vec<Shape>, map: &Map<'_>, frame: &Frame) {
    for place in places(map) {
        let count = map.count(place.0, place.1);
        let Some(corner) = at(map, frame, place).filter(|_| count > 0) else {
            continue;
        };
        shapes.push(Shape::Text {
            at: Point::new(
                corner.x + (frame.cell.x - GAP) * frame.middle,
                corner.y + (frame.cell.y - GAP) / 2.0 + frame.count * 0.36,
            ),
            anchorage: Anchorage::Middle,
            size: frame.count,
            weight: Weight::Strong,
            ink: map.badge(place.0, place.1).ink,
            text: count.to_string(),
        });
    }
}

fn axes(shapes: &mut Vec<Shape>, map: &Map<'_>, frame: &Frame) {
    let columns = map.consequences().len() as f32;
    let bottom = frame.corner.y + map.likelihoods.len() as f32 * frame.cell.y;
    shapes.push(text(
        Point::new(0.0, 9.0),
        8.0,
        Weight::Strong,
        format!("↑ {}", map.likelihood_title()),
    ));
    for (step, likelihood) in map.likelihoods.iter().rev().enumerate() {
        let middle = frame.corner.y + (step as f32 + 0.5) * frame.cell.y + 2.0;
        let label = map.likelihood_label(*likelihood);
        let lines = broken(&label, 8.0, frame.corner.x - 8.0);
        let first = middle - (lines.len() as f32 - 1.0) * 5.0;
        for (line, words) in lines.into_iter().enumerate() {
            let at = Point::new(frame.corner.x - 7.0, first + line as f32 * 10.0);
            shapes.push(placed(at, 8.0, Anchorage::End, words));
        }
    }
    for (step, consequence) in map.consequences().enumerate() {
        let x = frame.corner.x + (step as f32 + 0.5) * frame.cell.x;
        let label = map.consequence_label(consequence);
        for (line, words) in broken(&label, 8.0, frame.cell.x).into_iter().enumerate() {
            let at = Point::new(x, bottom + 10.0 + line as f32 * 10.0);
            shapes.push(placed(at, 8.0, Anchorage::Middle, words));
        }
    }
    shapes.push(Shape::Text {
        at: Point::new(frame.corner.x + columns * frame.cell.x - GAP, bottom + 30.0),
        anchorage: Anchorage::End,
        size: 8.0,
        weight: Weight::Strong,
        ink: Rgb::INK,
        text: format!("{} →", map.words.say("scale-consequence", &[])),
    });
}

/// The movements: from the lower edge of a cell to the upper edge of another, each in a lane
/// of its own to the right of the number. Its count stands at its tail.
fn arrows(shapes: &mut Vec<Shape>, map: &Map<'_>, frame: &Frame) {
    let moves = map.moves();
    let drawn = &moves[..moves.len().min(MOST_ARROWS)];
    let most = drawn.iter().map(|step| step.count).max().unwrap_or(1);
    let leaving = Lanes::new(drawn, |step| step.from, |step| step.to);
    let arriving = Lanes::new(drawn, |step| step.to, |step| step.from);
    let (width, height) = (frame.cell.x - GAP, frame.cell.y - GAP);
    let mut tails = Vec::new();
    for step in drawn {
        let (Some(from), Some(to)) = (at(map, frame, step.from), at(map, frame, step.to)) else {
            continue;
        };
        // Along a row the arrow stays below the numbers.
        let tip = if step.from.0 == step.to.0 { 0.82 } else { 0.16 };
        let start = Point::new(from.x + width * leaving.share(step), from.y + height * 0.82);
        let end = Point::new(to.x + width * arriving.share(step), to.y + height * tip);
        let thick = 0.9 + 1.9 * step.count as f32 / most as f32;
        // White below, so that crossing arrows can be told from each other.
        shapes.push(Shape::Line {
            points: vec![start, end],
            stroke: Stroke::new(Rgb::WHITE, thick + 1.6),
        });
        shapes.push(Shape::Arrow {
            from: start,
            to: end,
            stroke: Stroke::new(ARROW, thick),
        });
        tails.push((start, step.count));
    }
    for (place, count) in tails {
        let wide = 9.0 + 4.0 * (count.to_string().len() as f32 - 1.0);
        shapes.push(Shape::Rect {
            at: Point::new(place.x - wide / 2.0, place.y - 5.0),
            width: wide,
            height: 10.0,
            fill: Some(Rgb::WHITE),
            stroke: Some(Stroke::new(ARROW, 0.6)),
        });
        let at = Point::new(place.x, place.y + 2.6);
        shapes.push(placed(at, 7.0, Anchorage::Middle, count.to_string()));
    }
}

/// One end of a movement.
type End = fn(&HeatMovement) -> (u16, u8);

/// Side by side in each cell: those that lead to the left stand on the left, so that arrows
/// that share a cell do not cross there.
struct Lanes {
    own: End,
    places: BTreeMap<(u16, u8), Vec<HeatMovement>>,
}

impl Lanes {
    fn new(drawn: &[HeatMovement], own: End, other: End) -> Self {
        let mut places: BTreeMap<(u16, u8), Vec<HeatMovement>> = BTreeMap::new();
        for step in drawn {
            places.entry(own(step)).or_default().push(*step);
        }
        for steps in places.values_mut() {
            steps.sort_by_key(|step| (other(step).1, other(step).0));
        }
        Self { own, places }
    }

    /// Where the movement stands in its cell, as a share of the cell's width.
    fn share(&self, step: &HeatMovement) -> f32 {
        let steps = self
            .places
            .get(&(self.own)(step))
            .map_or(&[][..], Vec::as_slice);
        let lane = steps.iter().position(|other| other == step).unwrap_or(0);
        0.38 + 0.54 * (lane as f32 + 0.5) / steps.len().max(1) as f32
    }
}

/// A box with sign and label for each level, from high to low.
fn legend(shapes: &mut Vec<Shape>, map: &Map<'_>, y: f32) {
    let levels = map.input.method.levels.len() as u8;
    let mut x = 0.0;
    for rank in (0..levels).rev() {
        let badge = super::level_badge(map.input.method, rank, map.input.language);
        shapes.push(Shape::Rect {
            at: Point::new(x, y - 8.0),
            width: 14.0,
            height: 11.0,
            fill: Some(badge.fill),
            stroke: Some(Stroke::new(Rgb(0xb0, 0xb0, 0xb0), 0.4)),
        });
        shapes.push(Shape::Text {
            at: Point::new(x + 7.0, y),
            anchorage: Anchorage::Middle,
            size: 7.0,
            weight: Weight::Strong,
            ink: badge.ink,
            text: badge.sign,
        });
        let wide = badge.text.chars().count() as f32 * 8.0 * LETTER;
        shapes.push(text(
            Point::new(x + 18.0, y),
            8.0,
            Weight::Regular,
            badge.text,
        ));
        x += 18.0 + wide + 14.0;
    }
}

/// `label` in one line or, where it is too long for `width`, in two at the best space.
fn broken(label: &str, size: f32, width: f32) -> Vec<String> {
    let letters = label.chars().count();
    let middle = label.len() / 2;
    let space = label
        .match_indices(' ')
        .map(|(place, _)| place)
        .filter(|place| *place > 2)
        .min_by_key(|place| place.abs_diff(middle));
    match space {
        Some(space) if letters as f32 * size * LETTER > width => {
            let (first, second) = label.split_at(space);
            vec![first.to_owned(), second.trim_start().to_owned()]
        }
        _ => vec![label.to_owned()],
    }
}

fn text(at: Point, size: f32, weight: Weight, text: String) -> Shape {
    Shape::Text {
        at,
        anchorage: Anchorage::Start,
        size,
        weight,
        ink: Rgb::INK,
        text,
    }
}

fn placed(at: Point, size: f32, anchorage: Anchorage, text: String) -> Shape {
    Shape::Text {
        at,
        anchorage,
        size,
        weight: Weight::Regular,
        ink: Rgb::INK,
        text,
    }
}
