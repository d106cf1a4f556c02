//! What a report is asked for with.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

/// Which report, about what, and where to.
#[derive(Args)]
pub struct Report {
    /// The register.
    pub file: PathBuf,
    /// Which report; an unknown one names them all.
    pub kind: String,
    /// The PDF to write.
    #[arg(long)]
    pub out: PathBuf,
    /// The assessment; otherwise the newest.
    #[arg(long, value_name = "REF")]
    pub assessment: Option<String>,
    /// For difference: what it is compared with; otherwise what it was carried from.
    #[arg(long, value_name = "REF")]
    pub earlier: Option<String>,
    /// The audit, programme or evaluation that it is about; otherwise the newest.
    #[arg(long, value_name = "REF")]
    pub of: Option<String>,
    /// Only this unit and those below it.
    #[arg(long, value_name = "REF")]
    pub unit: Option<String>,
    /// The first day of the period that it looks back on; otherwise a year before.
    #[arg(long, value_name = "DATE")]
    pub since: Option<NaiveDate>,
}
