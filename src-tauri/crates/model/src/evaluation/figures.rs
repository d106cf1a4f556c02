//! What is counted: clause 9.3.2 of ISO/IEC 27001:2022 item by item.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Counted, DecisionInput, LevelInput, Seen, StageInput,
    rows::latest_ratings,
    scope::{Scope, count, counted},
};
use crate::{
    ActionState, Assessed, AssetKind, AuditState, DecisionRule, Effectiveness, FindingGrade,
    FindingState, InputFigure, MetState, ObjectiveState, Rules, Scenario, ScenarioId, Snapshot,
    Stage, Standing, Stored, TestState, UnitId, latest_acceptances, standing,
};

/// Every figure but those about decisions, on the day of `view`; the period is what came after `since`.
pub(super) fn figures(
    view: &Seen<'_>,
    scope: &Scope<'_>,
    since: NaiveDate,
) -> BTreeMap<InputFigure, Counted> {
    let mut found = BTreeMap::from(surroundings(view, scope, since));
    found.extend(conformity(view, scope, since));
    found.extend(measured(view, scope, since));
    found.extend(risk(view, scope));
    found.extend(treatment(view, scope, since));
    found
}

/// Whether a day lies in the period.
fn within(day: Option<NaiveDate>, since: NaiveDate, until: NaiveDate) -> bool {
    day.is_some_and(|day| since < day && day <= until)
}

/// Clause 9.3.2 b and c: what changed around the organisation.
fn surroundings(
    view: &Seen<'_>,
    scope: &Scope<'_>,
    since: NaiveDate,
) -> [(InputFigure, Counted); 5] {
    let all = view.snapshot;
    let changed = |at: DateTime<Utc>| within(Some(at.date_naive()), since, view.day);
    let incident_here = |assets: &[crate::AssetId]| {
        scope.is_whole()
            || assets.iter().any(|id| {
                let asset = all.assets.get(id);
                asset.is_some_and(|own| scope.has(own.data.unit))
            })
    };
    [
        (
            InputFigure::Incidents,
            count(&all.incidents, |own| {
                within(Some(own.data.occurred), since, view.day) && incident_here(&own.data.assets)
            }),
        ),
        (
            InputFigure::SuppliersChanged,
            count(&all.assets, |own| {
                own.data.kind == AssetKind::Supplier
                    && scope.has(own.data.unit)
                    && changed(own.changed_at)
            }),
        ),
        (
            InputFigure::RequirementsChanged,
            count(&all.assurance.requirements, |own| changed(own.changed_at)),
        ),
        (
            InputFigure::RequirementsNotMet,
            count(&all.assurance.requirements, |own| {
                matches!(own.data.met, MetState::Partly | MetState::Not)
            }),
        ),
        (
            InputFigure::PoliciesChanged,
            count(&all.assurance.policies, |own| {
                let here = own.data.units.is_empty()
                    || own.data.units.iter().any(|unit| scope.has(Some(*unit)));
                here && changed(own.changed_at)
            }),
        ),
    ]
}

/// Clause 9.3.2 d 1 and g: nonconformities, corrective actions and opportunities.
fn conformity(view: &Seen<'_>, scope: &Scope<'_>, since: NaiveDate) -> [(InputFigure, Counted); 8] {
    let assurance = &view.snapshot.assurance;
    let day = view.day;
    let nonconformity = |grade| matches!(grade, FindingGrade::Major | FindingGrade::Minor);
    let findings = |counts: &dyn Fn(&crate::AuditFinding) -> bool| {
        count(&assurance.findings, |own| {
            scope.has_finding(&own.data) && counts(&own.data)
        })
    };
    let corrective = |counts: &dyn Fn(&crate::CorrectiveAction) -> bool| {
        count(&assurance.corrective_actions, |own| {
            let finding = assurance.findings.get(&own.data.finding);
            finding.is_some_and(|finding| scope.has_finding(&finding.data)) && counts(&own.data)
        })
    };
    [
        (
            InputFigure::NonconformitiesOpen,
            findings(&|own| nonconformity(own.grade) && own.state == FindingState::Open),
        ),
        (
            InputFigure::NonconformitiesNew,
            findings(&|own| nonconformity(own.grade) && within(Some(own.found), since, day)),
        ),
        (
            InputFigure::NonconformitiesClosed,
            findings(&|own| nonconformity(own.grade) && within(own.closed, since, day)),
        ),
        (
            InputFigure::FindingsRepeated,
            findings(&|own| own.repeats.is_some() && within(Some(own.found), since, day)),
        ),
        (
            InputFigure::CorrectiveOpen,
            corrective(&|own| own.done.is_none()),
        ),
        (
            InputFigure::CorrectiveOverdue,
            corrective(&|own| own.done.is_none() && own.due.is_some_and(|due| due < day)),
        ),
        (
            InputFigure::CorrectiveNotEffective,
            corrective(&|own| {
                own.effectiveness == Some(Effectiveness::Not) && within(own.verified, since, day)
            }),
        ),
        (
            InputFigure::OpportunitiesOpen,
            findings(&|own| {
                own.grade == FindingGrade::Opportunity && own.state == FindingState::Open
            }),
        ),
    ]
}

