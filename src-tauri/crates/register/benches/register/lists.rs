//! Lists of as many assets as the other registers have scenarios.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use model::{Asset, AssetKind, Kind, Lang};
use register::{Filter, Is, List, ListQuery, Op, Register};

use crate::{stamp, yardstick::median};

/// The first page by name, one with a filter and a search, and the last page.
pub fn measure(folder: &Path, size: u32) -> [Duration; 3] {
    let path = folder.join("assets.vaern");
    let mut register = Register::found(&path, None, "Bench", None, &stamp()).unwrap();
    register
        .write(&stamp(), Op::new("assets"), "", |write| {
            for number in 0..size {
                let kind = AssetKind::ALL[number as usize % AssetKind::ALL.len()];
                write.insert(Asset {
                    reference: format!("A-{number:07}"),
                    description: format!("Bruges af enhed {}", number % 97),
                    ..Asset::new(format!("Aktiv {}", number.reverse_bits()), kind)
                })?;
            }
            Ok(())
        })
        .unwrap();
    let first = ListQuery::default();
    let narrowed = ListQuery {
        text: "enhed 12".to_owned(),
        filters: vec![Filter {
            column: "kind".to_owned(),
            is: Is::OneOf(vec!["system".to_owned()]),
        }],
        ..ListQuery::default()
    };
    [
        page(&register, &first, 0),
        page(&register, &narrowed, 0),
        page(&register, &first, size - 50),
    ]
}

fn page(register: &Register, query: &ListQuery, offset: u32) -> Duration {
    let times = (0..20).map(|_| {
        let started = Instant::now();
        let list = List::of(Kind::Assets);
        let page = register.list(list, query, Lang::Da, offset, 50).unwrap();
        assert!(!page.rows.is_empty());
        started.elapsed()
    });
    median(times.collect())
}
