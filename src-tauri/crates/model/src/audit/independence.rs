//! Nobody audits what they own.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::scope_units;
use crate::{
    Audit, ControlId, DutyRole, Kind, MeasureId, MeasureState, PersonId, PolicyState, Snapshot,
};

/// Somebody who audits and answers for what is audited.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Conflict {
    /// Who leads the audit or is in its team.
    pub person: PersonId,
    /// What they are for the record; none: they work there.
    pub role: Option<DutyRole>,
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
}

/// Who of the lead and the team audits what they answer for: the audited units (they are its contact,
/// or work there), the assets named or standing in those units (any owner), the measures that carry out
/// the audited controls, the tests of those, the requirements that the controls meet, and the policies
/// of the units (ISO/IEC 27001, clause 9.2.2 b: auditors are objective and impartial; ISO 19011,
/// clause 4 e). A unit stands for all units below it. Each pair of person and record once, in order.
///
/// The cost grows with the records, not with their pairs.
pub fn conflicts(snapshot: &Snapshot, audit: &Audit) -> Vec<Conflict> {
    let auditors: BTreeSet<PersonId> = audit.lead.iter().chain(&audit.team).copied().collect();
    let mut found = BTreeSet::new();
    let mut stake = |person: Option<PersonId>, role: Option<DutyRole>, kind: Kind, id: Uuid| {
        if let Some(person) = person.filter(|person| auditors.contains(person)) {
            found.insert(Conflict {
                person,
                role,
                kind,
                id,
            });
        }
    };
    let units = scope_units(snapshot, audit);
    for (key, unit) in &snapshot.units {
        if units.contains(key) {
            let role = Some(DutyRole::UnitContact);
            stake(unit.data.contact, role, Kind::Units, key.0);
        }
    }
    for key in &auditors {
        let place = snapshot.people.get(key).and_then(|own| own.data.unit);
        if let Some(unit) = place.filter(|unit| units.contains(unit)) {
            stake(Some(*key), None, Kind::Units, unit.0);
        }
    }
    let named: BTreeSet<_> = audit.assets.iter().copied().collect();
    for asset in snapshot.assets.values() {
        let own = &asset.data;
        let inside = own.retired.is_none() && own.unit.is_some_and(|unit| units.contains(&unit));
        if inside || named.contains(&asset.id) {
            for (person, role) in [
                (own.owner, DutyRole::AssetOwner),
                (own.risk_owner, DutyRole::RiskOwner),
                (own.system_owner, DutyRole::SystemOwner),
                (own.process_owner, DutyRole::ProcessOwner),
            ] {
                stake(person, Some(role), Kind::Assets, asset.id.0);
            }
        }
    }
    let controls: BTreeSet<ControlId> = audit.controls.iter().copied().collect();
    let audited = |of: &[ControlId]| of.iter().any(|control| controls.contains(control));
    let measures: BTreeSet<MeasureId> = snapshot
        .measures
        .values()
        .filter(|own| own.data.state != MeasureState::Retired && audited(&own.data.controls))
        .map(|own| own.id)
        .collect();
    for key in &measures {
        let owner = snapshot.measures.get(key).and_then(|own| own.data.owner);
        stake(owner, Some(DutyRole::MeasureOwner), Kind::Measures, key.0);
    }
    for test in snapshot.assurance.tests.values() {
        let own = &test.data;
        let about = audited(&own.controls) || own.measures.iter().any(|key| measures.contains(key));
        if own.active && about {
            stake(
                own.tester,
                Some(DutyRole::TestTester),
                Kind::Tests,
                test.id.0,
            );
        }
    }
    for requirement in snapshot.assurance.requirements.values() {
        if audited(&requirement.data.controls) {
            let role = Some(DutyRole::RequirementOwner);
            let owner = requirement.data.owner;
            stake(owner, role, Kind::Requirements, requirement.id.0);
        }
    }
    for policy in snapshot.assurance.policies.values() {
        let own = &policy.data;
        let concerns = match own.units.as_slice() {
            // A policy that names no unit concerns all of them.
            [] => !units.is_empty(),
            named => named.iter().any(|unit| units.contains(unit)),
        };
        if own.state != PolicyState::Withdrawn && concerns {
            let role = Some(DutyRole::PolicyOwner);
            stake(own.owner, role, Kind::Policies, policy.id.0);
        }
    }
    found.into_iter().collect()
}
