//! History, undo and verification.

use register::{HistoryPage, Verified};
use tauri::State;

use crate::{
    error::Answer,
    session::{Session, Written},
};

/// Entries before `before`, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn history(
    session: State<'_, Session>,
    before: Option<u32>,
    limit: u32,
) -> Answer<HistoryPage> {
    session.read(|register| Ok(register.history(before, limit)?))
}

/// Takes the newest standing entry back; returns its number.
#[tauri::command(async)]
#[specta::specta]
pub fn undo(session: State<'_, Session>) -> Answer<Written<u32>> {
    session.write(register::Register::undo)
}

/// Does the entry that was undone last again; returns its number.
#[tauri::command(async)]
#[specta::specta]
pub fn redo(session: State<'_, Session>) -> Answer<Written<u32>> {
    session.write(register::Register::redo)
}

/// Checks the file, the history and every stored figure.
#[tauri::command(async)]
#[specta::specta]
pub fn verify(session: State<'_, Session>) -> Answer<Verified> {
    session.read(|register| Ok(register.verify()?))
}
