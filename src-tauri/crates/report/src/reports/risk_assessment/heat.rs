//! The heat map at *current, confirmed* with movement, and small ones for other stages.

use model::Stage;

use super::{
    block::{heading, paragraph},
    scope::Scope,
};
use crate::{
    document::Block,
    heatmap::{HeatInput, heat_figure, heat_row, heat_table, movement_table},
    reports::risks::{cells, movements},
};

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    let moves = movements(&scope.risks, Stage::CurrentConfirmed);
    let cells = Stage::ALL.map(|stage| cells(&scope.risks, stage));
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
