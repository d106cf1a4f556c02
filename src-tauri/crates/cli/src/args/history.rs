//! The words of what the history tells.

use std::path::PathBuf;

use clap::Subcommand;

/// The commands that look back.
#[derive(Subcommand)]
pub enum History {
    /// List what is different between two moments: counts first, then record by record.
    Diff {
        /// The register.
        file: PathBuf,
        /// The earlier moment: a day (its end), a moment (RFC 3339), or a named day.
        #[arg(long, value_name = "WHEN")]
        from: String,
        /// The later moment; otherwise now.
        #[arg(long, value_name = "WHEN")]
        to: Option<String>,
        /// Only this kind of record; may be given several times.
        #[arg(long)]
        kind: Vec<String>,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// List the history, newest first.
    Log {
        /// The register.
        file: PathBuf,
        /// Only what happened to this record, with before and after: its reference, or KIND/REF.
        #[arg(long, value_name = "REF")]
        record: Option<String>,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// List the records that were deleted, the last deleted first.
    Deleted {
        /// The register.
        file: PathBuf,
        /// Only this kind of record.
        #[arg(long)]
        kind: Option<String>,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Put a deleted record back, with what was deleted together with it.
    Restore {
        /// The register.
        file: PathBuf,
        /// Its kind.
        kind: String,
        /// Its reference, or its name.
        #[arg(value_name = "REF")]
        record: String,
    },
    /// Check the file, the history and every stored figure.
    Verify {
        /// The register.
        file: PathBuf,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
}
