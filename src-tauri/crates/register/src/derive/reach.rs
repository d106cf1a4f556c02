//! How far a change reaches over dependencies, and the effective values that follow.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    Asset, AssetId, Cell, Dependency, Edge, Grid, Method, Records, ScenarioId, Values, inherit,
};
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::Touched;
use crate::{
    Result,
    load::{default_method, load, one},
    methods::Methods,
    table::{from_json, id, json, needed},
};

/// Adds the scenarios that `sql` finds for one id.
pub(super) fn add(
    connection: &Connection,
    sql: &str,
    key: impl Into<Uuid>,
    scenarios: &mut BTreeSet<ScenarioId>,
) -> Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([id(key)])?;
    while let Some(row) = rows.next()? {
        scenarios.insert(needed(row, 0)?);
    }
    Ok(())
}

/// Computes the effective values of every asset that the change reaches; returns the assets
/// whose values are others now.
pub(super) fn update_effective(
    connection: &Connection,
    methods: &Methods,
    touched: &Touched,
) -> Result<Vec<AssetId>> {
    for asset in &touched.removed_assets {
        connection
            .prepare_cached("DELETE FROM effective WHERE asset = ?1")?
            .execute([id(*asset)])?;
    }
    let Some(method) = default_method(connection)? else {
        return Ok(Vec::new());
    };
    let mut start: BTreeSet<AssetId> = touched.valued_assets.clone();
    for dependency in &touched.changed_dependencies {
        let dependency = one::<Dependency>(connection, (*dependency).into())?;
        start.insert(dependency.data.to);
    }
    if touched.everything {
        let mut statement = connection.prepare("SELECT id FROM assets")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            start.insert(needed(row, 0)?);
        }
    }
    if start.is_empty() {
        return Ok(Vec::new());
    }
    let region = Region::read(connection, start)?;
    match &*methods.ready(connection, method)? {
        Ok(rules) => region.compute(connection, &rules.method),
        // Values are passed on by the scale, whatever else is wrong with the method.
        Err(_) => region.compute(connection, &one::<Method>(connection, method)?.data),
    }
}

/// The assets that a change can reach, and what they need from outside.
struct Region {
    assets: Records<AssetId, Asset>,
    dependencies: Vec<Dependency>,
    /// Assets outside whose effective values reach in; they stay as they are.
    border: BTreeMap<AssetId, Values>,
}

impl Region {
    fn read(connection: &Connection, start: BTreeSet<AssetId>) -> Result<Self> {
        // Many at once are read in one go; few are followed step by step.
        if start.len() > 1000 {
            let dependencies: Records<_, Dependency> = load(connection, "", [])?;
            return Ok(Self {
                assets: load(connection, "", [])?,
                dependencies: dependencies
                    .into_values()
                    .map(|stored| stored.data)
                    .collect(),
                border: BTreeMap::new(),
            });
        }
        let mut region = Self {
            assets: BTreeMap::new(),
            dependencies: Vec::new(),
            border: BTreeMap::new(),
        };
        let mut open: Vec<AssetId> = start.into_iter().collect();
        let mut below =
            connection.prepare_cached("SELECT \"to\" FROM dependencies WHERE \"from\" = ?1")?;
        let mut seen: BTreeSet<AssetId> = open.iter().copied().collect();
        while let Some(asset) = open.pop() {
            let mut read =
                connection.prepare_cached(&crate::load::select::<Asset>("WHERE id = ?1"))?;
            let stored = read
                .query_row([id(asset)], crate::load::stored::<Asset>)
                .optional()?;
            let Some(stored) = stored else { continue };
            region.assets.insert(asset, stored);
            let mut rows = below.query([id(asset)])?;
            while let Some(row) = rows.next()? {
                let next: AssetId = needed(row, 0)?;
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        let mut above = connection.prepare_cached(&crate::load::select::<Dependency>(
            "WHERE \"to\" = ?1 ORDER BY id",
        ))?;
        for asset in region.assets.keys() {
            let mut rows = above.query([id(*asset)])?;
            while let Some(row) = rows.next()? {
                region
                    .dependencies
                    .push(crate::load::stored::<Dependency>(row)?.data);
            }
        }
        for dependency in &region.dependencies {
            let from = dependency.from;
            if !region.assets.contains_key(&from) && !region.border.contains_key(&from) {
                region
                    .border
                    .insert(from, effective(connection, from)?.unwrap_or_default());
            }
        }
        Ok(region)
    }

    fn compute(&self, connection: &Connection, method: &Method) -> Result<Vec<AssetId>> {
        let cells: Vec<Cell> = method.cells();
        let keys: Vec<AssetId> = self
            .assets
            .keys()
            .chain(self.border.keys())
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let place: BTreeMap<AssetId, usize> = keys
            .iter()
            .enumerate()
            .map(|(place, key)| (*key, place))
            .collect();
        let own = keys.iter().flat_map(|key| {
            let values = match self.assets.get(key) {
                Some(asset) => &asset.data.consequence,
                None => &self.border[key],
            };
            cells.iter().map(|cell| values.get(cell))
        });
        let own = Grid::new(cells.len(), own);
        let edges: Vec<Edge> = self
            .dependencies
            .iter()
            .filter_map(|dependency| {
                // An end that is gone refuses the write, but only when it ends.
                Some(Edge {
                    from: *place.get(&dependency.from)?,
                    to: *place.get(&dependency.to)?,
                    property: dependency.property,
                    adjust: dependency.adjust,
                })
            })
            .collect();
        let result = inherit(&cells, &method.consequence, &own, &edges);
        let mut moved = Vec::new();
        let mut store = connection.prepare_cached(
            "INSERT INTO effective (asset, cells) VALUES (?1, ?2)
             ON CONFLICT (asset) DO UPDATE SET cells = excluded.cells",
        )?;
        for asset in self.assets.keys() {
            let answers = &result.effective[place[asset]];
            let values: Values = cells.iter().cloned().zip(answers.iter().copied()).collect();
            let before = effective(connection, *asset)?;
            if before.as_ref() != Some(&values) {
                store.execute([id(*asset), json(&values)])?;
                moved.push(*asset);
            }
        }
        Ok(moved)
    }
}

/// The stored effective values of an asset.
pub(crate) fn effective(connection: &Connection, asset: AssetId) -> Result<Option<Values>> {
    let mut statement =
        connection.prepare_cached("SELECT cells FROM effective WHERE asset = ?1")?;
    Ok(statement
        .query_row([id(asset)], |row| from_json(row, 0))
        .optional()?)
}
