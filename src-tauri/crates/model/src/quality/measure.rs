//! Measures: what their tests say, and when they are to be in place.

use super::{Finding, FindingKind};
use crate::{Arg, Evidence, Measure, MeasureId, MeasureState, Picture, Snapshot, Stored};

pub(super) fn check(snapshot: &Snapshot, picture: &Picture, found: &mut Vec<Finding>) {
    for stored in snapshot.measures.values() {
        let finding = match stored.data.state {
            MeasureState::Retired => None,
            MeasureState::InPlace => tested(picture, stored),
            MeasureState::Planned => planned(picture, stored),
        };
        found.extend(finding);
    }
}

fn tested(picture: &Picture, stored: &Stored<MeasureId, Measure>) -> Option<Finding> {
    let of = |kind| Finding::measure(kind, stored.id);
    match stored.data.evidence(picture.today) {
        Evidence::Passed => None,
        Evidence::NotTested => Some(of(FindingKind::MeasureNotTested)),
        Evidence::Failed => Some(of(FindingKind::MeasureFailed)),
        Evidence::Overdue => {
            let until = stored.data.tested_until()?;
            Some(of(FindingKind::MeasureOverdue).with("until", Arg::Date(until)))
        }
    }
}

fn planned(picture: &Picture, stored: &Stored<MeasureId, Measure>) -> Option<Finding> {
    let of = |kind| Finding::measure(kind, stored.id);
    match stored.data.due {
        None => Some(of(FindingKind::MeasureWithoutDate)),
        Some(due) if due < picture.today => {
            Some(of(FindingKind::MeasureLate).with("due", Arg::Date(due)))
        }
        Some(_) => None,
    }
}
