//! Evaluations and management reviews: their list, their deeds, and their decisions.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{
    Action, ActionId, ActionState, Kind, PersonId, Records, Review, ReviewDecision,
    ReviewDecisionId, ReviewId, ReviewKind, ReviewState, ReviewVerdict, Stored, followed_decisions,
    previous_review,
};
use register::{RecordName, Register};
use serde::Serialize;
use tauri::State;

use crate::{
    clock,
    error::{Answer, AppError},
    session::{Session, Written},
};

/// A line of the list of evaluations.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ReviewRow {
    /// Its id.
    pub id: ReviewId,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub name: String,
    /// What it is.
    pub kind: ReviewKind,
    /// The unit's name; none: the whole organisation.
    pub unit: Option<String>,
    /// The day on which it is held.
    pub date: NaiveDate,
    /// How far it is.
    pub state: ReviewState,
    /// How the level of security is judged.
    pub verdict: Option<ReviewVerdict>,
    /// Its decisions that are open.
    pub open: u32,
    /// Those whose day has passed.
    pub late: u32,
}

/// A decision with what became of it.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct DecisionView {
    /// The decision.
    pub decision: Stored<ReviewDecisionId, ReviewDecision>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Whether it is open and its day has passed.
    pub late: bool,
    /// The name of the evaluation that decided it.
    pub review: String,
    /// The actions that carry it out.
    pub actions: Vec<RecordName>,
}

/// An evaluation with its decisions, and those of earlier ones that it follows up.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ReviewPage {
    /// The record.
    pub review: Stored<ReviewId, Review>,
    /// What it decided.
    pub decisions: Vec<DecisionView>,
    /// What earlier ones decided, as it stands now.
    pub earlier: Vec<DecisionView>,
    /// A year later: the day that is offered for the next one.
    pub next: NaiveDate,
}

/// Every evaluation, the latest first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_reviews(session: State<'_, Session>) -> Answer<Vec<ReviewRow>> {
    session.read(|register| {
        let today = clock::today(register);
        let units = register.all::<model::Unit>()?;
        let decisions = register.all::<ReviewDecision>()?;
        let mut rows: Vec<ReviewRow> = register
            .all::<Review>()?
            .into_values()
            .map(|own| {
                let open: Vec<&ReviewDecision> = decisions
                    .values()
                    .map(|decision| &decision.data)
                    .filter(|data| data.review == own.id && data.state == ActionState::Open)
                    .collect();
                let late = open.iter().filter(|data| is_late(data, today)).count();
                let review = own.data;
                ReviewRow {
                    id: own.id,
                    unit: review
                        .unit
                        .and_then(|unit| units.get(&unit))
                        .map(|unit| unit.data.name.clone()),
                    reference: review.reference,
                    name: review.name,
                    kind: review.kind,
                    date: review.date,
                    state: review.state,
                    verdict: review.verdict,
                    open: open.len() as u32,
                    late: late as u32,
                }
            })
            .collect();
        rows.sort_by(|one, other| {
            let key = |row: &ReviewRow| (row.date, model::natural_key(&row.reference));
            key(other).cmp(&key(one))
        });
        Ok(rows)
    })
}

/// An evaluation with its decisions and those that it follows up.
#[tauri::command(async)]
#[specta::specta]
pub fn review(session: State<'_, Session>, id: ReviewId) -> Answer<ReviewPage> {
    session.read(|register| page(register, id))
}

/// Says that an evaluation was held; with `next`, the next one is planned for that day.
#[tauri::command(async)]
#[specta::specta]
pub fn hold_review(
    session: State<'_, Session>,
    id: ReviewId,
    revision: u32,
    next: Option<NaiveDate>,
) -> Answer<Written<Option<ReviewId>>> {
    session.write(|register, stamp| register.hold_review(stamp, id, revision, next))
}

