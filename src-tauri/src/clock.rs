//! The clock and where it hangs, read here and nowhere else in the shell.

use chrono::{DateTime, Days, Local, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};

/// The moment, and the day where the user is.
pub fn now() -> (DateTime<Utc>, NaiveDate) {
    (Utc::now(), Local::now().date_naive())
}

/// The day that a register is looked at: today, or the one that it is looked back at.
pub fn today(register: &register::Register) -> NaiveDate {
    register.as_of().map_or_else(|| now().1, day_of)
}

/// The day of a moment where the user is.
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Local).date_naive()
}

/// The last moment of a day where the user is; now where that is still to come.
pub fn end_of(day: NaiveDate) -> DateTime<Utc> {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let end = Local
        .from_local_datetime(&next.and_time(NaiveTime::MIN))
        .earliest()
        .map(|next| next.to_utc() - TimeDelta::microseconds(1));
    let now = Utc::now();
    end.map_or(now, |end| end.min(now))
}
