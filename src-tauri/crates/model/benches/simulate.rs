//! How fast years are simulated, as ratios to drawing the same number of bare random numbers in
//! the same run. Prints rows for docs/benchmarks.md.

mod common;

use std::hint::black_box;

use common::{ratio, rows};
use model::{Interval, QuantityInput, ScenarioId, Simulation, simulate};
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

/// A year of the scenario below takes some five numbers: one for the rate, two for the number of
/// events, one for each loss.
const NUMBERS: usize = 5;

fn years(size: usize) -> (f64, f64) {
    let input = QuantityInput {
        scenario: ScenarioId(uuid::Uuid::nil()),
        reference: "S-001".into(),
        frequency: Interval {
            low: 0.2,
            high: 3.0,
        },
        loss: Interval {
            low: 20_000.0,
            high: 2_000_000.0,
        },
        reductions: Vec::new(),
    };
    let simulation = Simulation {
        years: size as u32,
        ..Simulation::default()
    };
    let inputs = [input];
    ratio(
        || {
            let simulated = simulate(black_box(&inputs), &simulation, &|_, _| true);
            black_box(simulated).ok();
        },
        || {
            let mut numbers = ChaCha8Rng::seed_from_u64(1);
            let sum = (0..size * NUMBERS).fold(0, |sum: u64, _| sum ^ numbers.next_u64());
            black_box(sum);
        },
    )
}

fn main() {
    println!("| work | size | ratio | goal | exponent |");
    println!("|---|---|---|---|---|");
    rows(
        "so many Monte Carlo years of one scenario",
        "",
        &[10_000, 100_000, 1_000_000],
        years,
    );
}
