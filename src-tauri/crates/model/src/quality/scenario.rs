//! Scenarios: what is answered, decided, accepted and planned.

use std::collections::BTreeMap;

use super::{Finding, FindingKind, is_open};
use crate::{
    Acceptance, AcceptanceId, Arg, Assessed, DecisionRule, Effect, Factor, MeasureState, Met,
    Picture, Rules, Scenario, ScenarioId, Snapshot, Stage, StageLevel, Standing, Stored, Treatment,
    decision, latest_acceptances, standing,
};

type Latest<'a> = BTreeMap<ScenarioId, &'a Stored<AcceptanceId, Acceptance>>;

pub(super) fn check(snapshot: &Snapshot, picture: &Picture, found: &mut Vec<Finding>) {
    let latest = latest_acceptances(snapshot);
    for stored in snapshot.scenarios.values() {
        let scenario = &stored.data;
        if !scenario.relevant || !is_open(snapshot, scenario.assessment) {
            continue;
        }
        said(snapshot, stored, found);
        let method = snapshot.assessments.get(&scenario.assessment);
        let rules = method.and_then(|own| picture.rules.get(&own.data.method));
        if let Some(rules) = rules {
            overrides(rules, stored, found);
            effects(snapshot, picture, rules, stored, found);
        }
        match picture.scenarios.get(&stored.id) {
            Some(Assessed::Levels(levels)) => {
                decided(snapshot, picture, stored, levels, &latest, found);
            }
            Some(Assessed::NotRelevant) => {}
            Some(Assessed::Unanswered) | None => {
                found.push(Finding::scenario(
                    FindingKind::ScenarioUnanswered,
                    stored.id,
                ));
            }
        }
    }
}

/// What is to be said of every scenario.
fn said(snapshot: &Snapshot, stored: &Stored<ScenarioId, Scenario>, found: &mut Vec<Finding>) {
    let scenario = &stored.data;
    let mut tell = |kind| found.push(Finding::scenario(kind, stored.id));
    let owner = scenario.owner;
    if !owner.is_some_and(|owner| snapshot.people.contains_key(&owner)) {
        tell(FindingKind::ScenarioWithoutOwner);
    }
    if scenario.carried {
        tell(FindingKind::CarriedUnconfirmed);
    }
    let threat = snapshot.threats.get(&scenario.threat);
    let of_threat = threat.map(|threat| threat.data.properties);
    if scenario.properties.is_some()
        && scenario.properties != of_threat
        && scenario.properties_reason.trim().is_empty()
    {
        tell(FindingKind::PropertiesWithoutReason);
    }
}

fn overrides(rules: &Rules, stored: &Stored<ScenarioId, Scenario>, found: &mut Vec<Finding>) {
    let set = [
        (Stage::CurrentConfirmed, &stored.data.current_override),
        (Stage::Target, &stored.data.target_override),
    ];
    for (stage, set) in set {
        let Some(set) = set else { continue };
        let kind = if rules.method.rank(&set.level).is_none() {
            FindingKind::OverrideUnknown
        } else if set.reason.trim().is_empty() {
            FindingKind::OverrideWithoutReason
        } else {
            FindingKind::OverrideSet
        };
        let finding = Finding::scenario(kind, stored.id)
            .with("stage", Arg::Words(stage.name()))
            .with("by", Arg::Text(set.by.clone()))
            .with("level", Arg::Text(set.level.clone()));
        found.push(finding);
    }
}

/// The effects on a scenario.
fn effects_on<'a>(
    snapshot: &'a Snapshot,
    picture: &'a Picture,
    id: ScenarioId,
) -> impl Iterator<Item = &'a Stored<crate::EffectId, Effect>> {
    let effects = picture.effects.get(&id).into_iter().flatten();
    effects.filter_map(|effect| snapshot.effects.get(effect))
}

