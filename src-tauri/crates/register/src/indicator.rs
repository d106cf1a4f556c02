//! Indicators (ISO/IEC 27004; ISO/IEC 27001, clause 9.1): what the register finds for each on a day,
//! the values that were recorded, and the deeds that record them.
//!
//! A value is found by SQL over the records and the stored levels (see [`formulas`]). What only the
//! model can say comes in from it: which levels must be treated, and which acceptances still hold.

mod deed;
mod formulas;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{
    Better, DecisionRule, Formula, Indicator, IndicatorId, IndicatorState, IndicatorUnit, Measured,
    ObjectiveId, ObjectiveProgress, Person, Standing, Stored, Trend, Unit, UnitId,
};
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::Serialize;

use crate::{
    Register, Result,
    load::load,
    table::{id, needed, optional_id},
};
use formulas::{Found, WAYS};

pub use deed::ReadyText;

/// An indicator with all that is shown of it on a day.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct IndicatorRow {
    /// Its id.
    pub id: IndicatorId,
    /// The revision that it is at.
    pub revision: u32,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// What it says.
    pub definition: String,
    /// How it is found.
    pub formula: Formula,
    /// How its records belong to a unit: `formula-belongs-ID`.
    pub belongs: &'static str,
    /// What it is counted in.
    pub measured_in: IndicatorUnit,
    /// Where a manual value comes from.
    pub source: String,
    /// Months from one value to the next.
    pub months: u32,
    /// Which way is good.
    pub better: Better,
    /// The value that is aimed at.
    pub target: Option<f64>,
    /// The value beyond which somebody must act.
    pub threshold: Option<f64>,
    /// The name of the unit that it is about; none: the whole organisation.
    pub unit_name: Option<String>,
    /// The name of whoever answers for it.
    pub owner_name: Option<String>,
    /// Whether it is still measured.
    pub active: bool,
    /// What the register finds on the day; none for a manual one, and where nothing can be said.
    pub now: Option<Measured>,
    /// The day of the latest recorded value.
    pub latest_day: Option<NaiveDate>,
    /// The latest recorded value.
    pub latest: Option<f64>,
    /// How it stands by its value now; a manual one by its latest.
    pub state: IndicatorState,
    /// Where the latest recorded value went from the one before.
    pub trend: Trend,
    /// The day of the next value.
    pub due: Option<NaiveDate>,
    /// How many values are recorded.
    pub values: u32,
}

/// An objective with how far it is.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ObjectiveRow {
    /// Its id.
    pub id: ObjectiveId,
    /// Its reference.
    pub reference: String,
    /// What is to be achieved.
    pub name: String,
    /// The name of its indicator.
    pub indicator_name: Option<String>,
    /// The name of whoever answers for it.
    pub owner_name: Option<String>,
    /// The day by which it is to be reached.
    pub due: Option<NaiveDate>,
    /// Whether that day has passed, and it is still open.
    pub overdue: bool,
    /// How it stands.
    pub state: model::ObjectiveState,
    /// How far it is.
    pub progress: ObjectiveProgress,
}

/// What is asked on one day, with what the model says of it, found once and only where it is needed.
struct Asking<'a> {
    register: &'a Register,
    today: NaiveDate,
    must: Option<String>,
    valid: Option<String>,
}

impl<'a> Asking<'a> {
    fn new(register: &'a Register, today: NaiveDate) -> Self {
        Self {
            register,
            today,
            must: None,
            valid: None,
        }
    }

