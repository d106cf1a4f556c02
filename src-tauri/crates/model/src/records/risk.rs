//! The records of risk: threats, vulnerabilities, controls, measures, and what they meet in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AssetKind, Kind, MeasureState, Origin, Record, TestResult, Treatment};
use crate::{
    AssessmentId, AssetId, Bilingual, ControlId, EffectId, Factor, MeasureId, Method, MethodId,
    PersonId, Property, PropertySet, ScenarioId, ThreatId, UnitId, Values, VulnerabilityId,
};

fields! {
    /// A threat (trussel).
    Threat {
        /// The user's short key.
        reference: String,
        /// Its name.
        name: Bilingual,
        /// Where it comes from.
        origin: Origin,
        /// What it hurts.
        properties: PropertySet,
        /// What it is.
        description: Bilingual,
        /// The kinds of asset that it concerns; none means all.
        kinds: Vec<AssetKind>,
    }
}
record!(Threat, ThreatId, Threats, |r| &r.reference, r.name.clone());

fields! {
    /// A vulnerability (sårbarhed).
    Vulnerability {
        /// The user's short key.
        reference: String,
        /// Its name.
        name: Bilingual,
        /// What it is.
        description: Bilingual,
    }
}
record!(
    Vulnerability,
    VulnerabilityId,
    Vulnerabilities,
    |r| &r.reference,
    r.name.clone()
);

fields! {
    /// A control (kontrol) of a framework.
    Control {
        /// The user's short key.
        reference: String,
        /// The framework that it stands in, for instance `iso27001-2022`.
        framework: String,
        /// Its title.
        name: Bilingual,
        /// What it is for.
        description: Bilingual,
        /// Attributes after ISO/IEC 27002: `type:preventive`, `concept:protect`, ….
        attributes: Vec<String>,
    }
}
record!(
    Control,
    ControlId,
    Controls,
    |r| &r.reference,
    r.name.clone()
);

fields! {
    /// A concrete safeguard of the municipality (foranstaltning).
    Measure {
        /// The user's short key.
        reference: String,
        /// Its name.
        name: String,
        /// The controls that it carries out.
        controls: Vec<ControlId>,
        /// Whether it works already.
        state: MeasureState,
        /// Who answers for it.
        owner: Option<PersonId>,
        /// When a planned measure is to be in place.
        due: Option<NaiveDate>,
        /// What it costs, in whole kroner.
        cost: Option<u32>,
        /// When it was last tested.
        last_tested: Option<NaiveDate>,
        /// What that test showed.
        test_result: TestResult,
        /// How many months a passed test holds before the next one is overdue.
        test_months: u16,
    }
}
record!(
    Measure,
    MeasureId,
    Measures,
    |r| &r.reference,
    Bilingual::same(&r.name)
);
record!(Method, MethodId, Methods, |r| &r.id, r.name.clone());

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
        /// Consequence values of this scenario; a cell left out takes the asset's.
        consequence: Values,
        /// False: answered *not relevant*. The earlier answers are kept.
        relevant: bool,
        /// What is decided.
        treatment: Option<Treatment>,
        /// Who owns the risk.
        owner: Option<PersonId>,
        /// Anything else.
        note: String,
        /// The current level as a person sees it.
        current_override: Option<Override>,
        /// The target level as a person sees it.
        target_override: Option<Override>,
    }
}
record!(
    Scenario,
    ScenarioId,
    Scenarios,
    |r| &r.reference,
    Bilingual::same(&r.reference)
);

fields! {
    /// What one measure does to one risk (virkning): it lowers one factor by whole steps.
    Effect {
        /// The risk.
        scenario: ScenarioId,
        /// The measure.
        measure: MeasureId,
        /// What is lowered.
        factor: Factor,
        /// For consequence: only cells of this property.
        property: Option<Property>,
        /// For consequence: only cells of this party (or category).
        party: Option<String>,
        /// By how many steps.
        steps: u8,
        /// Why.
        reason: String,
    }
}
record!(Effect, EffectId, Effects, |_r| "", Bilingual::default());
