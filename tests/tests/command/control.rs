//! Controls, their tests and what they say, by command.

use std::fs;

use super::Bench;

#[test]
fn a_result_by_command_changes_what_controls_and_risks_say() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    fs::create_dir(bench.path("ind")).unwrap();
    for (file, text) in [
        (
            "controls.csv",
            "ref;framework;name\nNIS-1;NIS2;Backup\nEGEN-1;Nordby;Port\n",
        ),
        (
            "measures.csv",
            "ref;name;controls;state\nM-1;Natlig kopi;8.13;in place\n",
        ),
        (
            "tests.csv",
            "ref;name;months;population;measures\nT-1;Gendan en fil;6;100;M-1\n",
        ),
        (
            "mappings.csv",
            "ref;control;relation;other\nMAP-1;8.13;covers;NIS-1\n",
        ),
        (
            "maturity.csv",
            "ref;control;date;level;target\nMOD-1;8.13;2026-01-10;2;4\n",
        ),
    ] {
        fs::write(bench.path("ind").join(file), text).unwrap();
    }
    bench.done(&["import", "r.vaern", "ind"]);

    let state = |reference: &str| {
        let rows = bench.json(&["control-state", "r.vaern", reference, "--json"]);
        rows[0].clone()
    };
    assert_eq!(state("8.13")["state"], "never run");
    assert_eq!(state("8.13")["maturity"], 2);
    assert_eq!(state("EGEN-1")["state"], "no test defined");
    let few = ["test-done", "r.vaern", "T-1", "passed", "--tested", "3"];
    assert!(
        !bench.refused(&few).is_empty(),
        "fewer than the sample need a reason"
    );
    fs::write(bench.path("log.txt"), "Gendannet").unwrap();
    let passed = [&few[..], &["--note", "Alle ens", "--evidence", "log.txt"]].concat();
    assert!(bench.done(&passed).contains("RUN-001"));
    assert_eq!(state("8.13")["state"], "passed");
    let mapped = state("NIS-1");
    assert_eq!(mapped["state"], "passed");
    assert_eq!(mapped["reasons"][0]["mapping"], "MAP-1");
    assert_eq!(mapped["reasons"][0]["from"], "8.13");
    let listed = bench.json(&["list", "r.vaern", "attachments", "--json"]);
    assert_eq!(listed[0]["name"], "log.txt");

    bench.done(&["test-done", "r.vaern", "Gendan en fil", "failed"]);
    let told = bench.done(&["control-state", "r.vaern", "NIS-1", "--lang", "da"]);
    assert!(
        told.contains("Ikke bestået") && told.contains("MAP-1"),
        "{told}"
    );
    let listed = |kind: &str, column: &str| {
        let asked = ["list", "r.vaern", kind, "--columns", column, "--json"];
        bench.json(&asked)[0][column].clone()
    };
    assert_eq!(listed("tests", "test_state"), "failed");
    assert_eq!(listed("measures", "evidence"), "failed");
    let controls = bench.json(&[
        "list",
        "r.vaern",
        "controls",
        "--filter",
        "test_state=failed",
        "--json",
    ]);
    assert_eq!(
        controls.as_array().unwrap().len(),
        2,
        "its own and the mapped one"
    );
    let framework = bench.json(&["control-state", "r.vaern", "--framework", "NIS2", "--json"]);
    assert_eq!(framework.as_array().unwrap().len(), 1);
    bench.done(&["verify", "r.vaern"]);
}
