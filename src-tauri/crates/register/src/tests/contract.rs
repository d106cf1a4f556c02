//! The parts of the opening contract that need a look inside.

use super::{asset, today, town};
use crate::{Error, Op, Passphrase, Register, open};

#[test]
fn a_newer_register_is_refused_unharmed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let (register, _) = town(&path);
    register
        .connection
        .pragma_update(None, "user_version", 99)
        .unwrap();
    drop(register);
    let before = std::fs::read(&path).unwrap();
    let refused = Register::open(&path, None).unwrap_err();
    assert!(
        matches!(
            refused,
            Error::Newer {
                found: 99,
                known: Register::VERSION
            }
        ),
        "{refused:?}"
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is left beside it"
    );
}

#[test]
fn a_copy_before_an_upgrade_opens_with_the_same_key() {
    for passphrase in [None, Some(Passphrase::new("æblegrød".to_owned()))] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("r.vaern");
        let mut register =
            Register::found(&path, passphrase.as_ref(), "Nordby", None, &today()).unwrap();
        register
            .write(&today(), Op::new("x"), "", |write| {
                write.insert(asset("A-1", 2))
            })
            .unwrap();
        open::keep_copy(&register.connection, &path, 1).unwrap();
        let copy = folder.path().join("r.version-1.vaern");
        let copy = Register::open(&copy, passphrase.as_ref()).unwrap();
        assert_eq!(copy.is_encrypted(), passphrase.is_some());
        assert_eq!(
            copy.all::<model::Asset>().unwrap(),
            register.all::<model::Asset>().unwrap()
        );
        assert_eq!(copy.verify().unwrap(), register.verify().unwrap());
    }
}

#[test]
fn danish_letters_sort_and_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = Register::found(
        &folder.path().join("r.vaern"),
        None,
        "Nordby",
        None,
        &today(),
    )
    .unwrap();
    let names = [
        "Zoo",
        "Ærø",
        "Ølstykke",
        "Aabenraa",
        "Åbyhøj",
        "aften",
        "Alm",
    ];
    register
        .write(&today(), Op::new("x"), "", |write| {
            names
                .iter()
                .try_for_each(|name| write.insert(asset(name, 1)).map(|_| ()))
        })
        .unwrap();
    let mut statement = register
        .connection
        .prepare("SELECT name FROM assets ORDER BY name COLLATE danish")
        .unwrap();
    let sorted: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(
        sorted,
        [
            "aften",
            "Alm",
            "Zoo",
            "Ærø",
            "Ølstykke",
            "Aabenraa",
            "Åbyhøj"
        ]
    );
    let found: String = register
        .connection
        .query_row(
            "SELECT name FROM assets WHERE contains(name, 'ærø')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(found, "Ærø");
}
