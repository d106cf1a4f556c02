//! Rules for indicators, values, objectives, evaluations and decisions written by hand.

use model::{Indicator, IndicatorValue, Objective, Review, ReviewDecision};

use super::ByHand;

impl ByHand for Indicator {}
impl ByHand for IndicatorValue {}
impl ByHand for Objective {}
impl ByHand for Review {}
impl ByHand for ReviewDecision {}
