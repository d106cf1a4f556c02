//! Deeds of a story about what is measured, audited, evaluated and to be done.

use chrono::NaiveDate;
use model::{
    Action, ActionState, Audit, AuditCheck, AuditFinding, CheckAnswer, CorrectiveAction,
    Effectiveness, Record, Review, ReviewDecision,
};
use serde::Deserialize;

use crate::{Closing, Register, Result, Stamp, table::Table};

/// What was done; records are named by reference.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Assure {
    Measure {},
    ApproveStatement {
        name: String,
        note: String,
    },
    StartAudit {
        audit: String,
    },
    Answer {
        check: String,
        answer: CheckAnswer,
        evidence: String,
    },
    ReportAudit {
        audit: String,
        conclusion: String,
    },
    CloseAudit {
        audit: String,
    },
    Verify {
        action: String,
        effectiveness: Effectiveness,
        note: String,
    },
    CloseFinding {
        finding: String,
    },
    Hold {
        review: String,
    },
    ApproveReview {
        review: String,
    },
    CloseDecision {
        decision: String,
        state: ActionState,
        outcome: String,
    },
    Postpone {
        action: String,
        due: NaiveDate,
        reason: String,
    },
    CloseAction {
        action: String,
        state: ActionState,
        outcome: String,
    },
}

impl Register {
    /// Does one of them.
    pub(super) fn retell_assure(&mut self, stamp: &Stamp, deed: Assure) -> Result<()> {
        match deed {
            Assure::Measure {} => self.measure(stamp, None).map(drop),
            Assure::ApproveStatement { name, note } => {
                self.approve_statement(stamp, &name, &note, &[]).map(drop)
            }
            Assure::StartAudit { audit } => {
                let (key, read_at) = self.told_record::<Audit>(&audit)?;
                self.start_audit(stamp, key, read_at, "").map(drop)
            }
            Assure::Answer {
                check,
                answer,
                evidence,
            } => {
                let (key, read_at) = self.told_record::<AuditCheck>(&check)?;
                self.answer_check(stamp, key, read_at, Some(answer), &evidence)
                    .map(drop)
            }
            Assure::ReportAudit { audit, conclusion } => {
                let (key, read_at) = self.told_record::<Audit>(&audit)?;
                self.report_audit(stamp, key, read_at, &conclusion)
                    .map(drop)
            }
            Assure::CloseAudit { audit } => {
                let (key, read_at) = self.told_record::<Audit>(&audit)?;
                self.close_audit(stamp, key, read_at).map(drop)
            }
            Assure::Verify {
                action,
                effectiveness,
                note,
            } => {
                let (key, read_at) = self.told_record::<CorrectiveAction>(&action)?;
                self.verify_corrective(stamp, key, read_at, effectiveness, &note, None)
                    .map(drop)
            }
            Assure::CloseFinding { finding } => {
                let (key, read_at) = self.told_record::<AuditFinding>(&finding)?;
                self.close_finding(stamp, key, read_at).map(drop)
            }
            Assure::Hold { review } => {
                let (key, read_at) = self.told_record::<Review>(&review)?;
                self.hold_review(stamp, key, read_at, None).map(drop)
            }
            Assure::ApproveReview { review } => {
                let (key, read_at) = self.told_record::<Review>(&review)?;
                self.approve_review(stamp, key, read_at).map(drop)
            }
            Assure::CloseDecision {
                decision,
                state,
                outcome,
            } => {
                let (key, read_at) = self.told_record::<ReviewDecision>(&decision)?;
                self.close_decision(stamp, key, read_at, state, stamp.today, &outcome)
                    .map(drop)
            }
            Assure::Postpone {
                action,
                due,
                reason,
            } => {
                let (key, read_at) = self.told_record::<Action>(&action)?;
                self.postpone_action(stamp, key, read_at, due, &reason)
                    .map(drop)
            }
            Assure::CloseAction {
                action,
                state,
                outcome,
            } => {
                let (key, read_at) = self.told_record::<Action>(&action)?;
                let closing = Closing {
                    state,
                    outcome,
                    date: stamp.today,
                    measure: false,
                };
                self.close_action(stamp, key, read_at, &closing).map(drop)
            }
        }
    }

    /// The record with this reference, and the revision that it is at.
    fn told_record<R: Table + Record>(&self, reference: &str) -> Result<(R::Id, u32)> {
        let key = self.named::<R>(reference)?;
        Ok((key, self.get::<R>(key)?.revision))
    }
}
