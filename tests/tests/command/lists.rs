//! `vaern list` for every kind: filtered and sorted by columns, with the columns asked for.

use serde_json::{Value, json};

use crate::Bench;

fn refs(rows: &Value) -> Vec<&str> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["ref"].as_str().unwrap_or_default())
        .collect()
}

#[test]
fn every_kind_is_listed_with_its_fields() {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example"]);
    for kind in [
        "units",
        "people",
        "assets",
        "dependencies",
        "suppliers",
        "threats",
        "vulnerabilities",
        "controls",
        "measures",
        "methods",
        "assessments",
        "scenarios",
        "effects",
        "acceptances",
        "opinions",
        "incidents",
        "routines",
        "attachments",
        "moments",
        "views",
        "due",
    ] {
        let rows = bench.json(&["list", "n.vaern", kind, "--json"]);
        let rows = rows.as_array().unwrap();
        assert!(
            !rows.is_empty() || matches!(kind, "views" | "moments"),
            "{kind}"
        );
        let named = [
            "dependencies",
            "scenarios",
            "effects",
            "acceptances",
            "opinions",
            "due",
        ];
        for row in rows {
            if !named.contains(&kind) {
                assert!(
                    row["ref"].is_string() && row["name"].is_string(),
                    "{kind}: {row}"
                );
            }
        }
    }
    let suppliers = bench.json(&["list", "n.vaern", "suppliers", "--json"]);
    let assets = bench.json(&[
        "list",
        "n.vaern",
        "assets",
        "--filter",
        "kind=supplier",
        "--json",
    ]);
    assert_eq!(refs(&suppliers), refs(&assets));
    assert!(suppliers[0].get("agreement").is_some() && suppliers[0].get("zone").is_none());
}

#[test]
fn columns_filter_sort_and_are_chosen() {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example"]);
    let list = |args: &[&str]| {
        let mut all = vec!["list", "n.vaern"];
        all.extend(args);
        all.push("--json");
        bench.json(&all)
    };
    let everything = list(&["assets"]);
    let count = |rows: &Value| rows.as_array().unwrap().len();

    // Words of both languages, and several at once.
    let systems = list(&["assets", "--filter", "kind=System|Proces"]);
    let counted = everything.as_array().unwrap().iter();
    let expected = counted.filter(|row| row["kind"] == "system" || row["kind"] == "process");
    assert_eq!(count(&systems), expected.count());
    let without = list(&["assets", "--filter", "owner=empty:"]);
    let with = list(&["assets", "--filter", "owner=some:"]);
    assert_eq!(count(&without) + count(&with), count(&everything));
    // A condition and a text together, as `--filter` was before.
    let some = list(&["assets", "--filter", "kind=system", "--filter", "journal"]);
    assert!(count(&some) < count(&systems) && count(&some) > 0);

    let down = list(&[
        "assets",
        "--sort",
        "name",
        "--descending",
        "--columns",
        "ref,name,worst,scenarios",
    ]);
    let mut up = list(&[
        "assets",
        "--sort",
        "name",
        "--columns",
        "ref,name,worst,scenarios",
    ]);
    up.as_array_mut().unwrap().reverse();
    assert_eq!(down, up);
    let keys: Vec<&String> = down[0].as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 4);
    assert!(
        down.as_array()
            .unwrap()
            .iter()
            .any(|row| row["worst"].is_string())
    );

    // Scenarios keep the shape of their contract.
    let of_one = list(&[
        "scenarios",
        "--filter",
        &format!("asset={}", everything[0]["ref"].as_str().unwrap()),
    ]);
    for row in of_one.as_array().unwrap() {
        assert_eq!(row["asset"], everything[0]["ref"]);
        assert!(row.get("current_confirmed").is_some());
    }
    let due = list(&[
        "measures",
        "--filter",
        "due=from:2026-01-01..31.12.2026",
        "--columns",
        "ref,due",
    ]);
    assert!(count(&due) > 0);
    for row in due.as_array().unwrap() {
        assert!(row["due"].as_str().unwrap().starts_with("2026"), "{row}");
    }
    let csv = bench.done(&[
        "list",
        "n.vaern",
        "people",
        "--columns",
        "name,duties",
        "--csv",
    ]);
    assert_eq!(csv.lines().next(), Some("name;duties"));

    let wrong = bench.refused(&["list", "n.vaern", "assets", "--filter", "kind=rumskib"]);
    assert!(wrong.contains("rumskib"), "{wrong}");
    bench.refused(&["list", "n.vaern", "assets", "--sort", "farve"]);
    bench.refused(&["list", "n.vaern", "assets", "--columns", "farve"]);
    bench.refused(&[
        "list",
        "n.vaern",
        "assets",
        "--filter",
        "retired=from:snart",
    ]);
    // What is no column is text, as before.
    assert_eq!(list(&["assets", "--filter", "farve=rød"]), json!([]));
}
