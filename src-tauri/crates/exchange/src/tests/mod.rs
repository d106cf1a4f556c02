//! Tests with real files, good and bad.

mod bad_workbook;
mod csv;
mod ical;
mod round_trip;
mod template;
mod value;
mod workbook;

use std::{fs, io::Write as _, ops::ControlFlow, path::Path};

use model::{
    Lang, Problem,
    table::{Sheet, Value},
};
use rust_xlsxwriter::{Workbook, Worksheet};
use tempfile::TempDir;
use text::words;
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{Fault, Limits, Read, read};

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn read_with(path: &Path, limits: Limits) -> Result<Read, Fault> {
    let read = read(path, &limits, &mut |_| ControlFlow::Continue(()));
    // Whatever is said of a file can be said in both languages, with nothing missing.
    let problems = match &read {
        Ok(read) => read.problems.clone(),
        Err(fault) => vec![fault.problem()],
    };
    for problem in problems {
        for lang in [Lang::Da, Lang::En] {
            let said = words(lang).problem(&problem);
            assert!(
                !said.contains("{problem-") && !said.contains("{$"),
                "{said}"
            );
        }
    }
    read
}

fn read_all(path: &Path) -> Read {
    read_with(path, Limits::default()).unwrap()
}

/// A workbook made by `make`, read.
fn workbook(make: impl FnOnce(&mut Workbook)) -> Read {
    let folder = folder();
    let path = folder.path().join("test.xlsx");
    let mut workbook = Workbook::new();
    make(&mut workbook);
    workbook.save(&path).unwrap();
    read_all(&path)
}

/// A sheet with rows of text.
fn sheet<'a>(workbook: &'a mut Workbook, name: &str, rows: &[&[&str]]) -> &'a mut Worksheet {
    let sheet = workbook.add_worksheet().set_name(name).unwrap();
    for (number, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*row) {
            sheet.write_string(number, column, *text).unwrap();
        }
    }
    sheet
}

/// A file of raw parts: what no honest program would write.
fn packed(path: &Path, parts: &[(&str, &[u8])]) {
    let mut zip = ZipWriter::new(fs::File::create(path).unwrap());
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap();
}

/// A workbook whose only sheet, `assets`, has this XML, and with more parts.
fn hand_made(path: &Path, sheet: &str, more: &[(&str, &[u8])]) {
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
        (
            "_rels/.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="assets" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    packed(path, &[&parts, more].concat());
}

fn sheet_xml(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

fn inline(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// The problems as `code` or `note code`, with row and column.
fn told(problems: &[Problem]) -> Vec<String> {
    problems
        .iter()
        .map(|problem| {
            let note = if problem.note { "note " } else { "" };
            let row = problem
                .place
                .row
                .map_or(String::new(), |row| format!(" {row}"));
            let column = match problem.place.column.as_str() {
                "" => String::new(),
                column => format!(" {column}"),
            };
            format!("{note}{}{row}{column}", problem.code)
        })
        .collect()
}

/// The values of one column by its id.
fn column(sheet: &Sheet, id: &str) -> Vec<Value> {
    let index = sheet
        .headings
        .iter()
        .position(|(heading, _)| heading.id() == id)
        .unwrap();
    sheet
        .rows
        .iter()
        .map(|row| row.values.get(index).cloned().unwrap_or_default())
        .collect()
}
