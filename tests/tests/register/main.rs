//! Flows of the register: opening, writing, history, derived figures, import, faults.

mod derived;
mod fault;
mod history;
mod import;
mod import_round;
mod open;
mod support;
mod write;
