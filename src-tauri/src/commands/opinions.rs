//! What the participants of an assessment say of its scenarios.

use model::{AssessmentId, Consensus, PersonId, ScenarioId, Score};
use register::{Choice, Outcome, Register, ScenarioOpinions, Stamp};
use tauri::State;

use crate::{
    error::Answer,
    session::{Session, Written},
};

/// What the participants say of each scenario of an assessment of which anybody says anything.
#[tauri::command(async)]
#[specta::specta]
pub fn opinions(
    session: State<'_, Session>,
    assessment: AssessmentId,
) -> Answer<Vec<ScenarioOpinions>> {
    session.read(|register| Ok(register.opinions(assessment)?))
}

/// Who may have an opinion: the participants of an assessment, else everybody.
#[tauri::command(async)]
#[specta::specta]
pub fn participants(session: State<'_, Session>, assessment: AssessmentId) -> Answer<Vec<Choice>> {
    session.read(|register| Ok(register.participants(assessment)?))
}

/// What the participants say of a scenario.
#[tauri::command(async)]
#[specta::specta]
pub fn scenario_opinions(session: State<'_, Session>, scenario: ScenarioId) -> Answer<Consensus> {
    session.read(|register| Ok(register.consensus(scenario)?))
}

/// Gives one answer of a participant.
#[tauri::command(async)]
#[specta::specta]
pub fn give_opinion(
    session: State<'_, Session>,
    scenario: ScenarioId,
    person: PersonId,
    score: Score,
) -> Answer<Written<Consensus>> {
    written(&session, scenario, |register, stamp| {
        register.give_opinion(stamp, scenario, person, &score)
    })
}

/// Keeps why a participant does not agree.
#[tauri::command(async)]
#[specta::specta]
pub fn dissent(
    session: State<'_, Session>,
    scenario: ScenarioId,
    person: PersonId,
    reason: String,
) -> Answer<Written<Consensus>> {
    written(&session, scenario, |register, stamp| {
        register.dissent(stamp, scenario, person, &reason)
    })
}

/// Removes all that a participant said.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_opinion(
    session: State<'_, Session>,
    scenario: ScenarioId,
    person: PersonId,
) -> Answer<Written<Consensus>> {
    written(&session, scenario, |register, stamp| {
        register.withdraw_opinion(stamp, scenario, person)
    })
}

/// Decides what is in the middle of what the participants say.
#[tauri::command(async)]
#[specta::specta]
pub fn adopt_consensus(
    session: State<'_, Session>,
    scenario: ScenarioId,
) -> Answer<Written<Consensus>> {
    written(&session, scenario, |register, stamp| {
        register.adopt_consensus(stamp, scenario)
    })
}

fn written(
    session: &Session,
    scenario: ScenarioId,
    deed: impl FnOnce(&mut Register, &Stamp) -> register::Result<Outcome<()>>,
) -> Answer<Written<Consensus>> {
    let written = session.write(deed)?;
    let consensus = session.read(|register| Ok(register.consensus(scenario)?))?;
    Ok(Written {
        value: consensus,
        changed: written.changed,
    })
}
