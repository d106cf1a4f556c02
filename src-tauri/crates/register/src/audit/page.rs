//! What stands on an audit's and a finding's page, and in the list of findings.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{
    Audit, AuditCheck, AuditCheckId, AuditFinding, AuditFindingId, AuditId, AuditState, Bilingual,
    CheckAnswer, CheckSource, CorrectiveAction, CorrectiveActionId, CorrectiveState, DutyRole,
    FindingGrade, FindingState, Kind, PersonId, Record, Records, Snapshot, StillOpen, Stored,
    checklist, conflicts, corrective_state, natural_key, repeated, repeats_of, still_open,
};
use rusqlite::Connection;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Register, Result,
    load::{load, one},
    refer::{self, RecordName},
};

/// Somebody who audits what they answer for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ConflictRow {
    /// Their name.
    pub person: String,
    /// What they are for the record; none: they work there.
    pub role: Option<DutyRole>,
    /// The record.
    pub record: RecordName,
}

/// How far a checklist is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CheckCounts {
    /// How many points there are.
    pub points: u32,
    /// How many are answered.
    pub answered: u32,
    /// How many are met.
    pub conforms: u32,
    /// How many are met in part.
    pub partly: u32,
    /// How many are not met.
    pub not: u32,
    /// How many are not applicable.
    pub not_applicable: u32,
}

/// A point of a checklist.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CheckRow {
    /// The point.
    pub id: AuditCheckId,
    /// The revision that it was read at.
    pub revision: u32,
    /// Its reference.
    pub reference: String,
    /// Its place in the list.
    pub place: u32,
    /// What is asked.
    pub question: String,
    /// Where it comes from.
    pub source: CheckSource,
    /// What it asks about.
    pub about: Option<RecordName>,
    /// What was found.
    pub answer: Option<CheckAnswer>,
    /// What shows it.
    pub evidence: String,
    /// The day of the answer.
    pub answered: Option<NaiveDate>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// How many findings came of it.
    pub findings: u32,
}

/// A finding in a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AuditFindingRow {
    /// The finding.
    pub id: AuditFindingId,
    /// Its reference.
    pub reference: String,
    /// What was found.
    pub name: String,
    /// How serious it is.
    pub grade: FindingGrade,
    /// Whether it is open.
    pub state: FindingState,
    /// The day.
    pub found: NaiveDate,
    /// The audit that found it.
    pub audit: Option<RecordName>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The earlier finding that it repeats.
    pub repeats: Option<RecordName>,
    /// The earlier finding that it may repeat, where nobody has said so.
    pub may_repeat: Option<RecordName>,
    /// How far its correction is: the corrective action that is most behind; none: there is none.
    pub correction: Option<CorrectiveState>,
}

/// A corrective action on its finding's page.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CorrectiveRow {
    /// The action.
    pub action: Stored<CorrectiveActionId, CorrectiveAction>,
    /// How far it is.
    pub state: CorrectiveState,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Who verified it.
    pub verified_by: Option<String>,
}

/// What stands on an audit's page.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AuditPage {
    /// The audit.
    pub audit: Stored<AuditId, Audit>,
    /// Who audits what they answer for.
    pub conflicts: Vec<ConflictRow>,
    /// How far the checklist is.
    pub counts: CheckCounts,
    /// The checklist in its order.
    pub checks: Vec<CheckRow>,
    /// How many points would be added by generating now.
    pub missing: u32,
    /// Its findings, open ones first.
    pub findings: Vec<AuditFindingRow>,
}

/// What stands on a finding's page.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct FindingPage {
    /// The finding.
    pub finding: Stored<AuditFindingId, AuditFinding>,
    /// Earlier findings of other audits about the same, the latest first.
    pub offers: Vec<RecordName>,
    /// What is done about it, the earliest first.
    pub actions: Vec<CorrectiveRow>,
    /// Why it cannot be closed yet.
    pub still_open: Option<StillOpen>,
}

