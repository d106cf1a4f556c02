//! Rules for tests, their results, maturity and the statement of applicability written by hand.

use model::{Applicability, ControlMapping, ControlTest, Maturity, Statement, TestRun};

use super::ByHand;

impl ByHand for ControlTest {}
impl ByHand for TestRun {}
impl ByHand for ControlMapping {}
impl ByHand for Maturity {}
impl ByHand for Applicability {}

/// What was approved is bound to its content: a statement is approved by a deed of its own, and stays.
impl ByHand for Statement {
    const FIXED: &'static [&'static str] = &["approved", "approved_by", "hash", "content"];
    const OWN_DEED: Option<&'static str> = Some("content");
}
