//! Attachments: what may be attached, what comes back, and what is refused.

use std::{
    fs::{self, File},
    io::{Cursor, Write as _},
    path::Path,
};

use model::{AssetKind, Attachment, AttachmentId, Kind, Record, RecordKey};
use register::{Error, MOST_BYTES, Refusal, Register};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::support::{entries, found, place, sound, today};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

/// A register with one asset, and that asset.
fn desk(path: &Path) -> (Register, RecordKey) {
    let mut register = found(path);
    let asset = model::Asset::new("Journal", AssetKind::System);
    let asset = register.add_asset(&today(), asset).unwrap().value;
    let (kind, id) = (Kind::Assets, asset.0);
    (register, RecordKey { kind, id })
}

fn attach(register: &mut Register, of: RecordKey, name: &str, content: &[u8]) -> AttachmentId {
    register
        .attach_file(&today(), of, name, "Vigtigt", content)
        .unwrap()
        .value
}

/// Why a file is refused; the register is as it was.
fn refused(register: &mut Register, of: RecordKey, name: &str, content: &[u8]) -> &'static str {
    let before = entries(register);
    let error = register
        .attach_file(&today(), of, name, "", content)
        .unwrap_err();
    assert_eq!(entries(register), before);
    code(error)
}

fn code(error: Error) -> &'static str {
    match error {
        Error::Refused(Refusal::Invalid { code, .. }) => code,
        error => panic!("{error}"),
    }
}

/// A packed file with these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

fn docx(extra: &[(&str, &str)]) -> Vec<u8> {
    let mut parts = vec![
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", "<w/>"),
    ];
    parts.extend(extra);
    packed(&parts)
}

#[test]
fn a_file_comes_back_as_it_was_and_stands_once() {
    let (_folder, path) = place();
    let (mut register, of) = desk(&path);
    let first = attach(&mut register, of, "Aftale.pdf", PDF);
    let second = attach(&mut register, of, "Kopi af aftale.PDF", PDF);
    let content = register.attachment_content(first).unwrap();
    assert_eq!(content.bytes, PDF);
    assert_eq!(
        (content.name.as_str(), content.media.as_str()),
        ("Aftale.pdf", "application/pdf")
    );
    let rows = register.attachments_of(of).unwrap();
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row.content));
    let data = &rows[0].stored.data;
    assert_eq!(data.reference(), "D-001");
    assert_eq!(
        (data.size, data.note.as_str()),
        (PDF.len() as u32, "Vigtigt")
    );
    assert_eq!(data.hash, rows[1].stored.data.hash);
    let other = RecordKey {
        kind: Kind::Measures,
        ..of
    };
    assert!(register.attachments_of(other).unwrap().is_empty());

    // Removed, the content stays, and the history brings the file back.
    let revision = register.get::<Attachment>(second).unwrap().revision;
    register
        .remove_attachment(&today(), second, revision)
        .unwrap();
    assert_eq!(register.attachments_of(of).unwrap().len(), 1);
    register.undo(&today()).unwrap();
    assert_eq!(register.attachment_content(second).unwrap().bytes, PDF);
    sound(&register);
}

