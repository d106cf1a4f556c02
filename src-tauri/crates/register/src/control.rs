//! Controls, their tests and their maturity as screens and commands show them: what the model says of
//! them, with the names of what it rests on.

mod page;
mod tests;

pub use page::{ControlMapped, ControlMeasure, ControlPage, ControlRating};
pub use tests::{RunRow, TestPage, TestRow};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{
    Area, Assurance, Control, ControlEvidence, ControlId, ControlState, Measure, MeasureId,
    MeasureState, Record, Records, Stored, TestState, control_states, natural_key, ratings_on,
};
use serde::Serialize;

use crate::{RecordName, Register, Result, load::load};

/// One thing that a control's state rests on, with names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ControlReason {
    /// What it says.
    pub state: TestState,
    /// The test; none: what stands on the measure, which no test names.
    pub test: Option<RecordName>,
    /// The measure in place that it counts through; none where the test names the control itself.
    pub measure: Option<RecordName>,
    /// The mapping by which it counts.
    pub mapping: Option<RecordName>,
    /// The control that it was found for.
    pub from: Option<RecordName>,
    /// The day of the latest run.
    pub date: Option<NaiveDate>,
    /// The last day on which it holds.
    pub until: Option<NaiveDate>,
}

/// A control in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ControlRow {
    /// The control.
    pub control: RecordName,
    /// Its framework and theme.
    pub area: Area,
    /// What its tests say.
    pub state: TestState,
    /// What that rests on.
    pub reasons: Vec<ControlReason>,
    /// How many measures carry it out.
    pub measures: u32,
    /// How many of those are in place.
    pub in_place: u32,
    /// Its level in the whole organisation.
    pub level: Option<u32>,
    /// The level that is aimed at.
    pub target: Option<u32>,
}

/// What controls are judged by, read once.
struct Judged {
    controls: Records<ControlId, Control>,
    measures: Records<MeasureId, Measure>,
    assurance: Assurance,
    states: BTreeMap<ControlId, ControlState>,
}

/// A record by its names.
pub(crate) fn named<R: Record>(stored: &Stored<R::Id, R>) -> RecordName {
    RecordName {
        kind: R::KIND,
        id: stored.id.into(),
        reference: stored.data.reference().to_owned(),
        name: stored.data.title(),
    }
}

fn name_in<R: Record>(records: &Records<R::Id, R>, id: Option<R::Id>) -> Option<RecordName> {
    records.get(&id?).map(named::<R>)
}

impl Judged {
    fn read(register: &Register, today: NaiveDate) -> Result<Self> {
        let connection = &register.connection;
        let assurance = Assurance {
            tests: load(connection, "", [])?,
            runs: load(connection, "", [])?,
            mappings: load(connection, "", [])?,
            applicability: load(connection, "", [])?,
            maturity: load(connection, "", [])?,
            ..Assurance::default()
        };
        let (controls, measures) = (load(connection, "", [])?, load(connection, "", [])?);
        let states = control_states(&assurance, &controls, &measures, today);
        Ok(Self {
            controls,
            measures,
            assurance,
            states,
        })
    }

    fn reason(&self, evidence: &ControlEvidence) -> ControlReason {
        ControlReason {
            state: evidence.state,
            test: name_in(&self.assurance.tests, evidence.test),
            measure: name_in(&self.measures, evidence.measure),
            mapping: name_in(&self.assurance.mappings, evidence.mapping),
            from: name_in(&self.controls, evidence.from),
            date: evidence.date,
            until: evidence.until,
        }
    }

    /// The rows of the controls for which `wanted` holds, by framework and reference as people sort them.
    fn rows(&self, today: NaiveDate, wanted: impl Fn(ControlId) -> bool) -> Vec<ControlRow> {
        let mut carried: BTreeMap<ControlId, (u32, u32)> = BTreeMap::new();
        for measure in self.measures.values() {
            for control in &measure.data.controls {
                let counts = carried.entry(*control).or_default();
                counts.0 += 1;
                counts.1 += u32::from(measure.data.state == MeasureState::InPlace);
            }
        }
        let rated = ratings_on(&self.assurance.maturity, None, today);
        let mut rows: Vec<ControlRow> = self
            .controls
            .values()
            .filter(|control| wanted(control.id))
            .filter_map(|control| {
                let state = self.states.get(&control.id)?;
                let (measures, in_place) = carried.get(&control.id).copied().unwrap_or_default();
                let rating = rated.get(&control.id);
                Some(ControlRow {
                    control: named::<Control>(control),
                    area: control.data.area(),
                    state: state.state,
                    reasons: state
                        .evidence
                        .iter()
                        .map(|evidence| self.reason(evidence))
                        .collect(),
                    measures,
                    in_place,
                    level: rating.map(|rating| rating.data.level),
                    target: rating.and_then(|rating| rating.data.target),
                })
            })
            .collect();
        rows.sort_by_cached_key(|row| {
            let reference = natural_key(&row.control.reference);
            (row.area.framework.clone(), reference)
        });
        rows
    }
}

impl Register {
    /// Every control with what its tests say on the day `today` and why, by framework and reference.
    pub fn control_rows(&self, today: NaiveDate) -> Result<Vec<ControlRow>> {
        let _reading = self.reading()?;
        Ok(Judged::read(self, today)?.rows(today, |_| true))
    }
}
