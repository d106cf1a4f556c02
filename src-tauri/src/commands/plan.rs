//! Follow-up: what is due, the yearly wheel, and the calendar to take along.

use chrono::NaiveDate;
use model::{PersonId, Routine, RoutineId, STARTER_ROUTINES, Stored, UnitId};
use register::{DueFilter, DuePage, WheelRow};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::reports::Saved;
use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// What is due, the most urgent first.
#[tauri::command(async)]
#[specta::specta]
pub fn due(
    session: State<'_, Session>,
    filter: DueFilter,
    offset: u32,
    limit: u32,
) -> Answer<DuePage> {
    session.read(|register| Ok(register.due(&filter, clock::today(register), offset, limit)?))
}

/// The yearly wheel of one year.
#[tauri::command(async)]
#[specta::specta]
pub fn wheel(
    session: State<'_, Session>,
    year: i32,
    person: Option<PersonId>,
    unit: Option<UnitId>,
) -> Answer<Vec<WheelRow>> {
    session.read(|register| Ok(register.wheel(year, clock::today(register), person, unit)?))
}

/// One routine.
#[tauri::command(async)]
#[specta::specta]
pub fn routine(session: State<'_, Session>, id: RoutineId) -> Answer<Stored<RoutineId, Routine>> {
    session.read(|register| Ok(register.get::<Routine>(id)?))
}

/// Common tasks that a yearly wheel may begin with, each with its first day.
#[tauri::command(async)]
#[specta::specta]
pub fn suggested_routines(session: State<'_, Session>) -> Vec<Routine> {
    let say = text::words(session.settings().language);
    let today = clock::now().1;
    STARTER_ROUTINES
        .iter()
        .map(|starter| {
            let key = text::key("wheel", starter.id);
            Routine {
                months: starter.months,
                description: say.say(&format!("{key}.text"), &[]),
                ..Routine::new(say.say(&key, &[]), starter.first(today))
            }
        })
        .collect()
}

/// Adds a routine.
#[tauri::command(async)]
#[specta::specta]
pub fn add_routine(session: State<'_, Session>, data: Routine) -> Answer<Written<RoutineId>> {
    session.write(|register, stamp| register.add_routine(stamp, data))
}

/// Adds many routines as one entry of the history.
#[tauri::command(async)]
#[specta::specta]
pub fn add_routines(session: State<'_, Session>, data: Vec<Routine>) -> Answer<Written<()>> {
    session.write(|register, stamp| register.add_routines(stamp, data))
}

/// Changes a routine.
#[tauri::command(async)]
#[specta::specta]
pub fn save_routine(
    session: State<'_, Session>,
    id: RoutineId,
    revision: u32,
    data: Routine,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.save_routine(stamp, id, revision, data))
}

/// Ticks off a routine.
#[tauri::command(async)]
#[specta::specta]
pub fn routine_done(
    session: State<'_, Session>,
    id: RoutineId,
    revision: u32,
    day: NaiveDate,
    outcome: String,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.routine_done(stamp, id, revision, day, &outcome))
}

/// Removes a routine.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_routine(
    session: State<'_, Session>,
    id: RoutineId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_routine(stamp, id, revision))
}

/// Asks where to save what is due as a calendar.
#[tauri::command(async)]
#[specta::specta]
pub fn save_calendar(
    app: AppHandle,
    session: State<'_, Session>,
    filter: DueFilter,
) -> Answer<Option<Saved>> {
    let stamp = session.stamp();
    let language = session.settings().language;
    let calendar = session.read(|register| {
        let page = register.due(&filter, stamp.today, 0, u32::MAX)?;
        let events = page.rows.into_iter().map(|row| exchange::Event {
            id: row.id,
            what: row.what.id(),
            reference: row.reference,
            name: row.name,
            owner: row.owner_name,
            unit: row.unit_name,
            day: row.due,
            overdue: row.overdue,
            months: row.months,
        });
        Ok(exchange::Calendar {
            register: register.name()?,
            at: stamp.at,
            language,
            events: events.collect(),
        })
    })?;
    let chosen = app
        .dialog()
        .file()
        .add_filter("iCalendar", &["ics"])
        .set_file_name("vaern.ics")
        .blocking_save_file();
    match chosen.and_then(|path| path.into_path().ok()) {
        None => Ok(None),
        Some(path) => {
            report::write_atomically(&path, calendar.text().as_bytes())?;
            Ok(Some(Saved {
                path: path.display().to_string(),
            }))
        }
    }
}
