//! The records of a register.
//!
//! A record holds what a user may write. What the register itself gives (id, revision,
//! who and when) stands around it in [`Stored`] and is never writable by a caller.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Adjust, AssessmentId, AssetId, Bilingual, ControlId, DependencyId, EffectId, Factor, MeasureId,
    Method, MethodId, PersonId, Property, PropertySet, ScenarioId, ThreatId, UnitId, Values,
    VulnerabilityId,
};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),* }

        impl $name {
            /// Every value, in the order in which they are shown.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            /// Every value's word in files and in JSON, in the same order.
            pub const IDS: &'static [&'static str] = &[$($word),*];

            /// The word in files and in JSON.
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            /// The value that `id` names.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($word => Some($name::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// The kinds of record; each has a table, a list and a history.
    Kind {
        /// Units of the organisation.
        Units = "units",
        /// People.
        People = "people",
        /// Assets.
        Assets = "assets",
        /// Dependencies between assets.
        Dependencies = "dependencies",
        /// Threats.
        Threats = "threats",
        /// Vulnerabilities.
        Vulnerabilities = "vulnerabilities",
        /// Controls.
        Controls = "controls",
        /// Measures.
        Measures = "measures",
        /// Methods, each in its frozen versions.
        Methods = "methods",
        /// Assessments.
        Assessments = "assessments",
        /// Scenarios.
        Scenarios = "scenarios",
        /// Effects of measures on scenarios.
        Effects = "effects",
    }
}

words! {
    /// What an asset is (aktivtype).
    AssetKind {
        /// Information.
        Information = "information",
        /// Proces eller aktivitet.
        Process = "process",
        /// System.
        System = "system",
        /// Hardware.
        Hardware = "hardware",
        /// Netværk.
        Network = "network",
        /// Lokation.
        Site = "site",
        /// Mennesker.
        People = "people",
        /// Leverandør.
        Supplier = "supplier",
    }
}

words! {
    /// The form that an asset has.
    Medium {
        /// Digital.
        Digital = "digital",
        /// On paper.
        Paper = "paper",
        /// Both.
        Both = "both",
    }
}

words! {
    /// How openly information may be handled (klassifikation).
    Classification {
        /// Offentlig.
        Public = "public",
        /// Intern.
        Internal = "internal",
        /// Fortrolig.
        Confidential = "confidential",
        /// Følsom.
        Sensitive = "sensitive",
    }
}

words! {
    /// Where a threat comes from (oprindelse).
    Origin {
        /// Nature.
        Natural = "natural",
        /// Technology that fails.
        Technical = "technical",
        /// People by mistake.
        HumanAccidental = "human-accidental",
        /// People on purpose.
        HumanDeliberate = "human-deliberate",
        /// The organisation itself.
        Organisational = "organisational",
    }
}

words! {
    /// Whether a measure works already.
    MeasureState {
        /// Planlagt.
        Planned = "planned",
        /// På plads.
        InPlace = "in place",
        /// Udgået.
        Retired = "retired",
    }
}

words! {
    /// What the latest test of a measure showed.
    TestResult {
        /// Bestået.
        Passed = "passed",
        /// Ikke bestået.
        Failed = "failed",
        /// Ikke testet.
        NotTested = "not tested",
    }
}

words! {
    /// What is decided about a risk (håndtering), ISO/IEC 27005 clause 8.
    Treatment {
        /// Reducere.
        Reduce = "reduce",
        /// Undgå.
        Avoid = "avoid",
        /// Dele.
        Share = "share",
        /// Acceptere.
        Retain = "retain",
    }
}

/// A record as it stands in the register.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Stored<I, R> {
    /// The register's own key.
    pub id: I,
    /// Counts the changes; a change must name the revision that it was made on.
    pub revision: u32,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
    /// Who changed it last.
    pub changed_by: String,
    /// What the user wrote.
    pub data: R,
}

/// What every kind of record has in common.
pub trait Record: Clone + PartialEq {
    /// Its typed id.
    type Id: Copy
        + Eq
        + Ord
        + std::hash::Hash
        + std::fmt::Debug
        + From<uuid::Uuid>
        + Into<uuid::Uuid>;
    /// Its kind.
    const KIND: Kind;
    /// The user's own short key. A record of a kind without one has an empty one.
    fn reference(&self) -> &str;
    /// What a person calls it, in both languages.
    fn title(&self) -> Bilingual;
}

macro_rules! record {
    ($record:ty, $id:ident, $kind:ident, |$self:ident| $reference:expr, $title:expr) => {
        impl From<uuid::Uuid> for $id {
            fn from(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }
        impl From<$id> for uuid::Uuid {
            fn from(id: $id) -> Self {
                id.0
            }
        }
        impl Record for $record {
            type Id = $id;
            const KIND: Kind = Kind::$kind;
            fn reference(&self) -> &str {
                let $self = self;
                $reference
            }
            fn title(&self) -> Bilingual {
                let $self = self;
                $title
            }
        }
    };
}

macro_rules! fields {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    };
}

fields! {
    /// A unit of the organisation (forvaltning, afdeling), in a tree.
    Unit {
        /// The user's short key.
        reference: String,
        /// Its name.
        name: String,
        /// The unit that it is a part of.
        parent: Option<UnitId>,
        /// Whom to ask.
        contact: Option<PersonId>,
    }
}
record!(
    Unit,
    UnitId,
    Units,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// A person with a role or a duty.
    Person {
        /// The user's short key.
        reference: String,
        /// The person's name.
        name: String,
        /// The address at work.
        email: String,
        /// What the person is here: system owner, security officer, …
        role: String,
        /// Where the person works.
        unit: Option<UnitId>,
    }
}
record!(
    Person,
    PersonId,
    People,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// An asset (aktiv).
    Asset {
        /// The user's short key.
        reference: String,
        /// Its name.
        name: String,
        /// What it is.
        kind: AssetKind,
        /// What it is for.
        description: String,
        /// Digital, on paper or both.
        medium: Medium,
        /// How openly it may be handled.
        classification: Option<Classification>,
        /// Who answers for it.
        owner: Option<PersonId>,
        /// Where it belongs.
        unit: Option<UnitId>,
        /// Its own consequence values; what it inherits comes on top (method, section 3).
        consequence: Values,
    }
}
record!(
    Asset,
    AssetId,
    Assets,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// "From needs to": what `from` needs, `to` must deliver (method, section 3).
    Dependency {
        /// The asset that needs.
        from: AssetId,
        /// The asset that delivers.
        to: AssetId,
        /// The property that it is about; none means all.
        property: Option<Property>,
        /// How the need is passed on.
        adjust: Adjust,
        /// Why it is not passed on as it is.
        reason: String,
    }
}
record!(
    Dependency,
    DependencyId,
    Dependencies,
    |_r| "",
    Bilingual::default()
);

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
