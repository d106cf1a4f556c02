//! Assessments and the scenarios in them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AssessmentKind, AssessmentState, Kind, Record, Treatment};
use crate::{
    AssessmentId, AssetId, Bilingual, LevelMap, MethodId, PersonId, PropertySet, Quantity,
    ScenarioId, ThreatId, UnitId, Values, VulnerabilityId,
};

fields! {
    /// An assessment (risikovurdering): scenarios scored by one frozen method version.
    Assessment {
        /// The user's short key.
        reference: String,
        /// Its name.
        name: String,
        /// The method version that it is scored by.
        method: MethodId,
        /// The unit that it concerns.
        unit: Option<UnitId>,
        /// The day that it is as of.
        date: Option<NaiveDate>,
        /// What it is about.
        kind: AssessmentKind,
        /// How far it is.
        state: AssessmentState,
        /// Who took part.
        participants: Vec<PersonId>,
        /// What was said and agreed (referat).
        minutes: String,
        /// When it is to be looked at again.
        review: Option<NaiveDate>,
        /// The assessment that it was carried forward from, or moved to another method from.
        carried_from: Option<AssessmentId>,
        /// Who sent it for approval.
        submitted_by: String,
        /// The latest approval.
        approval: Option<Approval>,
        /// How its answers were moved from another method version (method, section 8).
        moved: Option<LevelMap>,
    }
}

fields! {
    /// Who approved what (ISO/IEC 27001:2022, 6.1.2): it holds while the content has this hash.
    Approval {
        /// Who; never the one who sent it for approval.
        by: String,
        /// On which day.
        at: NaiveDate,
        /// The hash of the content ([`assessment_hash`](crate::assessment_hash)), in hexadecimal.
        hash: String,
    }
}

impl Assessment {
    /// A draft without scenarios.
    pub fn new(name: impl Into<String>, method: MethodId) -> Self {
        Self {
            reference: String::new(),
            name: name.into(),
            method,
            unit: None,
            date: None,
            kind: AssessmentKind::Asset,
            state: AssessmentState::Draft,
            participants: Vec::new(),
            minutes: String::new(),
            review: None,
            carried_from: None,
            submitted_by: String::new(),
            approval: None,
            moved: None,
        }
    }
}
record!(
    Assessment,
    AssessmentId,
    Assessments,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// A level that a person sets beside the derived one, with a reason (method, section 5).
    Override {
        /// The id of the risk level.
        level: String,
        /// Why.
        reason: String,
        /// Who set it.
        by: String,
    }
}

fields! {
    /// A scenario (risikoscenarie): one asset, one threat, any vulnerabilities.
    Scenario {
        /// The user's short key.
        reference: String,
        /// The assessment that it is part of.
        assessment: AssessmentId,
        /// What is hit.
        asset: AssetId,
        /// What hits it.
        threat: ThreatId,
        /// What lets it hit.
        vulnerabilities: Vec<VulnerabilityId>,
        /// The level on the likelihood scale, where the method asks for it directly.
        likelihood: Option<u8>,
        /// The level on the threat scale, where likelihood is threat × vulnerability.
        threat_level: Option<u8>,
        /// The level on the vulnerability scale.
        vulnerability_level: Option<u8>,
        /// The properties that are hurt here; none means those of the threat.
        properties: Option<PropertySet>,
        /// Why they are not those of the threat.
        properties_reason: String,
        /// Consequence values of this scenario; a cell left out takes the asset's.
        consequence: Values,
        /// False: answered *not relevant*. The earlier answers are kept.
        relevant: bool,
        /// What is decided.
        treatment: Option<Treatment>,
        /// Who owns the risk.
        owner: Option<PersonId>,
        /// When the treatment is to be done.
        due: Option<NaiveDate>,
        /// Anything else.
        note: String,
        /// The current level as a person sees it.
        current_override: Option<Override>,
        /// The target level as a person sees it.
        target_override: Option<Override>,
        /// The scenario of an earlier assessment whose answers it started from.
        carried_from: Option<ScenarioId>,
        /// Whether those answers are *carried, not yet confirmed* (method, section 9).
        carried: bool,
        /// How often and how much, where it is quantified.
        quantity: Option<Quantity>,
    }
}

impl Scenario {
    /// A scenario without answers.
    pub fn new(assessment: AssessmentId, asset: AssetId, threat: ThreatId) -> Self {
        Self {
            reference: String::new(),
            assessment,
            asset,
            threat,
            vulnerabilities: Vec::new(),
            likelihood: None,
            threat_level: None,
            vulnerability_level: None,
            properties: None,
            properties_reason: String::new(),
            consequence: Values::default(),
            relevant: true,
            treatment: None,
            owner: None,
            due: None,
            note: String::new(),
            current_override: None,
            target_override: None,
            carried_from: None,
            carried: false,
            quantity: None,
        }
    }
}
record!(
    Scenario,
    ScenarioId,
    Scenarios,
    |r| &r.reference,
    Bilingual::same(&r.reference)
);
