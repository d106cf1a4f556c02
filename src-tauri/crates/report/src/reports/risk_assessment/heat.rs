//! The heat map at *current, confirmed* with movement, and small ones for other stages.

use std::collections::BTreeMap;

use model::Stage;

use super::{
    block::{heading, paragraph},
    scope::Scope,
};
use crate::{
    document::Block,
    heatmap::{HeatInput, HeatMovement, heat_figure, heat_row, heat_table, movement_table},
};

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    let moves = movements(scope, Stage::CurrentConfirmed);
    let cells = Stage::ALL.map(|stage| cells(scope, stage));
    let input = |stage: Stage| HeatInput {
        method: &scope.rules.method,
        stage,
        party: None,
        cells: &cells[stage as usize],
        movements: &[],
        language: scope.lang,
    };
    let current = HeatInput {
        movements: &moves,
        ..input(Stage::CurrentConfirmed)
    };
    let mut blocks = vec![
        Block::Keep(3),
        heading(1, scope.say("report-heat", &[])),
        paragraph(scope.say("report-heat-how", &[])),
        Block::Figure(heat_figure(&current)),
        Block::Figure(heat_row(&[input(Stage::Inherent), input(Stage::Target)])),
        Block::Table(heat_table(&current)),
    ];
    blocks.extend(movement_table(&current).map(Block::Table));
    if scope
        .risks
        .iter()
        .any(|risk| risk.at(Stage::CurrentConfirmed).overridden)
    {
        blocks.push(Block::Note(scope.say("report-heat-overridden", &[]).into()));
    }
    blocks
}

/// Where each scenario stands, by the figures that were computed.
fn cells(scope: &Scope<'_>, stage: Stage) -> Vec<(u16, u8, u32)> {
    let mut counts: BTreeMap<(u16, u8), u32> = BTreeMap::new();
    for risk in &scope.risks {
        let level = risk.at(stage).derived();
        *counts
            .entry((level.likelihood, level.consequence))
            .or_default() += 1;
    }
    counts
        .into_iter()
        .map(|((likelihood, consequence), count)| (likelihood, consequence, count))
        .collect()
}

fn movements(scope: &Scope<'_>, stage: Stage) -> Vec<HeatMovement> {
    let mut counts: BTreeMap<[(u16, u8); 2], u32> = BTreeMap::new();
    for risk in &scope.risks {
        let step = [Stage::Inherent, stage].map(|stage| {
            let level = risk.at(stage).derived();
            (level.likelihood, level.consequence)
        });
        *counts.entry(step).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|([from, to], count)| HeatMovement { from, to, count })
        .collect()
}
