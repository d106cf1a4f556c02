//! Search by command.

use crate::Bench;

#[test]
fn a_record_is_found_by_half_a_word_and_with_a_typing_error() {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example"]);
    let assets = bench.json(&["list", "n.vaern", "assets", "--json"]);
    let asset = &assets[0];
    let (reference, name) = (
        asset["ref"].as_str().unwrap(),
        asset["name"].as_str().unwrap(),
    );
    let of = |text: &str| {
        let args = ["find", "n.vaern", text, "--kind", "assets", "--json"];
        bench.json(&args).as_array().unwrap().clone()
    };
    assert_eq!(of(reference)[0]["ref"], reference);
    assert_eq!(of(&name.to_uppercase())[0]["ref"], reference);
    // The longest word of the name, its half, and the word with a letter too few.
    let word = name
        .split_whitespace()
        .max_by_key(|word| word.chars().count())
        .unwrap();
    let letters: Vec<char> = word.chars().collect();
    assert!(letters.len() >= 7, "{word}");
    let half: String = letters[..=letters.len() / 2].iter().collect();
    let mut short = letters.clone();
    short.remove(letters.len() / 2);
    let short: String = short.into_iter().collect();
    for text in [half, short] {
        let found = of(&text);
        assert!(found.iter().any(|hit| hit["ref"] == reference), "{text}");
        assert!(found.iter().all(|hit| hit["kind"] == "assets"));
    }
    // Words in any order, given as one or as several.
    let told = bench.done(&["find", "n.vaern", "--lang", "da", word, reference]);
    let first: Vec<&str> = told.lines().next().unwrap().split('\t').collect();
    assert_eq!(first[..3], ["Aktiver", reference, name]);
    let limited = bench.json(&["find", "n.vaern", "a", "--limit", "3", "--json"]);
    assert_eq!(limited.as_array().unwrap().len(), 3);
}

#[test]
fn what_is_not_there_is_said_and_an_unknown_kind_refused() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    let none = bench.json(&["find", "r.vaern", "xyzzyx", "--json"]);
    assert!(none.as_array().unwrap().is_empty());
    assert!(
        bench
            .done(&["find", "r.vaern", "xyzzyx"])
            .contains("Nothing found")
    );
    let refused = bench.refused(&["find", "r.vaern", "a", "--kind", "dragons"]);
    assert!(refused.contains("dragons") && refused.contains("attachments"));
    bench.refused(&["find", "r.vaern"]);
}
