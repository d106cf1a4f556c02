//! Assets and the dependencies between them.

use super::{Finding, FindingKind};
use crate::{Adjust, Arg, AssetId, Picture, Snapshot};

pub(super) fn check(snapshot: &Snapshot, picture: &Picture, found: &mut Vec<Finding>) {
    for asset in snapshot.assets.values() {
        let owner = asset.data.owner;
        if asset.data.retired.is_none()
            && !owner.is_some_and(|owner| snapshot.people.contains_key(&owner))
        {
            found.push(Finding::asset(FindingKind::AssetWithoutOwner, asset.id));
        }
    }
    for dependency in snapshot.dependencies.values() {
        let edge = &dependency.data;
        if edge.adjust != Adjust::Inherit && edge.reason.trim().is_empty() {
            let finding = Finding::asset(FindingKind::AdjustWithoutReason, edge.from)
                .with("other", Arg::Text(name(snapshot, edge.to).to_owned()))
                .with("adjust", Arg::Words(edge.adjust.name()));
            found.push(finding);
        }
    }
    for cycle in &picture.inheritance.cycles {
        let mut members: Vec<AssetId> = cycle
            .iter()
            .filter_map(|place| picture.assets.get(*place).copied())
            .collect();
        // The order of ids says nothing; that of names is the same in every register.
        members.sort_by_key(|member| name(snapshot, *member));
        let Some(first) = members.first() else {
            continue;
        };
        let names: Vec<&str> = members
            .iter()
            .map(|member| name(snapshot, *member))
            .collect();
        let finding = Finding::asset(FindingKind::DependencyCycle, *first);
        found.push(finding.with("members", Arg::Text(names.join(" ↔ "))));
    }
}

pub(super) fn name(snapshot: &Snapshot, asset: AssetId) -> &str {
    let asset = snapshot.assets.get(&asset);
    asset.map_or("", |asset| asset.data.name.as_str())
}
