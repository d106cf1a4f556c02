//! What the failure of an asset reaches, and the single points of failure, with names.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    Answer, Asset, AssetId, AssetKind, Cell, Dependency, Edge, Property, Scale, UnitId, Values,
    reach, single_points,
};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Refusal, Register, Result,
    load::{load, one},
    table::{answers, from_word, id, needed, optional},
};

/// What of one property is hit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct FailureHit {
    /// The property.
    pub property: Property,
    /// The asset's own highest value; none where it is not valued.
    pub own: Option<u8>,
    /// What of it is at stake after the adjustments on the way.
    pub arrives: Option<u8>,
}

/// An asset that a failure reaches.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ReachedRow {
    /// Its id.
    pub id: AssetId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AssetKind,
    /// Where it belongs.
    pub unit_name: Option<String>,
    /// The fewest dependencies between it and what fails.
    pub distance: u32,
    /// What it needs directly on that way: what fails itself, or something that needs it.
    pub via: AssetId,
    /// Its name.
    pub via_name: String,
    /// The properties by which it is reached.
    pub hits: Vec<FailureHit>,
}

/// What the failure of an asset reaches.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct FailureReach {
    /// What fails.
    pub asset: AssetId,
    /// Its name.
    pub name: String,
    /// How many assets are reached.
    pub total: u32,
    /// How many units they belong to; those without a unit count as one.
    pub units: u32,
    /// Per property the highest value at stake; one that is left out has none.
    pub worst: BTreeMap<Property, u8>,
    /// Those hit hardest first, then the nearest; at most as many as were asked for.
    pub rows: Vec<ReachedRow>,
    /// The reached assets among those that were asked about.
    pub marked: Vec<AssetId>,
}

/// A single point of failure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SinglePointRow {
    /// Its id.
    pub id: AssetId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AssetKind,
    /// Where it belongs.
    pub unit_name: Option<String>,
    /// How many units have an asset that is hit in the upper half of the scale.
    pub units: u32,
    /// The highest availability that is hit.
    pub worst: u8,
    /// How many assets need it directly.
    pub direct: u32,
    /// How many assets need it, directly or through others.
    pub reached: u32,
}

/// The single points of failure.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SinglePoints {
    /// How many there are.
    pub total: u32,
    /// The first ones; at most as many as were asked for.
    pub rows: Vec<SinglePointRow>,
    /// Those among the assets that were asked about.
    pub marked: Vec<AssetId>,
}

/// What the sums need to know of an asset.
struct Valued {
    id: AssetId,
    unit: Option<UnitId>,
    values: Values,
}

impl Register {
    /// What the failure of `asset` reaches: at most `limit` rows, and which of `among`.
    pub fn failure_reach(
        &self,
        asset: AssetId,
        limit: u32,
        among: &[AssetId],
    ) -> Result<FailureReach> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let name = one::<Asset>(connection, asset)?.data.name;
        let (assets, dependencies) = above(connection, asset)?;
        let place = |key: AssetId| assets.binary_search_by_key(&key, |own| own.id).ok();
        let method = self.rules_for(None)?.1.method;
        let edges = edges(&dependencies, place);
        let failed = place(asset).ok_or(Refusal::Missing)?;
        let mut found: BTreeMap<usize, (u32, usize, Vec<FailureHit>)> = BTreeMap::new();
        let mut worst: BTreeMap<Property, u8> = BTreeMap::new();
        for property in method.properties.iter() {
            let own = highest(&assets, &method.cells(), property, &method.consequence);
            for one in reach(&method.consequence, property, &own, &edges, failed) {
                if let Some(arrives) = one.arrives {
                    let best = worst.entry(property).or_default();
                    *best = arrives.max(*best);
                }
                let row = found
                    .entry(one.asset)
                    .or_insert((one.distance, one.edge, Vec::new()));
                if one.distance < row.0 {
                    (row.0, row.1) = (one.distance, one.edge);
                }
                row.2.push(FailureHit {
                    property,
                    own: one.own,
                    arrives: one.arrives,
                });
            }
        }
        let units: BTreeSet<Option<UnitId>> =
            found.keys().map(|place| assets[*place].unit).collect();
        let is_reached =
            |key: &&AssetId| place(**key).is_some_and(|place| found.contains_key(&place));
        let marked = among.iter().filter(is_reached).copied().collect();
        let total = found.len() as u32;
        let mut order: Vec<(usize, (u32, usize, Vec<FailureHit>))> = found.into_iter().collect();
        order.sort_by_key(|(place, (distance, _, hits))| {
            let hardest = hits.iter().filter_map(|hit| hit.arrives).max();
            (std::cmp::Reverse(hardest), *distance, *place)
        });
        let rows = order
            .into_iter()
            .take(limit as usize)
            .map(|(place, (distance, edge, hits))| {
                let named = Named::read(connection, assets[place].id)?;
                let via = assets[edges[edge].to].id;
                Ok(ReachedRow {
                    id: assets[place].id,
                    reference: named.reference,
                    name: named.name,
                    kind: named.kind,
                    unit_name: named.unit_name,
                    distance,
                    via,
                    via_name: Named::read(connection, via)?.name,
                    hits,
                })
            })
            .collect::<Result<_>>()?;
        Ok(FailureReach {
            asset,
            name,
            total,
            units: units.len() as u32,
            worst,
            rows,
            marked,
        })
    }

    /// The single points of failure: at most `limit` rows, and which of `among`. Reads every
    /// dependency once.
    pub fn single_points(&self, limit: u32, among: &[AssetId]) -> Result<SinglePoints> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let method = self.rules_for(None)?.1.method;
        if !method.properties.contains(Property::Availability) {
            return Ok(SinglePoints::default());
        }
        let mut statement =
            connection.prepare("SELECT id, unit, consequence FROM assets ORDER BY id")?;
        let assets: Vec<Valued> = statement
            .query_map([], valued)?
            .collect::<rusqlite::Result<_>>()?;
        let dependencies: Vec<Dependency> = load::<Dependency>(connection, "", [])?
            .into_values()
            .map(|stored| stored.data)
            .collect();
        let place = |key: AssetId| assets.binary_search_by_key(&key, |own| own.id).ok();
        let edges = edges(&dependencies, place);
        let units: BTreeSet<Option<UnitId>> = assets.iter().map(|own| own.unit).collect();
        let units: Vec<Option<UnitId>> = units.into_iter().collect();
        let unit: Vec<u32> = assets
            .iter()
            .map(|own| units.binary_search(&own.unit).unwrap_or(0) as u32)
            .collect();
        let (cells, scale) = (method.cells(), &method.consequence);
        let own = highest(&assets, &cells, Property::Availability, scale);
        let points = single_points(
            scale,
            Property::Availability,
            &own,
            &unit,
            units.len() as u32,
            &edges,
            limit as usize,
        );
        let named: BTreeSet<AssetId> = points.iter().map(|point| assets[point.asset].id).collect();
        let rows = points
            .iter()
            .take(limit as usize)
            .map(|point| {
                let key = assets[point.asset].id;
                let named = Named::read(connection, key)?;
                Ok(SinglePointRow {
                    id: key,
                    reference: named.reference,
                    name: named.name,
                    kind: named.kind,
                    unit_name: named.unit_name,
                    units: point.units,
                    worst: point.worst,
                    direct: point.direct,
                    reached: point.reached.unwrap_or(point.direct),
                })
            })
            .collect::<Result<_>>()?;
        let is_named = |key: &&AssetId| named.contains(key);
        Ok(SinglePoints {
            total: points.len() as u32,
            rows,
            marked: among.iter().filter(is_named).copied().collect(),
        })
    }
}

