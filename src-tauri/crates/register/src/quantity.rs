//! Estimates in kroner: which scenarios have one, and what the organisation accepts to lose.

use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use model::{
    AssessmentId, Measure, MeasureId, QuantityInput, Records, Scenario, ScenarioId, Snapshot,
    Tolerance,
};
use rusqlite::Connection;

use crate::{
    Error, Op, Outcome, Refusal, Register, Result, Stamp, Write,
    edit::misfit,
    load::{load, one, setting},
    table::id,
};

/// The setting that holds the tolerance.
const TOLERANCE: &str = "tolerance";

impl Write<'_> {
    /// Sets what the organisation accepts to lose in a year. Refuses what does not pass
    /// [`Tolerance::check`].
    pub fn set_tolerance(&mut self, tolerance: &Tolerance) -> Result<()> {
        tolerance.check().map_err(misfit)?;
        let text = serde_json::to_string(tolerance).map_err(unreadable)?;
        self.set(TOLERANCE, &text)
    }
}

impl Register {
    /// What the organisation accepts to lose in a year; empty where nothing is decided.
    pub fn tolerance(&self) -> Result<Tolerance> {
        match setting(&self.connection, TOLERANCE)? {
            None => Ok(Tolerance::default()),
            Some(text) => serde_json::from_str(&text).map_err(unreadable),
        }
    }

    /// Decides what the organisation accepts to lose in a year.
    pub fn save_tolerance(&mut self, stamp: &Stamp, tolerance: &Tolerance) -> Result<Outcome<()>> {
        self.write(stamp, Op::new("tolerance"), "", |write| {
            write.set_tolerance(tolerance)
        })
    }

    /// The estimates in kroner, ready for computing on the day `today`, by the scenarios'
    /// references: those of `assessment`, else of the whole register. A scenario that was carried
    /// forward is there once, as the later assessment has it; one that is not relevant is left out.
    pub fn quantities(
        &self,
        assessment: Option<AssessmentId>,
        today: NaiveDate,
    ) -> Result<Vec<QuantityInput>> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let scenarios: Records<ScenarioId, Scenario> = match assessment {
            Some(assessment) => load(
                connection,
                "WHERE quantity IS NOT NULL AND assessment = ?1",
                [id(assessment)],
            )?,
            None => load(
                connection,
                "WHERE quantity IS NOT NULL AND NOT EXISTS
                 (SELECT 1 FROM scenarios later WHERE later.carried_from = scenarios.id)",
                [],
            )?,
        };
        let mut snapshot = Snapshot::default();
        add_measures(connection, &scenarios, &mut snapshot.measures)?;
        snapshot.scenarios = scenarios;
        Ok(snapshot.quantities(None, today))
    }
}

/// Adds the measures that take something off one of `scenarios`; one that was removed meanwhile
/// takes nothing off.
pub(crate) fn add_measures(
    connection: &Connection,
    scenarios: &Records<ScenarioId, Scenario>,
    measures: &mut Records<MeasureId, Measure>,
) -> Result<()> {
    let quantities = scenarios
        .values()
        .filter_map(|one| one.data.quantity.as_ref());
    for reduction in quantities.flat_map(|quantity| &quantity.reductions) {
        if let Entry::Vacant(place) = measures.entry(reduction.measure) {
            match one(connection, reduction.measure) {
                Ok(measure) => drop(place.insert(measure)),
                Err(Error::Refused(Refusal::Missing)) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}

fn unreadable(error: serde_json::Error) -> Error {
    Error::Content {
        place: TOLERANCE,
        detail: error.to_string(),
    }
}