impl Register {
    /// What stands on an audit's page on the day `today`.
    pub fn audit_page(&self, key: AuditId, today: NaiveDate) -> Result<AuditPage> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let audit = one::<Audit>(connection, key)?;
        let open = matches!(audit.data.state, AuditState::Planned | AuditState::Running);
        let high = if open {
            self.high_risks(key)?
        } else {
            Vec::new()
        };
        let snapshot = self.around(key, &high)?;
        let conflicts = conflicts(&snapshot, &audit.data)
            .iter()
            .map(|conflict| {
                Ok(ConflictRow {
                    person: person(&snapshot, conflict.person),
                    role: conflict.role,
                    record: name(connection, conflict.kind, conflict.id)?,
                })
            })
            .collect::<Result<_>>()?;
        let mut found: BTreeMap<AuditCheckId, u32> = BTreeMap::new();
        for finding in snapshot.assurance.findings.values() {
            if let Some(point) = finding.data.checkpoint {
                *found.entry(point).or_default() += 1;
            }
        }
        let mut checks: Vec<CheckRow> = snapshot
            .assurance
            .checks
            .values()
            .map(|check| {
                let findings = found.get(&check.id).copied().unwrap_or(0);
                row(connection, &snapshot, check, findings)
            })
            .collect::<Result<_>>()?;
        checks.sort_by_cached_key(|row| (row.place, natural_key(&row.reference)));
        let findings = self.finding_rows(today, &snapshot.assurance.findings, |finding| {
            finding.audit == Some(key)
        })?;
        let missing = if open {
            checklist(&snapshot, key, &high).len() as u32
        } else {
            0
        };
        Ok(AuditPage {
            audit,
            conflicts,
            counts: counted(&checks),
            checks,
            missing,
            findings,
        })
    }

    /// Every finding on the day `today`: open ones first, those the gravest first, then the latest.
    pub fn findings(&self, today: NaiveDate) -> Result<Vec<AuditFindingRow>> {
        let _reading = self.reading()?;
        let findings = load(&self.connection, "", [])?;
        self.finding_rows(today, &findings, |_| true)
    }

    /// What stands on a finding's page on the day `today`.
    pub fn finding_page(&self, key: AuditFindingId, today: NaiveDate) -> Result<FindingPage> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let finding = one::<AuditFinding>(connection, key)?;
        let findings = load(connection, "", [])?;
        let offers = repeats_of(&findings, Some(key), &finding.data)
            .into_iter()
            .map(|other| name(connection, Kind::Findings, other.0))
            .collect::<Result<_>>()?;
        let stored = self.actions_of(key)?;
        let still_open = match finding.data.state {
            FindingState::Closed => None,
            FindingState::Open => {
                let actions: Vec<_> = stored.iter().collect();
                still_open(&finding.data, &actions).map(|(why, _)| why)
            }
        };
        let actions = stored
            .into_iter()
            .map(|action| {
                Ok(CorrectiveRow {
                    state: corrective_state(&action.data, today),
                    owner: self.name_of(action.data.owner)?,
                    verified_by: self.name_of(action.data.verified_by)?,
                    action,
                })
            })
            .collect::<Result<_>>()?;
        Ok(FindingPage {
            finding,
            offers,
            actions,
            still_open,
        })
    }

    fn name_of(&self, person: Option<PersonId>) -> Result<Option<String>> {
        let Some(key) = person else {
            return Ok(None);
        };
        let person = one::<model::Person>(&self.connection, key)?;
        Ok(Some(person.data.name))
    }

    fn finding_rows(
        &self,
        today: NaiveDate,
        findings: &Records<AuditFindingId, AuditFinding>,
        wanted: impl Fn(&AuditFinding) -> bool,
    ) -> Result<Vec<AuditFindingRow>> {
        let connection = &self.connection;
        let mut behind: BTreeMap<AuditFindingId, CorrectiveState> = BTreeMap::new();
        for action in load::<CorrectiveAction>(connection, "", [])?.values() {
            let state = corrective_state(&action.data, today);
            let most = behind.entry(action.data.finding).or_insert(state);
            *most = urgent(*most, state);
        }
        let recognised = repeated(findings);
        let known = |key: &AuditFindingId| findings.get(key).map(called);
        let mut rows = Vec::new();
        for stored in findings.values().filter(|own| wanted(&own.data)) {
            let finding = &stored.data;
            let audit = finding
                .audit
                .map(|key| name(connection, Kind::Audits, key.0));
            let may = recognised
                .get(&stored.id)
                .filter(|_| finding.repeats.is_none());
            rows.push(AuditFindingRow {
                id: stored.id,
                reference: finding.reference.clone(),
                name: finding.name.clone(),
                grade: finding.grade,
                state: finding.state,
                found: finding.found,
                audit: audit.transpose()?,
                owner: self.name_of(finding.owner)?,
                repeats: finding.repeats.as_ref().and_then(known),
                may_repeat: may.and_then(known),
                correction: behind.get(&stored.id).copied(),
            });
        }
        rows.sort_by_cached_key(|row| {
            let latest = std::cmp::Reverse(row.found);
            (row.state, row.grade, latest, natural_key(&row.reference))
        });
        Ok(rows)
    }
}

