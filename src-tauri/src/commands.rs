//! The calls of the window: one file per screen's needs.

pub mod assets;
pub mod catalogue;
pub mod exchange;
pub mod history;
pub mod methods;
pub mod overview;
pub mod reports;
pub mod scenarios;
pub mod start;
