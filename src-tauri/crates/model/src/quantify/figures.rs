//! From simulated years to figures: mean, quantiles, the loss exceedance curve.

use serde::{Deserialize, Serialize};

use crate::Stage;

/// How many points a curve has at most.
const POINTS: u32 = 48;

/// A point of a loss exceedance curve.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CurvePoint {
    /// Kroner in a year.
    pub loss: f64,
    /// The probability of losing so much or more, from 0 to 1.
    pub probability: f64,
}

/// The loss of a year at one stage, in kroner.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct StageLoss {
    /// The stage.
    pub stage: Stage,
    /// The expected loss of a year, exactly, in closed form.
    pub expected: f64,
    /// The mean of the simulated years.
    pub mean: f64,
    /// The standard error of that mean.
    pub standard_error: f64,
    /// What half of the years stay within.
    pub median: f64,
    /// What 90 % of the years stay within.
    pub p90: f64,
    /// What 95 % of the years stay within.
    pub p95: f64,
    /// What 99 % of the years stay within.
    pub p99: f64,
    /// The probability of any loss at all, from 0 to 1.
    pub any: f64,
    /// The loss exceedance curve: at most 48 points at even steps of the logarithm of the loss,
    /// by rising loss, the probabilities never rising. It goes from what 99 % of the years with
    /// a loss reach to what ten years reach; beyond that it would be chance.
    pub curve: Vec<CurvePoint>,
}

/// Simulated years of one stage, sorted.
pub(super) struct Years {
    /// How many, those without a loss included.
    count: usize,
    /// The losses of the others, rising.
    losses: Vec<f64>,
    mean: f64,
    standard_error: f64,
}

impl Years {
    /// The years with these losses, in the order in which they were drawn.
    pub(super) fn new(losses: impl Iterator<Item = f64> + Clone) -> Self {
        let (count, sum) = losses
            .clone()
            .fold((0_usize, 0.0), |(count, sum), loss| (count + 1, sum + loss));
        let years = count.max(1) as f64;
        let mean = sum / years;
        let squares: f64 = losses.clone().map(|loss| (loss - mean).powi(2)).sum();
        let mut losses: Vec<f64> = losses.filter(|loss| *loss > 0.0).collect();
        losses.sort_unstable_by(f64::total_cmp);
        Self {
            count,
            losses,
            mean,
            standard_error: squares.sqrt() / years,
        }
    }

    /// The share of the years that lose `loss` or more, for a loss above 0.
    pub(super) fn reaching(&self, loss: f64) -> f64 {
        let below = self.losses.partition_point(|own| *own < loss);
        (self.losses.len() - below) as f64 / self.count.max(1) as f64
    }

    /// What `percent` of the years stay within.
    fn within(&self, percent: usize) -> f64 {
        let rank = (self.count * percent).div_ceil(100);
        match rank.checked_sub(self.count - self.losses.len() + 1) {
            None => 0.0,
            Some(place) => self.losses[place],
        }
    }

    fn curve(&self) -> Vec<CurvePoint> {
        let many = self.losses.len();
        let Some(last) = many.checked_sub(1) else {
            return Vec::new();
        };
        let low = self.losses[many / 100];
        let high = self.losses[last.saturating_sub(9)].max(low);
        let step = (high / low).ln() / f64::from(POINTS - 1);
        let mut curve: Vec<CurvePoint> = (0..POINTS)
            .map(|index| {
                let loss = match index {
                    0 => low,
                    index if index == POINTS - 1 => high,
                    index => low * (step * f64::from(index)).exp(),
                };
                CurvePoint {
                    loss,
                    probability: self.reaching(loss),
                }
            })
            .collect();
        curve.dedup_by(|next, point| next.loss <= point.loss);
        curve
    }

    /// The figures of `stage`, whose exact expectation is `expected`.
    pub(super) fn figures(&self, stage: Stage, expected: f64) -> StageLoss {
        StageLoss {
            stage,
            expected,
            mean: self.mean,
            standard_error: self.standard_error,
            median: self.within(50),
            p90: self.within(90),
            p95: self.within(95),
            p99: self.within(99),
            any: self.losses.len() as f64 / self.count.max(1) as f64,
            curve: self.curve(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_what_so_many_years_stay_within() {
        let half = (0_u32..200).map(|year| f64::from(year.saturating_sub(99)));
        let years = Years::new(half);
        let figures = years.figures(Stage::Target, 0.0);
        let found = [figures.median, figures.p90, figures.p95, figures.p99];
        // 100 years of 0, then 1, 2, … 100.
        assert_eq!(found.map(|loss| loss as u32), [0, 80, 90, 98]);
        assert_eq!(years.within(51) as u32, 2);
        assert_eq!(years.within(100) as u32, 100);
        for (loss, share) in [(0.5, 0.5), (1.0, 0.5), (1.5, 0.495), (100.0, 0.005)] {
            assert!((years.reaching(loss) - share).abs() < 1e-12);
        }
        assert!(years.reaching(100.5) <= 0.0);
        assert!((figures.any - 0.5).abs() < 1e-12);
        assert!((figures.mean - 25.25).abs() < 1e-12);
    }
}
