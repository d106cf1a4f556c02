//! Which evaluation.

use std::path::PathBuf;

use clap::Args;

/// An evaluation or a management review.
#[derive(Args)]
pub struct Evaluate {
    /// The register.
    pub file: PathBuf,
    /// The evaluation's reference or name; otherwise the newest.
    pub review: Option<String>,
    /// Write JSON.
    #[arg(long)]
    pub json: bool,
}
