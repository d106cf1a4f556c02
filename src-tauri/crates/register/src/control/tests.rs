//! Control tests with how they stand, and one with its results.

use std::collections::HashMap;

use chrono::NaiveDate;
use model::{
    ControlTest, ControlTestId, LatestRuns, MeasureId, Person, Records, RunResult, Stored, TestRun,
    TestRunId, TestState, natural_key, sample_size, test_standing,
};
use serde::Serialize;

use super::named;
use crate::{
    RecordName, Register, Result,
    load::{load, one},
    table::id,
};

/// A control test in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TestRow {
    /// The test.
    pub test: RecordName,
    /// How it is done.
    pub procedure: String,
    /// Whether it is still carried out.
    pub active: bool,
    /// How it stands.
    pub state: TestState,
    /// The day of the latest run.
    pub latest: Option<NaiveDate>,
    /// The day of the next one.
    pub next: Option<NaiveDate>,
    /// Whether that day has passed.
    pub late: bool,
    /// Who carries it out.
    pub tester: Option<RecordName>,
    /// How many measures it names.
    pub measures: u32,
    /// How many controls it names itself.
    pub controls: u32,
    /// How many there are to choose from.
    pub population: Option<u32>,
    /// What there are so many of.
    pub population_of: String,
    /// The share of deviations that the sample is to reveal, in percent.
    pub tolerable: u32,
    /// How surely, in percent.
    pub confidence: u32,
    /// How many are to be looked at ([`model::sample_size`]); none where no sample is enough.
    pub sample: Option<u32>,
}

/// A result.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RunRow {
    /// The result.
    pub run: RecordName,
    /// The day.
    pub date: NaiveDate,
    /// What it showed.
    pub result: RunResult,
    /// How many were looked at.
    pub tested: Option<u32>,
    /// How many of them deviated.
    pub deviations: u32,
    /// Who carried it out.
    pub tester: Option<RecordName>,
    /// What was seen.
    pub note: String,
    /// How many attachments show it.
    pub attachments: u32,
}

/// A control test with its results.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TestPage {
    /// The test.
    pub test: TestRow,
    /// Its results, the latest first.
    pub runs: Vec<RunRow>,
}

/// The rows of `tests` on the day `today`: those that are carried out first, of those what failed, then
/// what is due, each by the next day and then by reference.
pub(super) fn rows<'a>(
    tests: impl Iterator<Item = &'a Stored<ControlTestId, ControlTest>>,
    latest: &LatestRuns,
    people: &Records<model::PersonId, Person>,
    today: NaiveDate,
) -> Vec<TestRow> {
    let mut rows: Vec<TestRow> = tests
        .map(|stored| {
            let test = &stored.data;
            let standing = test_standing(test, latest.of(stored.id), today);
            let next = standing.due.filter(|_| test.active);
            TestRow {
                test: named::<ControlTest>(stored),
                procedure: test.procedure.clone(),
                active: test.active,
                state: standing.state,
                latest: standing.date,
                next,
                late: next.is_some_and(|day| day < today),
                tester: super::name_in(people, test.tester),
                measures: test.measures.len() as u32,
                controls: test.controls.len() as u32,
                population: test.population,
                population_of: test.population_of.clone(),
                tolerable: test.tolerable,
                confidence: test.confidence,
                sample: sample_size(test.population, test.tolerable, test.confidence),
            }
        })
        .collect();
    rows.sort_by_cached_key(|row| {
        let urgency = match (row.active, row.state, row.late) {
            (false, _, _) => 3,
            (_, TestState::Failed, _) => 0,
            (_, TestState::Overdue, _) | (_, _, true) => 1,
            _ => 2,
        };
        let next = (row.next.is_none(), row.next);
        (urgency, next, natural_key(&row.test.reference))
    });
    rows
}

impl Register {
    /// Every control test with how it stands on the day `today`, the most urgent first.
    pub fn test_rows(&self, today: NaiveDate) -> Result<Vec<TestRow>> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let tests: Records<ControlTestId, ControlTest> = load(connection, "", [])?;
        let latest = LatestRuns::new(&load(connection, "", [])?);
        let people = load(connection, "", [])?;
        Ok(rows(tests.values(), &latest, &people, today))
    }

    /// The control tests that name a measure, the most urgent first.
    pub fn tests_of_measure(&self, measure: MeasureId, today: NaiveDate) -> Result<Vec<TestRow>> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let tests: Records<ControlTestId, ControlTest> = load(
            connection,
            "WHERE id IN (SELECT test FROM test_measures WHERE measure = ?1)",
            [id(measure)],
        )?;
        let runs = load(
            connection,
            "WHERE test IN (SELECT test FROM test_measures WHERE measure = ?1)",
            [id(measure)],
        )?;
        let people = load(connection, "", [])?;
        let latest = LatestRuns::new(&runs);
        Ok(rows(tests.values(), &latest, &people, today))
    }

    /// One control test with its results.
    pub fn test_page(&self, test: ControlTestId, today: NaiveDate) -> Result<TestPage> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let stored = one::<ControlTest>(connection, test)?;
        let runs: Records<TestRunId, TestRun> = load(connection, "WHERE test = ?1", [id(test)])?;
        let people: Records<model::PersonId, Person> = load(connection, "", [])?;
        let mut statement = connection.prepare_cached(
            "SELECT a.record, count(*) FROM attachments a JOIN runs r ON r.id = a.record
             WHERE r.test = ?1 GROUP BY a.record",
        )?;
        let attached: HashMap<TestRunId, u32> = statement
            .query_map([id(test)], |row| {
                Ok((crate::table::needed(row, 0)?, row.get(1)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let latest = LatestRuns::new(&runs);
        let mut told: Vec<RunRow> = runs
            .values()
            .map(|run| RunRow {
                run: named::<TestRun>(run),
                date: run.data.date,
                result: run.data.result,
                tested: run.data.tested,
                deviations: run.data.deviations,
                tester: super::name_in(&people, run.data.tester),
                note: run.data.note.clone(),
                attachments: attached.get(&run.id).copied().unwrap_or_default(),
            })
            .collect();
        told.sort_by_cached_key(|row| {
            let key = (row.date, natural_key(&row.run.reference));
            std::cmp::Reverse(key)
        });
        let mut rows = rows(std::iter::once(&stored), &latest, &people, today);
        Ok(TestPage {
            test: rows.remove(0),
            runs: told,
        })
    }
}
