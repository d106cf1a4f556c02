use chrono::NaiveDate;
use model::table::Row;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula};

use super::*;

#[test]
fn headings_are_read_in_danish_english_and_as_ids_in_any_order() {
    let read = workbook(|workbook| {
        sheet(
            workbook,
            "Aktiver",
            &[
                &[
                    "Navn",
                    "ref",
                    "KLASSIFIKATION",
                    "Konsekvens: Integritet, De registrerede",
                    "Medium",
                    "Aktivtype",
                ],
                &[
                    "Omsorg",
                    "SYS-1",
                    "Følsom",
                    "Meget høj",
                    "digital",
                    "Proces eller aktivitet",
                ],
            ],
        );
        sheet(
            workbook,
            "UNITS",
            &[&["Key *", "Name *"], &["IT", "IT-afdelingen"]],
        );
    });
    assert_eq!(told(&read.problems), [""; 0]);
    assert_eq!(
        read.sheets
            .iter()
            .map(|sheet| sheet.table.name())
            .collect::<Vec<_>>(),
        ["units", "assets"]
    );
    let assets = &read.sheets[1];
    assert_eq!(
        (assets.file.as_str(), assets.name.as_str()),
        ("test.xlsx", "Aktiver")
    );
    assert_eq!(assets.headings[0].1, "Navn");
    assert_eq!(column(assets, "ref"), [text("SYS-1")]);
    assert_eq!(column(assets, "classification"), [text("sensitive")]);
    assert_eq!(column(assets, "kind"), [text("process")]);
    assert_eq!(
        column(assets, "consequence.integrity.persons"),
        [text("Meget høj")]
    );
}

#[test]
fn what_is_not_known_is_noted_and_kept_out() {
    let read = workbook(|workbook| {
        sheet(workbook, "Noter", &[&["x"]]);
        sheet(workbook, "Vejledning", &[&["Sådan gør du"]]);
        sheet(
            workbook,
            "threats",
            &[
                &["ref", "Farve", "name", ""],
                &["T-1", "blå", "Phishing", "løs tekst"],
            ],
        );
    });
    assert_eq!(
        told(&read.problems),
        [
            "note unknown-sheet",
            "note unknown-column 1 Farve",
            "note column-without-heading 2"
        ]
    );
    assert_eq!(read.problems[2].args["column"], "D");
    assert_eq!(
        read.sheets[0].rows,
        [Row {
            number: 2,
            values: vec![text("T-1"), text("Phishing")]
        }]
    );
}

#[test]
fn a_heading_that_stands_twice_and_one_that_is_missing_are_problems() {
    let read = workbook(|workbook| {
        sheet(
            workbook,
            "threats",
            &[&["Nøgle", "ref", "origin"], &["T-1", "T-2", "teknisk"]],
        );
    });
    assert_eq!(
        told(&read.problems),
        ["repeated-column 1 ref", "missing-column 1"]
    );
    assert_eq!(read.problems[1].args["column"], "Navn / Name");
}

#[test]
fn a_table_that_stands_twice_is_a_problem() {
    let read = workbook(|workbook| {
        sheet(workbook, "units", &[&["ref", "name"], &["A", "A"]]);
        sheet(workbook, "Enheder", &[&["ref", "name"], &["B", "B"]]);
    });
    assert_eq!(told(&read.problems), ["repeated-sheet"]);
    assert_eq!(read.problems[0].place.sheet, "Enheder");
}

#[test]
fn empty_rows_are_skipped_and_rows_keep_their_numbers() {
    let read = workbook(|workbook| {
        sheet(
            workbook,
            "units",
            &[
                &[],
                &["", " "],
                &["ref", "name"],
                &[],
                &["A", " Økonomi\n"],
                &["", ""],
                &["B", "B"],
            ],
        );
    });
    assert_eq!(told(&read.problems), [""; 0]);
    assert_eq!(
        read.sheets[0]
            .rows
            .iter()
            .map(|row| row.number)
            .collect::<Vec<_>>(),
        [5, 7]
    );
    assert_eq!(read.sheets[0].rows[0].values[1], text("Økonomi"));
}

#[test]
fn the_templates_example_is_skipped_with_a_note_whatever_else_it_holds() {
    let read = workbook(|workbook| {
        sheet(
            workbook,
            "measures",
            &[
                &["ref", "name", "due"],
                &["EKSEMPEL", "Eksempel", "en dag"],
                &["example", "Example", ""],
                &["EKSEMPEL-2", "Ægte", "21.11.2026"],
            ],
        );
    });
    assert_eq!(
        told(&read.problems),
        ["note example-row 2", "note example-row 3"]
    );
    assert_eq!(column(&read.sheets[0], "ref"), [text("EKSEMPEL-2")]);
}

