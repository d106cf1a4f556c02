//! What the quality check says of audits.

use model::*;

use super::{action, audit, control, day, finding};
use crate::support::Town;

/// What the quality check finds about audits, each spoiling a register in order.
pub const CASES: &[(&[FindingKind], fn(&mut Town))] = &[
    (&[FindingKind::AuditLate], |town| {
        audit(town, "2026-01-01", |_| ());
    }),
    (&[FindingKind::AuditNotIndependent], |town| {
        let lead = *town.0.people.keys().next().unwrap();
        let owned = *town.0.assets.keys().next().unwrap();
        audit(town, "2027-01-01", |own| {
            own.lead = Some(lead);
            own.assets = vec![owned];
        });
    }),
    (&[FindingKind::NonconformityWithoutAction], |town| {
        finding(town, |_| ());
    }),
    (&[FindingKind::CorrectiveLate], |town| {
        let of = finding(town, |_| ());
        action(town, of, |own| own.due = Some(day("2026-10-01")));
    }),
    (&[FindingKind::VerificationLate], |town| {
        let of = finding(town, |_| ());
        action(town, of, |own| own.done = Some(day("2026-06-01")));
    }),
    (&[FindingKind::FindingRepeated], |town| {
        let about = control(town, "A.5.1");
        let [first, second] = ["2025-01-01", "2026-01-01"]
            .map(|starts| audit(town, starts, |own| own.state = AuditState::Closed));
        for (of, state) in [(first, FindingState::Closed), (second, FindingState::Open)] {
            finding(town, |own| {
                own.audit = Some(of);
                own.control = Some(about);
                own.grade = FindingGrade::Observation;
                own.state = state;
            });
        }
    }),
];
