//! Audits: what a programme covers, an audit with its checklist, findings and corrective actions.

use model::{
    AuditCheckId, AuditFindingId, AuditId, CheckAnswer, CheckPoint, CheckSource,
    CorrectiveActionId, Effectiveness, FindingGrade, PersonId, ProgrammeId,
};
use register::{AuditFindingRow, AuditPage, CoverageView, FindingPage};
use serde::Serialize;
use tauri::State;

use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// A point that a checklist is to have, in words.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct PointView {
    /// Where it comes from.
    pub source: CheckSource,
    /// What is asked.
    pub question: String,
}

/// What a programme covers.
#[tauri::command(async)]
#[specta::specta]
pub fn programme_coverage(session: State<'_, Session>, id: ProgrammeId) -> Answer<CoverageView> {
    session.read(|register| Ok(register.programme_coverage(Some(id))?))
}

/// What stands on an audit's page.
#[tauri::command(async)]
#[specta::specta]
pub fn audit_page(session: State<'_, Session>, id: AuditId) -> Answer<AuditPage> {
    session.read(|register| Ok(register.audit_page(id, clock::today(register))?))
}

/// Every finding, open ones first.
#[tauri::command(async)]
#[specta::specta]
pub fn list_findings(session: State<'_, Session>) -> Answer<Vec<AuditFindingRow>> {
    session.read(|register| Ok(register.findings(clock::today(register))?))
}

/// What stands on a finding's page.
#[tauri::command(async)]
#[specta::specta]
pub fn finding_page(session: State<'_, Session>, id: AuditFindingId) -> Answer<FindingPage> {
    session.read(|register| Ok(register.finding_page(id, clock::today(register))?))
}

/// The points that an audit's checklist lacks.
#[tauri::command(async)]
#[specta::specta]
pub fn missing_points(session: State<'_, Session>, id: AuditId) -> Answer<Vec<PointView>> {
    let say = text::words(session.settings().language);
    session.read(|register| {
        let points = register.missing_points(id)?;
        let shown = |point: &CheckPoint| PointView {
            source: point.source,
            question: say.check_question(point),
        };
        Ok(points.iter().map(shown).collect())
    })
}

/// Adds the points that an audit's checklist lacks.
#[tauri::command(async)]
#[specta::specta]
pub fn generate_checklist(session: State<'_, Session>, id: AuditId) -> Answer<Written<u32>> {
    let say = text::words(session.settings().language);
    let question = |point: &CheckPoint| say.check_question(point);
    session.write(|register, stamp| register.generate_checklist(stamp, id, &question))
}

/// Begins a planned audit.
#[tauri::command(async)]
#[specta::specta]
pub fn start_audit(
    session: State<'_, Session>,
    id: AuditId,
    revision: u32,
    reason: String,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.start_audit(stamp, id, revision, &reason))
}

/// Reports an audit that is under way.
#[tauri::command(async)]
#[specta::specta]
pub fn report_audit(
    session: State<'_, Session>,
    id: AuditId,
    revision: u32,
    conclusion: String,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.report_audit(stamp, id, revision, &conclusion))
}

/// Closes a reported audit.
#[tauri::command(async)]
#[specta::specta]
pub fn close_audit(session: State<'_, Session>, id: AuditId, revision: u32) -> Answer<Written<()>> {
    session.write(|register, stamp| register.close_audit(stamp, id, revision))
}

/// Answers a point of a checklist, with what shows it.
#[tauri::command(async)]
#[specta::specta]
pub fn answer_check(
    session: State<'_, Session>,
    id: AuditCheckId,
    revision: u32,
    answer: Option<CheckAnswer>,
    evidence: String,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.answer_check(stamp, id, revision, answer, &evidence))
}

/// Makes a finding at a point of a checklist.
#[tauri::command(async)]
#[specta::specta]
pub fn finding_from_check(
    session: State<'_, Session>,
    id: AuditCheckId,
    name: String,
    grade: FindingGrade,
    description: String,
) -> Answer<Written<AuditFindingId>> {
    session
        .write(|register, stamp| register.finding_from_check(stamp, id, &name, grade, &description))
}

/// Closes a finding.
#[tauri::command(async)]
#[specta::specta]
pub fn close_finding(
    session: State<'_, Session>,
    id: AuditFindingId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.close_finding(stamp, id, revision))
}

/// Says whether a corrective action worked.
#[tauri::command(async)]
#[specta::specta]
pub fn verify_corrective(
    session: State<'_, Session>,
    id: CorrectiveActionId,
    revision: u32,
    effectiveness: Effectiveness,
    note: String,
    by: Option<PersonId>,
) -> Answer<Written<()>> {
    session.write(|register, stamp| {
        register.verify_corrective(stamp, id, revision, effectiveness, &note, by)
    })
}
