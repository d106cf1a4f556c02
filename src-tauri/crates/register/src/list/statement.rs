//! The statement behind the list of any kind: fixed pieces, and values that only go in as parameters.

use model::{
    Kind, Lang, Rules,
    table::{Content, Table as Schema, Value},
};
use rusqlite::{Connection, ToSql, types::ValueRef};
use uuid::Uuid;

use super::{
    column::{Bound, Column, column},
    filter,
    record::{List, ListQuery},
};
use crate::{
    Refusal, Register, Result,
    heat::level_id,
    table::{Table, needed, with_kind},
};

/// The column with this name, or the refusal of a list that has none such.
pub(super) fn known(kind: Kind, name: &str, lang: Lang, bound: &mut Bound) -> Result<Column> {
    column(kind, name, lang, bound).ok_or_else(|| {
        Refusal::Invalid {
            field: "column",
            code: "no-column",
        }
        .into()
    })
}

pub(crate) fn named(bound: &Bound) -> Vec<(&str, &dyn ToSql)> {
    let values = bound.0.iter();
    values
        .map(|(name, value)| (name.as_str(), value as &dyn ToSql))
        .collect()
}

/// The query behind a list: fixed pieces, and values that only go in as parameters.
pub(crate) struct Statement {
    table: &'static str,
    conditions: String,
    order: String,
    /// The values of the conditions come first.
    bound: Bound,
    narrowing: usize,
}

impl Statement {
    pub(crate) fn new(
        register: &Register,
        list: List,
        query: &ListQuery,
        lang: Lang,
    ) -> Result<Self> {
        let schema = Schema::of(list.kind).ok_or(Refusal::Missing)?;
        let mut bound = Bound::default();
        let conditions = filter::conditions(register, list, query, lang, &mut bound)?;
        let narrowing = bound.0.len();
        let sort = match query.sort.as_str() {
            "" if schema.column("name").is_some() => "name",
            "" if schema.column("ref").is_some() => "ref",
            "" => schema.columns[0].id,
            sort => sort,
        };
        let column = known(list.kind, sort, lang, &mut bound)?;
        let direction = if query.descending { "DESC" } else { "ASC" };
        let lacking = if column.may_lack {
            format!("({}) IS NULL, ", column.shown)
        } else {
            String::new()
        };
        Ok(Self {
            table: with_kind!(list.kind, R => R::NAME),
            conditions,
            order: format!("{lacking}{} {direction}, o.id {direction}", column.order),
            bound,
            narrowing,
        })
    }

    /// The statement that gives the ids of a part.
    pub(crate) fn sql(&self) -> String {
        format!(
            "SELECT o.id FROM {} o WHERE {} ORDER BY {} LIMIT :limit OFFSET :offset",
            self.table, self.conditions, self.order
        )
    }

    /// The values of the statement.
    #[cfg(test)]
    pub(crate) fn bound(&self) -> &Bound {
        &self.bound
    }

    pub(super) fn keys(
        &self,
        connection: &Connection,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<Uuid>, u32)> {
        let count = format!(
            "SELECT count(*) FROM {} o WHERE {}",
            self.table, self.conditions
        );
        let mut parameters = named(&self.bound);
        let total = connection
            .prepare_cached(&count)?
            .query_row(&parameters[..self.narrowing], |row| row.get(0))?;
        parameters.push((":limit", &limit));
        parameters.push((":offset", &offset));
        let keys = connection
            .prepare_cached(&self.sql())?
            .query_map(&*parameters, |row| needed(row, 0))?
            .collect::<rusqlite::Result<_>>()?;
        Ok((keys, total))
    }
}

/// What stands in a cell, as it stands in files.
pub(super) fn cell(
    value: ValueRef<'_>,
    content: Content,
) -> Result<Value, rusqlite::types::FromSqlError> {
    Ok(match value {
        ValueRef::Null | ValueRef::Blob(_) => Value::Empty,
        ValueRef::Integer(number) => Value::Number(number as f64),
        ValueRef::Real(number) => Value::Number(number),
        ValueRef::Text(_) => {
            let text = value.as_str()?;
            match content {
                Content::Date => text.parse().map_or_else(|_| Value::text(text), Value::Date),
                _ => Value::text(text),
            }
        }
    })
}

/// The id of the level with a rank.
pub(super) fn level(rank: ValueRef<'_>, rules: Option<&Rules>) -> Value {
    match (rank, rules) {
        (ValueRef::Integer(rank), Some(rules)) => {
            Value::Text(level_id(rules, u8::try_from(rank).unwrap_or(u8::MAX)))
        }
        _ => Value::Empty,
    }
}
