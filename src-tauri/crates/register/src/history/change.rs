//! What entries did to records, read from their changesets and joined to a net change.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use fallible_streaming_iterator::FallibleStreamingIterator;
use model::Kind;
use rusqlite::{
    Connection,
    hooks::Action,
    session::{ChangesetItem, ChangesetIter},
    types::{Value, ValueRef},
};
use uuid::Uuid;

use crate::{
    Error, Result,
    derive::Deed,
    table::{FIRST, RECORDED, table_of},
};

/// How a table stands in the file.
pub(crate) struct Shape {
    /// Its columns in their order, as they are called there.
    pub(crate) columns: Vec<String>,
    /// What stands in a column of a row from before there was such a column.
    defaults: Vec<Value>,
}

/// How every recorded table stands in the file.
pub(crate) struct Shapes(BTreeMap<&'static str, Shape>);

impl Shapes {
    pub(crate) fn read(connection: &Connection) -> Result<Self> {
        let mut shapes = BTreeMap::new();
        let mut statement = connection
            .prepare_cached("SELECT name, dflt_value FROM pragma_table_info(?1) ORDER BY cid")?;
        for (table, _) in RECORDED {
            let mut rows = statement.query([table])?;
            let (mut columns, mut defaults) = (Vec::new(), Vec::new());
            while let Some(row) = rows.next()? {
                columns.push(row.get(0)?);
                // The default is an expression of the schema's own, not a value.
                let default: Option<String> = row.get(1)?;
                defaults.push(match default {
                    Some(default) => {
                        let mut read = connection.prepare_cached(&format!("SELECT {default}"))?;
                        read.query_row([], |row| row.get(0))?
                    }
                    None => Value::Null,
                });
            }
            shapes.insert(*table, Shape { columns, defaults });
        }
        Ok(Self(shapes))
    }

    pub(crate) fn of(&self, table: &str) -> Result<&Shape> {
        self.0.get(table).ok_or(Error::Damaged)
    }
}

/// One end of a change of a row.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Side {
    /// The row is not there.
    Absent,
    /// All of it.
    Whole(Vec<Value>),
    /// The columns that changed.
    Part(BTreeMap<usize, Value>),
}

/// What happened to a row.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct RowChange {
    pub(crate) before: Side,
    pub(crate) after: Side,
}

impl RowChange {
    /// This change and then `later` as one.
    fn then(self, later: RowChange) -> RowChange {
        let before = match (self.before, later.before) {
            (Side::Part(mine), Side::Part(mut theirs)) => {
                theirs.extend(mine);
                Side::Part(theirs)
            }
            (Side::Part(mine), Side::Whole(theirs)) => laid_over(theirs, mine),
            (before, _) => before,
        };
        let after = match (self.after, later.after) {
            (Side::Part(mut mine), Side::Part(theirs)) => {
                mine.extend(theirs);
                Side::Part(mine)
            }
            (Side::Whole(mine), Side::Part(theirs)) => laid_over(mine, theirs),
            (_, after) => after,
        };
        RowChange { before, after }
    }

    /// Whether anything of the record itself is different: not only who changed it last and when.
    fn says_something(&self) -> bool {
        let bookkeeping = |column: usize| (1..FIRST).contains(&column);
        match (&self.before, &self.after) {
            (Side::Part(before), Side::Part(after)) => before
                .iter()
                .any(|(column, value)| !bookkeeping(*column) && after.get(column) != Some(value)),
            (Side::Whole(before), Side::Whole(after)) => {
                let pairs = before.iter().zip(after).enumerate();
                pairs
                    .into_iter()
                    .any(|(column, (before, after))| !bookkeeping(column) && before != after)
            }
            (before, after) => before != after,
        }
    }
}

fn laid_over(mut whole: Vec<Value>, part: BTreeMap<usize, Value>) -> Side {
    for (column, value) in part {
        if let Some(place) = whole.get_mut(column) {
            *place = value;
        }
    }
    Side::Whole(whole)
}

/// What happened to a record: to its row, and to the pairs that belong to it.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct RecordChange {
    pub(crate) row: Option<RowChange>,
    /// Per table of pairs and other end, whether the pair came or went.
    pub(crate) pairs: BTreeMap<(&'static str, Uuid), bool>,
}

