//! The command `vaern` as a person or a script uses it: real files, real process.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod applies;
mod audit;
mod bad_input;
mod check;
mod control;
mod evaluate;
mod find;
mod lists;
mod look_back;
mod measure;
mod net;
mod organisation;
mod plan;
mod rounds;
mod simulate;
mod treat;

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;
use tempfile::TempDir;

/// A folder to work in.
struct Bench(TempDir);

impl Bench {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, args: &[&str]) -> Output {
        Command::new(tests::program("vaern"))
            .args(args)
            .current_dir(self.0.path())
            .env("LANG", "C")
            .env_remove("LC_ALL")
            .output()
            .unwrap()
    }

    /// Runs a command that must be done; returns what it says.
    fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs a command that must refuse; returns its message.
    fn refused(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {error}");
        assert!(
            !error.trim().is_empty() && !error.contains('{'),
            "{args:?}: {error}"
        );
        error
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.done(args)).unwrap()
    }
}

/// The workbook that a person filled in by hand from the Danish template.
fn filled_in() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("workbooks/udfyldt-i-haanden.xlsx")
        .display()
        .to_string()
}

#[test]
fn from_a_workbook_filled_in_by_hand_to_a_printed_page() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    let dry = bench.json(&["import", "r.vaern", &filled_in(), "--dry-run", "--json"]);
    assert_eq!(dry["applied"], false);
    assert_eq!(
        bench
            .json(&["log", "r.vaern", "--json"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let import = bench.json(&["import", "r.vaern", &filled_in(), "--json"]);
    assert_eq!(import["applied"], true);
    assert_eq!(import["counts"], dry["counts"]);

    let scenarios = bench.json(&["list", "r.vaern", "scenarios", "--json"]);
    let first = &scenarios[0];
    assert_eq!(first["ref"], "R1");
    assert_eq!(first["asset"], "OMS");
    assert_eq!(first["threat"], "T-001");
    // Method, section 10: 3 × 4 = 12 is orange; two untested steps claim light green, confirm nothing.
    assert_eq!(first["inherent"]["level"], "orange");
    assert_eq!(first["inherent"]["number"], 12);
    assert_eq!(first["current_claimed"]["level"], "light-green");
    assert_eq!(first["current_confirmed"]["level"], "orange");
    assert_eq!(first["current_confirmed"]["parties"]["persons"], "orange");
    assert!(scenarios[3]["inherent"].is_null(), "unanswered");

    let heat = bench.json(&["heatmap", "r.vaern", "--json"]);
    assert_eq!(heat["stage"], "current");
    assert_eq!(
        (&heat["total"], &heat["unanswered"], &heat["not_relevant"]),
        (&5.into(), &1.into(), &1.into())
    );
    let counted: u64 = heat["cells"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|cell| cell["count"].as_u64())
        .sum();
    assert_eq!(counted, 3);
    let levels: u64 = heat["levels"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|level| level["count"].as_u64())
        .sum();
    assert_eq!(levels, 3);

    bench.done(&["report", "r.vaern", "risk-assessment", "--out", "r.pdf"]);
    let check = Command::new("qpdf")
        .arg("--check")
        .arg(bench.path("r.pdf"))
        .output()
        .unwrap();
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stdout)
    );
    let text = Command::new("pdftotext")
        .arg(bench.path("r.pdf"))
        .arg("-")
        .output()
        .unwrap();
    assert!(
        String::from_utf8(text.stdout)
            .unwrap()
            .contains("Kørelister på papir")
    );

    bench.done(&["verify", "r.vaern"]);
    bench.done(&["import", "r.vaern", &filled_in()]);
    assert_eq!(
        bench
            .json(&["log", "r.vaern", "--json"])
            .as_array()
            .unwrap()
            .len(),
        2,
        "nothing new, no entry"
    );
}

