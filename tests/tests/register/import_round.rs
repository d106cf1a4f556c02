//! What is written as tables and read into an empty register gives the same tables.

use model::{
    Answer, Scenario,
    table::{Sheet, Value},
};
use register::{Op, Register};

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
