//! Quantification of a scenario in kroner, where somebody has estimated it: how often, how much,
//! what the measures take off, and what follows from that in closed form.
//!
//! It stands beside the levels of the method and never changes them. No clock and no chance:
//! what is drawn is drawn from the seed that is passed in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Evidence, Measure, MeasureId, MeasureState, Misfit, Records, ScenarioId, Stage, assess::counts,
};

mod draw;
mod figures;
mod measure;
mod simulate;
mod tolerance;

pub use figures::{CurvePoint, StageLoss};
pub use measure::MeasureValue;
pub use simulate::{Progress, ScenarioLoss, Simulated, Simulation, simulate};
pub use tolerance::{StageTolerance, Tolerance, TolerancePoint, ToleranceResult};

/// How many standard deviations of a normal distribution stand between its middle and its 95 %
/// quantile.
const Z95: f64 = 1.644_853_626_951_472_7;

/// A 90 % interval: 5 % is thought to lie below `low`, 5 % above `high`, with a lognormal
/// distribution through both. Where they are equal it is that one value, for certain.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Interval {
    /// What 5 % lies below.
    pub low: f64,
    /// What 5 % lies above.
    pub high: f64,
}

impl Interval {
    /// How often a year an event may be thought to happen: once in a million years to a
    /// thousand times a year.
    pub const FREQUENCY: Interval = Interval {
        low: 1e-6,
        high: 1e3,
    };
    /// What an event may be thought to cost, in kroner.
    pub const LOSS: Interval = Interval {
        low: 1.0,
        high: 1e12,
    };
    /// How many times `low` the `high` may be. From some 50,000 times the mean comes to lie above
    /// `high`, so that the figures would rest on nothing that anybody estimated.
    pub const WIDEST: f64 = 1e4;

    /// Whether it can be computed with as events a year: both ends inside
    /// [`Interval::FREQUENCY`], in order, and not too far from each other. Codes:
    /// `frequency-range`, `interval-order` and `interval-wide`.
    pub fn check_frequency(self) -> Result<(), Misfit> {
        self.check("frequency", "frequency-range", Self::FREQUENCY)
    }

    /// The same as kroner an event, inside [`Interval::LOSS`]. Its own code is `loss-range`.
    pub fn check_loss(self) -> Result<(), Misfit> {
        self.check("loss", "loss-range", Self::LOSS)
    }

    fn check(
        self,
        field: &'static str,
        range: &'static str,
        bounds: Interval,
    ) -> Result<(), Misfit> {
        let inside = |end: f64| (bounds.low..=bounds.high).contains(&end);
        let code = if !inside(self.low) || !inside(self.high) {
            range
        } else if self.low > self.high {
            "interval-order"
        } else if self.high > self.low * Self::WIDEST {
            "interval-wide"
        } else {
            return Ok(());
        };
        Err(Misfit { field, code })
    }

    /// The middle: half lies below it.
    pub fn median(self) -> f64 {
        if self.low < self.high {
            (self.low * self.high).sqrt()
        } else {
            self.low
        }
    }

    /// The standard deviation of its natural logarithm.
    pub fn sigma(self) -> f64 {
        if self.low < self.high {
            (self.high / self.low).ln() / (2.0 * Z95)
        } else {
            0.0
        }
    }

    /// The mean of the lognormal distribution, e^(μ + σ²/2): above the median, the more so the
    /// wider the interval is.
    pub fn mean(self) -> f64 {
        self.median() * (self.sigma().powi(2) / 2.0).exp()
    }

    /// The variance over the square of the mean, e^(σ²) − 1.
    pub fn relative_variance(self) -> f64 {
        self.sigma().powi(2).exp_m1()
    }
}

/// What one measure takes off a scenario, each in percent from 0 to 99.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Reduction {
    /// The measure.
    pub measure: MeasureId,
    /// Off how often it happens.
    pub frequency: u8,
    /// Off what it costs when it happens.
    pub loss: u8,
}

/// A scenario's estimate in kroner, *as things are today*: with the measures that are in place,
/// that is, at the stage [`Stage::CurrentClaimed`].
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Quantity {
    /// Events a year.
    pub frequency: Interval,
    /// Whole kroner an event.
    pub loss: Interval,
    /// What measures take off it, or will.
    pub reductions: Vec<Reduction>,
}

impl Quantity {
    /// The most that a scenario's reductions may be together, as the factor that is put back
    /// where none of them counts.
    pub const MOST_REDUCED: f64 = 1e4;

    /// Whether it can be computed with. Codes besides those of
    /// [`Interval::check_frequency`] and [`Interval::check_loss`]: `reduction-range` (more than 99 %), `reduction-repeated` (a measure stands twice) and
    /// `reduction-all` (together more than 99.99 % of frequency or of loss).
    pub fn check(&self) -> Result<(), Misfit> {
        self.frequency.check_frequency()?;
        self.loss.check_loss()?;
        let refuse = |code| {
            Err(Misfit {
                field: "reductions",
                code,
            })
        };
        let mut all = Share::WHOLE;
        for (index, one) in self.reductions.iter().enumerate() {
            if one.frequency > 99 || one.loss > 99 {
                return refuse("reduction-range");
            }
            let earlier = &self.reductions[..index];
            if earlier.iter().any(|other| other.measure == one.measure) {
                return refuse("reduction-repeated");
            }
            all = all.less(one);
        }
        if all.frequency.min(all.loss) * Self::MOST_REDUCED < 1.0 - 1e-9 {
            return refuse("reduction-all");
        }
        Ok(())
    }

