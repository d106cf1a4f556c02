//! Records of any kind added, changed and removed by their columns, one and many at once.

use model::{
    Asset, Criticality, Dependency, Kind, Lang, Origin, Property, Scenario, Threat, Unit,
    table::{TABLES, Value},
};
use register::{Error, Fate, Is, List, ListQuery, Op, RecordFate, Refusal};
use uuid::Uuid;

use crate::{
    records::example,
    support::{Town, entries, records, sound, today, town},
};

fn text(column: &str, value: &str) -> (String, Value) {
    (column.to_owned(), Value::text(value))
}

fn invalid(error: Error) -> (&'static str, &'static str) {
    match error {
        Error::Refused(Refusal::Invalid { field, code }) => (field, code),
        error => panic!("{error:?}"),
    }
}

/// The places and codes of the problems.
fn problems(error: Error) -> Vec<(String, String, String)> {
    let Error::Refused(Refusal::Problems(problems)) = error else {
        panic!("{error:?}");
    };
    let told = problems.into_iter();
    told.map(|problem| (problem.place.file, problem.place.column, problem.code))
        .collect()
}

/// Several assets with the revisions that they stand at.
fn read(town: &Town, which: &[usize]) -> Vec<(Uuid, u32)> {
    let one = |at: &usize| {
        let stored = town.register.get::<Asset>(town.assets[*at]).unwrap();
        (stored.id.0, stored.revision)
    };
    which.iter().map(one).collect()
}

fn codes(rows: &[RecordFate]) -> Vec<(Fate, Option<&str>)> {
    let told = rows.iter();
    told.map(|row| {
        (
            row.fate,
            row.problem.as_ref().map(|problem| problem.code.as_str()),
        )
    })
    .collect()
}

#[test]
fn many_records_are_changed_in_one_entry_as_foreseen_and_undone_at_once() {
    let mut town = town();
    let values = [text("name", "Åse Holm"), text("ref", "P-9")];
    let person = town
        .register
        .add_record(&today(), Kind::People, &values)
        .unwrap()
        .value;
    // By reference, by name in another case, and by id.
    for owner in ["P-9", "åse holm", &person.to_string()] {
        let (before, count) = (records(&town.register), entries(&town.register));
        let chosen = read(&town, &[0, 1, 2]);
        let values = [text("owner", owner), text("criticality", "high")];
        let register = &mut town.register;
        let foreseen = register
            .foresee_change(&today(), Kind::Assets, &chosen, &values)
            .unwrap();
        assert_eq!(codes(&foreseen.rows), [(Fate::Changes, None); 3]);
        assert_eq!(records(register), before, "a preview changes nothing");
        let changed = register
            .change_records(&today(), Kind::Assets, &chosen, &values)
            .unwrap();
        assert_eq!((changed.value, entries(register)), (3, count + 1));
        assert_eq!(changed.changed, [Kind::Assets]);
        for asset in &town.assets[..3] {
            let data = register.get::<Asset>(*asset).unwrap().data;
            assert_eq!(data.owner.map(|owner| owner.0), Some(person));
            assert_eq!(data.details.criticality, Some(Criticality::High));
        }
        // What is so already stays, and makes no entry.
        let again = read(&town, &[0, 1]);
        let register = &mut town.register;
        let foreseen = register
            .foresee_change(&today(), Kind::Assets, &again, &values)
            .unwrap();
        assert_eq!(codes(&foreseen.rows), [(Fate::Stays, None); 2]);
        register
            .change_records(&today(), Kind::Assets, &again, &values)
            .unwrap();
        assert_eq!(entries(register), count + 1);
        let entry = register.history(None, 1).unwrap().rows.remove(0);
        assert_eq!(
            (entry.op.as_str(), entry.args["count"].as_str()),
            ("records-change", "3")
        );
        assert_eq!(entry.args["columns"], "owner, criticality");
        register.undo(&today()).unwrap();
        for asset in &town.assets {
            assert_eq!(register.get::<Asset>(*asset).unwrap().data.owner, None);
        }
    }
    sound(&town.register);
}

#[test]
fn one_refusal_refuses_all_and_names_the_record() {
    let mut town = town();
    let mut chosen = read(&town, &[0, 1, 2]);
    let stored = town.register.get::<Asset>(town.assets[1]).unwrap();
    let other = Asset {
        description: "Ændret imens".to_owned(),
        ..stored.data
    };
    let (key, revision) = (stored.id, stored.revision);
    town.register
        .write(&today(), Op::new("x"), "", |write| {
            write.change(key, revision, other)
        })
        .unwrap();
    chosen.push((Uuid::now_v7(), 1));
    let before = records(&town.register);
    let values = [text("description", "Nyt")];
    let register = &mut town.register;
    let foreseen = register
        .foresee_change(&today(), Kind::Assets, &chosen, &values)
        .unwrap();
    assert_eq!(
        codes(&foreseen.rows),
        [
            (Fate::Changes, None),
            (Fate::Refused, Some("stale")),
            (Fate::Changes, None),
            (Fate::Refused, Some("missing")),
        ]
    );
    let refused = register.change_records(&today(), Kind::Assets, &chosen, &values);
    let told = problems(refused.unwrap_err());
    assert_eq!(
        told[0],
        (
            "A-2 Aktiv A-2".to_owned(),
            String::new(),
            "stale".to_owned()
        )
    );
    assert_eq!(told.len(), 2);
    assert_eq!(records(register), before);
    // A single one says what stands there now.
    let refused = register.change_records(&today(), Kind::Assets, &chosen[1..2], &values);
    assert!(
        matches!(refused, Err(Error::Refused(Refusal::Stale { revision: found })) if found > revision)
    );
}

