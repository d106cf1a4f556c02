//! Risk in kroner: the estimate of a scenario, the simulation, and the tolerance.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

use model::{
    AssessmentId, Interval, Lang, MeasureId, Quantity, Reduction, Scenario, ScenarioId, Simulated,
    Simulation, Stage, Tolerance, TolerancePoint, simulate as run,
};
use register::{Refusal, Register, ScenarioRow};
use report::{
    document::{Figure, Table},
    loss::{LossInput, curve_table, loss_figure},
};
use serde::{Deserialize, Serialize};
use tauri::State;
use text::number::parse_number;

use crate::{
    clock,
    error::{Answer, AppError},
    session::{Session, Written},
};

/// An estimate as it was typed.
#[derive(Clone, PartialEq, Debug, Deserialize, specta::Type)]
pub struct QuantityTyped {
    /// Events a year: 5 % lies below.
    pub frequency_low: String,
    /// Events a year: 5 % lies above.
    pub frequency_high: String,
    /// Kroner an event: 5 % lies below.
    pub loss_low: String,
    /// Kroner an event: 5 % lies above.
    pub loss_high: String,
    /// What measures take off.
    pub reductions: Vec<Reduction>,
}

/// A statement of the tolerance as it was typed.
#[derive(Clone, PartialEq, Debug, Deserialize, specta::Type)]
pub struct TolerancePointTyped {
    /// Kroner in a year.
    pub loss: String,
    /// The accepted probability, in percent.
    pub percent: String,
}

/// What follows from an estimate, in closed form.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct QuantityFigures {
    /// The estimate.
    pub quantity: Quantity,
    /// The mean of the events a year, today.
    pub frequency: f64,
    /// The mean of the kroner an event, today.
    pub loss: f64,
    /// The expected loss of a year in kroner, in the order of the stages.
    pub expected: [f64; 4],
}

/// A measure by its names.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MeasureNamed {
    /// Its id.
    pub id: MeasureId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
}

/// What a simulation found, ready to be shown.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct LossPage {
    /// The figures.
    pub simulated: Simulated,
    /// The loss exceedance curve.
    pub curve: Figure,
    /// The same as a table.
    pub curve_table: Table,
    /// The scenarios, in the order of the figures.
    pub scenarios: Vec<ScenarioRow>,
    /// The measures, in the order of the figures.
    pub measures: Vec<MeasureNamed>,
}

/// How far a simulation is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct LossProgress {
    /// Parts that are done.
    pub done: u32,
    /// Of so many; 0 before it has begun.
    pub of: u32,
}

/// The simulation that is on its way, if there is one. A new one stops the one before.
#[derive(Default)]
pub struct Running(Mutex<Arc<Run>>);

#[derive(Default)]
struct Run {
    done: AtomicU32,
    of: AtomicU32,
    stopped: AtomicBool,
}

