//! Acceptances and the quality check.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{
    AcceptanceId, Arg, AssessmentId, FindingKind, Kind, PersonId, ScenarioId, Severity, quality,
};
use register::{AcceptanceRow, ScenarioAcceptance};
use serde::Serialize;
use tauri::State;
use uuid::Uuid;

use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// One finding and the way to its place.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct FindingRow {
    /// The kind of record that it is mended in.
    pub record: Kind,
    /// The record.
    pub id: Uuid,
    /// The record's reference.
    pub reference: String,
    /// What the sentence is given.
    pub args: BTreeMap<String, Arg>,
}

/// The findings of one kind.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct FindingGroup {
    /// The kind.
    pub kind: FindingKind,
    /// How grave it is.
    pub severity: Severity,
    /// How many there are.
    pub count: u32,
    /// The first of them.
    pub rows: Vec<FindingRow>,
}

/// What is accepted, and what the window knew of it.
#[derive(Clone, PartialEq, Eq, Debug, serde::Deserialize, specta::Type)]
pub struct Accepting {
    /// The hash of the scenario as it was shown.
    pub seen: String,
    /// Who accepts.
    pub by: PersonId,
    /// Why.
    pub reason: String,
    /// The last day.
    pub until: NaiveDate,
}

/// What the quality check finds, by kind: of each the first `most`, or of `kind` alone.
#[tauri::command(async)]
#[specta::specta]
pub fn check_quality(
    session: State<'_, Session>,
    assessment: Option<AssessmentId>,
    kind: Option<FindingKind>,
    most: u32,
) -> Answer<Vec<FindingGroup>> {
    // The register is free again as soon as it is read.
    let snapshot = session.read(|register| {
        Ok(match assessment {
            Some(assessment) => register.snapshot_of_assessment(assessment)?,
            None => register.snapshot()?,
        })
    })?;
    let mut groups: Vec<FindingGroup> = Vec::new();
    for finding in quality(&snapshot, &snapshot.picture(session.today())) {
        if groups.last().is_none_or(|group| group.kind != finding.kind) {
            groups.push(FindingGroup {
                kind: finding.kind,
                severity: finding.severity(),
                count: 0,
                rows: Vec::new(),
            });
        }
        let Some(group) = groups.last_mut() else {
            continue;
        };
        if group.count < most && kind.is_none_or(|kind| kind == finding.kind) {
            group.rows.push(FindingRow {
                record: finding.record,
                id: finding.id,
                reference: finding.reference(&snapshot).to_owned(),
                args: finding.args(&snapshot),
            });
        }
        group.count += 1;
    }
    Ok(groups)
}

/// Every acceptance with how it stands.
#[tauri::command(async)]
#[specta::specta]
pub fn list_acceptances(session: State<'_, Session>) -> Answer<Vec<AcceptanceRow>> {
    session.read(|register| Ok(register.acceptance_rows(clock::today(register))?))
}

/// What is owed about a scenario, and who accepted it.
#[tauri::command(async)]
#[specta::specta]
pub fn scenario_acceptance(
    session: State<'_, Session>,
    id: ScenarioId,
) -> Answer<ScenarioAcceptance> {
    session.read(|register| Ok(register.scenario_acceptance(id, clock::today(register))?))
}

/// Accepts a scenario as it was shown.
#[tauri::command(async)]
#[specta::specta]
pub fn accept_scenario(
    session: State<'_, Session>,
    id: ScenarioId,
    accepting: Accepting,
) -> Answer<Written<AcceptanceId>> {
    let Accepting {
        seen,
        by,
        reason,
        until,
    } = accepting;
    session.write(|register, stamp| register.accept_scenario(stamp, id, &seen, by, &reason, until))
}

/// Withdraws what is accepted of a scenario.
#[tauri::command(async)]
#[specta::specta]
pub fn withdraw_acceptance(session: State<'_, Session>, id: ScenarioId) -> Answer<Written<()>> {
    session.write(|register, stamp| register.withdraw_acceptance(stamp, id))
}
