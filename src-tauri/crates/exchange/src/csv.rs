//! CSV: a folder with a file for each table (`units.csv` …), or one such file.
//!
//! CSV is for programs. Headings and values are written as the ids of `model::table`, with `;`
//! between them and a UTF-8 byte-order mark, which is what Danish Excel opens without asking.
//!
//! **Formulas.** A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line
//! break. Text that does is written with an apostrophe before it, and reading takes one such
//! apostrophe away again, so that what was written comes back as it was. Every text is quoted,
//! so that it cannot break into cells of its own where another separator is assumed.

use std::{
    fs::{self, File},
    io::{BufReader, Read as _, Seek, SeekFrom},
    path::{Path, PathBuf},
    str,
};

use csv::{ByteRecord, QuoteStyle, ReaderBuilder, WriterBuilder};
use model::{
    Place, Problem,
    table::{Sheet, Table, Value},
};

use crate::{
    Fault, Format, Limits, Progress, Read, Writing, fault,
    heading::{self, Headings},
    reading::{Reading, TableReading},
    value::Raw,
    workbook::longer,
    writing,
};

pub(crate) const FORMAT: Format = Format {
    id: "csv",
    ending: "",
    recognise,
    read,
    write: Writing::Tables(|sheets, _, folder| write_csv_folder(sheets, folder)),
};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// How much of a file is looked at to find its separator.
const HEAD: u64 = 64 << 10;

