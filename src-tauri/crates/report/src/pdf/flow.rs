//! Laying out: blocks flow down the page and over to the next.
//!
//! This file holds the pen: where it is, what is under it, and how a line of text is put
//! on the page with its mark, its links and its place in the structure tree. How each kind
//! of block uses the pen is in `blocks` and `tables`.

use super::fonts::Fonts;
use super::lines::{Line, Manner, Setter, Span};
use super::page::{Area, BOTTOM, Bookmark, Layout, Page, Paint, Run, SIDE, Step, Style, TOP};
use super::tree::{ElementId, Kid, Role, Tree};
use super::{Fault, Progress, Stage, Warning, furniture};
use crate::document::{Align, Block, Document, Point, Rgb, Sheet, Stroke};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// A page number in a table of contents that is not known yet.
pub(super) struct Slot {
    pub(super) page: usize,
    pub(super) run: usize,
    pub(super) right: f32,
    pub(super) bookmark: usize,
}

/// The pen and all that it has written.
pub(super) struct Flow<'d, 'p> {
    pub(super) document: &'d Document,
    pub(super) fonts: &'p mut Fonts,
    pub(super) setter: Setter,
    pub(super) pages: Vec<Page<'d>>,
    pub(super) tree: Tree<'d>,
    pub(super) bookmarks: Vec<Bookmark<'d>>,
    pub(super) slots: Vec<Slot>,
    /// The pen's distance from the top of the page.
    pub(super) y: f32,
    areas: Vec<Area>,
    /// The number of each anchor's heading.
    anchors: BTreeMap<&'d str, usize>,
    strange: BTreeSet<&'d str>,
    pub(super) warnings: Vec<Warning>,
    progress: &'p mut dyn FnMut(Progress) -> ControlFlow<()>,
}

/// The link elements that the spans of one text have got so far.
pub(super) type Links = BTreeMap<usize, ElementId>;

/// Where and how a line is put.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The element that it belongs to; without one it is an artifact.
    pub(super) element: Option<ElementId>,
    pub(super) x: f32,
    /// The width in which it is aligned.
    pub(super) width: f32,
    pub(super) align: Align,
    pub(super) style: Style,
}

/// Lays out the whole document.
pub(super) fn lay_out<'d>(
    document: &'d Document,
    fonts: &mut Fonts,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Layout<'d>, Fault> {
    let mut flow = Flow {
        document,
        fonts,
        setter: Setter::default(),
        pages: vec![Page::new(document.sheet)],
        tree: Tree::new(),
        bookmarks: Vec::new(),
        slots: Vec::new(),
        y: TOP,
        areas: Vec::new(),
        anchors: anchors(document),
        strange: BTreeSet::new(),
        warnings: Vec::new(),
        progress,
    };
    furniture::title(&mut flow);
    for number in 0..document.blocks.len() {
        flow.report(Stage::Layout, number, document.blocks.len())?;
        flow.block(number)?;
    }
    flow.fill_slots();
    furniture::headers_and_footers(&mut flow);

    let mut warnings = flow.warnings;
    warnings.extend(flow.strange.iter().map(|anchor| Warning::UnknownAnchor {
        anchor: (*anchor).to_owned(),
    }));
    warnings.extend(
        flow.fonts
            .missing()
            .iter()
            .map(|character| Warning::MissingGlyph {
                character: *character,
            }),
    );
    Ok(Layout {
        pages: flow.pages,
        tree: flow.tree,
        bookmarks: flow.bookmarks,
        areas: flow.areas,
        warnings,
    })
}

fn anchors(document: &Document) -> BTreeMap<&str, usize> {
    let mut anchors = BTreeMap::new();
    let mut number = 0;
    for block in &document.blocks {
        if let Block::Heading(heading) = block {
            if let Some(anchor) = &heading.anchor {
                anchors.entry(anchor.as_str()).or_insert(number);
            }
            number += 1;
        }
    }
    anchors
}

