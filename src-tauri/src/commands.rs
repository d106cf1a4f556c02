//! The calls of the window: one file per screen's needs.

pub mod assets;
pub mod attachments;
pub mod catalogue;
pub mod controls;
pub mod dependencies;
pub mod exchange;
pub mod find;
pub mod history;
pub mod lists;
pub mod measures;
pub mod methods;
pub mod net;
pub mod opinions;
pub mod organisation;
pub mod overview;
pub mod past;
pub mod plan;
pub mod quantity;
pub mod records;
pub mod reports;
pub mod rounds;
pub mod scenarios;
pub mod start;
pub mod suggest;
pub mod trust;
