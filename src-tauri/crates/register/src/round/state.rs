//! Draft, in review, approved, superseded.

use model::{Approval, Assessment, AssessmentId, AssessmentState, assessment_hash, same_person};

use crate::{Op, Outcome, Refusal, Register, Result, Stamp, load::one};

/// Refuses where the assessment does not stand where the deed starts from.
fn expect(state: AssessmentState, from: &[AssessmentState]) -> Result<()> {
    if state == AssessmentState::Superseded {
        return Err(Refusal::Superseded.into());
    }
    if from.contains(&state) {
        return Ok(());
    }
    Err(Refusal::Invalid {
        field: "state",
        code: "wrong-state",
    }
    .into())
}

impl Register {
    /// Sends an assessment for approval, in the name of `stamp`: a draft, or an approved one whose
    /// approval is reopened. The latest approval stays until the next one.
    pub fn submit_assessment(
        &mut self,
        stamp: &Stamp,
        id: AssessmentId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let stored = self.get::<Assessment>(id)?.data;
        expect(
            stored.state,
            &[AssessmentState::Draft, AssessmentState::Approved],
        )?;
        let op = Op::new("assessment-submit").with("assessment", &stored.name);
        let sent = Assessment {
            state: AssessmentState::InReview,
            submitted_by: stamp.by.clone(),
            ..stored
        };
        self.write(stamp, op, "", |write| write.change(id, revision, sent))
    }

    /// Takes an assessment that was sent for approval back to be worked on, with what is to be
    /// mended as `reason`.
    pub fn return_assessment(
        &mut self,
        stamp: &Stamp,
        id: AssessmentId,
        revision: u32,
        reason: &str,
    ) -> Result<Outcome<()>> {
        let stored = self.get::<Assessment>(id)?.data;
        expect(stored.state, &[AssessmentState::InReview])?;
        let op = Op::new("assessment-return").with("assessment", &stored.name);
        let back = Assessment {
            state: AssessmentState::Draft,
            submitted_by: String::new(),
            ..stored
        };
        self.write(stamp, op, reason.trim(), |write| {
            write.change(id, revision, back)
        })
    }

    /// Approves an assessment in the name of `stamp`, bound to the hash of its content (ISO/IEC
    /// 27001:2022, 6.1.2; method, section 6). The assessment that it was carried from is superseded
    /// by it in the same write. Refused to whoever sent it for approval.
    pub fn approve_assessment(
        &mut self,
        stamp: &Stamp,
        id: AssessmentId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let snapshot = self.snapshot_of_assessment(id)?;
        let stored = self.get::<Assessment>(id)?.data;
        expect(stored.state, &[AssessmentState::InReview])?;
        if same_person(&stored.submitted_by, &stamp.by) {
            return Err(Refusal::OwnApproval.into());
        }
        let hash = assessment_hash(&snapshot, &snapshot.picture(stamp.today), id);
        let approved = Assessment {
            state: AssessmentState::Approved,
            approval: Some(Approval {
                by: stamp.by.clone(),
                at: stamp.today,
                hash: hash.ok_or(Refusal::Missing)?,
            }),
            ..stored
        };
        let op = Op::new("assessment-approve").with("assessment", &approved.name);
        let earlier = approved.carried_from;
        self.write(stamp, op, "", |write| {
            write.change(id, revision, approved)?;
            let Some(earlier) = earlier else {
                return Ok(());
            };
            let before = one::<Assessment>(write.connection, earlier)?;
            let superseded = Assessment {
                state: AssessmentState::Superseded,
                ..before.data
            };
            write.change(earlier, before.revision, superseded)
        })
    }
}