    fn find(&mut self, formula: Formula, unit: Option<UnitId>) -> Result<Option<Measured>> {
        let (found, sql) = match WAYS.iter().find(|way| way.formula == formula) {
            Some(way) => (way.found, format!("{}{}", formulas::BEFORE, way.sql)),
            None if formula == Formula::DutiesOfLeavers => (Found::Count, formulas::of_leavers()),
            None => return Ok(None),
        };
        let (must, valid) = match formula {
            Formula::TopRisksTreated | Formula::RisksAboveTolerance => {
                (self.must()?, self.valid()?)
            }
            Formula::AcceptancesExpired => (NOTHING.to_owned(), self.valid()?),
            _ => (NOTHING.to_owned(), NOTHING.to_owned()),
        };
        let connection = &self.register.connection;
        // Of how many; of a mean, the mean.
        let (part, of): (u32, Option<f64>) = connection.prepare_cached(&sql)?.query_row(
            named_params! {
                ":unit": optional_id(unit),
                ":today": self.today,
                ":must": must,
                ":valid": valid,
            },
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let of = of.unwrap_or(0.0);
        let count = of as u32;
        Ok(match found {
            Found::Mean => (part > 0).then_some(Measured {
                value: of,
                part,
                of: None,
            }),
            _ if count == 0 => None,
            Found::Count => Some(Measured {
                value: part.into(),
                part,
                of: None,
            }),
            Found::Share => Some(Measured {
                value: f64::from(part) * 100.0 / f64::from(count),
                part,
                of: Some(count),
            }),
        })
    }

    /// The ranks that must be treated, of each method that can be used, as JSON.
    fn must(&mut self) -> Result<String> {
        if let Some(must) = &self.must {
            return Ok(must.clone());
        }
        let register = self.register;
        let mut pairs: Vec<(String, usize)> = Vec::new();
        for key in register.method_keys()? {
            let ready = register.methods.ready(&register.connection, key)?;
            let Ok(rules) = &*ready else { continue };
            let levels = rules.method.levels.iter().enumerate();
            pairs.extend(
                levels
                    .filter(|(_, level)| level.decision == DecisionRule::MustBeTreated)
                    .map(|(rank, _)| (key.0.simple().to_string(), rank)),
            );
        }
        let text = serde_json::to_string(&pairs).unwrap_or_else(|_| NOTHING.to_owned());
        Ok(self.must.insert(text).clone())
    }

    /// The scenarios with an acceptance that holds on the day, as JSON.
    fn valid(&mut self) -> Result<String> {
        if let Some(valid) = &self.valid {
            return Ok(valid.clone());
        }
        let rows = self.register.acceptance_rows(self.today)?;
        let keys: Vec<String> = rows
            .into_iter()
            .filter(|row| row.standing == Standing::Valid)
            .map(|row| row.scenario.0.simple().to_string())
            .collect();
        let text = serde_json::to_string(&keys).unwrap_or_else(|_| NOTHING.to_owned());
        Ok(self.valid.insert(text).clone())
    }
}

/// An empty list in JSON.
const NOTHING: &str = "[]";

impl Register {
    /// What the register finds by `formula` on the day `today`, in the whole organisation or in `unit`
    /// and those below it. None for the manual one, where there is nothing to count from, and for a
    /// unit where the formula's records belong to none.
    pub fn find_value(
        &self,
        formula: Formula,
        unit: Option<UnitId>,
        today: NaiveDate,
    ) -> Result<Option<Measured>> {
        let _reading = self.reading()?;
        Asking::new(self, today).find(formula, unit)
    }

    /// What the register finds on the day `today` for each of its indicators that has a formula.
    pub fn measured(&self, today: NaiveDate) -> Result<BTreeMap<IndicatorId, Measured>> {
        let _reading = self.reading()?;
        let mut asking = Asking::new(self, today);
        let mut known: BTreeMap<(Formula, Option<UnitId>), Option<Measured>> = BTreeMap::new();
        let mut measured = BTreeMap::new();
        for (key, indicator) in load::<Indicator>(&self.connection, "", [])? {
            let asked = (indicator.data.formula, indicator.data.unit);
            let found = match known.get(&asked) {
                Some(found) => *found,
                None => {
                    let found = asking.find(asked.0, asked.1)?;
                    known.insert(asked, found);
                    found
                }
            };
            measured.extend(found.map(|found| (key, found)));
        }
        Ok(measured)
    }

