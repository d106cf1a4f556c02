//! What holds for every kind of record, one after another: made, changed, taken back and done again,
//! found, seen as it was, compared, deleted, put back, written to a file and read by another
//! register. The match in [`sample`] has no wildcard: a new kind without this does not compile, and
//! one that lacks a part of it fails.

mod samples;

use std::path::Path;

use chrono::{DateTime, Utc};
use model::{
    Bilingual, Kind, Lang, MethodEdit, Stored,
    table::{Heading, Row, Sheet, Table, Value},
};
use register::{Deed, DraftStart, List, ListQuery, Register, SearchScope, Stamp};
use uuid::Uuid;

use crate::support::{Cells, cells, found, place, sound, stamp};
use samples::{Sample, sample};

fn at(day: &str) -> DateTime<Utc> {
    format!("{day}T23:00:00Z").parse().unwrap()
}

/// A register with what the samples refer to.
fn base(path: &Path) -> Register {
    let mut register = found(path);
    let now = stamp("2026-01-01");
    for (kind, rows) in [
        (
            Kind::Units,
            vec![cells(&[("ref", "U1"), ("name", "Teknik")])],
        ),
        (
            Kind::People,
            vec![cells(&[("ref", "P1"), ("name", "Bo Dam")])],
        ),
        (
            Kind::Assets,
            vec![
                cells(&[("ref", "A1"), ("name", "Sluse"), ("kind", "system")]),
                cells(&[("ref", "A2"), ("name", "Pumpestation"), ("kind", "site")]),
            ],
        ),
        (
            Kind::Measures,
            vec![cells(&[
                ("ref", "M1"),
                ("name", "Dige"),
                ("state", "in place"),
            ])],
        ),
        (
            Kind::Assessments,
            vec![cells(&[("ref", "RV1"), ("name", "Vand")])],
        ),
        (
            Kind::Scenarios,
            vec![cells(&[
                ("ref", "S1"),
                ("assessment", "RV1"),
                ("asset", "A1"),
                ("threat", "T-001"),
            ])],
        ),
        (
            Kind::Tests,
            vec![cells(&[("ref", "TEST1"), ("name", "Diget holder")])],
        ),
        (
            Kind::Audits,
            vec![cells(&[
                ("ref", "REV1"),
                ("name", "Vandrevision"),
                ("starts", "2026-02-01"),
            ])],
        ),
        (
            Kind::Findings,
            vec![cells(&[
                ("ref", "K1"),
                ("name", "Utæt port"),
                ("grade", "major"),
                ("found", "2026-01-01"),
            ])],
        ),
        (
            Kind::Indicators,
            vec![cells(&[
                ("ref", "I1"),
                ("name", "Udrykninger"),
                ("formula", "manual"),
                ("measured_in", "count"),
            ])],
        ),
        (
            Kind::Reviews,
            vec![cells(&[
                ("ref", "EV1"),
                ("name", "Årsmøde"),
                ("kind", "management review"),
                ("date", "2026-01-01"),
            ])],
        ),
        (
            Kind::Policies,
            vec![
                [
                    cells(&[
                        ("ref", "POL1"),
                        ("name", "Vandpolitik"),
                        ("kind", "policy"),
                        ("version", "1"),
                        ("state", "in force"),
                    ]),
                    vec![("approved".to_owned(), Value::Date(now.today))],
                ]
                .concat(),
            ],
        ),
    ] {
        for row in rows {
            register.add_record(&now, kind, &row).unwrap();
        }
    }
    register
}

fn rows(register: &Register, kind: Kind) -> Vec<Sheet> {
    register.sheets(&[kind], Lang::Da).unwrap()
}

fn revision(register: &Register, kind: Kind, key: Uuid) -> u32 {
    let query = ListQuery::default();
    let all = register.list_keys(List::of(kind), &query, Lang::Da);
    let all = all.unwrap();
    all.into_iter().find(|row| row.0 == key).unwrap().1
}

