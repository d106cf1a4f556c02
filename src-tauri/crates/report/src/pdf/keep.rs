//! Blocks that stay together: how high they will be, before they are put.

use super::blocks::{BULLET, GAP, space_above, space_below};
use super::flow::Flow;
use super::lines::{Span, spans};
use super::page::Style;
use super::tables;
use crate::document::{Block, Phrase};

impl<'d> Flow<'d, '_> {
    /// Turns the page where the `count` blocks from `number` on do not fit on what is left
    /// of it, but on a whole one.
    pub(super) fn keep(&mut self, number: usize, count: u8) {
        let mut height = 0.0;
        for block in number..number + usize::from(count) {
            height += self.height(block);
        }
        if height <= self.full() {
            self.ensure(height);
        }
    }

    /// The height of the block with this number; 0 for those that are no part of the text.
    fn height(&mut self, number: usize) -> f32 {
        let document = self.document;
        let measure = self.measure();
        match document.blocks.get(number) {
            Some(Block::Heading(heading)) => {
                let level = heading.level.clamp(1, 4);
                let style = Style::heading(level);
                let spans = [Span::new(&heading.text, style.weight)];
                let lines = self.setter.lines(self.fonts, &spans, style.size, measure);
                space_above(level) + lines.len() as f32 * style.leading + space_below(level)
            }
            Some(Block::Paragraph(phrase)) => GAP + self.lines(phrase, Style::BODY, measure),
            Some(Block::Note(phrase)) => GAP + self.lines(phrase, Style::NOTE, measure),
            Some(Block::Bullets(items)) => {
                let lines = |item| self.lines(item, Style::BODY, measure - BULLET) + 2.0;
                GAP + items.iter().map(lines).sum::<f32>()
            }
            Some(Block::Pairs(pairs)) => {
                let value = |(_, value)| self.lines(value, Style::BODY, measure * 0.72) + 4.0;
                let pairs = pairs.iter().map(|(label, value)| (label, value));
                GAP + pairs.map(value).sum::<f32>()
            }
            Some(Block::Table(table)) => tables::height(self, table),
            Some(Block::Figure(figure)) => {
                let scale = self.figure_scale(figure);
                let caption = 2.0 * Style::NOTE.leading;
                GAP + figure.drawing.height * scale + caption + 7.0
            }
            Some(Block::Contents(_) | Block::PageBreak(_) | Block::Keep(_)) | None => 0.0,
        }
    }

    fn lines(&mut self, phrase: &'d Phrase, style: Style, width: f32) -> f32 {
        let spans = spans(phrase, style.weight);
        let lines = self.setter.lines(self.fonts, &spans, style.size, width);
        lines.len() as f32 * style.leading
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Column, Document, Heading, Identity, Language, Row, Sheet, Table};
    use crate::pdf::{flow::lay_out, fonts::Fonts};
    use std::ops::ControlFlow;

    /// The page on which a heading with a table of `rows` below it begins, low on a page.
    fn page(keep: Option<u8>, rows: usize) -> u32 {
        let mut blocks = vec![Block::Paragraph("Æble".into()); 25];
        blocks.extend(keep.map(Block::Keep));
        blocks.push(Block::Heading(Heading {
            level: 2,
            text: "S-001".into(),
            anchor: None,
        }));
        blocks.push(Block::Table(Table {
            columns: vec![Column::text("Trin", 1)],
            rows: vec![["Iboende"].into_iter().collect::<Row>(); rows],
            ..Table::default()
        }));
        let document = Document {
            identity: Identity {
                title: "Risikovurdering".into(),
                language: Language::Danish,
                register: String::new(),
                author: String::new(),
                date: String::new(),
                made: chrono::NaiveDateTime::default(),
                subject: Vec::new(),
                verification: String::new(),
            },
            sheet: Sheet::Portrait,
            blocks,
        };
        let mut fonts = Fonts::load().unwrap();
        let layout = lay_out(&document, &mut fonts, &mut |_| ControlFlow::Continue(())).unwrap();
        layout.bookmarks[0].page
    }

    #[test]
    fn blocks_stay_together_where_a_page_can_hold_them() {
        assert_eq!(page(None, 20), 0, "the table runs over");
        assert_eq!(page(Some(2), 20), 1, "it does not");
        assert_eq!(page(Some(1), 20), 0, "the heading alone fits");
        assert_eq!(page(Some(2), 3), 0, "all of it fits");
        assert_eq!(page(Some(2), 200), 0, "no page can hold it");
    }
}