#[test]
fn the_example_municipality_by_command() {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example", "--lang", "da"]);
    let counts = |kind| {
        bench
            .json(&["list", "n.vaern", kind, "--json"])
            .as_array()
            .unwrap()
            .len()
    };
    assert!(counts("units") >= 12);
    assert!(counts("assets") >= 70);
    assert!(counts("people") >= 25);
    assert!(counts("measures") >= 60);
    assert_eq!(counts("assessments"), 9);
    assert_eq!(
        counts("controls"),
        93 + 10 + 2,
        "Annex A, NIS 2 and the municipality's own"
    );
    assert!(counts("threats") >= 80 && counts("vulnerabilities") >= 100);
    let scenarios = bench.json(&["list", "n.vaern", "scenarios", "--json"]);
    let answered = scenarios
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["inherent"].is_object())
        .count();
    assert!(answered >= 150, "{answered}");

    let why = bench.done(&["explain", "n.vaern", "S-001", "--lang", "da"]);
    assert!(why.contains("bekræftet") && !why.contains('{'), "{why}");
    let tree = bench.json(&["explain", "n.vaern", "S-001", "--json"]);
    assert_eq!(
        tree["children"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|node| node["level"].is_string())
            .count(),
        4
    );

    bench.done(&[
        "heatmap", "n.vaern", "--svg", "heat.svg", "--stage", "target",
    ]);
    let svg = std::fs::read_to_string(bench.path("heat.svg")).unwrap();
    assert!(svg.starts_with("<svg") || svg.starts_with("<?xml"));
    let all: u64 = bench.json(&["heatmap", "n.vaern", "--json"])["total"]
        .as_u64()
        .unwrap();
    let parts: u64 = [
        "RV-2025-1",
        "RV-2026-1",
        "RV-2026-2",
        "RV-2026-3",
        "RV-2026-4",
    ]
    .iter()
    .map(|reference| {
        bench.json(&["heatmap", "n.vaern", "--assessment", reference, "--json"])["total"]
            .as_u64()
            .unwrap()
    })
    .sum();
    assert_eq!(all, parts);
    assert!(bench.done(&["verify", "n.vaern"]).contains("610"));
}

#[test]
fn what_is_exported_is_imported_again_without_a_change() {
    let bench = Bench::new();
    bench.done(&["new", "n.vaern", "--example"]);
    for (format, out) in [("xlsx", "all.xlsx"), ("csv", "all")] {
        bench.done(&[
            "export", "n.vaern", "--as", format, "--out", out, "--lang", "da",
        ]);
        let again = bench.json(&["import", "n.vaern", out, "--dry-run", "--json"]);
        for count in again["counts"].as_array().unwrap() {
            assert_eq!(
                (&count["new"], &count["changed"]),
                (&0.into(), &0.into()),
                "{format}: {count}"
            );
        }
        let fresh = format!("{format}.vaern");
        bench.done(&["new", &fresh]);
        bench.done(&["import", &fresh, out]);
        assert_eq!(
            bench.json(&["list", &fresh, "scenarios", "--json"]),
            bench.json(&["list", "n.vaern", "scenarios", "--json"]),
        );
    }
}

#[test]
fn an_encrypted_register_opens_with_its_passphrase_alone() {
    let bench = Bench::new();
    std::fs::write(bench.path("pass"), "rødgrød med fløde\n").unwrap();
    std::fs::write(bench.path("wrong"), "rødgrød\n").unwrap();
    std::fs::write(bench.path("empty"), "\n").unwrap();
    bench.done(&["new", "r.vaern", "--passphrase-file", "pass"]);
    bench.done(&["list", "r.vaern", "controls", "--passphrase-file", "pass"]);
    assert!(
        bench
            .refused(&["list", "r.vaern", "controls"])
            .contains("passphrase")
    );
    assert!(
        bench
            .refused(&["list", "r.vaern", "controls", "--passphrase-file", "wrong"])
            .contains("does not open")
    );
    bench.refused(&["new", "s.vaern", "--passphrase-file", "empty"]);
    assert!(!bench.path("s.vaern").exists());
}

#[test]
fn a_generated_municipality_is_sound_and_repeatable() {
    let bench = Bench::new();
    for name in ["a.vaern", "b.vaern"] {
        bench.done(&["new", name, "--name", "Prøve"]);
        let made: Value = serde_json::from_str(&bench.done(&[
            "generate",
            name,
            "--scenarios",
            "500",
            "--seed",
            "7",
        ]))
        .unwrap();
        assert_eq!(made["scenarios"], 500);
        bench.done(&["verify", name]);
    }
    let scenarios = |name: &str| {
        bench
            .done(&["list", name, "effects", "--csv"])
            .lines()
            .count()
    };
    assert_eq!(scenarios("a.vaern"), scenarios("b.vaern"));
}

