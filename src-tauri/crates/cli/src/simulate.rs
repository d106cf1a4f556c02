//! The simulation of losses in kroner, from the command line.

use std::path::Path;

use model::{
    MeasureValue, Place, Problem, Simulated, Simulation, Stage, StageLoss, StageTolerance,
    simulate as run,
};
use register::Register;
use report::{
    document::Inline,
    loss::{LossInput, tolerance_sentences},
};
use serde_json::{Value as Json, json};
use text::{number, words};

use crate::{
    Done,
    desk::{self, Desk},
    failure::Failure,
    look::print_json,
    make::bar,
    out::line,
};

/// Simulates years of the estimates of an assessment, else of the whole register.
///
/// A tolerance that is exceeded is an answer, not a fault: the command is done (exit 0), and
/// `tolerance.within` says it in the JSON.
pub fn simulate(
    desk: &Desk,
    path: &Path,
    assessment: Option<&str>,
    years: u32,
    seed: u32,
    json: bool,
) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let scope = desk::assessment(&register, assessment)?;
    let inputs = register.quantities(scope, desk.today())?;
    let simulation = Simulation {
        years,
        seed,
        tolerance: register.tolerance()?,
    };
    let bar = bar(Some(1));
    let found = run(&inputs, &simulation, &|done, of| {
        bar.set_length(of.into());
        bar.set_position(done.into());
        true
    });
    bar.finish_and_clear();
    let found = found
        .map_err(|misfit| Failure::Problems(vec![Problem::new(Place::default(), misfit.code)]))?;
    let Some(found) = found else {
        return Err(register::Error::Cancelled.into());
    };
    let names = Names::new(&register, &found)?;
    if json {
        return Ok(print_json(&as_json(assessment, &found, &names)));
    }
    if inputs.is_empty() {
        line(words(desk.lang).say("cli-simulate-nothing", &[]));
        return Ok(Done::Well);
    }
    tell(desk, &found, &names);
    Ok(Done::Well)
}

/// What the scenarios and the measures are called, in the order of the simulation.
struct Names {
    /// As a list shows them.
    scenarios: Vec<register::ScenarioRow>,
    /// Reference and name.
    measures: Vec<(String, String)>,
}

impl Names {
    fn new(register: &Register, found: &Simulated) -> Result<Self, Failure> {
        let scenarios = found
            .scenarios
            .iter()
            .map(|one| register.scenario_row(one.scenario))
            .collect::<register::Result<_>>()?;
        let measures = found
            .measures
            .iter()
            .map(|one| {
                let measure = register.get::<model::Measure>(one.measure)?.data;
                Ok((measure.reference, measure.name))
            })
            .collect::<register::Result<_>>()?;
        Ok(Self {
            scenarios,
            measures,
        })
    }
}

fn as_json(assessment: Option<&str>, found: &Simulated, names: &Names) -> Json {
    let tolerance = |held: &StageTolerance| json!({ "within": held.within, "points": held.points });
    let stages = found.whole.iter().zip(&found.tolerance);
    let scenarios = names.scenarios.iter().zip(&found.scenarios);
    let measures = names.measures.iter().zip(&found.measures);
    json!({
        "assessment": assessment,
        "years": found.years,
        "seed": found.seed,
        "stages": stages
            .map(|(stage, held)| {
                let mut stage = json!(stage);
                stage["tolerance"] = tolerance(held);
                stage
            })
            .collect::<Vec<Json>>(),
        "scenarios": scenarios
            .map(|(row, one)| {
                json!({
                    "ref": row.reference,
                    "assessment": row.assessment_reference,
                    "asset": row.asset_reference,
                    "threat": row.threat_reference,
                    "stages": one.stages,
                })
            })
            .collect::<Vec<Json>>(),
        "measures": measures
            .map(|((reference, name), one)| {
                json!({
                    "ref": reference,
                    "name": name,
                    "stage": one.stage,
                    "value": one.value,
                    "cost": one.cost,
                    "ratio": one.ratio,
                    "payback_years": one.payback_years,
                })
            })
            .collect::<Vec<Json>>(),
    })
}

fn tell(desk: &Desk, found: &Simulated, names: &Names) {
    let say = words(desk.lang);
    let kroner = |loss| number::kroner(desk.lang, loss);
    line(say.say(
        "cli-simulate-head",
        &[
            ("years", found.years.into()),
            ("seed", found.seed.to_string().into()),
            ("count", found.scenarios.len().into()),
        ],
    ));
    let input = LossInput {
        simulated: found,
        language: desk.lang,
    };
    line("");
    rows(&report::loss_table(&input));
    line("");
    match report::tolerance_table(&input) {
        None => line(say.say("loss-no-tolerance", &[])),
        Some(table) => {
            rows(&table);
            for sentence in tolerance_sentences(&input) {
                line(sentence);
            }
        }
    }
    line("");
    let confirmed = Stage::CurrentConfirmed as usize;
    let mut scenarios: Vec<(&register::ScenarioRow, &[StageLoss; 4])> = names
        .scenarios
        .iter()
        .zip(found.scenarios.iter().map(|one| &one.stages))
        .collect();
    scenarios.sort_by(|one, other| {
        other.1[confirmed]
            .expected
            .total_cmp(&one.1[confirmed].expected)
    });
    for (row, stages) in scenarios {
        line(format_args!(
            "{:>16}  {} · {} · {}",
            kroner(stages[confirmed].expected),
            row.reference,
            row.threat_name.get(desk.lang),
            row.asset_name
        ));
    }
    if found.measures.is_empty() {
        return;
    }
    line("");
    let mut measures: Vec<(&(String, String), &MeasureValue)> =
        names.measures.iter().zip(&found.measures).collect();
    measures.sort_by(|one, other| other.1.value.total_cmp(&one.1.value));
    for ((reference, name), value) in measures {
        let cost = value
            .cost
            .map_or_else(|| "–".to_owned(), |cost| kroner(cost.into()));
        line(say.say(
            "cli-simulate-measure",
            &[
                ("ref", reference.into()),
                ("name", name.into()),
                ("stage", say.term("stage", value.stage.id()).into()),
                ("value", kroner(value.value).into()),
                ("cost", cost.into()),
            ],
        ));
    }
}

/// A table of the report as lines, each column as wide as its widest cell.
fn rows(table: &report::document::Table) {
    let head: Vec<String> = table
        .columns
        .iter()
        .map(|column| column.head.clone())
        .collect();
    let body = table.rows.iter().map(|row| {
        row.cells
            .iter()
            .map(|cell| cell.phrase.0.iter().map(Inline::text).collect::<String>())
            .collect()
    });
    let all: Vec<Vec<String>> = std::iter::once(head).chain(body).collect();
    let wide = |column: usize| {
        let cells = all.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    for row in &all {
        let cells: Vec<String> = row
            .iter()
            .enumerate()
            .map(|(column, cell)| match column {
                0 => format!("{cell:<width$}", width = wide(0)),
                _ => format!("{cell:>width$}", width = wide(column)),
            })
            .collect();
        line(cells.join("  "));
    }
}
