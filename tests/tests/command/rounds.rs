//! The rounds of an assessment by command: scenarios by the score, carrying forward, comparing.

use serde_json::Value;

use crate::Bench;

fn example() -> Bench {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example", "--lang", "da"]);
    bench
}

#[test]
fn scenarios_are_counted_before_they_are_made() {
    let bench = example();
    let made = |more: &[&str]| -> Value {
        let mut args = vec!["scenarios", "n.vaern", "RV-2026-4", "--json"];
        args.extend(more);
        bench.json(&args)
    };
    let unit = ["--unit", "U-06", "--breadth", "narrow"];
    let plan = made(&[&unit[..], &["--dry-run"]].concat());
    let (new, assets) = (
        plan["new"].as_u64().unwrap(),
        plan["assets"].as_u64().unwrap(),
    );
    assert!(new > 0 && assets >= 5, "{plan}");
    let broad = made(&["--unit", "U-06", "--breadth", "all", "--dry-run"]);
    assert!(broad["new"].as_u64().unwrap() > new);
    let own = made(&[
        "--catalogue",
        "Nordby Kommune",
        "--breadth",
        "all",
        "--dry-run",
    ]);
    assert!(own["new"].as_u64().unwrap() > 0);
    assert_eq!(made(&unit), plan);
    let again = made(&unit);
    assert_eq!(again["new"], 0);
    assert_eq!(
        again["existing"].as_u64().unwrap(),
        plan["existing"].as_u64().unwrap() + new
    );
    for bad in [
        ["--breadth", "wide"],
        ["--kind", "boat"],
        ["--catalogue", "none"],
        ["--around", "A-999"],
    ] {
        bench.refused(&[&["scenarios", "n.vaern", "RV-2026-4"][..], &bad].concat());
    }
    bench.done(&["verify", "n.vaern"]);
}

#[test]
fn what_is_different_since_last_year() {
    let bench = example();
    let found = bench.json(&["compare", "n.vaern", "RV-2025-1", "RV-2026-4", "--json"]);
    assert_eq!(found["same_method"], true);
    let count = |change: &str| found["counts"][change].as_u64().unwrap();
    assert_eq!(count("new"), 1);
    assert_eq!(count("changed"), 2);
    assert_eq!(count("confirmed"), 6);
    assert_eq!(count("not confirmed"), 3);
    assert_eq!(count("closed"), 1);
    let told = bench.done(&[
        "compare",
        "n.vaern",
        "RV-2025-1",
        "RV-2026-4",
        "--lang",
        "da",
    ]);
    assert!(
        told.contains("Sandsynlighed: 3 ") && told.contains("Borgerportal"),
        "{told}"
    );
    assert!(!told.contains('{'), "{told}");

    let said = bench.done(&[
        "carry",
        "n.vaern",
        "RV-2026-4",
        "--name",
        "Borgerservice 2027",
        "--ref",
        "RV-2027-1",
    ]);
    assert!(said.contains("RV-2027-1"));
    let next = bench.json(&["compare", "n.vaern", "RV-2026-4", "RV-2027-1", "--json"]);
    assert_eq!(next["counts"]["not confirmed"], 13);
    bench.done(&[
        "report",
        "n.vaern",
        "difference",
        "--assessment",
        "RV-2026-4",
        "--out",
        "d.pdf",
    ]);
    bench.refused(&["compare", "n.vaern", "RV-2025-1", "RV-1999"]);
    bench.done(&["verify", "n.vaern"]);
}
