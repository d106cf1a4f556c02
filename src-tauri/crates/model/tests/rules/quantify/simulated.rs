//! The simulation against closed forms, and that it is repeatable.

use std::sync::atomic::{AtomicU32, Ordering};

use model::*;
use proptest::prelude::*;
use rayon::ThreadPoolBuilder;
use statrs::distribution::{Discrete, DiscreteCDF, Poisson};

use super::{always, estimate, interval, measured, near, off};

const GO_ON: Progress<'static> = &|_, _| true;

fn years(years: u32) -> Simulation {
    Simulation {
        years,
        ..Simulation::default()
    }
}

fn run(inputs: &[QuantityInput], simulation: &Simulation) -> Simulated {
    simulate(inputs, simulation, GO_ON).unwrap().unwrap()
}

/// The figures of one estimate today.
fn today(input: QuantityInput, count: u32) -> StageLoss {
    let [_, today, _, _] = run(&[input], &years(count)).whole;
    today
}

/// Whether a share of `count` years is within four standard errors of a probability.
fn likely(share: f64, probability: f64, count: u32) -> bool {
    let error = (probability * (1.0 - probability) / f64::from(count)).sqrt();
    (share - probability).abs() <= 4.0 * error
}

#[test]
fn means_and_standard_errors_are_those_of_the_closed_forms() {
    let count = 100_000;
    let mixed = QuantityInput {
        reductions: vec![
            off(1, (50, 30), MeasureState::InPlace, Evidence::Passed),
            off(2, (40, 10), MeasureState::InPlace, Evidence::Failed),
            off(3, (70, 20), MeasureState::Planned, Evidence::NotTested),
        ],
        ..estimate(1, interval(0.2, 3.0), interval(10_000.0, 200_000.0))
    };
    let often = estimate(2, interval(5.0, 60.0), interval(100.0, 900.0));
    for input in [mixed, often] {
        for figures in run(std::slice::from_ref(&input), &years(count)).whole {
            let expected = input.expected(figures.stage);
            assert_eq!(figures.expected.to_bits(), expected.to_bits());
            let off = (figures.mean - expected).abs() / figures.standard_error;
            assert!(off < 4.0, "{:?}: {off} standard errors", figures.stage);
            // The compound Poisson distribution's variance, with a rate that is drawn.
            let error = (input.variance(figures.stage) / f64::from(count)).sqrt();
            let ratio = figures.standard_error / error;
            assert!(
                (0.95..1.05).contains(&ratio),
                "{:?}: {ratio}",
                figures.stage
            );
        }
    }
}

#[test]
fn with_certain_rate_and_loss_a_year_is_a_poisson_count() {
    let count = 200_000;
    let events = Poisson::new(1.7).unwrap();
    let figures = today(estimate(1, always(1.7), always(1_000.0)), count);
    assert!(likely(1.0 - figures.any, events.pmf(0), count));
    assert!(likely(1.0 - figures.any, (-1.7_f64).exp(), count));
    for (found, share) in [
        (figures.median, 0.5),
        (figures.p90, 0.9),
        (figures.p95, 0.95),
        (figures.p99, 0.99),
    ] {
        assert!(near(found, 1_000.0 * events.inverse_cdf(share) as f64));
    }
    assert!(figures.curve.len() > 20);
    for point in figures.curve {
        // Reaching a loss takes so many events.
        let least = (point.loss / 1_000.0 - 1e-9).ceil() as u64;
        let tail = events.sf(least - 1);
        assert!(likely(point.probability, tail, count), "{point:?}, {tail}");
    }
}

#[test]
fn at_every_stage_events_are_as_many_as_if_it_were_drawn_alone() {
    let count = 200_000;
    for figures in run(&[measured()], &years(count)).whole {
        let rate = measured().share(figures.stage).frequency;
        let events = Poisson::new(rate).unwrap();
        assert!(likely(1.0 - figures.any, events.pmf(0), count));
        let loss = 1_000.0 * measured().share(figures.stage).loss;
        let three = figures.curve.iter().find(|p| p.loss > 2.0 * loss).unwrap();
        assert!(three.loss < 3.0 * loss);
        assert!(likely(three.probability, events.sf(2), count));
    }
}

