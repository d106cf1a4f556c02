//! The part of the dependencies that a diagram shows, and what a failure reaches.

use model::{Adjust, AssetId, AssetKind, Dependency, Property};
use register::{MOST_SHOWN, Net, NetScope, Register, Write};

use crate::support::{asset, found, needs, place, today, unit};

fn write<T>(register: &mut Register, of: impl FnOnce(&mut Write<'_>) -> register::Result<T>) -> T {
    let op = register::Op::new("test");
    register.write(&today(), op, "", of).unwrap().value
}

fn net(register: &Register, scope: NetScope) -> Net {
    register.net(&scope).unwrap()
}

/// A chain of assets, each needing the next, of two units in turn; all valued 4.
fn chain(register: &mut Register, count: usize) -> Vec<AssetId> {
    write(register, |write| {
        let units = [
            write.insert(unit("E-1", None))?,
            write.insert(unit("E-2", None))?,
        ];
        let mut keys = Vec::new();
        for at in 0..count {
            let mut own = asset(&format!("K-{at}"), &[("availability.organisation", 4)]);
            own.unit = Some(units[at % 2]);
            keys.push(write.insert(own)?);
        }
        for pair in keys.windows(2) {
            write.insert(needs(pair[0], pair[1]))?;
        }
        Ok(keys)
    })
}

#[test]
fn a_neighbourhood_goes_up_and_down_step_by_step() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let keys = chain(&mut register, 9);
    for depth in 0..6 {
        let scope = NetScope {
            asset: Some(keys[4]),
            depth,
            ..NetScope::default()
        };
        let found = net(&register, scope);
        let wide = usize::from(depth).min(4);
        let mut shown: Vec<AssetId> = found.assets.iter().map(|row| row.id).collect();
        let mut expected = keys[4 - wide..=4 + wide].to_vec();
        shown.sort_unstable();
        expected.sort_unstable();
        assert_eq!(shown, expected);
        assert_eq!(found.dependencies.len(), wide * 2);
        assert_eq!((found.left_out, found.full_at), (0, None));
    }
    let gone = NetScope {
        asset: Some(AssetId(uuid::Uuid::nil())),
        ..NetScope::default()
    };
    assert!(register.net(&gone).is_err());
}

#[test]
fn what_does_not_fit_is_counted() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let hub = write(&mut register, |write| {
        let hub = write.insert(asset("HUB", &[]))?;
        for at in 0..MOST_SHOWN {
            let own = write.insert(asset(&format!("N-{at}"), &[]))?;
            write.insert(needs(own, hub))?;
        }
        Ok(hub)
    });
    let around = NetScope {
        asset: Some(hub),
        depth: 3,
        ..NetScope::default()
    };
    let found = net(&register, around);
    assert_eq!(found.assets.len() as u32, MOST_SHOWN);
    assert_eq!((found.left_out, found.full_at), (1, Some(1)));
    let whole = net(&register, NetScope::default());
    assert!(whole.assets.is_empty());
    assert_eq!(whole.left_out, MOST_SHOWN + 1);
    // Of a kind that is too large, the one with most dependencies is never left out.
    let of_kind = NetScope {
        kind: Some(AssetKind::System),
        ..NetScope::default()
    };
    let found = net(&register, of_kind);
    assert!(found.assets.iter().any(|row| row.id == hub));
    assert_eq!((found.left_out, found.full_at), (1, Some(0)));
}

#[test]
fn a_failure_reaches_all_above_and_the_first_rows_are_hit_hardest() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let keys = chain(&mut register, 6);
    write(&mut register, |write| {
        // A way around for the uppermost: it is hit less.
        let spare = write.insert(asset("SPARE", &[("availability.organisation", 4)]))?;
        write.insert(Dependency {
            adjust: Adjust::Lower(2),
            reason: "Nødplan".to_owned(),
            ..needs(spare, keys[5])
        })
    });
    let reach = register.failure_reach(keys[5], 3, &keys).unwrap();
    assert_eq!((reach.total, reach.units), (6, 3));
    assert_eq!(reach.worst.get(&Property::Availability), Some(&4));
    assert_eq!(reach.marked, keys[..5]);
    let rows: Vec<(u32, &str)> = reach
        .rows
        .iter()
        .map(|row| (row.distance, row.via_name.as_str()))
        .collect();
    let expected = [(1, "Aktiv K-5"), (2, "Aktiv K-4"), (3, "Aktiv K-3")];
    assert_eq!(rows, expected);
    let all = register.failure_reach(keys[5], 9, &[]).unwrap();
    let last = all.rows.last().unwrap();
    let hit = last
        .hits
        .iter()
        .find(|hit| hit.property == Property::Availability);
    assert_eq!(
        hit.map(|hit| (hit.own, hit.arrives)),
        Some((Some(4), Some(2)))
    );

    // Every asset that both units need.
    let points = register.single_points(2, &keys).unwrap();
    assert_eq!(points.total, 4);
    assert_eq!(points.marked, keys[2..]);
    // Equal in units and level: more direct needs come first.
    assert_eq!(points.rows[0].id, keys[5]);
    assert_eq!((points.rows[0].direct, points.rows[0].reached), (2, 6));
    assert_eq!(points.rows.len(), 2);
}