/// An asset by its words.
struct Named {
    reference: String,
    name: String,
    kind: AssetKind,
    unit_name: Option<String>,
}

impl Named {
    fn read(connection: &Connection, key: AssetId) -> Result<Self> {
        let mut statement = connection.prepare_cached(
            "SELECT a.ref, a.name, a.kind, u.name FROM assets a
             LEFT JOIN units u ON u.id = a.unit WHERE a.id = ?1",
        )?;
        Ok(statement.query_row(params![id(key)], |row| {
            Ok(Self {
                reference: row.get(0)?,
                name: row.get(1)?,
                kind: from_word(row, 2, AssetKind::from_id)?,
                unit_name: row.get(3)?,
            })
        })?)
    }
}

fn valued(row: &rusqlite::Row<'_>) -> rusqlite::Result<Valued> {
    Ok(Valued {
        id: needed(row, 0)?,
        unit: optional(row, 1)?,
        values: answers(row, 2)?,
    })
}

/// The asset and all that need it, directly or through others, in the order of their ids, and the
/// dependencies between those in the order of their ends.
fn above(connection: &Connection, asset: AssetId) -> Result<(Vec<Valued>, Vec<Dependency>)> {
    let mut read =
        connection.prepare_cached("SELECT id, unit, consequence FROM assets WHERE id = ?1")?;
    let mut assets: BTreeMap<AssetId, Valued> = BTreeMap::new();
    let mut dependencies = Vec::new();
    let mut open = vec![asset];
    while let Some(key) = open.pop() {
        if assets.contains_key(&key) {
            continue;
        }
        let found = read.query_row([id(key)], valued).optional()?;
        assets.insert(key, found.ok_or(Refusal::Missing)?);
        for need in load::<Dependency>(connection, "WHERE \"to\" = ?1", [id(key)])?.into_values() {
            open.push(need.data.from);
            dependencies.push(need.data);
        }
    }
    dependencies.sort_by_key(|need| (Uuid::from(need.from), Uuid::from(need.to), need.property));
    Ok((assets.into_values().collect(), dependencies))
}

fn edges(dependencies: &[Dependency], place: impl Fn(AssetId) -> Option<usize>) -> Vec<Edge> {
    dependencies
        .iter()
        .filter_map(|need| {
            Some(Edge {
                from: place(need.from)?,
                to: place(need.to)?,
                property: need.property,
                adjust: need.adjust,
            })
        })
        .collect()
}

/// Per asset its highest own answer for `property` that is on `scale`.
fn highest(assets: &[Valued], cells: &[Cell], property: Property, scale: &Scale) -> Vec<Answer> {
    let of = |own: &Valued| {
        let cells = cells.iter().filter(|cell| cell.property == property);
        let levels = cells.filter_map(|cell| own.values.get(cell).level());
        let best = levels.filter(|level| scale.contains(*level)).max();
        best.map_or(Answer::NotAssessed, Answer::Level)
    };
    assets.iter().map(of).collect()
}
