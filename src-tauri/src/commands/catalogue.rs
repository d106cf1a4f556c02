//! Threats, measures and the catalogues that they come from.

use model::{Stored, Threat, ThreatId};
use register::{CatalogueRow, MeasureRow, ThreatRow};
use serde::Serialize;
use tauri::State;

use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// The catalogues side by side.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct Catalogues {
    /// What the register holds of each.
    pub rows: Vec<CatalogueRow>,
    /// How many records the shipped catalogue has links for that they do not have yet.
    pub open: u32,
}

/// The threats whose words contain `text`.
#[tauri::command(async)]
#[specta::specta]
pub fn list_threats(session: State<'_, Session>, text: String) -> Answer<Vec<ThreatRow>> {
    session.read(|register| Ok(register.threat_rows(&text)?))
}

/// The measures whose words contain `text`.
#[tauri::command(async)]
#[specta::specta]
pub fn list_measures(session: State<'_, Session>, text: String) -> Answer<Vec<MeasureRow>> {
    session.read(|register| Ok(register.measure_rows(&text, clock::today(register))?))
}

/// A threat.
#[tauri::command(async)]
#[specta::specta]
pub fn threat(session: State<'_, Session>, id: ThreatId) -> Answer<Stored<ThreatId, Threat>> {
    session.read(|register| Ok(register.get::<Threat>(id)?))
}

/// Adds a threat.
#[tauri::command(async)]
#[specta::specta]
pub fn add_threat(session: State<'_, Session>, data: Threat) -> Answer<Written<ThreatId>> {
    session.write(|register, stamp| register.add_threat(stamp, data))
}

/// Changes a threat.
#[tauri::command(async)]
#[specta::specta]
pub fn save_threat(
    session: State<'_, Session>,
    id: ThreatId,
    revision: u32,
    data: Threat,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.save_threat(stamp, id, revision, data))
}

/// Removes a threat.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_threat(
    session: State<'_, Session>,
    id: ThreatId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_threat(stamp, id, revision))
}

/// The catalogues side by side.
#[tauri::command(async)]
#[specta::specta]
pub fn catalogues(session: State<'_, Session>) -> Answer<Catalogues> {
    session.read(|register| {
        let (rows, open) = register.catalogues()?;
        Ok(Catalogues { rows, open })
    })
}

/// Brings in the shipped catalogue's links.
#[tauri::command(async)]
#[specta::specta]
pub fn refresh_catalogue(session: State<'_, Session>) -> Answer<Written<u32>> {
    session.write(register::Register::refresh_catalogue)
}
