//! Policies and who knows them (ISO/IEC 27001:2022, 7.3; control A.5.1): acknowledged by one person
//! or by many at once.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::{
    Acknowledgement, Knows, Person, PersonId, Policy, PolicyId, PolicyKind, PolicyState, knowledge,
};
use serde::Serialize;

use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp,
    load::{load, one},
    table::id,
};

/// A policy with how well it is known.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PolicyRow {
    /// Its id.
    pub id: PolicyId,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub name: String,
    /// What it is.
    pub kind: PolicyKind,
    /// Its version.
    pub version: String,
    /// Whether it is in force.
    pub state: PolicyState,
    /// The name of whoever answers for it.
    pub owner_name: Option<String>,
    /// The day of its next review.
    pub review: Option<NaiveDate>,
    /// The day by which it must be known.
    pub known_by: Option<NaiveDate>,
    /// How many are to know it; none where it is not in force.
    pub must: Option<u32>,
    /// How many of them know the version that there is now.
    pub know: u32,
}

/// A person who is to know a policy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct KnowsRow {
    /// What the person has said.
    pub knows: Knows,
    /// The person's reference.
    pub reference: String,
    /// The person's name.
    pub name: String,
    /// The name of the unit where the person works.
    pub unit_name: Option<String>,
}

impl Register {
    /// Every policy with how many know it on the day `today`, in Danish order of names.
    pub fn policy_rows(&self, today: NaiveDate) -> Result<Vec<PolicyRow>> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let people = load::<Person>(connection, "", [])?;
        let units = load(connection, "", [])?;
        let mut rows = Vec::new();
        for stored in load::<Policy>(connection, "", [])?.into_values() {
            let said = load(connection, "WHERE policy = ?1", [id(stored.id)])?;
            let asked = stored.data.must_be_known();
            let knows = knowledge(&stored, &people, &units, &said, today);
            let policy = stored.data;
            rows.push(PolicyRow {
                id: stored.id,
                reference: policy.reference,
                name: policy.name,
                kind: policy.kind,
                version: policy.version,
                state: policy.state,
                owner_name: policy
                    .owner
                    .and_then(|owner| Some(people.get(&owner)?.data.name.clone())),
                review: policy.review,
                known_by: policy.known_by,
                must: asked.then_some(knows.len() as u32),
                know: knows.iter().filter(|own| own.since.is_some()).count() as u32,
            });
        }
        let mut order = connection
            .prepare_cached("SELECT id FROM policies ORDER BY name COLLATE danish, ref")?;
        let order: Vec<PolicyId> = order
            .query_map([], |row| crate::table::needed(row, 0))?
            .collect::<rusqlite::Result<_>>()?;
        rows.sort_by_key(|row| order.iter().position(|own| *own == row.id));
        Ok(rows)
    }

    /// Everybody who is to know a policy on the day `today`: those who do not know it yet first, then
    /// in Danish order of names.
    pub fn policy_knowledge(&self, policy: PolicyId, today: NaiveDate) -> Result<Vec<KnowsRow>> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let stored = one::<Policy>(connection, policy)?;
        let units = load::<model::Unit>(connection, "", [])?;
        let ordered = "ORDER BY name COLLATE danish, ref";
        let mut order = connection.prepare_cached(&format!("SELECT id FROM people {ordered}"))?;
        let order: Vec<PersonId> = order
            .query_map([], |row| crate::table::needed(row, 0))?
            .collect::<rusqlite::Result<_>>()?;
        let place: std::collections::BTreeMap<PersonId, usize> =
            order.into_iter().zip(0..).collect();
        let people = load::<Person>(connection, "", [])?;
        let said = load(connection, "WHERE policy = ?1", [id(policy)])?;
        let mut knows = knowledge(&stored, &people, &units, &said, today);
        knows.sort_by_key(|own| (own.since.is_some(), place.get(&own.person).copied()));
        Ok(knows
            .into_iter()
            .filter_map(|knows| {
                let person = &people.get(&knows.person)?.data;
                let unit = person.unit.and_then(|unit| units.get(&unit));
                Some(KnowsRow {
                    reference: person.reference.clone(),
                    name: person.name.clone(),
                    unit_name: unit.map(|unit| unit.data.name.clone()),
                    knows,
                })
            })
            .collect())
    }

    /// Writes that people know the version of a policy that there is now, since `date`: one entry of
    /// the history. Who knows it already is passed over. Refuses a policy that is not in force, a day
    /// to come, and a person who had left by then. Gives how many were written.
    pub fn acknowledge(
        &mut self,
        stamp: &Stamp,
        policy: PolicyId,
        people: &[PersonId],
        date: NaiveDate,
    ) -> Result<Outcome<u32>> {
        let policy = one::<Policy>(&self.connection, policy)?;
        if date > stamp.today {
            return Err(invalid("date", "day-to-come"));
        }
        let said = load::<Acknowledgement>(&self.connection, "WHERE policy = ?1", [id(policy.id)])?;
        let known: BTreeSet<PersonId> = said
            .values()
            .filter(|own| own.data.version == policy.data.version)
            .map(|own| own.data.person)
            .collect();
        let mut names = Vec::new();
        let mut new = Vec::new();
        for person in people.iter().copied().collect::<BTreeSet<_>>() {
            if known.contains(&person) {
                continue;
            }
            let acknowledgement = Acknowledgement {
                reference: String::new(),
                policy: policy.id,
                person,
                version: policy.data.version.clone(),
                date,
            };
            names.push(self.may_know(&policy.data, &acknowledgement)?);
            new.push(acknowledgement);
        }
        let op = match &names[..] {
            [person] => Op::new("acknowledge").with("person", person),
            _ => Op::new("acknowledge-many").with("count", names.len().to_string()),
        }
        .with("policy", &policy.data.name)
        .with("version", &policy.data.version);
        let count = new.len() as u32;
        self.write(stamp, op, "", |write| {
            for acknowledgement in new {
                write.insert(acknowledgement)?;
            }
            Ok(count)
        })
    }

    /// Refuses an acknowledgement of what is not in force, or by who had left; gives the person's name.
    pub(crate) fn may_know(&self, policy: &Policy, said: &Acknowledgement) -> Result<String> {
        if !policy.must_be_known() {
            return Err(invalid("policy", "policy-not-in-force"));
        }
        let person = one::<Person>(&self.connection, said.person)?.data;
        if person.left.is_some_and(|left| left < said.date) {
            return Err(invalid("person", "person-had-left"));
        }
        Ok(person.name)
    }
}

fn invalid(field: &'static str, code: &'static str) -> crate::Error {
    Refusal::Invalid { field, code }.into()
}
