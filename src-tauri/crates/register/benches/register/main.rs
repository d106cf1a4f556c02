//! The register's figures as ratios to bare yardsticks in the same run: rows of a table in
//! Markdown. `VAERN_BENCH_MAX` says how many scenarios the largest register has, and how many
//! entries the longest history; `cargo bench -p register -- history` measures the history alone, and
//! `-- assurance` only what is measured, tested and audited.

#![expect(clippy::unwrap_used, reason = "a bench stops where something is wrong")]

mod assurance;
mod lists;
mod past;
mod yardstick;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use model::{Answer, Asset, AssetId, Scenario, ScenarioId, Stage};
use register::{HeatFilter, Op, Register, ScenarioFilter, SearchScope, Stamp, Write};
use yardstick::{Bare, median};

const DAY: &str = "2026-11-22";

fn stamp() -> Stamp {
    Stamp {
        by: "Bench".to_owned(),
        at: format!("{DAY}T10:00:00Z").parse().unwrap(),
        today: DAY.parse().unwrap(),
    }
}

/// One row of the table: what is measured at each size, beside its yardstick.
struct Work {
    name: &'static str,
    goal: &'static str,
    measured: Vec<(u32, Duration, Duration)>,
}

impl Work {
    fn print(&self) {
        let first = self.measured.first().copied();
        for (size, time, yard) in &self.measured {
            let ratio = time.as_secs_f64() / yard.as_secs_f64();
            // How the cost grows from the smallest size to this one: 0 not at all, 1 linearly.
            let exponent = match first {
                Some((small, before, _)) if small < *size => {
                    let grown = (time.as_secs_f64() / before.as_secs_f64()).ln();
                    format!("{:.2}", grown / (f64::from(*size) / f64::from(small)).ln())
                }
                _ => "–".to_owned(),
            };
            println!(
                "| {} | {size} | {ratio:.1} × ({time:.1?} / {yard:.1?}) | {} | {exponent} |",
                self.name, self.goal
            );
        }
    }
}

fn main() {
    let most: u32 = std::env::var("VAERN_BENCH_MAX")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100_000);
    let sizes: Vec<u32> = [10_000, 100_000, 1_000_000]
        .into_iter()
        .filter(|size| *size <= most)
        .collect();
    if std::env::args().any(|word| word == "history") {
        return history(&sizes);
    }
    if std::env::args().any(|word| word == "assurance") {
        return assured(&sizes);
    }
    let mut works = works(&[
        ("save one score", "≤ 3 ×"),
        ("heat map, each stage", "≤ 50 ×"),
        ("heat map of one unit", "≤ 50 ×"),
        ("first page by level", "≤ 200 ×"),
        ("text search, page of 50", "≤ 200 ×"),
        ("search everything: half a word", "–"),
        ("search everything: a reference", "–"),
        ("search everything: a typing error", "–"),
        ("open", "≤ 3 ×"),
        ("one asset's value reaches 10,000 scenarios", "≤ 5 ×"),
        ("first page of as many assets by name", "≤ 200 ×"),
        ("page of as many assets, filtered and searched", "–"),
        ("last page of as many assets by name", "–"),
    ]);
    for size in &sizes {
        let size = *size;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.vaern");
        let mut register = grown(&path, size);
        let bare = Bare::new(&folder.path().join("bare.vaern"), size);
        let lists = lists::measure(folder.path(), size).map(|time| (time, bare.read()));
        let measured = measure(&mut register, &bare).into_iter().chain(lists);
        for (work, (time, yard)) in works.iter_mut().zip(measured) {
            work.measured.push((size, time, yard));
        }
    }
    println!("| work | scenarios | ratio | goal | exponent |\n|---|---|---|---|---|");
    works.iter().for_each(Work::print);
    assured(&sizes);
    history(&sizes);
}

fn works(named: &[(&'static str, &'static str)]) -> Vec<Work> {
    let works = named.iter().map(|(name, goal)| Work {
        name,
        goal,
        measured: Vec::new(),
    });
    works.collect()
}

/// The figures of what is measured, tested and audited, in a table of their own.
fn assured(sizes: &[u32]) {
    let mut works = works(&assurance::WORKS);
    for size in sizes {
        let folder = tempfile::tempdir().unwrap();
        let mut register = grown(&folder.path().join("register.vaern"), *size);
        let bare = Bare::new(&folder.path().join("bare.vaern"), *size);
        let read = bare.read();
        for (work, time) in works.iter_mut().zip(assurance::measure(&mut register)) {
            work.measured.push((*size, time, read));
        }
    }
    println!("\n| work | scenarios | ratio | goal | exponent |\n|---|---|---|---|---|");
    works.iter().for_each(Work::print);
}

/// The figures of the history, in a table of their own.
fn history(sizes: &[u32]) {
    let mut works = works(&past::WORKS);
    for size in sizes {
        for (work, (time, yard)) in works.iter_mut().zip(past::measure(*size)) {
            work.measured.push((*size, time, yard));
        }
    }
    println!("\n| work | entries | ratio | goal | exponent |\n|---|---|---|---|---|");
    works.iter().for_each(Work::print);
}

