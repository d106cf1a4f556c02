//! What is gathered for an evaluation as of its day (ISO/IEC 27001:2022, clause 9.3.2), with the names
//! of what each figure counts.

use chrono::NaiveDate;
use model::{
    Counted, Evaluated, FigureInput, IndicatorState, InputFigure, InputItem, Kind, Review,
    ReviewId, Stage, Trend, evaluate,
};
use register::RecordName;
use report::{document::Figure, heatmap};
use serde::Serialize;
use tauri::State;
use uuid::Uuid;

use crate::{
    clock,
    error::{Answer, AppError},
    session::Session,
};

/// How many records a figure brings along by name.
const MOST_NAMED: usize = 200;

/// A figure with the names of what it counts.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct FigureView {
    /// What is counted.
    pub figure: InputFigure,
    /// Whether any of it asks somebody to act, and there is some.
    pub asks: bool,
    /// How many there are.
    pub count: u32,
    /// How many there were last time.
    pub before: Option<u32>,
    /// The records; of very many the first ones.
    pub records: Vec<RecordName>,
}

/// One item of clause 9.3.2.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ItemView {
    /// Which.
    pub item: InputItem,
    /// Its figures.
    pub figures: Vec<FigureView>,
}

/// An indicator with its latest value.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct IndicatorStand {
    /// The indicator.
    pub record: RecordName,
    /// What it is counted in.
    pub measured_in: model::IndicatorUnit,
    /// Its value.
    pub value: Option<f64>,
    /// Its value last time.
    pub before: Option<f64>,
    /// What is aimed at.
    pub target: Option<f64>,
    /// Beyond which somebody must act.
    pub threshold: Option<f64>,
    /// How it moved.
    pub trend: Trend,
    /// How it stands.
    pub state: IndicatorState,
}

/// An objective with its progress.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ObjectiveStand {
    /// The objective.
    pub record: RecordName,
    /// The day by which it is to be reached.
    pub due: Option<NaiveDate>,
    /// How far it is, in percent; none where its indicator has no value.
    pub progress: Option<u32>,
    /// Whether it is late.
    pub late: bool,
}

/// How many scenarios have a level at a stage.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct LevelStand {
    /// The level's id.
    pub level: String,
    /// Per stage: now, and last time.
    pub stages: Vec<(Stage, u32, Option<u32>)>,
}

/// The level of security of a unit.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct UnitStand {
    /// The unit.
    pub record: RecordName,
    /// Scenarios at *current, confirmed* by level, the highest first: the level's id and how many.
    pub levels: Vec<(String, u32)>,
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
    /// The mean of the maturity.
    pub maturity: Option<f64>,
    /// Findings that are open.
    pub findings: u32,
    /// Actions that are late.
    pub overdue: u32,
}

/// What is gathered for an evaluation.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ReviewInputs {
    /// The day of the inputs.
    pub day: NaiveDate,
    /// What came after this day belongs to the period.
    pub since: NaiveDate,
    /// The evaluation that the figures are compared with.
    pub previous: Option<RecordName>,
    /// Whether they are.
    pub compared: bool,
    /// The items in the order of the clause.
    pub items: Vec<ItemView>,
    /// Indicators.
    pub indicators: Vec<IndicatorStand>,
    /// Objectives.
    pub objectives: Vec<ObjectiveStand>,
    /// Levels, the highest first.
    pub levels: Vec<LevelStand>,
    /// Units.
    pub units: Vec<UnitStand>,
    /// The heat map last time and now, or now alone; none without a method.
    pub heat: Option<Figure>,
}

/// What is gathered for an evaluation as of its day (clause 9.3.2); none where the register does not
/// reach back to it.
#[tauri::command(async)]
#[specta::specta]
pub fn review_inputs(session: State<'_, Session>, id: ReviewId) -> Answer<Option<ReviewInputs>> {
    let language = session.settings().language;
    session.read(|register| {
        let today = clock::today(register);
        let snapshot = register.snapshot_of_review(id, today, clock::end_of)?;
        let review = &snapshot.assurance.reviews.get(&id);
        let review = &review.ok_or_else(|| AppError::new("missing"))?.data;
        Ok(evaluate(&snapshot, id, today).map(|found| gathered(review, &found, language)))
    })
}

