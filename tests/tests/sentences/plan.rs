//! The deeds of routines and attachments.

use model::{Attachment, Kind, RecordKey, Routine, STARTER_ROUTINES};
use register::Register;
use text::words;

use super::{printer, stamp, whole};

#[test]
fn the_deeds_of_routines_and_attachments_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Prøve", None, &stamp()).unwrap();
    let now = stamp();
    let again = |register: &mut Register| {
        register.undo(&now).unwrap();
        register.redo(&now).unwrap();
    };
    let before = register.history(None, 1).unwrap().total;
    let routine = Routine {
        months: 12,
        ..Routine::new("Tilsyn", now.today)
    };
    let key = register.add_routine(&now, routine.clone()).unwrap().value;
    again(&mut register);
    let revision = |register: &Register| register.get::<Routine>(key).unwrap().revision;
    let read_at = revision(&register);
    let described = Routine {
        reference: "W-001".to_owned(),
        description: "Som aftalt".to_owned(),
        ..routine.clone()
    };
    register
        .save_routine(&now, key, read_at, described)
        .unwrap();
    again(&mut register);
    let read_at = revision(&register);
    register
        .routine_done(&now, key, read_at, now.today, "I orden")
        .unwrap();
    again(&mut register);
    let read_at = revision(&register);
    register.remove_routine(&now, key, read_at).unwrap();
    again(&mut register);
    register.add_routines(&now, vec![routine]).unwrap();
    again(&mut register);

    let of = RecordKey {
        kind: Kind::Assets,
        id: register.add_asset(&now, printer()).unwrap().value.0,
    };
    let key = register
        .attach_file(&now, of, "note.txt", "", b"Hej")
        .unwrap()
        .value;
    again(&mut register);
    let revision = |register: &Register| register.get::<Attachment>(key).unwrap().revision;
    let read_at = revision(&register);
    register
        .save_attachment(&now, key, read_at, "referat.txt", "")
        .unwrap();
    again(&mut register);
    let read_at = revision(&register);
    register.remove_attachment(&now, key, read_at).unwrap();
    again(&mut register);

    let page = register.history(None, 100).unwrap();
    assert_eq!(page.total, before + 3 * 8 + 1);
    whole(&page.rows);
    let added = page
        .rows
        .iter()
        .find(|entry| entry.op == "attachment-add")
        .unwrap();
    assert_eq!(added.args["record"], "A-001 Printer");
    assert!(register.verify().unwrap().findings.is_empty());
}

#[test]
fn what_a_new_wheel_begins_with_is_said_in_both_languages() {
    for lang in [model::Lang::Da, model::Lang::En] {
        for starter in STARTER_ROUTINES {
            for key in [
                format!("wheel-{}", starter.id),
                format!("wheel-{}.text", starter.id),
            ] {
                assert!(words(lang).has(&key), "{key}");
            }
        }
    }
}
