//! What no write may leave behind, whatever kind of record it is about: units above themselves,
//! changes to what is closed, references and attachments to what is gone. It never mends: it refuses,
//! and says what is in the way.

use std::collections::BTreeMap;

use model::{AssessmentId, Kind};
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use crate::{
    Error, Refusal, Result,
    derive::Touched,
    refer,
    table::{id, needed},
};

/// Records that a write removed: their kinds and what they were called.
pub(crate) type Removed = BTreeMap<Uuid, (Kind, String)>;

/// Refuses units that would be above themselves.
pub(crate) fn check_units(connection: &Connection, touched: &Touched) -> Result<()> {
    let mut above = connection.prepare_cached(
        "WITH RECURSIVE above(id) AS (
            SELECT parent FROM units WHERE id = ?1
            UNION SELECT u.parent FROM units u JOIN above a ON u.id = a.id)
         SELECT 1 FROM above WHERE id = ?1",
    )?;
    for unit in &touched.units {
        if above.exists([id(*unit)])? {
            return Err(Refusal::Invalid {
                field: "parent",
                code: "unit-loop",
            }
            .into());
        }
    }
    Ok(())
}

/// Refuses actions that would wait for themselves, by whatever way.
pub(crate) fn check_actions(connection: &Connection, touched: &Touched) -> Result<()> {
    let mut before = connection.prepare_cached(
        "WITH RECURSIVE before(id) AS (
            SELECT earlier FROM action_after WHERE action = ?1
            UNION SELECT a.earlier FROM action_after a JOIN before b ON a.action = b.id)
         SELECT 1 FROM before WHERE id = ?1",
    )?;
    for (action, (kind, _)) in &touched.records {
        if *kind == Kind::Actions && before.exists([id(*action)])? {
            return Err(Refusal::Invalid {
                field: "after",
                code: "action-loop",
            }
            .into());
        }
    }
    Ok(())
}

/// Refuses changes to the scenarios of an assessment that a later one took the place of. A write
/// that touches the assessment itself (an import of both) is another matter.
pub(crate) fn check_superseded(connection: &Connection, touched: &Touched) -> Result<()> {
    let mut closed = connection.prepare_cached(
        "SELECT a.id FROM scenarios s JOIN assessments a ON a.id = s.assessment
         WHERE s.id = ?1 AND a.state = 'superseded'",
    )?;
    for scenario in touched.scenarios.union(&touched.judged) {
        let found: Option<AssessmentId> = closed
            .query_row([id(*scenario)], |row| needed(row, 0))
            .optional()?;
        if found.is_some_and(|assessment| !touched.written_assessments.contains(&assessment)) {
            return Err(Refusal::Superseded.into());
        }
    }
    Ok(())
}

/// Refuses the removal of a record that still has attachments: they are tied to it by no foreign
/// key, so that any kind of record can have them.
pub(crate) fn check_attachments(connection: &Connection, removed: &Removed) -> Result<()> {
    let mut find = connection
        .prepare_cached("SELECT ref || ' ' || name FROM attachments WHERE record = ?1")?;
    for (key, (kind, title)) in removed {
        let names: Vec<String> = find
            .query_map([id(*key)], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if !names.is_empty() {
            return Err(held(*kind, title, names.iter(), names.len()).into());
        }
    }
    Ok(())
}

/// Why the references do not hold: something is gone that others need, or was never there. The
/// write was rolled back already, so that what is in the way can be read.
pub(crate) fn dangling(
    connection: &Connection,
    error: Error,
    touched: &Touched,
    removed: &Removed,
) -> Error {
    let Error::Refused(Refusal::InUse) = error else {
        return error;
    };
    if !touched.removes {
        return Refusal::Missing.into();
    }
    for (key, (kind, title)) in removed {
        match refer::holders(connection, *kind, *key) {
            Err(error) => return error,
            Ok(holders) => {
                let left: Vec<String> = holders
                    .into_iter()
                    .filter(|holder| !removed.contains_key(&holder.id))
                    .map(|holder| holder.label())
                    .collect();
                if !left.is_empty() {
                    return held(*kind, title, left.iter(), left.len()).into();
                }
            }
        }
    }
    error
}

/// How many of the records in the way are named.
const NAMED: usize = 3;

fn held<'a>(
    kind: Kind,
    title: &str,
    names: impl Iterator<Item = &'a String>,
    count: usize,
) -> Refusal {
    let named: Vec<&str> = names.take(NAMED).map(String::as_str).collect();
    let dots = if count > NAMED { " …" } else { "" };
    Refusal::Held {
        kind,
        name: title.to_owned(),
        by: format!("{}{dots}", named.join(", ")),
        count: count as u32,
    }
}