fn effects(
    snapshot: &Snapshot,
    picture: &Picture,
    rules: &Rules,
    stored: &Stored<ScenarioId, Scenario>,
    found: &mut Vec<Finding>,
) {
    let in_scope = rules.in_scope(snapshot.properties(&stored.data));
    for own in effects_on(snapshot, picture, stored.id) {
        let effect = &own.data;
        let measure = snapshot.measures.get(&effect.measure);
        let mut tell = |kind| {
            let name = measure.map(|measure| measure.data.name.clone());
            let finding = Finding::scenario(kind, stored.id)
                .with("measure", Arg::Text(name.unwrap_or_default()))
                .with("factor", Arg::Words(effect.factor.name()));
            found.push(finding);
        };
        if effect.reason.trim().is_empty() {
            tell(FindingKind::EffectWithoutReason);
        }
        match effect.factor {
            Factor::Vulnerability if !rules.multiplies() => tell(FindingKind::EffectFactorUnused),
            Factor::Consequence => {
                let input = snapshot.effect_input(rules, own.id, picture.today);
                if input.is_some_and(|input| input.cells & in_scope == 0) {
                    tell(FindingKind::EffectWithoutCell);
                }
            }
            Factor::Vulnerability | Factor::Likelihood => {}
        }
    }
}

/// What the levels ask for, and what was decided (method, section 6).
fn decided(
    snapshot: &Snapshot,
    picture: &Picture,
    stored: &Stored<ScenarioId, Scenario>,
    levels: &[StageLevel; 4],
    latest: &Latest<'_>,
    found: &mut Vec<Finding>,
) {
    let scenario = &stored.data;
    let acceptance = latest.get(&stored.id);
    let accepted = acceptance.map(|own| standing(snapshot, picture, &own.data));
    let Some(decision) = decision(snapshot, picture, stored.id, accepted) else {
        return;
    };
    let owed = decision.current;
    let of = |kind| Finding::scenario(kind, stored.id);
    if let Some(acceptance) = acceptance {
        let by = snapshot.people.get(&acceptance.data.by);
        let by = by
            .map(|person| person.data.name.clone())
            .unwrap_or_default();
        let dated = |kind| {
            of(kind)
                .with("by", Arg::Text(by.clone()))
                .with("until", Arg::Date(acceptance.data.until))
        };
        match accepted {
            Some(Standing::Expired) => found.push(dated(FindingKind::AcceptanceExpired)),
            Some(Standing::Changed) => found.push(dated(FindingKind::AcceptanceReopened)),
            Some(Standing::Valid | Standing::Replaced) | None => {}
        }
    }
    if owed.rule == DecisionRule::MustBeTreated
        && (accepted.is_some() || scenario.treatment == Some(Treatment::Retain))
    {
        found.push(of(FindingKind::AcceptedAboveTolerance));
    }
    match (scenario.treatment, owed.rule) {
        (None, DecisionRule::MustBeTreated) => found.push(of(FindingKind::Untreated)),
        (None, DecisionRule::OwnerDecides) if owed.met == Met::Open => {
            found.push(of(FindingKind::DecisionMissing));
        }
        (Some(Treatment::Retain), DecisionRule::OwnerDecides) if accepted.is_none() => {
            found.push(of(FindingKind::RetainedNotAccepted));
        }
        (Some(Treatment::Reduce | Treatment::Avoid | Treatment::Share), _)
            if owed.met == Met::Open =>
        {
            found.push(of(FindingKind::TreatmentWithoutPlan));
        }
        _ => {}
    }
    let late = scenario.due.filter(|due| *due < picture.today);
    if let Some(due) = late.filter(|_| owed.met == Met::Treated) {
        found.push(of(FindingKind::TreatmentLate).with("due", Arg::Date(due)));
    }
    let rank = |stage: Stage| levels[stage as usize].rank;
    if rank(Stage::Target) < rank(Stage::CurrentConfirmed)
        && scenario.target_override.is_none()
        && !effects_on(snapshot, picture, stored.id).any(|effect| {
            let measure = snapshot.measures.get(&effect.data.measure);
            measure.is_some_and(|measure| measure.data.state == MeasureState::Planned)
        })
    {
        found.push(of(FindingKind::TargetWithoutPlan));
    }
}