fn grown(path: &Path, size: u32) -> Register {
    let started = Instant::now();
    let mut register = Register::found(path, None, "Bench", None, &stamp()).unwrap();
    register::generate(&mut register, &stamp(), size, 1, &mut |done| {
        if done % 100_000 == 0 {
            eprintln!("{done} of {size} scenarios after {:.0?}", started.elapsed());
        }
    })
    .unwrap();
    eprintln!("{size} scenarios in {:.1?}", started.elapsed());
    register
}

fn measure(register: &mut Register, bare: &Bare) -> Vec<(Duration, Duration)> {
    let read = bare.read();
    vec![
        save(register, bare),
        (heatmap(register, None), read),
        (heatmap(register, Some(0)), read),
        (page(register, ""), read),
        (page(register, "gs-00012"), read),
        (search(register, "aktiv 12"), read),
        (search(register, "ga-000012"), read),
        (search(register, "aktvi 12"), read),
        (open(register), bare.open()),
        reach(register, bare),
    ]
}

fn save(register: &mut Register, bare: &Bare) -> (Duration, Duration) {
    let scenarios: Vec<ScenarioId> = register
        .scenarios(&ScenarioFilter {
            limit: 300,
            ..ScenarioFilter::default()
        })
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.id)
        .collect();
    let (mut times, mut yards) = (Vec::new(), Vec::new());
    for (round, scenario) in scenarios.iter().enumerate() {
        yards.push(bare.insert(round));
        let started = Instant::now();
        let stored = register.get::<Scenario>(*scenario).unwrap();
        let mut data = stored.data;
        data.likelihood = Some(data.likelihood.map_or(1, |level| 1 + level % 4));
        let change = |write: &mut Write<'_>| write.change(*scenario, stored.revision, data);
        register
            .write(&stamp(), Op::new("score"), "", change)
            .unwrap();
        times.push(started.elapsed());
    }
    (median(times), median(yards))
}

fn heatmap(register: &Register, unit: Option<usize>) -> Duration {
    let units: Vec<_> = register.all::<model::Unit>().unwrap().into_keys().collect();
    let units = unit.map(|unit| vec![units[unit]]);
    let times = (0..200).map(|round| {
        let stage = Stage::ALL[round % 4];
        let filter = HeatFilter {
            stage,
            party: None,
            assessment: None,
            units: units.clone(),
        };
        let started = Instant::now();
        assert!(register.heatmap(&filter).unwrap().total > 0);
        started.elapsed()
    });
    median(times.collect())
}

fn page(register: &Register, text: &str) -> Duration {
    let filter = ScenarioFilter {
        text: text.to_owned(),
        limit: 50,
        ..ScenarioFilter::default()
    };
    let times = (0..5).map(|_| {
        let started = Instant::now();
        assert_eq!(register.scenarios(&filter).unwrap().rows.len(), 50);
        started.elapsed()
    });
    median(times.collect())
}

fn search(register: &Register, text: &str) -> Duration {
    let times = (0..20).map(|_| {
        let started = Instant::now();
        let hits = register.search(text, &SearchScope::default()).unwrap();
        assert!(!hits.is_empty());
        started.elapsed()
    });
    median(times.collect())
}

fn open(register: &Register) -> Duration {
    let times = (0..20).map(|_| {
        let started = Instant::now();
        let mut opened = Register::open(register.path(), None).unwrap();
        opened.catch_up(&stamp()).unwrap();
        assert_eq!(opened.name().unwrap(), "Bench");
        started.elapsed()
    });
    median(times.collect())
}

fn reach(register: &mut Register, bare: &Bare) -> (Duration, Duration) {
    let model = register
        .all::<Scenario>()
        .unwrap_or_default()
        .into_values()
        .next()
        .unwrap()
        .data;
    let blank = register.get::<Asset>(model.asset).unwrap().data;
    let asset: AssetId = register
        .write(&stamp(), Op::new("reach"), "", |write| {
            let asset = Asset {
                reference: "REACH".to_owned(),
                ..blank
            };
            let asset = write.insert(asset)?;
            for number in 0..10_000 {
                let reference = format!("REACH-{number}");
                write.insert(Scenario {
                    reference,
                    asset,
                    likelihood: Some(1 + (number % 4) as u8),
                    ..model.clone()
                })?;
            }
            Ok(asset)
        })
        .unwrap()
        .value;
    let cell = register.rules_for(None).unwrap().1.cells[0].clone();
    let (mut times, mut yards) = (Vec::new(), Vec::new());
    for round in 0..5_u8 {
        yards.push(bare.update(10_000));
        let stored = register.get::<Asset>(asset).unwrap();
        let mut data = stored.data;
        let property = cell.property;
        for party in ["persons", "organisation", "society"] {
            data.consequence.set(
                model::Cell::new(property, party),
                Answer::Level(1 + round % 4),
            );
        }
        let started = Instant::now();
        let change = |write: &mut Write<'_>| write.change(asset, stored.revision, data);
        register
            .write(&stamp(), Op::new("asset-change"), "", change)
            .unwrap();
        times.push(started.elapsed());
    }
    (median(times), median(yards))
}
