//! Drawing years: a block of them at a time, each from its own stream of random numbers.

use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use rand_distr::{Binomial, Distribution, Poisson, StandardNormal, StandardUniform};
use sha2::{Digest, Sha256};

use super::{Interval, QuantityInput, Share};
use crate::Stage;

/// A year's loss at each of [`Stage::ALL`], in kroner.
pub(super) type Year = [f64; 4];

/// How many events of a year are drawn one by one; those beyond are drawn together.
const ONE_BY_ONE: u64 = 1_000;

/// More events a year than any estimate that passes its check can lead to.
const MOST_EVENTS: f64 = 1e15;

/// A lognormal distribution.
#[derive(Clone, Copy)]
struct Lognormal {
    median: f64,
    sigma: f64,
}

impl Lognormal {
    fn new(interval: Interval) -> Self {
        Self {
            median: interval.median(),
            sigma: interval.sigma(),
        }
    }

    fn draw(self, numbers: &mut ChaCha8Rng) -> f64 {
        if self.sigma > 0.0 {
            let normal: f64 = StandardNormal.sample(numbers);
            self.median * (self.sigma * normal).exp()
        } else {
            self.median
        }
    }

    /// The sum of `events` draws as one draw: from the lognormal distribution whose mean and
    /// variance are those of the sum (L. F. Fenton, 1960). Where the one value is certain, exact.
    fn draw_sum(self, events: u64, numbers: &mut ChaCha8Rng) -> f64 {
        if events == 0 {
            return 0.0;
        }
        let squared = self.sigma * self.sigma;
        let mean = events as f64 * self.median * (squared / 2.0).exp();
        let spread = (squared.exp_m1() / events as f64).ln_1p();
        let sum = Lognormal {
            median: mean * (-spread / 2.0).exp(),
            sigma: spread.sqrt(),
        };
        sum.draw(numbers)
    }

    /// The sum of `events` draws.
    fn draw_all(self, events: u64, numbers: &mut ChaCha8Rng) -> f64 {
        let each: f64 = (0..events.min(ONE_BY_ONE))
            .map(|_| self.draw(numbers))
            .sum();
        each + self.draw_sum(events.saturating_sub(ONE_BY_ONE), numbers)
    }
}

fn poisson(rate: f64, numbers: &mut ChaCha8Rng) -> u64 {
    // No rate is no distribution, and no event.
    Poisson::new(rate.min(MOST_EVENTS)).map_or(0, |events| events.sample(numbers) as u64)
}

/// A scenario, ready for drawing.
pub(super) struct Drawing {
    rate: Lognormal,
    loss: Lognormal,
    shares: [Share; 4],
    key: [u8; 32],
}

/// What a stream of random numbers is for. Each purpose has its own, so that what is planned moves
/// no figure of today, and what the tests of a measure say moves neither today nor target.
#[derive(Clone, Copy)]
enum Purpose {
    Today,
    Target,
    Confirmed,
    Inherent,
}

impl Drawing {
    /// What is drawn depends on `input` and `seed` alone, never on other scenarios.
    pub(super) fn new(input: &QuantityInput, seed: u32) -> Self {
        let mut key = [0; 32];
        key[..16].copy_from_slice(&Sha256::digest(&input.reference)[..16]);
        key[16..20].copy_from_slice(&seed.to_le_bytes());
        Self {
            rate: Lognormal::new(input.frequency),
            loss: Lognormal::new(input.loss),
            shares: Stage::ALL.map(|stage| input.share(stage)),
            key,
        }
    }

    fn numbers(&self, purpose: Purpose, block: u64) -> ChaCha8Rng {
        let mut key = self.key;
        key[31] = purpose as u8;
        let mut numbers = ChaCha8Rng::from_seed(key);
        numbers.set_stream(block);
        numbers
    }

