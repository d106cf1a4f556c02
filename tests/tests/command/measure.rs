//! `vaern indicators` and `vaern measure`: what the register finds, said and recorded.

use serde_json::Value;

use crate::Bench;

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn indicators_are_listed_measured_and_recorded_once_a_day() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern", "--example"]);
    let listed = parsed(&bench.done(&["indicators", "r.vaern", "--json"]));
    let rows = listed.as_array().unwrap();
    let row = |reference: &str| {
        rows.iter()
            .find(|row| row["reference"] == reference)
            .unwrap()
    };
    let owned = &row("I-04")["now"];
    assert_eq!(owned["value"], 100.0);
    assert_eq!(owned["part"], owned["of"]);
    assert_eq!(row("I-17")["now"], Value::Null, "written by hand");
    assert_eq!(row("I-17")["state"], "between");

    let values = || {
        let listed = parsed(&bench.done(&["list", "r.vaern", "values", "--json"]));
        listed.as_array().unwrap().len()
    };
    let before = values();
    let dry = parsed(&bench.done(&["measure", "r.vaern", "--dry-run", "--json"]));
    assert_eq!((dry["recorded"].clone(), values()), (0.into(), before));
    let would = dry["values"].as_array().unwrap().len();
    assert!(would > 10);
    let done = parsed(&bench.done(&["measure", "r.vaern", "--json"]));
    assert_eq!(done["recorded"], would);
    assert_eq!(done["values"], dry["values"], "what was foreseen");
    bench.done(&["measure", "r.vaern"]);
    assert_eq!(values(), before + would, "one value a day");
    bench.done(&["verify", "r.vaern"]);
    let said = bench.done(&["indicators", "r.vaern", "--lang", "da"]);
    assert!(
        said.contains("I-04\tAktiver med ejer\t100\u{a0}%"),
        "{said}"
    );
}
