//! The words of measuring.

use std::path::PathBuf;

use clap::Subcommand;

/// The commands about indicators.
#[derive(Subcommand)]
pub enum Measuring {
    /// List the indicators that are measured, with the value now, target, threshold and state.
    Indicators {
        /// The register.
        file: PathBuf,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Record today's value of every indicator that the register finds itself, as one entry of the
    /// history; measured again on the same day, that day's values are changed.
    Measure {
        /// The register.
        file: PathBuf,
        /// Only say what would be recorded.
        #[arg(long)]
        dry_run: bool,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
}
