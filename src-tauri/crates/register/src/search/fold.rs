//! Letters as searching sees them: small, without accents, æ as ae, ø as oe, å as aa. Everything
//! that is no letter and no digit parts words. Never looks at a table.

/// A word of a text, folded, with where its letters stand in the text.
pub(super) struct Word {
    /// The folded letters.
    pub(super) letters: Vec<char>,
    /// Per folded letter the byte where its own letter begins in the text.
    starts: Vec<usize>,
    /// The byte after the word.
    end: usize,
}

impl Word {
    /// Where the folded letters `from..to` stand in the text, in bytes.
    pub(super) fn bytes(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.starts.get(from).copied().unwrap_or(self.end);
        // A letter that folds to two is marked whole.
        let last = self.starts.get(to.wrapping_sub(1)).copied();
        let end = self.starts[to.min(self.starts.len())..]
            .iter()
            .copied()
            .find(|start| last.is_none_or(|last| *start > last))
            .unwrap_or(self.end);
        (start, end)
    }
}

/// The words of a text in their order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut inside = false;
    for (place, letter) in text.char_indices() {
        if is_accent(letter) {
            continue;
        }
        if !letter.is_alphanumeric() {
            inside = false;
            continue;
        }
        if !inside {
            words.push(Word {
                letters: Vec::new(),
                starts: Vec::new(),
                end: place,
            });
            inside = true;
        }
        if let Some(word) = words.last_mut() {
            fold(letter, |folded| {
                word.letters.push(folded);
                word.starts.push(place);
            });
            word.end = place + letter.len_utf8();
        }
    }
    words
}

/// A text as it stands in the index: before every word two spaces and one after the last, so that
/// how words begin and end is among the runs of three letters.
pub(super) fn padded(text: &str) -> String {
    let mut padded = String::with_capacity(text.len() + 8);
    for word in words(text) {
        padded.push_str("  ");
        padded.extend(word.letters);
    }
    if !padded.is_empty() {
        padded.push(' ');
    }
    padded
}

/// Accents that stand by themselves after their letter.
fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn fold(letter: char, mut give: impl FnMut(char)) {
    for small in letter.to_lowercase().filter(|letter| !is_accent(*letter)) {
        let pair = match small {
            'æ' | 'ä' | 'ǽ' => "ae",
            'ø' | 'ö' | 'ǿ' => "oe",
            'å' => "aa",
            'ü' => "ue",
            'ß' => "ss",
            'þ' => "th",
            'à' | 'á' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' => "a",
            'ç' | 'ć' | 'č' => "c",
            'ð' | 'đ' => "d",
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
            'ì' | 'í' | 'î' | 'ï' | 'ī' => "i",
            'ł' => "l",
            'ñ' | 'ń' => "n",
            'ò' | 'ó' | 'ô' | 'õ' | 'ō' => "o",
            'š' | 'ś' => "s",
            'ù' | 'ú' | 'û' | 'ū' => "u",
            'ý' | 'ÿ' => "y",
            'ž' | 'ź' | 'ż' => "z",
            'ς' => "σ",
            other => {
                give(other);
                continue;
            }
        };
        pair.chars().for_each(&mut give);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        let words = words(text).into_iter();
        words
            .map(|word| word.letters.into_iter().collect())
            .collect()
    }

    #[test]
    fn danish_letters_are_found_as_they_are_and_as_they_are_typed_abroad() {
        assert_eq!(folded("Ærø, ÅRHUS-caféen"), ["aeroe", "aarhus", "cafeen"]);
        assert_eq!(folded("aeroe Aarhus CAFÉEN"), ["aeroe", "aarhus", "cafeen"]);
        assert_eq!(folded("e\u{301}n"), ["en"]);
        assert_eq!(padded("A-001"), "  a  001 ");
        assert_eq!(padded(" – "), "");
    }

    #[test]
    fn a_place_in_a_folded_word_leads_to_the_letters_themselves() {
        let text = "på Ærøskøbing";
        let word = &words(text)[1];
        let part = |from, to| {
            let (start, end) = word.bytes(from, to);
            &text[start..end]
        };
        assert_eq!(part(0, 2), "Æ");
        assert_eq!(part(0, 1), "Æ");
        assert_eq!(part(1, 3), "Ær");
        assert_eq!(part(5, word.letters.len()), "skøbing");
        assert_eq!(part(0, word.letters.len()), "Ærøskøbing");
    }
}
