//! Assets.

use std::collections::BTreeMap;

use model::{
    Answer as Level, Asset, AssetId, AssetKind, DependencyId, Explanation, Picture, Property,
    Snapshot, Step, Stored, explain_value,
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
    /// From the asset whose own answer it is down to this one; empty where it is its own.
    pub path: Vec<Named>,
    /// Whether an inherited value overrides its own *not relevant*.
    pub overrides_not_relevant: bool,
    /// Why it counts; none where nothing does.
    pub why: Option<Explanation>,
}

/// An asset by its name.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct Named {
    /// The asset.
    pub id: AssetId,
    /// Its name.
    pub name: String,
}

/// Assets that need each other in a ring and share their maximum.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct Ring {
    /// Its members.
    pub members: Vec<Named>,
    /// The properties that run around it.
    pub properties: Vec<Property>,
}

/// A dependency as one of its ends sees it.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct Link {
    /// The dependency.
    pub id: DependencyId,
    /// The revision that it is at.
    pub revision: u32,
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
    /// The rings that it is in.
    pub rings: Vec<Ring>,
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
    let picture = snapshot.picture(clock::today(register));
    let asset = register.get::<Asset>(id)?;
    let (needs, needed_by) = register.links(id)?;
    let scenarios = register.scenarios(&register::ScenarioFilter {
        asset: Some(id),
        limit: 0,
        ..register::ScenarioFilter::default()
    })?;
    let place = picture.place.get(&id).copied();
    Ok(AssetPage {
        effective: place.map_or_else(Vec::new, |place| {
            values(&snapshot, &picture, place, &asset.data)
        }),
        needs: links(register, needs, |dependency| dependency.to)?,
        needed_by: links(register, needed_by, |dependency| dependency.from)?,
        rings: place.map_or_else(Vec::new, |place| rings(&snapshot, &picture, place)),
        scenarios: scenarios.total,
        asset,
    })
}

/// The values of the asset at `place`, cell by cell, each with its way and its explanation.
fn values(
    snapshot: &Snapshot,
    picture: &Picture,
    place: usize,
    asset: &Asset,
) -> Vec<EffectiveCell> {
    let value = |(index, cell): (usize, &model::Cell)| {
        let own = asset.consequence.get(cell);
        let value = picture.inheritance.effective[place][index];
        let steps = picture.inheritance.path(&picture.edges, place, index);
        let mut path: Vec<Named> = steps
            .iter()
            .rev()
            .map(|step| match step {
                Step::Edge(edge) => named(snapshot, picture, picture.edges[*edge].from),
                Step::Group { from, .. } => named(snapshot, picture, *from),
            })
            .collect();
        if !path.is_empty() {
            path.push(named(snapshot, picture, place));
        }
        EffectiveCell {
            cell: cell.to_string(),
            own,
            effective: value,
            path,
            overrides_not_relevant: own == Level::NotRelevant && value.level().is_some(),
            why: explain_value(snapshot, picture, picture.assets[place], cell),
        }
    };
    picture.cells.iter().enumerate().map(value).collect()
}

/// The rings that the asset at `place` is in.
fn rings(snapshot: &Snapshot, picture: &Picture, place: usize) -> Vec<Ring> {
    let inheritance = &picture.inheritance;
    inheritance
        .cycles
        .iter()
        .zip(&inheritance.cycle_properties)
        .filter(|(members, _)| members.contains(&place))
        .map(|(members, properties)| Ring {
            members: members
                .iter()
                .map(|member| named(snapshot, picture, *member))
                .collect(),
            properties: properties.iter().collect(),
        })
        .collect()
}

fn named(snapshot: &Snapshot, picture: &Picture, place: usize) -> Named {
    let id = picture.assets[place];
    let asset = snapshot.assets.get(&id);
    Named {
        id,
        name: asset.map_or_else(String::new, |asset| asset.data.name.clone()),
    }
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
                revision: stored.revision,
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
