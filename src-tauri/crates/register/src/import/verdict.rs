//! Acceptances and opinions, which have no reference of their own.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use model::{
    Acceptance, Kind, Opinion, PersonId, Problem, Records, ScenarioId, Stored, table::Sheet,
};
use rusqlite::Connection;
use uuid::Uuid;

use super::{Planned, build::Build, index::Index, reader::Reader};
use crate::{Result, load::load, table::Table};

/// Reads acceptances; a row is the one of the same scenario from the same day.
pub(super) fn acceptances(
    connection: &Connection,
    sheet: &Sheet,
    index: &Index,
    problems: &mut Vec<Problem>,
    planned: &mut Planned<Acceptance>,
) -> Result<()> {
    let stored: Records<_, Acceptance> = load(connection, "", [])?;
    let known: HashMap<(ScenarioId, NaiveDate), &Stored<_, Acceptance>> = stored
        .values()
        .map(|record| ((record.data.scenario, record.data.accepted), record))
        .collect();
    let mut seen = HashSet::new();
    for row in &sheet.rows {
        let mut reader = Reader {
            sheet,
            row,
            index,
            problems,
        };
        let scenario: Option<ScenarioId> = reader.required("scenario", Kind::Scenarios);
        let by: Option<PersonId> = reader.required("by", Kind::People);
        // That it is missing is told where the record is built.
        let mut accepted = None;
        reader.date("accepted", &mut accepted);
        let accepted = accepted.unwrap_or_default();
        let (Some(scenario), Some(by)) = (scenario, by) else {
            continue;
        };
        let before = known.get(&(scenario, accepted)).copied();
        let base = match before {
            Some(stored) => stored.data.clone(),
            None => Acceptance {
                scenario,
                by,
                reason: String::new(),
                accepted,
                until: NaiveDate::default(),
                level: String::new(),
                hash: String::new(),
            },
        };
        let record = Acceptance::build(&mut reader, base);
        let key = (scenario, accepted);
        add(
            &mut reader,
            "scenario",
            seen.insert(key),
            before,
            record,
            planned,
        );
    }
    Ok(())
}

/// Reads opinions; a row is the one of the same person about the same scenario.
pub(super) fn opinions(
    connection: &Connection,
    sheet: &Sheet,
    index: &Index,
    problems: &mut Vec<Problem>,
    planned: &mut Planned<Opinion>,
) -> Result<()> {
    let stored: Records<_, Opinion> = load(connection, "", [])?;
    let known: HashMap<(ScenarioId, PersonId), &Stored<_, Opinion>> = stored
        .values()
        .map(|record| ((record.data.scenario, record.data.person), record))
        .collect();
    let mut seen = HashSet::new();
    for row in &sheet.rows {
        let mut reader = Reader {
            sheet,
            row,
            index,
            problems,
        };
        let scenario: Option<ScenarioId> = reader.required("scenario", Kind::Scenarios);
        let person: Option<PersonId> = reader.required("person", Kind::People);
        let (Some(scenario), Some(person)) = (scenario, person) else {
            continue;
        };
        let before = known.get(&(scenario, person)).copied();
        let base = before.map_or_else(
            || Opinion::new(scenario, person),
            |stored| stored.data.clone(),
        );
        let record = Opinion::build(&mut reader, base);
        let key = (scenario, person);
        add(
            &mut reader,
            "person",
            seen.insert(key),
            before,
            record,
            planned,
        );
    }
    Ok(())
}

/// Plans a record that is known by what it refers to; a second row about the same is refused.
fn add<R: Table>(
    reader: &mut Reader<'_>,
    column: &str,
    first: bool,
    before: Option<&Stored<R::Id, R>>,
    record: R,
    planned: &mut Planned<R>,
) {
    if let Err((field, code)) = record.check() {
        reader.problem(field, code);
    }
    if !first {
        let shown = reader.filled(column).unwrap_or_default();
        let problem = reader.problem_at(column, "repeated-ref").with("ref", shown);
        reader.problems.push(problem);
        return;
    }
    let key = before.map_or_else(|| Uuid::now_v7().into(), |stored| stored.id);
    planned.add(key, before, record);
}
