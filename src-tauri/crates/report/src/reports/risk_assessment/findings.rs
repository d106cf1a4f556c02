//! What a check of the assessment finds. Findings are printed, never hidden, and so is it
//! when there are none.

use std::collections::BTreeSet;

use model::{
    Adjust, Assessed, DecisionRule, EffectId, Evidence, MeasureId, MeasureState, Scenario, Stage,
};

use super::{
    block::{heading, paragraph, table},
    order,
    scope::{Known, Risk, Scope},
};
use crate::document::{Block, Cell, Column, Phrase};

/// A kind of finding: `report-finding-ID` in the text files, with `.help` for what it means.
struct Check {
    id: &'static str,
    find: fn(&Scope<'_>) -> Phrase,
}

const CHECKS: &[Check] = &[
    Check {
        id: "unanswered",
        find: |scope| scope.links(scope.unanswered.iter().copied()),
    },
    Check {
        id: "no-owner",
        find: no_owner,
    },
    Check {
        id: "no-decision",
        find: no_decision,
    },
    Check {
        id: "no-plan",
        find: no_plan,
    },
    Check {
        id: "accepted-too-high",
        find: accepted_too_high,
    },
    Check {
        id: "override",
        find: overridden,
    },
    Check {
        id: "override-unknown",
        find: override_unknown,
    },
    Check {
        id: "not-tested",
        find: |scope| tested(scope, Evidence::NotTested),
    },
    Check {
        id: "failed",
        find: |scope| tested(scope, Evidence::Failed),
    },
    Check {
        id: "overdue",
        find: |scope| tested(scope, Evidence::Overdue),
    },
    Check {
        id: "plan-without-date",
        find: plan_without_date,
    },
    Check {
        id: "plan-late",
        find: plan_late,
    },
    Check {
        id: "effect-without-reason",
        find: effect_without_reason,
    },
    Check {
        id: "adjust-without-reason",
        find: adjust_without_reason,
    },
    Check {
        id: "cycle",
        find: cycles,
    },
];

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    let rows: Vec<Vec<Cell>> = CHECKS
        .iter()
        .filter_map(|check| {
            let found = (check.find)(scope);
            let key = format!("report-finding-{}", check.id);
            (!found.is_empty()).then(|| {
                let finding = Phrase::new()
                    .strong(scope.say(&key, &[]))
                    .plain("\n")
                    .plain(scope.say(&format!("{key}.help"), &[]));
                vec![finding.into(), found.into()]
            })
        })
        .collect();
    let mut blocks = vec![
        heading(1, scope.say("report-findings", &[])),
        paragraph(scope.say("report-findings-how", &[("count", CHECKS.len().into())])),
    ];
    if rows.is_empty() {
        blocks.push(paragraph(scope.say("report-findings-none", &[])));
    } else {
        blocks.push(table(
            Phrase::new(),
            vec![
                Column::text(scope.say("report-finding", &[]), 5),
                Column::text(scope.say("report-concerns", &[]), 4),
            ],
            rows,
        ));
    }
    blocks
}

/// Scenarios in the order of their references.
fn scenarios<'s>(scope: &Scope<'s>, found: impl Fn(&Scenario) -> bool) -> Phrase {
    let mut all: Vec<Known<'s>> = scope
        .all()
        .filter(|(_, scenario)| found(scenario))
        .collect();
    all.sort_by_cached_key(|(_, scenario)| order::key(&scenario.reference));
    scope.links(all)
}

fn risks<'s>(scope: &Scope<'s>, found: impl Fn(&Risk<'s>) -> bool) -> Phrase {
    let found = scope.risks.iter().filter(|risk| found(risk));
    let mut found: Vec<Known<'s>> = found.map(Risk::known).collect();
    found.sort_by_cached_key(|(_, scenario)| order::key(&scenario.reference));
    scope.links(found)
}

fn no_owner(scope: &Scope<'_>) -> Phrase {
    scenarios(scope, |scenario| {
        scenario.relevant
            && scenario
                .owner
                .and_then(|owner| scope.person(owner))
                .is_none()
    })
}

/// What the level at `stage` asks for.
fn owed(scope: &Scope<'_>, risk: &Risk<'_>, stage: Stage) -> DecisionRule {
    let level = scope
        .rules
        .method
        .levels
        .get(usize::from(risk.at(stage).rank));
    level.map_or(DecisionRule::Acceptable, |level| level.decision)
}

fn no_decision(scope: &Scope<'_>) -> Phrase {
    risks(scope, |risk| {
        owed(scope, risk, Stage::CurrentConfirmed) != DecisionRule::Acceptable
            && risk.scenario.treatment.is_none()
    })
}

/// The measures of the effects on a scenario.
fn measures<'s>(
    scope: &'s Scope<'_>,
    id: model::ScenarioId,
) -> impl Iterator<Item = (EffectId, MeasureId, &'s model::Measure)> {
    let effects = scope.picture.effects.get(&id).into_iter().flatten();
    effects.filter_map(|effect| {
        let measure = scope.snapshot.effects.get(effect)?.data.measure;
        Some((
            *effect,
            measure,
            &scope.snapshot.measures.get(&measure)?.data,
        ))
    })
}

