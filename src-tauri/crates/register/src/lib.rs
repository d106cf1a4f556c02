//! One file is one register.
//!
//! The only crate that knows SQL. Everything that changes goes through [`Register::write`]:
//! one transaction that records the change, recomputes what depends on it and appends the
//! history entry. Opening a file is a contract (see [`open`]); a damaged file is never
//! recreated. The clock is never read here: time comes in with the [`Stamp`].

mod acceptance;
mod assurance;
mod attachment;
mod audit;
mod control;
mod derive;
mod draft;
mod due;
mod edit;
mod error;
mod export;
mod foresee;
mod generate;
mod heat;
mod history;
mod import;
mod indicator;
mod key;
mod knowledge;
mod list;
mod load;
mod methods;
mod net;
pub mod open;
mod opinion;
mod organisation;
mod page;
mod quantity;
mod refer;
mod round;
mod row;
mod rule;
mod search;
mod seed;
mod soa;
mod story;
mod table;
mod tested;
#[cfg(test)]
mod tests;
mod verify;
mod write;

pub use acceptance::{AcceptanceRow, ScenarioAcceptance};
pub use attachment::{AttachmentRow, Content, MOST_BYTES, read_file};
pub use audit::{
    AuditFindingRow, AuditPage, CheckCounts, CheckRow, ConflictRow, CorrectiveRow, CoverageCount,
    CoverageRow, CoverageView, CoverageYear, FindingPage, ProgrammeAudit,
};
pub use control::{
    ControlMapped, ControlMeasure, ControlPage, ControlRating, ControlReason, ControlRow, RunRow,
    TestPage, TestRow,
};
pub use derive::Deed;
pub use draft::{DraftRow, DraftStart, VersionRow};
pub use due::{DueCount, DueFilter, DuePage, DueRow, DueWhat, WheelMark, WheelRow, WheelState};
pub use edit::{CatalogueRow, Closing, Fate, Proof, RecordFate, RecordForesight};
pub use error::{Error, Refusal, Result};
pub use foresee::{Foresight, LevelMove};
pub use generate::{Generated, generate};
pub use heat::{HeatCell, HeatFilter, HeatMap, LevelCount, Movement};
pub use history::{
    Entry, HistoryPage, Undoable,
    between::{ChangedBetween, ChangedCount, ChangedRow},
    deleted::{DeletedPage, DeletedRow},
    fields::FieldChange,
    timeline::{Timeline, TimelineEntry},
};
pub use import::{ImportCount, ImportOutcome};
pub use indicator::{IndicatorRow, ObjectiveRow, ReadyText};
pub use key::Passphrase;
pub use knowledge::{KnowsRow, PolicyRow};
pub use list::{
    AssetFilter, AssetRow, AssetSort, ColumnWritten, ConsequenceShown, Filter, Is, LevelView, List,
    ListColumn, ListPage, ListQuery, ListRow, Page, RecordCell, RecordLink, RecordView,
    ScenarioConcern, ScenarioFilter, ScenarioRow, ScenarioSort, ScenarioState,
};
pub use net::{
    FailureHit, FailureReach, MOST_SHOWN, Net, NetScope, ReachedRow, SinglePointRow, SinglePoints,
};
pub use open::{FileKind, Register};
pub use opinion::ScenarioOpinions;
pub use organisation::{
    Duties, DutyKey, DutyRow, HandOver, HandOverPreview, KindCount, Merge, MergeDropped,
    MergeField, MergeHow, MergePreview, MergeTwin, NeedingRow, Reopened, Retirement, RoleCount,
    UnitNode,
};
pub use page::{Choice, UnitRow};
pub use refer::RecordName;
pub use round::{ScenarioPlan, ScenarioScope, Start};
pub use row::{AssessmentRow, MeasureRow, ThreatRow};
pub use search::{Called, Hit, Piece, SearchScope};
pub use soa::{ControlDecision, SoaPage};
pub use verify::{Finding, Verified};
pub use write::{Op, Outcome, Stamp, Write};
