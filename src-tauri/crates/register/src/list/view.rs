//! One record of any kind, as its page and its form show it.

use chrono::{DateTime, Utc};
use model::{Kind, Lang, table::Value};
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use uuid::Uuid;

use super::{
    column::{Bound, Refers},
    record::List,
    statement::known,
};
use crate::{
    Refusal, Register, Result,
    table::{Link, Table, id, needed, with_kind},
};

/// A record that another one refers to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RecordLink {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Its reference, where it has one.
    pub reference: String,
    /// What it is called.
    pub name: String,
}

/// One column of a record.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct RecordCell {
    /// The column's name.
    pub column: String,
    /// What stands in it, as in a list.
    pub value: Value,
    /// The records that it refers to.
    pub refers: Vec<RecordLink>,
}

/// A record with everything that its list can show.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct RecordView {
    /// The record itself.
    pub record: RecordLink,
    /// Its revision, for changing it.
    pub revision: u32,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// Who changed it last.
    pub changed_by: String,
    /// Its columns, in the order of [`Register::list_columns`].
    pub cells: Vec<RecordCell>,
}

impl Register {
    /// A record of `kind`, in the words of `lang`.
    pub fn record_view(&self, kind: Kind, key: Uuid, lang: Lang) -> Result<RecordView> {
        let _reading = self.reading()?;
        let list = List::of(kind);
        let names: Vec<String> = self
            .list_columns(list)?
            .into_iter()
            .map(|column| column.id)
            .collect();
        let record = self.link(kind, key, lang)?.ok_or(Refusal::Missing)?;
        let row = self.rows(kind, &names, lang, &[key])?;
        let row = row.into_iter().next().ok_or(Refusal::Missing)?;
        let (changed_at, changed_by) = with_kind!(kind, R => changed::<R>(&self.connection, key)?);
        let cells = names
            .into_iter()
            .zip(row.cells)
            .map(|(column, value)| {
                let refers = self.refers(kind, key, &column, lang)?;
                Ok(RecordCell {
                    column,
                    value,
                    refers,
                })
            })
            .collect::<Result<_>>()?;
        Ok(RecordView {
            record,
            revision: row.revision,
            changed_at,
            changed_by,
            cells,
        })
    }

    /// What a record is called; none where it is not there.
    pub fn link(&self, kind: Kind, key: Uuid, lang: Lang) -> Result<Option<RecordLink>> {
        with_kind!(kind, R => {
            let sql = format!(
                "SELECT {}, ifnull({}, '') FROM {} t WHERE t.id = ?1",
                R::REFERENCE,
                R::TITLE[lang as usize],
                R::NAME
            );
            let mut statement = self.connection.prepare_cached(&sql)?;
            Ok(statement
                .query_row([id(key)], |row| {
                    Ok(RecordLink {
                        kind,
                        id: key,
                        reference: row.get(0)?,
                        name: row.get(1)?,
                    })
                })
                .optional()?)
        })
    }

    /// The records that a column of a record refers to.
    fn refers(&self, kind: Kind, key: Uuid, column: &str, lang: Lang) -> Result<Vec<RecordLink>> {
        let column = known(kind, column, lang, &mut Bound::default())?;
        let table = with_kind!(kind, R => R::NAME);
        let (sql, to) = match &column.refers {
            Refers::Not | Refers::Words(_) => return Ok(Vec::new()),
            Refers::One(to, own) => (
                format!("SELECT {own} FROM {table} o WHERE o.id = ?1 AND {own} IS NOT NULL"),
                Some(*to),
            ),
            Refers::Several(Link {
                table,
                own,
                other,
                to,
            }) => (
                format!("SELECT {other} FROM {table} WHERE {own} = ?1"),
                Some(*to),
            ),
            Refers::Any => (
                format!("SELECT o.record, o.kind FROM {table} o WHERE o.id = ?1"),
                None,
            ),
        };
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([id(key)])?;
        let mut links = Vec::new();
        while let Some(row) = rows.next()? {
            let to = match to {
                Some(to) => Some(to),
                None => Kind::from_id(&row.get::<_, String>(1)?),
            };
            if let Some(to) = to {
                links.extend(self.link(to, needed(row, 0)?, lang)?);
            }
        }
        links.sort_by(|a, b| (&a.reference, &a.name).cmp(&(&b.reference, &b.name)));
        Ok(links)
    }
}

fn changed<R: Table>(connection: &Connection, key: Uuid) -> Result<(DateTime<Utc>, String)> {
    let sql = format!(
        "SELECT changed_at, changed_by FROM {} WHERE id = ?1",
        R::NAME
    );
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row([id(key)], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