#[test]
fn the_types_that_are_allowed_are_attached() {
    let (folder, path) = place();
    let (mut register, of) = desk(&path);
    let book = folder.path().join("bog.xlsx");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet().write(0, 0, "Hej").unwrap();
    workbook.save(&book).unwrap();
    let mut outlook = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec();
    outlook.extend(
        "__properties_version1.0"
            .encode_utf16()
            .flat_map(u16::to_le_bytes),
    );
    let odt = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "<o/>"),
    ]);
    for (name, content) in [
        ("skærm.png", b"\x89PNG\r\n\x1a\n0000".to_vec()),
        ("foto.JPEG", b"\xff\xd8\xff\xe0JFIF".to_vec()),
        ("film.gif", b"GIF89a00".to_vec()),
        ("bog.xlsx", fs::read(&book).unwrap()),
        ("brev.docx", docx(&[])),
        ("brev.odt", odt),
        ("note.txt", "Æblegrød og rødgrød\r\n".as_bytes().to_vec()),
        (
            "gammel.txt",
            b"R\xf8dgr\xf8d i en \xe6ldre kodning".to_vec(),
        ),
        ("wide.txt", b"\xff\xfeh\0e\0j\0".to_vec()),
        ("liste.csv", b"ref;navn\r\nA-1;Journal\r\n".to_vec()),
        ("note.md", b"# Referat\n".to_vec()),
        (
            "mail.eml",
            b"From: a@example.org\r\nSubject: Hej\r\n\r\nHej".to_vec(),
        ),
        ("mail.msg", outlook),
    ] {
        let key = attach(&mut register, of, name, &content);
        assert_eq!(
            register.attachment_content(key).unwrap().bytes,
            content,
            "{name}"
        );
    }
    sound(&register);
}

#[test]
fn what_could_run_and_what_is_not_what_it_says_is_refused() {
    let (_folder, path) = place();
    let (mut register, of) = desk(&path);
    let macros = docx(&[("word/vbaProject.bin", "x")]);
    let hidden = packed(&[
        (
            "[Content_Types].xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
        ("word/document.xml", "<w/>"),
    ]);
    let basic = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("Basic/Standard/Module1.xml", "x"),
    ]);
    for (name, content, why) in [
        ("tom.pdf", &b""[..], "file-empty"),
        ("virus.exe", b"MZ\x90\0", "file-type-not-allowed"),
        ("aftale.pdf.exe", PDF, "file-type-not-allowed"),
        ("aftale", PDF, "file-type-not-allowed"),
        (".pdf", PDF, "file-type-not-allowed"),
        ("side.html", b"<html></html>", "file-type-not-allowed"),
        ("tegning.svg", b"<svg/>", "file-type-not-allowed"),
        ("script.ps1", b"Get-Item", "file-type-not-allowed"),
        ("brev.docm", &macros, "file-type-not-allowed"),
        ("pakke.zip", &docx(&[]), "file-type-not-allowed"),
        ("virus.pdf", b"MZ\x90\0", "file-not-what-it-says"),
        ("foto.png", b"GIF89a00", "file-not-what-it-says"),
        ("brev.docx", PDF, "file-not-what-it-says"),
        ("bog.xlsx", &docx(&[]), "file-not-what-it-says"),
        ("brev.odt", &docx(&[]), "file-not-what-it-says"),
        ("note.txt", b"a\0b", "file-not-what-it-says"),
        (
            "note.txt",
            b"\n <!DOCTYPE html><html>",
            "file-not-what-it-says",
        ),
        ("note.md", b"#!/bin/sh\nrm -r x", "file-not-what-it-says"),
        (
            "mail.msg",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "file-not-what-it-says",
        ),
        ("brev.docx", &macros, "file-with-macros"),
        ("brev.docx", &hidden, "file-with-macros"),
        ("brev.odt", &basic, "file-with-macros"),
    ] {
        assert_eq!(refused(&mut register, of, name, content), why, "{name}");
    }
    let large = vec![b'a'; MOST_BYTES as usize + 1];
    assert_eq!(
        refused(&mut register, of, "note.txt", &large),
        "file-above-limit"
    );
    let nowhere = RecordKey {
        kind: Kind::Units,
        ..of
    };
    let error = register
        .attach_file(&today(), nowhere, "a.pdf", "", PDF)
        .unwrap_err();
    assert!(matches!(error, Error::Refused(Refusal::Missing)));
}

