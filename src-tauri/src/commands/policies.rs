//! Policies, and who knows them.

use chrono::NaiveDate;
use model::{PersonId, PolicyId};
use register::{KnowsRow, PolicyRow};
use tauri::State;

use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// Every policy with how well it is known.
#[tauri::command(async)]
#[specta::specta]
pub fn list_policies(session: State<'_, Session>) -> Answer<Vec<PolicyRow>> {
    session.read(|register| Ok(register.policy_rows(clock::today(register))?))
}

/// Everybody who is to know a policy, those who do not know it yet first.
#[tauri::command(async)]
#[specta::specta]
pub fn policy_knowledge(session: State<'_, Session>, id: PolicyId) -> Answer<Vec<KnowsRow>> {
    session.read(|register| Ok(register.policy_knowledge(id, clock::today(register))?))
}

/// Writes that people know the version that there is now, since `date`; gives how many were written.
#[tauri::command(async)]
#[specta::specta]
pub fn acknowledge(
    session: State<'_, Session>,
    id: PolicyId,
    people: Vec<PersonId>,
    date: NaiveDate,
) -> Answer<Written<u32>> {
    session.write(|register, stamp| register.acknowledge(stamp, id, &people, date))
}
