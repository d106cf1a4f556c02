//! Attached files whose content was touched behind the register's back.

use model::{AssetKind, Kind, RecordKey};

use super::today;
use crate::{Error, Register};

fn desk(path: &std::path::Path) -> (Register, model::AttachmentId) {
    let mut register = Register::found(path, None, "Nordby", None, &today()).unwrap();
    let asset = model::Asset::new("Journal", AssetKind::System);
    let id = register.add_asset(&today(), asset).unwrap().value.0;
    let of = RecordKey {
        kind: Kind::Assets,
        id,
    };
    let pdf = b"%PDF-1.7 indhold";
    let made = register.attach_file(&today(), of, "a.pdf", "", pdf);
    (register, made.unwrap().value)
}

fn findings(register: &Register) -> Vec<(String, String)> {
    let found = register.verify().unwrap().findings;
    found
        .into_iter()
        .map(|own| (own.code, own.args["names"].clone()))
        .collect()
}

#[test]
fn a_content_that_was_changed_is_named_and_not_given_out() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, key) = desk(&folder.path().join("r.vaern"));
    assert!(register.verify().unwrap().findings.is_empty());
    register
        .connection
        .execute("UPDATE blobs SET content = x'255044462d312e37'", [])
        .unwrap();
    let named = ("content-changed".to_owned(), "D-001 a.pdf".to_owned());
    assert_eq!(findings(&register), [named]);
    let error = register.attachment_content(key).unwrap_err();
    assert!(matches!(error, Error::Damaged));
    // Attached again, it is mended.
    let of = register.get::<model::Attachment>(key).unwrap().data.of;
    let pdf = b"%PDF-1.7 indhold";
    register
        .attach_file(&today(), of, "b.pdf", "", pdf)
        .unwrap();
    assert_eq!(findings(&register), []);
    assert_eq!(register.attachment_content(key).unwrap().bytes, pdf);
}

#[test]
fn a_content_that_was_removed_is_named_once() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _) = desk(&folder.path().join("r.vaern"));
    register.undo(&today()).unwrap();
    register.redo(&today()).unwrap();
    register
        .connection
        .execute("DELETE FROM blobs", [])
        .unwrap();
    let named = ("content-missing".to_owned(), "D-001 a.pdf".to_owned());
    assert_eq!(findings(&register), [named]);
}
