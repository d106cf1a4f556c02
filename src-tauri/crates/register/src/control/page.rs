//! One control with all that says whether it works.

use chrono::NaiveDate;
use model::{
    ControlId, ControlTestId, Evidence, LatestRuns, MappingRelation, MeasureState, Person,
    PersonId, Records, ScenarioId, Unit, UnitId, natural_key,
};
use serde::Serialize;

use super::{ControlRow, Judged, TestRow, name_in, named, tests};
use crate::{
    RecordName, Refusal, Register, Result,
    load::load,
    table::{id, needed},
};

/// A measure that carries a control out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ControlMeasure {
    /// The measure.
    pub measure: RecordName,
    /// Whether it works already.
    pub state: MeasureState,
    /// What its tests say.
    pub evidence: Evidence,
}

/// A control that another one is mapped to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ControlMapped {
    /// The mapping.
    pub mapping: RecordName,
    /// What the one that is named first is to the other.
    pub relation: MappingRelation,
    /// Whether this control is named first.
    pub first: bool,
    /// The other control.
    pub other: RecordName,
    /// The framework that it stands in.
    pub framework: String,
    /// Whether what is found for the other counts for this one.
    pub counts: bool,
}

/// A rating of a control.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ControlRating {
    /// The rating.
    pub rating: RecordName,
    /// The day.
    pub date: NaiveDate,
    /// Where; none: the whole organisation.
    pub unit: Option<RecordName>,
    /// The level.
    pub level: u32,
    /// The level that is aimed at.
    pub target: Option<u32>,
    /// What shows it.
    pub evidence: String,
    /// Who rated it.
    pub assessor: Option<RecordName>,
}

/// All of a control.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ControlPage {
    /// The control, with what its tests say and why.
    pub row: ControlRow,
    /// Why it was left out; none where it applies.
    pub excluded: Option<String>,
    /// The measures that carry it out, by reference.
    pub measures: Vec<ControlMeasure>,
    /// The tests that name it or one of those, the most urgent first.
    pub tests: Vec<TestRow>,
    /// The controls that it is mapped to.
    pub mapped: Vec<ControlMapped>,
    /// How it was rated, the latest first.
    pub ratings: Vec<ControlRating>,
    /// The scenarios on which one of the measures has an effect, the worst first.
    pub scenarios: Vec<ScenarioId>,
}

impl Register {
    /// One control on the day `today`.
    pub fn control_page(&self, control: ControlId, today: NaiveDate) -> Result<ControlPage> {
        let _reading = self.reading()?;
        let judged = Judged::read(self, today)?;
        let row = judged.rows(today, |key| key == control).pop();
        let row = row.ok_or(Refusal::Missing)?;
        let excluded = judged.states.get(&control).and_then(|state| state.excluded);
        let excluded = excluded.and_then(|key| judged.assurance.applicability.get(&key));
        let people: Records<PersonId, Person> = load(&self.connection, "", [])?;
        let units: Records<UnitId, Unit> = load(&self.connection, "", [])?;
        Ok(ControlPage {
            row,
            excluded: excluded.map(|decision| decision.data.justification.clone()),
            measures: judged.measures_of(control, today),
            tests: judged.tests_of(control, &people, today),
            mapped: judged.mapped_to(control),
            ratings: judged.ratings_of(control, &people, &units),
            scenarios: self.scenarios_behind(control)?,
        })
    }

    /// The scenarios on which a measure that carries `control` out has an effect: the highest level,
    /// current and confirmed, first.
    pub fn scenarios_behind(&self, control: ControlId) -> Result<Vec<ScenarioId>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT s.id FROM scenarios s LEFT JOIN levels l ON l.scenario = s.id
             JOIN assessments v ON v.id = s.assessment
             WHERE v.state <> 'superseded' AND s.id IN (
                SELECT e.scenario FROM measure_controls c JOIN effects e ON e.measure = c.measure
                WHERE c.control = ?1)
             ORDER BY l.r2 DESC, l.n2 DESC, s.ref",
        )?;
        let found = statement.query_map([id(control)], |row| needed(row, 0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

impl Judged {
    fn measures_of(&self, control: ControlId, today: NaiveDate) -> Vec<ControlMeasure> {
        let mut found: Vec<ControlMeasure> = self
            .measures
            .values()
            .filter(|measure| measure.data.controls.contains(&control))
            .map(|measure| ControlMeasure {
                measure: named::<model::Measure>(measure),
                state: measure.data.state,
                evidence: measure.data.evidence(today),
            })
            .collect();
        found.sort_by_cached_key(|one| natural_key(&one.measure.reference));
        found
    }

    fn tests_of(
        &self,
        control: ControlId,
        people: &Records<PersonId, Person>,
        today: NaiveDate,
    ) -> Vec<TestRow> {
        let carries = |measure: &model::MeasureId| {
            let measure = self.measures.get(measure);
            measure.is_some_and(|measure| measure.data.controls.contains(&control))
        };
        let named: Vec<ControlTestId> = self
            .assurance
            .tests
            .values()
            .filter(|test| {
                test.data.controls.contains(&control) || test.data.measures.iter().any(carries)
            })
            .map(|test| test.id)
            .collect();
        let latest = LatestRuns::new(&self.assurance.runs);
        let of = named.iter().filter_map(|key| self.assurance.tests.get(key));
        tests::rows(of, &latest, people, today)
    }

    fn mapped_to(&self, control: ControlId) -> Vec<ControlMapped> {
        let mut found: Vec<ControlMapped> = self
            .assurance
            .mappings
            .values()
            .filter_map(|mapping| {
                let first = mapping.data.control == control;
                let other = match (first, mapping.data.other == control) {
                    (true, _) => mapping.data.other,
                    (false, true) => mapping.data.control,
                    (false, false) => return None,
                };
                let other = self.controls.get(&other)?;
                let relation = mapping.data.relation;
                Some(ControlMapped {
                    mapping: named::<model::ControlMapping>(mapping),
                    relation,
                    first,
                    other: named::<model::Control>(other),
                    framework: other.data.framework.clone(),
                    counts: match relation {
                        MappingRelation::Same => true,
                        MappingRelation::Covers => !first,
                        MappingRelation::PartOf | MappingRelation::Overlaps => false,
                    },
                })
            })
            .collect();
        found.sort_by_cached_key(|one| (one.framework.clone(), natural_key(&one.other.reference)));
        found
    }

    fn ratings_of(
        &self,
        control: ControlId,
        people: &Records<PersonId, Person>,
        units: &Records<UnitId, Unit>,
    ) -> Vec<ControlRating> {
        let mut found: Vec<ControlRating> = self
            .assurance
            .maturity
            .values()
            .filter(|rating| rating.data.control == control)
            .map(|rating| ControlRating {
                rating: named::<model::Maturity>(rating),
                date: rating.data.date,
                unit: name_in(units, rating.data.unit),
                level: rating.data.level,
                target: rating.data.target,
                evidence: rating.data.evidence.clone(),
                assessor: name_in(people, rating.data.assessor),
            })
            .collect();
        found.sort_by_cached_key(|one| {
            std::cmp::Reverse((one.date, natural_key(&one.rating.reference)))
        });
        found
    }
}
