//! Audits that were not held, auditors who audit their own, and findings that nothing comes of
//! (ISO/IEC 27001, clauses 9.2 and 10.2).

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, FindingKind};
use crate::{
    Arg, AuditFindingId, AuditState, CorrectiveState, FindingState, Kind, Picture, Snapshot,
    conflicts, corrective_state, default_verify_on, repeated,
};

pub(super) fn check(snapshot: &Snapshot, picture: &Picture, found: &mut Vec<Finding>) {
    audits(snapshot, picture, found);
    findings(snapshot, found);
    corrections(snapshot, picture, found);
}

fn audits(snapshot: &Snapshot, picture: &Picture, found: &mut Vec<Finding>) {
    for stored in snapshot.assurance.audits.values() {
        let audit = &stored.data;
        if !matches!(audit.state, AuditState::Planned | AuditState::Running) {
            continue;
        }
        let of = |kind| Finding::about(kind, Kind::Audits, stored.id.0);
        let last = audit.ends.unwrap_or(audit.starts);
        if last < picture.today {
            found.push(of(FindingKind::AuditLate).with("due", Arg::Date(last)));
        }
        if audit.independence.trim().is_empty() {
            let people: BTreeSet<&str> = conflicts(snapshot, audit)
                .iter()
                .filter_map(|conflict| snapshot.people.get(&conflict.person))
                .map(|person| person.data.name.as_str())
                .collect();
            if !people.is_empty() {
                let people: Vec<&str> = people.into_iter().collect();
                let finding = of(FindingKind::AuditNotIndependent);
                found.push(finding.with("person", Arg::Text(people.join(", "))));
            }
        }
    }
}

fn findings(snapshot: &Snapshot, found: &mut Vec<Finding>) {
    let assurance = &snapshot.assurance;
    let corrected: BTreeSet<AuditFindingId> = assurance
        .corrective_actions
        .values()
        .map(|action| action.data.finding)
        .collect();
    let recognised: BTreeMap<AuditFindingId, AuditFindingId> = repeated(&assurance.findings);
    for stored in assurance.findings.values() {
        let finding = &stored.data;
        if finding.state == FindingState::Closed {
            continue;
        }
        let of = |kind| Finding::about(kind, Kind::Findings, stored.id.0);
        if finding.grade.is_nonconformity() && !corrected.contains(&stored.id) {
            found.push(of(FindingKind::NonconformityWithoutAction));
        }
        let earlier = finding
            .repeats
            .or_else(|| recognised.get(&stored.id).copied());
        if let Some(earlier) = earlier.and_then(|key| assurance.findings.get(&key)) {
            let earlier = Arg::Text(earlier.data.reference.clone());
            found.push(of(FindingKind::FindingRepeated).with("earlier", earlier));
        }
    }
}

fn corrections(snapshot: &Snapshot, picture: &Picture, found: &mut Vec<Finding>) {
    for stored in snapshot.assurance.corrective_actions.values() {
        let action = &stored.data;
        let of = |kind| Finding::about(kind, Kind::CorrectiveActions, stored.id.0);
        match corrective_state(action, picture.today) {
            CorrectiveState::Overdue => {
                if let Some(due) = action.due {
                    found.push(of(FindingKind::CorrectiveLate).with("due", Arg::Date(due)));
                }
            }
            CorrectiveState::ToVerify => {
                let due = action.verify_on.or(action.done.map(default_verify_on));
                if let Some(due) = due.filter(|due| *due < picture.today) {
                    found.push(of(FindingKind::VerificationLate).with("due", Arg::Date(due)));
                }
            }
            _ => {}
        }
    }
}
