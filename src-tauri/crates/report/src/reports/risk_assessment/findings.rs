//! What the quality check finds in the assessment. Findings are printed, never hidden, and so is
//! it when there are none.

use std::collections::{BTreeMap, BTreeSet};

use model::{Arg, AssetId, Finding, FindingKind, Kind, MeasureId, ScenarioId, quality};

use super::{
    block::{heading, paragraph, table},
    order,
    scope::Scope,
};
use crate::document::{Block, Cell, Column, Phrase};

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    let mut groups: BTreeMap<FindingKind, Vec<Finding>> = BTreeMap::new();
    let ours = Ours::new(scope);
    for finding in quality(scope.snapshot, scope.picture) {
        if ours.has(scope, &finding) {
            groups.entry(finding.kind).or_default().push(finding);
        }
    }
    let mut blocks = vec![
        heading(1, scope.say("report-findings", &[])),
        paragraph(scope.say(
            "report-findings-how",
            &[("count", FindingKind::ALL.len().into())],
        )),
    ];
    if groups.is_empty() {
        blocks.push(paragraph(scope.say("report-findings-none", &[])));
        return blocks;
    }
    let rows: Vec<Vec<Cell>> = groups
        .into_iter()
        .map(|(kind, found)| {
            let key = format!("finding-{}", kind.id());
            let severity = scope.words.term("severity", kind.severity().id());
            let name = Phrase::new()
                .strong(format!("{severity}: {}", scope.say(&key, &[])))
                .plain("\n")
                .plain(scope.say(&format!("{key}-do"), &[]));
            vec![name.into(), concerns(scope, kind, &found).into()]
        })
        .collect();
    blocks.push(table(
        Phrase::new(),
        vec![
            Column::text(scope.say("report-finding", &[]), 5),
            Column::text(scope.say("report-concerns", &[]), 4),
        ],
        rows,
    ));
    blocks
}

/// What of a snapshot the assessment is about: a snapshot may hold more.
struct Ours {
    /// Those in scope, and those that they inherit from.
    assets: BTreeSet<AssetId>,
    scenarios: BTreeSet<ScenarioId>,
    measures: BTreeSet<MeasureId>,
}

impl Ours {
    fn new(scope: &Scope<'_>) -> Self {
        let relevant = |id: &ScenarioId| {
            let scenario = scope.snapshot.scenarios.get(id);
            scenario.is_some_and(|own| own.data.relevant)
        };
        let scenarios: BTreeSet<ScenarioId> = scope.all().map(|(id, _)| id).collect();
        let effects = scenarios.iter().filter(|id| relevant(id)).flat_map(|id| {
            let effects = scope.picture.effects.get(id);
            effects.into_iter().flatten()
        });
        let measures = effects
            .filter_map(|effect| Some(scope.snapshot.effects.get(effect)?.data.measure))
            .collect();
        Self {
            assets: upstream(scope),
            scenarios,
            measures,
        }
    }

    fn has(&self, scope: &Scope<'_>, finding: &Finding) -> bool {
        match finding.record {
            Kind::Scenarios => self.scenarios.contains(&ScenarioId(finding.id)),
            Kind::Measures => self.measures.contains(&MeasureId(finding.id)),
            Kind::Assessments => {
                finding.reference(scope.snapshot) == scope.assessment.reference.as_str()
            }
            _ => self.assets.contains(&AssetId(finding.id)),
        }
    }
}

fn upstream(scope: &Scope<'_>) -> BTreeSet<AssetId> {
    let mut needing: BTreeMap<AssetId, Vec<AssetId>> = BTreeMap::new();
    for edge in scope.snapshot.dependencies.values() {
        needing
            .entry(edge.data.to)
            .or_default()
            .push(edge.data.from);
    }
    let mut assets = BTreeSet::new();
    let mut open = scope.assets();
    while let Some(asset) = open.pop() {
        if assets.insert(asset) {
            open.extend(needing.get(&asset).into_iter().flatten());
        }
    }
    assets
}

fn concerns(scope: &Scope<'_>, kind: FindingKind, found: &[Finding]) -> Phrase {
    if kind == FindingKind::ThreatNotConsidered {
        return not_considered(scope, found);
    }
    let mut scenarios = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    for finding in found {
        if finding.record == Kind::Scenarios {
            let id = ScenarioId(finding.id);
            let stored = scope.snapshot.scenarios.get(&id);
            scenarios.extend(stored.map(|stored| (id, &stored.data)));
        } else {
            lines.push(line(scope, finding));
        }
    }
    scenarios.dedup_by_key(|(id, _)| *id);
    lines.dedup();
    if scenarios.is_empty() {
        return lines.join("\n").into();
    }
    scope.links(scenarios)
}

/// "A-001 Omsorg"; of a ring all its members.
fn line(scope: &Scope<'_>, finding: &Finding) -> String {
    let args = finding.args(scope.snapshot);
    let text = |name: &str| match args.get(name) {
        Some(Arg::Text(text)) => text.clone(),
        Some(Arg::Words(words)) => words.get(scope.lang).to_owned(),
        _ => String::new(),
    };
    match finding.kind {
        FindingKind::DependencyCycle => text("members"),
        FindingKind::ConsequenceMissing => {
            format!("{} {}: {}", text("ref"), text("name"), text("cells"))
        }
        _ => format!("{} {}", text("ref"), text("name")),
    }
}

/// The threats by the kind of asset that they were not considered for.
fn not_considered(scope: &Scope<'_>, found: &[Finding]) -> Phrase {
    let mut by_kind: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for finding in found {
        let args = finding.args(scope.snapshot);
        if let (Some(Arg::Words(kind)), Some(Arg::Text(threat))) =
            (args.get("asset_kind"), args.get("threat_ref"))
        {
            let kind = kind.get(scope.lang).to_owned();
            by_kind.entry(kind).or_default().push(threat.clone());
        }
    }
    let lines: Vec<String> = by_kind
        .into_iter()
        .map(|(kind, mut threats)| {
            threats.sort_by_cached_key(|threat| order::key(threat));
            format!("{kind}: {}", threats.join(", "))
        })
        .collect();
    lines.join("\n").into()
}
