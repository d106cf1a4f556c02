//! The list of any kind of record: the columns of its exchange table (`model::table`) and what the
//! register works out besides, filtered, sorted and cut to a page in the register. A new kind has its
//! list for nothing.

use model::{
    AssetKind, Kind, Lang,
    table::{Content, Heading, ScaleOf, Table as Schema, Value},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    column::{Bound, Column, WORST, counted},
    statement::{Statement, cell, known, level, named},
};
use crate::{
    Refusal, Register, Result,
    edit::ByHand,
    export::method_cells,
    load::default_method,
    table::{Table, id, unreadable, with_kind},
};

/// A list of records: of a kind, or of a part of one that people know as a list of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct List {
    /// Its name in addresses and on the command line.
    pub id: &'static str,
    /// The kind of its records.
    pub kind: Kind,
    /// The kind of asset that it is narrowed to.
    pub only: Option<AssetKind>,
}

/// The suppliers: assets of that kind.
const SUPPLIERS: List = List {
    id: "suppliers",
    kind: Kind::Assets,
    only: Some(AssetKind::Supplier),
};

impl List {
    /// The list of a kind of record.
    pub fn of(kind: Kind) -> Self {
        Self {
            id: kind.id(),
            kind,
            only: None,
        }
    }

    /// The list with this name; none for a kind without a table.
    pub fn named(id: &str) -> Option<Self> {
        if id == SUPPLIERS.id {
            return Some(SUPPLIERS);
        }
        let kind = Kind::from_id(id)?;
        Schema::of(kind).map(|_| Self::of(kind))
    }

    /// Every list, in the order of the tables.
    pub fn all() -> impl Iterator<Item = Self> {
        let kinds = model::table::TABLES
            .iter()
            .map(|table| Self::of(table.kind));
        kinds.chain([SUPPLIERS])
    }

    /// The columns that are shown where nobody chose any.
    fn usual(self) -> Vec<&'static str> {
        let chosen: &[&str] = match (self.kind, self.only) {
            (_, Some(_)) => &[
                "ref",
                "name",
                "owner",
                "agreement",
                "agreement_until",
                "processor",
                "last_check",
                "check_result",
            ],
            (Kind::Assets, None) => &["ref", "name", "kind", "classification", "owner", "unit"],
            (Kind::Scenarios, None) => {
                &["ref", "asset", "threat", "assessment", "owner", "treatment"]
            }
            (Kind::Threats, None) => &["ref", "name", "origin", "properties", "catalogue"],
            (Kind::Vulnerabilities, None) => &["ref", "name", "kinds", "catalogue"],
            (Kind::Audits, None) => &[
                "ref",
                "name",
                "programme",
                "lead",
                "starts",
                "ends",
                "state",
            ],
            (Kind::Checks, None) => &["ref", "name", "audit", "source", "answer", "evidence"],
            (Kind::Findings, None) => &["ref", "name", "grade", "audit", "owner", "found", "state"],
            (Kind::CorrectiveActions, None) => &[
                "ref",
                "name",
                "finding",
                "owner",
                "due",
                "done",
                "verify_on",
            ],
            (Kind::Attachments, None) => &["ref", "name", "record", "size", "url", "note"],
            _ => &[],
        };
        let schema = Schema::of(self.kind).map_or(&[][..], |table| table.columns);
        let mut usual: Vec<&str> = if chosen.is_empty() {
            schema
                .iter()
                .map(|column| column.id)
                .filter(|id| *id != "description")
                .take(7)
                .collect()
        } else {
            chosen.to_vec()
        };
        usual.extend(counted(self.kind).map(|(name, _)| name));
        usual
    }
}

/// When people write a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ColumnWritten {
    /// Never: it is worked out, or has a deed of its own.
    Never,
    /// When the record is made.
    Once,
    /// At any time.
    Always,
}

