//! Whether the method is lived: what is tested, measured, audited, evaluated and to be done, as plain
//! data beside the risks of a [`Snapshot`](crate::Snapshot).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Acknowledgement, AcknowledgementId, Action, ActionId, Applicability, ApplicabilityId,
    Attachment, AttachmentId, Audit, AuditCheck, AuditCheckId, AuditFinding, AuditFindingId,
    AuditId, ControlMapping, ControlMappingId, ControlTest, ControlTestId, CorrectiveAction,
    CorrectiveActionId, Indicator, IndicatorId, IndicatorValue, IndicatorValueId, Maturity,
    MaturityId, Objective, ObjectiveId, Policy, PolicyId, Programme, ProgrammeId, Records,
    Requirement, RequirementId, Review, ReviewDecision, ReviewDecisionId, ReviewId, Statement,
    StatementId, TestRun, TestRunId,
};

/// The records of measuring, auditing and evaluating; all of them, or none where a snapshot is about
/// one assessment only.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Assurance {
    /// Control tests.
    pub tests: Records<ControlTestId, ControlTest>,
    /// Test results.
    pub runs: Records<TestRunId, TestRun>,
    /// Mappings of controls.
    pub mappings: Records<ControlMappingId, ControlMapping>,
    /// Maturity.
    pub maturity: Records<MaturityId, Maturity>,
    /// Applicability.
    pub applicability: Records<ApplicabilityId, Applicability>,
    /// Approved statements.
    pub statements: Records<StatementId, Statement>,
    /// Actions.
    pub actions: Records<ActionId, Action>,
    /// Audit programmes.
    pub programmes: Records<ProgrammeId, Programme>,
    /// Audits.
    pub audits: Records<AuditId, Audit>,
    /// Checklist points.
    pub checks: Records<AuditCheckId, AuditCheck>,
    /// Attached files and links.
    pub attachments: Records<AttachmentId, Attachment>,
    /// Findings.
    pub findings: Records<AuditFindingId, AuditFinding>,
    /// Corrective actions.
    pub corrective_actions: Records<CorrectiveActionId, CorrectiveAction>,
    /// Indicators.
    pub indicators: Records<IndicatorId, Indicator>,
    /// Measured values.
    pub values: Records<IndicatorValueId, IndicatorValue>,
    /// Objectives.
    pub objectives: Records<ObjectiveId, Objective>,
    /// Evaluations.
    pub reviews: Records<ReviewId, Review>,
    /// Decisions.
    pub decisions: Records<ReviewDecisionId, ReviewDecision>,
    /// Requirements.
    pub requirements: Records<RequirementId, Requirement>,
    /// Policies and instructions.
    pub policies: Records<PolicyId, Policy>,
    /// Acknowledgements.
    pub acknowledgements: Records<AcknowledgementId, Acknowledgement>,
    /// What the register finds for each indicator that has a formula, on the day of the snapshot.
    pub measured: BTreeMap<IndicatorId, Measured>,
}

/// What was found for an indicator.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Measured {
    /// The value, in what the indicator is counted in.
    pub value: f64,
    /// How many records it counts; of a mean, how many it is the mean of.
    pub part: u32,
    /// Of how many; none where it is no share.
    pub of: Option<u32>,
}
