//! The statement of applicability and policies by command.

use serde_json::Value;

use crate::Bench;

/// A register in which every control is decided about but 5.2; 8.28 is left out.
fn decided() -> Bench {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    let controls = bench.json(&["list", "r.vaern", "controls", "--json"]);
    let mut rows = vec!["ref,control,included,reasons,justification".to_owned()];
    for control in controls.as_array().unwrap() {
        let reference = control["ref"].as_str().unwrap();
        rows.extend(match reference {
            "5.2" => None,
            "8.28" => Some(format!(
                "SOA-{reference},{reference},no,,Vi udvikler ikke selv"
            )),
            _ => Some(format!("SOA-{reference},{reference},yes,good practice,")),
        });
    }
    bench.write("rows/applicability.csv", &rows);
    bench.done(&["import", "r.vaern", "rows", "--by", "Mette Holm"]);
    bench
}

impl Bench {
    fn write(&self, name: &str, rows: &[String]) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, rows.join("\n")).unwrap();
    }
}

fn row<'a>(page: &'a Value, control: &str) -> &'a Value {
    let rows = page["rows"].as_array().unwrap();
    rows.iter().find(|row| row["control"] == control).unwrap()
}

#[test]
fn the_statement_is_shown_approved_and_seen_to_change() {
    let bench = decided();
    let page = bench.json(&["soa", "r.vaern", "--json"]);
    assert_eq!(page["rows"].as_array().unwrap().len(), 93);
    assert_eq!(page["statement"], Value::Null);
    let undecided = row(&page, "5.2");
    assert_eq!(
        undecided["included"],
        Value::Null,
        "never silently included"
    );
    let left_out = row(&page, "8.28");
    assert_eq!(left_out["included"], false);
    assert_eq!(left_out["state"], "not applicable");
    assert_eq!(left_out["justification"], "Vi udvikler ikke selv");
    assert_eq!(row(&page, "5.1")["state"], "no test defined");

    let approve = ["approve-soa", "r.vaern", "--name", "SoA 2026", "--by"];
    let refused = bench.refused(&[&approve[..], &["Bo Dahl"]].concat());
    assert!(refused.contains("5.2"), "{refused}");
    let rest = ["ref,control,included,reasons", "SOA-5.2,5.2,yes,risk"].map(str::to_owned);
    bench.write("more/applicability.csv", &rest);
    bench.done(&["import", "r.vaern", "more", "--by", "Mette Holm"]);
    bench.refused(&[&approve[..], &["mette  holm"]].concat());
    let told = bench.done(&[&approve[..], &["Bo Dahl", "--lang", "da"]].concat());
    assert!(told.starts_with("Godkendte SOAG-001 SoA 2026."), "{told}");

    let statement = &bench.json(&["soa", "r.vaern", "--json"])["statement"];
    assert_eq!(statement["standing"], "holds");
    assert_eq!(statement["by"], "Bo Dahl");
    assert!(
        told.trim_end()
            .ends_with(statement["hash"].as_str().unwrap())
    );
    let change = [
        "ref,control,included,reasons",
        "SOA-5.2,5.2,yes,\"risk, law\"",
    ]
    .map(str::to_owned);
    bench.write("change/applicability.csv", &change);
    bench.done(&["import", "r.vaern", "change"]);
    let statement = &bench.json(&["soa", "r.vaern", "--json"])["statement"];
    assert_eq!(statement["standing"], "reopened");
    let changes = statement["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0]["fields"], serde_json::json!(["reasons"]));
    let listed = bench.json(&["list", "r.vaern", "statements", "--json"]);
    assert_eq!(listed[0]["name"], "SoA 2026");
    bench.done(&["report", "r.vaern", "soa", "--out", "soa.pdf"]);
    bench.refused(&["soa", "r.vaern", "--framework", "cis"]);
}

#[test]
fn a_policy_is_acknowledged_by_one_and_by_all() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    let people = ["ref,name", "P-1,Åse Holm", "P-2,Bo Dahl", "P-3,Carl Juhl"].map(str::to_owned);
    bench.write("rows/people.csv", &people);
    let policies = [
        "ref,name,kind,version,state,approved",
        "POL-1,Adgangskoder,rule,2.0,in force,2026-01-01",
    ];
    bench.write("rows/policies.csv", &policies.map(str::to_owned));
    bench.done(&["import", "r.vaern", "rows"]);
    let one = [
        "acknowledge",
        "r.vaern",
        "POL-1",
        "--person",
        "P-2",
        "--date",
        "2026-02-01",
    ];
    bench.done(&one);
    let known = bench.json(&["knowledge", "r.vaern", "POL-1", "--json"]);
    let shown = |known: &Value| -> Vec<(String, Value)> {
        let rows = known.as_array().unwrap().iter();
        rows.map(|row| {
            (
                row["ref"].as_str().unwrap().to_owned(),
                row["since"].clone(),
            )
        })
        .collect()
    };
    let named = |reference: &str, since: Value| (reference.to_owned(), since);
    assert_eq!(
        shown(&known),
        [
            named("P-3", Value::Null),
            named("P-1", Value::Null),
            named("P-2", "2026-02-01".into()),
        ]
    );
    let told = bench.done(&["acknowledge", "r.vaern", "POL-1", "--all", "--lang", "da"]);
    assert!(
        told.contains("2 kvitteringer for Adgangskoder, version 2.0"),
        "{told}"
    );
    let told = bench.done(&["knowledge", "r.vaern", "POL-1", "--lang", "da"]);
    assert!(
        told.contains("Alle, der skal kende den, har kvitteret."),
        "{told}"
    );
    bench.refused(&["acknowledge", "r.vaern", "POL-1"]);
}
