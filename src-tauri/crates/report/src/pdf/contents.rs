//! The table of contents: one line per heading, its page number filled in at the end.

use super::blocks::GAP;
use super::flow::{Flow, Links, Place, Slot};
use super::fonts::Face;
use super::lines::Span;
use super::page::{Run, SIDE, Style};
use super::tree::{ElementId, Role, Tree};
use crate::document::{Align, Block, Contents, Heading, Rgb, Stroke, Weight};
use std::borrow::Cow;

/// Room for a page number at the right of a table of contents.
const NUMBERS: f32 = 34.0;

impl<'d> Flow<'d, '_> {
    pub(super) fn contents(&mut self, contents: &'d Contents) {
        let document = self.document;
        let style = Style::BODY;
        self.space(GAP);
        self.ensure(Style::heading(2).leading + 3.0 * style.leading);
        let title = self.tree.add(Tree::ROOT, Role::Paragraph);
        let spans = [Span::new(&contents.title, Weight::Strong)];
        self.text(&spans, title, SIDE, Style::heading(2));
        self.y += 3.0;
        let toc = self.tree.add(Tree::ROOT, Role::Contents);
        let headings = document.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        });
        for (bookmark, heading) in headings.enumerate() {
            if heading.level <= contents.depth {
                self.contents_line(toc, heading, bookmark);
            }
        }
    }

    fn contents_line(&mut self, toc: ElementId, heading: &'d Heading, bookmark: usize) {
        let level = heading.level.clamp(1, 4);
        let mut style = Style::BODY;
        if level == 1 {
            style.weight = Weight::Strong;
            self.space(3.0);
        }
        let x = SIDE + 12.0 * f32::from(level - 1);
        let right = SIDE + self.measure();
        let width = right - NUMBERS - x;
        let spans = [Span::new(&heading.text, style.weight)];
        let lines = self.setter.lines(self.fonts, &spans, style.size, width);
        self.ensure(lines.len() as f32 * style.leading);
        let item = self.tree.add(toc, Role::ContentsItem);
        let reference = self.tree.add(item, Role::Reference);
        let link = self.tree.add(reference, Role::Link);
        let place = Place {
            element: Some(link),
            x,
            width,
            align: Align::Start,
            style,
        };
        let last = lines.len().saturating_sub(1);
        for (number, line) in lines.into_iter().enumerate() {
            let end = x + line.width + 6.0;
            self.put(line, &spans, &mut Links::new(), place);
            if number == last {
                let mark = self.mark(link);
                let y = self.y + style.ascent();
                // The leader is a dotted rule, so that no voice reads its dots.
                let leader = Stroke {
                    ink: Rgb::RULE,
                    width: 0.7,
                    dash: 1.5,
                };
                let stop = right - NUMBERS + 8.0;
                if stop > end {
                    self.page().rule(end, y - 0.5, stop - end, leader);
                }
                let page = self.pages.len() - 1;
                let run = self.page().runs.len();
                self.page().runs.push(Run {
                    x: right,
                    y,
                    size: Style::BODY.size,
                    face: Face::Regular,
                    ink: Style::BODY.ink,
                    text: Cow::Borrowed(""),
                    mark: Some(mark),
                });
                self.slots.push(Slot {
                    page,
                    run,
                    right,
                    bookmark,
                });
            }
            self.area(link, x, right - x, style, bookmark, &heading.text);
            self.y += style.leading;
        }
    }
}
