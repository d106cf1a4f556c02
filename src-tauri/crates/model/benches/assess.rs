//! How fast the method computes, as ratios to reading the same number of input bytes in the same
//! run. Prints rows for docs/benchmarks.md.

use std::{hint::black_box, time::Instant};

use model::{
    Adjust, Answer, Assessed, Edge, EffectInput, Evidence, Factor, Grid, Likely, MeasureState,
    Method, Property, PropertySet, Rules, ScenarioInput, Size, Spacing, assess, inherit, lay_out,
    presets, reach, single_points,
};

const ROUNDS: usize = 15;

/// A small generator of numbers: the input is the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// The seconds that this thread has computed: on a busy machine the clock on the wall also counts
/// the others, and a long piece of work more of them than a short one. Without `/proc` the clock.
fn seconds(start: Instant) -> f64 {
    // The kernel brings its account up to date when the thread gives way.
    std::thread::yield_now();
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse::<f64>().ok())
        .map_or_else(|| start.elapsed().as_secs_f64(), |nanos| nanos / 1e9)
}

/// The seconds that one `run` takes, done often enough that looking at the time does not count.
fn time(mut run: impl FnMut()) -> impl FnMut() -> f64 {
    const ENOUGH: f64 = 0.005;
    let start = Instant::now();
    run();
    let times = (ENOUGH / start.elapsed().as_secs_f64()).ceil();
    move || {
        let before = seconds(start);
        for _ in 0..times as usize {
            run();
        }
        (seconds(start) - before) / times
    }
}

/// The medians of how many times longer `work` takes than `yardstick`, of the seconds of `work` and
/// of those of `yardstick`. They take turns, so that a busy machine slows both.
fn ratio(work: impl FnMut(), yardstick: impl FnMut()) -> [f64; 3] {
    let (mut work, mut yardstick) = (time(work), time(yardstick));
    let rounds: Vec<[f64; 3]> = (0..ROUNDS)
        .map(|_| {
            let (work, yardstick) = (work(), yardstick());
            [work / yardstick, work, yardstick]
        })
        .collect();
    std::array::from_fn(|figure| {
        let mut all: Vec<f64> = rounds.iter().map(|round| round[figure]).collect();
        all.sort_by(f64::total_cmp);
        all[ROUNDS / 2]
    })
}

fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().map(|byte| u64::from(*byte)).sum()
}

fn bytes(count: usize) -> Vec<u8> {
    (0..count).map(|index| index as u8).collect()
}

/// Prints one row per size, the exponent of growth from the smallest size to each.
fn rows(work: &str, goal: &str, sizes: &[usize], mut run: impl FnMut(usize) -> [f64; 3]) {
    let mut first = None;
    for &size in sizes {
        let [ratio, time, yardstick] = run(size);
        let (from, at) = *first.get_or_insert((size, time));
        let exponent = if from == size {
            "–".to_owned()
        } else {
            format!("{:.2}", (time / at).ln() / (size as f64 / from as f64).ln())
        };
        let (time, yardstick) = (time * 1e6, yardstick * 1e6);
        println!(
            "| {work} | {size} | {ratio:.1} × ({time:.0} µs / {yardstick:.0} µs) | {goal} | {exponent} |"
        );
    }
}

fn preset(id: &str) -> Option<Method> {
    presets().ok()?.into_iter().find(|method| method.id == id)
}

fn stages(rules: &Rules, size: usize) -> [f64; 3] {
    let mut numbers = Numbers(42);
    let cells = rules.cells.len();
    let consequences: Vec<Answer> = (0..size * cells)
        .map(|_| match numbers.below(6) {
            0 => Answer::NotAssessed,
            1 => Answer::NotRelevant,
            level => Answer::Level(level as u8 - 1),
        })
        .collect();
    let effects: Vec<EffectInput> = (0..size * 2)
        .map(|_| EffectInput {
            factor: if numbers.below(3) == 0 {
                Factor::Consequence
            } else {
                Factor::Likelihood
            },
            cells: numbers.below(1 << cells),
            steps: 1 + numbers.below(2) as u8,
            state: if numbers.below(2) == 0 {
                MeasureState::Planned
            } else {
                MeasureState::InPlace
            },
            evidence: if numbers.below(2) == 0 {
                Evidence::Passed
            } else {
                Evidence::NotTested
            },
        })
        .collect();
    let properties: PropertySet = Property::ALL.into_iter().collect();
    let mut left = effects.as_slice();
    let scenarios: Vec<ScenarioInput<'_>> = consequences
        .chunks(cells)
        .map(|consequence| {
            let (own, rest) = left.split_at((numbers.below(5) as usize).min(left.len()));
            left = rest;
            ScenarioInput {
                likely: Likely {
                    likelihood: Some(1 + numbers.below(4) as u8),
                    ..Likely::default()
                },
                properties,
                consequence,
                relevant: true,
                effects: own,
                overrides: [None, None],
            }
        })
        .collect();
    // What the scenarios hold, as it lies in memory: their records, answers and effects.
    let input = bytes(
        scenarios
            .iter()
            .map(|s| size_of_val(s) + size_of_val(s.consequence) + size_of_val(s.effects))
            .sum(),
    );
    ratio(
        || {
            let mut counts = [[0_u32; 16]; 4];
            for scenario in &scenarios {
                if let Assessed::Levels(levels) = assess(rules, black_box(scenario)) {
                    for (count, level) in counts.iter_mut().zip(&levels) {
                        count[usize::from(level.rank & 15)] += 1;
                    }
                }
            }
            black_box(counts);
        },
        || {
            black_box(sum(black_box(&input)));
        },
    )
}