/// Which of two corrective actions somebody must look at first.
fn urgent(one: CorrectiveState, other: CorrectiveState) -> CorrectiveState {
    let place = |state| match state {
        CorrectiveState::NotEffective => 0,
        CorrectiveState::Overdue => 1,
        CorrectiveState::ToVerify => 2,
        CorrectiveState::Open => 3,
        CorrectiveState::Done => 4,
        CorrectiveState::Effective => 5,
    };
    if place(other) < place(one) {
        other
    } else {
        one
    }
}

pub(super) fn called<R: Record>(stored: &Stored<R::Id, R>) -> RecordName {
    RecordName {
        kind: R::KIND,
        id: stored.id.into(),
        reference: stored.data.reference().to_owned(),
        name: stored.data.title(),
    }
}

fn name(connection: &Connection, kind: Kind, key: Uuid) -> Result<RecordName> {
    let found = refer::rows(connection, kind, "WHERE t.id = ?1", key)?;
    Ok(found.into_iter().next().unwrap_or(RecordName {
        kind,
        id: key,
        reference: String::new(),
        name: Bilingual::default(),
    }))
}

fn person(snapshot: &Snapshot, key: PersonId) -> String {
    let person = snapshot.people.get(&key);
    person.map(|own| own.data.name.clone()).unwrap_or_default()
}

fn row(
    connection: &Connection,
    snapshot: &Snapshot,
    stored: &Stored<AuditCheckId, AuditCheck>,
    findings: u32,
) -> Result<CheckRow> {
    let check = &stored.data;
    let about = match check.source {
        CheckSource::Finding => check.earlier.map(|key| (Kind::Findings, key.0)),
        CheckSource::Risk => check.scenario.map(|key| (Kind::Scenarios, key.0)),
        CheckSource::Requirement => check.requirement.map(|key| (Kind::Requirements, key.0)),
        CheckSource::Control | CheckSource::Own => check.control.map(|key| (Kind::Controls, key.0)),
    };
    let about = about.map(|(kind, key)| name(connection, kind, key));
    Ok(CheckRow {
        id: stored.id,
        revision: stored.revision,
        reference: check.reference.clone(),
        place: check.place,
        question: check.name.clone(),
        source: check.source,
        about: about.transpose()?,
        answer: check.answer,
        evidence: check.evidence.clone(),
        answered: check.answered,
        answered_by: check.answered_by.map(|key| person(snapshot, key)),
        findings,
    })
}

fn counted(checks: &[CheckRow]) -> CheckCounts {
    let of = |answer| {
        checks
            .iter()
            .filter(|row| row.answer == Some(answer))
            .count() as u32
    };
    CheckCounts {
        points: checks.len() as u32,
        answered: checks.iter().filter(|row| row.answer.is_some()).count() as u32,
        conforms: of(CheckAnswer::Conforms),
        partly: of(CheckAnswer::Partly),
        not: of(CheckAnswer::Not),
        not_applicable: of(CheckAnswer::NotApplicable),
    }
}