/// One column that a list can show.
#[derive(Clone, PartialEq, Debug)]
pub struct ListColumn {
    /// Its name: that of the exchange table, or of what the register works out.
    pub id: String,
    /// What stands in it.
    pub content: Content,
    /// Whether a new record needs it.
    pub required: bool,
    /// When people write it.
    pub written: ColumnWritten,
    /// Whether it is shown where nobody chose any columns.
    pub usual: bool,
}

/// What a column must say.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Is {
    /// One of these: words as they stand in files; for a reference an id, a reference or a name.
    OneOf(Vec<String>),
    /// The unit that one of these names, or a unit below it.
    Within(Vec<String>),
    /// Nothing.
    Empty,
    /// Anything.
    NotEmpty,
    /// These letters somewhere, in any case.
    Contains(String),
    /// A day or a number from the first to the last, both included; none: without that end.
    Between(Option<String>, Option<String>),
}

impl Is {
    /// Reads a condition as an address or the command line holds it: `a|b` for one of these,
    /// `in:U-01`, `empty:`, `some:`, `has:letters`, `from:2026-01-01..2026-12-31`.
    pub fn parse(text: &str) -> Self {
        let words = |text: &str| -> Vec<String> {
            let words = text.split('|').map(str::trim);
            words
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let end = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        match text.split_once(':') {
            Some(("empty", _)) => Is::Empty,
            Some(("some", _)) => Is::NotEmpty,
            Some(("in", units)) => Is::Within(words(units)),
            Some(("has", letters)) => Is::Contains(letters.to_owned()),
            Some(("from", span)) => {
                let (from, to) = span.split_once("..").unwrap_or((span, ""));
                Is::Between(end(from), end(to))
            }
            _ => Is::OneOf(words(text)),
        }
    }
}

/// A condition on one column.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Filter {
    /// The column's name.
    pub column: String,
    /// What it must say.
    pub is: Is,
}

/// Which records a list shows, in which order, and what of them.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ListQuery {
    /// Only where reference, name or description contain this.
    pub text: String,
    /// Only where all of these hold.
    pub filters: Vec<Filter>,
    /// The column that orders it; empty: the name, or the reference where there is none.
    pub sort: String,
    /// From last to first. What says nothing in the column stands last in either order.
    pub descending: bool,
    /// The columns to give; empty: the usual ones.
    pub columns: Vec<String>,
}

/// A record in a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ListRow {
    /// Its id.
    pub id: Uuid,
    /// Its revision, for changing it.
    pub revision: u32,
    /// What stands in the columns, in the order in which they were asked for: words as they stand in
    /// files, of other records their names (of several their references).
    pub cells: Vec<Value>,
}

/// A part of a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ListPage {
    /// How many records the list has.
    pub total: u32,
    /// The names of the columns that were given.
    pub columns: Vec<String>,
    /// The rows of this part.
    pub rows: Vec<ListRow>,
}

impl Register {
    /// The columns that a list can show, the usual ones first in their order, then the rest in the
    /// order of the table.
    pub fn list_columns(&self, list: List) -> Result<Vec<ListColumn>> {
        let schema = Schema::of(list.kind).ok_or(Refusal::Missing)?;
        let fixed: &[&str] = with_kind!(list.kind, R => R::FIXED);
        let usual = list.usual();
        let by_hand = list.kind != Kind::Acceptances;
        let mut columns: Vec<ListColumn> = schema
            .columns
            .iter()
            .map(|column| ListColumn {
                id: column.id.to_owned(),
                content: column.content,
                required: column.required,
                written: match by_hand {
                    false => ColumnWritten::Never,
                    true if fixed.contains(&column.id) => ColumnWritten::Once,
                    true => ColumnWritten::Always,
                },
                usual: usual.contains(&column.id),
            })
            .collect();
        if schema.consequence {
            let default = default_method(&self.connection)?;
            let mut methods: Vec<_> = default.into_iter().collect();
            if list.kind != Kind::Assets {
                methods.extend(self.method_keys()?);
            }
            for cell in method_cells(&self.connection, &methods)? {
                columns.push(ListColumn {
                    id: Heading::Consequence(cell).id(),
                    content: Content::Level(ScaleOf::Consequence),
                    required: false,
                    written: if by_hand {
                        ColumnWritten::Always
                    } else {
                        ColumnWritten::Never
                    },
                    usual: false,
                });
            }
        }
        let found = |id: &str, content| ListColumn {
            id: id.to_owned(),
            content,
            required: false,
            written: ColumnWritten::Never,
            usual: usual.contains(&id),
        };
        columns.extend(counted(list.kind).map(|(name, content)| found(name, content)));
        columns.extend(["changed_at", "changed_by"].map(|name| found(name, Content::Text)));
        let place = |column: &ListColumn| usual.iter().position(|id| *id == column.id);
        columns.sort_by_key(|column| place(column).unwrap_or(usize::MAX));
        Ok(columns)
    }

