//! Heat map and explanation.

use std::path::{Path, PathBuf};

use model::Stage;
use register::{HeatFilter, HeatMap, Register};
use serde_json::{Value as Json, json};
use text::{Words, words};

use crate::{
    Done,
    desk::{self, Desk},
    failure::Failure,
    out::line,
};

/// Writes JSON to standard output.
pub fn print_json(value: &Json) -> Done {
    line(format_args!("{value:#}"));
    Done::Well
}

/// What a heat map shows.
pub struct Scope {
    /// Only this assessment.
    pub assessment: Option<String>,
    /// Only this unit and those below it.
    pub unit: Option<String>,
    /// Which stage.
    pub stage: Stage,
    /// Only this party.
    pub party: Option<String>,
}

/// The heat map as a table, as JSON or as a drawing.
pub fn heatmap(
    desk: &Desk,
    path: &Path,
    scope: &Scope,
    json: bool,
    svg: Option<&Path>,
) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let units = match &scope.unit {
        None => None,
        Some(unit) => {
            let found = register
                .find::<model::Unit>(unit)?
                .ok_or_else(|| Failure::usage("unknown-unit", "ref", unit))?;
            Some(register.units_below(found)?)
        }
    };
    let filter = HeatFilter {
        stage: scope.stage,
        party: scope.party.clone(),
        assessment: desk::assessment(&register, scope.assessment.as_deref())?,
        units,
    };
    let heat = register.heatmap(&filter)?;
    if json {
        // The stage goes out by the word that it was asked for with.
        let stage = match scope.stage {
            Stage::Inherent => "inherent",
            Stage::CurrentConfirmed => "current",
            Stage::CurrentClaimed => "claimed",
            Stage::Target => "target",
        };
        return Ok(print_json(&json!({
            "stage": stage, "party": heat.party, "levels": heat.levels, "cells": heat.cells,
            "unanswered": heat.unanswered, "not_relevant": heat.not_relevant,
            "other_methods": heat.other_methods, "total": heat.total,
        })));
    }
    match svg {
        Some(out) => draw(desk, &register, &filter, &heat, out),
        None => {
            table(words(desk.lang), &heat);
            Ok(Done::Well)
        }
    }
}

fn draw(
    desk: &Desk,
    register: &Register,
    filter: &HeatFilter,
    heat: &HeatMap,
    out: &Path,
) -> Result<Done, Failure> {
    let (_, rules) = register.rules_for(filter.assessment)?;
    let movements = register.movements(filter)?;
    let cells: Vec<(u16, u8, u32)> = heat
        .cells
        .iter()
        .map(|cell| (cell.likelihood, cell.consequence, cell.count))
        .collect();
    let movements: Vec<report::HeatMovement> = movements
        .iter()
        .map(|step| report::HeatMovement {
            from: step.from,
            to: step.to,
            count: step.count,
        })
        .collect();
    let party = filter
        .party
        .as_ref()
        .and_then(|party| rules.method.parties.iter().position(|own| own.id == *party));
    let figure = report::heat_figure(&report::HeatInput {
        method: &rules.method,
        stage: heat.stage,
        party,
        cells: &cells,
        movements: &movements,
        language: desk.lang,
    });
    let drawn = report::to_svg(&figure);
    let out: PathBuf = out.to_owned();
    report::write_atomically(&out, drawn.as_bytes()).map_err(|cause| desk::file(&out, cause))?;
    line(out.display());
    Ok(Done::Well)
}

fn table(say: &Words, heat: &HeatMap) {
    line(say.term("stage", heat.stage.id()));
    let count = |likelihood, consequence| {
        heat.cells
            .iter()
            .find(|cell| cell.likelihood == likelihood && cell.consequence == consequence)
            .map_or(0, |cell| cell.count)
    };
    for likelihood in heat.likelihoods.iter().rev() {
        let cells = heat
            .consequences
            .iter()
            .map(|c| format!(" {:>7}", count(*likelihood, *c)))
            .collect::<Vec<String>>()
            .concat();
        line(format_args!("{likelihood:>3} |{cells}"));
    }
    let axis = heat
        .consequences
        .iter()
        .map(|consequence| format!(" {consequence:>7}"))
        .collect::<Vec<String>>()
        .concat();
    line(format_args!("    +{axis}"));
    for level in &heat.levels {
        line(format_args!("{:>14} {}", level.id, level.count));
    }
    for (key, count) in [
        ("cli-unanswered", heat.unanswered),
        ("cli-not-relevant", heat.not_relevant),
        ("cli-other-methods", heat.other_methods),
        ("cli-total", heat.total),
    ] {
        line(say.say(key, &[("count", count.into())]));
    }
}

/// Explains every level of a scenario.
pub fn explain(desk: &Desk, path: &Path, reference: &str, json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let scenario = register
        .find::<model::Scenario>(reference)?
        .ok_or_else(|| Failure::usage("unknown-scenario", "ref", reference))?;
    let snapshot = register.snapshot_of_scenario(scenario)?;
    let picture = snapshot.picture(desk.today());
    let Some(tree) = model::explain(&snapshot, &picture, scenario) else {
        return Err(Failure::usage("unknown-scenario", "ref", reference));
    };
    if json {
        return Ok(print_json(&json!(tree)));
    }
    words(desk.lang).explanation(&tree).iter().for_each(line);
    Ok(Done::Well)
}
