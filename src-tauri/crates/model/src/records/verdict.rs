//! What people say of a risk, and what happened: acceptances, opinions, incidents; and the
//! method that they are about to agree on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Kind, Record};
use crate::{
    AcceptanceId, AssetId, Bilingual, DraftId, IncidentId, Method, MethodId, OpinionId, PersonId,
    ScenarioId, ThreatId, Values,
};

fields! {
    /// The acceptance of a scenario (method, section 6): it holds until a day, and while the
    /// scenario's hash is what was accepted.
    Acceptance {
        /// What is accepted.
        scenario: ScenarioId,
        /// Who answers for it.
        by: PersonId,
        /// Why.
        reason: String,
        /// Since which day.
        accepted: NaiveDate,
        /// The last day that it holds.
        until: NaiveDate,
        /// The risk level, current and confirmed, that was accepted.
        level: String,
        /// The hash of what was accepted ([`scenario_hash`](crate::scenario_hash)), in hexadecimal.
        hash: String,
    }
}
record!(
    Acceptance,
    AcceptanceId,
    Acceptances,
    |_r| "",
    Bilingual::default()
);

fields! {
    /// What one participant scores a scenario, before the participants agree.
    Opinion {
        /// The scenario.
        scenario: ScenarioId,
        /// Whose opinion it is.
        person: PersonId,
        /// The level on the likelihood scale.
        likelihood: Option<u8>,
        /// The level on the threat scale.
        threat_level: Option<u8>,
        /// The level on the vulnerability scale.
        vulnerability_level: Option<u8>,
        /// Consequence values.
        consequence: Values,
        /// Why the participant does not agree with what was decided; empty: agrees.
        dissent: String,
    }
}
record!(Opinion, OpinionId, Opinions, |_r| "", Bilingual::default());

fields! {
    /// Something that happened, as far as it tells how likely a threat is.
    Incident {
        /// The user's short key.
        reference: String,
        /// What it is called.
        name: String,
        /// What happened.
        description: String,
        /// On which day.
        occurred: NaiveDate,
        /// What it hit.
        assets: Vec<AssetId>,
        /// The threat that it was.
        threat: Option<ThreatId>,
    }
}
record!(
    Incident,
    IncidentId,
    Incidents,
    |r| &r.reference,
    Bilingual::same(&r.name)
);

fields! {
    /// A method that is being edited. It may have faults; published, it is a frozen version.
    Draft {
        /// The method as it would be published.
        method: Method,
        /// The version that it started from.
        based_on: Option<MethodId>,
    }
}
record!(
    Draft,
    DraftId,
    Drafts,
    |r| &r.method.id,
    r.method.name.clone()
);
