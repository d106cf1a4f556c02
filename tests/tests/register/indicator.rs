//! Indicators: every formula against a count done another way, values over time, what is due, progress.

mod counted;
mod duties;
mod made;
mod values;

use std::collections::BTreeSet;

use model::{Formula, UnitId};

use register::Register;
use tempfile::TempDir;

use crate::{
    search,
    support::{found, place, today},
};
use counted::Counting;

/// A synthetic municipality.
fn synthetic(seed: u64) -> (TempDir, Register) {
    let (folder, path) = place();
    let mut register = found(&path);
    register::generate(&mut register, &today(), 120, seed, &mut |_| {}).unwrap();
    (folder, register)
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// Every formula but the manual one, of the whole organisation and of every unit, on the example and on
/// synthetic ones, with random records on top.
#[test]
fn every_formula_is_what_a_plain_count_gives() {
    let mut said: BTreeSet<Formula> = BTreeSet::new();
    let mut in_units: BTreeSet<Formula> = BTreeSet::new();
    for seed in 0..=3 {
        let (_folder, mut register) = match seed {
            0 => search::example(),
            _ => synthetic(seed),
        };
        made::add(&mut register, seed);
        let snapshot = register.snapshot().unwrap();
        let picture = snapshot.picture(today().today);
        let units: Vec<Option<UnitId>> = std::iter::once(None)
            .chain(snapshot.units.keys().copied().map(Some))
            .collect();
        for unit in units {
            let counting = Counting {
                snapshot: &snapshot,
                picture: &picture,
                unit,
            };
            for &formula in Formula::ALL {
                let found = register.find_value(formula, unit, today().today).unwrap();
                let wanted = counting.count(formula);
                let place = format!("{formula:?}, seed {seed}, unit {unit:?}");
                match (found, wanted) {
                    (None, None) => {}
                    (Some(found), Some(wanted)) => {
                        assert_eq!((found.part, found.of), (wanted.part, wanted.of), "{place}");
                        assert!(
                            close(found.value, wanted.value),
                            "{place}: {found:?}, {wanted:?}"
                        );
                        let some = found.part > 0 && found.of.is_none_or(|of| of > found.part);
                        if some {
                            said.insert(formula);
                            in_units.extend(unit.map(|_| formula));
                        }
                    }
                    other => panic!("{place}: {other:?}"),
                }
            }
        }
    }
    let whole: BTreeSet<Formula> = Formula::ALL
        .iter()
        .copied()
        .filter(|own| *own != Formula::Manual)
        .collect();
    assert_eq!(said, whole, "each is tested on more than nothing and all");
    in_units.insert(Formula::TestCoverage);
    assert_eq!(in_units, whole, "in units too");
}

#[test]
fn nothing_to_count_from_says_nothing() {
    let (_folder, path) = place();
    let register = Register::create(&path, None).unwrap();
    for &formula in Formula::ALL {
        let found = register.find_value(formula, None, today().today).unwrap();
        assert_eq!(found, None, "{formula:?}");
    }
}
