//! Bad input at the command: a message in both languages, the place of the fault, nothing changed.

use std::{fs, path::Path};

use rust_xlsxwriter::{Formula, Workbook};

use super::{Bench, filled_in};

/// Makes a workbook of one sheet.
fn workbook(path: &Path, sheet: &str, rows: &[&[&str]]) {
    let mut book = Workbook::new();
    let page = book.add_worksheet().set_name(sheet).unwrap();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            match cell.strip_prefix("=formula:") {
                Some(formula) => page
                    .write_formula(row, column, Formula::new(formula))
                    .unwrap(),
                None => page.write_string(row, column, *cell).unwrap(),
            };
        }
    }
    book.save(path).unwrap();
}

/// Imports a file that must be refused: in both languages, with these words, changing nothing.
fn refuses(bench: &Bench, file: &str, expected: &[&str]) {
    let before = fs::read(bench.path("r.vaern")).unwrap();
    let english = bench.refused(&["import", "r.vaern", file]);
    let danish = bench.refused(&["import", "r.vaern", file, "--lang", "da"]);
    assert_ne!(english, danish);
    for word in expected {
        assert!(
            english.contains(word),
            "{file}: `{word}` is not in: {english}"
        );
        assert!(
            danish.contains(word),
            "{file}: `{word}` is not in: {danish}"
        );
    }
    assert_eq!(
        fs::read(bench.path("r.vaern")).unwrap(),
        before,
        "{file} changed the register"
    );
}

#[test]
fn every_bad_workbook_is_refused_with_its_place() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    let long = "x".repeat(32_000);
    let assets = ["ref", "name", "unit", "consequence.confidentiality.persons"];
    let dependencies = ["from", "to"];
    let cases: &[(&str, &str, &[&[&str]], &[&str])] = &[
        ("no-sheet.xlsx", "Indkøb", &[&["vare"]], &["no-sheet.xlsx"]),
        (
            "no-record.xlsx",
            "assets",
            &[&assets, &["A", "Aktiv", "NOWHERE", ""]],
            &["NOWHERE", "2", "unit"],
        ),
        (
            "off-scale.xlsx",
            "assets",
            &[&assets, &["A", "Aktiv", "", "5"]],
            &["5", "2"],
        ),
        (
            "repeated.xlsx",
            "assets",
            &[&assets, &["A", "En", "", ""], &["A", "To", "", ""]],
            &["A", "3"],
        ),
        (
            "formula.xlsx",
            "assets",
            &[&assets, &["A", "=formula:1+1", "", ""]],
            &["2", "name"],
        ),
        (
            "too-long.xlsx",
            "assets",
            &[&assets, &["A", &long, "", ""]],
            &["2", "name"],
        ),
        (
            "nobody.xlsx",
            "dependencies",
            &[&dependencies, &["A", "B"]],
            &["A", "B", "2"],
        ),
        (
            "loop.xlsx",
            "units",
            &[
                &["ref", "name", "parent"],
                &["X", "En", "Y"],
                &["Y", "To", "X"],
            ],
            &["2"],
        ),
    ];
    for (file, sheet, rows, expected) in cases {
        workbook(&bench.path(file), sheet, rows);
        refuses(&bench, file, expected);
    }
}

#[test]
fn a_ring_of_dependencies_is_refused() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    workbook(
        &bench.path("assets.xlsx"),
        "assets",
        &[
            &["ref", "name"],
            &["A", "Alfa"],
            &["B", "Beta"],
            &["C", "Gamma"],
        ],
    );
    bench.done(&["import", "r.vaern", "assets.xlsx"]);
    workbook(
        &bench.path("ring.xlsx"),
        "dependencies",
        &[&["from", "to"], &["A", "B"], &["B", "C"], &["C", "A"]],
    );
    refuses(&bench, "ring.xlsx", &["ring.xlsx", "2", "3", "4"]);
}

