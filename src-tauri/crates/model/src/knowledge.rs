//! Who is to know a policy, and who says to know it (ISO/IEC 27001:2022, 7.3; control A.5.1).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Acknowledgement, AcknowledgementId, Person, PersonId, Policy, PolicyId, PolicyState, Records,
    Stored, Unit, UnitId,
};

/// What a person who is to know a policy has said.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Knows {
    /// The person.
    pub person: PersonId,
    /// Since which day the person knows the version that there is now; none: not yet.
    pub since: Option<NaiveDate>,
    /// The latest earlier version that the person knew, where it is not the one of now.
    pub earlier: Option<String>,
}

/// The units of `units` and all below them.
fn with_those_below(units: &Records<UnitId, Unit>, wanted: &[UnitId]) -> BTreeSet<UnitId> {
    let mut below: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
    for stored in units.values() {
        if let Some(parent) = stored.data.parent {
            below.entry(parent).or_default().push(stored.id);
        }
    }
    let mut found = BTreeSet::new();
    let mut open = wanted.to_vec();
    while let Some(unit) = open.pop() {
        if found.insert(unit) {
            open.extend(below.get(&unit).into_iter().flatten());
        }
    }
    found
}

/// Everybody who is to know `policy` on the day `today`, in the order of their ids: those who work in
/// its units or below them, in all units where it names none, and have not left. An acknowledgement
/// counts for the version that it was given of, so that a new version asks everybody again.
pub fn knowledge(
    policy: &Stored<PolicyId, Policy>,
    people: &Records<PersonId, Person>,
    units: &Records<UnitId, Unit>,
    acknowledgements: &Records<AcknowledgementId, Acknowledgement>,
    today: NaiveDate,
) -> Vec<Knows> {
    let wanted = &policy.data.units;
    let scope = (!wanted.is_empty()).then(|| with_those_below(units, wanted));
    let mut said: BTreeMap<PersonId, Vec<&Acknowledgement>> = BTreeMap::new();
    for stored in acknowledgements.values() {
        if stored.data.policy == policy.id {
            said.entry(stored.data.person)
                .or_default()
                .push(&stored.data);
        }
    }
    let concerned = |person: &Person| {
        let here = person.left.is_none_or(|left| left >= today);
        let scope = scope.as_ref();
        here && scope.is_none_or(|scope| person.unit.is_some_and(|unit| scope.contains(&unit)))
    };
    people
        .values()
        .filter(|stored| concerned(&stored.data))
        .map(|stored| {
            let own = said.get(&stored.id).map_or(&[][..], Vec::as_slice);
            let version = &policy.data.version;
            let now = own.iter().filter(|one| one.version == *version);
            let since = now.map(|one| one.date).min();
            let earlier = own.iter().filter(|one| one.version != *version);
            let earlier = earlier.max_by_key(|one| (one.date, &one.version));
            Knows {
                person: stored.id,
                since,
                earlier: earlier
                    .filter(|_| since.is_none())
                    .map(|one| one.version.clone()),
            }
        })
        .collect()
}

impl Policy {
    /// Whether it must be known: only what is in force.
    pub fn must_be_known(&self) -> bool {
        self.state == PolicyState::InForce
    }
}
