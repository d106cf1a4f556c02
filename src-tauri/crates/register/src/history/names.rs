//! What people call a record, also one that is gone.

use std::{cell::RefCell, collections::HashMap};

use model::{Kind, Lang};
use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};
use uuid::Uuid;

use super::{
    change::{Changes, Shapes, Side, join, uuid},
    changeset,
};
use crate::{
    Result,
    table::{Table, id, with_kind},
};

/// What a record is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Name {
    pub(crate) kind: Kind,
    pub(crate) reference: String,
    pub(crate) title: String,
}

impl Name {
    /// How another record's field names it.
    pub(crate) fn shown(&self) -> String {
        match self.kind {
            // Many scenarios are about the same asset and threat.
            Kind::Scenarios => format!("{} {}", self.reference, self.title),
            _ if self.title.is_empty() => self.reference.clone(),
            _ => self.title.clone(),
        }
    }
}

/// Names that were asked for, in one language.
pub(crate) struct Names<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) shapes: &'a Shapes,
    pub(crate) lang: Lang,
    known: RefCell<HashMap<Uuid, Option<Name>>>,
}

impl<'a> Names<'a> {
    pub(crate) fn new(connection: &'a Connection, shapes: &'a Shapes, lang: Lang) -> Self {
        Self {
            connection,
            shapes,
            lang,
            known: RefCell::default(),
        }
    }

    /// The record's name as it stands, or as it last stood; none where there never was such a one.
    pub(crate) fn of(&self, key: Uuid) -> Result<Option<Name>> {
        if let Some(known) = self.known.borrow().get(&key) {
            return Ok(known.clone());
        }
        let name = self.found(key)?;
        self.known.borrow_mut().insert(key, name.clone());
        Ok(name)
    }

    fn found(&self, key: Uuid) -> Result<Option<Name>> {
        match self.kind(key)? {
            Some(kind) => self.of_kind(kind, key),
            None => Ok(None),
        }
    }

    /// The kind of a record that is or was there.
    fn kind(&self, key: Uuid) -> Result<Option<Kind>> {
        let kind: Option<String> = self
            .connection
            .prepare_cached("SELECT kind FROM touched WHERE record = ?1 LIMIT 1")?
            .query_row([id(key)], |row| row.get(0))
            .optional()?;
        Ok(kind.and_then(|kind| Kind::from_id(&kind)))
    }

    /// Whether the record is there.
    pub(crate) fn there(&self, key: Uuid) -> Result<bool> {
        let Some(kind) = self.kind(key)? else {
            return Ok(false);
        };
        let sql = with_kind!(kind, R => format!("SELECT 1 FROM {} WHERE id = ?1", R::NAME));
        Ok(self.connection.prepare_cached(&sql)?.exists([id(key)])?)
    }

    /// The name of a record of this kind, as it stands or as it last stood.
    pub(crate) fn of_kind(&self, kind: Kind, key: Uuid) -> Result<Option<Name>> {
        if let Some(name) = self.standing(kind, key)? {
            return Ok(Some(name));
        }
        let removed: Option<i64> = self
            .connection
            .prepare_cached(
                "SELECT seq FROM touched WHERE record = ?1 AND action = 2 ORDER BY seq DESC LIMIT 1",
            )?
            .query_row([id(key)], |row| row.get(0))
            .optional()?;
        let Some(seq) = removed else { return Ok(None) };
        let mut changes = Changes::new();
        let bytes = changeset(self.connection, seq)?;
        join(&mut changes, self.shapes, &bytes, |record| record == key)?;
        let row = changes.remove(&(kind, key)).and_then(|change| change.row);
        match row.map(|row| row.before) {
            Some(Side::Whole(row)) => Ok(Some(self.of_row(kind, &row)?)),
            _ => Ok(None),
        }
    }

    /// The name of a record that is there.
    fn standing(&self, kind: Kind, key: Uuid) -> Result<Option<Name>> {
        let sql = with_kind!(kind, R => format!(
            "SELECT {}, ifnull({}, '') FROM {} t WHERE t.id = ?1",
            R::REFERENCE, R::TITLE[self.lang as usize], R::NAME
        ));
        let mut statement = self.connection.prepare_cached(&sql)?;
        let found = statement.query_row([id(key)], |row| {
            Ok(Name {
                kind,
                reference: row.get(0)?,
                title: row.get(1)?,
            })
        });
        Ok(found.optional()?)
    }

    /// The name that a record with this row has. What its name is made of may be gone too: then
    /// the names of those parts are put together.
    pub(crate) fn of_row(&self, kind: Kind, row: &[Value]) -> Result<Name> {
        let (table, reference, title) =
            with_kind!(kind, R => (R::NAME, R::REFERENCE, R::TITLE[self.lang as usize]));
        let columns = &self.shapes.of(table)?.columns;
        let values: Vec<String> = columns
            .iter()
            .enumerate()
            .map(|(place, column)| format!("?{} AS \"{column}\"", place + 1))
            .collect();
        let sql = format!(
            "SELECT {reference}, {title} FROM (SELECT {}) t",
            values.join(", ")
        );
        let (reference, name): (String, Option<String>) = self
            .connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(row), |row| Ok((row.get(0)?, row.get(1)?)))?;
        let name = match name {
            Some(name) => name,
            None => {
                let mut parts = Vec::new();
                for (column, value) in columns.iter().zip(row) {
                    let part = title.contains(&format!("t.{column})"))
                        || title.contains(&format!("t.{column} "))
                        || title.contains(&format!("t.\"{column}\""));
                    if let (true, Some(key)) = (part, uuid(value.into())) {
                        parts.extend(self.of(key)?.map(|name| name.shown()));
                    }
                }
                parts.join(" – ")
            }
        };
        Ok(Name {
            kind,
            reference,
            title: name,
        })
    }

    /// How fields name these records. Two that are called the same have their references too.
    pub(crate) fn shown(&self, keys: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, String>> {
        let mut named: HashMap<Uuid, Name> = HashMap::new();
        for key in keys {
            if let Some(name) = self.of(key)? {
                named.insert(key, name);
            }
        }
        let mut called: HashMap<String, u32> = HashMap::new();
        for name in named.values() {
            *called.entry(name.shown()).or_default() += 1;
        }
        let told = |name: &Name| match called.get(&name.shown()) {
            Some(2..) => format!("{} {}", name.reference, name.title),
            _ => name.shown(),
        };
        Ok(named.iter().map(|(key, name)| (*key, told(name))).collect())
    }
}
