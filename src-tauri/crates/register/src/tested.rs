//! What the tests of a measure say stands on the measure itself: the register writes it in the same
//! transaction as the change that it follows from, so that levels, history and undo all know of it. It
//! does not depend on the day ([`model::tested`]), and is left alone where no active test names a measure.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::{ControlTest, Kind, Measure, MeasureId, Plain, RunResult, Tested, tested};
use rusqlite::Connection;

use crate::{
    Refusal, Result, Write,
    derive::{Deed, Touched},
    load::load,
    table::{from_word, id, needed},
    verify::Finding,
};

/// What the active tests that name `measure` say together; none where there are none.
pub(crate) fn summary(connection: &Connection, measure: MeasureId) -> Result<Option<Tested>> {
    let mut statement = connection.prepare_cached(
        "SELECT t.months, r.date, r.result FROM test_measures l JOIN tests t ON t.id = l.test
         LEFT JOIN runs r ON r.id = (SELECT x.id FROM runs x WHERE x.test = t.id
            ORDER BY x.date DESC, x.result = 'failed' DESC LIMIT 1)
         WHERE l.measure = ?1 AND t.active = 1",
    )?;
    let tests = statement
        .query_map([id(measure)], |row| {
            let test = ControlTest {
                months: row.get(0)?,
                active: true,
                ..ControlTest::blank()
            };
            let day: Option<NaiveDate> = row.get(1)?;
            let run = match day {
                None => None,
                Some(day) => Some((day, from_word(row, 2, RunResult::from_id)?)),
            };
            Ok((test, run))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(tested(tests.iter().map(|(test, run)| (test, *run))))
}

/// The measure with what its tests say.
fn with(measure: &Measure, tested: Tested) -> Measure {
    Measure {
        last_tested: tested.last_tested,
        test_result: tested.result,
        test_months: tested.months,
        ..measure.clone()
    }
}

/// Writes on the measures that `touched` concerns what their tests say now. Says whether any of them was
/// another before: then the write reached further than `touched` knows.
pub(crate) fn settle(write: &mut Write<'_>, touched: &Touched) -> Result<bool> {
    let mut settled = false;
    for measure in concerned(write.connection, touched)? {
        let Some(tested) = summary(write.connection, measure)? else {
            continue;
        };
        let found = load::<Measure>(write.connection, "WHERE id = ?1", [id(measure)])?;
        // One that is gone while a test names it refuses the write when it ends.
        for stored in found.into_values() {
            let told = with(&stored.data, tested);
            if told != stored.data {
                write.change(measure, stored.revision, told)?;
                settled = true;
            }
        }
    }
    Ok(settled)
}

/// The measures whose tests were touched, or that were themselves.
fn concerned(connection: &Connection, touched: &Touched) -> Result<BTreeSet<MeasureId>> {
    let mut measures: BTreeSet<MeasureId> =
        touched.tested.union(&touched.measures).copied().collect();
    for (sql, keys) in [
        (
            "SELECT measure FROM test_measures WHERE test = ?1",
            &touched.tests,
        ),
        (
            "SELECT l.measure FROM runs r JOIN test_measures l ON l.test = r.test WHERE r.id = ?1",
            &touched.changed_runs,
        ),
    ] {
        let mut statement = connection.prepare_cached(sql)?;
        for key in keys {
            let mut rows = statement.query([id(*key)])?;
            while let Some(row) = rows.next()? {
                measures.insert(needed(row, 0)?);
            }
        }
    }
    Ok(measures)
}

/// Refuses test results, ratings and measured values of days to come: nothing is confirmed before it was
/// seen.
pub(crate) fn check_days(
    connection: &Connection,
    touched: &Touched,
    today: NaiveDate,
) -> Result<()> {
    for (kind, sql) in [
        (Kind::Runs, "SELECT 1 FROM runs WHERE id = ?1 AND date > ?2"),
        (
            Kind::Maturity,
            "SELECT 1 FROM maturity WHERE id = ?1 AND date > ?2",
        ),
        (
            Kind::Values,
            "SELECT 1 FROM indicator_values WHERE id = ?1 AND date > ?2",
        ),
    ] {
        let mut statement = connection.prepare_cached(sql)?;
        for (key, (of, deed)) in &touched.records {
            if *of == kind
                && *deed != Deed::Removed
                && statement.exists(rusqlite::params![id(*key), today])?
            {
                let (field, code) = ("date", "not-yet");
                return Err(Refusal::Invalid { field, code }.into());
            }
        }
    }
    Ok(())
}

/// The measures on which something else stands than their tests say.
pub(crate) fn check(connection: &Connection) -> Result<Vec<Finding>> {
    let mut statement =
        connection.prepare("SELECT DISTINCT measure FROM test_measures ORDER BY measure")?;
    let named = statement
        .query_map([], |row| needed(row, 0))?
        .collect::<rusqlite::Result<Vec<MeasureId>>>()?;
    let mut findings = Vec::new();
    for measure in named {
        let Some(tested) = summary(connection, measure)? else {
            continue;
        };
        for stored in load::<Measure>(connection, "WHERE id = ?1", [id(measure)])?.into_values() {
            if with(&stored.data, tested) != stored.data {
                findings
                    .push(Finding::new("measure-tests").with("measure", &stored.data.reference));
            }
        }
    }
    Ok(findings)
}
