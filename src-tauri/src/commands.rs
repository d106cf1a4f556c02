//! The calls of the window: one file per screen's needs.

pub mod assets;
pub mod catalogue;
pub mod dependencies;
pub mod exchange;
pub mod history;
pub mod overview;
pub mod reports;
pub mod rounds;
pub mod scenarios;
pub mod start;
pub mod trust;