#[test]
fn a_known_sheet_without_rows_or_without_anything_is_no_problem() {
    let read = workbook(|workbook| {
        sheet(workbook, "units", &[&["ref", "name"]]);
        sheet(workbook, "people", &[]);
    });
    assert_eq!(told(&read.problems), [""; 0]);
    assert_eq!(read.sheets.len(), 1);
    assert!(read.sheets[0].rows.is_empty());
}

#[test]
fn numbers_days_and_booleans_come_out_as_what_they_are() {
    let read = workbook(|workbook| {
        let date = Format::new().set_num_format("dd-mm-yyyy");
        let measures = sheet(
            workbook,
            "measures",
            &[&["ref", "name", "due", "cost", "last_tested"]],
        );
        measures.write_number(1, 0, 1001).unwrap();
        measures.write_string(1, 1, "To faktorer").unwrap();
        measures
            .write_with_format(1, 2, ExcelDateTime::from_ymd(2026, 11, 21).unwrap(), &date)
            .unwrap();
        measures.write_number(1, 3, 25_000).unwrap();
        measures
            .write_with_format(1, 4, ExcelDateTime::from_ymd(9999, 12, 31).unwrap(), &date)
            .unwrap();
        let scenarios = sheet(
            workbook,
            "scenarios",
            &[&[
                "ref",
                "assessment",
                "asset",
                "threat",
                "relevant",
                "likelihood",
            ]],
        );
        for column in 0..4 {
            scenarios.write_string(1, column, "X").unwrap();
        }
        scenarios.write_boolean(1, 4, false).unwrap();
        scenarios.write_number(1, 5, 3).unwrap();
    });
    assert_eq!(told(&read.problems), [""; 0]);
    let day = |year, month, day| Value::Date(NaiveDate::from_ymd_opt(year, month, day).unwrap());
    assert_eq!(
        read.sheets[0].rows[0].values,
        [
            text("1001"),
            text("To faktorer"),
            day(2026, 11, 21),
            Value::Number(25_000.0),
            day(9999, 12, 31)
        ]
    );
    assert_eq!(
        read.sheets[1].rows[0].values[4..],
        [text("no"), Value::Number(3.0)]
    );
}

#[test]
fn cells_that_cannot_be_read_are_named_with_their_place() {
    let read = workbook(|workbook| {
        let time = Format::new().set_num_format("hh:mm");
        let measures = sheet(
            workbook,
            "measures",
            &[
                &["ref", "name", "state", "due", "cost", "last_tested"],
                &["M-1", "Navn", "måske", "31.02.2026", "ti"],
            ],
        );
        measures.write_number_with_format(1, 5, 0.5, &time).unwrap();
    });
    assert_eq!(
        told(&read.problems),
        [
            "bad-choice 2 state",
            "bad-date 2 due",
            "bad-number 2 cost",
            "bad-date 2 last_tested"
        ]
    );
    assert_eq!(read.problems[0].args["value"], "måske");
    assert!(read.problems[0].args["allowed"].contains("På plads / In place"));
    assert_eq!(
        read.sheets[0].rows.len(),
        1,
        "the row is there, so that its other faults are found too"
    );
}

#[test]
fn formulas_are_refused_in_columns_that_are_read_and_ignored_elsewhere() {
    let read = workbook(|workbook| {
        let units = sheet(
            workbook,
            "units",
            &[&["ref", "name", "sum"], &["A"], &["B", "B"]],
        );
        units
            .write_formula(1, 1, Formula::new("=\"kr. \"&1").set_result("kr. 1"))
            .unwrap();
        units
            .write_formula(2, 2, Formula::new("=1+1").set_result("2"))
            .unwrap();
        units
            .write_formula(3, 0, Formula::new("=1/0").set_result("#DIV/0!"))
            .unwrap();
    });
    assert_eq!(
        told(&read.problems),
        [
            "note unknown-column 1 sum",
            "formula-cell 2 name",
            "formula-cell 4 ref"
        ]
    );
}

#[test]
fn merged_cells_are_harmless() {
    let read = workbook(|workbook| {
        let units = sheet(workbook, "units", &[&["ref", "name"], &["A", "Navn"]]);
        units.merge_range(2, 0, 2, 1, "B", &Format::new()).unwrap();
        units
            .merge_range(3, 1, 5, 1, "Fælles", &Format::new())
            .unwrap();
        units.write_string(3, 0, "C").unwrap();
    });
    assert_eq!(told(&read.problems), [""; 0]);
    assert_eq!(
        column(&read.sheets[0], "name"),
        [text("Navn"), Value::Empty, text("Fælles")]
    );
}
