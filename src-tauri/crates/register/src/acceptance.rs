//! Acceptances (method, section 6): given, withdrawn, listed with how they stand.
//!
//! The level and the hash are computed here and never taken from a caller.

use chrono::NaiveDate;
use model::{
    Acceptance, AcceptanceId, AssessmentId, Bilingual, Decision, Person, PersonId, Picture,
    Records, Scenario, ScenarioId, Snapshot, Stage, Standing, Stored, Treatment, decision,
    latest_acceptances, scenario_hash, standing,
};
use serde::Serialize;

use crate::{
    Outcome, Refusal, Register, Result, Stamp,
    load::{load, one},
    round::open,
    table::id,
};

/// An acceptance in a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AcceptanceRow {
    /// Its id.
    pub id: AcceptanceId,
    /// What is accepted.
    pub scenario: ScenarioId,
    /// The scenario's reference.
    pub reference: String,
    /// The name of the scenario's asset.
    pub asset_name: String,
    /// The name of its threat.
    pub threat_name: Bilingual,
    /// Its assessment.
    pub assessment: AssessmentId,
    /// Who answers for it.
    pub by_name: String,
    /// Why.
    pub reason: String,
    /// Since which day.
    pub accepted: NaiveDate,
    /// The last day that it holds.
    pub until: NaiveDate,
    /// The level, current and confirmed, that was accepted.
    pub level: String,
    /// How it stands.
    pub standing: Standing,
}

/// What is owed about a scenario, and who accepted it.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScenarioAcceptance {
    /// What its levels ask for; none where it has no level, and cannot be accepted.
    pub decision: Option<Decision>,
    /// The id of the level, current and confirmed, that would be accepted.
    pub level: Option<String>,
    /// The hash of the scenario as it is: given back when it is accepted.
    pub hash: String,
    /// Its acceptances, the latest first.
    pub acceptances: Vec<AcceptanceRow>,
}

impl Register {
    /// Accepts a scenario as it was seen with the hash `seen`, from today until the day `until`. Where
    /// no treatment is decided, it is *retain* from now on; a treatment that is decided stays, since
    /// what it leaves can be accepted too.
    ///
    /// Refuses a scenario that has no level, is not what was seen, or stands in a superseded
    /// assessment; a person who is not there; an empty reason; a last day before today.
    pub fn accept_scenario(
        &mut self,
        stamp: &Stamp,
        scenario: ScenarioId,
        seen: &str,
        by: PersonId,
        reason: &str,
        until: NaiveDate,
    ) -> Result<Outcome<AcceptanceId>> {
        let (snapshot, picture) = self.seen(scenario, stamp.today)?;
        let stored = one::<Scenario>(&self.connection, scenario)?;
        open(&self.connection, stored.data.assessment)?;
        let Some(level) = level(&snapshot, &picture, scenario) else {
            return Err(invalid("scenario", "no-level-to-accept"));
        };
        let hash = scenario_hash(&snapshot, &picture, scenario).ok_or(Refusal::Missing)?;
        if hash != seen {
            return Err(Refusal::Stale {
                revision: stored.revision,
            }
            .into());
        }
        if !snapshot.people.contains_key(&by) {
            return Err(invalid("by", "missing-value"));
        }
        let acceptance = Acceptance {
            scenario,
            by,
            reason: reason.trim().to_owned(),
            accepted: stamp.today,
            until,
            level,
            hash,
        };
        let op = self
            .about("acceptance", &stored.data)?
            .with("until", until.to_string());
        self.write(stamp, op, reason.trim(), |write| {
            if stored.data.treatment.is_none() {
                let retained = Scenario {
                    treatment: Some(Treatment::Retain),
                    ..stored.data
                };
                write.change(scenario, stored.revision, retained)?;
            }
            write.insert(acceptance)
        })
    }

