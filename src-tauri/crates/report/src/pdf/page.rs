//! What stands on the pages: painted shapes, runs of text, marks and link areas.
//!
//! All places are points from the upper left corner of the page; `draw` turns them over.

use super::fonts::Face;
use super::tree::{ElementId, Tree};
use super::{Fault, Warning};
use crate::document::{Point, Rgb, Sheet, Stroke, Weight};
use std::borrow::Cow;

/// The margin at both sides.
pub(super) const SIDE: f32 = 51.0;
/// Where the text of a page starts.
pub(super) const TOP: f32 = 62.0;
/// How much is left free below the text.
pub(super) const BOTTOM: f32 = 58.0;

/// Width and height of a sheet in points.
pub(super) fn size(sheet: Sheet) -> (f32, f32) {
    match sheet {
        Sheet::Portrait => (595.28, 841.89),
        Sheet::Landscape => (841.89, 595.28),
    }
}

/// How a line of text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) size: f32,
    /// From one base line to the next.
    pub(super) leading: f32,
    pub(super) weight: Weight,
    pub(super) ink: Rgb,
}

impl Style {
    const fn new(size: f32, leading: f32, weight: Weight, ink: Rgb) -> Self {
        Self {
            size,
            leading,
            weight,
            ink,
        }
    }

    pub(super) const BODY: Self = Self::new(9.5, 13.5, Weight::Regular, Rgb::INK);
    pub(super) const LABEL: Self = Self::new(9.5, 13.5, Weight::Regular, Rgb::QUIET);
    pub(super) const CELL: Self = Self::new(8.5, 11.5, Weight::Regular, Rgb::INK);
    pub(super) const COLUMN: Self = Self::new(8.0, 10.5, Weight::Strong, Rgb::INK);
    pub(super) const CAPTION: Self = Self::new(8.5, 12.0, Weight::Strong, Rgb::INK);
    pub(super) const NOTE: Self = Self::new(8.0, 11.0, Weight::Regular, Rgb::QUIET);
    pub(super) const TITLE: Self = Self::new(22.0, 28.0, Weight::Strong, Rgb::INK);
    pub(super) const REGISTER: Self = Self::new(12.0, 17.0, Weight::Regular, Rgb::INK);
    pub(super) const FURNITURE: Self = Self::new(7.5, 10.0, Weight::Regular, Rgb::QUIET);

    pub(super) fn heading(level: u8) -> Self {
        match level {
            1 => Self::new(16.0, 21.0, Weight::Strong, Rgb::INK),
            2 => Self::new(12.5, 17.0, Weight::Strong, Rgb::INK),
            3 => Self::new(10.5, 14.5, Weight::Strong, Rgb::INK),
            _ => Self::new(9.5, 13.5, Weight::Strong, Rgb::QUIET),
        }
    }

    /// From the upper edge of a line to its base line.
    pub(super) fn ascent(self) -> f32 {
        (self.leading - self.size) / 2.0 + self.size * 0.8
    }
}

/// A run of text in one face on one base line.
#[derive(Clone, Debug)]
pub(super) struct Run<'d> {
    pub(super) x: f32,
    /// The base line.
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) face: Face,
    pub(super) ink: Rgb,
    pub(super) text: Cow<'d, str>,
    /// The marked content that it belongs to; without one it is an artifact.
    pub(super) mark: Option<u32>,
}

/// A painted shape.
#[derive(Clone, Debug)]
pub(super) enum Paint {
    Box {
        at: Point,
        width: f32,
        height: f32,
        fill: Option<Rgb>,
        stroke: Option<Stroke>,
    },
    Path {
        points: Vec<Point>,
        stroke: Stroke,
    },
    Area {
        points: Vec<Point>,
        fill: Rgb,
    },
}

/// A figure on its page: one marked content.
#[derive(Clone, Debug)]
pub(super) struct Placed<'d> {
    pub(super) mark: u32,
    pub(super) paints: Vec<Paint>,
    pub(super) runs: Vec<Run<'d>>,
}

/// One page.
#[derive(Clone, Debug)]
pub(super) struct Page<'d> {
    pub(super) sheet: Sheet,
    /// Rules, fills and underlines below the text; artifacts.
    pub(super) paints: Vec<Paint>,
    pub(super) figures: Vec<Placed<'d>>,
    pub(super) runs: Vec<Run<'d>>,
    pub(super) header: Vec<Run<'d>>,
    pub(super) footer: Vec<Run<'d>>,
    /// The element of each mark on this page.
    pub(super) marks: Vec<ElementId>,
}

impl Page<'_> {
    pub(super) fn new(sheet: Sheet) -> Self {
        Self {
            sheet,
            paints: Vec::new(),
            figures: Vec::new(),
            runs: Vec::new(),
            header: Vec::new(),
            footer: Vec::new(),
            marks: Vec::new(),
        }
    }

    pub(super) fn width(&self) -> f32 {
        size(self.sheet).0
    }

    pub(super) fn height(&self) -> f32 {
        size(self.sheet).1
    }

    /// A horizontal rule.
    pub(super) fn rule(&mut self, x: f32, y: f32, width: f32, stroke: Stroke) {
        self.paints.push(Paint::Path {
            points: vec![Point::new(x, y), Point::new(x + width, y)],
            stroke,
        });
    }
}

/// A heading where it came to stand.
#[derive(Clone, Debug)]
pub(super) struct Bookmark<'d> {
    pub(super) level: u8,
    pub(super) text: &'d str,
    pub(super) page: u32,
    pub(super) y: f32,
}

/// The clickable area of a link.
#[derive(Clone, Debug)]
pub(super) struct Area {
    pub(super) page: u32,
    pub(super) at: Point,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) element: ElementId,
    /// The number of the bookmark that it leads to.
    pub(super) target: usize,
    /// What the link says.
    pub(super) words: String,
}

/// A document laid out, ready to be drawn.
#[derive(Debug)]
pub(super) struct Layout<'d> {
    pub(super) pages: Vec<Page<'d>>,
    pub(super) tree: Tree<'d>,
    pub(super) bookmarks: Vec<Bookmark<'d>>,
    pub(super) areas: Vec<Area>,
    pub(super) warnings: Vec<Warning>,
}

/// The result of a step that may be stopped.
pub(super) type Step = Result<(), Fault>;
