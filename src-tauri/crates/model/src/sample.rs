//! How many a control test must look at. It never says which ones: they are drawn by chance.

/// The most steps that the sum of a sample is looked for in; with a share of one percent and a
/// confidence of 99 it takes fewer than 500.
const MOST_STEPS: u32 = 100_000;

/// The smallest sample that shows at least one deviation with the confidence `confidence` (percent)
/// where at least the share `tolerable` (percent) deviates (discovery sampling; ISO 19011:2018, A.6.3).
///
/// The rule: of `N` there are `D = N × tolerable ÷ 100` deviations, rounded up and at least one. A sample
/// of `n` shows none of them with the probability `C(N − D, n) ÷ C(N, n)` (hypergeometric: drawn without
/// putting back). The sample is the smallest `n` for which that is at most `100 − confidence` percent.
/// Without a known population it is `(1 − tolerable)ⁿ` (binomial).
///
/// None where no sample is enough: where the population is not known and no deviation is tolerable, or
/// it is to be wholly sure. Of an empty population the sample is empty; else it is at least one. Shares
/// above 100 count as 100.
pub fn sample_size(population: Option<u32>, tolerable: u32, confidence: u32) -> Option<u32> {
    let (tolerable, confidence) = (tolerable.min(100), confidence.min(100));
    match population {
        Some(0) => Some(0),
        Some(all) => Some(finite(all, tolerable, confidence)),
        None if tolerable == 100 => Some(1),
        None if tolerable == 0 || confidence == 100 => None,
        None => {
            let missed = 1.0 - f64::from(tolerable) / 100.0;
            smallest(confidence, |_| missed)
        }
    }
}

fn finite(all: u32, tolerable: u32, confidence: u32) -> u32 {
    let deviating = (u64::from(all) * u64::from(tolerable)).div_ceil(100).max(1);
    // At most `all`, which is a `u32`.
    let good = all - u32::try_from(deviating).unwrap_or(all);
    let most = good + 1;
    if confidence == 100 {
        return most;
    }
    if deviating == 1 {
        // One among `all`: the share looked at is the confidence.
        let size = (u64::from(all) * u64::from(confidence)).div_ceil(100);
        return u32::try_from(size).unwrap_or(all).max(1);
    }
    let step = |drawn: u32| f64::from(good.saturating_sub(drawn)) / f64::from(all - drawn);
    smallest(confidence, step).map_or(most, |size| size.min(most))
}

/// The smallest number of draws after which the probability of having seen no deviation is small enough;
/// `step` gives the probability that the next one is none.
fn smallest(confidence: u32, step: impl Fn(u32) -> f64) -> Option<u32> {
    let left = 1.0 - f64::from(confidence) / 100.0;
    let mut unseen = 1.0;
    for drawn in 0..MOST_STEPS {
        unseen *= step(drawn);
        if unseen <= left + 1e-12 {
            return Some(drawn + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::sample_size;

    #[test]
    fn samples_are_those_of_the_tables() {
        // Binomial: ln(1 − confidence) ÷ ln(1 − tolerable), rounded up.
        assert_eq!(sample_size(None, 10, 90), Some(22));
        assert_eq!(sample_size(None, 5, 95), Some(59));
        assert_eq!(sample_size(None, 1, 99), Some(459));
        // Of 100 with ten deviating, 20 leave 9.5 % unseen, and 19 leave 10.9 %.
        assert_eq!(sample_size(Some(100), 10, 90), Some(20));
        assert_eq!(sample_size(Some(10), 10, 90), Some(9));
        assert_eq!(sample_size(Some(4), 50, 50), Some(1));
    }

    #[test]
    fn the_ends_have_answers() {
        assert_eq!(sample_size(Some(0), 10, 90), Some(0));
        assert_eq!(sample_size(Some(1), 10, 90), Some(1));
        assert_eq!(sample_size(Some(50), 0, 100), Some(50));
        assert_eq!(sample_size(Some(50), 100, 100), Some(1));
        assert_eq!(sample_size(None, 0, 90), None);
        assert_eq!(sample_size(None, 10, 100), None);
        assert_eq!(sample_size(None, 100, 100), Some(1));
        assert_eq!(sample_size(Some(u32::MAX), 1, 99), Some(459));
        assert_eq!(sample_size(Some(u32::MAX), 0, 50), Some(2_147_483_648));
        assert_eq!(sample_size(Some(20), 1000, 1000), Some(1));
    }

    /// The probability of seeing none of `deviating` in `size` of `all`, by counting another way:
    /// each of the deviating ones must lie outside the sample.
    fn unseen(all: u32, deviating: u32, size: u32) -> f64 {
        (0..deviating)
            .map(|one| f64::from(all.saturating_sub(size + one)) / f64::from(all - one))
            .product()
    }

    proptest! {
        #[test]
        fn it_is_the_smallest_that_is_enough(all in 1u32..800, tolerable in 0u32..=100, confidence in 1u32..=100) {
            let size = sample_size(Some(all), tolerable, confidence).unwrap();
            prop_assert!((1..=all).contains(&size));
            let deviating = (all * tolerable).div_ceil(100).max(1);
            let left = 1.0 - f64::from(confidence) / 100.0;
            prop_assert!(unseen(all, deviating, size) <= left + 1e-9);
            prop_assert!(size == 1 || unseen(all, deviating, size - 1) > left - 1e-9);
        }

        #[test]
        fn it_rises_with_confidence_and_population(all in 1u32..5000, tolerable in 1u32..=99, confidence in 1u32..99) {
            let size = sample_size(Some(all), tolerable, confidence).unwrap();
            prop_assert!(sample_size(Some(all), tolerable, confidence + 1).unwrap() >= size);
            prop_assert!(sample_size(None, tolerable, confidence).unwrap() >= size);
            prop_assert!(sample_size(Some(all), tolerable + 1, confidence).unwrap() <= size);
        }
    }
}
