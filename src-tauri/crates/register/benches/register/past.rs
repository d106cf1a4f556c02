//! The history's figures: registers that lived for three years, with a tenth as many assets as
//! entries. Assets come 20,000 in an entry, as by import; every other entry is an ordinary write that
//! changes one of them. The register stands in memory
//! (`/dev/shm`) where there is such a place, so that a million durable writes take minutes, not
//! hours; but for the undo, what is measured only reads.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use chrono::{DateTime, Days, Utc};
use model::{Asset, AssetId, AssetKind, Kind, Lang};
use register::{Op, Register, Stamp};

use crate::yardstick::{Bare, median};

/// What is measured, with its goal.
pub const WORKS: [(&str, &str); 6] = [
    ("first page of the history", "≤ 100 ×"),
    ("timeline of one record, newest five", "≤ 500 ×"),
    ("timeline back to the import it came with", "≤ 5 ×"),
    ("the register a year back", "≤ 10 ×"),
    ("difference of a year, page of 50", "≤ 10 ×"),
    ("undo", "≤ 30 ×"),
];

const BATCH: usize = 20_000;

fn begin() -> DateTime<Utc> {
    "2023-11-25T08:00:00Z".parse().unwrap()
}

/// The stamp of entry `number` of `all`, spread evenly over three years.
fn stamp(number: u32, all: u32) -> Stamp {
    let minutes = 3 * 365 * 24 * 60 * u64::from(number) / u64::from(all);
    let at = begin() + Duration::from_secs(minutes * 60);
    Stamp {
        by: "Bench".to_owned(),
        at,
        today: at.date_naive(),
    }
}

/// A register of `entries` entries.
fn lived(path: &Path, entries: u32) -> (Register, Vec<AssetId>) {
    let started = Instant::now();
    let mut register = Register::found(path, None, "Bench", None, &stamp(0, entries)).unwrap();
    let mut assets = Vec::new();
    while assets.len() < (entries / 10) as usize {
        let room = (entries / 10) as usize - assets.len();
        let made = register.write(&stamp(0, entries), Op::new("generate"), "", |write| {
            (0..room.min(BATCH))
                .map(|number| {
                    let name = format!("Aktiv {}", assets.len() + number);
                    write.insert(Asset {
                        reference: format!("A-{}", assets.len() + number),
                        ..Asset::new(name, AssetKind::System)
                    })
                })
                .collect::<register::Result<Vec<_>>>()
        });
        assets.extend(made.unwrap().value);
    }
    for number in 1..entries {
        // Every asset has its turn, not one after the other.
        let key = assets[number as usize * 7919 % assets.len()];
        let stamp = stamp(number, entries);
        register
            .write(
                &stamp,
                Op::new("asset-change").with("asset", "x"),
                "",
                |write| {
                    let stored = write.get::<Asset>(key)?;
                    let mut changed = stored.data;
                    // A number, so that the index of words has nothing to do.
                    changed.details.tolerable_hours = Some(number);
                    write.change(key, stored.revision, changed)
                },
            )
            .unwrap();
        if number % 100_000 == 0 {
            eprintln!(
                "{number} of {entries} entries after {:.0?}",
                started.elapsed()
            );
        }
    }
    eprintln!("{entries} entries in {:.1?}", started.elapsed());
    (register, assets)
}

/// Time and yardstick of every work at one size.
pub fn measure(entries: u32) -> Vec<(Duration, Duration)> {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    };
    let (mut register, assets) = lived(&folder.path().join("register.vaern"), entries);
    let bare = Bare::new(&folder.path().join("bare.vaern"), entries);
    let now = stamp(entries - 1, entries);
    let then = now.at.checked_sub_days(Days::new(365)).unwrap();
    let read = bare.read();
    // A third of the entries are of the last year: as many rows, changed one by one.
    let third = (entries / 3) as usize;
    let year = median((0..3).map(|_| bare.update(third)).collect());
    let timed = |times: usize, work: &mut dyn FnMut(usize)| {
        let times = (0..times).map(|round| {
            let started = Instant::now();
            work(round);
            started.elapsed()
        });
        median(times.collect())
    };
    let page = timed(50, &mut |_| {
        assert_eq!(register.history(None, 50).unwrap().rows.len(), 50);
    });
    let timeline = |limit: u32| {
        timed(20, &mut |round| {
            let key = assets[round * 31 % assets.len()];
            let timeline = register.timeline(Kind::Assets, key.0, None, limit, Lang::Da);
            assert!(timeline.unwrap().entries.len() >= 5);
        })
    };
    let (newest, whole) = (timeline(5), timeline(50));
    let imported = bare.update(BATCH.min(assets.len()));
    let past = timed(3, &mut |_| {
        let past = register.past(then, then.date_naive()).unwrap();
        assert_eq!(past.history(None, 1).unwrap().rows[0].actor, "Bench");
    });
    let difference = timed(3, &mut |_| {
        let found = register.changed_between(then, now.at, None, 0, 50, Lang::Da);
        assert_eq!(found.unwrap().rows.len(), 50);
    });
    let undo = timed(20, &mut |_| {
        register.undo(&now).unwrap();
    });
    let insert = median((0..20).map(|round| bare.insert(round)).collect());
    vec![
        (page, read),
        (newest, read),
        (whole, imported),
        (past, year),
        (difference, year),
        (undo, insert),
    ]
}