#[test]
fn events_beyond_a_thousand_a_year_keep_mean_variance_and_thinning() {
    let count = 2_000;
    let input = QuantityInput {
        reductions: vec![
            off(1, (60, 0), MeasureState::InPlace, Evidence::Failed),
            off(2, (40, 0), MeasureState::Planned, Evidence::NotTested),
        ],
        ..estimate(1, interval(900.0, 1_000.0), interval(100.0, 1_000.0))
    };
    for figures in run(std::slice::from_ref(&input), &years(count)).whole {
        let expected = input.expected(figures.stage);
        assert!((figures.mean - expected).abs() < 4.0 * figures.standard_error);
        let error = (input.variance(figures.stage) / f64::from(count)).sqrt();
        let ratio = figures.standard_error / error;
        assert!(
            (0.93..1.07).contains(&ratio),
            "{:?}: {ratio}",
            figures.stage
        );
    }
    // The most that the checks let through is still a number.
    let most = QuantityInput {
        reductions: vec![
            off(1, (99, 99), MeasureState::InPlace, Evidence::Failed),
            off(2, (99, 99), MeasureState::InPlace, Evidence::Passed),
        ],
        ..estimate(1, interval(0.1, 1_000.0), interval(1e8, 1e12))
    };
    for figures in run(&[most], &years(1_000)).whole {
        assert!(figures.mean.is_finite() && figures.standard_error.is_finite());
        assert!(figures.p99.is_finite() && figures.expected.is_finite());
    }
}

fn town() -> Vec<QuantityInput> {
    vec![
        measured(),
        estimate(2, interval(0.05, 0.5), interval(1e5, 1e7)),
        estimate(3, interval(1.0, 20.0), interval(1e3, 1e5)),
    ]
}

#[test]
fn the_same_seed_gives_the_same_bytes_on_any_number_of_threads() {
    // Not a whole number of blocks.
    let simulation = years(10_500);
    let on = |threads| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build();
        let found = pool.unwrap().install(|| run(&town(), &simulation));
        serde_json::to_string(&found).unwrap()
    };
    let one = on(1);
    assert!(one == on(2));
    assert!(one == on(5));
    let other = Simulation {
        seed: 2,
        ..simulation
    };
    assert!(one != serde_json::to_string(&run(&town(), &other)).unwrap());
}

#[test]
fn a_scenario_does_not_move_with_the_others_nor_today_with_what_is_planned() {
    let alone = run(&town()[1..2], &years(5_000));
    let among = run(&town(), &years(5_000));
    assert_eq!(alone.scenarios[0], among.scenarios[1]);
    assert_eq!(alone.whole, alone.scenarios[0].stages);

    let mut planned = town().remove(1);
    let extra = off(8, (30, 0), MeasureState::Planned, Evidence::NotTested);
    planned.reductions.push(extra);
    let planned = run(&[planned], &years(5_000));
    assert_eq!(planned.whole[..3], alone.whole[..3]);
    assert!(planned.whole[3].mean < alone.whole[3].mean);
}

#[test]
fn stopping_gives_nothing_and_stops_soon() {
    let asked = AtomicU32::new(0);
    let stop = |_, _| asked.fetch_add(1, Ordering::Relaxed) < 2;
    let found = simulate(&town(), &years(1_000_000), &stop).unwrap();
    assert_eq!(found, None);
    // Beyond the third, one block for each thread that was under way.
    assert!(asked.load(Ordering::Relaxed) <= 3 + rayon::current_num_threads() as u32);
}

#[test]
fn progress_counts_every_block() {
    let most = AtomicU32::new(0);
    let told = |done, of| {
        assert_eq!(of, 3 * 11);
        most.fetch_max(done, Ordering::Relaxed);
        true
    };
    simulate(&town(), &years(10_500), &told).unwrap();
    assert_eq!(most.into_inner(), 33);
}

