//! What each measure is worth in a year, against its cost.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{QuantityInput, Share};
use crate::{MeasureId, MeasureState, Stage};

/// What a measure saves over all quantified scenarios.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MeasureValue {
    /// The measure.
    pub measure: MeasureId,
    /// Where it is counted: a measure in place at *current, claimed*, a planned one at *target*.
    pub stage: Stage,
    /// The expected loss of a year without it, less that with it, in kroner.
    pub value: f64,
    /// What it costs once, in whole kroner.
    pub cost: Option<u32>,
    /// Expected kroner saved in a year for each krone of the cost.
    pub ratio: Option<f64>,
    /// Years until the expected saving has covered the cost.
    pub payback_years: Option<f64>,
}

/// The value of every measure that counts, in the order of their ids.
///
/// In closed form: an expectation is linear, so each difference is exact, where a simulated one
/// would carry the sampling error of both sides. It is the value beside all the others: as they
/// multiply, the values of several measures do not add up to the value of having none of them.
pub(super) fn values(inputs: &[QuantityInput]) -> Vec<MeasureValue> {
    let mut values: BTreeMap<MeasureId, MeasureValue> = BTreeMap::new();
    for input in inputs {
        for one in &input.reductions {
            let stage = match one.state {
                MeasureState::InPlace => Stage::CurrentClaimed,
                MeasureState::Planned => Stage::Target,
                MeasureState::Retired => continue,
            };
            let left = Share::of(&one.reduction).of_expected();
            let measure = one.reduction.measure;
            let entry = values.entry(measure).or_insert(MeasureValue {
                measure,
                stage,
                value: 0.0,
                cost: one.cost,
                ratio: None,
                payback_years: None,
            });
            entry.value += input.expected(stage) * (1.0 / left - 1.0);
        }
    }
    values
        .into_values()
        .map(|value| {
            let over = |part: f64, of: f64| (of > 0.0).then(|| part / of);
            let cost = value.cost.map(f64::from);
            MeasureValue {
                ratio: cost.and_then(|cost| over(value.value, cost)),
                payback_years: cost.and_then(|cost| over(cost, value.value)),
                ..value
            }
        })
        .collect()
}
