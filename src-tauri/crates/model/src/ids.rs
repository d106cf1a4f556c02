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
    /// How it is found out whether measures and controls work.
    ControlTestId;
    /// A control test as it was carried out once.
    TestRunId;
    /// How a control of one framework stands to one of another.
    ControlMappingId;
    /// How mature a control is in a unit on a day, from 1 to 5.
    MaturityId;
    /// Whether a control applies, and why.
    ApplicabilityId;
    /// A statement of applicability as it was approved: bound to its content.
    StatementId;
    /// What somebody is to do by a day.
    ActionId;
    /// An audit programme over some years.
    ProgrammeId;
    /// An audit.
    AuditId;
    /// One point of an audit's checklist.
    AuditCheckId;
    /// What an audit or a control found.
    AuditFindingId;
    /// What is done so that a nonconformity does not come again.
    CorrectiveActionId;
    /// What is measured again and again.
    IndicatorId;
    /// A measured value of an indicator.
    IndicatorValueId;
    /// An information security objective.
    ObjectiveId;
    /// A recurring evaluation.
    ReviewId;
    /// What an evaluation or a management review decided.
    ReviewDecisionId;
    /// A legal or contractual requirement, and how it is met.
    RequirementId;
    /// A policy, rule or instruction.
    PolicyId;
    /// That a person knows a version of a policy.
    AcknowledgementId;
}
