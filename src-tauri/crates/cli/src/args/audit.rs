//! The words of the audit commands.

use std::path::PathBuf;

use clap::Subcommand;

/// The commands about audits.
#[derive(Subcommand)]
pub enum Audit {
    /// Add to an audit's checklist what is missing: from its controls, requirements, earlier findings
    /// and high risks. Answers are never touched.
    Checklist {
        /// The register.
        file: PathBuf,
        /// The audit's reference or name.
        audit: String,
        /// Only say what would be added.
        #[arg(long)]
        dry_run: bool,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say which controls, units and processes the audits of a programme cover, year by year.
    Coverage {
        /// The register.
        file: PathBuf,
        /// The programme's reference or name; otherwise the one that began last.
        programme: Option<String>,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
}
