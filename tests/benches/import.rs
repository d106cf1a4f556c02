//! An Excel import of many scenarios against calamine reading the same file, in one run: rows of a
//! table in Markdown.

#![expect(clippy::unwrap_used, reason = "a bench stops where something is wrong")]

use std::{ops::ControlFlow, path::Path, time::Instant};

use calamine::{Reader, Xlsx, open_workbook};
use model::{Kind, Lang};
use register::{Register, Stamp, generate};

const ROUNDS: usize = 3;

fn stamp() -> Stamp {
    Stamp {
        by: "Bench".to_owned(),
        at: "2026-11-22T10:00:00Z".parse().unwrap(),
        today: "2026-11-22".parse().unwrap(),
    }
}

fn main() {
    let most: u32 = std::env::var("VAERN_BENCH_MAX").map_or(100_000, |text| text.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut first: Option<(f64, f64)> = None;
    for size in [10_000, 30_000, 100_000]
        .into_iter()
        .filter(|size| *size <= most)
    {
        let book = folder.path().join(format!("{size}.xlsx"));
        write_book(folder.path(), &book, size);
        let mut ratios: Vec<(f64, f64, f64)> = (0..ROUNDS)
            .map(|round| {
                let start = Instant::now();
                let mut workbook: Xlsx<_> = open_workbook(&book).unwrap();
                let cells: usize = workbook
                    .worksheets()
                    .iter()
                    .map(|(_, range)| range.used_cells().count())
                    .sum();
                assert!(cells > size as usize);
                let bare = start.elapsed().as_secs_f64();
                let path = folder.path().join(format!("{size}-{round}.vaern"));
                let mut register = Register::found(&path, None, "Bench", None, &stamp()).unwrap();
                let start = Instant::now();
                let read = exchange::read(&book, &exchange::Limits::default(), &mut |_| {
                    ControlFlow::Continue(())
                })
                .unwrap();
                register.import(&stamp(), &read.sheets, "bench").unwrap();
                let own = start.elapsed().as_secs_f64();
                (own / bare, own, bare)
            })
            .collect();
        ratios.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (ratio, own, bare) = ratios[ROUNDS / 2];
        let (small, before) = *first.get_or_insert((f64::from(size), own));
        let exponent = if small < f64::from(size) {
            format!(
                "{:.2}",
                (own / before).ln() / (f64::from(size) / small).ln()
            )
        } else {
            "–".to_owned()
        };
        println!(
            "| Excel import | {size} scenarios | {ratio:.1} × ({own:.2} s / {bare:.2} s) | ≤ 4 × | {exponent} |"
        );
    }
}

/// Writes a workbook of a generated municipality.
fn write_book(folder: &Path, book: &Path, size: u32) {
    let path = folder.join(format!("{size}.vaern"));
    let mut register = Register::found(&path, None, "Bench", None, &stamp()).unwrap();
    generate(&mut register, &stamp(), size, 1, &mut |_| {}).unwrap();
    let kinds = [
        Kind::Units,
        Kind::People,
        Kind::Assets,
        Kind::Dependencies,
        Kind::Measures,
        Kind::Assessments,
        Kind::Scenarios,
    ];
    let sheets = register.sheets(&kinds, Lang::Da).unwrap();
    exchange::write_workbook(&sheets, Lang::Da, book).unwrap();
}
