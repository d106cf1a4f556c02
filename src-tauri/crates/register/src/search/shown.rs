//! What of a text was searched for, for showing it: pieces that are marked and pieces that are not,
//! so that nobody has to count letters.

use serde::Serialize;

use super::{
    fold::{Word, words},
    index::Own,
    near,
};

/// A piece of a text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Piece {
    /// The letters.
    pub text: String,
    /// Whether they were searched for.
    pub hit: bool,
}

/// The folded words that were searched for, and whether typing errors were forgiven.
pub(super) struct LookedFor<'a> {
    pub(super) words: &'a [Vec<char>],
    pub(super) near: bool,
}

/// Letters before and after what was found that a snippet shows.
const BEFORE: usize = 40;
const AFTER: usize = 90;

impl LookedFor<'_> {
    /// Where `wanted` stands in a word of a text, in bytes of the text.
    fn marks(&self, wanted: &[char], word: &Word, marks: &mut Vec<(usize, usize)>) -> bool {
        let length = wanted.len();
        let before = marks.len();
        for from in 0..word.letters.len().saturating_sub(length - 1) {
            // One or two letters are found where a word begins only.
            if word.letters[from..from + length] == *wanted && (from == 0 || length > 2) {
                marks.push(word.bytes(from, from + length));
            }
        }
        if marks.len() == before
            && self.near
            && near::forgiven(wanted)
            && near::near(wanted, &word.letters)
        {
            marks.push(word.bytes(0, word.letters.len()));
        }
        marks.len() > before
    }

    /// Whether a text holds a word that was searched for.
    fn holds(&self, wanted: &[char], text: &str) -> bool {
        let words = words(text);
        words
            .iter()
            .any(|word| self.marks(wanted, word, &mut Vec::new()))
    }
}

/// A text in pieces.
pub(super) fn pieces(text: &str, wanted: &LookedFor<'_>) -> Vec<Piece> {
    let mut marks: Vec<(usize, usize)> = Vec::new();
    for word in words(text) {
        for one in wanted.words {
            wanted.marks(one, &word, &mut marks);
        }
    }
    marks.sort_unstable();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |text: &str, hit: bool| {
        if text.is_empty() {
            return;
        }
        match pieces.last_mut() {
            Some(last) if last.hit == hit => last.text.push_str(text),
            _ => pieces.push(Piece {
                text: text.to_owned(),
                hit,
            }),
        }
    };
    let mut done = 0;
    for (start, end) in marks {
        if end > done {
            add(&text[done..start.max(done)], false);
            add(&text[start.max(done)..end], true);
            done = end;
        }
    }
    add(&text[done..], false);
    pieces
}

/// A piece of the text that holds most of the words that are neither in the reference nor in the
/// name; nothing where all of them are.
pub(super) fn snippet(own: &Own, wanted: &LookedFor<'_>) -> Vec<Piece> {
    let [da, en] = &own.name;
    let named = [&own.reference, da, en];
    let missing: Vec<&Vec<char>> = wanted
        .words
        .iter()
        .filter(|word| !named.iter().any(|text| wanted.holds(word, text)))
        .collect();
    let held = |text: &&String| {
        missing
            .iter()
            .filter(|word| wanted.holds(word, text))
            .count()
    };
    let best = own.texts.iter().rev().max_by_key(held);
    let Some(text) = best.filter(|text| held(text) > 0) else {
        return Vec::new();
    };
    let first = words(text)
        .into_iter()
        .find_map(|word| {
            let mut marks = Vec::new();
            let found = missing
                .iter()
                .any(|one| wanted.marks(one, &word, &mut marks));
            found.then(|| word.bytes(0, 1).0)
        })
        .unwrap_or(0);
    let (from, to) = around(text, first);
    let mut cut = pieces(text[from..to].trim(), wanted);
    let dots = || Piece {
        text: "…".to_owned(),
        hit: false,
    };
    if from > 0 {
        cut.insert(0, dots());
    }
    if to < text.len() {
        cut.push(dots());
    }
    cut
}

/// The bytes around a place of a text, cut between words where there are any.
fn around(text: &str, place: usize) -> (usize, usize) {
    let from = text[..place]
        .char_indices()
        .rev()
        .nth(BEFORE)
        .map_or(0, |(far, _)| {
            let spaces = text[far..place].find(char::is_whitespace);
            spaces.map_or(far, |space| far + space)
        });
    let to = text[place..]
        .char_indices()
        .nth(AFTER)
        .map_or(text.len(), |(far, _)| {
            let spaces = text[place..place + far].rfind(char::is_whitespace);
            place + spaces.unwrap_or(far)
        });
    (from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, wanted: &[&str], near: bool) -> String {
        let folded: Vec<Vec<char>> = wanted.iter().map(|word| word.chars().collect()).collect();
        let wanted = LookedFor {
            words: &folded,
            near,
        };
        let pieces = pieces(text, &wanted);
        let told = pieces.into_iter().map(|piece| {
            if piece.hit {
                format!("[{}]", piece.text)
            } else {
                piece.text
            }
        });
        told.collect()
    }

    #[test]
    fn what_was_searched_for_is_marked_in_the_text_itself() {
        assert_eq!(
            told("Lønsystem Ærø", &["aer", "loen"], false),
            "[Løn]system [Ær]ø"
        );
        assert_eq!(told("En ende", &["e"], false), "[E]n [e]nde");
        assert_eq!(told("Portal", &["port", "rtal"], false), "[Portal]");
        assert_eq!(
            told("Den nye Portal", &["protal"], true),
            "Den nye [Portal]"
        );
        assert_eq!(told("Den nye Portal", &["protal"], false), "Den nye Portal");
    }

    #[test]
    fn a_snippet_is_cut_between_words() {
        let own = Own {
            reference: "A-1".to_owned(),
            name: ["Portal".to_owned(), "Portal".to_owned()],
            texts: vec![format!(
                "{}borgernes oplysninger{}",
                "ord ".repeat(40),
                " ord".repeat(40)
            )],
        };
        let words = [vec!['o', 'p', 'l', 'y'], vec!['p', 'o', 'r', 't']];
        let wanted = LookedFor {
            words: &words,
            near: false,
        };
        let cut = snippet(&own, &wanted);
        let text: String = cut.iter().map(|piece| piece.text.as_str()).collect();
        assert!(text.starts_with("…ord"), "{text}");
        assert!(text.ends_with("ord…"), "{text}");
        assert!(text.chars().count() < 140);
        let hits: Vec<&Piece> = cut.iter().filter(|piece| piece.hit).collect();
        assert_eq!(hits.len(), 1);
        assert_eq!(hits[0].text, "oply");
        let words = [vec!['p', 'o', 'r', 't']];
        let wanted = LookedFor {
            words: &words,
            near: false,
        };
        assert_eq!(snippet(&own, &wanted), []);
    }
}
