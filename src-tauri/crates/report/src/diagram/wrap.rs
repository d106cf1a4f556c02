//! A name inside a box. Widths are estimated, and on the safe side: which font a screen has is
//! not known.

/// The width of every box.
pub(super) const WIDTH: f32 = 134.0;
/// Between a box's frame and its words.
pub(super) const INSIDE: f32 = 7.0;
/// The size of a name.
pub(super) const NAME: f32 = 9.0;
/// From one line of a name to the next.
pub(super) const LINE: f32 = 11.0;
/// The room of the kind and the level below the name.
pub(super) const FOOT: f32 = 15.0;
/// The most lines of a name.
const MOST: usize = 3;

/// The height of a box with so many lines.
pub(super) fn height(lines: usize) -> f32 {
    INSIDE + lines.max(1) as f32 * LINE + FOOT + 3.0
}

/// The width of bold text, in relation to its size.
fn width(text: &str) -> f32 {
    text.chars()
        .map(|character| match character {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' => 0.36,
            'f' | 't' | 'r' | '(' | ')' | '-' | '/' | ' ' => 0.44,
            'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | '@' | '%' | '–' | '…' => 1.02,
            own if own.is_uppercase() => 0.76,
            _ => 0.66,
        })
        .sum()
}

fn fits(text: &str) -> bool {
    width(text) * NAME <= WIDTH - INSIDE * 2.0
}

/// The lines of a name: broken between words, in a word only where it is longer than a line, and
/// ended by an ellipsis where there are too many.
pub(super) fn name(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let together = format!("{line}{}{word}", if line.is_empty() { "" } else { " " });
        if fits(&together) {
            line = together;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for character in word.chars() {
            if !line.is_empty() && !fits(&format!("{line}{character}-")) && !fits(word) {
                lines.push(format!("{line}-"));
                line.clear();
            }
            line.push(character);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > MOST {
        lines.truncate(MOST);
        if let Some(last) = lines.last_mut() {
            while !fits(&format!("{last}…")) && last.pop().is_some() {}
            *last = format!("{}…", last.trim_end());
        }
    }
    lines
}
