//! Whether controls apply and work: tests and their results, maturity, the statement of
//! applicability, and how frameworks correspond.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{InclusionReason, Kind, MappingRelation, Record, RunResult};
use crate::{
    ApplicabilityId, Bilingual, ControlId, ControlMappingId, ControlTestId, MaturityId, MeasureId,
    PersonId, StatementId, TestRunId, UnitId,
};

plain! {
    /// How it is found out whether measures and controls work (kontroltest; ISO/IEC 27001, clause 9.1).
    ControlTest(ControlTestId, Tests, named) {
        /// What is tested.
        must name: String,
        /// How it is done.
        may procedure: String,
        /// Months from one run to the next; 0: once.
        may months: u32 = 12,
        /// The day of the first run.
        may due: Option<NaiveDate>,
        /// How many there are to choose from.
        may population: Option<u32>,
        /// What there are so many of.
        may population_of: String,
        /// The share of deviations that the sample is to reveal, in percent.
        may tolerable: u32 = 10,
        /// How surely it is to reveal it, in percent.
        may confidence: u32 = 90,
        /// Who carries it out.
        may tester: Option<PersonId>,
        /// Whether it is still carried out.
        may active: bool = true,
    }
    linked {
        /// The controls that it tests besides those of its measures.
        may controls: Vec<ControlId>,
        /// The measures whose effect it confirms.
        may measures: Vec<MeasureId>,
    }
}

plain! {
    /// A control test as it was carried out once (testkørsel).
    TestRun(TestRunId, Runs, nameless) {
        /// The test.
        must test: ControlTestId,
        /// The day.
        must date: NaiveDate,
        /// What it showed.
        must result: RunResult,
        /// How many were looked at.
        may tested: Option<u32>,
        /// How many of them were not as they should be.
        may deviations: u32,
        /// Who carried it out.
        may tester: Option<PersonId>,
        /// What was seen.
        may note: String,
    }
    linked {
    }
}

plain! {
    /// How a control of one framework stands to one of another (mapping).
    ControlMapping(ControlMappingId, Mappings, nameless) {
        /// The one control.
        must control: ControlId,
        /// What it is to the other.
        must relation: MappingRelation,
        /// The other control.
        must other: ControlId,
        /// Why.
        may note: String,
    }
    linked {
    }
}

plain! {
    /// How mature a control is in a unit on a day, from 1 to 5 (modenhed).
    Maturity(MaturityId, Maturity, nameless) {
        /// The control.
        must control: ControlId,
        /// Where; none: in the whole organisation.
        may unit: Option<UnitId>,
        /// The day.
        must date: NaiveDate,
        /// The level, 1 to 5.
        must level: u32 = 1,
        /// The level that is aimed at.
        may target: Option<u32>,
        /// What shows it.
        may evidence: String,
        /// Who rated it.
        may assessor: Option<PersonId>,
    }
    linked {
    }
}

plain! {
    /// Whether a control applies, and why (ISO/IEC 27001, clause 6.1.3 d).
    Applicability(ApplicabilityId, Applicability, nameless) {
        /// The control.
        must control: ControlId,
        /// Whether it applies.
        must included: bool = true,
        /// Why it applies.
        may reasons: Vec<InclusionReason>,
        /// The reason in words; needed where it is left out.
        may justification: String,
    }
    linked {
    }
}

plain! {
    /// A statement of applicability as it was approved: bound to its content.
    Statement(StatementId, Statements, named) {
        /// Its title.
        must name: String,
        /// The day.
        must approved: NaiveDate,
        /// Who approved it.
        may approved_by: Option<PersonId>,
        /// What was said.
        may note: String,
        /// The SHA-256 of the content, in hexadecimal.
        may hash: String,
        /// What was approved, as canonical JSON.
        may content: String,
    }
    linked {
    }
}
