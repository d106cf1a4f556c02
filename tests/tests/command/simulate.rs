//! `vaern simulate`: repeatable byte for byte, and equal to the closed forms.

use std::fs;

use model::Interval;
use serde_json::Value;

use crate::Bench;

/// The example municipality, two of its estimates others: a planned measure takes a fifth off the
/// first one's loss, and the second is certain.
fn estimated() -> Bench {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern", "--example"]);
    let rows = "ref;assessment;asset;threat;frequency_low;frequency_high;loss_low;loss_high;reductions\n\
        S-001;RV-2026-1;A-044;T-049;0.1;2;50000;4000000;M-04 0/20\n\
        S-002;RV-2026-1;A-026;T-080;0.5;0.5;200000;200000;\n";
    fs::write(bench.path("scenarios.csv"), rows).unwrap();
    bench.done(&["import", "r.vaern", "scenarios.csv"]);
    bench
}

const RUN: [&str; 5] = ["simulate", "r.vaern", "--years", "20000", "--json"];

#[test]
fn the_same_seed_gives_the_same_bytes_and_the_closed_forms() {
    let bench = estimated();
    let first = bench.done(&RUN);
    assert_eq!(first, bench.done(&RUN));
    let other = bench.done(&[&RUN[..], &["--seed", "2"][..]].concat());
    assert_ne!(first, other);

    let found: Value = serde_json::from_str(&first).unwrap();
    assert_eq!(
        (&found["years"], &found["seed"]),
        (&20_000.into(), &1.into())
    );
    let wide = |low, high| Interval { low, high }.mean();
    let one = wide(0.1, 2.0) * wide(50_000.0, 4_000_000.0);
    let two = 0.5 * 200_000.0;
    let number = |value: &Value| value.as_f64().unwrap();
    let scenarios = found["scenarios"].as_array().unwrap();
    assert_eq!(scenarios[0]["ref"], "S-001");
    assert_eq!(scenarios[1]["ref"], "S-002");
    for (stage, id) in ["inherent", "current_claimed", "current_confirmed", "target"]
        .into_iter()
        .enumerate()
    {
        let whole = &found["stages"][stage];
        assert_eq!(whole["stage"], id);
        let sum: f64 = scenarios
            .iter()
            .map(|scenario| number(&scenario["stages"][stage]["expected"]))
            .sum();
        let first = if id == "target" { one * 0.8 } else { one };
        for (figures, wanted) in [
            (whole, sum),
            (&scenarios[0]["stages"][stage], first),
            (&scenarios[1]["stages"][stage], two),
        ] {
            assert!((number(&figures["expected"]) / wanted - 1.0).abs() < 1e-12);
            let off = (number(&figures["mean"]) - wanted).abs();
            assert!(off < 4.0 * number(&figures["standard_error"]), "{figures}");
        }
        assert_eq!(whole["tolerance"]["within"], true);
        // A year without an event of the second: e^(−1/2).
        let any = number(&scenarios[1]["stages"][stage]["any"]);
        assert!((any - (1.0 - (-0.5_f64).exp())).abs() < 0.015, "{any}");
    }
    let measures = found["measures"].as_array().unwrap();
    let planned = measures.iter().find(|one| one["ref"] == "M-04").unwrap();
    assert_eq!(planned["stage"], "target");
    assert!((number(&planned["value"]) / (one * 0.2) - 1.0).abs() < 1e-12);
}

#[test]
fn people_get_a_table_and_programs_a_refusal() {
    let bench = estimated();
    let told = bench.done(&["simulate", "r.vaern", "--years", "2000", "--lang", "da"]);
    for part in [
        "Forventet",
        "S-001",
        "S-002",
        "Iboende",
        "kr.",
        "2.000 simulerede år",
    ] {
        assert!(told.contains(part), "no {part} in:\n{told}");
    }
    let none = bench.done(&[
        "simulate",
        "r.vaern",
        "--assessment",
        "RV-2026-2",
        "--lang",
        "en",
    ]);
    assert!(none.contains("No scenario is estimated"), "{none}");
    let few = bench.refused(&["simulate", "r.vaern", "--years", "10"]);
    assert!(few.contains("1,000"), "{few}");
    bench.refused(&["simulate", "r.vaern", "--assessment", "RV-NONE"]);
}

#[test]
fn opinions_are_listed() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern", "--example"]);
    let rows = "scenario;person;likelihood;dissent\nS-001;P-09;2;Det er set én gang\n";
    fs::write(bench.path("opinions.csv"), rows).unwrap();
    bench.done(&["import", "r.vaern", "opinions.csv"]);
    let listed = bench.json(&["list", "r.vaern", "opinions", "--json"]);
    assert_eq!(listed[0]["scenario"], "S-001");
    assert_eq!(listed[0]["person"], "P-09");
    assert_eq!(listed[0]["likelihood"], 2);
    assert_eq!(listed[0]["dissent"], "Det er set én gang");
}