    /// Draws the years of the block with the number `block`.
    ///
    /// A year's rate is drawn, the same for all stages; then as many events as a Poisson
    /// distribution gives today, each with its loss. The other stages share these: at *target* an
    /// event is kept with the probability that the planned measures leave, at *current,
    /// confirmed* and *inherent* further events come on top. A thinned Poisson process is one,
    /// and so is the sum of two: so each stage is distributed exactly as if it had been drawn
    /// alone, and stages differ by what they count, not by chance.
    pub(super) fn block(&self, block: u64, years: &mut [Year]) {
        let [mut today, mut target, mut confirmed, mut inherent] = [
            Purpose::Today,
            Purpose::Target,
            Purpose::Confirmed,
            Purpose::Inherent,
        ]
        .map(|purpose| self.numbers(purpose, block));
        let frequency = |stage: Stage| self.shares[stage as usize].frequency;
        // The rule of the shares gives target ≤ 1 ≤ confirmed ≤ inherent.
        let kept = frequency(Stage::Target).min(1.0);
        let further = frequency(Stage::CurrentConfirmed) - 1.0;
        let furthest = frequency(Stage::Inherent) - frequency(Stage::CurrentConfirmed);
        for year in years {
            let rate = self.rate.draw(&mut today);
            let events = poisson(rate, &mut today);
            let (now, later) = self.thinned(events, kept, &mut today, &mut target);
            let more = poisson(rate * further, &mut confirmed);
            let more = now + self.loss.draw_all(more, &mut confirmed);
            let most = poisson(rate * furthest, &mut inherent);
            let most = more + self.loss.draw_all(most, &mut inherent);
            for (stage, sum) in [
                (Stage::Inherent, most),
                (Stage::CurrentClaimed, now),
                (Stage::CurrentConfirmed, more),
                (Stage::Target, later),
            ] {
                year[stage as usize] = sum * self.shares[stage as usize].loss;
            }
        }
    }

    /// The sum of `events` losses, and the sum of those of them that are kept.
    fn thinned(
        &self,
        events: u64,
        kept: f64,
        losses: &mut ChaCha8Rng,
        choices: &mut ChaCha8Rng,
    ) -> (f64, f64) {
        if kept >= 1.0 {
            let all = self.loss.draw_all(events, losses);
            return (all, all);
        }
        let (mut all, mut left) = (0.0, 0.0);
        for _ in 0..events.min(ONE_BY_ONE) {
            let loss = self.loss.draw(losses);
            let choice: f64 = StandardUniform.sample(choices);
            all += loss;
            left += if choice < kept { loss } else { 0.0 };
        }
        let beyond = events.saturating_sub(ONE_BY_ONE);
        if beyond > 0 {
            let stay = Binomial::new(beyond, kept).map_or(0, |stay| stay.sample(choices));
            let staying = self.loss.draw_sum(stay, choices);
            all += staying + self.loss.draw_sum(beyond - stay, choices);
            left += staying;
        }
        (all, left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ScenarioId;

    fn drawing(low: f64, high: f64) -> Drawing {
        let input = QuantityInput {
            scenario: ScenarioId(uuid::Uuid::nil()),
            reference: "S-001".into(),
            frequency: Interval {
                low: 1.0,
                high: 1.0,
            },
            loss: Interval { low, high },
            reductions: Vec::new(),
        };
        Drawing::new(&input, 1)
    }

    #[test]
    fn a_sum_drawn_at_once_has_the_mean_and_variance_of_one_drawn_one_by_one() {
        let drawing = drawing(100.0, 1_000.0);
        let interval = Interval {
            low: 100.0,
            high: 1_000.0,
        };
        let mut numbers = drawing.numbers(Purpose::Today, 0);
        let (events, draws) = (20, 100_000_u32);
        let count = f64::from(draws);
        let sums: Vec<f64> = (0..draws)
            .map(|_| drawing.loss.draw_sum(events, &mut numbers))
            .collect();
        let mean = sums.iter().sum::<f64>() / count;
        let wanted = events as f64 * interval.mean();
        let variance = sums.iter().map(|sum| (sum - wanted).powi(2)).sum::<f64>() / count;
        let exact = events as f64 * interval.mean().powi(2) * interval.relative_variance();
        assert!((mean - wanted).abs() < 4.0 * (exact / count).sqrt());
        assert!((0.96..1.04).contains(&(variance / exact)));
        assert!(drawing.loss.draw_sum(0, &mut numbers) <= 0.0);
    }

    #[test]
    fn events_drawn_at_once_are_thinned_like_those_drawn_one_by_one() {
        let drawing = drawing(2.0, 2.0);
        let mut losses = drawing.numbers(Purpose::Today, 0);
        let mut choices = drawing.numbers(Purpose::Target, 0);
        let (events, years) = (10_000, 500_u32);
        let mut sum = 0.0;
        for _ in 0..years {
            let (all, left) = drawing.thinned(events, 0.3, &mut losses, &mut choices);
            assert!((all - 20_000.0).abs() < 1e-6);
            sum += left;
        }
        let error = 2.0 * (10_000.0 * 0.3 * 0.7 / f64::from(years)).sqrt();
        assert!((sum / f64::from(years) - 6_000.0).abs() < 4.0 * error);
    }
}
