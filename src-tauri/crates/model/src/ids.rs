//! Typed ids, so that an asset's id can never be given where a threat's is wanted.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(specta::Type))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A unit of the organisation.
    UnitId;
    /// A person with a role or a duty.
    PersonId;
    /// An asset (aktiv).
    AssetId;
    /// A dependency between two assets.
    DependencyId;
    /// A threat (trussel).
    ThreatId;
    /// A vulnerability (sårbarhed).
    VulnerabilityId;
    /// A control (kontrol) of a framework.
    ControlId;
    /// A measure (foranstaltning).
    MeasureId;
    /// A frozen version of a method.
    MethodId;
    /// An assessment (risikovurdering).
    AssessmentId;
    /// A scenario (risikoscenarie).
    ScenarioId;
    /// What one measure does to one risk (virkning).
    EffectId;
    /// The acceptance of a scenario.
    AcceptanceId;
    /// A participant's opinion of a scenario.
    OpinionId;
    /// An incident.
    IncidentId;
    /// A method that is being edited.
    DraftId;
    /// A routine of the yearly wheel.
    RoutineId;
    /// An attachment.
    AttachmentId;
    /// A moment with a name.
    MomentId;
    /// A saved list.
    ViewId;
}
