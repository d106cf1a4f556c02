//! Rules for programmes, audits, checklists, findings and corrective actions written by hand.

use model::{
    Audit, AuditCheck, AuditFinding, AuditState, CorrectiveAction, FindingState, Programme,
    default_verify_on, still_open,
};

use super::{ByHand, by_hand::refuse};
use crate::{
    Register, Result, Write,
    load::{load, one},
    table::id,
};

impl ByHand for Programme {}

impl ByHand for Audit {
    /// It is begun, reported and closed by deeds of their own.
    const FIXED: &'static [&'static str] = &["state", "reported"];

    /// Nothing changes in an audit that is closed (ISO/IEC 27001, clause 9.2.2: its results are
    /// documented information).
    fn by_hand(
        self,
        _register: &Register,
        _key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        if before.is_some_and(|before| before.state == AuditState::Closed) {
            return refuse("state", "audit-closed");
        }
        Ok(self)
    }

    /// What was begun stays.
    fn may_go(&self, _register: &Register) -> Result<()> {
        match self.state {
            AuditState::Planned => Ok(()),
            _ => refuse("state", "audit-begun"),
        }
    }

    /// Its checklist goes with it.
    fn go(write: &mut Write<'_>, key: Self::Id, revision: u32) -> Result<()> {
        let checks = load::<AuditCheck>(write.connection, "WHERE audit = ?1", [id(key)])?;
        for check in checks.into_values() {
            write.remove::<AuditCheck>(check.id, check.revision)?;
        }
        write.remove::<Self>(key, revision)
    }
}

/// Whether the checklist of an audit can still be written.
fn open(register: &Register, check: &AuditCheck) -> Result<()> {
    let audit = one::<Audit>(&register.connection, check.audit)?.data;
    match audit.state {
        AuditState::Planned | AuditState::Running => Ok(()),
        AuditState::Reported | AuditState::Closed => refuse("audit", "audit-reported"),
    }
}

impl ByHand for AuditCheck {
    /// An answer says who gave it and when: it is given in the checklist.
    const FIXED: &'static [&'static str] = &["audit", "answer", "answered", "answered_by"];

    /// What was reported stays as it was answered.
    fn by_hand(
        self,
        register: &Register,
        _key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        open(register, &self)?;
        let place = match self.place {
            0 if before.is_none() => register.next_place(self.audit)?,
            place => place,
        };
        Ok(Self { place, ..self })
    }

    fn may_go(&self, register: &Register) -> Result<()> {
        open(register, self)
    }
}

impl ByHand for AuditFinding {
    /// It is closed on its page, when nothing holds it open.
    const FIXED: &'static [&'static str] = &["state", "closed"];

    /// A finding repeats an earlier one, and is of the audit that its point belongs to; a nonconformity
    /// is closed only when its correction worked (ISO/IEC 27001, clause 10.2).
    fn by_hand(
        self,
        register: &Register,
        key: Option<Self::Id>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        if let Some(earlier) = self.repeats {
            let other = one::<AuditFinding>(&register.connection, earlier)?.data;
            if Some(earlier) == key || other.found > self.found {
                return refuse("repeats", "repeats-later");
            }
        }
        if let Some(point) = self.checkpoint {
            let check = one::<AuditCheck>(&register.connection, point)?.data;
            if self.audit != Some(check.audit) {
                return refuse("checkpoint", "point-of-another");
            }
        }
        if self.state == FindingState::Closed {
            let actions = match key {
                None => Vec::new(),
                Some(key) => register.actions_of(key)?,
            };
            let actions: Vec<_> = actions.iter().collect();
            if let Some((why, _)) = still_open(&self, &actions) {
                return refuse("state", why.id());
            }
        }
        Ok(self)
    }
}

impl ByHand for CorrectiveAction {
    /// Its effect is verified by a deed of its own.
    const FIXED: &'static [&'static str] = &["finding", "effectiveness", "verified", "verified_by"];

    /// A closed finding takes no new action. What is done gets a day on which its effect is looked at
    /// (ISO/IEC 27001, clause 10.2 d).
    fn by_hand(
        self,
        register: &Register,
        _key: Option<Self::Id>,
        before: Option<&Self>,
    ) -> Result<Self> {
        let finding = one::<AuditFinding>(&register.connection, self.finding)?.data;
        if before.is_none() && finding.state == FindingState::Closed {
            return refuse("finding", "finding-closed");
        }
        let verify_on = self.verify_on.or(self.done.map(default_verify_on));
        Ok(Self { verify_on, ..self })
    }
}
