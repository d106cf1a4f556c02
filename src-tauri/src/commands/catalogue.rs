//! Threats and measures.

use register::{MeasureRow, ThreatRow};
use tauri::State;

use crate::{clock, error::Answer, session::Session};

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
    session.read(|register| Ok(register.measure_rows(&text, clock::now().1)?))
}
