//! iCalendar (RFC 5545): what is due, as a calendar to read in Outlook and other programs.
//!
//! Written, never read. All-day events: programs that leave out tasks still show those. Nothing of
//! a person goes out but the name of who answers for it.

use std::fmt::Write as _;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use model::Lang;
use text::{Words, words};
use uuid::Uuid;

use crate::{Format, Writing, fault, writing};

pub(crate) const FORMAT: Format = Format {
    id: "ical",
    ending: "ics",
    recognise: |_| Ok(false),
    read: |path, _, _| Err(fault::unknown(path)),
    write: Writing::Due(|calendar, path| writing::replace(path, calendar.text().as_bytes())),
};

/// Octets in a line, the end left out (RFC 5545, 3.1).
const LINE: usize = 75;

/// A calendar of what is due.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// The register's name.
    pub register: String,
    /// When it is written.
    pub at: DateTime<Utc>,
    /// The language of its words.
    pub language: Lang,
    /// What is due, in the order in which it is written.
    pub events: Vec<Event>,
}

/// Something that is due.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// The record.
    pub id: Uuid,
    /// Why it is due; names the words `due-WHAT`.
    pub what: &'static str,
    /// The record's reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Where it belongs.
    pub unit: Option<String>,
    /// The day.
    pub day: NaiveDate,
    /// Whether that day has passed.
    pub overdue: bool,
    /// Months from one time to the next; 0: this once.
    pub months: u16,
}

impl Calendar {
    /// The calendar as text; the same calendar gives the same text.
    pub fn text(&self) -> String {
        let say = words(self.language);
        let name = say.say("ical-calendar", &[("register", (&self.register).into())]);
        let mut lines = Lines(String::new());
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", "-//Vaern//Vaern//DA");
        lines.put("CALSCALE", "GREGORIAN");
        lines.put("METHOD", "PUBLISH");
        lines.put("NAME", &escaped(&name));
        lines.put("X-WR-CALNAME", &escaped(&name));
        for event in &self.events {
            self.put(event, say, &mut lines);
        }
        lines.put("END", "VCALENDAR");
        lines.0
    }

    fn put(&self, event: &Event, say: &Words, lines: &mut Lines) {
        let what = say.term("due", event.what);
        let summary = say.say(
            "ical-summary",
            &[("what", (&what).into()), ("name", (&event.name).into())],
        );
        let mut description = Vec::new();
        for (key, part, value) in [
            ("ical-reference", "ref", Some(&event.reference)),
            ("ical-owner", "owner", event.owner.as_ref()),
            ("ical-unit", "unit", event.unit.as_ref()),
        ] {
            description.extend(
                value
                    .filter(|value| !value.is_empty())
                    .map(|value| say.say(key, &[(part, value.into())])),
            );
        }
        if event.overdue {
            description.push(say.say("ical-overdue", &[]));
        }
        let after = event.day.checked_add_days(Days::new(1));
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &format!("{}-{}@vaern", event.id, event.what));
        lines.put("DTSTAMP", &self.at.format("%Y%m%dT%H%M%SZ").to_string());
        lines.put("DTSTART;VALUE=DATE", &date(event.day));
        lines.put("DTEND;VALUE=DATE", &date(after.unwrap_or(event.day)));
        if event.months > 0 {
            lines.put("RRULE", &rule(event));
        }
        lines.put("SUMMARY", &escaped(&summary));
        lines.put("DESCRIPTION", &escaped(&description.join("\n")));
        lines.put("CATEGORIES", &escaped(&what));
        lines.put("TRANSP", "TRANSPARENT");
        // At nine in the morning, a week before.
        lines.put("BEGIN", "VALARM");
        lines.put("ACTION", "DISPLAY");
        lines.put("TRIGGER", "-P6DT15H");
        lines.put("DESCRIPTION", &escaped(&summary));
        lines.put("END", "VALARM");
        lines.put("END", "VEVENT");
    }
}

/// When it comes round again. What is due on the last day of a month stays on the last day.
fn rule(event: &Event) -> String {
    let mut rule = format!("FREQ=MONTHLY;INTERVAL={}", event.months);
    let tomorrow = event.day.checked_add_days(Days::new(1));
    if tomorrow.is_none_or(|next| next.day() == 1) {
        rule.push_str(";BYMONTHDAY=-1");
    }
    rule
}

fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// A text as a value (RFC 5545, 3.3.11); other control characters may not stand in one.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for sign in text.replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(sign);
            }
            '\n' | '\r' => value.push_str("\\n"),
            sign if sign.is_control() => value.push(' '),
            sign => value.push(sign),
        }
    }
    value
}

/// The content lines, folded where they are too long; never inside a letter.
struct Lines(String);

impl Lines {
    fn put(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        // Writing to a text does not fail.
        let _ = write!(self.0, "{name}:");
        room -= name.len() + 1;
        for sign in value.chars() {
            if sign.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(sign);
            room -= sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
