//! Evaluations and management reviews (ISO/IEC 27001:2022, clauses 9.1 and 9.3): their inputs, gathered
//! from the register as of a day.
//!
//! Nothing here judges: it counts, keeps which records it counted, and sets the figures beside those of
//! the evaluation before. The judgement is written by people.

mod figures;
mod rows;
mod scope;

pub use rows::followed_decisions;

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    ActionState, Bilingual, ControlTestId, IndicatorId, IndicatorState, InputFigure, Kind,
    ObjectiveId, Picture, Record, Records, Review, ReviewDecisionId, ReviewId, Snapshot, Stage,
    TestState, Trend, UnitId,
};

use scope::Scope;

/// The records that a figure counts, in the order of their references.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Counted {
    /// Their kind.
    pub kind: Kind,
    /// The records.
    pub ids: Vec<Uuid>,
}

impl Counted {
    /// How many there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.ids.len()).unwrap_or(u32::MAX)
    }
}

/// One figure with the records behind it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct FigureInput {
    /// What is counted.
    pub figure: InputFigure,
    /// What there is on the day of the inputs.
    pub now: Counted,
    /// How many there were on the day of the inputs of the evaluation before; none where there is no
    /// such evaluation, or the register does not reach back to it.
    pub before: Option<u32>,
}

/// How many scenarios have a level at a stage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct StageInput {
    /// The stage.
    pub stage: Stage,
    /// The scenarios.
    pub now: Counted,
    /// How many there were at the evaluation before.
    pub before: Option<u32>,
}

/// The scenarios of one level, stage by stage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LevelInput {
    /// The level's id in the register's method.
    pub level: String,
    /// Its place among the levels, from 0.
    pub rank: u8,
    /// In the order of [`Stage::ALL`].
    pub stages: Vec<StageInput>,
}

/// A decision of an earlier evaluation, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DecisionInput {
    /// The decision.
    pub decision: ReviewDecisionId,
    /// How far it is on the day of the inputs.
    pub state: ActionState,
    /// Whether its day has passed.
    pub overdue: bool,
    /// The actions that carry it out.
    pub actions: Counted,
    /// How many of those are done.
    pub done: u32,
}

/// An indicator with its latest value.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct IndicatorInput {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Its value on the day of the inputs: what the register finds, else what was measured last.
    pub value: Option<f64>,
    /// What was measured last at or before the evaluation before; else the value before this one.
    pub before: Option<f64>,
    /// How it moved.
    pub trend: Trend,
    /// How it stands against its target and its threshold.
    pub state: IndicatorState,
}

/// An objective with its progress.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ObjectiveInput {
    /// The objective.
    pub objective: ObjectiveId,
    /// How far it is, in percent; none where its indicator has no value.
    pub progress: Option<u32>,
    /// Whether it is open and its day has passed.
    pub late: bool,
}

/// The level of security of a unit with those below it (clause 9.1).
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct UnitInput {
    /// The unit.
    pub unit: UnitId,
    /// The scenarios of each level at *current, confirmed*, from the lowest level up.
    pub levels: Vec<Counted>,
    /// Tests whose latest run passed and still holds.
    pub passed: Counted,
    /// Tests whose latest run failed.
    pub failed: Counted,
    /// The mean of the latest ratings of maturity, 1 to 5.
    pub maturity: Option<f64>,
    /// Findings that are open.
    pub findings: Counted,
    /// Actions whose day has passed.
    pub overdue: Counted,
}

/// Everything that is gathered for an evaluation.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Inputs {
    /// The day as of which they are gathered.
    pub day: NaiveDate,
    /// What happened after this day belongs to the period: the day of the inputs before, else a year.
    pub since: NaiveDate,
    /// The evaluation before.
    pub previous: Option<ReviewId>,
    /// Whether the register reaches back to the evaluation before, so that figures are compared.
    pub compared: bool,
    /// Clause 9.3.2 a: decisions of earlier evaluations.
    pub decisions: Vec<DecisionInput>,
    /// Every figure, in the order of the clause.
    pub figures: Vec<FigureInput>,
    /// Clause 9.3.2 d 2: indicators in use.
    pub indicators: Vec<IndicatorInput>,
    /// Clause 9.3.2 d 4: objectives that are open, or were closed in the period.
    pub objectives: Vec<ObjectiveInput>,
    /// Clause 9.3.2 f: scenarios by level, from the highest level down.
    pub levels: Vec<LevelInput>,
    /// Clause 9.1: the units right below the one that is evaluated.
    pub units: Vec<UnitInput>,
}

/// A register on a day, with what the method makes of it.
#[derive(Clone, Debug)]
pub struct Seen<'a> {
    /// The records.
    pub snapshot: &'a Snapshot,
    /// The levels.
    pub picture: Picture,
    /// The day.
    pub day: NaiveDate,
    /// What each control test in use says on the day.
    tests: BTreeMap<ControlTestId, TestState>,
}

impl<'a> Seen<'a> {
    fn new(snapshot: &'a Snapshot, day: NaiveDate) -> Self {
        Self {
            snapshot,
            picture: snapshot.picture(day),
            day,
            tests: rows::test_states(&snapshot.assurance, day),
        }
    }
}

/// An evaluation with its inputs, and the registers that they were gathered from.
#[derive(Clone, Debug)]
pub struct Evaluated<'a> {
    /// The register on the day of the inputs.
    pub now: Seen<'a>,
    /// The register on the day of the inputs before.
    pub before: Option<Seen<'a>>,
    /// What was gathered.
    pub inputs: Inputs,
}

