//! What is written as tables and read into an empty register gives the same tables.

use model::{
    Answer, Interval, Kind, Measure, Quantity, Reduction, Scenario,
    table::{Sheet, Value},
};
use register::{Op, Refusal, Register};

use crate::{
    import::{sheets, tables},
    support::{found, place, sound, today},
};

fn round(register: &Register) -> (Vec<Sheet>, Vec<Sheet>) {
    let written = sheets(register);
    let (_folder, path) = place();
    let mut other = found(&path);
    other.import(&today(), &written, "x").unwrap();
    sound(&other);
    (written, sheets(&other))
}

#[test]
fn a_register_comes_back_from_its_tables() {
    let (_folder, path) = place();
    let mut register = found(&path);
    register.import(&today(), &tables(), "x").unwrap();
    let (written, again) = round(&register);
    for (one, other) in written.iter().zip(&again) {
        assert_eq!(one, other, "{}", one.name);
    }
}

#[test]
fn a_generated_register_comes_back_from_its_tables() {
    let (_folder, path) = place();
    let mut register = found(&path);
    register::generate(&mut register, &today(), 120, 3, &mut |_| {}).unwrap();
    let (written, again) = round(&register);
    assert_eq!(written, again);
}

#[test]
fn answers_of_another_method_than_the_default_are_written_too() {
    let (_folder, path) = place();
    let mut register = found(&path);
    register.import(&today(), &tables(), "x").unwrap();
    let key = register.find::<Scenario>("S-4").unwrap().unwrap();
    // The method of the scenario's assessment, with a party that the default does not have.
    let mut method = register
        .all::<model::Method>()
        .unwrap()
        .into_values()
        .next()
        .unwrap()
        .data;
    method.id = "own".to_owned();
    method.parties[0].id = "visitors".to_owned();
    let mut stored = register.get::<Scenario>(key).unwrap();
    let made = register.write(&today(), Op::new("x"), "", |write| {
        let method = write.insert(method.clone())?;
        write.insert(model::Assessment {
            reference: "RV-9".to_owned(),
            ..model::Assessment::new("Egen", method)
        })
    });
    stored.data.assessment = made.unwrap().value;
    let own = register.default_method().unwrap().unwrap().data.cells();
    let cells = method.cells();
    let cell = cells.iter().find(|cell| !own.contains(cell)).unwrap();
    let mut data = stored.data.clone();
    data.consequence.set(cell.clone(), Answer::Level(2));
    register
        .write(&today(), Op::new("x"), "", |write| {
            write.change(key, stored.revision, data)
        })
        .unwrap();
    let written = sheets(&register);
    let scenarios = written
        .iter()
        .find(|sheet| sheet.name == "scenarios")
        .unwrap();
    let at = scenarios
        .headings
        .iter()
        .position(|(h, _)| h.id() == format!("consequence.{cell}"))
        .unwrap();
    assert!(
        scenarios
            .rows
            .iter()
            .any(|row| row.values[at] == Value::Number(2.0))
    );
    // Read back where that method is known, nothing changes.
    let outcome = register.import(&today(), &written, "x").unwrap().value;
    assert!(
        outcome
            .counts
            .iter()
            .all(|count| count.new == 0 && count.changed == 0),
        "{outcome:?}"
    );
}

#[test]
fn estimates_in_kroner_come_back_with_what_measures_take_off() {
    let (_folder, path) = place();
    let mut register = found(&path);
    register.import(&today(), &tables(), "x").unwrap();
    let (measure, _) = register.all::<Measure>().unwrap().pop_first().unwrap();
    let (key, mut stored) = register.all::<Scenario>().unwrap().pop_first().unwrap();
    stored.data.quantity = Some(Quantity {
        frequency: Interval {
            low: 0.1,
            high: 2.5,
        },
        loss: Interval {
            low: 50_000.0,
            high: 2_000_000.0,
        },
        reductions: vec![Reduction {
            measure,
            frequency: 60,
            loss: 20,
        }],
    });
    let quantity = stored.data.quantity.clone();
    register
        .write(&today(), Op::new("x"), "", |write| {
            write.change(key, stored.revision, stored.data)
        })
        .unwrap();
    let (written, again) = round(&register);
    assert_eq!(written, again);

    // What cannot be read is named, and nothing is changed.
    let mut scenarios: Vec<Sheet> = written
        .into_iter()
        .filter(|sheet| sheet.table.kind == Kind::Scenarios)
        .collect();
    let column = scenarios[0]
        .headings
        .iter()
        .position(|(heading, _)| heading.id() == "reductions")
        .unwrap();
    for (text, code) in [
        ("M-1 60", "bad-reductions"),
        ("M-1 60/300", "bad-reductions"),
        ("NOBODY 60/20", "unknown-ref"),
    ] {
        scenarios[0].rows[0].values[column] = Value::text(text);
        let refused = register.import(&today(), &scenarios, "x").unwrap_err();
        let register::Error::Refused(Refusal::Problems(problems)) = refused else {
            panic!("{refused:?}");
        };
        assert!(
            problems.iter().any(|problem| problem.code == code),
            "{text}"
        );
    }
    let kept = register.get::<Scenario>(key).unwrap().data.quantity;
    assert_eq!(kept, quantity);
}
