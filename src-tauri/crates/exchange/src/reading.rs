//! Turns the cells that a format finds into sheets and problems: what all formats have in common.

use std::path::Path;

use model::{
    Lang, Place, Problem,
    table::{Heading, Row, Sheet, TABLES, Table, Value},
};
use text::words;

use crate::{
    Fault, Limits, Progress, Read, fault,
    heading::{self, Headings},
    value::{Raw, Rule},
};

/// How many rows lie between two calls of the progress.
const STEP: u32 = 1_000;

/// The reading of one file or folder: counts rows, collects problems, asks whether to go on.
pub(crate) struct Reading<'a> {
    pub limits: &'a Limits,
    path: &'a Path,
    progress: Progress<'a>,
    rows: u32,
    problems: Vec<Problem>,
    sheets: Vec<Sheet>,
    unlisted: usize,
    unlisted_all_notes: bool,
}

impl<'a> Reading<'a> {
    pub fn new(path: &'a Path, limits: &'a Limits, progress: Progress<'a>) -> Self {
        Self {
            limits,
            path,
            progress,
            rows: 0,
            problems: Vec::new(),
            sheets: Vec::new(),
            unlisted: 0,
            unlisted_all_notes: true,
        }
    }

    /// Reports a problem; beyond the limit it is only counted.
    pub fn report(&mut self, problem: Problem) {
        if self.problems.len() < self.limits.problems {
            self.problems.push(problem);
        } else {
            self.unlisted += 1;
            self.unlisted_all_notes &= problem.note;
        }
    }

    /// Asks whether to go on.
    pub fn go_on(&mut self) -> Result<(), Fault> {
        if (self.progress)(self.rows).is_break() {
            Err(Fault::Cancelled)
        } else {
            Ok(())
        }
    }

    /// Whether a sheet of this table has been read already.
    pub fn has(&self, table: &Table) -> bool {
        self.sheets
            .iter()
            .any(|sheet| sheet.table.kind == table.kind)
    }

    fn count_row(&mut self) -> Result<(), Fault> {
        self.rows += 1;
        if self.rows > self.limits.rows {
            return Err(Fault::TooManyRows {
                path: self.path.to_owned(),
                most: self.limits.rows,
            });
        }
        if self.rows.is_multiple_of(STEP) {
            self.go_on()
        } else {
            Ok(())
        }
    }

    /// Takes a sheet that has been read to its end.
    pub fn take(&mut self, table: TableReading) {
        self.sheets.push(table.sheet);
    }

    /// What was read.
    pub fn finish(mut self) -> Read {
        if self.unlisted > 0 {
            let mut rest =
                Problem::new(fault::place(self.path), "more-problems").with("count", self.unlisted);
            rest.note = self.unlisted_all_notes;
            self.problems.push(rest);
        }
        let place = |sheet: &Sheet| {
            TABLES
                .iter()
                .position(|table| table.kind == sheet.table.kind)
        };
        self.sheets.sort_by_key(place);
        Read {
            sheets: self.sheets,
            problems: self.problems,
        }
    }
}

/// What becomes of a column of the file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// It has no heading, and nothing has stood in it so far.
    Nameless,
    /// It is left out, which has been said.
    LeftOut,
    /// It is read, as the heading at this place.
    Read(usize),
}

/// The reading of one table, cell by cell and row by row.
pub(crate) struct TableReading {
    sheet: Sheet,
    rules: Vec<Rule>,
    parts: Vec<Part>,
    /// Where the table's first column is among the headings.
    first: Option<usize>,
    /// What marks the template's example there.
    examples: [String; 2],
    /// The row that is being read.
    number: u32,
    values: Vec<Value>,
    filled: bool,
    refusals: Vec<Problem>,
    /// What is to be said whether the row counts or not.
    notes: Vec<Problem>,
}

impl TableReading {
    /// Starts a table whose headings stand in row `number`, each with its column from 0.
    pub fn new(
        table: &'static Table,
        place: Place,
        number: u32,
        found: &[(usize, String)],
        reading: &mut Reading<'_>,
    ) -> Self {
        let headings = Headings::new(table);
        let mut this = Self {
            sheet: Sheet {
                table,
                file: place.file,
                name: place.sheet,
                headings: Vec::new(),
                rows: Vec::new(),
            },
            rules: Vec::new(),
            parts: Vec::new(),
            first: None,
            examples: [Lang::Da, Lang::En].map(|lang| words(lang).say("example-ref", &[])),
            number,
            values: Vec::new(),
            filled: false,
            refusals: Vec::new(),
            notes: Vec::new(),
        };
        for (column, text) in found {
            let place = Place {
                column: text.clone(),
                ..this.place()
            };
            let Some(heading) = headings.read(text) else {
                reading.report(Problem::note(place, "unknown-column").with("column", text));
                this.set(*column, Part::LeftOut);
                continue;
            };
            if this
                .sheet
                .headings
                .iter()
                .any(|(other, _)| *other == heading)
            {
                reading.report(Problem::new(place, "repeated-column").with("column", text));
                this.set(*column, Part::LeftOut);
                continue;
            }
            this.set(*column, Part::Read(this.sheet.headings.len()));
            this.rules.push(Rule::new(table, &heading));
            this.sheet.headings.push((heading, text.clone()));
        }
        for column in table.columns.iter().filter(|column| column.required) {
            let heading = Heading::Known(column);
            if !this
                .sheet
                .headings
                .iter()
                .any(|(other, _)| *other == heading)
            {
                reading.report(
                    Problem::new(this.place(), "missing-column")
                        .with("column", both_labels(table, &heading)),
                );
            }
        }
        this.first = this.sheet.headings.iter().position(
            |(heading, _)| matches!(heading, Heading::Known(column) if Some(*column) == table.columns.first()),
        );
        this
    }