    /// A part of a list, in the words of `lang`. Refuses columns that it does not have.
    pub fn list(
        &self,
        list: List,
        query: &ListQuery,
        lang: Lang,
        offset: u32,
        limit: u32,
    ) -> Result<ListPage> {
        let _reading = self.reading()?;
        let statement = Statement::new(self, list, query, lang)?;
        let (keys, total) = statement.keys(&self.connection, offset, limit)?;
        let columns = if query.columns.is_empty() {
            list.usual().into_iter().map(str::to_owned).collect()
        } else {
            query.columns.clone()
        };
        let rows = self.rows(list.kind, &columns, lang, &keys)?;
        Ok(ListPage {
            total,
            columns,
            rows,
        })
    }

    /// The ids and revisions of all records of a list, in its order.
    pub fn list_keys(&self, list: List, query: &ListQuery, lang: Lang) -> Result<Vec<(Uuid, u32)>> {
        let _reading = self.reading()?;
        let statement = Statement::new(self, list, query, lang)?;
        let (keys, _) = statement.keys(&self.connection, 0, u32::MAX)?;
        let table = with_kind!(list.kind, R => R::NAME);
        let sql = format!("SELECT revision FROM {table} WHERE id = ?1");
        let mut revision = self.connection.prepare_cached(&sql)?;
        keys.into_iter()
            .map(|key| Ok((key, revision.query_row([id(key)], |row| row.get(0))?)))
            .collect()
    }

    /// These records, in this order, with what stands in `columns`.
    pub(crate) fn rows(
        &self,
        kind: Kind,
        columns: &[String],
        lang: Lang,
        keys: &[Uuid],
    ) -> Result<Vec<ListRow>> {
        let mut bound = Bound::default();
        let columns = columns
            .iter()
            .map(|name| Ok((name == WORST, known(kind, name, lang, &mut bound)?)))
            .collect::<Result<Vec<(bool, Column)>>>()?;
        let shown: Vec<&str> = columns
            .iter()
            .map(|(_, column)| column.shown.as_str())
            .collect();
        let table = with_kind!(kind, R => R::NAME);
        let sql = format!(
            "SELECT {} FROM {table} o WHERE o.id = :id",
            ["o.revision"]
                .into_iter()
                .chain(shown)
                .collect::<Vec<_>>()
                .join(", ")
        );
        let rules = self.rules_for(None).ok().map(|(_, rules)| rules);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = Vec::with_capacity(keys.len());
        for key in keys {
            let own = id(*key);
            let mut parameters = named(&bound);
            parameters.push((":id", &own));
            rows.push(statement.query_row(&*parameters, |row| {
                let cells = columns.iter().enumerate().map(|(at, (worst, column))| {
                    let value = row.get_ref(at + 1)?;
                    if *worst {
                        return Ok(level(value, rules.as_ref()));
                    }
                    cell(value, column.content).map_err(|error| unreadable(at + 1, error))
                });
                Ok(ListRow {
                    id: *key,
                    revision: row.get(0)?,
                    cells: cells.collect::<rusqlite::Result<_>>()?,
                })
            })?);
        }
        Ok(rows)
    }
}
