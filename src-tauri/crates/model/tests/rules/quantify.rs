//! Quantification: what is estimated, what measures take off it, and what is refused.

use model::*;
use proptest::prelude::*;

use crate::support::{today, uuid};

mod simulated;

pub fn interval(low: f64, high: f64) -> Interval {
    Interval { low, high }
}

pub fn always(value: f64) -> Interval {
    interval(value, value)
}

pub fn measure_id(number: usize) -> MeasureId {
    MeasureId(uuid(7, number))
}

pub fn estimate(number: usize, frequency: Interval, loss: Interval) -> QuantityInput {
    QuantityInput {
        scenario: ScenarioId(uuid(6, number)),
        reference: format!("S-{number:03}"),
        frequency,
        loss,
        reductions: Vec::new(),
    }
}

/// What a measure of that number takes off; it costs 100,000 kroner.
pub fn off(
    number: usize,
    (frequency, loss): (u8, u8),
    state: MeasureState,
    evidence: Evidence,
) -> ReductionInput {
    ReductionInput {
        reduction: Reduction {
            measure: measure_id(number),
            frequency,
            loss,
        },
        state,
        evidence,
        cost: Some(100_000),
    }
}

pub fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * other.abs()
}

/// Once a year 1,000 kroner, for certain, with a measure of every sort.
pub fn measured() -> QuantityInput {
    QuantityInput {
        reductions: vec![
            off(1, (50, 0), MeasureState::InPlace, Evidence::Passed),
            off(2, (0, 20), MeasureState::InPlace, Evidence::Overdue),
            off(3, (60, 50), MeasureState::Planned, Evidence::NotTested),
            off(4, (90, 90), MeasureState::Retired, Evidence::Passed),
        ],
        ..estimate(1, always(1.0), always(1_000.0))
    }
}

#[test]
fn an_interval_holds_nine_tenths_of_its_lognormal_distribution() {
    use statrs::distribution::{ContinuousCDF, LogNormal};
    let interval = interval(20_000.0, 3_000_000.0);
    let sigma = interval.sigma();
    let lognormal = LogNormal::new(interval.median().ln(), sigma).unwrap();
    assert!((lognormal.cdf(interval.low) - 0.05).abs() < 1e-9);
    assert!((lognormal.cdf(interval.high) - 0.95).abs() < 1e-9);
    let distribution: &dyn statrs::statistics::Distribution<f64> = &lognormal;
    let mean = distribution.mean().unwrap();
    assert!(near(interval.mean(), mean));
    let variance = distribution.variance().unwrap();
    assert!(near(interval.relative_variance() * mean * mean, variance));
}

#[test]
fn a_constant_is_its_own_mean() {
    for value in [0.3, 1.0, 12_345.0, 1e11] {
        assert_eq!(always(value).mean().to_bits(), value.to_bits());
        assert!(always(value).relative_variance() <= 0.0);
    }
}

#[test]
fn each_stage_counts_the_measures_that_the_method_counts() {
    let expected = Stage::ALL.map(|stage| measured().expected(stage));
    // Inherent: 1,000 / 0.5 / 0.8; confirmed: / 0.8; target: × 0.4 × 0.5.
    for (found, wanted) in expected.into_iter().zip([2_500.0, 1_000.0, 1_250.0, 200.0]) {
        assert!(near(found, wanted), "{found} is not {wanted}");
    }
    let share = measured().share(Stage::Target);
    assert!(near(share.frequency, 0.4) && near(share.loss, 0.5));
}

#[test]
fn a_quantity_takes_its_measures_from_the_register_and_leaves_out_strangers() {
    let mut town = crate::support::Town::default();
    let passed = Some(("2026-11-01", TestResult::Passed));
    let known = town.measure("known", MeasureState::InPlace, passed);
    let reduction = |measure| Reduction {
        measure,
        frequency: 10,
        loss: 0,
    };
    let quantity = Quantity {
        frequency: always(1.0),
        loss: always(5.0),
        reductions: vec![reduction(known), reduction(measure_id(99))],
    };
    let id = ScenarioId(uuid(6, 1));
    let input = quantity.input(id, "S-001", &town.0.measures, today());
    assert_eq!(input.reductions.len(), 1);
    assert_eq!(input.reductions[0].reduction, quantity.reductions[0]);
    assert_eq!(input.reductions[0].state, MeasureState::InPlace);
    assert_eq!(input.reductions[0].evidence, Evidence::Passed);
    assert_eq!(input.reductions[0].cost, town.0.measures[&known].data.cost);
}

#[test]
fn what_cannot_be_computed_with_is_refused() {
    let good = Quantity {
        frequency: interval(0.1, 2.0),
        loss: interval(1e4, 1e6),
        reductions: Vec::new(),
    };
    assert_eq!(good.check(), Ok(()));
    let frequency = |low, high| Quantity {
        frequency: interval(low, high),
        ..good.clone()
    };
    let loss = |low, high| Quantity {
        loss: interval(low, high),
        ..good.clone()
    };
    let reductions = |all: &[(usize, u8, u8)]| Quantity {
        reductions: all
            .iter()
            .map(|&(number, frequency, loss)| Reduction {
                measure: measure_id(number),
                frequency,
                loss,
            })
            .collect(),
        ..good.clone()
    };
    assert_eq!(reductions(&[(1, 99, 99), (2, 99, 99)]).check(), Ok(()));
    for (quantity, field, code) in [
        (frequency(0.0, 1.0), "frequency", "frequency-range"),
        (frequency(-1.0, 1.0), "frequency", "frequency-range"),
        (frequency(f64::NAN, 1.0), "frequency", "frequency-range"),
        (
            frequency(1.0, f64::INFINITY),
            "frequency",
            "frequency-range",
        ),
        (frequency(1.0, 1_001.0), "frequency", "frequency-range"),
        (frequency(2.0, 1.0), "frequency", "interval-order"),
        (frequency(0.001, 11.0), "frequency", "interval-wide"),
        (loss(0.5, 2.0), "loss", "loss-range"),
        (loss(1e6, 1e13), "loss", "loss-range"),
        (loss(9.0, 8.0), "loss", "interval-order"),
        (reductions(&[(1, 100, 0)]), "reductions", "reduction-range"),
        (reductions(&[(1, 0, 100)]), "reductions", "reduction-range"),
        (
            reductions(&[(1, 5, 0), (2, 5, 0), (1, 0, 5)]),
            "reductions",
            "reduction-repeated",
        ),
        (
            reductions(&[(1, 99, 0), (2, 99, 0), (3, 1, 0)]),
            "reductions",
            "reduction-all",
        ),
    ] {
        assert_eq!(quantity.check(), Err(Misfit { field, code }));
    }
}

