//! The history by command: the register as it was, differences, timelines, what was deleted.

use std::{fs, path::Path};

use chrono::{Duration, Utc};
use model::{Asset, Moment};
use register::{Op, Register, Stamp};

use crate::Bench;

/// A stamp some days ago.
fn ago(days: i64) -> Stamp {
    let at = Utc::now() - Duration::days(days);
    Stamp {
        by: "Mette Holm".to_owned(),
        at,
        today: at.date_naive(),
    }
}

/// A register of 40 days: an asset is renamed 20 days ago, another deleted 10 days ago.
fn lived(path: &Path) {
    let mut register = Register::found(path, None, "Nordby", None, &ago(40)).unwrap();
    let asset = |reference: &str, name: &str| Asset {
        reference: reference.to_owned(),
        ..Asset::new(name, model::AssetKind::System)
    };
    let first = register
        .add_asset(&ago(30), asset("A-1", "Fagsystem"))
        .unwrap()
        .value;
    let second = register
        .add_asset(&ago(30), asset("A-2", "Telefoni"))
        .unwrap()
        .value;
    let revision = register.get::<Asset>(first).unwrap().revision;
    register
        .save_asset(&ago(20), first, revision, asset("A-1", "Nyt fagsystem"))
        .unwrap();
    let revision = register.get::<Asset>(second).unwrap().revision;
    register.remove_asset(&ago(10), second, revision).unwrap();
    let moment = Moment {
        reference: String::new(),
        name: "Byrådsmøde".to_owned(),
        at: ago(15).at,
        note: String::new(),
    };
    register.add_moment(&ago(5), moment).unwrap();
    register
        .write(
            &ago(1),
            Op::new("author").with("name", "Mette"),
            "",
            |write| write.set_name("Sydby"),
        )
        .unwrap();
}

fn bench() -> Bench {
    let bench = Bench::new();
    lived(&bench.path("r.vaern"));
    bench
}

fn day(days: i64) -> String {
    ago(days).today.to_string()
}

