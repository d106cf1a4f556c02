//! Lists as a window shows them: filtered, sorted and cut to a page in the register.

mod asset;
mod column;
mod filter;
mod query;
mod record;
mod scenario;
mod statement;
mod tested;
mod view;

pub use record::{ColumnWritten, Filter, Is, List, ListColumn, ListPage, ListQuery, ListRow};
#[cfg(test)]
pub(crate) use statement::{Statement, named};

pub use asset::{AssetFilter, AssetRow, AssetSort};
pub(crate) use asset::{UNITS_BELOW, row as asset_row};
pub use scenario::{
    ConsequenceShown, LevelView, ScenarioConcern, ScenarioFilter, ScenarioRow, ScenarioSort,
    ScenarioState,
};
pub use view::{RecordCell, RecordLink, RecordView};

use serde::Serialize;

/// A part of a list, and how long the whole list is.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Page<T> {
    /// How many rows the list has.
    pub total: u32,
    /// The rows of this part.
    pub rows: Vec<T>,
}
