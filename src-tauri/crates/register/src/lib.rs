//! One file is one register.
//!
//! The only crate that knows SQL. Everything that changes goes through [`Register::write`]:
//! one transaction that records the change, recomputes what depends on it and appends the
//! history entry. Opening a file is a contract (see [`open`]); a damaged file is never
//! recreated. The clock is never read here: time comes in with the [`Stamp`].

mod acceptance;
mod derive;
mod draft;
mod edit;
mod error;
mod export;
mod foresee;
mod generate;
mod heat;
mod history;
mod import;
mod key;
mod list;
mod load;
mod methods;
pub mod open;
mod opinion;
mod page;
mod quantity;
mod round;
mod row;
mod search;
mod seed;
mod story;
mod table;
#[cfg(test)]
mod tests;
mod verify;
mod write;

pub use acceptance::{AcceptanceRow, ScenarioAcceptance};
pub use derive::Deed;
pub use draft::{DraftRow, DraftStart, VersionRow};
pub use edit::CatalogueRow;
pub use error::{Error, Refusal, Result};
pub use foresee::{Foresight, LevelMove};
pub use generate::{Generated, generate};
pub use heat::{HeatCell, HeatFilter, HeatMap, LevelCount, Movement};
pub use history::{
    Entry, HistoryPage, Undoable,
    fields::FieldChange,
    timeline::{Timeline, TimelineEntry},
};
pub use import::{ImportCount, ImportOutcome};
pub use key::Passphrase;
pub use list::{
    AssetFilter, AssetRow, AssetSort, ConsequenceShown, LevelView, Page, ScenarioConcern,
    ScenarioFilter, ScenarioRow, ScenarioSort, ScenarioState,
};
pub use open::{FileKind, Register};
pub use opinion::ScenarioOpinions;
pub use page::{Choice, DueRow, DueWhat, UnitRow};
pub use round::{ScenarioPlan, ScenarioScope, Start};
pub use row::{AssessmentRow, MeasureRow, ThreatRow};
pub use search::{Called, Hit, Piece, SearchScope};
pub use verify::{Finding, Verified};
pub use write::{Op, Outcome, Stamp, Write};
