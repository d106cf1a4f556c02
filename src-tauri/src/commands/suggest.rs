//! What the catalogues suggest, and the incidents that hint at how likely a threat is.

use model::{
    AssessmentId, AssetId, Incident, IncidentId, ScenarioId, Stored, Suggestions, ThreatId,
};
use tauri::State;

use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// What is suggested for a scenario.
#[tauri::command(async)]
#[specta::specta]
pub fn suggestions(session: State<'_, Session>, id: ScenarioId) -> Answer<Suggestions> {
    session.read(|register| Ok(register.suggestions(id, clock::today(register))?))
}

/// The threats that concern an asset and are not in a scenario about it in the assessment yet.
#[tauri::command(async)]
#[specta::specta]
pub fn suggested_threats(
    session: State<'_, Session>,
    assessment: AssessmentId,
    asset: AssetId,
) -> Answer<Vec<ThreatId>> {
    session.read(|register| Ok(register.suggested_threats(assessment, asset)?))
}

/// The incidents on an asset, the newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn asset_incidents(
    session: State<'_, Session>,
    id: AssetId,
) -> Answer<Vec<Stored<IncidentId, Incident>>> {
    session.read(|register| Ok(register.incidents_of(id)?))
}

/// Adds an incident.
#[tauri::command(async)]
#[specta::specta]
pub fn add_incident(session: State<'_, Session>, data: Incident) -> Answer<Written<IncidentId>> {
    session.write(|register, stamp| register.add_incident(stamp, data))
}

/// Changes an incident.
#[tauri::command(async)]
#[specta::specta]
pub fn save_incident(
    session: State<'_, Session>,
    id: IncidentId,
    revision: u32,
    data: Incident,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.save_incident(stamp, id, revision, data))
}

/// Removes an incident.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_incident(
    session: State<'_, Session>,
    id: IncidentId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_incident(stamp, id, revision))
}
