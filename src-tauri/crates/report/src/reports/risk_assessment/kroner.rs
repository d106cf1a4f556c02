//! Risk in kroner: what the quantified scenarios of the assessment are expected to cost, and what
//! the measures are worth. Left out where no scenario is quantified.

use model::{MeasureValue, QuantityInput, Simulated, Simulation, Stage, simulate};
use text::number;

use super::{
    block::{heading, paragraph, table},
    order,
    scope::{Scope, anchor},
};
use crate::{
    document::{Block, Cell, Column, Phrase},
    loss::{LossInput, curve_table, loss_figure, loss_table, tolerance_sentences, tolerance_table},
};

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    let mut inputs = scope
        .snapshot
        .quantities(Some(scope.id), scope.picture.today);
    if inputs.is_empty() {
        return Vec::new();
    }
    inputs.sort_by_cached_key(|input| order::key(&input.reference));
    let simulation = Simulation {
        tolerance: scope.snapshot.tolerance.clone(),
        ..Simulation::default()
    };
    let head = heading(1, scope.say("report-kroner", &[]));
    let Ok(Some(simulated)) = simulate(&inputs, &simulation, &|_, _| true) else {
        return vec![head, paragraph(scope.say("report-kroner-refused", &[]))];
    };
    let input = LossInput {
        simulated: &simulated,
        language: scope.lang,
    };
    let mut blocks = vec![
        head,
        paragraph(scope.say(
            "report-kroner-how",
            &[
                ("count", inputs.len().into()),
                ("of", scope.total().into()),
                ("years", simulated.years.into()),
                // A name, not an amount.
                ("seed", simulated.seed.to_string().into()),
            ],
        )),
        Block::Keep(1),
        Block::Table(loss_table(&input)),
        Block::Keep(1),
        Block::Figure(loss_figure(&input)),
        Block::Table(curve_table(&input)),
    ];
    match tolerance_table(&input) {
        None => blocks.push(paragraph(scope.say("report-kroner-no-tolerance", &[]))),
        Some(held) => {
            blocks.push(paragraph(tolerance_sentences(&input).join(" ")));
            blocks.extend([Block::Keep(1), Block::Table(held)]);
        }
    }
    blocks.push(scenarios(scope, &inputs, &simulated));
    blocks.extend(measures(scope, &simulated.measures));
    blocks.push(Block::Note(scope.say("report-kroner-note", &[]).into()));
    blocks
}

/// Each scenario's expected loss of a year, the highest *current, confirmed* first.
fn scenarios(scope: &Scope<'_>, inputs: &[QuantityInput], simulated: &Simulated) -> Block {
    let mut rows: Vec<(f64, Vec<Cell>)> = inputs
        .iter()
        .zip(&simulated.scenarios)
        .filter_map(|(input, found)| {
            let scenario = &scope.snapshot.scenarios.get(&input.scenario)?.data;
            let link = Phrase::new().link(anchor(scenario), &scenario.reference);
            let risk = format!(
                "{} · {}",
                scope.threat_name(scenario),
                scope.asset_name(scenario.asset)
            );
            let kroner = |loss| Cell::from(number::kroner(scope.lang, loss));
            let expected = Stage::ALL.map(|stage| kroner(found.stages[stage as usize].expected));
            let mut row = vec![Cell::from(link), risk.into()];
            row.extend(expected);
            let confirmed = found.stages[Stage::CurrentConfirmed as usize].expected;
            Some((confirmed, row))
        })
        .collect();
    rows.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut columns = vec![
        Column::text(scope.say("report-scenario", &[]), 7),
        Column::text(scope.say("report-kroner-risk", &[]), 28),
    ];
    columns.extend(Stage::ALL.map(|stage| Column::number(scope.stage(stage), 14)));
    table(
        scope.say("report-kroner-scenarios", &[]),
        columns,
        rows.into_iter().map(|(_, row)| row),
    )
}

/// What each measure is worth in a year against its cost, the most first.
fn measures(scope: &Scope<'_>, values: &[MeasureValue]) -> Option<Block> {
    if values.is_empty() {
        return None;
    }
    let mut rows: Vec<(&MeasureValue, String, String)> = values
        .iter()
        .filter_map(|value| {
            let measure = &scope.snapshot.measures.get(&value.measure)?.data;
            let name = format!("{} {}", measure.reference, measure.name);
            Some((value, order::key(&measure.reference), name))
        })
        .collect();
    rows.sort_by(|one, other| (other.0.value.total_cmp(&one.0.value)).then(one.1.cmp(&other.1)));
    let none = || scope.say("report-none", &[]);
    let years = |years: f64| {
        let count = (years * 10.0).round() / 10.0;
        scope.say("loss-years", &[("count", count.into())])
    };
    let head = |key: &str, weight: u16| Column::number(scope.say(key, &[]), weight);
    let columns = vec![
        Column::text(scope.say("loss-measure", &[]), 36),
        Column::text(scope.say("loss-counted-at", &[]), 16),
        head("loss-value", 14),
        head("loss-cost", 14),
        head("loss-ratio", 10),
        head("loss-payback", 10),
    ];
    let rows = rows.into_iter().map(|(value, _, name)| {
        let kroner = |loss: f64| number::kroner(scope.lang, loss);
        let ratio = value
            .ratio
            .map(|ratio| number::decimal(scope.lang, ratio, 0, 2));
        [
            name,
            scope.stage(value.stage),
            kroner(value.value),
            value.cost.map_or_else(none, |cost| kroner(cost.into())),
            ratio.unwrap_or_else(none),
            value.payback_years.map_or_else(none, years),
        ]
        .map(Cell::from)
        .to_vec()
    });
    Some(table(
        scope.say("report-kroner-measures", &[]),
        columns,
        rows,
    ))
}
