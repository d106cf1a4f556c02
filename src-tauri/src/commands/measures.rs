//! Measures: what each does over all scenarios, and what that is worth.

use model::{
    AssessmentId, Bilingual, Effect, EffectId, Evidence, Measure, MeasureId, ScenarioId, Stage,
    Stored,
};
use register::{Foresight, LevelView, Register, TestRow};
use serde::Serialize;
use tauri::State;

use crate::{
    clock,
    commands::scenarios::level_view,
    error::{Answer, AppError},
    session::{Session, Written},
};

/// A scenario's level at one stage, with and without the measure.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct WorthView {
    /// The stage; the measure counts at it.
    pub stage: Stage,
    /// The level without the measure.
    pub without: Option<LevelView>,
    /// The level with it.
    pub with: Option<LevelView>,
    /// How many levels lie between.
    pub levels: u8,
}

/// What the measure does to one scenario.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MeasureScenario {
    /// The scenario.
    pub id: ScenarioId,
    /// Its reference.
    pub reference: String,
    /// The asset's name.
    pub asset_name: String,
    /// The threat's name.
    pub threat_name: Bilingual,
    /// The assessment that it stands in.
    pub assessment: AssessmentId,
    /// The effects.
    pub effects: Vec<Stored<EffectId, Effect>>,
    /// The levels where the measure counts.
    pub stages: Vec<WorthView>,
}

/// All of a measure.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MeasurePage {
    /// The record.
    pub measure: Stored<MeasureId, Measure>,
    /// What its tests say today.
    pub evidence: Evidence,
    /// The control tests that name it, the most urgent first.
    pub tests: Vec<TestRow>,
    /// What it does, scenario by scenario.
    pub scenarios: Vec<MeasureScenario>,
    /// Levels lost at *current, claimed* if it failed today.
    pub claimed: u32,
    /// The same at *current, confirmed*.
    pub confirmed: u32,
    /// The same at *target*.
    pub target: u32,
    /// Levels for each 100,000 kroner of its cost.
    pub per_100_000: Option<f64>,
}

/// All of a measure.
#[tauri::command(async)]
#[specta::specta]
pub fn measure(session: State<'_, Session>, id: MeasureId) -> Answer<MeasurePage> {
    session.read(|register| page(register, id))
}

/// Adds a measure.
#[tauri::command(async)]
#[specta::specta]
pub fn add_measure(session: State<'_, Session>, data: Measure) -> Answer<Written<MeasureId>> {
    session.write(|register, stamp| register.add_measure(stamp, data))
}

/// Changes a measure.
#[tauri::command(async)]
#[specta::specta]
pub fn save_measure(
    session: State<'_, Session>,
    id: MeasureId,
    revision: u32,
    data: Measure,
) -> Answer<Written<MeasurePage>> {
    let written =
        session.write(|register, stamp| register.save_measure(stamp, id, revision, data))?;
    let page = session.read(|register| page(register, id))?;
    Ok(Written {
        value: page,
        changed: written.changed,
    })
}

/// Removes a measure; one that has effects only together with them.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_measure(
    session: State<'_, Session>,
    id: MeasureId,
    revision: u32,
    with_effects: bool,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_measure(stamp, id, revision, with_effects))
}

/// What a changed measure would move; none: what its removal with its effects would move.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_measure(
    session: State<'_, Session>,
    id: MeasureId,
    revision: u32,
    data: Option<Measure>,
) -> Answer<Foresight> {
    session.foresee(|register, stamp| register.foresee_measure(stamp, id, revision, data))
}

/// Adds an effect.
#[tauri::command(async)]
#[specta::specta]
pub fn add_effect(session: State<'_, Session>, data: Effect) -> Answer<Written<EffectId>> {
    session.write(|register, stamp| register.add_effect(stamp, data))
}

/// Changes an effect.
#[tauri::command(async)]
#[specta::specta]
pub fn save_effect(
    session: State<'_, Session>,
    id: EffectId,
    revision: u32,
    data: Effect,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.save_effect(stamp, id, revision, data))
}

/// Removes an effect.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_effect(
    session: State<'_, Session>,
    id: EffectId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_effect(stamp, id, revision))
}

fn page(register: &Register, id: MeasureId) -> Answer<MeasurePage> {
    let snapshot = register.snapshot_of_measure(id)?;
    let today = clock::today(register);
    let picture = snapshot.picture(today);
    let missing = || AppError::new("missing");
    let measure = snapshot.measures.get(&id).cloned().ok_or_else(missing)?;
    let worth = model::worth(&snapshot, &picture, id).ok_or_else(missing)?;
    let mut scenarios: Vec<MeasureScenario> = worth
        .rows
        .into_iter()
        .filter_map(|row| {
            let scenario = &snapshot.scenarios.get(&row.scenario)?.data;
            let assessment = &snapshot.assessments.get(&scenario.assessment)?.data;
            let method = &snapshot.methods.get(&assessment.method)?.data;
            Some(MeasureScenario {
                id: row.scenario,
                reference: scenario.reference.clone(),
                asset_name: snapshot.assets.get(&scenario.asset)?.data.name.clone(),
                threat_name: snapshot.threats.get(&scenario.threat)?.data.name.clone(),
                assessment: scenario.assessment,
                effects: picture
                    .effects
                    .get(&row.scenario)
                    .into_iter()
                    .flatten()
                    .filter_map(|effect| snapshot.effects.get(effect))
                    .filter(|own| own.data.measure == id)
                    .cloned()
                    .collect(),
                stages: row
                    .stages
                    .into_iter()
                    .map(|at| WorthView {
                        stage: at.stage,
                        without: level_view(method, at.without),
                        with: level_view(method, at.with),
                        levels: at.levels,
                    })
                    .collect(),
            })
        })
        .collect();
    scenarios.sort_by(|a, b| a.reference.cmp(&b.reference));
    Ok(MeasurePage {
        evidence: measure.data.evidence(today),
        tests: register.tests_of_measure(id, today)?,
        measure,
        scenarios,
        claimed: worth.claimed,
        confirmed: worth.confirmed,
        target: worth.target,
        per_100_000: worth.per_100_000,
    })
}
