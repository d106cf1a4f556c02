//! Actions: put off with a reason, moved on, closed with what can be seen of it, and opened again
//! (ISO/IEC 27001:2022, clauses 6.1.3 e and 10.2).
//!
//! How an action stands is never written down: `model` derives it. That no action waits for itself is
//! held for every write, by `rule`.

use chrono::NaiveDate;
use model::{Action, ActionId, ActionState, Measure, MeasureState};

use super::{ByHand, record::called};
use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp,
    load::{alone, one},
};

/// How an action is closed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closing {
    /// Done or dropped.
    pub state: ActionState,
    /// What came of it and where that can be seen, or why it was dropped.
    pub outcome: String,
    /// On which day, not later than today.
    pub date: NaiveDate,
    /// Whether the planned measure that it brings into place is in place with it.
    pub measure: bool,
}

impl ByHand for Action {
    /// What is counted, and the deadline that was first given, are kept by what is done to the others.
    const FIXED: &'static [&'static str] = &["first_due", "postponed"];

    /// A deadline that moves to a later day is put off, and takes a new reason with it; what is closed
    /// takes its day and what came of it. A form that writes one field at a time has the deeds for that.
    fn by_hand(
        mut self,
        register: &Register,
        _key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        let closes = self.state != ActionState::Open;
        let Some(before) = before else {
            self.first_due = self.due;
            self.postponed = 0;
            self.postponed_reason.clear();
            if closes {
                return closed_by_hand(self, register);
            }
            return Ok(self);
        };
        let put_off = before
            .due
            .is_some_and(|due| self.due.is_none_or(|moved| moved > due));
        if put_off {
            if put_off_for(&self.postponed_reason, before).is_err() {
                return invalid("due", "put-off-by-deed");
            }
            self.postponed = before.postponed.saturating_add(1);
        }
        self.first_due = before.first_due.or(before.due).or(self.due);
        if self.state == before.state {
            return Ok(self);
        }
        if before.state != ActionState::Open {
            return invalid("state", "close-by-deed");
        }
        closed_by_hand(self, register)
    }
}

fn closed_by_hand(action: Action, register: &Register) -> Result<Action> {
    if action.outcome.trim().is_empty() || action.closed.is_none() {
        return invalid("state", "close-by-deed");
    }
    if action.state != ActionState::Done {
        return Ok(action);
    }
    register.nothing_before(&action)?;
    Ok(Action {
        progress: 100,
        ..action
    })
}

/// The reason that an action is put off for now: none where nothing is said, or what was said the time
/// before.
fn put_off_for(reason: &str, before: &Action) -> Result<String> {
    let reason = reason.trim();
    told("postponed_reason", reason)?;
    if reason == before.postponed_reason.trim() {
        return invalid("postponed_reason", "same-reason");
    }
    Ok(reason.to_owned())
}

impl Register {
    /// Puts off an action that was read at `revision` until a later day. Refuses an empty reason, the
    /// reason that it was put off for the time before, a day that is not later, and a closed action.
    pub fn postpone_action(
        &mut self,
        stamp: &Stamp,
        key: ActionId,
        revision: u32,
        due: NaiveDate,
        reason: &str,
    ) -> Result<Outcome<()>> {
        let before = one::<Action>(&self.connection, key)?.data;
        open(&before)?;
        if before.due.is_none_or(|stands| due <= stands) {
            return invalid("due", "not-later");
        }
        let reason = put_off_for(reason, &before)?;
        let moved = Action {
            first_due: before.first_due.or(before.due),
            due: Some(due),
            postponed: before.postponed.saturating_add(1),
            postponed_reason: reason.clone(),
            ..before
        };
        let op = self
            .about_action("action-postpone", key)?
            .with("due", due.to_string());
        self.write(stamp, op, &reason, |write| {
            write.change(key, revision, moved)
        })
    }

