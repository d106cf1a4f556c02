//! What an assessment says of itself.

use model::{
    Approval, ApprovalStanding, Assessment, AssessmentId, AssessmentState, approval_standing,
};

use super::open;
use crate::{Op, Outcome, Refusal, Register, Result, Stamp};

impl Register {
    /// Changes what an assessment that was read at `revision` says of itself. Its method, its state
    /// and its approval stay as they are: each has a deed of its own. Refused where it is
    /// superseded.
    pub fn save_assessment(
        &mut self,
        stamp: &Stamp,
        id: AssessmentId,
        revision: u32,
        data: Assessment,
    ) -> Result<Outcome<()>> {
        let stored = open(&self.connection, id)?.data;
        let mut participants = data.participants;
        participants.sort();
        participants.dedup();
        let changed = Assessment {
            reference: data.reference.trim().to_owned(),
            name: data.name.trim().to_owned(),
            unit: data.unit,
            date: data.date,
            kind: data.kind,
            participants,
            minutes: data.minutes,
            review: data.review,
            ..stored
        };
        let op = Op::new("assessment-change").with("assessment", &changed.name);
        self.write(stamp, op, "", |write| write.change(id, revision, changed))
    }

    /// How the approval of an assessment stands on the day of `stamp`. None where there is none,
    /// and for an assessment that is not approved (any more).
    pub fn approval(
        &self,
        id: AssessmentId,
        stamp: &Stamp,
    ) -> Result<Option<(Approval, ApprovalStanding)>> {
        let stored = self.get::<Assessment>(id)?.data;
        let Some(approval) = stored.approval else {
            return Ok(None);
        };
        if stored.state != AssessmentState::Approved {
            return Ok(None);
        }
        let snapshot = self.snapshot_of_assessment(id)?;
        let picture = snapshot.picture(stamp.today);
        let standing = approval_standing(&snapshot, &picture, id);
        Ok(Some((approval, standing.ok_or(Refusal::Missing)?)))
    }
}
