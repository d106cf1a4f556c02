//! The words of the commands for method files.

use std::path::PathBuf;

use clap::Subcommand;

/// The commands for method files.
#[derive(Subcommand)]
pub enum MethodCommand {
    /// Name every fault and warning of a method file.
    Check {
        /// The method file.
        file: PathBuf,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write a method of a register as a method file.
    Export {
        /// The register.
        file: PathBuf,
        /// The method's id, and after @ its version; otherwise the newest.
        #[arg(value_name = "METHOD[@VERSION]")]
        method: String,
        /// The method file to write.
        #[arg(long, value_name = "OUT.json")]
        out: PathBuf,
    },
}