#[test]
fn a_file_of_two_gigabytes_is_refused_without_being_read() {
    let (folder, path) = place();
    let (mut register, of) = desk(&path);
    let big = folder.path().join("stor.pdf");
    File::create(&big).unwrap().set_len(2 << 30).unwrap();
    // Reading it would take memory and time; that it is refused by its size is seen by the code.
    let error = register.attach_path(&today(), of, &big, "").unwrap_err();
    assert_eq!(code(error), "file-above-limit");
    for (name, why) in [
        ("findes-ikke.pdf", "file-not-found"),
        ("mappe.pdf", "file-type-not-allowed"),
    ] {
        if name == "mappe.pdf" {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let error = register
            .attach_path(&today(), of, &folder.path().join(name), "")
            .unwrap_err();
        assert_eq!(code(error), why);
    }
    let small = folder.path().join("lille.pdf");
    fs::write(&small, PDF).unwrap();
    register.attach_path(&today(), of, &small, "").unwrap();
    assert_eq!(
        register.attachments_of(of).unwrap()[0].stored.data.name,
        "lille.pdf"
    );
}

#[test]
fn links_lead_to_the_web_only() {
    let (_folder, path) = place();
    let (mut register, of) = desk(&path);
    let mut link = |url: &str| register.attach_link(&today(), of, "", url, "");
    link(" https://example.org/aftale?id=1 ").unwrap();
    for url in [
        "",
        "https://",
        "example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://a b",
    ] {
        let why = code(link(url).unwrap_err());
        assert!(
            ["bad-address", "file-or-link", "missing-value"].contains(&why),
            "{url}: {why}"
        );
    }
    let rows = register.attachments_of(of).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].stored.data.name, "https://example.org/aftale?id=1");
    assert!(!rows[0].content);
    let error = register.attachment_content(rows[0].stored.id).unwrap_err();
    assert_eq!(code(error), "file-not-here");
    sound(&register);
}

#[test]
fn a_name_may_change_and_its_ending_may_not() {
    let (_folder, path) = place();
    let (mut register, of) = desk(&path);
    let key = attach(&mut register, of, "a.pdf", PDF);
    let mut save = |name: &str| {
        let revision = register.get::<Attachment>(key).unwrap().revision;
        register.save_attachment(&today(), key, revision, name, "Ny note")
    };
    assert_eq!(code(save("a.exe").unwrap_err()), "file-ending-changed");
    assert_eq!(code(save("a").unwrap_err()), "file-ending-changed");
    save("Aftale 2026.PDF").unwrap();
    let data = register.get::<Attachment>(key).unwrap().data;
    assert_eq!(
        (data.name.as_str(), data.note.as_str()),
        ("Aftale 2026.PDF", "Ny note")
    );
}

#[test]
fn a_row_that_was_imported_without_its_content_is_no_damage() {
    let (folder, path) = place();
    let (mut register, of) = desk(&path);
    attach(&mut register, of, "a.pdf", PDF);
    let sheets = register
        .sheets(&[Kind::Assets, Kind::Attachments], model::Lang::Da)
        .unwrap();
    let other = folder.path().join("other.vaern");
    let mut other = found(&other);
    other.import(&today(), &sheets, "tabeller").unwrap();
    let (key, stored) = other.all::<Attachment>().unwrap().pop_first().unwrap();
    let rows = other.attachments_of(stored.data.of).unwrap();
    assert!(!rows[0].content);
    assert_eq!(
        code(other.attachment_content(key).unwrap_err()),
        "file-not-here"
    );
    sound(&other);
    // Attached again, the row has its content.
    attach(&mut other, stored.data.of, "a.pdf", PDF);
    assert_eq!(other.attachment_content(key).unwrap().bytes, PDF);

    // A row that calls it something else than it is gives nothing out.
    let revision = other.get::<Attachment>(key).unwrap().revision;
    let lie = Attachment {
        name: "../../a.exe".to_owned(),
        ..stored.data
    };
    other
        .write(&today(), register::Op::new("lie"), "", |write| {
            write.change(key, revision, lie)
        })
        .unwrap();
    let error = other.attachment_content(key).unwrap_err();
    assert_eq!(code(error), "file-type-not-allowed");
}
