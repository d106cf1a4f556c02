//! Lists, heat map and explanation.

use std::path::{Path, PathBuf};

use model::{Kind, Lang, Stage, table::Value};
use register::{
    HeatFilter, HeatMap, LevelView, Register, ScenarioFilter, ScenarioRow, ScenarioSort,
};
use serde_json::{Map, Value as Json, json};
use text::{Words, words};

use crate::{
    Done, check,
    desk::{self, Desk},
    failure::Failure,
    out::{line, text_as_it_is},
    plan, worth,
};

/// Writes JSON to standard output.
pub fn print_json(value: &Json) -> Done {
    line(format_args!("{value:#}"));
    Done::Well
}

/// The records of a kind.
pub fn list(
    desk: &Desk,
    path: &Path,
    kind: &str,
    filter: Option<&str>,
    json: bool,
    csv: bool,
) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let rows = match (kind, Kind::from_id(kind)) {
        (_, Some(Kind::Scenarios)) => scenarios(&register)?,
        (_, Some(Kind::Measures)) => worth::listed(
            desk,
            &register,
            records(&register, Kind::Measures, desk.lang)?,
        )?,
        (_, Some(Kind::Acceptances)) => check::acceptances(desk, &register)?,
        (_, Some(Kind::Methods)) => methods(&register, desk.lang)?,
        (_, Some(kind)) => records(&register, kind, desk.lang)?,
        ("due", None) => plan::due(desk, &register)?,
        _ => return Err(Failure::usage("unknown-kind", "kind", kind)),
    };
    let wanted = filter.map(str::to_lowercase);
    let rows: Vec<Map<String, Json>> = rows
        .into_iter()
        .filter(|row| {
            wanted.as_ref().is_none_or(|text| {
                row.values()
                    .any(|value| shown(value).to_lowercase().contains(text))
            })
        })
        .collect();
    if json {
        return Ok(print_json(&Json::Array(
            rows.into_iter().map(Json::Object).collect(),
        )));
    }
    let columns: Vec<String> = rows
        .first()
        .map(|row| row.keys().cloned().collect())
        .unwrap_or_default();
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            columns
                .iter()
                .map(|column| row.get(column).map(shown).unwrap_or_default())
                .collect()
        })
        .collect();
    if csv {
        text_as_it_is(exchange::csv_text(&columns, &cells));
    } else {
        for row in std::iter::once(&columns).chain(&cells) {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| cell.replace(['\t', '\n'], " "))
                .collect();
            line(cells.join("\t"));
        }
    }
    Ok(Done::Well)
}

/// What a person would read in a cell.
fn shown(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Object(level) => match (level.get("level"), level.get("number")) {
            (Some(Json::String(level)), Some(number)) => format!("{level} {number}"),
            _ => value.to_string(),
        },
        value => value.to_string(),
    }
}

fn records(register: &Register, kind: Kind, lang: Lang) -> Result<Vec<Map<String, Json>>, Failure> {
    let mut rows = Vec::new();
    for sheet in register.sheets(&[kind], lang)? {
        for row in &sheet.rows {
            rows.push(
                sheet
                    .headings
                    .iter()
                    .zip(row.values.iter().chain(std::iter::repeat(&Value::Empty)))
                    .map(|((heading, _), value)| (heading.id(), cell(value)))
                    .collect(),
            );
        }
    }
    Ok(rows)
}

fn cell(value: &Value) -> Json {
    match value {
        Value::Empty => Json::Null,
        Value::Number(number) if number.fract() == 0.0 => json!(*number as i64),
        Value::Number(number) => json!(number),
        Value::Text(_) | Value::Date(_) => json!(value.shown()),
    }
}

/// The contract of exchange.md: ref, asset, threat and the four stages.
fn scenarios(register: &Register) -> Result<Vec<Map<String, Json>>, Failure> {
    let filter = ScenarioFilter {
        sort: ScenarioSort::Reference,
        descending: false,
        ..ScenarioFilter::default()
    };
    let page = register.scenarios(&filter)?;
    Ok(page.rows.iter().map(scenario).collect())
}

fn scenario(row: &ScenarioRow) -> Map<String, Json> {
    let level = |view: &Option<LevelView>| match view {
        None => Json::Null,
        Some(view) => json!({
            "level": view.level,
            "number": view.number,
            "likelihood": view.likelihood,
            "consequence": view.consequence,
            "parties": view.parties,
        }),
    };
    let mut map = Map::new();
    map.insert("ref".into(), json!(row.reference));
    map.insert("assessment".into(), json!(row.assessment_reference));
    map.insert("asset".into(), json!(row.asset_reference));
    map.insert("threat".into(), json!(row.threat_reference));
    map.insert("relevant".into(), json!(row.relevant));
    map.insert("inherent".into(), level(&row.inherent));
    map.insert("current_claimed".into(), level(&row.current_claimed));
    map.insert("current_confirmed".into(), level(&row.current_confirmed));
    map.insert("target".into(), level(&row.target));
    map
}

fn methods(register: &Register, lang: Lang) -> Result<Vec<Map<String, Json>>, Failure> {
    let default = register.default_method()?.map(|method| method.id);
    let mut rows = Vec::new();
    for (key, method) in register.all::<model::Method>()? {
        let mut row = Map::new();
        row.insert("ref".into(), json!(method.data.id));
        row.insert("version".into(), json!(method.data.version));
        row.insert("name".into(), json!(method.data.name.get(lang)));
        row.insert("default".into(), json!(Some(key) == default));
        rows.push(row);
    }
    Ok(rows)
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
