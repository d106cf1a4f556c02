//! The statement of applicability: shown, decided about, approved.

use model::StatementId;
use register::{ControlDecision, SoaPage, Stamp};
use tauri::State;

use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// Every control with what is decided about it, and how the latest approved statement stands.
#[tauri::command(async)]
#[specta::specta]
pub fn soa(session: State<'_, Session>) -> Answer<SoaPage> {
    session.read(|register| Ok(register.soa_page(clock::today(register))?))
}

/// Decides about controls as one entry of the history; gives how many decisions became others.
#[tauri::command(async)]
#[specta::specta]
pub fn decide_controls(
    session: State<'_, Session>,
    decisions: Vec<ControlDecision>,
) -> Answer<Written<u32>> {
    session.write(|register, stamp| register.decide_controls(stamp, &decisions))
}

/// Approves what is decided about `frameworks` in the name of `by`, who sits at the desk for this one
/// act.
#[tauri::command(async)]
#[specta::specta]
pub fn approve_statement(
    session: State<'_, Session>,
    name: String,
    note: String,
    frameworks: Vec<String>,
    by: String,
) -> Answer<Written<StatementId>> {
    session.write(|register, stamp| {
        let stamp = Stamp {
            by: by.trim().to_owned(),
            ..stamp.clone()
        };
        register.approve_statement(&stamp, &name, &note, &frameworks)
    })
}