#[test]
fn a_measure_is_worth_what_the_loss_would_be_without_it() {
    let mut second = measured();
    second.scenario = ScenarioId(crate::support::uuid(6, 2));
    second.reductions.truncate(1);
    let found = run(&[measured(), second], &years(1_000)).measures;
    let values: Vec<(Stage, f64)> = found.iter().map(|one| (one.stage, one.value)).collect();
    assert_eq!(values.len(), 3, "what is retired is worth nothing");
    let wanted = [
        // 2,000 − 1,000 in each of two scenarios.
        (Stage::CurrentClaimed, 2_000.0),
        (Stage::CurrentClaimed, 250.0),
        // 1,000 − 200.
        (Stage::Target, 800.0),
    ];
    for ((stage, value), (wanted_stage, wanted)) in values.into_iter().zip(wanted) {
        assert_eq!(stage, wanted_stage);
        assert!(near(value, wanted), "{value} is not {wanted}");
    }
    assert!(near(found[0].payback_years.unwrap(), 50.0));
    assert!(near(found[0].ratio.unwrap(), 0.02));

    // It is the difference of the expected losses with the measure and without it.
    let mut without = measured();
    without.reductions.remove(2);
    let gone = without.expected(Stage::Target) - measured().expected(Stage::Target);
    assert!(near(found[2].value, gone));

    let mut free = measured();
    free.reductions[0].cost = None;
    free.reductions[1].cost = Some(0);
    free.reductions[2].reduction.frequency = 0;
    free.reductions[2].reduction.loss = 0;
    let found = run(&[free], &years(1_000)).measures;
    assert_eq!((found[0].ratio, found[0].payback_years), (None, None));
    assert_eq!((found[1].ratio, found[1].payback_years), (None, Some(0.0)));
    assert_eq!((found[2].ratio, found[2].payback_years), (Some(0.0), None));
}

#[test]
fn the_whole_is_held_against_the_tolerance() {
    let events = Poisson::new(1.0).unwrap();
    let simulation = Simulation {
        tolerance: Tolerance(
            [(500.0, 0.5), (1_500.0, 0.5), (2_500.0, 0.01)]
                .map(|(loss, probability)| TolerancePoint { loss, probability })
                .to_vec(),
        ),
        ..years(100_000)
    };
    let [_, today, _, target] = run(&[measured()], &simulation).tolerance;
    assert!(!today.within);
    let found: Vec<bool> = today.points.iter().map(|point| point.over > 0.0).collect();
    assert_eq!(found, [true, false, true]);
    for (point, least) in today.points.iter().zip(0..) {
        assert!(likely(point.probability, events.sf(least), 100_000));
        let over = (point.probability - point.accepted).max(0.0);
        assert!((point.over - over).abs() < 1e-12);
    }
    assert!(target.within);
    let nothing = run(&[measured()], &years(1_000));
    assert!(nothing.tolerance.iter().all(|one| one.within));
}

#[test]
fn nothing_quantified_is_no_loss() {
    let found = run(&[], &years(1_000));
    for figures in found.whole {
        assert!(figures.mean + figures.p99 + figures.any + figures.expected <= 0.0);
        assert_eq!(figures.curve, []);
    }
}

#[test]
fn a_simulation_that_cannot_be_made_is_refused() {
    for count in [0, 999, 1_000_001, u32::MAX] {
        let refused = simulate(&town(), &years(count), GO_ON).unwrap_err();
        assert_eq!((refused.field, refused.code), ("years", "years-range"));
    }
    let odd = estimate(1, interval(2.0, 1.0), always(1.0));
    let refused = simulate(&[odd], &years(1_000), GO_ON).unwrap_err();
    assert_eq!(refused.code, "interval-order");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn curves_fall_and_quantiles_rise(seed: u32, low in 0.001..2.0_f64, wide in 1.0..50.0_f64) {
        let mut input = measured();
        input.frequency = interval(low, low * wide);
        input.loss = interval(1_000.0, 1_000.0 * wide);
        let simulation = Simulation { seed, ..years(2_000) };
        for figures in run(&[input], &simulation).whole {
            for pair in figures.curve.windows(2) {
                prop_assert!(pair[0].loss < pair[1].loss);
                prop_assert!(pair[0].probability >= pair[1].probability);
            }
            prop_assert!(figures.curve.len() <= 48);
            prop_assert!(figures.curve.first().is_none_or(|p| p.probability <= figures.any));
            prop_assert!(figures.curve.last().is_none_or(|p| p.probability > 0.0));
            let quantiles = [figures.median, figures.p90, figures.p95, figures.p99];
            prop_assert!(quantiles.is_sorted());
        }
    }
}
