//! An audit's life: begun, reported, closed.

use model::{
    Audit, AuditFinding, AuditId, AuditState, Conflict, FindingState, Kind, Problem, Stored,
    conflicts, natural_key,
};

use super::{about_audit, problems, refuse, title};
use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp,
    edit::called_by_kind,
    import::problem,
    load::{load, one},
    table::id,
};

impl Register {
    /// Begins a planned audit that was read at `revision`. Refused, naming each conflict, where
    /// somebody of the team audits what they answer for and neither `reason` nor the audit says why it
    /// is held so nevertheless (ISO/IEC 27001, clause 9.2.2 b).
    pub fn start_audit(
        &mut self,
        stamp: &Stamp,
        key: AuditId,
        revision: u32,
        reason: &str,
    ) -> Result<Outcome<()>> {
        let audit = self.in_state(key, AuditState::Planned, "audit-begun")?;
        if audit.lead.is_none() {
            return refuse("lead", "missing-value");
        }
        let own = reason.trim();
        if own.is_empty() && audit.independence.trim().is_empty() {
            let found = conflicts(&self.around(key, &[])?, &audit);
            if !found.is_empty() {
                let named = found.iter().map(|conflict| self.conflict(conflict));
                return Err(problems(named.collect::<Result<_>>()?));
            }
        }
        let op = Op::new("audit-start").with("audit", title(&audit));
        let independence = match own {
            "" => audit.independence.clone(),
            own => own.to_owned(),
        };
        let started = Audit {
            state: AuditState::Running,
            independence,
            ..audit
        };
        self.write(stamp, op, own, |write| write.change(key, revision, started))
    }

    /// A conflict as a refusal names it.
    fn conflict(&self, conflict: &Conflict) -> Result<Problem> {
        let person = one::<model::Person>(&self.connection, conflict.person)?;
        let record = called_by_kind(&self.connection, conflict.kind, conflict.id)?;
        Ok(problem(Kind::Audits, "independence", "not-independent")
            .with("person", person.data.name)
            .with("record", record))
    }

    /// Reports an audit that is under way and was read at `revision`, with what it concludes. Refused,
    /// naming them, while points of its checklist are unanswered (ISO 19011, clause 6.5).
    pub fn report_audit(
        &mut self,
        stamp: &Stamp,
        key: AuditId,
        revision: u32,
        conclusion: &str,
    ) -> Result<Outcome<()>> {
        let audit = self.in_state(key, AuditState::Running, "audit-not-running")?;
        let mut open: Vec<String> = load::<model::AuditCheck>(
            &self.connection,
            "WHERE audit = ?1 AND answer IS NULL",
            [id(key)],
        )?
        .into_values()
        .map(|check| check.data.reference)
        .collect();
        open.sort_by_cached_key(|reference| natural_key(reference));
        if !open.is_empty() {
            return Err(problems(vec![about_audit(
                "state",
                "checks-unanswered",
                &open,
            )]));
        }
        let conclusion = match conclusion.trim() {
            "" => audit.conclusion.trim().to_owned(),
            own => own.to_owned(),
        };
        if conclusion.is_empty() {
            return refuse("conclusion", "missing-value");
        }
        let op = Op::new("audit-report").with("audit", title(&audit));
        let reported = Audit {
            state: AuditState::Reported,
            conclusion,
            ends: audit.ends.or(Some(stamp.today.max(audit.starts))),
            reported: Some(stamp.today),
            ..audit
        };
        self.write(stamp, op, "", |write| write.change(key, revision, reported))
    }

    /// Closes a reported audit that was read at `revision`. Refused, naming them, while nonconformities
    /// of it are open (ISO 19011, clause 6.7: the follow-up completes an audit).
    pub fn close_audit(
        &mut self,
        stamp: &Stamp,
        key: AuditId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let audit = self.in_state(key, AuditState::Reported, "audit-not-reported")?;
        let mut open: Vec<String> =
            load::<AuditFinding>(&self.connection, "WHERE audit = ?1", [id(key)])?
                .into_values()
                .filter(|finding: &Stored<_, AuditFinding>| {
                    let own = &finding.data;
                    own.state == FindingState::Open && own.grade.is_nonconformity()
                })
                .map(|finding| finding.data.reference)
                .collect();
        open.sort_by_cached_key(|reference| natural_key(reference));
        if !open.is_empty() {
            return Err(problems(vec![about_audit("state", "findings-open", &open)]));
        }
        let op = Op::new("audit-close").with("audit", title(&audit));
        let closed = Audit {
            state: AuditState::Closed,
            ..audit
        };
        self.write(stamp, op, "", |write| write.change(key, revision, closed))
    }

    /// The audit, which must be in this state.
    pub(super) fn in_state(
        &self,
        key: AuditId,
        state: AuditState,
        code: &'static str,
    ) -> Result<Audit> {
        let audit = one::<Audit>(&self.connection, key)?.data;
        if audit.state == state {
            Ok(audit)
        } else {
            let field = "state";
            Err(Refusal::Invalid { field, code }.into())
        }
    }
}
