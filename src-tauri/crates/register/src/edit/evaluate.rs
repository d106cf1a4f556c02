//! Rules for evaluations and decisions written by hand.

use model::{Review, ReviewDecision};

use super::ByHand;

impl ByHand for Review {}
impl ByHand for ReviewDecision {}
