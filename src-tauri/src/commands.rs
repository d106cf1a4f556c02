//! The calls of the window: one file per screen's needs.

pub mod assets;
pub mod catalogue;
pub mod exchange;
pub mod history;
pub mod opinions;
pub mod overview;
pub mod quantity;
pub mod reports;
pub mod scenarios;
pub mod start;
