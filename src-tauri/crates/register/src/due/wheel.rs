//! The yearly wheel: the routines of one year, month by month, with what was done.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use model::{PersonId, Routine, RoutineId, UnitId};
use rusqlite::OptionalExtension;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Register, Result,
    load::load,
    table::{from_json, needed},
};

/// The history's word for a routine that was done; it names the record and the day.
pub(crate) const DONE: &str = "routine-done";

/// How a routine stands in a month.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum WheelState {
    /// It was done.
    Done,
    /// It is due and its day has passed.
    Overdue,
    /// It is to be done.
    Planned,
}

/// One time of a routine.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WheelMark {
    /// The month, from 1.
    pub month: u32,
    /// The day that it was done or is due.
    pub day: NaiveDate,
    /// How it stands.
    pub state: WheelState,
}

/// A routine in the yearly wheel.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct WheelRow {
    /// The routine.
    pub id: RoutineId,
    /// Its reference.
    pub reference: String,
    /// What is to be done.
    pub name: String,
    /// Who does it.
    pub owner_name: Option<String>,
    /// Where.
    pub unit_name: Option<String>,
    /// The day that it is due next.
    pub due: NaiveDate,
    /// Months from one time to the next; 0: once.
    pub months: u16,
    /// Its times of the year, by day.
    pub marks: Vec<WheelMark>,
}

impl Register {
    /// The routines of `year` as they stand on the day `today`: only those of a person, only those
    /// of a unit or below it. By the first time in the year, then in Danish order; those without
    /// any time in the year come last.
    pub fn wheel(
        &self,
        year: i32,
        today: NaiveDate,
        person: Option<PersonId>,
        unit: Option<UnitId>,
    ) -> Result<Vec<WheelRow>> {
        let _reading = self.reading()?;
        let units = unit.map(|unit| self.units_below(unit)).transpose()?;
        let (Some(first), Some(last)) = (
            NaiveDate::from_ymd_opt(year, 1, 1),
            NaiveDate::from_ymd_opt(year, 12, 31),
        ) else {
            return Ok(Vec::new());
        };
        let done = self.days_done(first, last)?;
        let mut rows = Vec::new();
        let mut routines = load::<Routine>(&self.connection, "", [])?;
        let mut statement = self
            .connection
            .prepare_cached("SELECT id FROM routines ORDER BY name COLLATE danish, id")?;
        for key in statement.query_map([], |row| needed::<RoutineId>(row, 0))? {
            let Some(stored) = routines.remove(&key?) else {
                continue;
            };
            let routine = stored.data;
            let owner = routine
                .owner
                .map(|owner| self.get::<model::Person>(owner))
                .transpose()?;
            let place = routine
                .unit
                .or(owner.as_ref().and_then(|owner| owner.data.unit));
            if person.is_some_and(|person| routine.owner != Some(person))
                || units
                    .as_ref()
                    .is_some_and(|units| place.is_none_or(|place| !units.contains(&place)))
            {
                continue;
            }
            let unit_name = match place {
                None => None,
                Some(place) => Some(self.get::<model::Unit>(place)?.data.name),
            };
            let known = done
                .get(&Uuid::from(stored.id))
                .map_or(&[][..], Vec::as_slice);
            rows.push(WheelRow {
                id: stored.id,
                marks: marks(&routine, known, first, last, today),
                reference: routine.reference,
                name: routine.name,
                owner_name: owner.map(|owner| owner.data.name),
                unit_name,
                due: routine.due,
                months: routine.months,
            });
        }
        rows.sort_by_key(|row| row.marks.first().map_or(NaiveDate::MAX, |mark| mark.day));
        Ok(rows)
    }

    /// The days of a year on which routines were done, as the history tells them; what was undone
    /// does not count.
    fn days_done(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<BTreeMap<Uuid, Vec<NaiveDate>>> {
        let mut found: BTreeMap<Uuid, Vec<NaiveDate>> = BTreeMap::new();
        let mut undone = self.connection.prepare_cached(
            "SELECT undoes IS NOT NULL FROM history WHERE undoes = ?1 OR redoes = ?1 ORDER BY seq DESC LIMIT 1",
        )?;
        let mut statement = self
            .connection
            .prepare_cached("SELECT seq, args FROM history WHERE op = 'routine-done'")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let args: BTreeMap<String, String> = from_json(row, 1)?;
            let day = args.get("day").and_then(|day| day.parse().ok());
            let key = args.get("id").and_then(|id| Uuid::parse_str(id).ok());
            let (Some(day), Some(key)) = (day, key) else {
                continue;
            };
            if !(first..=last).contains(&day) {
                continue;
            }
            let seq: i64 = row.get(0)?;
            let taken_back = undone.query_row([seq], |row| row.get(0)).optional()?;
            if !taken_back.unwrap_or(false) {
                found.entry(key).or_default().push(day);
            }
        }
        Ok(found)
    }
}

fn marks(
    routine: &Routine,
    done: &[NaiveDate],
    first: NaiveDate,
    last: NaiveDate,
    today: NaiveDate,
) -> Vec<WheelMark> {
    let latest = routine
        .last_done
        .filter(|day| (first..=last).contains(day) && !done.contains(day));
    let mark = |day: NaiveDate, state| WheelMark {
        month: day.month(),
        day,
        state,
    };
    let mut marks: Vec<WheelMark> = done
        .iter()
        .copied()
        .chain(latest)
        .map(|day| mark(day, WheelState::Done))
        .collect();
    marks.extend(routine.occasions(first, last).into_iter().map(|day| {
        let state = if day < today {
            WheelState::Overdue
        } else {
            WheelState::Planned
        };
        mark(day, state)
    }));
    marks.sort_by_key(|mark| mark.day);
    marks
}
