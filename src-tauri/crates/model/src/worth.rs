//! What each measure is worth, over all scenarios that it works on (method, section 5): the
//! levels that would be lost if it failed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    Evidence, MeasureId, MeasureState, PartyLevel, Picture, ScenarioId, Snapshot, Stage,
    assess::counts, ledger::Scene,
};

/// The level of one scenario at one stage, with and without a measure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WorthStage {
    /// The stage; the measure counts at it.
    pub stage: Stage,
    /// The derived level without the measure's effects.
    pub without: Option<PartyLevel>,
    /// The derived level with all effects.
    pub with: Option<PartyLevel>,
    /// How many ranks lie between.
    pub levels: u8,
}

/// What a measure does to one scenario.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WorthRow {
    /// The scenario.
    pub scenario: ScenarioId,
    /// The stages at which the measure counts, in the order of [`Stage::ALL`].
    pub stages: Vec<WorthStage>,
}

/// What a measure is worth.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Worth {
    /// The measure.
    pub measure: MeasureId,
    /// Every scenario that it has effects on, in the order of their ids.
    pub rows: Vec<WorthRow>,
    /// Levels lost at *current, claimed* if it failed today, summed over the scenarios.
    pub claimed: u32,
    /// The same at *current, confirmed*.
    pub confirmed: u32,
    /// The same at *target*.
    pub target: u32,
    /// Levels for each 100,000 kroner of its cost: of a measure in place at *current, claimed*, of
    /// a planned one at *target*. None without a cost, or where it is retired.
    pub per_100_000: Option<f64>,
}

/// What `measure` is worth; none where it is not in the snapshot.
///
/// Levels are derived ones: an override does not hide what a measure is worth. It is the worth
/// beside all the others: what two measures do to the same level may not add up.
pub fn worth(snapshot: &Snapshot, picture: &Picture, measure: MeasureId) -> Option<Worth> {
    let touched: BTreeSet<ScenarioId> = snapshot
        .effects
        .values()
        .filter(|effect| effect.data.measure == measure)
        .map(|effect| effect.data.scenario)
        .collect();
    of(snapshot, picture, measure, &touched)
}

/// What every measure is worth, by id: one pass over the effects.
pub fn worths(snapshot: &Snapshot, picture: &Picture) -> Vec<Worth> {
    let mut touched: BTreeMap<MeasureId, BTreeSet<ScenarioId>> = snapshot
        .measures
        .keys()
        .map(|measure| (*measure, BTreeSet::new()))
        .collect();
    for effect in snapshot.effects.values() {
        let scenarios = touched.entry(effect.data.measure).or_default();
        scenarios.insert(effect.data.scenario);
    }
    touched
        .iter()
        .filter_map(|(measure, scenarios)| of(snapshot, picture, *measure, scenarios))
        .collect()
}

fn of(
    snapshot: &Snapshot,
    picture: &Picture,
    measure: MeasureId,
    touched: &BTreeSet<ScenarioId>,
) -> Option<Worth> {
    let record = &snapshot.measures.get(&measure)?.data;
    let evidence = record.evidence(picture.today);
    let rows: Vec<WorthRow> = touched
        .iter()
        .filter_map(|id| row(snapshot, picture, measure, *id, record.state, evidence))
        .collect();
    let sum = |stage: Stage| {
        let all = rows.iter().flat_map(|row| &row.stages);
        all.filter(|at| at.stage == stage)
            .map(|at| u32::from(at.levels))
            .sum()
    };
    let (claimed, target) = (sum(Stage::CurrentClaimed), sum(Stage::Target));
    let levels = match record.state {
        MeasureState::InPlace => Some(claimed),
        MeasureState::Planned => Some(target),
        MeasureState::Retired => None,
    };
    Some(Worth {
        measure,
        claimed,
        confirmed: sum(Stage::CurrentConfirmed),
        target,
        per_100_000: levels
            .zip(record.cost)
            .and_then(|(levels, cost)| rate(levels, cost)),
        rows,
    })
}

/// Levels for each 100,000 kroner; none where it costs nothing.
pub(crate) fn rate(levels: u32, cost: u32) -> Option<f64> {
    (cost > 0).then(|| f64::from(levels) * 100_000.0 / f64::from(cost))
}

fn row(
    snapshot: &Snapshot,
    picture: &Picture,
    measure: MeasureId,
    scenario: ScenarioId,
    state: MeasureState,
    evidence: Evidence,
) -> Option<WorthRow> {
    let scene = Scene::new(snapshot, picture, scenario)?;
    let stages = Stage::ALL
        .into_iter()
        .filter(|stage| counts(*stage, state, evidence))
        .map(|stage| {
            let with = scene.level(stage, |_, _| true);
            let without = scene.level(stage, |_, of| of != measure);
            let rank = |level: Option<PartyLevel>| level.map_or(0, |level| level.rank);
            WorthStage {
                stage,
                without,
                with,
                levels: rank(without).saturating_sub(rank(with)),
            }
        })
        .collect();
    Some(WorthRow { scenario, stages })
}
