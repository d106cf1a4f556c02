//! Indicators: how they stand, their values over time, the ready-made ones; objectives.

use chrono::NaiveDate;
use model::{
    Better, Formula, Indicator, IndicatorId, IndicatorState, IndicatorUnit, IndicatorValue,
    IndicatorValueId, Lang, READY_INDICATORS,
};
use register::{IndicatorRow, ObjectiveRow, ReadyText};
use report::{SeriesInput, SeriesPoint, document::Figure, note_words, series_figure, value_words};
use serde::Serialize;
use tauri::State;

use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// Every indicator as it stands today.
#[tauri::command(async)]
#[specta::specta]
pub fn indicators(session: State<'_, Session>) -> Answer<Vec<IndicatorRow>> {
    session.read(|register| Ok(register.indicator_rows(clock::today(register))?))
}

/// Every objective with how far it is today.
#[tauri::command(async)]
#[specta::specta]
pub fn objectives(session: State<'_, Session>) -> Answer<Vec<ObjectiveRow>> {
    session.read(|register| Ok(register.objective_rows(clock::today(register))?))
}

/// A recorded value.
#[derive(Serialize, specta::Type)]
pub struct ValueRow {
    /// Its id.
    pub id: IndicatorValueId,
    /// Its day.
    pub date: NaiveDate,
    /// The value, in what the indicator is counted in.
    pub value: String,
    /// What explains it; of a share how many of how many.
    pub note: String,
    /// How it stands against target and threshold.
    pub state: IndicatorState,
}

/// One indicator with its values over time.
#[derive(Serialize, specta::Type)]
pub struct IndicatorPage {
    /// How it stands.
    pub row: IndicatorRow,
    /// Its values with target and threshold; none where nothing was recorded.
    pub figure: Option<Figure>,
    /// The same values, the latest first.
    pub values: Vec<ValueRow>,
}

/// One indicator with its values over time, in the words of `language`.
#[tauri::command(async)]
#[specta::specta]
pub fn indicator(
    session: State<'_, Session>,
    id: IndicatorId,
    language: Lang,
) -> Answer<IndicatorPage> {
    session.read(|register| {
        let today = clock::today(register);
        let rows = register.indicator_rows(today)?;
        let row = rows.into_iter().find(|row| row.id == id);
        let row = row
            .ok_or(register::Refusal::Missing)
            .map_err(register::Error::from)?;
        let indicator = register.get::<Indicator>(id)?.data;
        let mut own: Vec<_> = register
            .all::<IndicatorValue>()?
            .into_values()
            .filter(|value| value.data.indicator == id && value.data.date <= today)
            .collect();
        own.sort_by_key(|value| value.data.date);
        let points: Vec<SeriesPoint> = own
            .iter()
            .map(|value| SeriesPoint {
                day: value.data.date,
                value: value.data.value,
                note: value.data.note.clone(),
            })
            .collect();
        let input = SeriesInput {
            indicator: &indicator,
            points: &points,
            language,
        };
        let values = own.iter().rev().map(|value| ValueRow {
            id: value.id,
            date: value.data.date,
            value: value_words(language, indicator.measured_in, value.data.value),
            note: note_words(language, &value.data.note),
            state: indicator.state_of(Some(value.data.value)),
        });
        Ok(IndicatorPage {
            row,
            figure: series_figure(&input),
            values: values.collect(),
        })
    })
}

/// An indicator that can be added ready-made.
#[derive(Serialize, specta::Type)]
pub struct ReadyRow {
    /// How it is found.
    pub formula: Formula,
    /// What it is counted in.
    pub measured_in: IndicatorUnit,
    /// Which way is good.
    pub better: Better,
    /// The value that is aimed at.
    pub target: Option<f64>,
    /// The value beyond which somebody must act.
    pub threshold: Option<f64>,
    /// Months from one value to the next.
    pub months: u32,
}

/// The ready-made indicators that the whole organisation is not measured by yet.
#[tauri::command(async)]
#[specta::specta]
pub fn ready_indicators(session: State<'_, Session>) -> Answer<Vec<ReadyRow>> {
    session.read(|register| {
        let own: Vec<Formula> = register
            .all::<Indicator>()?
            .into_values()
            .filter(|own| own.data.unit.is_none())
            .map(|own| own.data.formula)
            .collect();
        let missing = READY_INDICATORS
            .iter()
            .filter(|ready| !own.contains(&ready.formula));
        Ok(missing
            .map(|ready| ReadyRow {
                formula: ready.formula,
                measured_in: ready.measured_in,
                better: ready.better,
                target: ready.target,
                threshold: ready.threshold,
                months: ready.months,
            })
            .collect())
    })
}

/// Adds ready-made indicators, called as the language of the screen has it.
#[tauri::command(async)]
#[specta::specta]
pub fn add_ready_indicators(
    session: State<'_, Session>,
    formulas: Vec<Formula>,
) -> Answer<Written<Vec<IndicatorId>>> {
    let say = text::words(session.settings().language);
    let texts: Vec<ReadyText> = formulas
        .into_iter()
        .map(|formula| {
            let key = text::key("formula", formula.id());
            ReadyText {
                formula,
                name: say.say(&key, &[]),
                definition: say.say(&format!("{key}.text"), &[]),
            }
        })
        .collect();
    session.write(|register, stamp| register.add_ready_indicators(stamp, &texts))
}

/// Records today's value of these indicators; none named: of all that are measured by a formula.
#[tauri::command(async)]
#[specta::specta]
pub fn record_values(
    session: State<'_, Session>,
    indicators: Option<Vec<IndicatorId>>,
) -> Answer<Written<u32>> {
    session.write(|register, stamp| register.measure(stamp, indicators.as_deref()))
}
