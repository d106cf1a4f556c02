//! The reports: what is printed, each a pure function of a snapshot and [`Options`].
//!
//! A report is one file in `reports/` and one line in [`REPORTS`]. Nothing here reads a
//! clock or a file, and no sentence stands in the code: words come from `report.ftl`. No
//! report may depend on the register's own ids, which are random (see `order`).

mod audit;
mod audit_programme;
mod block;
mod difference;
mod evaluation;
mod frame;
mod management;
mod measurements;
mod order;
mod risk_assessment;
mod risk_register;
mod risks;
mod seal;
mod soa;
mod treatment_plan;

use chrono::{DateTime, NaiveDate, Utc};
use model::{AssessmentId, Kind, Lang, Problem, Snapshot, UnitId};
use uuid::Uuid;

use crate::document::{Document, Language};

pub use seal::content_hash;

/// A kind of report.
#[derive(Clone, Copy, Debug)]
pub struct ReportKind {
    /// Its name on the command line; its title is `report-ID` in the text files.
    pub id: &'static str,
    /// Whether [`Options::assessment`] must be given.
    pub needs_assessment: bool,
    /// Whether the snapshot must hold an earlier assessment too, which it is compared with.
    pub compares: bool,
    /// The kind of record that [`Options::record`] must name: an audit, a programme, an evaluation.
    pub record: Option<Kind>,
    /// Whether it can be narrowed to a unit ([`Options::unit`]).
    pub narrows: bool,
    /// Makes the document.
    pub build: fn(&Snapshot, &Options) -> Result<Document, Fault>,
}

/// Every report, in the order in which they are offered.
pub const REPORTS: &[ReportKind] = &[
    risk_assessment::REPORT,
    management::REPORT,
    difference::REPORT,
    risk_register::REPORT,
    treatment_plan::REPORT,
    audit::REPORT,
    audit_programme::REPORT,
    evaluation::REPORT,
    measurements::REPORT,
    soa::REPORT,
];

/// The report with the name `id`.
pub fn report(id: &str) -> Option<&'static ReportKind> {
    REPORTS.iter().find(|report| report.id == id)
}

/// What a report depends on besides the register.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    /// The moment, for the file's metadata; it is not printed.
    pub now: DateTime<Utc>,
    /// The day where the reader is: tests are valid or overdue on it, and it is printed.
    pub today: NaiveDate,
    /// The language of every sentence; what users typed stays as it is.
    pub language: Lang,
    /// Who makes the report.
    pub author: String,
    /// The assessment that it is about, for the kinds that need one.
    pub assessment: Option<AssessmentId>,
    /// The record that it is about, for the kinds that need one of another kind.
    pub record: Option<Uuid>,
    /// The unit that it is narrowed to, with those below it.
    pub unit: Option<UnitId>,
    /// The first day of the period that it looks back on; none: a year.
    pub since: Option<NaiveDate>,
}

/// Why there is no report.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum Fault {
    /// The report is about an assessment, and none was named.
    #[error("the report needs an assessment")]
    NoAssessment,
    /// The snapshot does not hold the assessment.
    #[error("the assessment is not in the snapshot")]
    UnknownAssessment,
    /// The report is about a record, and none was named, or the snapshot does not hold it.
    #[error("the report's record is not in the snapshot")]
    UnknownRecord,
    /// The assessment's method is not in the snapshot, or has faults.
    #[error("the assessment's method cannot be used")]
    Method(
        /// The faults; none where the method is missing.
        Vec<Problem>,
    ),
}

/// The document's word for a language.
fn language(lang: Lang) -> Language {
    match lang {
        Lang::Da => Language::Danish,
        Lang::En => Language::English,
    }
}
