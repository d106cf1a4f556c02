//! What is different between two moments, and what happened to one record.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use model::{
    Asset, ControlTest, Dependency, Effect, Kind, Lang, Measure, Person, Record, Scenario, TestRun,
    Threat, Unit, table::Value,
};
use register::{ChangedBetween, Deed, Error, Op, Refusal, Register};
use uuid::Uuid;

use crate::{
    past::{at, lived},
    support::{asset, found, place, today, town},
};

type Found = BTreeMap<(Kind, Uuid), Deed>;

macro_rules! compare {
    ($before:ident, $after:ident, $found:ident; $($record:ident),*) => {$({
        let (old, new) = ($before.all::<$record>().unwrap(), $after.all::<$record>().unwrap());
        for (key, stored) in &old {
            let deed = match new.get(key) {
                None => Deed::Removed,
                Some(now) if now.data != stored.data => Deed::Changed,
                Some(_) => continue,
            };
            $found.insert(($record::KIND, (*key).into()), deed);
        }
        for key in new.keys().filter(|key| !old.contains_key(key)) {
            $found.insert(($record::KIND, (*key).into()), Deed::Added);
        }
    })*};
}

/// Everything that is different, a page at a time.
fn all(register: &Register, from: DateTime<Utc>, to: DateTime<Utc>) -> ChangedBetween {
    let page = |offset| {
        register
            .changed_between(from, to, None, offset, 7, Lang::Da)
            .unwrap()
    };
    let mut whole = page(0);
    while (whole.rows.len() as u32) < whole.total {
        let next = page(whole.rows.len() as u32);
        assert!(!next.rows.is_empty());
        whole.rows.extend(next.rows);
    }
    whole
}

#[test]
fn the_difference_is_that_of_the_two_pasts() {
    let lived = lived(160, 14);
    let register = &lived.town.register;
    let moments: Vec<DateTime<Utc>> = lived.moments.iter().map(|(when, _)| *when).collect();
    let mut pairs: Vec<_> = moments.windows(2).map(|two| (two[0], two[1])).collect();
    pairs.push((moments[0], moments[moments.len() - 1]));
    pairs.push((moments[3], moments[3]));
    let mut seen = BTreeMap::new();
    for (from, to) in pairs {
        let [before, after] =
            [from, to].map(|when| register.past(when, when.date_naive()).unwrap());
        let mut expected = Found::new();
        compare!(before, after, expected;
            Unit, Person, Asset, Dependency, Threat, Measure, Scenario, Effect, ControlTest, TestRun);
        let difference = all(register, from, to);
        let found: Found = difference
            .rows
            .iter()
            .filter(|row| row.kind != Kind::Assessments)
            .map(|row| ((row.kind, row.id), row.deed))
            .collect();
        assert_eq!(found, expected, "{from} {to}");
        for row in &difference.rows {
            *seen.entry(row.deed as u8).or_insert(0) += 1;
            assert!(!row.name.is_empty(), "{row:?}");
            assert!(!row.fields.is_empty(), "{row:?}");
        }
        for count in &difference.counts {
            let of = |deed| {
                let rows = difference.rows.iter();
                rows.filter(|row| (row.kind, row.deed) == (count.kind, deed))
                    .count() as u32
            };
            assert_eq!(
                (count.added, count.changed, count.removed),
                (of(Deed::Added), of(Deed::Changed), of(Deed::Removed))
            );
        }
        // The past says the same of its own past, but for names that came later.
        let again = register.past(to, to.date_naive()).unwrap();
        let [ours, theirs] = [difference, all(&again, from, to)].map(|mut one| {
            one.rows.sort_by_key(|row| (row.kind, row.id));
            let rows = one.rows.iter().map(|row| {
                let headings: Vec<String> = row
                    .fields
                    .iter()
                    .map(|field| field.heading.clone())
                    .collect();
                (row.kind, row.id, row.deed, headings)
            });
            (one.counts, rows.collect::<Vec<_>>())
        });
        assert_eq!(ours, theirs);
    }
    assert!(seen.values().all(|count| *count > 3), "{seen:?}");
}

#[test]
fn what_was_changed_back_is_no_difference() {
    let mut town = town();
    let start = today().at;
    town.score(0, 1);
    town.score(0, 3);
    let later = at(start + Duration::days(3));
    town.register.undo(&later).unwrap();
    town.register.redo(&later).unwrap();
    let end = later.at;
    // The town was made at the same moment: what is asked for is from then on.
    let difference = town
        .register
        .changed_between(start, end, None, 0, 10, Lang::En)
        .unwrap();
    assert_eq!((difference.total, difference.rows.len()), (0, 0));
    let backwards = town
        .register
        .changed_between(end, start, None, 0, 10, Lang::En);
    assert!(matches!(
        backwards,
        Err(Error::Refused(Refusal::Invalid { field: "to", .. }))
    ));
}