/// Must be treated, but nothing is planned that would lower it.
fn no_plan(scope: &Scope<'_>) -> Phrase {
    risks(scope, |risk| {
        owed(scope, risk, Stage::CurrentConfirmed) == DecisionRule::MustBeTreated
            && !measures(scope, risk.id)
                .any(|(_, _, measure)| measure.state == MeasureState::Planned)
    })
}

/// Accepted, though the level at *current, confirmed* must be treated.
fn accepted_too_high(scope: &Scope<'_>) -> Phrase {
    risks(scope, |risk| {
        owed(scope, risk, Stage::CurrentConfirmed) == DecisionRule::MustBeTreated
            && risk.scenario.treatment == Some(model::Treatment::Retain)
    })
}

fn overridden(scope: &Scope<'_>) -> Phrase {
    risks(scope, |risk| {
        Stage::ALL.iter().any(|stage| risk.at(*stage).overridden)
    })
}

fn override_unknown(scope: &Scope<'_>) -> Phrase {
    scenarios(scope, |scenario| {
        [&scenario.current_override, &scenario.target_override]
            .into_iter()
            .flatten()
            .any(|set| scope.rules.method.rank(&set.level).is_none())
    })
}

/// Measures with effects in this assessment for which `found`, by reference.
fn listed(scope: &Scope<'_>, found: impl Fn(&model::Measure) -> bool) -> Phrase {
    let all: BTreeSet<(String, String)> = scope
        .all()
        .filter(|(id, _)| !matches!(scope.picture.scenarios.get(id), Some(Assessed::NotRelevant)))
        .flat_map(|(id, _)| measures(scope, id))
        .filter(|(_, _, measure)| found(measure))
        .map(|(_, _, measure)| {
            let name = format!("{} {}", measure.reference, measure.name);
            (order::key(&measure.reference), name)
        })
        .collect();
    let names: Vec<String> = all.into_iter().map(|(_, name)| name).collect();
    names.join("\n").into()
}

/// Measures in place whose tests say `evidence`.
fn tested(scope: &Scope<'_>, evidence: Evidence) -> Phrase {
    listed(scope, |measure| {
        measure.state == MeasureState::InPlace && measure.evidence(scope.picture.today) == evidence
    })
}

fn plan_without_date(scope: &Scope<'_>) -> Phrase {
    listed(scope, |measure| {
        measure.state == MeasureState::Planned && measure.due.is_none()
    })
}

fn plan_late(scope: &Scope<'_>) -> Phrase {
    listed(scope, |measure| {
        measure.state == MeasureState::Planned
            && measure.due.is_some_and(|due| due < scope.picture.today)
    })
}

fn effect_without_reason(scope: &Scope<'_>) -> Phrase {
    let mut found: Vec<Known<'_>> = scope
        .all()
        .filter(|(id, _)| {
            let effects = scope.picture.effects.get(id).into_iter().flatten();
            effects
                .filter_map(|effect| scope.snapshot.effects.get(effect))
                .any(|effect| effect.data.reason.trim().is_empty())
        })
        .collect();
    found.sort_by_cached_key(|(_, scenario)| order::key(&scenario.reference));
    scope.links(found)
}

/// Dependencies of the assets in scope that pass a need on otherwise than as it is.
fn adjust_without_reason(scope: &Scope<'_>) -> Phrase {
    let ours: BTreeSet<_> = scope.assets().into_iter().collect();
    let found: BTreeSet<String> = scope
        .snapshot
        .dependencies
        .values()
        .map(|stored| &stored.data)
        .filter(|need| ours.contains(&need.to) || ours.contains(&need.from))
        .filter(|need| need.adjust != Adjust::Inherit && need.reason.trim().is_empty())
        .map(|need| format!("{} → {}", scope.asset(need.from), scope.asset(need.to)))
        .collect();
    found.into_iter().collect::<Vec<_>>().join("\n").into()
}

/// Cycles of dependencies that an asset in scope is part of, each with its members.
fn cycles(scope: &Scope<'_>) -> Phrase {
    let ours: BTreeSet<_> = scope.assets().into_iter().collect();
    let cycles: BTreeSet<String> = scope
        .picture
        .inheritance
        .cycles
        .iter()
        .map(|cycle| -> Vec<_> {
            let assets = cycle
                .iter()
                .filter_map(|place| scope.picture.assets.get(*place));
            assets.copied().collect()
        })
        .filter(|cycle| cycle.iter().any(|asset| ours.contains(asset)))
        .map(|cycle| {
            let names: Vec<String> = cycle.into_iter().map(|asset| scope.asset(asset)).collect();
            names.join(" ↔ ")
        })
        .collect();
    cycles.into_iter().collect::<Vec<_>>().join("\n").into()
}
