//! How headings, paragraphs and lists are put on the page; tables, figures and tables of
//! contents have files of their own.

use super::flow::{Flow, Links, Place};
use super::lines::{Span, spans};
use super::page::{Bookmark, SIDE, Step, Style};
use super::tables;
use super::tree::{ElementId, Role, Tree};
use crate::document::{Align, Block, Heading, Phrase, Rgb, Stroke};

/// Space above an ordinary block.
pub(super) const GAP: f32 = 7.0;
/// Where the text of a bullet starts.
pub(super) const BULLET: f32 = 11.0;

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
            Block::Keep(count) => self.keep(number + 1, *count),
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
            Some(Block::Heading(_) | Block::PageBreak(_) | Block::Keep(_)) | None => 0.0,
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
        let list = self.tree.add(Tree::ROOT, Role::Bullets);
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
            self.put(line, &spans, &mut Links::new(), place);
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
}

pub(super) fn space_above(level: u8) -> f32 {
    match level {
        1 => 22.0,
        2 => 17.0,
        3 => 13.0,
        _ => 10.0,
    }
}

pub(super) fn space_below(level: u8) -> f32 {
    match level {
        1 => 1.0,
        2 => 0.0,
        // The block's own gap is enough, and a little less is better.
        _ => -2.0,
    }
}