#[test]
fn an_unknown_column_is_said_and_kept_out() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    workbook(
        &bench.path("more.xlsx"),
        "assets",
        &[&["ref", "name", "Farve"], &["A", "Aktiv", "rød"]],
    );
    let output = bench.run(&["import", "r.vaern", "more.xlsx"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stderr).unwrap().contains("Farve"));
    assert!(
        !bench
            .done(&["list", "r.vaern", "assets", "--json"])
            .contains("rød")
    );
}

#[test]
fn a_file_that_is_no_workbook_is_refused() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    fs::write(bench.path("text.xlsx"), "just text").unwrap();
    refuses(&bench, "text.xlsx", &["text.xlsx"]);
    let whole = fs::read(filled_in()).unwrap();
    fs::write(bench.path("cut.xlsx"), &whole[..whole.len() / 2]).unwrap();
    refuses(&bench, "cut.xlsx", &["cut.xlsx"]);
    fs::write(bench.path("huge.csv"), "x").unwrap();
    fs::write(
        bench.path("assets.csv"),
        format!("ref;name\nA;{}\n", "x".repeat(1 << 20)),
    )
    .unwrap();
    refuses(&bench, "assets.csv", &["assets.csv", "2"]);
    refuses(&bench, "nowhere.xlsx", &["nowhere.xlsx"]);
}

#[test]
fn a_file_that_is_no_register_is_left_alone() {
    let bench = Bench::new();
    for (name, content) in [
        ("text.vaern", b"not a register at all, but text".to_vec()),
        ("empty.vaern", Vec::new()),
        (
            "sqlite.vaern",
            [&b"SQLite format 3\0"[..], &[0; 4096]].concat(),
        ),
        ("zip.vaern", fs::read(filled_in()).unwrap()),
    ] {
        fs::write(bench.path(name), &content).unwrap();
        let english = bench.refused(&["list", name, "assets"]);
        let danish = bench.refused(&["list", name, "assets", "--lang", "da"]);
        assert_ne!(english, danish);
        assert_eq!(fs::read(bench.path(name)).unwrap(), content);
    }
    bench.refused(&["list", "nowhere.vaern", "assets"]);
    assert!(!bench.path("nowhere.vaern").exists());
    bench.done(&["new", "r.vaern"]);
    bench.refused(&["new", "r.vaern"]);
}

#[test]
fn a_damaged_page_is_told_and_the_file_stays_as_it_is() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern", "--example"]);
    let whole = fs::read(bench.path("r.vaern")).unwrap();
    for place in [4096 * 3 + 77, whole.len() / 2, whole.len() - 100] {
        let mut broken = whole.clone();
        broken[place] ^= 1;
        fs::write(bench.path("r.vaern"), &broken).unwrap();
        let verified = bench.run(&["verify", "r.vaern"]);
        assert_ne!(verified.status.code(), Some(0), "byte {place}");
        assert_eq!(
            fs::read(bench.path("r.vaern")).unwrap(),
            broken,
            "byte {place}"
        );
    }
}

#[test]
fn bad_use_says_what_to_do() {
    let bench = Bench::new();
    bench.done(&["new", "r.vaern"]);
    assert!(
        bench
            .refused(&["list", "r.vaern", "cats"])
            .contains("assets")
    );
    assert!(
        bench
            .refused(&["explain", "r.vaern", "S-1"])
            .contains("S-1")
    );
    assert!(
        bench
            .refused(&["heatmap", "r.vaern", "--assessment", "RV"])
            .contains("RV")
    );
    bench.refused(&["heatmap", "r.vaern", "--party", "cats"]);
    bench.refused(&["report", "r.vaern", "risk-assessment", "--out", "r.pdf"]);
    bench.refused(&["report", "r.vaern", "poem", "--out", "r.pdf"]);
    assert!(!bench.path("r.pdf").exists());
    bench.refused(&["new", "x.vaern", "--method", "none"]);
}
