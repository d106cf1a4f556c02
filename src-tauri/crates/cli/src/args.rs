//! The words of the command line.

mod applies;
mod audit;
mod control;
mod evaluate;
mod history;
mod measuring;
mod method;
mod planned;
mod report;
mod words;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Parser, Subcommand};
use model::Lang;

pub use applies::Applies;
pub use audit::Audit;
pub use control::{Controls, TestDone};
pub use evaluate::Evaluate;
pub use history::History;
pub use measuring::Measuring;
pub use method::MethodCommand;
pub use planned::Planned;
pub use report::Report;
use words::{Language, StageWord};

/// Information-security risk of a municipality: one file, one register.
#[derive(Parser)]
#[command(name = "vaern", version, max_term_width = 100)]
pub struct Args {
    /// Language of messages and reports.
    #[arg(long, global = true, value_enum)]
    lang: Option<Language>,
    /// The passphrase of an encrypted register is the first line of this file.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// The name that changes are recorded under.
    #[arg(long, global = true, value_name = "NAME")]
    pub by: Option<String>,
    /// See the register as it was: at the end of a day (2026-06-01), at a moment (RFC 3339), or
    /// at a named day. Nothing can be changed then.
    #[arg(long, global = true, value_name = "WHEN")]
    pub at: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

impl Args {
    /// The language that was asked for, else that of the environment.
    pub fn language(&self) -> Lang {
        words::language(self.lang)
    }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Make a new register; with --passphrase-file an encrypted one.
    New {
        /// The register to make.
        file: PathBuf,
        /// The municipality's name; otherwise the file's.
        #[arg(long)]
        name: Option<String>,
        /// A preset (kl-4x4, standard-4x4, herning-4x4, datatilsynet-4x4, monarc) or a method file.
        #[arg(long, value_name = "ID|FILE.json")]
        method: Option<String>,
        /// Fill it with the example municipality.
        #[arg(long)]
        example: bool,
    },
    /// Write an empty workbook to fill in and import.
    Template {
        /// The workbook to write.
        out: PathBuf,
    },
    /// Import a workbook, a CSV file or a folder of them.
    Import {
        /// The register.
        file: PathBuf,
        /// What to import.
        source: PathBuf,
        /// The format, where it is not to be recognised by content: xlsx, csv.
        #[arg(long = "as", value_name = "FORMAT")]
        format: Option<String>,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Export the register's tables, or as ical a calendar of what is due.
    Export {
        /// The register.
        file: PathBuf,
        /// The format: xlsx, csv, ical.
        #[arg(long = "as", value_name = "FORMAT")]
        format: String,
        /// The workbook, folder or calendar to write.
        #[arg(long)]
        out: PathBuf,
        /// For ical: only what this person answers for.
        #[arg(long, value_name = "REF")]
        person: Option<String>,
        /// For ical: only of this unit and the units below it.
        #[arg(long, value_name = "REF")]
        unit: Option<String>,
    },
    /// Attach a file or a link to a record.
    Attach {
        /// The register.
        file: PathBuf,
        /// The record's kind, as in `list`: assets, measures, scenarios, ….
        kind: String,
        /// The record's reference or name.
        #[arg(value_name = "REF")]
        reference: String,
        /// The file, or an address that begins with https:// or http://.
        #[arg(value_name = "PATH|URL")]
        what: String,
        /// What it shows.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Write an attached file; a file that is there is never replaced.
    Attachment {
        /// The register.
        file: PathBuf,
        /// The attachment's reference; `list FILE attachments` names them.
        #[arg(value_name = "REF")]
        reference: String,
        /// The file to write.
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
    /// List the records of a kind.
    List {
        /// The register.
        file: PathBuf,
        /// units, people, assets, dependencies, suppliers, threats, vulnerabilities, controls,
        /// measures, methods, assessments, scenarios, effects, acceptances, opinions, incidents,
        /// routines, attachments, moments, views or due.
        kind: String,
        /// Only rows in which this text stands, or whose column says so: `kind=system|process`,
        /// `unit=in:U-01`, `owner=empty:`, `owner=some:`, `name=has:journal`,
        /// `due=from:2026-01-01..2026-12-31`. May be given several times.
        #[arg(long)]
        filter: Vec<String>,
        /// Sort by this column.
        #[arg(long, value_name = "COLUMN")]
        sort: Option<String>,
        /// From last to first.
        #[arg(long, requires = "sort")]
        descending: bool,
        /// Only these columns, with commas between; also `changed_at`, `changed_by` and what the
        /// register works out, such as `worst` of assets.
        #[arg(long, value_delimiter = ',')]
        columns: Vec<String>,
        /// Write JSON.
        #[arg(long, conflicts_with = "csv")]
        json: bool,
        /// Write CSV.
        #[arg(long)]
        csv: bool,
    },
    /// Find records by any words of theirs: parts of words, one typing error forgiven.
    Find {
        /// The register.
        file: PathBuf,
        /// The words; every one must be found.
        #[arg(required = true)]
        text: Vec<String>,
        /// Only records of these kinds: assets, scenarios, people …
        #[arg(long)]
        kind: Vec<String>,
        /// The most records.
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Count the scenarios per cell of the heat map.
    Heatmap {
        /// The register.
        file: PathBuf,
        /// Only this assessment.
        #[arg(long, value_name = "REF")]
        assessment: Option<String>,
        /// Only assets of this unit and the units below it.
        #[arg(long, value_name = "REF")]
        unit: Option<String>,
        /// Which stage.
        #[arg(long, value_enum, default_value = "current")]
        stage: StageWord,
        /// Only the levels of this party.
        #[arg(long)]
        party: Option<String>,
        /// Write JSON.
        #[arg(long, conflicts_with = "svg")]
        json: bool,
        /// Draw it to this file.
        #[arg(long, value_name = "OUT")]
        svg: Option<PathBuf>,
    },
    /// Simulate years of the estimates in kroner; exit 0 also where the tolerance is exceeded.
    Simulate {
        /// The register.
        file: PathBuf,
        /// Only this assessment.
        #[arg(long, value_name = "REF")]
        assessment: Option<String>,
        /// How many years, from 1,000 to 1,000,000.
        #[arg(long, default_value_t = model::Simulation::default().years)]
        years: u32,
        /// The same seed gives the same figures.
        #[arg(long, default_value_t = model::Simulation::default().seed)]
        seed: u32,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Explain every level of a scenario.
    Explain {
        /// The register.
        file: PathBuf,
        /// The scenario's reference.
        scenario: String,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make scenarios in an assessment: assets of a scope against the threats of catalogues.
    Scenarios {
        /// The register.
        file: PathBuf,
        /// The assessment's reference or name.
        assessment: String,
        /// narrow: threats that hurt a property valued at the scale's top; medium: in its upper
        /// half; all: every threat that concerns the asset's kind.
        #[arg(long, default_value = "narrow")]
        breadth: String,
        /// Only assets of these units and the units below them.
        #[arg(long, value_name = "REF")]
        unit: Vec<String>,
        /// Only assets of these kinds.
        #[arg(long)]
        kind: Vec<String>,
        /// Only these assets.
        #[arg(long, value_name = "REF")]
        asset: Vec<String>,
        /// These assets with what they need; a supplier with what needs it.
        #[arg(long, value_name = "REF")]
        around: Vec<String>,
        /// Only threats of these catalogues; own: the municipality's own.
        #[arg(long)]
        catalogue: Vec<String>,
        /// Only count.
        #[arg(long)]
        dry_run: bool,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Start a new assessment from an earlier one; its answers are to be confirmed.
    Carry {
        /// The register.
        file: PathBuf,
        /// The earlier assessment's reference or name.
        from: String,
        /// The new assessment's name.
        #[arg(long)]
        name: String,
        /// Its reference; otherwise the register gives one.
        #[arg(long = "ref", value_name = "REF")]
        reference: Option<String>,
        /// The day that it is as of; otherwise today.
        #[arg(long)]
        date: Option<NaiveDate>,
    },
    /// Say what is different from one assessment to another.
    Compare {
        /// The register.
        file: PathBuf,
        /// The earlier assessment's reference or name.
        earlier: String,
        /// The later one's.
        later: String,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say what a measure is worth: the levels that would be lost if it failed.
    Worth {
        /// The register.
        file: PathBuf,
        /// The measure's reference or name.
        measure: String,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show the treatment plan: of each risk what is decided and done, by whom, by when, and what is
    /// missing.
    Plan(Planned),
    /// Say what the planned measures lower for their price.
    Budget(Planned),
    /// Show who needs whom in layers: the whole register, a part of it, or what is around an asset.
    Diagram {
        /// The register.
        file: PathBuf,
        /// Only what is around this asset.
        #[arg(long, value_name = "REF", conflicts_with_all = ["unit", "kind"])]
        asset: Option<String>,
        /// How many dependencies away, up and down; otherwise 1 around an asset, else 0.
        #[arg(long)]
        depth: Option<u8>,
        /// Only assets of this unit and the units below it.
        #[arg(long, value_name = "REF")]
        unit: Option<String>,
        /// Only assets of this kind.
        #[arg(long)]
        kind: Option<String>,
        /// Draw it to this file.
        #[arg(long, value_name = "OUT")]
        svg: Option<PathBuf>,
        /// Write JSON, with the place of everything.
        #[arg(long, conflicts_with = "svg")]
        json: bool,
    },
    /// Say what the failure of an asset would reach, and what is at stake there.
    Reach {
        /// The register.
        file: PathBuf,
        /// The asset's reference or name.
        asset: String,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Name the single points of failure: assets whose failure hits several units hard.
    SinglePoints {
        /// The register.
        file: PathBuf,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// List what a person answers for now.
    Duties {
        /// The register.
        file: PathBuf,
        /// The person's reference or name.
        person: String,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Hand everything that a person answers for over to another, in one step and one undo.
    Handover {
        /// The register.
        file: PathBuf,
        /// Who answers for it now: reference or name.
        from: String,
        /// Who is to.
        to: String,
        /// The last day of the one who leaves.
        #[arg(long, value_name = "DAY")]
        left: Option<NaiveDate>,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Merge two assets, or two people, that are one: what both say is kept from the first.
    Merge {
        /// The register.
        file: PathBuf,
        /// The record that is kept: reference or name.
        keep: String,
        /// The record that goes.
        gone: String,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Check what is missing, out of date or does not hang together; exit 1 when anything is found.
    Check {
        /// The register.
        file: PathBuf,
        /// Only this assessment.
        #[arg(long, value_name = "REF")]
        assessment: Option<String>,
        /// Write JSON.
        #[arg(long)]
        json: bool,
    },
    /// Audits.
    #[command(flatten)]
    Audit(Audit),
    /// Gather the inputs of an evaluation or a management review.
    Evaluate(Evaluate),
    /// Which controls apply, and who knows which rules.
    #[command(flatten)]
    Applies(Applies),
    /// Write a report as PDF.
    Report(Report),
    /// Controls and their tests.
    #[command(flatten)]
    Controls(Controls),
    /// Indicators.
    #[command(flatten)]
    Measuring(Measuring),
    /// What the history tells.
    #[command(flatten)]
    History(History),
    /// Add a synthetic municipality of any size, for measuring.
    Generate {
        /// The register.
        file: PathBuf,
        /// How many scenarios.
        #[arg(long)]
        scenarios: u32,
        /// The same seed gives the same records.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Work with method files.
    Method {
        /// What to do.
        #[command(subcommand)]
        command: MethodCommand,
    },
}
