//! Audits: what a programme covers, who may not audit what, what a checklist is to ask, what comes
//! again, and how far a correction is (ISO/IEC 27001, clauses 9.2 and 10.2; ISO 19011).
//!
//! Pure: every rule is a function of records and a day. Nothing here decides for a person: a conflict
//! is named, a repeated finding is offered.

mod checklist;
mod correction;
mod coverage;
mod independence;

pub use checklist::{CheckPoint, checklist, scope_units};
pub use correction::{
    CorrectiveState, StillOpen, VERIFY_DAYS, corrective_state, default_verify_on, repeated,
    repeats_of, still_open,
};
pub use coverage::{Coverage, CoverageSign, Covered, CoveredGroup, coverage};
pub use independence::{Conflict, conflicts};