#[test]
fn a_tolerance_is_a_falling_staircase() {
    let check = |points: &[(f64, f64)]| {
        let points = points
            .iter()
            .map(|&(loss, probability)| TolerancePoint { loss, probability });
        Tolerance(points.collect())
            .check()
            .map_err(|misfit| misfit.code)
    };
    assert_eq!(check(&[]), Ok(()));
    assert_eq!(check(&[(1e5, 0.2), (1e6, 0.2), (1e7, 0.0)]), Ok(()));
    assert_eq!(check(&[(1e6, 0.1), (1e5, 0.05)]), Err("tolerance-order"));
    assert_eq!(check(&[(1e5, 0.1), (1e6, 0.2)]), Err("tolerance-order"));
    assert_eq!(check(&[(0.0, 0.1)]), Err("tolerance-range"));
    assert_eq!(check(&[(1e5, 1.1)]), Err("tolerance-range"));
    assert_eq!(check(&[(1e5, f64::NAN)]), Err("tolerance-range"));
    let many: Vec<(f64, f64)> = (1_u8..=21).map(|n| (f64::from(n), 0.5)).collect();
    assert_eq!(check(&many), Err("tolerance-points"));
}

/// An interval whose ends lie anywhere in `bounds`.
fn intervals(bounds: Interval) -> impl Strategy<Value = Interval> {
    let widest = Interval::WIDEST.ln();
    (bounds.low.ln()..bounds.high.ln(), 0.0..widest).prop_map(move |(low, width)| {
        let high = (low + width).exp().min(bounds.high);
        interval(low.exp().min(high), high)
    })
}

fn states() -> impl Strategy<Value = (MeasureState, Evidence)> {
    let evidence = [
        Evidence::Passed,
        Evidence::Overdue,
        Evidence::Failed,
        Evidence::NotTested,
    ];
    (
        prop::sample::select(MeasureState::ALL),
        prop::sample::select(evidence.to_vec()),
    )
}

fn estimates() -> impl Strategy<Value = QuantityInput> {
    let one = ((0_u8..=99, 0_u8..=99), states());
    (
        intervals(Interval::FREQUENCY),
        intervals(Interval::LOSS),
        prop::collection::vec(one, 0..4),
    )
        .prop_map(|(frequency, loss, reductions)| QuantityInput {
            reductions: reductions
                .into_iter()
                .enumerate()
                .map(|(number, (percent, (state, evidence)))| off(number, percent, state, evidence))
                .collect(),
            ..estimate(1, frequency, loss)
        })
}

proptest! {
    #[test]
    fn raising_both_ends_raises_the_expected_loss(
        estimate in estimates(),
        times in 1.0..50.0_f64,
        of_loss: bool,
    ) {
        let mut raised = estimate.clone();
        let ends = if of_loss { &mut raised.loss } else { &mut raised.frequency };
        *ends = interval(ends.low * times, ends.high * times);
        for stage in Stage::ALL {
            prop_assert!(raised.expected(stage) >= estimate.expected(stage) * (1.0 - 1e-12));
        }
    }

    #[test]
    fn raising_the_upper_end_raises_the_expected_loss(
        estimate in estimates(),
        times in 1.0..50.0_f64,
        of_loss: bool,
    ) {
        let mut raised = estimate.clone();
        let ends = if of_loss { &mut raised.loss } else { &mut raised.frequency };
        ends.high *= times;
        for stage in Stage::ALL {
            prop_assert!(raised.expected(stage) >= estimate.expected(stage) * (1.0 - 1e-12));
        }
    }

    #[test]
    fn a_planned_reduction_lowers_the_target_and_moves_nothing_else(
        estimate in estimates(),
        percent in (0_u8..=99, 0_u8..=99),
    ) {
        let mut more = estimate.clone();
        more.reductions.push(off(9, percent, MeasureState::Planned, Evidence::NotTested));
        for stage in Stage::ALL {
            let (with, without) = (more.expected(stage), estimate.expected(stage));
            if stage == Stage::Target {
                prop_assert!(with <= without);
            } else {
                prop_assert_eq!(with.to_bits(), without.to_bits());
            }
        }
    }

    #[test]
    fn target_is_at_most_today_which_is_at_most_confirmed_and_that_inherent(
        estimate in estimates(),
    ) {
        let share = |stage| estimate.share(stage);
        let order = [Stage::Target, Stage::CurrentClaimed, Stage::CurrentConfirmed, Stage::Inherent];
        for pair in order.windows(2) {
            let (lower, higher) = (share(pair[0]), share(pair[1]));
            prop_assert!(lower.frequency <= higher.frequency * (1.0 + 1e-12));
            prop_assert!(lower.loss <= higher.loss * (1.0 + 1e-12));
        }
    }
}
