//! What a level asks for, and whether an acceptance still holds (method, section 6).
//!
//! An acceptance is bound to the hash of what was accepted, and to a last day. Nothing reopens it:
//! its standing is computed whenever somebody looks, so that it can never be forgotten.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Acceptance, AcceptanceId, DecisionRule, MeasureState, Picture, ScenarioId, Snapshot, Stage,
    Standing, Stored, Treatment, scenario_hash,
};

/// The acceptance of each scenario that counts: the latest by its day, then by its id. Those before
/// it are history.
pub fn latest_acceptances(
    snapshot: &Snapshot,
) -> BTreeMap<ScenarioId, &Stored<AcceptanceId, Acceptance>> {
    let mut latest: BTreeMap<ScenarioId, &Stored<AcceptanceId, Acceptance>> = BTreeMap::new();
    for acceptance in snapshot.acceptances.values() {
        let place = latest.entry(acceptance.data.scenario).or_insert(acceptance);
        // By id already, so that of one day's the later one wins.
        if acceptance.data.accepted >= place.data.accepted {
            *place = acceptance;
        }
    }
    latest
}

/// How an acceptance stands on the picture's day, where it is the latest of its scenario. What is
/// both changed and expired is changed: it must be looked at anew, not only prolonged.
pub fn standing(snapshot: &Snapshot, picture: &Picture, acceptance: &Acceptance) -> Standing {
    let hash = scenario_hash(snapshot, picture, acceptance.scenario);
    if hash.is_none_or(|hash| hash != acceptance.hash) {
        Standing::Changed
    } else if acceptance.until < picture.today {
        Standing::Expired
    } else {
        Standing::Valid
    }
}

/// Whether what a level asks for is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// The level is acceptable.
    NothingOwed,
    /// A valid acceptance.
    Accepted,
    /// A treatment with a date.
    Treated,
    /// Nothing yet.
    Open,
}

/// What the level at a stage asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Owed {
    /// The decision rule of the level.
    pub rule: DecisionRule,
    /// Days until a treatment is due, where the level says so.
    pub days: Option<u16>,
    /// Whether it is given.
    pub met: Met,
}

/// What is owed about a scenario, and what is there (method, section 6).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Decision {
    /// By the level at *current, confirmed*: an owner's acceptance or a treatment with a date. A
    /// level that must be treated is not met by an acceptance.
    pub current: Owed,
    /// By the level at *target*: what is left when the plan is carried out. Only an acceptance
    /// meets it, and where it must be treated nothing does but another plan.
    pub target: Owed,
    /// How the latest acceptance stands.
    pub accepted: Option<Standing>,
    /// The day by which the treatment is to be done: the scenario's own, else the last one of the
    /// planned measures. None also where nothing but an acceptance is decided.
    pub due: Option<NaiveDate>,
}

/// What is owed about the scenario `id`, whose latest acceptance stands as `accepted`. None where it
/// has no level.
pub fn decision(
    snapshot: &Snapshot,
    picture: &Picture,
    id: ScenarioId,
    accepted: Option<Standing>,
) -> Option<Decision> {
    let scenario = &snapshot.scenarios.get(&id)?.data;
    let method = snapshot.assessments.get(&scenario.assessment)?.data.method;
    let rules = picture.rules.get(&method)?;
    let assessed = picture.scenarios.get(&id)?;
    let level = |stage| {
        rules
            .method
            .levels
            .get(usize::from(assessed.at(stage)?.rank))
    };
    let (current, target) = (level(Stage::CurrentConfirmed)?, level(Stage::Target)?);
    let due = match scenario.treatment {
        Some(Treatment::Reduce | Treatment::Avoid | Treatment::Share) => scenario
            .due
            .or_else(|| planned_until(snapshot, picture, id)),
        Some(Treatment::Retain) | None => None,
    };
    let valid = accepted == Some(Standing::Valid);
    let met = |rule, treated| match rule {
        DecisionRule::Acceptable => Met::NothingOwed,
        DecisionRule::OwnerDecides if valid => Met::Accepted,
        DecisionRule::OwnerDecides | DecisionRule::MustBeTreated if treated => Met::Treated,
        DecisionRule::OwnerDecides | DecisionRule::MustBeTreated => Met::Open,
    };
    let owed = |level: &crate::RiskLevel, treated| Owed {
        rule: level.decision,
        days: level.days,
        met: met(level.decision, treated),
    };
    Some(Decision {
        current: owed(current, due.is_some()),
        target: owed(target, false),
        accepted,
        due,
    })
}

/// The last day of the planned measures with an effect on the scenario.
fn planned_until(snapshot: &Snapshot, picture: &Picture, id: ScenarioId) -> Option<NaiveDate> {
    let effects = picture.effects.get(&id).into_iter().flatten();
    effects
        .filter_map(|effect| {
            let measure = snapshot.effects.get(effect)?.data.measure;
            let measure = &snapshot.measures.get(&measure)?.data;
            (measure.state == MeasureState::Planned).then_some(measure.due)?
        })
        .max()
}

impl Snapshot {
    /// The latest acceptance of one scenario, with its standing.
    pub fn accepted(
        &self,
        picture: &Picture,
        scenario: ScenarioId,
    ) -> Option<(&Stored<AcceptanceId, Acceptance>, Standing)> {
        let latest = self
            .acceptances
            .values()
            .filter(|stored| stored.data.scenario == scenario)
            .max_by_key(|stored| (stored.data.accepted, stored.id))?;
        Some((latest, standing(self, picture, &latest.data)))
    }
}
