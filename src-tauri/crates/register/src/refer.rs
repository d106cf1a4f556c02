//! Which records refer to a record. It is found from the foreign keys of the tables themselves, so
//! that a new kind of record is never forgotten. Attachments, which have no foreign key, are asked
//! for by name.

use model::{Attachment, Bilingual, Kind, Lang};
use rusqlite::Connection;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Result, Write,
    load::load,
    table::{RECORDED, bilingual, id, needed, table_of, with_kind},
};

/// A record as a list of other things names it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RecordName {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Its reference; empty for a kind without one.
    pub reference: String,
    /// What it is called.
    pub name: Bilingual,
}

impl RecordName {
    /// Reference and Danish name in one.
    pub(crate) fn label(&self) -> String {
        let name = self.name.get(Lang::Da);
        [self.reference.as_str(), name].join(" ").trim().to_owned()
    }
}

/// A column whose values are ids of records of one kind.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Referring {
    /// The table.
    pub(crate) table: String,
    /// The column, without quotes.
    pub(crate) column: String,
    /// The kind that the table's rows are, or belong to.
    pub(crate) kind: Kind,
}

impl Referring {
    /// Whether the rows are records themselves, not pairs that belong to one.
    pub(crate) fn is_record(&self) -> bool {
        table_of(self.kind) == self.table
    }

    /// For a table of pairs, the column of the record that a pair belongs to.
    pub(crate) fn own(&self) -> Option<&'static str> {
        with_kind!(self.kind, R => <R as crate::table::Table>::LINKS
            .iter()
            .find(|link| link.table == self.table)
            .map(|link| link.own))
    }
}

/// The columns that refer to records of `kind`.
pub(crate) fn referring(connection: &Connection, kind: Kind) -> Result<Vec<Referring>> {
    let mut statement = connection.prepare_cached(
        "SELECT m.name, f.\"from\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f.\"table\" = ?1 ORDER BY 1, 2",
    )?;
    let found = statement
        .query_map([table_of(kind)], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(String, String)>>>()?;
    Ok(found
        .into_iter()
        .filter_map(|(table, column)| {
            let known = RECORDED.iter().find(|(name, _)| *name == table)?;
            Some(Referring {
                kind: known.1?,
                table,
                column,
            })
        })
        .collect())
}

/// The records of a kind that `rest` (a WHERE clause over `t`) names by its one parameter.
pub(crate) fn rows(
    connection: &Connection,
    kind: Kind,
    rest: &str,
    key: Uuid,
) -> Result<Vec<RecordName>> {
    let sql = with_kind!(kind, R => format!(
        "SELECT t.id, {}, {}, {} FROM {} t {rest}",
        <R as crate::table::Table>::REFERENCE,
        <R as crate::table::Table>::TITLE[0],
        <R as crate::table::Table>::TITLE[1],
        <R as crate::table::Table>::NAME
    ));
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map([id(key)], |row| {
        Ok(RecordName {
            kind,
            id: needed(row, 0)?,
            reference: row.get(1)?,
            name: bilingual(row, 2)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The records that refer to the record `key` of `kind`, each once per column; its own pairs are
/// not among them.
pub(crate) fn holders(connection: &Connection, kind: Kind, key: Uuid) -> Result<Vec<RecordName>> {
    let mut found = Vec::new();
    for column in referring(connection, kind)? {
        let rest = match column.own() {
            None => format!("WHERE t.\"{}\" = ?1", column.column),
            Some(own) if own == column.column => continue,
            Some(own) => format!(
                "WHERE t.id IN (SELECT \"{own}\" FROM \"{}\" WHERE \"{}\" = ?1)",
                column.table, column.column
            ),
        };
        found.extend(rows(connection, column.kind, &rest, key)?);
    }
    Ok(found)
}

impl Write<'_> {
    /// Removes the attachments of a record that goes with all that belongs to it.
    pub(crate) fn remove_attachments(&mut self, key: Uuid) -> Result<()> {
        let found = load::<Attachment>(self.connection, "WHERE record = ?1", [id(key)])?;
        for attachment in found.into_values() {
            self.remove::<Attachment>(attachment.id, attachment.revision)?;
        }
        Ok(())
    }
}
