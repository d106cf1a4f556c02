//! Figures: drawings made of a few simple shapes, with words for those who cannot see them.
//!
//! Coordinates are points (1/72 inch) from the upper left corner, y downwards, as on
//! screen; the PDF folder turns them over.

use model::contrast::{self, Channels};

/// A colour of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The ink of ordinary text.
    pub const INK: Self = Self(0x1a, 0x1a, 0x1a);
    /// Text of less weight; 5.9 : 1 on white.
    pub const QUIET: Self = Self(0x5f, 0x5f, 0x5f);
    /// Hairlines.
    pub const RULE: Self = Self(0xd0, 0xd0, 0xd0);
    /// The one accent colour.
    pub const ACCENT: Self = Self(0x00, 0x59, 0xb3);
    /// Paper.
    pub const WHITE: Self = Self(0xff, 0xff, 0xff);

    /// The colour of text on this one: the one that reads best.
    #[must_use]
    pub fn text_on(self) -> Self {
        contrast::text_on([self.0, self.1, self.2]).into()
    }
}

impl From<Channels> for Rgb {
    fn from([red, green, blue]: Channels) -> Self {
        Self(red, green, blue)
    }
}

/// A drawing that stands in the flow of the document.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Figure {
    /// Printed below it and read as its title; may be empty.
    pub caption: String,
    /// What the drawing says, in words; never empty.
    pub alternative: String,
    /// The drawing; it is made smaller if it is larger than the page.
    pub drawing: Drawing,
}

/// Shapes on a canvas, drawn in order.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Drawing {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// The shapes, the lowest first.
    pub shapes: Vec<Shape>,
}

/// A place in the drawing, in points from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// A place in the drawing.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub struct Stroke {
    /// Its colour.
    pub ink: Rgb,
    /// Its thickness in points.
    pub width: f32,
    /// The length in points of its dashes and of the gaps between them; 0 for a full line.
    pub dash: f32,
}

impl Stroke {
    /// A full line.
    pub const fn new(ink: Rgb, width: f32) -> Self {
        Self {
            ink,
            width,
            dash: 0.0,
        }
    }
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Its upper left corner.
        at: Point,
        /// Its width.
        width: f32,
        /// Its height.
        height: f32,
        /// The colour inside.
        fill: Option<Rgb>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// A line through two or more places.
    Line {
        /// The places.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A line with a head at its end.
    Arrow {
        /// Where it starts.
        from: Point,
        /// Where its tip is.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// One line of text.
    Text {
        /// On the base line: the text's start, middle or end, by `anchorage`.
        at: Point,
        /// Which part of the text stands at `at`.
        anchorage: Anchorage,
        /// Size in points.
        size: f32,
        /// Its weight.
        weight: Weight,
        /// Its colour.
        ink: Rgb,
        /// The words.
        text: String,
    },
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub enum Anchorage {
    /// Its start.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// The weight of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "bindings", derive(serde::Serialize, specta::Type))]
pub enum Weight {
    /// Ordinary.
    #[default]
    Regular,
    /// Bold.
    Strong,
}

/// The head of an arrow (tip first) and the place where its shaft should end, so that
/// the shaft does not stick out of the tip. Screen and paper share this geometry.
pub fn arrow_head(from: Point, to: Point, width: f32) -> ([Point; 3], Point) {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(f32::MIN_POSITIVE);
    let (ux, uy) = (dx / length, dy / length);
    let size = (width * 5.0).max(4.0).min(length);
    let base = Point::new(to.x - ux * size, to.y - uy * size);
    let half = size * 0.45;
    let left = Point::new(base.x - uy * half, base.y + ux * half);
    let right = Point::new(base.x + uy * half, base.y - ux * half);
    ([to, left, right], base)
}
