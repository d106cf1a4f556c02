//! What an assessment leaves out: values of its assets, persons, threats of the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, FindingKind, asset::name, is_open};
use crate::{
    Adjust, Answer, Arg, AssessmentId, AssetId, AssetKind, Bilingual, Cell, PersonalData, Picture,
    Rules, Scenario, Snapshot, ThreatId,
};

/// The party of every method whose consequences are those of the registered persons.
const PERSONS: &str = "persons";

/// What the scenarios of one assessment are about.
#[derive(Default)]
struct Considered {
    kinds: BTreeSet<AssetKind>,
    threats: BTreeSet<(ThreatId, AssetKind)>,
}

pub(super) fn check(snapshot: &Snapshot, picture: &Picture, found: &mut Vec<Finding>) {
    let personal = personal_data(snapshot);
    let mut missing: BTreeMap<AssetId, BTreeMap<&Cell, Bilingual>> = BTreeMap::new();
    let mut without_persons: BTreeSet<AssetId> = BTreeSet::new();
    let mut considered: BTreeMap<AssessmentId, Considered> = BTreeMap::new();
    for stored in snapshot.scenarios.values() {
        let scenario = &stored.data;
        if !is_open(snapshot, scenario.assessment) {
            continue;
        }
        if let Some(asset) = snapshot.assets.get(&scenario.asset) {
            let own = considered.entry(scenario.assessment).or_default();
            own.kinds.insert(asset.data.kind);
            own.threats.insert((scenario.threat, asset.data.kind));
        }
        let method = snapshot.assessments.get(&scenario.assessment);
        let rules = method.and_then(|own| picture.rules.get(&own.data.method));
        let asset = snapshot.assets.get(&scenario.asset);
        let is_used = asset.is_none_or(|own| own.data.retired.is_none());
        let Some(rules) = rules.filter(|_| scenario.relevant && is_used) else {
            continue;
        };
        let gaps = gaps(snapshot, picture, rules, scenario);
        if personal.contains_key(&scenario.asset) && gaps.persons {
            without_persons.insert(scenario.asset);
        }
        if !gaps.cells.is_empty() {
            let own = missing.entry(scenario.asset).or_default();
            for index in gaps.cells {
                let cell = &rules.cells[index];
                own.entry(cell).or_insert_with(|| cell_name(rules, index));
            }
        }
    }
    for (asset, cells) in missing {
        let join = |pick: fn(&Bilingual) -> &str| {
            let names: Vec<&str> = cells.values().map(pick).collect();
            names.join(", ")
        };
        let names = Bilingual::new(join(|name| &name.da), join(|name| &name.en));
        let count = i32::try_from(cells.len()).unwrap_or(i32::MAX);
        let finding = Finding::asset(FindingKind::ConsequenceMissing, asset)
            .with("count", Arg::Number(count))
            .with("cells", Arg::Words(names));
        found.push(finding);
    }
    for asset in without_persons {
        let source = personal.get(&asset).copied().unwrap_or(asset);
        let finding = Finding::asset(FindingKind::PersonsMissing, asset);
        found.push(finding.with("source", Arg::Text(name(snapshot, source).to_owned())));
    }
    for (assessment, considered) in considered {
        not_considered(snapshot, assessment, &considered, found);
    }
}

/// What nobody has answered of the values that count in a scenario.
struct Gaps {
    cells: Vec<usize>,
    /// Whether all cells of the registered persons are among them.
    persons: bool,
}

fn gaps(snapshot: &Snapshot, picture: &Picture, rules: &Rules, scenario: &Scenario) -> Gaps {
    let properties = snapshot.properties(scenario);
    let parties = &rules.method.parties;
    let (mut asked, mut answered) = (false, false);
    let mut cells = Vec::new();
    for (index, cell) in rules.cells.iter().enumerate() {
        if !properties.contains(cell.property) {
            continue;
        }
        let is_missing = picture.consequence(scenario, cell).0 == Answer::NotAssessed;
        if is_missing {
            cells.push(index);
        }
        if parties[usize::from(rules.party_of[index])].id == PERSONS {
            asked = true;
            answered |= !is_missing;
        }
    }
    Gaps {
        cells,
        persons: asked && !answered,
    }
}

/// "fortrolighed (de registrerede)"
fn cell_name(rules: &Rules, index: usize) -> Bilingual {
    let cell = &rules.cells[index];
    let party = &rules.method.parties[usize::from(rules.party_of[index])];
    let leaf = party.categories.iter().find(|own| own.id == cell.party);
    let party = &leaf.unwrap_or(party).name;
    let property = cell.property.name();
    Bilingual::new(
        format!("{} ({})", property.da, party.da),
        format!("{} ({})", property.en, party.en),
    )
}

/// The assets that handle personal data, each with the asset that holds it: itself, or one that it
/// delivers to, however far away.
fn personal_data(snapshot: &Snapshot) -> BTreeMap<AssetId, AssetId> {
    let mut delivers: BTreeMap<AssetId, Vec<AssetId>> = BTreeMap::new();
    for dependency in snapshot.dependencies.values() {
        if dependency.data.adjust != Adjust::Cut {
            let own = delivers.entry(dependency.data.from).or_default();
            own.push(dependency.data.to);
        }
    }
    let mut sources: BTreeMap<AssetId, AssetId> = snapshot
        .assets
        .values()
        .filter(|asset| {
            let data = asset.data.personal_data;
            data.is_some_and(|data| data != PersonalData::None)
        })
        .map(|asset| (asset.id, asset.id))
        .collect();
    let mut open: Vec<(AssetId, AssetId)> =
        sources.iter().map(|(id, source)| (*id, *source)).collect();
    while let Some((asset, source)) = open.pop() {
        for next in delivers.get(&asset).into_iter().flatten() {
            if !sources.contains_key(next) {
                sources.insert(*next, source);
                open.push((*next, source));
            }
        }
    }
    sources
}

/// Threats of a catalogue that concern a kind of asset in scope, but stand in no scenario of it.
fn not_considered(
    snapshot: &Snapshot,
    assessment: AssessmentId,
    considered: &Considered,
    found: &mut Vec<Finding>,
) {
    for kind in &considered.kinds {
        for threat in snapshot.threats.values() {
            if !threat.data.catalogue.is_empty()
                && threat.data.concerns(*kind)
                && !considered.threats.contains(&(threat.id, *kind))
            {
                let finding = Finding::assessment(FindingKind::ThreatNotConsidered, assessment)
                    .with("asset_kind", Arg::Words(kind.name()))
                    .with("threat", Arg::Words(threat.data.name.clone()))
                    .with("threat_ref", Arg::Text(threat.data.reference.clone()));
                found.push(finding);
            }
        }
    }
}
