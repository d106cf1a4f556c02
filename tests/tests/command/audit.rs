//! Checklists and coverage by command.

use std::fs;

use crate::Bench;

/// A register with a programme, an audit of one control, and a requirement that the control meets.
fn audited() -> Bench {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--name", "Nordby", "--lang", "da"]);
    for (table, text) in [
        (
            "programmes",
            "ref;name;starts;ends\nAP-1;Program;2026-01-01;2028-12-31\n",
        ),
        (
            "audits",
            "ref;name;programme;starts;controls\nREV-1;Backup;AP-1;2026-05-01;8.13\n",
        ),
        (
            "requirements",
            "ref;name;kind;clause;controls\nKRAV-1;Sikkerhed;law;Art. 32;8.13\n",
        ),
    ] {
        fs::create_dir_all(bench.path("tables")).unwrap();
        fs::write(bench.path(&format!("tables/{table}.csv")), text).unwrap();
    }
    bench.done(&["import", "n.vaern", "tables"]);
    bench
}

#[test]
fn a_checklist_is_seen_then_made_and_then_complete() {
    let bench = audited();
    let seen = bench.done(&["checklist", "n.vaern", "REV-1", "--dry-run", "--lang", "da"]);
    assert!(seen.contains("8.13") && seen.contains("Art. 32"), "{seen}");
    assert!(
        seen.ends_with("2 punkter ville blive tilføjet til tjeklisten.\n"),
        "{seen}"
    );
    let checks = |bench: &Bench| {
        let rows = bench.json(&["list", "n.vaern", "checks", "--json"]);
        rows.as_array().unwrap().len()
    };
    assert_eq!(checks(&bench), 0);
    let made = bench.json(&["checklist", "n.vaern", "Backup", "--json"]);
    assert_eq!(made["done"], true);
    assert_eq!(made["points"][0]["source"], "control");
    assert_eq!(made["points"][1]["source"], "requirement");
    assert_eq!(checks(&bench), 2);
    let again = bench.done(&["checklist", "n.vaern", "REV-1", "--lang", "en"]);
    assert_eq!(again, "The checklist is complete: nothing was added.\n");
    assert!(
        bench
            .refused(&["checklist", "n.vaern", "REV-9"])
            .contains("REV-9")
    );
}

#[test]
fn coverage_names_what_no_audit_covers() {
    let bench = audited();
    let told = bench.done(&["coverage", "n.vaern", "--lang", "da"]);
    assert!(
        told.starts_with("Program, 01.01.2026–31.12.2028\n"),
        "{told}"
    );
    assert!(
        told.contains("Kontroller: 0 af 93 holdt (0\u{a0}%), yderligere 1 planlagt"),
        "{told}"
    );
    let json = bench.json(&["coverage", "n.vaern", "AP-1", "--json"]);
    assert_eq!(json["years"].as_array().unwrap().len(), 3);
    let rows = json["rows"].as_array().unwrap();
    let planned: Vec<&str> = rows
        .iter()
        .filter(|row| row["years"][0] == "planned")
        .map(|row| row["ref"].as_str().unwrap())
        .collect();
    assert_eq!(planned, ["8.13"]);
    let empty = Bench::new();
    empty.done(&["new", "n.vaern"]);
    empty.refused(&["coverage", "n.vaern"]);
}
