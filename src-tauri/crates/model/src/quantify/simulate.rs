//! The simulation: many years of all scenarios, in parallel and repeatable.

use std::sync::atomic::{AtomicU32, Ordering};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    MeasureValue, QuantityInput, StageLoss, StageTolerance, Tolerance,
    draw::{Drawing, Year},
    figures::Years,
    measure,
};
use crate::{Misfit, ScenarioId, Stage};

/// How many years one stream of random numbers is for. Another number gives other figures.
const BLOCK: usize = 1_000;

/// What to simulate.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Simulation {
    /// How many years.
    pub years: u32,
    /// The same seed gives the same figures.
    pub seed: u32,
    /// What the organisation accepts.
    pub tolerance: Tolerance,
}

impl Default for Simulation {
    fn default() -> Self {
        Self {
            years: 100_000,
            seed: 1,
            tolerance: Tolerance::default(),
        }
    }
}

impl Simulation {
    /// The fewest years: below, a loss in one year of a hundred would be ten years' chance.
    pub const FEWEST_YEARS: u32 = 1_000;
    /// The most years: they are all held in memory, some 100 bytes each.
    pub const MOST_YEARS: u32 = 1_000_000;

    /// Whether it can be done. Codes: `years-range` and those of [`Tolerance::check`].
    pub fn check(&self) -> Result<(), Misfit> {
        if !(Self::FEWEST_YEARS..=Self::MOST_YEARS).contains(&self.years) {
            return Err(Misfit {
                field: "years",
                code: "years-range",
            });
        }
        self.tolerance.check()
    }
}

/// The figures of one scenario.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScenarioLoss {
    /// The scenario.
    pub scenario: ScenarioId,
    /// In the order of [`Stage::ALL`].
    pub stages: [StageLoss; 4],
}

/// What a simulation found.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Simulated {
    /// How many years.
    pub years: u32,
    /// The seed.
    pub seed: u32,
    /// All scenarios together, in the order of [`Stage::ALL`].
    pub whole: [StageLoss; 4],
    /// The whole against the tolerance, in the order of [`Stage::ALL`].
    pub tolerance: [StageTolerance; 4],
    /// Each scenario, in the order given.
    pub scenarios: Vec<ScenarioLoss>,
    /// What each measure is worth, in the order of their ids.
    pub measures: Vec<MeasureValue>,
}

/// Told how many blocks are done, of how many, from several threads and in no certain order;
/// false stops the work.
pub type Progress<'a> = &'a (dyn Fn(u32, u32) -> bool + Sync);

/// Simulates years of the scenarios `inputs`, each of which is there once. None where `progress`
/// stopped it.
///
/// The same input gives the same bytes, on however many threads. A scenario's own figures do not
/// depend on the others; within a year the scenarios are independent of each other. Refuses what
/// does not pass [`Simulation::check`] and [`Quantity::check`](super::Quantity::check).
pub fn simulate(
    inputs: &[QuantityInput],
    simulation: &Simulation,
    progress: Progress<'_>,
) -> Result<Option<Simulated>, Misfit> {
    simulation.check()?;
    inputs.iter().try_for_each(QuantityInput::check)?;
    Ok(run(inputs, simulation, progress))
}

fn run(
    inputs: &[QuantityInput],
    simulation: &Simulation,
    progress: Progress<'_>,
) -> Option<Simulated> {
    let mut own = vec![Year::default(); simulation.years as usize];
    let mut whole = own.clone();
    let blocks = own.len().div_ceil(BLOCK) * inputs.len();
    let of = u32::try_from(blocks).unwrap_or(u32::MAX);
    let done = AtomicU32::new(0);
    let mut scenarios = Vec::with_capacity(inputs.len());
    for input in inputs {
        let drawing = Drawing::new(input, simulation.seed);
        own.par_chunks_mut(BLOCK)
            .zip(whole.par_chunks_mut(BLOCK))
            .enumerate()
            .try_for_each(|(block, (own, whole))| {
                drawing.block(block as u64, own);
                for (sum, loss) in whole.iter_mut().flatten().zip(own.iter().flatten()) {
                    *sum += loss;
                }
                let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                progress(done, of).then_some(())
            })?;
        scenarios.push(ScenarioLoss {
            scenario: input.scenario,
            stages: each_stage(|stage| years(&own, stage).figures(stage, input.expected(stage))),
        });
    }
    let sorted = each_stage(|stage| years(&whole, stage));
    let expected = |stage| inputs.iter().map(|input| input.expected(stage)).sum();
    Some(Simulated {
        years: simulation.years,
        seed: simulation.seed,
        whole: Stage::ALL.map(|stage| sorted[stage as usize].figures(stage, expected(stage))),
        tolerance: Stage::ALL
            .map(|stage| simulation.tolerance.compare(stage, &sorted[stage as usize])),
        scenarios,
        measures: measure::values(inputs),
    })
}

fn years(years: &[Year], stage: Stage) -> Years {
    Years::new(years.iter().map(|year| year[stage as usize]))
}

/// `work` for each of [`Stage::ALL`], in parallel.
fn each_stage<T: Send>(work: impl Fn(Stage) -> T + Sync) -> [T; 4] {
    let [first, second, third, fourth] = Stage::ALL;
    let ((one, two), (three, four)) = rayon::join(
        || rayon::join(|| work(first), || work(second)),
        || rayon::join(|| work(third), || work(fourth)),
    );
    [one, two, three, four]
}
