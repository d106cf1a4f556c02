//! Which files may be attached: by their ending and by what is in them, which must agree.
//!
//! A list of what is allowed, so that what nobody thought of is refused. Nothing is unpacked but
//! the list of parts of an Office file and one small part; nothing is run or shown.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// The most parts that an Office file may have.
const MOST_PARTS: usize = 20_000;
/// How much of an Office file's list of content types is read, in bytes.
const MOST_TYPES: u64 = 1 << 20;

/// What must be inside a file.
#[derive(Clone, Copy)]
enum Inside {
    /// It begins like this.
    Begins(&'static [&'static [u8]]),
    /// A PDF, which may have something before its heading.
    Pdf,
    /// An Office file of Microsoft's whose parts stand in this folder.
    Office(&'static str),
    /// An Office file of OpenDocument.
    OpenDocument,
    /// A message of Outlook's.
    Outlook,
    /// Text.
    Text,
}

/// A type of file that may be attached: its endings, its media type, what must be inside.
struct Allowed {
    endings: &'static [&'static str],
    media: &'static str,
    inside: Inside,
}

const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";

const ALLOWED: &[Allowed] = &[
    file(&["pdf"], "application/pdf", Inside::Pdf),
    file(
        &["png"],
        "image/png",
        Inside::Begins(&[b"\x89PNG\r\n\x1a\n"]),
    ),
    file(
        &["jpg", "jpeg"],
        "image/jpeg",
        Inside::Begins(&[b"\xff\xd8\xff"]),
    ),
    file(
        &["gif"],
        "image/gif",
        Inside::Begins(&[b"GIF87a", b"GIF89a"]),
    ),
    file(
        &["docx"],
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Inside::Office("word/"),
    ),
    file(
        &["xlsx"],
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Inside::Office("xl/"),
    ),
    file(
        &["pptx"],
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        Inside::Office("ppt/"),
    ),
    file(
        &["odt"],
        "application/vnd.oasis.opendocument.text",
        Inside::OpenDocument,
    ),
    file(
        &["ods"],
        "application/vnd.oasis.opendocument.spreadsheet",
        Inside::OpenDocument,
    ),
    file(
        &["odp"],
        "application/vnd.oasis.opendocument.presentation",
        Inside::OpenDocument,
    ),
    file(&["txt"], "text/plain", Inside::Text),
    file(&["csv"], "text/csv", Inside::Text),
    file(&["md"], "text/markdown", Inside::Text),
    file(&["eml"], "message/rfc822", Inside::Text),
    file(&["msg"], "application/vnd.ms-outlook", Inside::Outlook),
];

const fn file(endings: &'static [&'static str], media: &'static str, inside: Inside) -> Allowed {
    Allowed {
        endings,
        media,
        inside,
    }
}

/// Why a file may not be attached; names the sentence `problem-CODE`.
type Refused = &'static str;

/// The ending of a file's name in small letters, without the point.
pub(crate) fn ending(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    (!stem.trim().is_empty()).then(|| ending.trim().to_lowercase())
}

/// The media type that a name's ending stands for, where it may be attached.
pub(crate) fn of_name(name: &str) -> Option<&'static str> {
    Some(allowed(name)?.media)
}

fn allowed(name: &str) -> Option<&'static Allowed> {
    let ending = ending(name)?;
    ALLOWED
        .iter()
        .find(|media| media.endings.contains(&ending.as_str()))
}

/// The media type of a file, where its ending is one of those allowed and its content agrees.
pub(crate) fn check(name: &str, content: &[u8]) -> Result<&'static str, Refused> {
    let media = allowed(name).ok_or("file-type-not-allowed")?;
    if content.is_empty() {
        return Err("file-empty");
    }
    match media.inside {
        Inside::Begins(heads) => agree(heads.iter().any(|head| content.starts_with(head))),
        Inside::Pdf => {
            let head = content.get(..1024).unwrap_or(content);
            agree(holds(head, b"%PDF-"))
        }
        Inside::Office(folder) => check_office(folder, content),
        Inside::OpenDocument => check_open_document(media.media, content),
        Inside::Outlook => agree(
            content.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
                && holds(content, &wide("__properties_version1.0")),
        ),
        Inside::Text => agree(is_text(content)),
    }?;
    Ok(media.media)
}