impl Evaluated<'_> {
    /// The reference and the name of a record that a figure counts, as they were on the day.
    pub fn name(&self, kind: Kind, id: Uuid) -> Option<(String, Bilingual)> {
        let all = self.now.snapshot;
        let more = &all.assurance;
        match kind {
            Kind::Units => called(&all.units, id),
            Kind::Assets => called(&all.assets, id),
            Kind::Incidents => called(&all.incidents, id),
            Kind::Tests => called(&more.tests, id),
            Kind::Actions => called(&more.actions, id),
            Kind::Audits => called(&more.audits, id),
            Kind::Findings => called(&more.findings, id),
            Kind::CorrectiveActions => called(&more.corrective_actions, id),
            Kind::Indicators => called(&more.indicators, id),
            Kind::Objectives => called(&more.objectives, id),
            Kind::Decisions => called(&more.decisions, id),
            Kind::Requirements => called(&more.requirements, id),
            Kind::Policies => called(&more.policies, id),
            Kind::Maturity => {
                let rating = &more.maturity.get(&id.into())?.data;
                let control = all.controls.get(&rating.control)?;
                Some((rating.reference.clone(), control.data.title()))
            }
            Kind::Scenarios => {
                let scenario = &all.scenarios.get(&id.into())?.data;
                let asset = &all.assets.get(&scenario.asset)?.data.name;
                let threat = &all.threats.get(&scenario.threat)?.data.name;
                let [da, en] = [&threat.da, &threat.en].map(|own| format!("{asset}: {own}"));
                Some((scenario.reference.clone(), Bilingual::new(da, en)))
            }
            _ => None,
        }
    }

    /// The scenarios that the evaluation is about, at the register's method: their cells at `stage` as
    /// likelihood, consequence and how many; now, or before.
    pub fn cells(&self, review: &Review, stage: Stage, before: bool) -> Vec<(u16, u8, u32)> {
        let view = if before {
            self.before.as_ref()
        } else {
            Some(&self.now)
        };
        view.map(|view| figures::cells(view, &Scope::new(view.snapshot, review.unit), stage))
            .unwrap_or_default()
    }
}

fn called<R: Record>(records: &Records<R::Id, R>, id: Uuid) -> Option<(String, Bilingual)> {
    let own = &records.get(&id.into())?.data;
    Some((own.reference().to_owned(), own.title()))
}

/// The evaluation before `review`: the one that it names, else the latest earlier one of the same kind
/// and unit. Never itself, and never a later one.
pub fn previous_review(
    reviews: &Records<ReviewId, Review>,
    id: Option<ReviewId>,
    review: &Review,
) -> Option<ReviewId> {
    let earlier = |other: &Review| other.date < review.date;
    if let Some(named) = review.previous {
        return reviews
            .get(&named)
            .filter(|own| earlier(&own.data))
            .map(|own| own.id);
    }
    reviews
        .values()
        .filter(|other| Some(other.id) != id && earlier(&other.data))
        .filter(|other| other.data.kind == review.kind && other.data.unit == review.unit)
        .max_by_key(|other| (other.data.date, other.data.reference.clone()))
        .map(|other| other.id)
}

/// Gathers the inputs of an evaluation (clause 9.3.2) from `snapshot.inputs`, the register on the day of
/// the inputs, and sets them beside those of the register in there, of the evaluation before. With a
/// unit, only what belongs to it and the units below. None where the snapshot does not hold the
/// evaluation or the register of that day.
pub fn evaluate(snapshot: &Snapshot, id: ReviewId, today: NaiveDate) -> Option<Evaluated<'_>> {
    let reviews = &snapshot.assurance.reviews;
    let review = &reviews.get(&id)?.data;
    let gathered = snapshot.inputs.as_deref()?;
    let day = review.inputs_day().min(today);
    let previous = previous_review(reviews, Some(id), review);
    let day_before = previous
        .and_then(|key| reviews.get(&key))
        .map(|own| own.data.inputs_day().min(day));
    let since = day_before
        .or_else(|| day.checked_sub_months(Months::new(12)))
        .unwrap_or(day);
    let now = Seen::new(gathered, day);
    let before = match (gathered.inputs.as_deref(), day_before) {
        (Some(earlier), Some(day)) => Some(Seen::new(earlier, day)),
        _ => None,
    };
    let scope = Scope::new(gathered, review.unit);
    let decisions = rows::decisions(snapshot, &now, previous, since);
    let mut found = figures::figures(&now, &scope, since);
    found.extend(figures::decision_figures(gathered, &decisions));
    let earlier = before.as_ref().map(|view| {
        let since = view.day.checked_sub_months(Months::new(12));
        let scope = Scope::new(view.snapshot, review.unit);
        figures::figures(view, &scope, since.unwrap_or(view.day))
    });
    let figures = InputFigure::ALL
        .iter()
        .filter_map(|figure| {
            Some(FigureInput {
                figure: *figure,
                now: found.remove(figure)?,
                before: earlier
                    .as_ref()
                    .and_then(|earlier| earlier.get(figure))
                    .map(Counted::count),
            })
        })
        .collect();
    let inputs = Inputs {
        day,
        since,
        previous,
        compared: before.is_some(),
        decisions,
        figures,
        indicators: rows::indicators(&now, &scope, since),
        objectives: rows::objectives(&now, &scope, since),
        levels: figures::levels(&now, before.as_ref(), review.unit),
        units: rows::units(&now, review.unit),
    };
    Some(Evaluated {
        now,
        before,
        inputs,
    })
}

#[cfg(test)]
mod tests;
