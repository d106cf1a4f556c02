//! Text into lines of a given width.
//!
//! Lines break after spaces, after hyphens and slashes between letters, at zero-width
//! spaces and at `\n`; a word that is wider than the line is broken anywhere as a last
//! resort. A broken line keeps its space at the end, unseen, so that a reader's voice and
//! copied text keep the words apart.

use super::fonts::{Face, Fonts};
use crate::document::{Inline, Phrase, Weight};
use std::borrow::Cow;

/// What a piece of text is, beside its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner<'d> {
    Plain,
    Code,
    /// Leads to the heading with this anchor.
    Link(&'d str),
}

/// Text in one weight and manner, before it is broken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span<'d> {
    pub(super) text: &'d str,
    pub(super) weight: Weight,
    pub(super) manner: Manner<'d>,
}

impl<'d> Span<'d> {
    pub(super) fn new(text: &'d str, weight: Weight) -> Self {
        Self {
            text,
            weight,
            manner: Manner::Plain,
        }
    }
}

/// The spans of a phrase, in at least this weight.
pub(super) fn spans(phrase: &Phrase, weight: Weight) -> Vec<Span<'_>> {
    phrase
        .0
        .iter()
        .map(|run| {
            let mut span = Span::new(run.text(), weight);
            match run {
                Inline::Plain(_) => {}
                Inline::Strong(_) => span.weight = Weight::Strong,
                Inline::Code(_) => span.manner = Manner::Code,
                Inline::Link { anchor, .. } => span.manner = Manner::Link(anchor),
            }
            span
        })
        .collect()
}

/// A part of a line in one face.
#[derive(Clone, Debug)]
pub(super) struct Segment<'d> {
    /// Which of the spans it comes from.
    pub(super) span: usize,
    pub(super) face: Face,
    /// From the start of the line, in points.
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) text: Cow<'d, str>,
}

/// A line; its width leaves out spaces at its end.
#[derive(Clone, Debug, Default)]
pub(super) struct Line<'d> {
    pub(super) segments: Vec<Segment<'d>>,
    pub(super) width: f32,
}

/// One character on its way into a line.
#[derive(Clone, Copy)]
struct Letter {
    span: u32,
    /// Its first byte in the span's text.
    start: u32,
    character: char,
    shown: char,
    face: Face,
    width: f32,
}

/// Breaks text into lines; it keeps its buffer from one text to the next.
#[derive(Default)]
pub(super) struct Setter {
    letters: Vec<Letter>,
}

impl Setter {
    /// The lines of the spans at this size, none wider than `width` (unless one letter is).
    /// Empty text has no lines.
    pub(super) fn lines<'d>(
        &mut self,
        fonts: &mut Fonts,
        spans: &[Span<'d>],
        size: f32,
        width: f32,
    ) -> Vec<Line<'d>> {
        self.letters.clear();
        for (number, span) in (0_u32..).zip(spans) {
            for (start, character) in span.text.char_indices() {
                let glyph = fonts.glyph(character, span.weight);
                self.letters.push(Letter {
                    span: number,
                    start: u32::try_from(start).unwrap_or(u32::MAX),
                    character,
                    shown: glyph.shown,
                    face: glyph.face,
                    width: glyph.advance * size,
                });
            }
        }
        let mut lines = Vec::new();
        let mut start = 0;
        let mut end_of_word = None;
        let mut so_far = 0.0;
        let mut at = 0;
        while at < self.letters.len() {
            let letter = self.letters[at];
            if letter.character == '\n' {
                lines.push(self.line(spans, start, at + 1));
                (start, end_of_word, so_far) = (at + 1, None, 0.0);
                at += 1;
                continue;
            }
            // A hair of tolerance: a text measured to fit exactly must fit.
            if so_far + letter.width > width + 0.01 && !is_space(letter.character) && at > start {
                let next = end_of_word.unwrap_or(at);
                lines.push(self.line(spans, start, next));
                start = next;
                end_of_word = None;
                so_far = self.letters[start..at].iter().map(|l| l.width).sum();
                // The part of the word that moved down may itself leave no room.
                if so_far + letter.width > width + 0.01 && at > start {
                    continue;
                }
            }
            so_far += letter.width;
            if self.may_break_after(at) {
                end_of_word = Some(at + 1);
            }
            at += 1;
        }
        if start < self.letters.len() {
            lines.push(self.line(spans, start, self.letters.len()));
        }
        lines
    }

    fn may_break_after(&self, at: usize) -> bool {
        let is_letter = |index: Option<usize>| {
            index
                .and_then(|i| self.letters.get(i))
                .is_some_and(|l| l.character.is_alphabetic())
        };
        match self.letters[at].character {
            ' ' | '\t' | '\u{200b}' => true,
            '-' | '/' | '\u{2010}' | '\u{2013}' | '\u{2014}' | '_' | '.' | '@' => {
                is_letter(at.checked_sub(1)) && is_letter(Some(at + 1))
            }
            _ => false,
        }
    }

    fn line<'d>(&self, spans: &[Span<'d>], start: usize, end: usize) -> Line<'d> {
        let mut line = Line::default();
        let letters = &self.letters[start..end];
        let mut x = 0.0;
        let mut index = 0;
        while index < letters.len() {
            let first = letters[index];
            let from = index;
            let (mut width, mut exact) = (0.0, true);
            while index < letters.len()
                && letters[index].span == first.span
                && letters[index].face == first.face
            {
                let letter = letters[index];
                if letter.character != '\n' {
                    width += letter.width;
                }
                exact &= letter.shown == letter.character;
                if !is_space(letter.character) {
                    line.width = x + width;
                }
                index += 1;
            }
            let run = &letters[from..index];
            let text = if exact {
                slice(spans[first.span as usize].text, run).map_or_else(|| shown(run), Cow::from)
            } else {
                shown(run)
            };
            if !text.is_empty() {
                line.segments.push(Segment {
                    span: first.span as usize,
                    face: first.face,
                    x,
                    width,
                    text,
                });
            }
            x += width;
        }
        line
    }
}

