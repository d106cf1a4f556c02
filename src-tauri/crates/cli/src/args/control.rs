//! The words of controls and their tests.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use model::RunResult;

/// The commands of controls and their tests.
#[derive(Subcommand)]
pub enum Controls {
    /// Say what the tests of each control say today, and what that rests on.
    ControlState {
        /// The register.
        file: PathBuf,
        /// Only this control: its reference or name.
        control: Option<String>,
        /// Only of this framework, as in `list controls`.
        #[arg(long)]
        framework: Option<String>,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Record what a control test showed; the confirmed levels follow at once.
    TestDone(TestDone),
}

/// A result.
#[derive(Args)]
pub struct TestDone {
    /// The register.
    pub file: PathBuf,
    /// The test's reference or name.
    pub test: String,
    /// What it showed.
    #[arg(value_enum)]
    pub result: ResultWord,
    /// The day; otherwise today.
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// How many were looked at.
    #[arg(long)]
    pub tested: Option<u32>,
    /// How many of them were not as they should be.
    #[arg(long, default_value_t = 0)]
    pub deviations: u32,
    /// What was seen.
    #[arg(long, default_value = "")]
    pub note: String,
    /// A file or an address that shows it; may be given several times.
    #[arg(long, value_name = "PATH|URL")]
    pub evidence: Vec<String>,
}

/// What a test showed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ResultWord {
    /// It works.
    Passed,
    /// It does not.
    Failed,
}

impl From<ResultWord> for RunResult {
    fn from(word: ResultWord) -> Self {
        match word {
            ResultWord::Passed => RunResult::Passed,
            ResultWord::Failed => RunResult::Failed,
        }
    }
}
