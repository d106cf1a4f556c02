//! What no programme, audit, finding or corrective action may hold, imported ones neither.

use model::{Audit, AuditFinding, AuditState, CorrectiveAction, FindingState, Programme};

use super::plain::Check;

/// A programme does not end before it begins.
pub(super) fn check_programme(programme: &Programme) -> Check {
    if programme.ends < programme.starts {
        return Err(("ends", "ends-before-start"));
    }
    Ok(())
}

/// An audit does not end before it begins; one that is reported says since when.
pub(super) fn check_audit(audit: &Audit) -> Check {
    if audit.ends.is_some_and(|ends| ends < audit.starts) {
        return Err(("ends", "ends-before-start"));
    }
    let held = matches!(audit.state, AuditState::Reported | AuditState::Closed);
    if held && audit.reported.is_none() {
        return Err(("reported", "missing-value"));
    }
    Ok(())
}

/// What is closed says since when, and not before it was found.
pub(super) fn check_finding(finding: &AuditFinding) -> Check {
    if finding.state == FindingState::Closed && finding.closed.is_none() {
        return Err(("closed", "missing-value"));
    }
    if finding.closed.is_some_and(|closed| closed < finding.found) {
        return Err(("closed", "closed-before-found"));
    }
    Ok(())
}

/// A verification has its day and its result, is no earlier than what it verifies, and is not by who
/// carried it out (ISO/IEC 27001, clause 10.2 d).
pub(super) fn check_corrective(action: &CorrectiveAction) -> Check {
    if let (Some(done), Some(verify_on)) = (action.done, action.verify_on)
        && verify_on < done
    {
        return Err(("verify_on", "verified-before-done"));
    }
    match (action.effectiveness, action.verified) {
        (None, None) => return Ok(()),
        (None, Some(_)) => return Err(("effectiveness", "missing-value")),
        (Some(_), None) => return Err(("verified", "missing-value")),
        (Some(_), Some(verified)) => match action.done {
            None => return Err(("done", "not-done-yet")),
            Some(done) if verified < done => return Err(("verified", "verified-before-done")),
            Some(_) => {}
        },
    }
    if action.verified_by.is_some() && action.verified_by == action.owner {
        return Err(("verified_by", "own-work"));
    }
    Ok(())
}