#[test]
fn a_timeline_says_what_stood_before_and_after() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let day = |day: i64| at(today().at + Duration::days(day));
    let write = register.write(&day(1), Op::new("x"), "", |write| {
        let unit = write.insert(Unit {
            reference: "U-1".to_owned(),
            name: "Borgerservice".to_owned(),
            parent: None,
            contact: None,
        })?;
        let [anna, bo] = ["Anna", "Bo"].map(|name| write.insert(Person::new(name)));
        let owned = Asset {
            owner: Some(anna?),
            unit: Some(unit),
            ..asset("A-1", &[("confidentiality.persons", 2)])
        };
        Ok((write.insert(owned)?, bo?, unit))
    });
    let (key, bo, unit) = write.unwrap().value;
    let mut data = register.get::<Asset>(key).unwrap().data;
    data.owner = Some(bo);
    data.consequence = crate::support::values(&[("confidentiality.persons", 4)]);
    let revision = register.get::<Asset>(key).unwrap().revision;
    register
        .write(
            &day(2),
            Op::new("asset-change").with("asset", "A"),
            "Ny ejer",
            |write| write.change(key, revision, data.clone()),
        )
        .unwrap();
    // The asset loses its unit, and the unit goes.
    data.unit = None;
    register
        .write(&day(3), Op::new("x"), "", |write| {
            let revision = write.get::<Asset>(key)?.revision;
            write.change(key, revision, data)?;
            let revision = write.get::<Unit>(unit)?.revision;
            write.remove::<Unit>(unit, revision)
        })
        .unwrap();
    register.undo(&day(4)).unwrap();
    register.redo(&day(5)).unwrap();
    let timeline = register
        .timeline(Kind::Assets, key.0, None, 10, Lang::Da)
        .unwrap();
    assert_eq!((timeline.there, timeline.more), (true, false));
    assert_eq!(
        (&*timeline.reference, &*timeline.name),
        ("A-1", "Aktiv A-1")
    );
    let said: Vec<(u32, &str, bool, Deed, Vec<(&str, Value, Value)>)> = timeline
        .entries
        .iter()
        .map(|entry| {
            let fields = entry.fields.iter().map(|field| {
                (
                    field.heading.as_str(),
                    field.before.clone(),
                    field.after.clone(),
                )
            });
            (
                entry.seq,
                entry.op.as_str(),
                entry.undone,
                entry.deed,
                fields.collect(),
            )
        })
        .collect();
    let text = |text: &str| Value::Text(text.to_owned());
    // The unit is gone; its name is still known.
    let without = vec![("unit", text("Borgerservice"), Value::Empty)];
    let with = vec![("unit", Value::Empty, text("Borgerservice"))];
    assert_eq!(
        said[..4],
        [
            (6, "redo", false, Deed::Changed, without.clone()),
            (5, "undo", false, Deed::Changed, with),
            (4, "x", false, Deed::Changed, without),
            (
                3,
                "asset-change",
                false,
                Deed::Changed,
                vec![
                    ("owner", text("Anna"), text("Bo")),
                    (
                        "consequence.confidentiality.persons",
                        Value::Number(2.0),
                        Value::Number(4.0)
                    ),
                ]
            ),
        ]
    );
    assert_eq!(said[4].3, Deed::Added);
    assert!(said[4].4.contains(&("ref", Value::Empty, text("A-1"))));
    assert_eq!(timeline.entries[3].reason, "Ny ejer");
    // A page at a time it is the same.
    let mut pages = Vec::new();
    let mut before = None;
    loop {
        let page = register
            .timeline(Kind::Assets, key.0, before, 2, Lang::Da)
            .unwrap();
        let more = page.more;
        before = page.entries.last().map(|entry| entry.seq);
        pages.extend(page.entries);
        if !more {
            break;
        }
    }
    assert_eq!(pages, timeline.entries);
    let missing = register.timeline(Kind::Units, key.0, None, 2, Lang::Da);
    assert!(matches!(missing, Err(Error::Refused(Refusal::Missing))));
    // The unit's own line ends with its removal.
    let gone = register
        .timeline(Kind::Units, unit.0, None, 9, Lang::Da)
        .unwrap();
    assert_eq!((gone.there, &*gone.name), (false, "Borgerservice"));
    assert_eq!(gone.entries[0].deed, Deed::Removed);
}

#[test]
fn links_and_what_no_file_holds_are_in_the_timeline() {
    let mut town = town();
    let register = &mut town.register;
    let key = town.assessments[0];
    let person = register
        .write(&today(), Op::new("x"), "", |write| {
            write.insert(Person::new("Anna"))
        })
        .unwrap()
        .value;
    let stored = register.get::<model::Assessment>(key).unwrap();
    let mut data = stored.data;
    data.participants = vec![person];
    data.state = model::AssessmentState::InReview;
    "Bo".clone_into(&mut data.submitted_by);
    register
        .write(&today(), Op::new("x"), "", |write| {
            write.change(key, stored.revision, data)
        })
        .unwrap();
    let timeline = register
        .timeline(Kind::Assessments, key.0, None, 1, Lang::Da)
        .unwrap();
    let headings: Vec<&str> = timeline.entries[0]
        .fields
        .iter()
        .map(|field| field.heading.as_str())
        .collect();
    assert_eq!(headings, ["participants", "state", "submitted_by"]);
    assert_eq!(
        timeline.entries[0].fields[0].after,
        Value::Text("Anna".to_owned())
    );
    assert!(timeline.more);
}