    /// Withdraws what is accepted of a scenario: every acceptance that has not expired, so that none
    /// from before comes back in its place. The history keeps them; the treatment stays as it is.
    pub fn withdraw_acceptance(
        &mut self,
        stamp: &Stamp,
        scenario: ScenarioId,
    ) -> Result<Outcome<()>> {
        let stored = one::<Scenario>(&self.connection, scenario)?;
        open(&self.connection, stored.data.assessment)?;
        let standing: Records<AcceptanceId, Acceptance> = load(
            &self.connection,
            "WHERE scenario = ?1 AND until >= ?2",
            rusqlite::params![id(scenario), stamp.today.to_string()],
        )?;
        let op = self.about("acceptance-withdraw", &stored.data)?;
        self.write(stamp, op, "", |write| {
            for acceptance in standing.into_values() {
                write.remove::<Acceptance>(acceptance.id, acceptance.revision)?;
            }
            Ok(())
        })
    }

    fn seen(&self, scenario: ScenarioId, today: NaiveDate) -> Result<(Snapshot, Picture)> {
        let snapshot = self.snapshot_of_scenario(scenario)?;
        let picture = snapshot.picture(today);
        Ok((snapshot, picture))
    }

    /// What is owed about a scenario on the day `today`, and its acceptances.
    pub fn scenario_acceptance(
        &self,
        scenario: ScenarioId,
        today: NaiveDate,
    ) -> Result<ScenarioAcceptance> {
        let (snapshot, picture) = self.seen(scenario, today)?;
        let accepted = snapshot.accepted(&picture, scenario).map(|(_, how)| how);
        let mut acceptances = rows(&snapshot, &picture);
        acceptances.sort_by_key(|row| std::cmp::Reverse((row.accepted, row.id)));
        Ok(ScenarioAcceptance {
            decision: decision(&snapshot, &picture, scenario, accepted),
            level: level(&snapshot, &picture, scenario),
            hash: scenario_hash(&snapshot, &picture, scenario).unwrap_or_default(),
            acceptances,
        })
    }

    /// Every acceptance with how it stands on the day `today`; what ends first stands first.
    pub fn acceptance_rows(&self, today: NaiveDate) -> Result<Vec<AcceptanceRow>> {
        let snapshot = self.snapshot_of_accepted()?;
        let mut rows = rows(&snapshot, &snapshot.picture(today));
        rows.sort_by(|a, b| (a.until, &a.reference, a.id).cmp(&(b.until, &b.reference, b.id)));
        Ok(rows)
    }
}

/// The id of the level, current and confirmed, of a scenario.
fn level(snapshot: &Snapshot, picture: &Picture, id: ScenarioId) -> Option<String> {
    let scenario = &snapshot.scenarios.get(&id)?.data;
    let method = snapshot.assessments.get(&scenario.assessment)?.data.method;
    let rules = picture.rules.get(&method)?;
    let rank = picture
        .scenarios
        .get(&id)?
        .at(Stage::CurrentConfirmed)?
        .rank;
    let level = rules.method.levels.get(usize::from(rank))?;
    Some(level.id.clone())
}

fn rows(snapshot: &Snapshot, picture: &Picture) -> Vec<AcceptanceRow> {
    let latest = latest_acceptances(snapshot);
    let row = |stored: &Stored<AcceptanceId, Acceptance>| {
        let acceptance = &stored.data;
        let scenario = &snapshot.scenarios.get(&acceptance.scenario)?.data;
        let is_latest = latest
            .get(&acceptance.scenario)
            .is_some_and(|own| own.id == stored.id);
        Some(AcceptanceRow {
            id: stored.id,
            scenario: acceptance.scenario,
            reference: scenario.reference.clone(),
            asset_name: snapshot.assets.get(&scenario.asset)?.data.name.clone(),
            threat_name: snapshot.threats.get(&scenario.threat)?.data.name.clone(),
            assessment: scenario.assessment,
            by_name: name(snapshot, acceptance.by),
            reason: acceptance.reason.clone(),
            accepted: acceptance.accepted,
            until: acceptance.until,
            level: acceptance.level.clone(),
            standing: if is_latest {
                standing(snapshot, picture, acceptance)
            } else {
                Standing::Replaced
            },
        })
    };
    snapshot.acceptances.values().filter_map(row).collect()
}

fn name(snapshot: &Snapshot, person: PersonId) -> String {
    let person: Option<&Stored<PersonId, Person>> = snapshot.people.get(&person);
    person.map(|own| own.data.name.clone()).unwrap_or_default()
}

fn invalid(field: &'static str, code: &'static str) -> crate::Error {
    Refusal::Invalid { field, code }.into()
}
