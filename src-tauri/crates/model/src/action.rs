//! How an action stands on a day. It is derived, never written down: what an action waits for, and
//! whether its day has passed, follows from the records (handling; ISO/IEC 27001:2022, 6.1.3 e).

use chrono::NaiveDate;

use crate::{Action, ActionId, ActionStanding, ActionState, Records, Stored};

impl Action {
    /// The actions that must be done before it and are still open, by reference. One that was dropped
    /// holds nobody up.
    pub fn waits_for<'a>(
        &self,
        actions: &'a Records<ActionId, Action>,
    ) -> Vec<&'a Stored<ActionId, Action>> {
        let mut open: Vec<_> = self
            .after
            .iter()
            .filter_map(|id| actions.get(id))
            .filter(|earlier| earlier.data.state == ActionState::Open)
            .collect();
        open.sort_by_cached_key(|earlier| crate::natural_key(&earlier.data.reference));
        open
    }

    /// How it stands on the day `today`, among `actions`. It is overdue from the day after its
    /// deadline; one that is overdue and waits is overdue.
    pub fn standing(
        &self,
        actions: &Records<ActionId, Action>,
        today: NaiveDate,
    ) -> ActionStanding {
        match self.state {
            ActionState::Done => ActionStanding::Done,
            ActionState::Dropped => ActionStanding::Dropped,
            ActionState::Open if self.due.is_some_and(|due| due < today) => ActionStanding::Overdue,
            ActionState::Open if !self.waits_for(actions).is_empty() => ActionStanding::Waiting,
            ActionState::Open => ActionStanding::Open,
        }
    }
}
