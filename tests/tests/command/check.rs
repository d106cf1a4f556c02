//! The quality check and the list of acceptances by command.

use serde_json::Value;

use crate::Bench;

fn found(bench: &Bench, args: &[&str]) -> Vec<Value> {
    let output = bench.run(args);
    assert_eq!(output.status.code(), Some(1), "{args:?}");
    serde_json::from_slice::<Vec<Value>>(&output.stdout).unwrap()
}

#[test]
fn the_check_names_place_and_words_and_ends_with_one() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    assert_eq!(bench.done(&["check", "r.vaern", "--json"]).trim(), "[]");
    assert!(bench.done(&["check", "r.vaern"]).contains("Nothing found."));

    bench.done(&["new", "n.vaern", "--example"]);
    let all = found(&bench, &["check", "n.vaern", "--json"]);
    for finding in &all {
        let text = finding["text"].as_str().unwrap();
        assert!(!text.is_empty() && !text.contains('{'), "{text}");
        assert!(["fault", "warning"].contains(&finding["severity"].as_str().unwrap()));
        assert_ne!(finding["record"]["ref"], "", "{finding}");
        assert!(finding["record"]["kind"].is_string() && finding["args"].is_object());
    }
    let one = found(
        &bench,
        &["check", "n.vaern", "--json", "--assessment", "RV-2026-1"],
    );
    assert!(one.len() < all.len(), "{} of {}", one.len(), all.len());
    let of_scenarios: Vec<&Value> = one
        .iter()
        .filter(|own| own["record"]["kind"] == "scenarios")
        .map(|own| &own["record"]["ref"])
        .collect();
    let rows = bench.json(&["list", "n.vaern", "scenarios", "--json"]);
    for reference in of_scenarios {
        let row = rows
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["ref"] == *reference);
        assert_eq!(row.unwrap()["assessment"], "RV-2026-1");
    }
    let danish = bench.run(&["check", "n.vaern", "--lang", "da"]);
    let danish = String::from_utf8(danish.stdout).unwrap();
    assert!(danish.contains("advarsler"), "{danish}");
    bench.refused(&["check", "n.vaern", "--assessment", "no-such"]);
}

#[test]
fn an_acceptance_without_the_hash_of_what_is_there_is_reopened() {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example"]);
    // Four of earlier rounds have run out; one of this year holds.
    let standing = |reference: &str| {
        let rows = bench.json(&["list", "n.vaern", "acceptances", "--json"]);
        let rows = rows.as_array().unwrap().clone();
        rows.into_iter()
            .find(|row| row["ref"] == reference)
            .unwrap()
    };
    assert_eq!(standing("S25-09")["standing"], "expired");
    let rows = bench.json(&["list", "n.vaern", "acceptances", "--json"]);
    let held = rows
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["standing"] == "valid");
    assert_eq!((rows.as_array().unwrap().len(), held.count()), (5, 1));
    let csv = "scenario;by;reason;accepted;until;level;hash\n\
        S-001;P-09;Vi lever med den;2026-01-05;2099-01-05;orange;\n";
    let folder = bench.path("in");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("acceptances.csv"), csv).unwrap();
    bench.done(&["import", "n.vaern", "in"]);
    let row = standing("S-001");
    assert_eq!(row["standing"], "changed");
    assert_eq!(row["until"], "2099-01-05");
    let kinds: Vec<Value> = found(&bench, &["check", "n.vaern", "--json"])
        .into_iter()
        .filter(|own| own["record"]["ref"] == "S-001")
        .map(|own| own["kind"].clone())
        .collect();
    assert!(kinds.contains(&"acceptance-reopened".into()), "{kinds:?}");
}