fn is_csv(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A folder with CSV files in it, or a file of text that is named `.csv` or after a table.
fn recognise(path: &Path) -> Result<bool, Fault> {
    if path
        .metadata()
        .map_err(|cause| Fault::io(path, cause))?
        .is_dir()
    {
        return Ok(!files(path)?.is_empty());
    }
    let head = head(path)?;
    let text = !head.contains(&0)
        && str::from_utf8(&head).is_ok_and(|head| !head.starts_with(['{', '[', '<']));
    Ok(is_csv(path) || (text && heading::table(&stem(path)).is_some()))
}

/// The CSV files of a folder in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let io = |cause| Fault::io(folder, cause);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(io)? {
        let path = entry.map_err(io)?.path();
        if is_csv(&path) && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn head(path: &Path) -> Result<Vec<u8>, Fault> {
    let io = |cause| Fault::io(path, cause);
    let mut head = Vec::new();
    File::open(path)
        .map_err(io)?
        .take(HEAD)
        .read_to_end(&mut head)
        .map_err(io)?;
    Ok(head)
}

fn read(path: &Path, limits: &Limits, progress: Progress<'_>) -> Result<Read, Fault> {
    let io = |cause| Fault::io(path, cause);
    let files = if path.is_dir() {
        files(path)?
    } else {
        vec![path.to_owned()]
    };
    let mut size = 0;
    for file in &files {
        size += file.metadata().map_err(io)?.len();
    }
    if size > limits.file_bytes {
        return Err(Fault::TooLarge {
            path: path.to_owned(),
            most: limits.file_bytes >> 20,
        });
    }
    let mut reading = Reading::new(path, limits, progress);
    let mut known = false;
    for file in &files {
        reading.go_on()?;
        let Some(table) = heading::table(&stem(file)) else {
            if files.len() > 1 {
                let name = fault::file_name(file);
                reading
                    .report(Problem::note(fault::place(file), "unknown-sheet").with("sheet", name));
            }
            continue;
        };
        known = true;
        if reading.has(table) {
            let problem = Problem::new(fault::place(file), "repeated-sheet");
            reading.report(problem.with("sheet", fault::file_name(file)));
            continue;
        }
        read_file(file, table, &mut reading)?;
    }
    if !known {
        let names: Vec<String> = files.iter().map(|file| fault::file_name(file)).collect();
        reading.report(
            Problem::new(fault::place(path), "no-known-sheet").with("sheets", names.join(", ")),
        );
    }
    Ok(reading.finish())
}

fn read_file(path: &Path, table: &'static Table, reading: &mut Reading<'_>) -> Result<(), Fault> {
    let place = fault::place(path);
    let head = head(path)?;
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
        reading.report(Problem::new(place, "not-utf8"));
        return Ok(());
    }
    let mark = if head.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK.len()
    } else {
        0
    };
    let (start, separator) = separator(&head[mark..], table);
    let mut file = File::open(path).map_err(|cause| Fault::io(path, cause))?;
    file.seek(SeekFrom::Start((mark + start) as u64))
        .map_err(|cause| Fault::io(path, cause))?;
    // A line break at the very end lets the last row be counted like any other.
    let mut rows = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(BufReader::new(file).chain(&b"\n"[..]));
    let mut record = ByteRecord::new();
    let mut last = 0;
    let mut inside = u64::from(start == 0);
    let mut table_reading: Option<TableReading> = None;
    let mut width = 0;
    while rows
        .read_byte_record(&mut record)
        .map_err(|cause| Fault::damaged(path, &cause))?
    {
        // Rows are counted as a spreadsheet does: line breaks inside a cell begin no row.
        inside += breaks(&record);
        // A quote that is never closed takes the last line break with it.
        let number = (rows.position().line().saturating_sub(inside) as u32).max(last + 1);
        last = number;
        let place = Place {
            row: Some(number),
            ..place.clone()
        };
        let Some(cells) = record
            .iter()
            .map(|cell| str::from_utf8(cell).ok())
            .collect::<Option<Vec<&str>>>()
        else {
            // Read on with wrong letters, the file would say what nobody wrote.
            reading.report(Problem::new(place, "not-utf8"));
            break;
        };
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let Some(table_reading) = &mut table_reading else {
            let named = cells
                .iter()
                .enumerate()
                .filter(|(_, cell)| !cell.trim().is_empty());
            let headings: Vec<(usize, String)> = named
                .map(|(column, cell)| (column, cell.trim().to_owned()))
                .collect();
            width = cells.len();
            table_reading = Some(TableReading::new(table, place, number, &headings, reading));
            continue;
        };
        table_reading.begin(number);
        let (within, beyond) = cells.split_at(cells.len().min(width));
        if beyond.iter().any(|cell| !cell.trim().is_empty()) {
            table_reading.refuse_row("row-too-wide");
        }
        for (column, cell) in within.iter().enumerate() {
            let cell = without_guard(cell).trim();
            if cell.is_empty() || !table_reading.reads(column) {
                continue;
            }
            if longer(cell, reading.limits.csv_cell_characters) {
                table_reading.refuse_length(column, reading.limits.csv_cell_characters);
            } else {
                table_reading.cell(column, Raw::Text(cell));
            }
        }
        table_reading.end(reading)?;
    }
    if let Some(table) = table_reading {
        reading.take(table);
    }
    Ok(())
}

/// The line breaks inside the cells of a row.
#[expect(
    clippy::naive_bytecount,
    reason = "cells are short, and one more library would not be"
)]
fn breaks(record: &ByteRecord) -> u64 {
    record
        .as_slice()
        .iter()
        .filter(|byte| **byte == b'\n')
        .count() as u64
}

/// Where the rows begin after an Excel line such as `sep=;`, and the separator: the one that
/// lets most headings be recognised, or else that gives most columns.
fn separator(head: &[u8], table: &'static Table) -> (usize, u8) {
    let end = head
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(head.len(), |end| end + 1);
    if let Some(rest) = head[..end].strip_prefix(b"sep=")
        && let Some(mark @ (b';' | b',' | b'\t')) = rest.first().copied()
    {
        return (end, mark);
    }
    let headings = Headings::new(table);
    let best = [b';', b',', b'\t'].into_iter().rev().max_by_key(|mark| {
        let mut rows = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(*mark)
            .from_reader(head);
        let mut record = ByteRecord::new();
        while rows.read_byte_record(&mut record).unwrap_or(false) {
            let cells: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                let known = cells
                    .iter()
                    .filter(|cell| headings.read(cell).is_some())
                    .count();
                return (known, cells.len());
            }
        }
        (0, 0)
    });
    (0, best.unwrap_or(b';'))
}

