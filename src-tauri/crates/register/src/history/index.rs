//! Which entries touched a record: derived from the history, so that a record's timeline is found
//! without walking through everything that ever happened.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{
    Result,
    derive::{Deed, Touched},
    table::id,
};

/// The number by which the index says what became of a record.
fn number(deed: Deed) -> i64 {
    match deed {
        Deed::Added => 0,
        Deed::Changed => 1,
        Deed::Removed => 2,
    }
}

/// What became of a record, from the number in the index.
pub(crate) fn deed(number: i64) -> Deed {
    match number {
        0 => Deed::Added,
        2 => Deed::Removed,
        _ => Deed::Changed,
    }
}

/// Adds what one entry touched.
pub(crate) fn write(connection: &Connection, seq: i64, touched: &Touched) -> Result<()> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO touched (record, seq, kind, action) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (record, (kind, deed)) in &touched.records {
        insert.execute(params![id(*record), seq, kind.id(), number(*deed)])?;
    }
    Ok(())
}

/// Builds the index of a register from before there was one.
pub(crate) fn fill(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare("SELECT seq, changeset FROM history ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        write(
            connection,
            row.get(0)?,
            &Touched::read(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?,
        )?;
    }
    Ok(())
}

/// The first entry of which the index says something else than its changeset, or how many
/// lines are left over.
pub(crate) fn check(connection: &Connection) -> Result<std::result::Result<(), Wrong>> {
    let mut expected: i64 = 0;
    let mut found = connection
        .prepare_cached("SELECT kind, action FROM touched WHERE record = ?1 AND seq = ?2")?;
    let mut statement = connection.prepare("SELECT seq, changeset FROM history ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let touched = Touched::read(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?;
        for (record, (kind, deed)) in &touched.records {
            let line: Option<(String, i64)> = found
                .query_row(params![id(*record), seq], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            if line != Some((kind.id().to_owned(), number(*deed))) {
                return Ok(Err(Wrong::Entry(seq)));
            }
            expected += 1;
        }
    }
    let all: i64 = connection.query_row("SELECT count(*) FROM touched", [], |row| row.get(0))?;
    Ok(if all == expected {
        Ok(())
    } else {
        Err(Wrong::LeftOver(all - expected))
    })
}

/// What is wrong with the index.
pub(crate) enum Wrong {
    /// It says something else about this entry than the entry itself.
    Entry(i64),
    /// So many lines belong to no entry.
    LeftOver(i64),
}