/// Clause 9.3.2 d 2 to 4: tests and maturity, audits, objectives.
fn measured(view: &Seen<'_>, scope: &Scope<'_>, since: NaiveDate) -> Vec<(InputFigure, Counted)> {
    let assurance = &view.snapshot.assurance;
    let day = view.day;
    let tests = |state: TestState| {
        count(&assurance.tests, |own| {
            view.tests.get(&own.id) == Some(&state) && scope.has_measures(&own.data.measures)
        })
    };
    let ratings = latest_ratings(assurance, scope, day);
    let below = ratings
        .into_iter()
        .filter(|own| own.data.target.is_some_and(|want| own.data.level < want));
    let audits = |counts: &dyn Fn(&crate::Audit) -> bool| {
        count(&assurance.audits, |own| {
            let units = &own.data.units;
            let here = scope.is_whole() || units.iter().any(|unit| scope.has(Some(*unit)));
            here && counts(&own.data)
        })
    };
    let ahead = |own: &crate::Audit| matches!(own.state, AuditState::Planned | AuditState::Running);
    let late = |own: &crate::Audit| ahead(own) && own.ends.unwrap_or(own.starts) < day;
    let objectives = |counts: &dyn Fn(&crate::Objective) -> bool| {
        count(&assurance.objectives, |own| {
            scope.has(own.data.unit) && counts(&own.data)
        })
    };
    let open = |own: &crate::Objective| own.state == ObjectiveState::Open;
    vec![
        (InputFigure::TestsPassed, tests(TestState::Passed)),
        (InputFigure::TestsFailed, tests(TestState::Failed)),
        (InputFigure::TestsOverdue, tests(TestState::Overdue)),
        (InputFigure::TestsNeverRun, tests(TestState::NeverRun)),
        (InputFigure::MaturityBelow, counted(below)),
        (
            InputFigure::AuditsReported,
            audits(&|own| within(own.reported, since, day)),
        ),
        (InputFigure::AuditsLate, audits(&late)),
        (
            InputFigure::AuditsPlanned,
            audits(&|own| ahead(own) && !late(own)),
        ),
        (
            InputFigure::ObjectivesMet,
            objectives(&|own| own.state == ObjectiveState::Met),
        ),
        (InputFigure::ObjectivesOpen, objectives(&open)),
        (
            InputFigure::ObjectivesLate,
            objectives(&|own| open(own) && own.due.is_some_and(|due| due < day)),
        ),
        (
            InputFigure::ObjectivesNotMet,
            objectives(&|own| own.state == ObjectiveState::NotMet),
        ),
    ]
}

/// Clause 9.3.2 f: the results of the risk assessments.
fn risk(view: &Seen<'_>, scope: &Scope<'_>) -> Vec<(InputFigure, Counted)> {
    let of = |own: &Stored<ScenarioId, Scenario>| view.picture.scenarios.get(&own.id);
    let ranks = |own: &Stored<ScenarioId, Scenario>| {
        let assessed = of(own)?;
        let confirmed = assessed.at(Stage::CurrentConfirmed)?.rank;
        let claimed = assessed.at(Stage::CurrentClaimed)?.rank;
        Some((confirmed, claimed))
    };
    let must = |own: &Stored<ScenarioId, Scenario>| {
        let rules = rules_of(view, &own.data)?;
        let level = rules.method.levels.get(usize::from(ranks(own)?.0))?;
        Some(level.decision == DecisionRule::MustBeTreated)
    };
    let latest = latest_acceptances(view.snapshot);
    let accepted = |valid: bool| {
        counted(scope.scenarios().filter(|own| {
            latest.get(&own.id).is_some_and(|given| {
                let how = standing(view.snapshot, &view.picture, &given.data);
                (how == Standing::Valid) == valid
            })
        }))
    };
    vec![
        (
            InputFigure::ScenariosUnanswered,
            counted(
                scope
                    .scenarios()
                    .filter(|own| of(own) == Some(&Assessed::Unanswered)),
            ),
        ),
        (
            InputFigure::AboveTolerance,
            counted(scope.scenarios().filter(|own| must(own) == Some(true))),
        ),
        (
            InputFigure::NotConfirmed,
            counted(
                scope.scenarios().filter(|own| {
                    ranks(own).is_some_and(|(confirmed, claimed)| claimed < confirmed)
                }),
            ),
        ),
        (InputFigure::AcceptancesValid, accepted(true)),
        (InputFigure::AcceptancesLapsed, accepted(false)),
    ]
}

