//! Flows of the register: opening, writing, history, derived figures, import, faults.

#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod acceptance;
mod act;
mod action;
mod agree;
mod attachment;
mod audit;
mod between;
mod control;
mod control_list;
mod deed;
mod derived;
mod draft;
mod due;
mod duty;
mod evaluate;
mod every;
mod fault;
mod history;
mod import;
mod import_bad;
mod import_round;
mod incremental;
mod indicator;
mod list;
mod measure;
mod merge;
mod net;
mod open;
mod past;
mod records;
mod records_edit;
mod restore;
mod retire;
mod round;
mod round_difference;
mod routine;
mod rule;
mod search;
mod search_list;
mod soa;
mod support;
mod unit;
mod upgrade;
mod write;
