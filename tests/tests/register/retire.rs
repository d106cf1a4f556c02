//! Assets that go out of use, and what still counts on them.

use model::{Asset, AssetId, Breadth, Routine};
use register::{AssetFilter, AssetSort, Op, Refusal, Register, ScenarioScope};

use crate::support::{Town, entries, needs, records, refusal, sound, today, town};

fn retire(register: &mut Register, key: AssetId, seen: &[AssetId]) -> register::Result<()> {
    let read_at = register.get::<Asset>(key)?.revision;
    let day = today().today;
    let done = register.retire_asset(&today(), key, read_at, day, " Udskiftet ", seen);
    done.map(drop)
}

#[test]
fn it_is_refused_until_what_depends_on_it_was_seen() {
    let mut town = town();
    let last = town.assets[4];
    let seen = town.register.retirement(last).unwrap();
    let chain: Vec<(AssetId, u32)> = seen
        .needed_by
        .iter()
        .map(|own| (own.id, own.steps))
        .collect();
    let expected: Vec<(AssetId, u32)> = town.assets[..4].iter().rev().copied().zip(1..).collect();
    assert_eq!(chain, expected, "the nearest first");
    assert_eq!((seen.scenarios.len(), seen.measures.len()), (1, 1));
    let keys: Vec<AssetId> = seen.needed_by.iter().map(|own| own.id).collect();
    let before = records(&town.register);
    let refused = refusal(retire(&mut town.register, last, &keys[..3]));
    assert_eq!(
        refused,
        Refusal::StillNeeded {
            by: "Aktiv A-1".to_owned(),
            count: 1
        }
    );
    assert_eq!(records(&town.register), before);
    // Another comes to need it between the preview and the deed.
    let other = Asset {
        name: "Ny".to_owned(),
        ..town.register.get::<Asset>(last).unwrap().data
    };
    let other = Asset {
        reference: String::new(),
        ..other
    };
    let new = town.register.add_asset(&today(), other).unwrap().value;
    town.register
        .add_dependency(&today(), needs(new, last))
        .unwrap();
    let refused = refusal(retire(&mut town.register, last, &keys));
    assert!(matches!(refused, Refusal::StillNeeded { count: 1, .. }));
    let seen = town.register.retirement(last).unwrap();
    let keys: Vec<AssetId> = seen.needed_by.iter().map(|own| own.id).collect();
    let count = entries(&town.register);
    retire(&mut town.register, last, &keys).unwrap();
    let page = town.register.history(None, 1).unwrap();
    let entry = &page.rows[0];
    assert_eq!((&*entry.op, &*entry.reason), ("asset-retire", "Udskiftet"));
    assert_eq!(entries(&town.register), count + 1);
    let stored = town.register.get::<Asset>(last).unwrap();
    assert_eq!(stored.data.retired, Some(today().today));
    town.register
        .bring_back(&today(), last, stored.revision, "")
        .unwrap();
    assert_eq!(town.register.get::<Asset>(last).unwrap().data.retired, None);
    town.register.undo(&today()).unwrap();
    town.register.undo(&today()).unwrap();
    assert_eq!(town.register.get::<Asset>(last).unwrap().data.retired, None);
    sound(&town.register);
}

#[test]
fn a_day_to_come_and_a_stale_asset_are_refused() {
    let mut town = town();
    let first = town.assets[0];
    let read_at = town.register.get::<Asset>(first).unwrap().revision;
    let tomorrow = "2026-11-23".parse().unwrap();
    let refused = refusal(
        town.register
            .retire_asset(&today(), first, read_at, tomorrow, "", &[]),
    );
    let to_come = Refusal::Invalid {
        field: "retired",
        code: "retired-to-come",
    };
    assert_eq!(refused, to_come);
    let day = today().today;
    let refused = refusal(
        town.register
            .retire_asset(&today(), first, read_at - 1, day, "", &[]),
    );
    assert_eq!(refused, Refusal::Stale { revision: read_at });
}

#[test]
fn a_retired_asset_is_marked_and_takes_no_part_in_what_is_to_come() {
    let mut town = town();
    let (first, second) = (town.assets[0], town.assets[1]);
    let assessment = town.assessments[0];
    let plan = |town: &Town, assets: Vec<AssetId>| {
        let scope = ScenarioScope {
            assets,
            ..ScenarioScope::all(Breadth::All)
        };
        town.register.plan_scenarios(assessment, &scope).unwrap()
    };
    let all = plan(&town, Vec::new());
    assert!(plan(&town, vec![first]).new > 0);
    retire(&mut town.register, first, &[]).unwrap();
    let left = plan(&town, Vec::new());
    assert_eq!(left.assets, all.assets - 1);
    assert_eq!(
        plan(&town, vec![first]).assets,
        0,
        "not even when asked for"
    );
    let threats = |asset| town.register.suggested_threats(assessment, asset).unwrap();
    assert_eq!((threats(first).len(), threats(second).len()), (0, 2));
    let filter = AssetFilter {
        text: String::new(),
        kind: None,
        unit: None,
        sort: AssetSort::Reference,
        descending: false,
        offset: 0,
        limit: 10,
    };
    let rows = town.register.assets(&filter).unwrap().rows;
    let marked: Vec<bool> = rows.iter().map(|own| own.retired.is_some()).collect();
    assert_eq!(marked, [true, false, false, false, false]);
    // It does not hold back what it needs any more.
    assert_eq!(town.register.retirement(second).unwrap().needed_by, []);
}

#[test]
fn routines_and_deliveries_are_shown() {
    let mut town = town();
    let (supplier, system) = (town.assets[0], town.assets[1]);
    town.register
        .write(&today(), Op::new("test"), "", |write| {
            let stored = write.get::<Asset>(system)?;
            let served = Asset {
                supplier: Some(supplier),
                ..stored.data
            };
            write.change(system, stored.revision, served)?;
            write.insert(Routine {
                asset: Some(supplier),
                months: 12,
                ..Routine::new("Tilsyn", today().today)
            })
        })
        .unwrap();
    let seen = town.register.retirement(supplier).unwrap();
    assert_eq!(seen.supplies.len(), 1);
    assert_eq!(seen.routines[0].name.da, "Tilsyn");
}
