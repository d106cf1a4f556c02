//! Rules for requirements, policies and acknowledgements written by hand.

use model::{
    Acknowledgement, AcknowledgementId, MetState, Policy, PolicyId, PolicyState, Requirement,
    RequirementId,
};

use super::{ByHand, by_hand::refuse};
use crate::{
    Register, Result,
    load::{load, one},
    table::id,
};

/// Control A.5.31: how a requirement is met is written down, so whoever says that it is says how.
impl ByHand for Requirement {
    fn by_hand(
        mut self,
        _register: &Register,
        _key: Option<RequirementId>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        self.how = self.how.trim().to_owned();
        if matches!(self.met, MetState::Met | MetState::Partly) && self.how.is_empty() {
            return refuse("how", "missing-value");
        }
        Ok(self)
    }
}

/// Clause 7.5.2 of ISO/IEC 27001:2022: what is in force has a version and a day from which it applies,
/// so that it is known which text somebody acknowledged.
impl ByHand for Policy {
    fn by_hand(
        mut self,
        _register: &Register,
        _key: Option<PolicyId>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        self.version = self.version.trim().to_owned();
        if self.state == PolicyState::InForce {
            if self.version.is_empty() {
                return refuse("version", "missing-value");
            }
            if self.approved.is_none() {
                return refuse("approved", "missing-value");
            }
        }
        Ok(self)
    }
}

/// An acknowledgement is of one version: where none is said, of the one that there is now. It is given
/// once, of what is in force, by a person who has not left.
impl ByHand for Acknowledgement {
    const FIXED: &'static [&'static str] = &["policy", "person"];

    fn by_hand(
        mut self,
        register: &Register,
        key: Option<AcknowledgementId>,
        _before: Option<&Self>,
    ) -> Result<Self> {
        let policy = one::<Policy>(&register.connection, self.policy)?.data;
        if key.is_none() {
            register.may_know(&policy, &self)?;
        }
        self.version = match self.version.trim() {
            "" => policy.version,
            said => said.to_owned(),
        };
        let of = "WHERE policy = ?1 AND person = ?2";
        let same = load::<Self>(&register.connection, of, [id(self.policy), id(self.person)])?;
        let mut others = same.values().filter(|stored| Some(stored.id) != key);
        if others.any(|stored| stored.data.version == self.version) {
            return refuse("version", "acknowledged-already");
        }
        Ok(self)
    }
}
