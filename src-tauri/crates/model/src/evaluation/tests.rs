use chrono::NaiveDate;

use super::{evaluate, previous_review};
use crate::{
    Action, ActionId, ActionState, AuditFinding, AuditFindingId, Better, FindingGrade,
    FindingState, Indicator, IndicatorId, IndicatorState, IndicatorValue, InputFigure, InputItem,
    Objective, ObjectiveId, Plain, Record, Records, Review, ReviewDecision, ReviewDecisionId,
    ReviewId, ReviewKind, Snapshot, Stored, Trend, Unit, UnitId,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn put<R: Record>(records: &mut Records<R::Id, R>, number: u128, data: R) -> R::Id {
    let id = R::Id::from(uuid::Uuid::from_u128(number));
    let stored = Stored {
        id,
        revision: 1,
        changed_at: "2026-01-01T10:00:00Z".parse().unwrap(),
        changed_by: "Test".to_owned(),
        data,
    };
    records.insert(id, stored);
    id
}

fn review(reference: &str, date: &str) -> Review {
    Review {
        reference: reference.to_owned(),
        name: format!("Gennemgang {reference}"),
        kind: ReviewKind::Management,
        date: day(date),
        ..Review::blank()
    }
}

/// Two reviews; the inputs of the later one are the register itself.
fn years() -> Snapshot {
    let mut all = Snapshot::default();
    let reviews = &mut all.assurance.reviews;
    put(reviews, 1, review("EV-1", "2025-12-01"));
    put(reviews, 2, review("EV-2", "2026-12-01"));
    all
}

const LAST: ReviewId = ReviewId(uuid::Uuid::from_u128(2));

fn gathered(all: &Snapshot) -> Snapshot {
    Snapshot {
        inputs: Some(Box::new(all.clone())),
        ..all.clone()
    }
}

#[test]
fn the_review_before_is_the_latest_earlier_one_of_its_kind_and_unit() {
    let mut all = years();
    let reviews = &mut all.assurance.reviews;
    let isms = Review {
        kind: ReviewKind::Isms,
        ..review("EV-3", "2026-06-01")
    };
    let other = put(reviews, 3, isms);
    let last = reviews[&LAST].data.clone();
    assert_eq!(
        previous_review(reviews, Some(LAST), &last),
        Some(ReviewId(uuid::Uuid::from_u128(1)))
    );
    let named = Review {
        previous: Some(other),
        ..last.clone()
    };
    assert_eq!(previous_review(reviews, Some(LAST), &named), Some(other));
    let itself = Review {
        previous: Some(LAST),
        ..last
    };
    assert_eq!(previous_review(reviews, Some(LAST), &itself), None);
}

#[test]
fn decisions_are_followed_up_with_the_actions_that_carry_them_out() {
    let mut all = years();
    let decisions = &mut all.assurance.decisions;
    let mut decide = |number, state, due: &str, closed: Option<&str>| {
        let decision = ReviewDecision {
            reference: format!("B-{number}"),
            review: ReviewId(uuid::Uuid::from_u128(1)),
            state,
            due: Some(day(due)),
            closed: closed.map(day),
            ..ReviewDecision::blank()
        };
        put(decisions, number, decision)
    };
    decide(10, ActionState::Open, "2026-06-01", None);
    decide(9, ActionState::Done, "2026-06-01", Some("2026-05-01"));
    decide(11, ActionState::Open, "2027-06-01", None);
    let action = Action {
        decision: Some(ReviewDecisionId(uuid::Uuid::from_u128(10))),
        ..Action::blank()
    };
    put(&mut all.assurance.actions, 20, action);

    let all = gathered(&all);
    let found = evaluate(&all, LAST, day("2026-12-01")).unwrap().inputs;
    let rows: Vec<_> = found
        .decisions
        .iter()
        .map(|own| (own.decision.0.as_u128(), own.overdue, own.actions.count()))
        .collect();
    assert_eq!(rows, [(9, false, 0), (10, true, 1), (11, false, 0)]);
    let count = |wanted| {
        let figure = found.figures.iter().find(|own| own.figure == wanted);
        figure.unwrap().now.count()
    };
    assert_eq!(count(InputFigure::DecisionsOpen), 2);
    assert_eq!(count(InputFigure::DecisionsOverdue), 1);
    assert_eq!(count(InputFigure::DecisionsDone), 1);
    // The figures stand in the order of the clause.
    let items: Vec<InputItem> = found.figures.iter().map(|own| own.figure.item()).collect();
    assert!(items.is_sorted());
}

#[test]
fn an_indicator_is_held_against_its_limits_and_what_it_was() {
    let mut all = years();
    let indicator = Indicator {
        better: Better::Lower,
        target: Some(5.0),
        threshold: Some(10.0),
        ..Indicator::blank()
    };
    let id = put(&mut all.assurance.indicators, 5, indicator);
    let mut measure = |number, date: &str, value| {
        let measured = IndicatorValue {
            indicator: id,
            date: day(date),
            value,
            ..IndicatorValue::blank()
        };
        put::<IndicatorValue>(&mut all.assurance.values, number, measured);
    };
    measure(30, "2025-11-30", 12.0);
    measure(31, "2026-05-01", 8.0);
    measure(32, "2026-11-30", 11.0);
    measure(33, "2026-12-24", 1.0);
    let objective = Objective {
        indicator: Some(IndicatorId(uuid::Uuid::from_u128(5))),
        baseline: Some(15.0),
        target: Some(5.0),
        due: Some(day("2026-11-01")),
        ..Objective::blank()
    };
    put::<Objective>(&mut all.assurance.objectives, 6, objective);

    let all = gathered(&all);
    let found = evaluate(&all, LAST, day("2027-01-01")).unwrap().inputs;
    let row = &found.indicators[0];
    // What was measured after the day of the inputs is not known on that day.
    assert_eq!((row.value, row.before), (Some(11.0), Some(12.0)));
    assert_eq!(row.trend, Trend::Better);
    assert_eq!(row.state, IndicatorState::Beyond);
    assert_eq!(
        (found.objectives[0].progress, found.objectives[0].late),
        (Some(40), true)
    );
    assert_eq!(
        found.objectives[0].objective,
        ObjectiveId(uuid::Uuid::from_u128(6))
    );
}

#[test]
fn a_unit_is_evaluated_with_those_below_it() {
    let mut all = years();
    let unit = |reference: &str, parent| Unit {
        reference: reference.to_owned(),
        name: reference.to_owned(),
        parent,
        contact: None,
    };
    let top = put::<Unit>(&mut all.units, 40, unit("U-1", None));
    let school = put::<Unit>(&mut all.units, 41, unit("U-2", Some(top)));
    let class = put::<Unit>(&mut all.units, 42, unit("U-3", Some(school)));
    let care = put::<Unit>(&mut all.units, 43, unit("U-4", Some(top)));
    let mut find = |number, unit: Option<UnitId>| {
        let finding = AuditFinding {
            reference: format!("K-{number}"),
            grade: FindingGrade::Minor,
            state: FindingState::Open,
            unit,
            ..AuditFinding::blank()
        };
        put(&mut all.assurance.findings, number, finding)
    };
    let inside: AuditFindingId = find(50, Some(class));
    find(51, Some(care));
    find(52, None);
    let late = Action {
        unit: Some(school),
        due: Some(day("2026-01-01")),
        ..Action::blank()
    };
    let late: ActionId = put(&mut all.assurance.actions, 60, late);

    let whole = gathered(&all);
    let found = evaluate(&whole, LAST, day("2026-12-01")).unwrap().inputs;
    let units: Vec<UnitId> = found.units.iter().map(|own| own.unit).collect();
    assert_eq!(units, [school, care]);
    assert_eq!(found.units[0].findings.ids, [inside.0]);
    assert_eq!(found.units[0].overdue.ids, [late.0]);
    let open = |inputs: &super::Inputs| {
        let wanted = InputFigure::NonconformitiesOpen;
        let figure = inputs.figures.iter().find(|own| own.figure == wanted);
        figure.unwrap().now.count()
    };
    assert_eq!(open(&found), 3);
    let own = all.assurance.reviews.get_mut(&LAST).unwrap();
    own.data.unit = Some(school);
    let narrowed = gathered(&all);
    let found = evaluate(&narrowed, LAST, day("2026-12-01")).unwrap().inputs;
    assert_eq!(open(&found), 1);
    assert_eq!(found.units.len(), 1);
}
