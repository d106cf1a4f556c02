//! Flows of the register: opening, writing, history, derived figures, import, faults.

#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod acceptance;
mod act;
mod agree;
mod deed;
mod derived;
mod draft;
mod fault;
mod history;
mod import;
mod import_bad;
mod import_round;
mod incremental;
mod list;
mod measure;
mod net;
mod open;
mod round;
mod round_difference;
mod support;
mod upgrade;
mod write;
