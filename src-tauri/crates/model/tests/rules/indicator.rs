//! What a value says against target and threshold, where it went, and how far an objective is.

use model::{
    Better, Indicator, IndicatorState, Objective, ObjectiveState, Plain, Trend, objective_progress,
};
use proptest::prelude::*;

fn indicator(better: Better, target: Option<f64>, threshold: Option<f64>) -> Indicator {
    Indicator {
        better,
        target,
        threshold,
        ..Indicator::blank()
    }
}

#[test]
fn a_value_at_the_bound_reaches_the_target_and_does_not_pass_the_threshold() {
    let high = indicator(Better::Higher, Some(90.0), Some(70.0));
    let low = indicator(Better::Lower, Some(0.0), Some(5.0));
    for (indicator, value, state) in [
        (&high, 90.0, IndicatorState::OnTarget),
        (&high, 89.9, IndicatorState::Between),
        (&high, 70.0, IndicatorState::Between),
        (&high, 69.9, IndicatorState::Beyond),
        (&low, 0.0, IndicatorState::OnTarget),
        (&low, 1.0, IndicatorState::Between),
        (&low, 5.0, IndicatorState::Between),
        (&low, 6.0, IndicatorState::Beyond),
    ] {
        assert_eq!(indicator.state_of(Some(value)), state, "{value}");
    }
    assert_eq!(high.state_of(None), IndicatorState::NoValue);
    let free = indicator(Better::Lower, None, None);
    assert_eq!(free.state_of(Some(3.0)), IndicatorState::Unheld);
    let only = indicator(Better::Lower, None, Some(3.0));
    assert_eq!(only.state_of(Some(3.0)), IndicatorState::OnTarget);
    assert_eq!(only.state_of(Some(4.0)), IndicatorState::Beyond);
}

#[test]
fn the_trend_is_in_terms_of_better_and_worse() {
    let (high, low) = (
        indicator(Better::Higher, None, None),
        indicator(Better::Lower, None, None),
    );
    assert_eq!(high.trend(Some(1.0), Some(2.0)), Trend::Better);
    assert_eq!(low.trend(Some(1.0), Some(2.0)), Trend::Worse);
    assert_eq!(low.trend(Some(2.0), Some(1.0)), Trend::Better);
    assert_eq!(low.trend(Some(2.0), Some(2.0)), Trend::Same);
    assert_eq!(low.trend(None, Some(2.0)), Trend::Unknown);
}

#[test]
fn the_next_value_is_due_some_months_after_the_latest() {
    let day = |text: &str| text.parse().unwrap();
    let mut indicator = indicator(Better::Higher, None, None);
    assert_eq!(
        indicator.next_due(Some(day("2026-11-30")), day("2026-12-01")),
        Some(day("2027-02-28"))
    );
    assert_eq!(
        indicator.next_due(None, day("2026-12-01")),
        Some(day("2026-12-01"))
    );
    indicator.months = 0;
    assert_eq!(indicator.next_due(None, day("2026-12-01")), None);
    indicator.months = 3;
    indicator.active = false;
    assert_eq!(indicator.next_due(None, day("2026-12-01")), None);
}

fn progress(
    objective: &Objective,
    of: &Indicator,
    first: Option<f64>,
    now: Option<f64>,
) -> Option<u32> {
    let found = objective_progress(objective, Some(of), first, now);
    assert!(found.by_indicator);
    found.percent
}

#[test]
fn progress_is_the_way_from_baseline_to_target() {
    let aim = |baseline, target| Objective {
        baseline,
        target,
        ..Objective::blank()
    };
    let (high, low) = (
        indicator(Better::Higher, Some(80.0), None),
        indicator(Better::Lower, None, None),
    );
    let of = aim(Some(30.0), Some(80.0));
    assert_eq!(progress(&of, &high, None, Some(55.0)), Some(50));
    assert_eq!(progress(&of, &high, None, Some(20.0)), Some(0));
    assert_eq!(progress(&of, &high, None, Some(79.9)), Some(99), "not yet");
    assert_eq!(progress(&of, &high, None, Some(90.0)), Some(100));
    assert_eq!(progress(&of, &high, None, None), None);
    let of = aim(Some(26.0), Some(5.0));
    assert_eq!(progress(&of, &low, None, Some(7.0)), Some(90));
    assert_eq!(progress(&of, &low, None, Some(4.0)), Some(100));
    // The indicator's target and its first value, where the objective says none.
    let of = aim(None, None);
    assert_eq!(progress(&of, &high, Some(40.0), Some(60.0)), Some(50));
    assert_eq!(progress(&of, &low, Some(40.0), Some(60.0)), None);
    // Nothing to go: it was there, and is not any more.
    let of = aim(Some(90.0), Some(80.0));
    assert_eq!(progress(&of, &high, None, Some(70.0)), Some(0));
    assert_eq!(progress(&aim(None, None), &high, None, Some(70.0)), Some(0));
}

#[test]
fn without_an_indicator_it_is_what_was_written() {
    let mut objective = Objective {
        progress: 40,
        ..Objective::blank()
    };
    let found = objective_progress(&objective, None, None, None);
    assert_eq!((found.percent, found.by_indicator), (Some(40), false));
    objective.state = ObjectiveState::Met;
    assert_eq!(
        objective_progress(&objective, None, None, None).percent,
        Some(100)
    );
}

proptest! {
    /// Never beyond its ends, never backwards where the value becomes better, and 100 only when reached.
    #[test]
    fn progress_grows_as_the_value_does(
        higher in any::<bool>(), baseline in -50.0..150.0_f64, target in -50.0..150.0_f64,
        one in -100.0..200.0_f64, other in -100.0..200.0_f64,
    ) {
        let better = if higher { Better::Higher } else { Better::Lower };
        let indicator = indicator(better, None, None);
        let objective = Objective {
            baseline: Some(baseline),
            target: Some(target),
            ..Objective::blank()
        };
        let at = |value| progress(&objective, &indicator, None, Some(value)).unwrap();
        let (worse, best) = if higher == (one < other) { (one, other) } else { (other, one) };
        prop_assert!(at(worse) <= at(best) && at(best) <= 100);
        let reached = if higher { best >= target } else { best <= target };
        prop_assert_eq!(at(best) == 100, reached);
    }
}
