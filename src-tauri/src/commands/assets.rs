//! Assets.

use std::collections::BTreeMap;

use model::{
    Answer as Level, Asset, AssetId, AssetKind, DependencyId, Property, Snapshot, Step, Stored,
};
use register::{AssetFilter, AssetRow, Page, Register};
use serde::Serialize;
use tauri::State;

use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// The value of an asset at one cell.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct EffectiveCell {
    /// `confidentiality.persons`
    pub cell: String,
    /// Its own answer.
    pub own: Level,
    /// What counts.
    pub effective: Level,
    /// The names from the asset whose own answer it is down to this one; empty where it is its own.
    pub path: Vec<String>,
    /// Whether an inherited value overrides its own *not relevant*.
    pub overrides_not_relevant: bool,
}

/// A dependency as one of its ends sees it.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct Link {
    /// The dependency.
    pub id: DependencyId,
    /// The other end.
    pub asset: AssetId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AssetKind,
    /// The property that it is about.
    pub property: Option<Property>,
    /// How the need is passed on.
    pub adjust: String,
    /// Why.
    pub reason: String,
}

/// All of an asset.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct AssetPage {
    /// The record.
    pub asset: Stored<AssetId, Asset>,
    /// Its values.
    pub effective: Vec<EffectiveCell>,
    /// What it needs.
    pub needs: Vec<Link>,
    /// What needs it.
    pub needed_by: Vec<Link>,
    /// The names of the assets that need each other in a ring with it.
    pub cycle: Vec<String>,
    /// How many scenarios it is in.
    pub scenarios: u32,
}

/// A part of the list of assets.
#[tauri::command(async)]
#[specta::specta]
pub fn list_assets(session: State<'_, Session>, filter: AssetFilter) -> Answer<Page<AssetRow>> {
    session.read(|register| Ok(register.assets(&filter)?))
}

/// All of an asset.
#[tauri::command(async)]
#[specta::specta]
pub fn asset(session: State<'_, Session>, id: AssetId) -> Answer<AssetPage> {
    session.read(|register| page(register, id))
}

/// Adds an asset.
#[tauri::command(async)]
#[specta::specta]
pub fn add_asset(session: State<'_, Session>, data: Asset) -> Answer<Written<AssetId>> {
    session.write(|register, stamp| register.add_asset(stamp, data))
}

/// Changes an asset.
#[tauri::command(async)]
#[specta::specta]
pub fn save_asset(
    session: State<'_, Session>,
    id: AssetId,
    revision: u32,
    data: Asset,
) -> Answer<Written<AssetPage>> {
    let written =
        session.write(|register, stamp| register.save_asset(stamp, id, revision, data))?;
    let page = session.read(|register| page(register, id))?;
    Ok(Written {
        value: page,
        changed: written.changed,
    })
}

/// Removes an asset with its dependencies.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_asset(
    session: State<'_, Session>,
    id: AssetId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_asset(stamp, id, revision))
}

fn page(register: &Register, id: AssetId) -> Answer<AssetPage> {
    let snapshot = register.snapshot_of_asset(id)?;
    let picture = snapshot.picture(clock::now().1);
    let asset = register.get::<Asset>(id)?;
    let name = |asset: AssetId| name(&snapshot, asset);
    let mut effective = Vec::new();
    let mut cycle = Vec::new();
    if let Some(place) = picture.place.get(&id) {
        for (index, cell) in picture.cells.iter().enumerate() {
            let own = asset.data.consequence.get(cell);
            let value = picture.inheritance.effective[*place][index];
            let steps = picture.inheritance.path(&picture.edges, *place, index);
            let mut path: Vec<String> = steps
                .iter()
                .map(|step| match step {
                    Step::Edge(edge) => name(picture.assets[picture.edges[*edge].from]),
                    Step::Group { from, .. } => name(picture.assets[*from]),
                })
                .collect();
            path.reverse();
            if !path.is_empty() {
                path.push(asset.data.name.clone());
            }
            effective.push(EffectiveCell {
                cell: cell.to_string(),
                own,
                effective: value,
                path,
                overrides_not_relevant: own == Level::NotRelevant && value.level().is_some(),
            });
        }
        let ring = picture
            .inheritance
            .cycles
            .iter()
            .find(|ring| ring.contains(place));
        cycle = ring
            .into_iter()
            .flatten()
            .map(|member| name(picture.assets[*member]))
            .collect();
    }
    let (needs, needed_by) = register.links(id)?;
    let scenarios = register.scenarios(&register::ScenarioFilter {
        asset: Some(id),
        limit: 0,
        ..register::ScenarioFilter::default()
    })?;
    Ok(AssetPage {
        effective,
        needs: links(register, needs, |dependency| dependency.to)?,
        needed_by: links(register, needed_by, |dependency| dependency.from)?,
        cycle,
        scenarios: scenarios.total,
        asset,
    })
}

fn name(snapshot: &Snapshot, asset: AssetId) -> String {
    snapshot
        .assets
        .get(&asset)
        .map(|asset| asset.data.name.clone())
        .unwrap_or_default()
}

fn links(
    register: &Register,
    dependencies: Vec<Stored<DependencyId, model::Dependency>>,
    other: fn(&model::Dependency) -> AssetId,
) -> Answer<Vec<Link>> {
    let mut names: BTreeMap<AssetId, Asset> = BTreeMap::new();
    dependencies
        .into_iter()
        .map(|stored| {
            let key = other(&stored.data);
            if !names.contains_key(&key) {
                names.insert(key, register.get::<Asset>(key)?.data);
            }
            let asset = &names[&key];
            Ok(Link {
                id: stored.id,
                asset: key,
                name: asset.name.clone(),
                kind: asset.kind,
                property: stored.data.property,
                adjust: stored.data.adjust.to_string(),
                reason: stored.data.reason,
            })
        })
        .collect()
}
