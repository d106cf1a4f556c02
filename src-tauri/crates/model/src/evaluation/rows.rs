//! What is told record by record: decisions, indicators, objectives, units.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};

use super::{
    DecisionInput, IndicatorInput, ObjectiveInput, Seen, UnitInput,
    figures::by_rank,
    scope::{Scope, count, counted},
};
use crate::{
    ActionState, Assurance, ControlId, ControlTest, ControlTestId, FindingState, Formula,
    Indicator, IndicatorId, Maturity, MaturityId, ObjectiveState, Record, Records, Review,
    ReviewDecision, ReviewDecisionId, ReviewId, RunResult, Snapshot, Stage, Stored, TestRun,
    TestState, UnitId, natural_key,
};

/// Records in the order of their references.
fn by_reference<R: Record>(records: &Records<R::Id, R>) -> Vec<&Stored<R::Id, R>> {
    let mut rows: Vec<_> = records.values().collect();
    rows.sort_by_cached_key(|own| natural_key(own.data.reference()));
    rows
}

/// What the latest run of each test in use says on `day` (clause 9.1): a run that passed holds for the
/// test's months.
pub(super) fn test_states(
    assurance: &Assurance,
    day: NaiveDate,
) -> BTreeMap<ControlTestId, TestState> {
    let mut latest: BTreeMap<ControlTestId, &TestRun> = BTreeMap::new();
    for own in assurance.runs.values().filter(|own| own.data.date <= day) {
        let place = latest.entry(own.data.test).or_insert(&own.data);
        if (own.data.date, &own.data.reference) > (place.date, &place.reference) {
            *place = &own.data;
        }
    }
    let state = |test: &Stored<ControlTestId, ControlTest>| {
        let Some(run) = latest.get(&test.id) else {
            return TestState::NeverRun;
        };
        if run.result == RunResult::Failed {
            return TestState::Failed;
        }
        let until = run.date.checked_add_months(Months::new(test.data.months));
        if test.data.months > 0 && until.is_some_and(|until| until < day) {
            TestState::Overdue
        } else {
            TestState::Passed
        }
    };
    let in_use = assurance.tests.values().filter(|own| own.data.active);
    in_use.map(|own| (own.id, state(own))).collect()
}

/// The latest rating of each control in each unit of the scope.
pub(super) fn latest_ratings<'a>(
    assurance: &'a Assurance,
    scope: &Scope<'_>,
    day: NaiveDate,
) -> Vec<&'a Stored<MaturityId, Maturity>> {
    let mut latest: BTreeMap<(ControlId, Option<UnitId>), &Stored<MaturityId, Maturity>> =
        BTreeMap::new();
    for own in by_reference(&assurance.maturity) {
        let rating = &own.data;
        if rating.date > day || !scope.has(rating.unit) {
            continue;
        }
        let place = latest.entry((rating.control, rating.unit)).or_insert(own);
        if rating.date >= place.data.date {
            *place = own;
        }
    }
    latest.into_values().collect()
}

/// The decisions that an evaluation follows up (clause 9.3.2 a): those of the evaluation before it,
/// `previous`, and of those before that the ones that are open, or were closed after `since`; in the
/// order of their references.
pub fn followed_decisions<'a>(
    reviews: &Records<ReviewId, Review>,
    decisions: &'a Records<ReviewDecisionId, ReviewDecision>,
    previous: Option<ReviewId>,
    since: NaiveDate,
) -> Vec<&'a Stored<ReviewDecisionId, ReviewDecision>> {
    let mut chain: BTreeSet<ReviewId> = BTreeSet::new();
    let mut at = previous;
    while let Some(id) = at.filter(|id| chain.insert(*id)) {
        at = reviews
            .get(&id)
            .and_then(|own| super::previous_review(reviews, Some(id), &own.data));
    }
    let mut found = by_reference(decisions);
    found.retain(|own| {
        chain.contains(&own.data.review)
            && (Some(own.data.review) == previous
                || own.data.state == ActionState::Open
                || own.data.closed.is_some_and(|closed| closed > since))
    });
    found
}

/// The decisions that are followed up, as they stand on the day of `view`.
pub(super) fn decisions(
    snapshot: &Snapshot,
    view: &Seen<'_>,
    previous: Option<ReviewId>,
    since: NaiveDate,
) -> Vec<DecisionInput> {
    let assurance = &view.snapshot.assurance;
    let reviews = &snapshot.assurance.reviews;
    followed_decisions(reviews, &assurance.decisions, previous, since)
        .into_iter()
        .map(|own| {
            let actions = |done: bool| {
                count(&assurance.actions, |action| {
                    action.data.decision == Some(own.id)
                        && (!done || action.data.state == ActionState::Done)
                })
            };
            let open = own.data.state == ActionState::Open;
            DecisionInput {
                decision: own.id,
                state: own.data.state,
                overdue: open && own.data.due.is_some_and(|due| due < view.day),
                actions: actions(false),
                done: actions(true).count(),
            }
        })
        .collect()
}

