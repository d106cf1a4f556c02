//! What became of each risk since last time: since the assessment that its own was carried forward from.

use model::{Change, Method, Stage, StageChange, UnitId, difference};

use crate::reports::frame::Frame;

/// What became of a risk at *current, confirmed*.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Became {
    New,
    Higher,
    Lower,
    Same,
    Closed,
}

/// One risk, and what became of it.
pub(super) struct Changed {
    pub(super) reference: String,
    pub(super) unit: Option<UnitId>,
    pub(super) became: Became,
}

/// What became of every risk of the assessments in scope that were carried forward from another.
pub(super) fn changes(frame: &Frame<'_>) -> Vec<Changed> {
    let snapshot = frame.snapshot;
    let mut changes = Vec::new();
    for later in snapshot.assessments.values() {
        let Some(earlier) = later.data.carried_from else {
            continue;
        };
        let Some(found) = difference(snapshot, frame.picture, earlier, later.id) else {
            continue;
        };
        let method = |id| {
            let method = snapshot.assessments.get(&id)?.data.method;
            Some(&snapshot.methods.get(&method)?.data)
        };
        let (Some(before), Some(after)) = (method(earlier), method(later.id)) else {
            continue;
        };
        for row in &found.rows {
            let (newer, older) = (
                row.after.and_then(|id| snapshot.scenarios.get(&id)),
                row.before.and_then(|id| snapshot.scenarios.get(&id)),
            );
            // What is gone belongs where it was; the assessment that closed it decides.
            let scope = match (newer, older) {
                (Some(newer), _) => frame.in_scope(&newer.data),
                (None, Some(older)) => {
                    let moved = model::Scenario {
                        assessment: later.id,
                        ..older.data.clone()
                    };
                    frame.in_scope(&moved)
                }
                (None, None) => false,
            };
            if !scope {
                continue;
            }
            let stage = row
                .stages
                .iter()
                .find(|own| own.stage == Stage::CurrentConfirmed);
            changes.push(Changed {
                reference: row.reference.clone(),
                unit: newer.or(older).and_then(|own| snapshot.unit_of(&own.data)),
                became: match row.change {
                    Change::New => Became::New,
                    Change::Closed => Became::Closed,
                    _ => stage.map_or(Became::Same, |own| moved(own, before, after)),
                },
            });
        }
    }
    changes.sort_by_cached_key(|own| model::natural_key(&own.reference));
    changes
}

/// Whether a level is higher or lower than before; levels of different methods are compared by how high
/// they stand among all of their own.
fn moved(stage: &StageChange, before: &Method, after: &Method) -> Became {
    let height = |method: &Method, level: &Option<String>| {
        let rank = level.as_ref().and_then(|id| method.rank(id))?;
        let top = method.levels.len().saturating_sub(1).max(1);
        Some(usize::from(rank) * 1000 / top)
    };
    let (earlier, later) = (height(before, &stage.before), height(after, &stage.after));
    match (earlier, later) {
        (Some(earlier), Some(later)) if later > earlier => Became::Higher,
        (Some(earlier), Some(later)) if later < earlier => Became::Lower,
        (None, Some(_)) => Became::New,
        _ => Became::Same,
    }
}
