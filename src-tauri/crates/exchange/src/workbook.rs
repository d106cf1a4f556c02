//! Excel workbooks (.xlsx), read sheet by sheet without holding a sheet in memory.
//!
//! Formulas are never trusted: a cell that has one is refused in a column that is read. Links,
//! macros, comments and pictures are not looked at.

use std::{
    fs::File,
    io::{BufReader, Read as _, Seek},
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use calamine::{
    CellErrorType, DataRef, ExcelDateTime, Reader as _, SheetType, Xlsx, XlsxCellReader, XlsxError,
};
use chrono::NaiveDate;
use model::{Place, Problem, table::Table};

use crate::{
    Fault, Format, Limits, Progress, Read, Writing, archive, fault, heading, layout,
    reading::{Reading, TableReading},
    value::Raw,
};

pub(crate) const FORMAT: Format = Format {
    id: "xlsx",
    ending: "xlsx",
    recognise,
    read,
    write: Writing::Tables(layout::write_workbook),
};

/// What an OLE container begins with: an old workbook, or a new one under a password.
const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const ZIP: [u8; 4] = *b"PK\x03\x04";

fn recognise(path: &Path) -> Result<bool, Fault> {
    let io = |cause| Fault::io(path, cause);
    if path.metadata().map_err(io)?.is_dir() {
        return Ok(false);
    }
    let mut start = Vec::new();
    File::open(path)
        .map_err(io)?
        .take(8)
        .read_to_end(&mut start)
        .map_err(io)?;
    if start == OLE {
        return Ok(true);
    }
    if !start.starts_with(&ZIP) {
        return Ok(false);
    }
    // An archive whose list cannot be read is a cut-off workbook more often than anything else.
    let members = archive::members(path, &Limits::default())?;
    Ok(members.is_none_or(|names| names.iter().any(|name| name.starts_with("xl/"))))
}

fn read(path: &Path, limits: &Limits, progress: Progress<'_>) -> Result<Read, Fault> {
    let io = |cause| Fault::io(path, cause);
    let mut file = File::open(path).map_err(io)?;
    if file.metadata().map_err(io)?.len() > limits.file_bytes {
        return Err(Fault::TooLarge {
            path: path.to_owned(),
            most: limits.file_bytes >> 20,
        });
    }
    if let Some(fault) = other_workbook(path, &mut file)? {
        return Err(fault);
    }
    let mut reading = Reading::new(path, limits, progress);
    archive::check(path, &mut reading)?;
    // The parser is not ours. Should it ever panic over a file, the file is damaged, and the
    // program goes on.
    catch_unwind(AssertUnwindSafe(|| read_sheets(path, file, &mut reading)))
        .unwrap_or_else(|_| Err(Fault::damaged(path, &"the parser gave up")))?;
    Ok(reading.finish())
}

/// Names the workbooks that look alike but are not read here.
fn other_workbook(path: &Path, file: &mut File) -> Result<Option<Fault>, Fault> {
    let io = |cause| Fault::io(path, cause);
    let mut start = Vec::new();
    file.by_ref().take(8).read_to_end(&mut start).map_err(io)?;
    if start == OLE {
        // The name of the encrypted part, in UTF-16, stands in the container's directory.
        let name: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let mut content = Vec::new();
        file.by_ref()
            .take(64 << 20)
            .read_to_end(&mut content)
            .map_err(io)?;
        let encrypted = content.windows(name.len()).any(|window| window == name);
        let path = path.to_owned();
        return Ok(Some(if encrypted {
            Fault::Encrypted(path)
        } else {
            Fault::OldWorkbook(path)
        }));
    }
    file.rewind().map_err(io)?;
    let names = archive::members(path, &Limits::default())?.unwrap_or_default();
    let binary = names.iter().any(|name| name == "xl/workbook.bin");
    Ok(binary.then(|| Fault::OldWorkbook(path.to_owned())))
}

fn read_sheets(path: &Path, file: File, reading: &mut Reading<'_>) -> Result<(), Fault> {
    let damaged = |cause: XlsxError| Fault::damaged(path, &cause);
    let mut workbook: Xlsx<_> = Xlsx::new(BufReader::new(file)).map_err(damaged)?;
    let sheets: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut known = false;
    for name in &sheets {
        let place = Place {
            sheet: name.clone(),
            ..fault::place(path)
        };
        let Some(table) = heading::table(name) else {
            if !heading::is_own_sheet(name) {
                reading.report(Problem::note(place, "unknown-sheet").with("sheet", name));
            }
            continue;
        };
        known = true;
        if reading.has(table) {
            reading.report(Problem::new(place, "repeated-sheet").with("sheet", name));
            continue;
        }
        let cells = workbook.worksheet_cells_reader(name).map_err(damaged)?;
        read_sheet(cells, table, &place, path, reading)?;
    }
    if !known {
        reading.report(
            Problem::new(fault::place(path), "no-known-sheet").with("sheets", sheets.join(", ")),
        );
    }
    Ok(())
}

/// Reads one sheet: the first row that is not empty holds the headings, the others are records.
fn read_sheet(
    mut cells: XlsxCellReader<'_, BufReader<File>>,
    table: &'static Table,
    place: &Place,
    path: &Path,
    reading: &mut Reading<'_>,
) -> Result<(), Fault> {
    let damaged = |cause: XlsxError| Fault::damaged(path, &cause);
    let headed = |row, headings: &[_], reading: &mut Reading<'_>| {
        TableReading::new(
            table,
            Place {
                row: Some(row),
                ..place.clone()
            },
            row,
            headings,
            reading,
        )
    };
    let mut headings: Vec<(usize, String)> = Vec::new();
    let mut heading_row = None;
    let mut records: Option<TableReading> = None;
    let mut current = 0;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = (cell.pos.0.saturating_add(1), cell.pos.1 as usize);
        let raw = raw(&cell.value);
        if raw.is_none() && cell.formula.is_none() {
            continue;
        }
        if *heading_row.get_or_insert(row) == row {
            headings.extend(raw.map(|raw| (column, raw.shown())));
            continue;
        }
        if row != current
            && let Some(records) = &mut records
        {
            records.end(reading)?;
        }
        let headed = || headed(heading_row.unwrap_or(row), &headings, reading);
        let records = records.get_or_insert_with(headed);
        if row != current {
            records.begin(row);
            current = row;
        }
        if !records.reads(column) {
            continue;
        }
        match raw {
            _ if cell.formula.is_some() => records.refuse(column, "formula-cell"),
            Some(Raw::Text(text)) if longer(text, reading.limits.cell_characters) => {
                records.refuse_length(column, reading.limits.cell_characters);
            }
            Some(raw) => records.cell(column, raw),
            None => {}
        }
    }
    if let Some(row) = heading_row {
        let mut records = records.unwrap_or_else(|| headed(row, &headings, reading));
        records.end(reading)?;
        reading.take(records);
    }
    Ok(())
}