    /// Begins the row with this number, from 1.
    pub fn begin(&mut self, number: u32) {
        self.number = number;
        self.filled = false;
        self.refusals.clear();
        self.values = Vec::with_capacity(self.sheet.headings.len());
    }

    /// Whether `column` of the file is one that is read; notes once if it has no heading.
    pub fn reads(&mut self, column: usize) -> bool {
        match self.parts.get(column).copied().unwrap_or(Part::Nameless) {
            Part::Read(_) => true,
            Part::LeftOut => false,
            Part::Nameless => {
                self.set(column, Part::LeftOut);
                let note = Problem::note(self.place(), "column-without-heading");
                self.notes.push(note.with("column", column_letters(column)));
                false
            }
        }
    }

    /// Takes the content of a cell, which is not empty.
    pub fn cell(&mut self, column: usize, raw: Raw<'_>) {
        let Some(index) = self.index(column) else {
            return;
        };
        if let Raw::Text(text) = raw
            && text
                .bytes()
                .any(|byte| byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t'))
        {
            return self.refuse(column, "control-character");
        }
        match self.rules[index].value(raw) {
            Ok(value) => {
                self.filled |= value != Value::Empty;
                if self.values.len() <= index {
                    self.values.resize(index + 1, Value::Empty);
                }
                self.values[index] = value;
            }
            Err(refused) => {
                self.refuse(column, refused.code);
                if let Some(problem) = self.refusals.last_mut() {
                    *problem = problem.clone().with("value", raw.shown());
                    if let Some(allowed) = refused.allowed {
                        problem.args.insert("allowed".to_owned(), allowed);
                    }
                }
            }
        }
    }

    /// Refuses a cell.
    pub fn refuse(&mut self, column: usize, code: &str) {
        let heading = self
            .index(column)
            .map(|index| self.sheet.headings[index].1.clone());
        self.filled = true;
        let place = Place {
            row: Some(self.number),
            column: heading.unwrap_or_default(),
            ..self.place()
        };
        self.refusals.push(Problem::new(place, code));
    }

    /// Refuses a cell that is longer than `most` characters.
    pub fn refuse_length(&mut self, column: usize, most: usize) {
        self.refuse(column, "cell-too-long");
        if let Some(problem) = self.refusals.last_mut() {
            *problem = problem.clone().with("most", most);
        }
    }

    /// Refuses the row as a whole.
    pub fn refuse_row(&mut self, code: &str) {
        self.filled = true;
        self.refusals.push(Problem::new(
            Place {
                row: Some(self.number),
                ..self.place()
            },
            code,
        ));
    }

    /// Ends the row: an empty one is left out, and so is the template's example.
    pub fn end(&mut self, reading: &mut Reading<'_>) -> Result<(), Fault> {
        for note in self.notes.drain(..) {
            reading.report(note);
        }
        if !self.filled {
            return Ok(());
        }
        self.filled = false;
        reading.count_row()?;
        if self.is_example() {
            let place = Place {
                row: Some(self.number),
                ..self.place()
            };
            reading.report(Problem::note(place, "example-row"));
            return Ok(());
        }
        for problem in self.refusals.drain(..) {
            reading.report(problem);
        }
        let last = self.values.iter().rposition(|value| *value != Value::Empty);
        self.values.truncate(last.map_or(0, |last| last + 1));
        self.sheet.rows.push(Row {
            number: self.number,
            values: std::mem::take(&mut self.values),
        });
        Ok(())
    }

    /// The template's example has the word for example, and nothing else, in the table's first column.
    fn is_example(&self) -> bool {
        match self.first.and_then(|first| self.values.get(first)) {
            Some(Value::Text(text)) => self
                .examples
                .iter()
                .any(|word| text.eq_ignore_ascii_case(word)),
            _ => false,
        }
    }

    fn place(&self) -> Place {
        Place {
            file: self.sheet.file.clone(),
            sheet: self.sheet.name.clone(),
            row: Some(self.number),
            column: String::new(),
        }
    }

    fn index(&self, column: usize) -> Option<usize> {
        match self.parts.get(column) {
            Some(Part::Read(index)) => Some(*index),
            _ => None,
        }
    }

    fn set(&mut self, column: usize, part: Part) {
        if self.parts.len() <= column {
            self.parts.resize(column + 1, Part::Nameless);
        }
        self.parts[column] = part;
    }
}

fn both_labels(table: &Table, heading: &Heading) -> String {
    let [da, en] = [Lang::Da, Lang::En].map(|lang| {
        heading::label(table, heading, lang)
            .trim_end_matches([' ', '*'])
            .to_owned()
    });
    if da == en { da } else { format!("{da} / {en}") }
}

/// The name that a spreadsheet gives a column: A, B, … Z, AA.
pub(crate) fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        for (column, letters) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ] {
            assert_eq!(column_letters(column), letters);
        }
    }
}