/// Whether a spreadsheet would take text that begins so for more than text. The last four are
/// what some of them take for the same signs.
fn is_dangerous(first: char) -> bool {
    matches!(
        first,
        '=' | '+'
            | '-'
            | '@'
            | '\t'
            | '\r'
            | '\n'
            | '\u{ff1d}'
            | '\u{ff0b}'
            | '\u{ff0d}'
            | '\u{ff20}'
    )
}

/// Whether text needs an apostrophe before it: it is dangerous, or it is what dangerous text
/// becomes with an apostrophe.
fn needs_guard(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(is_dangerous)
}

/// The text without the apostrophe that guards it.
fn without_guard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if needs_guard(rest) => rest,
        _ => text,
    }
}

/// Rows of text as CSV with `;` between, guarded like the files that are written here.
pub fn csv_text(headings: &[String], rows: &[Vec<String>]) -> String {
    let guard = |text: &String| {
        if needs_guard(text) {
            format!("'{text}")
        } else {
            text.clone()
        }
    };
    let mut bytes = Vec::new();
    let mut writer = WriterBuilder::new().delimiter(b';').from_writer(&mut bytes);
    // Writing into memory cannot fail, and every row has as many cells as there are headings.
    for row in std::iter::once(headings).chain(rows.iter().map(Vec::as_slice)) {
        let _ = writer.write_record(row.iter().map(guard));
    }
    let _ = writer.flush();
    drop(writer);
    String::from_utf8(bytes).unwrap_or_default()
}

/// Writes a CSV file for each sheet into `folder`, which is made if it is not there.
pub fn write_csv_folder(sheets: &[Sheet], folder: &Path) -> Result<(), Fault> {
    fs::create_dir_all(folder).map_err(|cause| Fault::io(folder, cause))?;
    for sheet in sheets {
        let path = folder.join(format!("{}.csv", sheet.table.name()));
        let not_written = |cause: csv::Error| Fault::not_written(&path, &cause);
        let mut bytes = BYTE_ORDER_MARK.to_vec();
        let mut rows = WriterBuilder::new()
            .delimiter(b';')
            .quote_style(QuoteStyle::NonNumeric)
            .from_writer(&mut bytes);
        rows.write_record(sheet.headings.iter().map(|(heading, _)| heading.id()))
            .map_err(not_written)?;
        for row in &sheet.rows {
            let cells = (0..sheet.headings.len())
                .map(|index| row.values.get(index).unwrap_or(&Value::Empty));
            rows.write_record(cells.map(written)).map_err(not_written)?;
        }
        rows.flush().map_err(|cause| Fault::io(&path, cause))?;
        drop(rows);
        writing::replace(&path, &bytes)?;
    }
    Ok(())
}

fn written(value: &Value) -> String {
    match value {
        Value::Text(text) if text == "not_relevant" => "n/a".to_owned(),
        Value::Text(text) if needs_guard(text) => format!("'{text}"),
        Value::Number(_) => {
            // Three decimals alone would be read as thousands.
            let shown = value.shown();
            let decimals = shown.split_once('.').map_or(0, |(_, after)| after.len());
            if decimals == 3 { shown + "0" } else { shown }
        }
        value => value.shown(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_as_they_were_in_either_language() {
        for number in [28.125, 1.5, 0.125, 1000.0, 239.333_333, -4.125] {
            let text = written(&Value::Number(number));
            for lang in [model::Lang::Da, model::Lang::En] {
                assert_eq!(
                    text::number::parse_number(lang, &text),
                    Some(number),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn guarded_text_comes_back_as_it_was() {
        for text in [
            "=1+1",
            "+45 12 34",
            "-",
            "@x",
            "'=1",
            "''=1",
            "'navn'",
            "plain",
            "'",
            "\u{ff1d}1",
        ] {
            let guarded = written(&Value::Text(text.to_owned()));
            assert!(!guarded.starts_with(is_dangerous), "{guarded}");
            assert_eq!(without_guard(&guarded), text);
        }
        assert_eq!(without_guard("'navn'"), "'navn'");
    }
}
