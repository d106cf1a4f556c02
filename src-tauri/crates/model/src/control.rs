//! What the tests say of each control on a day: one of six states, with what it rests on
//! (ISO/IEC 27001:2022, clause 9.1). It never says whether a control is needed: that is decided.

mod evidence;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use evidence::{LatestRuns, TestStanding, Tested, test_standing, tested};

use crate::{
    ApplicabilityId, Assurance, Control, ControlId, ControlMappingId, ControlTestId, Evidence,
    MappingRelation, Measure, MeasureId, MeasureState, Records, TestState,
};

/// One thing that says whether a control works, and the way by which it counts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ControlEvidence {
    /// What it says: never run, overdue, failed or passed.
    pub state: TestState,
    /// The test; none: what stands on the measure itself, which no test names.
    pub test: Option<ControlTestId>,
    /// The measure in place that carries the control out and that was tested; none where the test
    /// names the control itself.
    pub measure: Option<MeasureId>,
    /// The mapping by which what was found for another control counts here.
    pub mapping: Option<ControlMappingId>,
    /// That other control.
    pub from: Option<ControlId>,
    /// The day of the latest run.
    pub date: Option<NaiveDate>,
    /// The last day on which it holds; only of what passed.
    pub until: Option<NaiveDate>,
}

/// What the tests say of a control.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ControlState {
    /// The state.
    pub state: TestState,
    /// The decision that leaves the control out; then nothing else counts.
    pub excluded: Option<ApplicabilityId>,
    /// What it rests on: its own first, then what counts by a mapping.
    pub evidence: Vec<ControlEvidence>,
}

/// How bad a state is: the worst one speaks for all.
fn gravity(state: TestState) -> u8 {
    match state {
        TestState::Failed => 4,
        TestState::NeverRun => 3,
        TestState::Overdue => 2,
        TestState::Passed => 1,
        TestState::Undefined | TestState::NotApplicable => 0,
    }
}

/// The states of `controls` on the day `today`, in time proportional to the number of records.
///
/// *Not applicable* is a control that was left out (clause 6.1.3 d). For every other one counts: each
/// active test that names it; each active test that names a measure in place which carries it out; where
/// no active test names such a measure, what stands on the measure itself; and, where a mapping says so,
/// all that counts for another control by itself: *same as* counts both ways, *covers* from the control
/// to the other, *part of* and *overlaps* not at all. A mapping counts once: what came by one goes no
/// further by another. The worst of it is the state, in the order failed, never run, overdue, passed;
/// where nothing counts no test is defined.
pub fn control_states(
    assurance: &Assurance,
    controls: &Records<ControlId, Control>,
    measures: &Records<MeasureId, Measure>,
    today: NaiveDate,
) -> BTreeMap<ControlId, ControlState> {
    let mut own = own_evidence(assurance, measures, today);
    for found in own.values_mut() {
        found.sort_by_key(|evidence| (evidence.test, evidence.measure));
    }
    let mut came: HashMap<ControlId, Vec<ControlEvidence>> = HashMap::new();
    for mapping in assurance.mappings.values() {
        let (one, other) = (mapping.data.control, mapping.data.other);
        let ways: &[(ControlId, ControlId)] = match mapping.data.relation {
            MappingRelation::Same => &[(one, other), (other, one)],
            MappingRelation::Covers => &[(one, other)],
            MappingRelation::PartOf | MappingRelation::Overlaps => &[],
        };
        for (from, to) in ways.iter().filter(|(from, to)| from != to) {
            let found = own.get(from).into_iter().flatten();
            came.entry(*to)
                .or_default()
                .extend(found.map(|evidence| ControlEvidence {
                    mapping: Some(mapping.id),
                    from: Some(*from),
                    ..evidence.clone()
                }));
        }
    }
    let excluded: HashMap<ControlId, ApplicabilityId> = assurance
        .applicability
        .values()
        .filter(|decision| !decision.data.included)
        .map(|decision| (decision.data.control, decision.id))
        .collect();
    controls
        .keys()
        .map(|control| {
            let state = match excluded.get(control) {
                Some(decision) => ControlState {
                    state: TestState::NotApplicable,
                    excluded: Some(*decision),
                    evidence: Vec::new(),
                },
                None => found(
                    own.get(control).into_iter().flatten().cloned(),
                    came.remove(control).unwrap_or_default(),
                ),
            };
            (*control, state)
        })
        .collect()
}

/// The state that follows from what counts for a control by itself and by mappings.
fn found(own: impl Iterator<Item = ControlEvidence>, came: Vec<ControlEvidence>) -> ControlState {
    let evidence: Vec<ControlEvidence> = own.chain(came).collect();
    let worst = evidence.iter().map(|evidence| evidence.state);
    ControlState {
        state: worst
            .max_by_key(|state| gravity(*state))
            .unwrap_or(TestState::Undefined),
        excluded: None,
        evidence,
    }
}

/// What counts for each control by itself.
fn own_evidence(
    assurance: &Assurance,
    measures: &Records<MeasureId, Measure>,
    today: NaiveDate,
) -> HashMap<ControlId, Vec<ControlEvidence>> {
    let latest = LatestRuns::new(&assurance.runs);
    let mut own: HashMap<ControlId, Vec<ControlEvidence>> = HashMap::new();
    let mut named: HashMap<MeasureId, Vec<ControlEvidence>> = HashMap::new();
    for test in assurance.tests.values().filter(|test| test.data.active) {
        let standing = test_standing(&test.data, latest.of(test.id), today);
        let evidence = ControlEvidence {
            state: standing.state,
            test: Some(test.id),
            measure: None,
            mapping: None,
            from: None,
            date: standing.date,
            until: standing.until,
        };
        for control in &test.data.controls {
            own.entry(*control).or_default().push(evidence.clone());
        }
        for measure in &test.data.measures {
            named.entry(*measure).or_default().push(evidence.clone());
        }
    }
    let in_place = measures
        .values()
        .filter(|measure| measure.data.state == MeasureState::InPlace);
    for measure in in_place {
        let by_tests = named.remove(&measure.id);
        let found = by_tests.unwrap_or_else(|| by_hand(&measure.data, today).into_iter().collect());
        for control in &measure.data.controls {
            let known = own.entry(*control).or_default();
            for evidence in &found {
                // A test that names the control itself is not counted again for its measure.
                let direct = |known: &ControlEvidence| {
                    known.measure.is_none()
                        && evidence.test.is_some()
                        && known.test == evidence.test
                };
                if !known.iter().any(direct) {
                    known.push(ControlEvidence {
                        measure: Some(measure.id),
                        ..evidence.clone()
                    });
                }
            }
        }
    }
    own
}

/// What stands on a measure that no test names; none where it says that it was not tested.
fn by_hand(measure: &Measure, today: NaiveDate) -> Option<ControlEvidence> {
    let state = match measure.evidence(today) {
        Evidence::Passed => TestState::Passed,
        Evidence::Overdue => TestState::Overdue,
        Evidence::Failed => TestState::Failed,
        Evidence::NotTested => return None,
    };
    Some(ControlEvidence {
        state,
        test: None,
        measure: None,
        mapping: None,
        from: None,
        date: measure.last_tested,
        until: measure.tested_until(),
    })
}

#[cfg(test)]
mod tests;