/// The indicators in use. One about a unit belongs to that unit, one about no unit to the whole.
pub(super) fn indicators(
    view: &Seen<'_>,
    scope: &Scope<'_>,
    since: NaiveDate,
) -> Vec<IndicatorInput> {
    by_reference(&view.snapshot.assurance.indicators)
        .into_iter()
        .filter(|own| own.data.active && scope.has(own.data.unit))
        .map(|own| indicator(view, own, since))
        .collect()
}

fn indicator(
    view: &Seen<'_>,
    own: &Stored<IndicatorId, Indicator>,
    since: NaiveDate,
) -> IndicatorInput {
    let assurance = &view.snapshot.assurance;
    let values = assurance.series(own.id, view.day);
    let value = assurance.value_now(own.id, view.day);
    let last = |counts: &dyn Fn(NaiveDate) -> bool| {
        let found = values.iter().rev().find(|own| counts(own.data.date));
        found.map(|own| own.data.value)
    };
    // Where nothing was measured before the period, the value before this one.
    let until = match own.data.formula {
        Formula::Manual => values.last().map_or(view.day, |own| own.data.date),
        _ => view.day,
    };
    let before = last(&|date| date <= since).or_else(|| last(&|date| date < until));
    IndicatorInput {
        indicator: own.id,
        value,
        before,
        trend: own.data.trend(before, value),
        state: own.data.state_of(value),
    }
}

/// The objectives that are open, or were decided in the period (clause 6.2).
pub(super) fn objectives(
    view: &Seen<'_>,
    scope: &Scope<'_>,
    since: NaiveDate,
) -> Vec<ObjectiveInput> {
    let assurance = &view.snapshot.assurance;
    by_reference(&assurance.objectives)
        .into_iter()
        .filter(|own| scope.has(own.data.unit))
        .filter(|own| own.data.state == ObjectiveState::Open || own.changed_at.date_naive() > since)
        .map(|own| ObjectiveInput {
            objective: own.id,
            progress: assurance.progress(&own.data, view.day).percent,
            late: own.data.state == ObjectiveState::Open
                && own.data.due.is_some_and(|due| due < view.day),
        })
        .collect()
}

/// The units right below the one that is evaluated; without one, below the top. A unit with none below
/// stands for itself.
pub(super) fn units(view: &Seen<'_>, unit: Option<UnitId>) -> Vec<UnitInput> {
    let snapshot = view.snapshot;
    let under = |parent: Option<UnitId>| {
        let mut found: Vec<_> = snapshot
            .units
            .values()
            .filter(|own| own.data.parent == parent)
            .collect();
        found.sort_by_cached_key(|own| natural_key(&own.data.reference));
        found.into_iter().map(|own| own.id).collect::<Vec<_>>()
    };
    let mut here = under(unit);
    if let (None, [top]) = (unit, here.as_slice()) {
        let top = *top;
        here = under(Some(top));
        if here.is_empty() {
            here.push(top);
        }
    }
    if here.is_empty() {
        here.extend(unit);
    }
    here.into_iter().map(|unit| level_of(view, unit)).collect()
}

fn level_of(view: &Seen<'_>, unit: UnitId) -> UnitInput {
    let scope = Scope::new(view.snapshot, Some(unit));
    let assurance = &view.snapshot.assurance;
    let levels = view.snapshot.method().map_or(0, |own| own.levels.len());
    let tests = |state: TestState| {
        count(&assurance.tests, |own| {
            view.tests.get(&own.id) == Some(&state) && scope.has_measures(&own.data.measures)
        })
    };
    let ratings = latest_ratings(assurance, &scope, view.day);
    let sum: u32 = ratings.iter().map(|own| own.data.level).sum();
    UnitInput {
        unit,
        levels: by_rank(view, &scope, Stage::CurrentConfirmed, levels),
        passed: tests(TestState::Passed),
        failed: tests(TestState::Failed),
        maturity: (!ratings.is_empty()).then(|| f64::from(sum) / ratings.len() as f64),
        findings: count(&assurance.findings, |own| {
            own.data.state == FindingState::Open && scope.has_finding(&own.data)
        }),
        overdue: counted(assurance.actions.values().filter(|own| {
            own.data.state == ActionState::Open
                && own.data.due.is_some_and(|due| due < view.day)
                && scope.has_action(&own.data)
        })),
    }
}