fn finds(register: &Register, kind: Kind, word: &str, key: Uuid) -> bool {
    let scope = SearchScope {
        kinds: vec![kind],
        limit: 20,
    };
    let hits = register.search(word, &scope).unwrap();
    hits.iter().any(|hit| hit.record.id == key)
}

#[test]
fn every_kind_of_record_lives_through_all_of_it() {
    for kind in Kind::ALL {
        if let Some(sample) = sample(*kind) {
            live(*kind, &sample);
        }
    }
}

/// Makes a record by its columns. An acceptance is bound to what was accepted, so that nobody can
/// write one by hand: a file brings it.
fn make(register: &mut Register, kind: Kind, made: &Cells) -> Uuid {
    let now = stamp("2026-01-05");
    if kind != Kind::Acceptances {
        return register.add_record(&now, kind, made).unwrap().value;
    }
    read_in(register, &now, kind, made);
    let all = register.list_keys(List::of(kind), &ListQuery::default(), Lang::Da);
    all.unwrap()[0].0
}

/// The same cells with another value in one of them.
fn again(made: &Cells, column: &str, value: &str) -> Cells {
    let mut row = made.clone();
    for (name, cell) in &mut row {
        if name == column {
            *cell = Value::text(value);
        }
    }
    row
}

/// Reads one row as an import does.
fn read_in(register: &mut Register, now: &Stamp, kind: Kind, row: &Cells) {
    let table = Table::of(kind).unwrap();
    let heading =
        |(name, _): &(String, Value)| (Heading::Known(table.column(name).unwrap()), name.clone());
    let sheet = Sheet {
        table,
        file: String::new(),
        name: kind.id().to_owned(),
        headings: row.iter().map(heading).collect(),
        rows: vec![Row {
            number: 2,
            values: row.iter().map(|(_, value)| value.clone()).collect(),
        }],
    };
    register.import(now, &[sheet], "fil").unwrap();
}

fn live(kind: Kind, sample: &Sample) {
    let (_folder, path) = place();
    let mut register = base(&path);
    let nothing = rows(&register, kind);
    let say = kind.id();

    let key = make(&mut register, kind, &sample.made);
    let made = rows(&register, kind);
    assert_ne!(made, nothing, "{say} is made");

    let change = cells(&[(sample.column, sample.becomes)]);
    let read_at = revision(&register, kind, key);
    let second = stamp("2026-02-05");
    let records = [(key, read_at)];
    if kind == Kind::Acceptances {
        let row = again(&sample.made, sample.column, sample.becomes);
        read_in(&mut register, &second, kind, &row);
    } else {
        register
            .change_records(&second, kind, &records, &change)
            .unwrap();
    }
    let changed = rows(&register, kind);
    assert_ne!(changed, made, "{say} is changed");
    assert!(
        register
            .change_records(&second, kind, &records, &cells(&[(sample.column, "?")]))
            .is_err(),
        "{say}: a stale edit"
    );
    register.undo(&second).unwrap();
    assert_eq!(rows(&register, kind), made, "{say}: undone");
    register.redo(&second).unwrap();
    assert_eq!(rows(&register, kind), changed, "{say}: done again");
    assert!(finds(&register, kind, sample.word, key), "{say} is found");

    // Its timeline tells it in words.
    let timeline = register.timeline(kind, key, None, 10, Lang::Da).unwrap();
    let first = timeline.entries.last().unwrap();
    assert_eq!(first.deed, Deed::Added, "{say}");
    let fields = &timeline.entries.first().unwrap().fields;
    let told = fields.iter().find(|field| field.heading == sample.column);
    assert_eq!(told.unwrap().after, Value::text(sample.becomes), "{say}");

    // Another register reads what this one writes.
    let (_other, there) = place();
    let mut other = found(&there);
    let all: Vec<Kind> = Kind::ALL.to_vec();
    let sheets = register.sheets(&all, Lang::Da).unwrap();
    other.import(&second, &sheets, "alt").unwrap();
    assert_eq!(rows(&other, kind), changed, "{say}: read elsewhere");

    let third = stamp("2026-03-05");
    let read_at = revision(&register, kind, key);
    if kind == Kind::Acceptances {
        let scenario = register.find::<model::Scenario>("S1").unwrap().unwrap();
        register.withdraw_acceptance(&third, scenario).unwrap();
    } else {
        register
            .remove_records(&third, kind, &[(key, read_at)])
            .unwrap();
    }
    assert_eq!(rows(&register, kind), nothing, "{say} is deleted");
    assert!(
        !finds(&register, kind, sample.word, key),
        "{say}: not found"
    );
    let gone = register.deleted(Some(kind), "", 0, 10, Lang::Da).unwrap();
    assert!(gone.rows.iter().any(|row| row.id == key), "{say}: listed");
    register.restore(&stamp("2026-04-05"), kind, key).unwrap();
    assert_eq!(rows(&register, kind), changed, "{say} is put back");
    assert!(
        finds(&register, kind, sample.word, key),
        "{say}: found again"
    );

    past_and_difference(&register, kind, key, [&nothing, &made, &changed]);
    sound(&register);
}

