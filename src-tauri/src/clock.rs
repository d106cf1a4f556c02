//! The clock, read here and nowhere else in the shell.

use chrono::{DateTime, Local, NaiveDate, Utc};

/// The moment, and the day where the user is.
pub fn now() -> (DateTime<Utc>, NaiveDate) {
    (Utc::now(), Local::now().date_naive())
}
