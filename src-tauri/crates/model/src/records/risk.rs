//! Threats, vulnerabilities, controls, measures and what they do to a risk.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AssetKind, Kind, MeasureState, Origin, Record, TestResult};
use crate::{
    Bilingual, ControlId, EffectId, Factor, MeasureId, Method, MethodId, PersonId, Property,
    PropertySet, ScenarioId, ThreatId, VulnerabilityId,
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
        /// The catalogue that it comes from; empty for one of the municipality's own.
        catalogue: String,
        /// The controls that counter it.
        controls: Vec<ControlId>,
        /// The vulnerabilities that it exploits.
        vulnerabilities: Vec<VulnerabilityId>,
    }
}
impl Threat {
    /// A threat of the municipality's own of which nothing more is known.
    pub fn new(name: Bilingual, origin: Origin, properties: PropertySet) -> Self {
        Self {
            reference: String::new(),
            name,
            origin,
            properties,
            description: Bilingual::default(),
            kinds: Vec::new(),
            catalogue: String::new(),
            controls: Vec::new(),
            vulnerabilities: Vec::new(),
        }
    }

    /// Whether it concerns assets of `kind`.
    pub fn concerns(&self, kind: AssetKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
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
        /// The kinds of asset that have it; none means all.
        kinds: Vec<AssetKind>,
        /// The catalogue that it comes from; empty for one of the municipality's own.
        catalogue: String,
        /// The controls that close it.
        controls: Vec<ControlId>,
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
