//! Rules for the statement of applicability written by hand (ISO/IEC 27001:2022, clause 6.1.3 d).

use model::{Applicability, ApplicabilityId, Statement};

use super::{ByHand, by_hand::refuse};
use crate::{Register, Result};

/// Clause 6.1.3 d asks for the justification of inclusions as well as of exclusions: what applies
/// has a reason, what is left out has none of those, and says in words why.
impl ByHand for Applicability {
    const FIXED: &'static [&'static str] = &["control"];

    fn by_hand(
        mut self,
        _register: &Register,
        _key: Option<ApplicabilityId>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        self.justification = self.justification.trim().to_owned();
        self.reasons.sort();
        self.reasons.dedup();
        if self.included && self.reasons.is_empty() {
            return refuse("reasons", "missing-value");
        }
        if !self.included {
            self.reasons.clear();
        }
        Ok(self)
    }
}

/// What was approved is bound to its content: a statement is approved by a deed of its own, and stays.
impl ByHand for Statement {
    const FIXED: &'static [&'static str] = &["approved", "approved_by", "hash", "content"];
    const OWN_DEED: Option<&'static str> = Some("content");
}
