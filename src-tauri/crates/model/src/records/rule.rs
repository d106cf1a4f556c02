//! What the law and agreements require, what staff are to know, and who knows it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Kind, MetState, PolicyKind, PolicyState, Record, RequirementKind};
use crate::{AcknowledgementId, Bilingual, ControlId, PersonId, PolicyId, RequirementId, UnitId};

plain! {
    /// A legal or contractual requirement, and how it is met (krav; control A.5.31).
    Requirement(RequirementId, Requirements, named) {
        /// What is required.
        must name: String,
        /// Where it comes from.
        must kind: RequirementKind,
        /// Where it stands.
        may clause: String,
        /// What it demands.
        may description: String,
        /// Who answers for it.
        may owner: Option<PersonId>,
        /// Whether it is met.
        may met: MetState,
        /// How it is met.
        may how: String,
        /// The day of its next review.
        may review: Option<NaiveDate>,
    }
    linked {
        /// The controls that meet it.
        may controls: Vec<ControlId>,
    }
}

plain! {
    /// A policy, rule or instruction (politik, regel, instruks; control A.5.1).
    Policy(PolicyId, Policies, named) {
        /// Its title.
        must name: String,
        /// What it is.
        must kind: PolicyKind,
        /// Its version.
        may version: String,
        /// What it says.
        may description: String,
        /// Who answers for it.
        may owner: Option<PersonId>,
        /// Whether it is in force.
        may state: PolicyState,
        /// The day from which this version applies.
        may approved: Option<NaiveDate>,
        /// The day of its next review.
        may review: Option<NaiveDate>,
        /// The day by which all whom it concerns must know it.
        may known_by: Option<NaiveDate>,
    }
    linked {
        /// The units whom it concerns; none: all.
        may units: Vec<UnitId>,
    }
}

plain! {
    /// That a person knows a version of a policy (kvittering).
    Acknowledgement(AcknowledgementId, Acknowledgements, nameless) {
        /// The policy.
        must policy: PolicyId,
        /// Who knows it.
        must person: PersonId,
        /// The version.
        may version: String,
        /// The day.
        must date: NaiveDate,
    }
    linked {
    }
}