    /// Every indicator on the day `today`, those that are still measured first, then by reference.
    pub fn indicator_rows(&self, today: NaiveDate) -> Result<Vec<IndicatorRow>> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let measured = self.measured(today)?;
        let people = load::<Person>(connection, "", [])?;
        let units = load::<Unit>(connection, "", [])?;
        let mut rows = Vec::new();
        for (key, Stored { revision, data, .. }) in load::<Indicator>(connection, "", [])? {
            let last = last_values(connection, key, today)?;
            let latest = last.first().copied();
            let now = measured.get(&key).copied();
            let value = if data.formula == Formula::Manual {
                latest.map(|(_, value)| value)
            } else {
                now.map(|found| found.value)
            };
            rows.push(IndicatorRow {
                id: key,
                revision,
                state: data.state_of(value),
                trend: data.trend(
                    last.get(1).map(|(_, value)| *value),
                    latest.map(|(_, value)| value),
                ),
                due: data.next_due(latest.map(|(day, _)| day), today),
                belongs: data.formula.belongs().id(),
                now,
                latest_day: latest.map(|(day, _)| day),
                latest: latest.map(|(_, value)| value),
                values: value_count(connection, key)?,
                unit_name: data
                    .unit
                    .and_then(|unit| units.get(&unit).map(|own| own.data.name.clone())),
                owner_name: data
                    .owner
                    .and_then(|owner| people.get(&owner).map(|own| own.data.name.clone())),
                reference: data.reference,
                name: data.name,
                definition: data.definition,
                formula: data.formula,
                measured_in: data.measured_in,
                source: data.source,
                months: data.months,
                better: data.better,
                target: data.target,
                threshold: data.threshold,
                active: data.active,
            });
        }
        rows.sort_by_cached_key(|row| (!row.active, model::natural_key(&row.reference)));
        Ok(rows)
    }

    /// Every objective with how far it is on the day `today`, the open ones first, then by day.
    pub fn objective_rows(&self, today: NaiveDate) -> Result<Vec<ObjectiveRow>> {
        let _reading = self.reading()?;
        let assurance = model::Assurance {
            indicators: load(&self.connection, "", [])?,
            values: load(&self.connection, "", [])?,
            objectives: load(&self.connection, "", [])?,
            measured: self.measured(today)?,
            ..model::Assurance::default()
        };
        let people = load::<Person>(&self.connection, "", [])?;
        let mut rows: Vec<ObjectiveRow> = assurance
            .objectives
            .values()
            .map(|stored| {
                let data = &stored.data;
                let open = data.state == model::ObjectiveState::Open;
                ObjectiveRow {
                    id: stored.id,
                    reference: data.reference.clone(),
                    name: data.name.clone(),
                    indicator_name: data
                        .indicator
                        .and_then(|id| assurance.indicators.get(&id))
                        .map(|own| own.data.name.clone()),
                    owner_name: data
                        .owner
                        .and_then(|id| people.get(&id))
                        .map(|own| own.data.name.clone()),
                    due: data.due,
                    overdue: open && data.due.is_some_and(|due| due < today),
                    state: data.state,
                    progress: assurance.progress(data, today),
                }
            })
            .collect();
        rows.sort_by_cached_key(|row| {
            let open = row.state == model::ObjectiveState::Open;
            (!open, row.due.is_none(), row.due, row.reference.clone())
        });
        Ok(rows)
    }
}

/// The two latest recorded values of an indicator up to and including `today`, the latest first.
fn last_values(
    connection: &Connection,
    indicator: IndicatorId,
    today: NaiveDate,
) -> Result<Vec<(NaiveDate, f64)>> {
    let mut statement = connection.prepare_cached(
        "SELECT date, value FROM indicator_values WHERE indicator = ?1 AND date <= ?2
         ORDER BY date DESC LIMIT 2",
    )?;
    let rows = statement.query_map(rusqlite::params![id(indicator), today], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn value_count(connection: &Connection, indicator: IndicatorId) -> Result<u32> {
    let sql = "SELECT count(*) FROM indicator_values WHERE indicator = ?1";
    Ok(connection
        .prepare_cached(sql)?
        .query_row([id(indicator)], |row| row.get(0))?)
}

/// The recorded value of an indicator on a day.
fn value_of(
    connection: &Connection,
    indicator: IndicatorId,
    day: NaiveDate,
) -> Result<Option<model::IndicatorValueId>> {
    let sql = "SELECT id FROM indicator_values WHERE indicator = ?1 AND date = ?2";
    Ok(connection
        .prepare_cached(sql)?
        .query_row(rusqlite::params![id(indicator), day], |row| needed(row, 0))
        .optional()?)
}