    /// Says how far an open action that was read at `revision` is, in percent.
    pub fn progress_action(
        &mut self,
        stamp: &Stamp,
        key: ActionId,
        revision: u32,
        progress: u32,
    ) -> Result<Outcome<()>> {
        let before = one::<Action>(&self.connection, key)?.data;
        open(&before)?;
        let op = self
            .about_action("action-progress", key)?
            .with("progress", progress.to_string());
        let moved = Action { progress, ..before };
        self.write(stamp, op, "", |write| write.change(key, revision, moved))
    }

    /// Closes an open action that was read at `revision`, as done or dropped. Refuses an empty outcome
    /// (clause 7.5: what was done is documented), a day to come, and as done an action that others
    /// must be done before. What is done is whole.
    pub fn close_action(
        &mut self,
        stamp: &Stamp,
        key: ActionId,
        revision: u32,
        closing: &Closing,
    ) -> Result<Outcome<()>> {
        let before = one::<Action>(&self.connection, key)?.data;
        open(&before)?;
        told("outcome", &closing.outcome)?;
        if closing.date > stamp.today {
            return invalid("closed", "day-to-come");
        }
        let (word, progress) = match closing.state {
            ActionState::Open => return invalid("state", "missing-value"),
            ActionState::Dropped => ("action-drop", before.progress),
            ActionState::Done => {
                self.nothing_before(&before)?;
                ("action-close", 100)
            }
        };
        let measure = before
            .measure
            .filter(|_| closing.measure && closing.state == ActionState::Done);
        let measure = match measure {
            Some(measure) => Some(one::<Measure>(&self.connection, measure)?),
            None => None,
        };
        let measure = measure.filter(|own| own.data.state == MeasureState::Planned);
        let op = match &measure {
            None => self.about_action(word, key)?,
            Some(own) => self
                .about_action("action-close-measure", key)?
                .with("measure", &own.data.name),
        };
        let outcome = closing.outcome.trim().to_owned();
        let closed = Action {
            state: closing.state,
            progress,
            closed: Some(closing.date),
            outcome: outcome.clone(),
            ..before
        };
        self.write(stamp, op, &outcome, |write| {
            write.change(key, revision, closed)?;
            if let Some(own) = measure {
                let in_place = Measure {
                    state: MeasureState::InPlace,
                    ..own.data
                };
                write.change(own.id, own.revision, in_place)?;
            }
            Ok(())
        })
    }

    /// Opens a closed action that was read at `revision` again, with a reason. What came of it stays.
    pub fn reopen_action(
        &mut self,
        stamp: &Stamp,
        key: ActionId,
        revision: u32,
        reason: &str,
    ) -> Result<Outcome<()>> {
        let before = one::<Action>(&self.connection, key)?.data;
        if before.state == ActionState::Open {
            return invalid("state", "open-already");
        }
        told("reason", reason)?;
        let opened = Action {
            state: ActionState::Open,
            closed: None,
            ..before
        };
        let op = self.about_action("action-reopen", key)?;
        self.write(stamp, op, reason.trim(), |write| {
            write.change(key, revision, opened)
        })
    }

    fn about_action(&self, word: &'static str, key: ActionId) -> Result<Op> {
        let name = called::<Action>(&self.connection, key)?;
        Ok(Op::new(word).with("action", name))
    }

    /// Refuses where an action that must be done before is still open, with their names.
    fn nothing_before(&self, action: &Action) -> Result<()> {
        let mut names = Vec::new();
        for earlier in &action.after {
            if alone::<Action>(&self.connection, *earlier)?.state == ActionState::Open {
                names.push(called::<Action>(&self.connection, *earlier)?);
            }
        }
        names.sort();
        if names.is_empty() {
            return Ok(());
        }
        Err(Refusal::Waits {
            count: names.len() as u32,
            by: names.join(", "),
        }
        .into())
    }
}

fn open(action: &Action) -> Result<()> {
    match action.state {
        ActionState::Open => Ok(()),
        ActionState::Done | ActionState::Dropped => invalid("state", "closed-already"),
    }
}

fn told(field: &'static str, text: &str) -> Result<()> {
    if text.trim().is_empty() {
        return invalid(field, "missing-value");
    }
    Ok(())
}

fn invalid<T>(field: &'static str, code: &'static str) -> Result<T> {
    Err(Refusal::Invalid { field, code }.into())
}