/// The part of the text that the letters came from.
fn slice<'d>(text: &'d str, run: &[Letter]) -> Option<&'d str> {
    let (first, last) = (run.first()?, run.last()?);
    text.get(first.start as usize..last.start as usize + last.character.len_utf8())
}

fn shown(run: &[Letter]) -> Cow<'static, str> {
    run.iter()
        .map(|letter| letter.shown)
        .filter(|shown| *shown != '\0')
        .collect::<String>()
        .into()
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, width: f32) -> Vec<String> {
        let mut fonts = Fonts::load().unwrap();
        let spans = [Span::new(text, Weight::Regular)];
        Setter::default()
            .lines(&mut fonts, &spans, 10.0, width)
            .iter()
            .map(|line| line.segments.iter().map(|s| s.text.as_ref()).collect())
            .collect()
    }

    #[test]
    fn words_go_to_the_next_line_and_keep_their_space() {
        assert_eq!(broken("en to tre", 32.0), ["en to ", "tre"]);
        assert_eq!(broken("en\nto", 100.0), ["en ", "to"]);
        assert_eq!(broken("e-mail-adresse", 50.0), ["e-mail-", "adresse"]);
        assert!(broken("", 50.0).is_empty());
    }

    #[test]
    fn dates_and_figures_stay_whole_if_they_can() {
        assert_eq!(
            broken("den 2026-11-21 1.234,5", 60.0),
            ["den ", "2026-11-21 ", "1.234,5"]
        );
        assert_eq!(broken("fem 1\u{a0}000 kr", 40.0), ["fem ", "1 000 kr"]);
    }

    #[test]
    fn an_overlong_word_is_broken_anywhere() {
        let word = "x".repeat(1_000);
        let lines = broken(&format!("a {word} b"), 50.0);
        assert!(lines.len() > 90);
        assert_eq!(lines.concat().matches('x').count(), 1_000);
        // Even where not one letter fits, every letter has its line and the work ends.
        assert_eq!(broken("abc", 1.0), ["a", "b", "c"]);
    }

    #[test]
    fn lines_are_never_wider_than_asked() {
        let mut fonts = Fonts::load().unwrap();
        let text = "Ransomware på fagsystem Omsorg → leverandør/underleverandør ".repeat(20);
        let spans = [Span::new(&text, Weight::Strong)];
        for width in [40.0, 77.7, 120.0] {
            for line in Setter::default().lines(&mut fonts, &spans, 8.5, width) {
                assert!(line.width <= width + 0.02, "{} > {width}", line.width);
            }
        }
    }
}
