//! Rules for evaluations and decisions written by hand.

use model::{Review, ReviewDecision, ReviewState, previous_review};

use super::{ByHand, misfit};
use crate::{Register, Result, load::one};

/// An evaluation is planned, held and approved by deeds of its own ([`Register::hold_review`],
/// [`Register::approve_review`]). One that is approved is documented information (ISO/IEC 27001:2022,
/// 9.3.3): nothing in it changes any more.
impl ByHand for Review {
    const FIXED: &'static [&'static str] = &["state", "held_by", "approved", "approved_by"];

    /// The one before is the latest earlier one of the same kind and unit, unless another is named;
    /// always an earlier one, so that no evaluation follows up itself.
    fn by_hand(
        self,
        register: &Register,
        key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        if let Some(before) = before {
            still_open(before)?;
        }
        let reviews = register.all::<Review>()?;
        let mut review = Self {
            state: before.map_or(ReviewState::Planned, |own| own.state),
            held_by: before.map(|own| own.held_by.clone()).unwrap_or_default(),
            approved: None,
            approved_by: String::new(),
            ..self
        };
        if before.is_none() && review.previous.is_none() {
            review.previous = previous_review(&reviews, key, &review);
        }
        if review.previous.is_some() && previous_review(&reviews, key, &review).is_none() {
            return refuse("previous", "not-earlier");
        }
        let follows = |other: &Review| key.is_some() && other.previous == key;
        if reviews
            .values()
            .any(|own| follows(&own.data) && own.data.date <= review.date)
        {
            return refuse("date", "not-earlier");
        }
        Ok(review)
    }

    fn may_go(&self, _register: &Register) -> Result<()> {
        still_open(self)
    }
}

/// A decision is closed by a deed of its own ([`Register::close_decision`]). What was approved stands:
/// then only who answers for it, its day and what came of it may still change (clause 9.3.3).
impl ByHand for ReviewDecision {
    const FIXED: &'static [&'static str] = &["review", "state", "closed"];

    fn by_hand(
        self,
        register: &Register,
        _key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        let said = |own: &Self| (own.name.clone(), own.description.clone());
        if before.map(said) != Some(said(&self)) {
            self.may_go(register)?;
        }
        let before = before.map(|own| (own.state, own.closed));
        let (state, closed) = before.unwrap_or((model::ActionState::Open, None));
        Ok(Self {
            state,
            closed,
            ..self
        })
    }

    fn may_go(&self, register: &Register) -> Result<()> {
        still_open(&one::<Review>(&register.connection, self.review)?.data)
    }
}

fn still_open(review: &Review) -> Result<()> {
    match review.state {
        ReviewState::Approved => refuse("state", "approved-review"),
        ReviewState::Planned | ReviewState::Held => Ok(()),
    }
}

fn refuse<T>(field: &'static str, code: &'static str) -> Result<T> {
    Err(misfit(model::Misfit { field, code }).into())
}
