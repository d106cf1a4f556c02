//! Rules for actions written by hand.

use model::Action;

use super::ByHand;

impl ByHand for Action {}