fn agree(agrees: bool) -> Result<(), Refused> {
    if agrees {
        Ok(())
    } else {
        Err("file-not-what-it-says")
    }
}

fn holds(content: &[u8], part: &[u8]) -> bool {
    content.windows(part.len()).any(|window| window == part)
}

/// A name as compound files hold it: UTF-16, the low byte first.
fn wide(name: &str) -> Vec<u8> {
    name.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Text, in any of the usual encodings, and neither a page nor a script.
fn is_text(content: &[u8]) -> bool {
    if content.starts_with(b"\xff\xfe") || content.starts_with(b"\xfe\xff") {
        return content.len().is_multiple_of(2);
    }
    let readable = content
        .iter()
        .all(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c));
    let start: String = String::from_utf8_lossy(content.get(..512).unwrap_or(content))
        .trim_start_matches('\u{feff}')
        .trim_start()
        .to_lowercase();
    let other = [
        "#!",
        "<!doctype",
        "<html",
        "<svg",
        "<script",
        "<?xml",
        "<?php",
    ];
    readable && !other.iter().any(|head| start.starts_with(head))
}

/// The names of an archive's parts and the archive, where nothing in it is locked.
fn parts(content: &[u8]) -> Result<(Vec<String>, ZipArchive<Cursor<&[u8]>>), Refused> {
    let different = "file-not-what-it-says";
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| different)?;
    if archive.len() > MOST_PARTS {
        return Err(different);
    }
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| different)?;
        if part.encrypted() {
            return Err("file-locked");
        }
    }
    let names = archive.file_names().map(str::to_lowercase).collect();
    Ok((names, archive))
}

/// The start of a part of an archive.
fn start(archive: &mut ZipArchive<Cursor<&[u8]>>, part: &str) -> Result<String, Refused> {
    let different = "file-not-what-it-says";
    let member = archive.by_name(part).map_err(|_| different)?;
    let mut text = Vec::new();
    member
        .take(MOST_TYPES)
        .read_to_end(&mut text)
        .map_err(|_| different)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

fn check_office(folder: &str, content: &[u8]) -> Result<(), Refused> {
    let (names, mut archive) = parts(content)?;
    let types = start(&mut archive, "[Content_Types].xml")?;
    let macros = names.iter().any(|name| name.contains("vbaproject"))
        || types.to_lowercase().contains("macroenabled");
    if macros {
        return Err("file-with-macros");
    }
    agree(types.contains(OFFICE) && names.iter().any(|name| name.starts_with(folder)))
}

fn check_open_document(media: &str, content: &[u8]) -> Result<(), Refused> {
    let (names, mut archive) = parts(content)?;
    let own = start(&mut archive, "mimetype")?;
    if names
        .iter()
        .any(|name| name.starts_with("basic/") || name.starts_with("scripts/"))
    {
        return Err("file-with-macros");
    }
    agree(own.trim() == media)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_is_what_follows_the_last_point() {
        assert_eq!(ending("Aftale.PDF"), Some("pdf".to_owned()));
        assert_eq!(ending("a.pdf.exe"), Some("exe".to_owned()));
        assert_eq!(ending(".pdf"), None);
        assert_eq!(ending("pdf"), None);
    }

    #[test]
    fn no_two_types_share_an_ending() {
        let mut endings: Vec<&str> = ALLOWED
            .iter()
            .flat_map(|own| own.endings)
            .copied()
            .collect();
        let count = endings.len();
        endings.sort_unstable();
        endings.dedup();
        assert_eq!(endings.len(), count);
    }
}
