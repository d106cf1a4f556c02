//! Opening is a contract: what a file is, what is refused, and that nothing is harmed.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use register::{Error, Passphrase, Refusal, Register};

use crate::{
    fault::{child, is_root},
    support::{entries, found, place, records, score, sound, today, town},
};

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn first_bytes(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap()[..16].to_vec()
}

#[test]
fn a_register_is_recognised_by_its_first_bytes() {
    let (folder, path) = place();
    drop(found(&path));
    assert_eq!(first_bytes(&path), b"Vaern register 1");
    let secret = folder.path().join("secret.vaern");
    drop(Register::create(&secret, Some(&passphrase("hest"))).unwrap());
    assert!(first_bytes(&secret).starts_with(b"VaernE"));
    let other = folder.path().join("other.vaern");
    drop(Register::create(&other, Some(&passphrase("hest"))).unwrap());
    assert_ne!(
        first_bytes(&secret),
        first_bytes(&other),
        "the salt is random"
    );
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        3,
        "closing leaves one file each"
    );
}

#[test]
fn nothing_readable_stands_in_a_register() {
    let (_folder, path) = place();
    let mut register = Register::found(
        &path,
        Some(&passphrase("hest")),
        "Hemmelighed",
        None,
        &today(),
    )
    .unwrap();
    register
        .write(&today(), register::Op::new("x"), "Begrundelse", |write| {
            write.set_name("Nordby")
        })
        .unwrap();
    drop(register);
    let bytes = fs::read(&path).unwrap();
    for text in [
        "Hemmelighed",
        "Begrundelse",
        "Nordby",
        "CREATE TABLE",
        "kl-4x4",
    ] {
        assert!(
            !bytes
                .windows(text.len())
                .any(|window| window == text.as_bytes()),
            "{text}"
        );
    }
}

