//! The yearly wheel (årshjul): when a routine comes round again.
//!
//! Only day and interval decide. Nothing here remembers what was skipped: what was done stands in
//! the history.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Routine;

/// The last day that a register holds.
const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

impl Routine {
    /// Something to be done once, on a day.
    pub fn new(name: impl Into<String>, due: NaiveDate) -> Self {
        Self {
            reference: String::new(),
            name: name.into(),
            description: String::new(),
            owner: None,
            unit: None,
            asset: None,
            due,
            months: 0,
            last_done: None,
            outcome: String::new(),
        }
    }

    /// Whether it is still to be done: a recurring one always, another until it was done.
    pub fn is_open(&self) -> bool {
        self.months > 0 || self.last_done.is_none()
    }

    /// Whether it is due on the last day of a month: then it is due on the last day of every month
    /// that it comes round in, however long that month is.
    pub fn is_at_month_end(&self) -> bool {
        is_last_of_month(self.due)
    }

    /// The `times`-th time after the one that is due: whole intervals from that day, so that the
    /// wheel keeps its months. A day that the month does not have becomes the month's last.
    pub fn occasion(&self, times: u32) -> NaiveDate {
        let months = Months::new(times.saturating_mul(self.months.into()));
        let day = self.due.checked_add_months(months).unwrap_or(LAST_DAY);
        let day = if self.is_at_month_end() {
            last_of_month(day)
        } else {
            day
        };
        day.min(LAST_DAY)
    }

    /// The first time after the one that is due which is also after `day`. One that was skipped
    /// for years is not caught up with; one that was done early is not due twice. The same day
    /// where it does not recur.
    pub fn next_after(&self, day: NaiveDate) -> NaiveDate {
        if self.months == 0 {
            return self.due;
        }
        let apart =
            (day.year() - self.due.year()) * 12 + day.month0() as i32 - self.due.month0() as i32;
        let skipped = u32::try_from(apart).unwrap_or(0) / u32::from(self.months);
        let next = self.occasion(skipped.max(1));
        if next > day {
            next
        } else {
            self.occasion(skipped.max(1) + 1)
        }
    }

    /// The routine after it was done on `day` with this outcome.
    #[must_use]
    pub fn done(&self, day: NaiveDate, outcome: &str) -> Self {
        Self {
            due: self.next_after(day),
            last_done: Some(day),
            outcome: outcome.to_owned(),
            ..self.clone()
        }
    }

    /// The days from `from` to `until` on which it is due, the one that is due now first.
    pub fn occasions(&self, from: NaiveDate, until: NaiveDate) -> Vec<NaiveDate> {
        let mut days = Vec::new();
        if !self.is_open() {
            return days;
        }
        if (from..=until).contains(&self.due) {
            days.push(self.due);
        }
        let before = from.checked_sub_days(Days::new(1)).unwrap_or(from);
        let mut next = self.next_after(before);
        while self.months > 0 && next <= until && days.last().is_none_or(|day| *day < next) {
            days.push(next);
            next = self.next_after(next);
        }
        days
    }
}

fn last_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(1)))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .unwrap_or(LAST_DAY)
}

fn is_last_of_month(day: NaiveDate) -> bool {
    day == last_of_month(day)
}

/// A task that a new yearly wheel may begin with. Words: `wheel-ID` and its `.text`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StarterRoutine {
    /// Names the words.
    pub id: &'static str,
    /// The month that it is due in, from 1.
    pub month: u32,
    /// Months from one time to the next.
    pub months: u16,
}

/// Common tasks of the work with information security, spread over the year.
pub const STARTER_ROUTINES: &[StarterRoutine] = &[
    starter("access", 2, 6),
    starter("suppliers", 3, 12),
    starter("awareness", 4, 6),
    starter("restore", 5, 6),
    starter("risks", 9, 12),
    starter("emergency", 10, 12),
    starter("policies", 11, 12),
    starter("management", 12, 12),
];

const fn starter(id: &'static str, month: u32, months: u16) -> StarterRoutine {
    StarterRoutine { id, month, months }
}

impl StarterRoutine {
    /// The middle of its month, the first one that is not past.
    pub fn first(self, today: NaiveDate) -> NaiveDate {
        let in_year = |year| NaiveDate::from_ymd_opt(year, self.month, 15);
        in_year(today.year())
            .filter(|day| *day >= today)
            .or_else(|| in_year(today.year() + 1))
            .unwrap_or(today)
    }
}
