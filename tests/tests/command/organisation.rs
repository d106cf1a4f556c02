//! Duties, hand-over and merging by command.

use serde_json::Value;

use crate::Bench;

fn example() -> Bench {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example", "--lang", "da"]);
    bench
}

/// The two people who answer for the most, by reference.
fn busiest(bench: &Bench) -> [String; 2] {
    let people = bench.json(&["list", "n.vaern", "people", "--json"]);
    let mut found: Vec<(usize, String)> = people
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["ref"].as_str().unwrap().to_owned())
        .map(|key| (count(&duties(bench, &key)), key))
        .collect();
    found.sort();
    let [.., (other, to), (most, from)] = &found[..] else {
        panic!("{found:?}");
    };
    assert!(*most > 5 && *other > 0, "{found:?}");
    [from.clone(), to.clone()]
}

fn duties(bench: &Bench, person: &str) -> Value {
    bench.json(&["duties", "n.vaern", person, "--json"])
}

fn count(rows: &Value) -> usize {
    rows.as_array().unwrap().len()
}

#[test]
fn everything_a_person_answers_for_goes_over_in_one_step() {
    let bench = example();
    let [from, to] = busiest(&bench);
    let (had, others) = (duties(&bench, &from), count(&duties(&bench, &to)));
    let told = bench.done(&["duties", "n.vaern", &from, "--lang", "da"]);
    assert_eq!(told.lines().count(), count(&had));
    let over = |more: &[&str]| -> Value {
        let args = [&["handover", "n.vaern", &from, &to, "--json"][..], more].concat();
        bench.json(&args)
    };
    let seen = over(&["--dry-run", "--left", "2026-11-30"]);
    assert_eq!((&seen["done"], &seen["moved"]), (&Value::Bool(false), &had));
    assert_eq!(duties(&bench, &from), had);
    let done = over(&["--left", "2026-11-30"]);
    assert_eq!(done["moved"], had);
    assert_eq!(count(&duties(&bench, &from)), 0);
    assert!(count(&duties(&bench, &to)) >= others);
    let log = bench.json(&["log", "n.vaern", "--json"]);
    assert_eq!(log[0]["op"], "hand-over-left");
    // Whoever left gets nothing back.
    let error = bench.refused(&["handover", "n.vaern", &to, &from]);
    assert!(!error.contains("receiver-left"), "{error}");
    bench.refused(&["handover", "n.vaern", &to, &to]);
    bench.refused(&["handover", "n.vaern", &to, "P-999"]);
    bench.refused(&["duties", "n.vaern", "P-999"]);
    bench.done(&["verify", "n.vaern"]);
}

#[test]
fn two_assets_become_one() {
    let bench = example();
    let assets = bench.json(&["list", "n.vaern", "assets", "--json"]);
    let keys: Vec<&str> = assets
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["kind"] == "system")
        .map(|row| row["ref"].as_str().unwrap())
        .collect();
    let [keep, gone, ..] = keys[..] else {
        panic!("{assets}");
    };
    let merge = |more: &[&str]| -> Value {
        bench.json(&[&["merge", "n.vaern", keep, gone, "--json"][..], more].concat())
    };
    let seen = merge(&["--dry-run"]);
    assert_eq!(seen["done"], false);
    assert!(
        count(&seen["fields"]) > 0 && count(&seen["moved"]) > 0,
        "{seen}"
    );
    let told = bench.done(&["merge", "n.vaern", keep, gone, "--dry-run", "--lang", "da"]);
    assert!(told.contains("Navn\t") && !told.contains('{'), "{told}");
    let done = merge(&[]);
    assert_eq!(done["moved"], seen["moved"]);
    let left = bench.json(&["list", "n.vaern", "assets", "--json"]);
    assert_eq!(count(&left), count(&assets) - 1);
    bench.refused(&["merge", "n.vaern", keep, gone]);
    bench.refused(&["merge", "n.vaern", keep, keep]);
    bench.done(&["verify", "n.vaern"]);
}