/// Approves an evaluation in the name of `by`, who sits at the desk for this one act.
#[tauri::command(async)]
#[specta::specta]
pub fn approve_review(
    session: State<'_, Session>,
    id: ReviewId,
    revision: u32,
    by: String,
) -> Answer<Written<()>> {
    let by = by.trim().to_owned();
    if by.is_empty() {
        return Err(AppError {
            field: Some("approved_by".to_owned()),
            ..AppError::new("invalid").with("why", "missing-value")
        });
    }
    session.write(|register, stamp| {
        let stamp = register::Stamp {
            by,
            ..stamp.clone()
        };
        register.approve_review(&stamp, id, revision)
    })
}

/// Adds what an evaluation decided.
#[tauri::command(async)]
#[specta::specta]
pub fn add_decision(
    session: State<'_, Session>,
    review: ReviewId,
    name: String,
    owner: Option<PersonId>,
    due: Option<NaiveDate>,
) -> Answer<Written<ReviewDecisionId>> {
    let decision = ReviewDecision {
        name: name.trim().to_owned(),
        review,
        owner,
        due,
        ..model::Plain::blank()
    };
    session.write(|register, stamp| register.add_decision(stamp, decision))
}

/// Says what became of a decision: done, dropped, or open again.
#[tauri::command(async)]
#[specta::specta]
pub fn close_decision(
    session: State<'_, Session>,
    id: ReviewDecisionId,
    revision: u32,
    state: ActionState,
    day: NaiveDate,
    outcome: String,
) -> Answer<Written<()>> {
    session
        .write(|register, stamp| register.close_decision(stamp, id, revision, state, day, &outcome))
}

/// Makes the action that carries a decision out.
#[tauri::command(async)]
#[specta::specta]
pub fn decision_action(
    session: State<'_, Session>,
    id: ReviewDecisionId,
) -> Answer<Written<ActionId>> {
    session.write(|register, stamp| register.decision_action(stamp, id))
}

fn is_late(decision: &ReviewDecision, today: NaiveDate) -> bool {
    decision.state == ActionState::Open && decision.due.is_some_and(|due| due < today)
}

fn page(register: &Register, id: ReviewId) -> Answer<ReviewPage> {
    let reviews = register.all::<Review>()?;
    let own = reviews.get(&id).ok_or_else(|| AppError::new("missing"))?;
    let decisions = register.all::<ReviewDecision>()?;
    let previous = previous_review(&reviews, Some(id), &own.data);
    let since = previous
        .and_then(|key| reviews.get(&key))
        .map_or(own.data.date, |own| own.data.inputs_day());
    let earlier = followed_decisions(&reviews, &decisions, previous, since);
    let mut made: Vec<_> = decisions
        .values()
        .filter(|one| one.data.review == id)
        .collect();
    made.sort_by_cached_key(|one| model::natural_key(&one.data.reference));
    let people = register.all::<model::Person>()?;
    let mut actions: BTreeMap<ReviewDecisionId, Vec<RecordName>> = BTreeMap::new();
    for action in register.all::<Action>()?.into_values() {
        if let Some(decision) = action.data.decision {
            actions.entry(decision).or_default().push(RecordName {
                kind: Kind::Actions,
                id: action.id.0,
                reference: action.data.reference,
                name: model::Bilingual::same(&action.data.name),
            });
        }
    }
    let today = clock::today(register);
    let view = |one: &Stored<ReviewDecisionId, ReviewDecision>| DecisionView {
        owner: one
            .data
            .owner
            .and_then(|owner| people.get(&owner))
            .map(|person| person.data.name.clone()),
        late: is_late(&one.data, today),
        review: name_of(&reviews, one.data.review),
        actions: actions.get(&one.id).cloned().unwrap_or_default(),
        decision: one.clone(),
    };
    Ok(ReviewPage {
        decisions: made.into_iter().map(view).collect(),
        earlier: earlier.into_iter().map(view).collect(),
        next: own
            .data
            .date
            .checked_add_months(chrono::Months::new(12))
            .unwrap_or(own.data.date),
        review: own.clone(),
    })
}

fn name_of(reviews: &Records<ReviewId, Review>, id: ReviewId) -> String {
    let own = reviews.get(&id);
    own.map(|own| own.data.name.clone()).unwrap_or_default()
}
