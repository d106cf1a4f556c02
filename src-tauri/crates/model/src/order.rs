//! An order that people know.

/// How many digits of a number in a reference are compared.
const DIGITS: usize = 12;

/// A key that sorts references as people do: `S-9` before `S-10`.
pub fn natural_key(reference: &str) -> String {
    let mut key = String::with_capacity(reference.len() + DIGITS);
    let mut digits = String::new();
    for character in reference.chars().chain([' ']) {
        if character.is_ascii_digit() {
            digits.push(character);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&"0".repeat(DIGITS.saturating_sub(digits.len())));
            key.push_str(&digits);
            digits.clear();
        }
        key.push(character);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::natural_key;

    #[test]
    fn numbers_sort_as_numbers() {
        let mut references = ["S-10", "S-9", "A-1b", "A-1a", "S-009b", ""];
        references.sort_by_key(|reference| natural_key(reference));
        assert_eq!(references, ["", "A-1a", "A-1b", "S-9", "S-009b", "S-10"]);
    }
}
