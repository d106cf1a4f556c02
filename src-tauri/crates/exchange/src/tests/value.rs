use chrono::NaiveDate;
use model::{
    Cell, Lang, Property,
    table::{Heading, TABLES, Value},
};

use crate::value::{Raw, Rule, label};

fn read(table: &str, column: &str, raw: Raw<'_>) -> Result<Value, &'static str> {
    let table = TABLES.iter().find(|one| one.name() == table).unwrap();
    let heading = Heading::Known(table.column(column).unwrap());
    Rule::new(table, &heading)
        .value(raw)
        .map_err(|refused| refused.code)
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it stands beside what `read` gives"
)]
fn text(text: &str) -> Result<Value, &'static str> {
    Ok(Value::Text(text.to_owned()))
}

#[test]
fn choices_become_ids() {
    assert_eq!(
        read("measures", "state", Raw::Text("På plads")),
        text("in place")
    );
    assert_eq!(
        read("measures", "state", Raw::Text("In-Place")),
        text("in place")
    );
    assert_eq!(
        read("scenarios", "treatment", Raw::Text("acceptere")),
        text("retain")
    );
    assert_eq!(
        read("threats", "origin", Raw::Text("Menneskelig, utilsigtet")),
        text("human-accidental")
    );
    assert_eq!(
        read("measures", "state", Raw::Number(1.0)),
        Err("bad-choice")
    );
    assert_eq!(
        read("measures", "state", Raw::Text("ved ikke")),
        Err("bad-choice")
    );
}

#[test]
fn a_refused_choice_names_the_words_that_would_do() {
    let table = TABLES.iter().find(|one| one.name() == "assets").unwrap();
    let heading = Heading::Known(table.column("medium").unwrap());
    let refused = Rule::new(table, &heading)
        .value(Raw::Text("sten"))
        .unwrap_err();
    assert_eq!(
        refused.allowed.as_deref(),
        Some("Digital; Papir / Paper; Begge dele / Both")
    );
}

#[test]
fn keys_that_look_like_numbers_stay_keys() {
    assert_eq!(read("assets", "ref", Raw::Number(1001.0)), text("1001"));
    assert_eq!(read("assets", "ref", Raw::Number(8.5)), text("8.5"));
    assert_eq!(read("measures", "controls", Raw::Number(8.5)), text("8.5"));
    assert_eq!(
        read("measures", "controls", Raw::Text("8.5, 5.17;\n6.1 ")),
        text("8.5,5.17,6.1")
    );
    assert_eq!(read("assets", "name", Raw::Yes), text("TRUE"));
}

#[test]
fn levels_keep_their_label_and_know_not_relevant() {
    assert_eq!(
        read("scenarios", "likelihood", Raw::Text("Ikke relevant")),
        text("not_relevant")
    );
    assert_eq!(
        read("scenarios", "likelihood", Raw::Text("ikke vurderet")),
        Ok(Value::Empty)
    );
    assert_eq!(
        read("scenarios", "likelihood", Raw::Text("Meget sandsynligt")),
        text("Meget sandsynligt")
    );
    assert_eq!(
        read("scenarios", "likelihood", Raw::Text("3")),
        Ok(Value::Number(3.0))
    );
    assert_eq!(
        read("scenarios", "likelihood", Raw::Text("2,5")),
        Ok(Value::Number(2.5))
    );
    assert_eq!(
        read("scenarios", "likelihood", Raw::Number(3.0)),
        Ok(Value::Number(3.0))
    );
    assert_eq!(read("scenarios", "likelihood", Raw::Yes), Err("bad-level"));
}

#[test]
fn days_and_whole_numbers_are_what_they_say() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    for raw in [
        Raw::Date(day),
        Raw::Text("2026-11-21"),
        Raw::Text("21.11.2026"),
        Raw::Text("21/11/2026"),
    ] {
        assert_eq!(read("measures", "due", raw), Ok(Value::Date(day)));
    }
    for raw in [
        Raw::Number(46_347.0),
        Raw::NoDay,
        Raw::Text("snart"),
        Raw::Text("0000-01-01"),
        Raw::Yes,
    ] {
        assert_eq!(read("measures", "due", raw), Err("bad-date"));
    }
    assert_eq!(
        read("measures", "cost", Raw::Text("25.000")),
        Ok(Value::Number(25_000.0))
    );
    assert_eq!(
        read("measures", "cost", Raw::Text("25.000,00")),
        Ok(Value::Number(25_000.0))
    );
    for raw in [
        Raw::Number(-1.0),
        Raw::Number(1.5),
        Raw::Number(f64::NAN),
        Raw::Number(1e300),
        Raw::Text("ti"),
    ] {
        assert_eq!(read("measures", "cost", raw), Err("bad-number"));
    }
}

#[test]
fn yes_no_takes_booleans_and_words() {
    assert_eq!(read("scenarios", "relevant", Raw::No), text("no"));
    assert_eq!(read("scenarios", "relevant", Raw::Text("Ja")), text("yes"));
    assert_eq!(read("scenarios", "relevant", Raw::Number(1.0)), text("yes"));
    assert_eq!(
        read("scenarios", "relevant", Raw::Text("måske")),
        Err("bad-yes-no")
    );
}

#[test]
fn properties_and_adjustments_are_canonical() {
    assert_eq!(read("threats", "properties", Raw::Text("a, c")), text("CA"));
    assert_eq!(
        read("threats", "properties", Raw::Text("Z")),
        Err("bad-properties")
    );
    assert_eq!(
        read("dependencies", "property", Raw::Text("T")),
        text("availability")
    );
    assert_eq!(
        read("dependencies", "property", Raw::Text("alt")),
        Err("bad-property")
    );
    assert_eq!(
        read("dependencies", "adjust", Raw::Text("Sænk 1")),
        text("lower 1")
    );
    assert_eq!(
        read("dependencies", "adjust", Raw::Text("halver")),
        Err("bad-adjust")
    );
}

#[test]
fn a_failed_calculation_is_refused_everywhere() {
    for table in TABLES {
        for column in table.columns {
            assert_eq!(
                read(table.name(), column.id, Raw::Error("#REF!")),
                Err("error-cell")
            );
        }
    }
}

#[test]
fn a_label_is_read_back_as_the_value_that_it_stands_for() {
    for (table, column, value) in [
        ("measures", "state", "in place"),
        ("scenarios", "relevant", "no"),
        ("scenarios", "likelihood", "not_relevant"),
        ("dependencies", "property", "integrity"),
        ("dependencies", "adjust", "raise 2"),
        ("measures", "controls", "8.5,5.17"),
        ("threats", "properties", "CI"),
    ] {
        let table = TABLES.iter().find(|one| one.name() == table).unwrap();
        let heading = Heading::Known(table.column(column).unwrap());
        let value = Value::Text(value.to_owned());
        for lang in [Lang::Da, Lang::En] {
            let Value::Text(shown) = label(table, &heading, &value, lang) else {
                panic!()
            };
            assert_eq!(
                Rule::new(table, &heading).value(Raw::Text(&shown)).as_ref(),
                Ok(&value)
            );
        }
    }
    let cell = Heading::Consequence(Cell::new(Property::Integrity, "persons"));
    let assets = TABLES.iter().find(|one| one.consequence).unwrap();
    let value = Value::Text("not_relevant".to_owned());
    assert_eq!(
        label(assets, &cell, &value, Lang::Da),
        Value::Text("ikke relevant".to_owned())
    );
}
