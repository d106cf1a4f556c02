//! A record as it stands, or as it stood: walked back from today's row by what entries did to it.

use std::collections::BTreeSet;

use model::Stored;
use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};
use uuid::Uuid;

use super::change::{RecordChange, Shapes, Side};
use crate::{
    Error, Result,
    load::stored,
    table::{Table, id, needed},
};

/// A record's row in the order of its table's columns, and the pairs that belong to it.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct State {
    /// None where the record is not there.
    pub(crate) row: Option<Vec<Value>>,
    /// Per table of pairs the other ends.
    pub(crate) pairs: BTreeSet<(&'static str, Uuid)>,
}

impl State {
    /// The record as it stands in the register.
    pub(crate) fn now<R: Table>(
        connection: &Connection,
        shapes: &Shapes,
        key: Uuid,
    ) -> Result<Self> {
        let columns: Vec<String> = shapes
            .of(R::NAME)?
            .columns
            .iter()
            .map(|column| format!("\"{column}\""))
            .collect();
        let sql = format!(
            "SELECT {} FROM {} WHERE id = ?1",
            columns.join(", "),
            R::NAME
        );
        let row = connection
            .prepare_cached(&sql)?
            .query_row([id(key)], |row| {
                (0..columns.len()).map(|column| row.get(column)).collect()
            })
            .optional()?;
        let mut pairs = BTreeSet::new();
        for link in R::LINKS {
            let sql = format!(
                "SELECT {} FROM {} WHERE {} = ?1",
                link.other, link.table, link.own
            );
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement.query([id(key)])?;
            while let Some(row) = rows.next()? {
                pairs.insert((link.table, needed(row, 0)?));
            }
        }
        Ok(Self { row, pairs })
    }

    /// Takes a change off. The register and its history disagree where the record is not as the
    /// change left it.
    pub(crate) fn take_off(&mut self, change: &RecordChange) -> Result<()> {
        if let Some(change) = &change.row {
            let fits = match (&change.after, &self.row) {
                (Side::Absent, row) => row.is_none(),
                (Side::Whole(after), row) => row.as_ref() == Some(after),
                (Side::Part(after), Some(row)) => after
                    .iter()
                    .all(|(column, value)| row.get(*column) == Some(value)),
                (Side::Part(_), None) => false,
            };
            if !fits {
                return Err(Error::Damaged);
            }
            match (&change.before, &mut self.row) {
                (Side::Absent, row) => *row = None,
                (Side::Whole(before), row) => *row = Some(before.clone()),
                (Side::Part(before), Some(row)) => {
                    for (column, value) in before {
                        *row.get_mut(*column).ok_or(Error::Damaged)? = value.clone();
                    }
                }
                (Side::Part(_), None) => return Err(Error::Damaged),
            }
        }
        for (pair, came) in &change.pairs {
            let fits = if *came {
                self.pairs.remove(pair)
            } else {
                self.pairs.insert(*pair)
            };
            if !fits {
                return Err(Error::Damaged);
            }
        }
        Ok(())
    }

    /// The record that the row holds.
    pub(crate) fn record<R: Table>(
        &self,
        connection: &Connection,
        shapes: &Shapes,
    ) -> Result<Option<Stored<R::Id, R>>> {
        let Some(row) = &self.row else {
            return Ok(None);
        };
        let columns = &shapes.of(R::NAME)?.columns;
        let wanted = ["id", "revision", "changed_at", "changed_by"];
        let values: Vec<&Value> = wanted
            .iter()
            .chain(R::COLUMNS)
            .map(|name| {
                let name = name.trim_matches('"');
                let place = columns.iter().position(|column| column == name);
                place.and_then(|place| row.get(place)).ok_or(Error::Damaged)
            })
            .collect::<Result<_>>()?;
        let places: Vec<String> = (1..=values.len())
            .map(|place| format!("?{place}"))
            .collect();
        let sql = format!("SELECT {}", places.join(", "));
        let mut record = connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(values), |row| stored::<R>(row))?;
        for link in R::LINKS {
            let others = self.pairs.iter().filter(|(table, _)| *table == link.table);
            let ids = others.map(|(_, other)| *other).collect();
            record.data.set_linked(link, ids);
        }
        Ok(Some(record))
    }

    /// Every id that the record names: of others that it refers to.
    pub(crate) fn named(&self) -> BTreeSet<Uuid> {
        let mut ids: BTreeSet<Uuid> = self.pairs.iter().map(|(_, other)| *other).collect();
        for value in self.row.iter().flatten().skip(1) {
            match value {
                Value::Blob(bytes) => ids.extend(Uuid::from_slice(bytes).ok()),
                Value::Text(text) if text.starts_with(['{', '[']) => {
                    if let Ok(json) = serde_json::from_str(text) {
                        named_in(&json, &mut ids);
                    }
                }
                _ => {}
            }
        }
        ids
    }
}

fn named_in(json: &serde_json::Value, ids: &mut BTreeSet<Uuid>) {
    match json {
        serde_json::Value::String(text) => ids.extend(Uuid::parse_str(text).ok()),
        serde_json::Value::Array(all) => all.iter().for_each(|one| named_in(one, ids)),
        serde_json::Value::Object(all) => all.values().for_each(|one| named_in(one, ids)),
        _ => {}
    }
}
