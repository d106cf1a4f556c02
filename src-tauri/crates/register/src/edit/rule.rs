//! Rules for requirements, policies and acknowledgements written by hand.

use model::{Acknowledgement, Policy, Requirement};

use super::ByHand;

impl ByHand for Requirement {}
impl ByHand for Policy {}
impl ByHand for Acknowledgement {}