fn gathered(review: &Review, found: &Evaluated<'_>, language: model::Lang) -> ReviewInputs {
    let inputs = &found.inputs;
    let items = InputItem::ALL.iter().map(|item| ItemView {
        item: *item,
        figures: inputs
            .figures
            .iter()
            .filter(|own| own.figure.item() == *item)
            .map(|own| figure(own, found))
            .collect(),
    });
    let previous = inputs
        .previous
        .and_then(|id| found.now.snapshot.assurance.reviews.get(&id))
        .map(|own| RecordName {
            kind: Kind::Reviews,
            id: own.id.0,
            reference: own.data.reference.clone(),
            name: model::Bilingual::same(&own.data.name),
        });
    ReviewInputs {
        day: inputs.day,
        since: inputs.since,
        previous,
        compared: inputs.compared,
        items: items.collect(),
        indicators: indicators(found),
        objectives: objectives(found),
        levels: inputs
            .levels
            .iter()
            .map(|own| LevelStand {
                level: own.level.clone(),
                stages: own
                    .stages
                    .iter()
                    .map(|stage| (stage.stage, stage.now.count(), stage.before))
                    .collect(),
            })
            .collect(),
        units: units(found),
        heat: heatmap::heat_then_and_now(review, found, language),
    }
}

fn figure(own: &FigureInput, found: &Evaluated<'_>) -> FigureView {
    FigureView {
        figure: own.figure,
        asks: own.figure.asks() && own.now.count() > 0,
        count: own.now.count(),
        before: own.before,
        records: names(found, &own.now),
    }
}

fn names(found: &Evaluated<'_>, counted: &Counted) -> Vec<RecordName> {
    let ids = counted.ids.iter().take(MOST_NAMED);
    ids.filter_map(|id| name(found, counted.kind, *id))
        .collect()
}

fn name(found: &Evaluated<'_>, kind: Kind, id: Uuid) -> Option<RecordName> {
    let (reference, name) = found.name(kind, id)?;
    Some(RecordName {
        kind,
        id,
        reference,
        name,
    })
}

fn indicators(found: &Evaluated<'_>) -> Vec<IndicatorStand> {
    let all = &found.now.snapshot.assurance.indicators;
    let rows = found.inputs.indicators.iter();
    rows.filter_map(|own| {
        let indicator = &all.get(&own.indicator)?.data;
        Some(IndicatorStand {
            record: name(found, Kind::Indicators, own.indicator.0)?,
            measured_in: indicator.measured_in,
            value: own.value,
            before: own.before,
            target: indicator.target,
            threshold: indicator.threshold,
            trend: own.trend,
            state: own.state,
        })
    })
    .collect()
}

fn objectives(found: &Evaluated<'_>) -> Vec<ObjectiveStand> {
    let all = &found.now.snapshot.assurance.objectives;
    let rows = found.inputs.objectives.iter();
    rows.filter_map(|own| {
        Some(ObjectiveStand {
            record: name(found, Kind::Objectives, own.objective.0)?,
            due: all.get(&own.objective)?.data.due,
            progress: own.progress,
            late: own.late,
        })
    })
    .collect()
}

fn units(found: &Evaluated<'_>) -> Vec<UnitStand> {
    let levels: Vec<&str> = found.now.snapshot.method().map_or_else(Vec::new, |method| {
        method
            .levels
            .iter()
            .map(|level| level.id.as_str())
            .collect()
    });
    let rows = found.inputs.units.iter();
    rows.filter_map(|own| {
        let counts = levels.iter().zip(&own.levels).rev();
        Some(UnitStand {
            record: name(found, Kind::Units, own.unit.0)?,
            levels: counts
                .map(|(level, heap)| ((*level).to_owned(), heap.count()))
                .collect(),
            passed: own.passed.count(),
            failed: own.failed.count(),
            maturity: own.maturity,
            findings: own.findings.count(),
            overdue: own.overdue.count(),
        })
    })
    .collect()
}
