//! Registers of earlier versions open and are brought to today's, with nothing lost. Each file in
//! `tests/old` was written by the program of that version and is never made anew.

use std::{fs, path::PathBuf};

use model::{Lang, Stage};
use register::Register;

use crate::support::{entries, sound, stamp};

/// What each version's file holds: entries of the history, and the levels of one scenario at every
/// stage as that version showed them.
const OLD: &[(i64, u32, &str, [&str; 4])] = &[
    (
        1,
        2,
        "R1",
        ["orange", "light-green", "orange", "light-green"],
    ),
    (
        2,
        2,
        "R1",
        ["orange", "light-green", "orange", "light-green"],
    ),
    (
        3,
        2,
        "R1",
        ["orange", "light-green", "orange", "light-green"],
    ),
];

fn old(version: i64) -> PathBuf {
    PathBuf::from(format!(
        "{}/old/{version}.vaern",
        env!("CARGO_MANIFEST_DIR")
    ))
}

fn levels(register: &Register, reference: &str) -> [String; 4] {
    let key = register
        .find::<model::Scenario>(reference)
        .unwrap()
        .unwrap();
    let row = register.scenario_row(key).unwrap();
    [
        row.inherent,
        row.current_claimed,
        row.current_confirmed,
        row.target,
    ]
    .map(|level| level.unwrap().level)
}

#[test]
fn there_is_an_old_register_of_every_version_before_this() {
    let versions: Vec<i64> = OLD.iter().map(|(version, ..)| *version).collect();
    assert_eq!(versions, (1..Register::VERSION).collect::<Vec<_>>());
    assert_eq!(Stage::ALL.len(), 4);
}

#[test]
fn old_registers_are_upgraded_with_nothing_lost() {
    let folder = tempfile::tempdir().unwrap();
    let now = stamp("2026-11-24");
    for (version, history, scenario, shown) in OLD {
        let path = folder.path().join(format!("old-{version}.vaern"));
        fs::copy(old(*version), &path).unwrap();
        let mut register = Register::open(&path, None).unwrap();
        register.catch_up(&now).unwrap();
        assert_eq!(entries(&register), *history, "version {version}");
        sound(&register);
        assert_eq!(levels(&register, scenario), shown.map(str::to_owned));
        // The register as it was is kept beside it, unharmed.
        let copy = path.with_extension(format!("version-{version}.vaern"));
        assert!(copy.exists(), "a copy from before the upgrade");

        // The register as it was before its last entry, and what that entry did.
        let rows = register.history(None, 10).unwrap().rows;
        let (first, last) = (rows[rows.len() - 1].at, rows[0].at);
        let past = register.past(first, first.date_naive()).unwrap();
        assert!(past.find::<model::Scenario>(scenario).unwrap().is_none());
        assert_eq!(past.history(None, 10).unwrap().total, 1);
        let key = register.find::<model::Scenario>(scenario).unwrap().unwrap();
        let timeline = register
            .timeline(model::Kind::Scenarios, key.0, None, 5, Lang::Da)
            .unwrap();
        assert_eq!(timeline.entries.len(), 1);
        let between = register
            .changed_between(first, last, None, 0, 500, Lang::Da)
            .unwrap();
        assert!(
            between.rows.iter().any(|row| row.id == key.0),
            "{between:?}"
        );

        // Entries from before the upgrade can still be taken back and done again.
        let all: Vec<model::Kind> = model::Kind::ALL.to_vec();
        let before = register.sheets(&all, Lang::Da).unwrap();
        register.undo(&now).unwrap();
        sound(&register);
        assert!(
            register
                .find::<model::Scenario>(scenario)
                .unwrap()
                .is_none()
        );
        register.redo(&now).unwrap();
        sound(&register);
        assert_eq!(register.sheets(&all, Lang::Da).unwrap(), before);
        assert_eq!(levels(&register, scenario), shown.map(str::to_owned));
    }
}
