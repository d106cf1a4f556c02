//! What is tested, measured, audited, evaluated and to be done, read as plain data.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use model::{Assurance, Kind, Review, ReviewId, Snapshot};
use rusqlite::OptionalExtension;
use uuid::Uuid;

use crate::{
    Register, Result,
    load::{load, one},
    table::{needed, table_of},
};

impl Register {
    /// The day as of which an evaluation gathers its inputs: the one that it names, or its own.
    pub fn inputs_of(&self, review: ReviewId) -> Result<NaiveDate> {
        let review = one::<Review>(&self.connection, review)?.data;
        Ok(review.as_of.unwrap_or(review.date))
    }

    /// The whole register, and the register as it was at `at`, as of which an evaluation gathers its
    /// inputs; none: they are of now.
    pub fn snapshot_of_review(&self, at: Option<DateTime<Utc>>) -> Result<Snapshot> {
        let mut snapshot = self.snapshot()?;
        if let Some(at) = at {
            let past = self.past(at, at.date_naive())?;
            snapshot.inputs = Some(Box::new(past.snapshot()?));
        }
        Ok(snapshot)
    }

    /// The record of `kind` that was made last.
    pub fn newest(&self, kind: Kind) -> Result<Option<Uuid>> {
        let table = table_of(kind);
        let sql = format!("SELECT id FROM {table} ORDER BY id DESC LIMIT 1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row([], |row| needed(row, 0)).optional()?)
    }

    /// What is tested, measured, audited, evaluated and to be done.
    pub fn assurance(&self) -> Result<Assurance> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        // On the day that the stored levels are for.
        let measured = match crate::derive::day(connection)? {
            Some(day) => self.measured(day)?,
            None => BTreeMap::new(),
        };
        Ok(Assurance {
            tests: load(connection, "", [])?,
            runs: load(connection, "", [])?,
            mappings: load(connection, "", [])?,
            maturity: load(connection, "", [])?,
            applicability: load(connection, "", [])?,
            statements: load(connection, "", [])?,
            actions: load(connection, "", [])?,
            programmes: load(connection, "", [])?,
            audits: load(connection, "", [])?,
            checks: load(connection, "", [])?,
            attachments: load(connection, "", [])?,
            findings: load(connection, "", [])?,
            corrective_actions: load(connection, "", [])?,
            indicators: load(connection, "", [])?,
            values: load(connection, "", [])?,
            objectives: load(connection, "", [])?,
            reviews: load(connection, "", [])?,
            decisions: load(connection, "", [])?,
            requirements: load(connection, "", [])?,
            policies: load(connection, "", [])?,
            acknowledgements: load(connection, "", [])?,
            measured,
        })
    }
}