#[test]
fn every_reading_command_sees_the_register_as_it_was() {
    let bench = bench();
    let names = |at: &[&str]| -> Vec<String> {
        let rows = bench.json(&[&["list", "r.vaern", "assets", "--json"], at].concat());
        let rows = rows.as_array().unwrap().clone();
        rows.iter()
            .map(|row| row["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&[]), ["Nyt fagsystem"]);
    assert_eq!(names(&["--at", &day(25)]), ["Fagsystem", "Telefoni"]);
    assert_eq!(
        names(&["--at", "Byrådsmøde"]),
        ["Nyt fagsystem", "Telefoni"]
    );
    let moment = ago(35).at.to_rfc3339();
    assert_eq!(names(&["--at", &moment]), [""; 0]);
    let entries = bench.json(&["log", "r.vaern", "--json", "--at", &day(25)]);
    assert_eq!(entries.as_array().unwrap().len(), 3);
    for command in [
        vec!["heatmap", "r.vaern", "--json"],
        vec!["check", "r.vaern", "--json"],
        vec!["list", "r.vaern", "due", "--json"],
        vec!["simulate", "r.vaern", "--json"],
    ] {
        let output = bench.run(&[&command[..], &["--at", &day(25)]].concat());
        assert!(output.status.code() != Some(2), "{command:?}");
    }
    bench.done(&[
        "export",
        "r.vaern",
        "--as",
        "csv",
        "--out",
        "then",
        "--at",
        &day(25),
    ]);
    assert!(
        fs::read_to_string(bench.path("then/assets.csv"))
            .unwrap()
            .contains("Telefoni")
    );
    // Nothing is written into the past, and there was none before the register.
    let refused = bench.refused(&["generate", "r.vaern", "--scenarios", "5", "--at", &day(25)]);
    assert!(refused.contains("as it was on"), "{refused}");
    bench.refused(&["verify", "r.vaern", "--at", &day(25)]);
    let early = bench.refused(&["list", "r.vaern", "assets", "--at", &day(400)]);
    assert!(early.contains("was not there"), "{early}");
    for bad in ["i går", "2026-13-01", "A-1"] {
        let unknown = bench.refused(&["list", "r.vaern", "assets", "--at", bad]);
        assert!(unknown.contains(bad), "{unknown}");
    }
    bench.done(&["verify", "r.vaern"]);
}

#[test]
fn differences_are_counted_and_told() {
    let bench = bench();
    let found = bench.json(&["diff", "r.vaern", "--from", &day(25), "--json"]);
    let rows: Vec<(String, String)> = found["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let text = |field: &str| row[field].as_str().unwrap().to_owned();
            (text("name"), text("deed"))
        })
        .collect();
    let said = |name: &str, deed: &str| (name.to_owned(), deed.to_owned());
    assert_eq!(
        rows,
        [
            said("Nyt fagsystem", "changed"),
            said("Telefoni", "removed"),
            said("Byrådsmøde", "added"),
        ]
    );
    assert_eq!(found["total"], 3);
    assert_eq!(found["rows"][0]["fields"][0]["before"], "Fagsystem");
    let told = bench.done(&[
        "diff",
        "r.vaern",
        "--from",
        &day(25),
        "--to",
        "Byrådsmøde",
        "--lang",
        "da",
    ]);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines[1..],
        [
            "Aktiver: 0 tilføjet, 1 ændret, 0 slettet",
            "",
            "Aktiver",
            "  A-1 Nyt fagsystem: Ændret",
            "        Navn: Fagsystem → Nyt fagsystem",
        ]
    );
    let only = bench.json(&[
        "diff",
        "r.vaern",
        "--from",
        &day(25),
        "--kind",
        "moments",
        "--json",
    ]);
    assert_eq!(only["total"], 1);
    let nothing = bench.done(&["diff", "r.vaern", "--from", &day(0)]);
    assert!(nothing.contains("No record is different"), "{nothing}");
    bench.refused(&["diff", "r.vaern", "--from", &day(5), "--to", &day(25)]);
    bench.refused(&["diff", "r.vaern", "--from", &day(25), "--kind", "boats"]);
}

#[test]
fn a_deleted_record_has_its_timeline_and_comes_back() {
    let bench = bench();
    let told = bench.done(&["log", "r.vaern", "--record", "A-1", "--lang", "da"]);
    assert!(told.contains("Navn: Fagsystem → Nyt fagsystem"), "{told}");
    let gone = bench.json(&["log", "r.vaern", "--record", "assets/A-2", "--json"]);
    assert_eq!(
        (&gone["name"], &gone["there"]),
        (&"Telefoni".into(), &false.into())
    );
    assert_eq!(gone["entries"][0]["deed"], "removed");
    bench.refused(&["log", "r.vaern", "--record", "A-99"]);
    bench.refused(&["restore", "r.vaern", "assets", "A-1"]);
    bench.refused(&["restore", "r.vaern", "assets", "A-99"]);
    bench.refused(&["restore", "r.vaern", "boats", "A-2"]);
    let listed = bench.json(&["deleted", "r.vaern", "--json"]);
    assert_eq!(listed[0]["name"], "Telefoni");
    assert_eq!(listed.as_array().unwrap().len(), 1);
    let told = bench.done(&["deleted", "r.vaern", "--kind", "assets", "--lang", "da"]);
    assert!(told.contains("assets  A-2 Telefoni"), "{told}");
    assert_eq!(bench.done(&["deleted", "r.vaern", "--kind", "units"]), "");
    let done = bench.done(&["restore", "r.vaern", "assets", "A-2"]);
    assert!(done.contains("restored"), "{done}");
    let back = bench.json(&["log", "r.vaern", "--record", "A-2", "--json"]);
    assert_eq!(back["entries"].as_array().unwrap().len(), 3);
    bench.done(&["verify", "r.vaern"]);
}

#[test]
fn what_was_due_then_is_reckoned_from_that_day() {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example"]);
    let then = "2024-06-18";
    let due = bench.json(&["list", "n.vaern", "due", "--json", "--at", then]);
    let due = due.as_array().unwrap();
    assert!(due.len() > 20, "{}", due.len());
    for row in due {
        let day = row["due"].as_str().unwrap();
        assert_eq!(row["overdue"], day < then, "{row}");
        assert!(day <= "2025-06-18", "{row}");
    }
    // The calendar says the same of them.
    bench.done(&[
        "export", "n.vaern", "--as", "ical", "--out", "due.ics", "--at", then, "--lang", "en",
    ]);
    let calendar = fs::read_to_string(bench.path("due.ics")).unwrap();
    let late = due.iter().filter(|row| row["overdue"] == true).count();
    let word = text::words(model::Lang::En).say("ical-overdue", &[]);
    assert_eq!(calendar.matches(&word).count(), late);
}
