//! The words of the treatment plan and the budget.

use std::path::PathBuf;

use clap::Args;

/// Of what the plan or the budget is shown.
#[derive(Args)]
pub struct Planned {
    /// The register.
    pub file: PathBuf,
    /// Only this assessment; otherwise all that are not superseded.
    #[arg(long, value_name = "REF")]
    pub assessment: Option<String>,
    /// Only this unit and those below it.
    #[arg(long, value_name = "REF")]
    pub unit: Option<String>,
    /// Write JSON.
    #[arg(long)]
    pub json: bool,
}
