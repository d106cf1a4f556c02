//! The calendar: its text to the letter, and what another program reads out of it.

use chrono::{DateTime, Days, NaiveDate, Utc};
use icalendar::{Calendar as Theirs, CalendarComponent, Component as _};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{Calendar, Event, FORMATS, Format, Writing};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn event(name: &str, on: &str, months: u16) -> Event {
    Event {
        id: Uuid::from_u128(7),
        what: "routine_due",
        reference: "W-001".to_owned(),
        name: name.to_owned(),
        owner: Some("Åse Dam".to_owned()),
        unit: None,
        day: day(on),
        overdue: false,
        months,
    }
}

fn calendar(language: Lang, events: Vec<Event>) -> Calendar {
    let at: DateTime<Utc> = "2026-11-24T08:30:00Z".parse().unwrap();
    Calendar {
        register: "Nordby".to_owned(),
        at,
        language,
        events,
    }
}

#[test]
fn the_text_is_as_the_standard_wants_it() {
    let events = vec![
        event("Gennemgå adgange; alle, også de fælles", "2026-12-31", 6),
        Event {
            what: "measure_due",
            owner: None,
            unit: Some("IT og digitalisering".to_owned()),
            overdue: true,
            ..event("Totrinslogin", "2026-02-28", 0)
        },
    ];
    let text = calendar(Lang::Da, events).text();
    assert_eq!(
        text.replace("\r\n", "\n"),
        "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Vaern//Vaern//DA
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Opfølgning\\, Nordby
X-WR-CALNAME:Opfølgning\\, Nordby
BEGIN:VEVENT
UID:00000000-0000-0000-0000-000000000007-routine_due@vaern
DTSTAMP:20261124T083000Z
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
RRULE:FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1
SUMMARY:Opgave i årshjulet: Gennemgå adgange\\; alle\\, også de fælles
DESCRIPTION:Nøgle: W-001\\nAnsvarlig: Åse Dam
CATEGORIES:Opgave i årshjulet
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P6DT15H
DESCRIPTION:Opgave i årshjulet: Gennemgå adgange\\; alle\\, også de fælle
 s
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:00000000-0000-0000-0000-000000000007-measure_due@vaern
DTSTAMP:20261124T083000Z
DTSTART;VALUE=DATE:20260228
DTEND;VALUE=DATE:20260301
SUMMARY:Foranstaltning skal være på plads: Totrinslogin
DESCRIPTION:Nøgle: W-001\\nEnhed: IT og digitalisering\\nFristen er overskre
 det.
CATEGORIES:Foranstaltning skal være på plads
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P6DT15H
DESCRIPTION:Foranstaltning skal være på plads: Totrinslogin
END:VALARM
END:VEVENT
END:VCALENDAR
"
    );
}

#[test]
fn it_is_a_format_that_is_written_and_not_read() {
    let folder = folder();
    let path = folder.path().join("due.ics");
    let Writing::Due(write) = Format::of("ical").unwrap().write else {
        panic!("what is due is written, not tables");
    };
    let ours = calendar(Lang::En, vec![event("Review", "2026-12-01", 12)]);
    write(&ours, &path).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), ours.text());
    assert!(matches!(
        read_with(&path, Limits::default()),
        Err(Fault::UnknownFormat(_))
    ));
    let ical = Format::of("ical").unwrap();
    let read = ical.read(
        &path,
        &Limits::default(),
        &mut |_| ControlFlow::Continue(()),
    );
    assert!(matches!(read, Err(Fault::UnknownFormat(_))));
    assert_eq!(FORMATS.iter().filter(|own| own.ending == "ics").count(), 1);
}

proptest! {
    #[test]
    fn another_program_reads_the_texts_that_were_written(
        names in proptest::collection::vec("[^\\p{C}]{1,120}", 1..4),
        lines in "[a-zæøå;,\\\\:\"]{0,40}\n[^\\p{C}]{0,60}",
        days in 0_u64..20_000,
        months in 0_u16..=120,
    ) {
        let events: Vec<Event> = names
            .iter()
            .map(|name| Event {
                owner: Some(lines.clone()),
                months,
                day: day("1990-01-01") + Days::new(days),
                ..event(name, "2026-01-01", 0)
            })
            .collect();
        let text = calendar(Lang::Da, events.clone()).text();
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{line}");
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let theirs: Theirs = text.parse().unwrap();
        let found: Vec<_> = theirs
            .components
            .iter()
            .filter_map(|component| match component {
                CalendarComponent::Event(event) => Some(event),
                _ => None,
            })
            .collect();
        prop_assert_eq!(found.len(), events.len());
        for (ours, theirs) in events.iter().zip(found) {
            let summary = format!("Opgave i årshjulet: {}", ours.name);
            prop_assert_eq!(theirs.get_summary(), Some(summary.as_str()));
            let told = format!("Nøgle: W-001\nAnsvarlig: {lines}");
            prop_assert_eq!(theirs.get_description(), Some(told.as_str()));
            let start = ours.day.format("%Y%m%d").to_string();
            prop_assert_eq!(theirs.property_value("DTSTART"), Some(start.as_str()));
            prop_assert_eq!(theirs.property_value("RRULE").is_some(), months > 0);
        }
    }
}