#[test]
fn only_the_right_passphrase_opens() {
    let (_folder, path) = place();
    let register = Register::found(
        &path,
        Some(&passphrase("rødgrød med fløde")),
        "Nordby",
        None,
        &today(),
    )
    .unwrap();
    assert!(register.is_encrypted());
    drop(register);
    let before = fs::read(&path).unwrap();
    assert!(matches!(
        Register::open(&path, None),
        Err(Error::PassphraseNeeded)
    ));
    for wrong in ["", "rødgrød", "rødgrød med fløde ", "Rødgrød med fløde"] {
        assert!(
            matches!(
                Register::open(&path, Some(&passphrase(wrong))),
                Err(Error::WrongPassphrase)
            ),
            "{wrong}"
        );
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    let register = Register::open(&path, Some(&passphrase("rødgrød med fløde\n"))).unwrap();
    assert_eq!(register.name().unwrap(), "Nordby");
    sound(&register);
}

#[test]
fn what_is_no_register_is_refused_and_left_alone() {
    let (folder, path) = place();
    for content in [
        &b""[..],
        b"Vaern",
        b"Vaern register",
        b"ref;name\nA-1;Omsorg\nA-2;L\xc3\xb8n\n",
        b"PK\x03\x04 not a workbook, but its first bytes",
        b"SQLite format 3\0 and more that never comes",
        &[0; 8192],
        b"Vaern register 2 and its pages",
    ] {
        fs::write(&path, content).unwrap();
        let refused = Register::open(&path, None).unwrap_err();
        assert!(
            matches!(refused, Error::NotARegister),
            "{content:?}: {refused:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), content);
    }
    assert!(matches!(
        Register::open(folder.path(), None),
        Err(Error::NotARegister)
    ));
    assert!(matches!(
        Register::open(&folder.path().join("none"), None),
        Err(Error::NotFound)
    ));
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is made"
    );
}

#[test]
fn a_register_that_is_cut_short_is_damaged_not_made_anew() {
    let (_folder, path) = place();
    drop(found(&path));
    let whole = fs::read(&path).unwrap();
    for length in [
        16,
        17,
        1000,
        4096,
        5000,
        whole.len() / 2,
        whole.len() - 4096,
        whole.len() - 1,
    ] {
        fs::write(&path, &whole[..length]).unwrap();
        let told = match Register::open(&path, None) {
            Err(Error::Damaged) => true,
            Err(error) => panic!("{length}: {error:?}"),
            Ok(register) => told(&register),
        };
        assert!(told, "{length} bytes pass for a register");
        assert_eq!(
            fs::read(&path).unwrap(),
            &whole[..length],
            "{length}: the file is touched"
        );
    }
}

/// Whether `verify` tells of damage, in findings or as an error.
fn told(register: &Register) -> bool {
    match register.verify() {
        Ok(verified) => !verified.findings.is_empty(),
        Err(Error::Damaged) => true,
        Err(error) => panic!("{error:?}"),
    }
}

#[test]
fn one_flipped_byte_is_found_by_opening_or_by_verify() {
    let (_folder, path) = place();
    let mut register = found(&path);
    register::generate(&mut register, &today(), 40, 1, &mut |_| {}).unwrap();
    drop(register);
    let whole = fs::read(&path).unwrap();
    let samples: usize = std::env::var("VAERN_FLIPS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(60);
    let (mut by_opening, mut by_verify) = (0, 0);
    for sample in 0..samples {
        // Spread over the whole file, the first page included, at every part of a page.
        let at = (sample * whole.len() / samples + sample * 67) % whole.len();
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (sample % 8);
        fs::write(&path, &flipped).unwrap();
        match Register::open(&path, None) {
            Err(Error::Damaged | Error::NotARegister | Error::PassphraseNeeded) => by_opening += 1,
            Err(error) => panic!("byte {at}: {error:?}"),
            Ok(register) => {
                assert!(told(&register), "byte {at} of {} is accepted", whole.len());
                by_verify += 1;
            }
        }
        assert!(
            fs::read(&path).unwrap() == flipped,
            "byte {at}: the file is touched"
        );
    }
    eprintln!("{samples} flipped bytes: {by_opening} found by opening, {by_verify} by verify");
    fs::write(&path, &whole).unwrap();
    sound(&Register::open(&path, None).unwrap());
}

#[test]
fn making_never_overwrites_and_leaves_nothing_behind() {
    let (folder, path) = place();
    fs::write(&path, "precious").unwrap();
    assert!(matches!(Register::create(&path, None), Err(Error::Exists)));
    assert!(matches!(
        Register::found(&path, None, "Nordby", None, &today()),
        Err(Error::Exists)
    ));
    assert_eq!(fs::read(&path).unwrap(), b"precious");
    let new = folder.path().join("new.vaern");
    let unnamed = Register::found(&new, None, "  ", None, &today());
    assert!(matches!(
        unnamed,
        Err(Error::Refused(Refusal::Invalid { field: "name", .. }))
    ));
    let mut faulty = model::presets().unwrap().remove(0);
    faulty.id = "own".to_owned();
    faulty.levels.clear();
    assert!(Register::found(&new, None, "Nordby", Some(faulty), &today()).is_err());
    let nowhere = folder.path().join("no folder").join("new.vaern");
    assert!(matches!(
        Register::create(&nowhere, None),
        Err(Error::ReadOnly | Error::NotFound)
    ));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_new_register_starts_with_the_method_that_was_chosen() {
    let (folder, path) = place();
    let monarc = model::presets()
        .unwrap()
        .into_iter()
        .find(|method| method.id == "monarc")
        .unwrap();
    let register = Register::found(&path, None, "Nordby", Some(monarc.clone()), &today()).unwrap();
    assert_eq!(register.default_method().unwrap().unwrap().data, monarc);
    assert_eq!(register.all::<model::Method>().unwrap().len(), 5);
    let mut own = monarc;
    own.id = "own".to_owned();
    let other = folder.path().join("other.vaern");
    let register = Register::found(&other, None, "Nordby", Some(own), &today()).unwrap();
    assert_eq!(register.default_method().unwrap().unwrap().data.id, "own");
    sound(&register);
    assert_eq!(entries(&register), 1);
}

#[test]
fn everything_is_there_after_closing_and_opening() {
    let mut town = town();
    town.score(0, 4);
    let before = records(&town.register);
    let path = town.register.path().to_owned();
    let kept = town.register.history(None, 10).unwrap();
    let other = Register::open(&path, None).unwrap();
    assert_eq!(records(&other), before);
    assert_eq!(other.history(None, 10).unwrap(), kept);
    sound(&other);
}

#[test]
fn a_file_that_cannot_be_written_is_read() {
    let (folder, path) = place();
    let register = found(&path);
    let key = register.default_method().unwrap().unwrap().id;
    drop(register);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let _ = key;
    if !is_root() {
        reads_only(&path);
    } else if child("read-only", &path).setpriv() {
        eprintln!("the read-only file was opened by another user");
    } else {
        eprintln!("skipped: root may write everywhere, and setpriv is not here");
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    sound(&Register::open(&path, None).unwrap());
}

/// What a person without the right to write can do; runs as another user where the tests run as root.
pub fn reads_only(path: &Path) {
    let before = fs::read(path).unwrap();
    let mut register = Register::open(path, None).unwrap();
    assert!(register.is_read_only());
    sound(&register);
    let refused = register.write(&today(), register::Op::new("x"), "", |write| {
        write.set_name("Sydby")
    });
    assert!(matches!(refused, Err(Error::ReadOnly)), "{refused:?}");
    assert!(matches!(
        register.undo(&today()),
        Err(Error::ReadOnly | Error::Refused(_))
    ));
    register.catch_up(&today()).unwrap();
    drop(register);
    assert_eq!(fs::read(path).unwrap(), before);
    let folder = path.parent().unwrap();
    assert!(matches!(
        Register::create(&folder.join("new.vaern"), None),
        Err(Error::ReadOnly)
    ));
    assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
}

#[test]
fn a_clock_set_back_does_no_harm() {
    let mut town = town();
    town.register
        .catch_up(&crate::support::stamp("2027-03-01"))
        .unwrap();
    let scenario = town.scenarios[0];
    score(&mut town.register, scenario, 2);
    sound(&town.register);
}
