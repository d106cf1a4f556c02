//! Who needs whom: the part of the dependencies that a diagram shows, and what a failure reaches.
//! Reads only. The work follows what is shown; only the single points of failure read every
//! dependency, once.

mod failure;

use std::collections::BTreeSet;

use model::{AssetId, AssetKind, Dependency, DependencyId, Records, UnitId};
use rusqlite::{Connection, ToSql};
use serde::Deserialize;

pub use failure::{FailureHit, FailureReach, ReachedRow, SinglePointRow, SinglePoints};

use crate::{
    AssetRow, Refusal, Register, Result,
    list::{UNITS_BELOW, asset_row},
    load::load,
    table::{id, needed},
};

/// The most assets in one diagram: more than a person can look at.
pub const MOST_SHOWN: u32 = 300;

/// What a diagram shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NetScope {
    /// Around this asset; then `unit` and `kind` do not count.
    pub asset: Option<AssetId>,
    /// How many dependencies away, up and down, from the asset or from those of the unit and kind.
    pub depth: u8,
    /// Only assets of this unit and of those below it.
    pub unit: Option<UnitId>,
    /// Only assets of this kind.
    pub kind: Option<AssetKind>,
}

/// A part of the dependencies.
#[derive(Clone, PartialEq, Debug)]
pub struct Net {
    /// The assets, in the order of their ids.
    pub assets: Vec<AssetRow>,
    /// All dependencies between those.
    pub dependencies: Records<DependencyId, Dependency>,
    /// How many assets of the scope are not among them, because they are more than
    /// [`MOST_SHOWN`].
    pub left_out: u32,
    /// How far away the diagram ends because it is full; none: it is whole.
    pub full_at: Option<u8>,
}

impl Register {
    /// The assets of a scope with the dependencies between them. An asset's neighbours come in
    /// order of distance; of a unit or kind that is too large, the assets with most dependencies;
    /// a whole register that is too large gives none, and says how many they are.
    pub fn net(&self, scope: &NetScope) -> Result<Net> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let (mut shown, mut left_out) = match scope.asset {
            Some(asset) => {
                let known = connection
                    .prepare_cached("SELECT 1 FROM assets WHERE id = ?1")?
                    .exists([id(asset)])?;
                if !known {
                    return Err(Refusal::Missing.into());
                }
                (vec![asset], 0)
            }
            None => start(connection, scope)?,
        };
        let mut full_at = (left_out > 0).then_some(0);
        if full_at.is_none() {
            let around = around(connection, &mut shown, scope.depth)?;
            left_out = around.0;
            full_at = around.1;
        }
        shown.sort_unstable();
        let rules = self.rules_for(None).ok().map(|(_, rules)| rules);
        let assets = shown
            .iter()
            .map(|key| asset_row(connection, *key, rules.as_ref()))
            .collect::<Result<_>>()?;
        Ok(Net {
            assets,
            dependencies: between(connection, &shown)?,
            left_out,
            full_at,
        })
    }
}

/// The assets of the scope's unit and kind, as many as are shown, and how many more there are.
fn start(connection: &Connection, scope: &NetScope) -> Result<(Vec<AssetId>, u32)> {
    let mut conditions = vec!["1"];
    let mut parameters: Vec<(&str, Box<dyn ToSql>)> = Vec::new();
    if let Some(kind) = scope.kind {
        conditions.push("a.kind = :kind");
        parameters.push((":kind", Box::new(kind.id())));
    }
    if let Some(unit) = scope.unit {
        conditions.push(UNITS_BELOW);
        parameters.push((":unit", Box::new(id(unit))));
    }
    let bound: Vec<(&str, &dyn ToSql)> = parameters
        .iter()
        .map(|(name, value)| (*name, value.as_ref()))
        .collect();
    let conditions = conditions.join(" AND ");
    let total: u32 = connection
        .prepare_cached(&format!("SELECT count(*) FROM assets a WHERE {conditions}"))?
        .query_row(&*bound, |row| row.get(0))?;
    let whole = scope.kind.is_none() && scope.unit.is_none();
    if whole && total > MOST_SHOWN {
        return Ok((Vec::new(), total));
    }
    let sql = format!(
        "SELECT a.id FROM assets a WHERE {conditions}
         ORDER BY (SELECT count(*) FROM dependencies WHERE \"to\" = a.id)
             + (SELECT count(*) FROM dependencies WHERE \"from\" = a.id) DESC, a.id
         LIMIT {MOST_SHOWN}"
    );
    let found = connection
        .prepare_cached(&sql)?
        .query_map(&*bound, |row| needed(row, 0))?
        .collect::<rusqlite::Result<Vec<AssetId>>>()?;
    let left_out = total.saturating_sub(found.len() as u32);
    Ok((found, left_out))
}

/// Adds what is up to `depth` dependencies away, up and down. When there is no more room, the rest
/// at that distance is counted, and that distance given.
fn around(
    connection: &Connection,
    shown: &mut Vec<AssetId>,
    depth: u8,
) -> Result<(u32, Option<u8>)> {
    let mut beside = connection.prepare_cached(
        "SELECT \"to\" FROM dependencies WHERE \"from\" = ?1
         UNION SELECT \"from\" FROM dependencies WHERE \"to\" = ?1",
    )?;
    let mut seen: BTreeSet<AssetId> = shown.iter().copied().collect();
    let mut edge = shown.clone();
    for distance in 1..=depth {
        let mut next = BTreeSet::new();
        for asset in edge {
            let mut rows = beside.query([id(asset)])?;
            while let Some(row) = rows.next()? {
                let other: AssetId = needed(row, 0)?;
                if seen.insert(other) {
                    next.insert(other);
                }
            }
        }
        let room = (MOST_SHOWN as usize).saturating_sub(shown.len());
        shown.extend(next.iter().take(room));
        if next.len() > room {
            return Ok(((next.len() - room) as u32, Some(distance)));
        }
        edge = next.into_iter().collect();
    }
    Ok((0, None))
}

/// The dependencies of which both ends are among `assets`, which are sorted.
fn between(
    connection: &Connection,
    assets: &[AssetId],
) -> Result<Records<DependencyId, Dependency>> {
    let mut found = Records::new();
    for asset in assets {
        let needs = load::<Dependency>(connection, "WHERE \"from\" = ?1", [id(*asset)])?;
        let inside = needs
            .into_iter()
            .filter(|(_, need)| assets.binary_search(&need.data.to).is_ok());
        found.extend(inside);
    }
    Ok(found)
}
