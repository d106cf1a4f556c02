//! Rows in, records out: first a plan that shows what would happen, then one transaction.

mod assessment;
mod build;
mod columns;
mod desk;
mod index;
mod links;
mod pair;
mod reader;
mod verdict;

use std::{collections::BTreeMap, path::Path};

use model::{Kind, Problem, Records, Stored, table::Sheet};
use rusqlite::Connection;
use serde::Serialize;

use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp, Write,
    load::load,
    table::{Table, with_kind},
};

pub(crate) use build::Build;
pub(crate) use columns::{Columns, heading, problem, referred};
use index::Index;
pub(crate) use reader::Reader;

/// How many rows of a kind would do what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ImportCount {
    /// The kind of record.
    pub kind: Kind,
    /// New records.
    pub new: u32,
    /// Records that change.
    pub changed: u32,
    /// Records that stay as they are.
    pub unchanged: u32,
}

/// What an import does, or would do.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ImportOutcome {
    /// Per kind that has rows.
    pub counts: Vec<ImportCount>,
    /// Everything that is wrong, and the notes.
    pub problems: Vec<Problem>,
    /// Whether it was done.
    pub applied: bool,
}

/// The most problems that are listed; a sentence at the end says that there are more.
const MOST_PROBLEMS: usize = 500;

impl Register {
    /// What an import of `sheets` would do. Changes nothing.
    pub fn preview_import(&self, sheets: &[Sheet]) -> Result<ImportOutcome> {
        let _reading = self.reading()?;
        Ok(Plan::new(&self.connection, sheets)?.outcome(false))
    }

    /// Imports `sheets` in one transaction and one history entry, or nothing of them where there
    /// is any problem. `source` is named in the history.
    pub fn import(
        &mut self,
        stamp: &Stamp,
        sheets: &[Sheet],
        source: &str,
    ) -> Result<Outcome<ImportOutcome>> {
        self.import_with_files(stamp, sheets, source, None)
    }

    /// The same, with the contents of attached files that stand in `folder`, each named by its
    /// hash and with its ending. One that is not there is left out; one that is not what its row
    /// says refuses the import.
    pub fn import_with_files(
        &mut self,
        stamp: &Stamp,
        sheets: &[Sheet],
        source: &str,
        folder: Option<&Path>,
    ) -> Result<Outcome<ImportOutcome>> {
        self.write(
            stamp,
            Op::new("import").with("source", source),
            "",
            |write| {
                let plan = Plan::new(write.connection, sheets)?;
                if plan.problems.iter().any(|problem| !problem.note) {
                    return Err(Refusal::Problems(plan.outcome(false).problems).into());
                }
                let outcome = plan.outcome(true);
                plan.apply(write)?;
                if let Some(folder) = folder {
                    write.fetch_contents(folder)?;
                }
                Ok(outcome)
            },
        )
    }
}

/// The records of one kind that an import makes or changes.
struct Planned<R: Table> {
    new: Vec<(R::Id, R)>,
    changed: Vec<(R::Id, u32, R)>,
    unchanged: u32,
}

impl<R: Table> Default for Planned<R> {
    fn default() -> Self {
        Self {
            new: Vec::new(),
            changed: Vec::new(),
            unchanged: 0,
        }
    }
}

impl<R: Table> Planned<R> {
    fn add(&mut self, key: R::Id, before: Option<&Stored<R::Id, R>>, record: R) {
        match before {
            None => self.new.push((key, record)),
            Some(before) if before.data == record => self.unchanged += 1,
            Some(before) => self.changed.push((key, before.revision, record)),
        }
    }
}

/// The records of any one kind that an import makes or changes.
trait AnyPlanned {
    fn count(&self) -> Option<ImportCount>;
    fn apply(self: Box<Self>, write: &mut Write<'_>) -> Result<()>;
}

impl<R: Table> AnyPlanned for Planned<R> {
    fn count(&self) -> Option<ImportCount> {
        let count = ImportCount {
            kind: R::KIND,
            new: self.new.len() as u32,
            changed: self.changed.len() as u32,
            unchanged: self.unchanged,
        };
        (count.new + count.changed + count.unchanged > 0).then_some(count)
    }

