//! Assessments and scenarios.

use model::{
    AssessmentId, AssetId, Effect, EffectId, Evidence, Explanation, Factor, MeasureId,
    MeasureState, Method, PropertySet, Scenario, ScenarioId, Score, Stage, Stored, ThreatId,
    UnitId, Values,
};
use register::{AssessmentRow, Choice, LevelView, Page, Register, ScenarioFilter, ScenarioRow};
use serde::Serialize;
use tauri::State;

use crate::{
    clock,
    error::{Answer, AppError},
    session::{Session, Written},
};

/// What one measure does to the scenario.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct LedgerLine {
    /// The effect.
    pub effect: EffectId,
    /// The record.
    pub record: Stored<EffectId, Effect>,
    /// The measure.
    pub measure: MeasureId,
    /// Its name.
    pub measure_name: String,
    /// Whether it works already.
    pub state: MeasureState,
    /// What its tests say.
    pub evidence: Evidence,
    /// What it lowers.
    pub factor: Factor,
    /// For consequence: the property that it is about.
    pub property: Option<model::Bilingual>,
    /// For consequence: the party that it is about.
    pub party: Option<model::Bilingual>,
    /// By how many steps.
    pub steps: u8,
    /// Why.
    pub reason: String,
    /// The stages at which it counts.
    pub counted: Vec<Stage>,
    /// The level at target without it.
    pub before: Option<LevelView>,
    /// The level at target with it.
    pub after: Option<LevelView>,
}

/// All of a scenario.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ScenarioPage {
    /// As a list shows it.
    pub row: ScenarioRow,
    /// The record.
    pub scenario: Stored<ScenarioId, Scenario>,
    /// The method that it is scored by.
    pub method: Method,
    /// The asset's effective values.
    pub asset_values: Values,
    /// The properties that count.
    pub properties: PropertySet,
    /// Why every level is what it is.
    pub explanation: Explanation,
    /// What each measure does.
    pub ledger: Vec<LedgerLine>,
    /// The vulnerabilities that it names.
    pub vulnerabilities: Vec<Choice>,
}

/// All assessments.
#[tauri::command(async)]
#[specta::specta]
pub fn list_assessments(session: State<'_, Session>) -> Answer<Vec<AssessmentRow>> {
    let stamp = session.stamp();
    session.read(|register| Ok(register.assessment_rows(&stamp)?))
}

/// Adds an assessment.
#[tauri::command(async)]
#[specta::specta]
pub fn add_assessment(
    session: State<'_, Session>,
    reference: String,
    name: String,
    method: String,
    unit: Option<UnitId>,
) -> Answer<Written<AssessmentId>> {
    session
        .write(|register, stamp| register.add_assessment(stamp, &reference, &name, &method, unit))
}

/// A part of the list of scenarios.
#[tauri::command(async)]
#[specta::specta]
pub fn list_scenarios(
    session: State<'_, Session>,
    filter: ScenarioFilter,
) -> Answer<Page<ScenarioRow>> {
    session.read(|register| Ok(register.scenarios(&filter)?))
}

/// All of a scenario.
#[tauri::command(async)]
#[specta::specta]
pub fn scenario(session: State<'_, Session>, id: ScenarioId) -> Answer<ScenarioPage> {
    session.read(|register| page(register, id))
}

/// Gives one answer about a scenario.
#[tauri::command(async)]
#[specta::specta]
pub fn score_scenario(
    session: State<'_, Session>,
    id: ScenarioId,
    revision: u32,
    score: Score,
) -> Answer<Written<ScenarioRow>> {
    let written = session.write(|register, stamp| register.score(stamp, id, revision, &score))?;
    let row = session.read(|register| Ok(register.scenario_row(id)?))?;
    Ok(Written {
        value: row,
        changed: written.changed,
    })
}

/// Changes a scenario.
#[tauri::command(async)]
#[specta::specta]
pub fn save_scenario(
    session: State<'_, Session>,
    id: ScenarioId,
    revision: u32,
    data: Scenario,
) -> Answer<Written<ScenarioPage>> {
    let written =
        session.write(|register, stamp| register.save_scenario(stamp, id, revision, data))?;
    let page = session.read(|register| page(register, id))?;
    Ok(Written {
        value: page,
        changed: written.changed,
    })
}

/// Adds a scenario.
#[tauri::command(async)]
#[specta::specta]
pub fn add_scenario(
    session: State<'_, Session>,
    assessment: AssessmentId,
    asset: AssetId,
    threat: ThreatId,
) -> Answer<Written<ScenarioId>> {
    session.write(|register, stamp| register.add_scenario(stamp, assessment, asset, threat))
}

fn page(register: &Register, id: ScenarioId) -> Answer<ScenarioPage> {
    let snapshot = register.snapshot_of_scenario(id)?;
    let picture = snapshot.picture(clock::today(register));
    let missing = || AppError::new("missing");
    let scenario = snapshot.scenarios.get(&id).cloned().ok_or_else(missing)?;
    let method = snapshot
        .assessments
        .get(&scenario.data.assessment)
        .and_then(|assessment| snapshot.methods.get(&assessment.data.method))
        .map(|method| method.data.clone())
        .ok_or_else(missing)?;
    let view = |level| level_view(&method, level);
    let ledger = model::ledger(&snapshot, &picture, id)
        .into_iter()
        .filter_map(|row| {
            let record = snapshot.effects.get(&row.effect)?.clone();
            Some((row, record))
        })
        .map(|(row, record)| LedgerLine {
            effect: row.effect,
            record,
            measure: row.measure,
            measure_name: snapshot
                .measures
                .get(&row.measure)
                .map(|measure| measure.data.name.clone())
                .unwrap_or_default(),
            state: row.state,
            evidence: row.evidence,
            factor: row.factor,
            property: row.property,
            party: row.party,
            steps: row.steps,
            reason: row.reason,
            counted: row.counted,
            before: view(row.before),
            after: view(row.after),
        })
        .collect();
    let vulnerabilities = scenario
        .data
        .vulnerabilities
        .iter()
        .filter_map(|key| snapshot.vulnerabilities.get(key))
        .map(|stored| Choice {
            id: stored.id.0,
            name: stored.data.name.clone(),
            gone: false,
        })
        .collect();
    let asset_values = picture
        .cells
        .iter()
        .map(|cell| (cell.clone(), picture.effective(scenario.data.asset, cell)))
        .collect();
    Ok(ScenarioPage {
        row: register.scenario_row(id)?,
        properties: snapshot.properties(&scenario.data),
        explanation: model::explain(&snapshot, &picture, id).ok_or_else(missing)?,
        ledger,
        vulnerabilities,
        asset_values,
        method,
        scenario,
    })
}

/// A derived level as the window shows it.
pub(super) fn level_view(method: &Method, level: Option<model::PartyLevel>) -> Option<LevelView> {
    level.map(|level| LevelView {
        level: method
            .levels
            .get(usize::from(level.rank))
            .map(|l| l.id.clone())
            .unwrap_or_default(),
        number: level.number.into(),
        likelihood: level.likelihood,
        consequence: level.consequence,
        overridden: false,
        parties: std::collections::BTreeMap::new(),
    })
}
