//! Requirements, policies and who knows them.

use chrono::NaiveDate;
use model::{Acknowledgement, Kind, Person, PersonId, Policy, PolicyId, PolicyState, table::Value};
use register::{DueFilter, DueWhat, Error, Op, Refusal, Register};
use uuid::Uuid;

use crate::support::{found, place, sound, today, unit};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn cells(pairs: &[(&str, &str)]) -> Vec<(String, Value)> {
    let cell = |(column, text): &(&str, &str)| {
        let value = text.parse().map_or_else(|_| Value::text(text), Value::Date);
        ((*column).to_owned(), value)
    };
    pairs.iter().map(cell).collect()
}

fn add(register: &mut Register, kind: Kind, pairs: &[(&str, &str)]) -> register::Result<Uuid> {
    Ok(register.add_record(&today(), kind, &cells(pairs))?.value)
}

/// The field and the code of a refusal.
fn why<T: std::fmt::Debug>(found: register::Result<T>) -> (String, String) {
    match found {
        Err(Error::Refused(Refusal::Invalid { field, code })) => (field.into(), code.into()),
        Err(Error::Refused(Refusal::Problems(problems))) => {
            (problems[0].place.column.clone(), problems[0].code.clone())
        }
        other => panic!("{other:?}"),
    }
}

/// FORV with AFD below it and BY beside it; one person in each, one without a unit, one who left.
fn staff(register: &mut Register) -> [PersonId; 5] {
    register
        .write(&today(), Op::new("example"), "", |write| {
            let top = write.insert(unit("FORV", None))?;
            let below = write.insert(unit("AFD", Some(top)))?;
            let beside = write.insert(unit("BY", None))?;
            let person = |name: &str, unit, left: Option<&str>| Person {
                unit,
                left: left.map(day),
                ..Person::new(name)
            };
            Ok([
                write.insert(person("Åse", Some(top), None))?,
                write.insert(person("Bo", Some(below), None))?,
                write.insert(person("Carl", Some(beside), None))?,
                write.insert(person("Ditte", None, None))?,
                write.insert(person("Erik", Some(below), Some("2026-11-01")))?,
            ])
        })
        .unwrap()
        .value
}

fn policy(register: &mut Register, units: &str) -> PolicyId {
    let key = add(
        register,
        Kind::Policies,
        &[
            ("name", "Adgangskoder"),
            ("kind", "instruction"),
            ("version", "1.0"),
            ("state", "in force"),
            ("approved", "2026-01-01"),
            ("known_by", "2026-12-01"),
            ("units", units),
        ],
    );
    PolicyId(key.unwrap())
}

/// Who is to know it, with since when.
fn knows(register: &Register, policy: PolicyId) -> Vec<(String, Option<NaiveDate>)> {
    let rows = register.policy_knowledge(policy, today().today).unwrap();
    rows.into_iter()
        .map(|row| (row.name, row.knows.since))
        .collect()
}

fn due(register: &Register) -> u32 {
    let filter = DueFilter {
        what: Some(DueWhat::PolicyKnown),
        ..DueFilter::default()
    };
    register.due(&filter, today().today, 0, 10).unwrap().total
}

#[test]
fn a_policy_concerns_its_units_and_those_below_and_nobody_who_left() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let [_, bo, carl, ..] = staff(&mut register);
    let narrow = policy(&mut register, "FORV");
    let names = |rows: Vec<(String, Option<NaiveDate>)>| -> Vec<String> {
        rows.into_iter().map(|(name, _)| name).collect()
    };
    assert_eq!(
        names(knows(&register, narrow)),
        ["Bo", "Åse"],
        "in Danish order"
    );
    let all = policy(&mut register, "");
    assert_eq!(names(knows(&register, all)), ["Bo", "Carl", "Ditte", "Åse"]);
    assert_eq!(due(&register), 2);

    // Who knows it stands last, and the share is of those who must.
    let done = register
        .acknowledge(&today(), narrow, &[bo, carl], day("2026-11-20"))
        .unwrap();
    assert_eq!(done.value, 2);
    assert_eq!(
        knows(&register, narrow),
        [
            ("Åse".to_owned(), None),
            ("Bo".to_owned(), Some(day("2026-11-20")))
        ]
    );
    let rows = register.policy_rows(today().today).unwrap();
    let row = rows.iter().find(|row| row.id == narrow).unwrap();
    assert_eq!((row.must, row.know), (Some(2), 1), "Carl's does not count");
}

#[test]
fn what_is_due_looks_below_the_units_too() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let [aase, bo, ..] = staff(&mut register);
    let narrow = policy(&mut register, "FORV");
    let on = day("2026-11-20");
    register.acknowledge(&today(), narrow, &[aase], on).unwrap();
    assert_eq!(due(&register), 1, "Bo works below the unit");
    register.acknowledge(&today(), narrow, &[bo], on).unwrap();
    assert_eq!(due(&register), 0, "Erik left before");
}

