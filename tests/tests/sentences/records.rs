//! The deeds of lists and forms, each once, undone and done again; columns are named as people read them.

use model::{Kind, Lang, Person, table::Value};
use register::{Entry, Register};
use text::words;

use crate::{stamp, whole};

fn text(column: &str, value: &str) -> (String, Value) {
    (column.to_owned(), Value::text(value))
}

fn newest(register: &Register) -> Entry {
    register.history(None, 1).unwrap().rows.remove(0)
}

#[test]
fn the_deeds_of_lists_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Nordby", None, &stamp()).unwrap();
    let now = stamp();
    let people: Vec<_> = ["Åse", "Bo"]
        .into_iter()
        .map(|name| {
            let made = register.add_record(&now, Kind::People, &[text("name", name)]);
            made.unwrap().value
        })
        .collect();
    let read = |register: &Register| -> Vec<_> {
        let one = |key: &uuid::Uuid| {
            let stored = register.get::<Person>((*key).into()).unwrap();
            (*key, stored.revision)
        };
        people.iter().map(one).collect()
    };
    let values = [text("role", "Ejer"), text("phone", "12345678")];
    let chosen = read(&register);
    register
        .change_records(&now, Kind::People, &chosen, &values)
        .unwrap();
    let entry = newest(&register);
    for (lang, said) in [
        (Lang::Da, "Ændrede 2 poster: Rolle, Telefon"),
        (Lang::En, "Changed 2 records: Role, Telephone"),
    ] {
        assert_eq!(words(lang).operation(&entry.op, &entry.args), said);
    }
    let chosen = read(&register);
    register
        .change_records(&now, Kind::People, &chosen[..1], &[text("role", "Leder")])
        .unwrap();
    let one = newest(&register);
    assert!(one.args["record"].ends_with("Åse"), "{:?}", one.args);
    let chosen = read(&register);
    register
        .remove_records(&now, Kind::People, &chosen[..1])
        .unwrap();
    register.undo(&now).unwrap();
    register
        .remove_records(&now, Kind::People, &chosen)
        .unwrap();
    for _ in 0..5 {
        register.undo(&now).unwrap();
    }
    for _ in 0..5 {
        register.redo(&now).unwrap();
    }
    whole(&register.history(None, 100).unwrap().rows);
}
