//! What the organisation accepts to lose, and how a curve stands against it.

use serde::{Deserialize, Serialize};

use super::figures::Years;
use crate::{Misfit, Stage};

/// One statement: a loss of so much or more in a year is accepted with at most this probability.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TolerancePoint {
    /// Kroner in a year.
    pub loss: f64,
    /// From 0 to 1.
    pub probability: f64,
}

/// A falling staircase of [`TolerancePoint`]s, by rising loss: each holds from its loss up to the
/// next one's. Below the first nothing is said. Empty: nothing is decided.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(transparent)]
pub struct Tolerance(pub Vec<TolerancePoint>);

impl Tolerance {
    /// The most points there may be.
    pub const MOST_POINTS: usize = 20;

    /// Whether it is a staircase. Codes: `tolerance-points` (too many), `tolerance-range` (a loss
    /// that is not above 0 and at most 10¹⁵ kroner, a probability that is not from 0 to 1) and
    /// `tolerance-order` (the losses must rise, and the probabilities must not).
    pub fn check(&self) -> Result<(), Misfit> {
        let odd = |point: &TolerancePoint| {
            !(point.loss > 0.0 && point.loss <= 1e15 && (0.0..=1.0).contains(&point.probability))
        };
        let rises = |pair: &[TolerancePoint]| {
            pair[0].loss >= pair[1].loss || pair[0].probability < pair[1].probability
        };
        let code = if self.0.len() > Self::MOST_POINTS {
            "tolerance-points"
        } else if self.0.iter().any(odd) {
            "tolerance-range"
        } else if self.0.windows(2).any(rises) {
            "tolerance-order"
        } else {
            return Ok(());
        };
        Err(Misfit {
            field: "tolerance",
            code,
        })
    }

    /// How `years` stand against it. Both fall, and it falls in steps, so that comparing at its
    /// points compares everywhere.
    pub(super) fn compare(&self, stage: Stage, years: &Years) -> StageTolerance {
        let points: Vec<ToleranceResult> = self
            .0
            .iter()
            .map(|point| {
                let probability = years.reaching(point.loss);
                ToleranceResult {
                    loss: point.loss,
                    accepted: point.probability,
                    probability,
                    over: (probability - point.probability).max(0.0),
                }
            })
            .collect();
        StageTolerance {
            stage,
            within: points.iter().all(|point| point.over <= 0.0),
            points,
        }
    }
}

/// How a stage stands against one statement.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ToleranceResult {
    /// Kroner in a year.
    pub loss: f64,
    /// The probability that is accepted of losing so much or more.
    pub accepted: f64,
    /// The probability that was found.
    pub probability: f64,
    /// By how much it is more than accepted; 0 where it is not.
    pub over: f64,
}

/// How a stage stands against the tolerance.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct StageTolerance {
    /// The stage.
    pub stage: Stage,
    /// Whether every statement holds.
    pub within: bool,
    /// Per statement, in their order.
    pub points: Vec<ToleranceResult>,
}