#[test]
fn what_a_form_or_a_file_would_refuse_is_refused_by_columns_too() {
    let mut town = town();
    let one = read(&town, &[0]);
    let register = &mut town.register;
    let before = records(register);
    let mut told = |values: &[(String, Value)]| {
        let refused = register.change_records(&today(), Kind::Assets, &one, values);
        problems(refused.unwrap_err())
            .into_iter()
            .map(|(_, column, code)| (column, code))
            .next()
            .unwrap()
    };
    for (column, value, code) in [
        ("kind", Value::text("rumskib"), "bad-choice"),
        ("kind", Value::Empty, "missing-value"),
        ("name", Value::Empty, "missing-value"),
        ("owner", Value::text("Nobody"), "unknown-ref"),
        ("agreement_until", Value::text("i morgen"), "bad-date"),
        ("tolerable_hours", Value::Number(1.5), "bad-number"),
        ("processor", Value::text("måske"), "bad-yes-no"),
        (
            "consequence.confidentiality.persons",
            Value::Number(9.0),
            "level-off-scale",
        ),
        (
            "consequence.confidentiality.nobody",
            Value::Number(1.0),
            "unknown-party",
        ),
    ] {
        let (at, found) = told(&[(column.to_owned(), value)]);
        assert_eq!((at.as_str(), found.as_str()), (column, code));
    }
    let taken = register.change_records(&today(), Kind::Assets, &one, &[text("ref", "A-2")]);
    assert!(
        matches!(taken, Err(Error::Refused(Refusal::Taken { reference })) if reference == "A-2")
    );
    let unknown = register.change_records(&today(), Kind::Assets, &one, &[text("farve", "rød")]);
    assert_eq!(invalid(unknown.unwrap_err()), ("column", "no-column"));
    let no_table = register.add_record(&today(), Kind::Methods, &[]);
    assert_eq!(invalid(no_table.unwrap_err()), ("kind", "no-table"));

    let scenario = register.get::<Scenario>(town.scenarios[0]).unwrap();
    let own = [(scenario.id.0, scenario.revision)];
    let register = &mut town.register;
    let fixed = register.change_records(
        &today(),
        Kind::Scenarios,
        &own,
        &[text("assessment", "RV-002")],
    );
    assert_eq!(invalid(fixed.unwrap_err()), ("assessment", "fixed-column"));
    let unexplained =
        register.change_records(&today(), Kind::Scenarios, &own, &[text("properties", "A")]);
    assert_eq!(
        invalid(unexplained.unwrap_err()),
        ("properties_reason", "missing-value")
    );
    let accepted = register.add_record(
        &today(),
        Kind::Acceptances,
        &[
            text("scenario", &scenario.data.reference),
            text("by", "P-1"),
            text("reason", "x"),
        ],
    );
    assert!(accepted.is_err());
    let dependency = register
        .all::<Dependency>()
        .unwrap()
        .into_values()
        .next()
        .unwrap();
    let unexplained = register.change_records(
        &today(),
        Kind::Dependencies,
        &[(dependency.id.0, dependency.revision)],
        &[text("adjust", "lower 1")],
    );
    assert_eq!(
        invalid(unexplained.unwrap_err()),
        ("reason", "adjust-reason")
    );
    let top = register.get::<Unit>(town.units[0]).unwrap();
    let looped = register.change_records(
        &today(),
        Kind::Units,
        &[(top.id.0, top.revision)],
        &[text("parent", "U-2")],
    );
    assert_eq!(invalid(looped.unwrap_err()), ("parent", "unit-loop"));
    assert_eq!(records(register), before);
}

#[test]
fn records_of_several_kinds_are_made_from_a_forms_values() {
    let mut town = town();
    let register = &mut town.register;
    let threat = register
        .add_record(
            &today(),
            Kind::Threats,
            &[
                text("name", "Isslag"),
                text("origin", "natural"),
                text("properties", "A"),
            ],
        )
        .unwrap()
        .value;
    let threat = register.get::<Threat>(threat.into()).unwrap().data;
    assert_eq!(
        (threat.origin, threat.name.en.as_str()),
        (Origin::Natural, "Isslag")
    );
    assert!(threat.properties.contains(Property::Availability));
    let entry = register.history(None, 1).unwrap().rows.remove(0);
    assert_eq!(entry.op, "record-add");
    assert_eq!(entry.args["record"], format!("{} Isslag", threat.reference));
    let dependency = register
        .add_record(
            &today(),
            Kind::Dependencies,
            &[
                text("from", "A-5"),
                text("to", "Aktiv A-1"),
                text("adjust", "cut"),
                text("reason", "Kun om natten"),
            ],
        )
        .unwrap()
        .value;
    let view = register
        .record_view(Kind::Dependencies, dependency, Lang::Da)
        .unwrap();
    assert_eq!(view.record.name, "Aktiv A-5 → Aktiv A-1");
    let to = view.cells.iter().find(|cell| cell.column == "to").unwrap();
    assert_eq!(to.refers[0].reference, "A-1");
    register
        .remove_records(&today(), Kind::Dependencies, &[(dependency, view.revision)])
        .unwrap();
    assert!(
        register
            .record_view(Kind::Dependencies, dependency, Lang::Da)
            .is_err()
    );
    sound(register);
}