#[test]
fn a_new_version_asks_everybody_again() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let people = staff(&mut register);
    let key = policy(&mut register, "");
    let before = register.history(None, 1).unwrap().total;
    let said = register
        .acknowledge(&today(), key, &people[..4], day("2026-11-20"))
        .unwrap();
    assert_eq!(said.value, 4);
    assert_eq!(register.history(None, 1).unwrap().total, before + 1);
    let again = register
        .acknowledge(&today(), key, &people[..4], day("2026-11-21"))
        .unwrap();
    assert_eq!(
        (again.value, again.changed.len()),
        (0, 0),
        "they know it already"
    );
    assert_eq!(due(&register), 0);

    let revision = register.get::<Policy>(key).unwrap().revision;
    register
        .change_records(
            &today(),
            Kind::Policies,
            &[(key.0, revision)],
            &cells(&[("version", "2.0")]),
        )
        .unwrap();
    let rows = register.policy_knowledge(key, today().today).unwrap();
    assert!(rows.iter().all(|row| row.knows.since.is_none()));
    assert_eq!(rows[0].knows.earlier.as_deref(), Some("1.0"));
    assert_eq!(due(&register), 1);
    sound(&register);
}

#[test]
fn only_what_is_in_force_is_acknowledged_by_who_is_here() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let [aase, _, _, _, erik] = staff(&mut register);
    let key = policy(&mut register, "");
    let later = register.acknowledge(&today(), key, &[aase], day("2026-11-23"));
    assert_eq!(why(later), ("date".into(), "day-to-come".into()));
    let gone = register.acknowledge(&today(), key, &[aase, erik], day("2026-11-20"));
    assert_eq!(why(gone), ("person".into(), "person-had-left".into()));
    assert_eq!(knows(&register, key)[0].1, None, "nothing was written");
    // Before the last day it counts.
    let early = register.acknowledge(&today(), key, &[erik], day("2026-10-31"));
    assert_eq!(early.unwrap().value, 1);

    // The form of one acknowledgement: the version of now, once.
    let one = |date: &str| {
        vec![
            ("policy".to_owned(), Value::text(&key.0.to_string())),
            ("person".to_owned(), Value::text(&aase.0.to_string())),
            ("date".to_owned(), Value::Date(day(date))),
        ]
    };
    let made = register
        .add_record(&today(), Kind::Acknowledgements, &one("2026-11-20"))
        .unwrap();
    let made = model::AcknowledgementId(made.value);
    assert_eq!(
        register.get::<Acknowledgement>(made).unwrap().data.version,
        "1.0"
    );
    let twice = register.add_record(&today(), Kind::Acknowledgements, &one("2026-11-21"));
    assert_eq!(
        why(twice),
        ("version".into(), "acknowledged-already".into())
    );

    let revision = register.get::<Policy>(key).unwrap().revision;
    let withdrawn = cells(&[("state", "withdrawn")]);
    register
        .change_records(&today(), Kind::Policies, &[(key.0, revision)], &withdrawn)
        .unwrap();
    assert_eq!(
        register.get::<Policy>(key).unwrap().data.state,
        PolicyState::Withdrawn
    );
    let late = register.acknowledge(&today(), key, &[aase], day("2026-11-20"));
    assert!(
        late.is_ok_and(|done| done.value == 0),
        "who knows it is passed over"
    );
    let bo = register.find::<Person>("Bo").unwrap().unwrap();
    let late = register.acknowledge(&today(), key, &[bo], day("2026-11-20"));
    assert_eq!(why(late), ("policy".into(), "policy-not-in-force".into()));
    let row = register.policy_rows(today().today).unwrap().remove(0);
    assert_eq!(row.must, None);
}

#[test]
fn what_is_said_to_be_met_or_in_force_says_how_and_which() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let met = [("name", "Tavshedspligt"), ("kind", "law"), ("met", "met")];
    let refused = add(&mut register, Kind::Requirements, &met);
    assert_eq!(why(refused), ("how".into(), "missing-value".into()));
    let how = [&met[..], &[("how", "Erklæring ved ansættelsen")]].concat();
    add(&mut register, Kind::Requirements, &how).unwrap();

    let draft = [("name", "Politik"), ("kind", "policy")];
    add(&mut register, Kind::Policies, &draft).unwrap();
    let force = [&draft[..], &[("state", "in force")]].concat();
    let refused = add(&mut register, Kind::Policies, &force);
    assert_eq!(why(refused), ("version".into(), "missing-value".into()));
    let versioned = [&force[..], &[("version", "1")]].concat();
    let refused = add(&mut register, Kind::Policies, &versioned);
    assert_eq!(why(refused), ("approved".into(), "missing-value".into()));
}