    fn apply(self: Box<Self>, write: &mut Write<'_>) -> Result<()> {
        for (key, record) in self.new {
            write.insert_as(key, record)?;
        }
        for (key, revision, record) in self.changed {
            write.change(key, revision, record)?;
        }
        Ok(())
    }
}

#[derive(Default)]
struct Plan {
    planned: Vec<Box<dyn AnyPlanned>>,
    problems: Vec<Problem>,
}

impl Plan {
    fn new(connection: &Connection, sheets: &[Sheet]) -> Result<Self> {
        let mut plan = Self::default();
        let mut index = Index::new(connection, sheets)?;
        for sheet in sheets {
            index.claim(sheet, &mut plan.problems);
        }
        // In the order of the tables: what a later one looks up is there.
        let mut ordered: Vec<&Sheet> = sheets.iter().collect();
        ordered.sort_by_key(|sheet| sheet.table.kind);
        for sheet in ordered {
            plan.read(connection, sheet, &mut index)?;
        }
        plan.problems.sort_by(|a, b| {
            let place = |problem: &Problem| {
                (
                    problem.place.file.clone(),
                    problem.place.sheet.clone(),
                    problem.place.row,
                )
            };
            place(a).cmp(&place(b))
        });
        Ok(plan)
    }

    fn read(&mut self, connection: &Connection, sheet: &Sheet, index: &mut Index) -> Result<()> {
        let problems = &mut self.problems;
        let planned: Box<dyn AnyPlanned> = match sheet.table.kind {
            Kind::Units => {
                let units = read(connection, sheet, index, problems)?;
                links::check_unit_loops(connection, sheet, index, &units, problems)?;
                Box::new(units)
            }
            Kind::Dependencies => {
                let mut planned = Planned::default();
                links::dependencies(connection, sheet, index, problems, &mut planned)?;
                Box::new(planned)
            }
            Kind::Effects => {
                let mut planned = Planned::default();
                links::effects(connection, sheet, index, problems, &mut planned)?;
                Box::new(planned)
            }
            Kind::Acceptances => {
                let mut planned = Planned::default();
                verdict::acceptances(connection, sheet, index, problems, &mut planned)?;
                Box::new(planned)
            }
            Kind::Opinions => {
                let mut planned = Planned::default();
                verdict::opinions(connection, sheet, index, problems, &mut planned)?;
                Box::new(planned)
            }
            // Methods and drafts have no table: no sheet is theirs.
            kind => with_kind!(kind, R => Box::new(read::<R>(connection, sheet, index, problems)?)),
        };
        self.planned.push(planned);
        Ok(())
    }

    fn outcome(&self, applied: bool) -> ImportOutcome {
        let counts = self.planned.iter().map(|planned| planned.count());
        let mut problems = self.problems.clone();
        if problems.len() > MOST_PROBLEMS {
            // What refuses the import is listed before what is only noted.
            problems.sort_by_key(|problem| problem.note);
            let more = problems.len() - MOST_PROBLEMS;
            let note = problems[MOST_PROBLEMS..].iter().all(|problem| problem.note);
            problems.truncate(MOST_PROBLEMS);
            let last = Problem::new(model::Place::default(), "more-problems").with("count", more);
            problems.push(Problem { note, ..last });
        }
        ImportOutcome {
            counts: counts.flatten().collect(),
            problems,
            applied,
        }
    }

    fn apply(self, write: &mut Write<'_>) -> Result<()> {
        for planned in self.planned {
            planned.apply(write)?;
        }
        Ok(())
    }
}

/// Reads the rows of a kind that has references.
fn read<R: Build>(
    connection: &Connection,
    sheet: &Sheet,
    index: &mut Index,
    problems: &mut Vec<Problem>,
) -> Result<Planned<R>> {
    let mut planned = Planned::default();
    // Few rows are looked up one by one, many against all that there is.
    let many = sheet.rows.len() > 50;
    let stored: Records<R::Id, R> = if many {
        load(connection, "", [])?
    } else {
        BTreeMap::new()
    };
    for (row, claim) in sheet.rows.iter().zip(index.claimed(sheet)) {
        let Some(claim) = claim else { continue };
        let key: R::Id = claim.id.into();
        let single;
        let before = if !claim.known {
            None
        } else if many {
            stored.get(&key)
        } else {
            single = crate::load::one::<R>(connection, key)?;
            Some(&single)
        };
        let mut reader = Reader {
            sheet,
            row,
            index: &*index,
            problems,
        };
        let base = before.map(|stored| stored.data.clone()).or_else(R::blank);
        let Some(base) = base else { continue };
        let record = R::build(&mut reader, base);
        if let Err((field, code)) = record.check() {
            reader.problem(field, code);
        }
        record.remember(key, index);
        planned.add(key, before, record);
    }
    Ok(planned)
}
