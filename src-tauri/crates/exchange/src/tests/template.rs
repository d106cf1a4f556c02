use model::{Cell, Property, table::TABLES};

use super::*;
use crate::template;

fn cells() -> Vec<Cell> {
    Property::ALL[..3]
        .iter()
        .flat_map(|property| {
            ["persons", "organisation", "own-party"].map(|party| Cell::new(*property, party))
        })
        .collect()
}

#[test]
fn the_template_is_read_back_without_a_problem_and_without_a_record() {
    let folder = folder();
    for lang in [Lang::Da, Lang::En] {
        let path = folder.path().join("template.xlsx");
        template(lang, &cells(), &path).unwrap();
        let read = read_all(&path);
        assert_eq!(
            told(&read.problems),
            vec!["note example-row 2"; TABLES.len()],
            "{}",
            lang.code()
        );
        assert_eq!(read.sheets.len(), TABLES.len());
        for (sheet, table) in read.sheets.iter().zip(TABLES) {
            assert!(sheet.rows.is_empty());
            let consequence = if table.consequence { cells().len() } else { 0 };
            assert_eq!(
                sheet.headings.len(),
                table.columns.len() + consequence,
                "{}",
                table.name()
            );
        }
    }
}

#[test]
fn every_example_is_a_value_that_the_column_takes() {
    // Written over the example's key, the example row itself is a record without a problem.
    let folder = folder();
    for lang in [Lang::Da, Lang::En] {
        let path = folder.path().join("template.xlsx");
        template(lang, &cells(), &path).unwrap();
        let mut archive = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
        let mut parts = Vec::new();
        for at in 0..archive.len() {
            let mut member = archive.by_index(at).unwrap();
            let mut content = Vec::new();
            std::io::Read::read_to_end(&mut member, &mut content).unwrap();
            if member.name() == "xl/sharedStrings.xml" {
                let word = words(lang).say("example-ref", &[]);
                content = String::from_utf8(content)
                    .unwrap()
                    .replace(&format!("<t>{word}</t>"), "<t>K-1</t>")
                    .into_bytes();
            }
            parts.push((member.name().to_owned(), content));
        }
        let parts: Vec<(&str, &[u8])> = parts
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .collect();
        packed(&path, &parts);
        let read = read_all(&path);
        assert_eq!(told(&read.problems), [""; 0]);
        for sheet in &read.sheets {
            assert_eq!(sheet.rows.len(), 1, "{}", sheet.table.name());
            let filled = sheet.rows[0]
                .values
                .iter()
                .filter(|value| **value != Value::Empty)
                .count();
            assert!(
                filled >= sheet.table.columns.len(),
                "{}",
                sheet.table.name()
            );
        }
    }
}

#[test]
fn the_template_helps_with_notes_lists_and_a_frozen_heading() {
    let folder = folder();
    let path = folder.path().join("template.xlsx");
    template(Lang::Da, &cells(), &path).unwrap();
    let mut zip = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    let mut part = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    // The guide is sheet 1; units, people and assets follow.
    let assets = part("xl/worksheets/sheet4.xml");
    for wanted in [
        "state=\"frozen\"",
        "<autoFilter",
        "<dataValidation ",
        "<legacyDrawing",
        "Lister",
    ] {
        assert!(assets.contains(wanted), "{wanted}");
    }
    assert!(part("xl/workbook.xml").contains("state=\"hidden\""));
    assert!(part("xl/comments3.xml").contains("Jeres egen korte nøgle for aktivet."));
}
