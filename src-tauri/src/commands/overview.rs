//! The overview and what every screen chooses from.

use std::collections::BTreeMap;

use chrono::Days;
use model::{AssessmentId, Stage, UnitId};
use register::{
    Choice, DueFilter, DuePage, HeatFilter, HeatMap, Movement, Register, ScenarioFilter,
    ScenarioRow, UnitRow,
};
use serde::Serialize;
use tauri::State;

use crate::{clock, error::Answer, session::Session};

/// How many risks the overview names.
const WORST: u32 = 8;
/// How many days ahead the overview looks.
const HORIZON: u64 = 60;
/// How much of what is due the overview names.
const MOST_DUE: u32 = 8;

/// What the overview shows.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct Overview {
    /// The heat map.
    pub heat: HeatMap,
    /// Where scenarios moved from their inherent place.
    pub movement: Vec<Movement>,
    /// The highest risks.
    pub worst: Vec<ScenarioRow>,
    /// How many must be treated at the stage shown.
    pub above_tolerance: u32,
    /// How many are higher when only tested measures count.
    pub claimed_not_confirmed: u32,
    /// What is due.
    pub due: DuePage,
    /// Per unit.
    pub units: Vec<UnitRow>,
}

/// The lists that forms choose from.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct Choices {
    /// Units.
    pub units: Vec<Choice>,
    /// People.
    pub people: Vec<Choice>,
    /// Suppliers; those that are retired are marked as gone.
    pub suppliers: Vec<Choice>,
    /// Assessments.
    pub assessments: Vec<Choice>,
    /// Vulnerabilities.
    pub vulnerabilities: Vec<Choice>,
    /// Controls.
    pub controls: Vec<Choice>,
}

/// How many records of each kind there are.
#[tauri::command(async)]
#[specta::specta]
pub fn rail_counts(session: State<'_, Session>) -> Answer<BTreeMap<String, u32>> {
    session.read(|register| {
        Ok(register
            .counts()?
            .into_iter()
            .map(|(kind, count)| (kind.to_owned(), count))
            .collect())
    })
}

/// The lists that forms choose from.
#[tauri::command(async)]
#[specta::specta]
pub fn choices(session: State<'_, Session>) -> Answer<Choices> {
    session.read(|register| {
        Ok(Choices {
            units: register.unit_choices()?,
            people: register.people_choices()?,
            suppliers: register.supplier_choices()?,
            assessments: register.assessment_choices()?,
            vulnerabilities: register.vulnerability_choices()?,
            controls: register.control_choices()?,
        })
    })
}

/// What the overview shows.
#[tauri::command(async)]
#[specta::specta]
pub fn overview(
    session: State<'_, Session>,
    stage: Stage,
    party: Option<String>,
    assessment: Option<AssessmentId>,
    unit: Option<UnitId>,
) -> Answer<Overview> {
    session.read(|register| view(register, stage, party, assessment, unit))
}

fn view(
    register: &Register,
    stage: Stage,
    party: Option<String>,
    assessment: Option<AssessmentId>,
    unit: Option<UnitId>,
) -> Answer<Overview> {
    let units = unit.map(|unit| register.units_below(unit)).transpose()?;
    let filter = HeatFilter {
        stage,
        party: party.clone(),
        assessment,
        units,
    };
    let worst = register.scenarios(&ScenarioFilter {
        assessment,
        unit,
        stage,
        party,
        state: Some(register::ScenarioState::Answered),
        limit: WORST,
        ..ScenarioFilter::default()
    })?;
    // Movements are counted over all parties together; for one party there is nothing true to draw.
    let movement = if filter.party.is_none() {
        register.movements(&filter)?
    } else {
        Vec::new()
    };
    Ok(Overview {
        heat: register.heatmap(&filter)?,
        movement,
        worst: worst.rows,
        above_tolerance: register.above_tolerance(&filter)?,
        claimed_not_confirmed: register.credit_taken_back(&filter)?,
        due: due(register)?,
        units: register.unit_rows(assessment)?,
    })
}

/// What is overdue or due soon: the most urgent, and how much there is.
fn due(register: &Register) -> Answer<DuePage> {
    let today = clock::today(register);
    let filter = DueFilter {
        until: today.checked_add_days(Days::new(HORIZON)),
        ..DueFilter::default()
    };
    Ok(register.due(&filter, today, 0, MOST_DUE)?)
}
