//! Whether a word was typed with one error: a letter too few, too many, wrong, or two swapped.

/// Words shorter than this must be typed right.
const SHORTEST: usize = 4;
/// Up to this length only the beginning of a word is compared: too much is near a short word.
const ANCHORED: usize = 6;

/// Whether an error in this word is forgiven at all. Numbers are near each other without meaning it.
pub(super) fn forgiven(wanted: &[char]) -> bool {
    wanted.len() >= SHORTEST && wanted.iter().all(|letter| letter.is_alphabetic())
}

/// Whether `word`, or a part of it, is `wanted` with at most one error. Of a short `wanted` the
/// part must be the beginning.
pub(super) fn near(wanted: &[char], word: &[char]) -> bool {
    if word.len() + 1 < wanted.len() {
        return false;
    }
    let free = wanted.len() > ANCHORED;
    // Per row the cheapest way to write the first letters of `wanted` so that it ends at a place of
    // `word` (optimal string alignment; a free beginning makes it a search for a part).
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len())
        .map(|place| if free { 0 } else { place })
        .collect();
    for (row, letter) in wanted.iter().enumerate() {
        let mut now = vec![row + 1];
        for (place, other) in word.iter().enumerate() {
            let mut cost = (last[place] + usize::from(letter != other))
                .min(last[place + 1] + 1)
                .min(now[place] + 1);
            let swapped =
                row > 0 && place > 0 && *letter == word[place - 1] && wanted[row - 1] == *other;
            if swapped {
                cost = cost.min(before_last[place - 1] + 1);
            }
            now.push(cost);
        }
        before_last = std::mem::replace(&mut last, now);
    }
    last.into_iter().any(|cost| cost <= 1)
}

/// What of a word is right in any case: one error leaves one of the parts whole. Each part is a
/// piece of the index's text, of three letters at least (a space stands before a word).
pub(super) fn parts(wanted: &[char]) -> Vec<String> {
    let text = |from: usize, to: usize| wanted[from..to].iter().collect::<String>();
    let length = wanted.len();
    match length {
        0..=4 => vec![format!("  {}", text(0, 1))],
        5 => vec![format!("  {}", text(0, 1)), text(2, 5)],
        6 => vec![format!(" {}", text(0, 2)), text(3, 6)],
        // Two swapped letters in the middle touch both sides of it: the middle letter is left out.
        _ => {
            let middle = (length - 1) / 2;
            vec![text(0, middle), text(middle + 1, length)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    #[test]
    fn one_error_is_forgiven_and_two_are_not() {
        let near = |wanted: &str, word: &str| near(&letters(wanted), &letters(word));
        for typed in [
            "jounal", "jourrnal", "jouinal", "joural", "ojurnal", "journla",
        ] {
            assert!(near(typed, "journal"), "{typed}");
            assert!(near(typed, "journalsystem"), "{typed}");
        }
        assert!(near("jounal", "journal"));
        assert!(near("jornalsy", "elektroniskjournalsystem"));
        assert!(!near("jonal", "journal"));
        assert!(!near("jrunla", "journal"));
        // A short word is compared from the beginning of the other only.
        assert!(near("prot", "portal"));
        assert!(!near("prot", "medarbejderportal"));
        assert!(!near("lang", "ng"));
    }

    #[test]
    fn one_error_leaves_a_part_whole() {
        let held = |typed: &str, word: &str| {
            let padded = format!("  {word} ");
            parts(&letters(typed))
                .iter()
                .any(|part| padded.contains(part))
        };
        for word in [
            "journal",
            "medarbejderportal",
            "server",
            "ekstern",
            "netvaerk",
        ] {
            let right = letters(word);
            for place in 0..right.len() {
                let mut typed = right.clone();
                typed[place] = 'x';
                let mut without = right.clone();
                without.remove(place);
                let mut more = right.clone();
                more.insert(place, 'x');
                let mut swapped = right.clone();
                if place > 0 {
                    swapped.swap(place - 1, place);
                }
                for typed in [typed, without, more, swapped] {
                    let typed: String = typed.iter().collect();
                    // The first two letters carry the shortest words: an error there is not seen.
                    assert!(
                        held(&typed, word) || typed.len() < 6 && place < 2,
                        "{typed}: {word}"
                    );
                    assert!(near(&letters(&typed), &right), "{typed}: {word}");
                }
            }
        }
    }
}
