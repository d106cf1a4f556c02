//! Assessments and scenarios that go away, with what belongs to them.

use model::{
    Acceptance, Assessment, AssessmentId, AssessmentState, Effect, Opinion, Scenario, ScenarioId,
};

use super::open;
use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp, Write, edit::ByHand, load::load, table::id,
};

/// Removes a scenario with its effects, acceptances, opinions and attachments, each by name.
pub(crate) fn remove_one(write: &mut Write<'_>, scenario: ScenarioId, revision: u32) -> Result<()> {
    let of = "WHERE scenario = ?1";
    let key = || [id(scenario)];
    for effect in load::<Effect>(write.connection, of, key())?.into_values() {
        write.remove::<Effect>(effect.id, effect.revision)?;
    }
    for acceptance in load::<Acceptance>(write.connection, of, key())?.into_values() {
        write.remove::<Acceptance>(acceptance.id, acceptance.revision)?;
    }
    for opinion in load::<Opinion>(write.connection, of, key())?.into_values() {
        write.remove::<Opinion>(opinion.id, opinion.revision)?;
    }
    write.remove_attachments(scenario.0)?;
    write.remove::<Scenario>(scenario, revision)
}

/// Refuses an assessment that is no draft, or that was approved once: it is not removed.
pub(crate) fn is_draft(assessment: &Assessment) -> Result<()> {
    if assessment.state == AssessmentState::Draft && assessment.approval.is_none() {
        return Ok(());
    }
    Err(Refusal::Invalid {
        field: "state",
        code: "not-a-draft",
    }
    .into())
}

impl Register {
    /// Removes a scenario that was read at `revision`, with its effects, acceptances and opinions.
    /// Refused in a superseded assessment, and where a later scenario was carried from it.
    pub fn remove_scenario(
        &mut self,
        stamp: &Stamp,
        scenario: ScenarioId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let stored = self.get::<Scenario>(scenario)?.data;
        open(&self.connection, stored.assessment)?;
        let op = self.about("scenario-remove", &stored)?;
        self.write(stamp, op, "", |write| remove_one(write, scenario, revision))
    }

    /// Removes a draft that was read at `revision`, with its scenarios and all that belongs to them.
    /// Refused in any other state, and where a later assessment was carried from it.
    pub fn remove_assessment(
        &mut self,
        stamp: &Stamp,
        assessment: AssessmentId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let stored = open(&self.connection, assessment)?.data;
        is_draft(&stored)?;
        let op = Op::new("assessment-remove").with("assessment", &stored.name);
        self.write(stamp, op, "", |write| {
            write.remove_attachments(assessment.0)?;
            Assessment::go(write, assessment, revision)
        })
    }
}