/// Clause 9.3.2 f: the status of the risk treatment plan.
fn treatment(view: &Seen<'_>, scope: &Scope<'_>, since: NaiveDate) -> [(InputFigure, Counted); 4] {
    let day = view.day;
    let actions = |counts: &dyn Fn(&crate::Action) -> bool| {
        count(&view.snapshot.assurance.actions, |own| {
            scope.has_action(&own.data) && counts(&own.data)
        })
    };
    let open = |own: &crate::Action| own.state == ActionState::Open;
    [
        (InputFigure::ActionsOpen, actions(&open)),
        (
            InputFigure::ActionsOverdue,
            actions(&|own| open(own) && own.due.is_some_and(|due| due < day)),
        ),
        (
            InputFigure::ActionsPostponed,
            actions(&|own| open(own) && own.postponed > 0),
        ),
        (
            InputFigure::ActionsDone,
            actions(&|own| own.state == ActionState::Done && within(own.closed, since, day)),
        ),
    ]
}

/// Clause 9.3.2 a: the decisions that are followed up.
pub(super) fn decision_figures(
    snapshot: &Snapshot,
    decisions: &[DecisionInput],
) -> [(InputFigure, Counted); 4] {
    let those = |counts: &dyn Fn(&DecisionInput) -> bool| {
        let records = &snapshot.assurance.decisions;
        let found = decisions.iter().filter(|own| counts(own));
        counted(found.filter_map(|own| records.get(&own.decision)))
    };
    [
        (
            InputFigure::DecisionsOpen,
            those(&|own| own.state == ActionState::Open),
        ),
        (InputFigure::DecisionsOverdue, those(&|own| own.overdue)),
        (
            InputFigure::DecisionsDone,
            those(&|own| own.state == ActionState::Done),
        ),
        (
            InputFigure::DecisionsDropped,
            those(&|own| own.state == ActionState::Dropped),
        ),
    ]
}

/// The rules that a scenario is scored by.
fn rules_of<'a>(view: &'a Seen<'_>, scenario: &Scenario) -> Option<&'a Rules> {
    let assessment = view.snapshot.assessments.get(&scenario.assessment)?;
    view.picture.rules.get(&assessment.data.method)
}

/// The scenarios of the scope that are scored by the register's method, each with its level at `stage`.
fn placed<'a>(
    view: &'a Seen<'a>,
    scope: &'a Scope<'a>,
    stage: Stage,
) -> impl Iterator<Item = (&'a Stored<ScenarioId, Scenario>, &'a crate::StageLevel)> {
    let method = view.snapshot.default_method;
    scope.scenarios().filter_map(move |own| {
        let assessment = view.snapshot.assessments.get(&own.data.assessment)?;
        if Some(assessment.data.method) != method {
            return None;
        }
        Some((own, view.picture.scenarios.get(&own.id)?.at(stage)?))
    })
}

/// The scenarios by level and stage, from the highest level down.
pub(super) fn levels(
    view: &Seen<'_>,
    before: Option<&Seen<'_>>,
    unit: Option<UnitId>,
) -> Vec<LevelInput> {
    let Some(method) = view.snapshot.method() else {
        return Vec::new();
    };
    let scope = Scope::new(view.snapshot, unit);
    let now = Stage::ALL.map(|stage| by_rank(view, &scope, stage, method.levels.len()));
    // Levels of another method are not compared with these.
    let comparable =
        before.filter(|then| then.snapshot.default_method == view.snapshot.default_method);
    let earlier = comparable.map(|then| {
        let scope = Scope::new(then.snapshot, unit);
        Stage::ALL.map(|stage| by_rank(then, &scope, stage, method.levels.len()))
    });
    let stages = |rank: usize| {
        Stage::ALL.map(|stage| StageInput {
            stage,
            now: now[stage as usize][rank].clone(),
            before: earlier
                .as_ref()
                .map(|then| then[stage as usize][rank].count()),
        })
    };
    let ranked = method.levels.iter().enumerate().rev();
    ranked
        .map(|(rank, level)| LevelInput {
            level: level.id.clone(),
            rank: rank as u8,
            stages: stages(rank).to_vec(),
        })
        .collect()
}

/// The scenarios at `stage`, a heap for each of the method's `levels`, from the lowest up.
pub(super) fn by_rank(
    view: &Seen<'_>,
    scope: &Scope<'_>,
    stage: Stage,
    levels: usize,
) -> Vec<Counted> {
    let mut heaps: Vec<Vec<&Stored<ScenarioId, Scenario>>> = vec![Vec::new(); levels];
    for (own, level) in placed(view, scope, stage) {
        if let Some(heap) = heaps.get_mut(usize::from(level.rank)) {
            heap.push(own);
        }
    }
    heaps.into_iter().map(counted).collect()
}

/// Where the scenarios stand at `stage` by the figures that were computed: likelihood, consequence, how
/// many.
pub(super) fn cells(view: &Seen<'_>, scope: &Scope<'_>, stage: Stage) -> Vec<(u16, u8, u32)> {
    let mut counts: BTreeMap<(u16, u8), u32> = BTreeMap::new();
    for (_, level) in placed(view, scope, stage) {
        let place = level.derived();
        *counts
            .entry((place.likelihood, place.consequence))
            .or_default() += 1;
    }
    counts
        .into_iter()
        .map(|((likelihood, consequence), count)| (likelihood, consequence, count))
        .collect()
}