    /// The estimate of the scenario `scenario` with the reference `reference`, ready for computing
    /// on the day `today`. A reduction by a measure that is not among `measures` is left out.
    pub fn input(
        &self,
        scenario: ScenarioId,
        reference: &str,
        measures: &Records<MeasureId, Measure>,
        today: NaiveDate,
    ) -> QuantityInput {
        let ready = |reduction: &Reduction| {
            let measure = &measures.get(&reduction.measure)?.data;
            Some(ReductionInput {
                reduction: *reduction,
                state: measure.state,
                evidence: measure.evidence(today),
                cost: measure.cost,
            })
        };
        QuantityInput {
            scenario,
            reference: reference.to_owned(),
            frequency: self.frequency,
            loss: self.loss,
            reductions: self.reductions.iter().filter_map(ready).collect(),
        }
    }
}

/// A reduction, ready for computing.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ReductionInput {
    /// What is taken off.
    pub reduction: Reduction,
    /// The state of the measure.
    pub state: MeasureState,
    /// What the measure's tests say.
    pub evidence: Evidence,
    /// What the measure costs, in whole kroner.
    pub cost: Option<u32>,
}

/// A scenario's estimate, ready for computing.
#[derive(Clone, PartialEq, Debug)]
pub struct QuantityInput {
    /// The scenario.
    pub scenario: ScenarioId,
    /// Its reference. What is drawn for it depends on this and the seed alone, so that a register
    /// that was exported and imported elsewhere gives the same figures.
    pub reference: String,
    /// Events a year, today.
    pub frequency: Interval,
    /// Kroner an event, today.
    pub loss: Interval,
    /// What measures take off it.
    pub reductions: Vec<ReductionInput>,
}

impl QuantityInput {
    /// What is left, or put back, of today's estimate at `stage`.
    ///
    /// The estimate is made at the stage [`Stage::CurrentClaimed`]. A reduction that counts there
    /// and not at `stage` is put back: divided by what it leaves. One that counts at `stage` and
    /// not there is taken off: multiplied by what it leaves. Which measures count where is the
    /// method's own rule (method, section 5): so *inherent* puts back everything that is in place,
    /// *current, confirmed* what is in place without a passed test that holds, *target* takes off
    /// what is planned, and what is retired counts nowhere. Several reductions multiply.
    pub fn share(&self, stage: Stage) -> Share {
        self.reductions.iter().fold(Share::WHOLE, |share, one| {
            let counted = |stage| counts(stage, one.state, one.evidence);
            match (counted(Stage::CurrentClaimed), counted(stage)) {
                (true, false) => share.without(&one.reduction),
                (false, true) => share.less(&one.reduction),
                (true, true) | (false, false) => share,
            }
        })
    }

    /// The expected loss of a year at `stage`, in kroner and exactly: the mean number of events
    /// times the mean loss of one (Wald's equation).
    pub fn expected(&self, stage: Stage) -> f64 {
        self.frequency.mean() * self.loss.mean() * self.share(stage).of_expected()
    }

    /// The variance of a year's loss at `stage`, exactly, in square kroner. By the law of total
    /// variance, with Λ the rate and X one loss: E\[Λ\]·E\[X²\] + Var\[Λ\]·E\[X\]².
    pub fn variance(&self, stage: Stage) -> f64 {
        let rate = self.frequency.mean() * self.share(stage).frequency;
        self.expected(stage).powi(2)
            * ((1.0 + self.loss.relative_variance()) / rate + self.frequency.relative_variance())
    }

    fn check(&self) -> Result<(), Misfit> {
        let reductions = self.reductions.iter().map(|one| one.reduction).collect();
        Quantity {
            frequency: self.frequency,
            loss: self.loss,
            reductions,
        }
        .check()
    }
}

/// A factor on how often, and one on how much.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Share {
    /// On events a year.
    pub frequency: f64,
    /// On kroner an event.
    pub loss: f64,
}

impl Share {
    /// Nothing taken off.
    pub const WHOLE: Share = Share {
        frequency: 1.0,
        loss: 1.0,
    };

    /// What is left after `reduction`.
    fn of(reduction: &Reduction) -> Self {
        let left = |percent: u8| f64::from(100 - percent.min(99)) / 100.0;
        Self {
            frequency: left(reduction.frequency),
            loss: left(reduction.loss),
        }
    }

    fn less(self, reduction: &Reduction) -> Self {
        let left = Self::of(reduction);
        Self {
            frequency: self.frequency * left.frequency,
            loss: self.loss * left.loss,
        }
    }

    fn without(self, reduction: &Reduction) -> Self {
        let left = Self::of(reduction);
        Self {
            frequency: self.frequency / left.frequency,
            loss: self.loss / left.loss,
        }
    }

    /// The factor on the expected loss of a year.
    fn of_expected(self) -> f64 {
        self.frequency * self.loss
    }
}
