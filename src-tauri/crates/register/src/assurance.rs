//! What is tested, measured, audited, evaluated and to be done, read as plain data.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use model::{Assurance, Kind, ReviewId, Snapshot, previous_review};
use rusqlite::OptionalExtension;
use uuid::Uuid;

use crate::{
    Error, Refusal, Register, Result,
    load::load,
    table::{needed, table_of},
};

impl Register {
    /// The whole register with what an evaluation gathers from: in `inputs` the register as it was on
    /// the day of the inputs, and in there the register on the day of the inputs of the evaluation
    /// before (ISO/IEC 27001, clause 9.3.2). `end_of` gives the last moment of a day where the person
    /// is. A day before the register's first entry is left out.
    pub fn snapshot_of_review(
        &self,
        review: ReviewId,
        today: NaiveDate,
        end_of: impl Fn(NaiveDate) -> DateTime<Utc>,
    ) -> Result<Snapshot> {
        let mut snapshot = self.snapshot()?;
        let reviews = &snapshot.assurance.reviews;
        let own = &reviews.get(&review).ok_or(Refusal::Missing)?.data;
        let day = own.inputs_day();
        let earlier = previous_review(reviews, Some(review), own)
            .and_then(|key| reviews.get(&key))
            .map(|own| own.data.inputs_day());
        let was = |day: NaiveDate| match self.past(end_of(day), day) {
            Ok(past) => past.snapshot().map(|seen| Some(Box::new(seen))),
            Err(Error::Refused(Refusal::NoPast)) => Ok(None),
            Err(fault) => Err(fault),
        };
        let mut inputs = if day < today {
            was(day)?
        } else {
            Some(Box::new(snapshot.clone()))
        };
        if let (Some(inputs), Some(earlier)) = (&mut inputs, earlier) {
            inputs.inputs = was(earlier.min(day).min(today))?;
        }
        snapshot.inputs = inputs;
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
