//! The words of the statement of applicability and of policies.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;

/// Which controls apply, and who knows which rules.
#[derive(Subcommand)]
pub enum Applies {
    /// Show the statement of applicability: every control with its decision, whether it is carried
    /// out, what its tests say, and how the approval stands.
    Soa {
        /// The register.
        file: PathBuf,
        /// Only controls of these frameworks; own: the municipality's own.
        #[arg(long)]
        framework: Vec<String>,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Approve the statement of applicability, bound to what is decided now; never by whoever changed
    /// a decision last.
    ApproveSoa {
        /// The register.
        file: PathBuf,
        /// Its title.
        #[arg(long)]
        name: String,
        /// What is to be said about it.
        #[arg(long, default_value = "")]
        note: String,
        /// The frameworks that it covers; own: the municipality's own. Otherwise Annex A, own
        /// controls, and every framework that something is decided about.
        #[arg(long)]
        framework: Vec<String>,
    },
    /// Show who is to know a policy, and who does.
    Knowledge {
        /// The register.
        file: PathBuf,
        /// The policy's reference or name.
        policy: String,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write that people know the version of a policy that there is now.
    Acknowledge {
        /// The register.
        file: PathBuf,
        /// The policy's reference or name.
        policy: String,
        /// Who knows it: reference or name.
        #[arg(long, value_name = "REF", required_unless_present = "all")]
        person: Vec<String>,
        /// Everybody who is to know it.
        #[arg(long, conflicts_with = "person")]
        all: bool,
        /// Since which day; otherwise today.
        #[arg(long, value_name = "DAY")]
        date: Option<NaiveDate>,
    },
}
