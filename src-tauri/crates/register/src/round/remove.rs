//! Assessments and scenarios that go away, with what belongs to them.

use model::{
    Acceptance, Assessment, AssessmentId, AssessmentState, Effect, Opinion, Scenario, ScenarioId,
};

use super::open;
use crate::{Op, Outcome, Refusal, Register, Result, Stamp, Write, load::load, table::id};

/// Removes a scenario with its effects, acceptances, opinions and attachments, each by name.
fn remove_one(write: &mut Write<'_>, scenario: ScenarioId, revision: u32) -> Result<()> {
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
        if stored.state != AssessmentState::Draft || stored.approval.is_some() {
            return Err(Refusal::Invalid {
                field: "state",
                code: "not-a-draft",
            }
            .into());
        }
        let op = Op::new("assessment-remove").with("assessment", &stored.name);
        self.write(stamp, op, "", |write| {
            let of = "WHERE assessment = ?1";
            for stored in load::<Scenario>(write.connection, of, [id(assessment)])?.into_values() {
                remove_one(write, stored.id, stored.revision)?;
            }
            write.remove_attachments(assessment.0)?;
            write.remove::<Assessment>(assessment, revision)
        })
    }
}
