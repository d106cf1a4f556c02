//! Dependencies between assets, and what a change of an asset would move before it is saved.

use model::{Asset, AssetId, Dependency, DependencyId};
use register::{Foresight, Register};
use serde::Serialize;
use tauri::State;

use crate::{
    error::Answer,
    session::{Session, Written},
};

/// What a change of a dependency would move.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct DependencyForesight {
    /// What it would move.
    pub foresight: Foresight,
    /// The names of the assets that would need each other in a ring through it.
    pub ring: Vec<String>,
}

/// What saving an asset would move.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_asset(
    session: State<'_, Session>,
    id: AssetId,
    revision: u32,
    data: Asset,
) -> Answer<Foresight> {
    session.foresee(|register, stamp| register.foresee_asset(stamp, id, revision, data))
}

/// What a dependency would move: a new one without `id`, else the one that was read at `revision`.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_dependency(
    session: State<'_, Session>,
    id: Option<DependencyId>,
    revision: u32,
    data: Dependency,
) -> Answer<DependencyForesight> {
    session.foresee(|register, stamp| {
        let place = id.map(|id| (id, revision));
        let (foresight, ring) = register.foresee_dependency(stamp, place, data)?;
        let name =
            |asset: AssetId| Ok::<_, register::Error>(register.get::<Asset>(asset)?.data.name);
        Ok(DependencyForesight {
            foresight,
            ring: ring
                .into_iter()
                .map(name)
                .collect::<register::Result<_>>()?,
        })
    })
}

/// What the removal of a dependency would move.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_dependency_removal(
    session: State<'_, Session>,
    id: DependencyId,
    revision: u32,
) -> Answer<DependencyForesight> {
    session.foresee(|register: &mut Register, stamp| {
        Ok(DependencyForesight {
            foresight: register.foresee_dependency_removal(stamp, id, revision)?,
            ring: Vec::new(),
        })
    })
}

/// Adds a dependency.
#[tauri::command(async)]
#[specta::specta]
pub fn add_dependency(
    session: State<'_, Session>,
    data: Dependency,
) -> Answer<Written<DependencyId>> {
    session.write(|register, stamp| register.add_dependency(stamp, data))
}

/// Changes a dependency.
#[tauri::command(async)]
#[specta::specta]
pub fn save_dependency(
    session: State<'_, Session>,
    id: DependencyId,
    revision: u32,
    data: Dependency,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.save_dependency(stamp, id, revision, data))
}

/// Removes a dependency.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_dependency(
    session: State<'_, Session>,
    id: DependencyId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_dependency(stamp, id, revision))
}