/// So many answers, of which a third are levels.
fn answers(numbers: &mut Numbers, count: usize) -> Vec<Answer> {
    let answer = |_| match numbers.below(12) {
        level @ 1..=4 => Answer::Level(level as u8),
        _ => Answer::NotAssessed,
    };
    (0..count).map(answer).collect()
}

/// Five dependencies of each of `size` assets.
fn dependencies(numbers: &mut Numbers, size: usize) -> Vec<Edge> {
    (0..size * 5)
        .map(|index| {
            let from = index / 5;
            // Mostly downwards, as from activities to servers; a few back, so that there are cycles.
            let down = from + 1 + numbers.below(size as u64 / 10) as usize;
            let to = if numbers.below(50) == 0 {
                numbers.below(size as u64) as usize
            } else {
                down % size
            };
            let adjust = match numbers.below(10) {
                0 => Adjust::Lower(1),
                1 => Adjust::Raise(1),
                2 => Adjust::Cut,
                _ => Adjust::Inherit,
            };
            let property = (numbers.below(20) == 0).then_some(Property::Availability);
            Edge {
                from,
                to,
                property,
                adjust,
            }
        })
        .collect()
}

fn inheritance(method: &Method, size: usize) -> [f64; 3] {
    let mut numbers = Numbers(7);
    let cells = method.cells();
    let own = Grid::new(cells.len(), answers(&mut numbers, size * cells.len()));
    let edges = dependencies(&mut numbers, size);
    let input = bytes(size * cells.len() * size_of::<Answer>() + size_of_val(edges.as_slice()));
    ratio(
        || {
            black_box(inherit(
                &cells,
                &method.consequence,
                black_box(&own),
                black_box(&edges),
            ));
        },
        || {
            black_box(sum(black_box(&input)));
        },
    )
}

/// The single points of failure of so many assets in 200 units.
fn weak_points(method: &Method, size: usize) -> [f64; 3] {
    const UNITS: u32 = 200;
    let mut numbers = Numbers(11);
    let own = answers(&mut numbers, size);
    let edges = dependencies(&mut numbers, size);
    let unit: Vec<u32> = (0..size)
        .map(|_| numbers.below(UNITS.into()) as u32)
        .collect();
    let scale = &method.consequence;
    let input = bytes(size * size_of::<(Answer, u32)>() + size_of_val(edges.as_slice()));
    ratio(
        || {
            let edges = black_box(edges.as_slice());
            let (own, unit) = (black_box(&own), black_box(&unit));
            black_box(single_points(
                scale,
                Property::Availability,
                own,
                unit,
                UNITS,
                edges,
                50,
            ));
        },
        || {
            black_box(sum(black_box(&input)));
        },
    )
}

/// What the failure of the asset that most others need reaches.
fn failure(method: &Method, size: usize) -> [f64; 3] {
    let mut numbers = Numbers(13);
    let own = answers(&mut numbers, size);
    let edges = dependencies(&mut numbers, size);
    let input = bytes(size * size_of::<Answer>() + size_of_val(edges.as_slice()));
    ratio(
        || {
            let (own, edges) = (black_box(&own), black_box(edges.as_slice()));
            black_box(reach(
                &method.consequence,
                Property::Availability,
                own,
                edges,
                size - 1,
            ));
        },
        || {
            black_box(sum(black_box(&input)));
        },
    )
}

/// A picture of so many assets in layers.
fn picture(size: usize) -> [f64; 3] {
    let mut numbers = Numbers(17);
    let keys: Vec<usize> = (0..size).collect();
    let sizes = vec![
        Size {
            width: 120.0,
            height: 40.0
        };
        size
    ];
    let edges: Vec<(usize, usize)> = (0..size * 2)
        .map(|index| {
            let from = index / 2;
            (from, (from + 1 + numbers.below(30) as usize).min(size - 1))
        })
        .collect();
    let spacing = Spacing {
        across: 12.0,
        between: 40.0,
    };
    let input = bytes(size_of_val(sizes.as_slice()) + size_of_val(edges.as_slice()));
    ratio(
        || {
            black_box(lay_out(
                black_box(&keys),
                black_box(&sizes),
                black_box(&edges),
                spacing,
            ));
        },
        || {
            black_box(sum(black_box(&input)));
        },
    )
}

fn main() {
    let Some(method) = preset("kl-4x4") else {
        return;
    };
    let Ok(rules) = Rules::new(method.clone()) else {
        return;
    };
    println!("| work | size | ratio | goal | exponent |");
    println!("|---|---|---|---|---|");
    rows(
        "four stages of so many scenarios",
        "≤ 8 ×",
        &[10_000, 100_000, 1_000_000],
        |size| stages(&rules, size),
    );
    rows(
        "inheritance over so many assets, 5 edges each",
        "",
        &[1_000, 10_000, 100_000],
        |size| inheritance(&method, size),
    );
    rows(
        "single points of failure among so many assets, 5 edges each, 200 units",
        "",
        &[1_000, 10_000, 100_000],
        |size| weak_points(&method, size),
    );
    rows(
        "what a failure among so many assets reaches",
        "",
        &[1_000, 10_000, 100_000],
        |size| failure(&method, size),
    );
    rows(
        "a diagram of so many assets, 2 edges each",
        "",
        &[30, 100, 300],
        picture,
    );
}
