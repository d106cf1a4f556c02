//! The method's rules (method.md), seen from outside the crate.

#[cfg(test)]
mod check;
mod drafts;
mod edits;
mod examples;
mod explanation;
mod file;
mod inheritance;
mod ledger;
mod matrices;
mod moving;
mod parsing;
mod plain;
mod properties;
mod quantify;
mod random;
mod samples;
mod support;
