//! Corrections: verified after some time by somebody else, and findings closed when they worked.

use model::{
    AuditFinding, AuditFindingId, CorrectiveAction, CorrectiveActionId, Effectiveness,
    FindingState, Person, PersonId, Stored, same_person, still_open,
};

use super::refuse;
use crate::{
    Op, Outcome, Register, Result, Stamp,
    load::{load, one},
    table::id,
};

impl Register {
    /// Says whether a corrective action that was read at `revision` worked, and what that is built on
    /// (ISO/IEC 27001, clause 10.2 d). `by` verifies; none: whoever the stamp names. Refused before it
    /// is done, and by who carried it out. Where it did not work, its finding is open (again) and needs
    /// another action. May be said again later: the latest holds.
    pub fn verify_corrective(
        &mut self,
        stamp: &Stamp,
        key: CorrectiveActionId,
        revision: u32,
        effectiveness: Effectiveness,
        note: &str,
        by: Option<PersonId>,
    ) -> Result<Outcome<()>> {
        let action = one::<CorrectiveAction>(&self.connection, key)?.data;
        let Some(done) = action.done else {
            return refuse("done", "not-done-yet");
        };
        if stamp.today < done {
            return refuse("verified", "verified-before-done");
        }
        let by = match by {
            Some(by) => Some(by),
            None => self.person_called(&stamp.by)?,
        };
        let owner = match action.owner {
            None => None,
            Some(owner) => Some(one::<Person>(&self.connection, owner)?.data.name),
        };
        let own = match by {
            Some(by) => action.owner == Some(by),
            None => owner.is_some_and(|owner| same_person(&owner, &stamp.by)),
        };
        if own {
            return refuse("verified_by", "own-work");
        }
        if note.trim().is_empty() {
            return refuse("note", "missing-value");
        }
        let word = match effectiveness {
            Effectiveness::Effective => "corrective-effective",
            Effectiveness::Not => "corrective-not-effective",
        };
        let finding = one::<AuditFinding>(&self.connection, action.finding)?;
        let op = Op::new(word)
            .with("action", &action.name)
            .with("finding", &finding.data.reference);
        let verified = CorrectiveAction {
            effectiveness: Some(effectiveness),
            verified: Some(stamp.today),
            verified_by: by,
            note: note.trim().to_owned(),
            ..action
        };
        self.write(stamp, op, "", |write| {
            write.change(key, revision, verified)?;
            if effectiveness == Effectiveness::Not && finding.data.state == FindingState::Closed {
                let open = AuditFinding {
                    state: FindingState::Open,
                    closed: None,
                    ..finding.data
                };
                write.change(finding.id, finding.revision, open)?;
            }
            Ok(())
        })
    }

    /// Closes a finding that was read at `revision`. Refused while [`model::still_open`] says why it is
    /// open.
    pub fn close_finding(
        &mut self,
        stamp: &Stamp,
        key: AuditFindingId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let finding = one::<AuditFinding>(&self.connection, key)?.data;
        if finding.state == FindingState::Closed {
            return refuse("state", "finding-closed");
        }
        let actions = self.actions_of(key)?;
        if let Some((why, _)) = still_open(&finding, &actions.iter().collect::<Vec<_>>()) {
            return refuse("state", why.id());
        }
        let op = Op::new("finding-close").with("finding", called(&finding));
        let closed = AuditFinding {
            state: FindingState::Closed,
            closed: Some(stamp.today),
            ..finding
        };
        self.write(stamp, op, "", |write| write.change(key, revision, closed))
    }

    /// The corrective actions of a finding, the earliest first.
    pub(crate) fn actions_of(
        &self,
        finding: AuditFindingId,
    ) -> Result<Vec<Stored<CorrectiveActionId, CorrectiveAction>>> {
        let of = "WHERE finding = ?1";
        let actions = load::<CorrectiveAction>(&self.connection, of, [id(finding)])?;
        Ok(actions.into_values().collect())
    }
}

fn called(finding: &AuditFinding) -> String {
    format!("{} {}", finding.reference, finding.name)
}
