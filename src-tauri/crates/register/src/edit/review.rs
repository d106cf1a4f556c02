//! The deeds of evaluations and management reviews (ISO/IEC 27001:2022, clauses 9.1 and 9.3): held,
//! approved, decided, followed up.

use chrono::{Datelike, NaiveDate};
use model::{
    Action, ActionId, ActionState, Plain, Review, ReviewDecision, ReviewDecisionId, ReviewId,
    ReviewState, same_person,
};

use super::ByHand;
use crate::{Op, Outcome, Refusal, Register, Result, Stamp, load::one};

impl Register {
    /// Says that an evaluation that was read at `revision` was held: on its day, which is not to come.
    /// Needs a verdict and a conclusion (clause 9.3.3), and of a unit the unit. The day of its inputs
    /// is written down, so that it stays what it was. With `next`, the next one is planned for that
    /// day in the same entry (clause 9.3.1: at planned intervals).
    pub fn hold_review(
        &mut self,
        stamp: &Stamp,
        id: ReviewId,
        revision: u32,
        next: Option<NaiveDate>,
    ) -> Result<Outcome<Option<ReviewId>>> {
        let review = one::<Review>(&self.connection, id)?.data;
        expect(&review, ReviewState::Planned)?;
        if review.date > stamp.today {
            return invalid("date", "day-ahead");
        }
        if next.is_some_and(|next| next <= review.date) {
            return invalid("next", "next-not-later");
        }
        let op = match next {
            None => Op::new("review-hold"),
            Some(next) => Op::new("review-hold-next").with("next", next.to_string()),
        };
        let op = op.with("review", &review.name);
        let after = next.map(|date| after(&review, id, date));
        let held = Review {
            as_of: Some(review.inputs_day()),
            state: ReviewState::Held,
            held_by: stamp.by.clone(),
            ..review
        };
        self.write(stamp, op, "", |write| {
            write.change(id, revision, held)?;
            after.map(|next| write.insert(next)).transpose()
        })
    }

    /// Approves an evaluation that was held and read at `revision`, in the name of `stamp`: from then
    /// on nothing in it changes. Refused to whoever wrote it: who said that it was held, and who
    /// changed it last.
    pub fn approve_review(
        &mut self,
        stamp: &Stamp,
        id: ReviewId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let stored = one::<Review>(&self.connection, id)?;
        expect(&stored.data, ReviewState::Held)?;
        let writers = [&stored.data.held_by, &stored.changed_by];
        if writers.iter().any(|own| same_person(own, &stamp.by)) {
            return invalid("approved_by", "own-review");
        }
        let op = Op::new("review-approve").with("review", &stored.data.name);
        let approved = Review {
            state: ReviewState::Approved,
            approved: Some(stamp.today),
            approved_by: stamp.by.clone(),
            ..stored.data
        };
        self.write(stamp, op, "", |write| write.change(id, revision, approved))
    }

    /// Adds what an evaluation decided (clause 9.3.3). Refused where the evaluation is approved.
    pub fn add_decision(
        &mut self,
        stamp: &Stamp,
        decision: ReviewDecision,
    ) -> Result<Outcome<ReviewDecisionId>> {
        let review = one::<Review>(&self.connection, decision.review)?.data.name;
        let decision = decision.by_hand(self, None, None)?;
        let op = Op::new("decision-add")
            .with("decision", &decision.name)
            .with("review", review);
        self.write(stamp, op, "", |write| write.insert(decision))
    }

    /// Says what became of a decision that was read at `revision`: done or dropped on `day`, not later
    /// than today, with what came of it; or open again. Possible also when its evaluation is approved.
    pub fn close_decision(
        &mut self,
        stamp: &Stamp,
        id: ReviewDecisionId,
        revision: u32,
        state: ActionState,
        day: NaiveDate,
        outcome: &str,
    ) -> Result<Outcome<()>> {
        let decision = one::<ReviewDecision>(&self.connection, id)?.data;
        if day > stamp.today {
            return invalid("closed", "day-ahead");
        }
        let (word, closed) = match state {
            ActionState::Open => ("decision-reopen", None),
            ActionState::Done => ("decision-done", Some(day)),
            ActionState::Dropped => ("decision-drop", Some(day)),
        };
        let op = Op::new(word).with("decision", &decision.name);
        let closed = ReviewDecision {
            state,
            closed,
            outcome: outcome.trim().to_owned(),
            ..decision
        };
        self.write(stamp, op, "", |write| write.change(id, revision, closed))
    }

    /// Makes the action that carries a decision out, with its owner and its day.
    pub fn decision_action(
        &mut self,
        stamp: &Stamp,
        id: ReviewDecisionId,
    ) -> Result<Outcome<ActionId>> {
        let decision = one::<ReviewDecision>(&self.connection, id)?.data;
        let unit = one::<Review>(&self.connection, decision.review)?.data.unit;
        let op = Op::new("decision-action").with("decision", &decision.name);
        let action = Action {
            name: decision.name,
            description: decision.description,
            owner: decision.owner,
            unit,
            due: decision.due,
            first_due: decision.due,
            decision: Some(id),
            ..Action::blank()
        };
        let action = action.by_hand(self, None, None)?;
        self.write(stamp, op, "", |write| write.insert(action))
    }
}

/// The evaluation that follows `review`, whose id is `previous`, on the day `date`. A year in its name
/// follows its own.
fn after(review: &Review, previous: ReviewId, date: NaiveDate) -> Review {
    let [this, then] = [review.date, date].map(|day| day.year().to_string());
    Review {
        name: review.name.replace(&this, &then),
        kind: review.kind,
        unit: review.unit,
        date,
        chair: review.chair,
        previous: Some(previous),
        participants: review.participants.clone(),
        ..Review::blank()
    }
}

/// Refuses where an evaluation does not stand where the deed starts from.
fn expect(review: &Review, from: ReviewState) -> Result<()> {
    if review.state == from {
        return Ok(());
    }
    invalid("state", "review-state")
}

fn invalid<T>(field: &'static str, code: &'static str) -> Result<T> {
    Err(Refusal::Invalid { field, code }.into())
}
