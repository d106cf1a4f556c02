//! Routines: the yearly wheel, filled, changed and ticked off.

use chrono::NaiveDate;
use model::{Routine, RoutineId};

use crate::{Op, Outcome, Refusal, Register, Result, Stamp, due::DONE, load::one};

impl Register {
    /// Adds a routine.
    pub fn add_routine(&mut self, stamp: &Stamp, routine: Routine) -> Result<Outcome<RoutineId>> {
        let op = Op::new("routine-add").with("routine", &routine.name);
        self.write(stamp, op, "", |write| write.insert(routine))
    }

    /// Adds many routines as one entry: what a new yearly wheel begins with.
    pub fn add_routines(&mut self, stamp: &Stamp, routines: Vec<Routine>) -> Result<Outcome<()>> {
        let op = Op::new("routines-add").with("count", routines.len().to_string());
        self.write(stamp, op, "", |write| {
            for routine in routines {
                write.insert(routine)?;
            }
            Ok(())
        })
    }

    /// Changes a routine that was read at `revision`.
    pub fn save_routine(
        &mut self,
        stamp: &Stamp,
        key: RoutineId,
        revision: u32,
        routine: Routine,
    ) -> Result<Outcome<()>> {
        let op = Op::new("routine-change").with("routine", &routine.name);
        self.write(stamp, op, "", |write| write.change(key, revision, routine))
    }

    /// Ticks off a routine that was read at `revision`: it was done on `day`, not later than
    /// today, with this outcome. The next time follows from its interval ([`Routine::done`]).
    pub fn routine_done(
        &mut self,
        stamp: &Stamp,
        key: RoutineId,
        revision: u32,
        day: NaiveDate,
        outcome: &str,
    ) -> Result<Outcome<()>> {
        let routine = one::<Routine>(&self.connection, key)?.data;
        if day > stamp.today {
            return Err(invalid("last_done", "day-to-come"));
        }
        if !routine.is_open() {
            return Err(invalid("last_done", "done-already"));
        }
        // The yearly wheel finds the days in the history.
        let op = Op::new(DONE)
            .with("routine", &routine.name)
            .with("id", key.0.to_string())
            .with("day", day.to_string());
        let done = routine.done(day, outcome.trim());
        self.write(stamp, op, "", |write| write.change(key, revision, done))
    }

    /// Removes a routine that was read at `revision`.
    pub fn remove_routine(
        &mut self,
        stamp: &Stamp,
        key: RoutineId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let name = one::<Routine>(&self.connection, key)?.data.name;
        let op = Op::new("routine-remove").with("routine", name);
        self.write(stamp, op, "", |write| {
            write.remove::<Routine>(key, revision)
        })
    }
}

fn invalid(field: &'static str, code: &'static str) -> crate::Error {
    Refusal::Invalid { field, code }.into()
}
