//! What is different between two moments, record by record. What was changed and changed back is
//! not.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use model::{Kind, Lang};
use serde::Serialize;
use uuid::Uuid;

use super::{
    change::{Changes, RecordChange, Shapes, join},
    fields::{FieldChange, fields},
    names::{Name, Names},
    net::{combined, last_at},
    state::State,
};
use crate::{Deed, Refusal, Register, Result, table::with_kind};

/// How many records of a kind came, changed and went.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ChangedCount {
    /// The kind.
    pub kind: Kind,
    /// How many are there now and were not before.
    pub added: u32,
    /// How many are different.
    pub changed: u32,
    /// How many are not there any more.
    pub removed: u32,
}

/// A record that is different.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ChangedRow {
    /// Its kind.
    pub kind: Kind,
    /// The register's own key.
    pub id: Uuid,
    /// The user's short key; empty for a kind without one.
    pub reference: String,
    /// What people call it now, or called it last.
    pub name: String,
    /// What became of it.
    pub deed: Deed,
    /// The fields that are different.
    pub fields: Vec<FieldChange>,
}

/// What is different between two moments.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ChangedBetween {
    /// The last entry of the earlier moment.
    pub from: u32,
    /// The last entry of the later moment.
    pub to: u32,
    /// Per kind with any difference, how much.
    pub counts: Vec<ChangedCount>,
    /// How many records of the kinds that were asked for are different.
    pub total: u32,
    /// Some of them, by kind and name.
    pub rows: Vec<ChangedRow>,
}

impl Register {
    /// What is different at `to` from what was at `from`: counted for every kind, and the records
    /// of `kinds` (none: of all) from the place `offset` on, at most `limit` of them. Names that
    /// exist in both languages are given in `lang`. What follows from the records (levels) is no
    /// part of it.
    ///
    /// The work is that of the entries between, and for the rows of those since. Refuses a moment
    /// before the first entry, and a later moment that is the earlier one.
    pub fn changed_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        kinds: Option<&[Kind]>,
        offset: u32,
        limit: u32,
        lang: Lang,
    ) -> Result<ChangedBetween> {
        let _reading = self.reading()?;
        if to < from {
            return Err(Refusal::Invalid {
                field: "to",
                code: "to-before-from",
            }
            .into());
        }
        let connection = &self.connection;
        let shapes = Shapes::read(connection)?;
        let now: i64 = i64::from(super::next(connection)?) - 1;
        let (from, to) = (last_at(connection, from)?, last_at(connection, to)?);
        let mut net = Changes::new();
        for changeset in combined(connection, from, to.max(from))? {
            join(&mut net, &shapes, &changeset, |_| true)?;
        }
        let mut by_kind: BTreeMap<Kind, Vec<(Uuid, Deed)>> = BTreeMap::new();
        for ((kind, key), change) in &net {
            if let Some(deed) = change.deed() {
                by_kind.entry(*kind).or_default().push((*key, deed));
            }
        }
        let counts = by_kind.iter().map(|(kind, rows)| count(*kind, rows));
        let counts = counts.collect();
        by_kind.retain(|kind, _| kinds.is_none_or(|kinds| kinds.contains(kind)));
        let total: usize = by_kind.values().map(Vec::len).sum();
        let names = Names::new(connection, &shapes, lang);
        let page = page(&names, by_kind, offset as usize, limit as usize)?;
        let wanted: BTreeSet<Uuid> = page.iter().map(|(_, key, ..)| *key).collect();
        let mut since = Changes::new();
        if !wanted.is_empty() {
            for changeset in combined(connection, to.max(from), now)? {
                join(&mut since, &shapes, &changeset, |key| wanted.contains(&key))?;
            }
        }
        let rows = page
            .into_iter()
            .map(|(kind, key, deed, name)| {
                let (net, since) = (net.get(&(kind, key)), since.get(&(kind, key)));
                Ok(ChangedRow {
                    kind,
                    id: key,
                    reference: name.reference,
                    name: name.title,
                    deed,
                    fields: between(&names, kind, key, net, since)?,
                })
            })
            .collect::<Result<_>>()?;
        Ok(ChangedBetween {
            from: from as u32,
            to: to.max(from) as u32,
            counts,
            total: total as u32,
            rows,
        })
    }
}

fn count(kind: Kind, rows: &[(Uuid, Deed)]) -> ChangedCount {
    let count = |deed| rows.iter().filter(|(_, own)| *own == deed).count() as u32;
    ChangedCount {
        kind,
        added: count(Deed::Added),
        changed: count(Deed::Changed),
        removed: count(Deed::Removed),
    }
}

/// The rows from `offset` on, by kind and name. Only what is on the page needs its name, and what
/// is of the same kind.
fn page(
    names: &Names<'_>,
    by_kind: BTreeMap<Kind, Vec<(Uuid, Deed)>>,
    offset: usize,
    limit: usize,
) -> Result<Vec<(Kind, Uuid, Deed, Name)>> {
    let collator = crate::open::collator()?;
    let mut page = Vec::new();
    let mut before = 0;
    for (kind, rows) in by_kind {
        let first = before;
        before += rows.len();
        if before <= offset || page.len() >= limit {
            continue;
        }
        let mut named = rows
            .into_iter()
            .map(|(key, deed)| {
                let unnamed = || Name {
                    kind,
                    reference: String::new(),
                    title: String::new(),
                };
                let name = names.of_kind(kind, key)?.unwrap_or_else(unnamed);
                Ok((kind, key, deed, name))
            })
            .collect::<Result<Vec<_>>>()?;
        named.sort_by(|(_, a, _, one), (_, b, _, other)| {
            let by_name = collator.compare(&one.title, &other.title);
            by_name
                .then_with(|| one.reference.cmp(&other.reference))
                .then(a.cmp(b))
        });
        let skipped = offset.saturating_sub(first);
        let room = limit - page.len();
        page.extend(named.into_iter().skip(skipped).take(room));
    }
    Ok(page)
}

fn between(
    names: &Names<'_>,
    kind: Kind,
    key: Uuid,
    net: Option<&RecordChange>,
    since: Option<&RecordChange>,
) -> Result<Vec<FieldChange>> {
    with_kind!(kind, R => {
        let mut after = State::now::<R>(names.connection, names.shapes, key)?;
        if let Some(since) = since {
            after.take_off(since)?;
        }
        let mut before = after.clone();
        if let Some(net) = net {
            before.take_off(net)?;
        }
        fields::<R>(names, &before, &after)
    })
}
