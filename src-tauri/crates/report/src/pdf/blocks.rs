//! How each kind of block is put on the page; tables have their own file.

use super::flow::{Flow, Place, Slot};
use super::fonts::Face;
use super::lines::{Span, spans};
use super::page::{Bookmark, Paint, Placed, Run, SIDE, Step, Style};
use super::tree::{ElementId, Picture, Role, Tree};
use super::{Warning, tables};
use crate::document::{
    Align, Anchorage, Block, Contents, Figure, Heading, Phrase, Point, Rgb, Shape, Stroke, Weight,
    arrow_head,
};
use std::borrow::Cow;

/// Space above an ordinary block.
const GAP: f32 = 7.0;
/// Where the text of a bullet starts.
const BULLET: f32 = 11.0;
/// Room for a page number at the right of a table of contents.
const NUMBERS: f32 = 34.0;

impl<'d> Flow<'d, '_> {
    /// Puts the block with this number.
    pub(super) fn block(&mut self, number: usize) -> Step {
        let document = self.document;
        let Some(block) = document.blocks.get(number) else {
            return Ok(());
        };
        match block {
            Block::Heading(heading) => self.heading(heading, number),
            Block::Paragraph(phrase) => self.paragraph(phrase, Role::Paragraph, Style::BODY),
            Block::Bullets(items) => self.bullets(items),
            Block::Pairs(pairs) => self.pairs(pairs),
            Block::Table(table) => return tables::put(self, table),
            Block::Figure(figure) => self.figure(figure),
            Block::Note(phrase) => self.paragraph(phrase, Role::Note, Style::NOTE),
            Block::Contents(contents) => self.contents(contents),
            Block::PageBreak(sheet) => {
                // A break at the top of an unused page only chooses its sheet.
                if self.at_top() && self.page().runs.is_empty() {
                    self.page().sheet = *sheet;
                } else {
                    self.turn_to(*sheet);
                }
            }
        }
        Ok(())
    }

    fn heading(&mut self, heading: &'d Heading, number: usize) {
        let level = heading.level.clamp(1, 4);
        let style = Style::heading(level);
        let x = SIDE;
        let width = self.measure();
        let spans = [Span::new(&heading.text, style.weight)];
        let lines = self.setter.lines(self.fonts, &spans, style.size, width);
        let own = lines.len() as f32 * style.leading;
        let below = self.start_height(number + 1, 3);
        let full = self.full();
        let above = space_above(level);
        self.ensure((above + own + space_below(level) + below).min(full));
        self.space(above);

        let page = self.page_number();
        let y = self.y;
        // A structure may not skip a level, whatever the heading looks like.
        let nested = self.bookmarks.last().map_or(1, |last| last.level + 1);
        let level = level.min(nested);
        self.bookmarks.push(Bookmark {
            level,
            text: &heading.text,
            page,
            y,
        });
        let element = self.tree.add(Tree::ROOT, Role::Heading(level));
        let place = Place {
            element: Some(element),
            x,
            width,
            align: Align::Start,
            style,
        };
        self.put_all(lines, &spans, place);
        self.y += space_below(level);
    }

    /// The height at which the block with this number makes sense: below a heading there
    /// must be at least this much of it.
    fn start_height(&mut self, number: usize, depth: u8) -> f32 {
        let document = self.document;
        match document.blocks.get(number) {
            Some(Block::Heading(next)) if depth > 0 => {
                let level = next.level.clamp(1, 4);
                let own = space_above(level) + Style::heading(level).leading + space_below(level);
                own + self.start_height(number + 1, depth - 1)
            }
            Some(Block::Paragraph(_) | Block::Bullets(_) | Block::Pairs(_)) => {
                GAP + 2.0 * Style::BODY.leading
            }
            Some(Block::Table(table)) => GAP + tables::start_height(self, table),
            Some(Block::Figure(figure)) => {
                let scale = self.figure_scale(figure);
                GAP + figure.drawing.height * scale + Style::NOTE.leading
            }
            Some(Block::Note(_)) => GAP + Style::NOTE.leading,
            Some(Block::Contents(_)) => 4.0 * Style::BODY.leading,
            Some(Block::Heading(_) | Block::PageBreak(_)) | None => 0.0,
        }
    }

    fn paragraph(&mut self, phrase: &'d Phrase, role: Role, style: Style) {
        if phrase.is_empty() {
            return;
        }
        self.space(if role == Role::Note { 4.0 } else { GAP });
        let element = self.tree.add(Tree::ROOT, role);
        let spans = spans(phrase, style.weight);
        self.text(&spans, element, SIDE, style);
    }

    fn bullets(&mut self, items: &'d [Phrase]) {
        if items.is_empty() {
            return;
        }
        self.space(GAP);
        let style = Style::BODY;
        let list = self.tree.add(Tree::ROOT, Role::List);
        for (number, item) in items.iter().enumerate() {
            if number > 0 {
                self.y += 2.0;
            }
            let spans = spans(item, style.weight);
            let width = self.measure() - BULLET;
            let lines = self.setter.lines(self.fonts, &spans, style.size, width);
            self.ensure(lines.len().clamp(1, 2) as f32 * style.leading);
            let entry = self.tree.add(list, Role::Item);
            let label = self.tree.add(entry, Role::Label);
            self.word("• ", label, SIDE + 1.0, style);
            let body = self.tree.add(entry, Role::Body);
            let place = Place {
                element: Some(body),
                x: SIDE + BULLET,
                width,
                align: Align::Start,
                style,
            };
            self.put_all(lines, &spans, place);
        }
    }

    /// A text of one line at the pen, which stays where it is.
    pub(super) fn word(&mut self, text: &'d str, element: ElementId, x: f32, style: Style) {
        let spans = [Span::new(text, style.weight)];
        let lines = self
            .setter
            .lines(self.fonts, &spans, style.size, f32::INFINITY);
        let place = Place {
            element: Some(element),
            x,
            width: 0.0,
            align: Align::Start,
            style,
        };
        for line in lines {
            self.put(line, &spans, &mut super::flow::Links::new(), place);
        }
    }

    fn pairs(&mut self, pairs: &'d [(Phrase, Phrase)]) {
        if pairs.is_empty() {
            return;
        }
        self.space(GAP);
        let (style, quiet) = (Style::BODY, Style::LABEL);
        let measure = self.measure();
        let labels = measure * 0.28;
        let list = self.tree.add(Tree::ROOT, Role::List);
        for (label, value) in pairs {
            let label_spans = spans(label, quiet.weight);
            let value_spans = spans(value, style.weight);
            let label_lines =
                self.setter
                    .lines(self.fonts, &label_spans, quiet.size, labels - 10.0);
            let value_lines =
                self.setter
                    .lines(self.fonts, &value_spans, style.size, measure - labels);
            let label_height = label_lines.len() as f32 * quiet.leading;
            let value_height = value_lines.len().min(3) as f32 * style.leading;
            self.ensure(label_height.max(value_height) + 4.0);
            let entry = self.tree.add(list, Role::Item);
            let label = self.tree.add(entry, Role::Label);
            let body = self.tree.add(entry, Role::Body);
            let top = self.y;
            let page = self.page_number();
            let mut place = Place {
                element: Some(label),
                x: SIDE,
                width: labels - 10.0,
                align: Align::Start,
                style: quiet,
            };
            self.put_all(label_lines, &label_spans, place);
            let label_end = self.y;
            self.y = top;
            place.element = Some(body);
            place.x = SIDE + labels;
            place.width = measure - labels;
            place.style = style;
            self.put_all(value_lines, &value_spans, place);
            if self.page_number() == page {
                self.y = self.y.max(label_end).max(top + style.leading);
            }
            let rule = self.y + 2.0;
            self.page()
                .rule(SIDE, rule, measure, Stroke::new(Rgb::RULE, 0.5));
            self.y += 4.0;
        }
    }

    fn figure_scale(&mut self, figure: &Figure) -> f32 {
        let drawing = &figure.drawing;
        let across = self.measure() / drawing.width.max(1.0);
        let down = (self.full() - 40.0) / drawing.height.max(1.0);
        across.min(down).min(1.0)
    }

    fn figure(&mut self, figure: &'d Figure) {
        if figure.alternative.trim().is_empty() {
            self.warnings.push(Warning::NoAlternative {
                caption: figure.caption.clone(),
            });
        }
        let scale = self.figure_scale(figure);
        let (width, height) = (
            figure.drawing.width * scale,
            figure.drawing.height * scale,
        );
        self.ensure(GAP + height + 2.0 * Style::NOTE.leading);
        self.space(GAP + 2.0);
        let element = self.tree.add(Tree::ROOT, Role::Figure);
        let origin = Point::new(SIDE, self.y);
        let mark = self.mark(element);
        let mut placed = Placed {
            mark,
            paints: Vec::new(),
            runs: Vec::new(),
        };
        for shape in &figure.drawing.shapes {
            self.shape(shape, origin, scale, &mut placed);
        }
        let page_height = self.page().height();
        self.page().figures.push(placed);
        self.tree.pictures.push(Picture {
            element,
            alternative: &figure.alternative,
            bounds: [
                origin.x,
                page_height - origin.y - height,
                origin.x + width,
                page_height - origin.y,
            ],
        });
        self.y += height + 5.0;
        if !figure.caption.is_empty() {
            let caption = self.tree.add(Tree::ROOT, Role::Paragraph);
            let spans = [Span::new(&figure.caption, Weight::Regular)];
            self.text(&spans, caption, SIDE, Style::NOTE);
        }
    }

    fn shape(&mut self, shape: &'d Shape, origin: Point, scale: f32, placed: &mut Placed<'d>) {
        let at = |p: &Point| Point::new(origin.x + p.x * scale, origin.y + p.y * scale);
        let thin = |stroke: &Stroke| Stroke {
            width: stroke.width * scale,
            dash: stroke.dash * scale,
            ..*stroke
        };
        match shape {
            Shape::Rect {
                at: corner,
                width,
                height,
                fill,
                stroke,
            } => placed.paints.push(Paint::Box {
                at: at(corner),
                width: width * scale,
                height: height * scale,
                fill: *fill,
                stroke: stroke.as_ref().map(thin),
            }),
            Shape::Line { points, stroke } => placed.paints.push(Paint::Path {
                points: points.iter().map(at).collect(),
                stroke: thin(stroke),
            }),
            Shape::Arrow { from, to, stroke } => {
                let (head, end) = arrow_head(*from, *to, stroke.width);
                placed.paints.push(Paint::Path {
                    points: vec![at(from), at(&end)],
                    stroke: thin(stroke),
                });
                placed.paints.push(Paint::Area {
                    points: head.iter().map(at).collect(),
                    fill: stroke.ink,
                });
            }
            Shape::Text {
                at: place,
                anchorage,
                size,
                weight,
                ink,
                text,
            } => {
                let size = size * scale;
                let style = Style {
                    size,
                    leading: size,
                    weight: *weight,
                    ink: *ink,
                };
                let width = self.fonts.width(text, *weight, size);
                let start = at(place);
                let x = match anchorage {
                    Anchorage::Start => start.x,
                    Anchorage::Middle => start.x - width / 2.0,
                    Anchorage::End => start.x - width,
                };
                let runs = self.artifact(text, x, start.y, style);
                placed.runs.extend(runs);
            }
        }
    }

    fn contents(&mut self, contents: &'d Contents) {
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
            self.put(line, &spans, &mut super::flow::Links::new(), place);
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

fn space_above(level: u8) -> f32 {
    match level {
        1 => 22.0,
        2 => 17.0,
        3 => 13.0,
        _ => 10.0,
    }
}

fn space_below(level: u8) -> f32 {
    match level {
        1 => 1.0,
        2 => 0.0,
        // The block's own gap is enough, and a little less is better.
        _ => -2.0,
    }
}