impl RecordChange {
    /// What became of the record; none where it is as it was.
    pub(crate) fn deed(&self) -> Option<Deed> {
        match &self.row {
            Some(row) => match (&row.before, &row.after) {
                (Side::Absent, Side::Absent) => None,
                (Side::Absent, _) => Some(Deed::Added),
                (_, Side::Absent) => Some(Deed::Removed),
                _ => (row.says_something() || !self.pairs.is_empty()).then_some(Deed::Changed),
            },
            None => (!self.pairs.is_empty()).then_some(Deed::Changed),
        }
    }
}

/// What happened to many records.
pub(crate) type Changes = BTreeMap<(Kind, Uuid), RecordChange>;

/// Joins what a changeset did to the records that are `wanted` to what was done before.
pub(crate) fn join(
    changes: &mut Changes,
    shapes: &Shapes,
    changeset: &[u8],
    wanted: impl Fn(Uuid) -> bool,
) -> Result<()> {
    let mut cursor = Cursor::new(changeset);
    let input: &mut dyn Read = &mut cursor;
    let mut items = ChangesetIter::start_strm(&input).map_err(unusable)?;
    while let Some(item) = items.next().map_err(unusable)? {
        let operation = item.op().map_err(unusable)?;
        let name = operation.table_name();
        let Some((table, Some(kind))) = RECORDED.iter().find(|(table, _)| *table == name) else {
            continue;
        };
        let columns = usize::try_from(operation.number_of_columns()).unwrap_or(0);
        let own = item.new_value(0).or_else(|_| item.old_value(0));
        let Some(record) = own.ok().and_then(uuid) else {
            continue;
        };
        if !wanted(record) {
            continue;
        }
        let change = changes.entry((*kind, record)).or_default();
        if *table == table_of(*kind) {
            let later = row_change(item, columns, shapes.of(table)?)?;
            change.row = Some(match change.row.take() {
                Some(earlier) => earlier.then(later),
                None => later,
            });
            continue;
        }
        let (value, came) = match item.new_value(1) {
            Ok(value) => (value, true),
            Err(_) => (item.old_value(1).map_err(unusable)?, false),
        };
        let pair = (*table, uuid(value).ok_or(Error::Damaged)?);
        // A pair that comes after it went, or goes after it came, is as it was.
        if change.pairs.remove(&pair).is_none() {
            change.pairs.insert(pair, came);
        }
    }
    Ok(())
}

fn row_change(item: &ChangesetItem, columns: usize, shape: &Shape) -> Result<RowChange> {
    let whole = |value: &dyn Fn(usize) -> Option<Value>| -> Result<Vec<Value>> {
        let given = (0..columns).map(|column| value(column).ok_or(Error::Damaged));
        let later = shape.defaults.iter().skip(columns).cloned().map(Ok);
        given.chain(later).collect()
    };
    let part = |value: &dyn Fn(usize) -> Option<Value>| -> Side {
        Side::Part(
            (1..columns)
                .filter_map(|column| Some((column, value(column)?)))
                .collect(),
        )
    };
    let old = |column| item.old_value(column).ok().and_then(owned);
    let new = |column| item.new_value(column).ok().and_then(owned);
    Ok(match item.op().map_err(unusable)?.code() {
        Action::SQLITE_INSERT => RowChange {
            before: Side::Absent,
            after: Side::Whole(whole(&new)?),
        },
        Action::SQLITE_DELETE => RowChange {
            before: Side::Whole(whole(&old)?),
            after: Side::Absent,
        },
        Action::SQLITE_UPDATE => RowChange {
            before: part(&old),
            after: part(&new),
        },
        _ => return Err(Error::Damaged),
    })
}

fn owned(value: ValueRef<'_>) -> Option<Value> {
    Value::try_from(value).ok()
}

/// An id that a column holds.
pub(crate) fn uuid(value: ValueRef<'_>) -> Option<Uuid> {
    match value {
        ValueRef::Blob(bytes) => Uuid::from_slice(bytes).ok(),
        _ => None,
    }
}

/// A changeset that cannot be read is not what was written.
pub(crate) fn unusable(error: rusqlite::Error) -> Error {
    match Error::from(error) {
        Error::Database(_) | Error::Content { .. } => Error::Damaged,
        error => error,
    }
}
