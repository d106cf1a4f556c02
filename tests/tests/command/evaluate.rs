//! The inputs of a management review by command: as text, as JSON, and as of their day.

use serde_json::Value;

use super::Bench;

fn figure<'a>(found: &'a Value, id: &str) -> &'a Value {
    let figures = found["figures"].as_array().unwrap();
    figures.iter().find(|own| own["figure"] == id).unwrap()
}

#[test]
fn the_inputs_of_a_review_are_gathered_as_of_its_day() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern", "--example"]);
    let found = bench.json(&["evaluate", "r.vaern", "EV-2025-2", "--json"]);
    assert_eq!(found["day"], "2025-11-30");
    assert_eq!(found["previous"], "EV-2024-1");
    assert_eq!(found["compared"], true);
    let decisions = found["decisions"].as_array().unwrap();
    assert!(!decisions.is_empty());
    // A figure counts the records that it names.
    for own in found["figures"].as_array().unwrap() {
        let records = own["records"].as_array().unwrap().len();
        assert_eq!(own["now"], records, "{}", own["figure"]);
    }
    let above = figure(&found, "above-tolerance")["now"].clone();

    // What happens afterwards moves nothing.
    let before = bench.done(&["evaluate", "r.vaern", "EV-2025-2"]);
    std::fs::create_dir(bench.path("more")).unwrap();
    let action = "ref;name;due\nH-NY;Noget nyt;2025-01-01\n";
    std::fs::write(bench.path("more/actions.csv"), action).unwrap();
    bench.done(&["import", "r.vaern", "more"]);
    assert_eq!(bench.done(&["evaluate", "r.vaern", "EV-2025-2"]), before);
    let again = bench.json(&["evaluate", "r.vaern", "EV-2025-2", "--json"]);
    assert_eq!(figure(&again, "above-tolerance")["now"], above);

    let error = bench.refused(&["evaluate", "r.vaern", "EV-0"]);
    assert!(error.contains("EV-0"), "{error}");
}