pub(crate) fn longer(text: &str, most: usize) -> bool {
    text.len() > most && text.chars().count() > most
}

fn raw<'a>(value: &'a DataRef<'_>) -> Option<Raw<'a>> {
    let text = |text: &'a str| {
        Some(text.trim())
            .filter(|text| !text.is_empty())
            .map(Raw::Text)
    };
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(Raw::Number(*number as f64)),
        DataRef::Float(number) => Some(Raw::Number(*number)),
        DataRef::String(string) | DataRef::DateTimeIso(string) => text(string),
        DataRef::SharedString(string) => text(string),
        DataRef::Bool(true) => Some(Raw::Yes),
        DataRef::Bool(false) => Some(Raw::No),
        DataRef::DateTime(date) => Some(day(date).map_or(Raw::NoDay, Raw::Date)),
        DataRef::DurationIso(_) => Some(Raw::NoDay),
        DataRef::Error(error) => Some(Raw::Error(match error {
            CellErrorType::Div0 => "#DIV/0!",
            CellErrorType::NA => "#N/A",
            CellErrorType::Name => "#NAME?",
            CellErrorType::Null => "#NULL!",
            CellErrorType::Num => "#NUM!",
            CellErrorType::Ref => "#REF!",
            CellErrorType::Value => "#VALUE!",
            CellErrorType::GettingData => "#GETTING_DATA",
        })),
    }
}

/// The day of a cell with a date format, if it is one that a calendar has.
fn day(date: &ExcelDateTime) -> Option<NaiveDate> {
    // Day 0 is a time of day; the highest is the last day of the year 9999.
    if !date.is_datetime() || !(1.0..2_958_466.0).contains(&date.as_f64()) {
        return None;
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
}