#[test]
fn records_in_use_stay_and_those_that_go_take_their_own_along() {
    let mut town = town();
    let chosen = read(&town, &[0, 1]);
    let (before, count) = (records(&town.register), entries(&town.register));
    let register = &mut town.register;
    let foreseen = register
        .foresee_removal(&today(), Kind::Assets, &chosen)
        .unwrap();
    assert_eq!(codes(&foreseen.rows), [(Fate::Refused, Some("used-by")); 2]);
    assert!(foreseen.rows[0].problem.as_ref().unwrap().args["by"].contains("Aktiv A-1"));
    let refused = register.remove_records(&today(), Kind::Assets, &chosen);
    assert!(matches!(refused, Err(Error::Refused(Refusal::Held { .. }))));
    assert_eq!(records(register), before);

    // A parent and its children go together, though the parent alone could not.
    let units: Vec<(Uuid, u32)> = ["U-7", "U-8"]
        .iter()
        .map(|reference| {
            let mut values = vec![text("ref", reference), text("name", reference)];
            if *reference == "U-8" {
                values.push(text("parent", "U-7"));
            }
            let key = register
                .add_record(&today(), Kind::Units, &values)
                .unwrap()
                .value;
            (key, register.get::<Unit>(key.into()).unwrap().revision)
        })
        .collect();
    let alone = register
        .foresee_removal(&today(), Kind::Units, &units[..1])
        .unwrap();
    assert_eq!(codes(&alone.rows), [(Fate::Refused, Some("used-by"))]);
    let both = register
        .foresee_removal(&today(), Kind::Units, &units)
        .unwrap();
    assert_eq!(codes(&both.rows), [(Fate::Changes, None); 2]);
    register
        .remove_records(&today(), Kind::Units, &units)
        .unwrap();
    assert_eq!(entries(register), count + 3);
    assert_eq!(records(register), before);
    register.undo(&today()).unwrap();
    assert_eq!(register.all::<Unit>().unwrap().len(), 5);
    sound(register);
}

#[test]
fn what_a_record_holds_written_back_by_columns_changes_nothing() {
    let (_folder, mut register) = example();
    let count = entries(&register);
    let mut written = 0;
    for table in TABLES {
        let list = List::of(table.kind);
        let keys = register
            .list_keys(list, &ListQuery::default(), Lang::Da)
            .unwrap();
        for (key, revision) in keys.into_iter().take(5) {
            let view = register.record_view(table.kind, key, Lang::Da).unwrap();
            let columns = register.list_columns(list).unwrap();
            for (column, cell) in columns.into_iter().zip(view.cells) {
                if column.written != register::ColumnWritten::Always || cell.value == Value::Empty {
                    continue;
                }
                let value = if cell.refers.is_empty() {
                    cell.value
                } else {
                    let ids: Vec<String> =
                        cell.refers.iter().map(|link| link.id.to_string()).collect();
                    Value::text(&ids.join(","))
                };
                // Parts of one answer are only read together.
                if ["frequency", "loss", "reductions", "current_", "target_"]
                    .iter()
                    .any(|part| column.id.starts_with(part))
                {
                    continue;
                }
                let values = [(column.id.clone(), value)];
                let changed =
                    register.change_records(&today(), table.kind, &[(key, revision)], &values);
                let changed = changed
                    .unwrap_or_else(|error| panic!("{}.{}: {error:?}", table.name(), column.id));
                assert_eq!(changed.value, 0, "{}.{}", table.name(), column.id);
                written += 1;
            }
        }
    }
    assert!(written > 250, "{written}");
    assert_eq!(entries(&register), count);
}

#[test]
fn a_filter_that_no_column_can_answer_is_refused() {
    let (_folder, register) = example();
    for (column, is) in [
        ("retired", Is::Between(Some("snart".to_owned()), None)),
        ("owner", Is::Within(vec!["U-01".to_owned()])),
        ("farve", Is::Empty),
    ] {
        let query = ListQuery {
            filters: vec![register::Filter {
                column: column.to_owned(),
                is,
            }],
            ..ListQuery::default()
        };
        let refused = register.list(List::of(Kind::Assets), &query, Lang::Da, 0, 10);
        assert!(
            matches!(refused, Err(Error::Refused(Refusal::Invalid { .. }))),
            "{column}"
        );
    }
}
