//! The deeds of the organisation, each once, undone and done again.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::{Asset, AssetKind, Kind, Person, PersonId, Unit, table::Value};
use register::{DutyRow, HandOver, Merge, Register};

use crate::{stamp, whole};

fn unit(name: &str) -> Unit {
    Unit {
        reference: String::new(),
        name: name.to_owned(),
        parent: None,
        contact: None,
    }
}

/// The deeds of units and people.
fn people(register: &mut Register) {
    let now = stamp();
    let top = register.add_unit(&now, unit("Kommunen")).unwrap().value;
    let below = register.add_unit(&now, unit("Omsorg")).unwrap().value;
    let at = |register: &Register, key| register.get::<Unit>(key).unwrap().revision;
    for parent in [Some(top), None] {
        let read_at = at(register, below);
        let moved = Unit {
            parent,
            ..unit("Omsorg")
        };
        let stored = register.get::<Unit>(below).unwrap().data;
        let moved = Unit {
            reference: stored.reference,
            ..moved
        };
        register.save_unit(&now, below, read_at, moved).unwrap();
    }
    let read_at = at(register, below);
    register.remove_unit(&now, below, read_at).unwrap();
    let [from, to, gone] = ["Mette Holm", "Bo Dahl", "Bo D."].map(|name| {
        let named = [("name".to_owned(), Value::text(name))];
        let added = register.add_record(&now, Kind::People, &named).unwrap();
        PersonId(added.value)
    });
    let at = |register: &Register, key| register.get::<Person>(key).unwrap().revision;
    let merge = Merge {
        keep: to.0,
        keep_revision: at(register, to),
        gone: gone.0,
        gone_revision: at(register, gone),
        taken: Vec::new(),
    };
    register.merge_people(&now, &merge, "").unwrap();
    let owned = Asset {
        owner: Some(from),
        ..Asset::new("Journal", AssetKind::System)
    };
    register.add_asset(&now, owned).unwrap();
    let left = NaiveDate::from_ymd_opt(2026, 11, 30);
    for (from, to, left) in [(from, to, None), (to, from, left)] {
        let duties = register.duties(from).unwrap().rows;
        let what = HandOver {
            from,
            to: Some(to),
            chosen: duties.iter().map(DutyRow::key).collect(),
            left,
        };
        register.hand_over(&now, &what, "").unwrap();
    }
    let leaves = HandOver {
        from,
        to: None,
        chosen: Vec::new(),
        left,
    };
    register.hand_over(&now, &leaves, "").unwrap();
}

/// An asset retired, brought back, and merged with another.
fn assets(register: &mut Register) {
    let now = stamp();
    let [keep, gone] = ["Netværk", "Netværk (dublet)"].map(|name| {
        let asset = Asset::new(name, AssetKind::Network);
        register.add_asset(&now, asset).unwrap().value
    });
    let at = |register: &Register, key| register.get::<Asset>(key).unwrap().revision;
    let read_at = at(register, keep);
    register
        .retire_asset(&now, keep, read_at, now.today, "", &[])
        .unwrap();
    let read_at = at(register, keep);
    register.bring_back(&now, keep, read_at, "").unwrap();
    let merge = Merge {
        keep: keep.0,
        keep_revision: at(register, keep),
        gone: gone.0,
        gone_revision: at(register, gone),
        taken: Vec::new(),
    };
    register.merge_assets(&now, &merge, "").unwrap();
}

#[test]
fn the_deeds_of_the_organisation_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Prøve", None, &stamp()).unwrap();
    let now = stamp();
    people(&mut register);
    assets(&mut register);
    let deeds = register.history(None, 1).unwrap().total - 1;
    for _ in 0..deeds {
        register.undo(&now).unwrap();
    }
    for _ in 0..deeds {
        register.redo(&now).unwrap();
    }
    let page = register.history(None, 400).unwrap();
    whole(&page.rows);
    let said: BTreeSet<&str> = page.rows.iter().map(|entry| entry.op.as_str()).collect();
    for word in [
        "unit-add",
        "unit-change",
        "unit-move",
        "unit-remove",
        "person-left",
        "person-merge",
        "hand-over",
        "hand-over-left",
        "asset-retire",
        "asset-back",
        "asset-merge",
    ] {
        assert!(said.contains(word), "{word}");
    }
    assert!(register.verify().unwrap().findings.is_empty());
}
