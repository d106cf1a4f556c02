//! What is measured, tested and audited, in a register with a tenth as many control tests as scenarios:
//! the ready-made indicators found, recorded, and shown.

use std::time::{Duration, Instant};

use model::{Formula, READY_INDICATORS};
use register::{ReadyText, Register};

use crate::{stamp, yardstick::median};

/// What is measured, with its goal.
pub const WORKS: [(&str, &str); 5] = [
    ("all indicators now", "–"),
    ("the slowest indicator", "–"),
    ("all indicators recorded", "–"),
    ("statement of applicability", "–"),
    ("coverage of the audit programmes", "–"),
];

/// Time of every work.
pub fn measure(register: &mut Register) -> [Duration; 5] {
    let texts: Vec<ReadyText> = READY_INDICATORS
        .iter()
        .map(|ready| ReadyText {
            formula: ready.formula,
            name: ready.formula.id().to_owned(),
            definition: String::new(),
        })
        .collect();
    register.add_ready_indicators(&stamp(), &texts).unwrap();
    let timed = |rounds: usize, work: &mut dyn FnMut()| {
        let times = (0..rounds).map(|_| {
            let started = Instant::now();
            work();
            started.elapsed()
        });
        median(times.collect())
    };
    let all = timed(5, &mut || {
        let rows = register.indicator_rows(stamp().today).unwrap();
        let silent: Vec<Formula> = rows
            .iter()
            .filter(|row| row.now.is_none())
            .map(|row| row.formula)
            .collect();
        // A synthetic municipality has no suppliers that are to be checked.
        assert_eq!(silent, [Formula::SuppliersChecked]);
    });
    let each = READY_INDICATORS.iter().map(|ready| {
        let time = timed(3, &mut || {
            register
                .find_value(ready.formula, None, stamp().today)
                .unwrap();
        });
        (time, ready.formula)
    });
    let mut each: Vec<(Duration, Formula)> = each.collect();
    each.sort();
    for (time, formula) in each.iter().rev().take(5) {
        eprintln!("{}: {time:.1?}", formula.id());
    }
    let slowest = each.last().map_or(Duration::ZERO, |(time, _)| *time);
    let mut day = stamp();
    let record = timed(3, &mut || {
        day.today = day.today.succ_opt().unwrap();
        assert!(register.measure(&day, None).unwrap().value > 20);
    });
    let statement = timed(3, &mut || {
        assert!(register.soa_page(stamp().today).unwrap().rows.len() >= 93);
    });
    let programmes = timed(3, &mut || {
        assert!(!register.programme_coverage(None).unwrap().audits.is_empty());
    });
    [all, slowest, record, statement, programmes]
}