impl Running {
    fn current(&self) -> Arc<Run> {
        Arc::clone(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn begin(&self) -> Arc<Run> {
        let fresh = Arc::new(Run::default());
        let mut current = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        current.stopped.store(true, Ordering::Relaxed);
        *current = Arc::clone(&fresh);
        fresh
    }
}

/// Reads an estimate as it was typed, and computes what follows from it. Refuses what cannot be
/// read or computed with, naming the field.
#[tauri::command(async)]
#[specta::specta]
pub fn quantity_figures(
    session: State<'_, Session>,
    scenario: ScenarioId,
    typed: QuantityTyped,
) -> Answer<QuantityFigures> {
    let lang = session.settings().language;
    let amount = |field, text| amount(lang, field, text);
    let quantity = Quantity {
        frequency: Interval {
            low: amount("frequency_low", &typed.frequency_low)?,
            high: amount("frequency_high", &typed.frequency_high)?,
        },
        loss: Interval {
            low: amount("loss_low", &typed.loss_low)?,
            high: amount("loss_high", &typed.loss_high)?,
        },
        reductions: typed.reductions,
    };
    quantity.check().map_err(misfit)?;
    let input = session.read(|register| {
        let mut measures = model::Records::default();
        for reduction in &quantity.reductions {
            match register.get::<model::Measure>(reduction.measure) {
                Ok(measure) => drop(measures.insert(reduction.measure, measure)),
                // One that was removed meanwhile takes nothing off.
                Err(register::Error::Refused(Refusal::Missing)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let reference = register.get::<Scenario>(scenario)?.data.reference;
        Ok(quantity.input(scenario, &reference, &measures, clock::today(register)))
    })?;
    Ok(QuantityFigures {
        frequency: quantity.frequency.mean(),
        loss: quantity.loss.mean(),
        expected: Stage::ALL.map(|stage| input.expected(stage)),
        quantity,
    })
}

/// How many scenarios are estimated in kroner, in an assessment or in the whole register.
#[tauri::command(async)]
#[specta::specta]
pub fn quantified(session: State<'_, Session>, assessment: Option<AssessmentId>) -> Answer<u32> {
    session.read(|register| {
        Ok(register
            .quantities(assessment, clock::today(register))?
            .len() as u32)
    })
}

/// Simulates years of the estimates. The register is free meanwhile.
#[tauri::command]
#[specta::specta]
pub async fn simulate(
    session: State<'_, Session>,
    running: State<'_, Running>,
    assessment: Option<AssessmentId>,
    years: u32,
    seed: u32,
) -> Answer<LossPage> {
    let lang = session.settings().language;
    let (inputs, tolerance) = session.read(|register| {
        let inputs = register.quantities(assessment, clock::today(register))?;
        Ok((inputs, register.tolerance()?))
    })?;
    let simulation = Simulation {
        years,
        seed,
        tolerance,
    };
    let progress = running.begin();
    let work = tauri::async_runtime::spawn_blocking(move || {
        run(&inputs, &simulation, &|done, of| {
            progress.of.store(of, Ordering::Relaxed);
            progress.done.fetch_max(done, Ordering::Relaxed);
            !progress.stopped.load(Ordering::Relaxed)
        })
    });
    let found = work
        .await
        .map_err(|error| AppError::new("unforeseen").with("message", error))?
        .map_err(misfit)?
        .ok_or_else(|| AppError::new("cancelled"))?;
    session.read(|register| page(register, found, lang))
}

/// How far the simulation is.
#[tauri::command(async)]
#[specta::specta]
pub fn simulation_progress(running: State<'_, Running>) -> LossProgress {
    let run = running.current();
    LossProgress {
        done: run.done.load(Ordering::Relaxed),
        of: run.of.load(Ordering::Relaxed),
    }
}

/// Stops the simulation.
#[tauri::command(async)]
#[specta::specta]
pub fn stop_simulation(running: State<'_, Running>) {
    running.current().stopped.store(true, Ordering::Relaxed);
}

/// What the organisation accepts to lose in a year.
#[tauri::command(async)]
#[specta::specta]
pub fn tolerance(session: State<'_, Session>) -> Answer<Tolerance> {
    session.read(|register| Ok(register.tolerance()?))
}

/// Decides what the organisation accepts to lose in a year. Refuses what cannot be read, naming the
/// place of the point, from 0.
#[tauri::command(async)]
#[specta::specta]
pub fn save_tolerance(
    session: State<'_, Session>,
    points: Vec<TolerancePointTyped>,
) -> Answer<Written<Tolerance>> {
    let lang = session.settings().language;
    let points = points
        .iter()
        .enumerate()
        .map(|(place, typed)| {
            Ok(TolerancePoint {
                loss: amount(lang, &format!("loss.{place}"), &typed.loss)?,
                probability: amount(lang, &format!("percent.{place}"), &typed.percent)? / 100.0,
            })
        })
        .collect::<Answer<_>>()?;
    let tolerance = Tolerance(points);
    let written = session.write(|register, stamp| register.save_tolerance(stamp, &tolerance))?;
    Ok(Written {
        value: tolerance,
        changed: written.changed,
    })
}

/// The number that was typed into `field`.
fn amount(lang: Lang, field: &str, text: &str) -> Answer<f64> {
    parse_number(lang, text).ok_or_else(|| AppError {
        field: Some(field.to_owned()),
        ..AppError::new("invalid")
            .with("why", "bad-amount")
            .with("value", text)
            .with("field", field)
    })
}

fn page(register: &Register, simulated: Simulated, language: Lang) -> Answer<LossPage> {
    let input = LossInput {
        simulated: &simulated,
        language,
    };
    let scenarios = simulated
        .scenarios
        .iter()
        .map(|one| register.scenario_row(one.scenario));
    let measures = simulated.measures.iter().map(|one| {
        let measure = register.get::<model::Measure>(one.measure)?.data;
        Ok(MeasureNamed {
            id: one.measure,
            reference: measure.reference,
            name: measure.name,
        })
    });
    Ok(LossPage {
        curve: loss_figure(&input),
        curve_table: curve_table(&input),
        scenarios: scenarios.collect::<register::Result<_>>()?,
        measures: measures.collect::<register::Result<_>>()?,
        simulated,
    })
}

fn misfit(misfit: model::Misfit) -> AppError {
    register::Error::from(Refusal::Invalid {
        field: misfit.field,
        code: misfit.code,
    })
    .into()
}
