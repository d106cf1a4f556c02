//! The organisation: units in a tree, people and what they answer for, assets that are retired or
//! turn out to be one. What people said, decided or took part in is a fact about the past, and never
//! moves by a hand-over.

mod deed;
mod duty;
mod hand_over;
mod merge;
mod reopened;
mod retire;
mod tree;
mod unite;

pub(crate) use duty::DUTIES;
pub use duty::{Duties, DutyKey, DutyRow, RoleCount};
pub use hand_over::{HandOver, HandOverPreview};
pub use merge::{KindCount, Merge, MergeDropped, MergeField, MergeHow, MergePreview, MergeTwin};
pub use reopened::Reopened;
pub use retire::{NeedingRow, Retirement};
pub use tree::UnitNode;
