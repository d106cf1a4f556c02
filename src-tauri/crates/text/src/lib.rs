//! One text for screen and paper: every sentence of the product stands in `assets/text`, in
//! Danish and in English, and is looked up here by its key.
//!
//! Never decides anything, and never holds a sentence in Rust. Numbers and dates are written
//! as Danes and Britons write them (`number`), because Fluent for Rust does not.

mod checklist;
mod explanation;
pub mod number;
mod words;

pub use explanation::parts;
pub use words::{Arg, FILES, Words, heading_key, key, words};
