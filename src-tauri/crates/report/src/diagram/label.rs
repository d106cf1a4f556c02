//! The words on a line: what is changed of the need, and where there is room to say so.

use model::{Adjust, Dependency};
use text::{Words, key};

use super::Diagram;
use crate::document::Point;

/// The size of the words.
pub(super) const SIZE: f32 = 7.0;
/// Where on a piece of a line words may stand, the best first.
const SHARES: [f32; 7] = [0.4, 0.55, 0.25, 0.7, 0.85, 0.12, 0.95];

/// `sænk 1`, `T`, `F: afbryd · I`.
pub(super) fn words(needs: &[&Dependency], say: &Words) -> String {
    let one = |need: &&Dependency| {
        let adjust = match need.adjust {
            Adjust::Inherit => String::new(),
            Adjust::Lower(steps) => say.say("adjust-lower", &[("steps", steps.into())]),
            Adjust::Raise(steps) => say.say("adjust-raise", &[("steps", steps.into())]),
            Adjust::Set(level) => say.say("adjust-set", &[("level", level.into())]),
            Adjust::Cut => say.say("adjust-cut", &[]),
        };
        match need.property {
            None => adjust,
            Some(property) => {
                let letter = say.say(&key("net-letter", property.id()), &[]);
                if adjust.is_empty() {
                    letter
                } else {
                    format!("{letter}: {adjust}")
                }
            }
        }
    };
    let parts = needs.iter().map(one).filter(|part| !part.is_empty());
    parts.collect::<Vec<String>>().join(" · ")
}

/// The room that words take: width and height.
pub(super) fn size(words: &str) -> (f32, f32) {
    (words.chars().count() as f32 * SIZE * 0.56 + 4.0, SIZE + 2.0)
}

/// A rectangle by its middle and its half width and height.
type Room = (Point, f32, f32);

fn meet(one: &Room, other: &Room) -> bool {
    (one.0.x - other.0.x).abs() < one.1 + other.1 && (one.0.y - other.0.y).abs() < one.2 + other.2
}

/// Gives every line's words a place where nothing else stands, or the best one where there is none.
pub(super) fn place(diagram: &mut Diagram) {
    let boxes = diagram.boxes.iter().map(|own| {
        let (width, height) = (own.width / 2.0, own.height / 2.0);
        (
            Point::new(own.at.x + width, own.at.y + height),
            width,
            height,
        )
    });
    let mut taken: Vec<Room> = boxes.collect();
    for line in diagram
        .lines
        .iter_mut()
        .filter(|line| !line.label.is_empty())
    {
        let (width, height) = size(&line.label);
        let slant = |two: &&[Point]| (two[0].x - two[1].x).abs() > 0.5;
        let slanted = line.points.windows(2).filter(slant);
        let places: Vec<Point> = slanted
            .chain(line.points.windows(2))
            .flat_map(|two| {
                SHARES.map(|share| {
                    Point::new(
                        two[0].x + (two[1].x - two[0].x) * share,
                        two[0].y + (two[1].y - two[0].y) * share,
                    )
                })
            })
            .collect();
        let room = |at: &Point| (*at, width / 2.0, height / 2.0);
        let is_free = |at: &&Point| !taken.iter().any(|other| meet(&room(at), other));
        if let Some(at) = places.iter().find(is_free).or(places.first()) {
            line.label_at = *at;
            taken.push(room(at));
        }
    }
}