impl<'d> Flow<'d, '_> {
    pub(super) fn report(&mut self, stage: Stage, done: usize, total: usize) -> Step {
        super::report(self.progress, stage, done, total)
    }

    /// The page under the pen. There is always one.
    pub(super) fn page(&mut self) -> &mut Page<'d> {
        if self.pages.is_empty() {
            self.pages.push(Page::new(self.document.sheet));
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    pub(super) fn page_number(&self) -> u32 {
        u32::try_from(self.pages.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    pub(super) fn turn_to(&mut self, sheet: Sheet) {
        self.pages.push(Page::new(sheet));
        self.y = TOP;
    }

    pub(super) fn next_page(&mut self) {
        let sheet = self.page().sheet;
        self.turn_to(sheet);
    }

    /// The width of the text.
    pub(super) fn measure(&mut self) -> f32 {
        self.page().width() - 2.0 * SIDE
    }

    /// How much of an empty page can be filled.
    pub(super) fn full(&mut self) -> f32 {
        self.page().height() - TOP - BOTTOM
    }

    /// How much room is left below the pen.
    pub(super) fn room(&mut self) -> f32 {
        self.page().height() - BOTTOM - self.y
    }

    pub(super) fn at_top(&self) -> bool {
        self.y <= TOP + 0.01
    }

    /// Turns the page unless this much room is left.
    pub(super) fn ensure(&mut self, height: f32) {
        if height > self.room() + 0.01 && !self.at_top() {
            self.next_page();
        }
    }

    /// Free space above a block; none at the top of a page.
    pub(super) fn space(&mut self, height: f32) {
        if !self.at_top() {
            self.y += height;
        }
    }

    /// The mark for more content of this element on this page.
    pub(super) fn mark(&mut self, element: ElementId) -> u32 {
        let page = self.page_number();
        let marks = &mut self.page().marks;
        let next = u32::try_from(marks.len()).unwrap_or(u32::MAX);
        if marks.last() == Some(&element) {
            return next - 1;
        }
        marks.push(element);
        self.tree.give(element, Kid::Content { page, mark: next });
        next
    }

    /// Puts one line at the pen, without moving the pen.
    pub(super) fn put(
        &mut self,
        line: Line<'d>,
        spans: &[Span<'d>],
        opened: &mut Links,
        place: Place,
    ) {
        let free = place.width - line.width;
        let start = place.x
            + match place.align {
                Align::Start => 0.0,
                Align::Middle => free / 2.0,
                Align::End => free,
            };
        let baseline = self.y + place.style.ascent();
        for segment in line.segments {
            let Some(span) = spans.get(segment.span) else {
                continue;
            };
            let x = start + segment.x;
            let mut ink = place.style.ink;
            let mut element = place.element;
            match (span.manner, place.element) {
                (Manner::Link(anchor), Some(parent)) => {
                    if let Some(target) = self.target(anchor) {
                        ink = Rgb::ACCENT;
                        let inner = *opened
                            .entry(segment.span)
                            .or_insert_with(|| self.tree.add(parent, Role::Link));
                        element = Some(inner);
                        let stroke = Stroke::new(Rgb::ACCENT, 0.4);
                        self.page().rule(x, baseline + 1.4, segment.width, stroke);
                        // The text's mark comes before its area, as readers expect.
                        self.mark(inner);
                        self.area(inner, x, segment.width, place.style, target, span.text);
                    }
                }
                (Manner::Code, _) => {
                    let size = place.style.size;
                    self.page().paints.push(Paint::Box {
                        at: Point::new(x - 1.0, baseline - size * 0.86),
                        width: segment.width + 2.0,
                        height: size * 1.16,
                        fill: Some(Rgb(0xf0, 0xf0, 0xf0)),
                        stroke: None,
                    });
                }
                _ => {}
            }
            let mark = element.map(|element| self.mark(element));
            self.page().runs.push(Run {
                x,
                y: baseline,
                size: place.style.size,
                face: segment.face,
                ink,
                text: segment.text,
                mark,
            });
        }
    }

    fn target(&mut self, anchor: &'d str) -> Option<usize> {
        let target = self.anchors.get(anchor).copied();
        if target.is_none() {
            self.strange.insert(anchor);
        }
        target
    }

    /// Makes a part of the line at the pen clickable.
    pub(super) fn area(
        &mut self,
        element: ElementId,
        x: f32,
        width: f32,
        style: Style,
        target: usize,
        words: &str,
    ) {
        let page = self.page_number();
        let number = u32::try_from(self.areas.len()).unwrap_or(u32::MAX);
        self.areas.push(Area {
            page,
            at: Point::new(x, self.y),
            width,
            height: style.leading,
            element,
            target,
            words: words.to_owned(),
        });
        self.tree.give(element, Kid::Area { page, area: number });
    }

    /// Puts lines below one another, turning pages between them but leaving no single
    /// line alone on either side.
    pub(super) fn put_all(&mut self, lines: Vec<Line<'d>>, spans: &[Span<'d>], place: Place) {
        let mut opened = Links::new();
        let mut left = lines.len();
        let leading = place.style.leading;
        for line in lines {
            let fits = ((self.room() + 0.01) / leading).floor();
            // Turn if the line does not fit, or if it would be the only one left over.
            if fits < 1.0 || (left == 2 && fits < 2.0) {
                self.ensure(2.0 * leading);
            }
            self.put(line, spans, &mut opened, place);
            self.y += leading;
            left -= 1;
        }
    }

    /// Breaks the spans and puts them as one text of this element.
    pub(super) fn text(&mut self, spans: &[Span<'d>], element: ElementId, x: f32, style: Style) {
        let width = self.page().width() - SIDE - x;
        let lines = self.setter.lines(self.fonts, spans, style.size, width);
        let least = lines.len().min(2) as f32 * style.leading;
        self.ensure(least);
        self.put_all(
            lines,
            spans,
            Place {
                element: Some(element),
                x,
                width,
                align: Align::Start,
                style,
            },
        );
    }

    /// Text on one line that is an artifact: headers, footers.
    pub(super) fn artifact(&mut self, text: &'d str, x: f32, y: f32, style: Style) -> Vec<Run<'d>> {
        let spans = [Span::new(text, style.weight)];
        let lines = self
            .setter
            .lines(self.fonts, &spans, style.size, f32::INFINITY);
        lines
            .into_iter()
            .flat_map(|line| runs(line, x, y, style))
            .collect()
    }

    /// Writes the page numbers into the tables of contents.
    fn fill_slots(&mut self) {
        for slot in std::mem::take(&mut self.slots) {
            let Some(page) = self.bookmarks.get(slot.bookmark).map(|b| b.page + 1) else {
                continue;
            };
            // The space keeps the heading and its page apart for those who listen.
            let number = format!(" {page}");
            let style = Style::BODY;
            let width = self.fonts.width(&number, style.weight, style.size);
            if let Some(run) = self
                .pages
                .get_mut(slot.page)
                .and_then(|page| page.runs.get_mut(slot.run))
            {
                run.x = slot.right - width;
                run.text = Cow::Owned(number);
            }
        }
    }
}

/// A line as runs that are artifacts, on this base line.
pub(super) fn runs(line: Line<'_>, x: f32, y: f32, style: Style) -> Vec<Run<'_>> {
    line.segments
        .into_iter()
        .map(|segment| Run {
            x: x + segment.x,
            y,
            size: style.size,
            face: segment.face,
            ink: style.ink,
            text: segment.text,
            mark: None,
        })
        .collect()
}
