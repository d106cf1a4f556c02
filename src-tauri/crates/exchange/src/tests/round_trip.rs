use chrono::NaiveDate;
use model::{
    Cell, Property,
    table::{Heading, Row, TABLES, Table},
};

use super::*;
use crate::write_workbook;

/// Sheets with every kind of column and with text that asks for trouble.
pub(super) fn samples() -> Vec<Sheet> {
    let table = |name: &str| -> &'static Table {
        TABLES.iter().find(|table| table.name() == name).unwrap()
    };
    let make = |name: &str, ids: &[&str], rows: Vec<Vec<Value>>| {
        let table = table(name);
        let heading = |id: &&str| match id.strip_prefix("consequence.") {
            Some(cell) => Heading::Consequence(cell.parse::<Cell>().unwrap()),
            None => Heading::Known(table.column(id).unwrap()),
        };
        Sheet {
            table,
            file: String::new(),
            name: String::new(),
            headings: ids
                .iter()
                .map(|id| (heading(id), (*id).to_owned()))
                .collect(),
            rows: (2..)
                .zip(rows)
                .map(|(number, values)| Row { number, values })
                .collect(),
        }
    };
    let day = Value::Date(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
    let texts = [
        "=1+1",
        "+45 12 34 56",
        "-",
        "@SUM(A1)",
        "'=x",
        "''=x",
        "'citat'",
        "a;b,c\"d\"",
        "linje 1\nlinje 2",
        "_x000D_",
        "_x0041_",
        "æøå ÆØÅ ß 漢字 🙂",
        "<b>&amp;",
        "https://example.invalid/",
        "mailto:a@b.example",
        "001",
        "8.10",
        "TRUE",
        "1e5",
        "\u{ff1d}1",
    ];
    let names = texts
        .iter()
        .enumerate()
        .map(|(at, name)| vec![text(&format!("U{at}")), text(name)])
        .collect();
    let cell = Cell::new(Property::Confidentiality, "egen-part").to_string();
    vec![
        make("units", &["ref", "name"], names),
        make(
            "assets",
            &[
                "ref",
                "name",
                "kind",
                "classification",
                &format!("consequence.{cell}"),
                "consequence.integrity.persons",
            ],
            vec![
                vec![
                    text("A"),
                    text("Navn"),
                    text("process"),
                    Value::Empty,
                    Value::Number(3.0),
                    text("not_relevant"),
                ],
                vec![
                    text("B"),
                    text("Navn"),
                    Value::Empty,
                    text("public"),
                    Value::Empty,
                    text("Meget høj"),
                ],
            ],
        ),
        make(
            "dependencies",
            &["from", "to", "property", "adjust"],
            vec![
                vec![text("A"), text("B"), text("availability"), text("lower 1")],
                vec![text("B"), text("A"), Value::Empty, text("cut")],
            ],
        ),
        make(
            "measures",
            &["ref", "name", "controls", "state", "due", "cost"],
            vec![vec![
                text("M"),
                text("Navn"),
                text("8.5,5.17"),
                text("in place"),
                day,
                Value::Number(1234.0),
            ]],
        ),
        make(
            "scenarios",
            &[
                "ref",
                "assessment",
                "asset",
                "threat",
                "properties",
                "relevant",
                "treatment",
            ],
            vec![vec![
                text("S"),
                text("R"),
                text("A"),
                text("T"),
                text("CIU"),
                text("no"),
                text("retain"),
            ]],
        ),
    ]
}

/// A table's name, its columns, and its rows.
type Content = (&'static str, Vec<String>, Vec<Vec<Value>>);

/// What of sheets must come back: not the wording of headings, which is the file's own.
pub(super) fn content(sheets: &[Sheet]) -> Vec<Content> {
    sheets
        .iter()
        .map(|sheet| {
            let ids = sheet
                .headings
                .iter()
                .map(|(heading, _)| heading.id())
                .collect();
            (
                sheet.table.name(),
                ids,
                sheet.rows.iter().map(|row| row.values.clone()).collect(),
            )
        })
        .collect()
}

#[test]
fn what_is_written_comes_back_in_either_language() {
    let folder = folder();
    for lang in [Lang::Da, Lang::En] {
        let path = folder.path().join("out.xlsx");
        write_workbook(&samples(), lang, &path).unwrap();
        let read = read_all(&path);
        assert_eq!(told(&read.problems), [""; 0]);
        assert_eq!(
            content(&read.sheets),
            content(&samples()),
            "{}",
            lang.code()
        );
    }
}

#[test]
fn no_text_becomes_a_formula_or_a_link() {
    let folder = folder();
    let path = folder.path().join("out.xlsx");
    write_workbook(&samples(), Lang::Da, &path).unwrap();
    let mut zip = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    let names: Vec<String> = zip
        .file_names()
        .filter(|name| name.contains("worksheets"))
        .map(str::to_owned)
        .collect();
    for name in names {
        let xml = std::io::read_to_string(zip.by_name(&name).unwrap()).unwrap();
        assert!(
            !xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("<hyperlink"),
            "{name}"
        );
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let folder = folder();
    let [one, two] = ["1.xlsx", "2.xlsx"].map(|name| folder.path().join(name));
    write_workbook(&samples(), Lang::Da, &one).unwrap();
    write_workbook(&samples(), Lang::Da, &two).unwrap();
    assert!(fs::read(one).unwrap() == fs::read(two).unwrap());
}

#[test]
fn text_that_excel_cannot_hold_is_refused_before_anything_is_written() {
    let folder = folder();
    let path = folder.path().join("out.xlsx");
    fs::write(&path, "old").unwrap();
    let mut sheets = samples();
    sheets[0].rows[0].values[1] = text(&"å".repeat(32_768));
    let fault = write_workbook(&sheets, Lang::Da, &path).unwrap_err();
    assert_eq!(told(&[fault.problem()]), ["cell-does-not-fit 2 name"]);
    assert_eq!(fs::read(&path).unwrap(), b"old");
    sheets[0].rows[0].values[1] = text(&"å".repeat(32_767));
    write_workbook(&sheets, Lang::Da, &path).unwrap();
    assert_eq!(content(&read_all(&path).sheets), content(&sheets));
}
