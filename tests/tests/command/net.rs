//! `vaern diagram`, `vaern reach` and `vaern single-points`.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use serde_json::Value;

use crate::Bench;

fn example() -> Bench {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern", "--example"]);
    bench
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn the_example_is_drawn_with_what_needs_above_what_it_needs() {
    let bench = example();
    let drawn = bench.json(&["diagram", "r.vaern", "--json"]);
    let listed = bench.json(&["list", "r.vaern", "assets", "--json"]);
    let assets = drawn["assets"].as_array().unwrap();
    assert_eq!(assets.len(), listed.as_array().unwrap().len());
    assert_eq!(
        (&drawn["left_out"], &drawn["full_at"]),
        (&0.into(), &Value::Null)
    );
    let layer: BTreeMap<&str, u64> = assets
        .iter()
        .map(|own| (text(&own["ref"]), own["layer"].as_u64().unwrap()))
        .collect();
    let lines = drawn["dependencies"].as_array().unwrap();
    assert!(lines.len() > 150);
    for own in lines {
        let (from, to) = (layer[text(&own["from"])], layer[text(&own["to"])]);
        assert!(from < to || own["ring"] == true, "{own}");
    }
    // The same figure to the last byte, and no asset is missing in it.
    bench.done(&["diagram", "r.vaern", "--svg", "a.svg"]);
    bench.done(&["diagram", "r.vaern", "--svg", "b.svg"]);
    let svg = fs::read_to_string(bench.path("a.svg")).unwrap();
    assert_eq!(svg, fs::read_to_string(bench.path("b.svg")).unwrap());
    assert!(svg.contains("<desc>") && svg.contains("polygon"));
}

#[test]
fn a_part_is_around_an_asset_or_of_a_unit_or_kind() {
    let bench = example();
    let count = |args: &[&str]| {
        let args = [&["diagram", "r.vaern", "--json"], args].concat();
        bench.json(&args)["assets"].as_array().unwrap().len()
    };
    let all = count(&[]);
    let near = count(&["--asset", "A-044"]);
    let far = count(&["--asset", "A-044", "--depth", "2"]);
    assert_eq!(count(&["--asset", "A-044", "--depth", "0"]), 1);
    assert!(1 < near && near < far && far < all, "{near} {far} {all}");
    let kind = count(&["--kind", "supplier"]);
    assert!(0 < kind && kind < all);
    assert!(count(&["--kind", "supplier", "--depth", "1"]) > kind);
    let told = bench.done(&["diagram", "r.vaern", "--asset", "A-044", "--lang", "da"]);
    assert!(told.contains("Lag 1") && told.contains("→ "), "{told}");
    let unknown = bench.refused(&["diagram", "r.vaern", "--asset", "A-NONE"]);
    assert!(unknown.contains("A-NONE"), "{unknown}");
    bench.refused(&["diagram", "r.vaern", "--unit", "NONE"]);
    bench.refused(&["diagram", "r.vaern", "--kind", "castle"]);
    bench.refused(&["reach", "r.vaern", "A-NONE"]);
}

#[test]
fn what_is_too_large_says_how_many_are_left_out() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    let mut assets = "ref;name;kind\n".to_owned();
    let mut needs = "from;to\n".to_owned();
    for own in 1..=400 {
        writeln!(assets, "A-{own};Aktiv {own};system").unwrap();
        if own > 1 {
            writeln!(needs, "A-{own};A-1").unwrap();
        }
    }
    fs::write(bench.path("assets.csv"), assets).unwrap();
    fs::write(bench.path("dependencies.csv"), needs).unwrap();
    bench.done(&["import", "r.vaern", "assets.csv"]);
    bench.done(&["import", "r.vaern", "dependencies.csv"]);
    let all = bench.refused(&["diagram", "r.vaern"]);
    assert!(all.contains("400") && all.contains("300"), "{all}");
    for (args, full_at) in [(["--kind", "system"], 0), (["--asset", "A-1"], 1)] {
        let args = [&["diagram", "r.vaern", "--json"], &args[..]].concat();
        let drawn = bench.json(&args);
        assert_eq!(drawn["assets"].as_array().unwrap().len(), 300);
        assert_eq!(drawn["left_out"], 100);
        assert_eq!(drawn["full_at"], full_at);
        // The one that all need is among them.
        assert_eq!(drawn["dependencies"].as_array().unwrap().len(), 299);
    }
    let told = bench.done(&["diagram", "r.vaern", "--kind", "system", "--lang", "da"]);
    assert!(told.contains("100 aktiver mere er ikke med"), "{told}");
}

#[test]
fn a_failure_reaches_what_needs_it_and_the_worst_is_the_inherited_value() {
    let bench = example();
    let points = bench.json(&["single-points", "r.vaern", "--json"]);
    let points = points.as_array().unwrap();
    assert!(!points.is_empty());
    let drawn = bench.json(&["diagram", "r.vaern", "--json"]);
    let marked = drawn["assets"].as_array().unwrap().iter();
    assert_eq!(
        marked.filter(|own| own["single"] == true).count(),
        points.len()
    );
    for point in points {
        let reference = text(&point["ref"]);
        assert!(point["units"].as_u64().unwrap() >= 2, "{point}");
        // The upper half of the example's four levels.
        assert!(point["worst"].as_u64().unwrap() >= 3, "{point}");
        let reach = bench.json(&["reach", "r.vaern", reference, "--json"]);
        let reached = reach["reached"].as_array().unwrap();
        assert_eq!(reach["total"], reached.len());
        let by_availability = reached
            .iter()
            .filter(|own| !own["hits"]["availability"].is_null());
        assert_eq!(
            by_availability.count() as u64,
            point["reached"].as_u64().unwrap()
        );
        assert_eq!(
            reach["worst"]["availability"], point["worst"],
            "{reference}"
        );
        let direct = reached.iter().filter(|own| own["distance"] == 1);
        assert!(direct.count() as u64 >= point["direct"].as_u64().unwrap());
    }
    let first = text(&points[0]["ref"]);
    let told = bench.done(&["reach", "r.vaern", first, "--lang", "da"]);
    assert!(
        told.contains("svigter") && told.contains("Tilgængelighed"),
        "{told}"
    );
    let told = bench.done(&["single-points", "r.vaern", "--lang", "en"]);
    assert!(
        told.contains("single point") && told.contains("Units hit"),
        "{told}"
    );
}
