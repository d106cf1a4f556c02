//! Rules for tests, their results and maturity written by hand.

use model::{ControlMapping, ControlTest, Maturity, TestRun};

use super::ByHand;

impl ByHand for ControlTest {}
impl ByHand for TestRun {}
impl ByHand for ControlMapping {}
impl ByHand for Maturity {}
