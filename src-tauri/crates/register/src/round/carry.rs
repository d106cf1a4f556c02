//! Carrying forward (method, section 9): a new assessment starts from an earlier one, and each of
//! its answers is *carried, not yet confirmed* until somebody says that it holds.

use chrono::NaiveDate;
use model::{Assessment, AssessmentId, AssessmentState, Effect, Scenario, ScenarioId};
use serde::{Deserialize, Serialize};

use super::open;
use crate::{
    Op, Outcome, Register, Result, Stamp, Write,
    load::{load, one},
    table::id,
};

/// What a new assessment that starts from another is called.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Start {
    /// Its reference; empty: the register gives one.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// The day that it is as of; none: today.
    pub date: Option<NaiveDate>,
}

impl Register {
    /// Makes a new draft from the assessment `from`: every scenario with its answers, effects,
    /// vulnerabilities, levels set by hand and quantity. Acceptances and opinions belong to the
    /// round that they were given in and are not carried.
    pub fn carry_forward(
        &mut self,
        stamp: &Stamp,
        from: AssessmentId,
        start: &Start,
    ) -> Result<Outcome<AssessmentId>> {
        let earlier = self.get::<Assessment>(from)?.data;
        let op = Op::new("assessment-carry")
            .with("assessment", start.name.trim())
            .with("earlier", &earlier.name);
        let draft = begun(stamp, from, earlier, start);
        self.write(stamp, op, "", |write| {
            let key = write.insert(draft)?;
            for (origin, scenario) in ordered(write, from)? {
                let carried = Scenario {
                    assessment: key,
                    carried_from: Some(origin),
                    carried: true,
                    reference: String::new(),
                    ..scenario
                };
                let copy = write.insert(carried)?;
                let of = "WHERE scenario = ?1";
                for effect in load::<Effect>(write.connection, of, [id(origin)])?.into_values() {
                    write.insert(Effect {
                        scenario: copy,
                        ..effect.data
                    })?;
                }
            }
            Ok(key)
        })
    }

    /// Says that carried answers hold as they are. Scenarios that are confirmed already are left as
    /// they are. Returns how many were confirmed.
    pub fn confirm_scenarios(
        &mut self,
        stamp: &Stamp,
        scenarios: &[ScenarioId],
    ) -> Result<Outcome<u32>> {
        let op = match scenarios {
            [one] => self.about("scenario-confirm", &self.get::<Scenario>(*one)?.data)?,
            _ => Op::new("scenarios-confirm"),
        };
        self.write(stamp, op, "", |write| {
            let mut count = 0;
            for scenario in scenarios {
                let stored = one::<Scenario>(write.connection, *scenario)?;
                open(write.connection, stored.data.assessment)?;
                if stored.data.carried {
                    count += 1;
                    let confirmed = Scenario {
                        carried: false,
                        ..stored.data
                    };
                    write.change(*scenario, stored.revision, confirmed)?;
                }
            }
            write.say("count", count.to_string());
            Ok(count)
        })
    }
}

/// The new draft, before it has scenarios.
pub(super) fn begun(
    stamp: &Stamp,
    from: AssessmentId,
    earlier: Assessment,
    start: &Start,
) -> Assessment {
    Assessment {
        reference: start.reference.trim().to_owned(),
        name: start.name.trim().to_owned(),
        date: start.date.or(Some(stamp.today)),
        state: AssessmentState::Draft,
        minutes: String::new(),
        review: None,
        carried_from: Some(from),
        submitted_by: String::new(),
        approval: None,
        moved: None,
        ..earlier
    }
}

/// The scenarios of an assessment in the order of their references.
pub(super) fn ordered(
    write: &Write<'_>,
    assessment: AssessmentId,
) -> Result<Vec<(ScenarioId, Scenario)>> {
    let found = load::<Scenario>(write.connection, "WHERE assessment = ?1", [id(assessment)])?;
    let mut scenarios: Vec<(ScenarioId, Scenario)> = found
        .into_values()
        .map(|stored| (stored.id, stored.data))
        .collect();
    scenarios.sort_by(|one, other| one.1.reference.cmp(&other.1.reference));
    Ok(scenarios)
}
