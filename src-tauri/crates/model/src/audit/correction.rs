//! Findings and their correction: what comes again, how far a corrective action is, and when a finding
//! may be closed.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use crate::{
    AuditFinding, AuditFindingId, CorrectiveAction, CorrectiveActionId, Effectiveness,
    FindingGrade, Records, Stored,
};

kinds! {
    /// How far a corrective action is.
    CorrectiveState {
        /// It is to be done.
        Open = "open",
        /// It was to be done by now.
        Overdue = "overdue",
        /// It is done; whether it works is to be seen later.
        Done = "done",
        /// It is done, and the day has come to see whether it works.
        ToVerify = "to-verify",
        /// It was seen to work.
        Effective = "effective",
        /// It was seen not to work.
        NotEffective = "not-effective",
    }
}

/// Days after which the effect of a corrective action is looked at, where nobody said another day.
pub const VERIFY_DAYS: u64 = 90;

/// The day on which the effect of what was done on `done` is to be verified, where nobody chose one.
pub fn default_verify_on(done: NaiveDate) -> NaiveDate {
    done.checked_add_days(Days::new(VERIFY_DAYS))
        .unwrap_or(done)
}

/// How far a corrective action is on the day `today` (ISO/IEC 27001, clause 10.2 d: its effectiveness
/// is reviewed, after some time).
pub fn corrective_state(action: &CorrectiveAction, today: NaiveDate) -> CorrectiveState {
    match (action.effectiveness, action.done) {
        (Some(Effectiveness::Effective), _) => CorrectiveState::Effective,
        (Some(Effectiveness::Not), _) => CorrectiveState::NotEffective,
        (None, Some(done)) => {
            let verify = action.verify_on.unwrap_or_else(|| default_verify_on(done));
            if verify <= today {
                CorrectiveState::ToVerify
            } else {
                CorrectiveState::Done
            }
        }
        (None, None) if action.due.is_some_and(|due| due < today) => CorrectiveState::Overdue,
        (None, None) => CorrectiveState::Open,
    }
}

impl FindingGrade {
    /// Whether it is a nonconformity: something was not met, and must be corrected.
    pub fn is_nonconformity(self) -> bool {
        matches!(self, Self::Major | Self::Minor)
    }
}

kinds! {
    /// Why a finding cannot be closed yet.
    StillOpen {
        /// A nonconformity without a corrective action.
        NoAction = "finding-no-action",
        /// A corrective action without the root cause.
        NoCause = "finding-no-cause",
        /// A corrective action whose effect was not verified.
        NotVerified = "finding-not-verified",
        /// The correction did not work, and nothing that does came after it.
        NotEffective = "finding-not-effective",
    }
}

/// Why the finding cannot be closed, with the corrective action that it is about; none where it can be
/// (ISO/IEC 27001, clause 10.2 a to d). `actions` are those of the finding.
///
/// A nonconformity needs a corrective action with its cause. Every corrective action must be verified;
/// one that did not work holds the finding open until another, verified no earlier, did.
pub fn still_open(
    finding: &AuditFinding,
    actions: &[&Stored<CorrectiveActionId, CorrectiveAction>],
) -> Option<(StillOpen, Option<CorrectiveActionId>)> {
    if actions.is_empty() {
        let needs = finding.grade.is_nonconformity();
        return needs.then_some((StillOpen::NoAction, None));
    }
    let lacks = |why: StillOpen, is: &dyn Fn(&CorrectiveAction) -> bool| {
        let first = actions.iter().find(|own| is(&own.data))?;
        Some((why, Some(first.id)))
    };
    let worked: Option<NaiveDate> = actions
        .iter()
        .filter(|own| own.data.effectiveness == Some(Effectiveness::Effective))
        .filter_map(|own| own.data.verified)
        .max();
    let failed = |own: &CorrectiveAction| {
        own.effectiveness == Some(Effectiveness::Not) && own.verified > worked
    };
    lacks(StillOpen::NoCause, &|own| own.cause.trim().is_empty())
        .filter(|_| finding.grade.is_nonconformity())
        .or_else(|| lacks(StillOpen::NotVerified, &|own| own.effectiveness.is_none()))
        .or_else(|| lacks(StillOpen::NotEffective, &failed))
}

/// What two findings can have in common.
fn subjects(finding: &AuditFinding) -> [Option<(u8, Uuid)>; 3] {
    [
        finding.control.map(|id| (0, id.0)),
        finding.requirement.map(|id| (1, id.0)),
        finding.measure.map(|id| (2, id.0)),
    ]
}

/// Of each finding that concerns the same control, requirement or measure as an earlier one of another
/// audit: the latest of those (ISO/IEC 27001, clause 10.2 b 3: whether similar nonconformities exist).
/// Opportunities for improvement are no findings that come again. The cost grows with the findings.
pub fn repeated(
    findings: &Records<AuditFindingId, AuditFinding>,
) -> BTreeMap<AuditFindingId, AuditFindingId> {
    let mut in_time: Vec<_> = findings
        .values()
        .filter(|own| own.data.grade != FindingGrade::Opportunity)
        .collect();
    in_time.sort_by_key(|own| (own.data.found, own.id));
    // Per subject the latest finding, and the latest of another audit than that one.
    let mut latest: BTreeMap<(u8, Uuid), [Option<&Stored<AuditFindingId, AuditFinding>>; 2]> =
        BTreeMap::new();
    let mut repeats = BTreeMap::new();
    for own in in_time {
        let of_others = subjects(&own.data)
            .into_iter()
            .flatten()
            .filter_map(|subject| latest.get(&subject))
            .flat_map(|pair| pair.iter().flatten().copied())
            .filter(|other| other.data.audit != own.data.audit)
            .max_by_key(|other| (other.data.found, other.id));
        if let Some(other) = of_others {
            repeats.insert(own.id, other.id);
        }
        for subject in subjects(&own.data).into_iter().flatten() {
            let pair = latest.entry(subject).or_default();
            if pair[0].is_some_and(|last| last.data.audit != own.data.audit) {
                pair[1] = pair[0];
            }
            pair[0] = Some(own);
        }
    }
    repeats
}

/// The findings that `finding` may repeat, the latest first: as [`repeated`] recognises them, for one
/// that is not written yet or is written again as `id`.
pub fn repeats_of(
    findings: &Records<AuditFindingId, AuditFinding>,
    id: Option<AuditFindingId>,
    finding: &AuditFinding,
) -> Vec<AuditFindingId> {
    let own = subjects(finding);
    let same = |other: &AuditFinding| {
        let theirs = subjects(other);
        own.iter()
            .zip(&theirs)
            .any(|(one, other)| one.is_some() && one == other)
    };
    if finding.grade == FindingGrade::Opportunity {
        return Vec::new();
    }
    let mut found: Vec<_> = findings
        .values()
        .filter(|other| Some(other.id) != id && other.data.audit != finding.audit)
        .filter(|other| other.data.grade != FindingGrade::Opportunity)
        .filter(|other| other.data.found <= finding.found && same(&other.data))
        .collect();
    found.sort_by_key(|other| std::cmp::Reverse((other.data.found, other.id)));
    found.into_iter().map(|other| other.id).collect()
}