#[test]
fn a_method_file_is_checked_whole() {
    let bench = Bench::new();
    let good = r#"{"id":"m","name":{"da":"M","en":"M"},"parties":["organisation"],
        "likelihood":{"da":["a","b"],"en":["a","b"]},"consequence":{"da":["a","b"],"en":["a","b"]},
        "levels":[{"id":"low"},{"id":"high"}],"rule":"matrix","matrix":[["low","low"],["low","high"]]}"#;
    std::fs::write(bench.path("good.json"), good).unwrap();
    bench.done(&["method", "check", "good.json"]);
    bench.done(&["new", "own.vaern", "--method", "good.json"]);
    let heat = bench.json(&["heatmap", "own.vaern", "--json"]);
    assert_eq!(heat["cells"].as_array().unwrap().len(), 4);

    let bad = good.replace(
        r#"["low","low"],["low","high"]"#,
        r#"["low",""],["low","middle"]"#,
    );
    std::fs::write(bench.path("bad.json"), bad).unwrap();
    let checked = bench.run(&["method", "check", "bad.json", "--json"]);
    assert_eq!(checked.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(found["ok"], false);
    assert!(found["problems"].as_array().unwrap().len() >= 2, "{found}");
    bench.refused(&["new", "bad.vaern", "--method", "bad.json"]);
    assert!(!bench.path("bad.vaern").exists());
}

#[test]
fn a_method_leaves_a_register_as_a_file_and_founds_another() {
    let bench = Bench::new();
    for id in [
        "kl-4x4",
        "standard-4x4",
        "herning-4x4",
        "datatilsynet-4x4",
        "monarc",
    ] {
        let (first, second) = (format!("{id}.vaern"), format!("{id}-again.vaern"));
        let (file, again) = (format!("{id}.json"), format!("{id}-again.json"));
        bench.done(&["new", &first, "--method", id]);
        bench.done(&["method", "export", &first, id, "--out", &file]);
        bench.done(&["method", "check", &file]);
        bench.done(&["new", &second, "--method", &file]);
        let version = format!("{id}@1");
        bench.done(&["method", "export", &second, &version, "--out", &again]);
        let read = |name: &str| std::fs::read_to_string(bench.path(name)).unwrap();
        assert_eq!(read(&file), read(&again));
        assert!(read(&file).lines().count() > 50, "one value on each line");
    }
    for unknown in ["kl", "kl-4x4@2", "kl-4x4@x", "@1", ""] {
        let out = bench.path("none.json").display().to_string();
        let said = bench.refused(&["method", "export", "kl-4x4.vaern", unknown, "--out", &out]);
        assert!(said.contains("vaern list FILE methods"), "{said}");
        assert!(!bench.path("none.json").exists());
    }
}

#[test]
fn a_measure_says_what_it_is_worth() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern", "--example"]);
    let measures = bench.json(&["list", "r.vaern", "measures", "--json"]);
    let measures = measures.as_array().unwrap();
    let best = measures
        .iter()
        .max_by_key(|row| row["levels_claimed"].as_u64())
        .unwrap();
    assert!(best["levels_claimed"].as_u64() > Some(0), "{best}");
    let reference = best["ref"].as_str().unwrap();
    let worth = bench.json(&["worth", "r.vaern", reference, "--json"]);
    for figure in ["levels_claimed", "levels_confirmed", "levels_target"] {
        assert_eq!(worth[figure], best[figure]);
        let stage = match figure {
            "levels_claimed" => "current_claimed",
            "levels_confirmed" => "current_confirmed",
            _ => "target",
        };
        let sum: u64 = worth["scenarios"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|row| row["stages"][stage]["levels"].as_u64())
            .sum();
        assert_eq!(worth[figure].as_u64(), Some(sum));
    }
    let told = bench.done(&["worth", "r.vaern", reference]);
    assert!(
        told.contains(best["name"].as_str().unwrap()) && told.contains("in all"),
        "{told}"
    );
    bench.refused(&["worth", "r.vaern", "M-999"]);
    let incidents = bench.json(&["list", "r.vaern", "incidents", "--json"]);
    assert_eq!(incidents.as_array().map(Vec::len), Some(3));
}
