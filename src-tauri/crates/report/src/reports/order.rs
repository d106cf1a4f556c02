//! An order that people know: by reference, never by the register's random ids.

use std::collections::{BTreeMap, BTreeSet};

pub(super) use model::natural_key as key;
use model::{AssetId, DependencyId, EffectId, Record, Records, Snapshot};

/// The same snapshot, with the ids of assets, dependencies and effects dealt out anew in the
/// order of references. Where several paths give the same value, the model takes the asset
/// with the lowest id; now that is the one with the first reference.
pub(super) fn by_reference(snapshot: &Snapshot) -> Snapshot {
    let mut ordered = snapshot.clone();
    let assets = dealt(&snapshot.assets, |asset| key(&asset.reference));
    let asset = |id: AssetId| assets.get(&id).copied().unwrap_or(id);
    let of_asset = |id: AssetId| reference(&snapshot.assets, id);

    ordered.assets = renamed(&snapshot.assets, &assets, |_| ());
    let dependencies: BTreeMap<DependencyId, DependencyId> =
        dealt(&snapshot.dependencies, |edge| {
            let about = (edge.property, edge.adjust.to_string(), edge.reason.clone());
            (of_asset(edge.from), of_asset(edge.to), about)
        });
    ordered.dependencies = renamed(&snapshot.dependencies, &dependencies, |edge| {
        edge.from = asset(edge.from);
        edge.to = asset(edge.to);
    });
    let effects: BTreeMap<EffectId, EffectId> = dealt(&snapshot.effects, |effect| {
        (
            reference(&snapshot.scenarios, effect.scenario),
            reference(&snapshot.measures, effect.measure),
            (effect.factor, effect.property, effect.party.clone()),
            (effect.steps, effect.reason.clone()),
        )
    });
    ordered.effects = renamed(&snapshot.effects, &effects, |_| ());
    for scenario in ordered.scenarios.values_mut() {
        scenario.data.asset = asset(scenario.data.asset);
    }
    ordered
}

fn reference<R: Record>(records: &Records<R::Id, R>, id: R::Id) -> String {
    records
        .get(&id)
        .map(|stored| key(stored.data.reference()))
        .unwrap_or_default()
}

/// The ids of `records`, each with the one that it is to have.
fn dealt<R: Record, K: Ord>(
    records: &Records<R::Id, R>,
    key: impl Fn(&R) -> K,
) -> BTreeMap<R::Id, R::Id> {
    let mut wanted: Vec<(K, R::Id)> = records
        .iter()
        .map(|(id, stored)| (key(&stored.data), *id))
        .collect();
    wanted.sort();
    let free: BTreeSet<R::Id> = records.keys().copied().collect();
    wanted.into_iter().map(|(_, id)| id).zip(free).collect()
}

fn renamed<R: Record>(
    records: &Records<R::Id, R>,
    names: &BTreeMap<R::Id, R::Id>,
    change: impl Fn(&mut R),
) -> Records<R::Id, R> {
    records
        .iter()
        .map(|(id, stored)| {
            let mut stored = stored.clone();
            stored.id = names.get(id).copied().unwrap_or(*id);
            change(&mut stored.data);
            (stored.id, stored)
        })
        .collect()
}
