//! Audits: programme, audit, checklist, findings and what is done about them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    AuditState, CheckAnswer, CheckSource, Effectiveness, FindingGrade, FindingState, Kind, Record,
};
use crate::{
    AssetId, AuditCheckId, AuditFindingId, AuditId, Bilingual, ControlId, CorrectiveActionId,
    MeasureId, PersonId, ProgrammeId, RequirementId, ScenarioId, UnitId,
};

plain! {
    /// An audit programme over some years (revisionsprogram; ISO/IEC 27001, clause 9.2.2).
    Programme(ProgrammeId, Programmes, named) {
        /// Its title.
        must name: String,
        /// The first day.
        must starts: NaiveDate,
        /// The last day.
        must ends: NaiveDate,
        /// What it is for.
        may objective: String,
        /// Who answers for it.
        may owner: Option<PersonId>,
        /// The day of its approval.
        may approved: Option<NaiveDate>,
        /// Who approved it.
        may approved_by: Option<PersonId>,
        /// The day of its next review.
        may review: Option<NaiveDate>,
    }
    linked {
    }
}

plain! {
    /// An audit (revision; ISO/IEC 27001, clause 9.2, and ISO 19011).
    Audit(AuditId, Audits, named) {
        /// Its title.
        must name: String,
        /// The programme that it belongs to.
        may programme: Option<ProgrammeId>,
        /// What it is to find out.
        may objective: String,
        /// What it covers.
        may scope: String,
        /// What it audits against.
        may criteria: String,
        /// How it is done.
        may approach: String,
        /// Who leads it.
        may lead: Option<PersonId>,
        /// The first day.
        must starts: NaiveDate,
        /// The last day.
        may ends: Option<NaiveDate>,
        /// How far it is.
        may state: AuditState,
        /// Why it is held although somebody of the team audits what they own.
        may independence: String,
        /// What it concludes.
        may conclusion: String,
        /// The day of its report.
        may reported: Option<NaiveDate>,
    }
    linked {
        /// Who audits besides.
        may team: Vec<PersonId>,
        /// The units that it covers.
        may units: Vec<UnitId>,
        /// The processes and systems that it covers.
        may assets: Vec<AssetId>,
        /// The controls that it covers.
        may controls: Vec<ControlId>,
    }
}

plain! {
    /// One point of an audit's checklist.
    AuditCheck(AuditCheckId, Checks, named) {
        /// What is asked.
        must name: String,
        /// The audit.
        must audit: AuditId,
        /// Its place in the list.
        may place: u32,
        /// Where it comes from.
        may source: CheckSource,
        /// The control that it asks about.
        may control: Option<ControlId>,
        /// The requirement that it asks about.
        may requirement: Option<RequirementId>,
        /// The risk that it asks about.
        may scenario: Option<ScenarioId>,
        /// The earlier finding that it follows up.
        may earlier: Option<AuditFindingId>,
        /// What was found.
        may answer: Option<CheckAnswer>,
        /// What shows it.
        may evidence: String,
        /// The day of the answer.
        may answered: Option<NaiveDate>,
        /// Who answered.
        may answered_by: Option<PersonId>,
    }
    linked {
    }
}

plain! {
    /// What an audit or a control found (konstatering; ISO/IEC 27001, clauses 9.2 and 10.2).
    AuditFinding(AuditFindingId, Findings, named) {
        /// What was found, in a few words.
        must name: String,
        /// What was seen, and what should have been.
        may description: String,
        /// How serious it is.
        must grade: FindingGrade,
        /// The audit that found it.
        may audit: Option<AuditId>,
        /// The point of the checklist.
        may checkpoint: Option<AuditCheckId>,
        /// What was not met, in words.
        may criterion: String,
        /// The control that it is about.
        may control: Option<ControlId>,
        /// The requirement that it is about.
        may requirement: Option<RequirementId>,
        /// The risk that it bears on.
        may scenario: Option<ScenarioId>,
        /// The measure that it is about.
        may measure: Option<MeasureId>,
        /// Where it belongs.
        may unit: Option<UnitId>,
        /// Who answers for it.
        may owner: Option<PersonId>,
        /// The day.
        must found: NaiveDate,
        /// The earlier finding that it repeats.
        may repeats: Option<AuditFindingId>,
        /// Whether it is open.
        may state: FindingState,
        /// The day on which it was closed.
        may closed: Option<NaiveDate>,
    }
    linked {
    }
}

plain! {
    /// What is done so that a nonconformity does not come again (korrigerende handling; clause 10.2).
    CorrectiveAction(CorrectiveActionId, CorrectiveActions, named) {
        /// What is done.
        must name: String,
        /// The finding.
        must finding: AuditFindingId,
        /// What was done at once.
        may containment: String,
        /// The first why.
        may why_1: String,
        /// The second why.
        may why_2: String,
        /// The third why.
        may why_3: String,
        /// The fourth why.
        may why_4: String,
        /// The fifth why.
        may why_5: String,
        /// The root cause.
        may cause: String,
        /// Who answers for it.
        may owner: Option<PersonId>,
        /// The day by which it is to be done.
        may due: Option<NaiveDate>,
        /// The day on which it was done.
        may done: Option<NaiveDate>,
        /// The day on which the effect is to be verified.
        may verify_on: Option<NaiveDate>,
        /// What the verification showed.
        may effectiveness: Option<Effectiveness>,
        /// The day of the verification.
        may verified: Option<NaiveDate>,
        /// Who verified it.
        may verified_by: Option<PersonId>,
        /// What the verification is built on.
        may note: String,
    }
    linked {
    }
}