fn past_and_difference(register: &Register, kind: Kind, key: Uuid, states: [&Vec<Sheet>; 3]) {
    let say = kind.id();
    let [nothing, made, changed] = states;
    for (day, state) in [
        ("2026-01-04", nothing),
        ("2026-02-04", made),
        ("2026-03-04", changed),
        ("2026-04-04", nothing),
        ("2026-04-06", changed),
    ] {
        let past = register.past(at(day), day.parse().unwrap()).unwrap();
        assert_eq!(rows(&past, kind), *state, "{say} as of {day}");
    }
    for (from, to, what) in [
        ("2026-01-04", "2026-02-04", Some(Deed::Added)),
        ("2026-02-04", "2026-03-04", Some(Deed::Changed)),
        ("2026-03-04", "2026-04-04", Some(Deed::Removed)),
        ("2026-03-04", "2026-04-06", None),
    ] {
        let kinds = [kind];
        let found = register
            .changed_between(at(from), at(to), Some(&kinds), 0, 50, Lang::Da)
            .unwrap();
        let row = found.rows.iter().find(|row| row.id == key);
        assert_eq!(row.map(|row| row.deed), what, "{say}: {from} to {to}");
    }
}

/// Methods and their drafts have no table; the rest holds for them too.
#[test]
fn drafts_and_methods_live_through_what_concerns_them() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let method = register.default_method().unwrap().unwrap().id;
    let day = stamp("2026-01-05");
    let draft = register
        .start_draft(&day, DraftStart::Version { method })
        .unwrap()
        .value;
    let read = |register: &Register| -> Stored<_, model::Draft> { register.get(draft).unwrap() };
    let before = read(&register);
    let named = [MethodEdit::Text {
        name: Bilingual::same("Havnens metode"),
        source: Bilingual::default(),
    }];
    let second = stamp("2026-02-05");
    register
        .edit_draft(&second, draft, before.revision, &named)
        .unwrap();
    let after = read(&register).data;
    assert_ne!(after, before.data);
    register.undo(&second).unwrap();
    assert_eq!(read(&register).data, before.data);
    register.redo(&second).unwrap();
    assert_eq!(read(&register).data, after);
    assert!(finds(&register, Kind::Drafts, "havnens", draft.into()));
    let past = register.past(at("2026-01-06"), day.today).unwrap();
    assert_eq!(read(&past).data, before.data);
    let removed_at = read(&register).revision;
    register
        .discard_draft(&stamp("2026-03-05"), draft, removed_at)
        .unwrap();
    register
        .restore(&stamp("2026-04-05"), Kind::Drafts, draft.into())
        .unwrap();
    assert_eq!(read(&register).data, after);
    let kinds = [Kind::Drafts];
    let found = register
        .changed_between(
            at("2026-01-06"),
            at("2026-02-06"),
            Some(&kinds),
            0,
            9,
            Lang::Da,
        )
        .unwrap();
    assert_eq!(found.rows.len(), 1);
    assert!(
        found.rows[0]
            .fields
            .iter()
            .any(|field| field.heading.contains("name"))
    );
    sound(&register);
}
