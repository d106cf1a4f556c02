//! What the benchmarks share: a ratio to a yardstick, and a table of them.

use std::time::Instant;

const ROUNDS: usize = 15;

/// The median of how many times longer `work` takes than `yardstick`, and the median seconds of
/// `work`. They take turns, so that a busy machine slows both.
pub fn ratio(mut work: impl FnMut(), mut yardstick: impl FnMut()) -> (f64, f64) {
    fn time(run: &mut impl FnMut()) -> f64 {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64()
    }
    // The first round warms up.
    time(&mut work);
    time(&mut yardstick);
    let (mut ratios, mut times): (Vec<f64>, Vec<f64>) = (0..ROUNDS)
        .map(|_| {
            let work = time(&mut work);
            (work / time(&mut yardstick), work)
        })
        .unzip();
    ratios.sort_by(f64::total_cmp);
    times.sort_by(f64::total_cmp);
    (ratios[ROUNDS / 2], times[ROUNDS / 2])
}

/// Prints one row per size, the exponent of growth from the smallest size to each.
pub fn rows(work: &str, goal: &str, sizes: &[usize], mut run: impl FnMut(usize) -> (f64, f64)) {
    let mut first = None;
    for &size in sizes {
        let (ratio, time) = run(size);
        let (from, at) = *first.get_or_insert((size, time));
        let exponent = if from == size {
            "–".to_owned()
        } else {
            format!("{:.2}", (time / at).ln() / (size as f64 / from as f64).ln())
        };
        println!("| {work} | {size} | {ratio:.1} × | {goal} | {exponent} |");
    }
}
