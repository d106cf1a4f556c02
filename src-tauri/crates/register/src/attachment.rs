//! Files and links that belong to a record.
//!
//! A file's content stands once in the register under its SHA-256, outside the recorded tables: it
//! is never changed and never removed, so the history names the hash and need not hold the content.
//! Nothing here opens or shows a file.

use std::{fs::File, io::Read as _, path::Path};

use model::{Attachment, AttachmentId, Kind, RecordKey, Stored};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Error, Op, Outcome, Refusal, Register, Result, Stamp, Write,
    load::{load, one},
    table::{Table, id, with_kind},
};

mod check;
mod media;

/// The most that an attached file may hold, in bytes: 25 MiB.
pub const MOST_BYTES: u64 = 25 << 20;

/// The part of a history entry that names the contents which came with it, by their hashes.
const CONTENT: &str = "content";

/// An attachment beside its record.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AttachmentRow {
    /// The record.
    pub stored: Stored<AttachmentId, Attachment>,
    /// Whether the file's content is in this register; false for a link, and for a file whose row
    /// was imported without its content.
    pub content: bool,
}

/// A file's content, with a name whose ending says what is in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Content {
    /// The file's name, without any folder.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Reads a file that is to be attached. One that is too large is refused by its size alone, before
/// anything of it is read.
pub fn read_file(path: &Path) -> Result<Vec<u8>> {
    let missing = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => invalid("file-not-found"),
        _ => Error::Io(error),
    };
    // Asked before it is opened: opening a pipe would wait for whoever writes into it.
    let size = std::fs::metadata(path).map_err(missing)?;
    if !size.is_file() {
        return Err(invalid("file-type-not-allowed"));
    }
    if size.len() > MOST_BYTES {
        return Err(invalid("file-above-limit"));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(missing)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn invalid(code: &'static str) -> Error {
    let field = "file";
    Refusal::Invalid { field, code }.into()
}

/// The SHA-256 of a content, in hexadecimal.
pub(crate) fn hash_of(content: &[u8]) -> String {
    let hash: [u8; 32] = Sha256::digest(content).into();
    hash.iter().fold(String::new(), |mut text, byte| {
        use std::fmt::Write as _;
        // Writing to a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A file as an attachment of `of`; refuses one of another type than those allowed, or too large.
pub(crate) fn of_file(of: RecordKey, name: &str, note: &str, content: &[u8]) -> Result<Attachment> {
    if content.len() as u64 > MOST_BYTES {
        return Err(invalid("file-above-limit"));
    }
    let media = media::check(name, content).map_err(invalid)?;
    Ok(Attachment {
        reference: String::new(),
        name: name.trim().to_owned(),
        of,
        media: media.to_owned(),
        size: content.len() as u32,
        hash: hash_of(content),
        url: String::new(),
        note: note.trim().to_owned(),
    })
}

/// A link as an attachment of `of`, called by its address where it has no name.
pub(crate) fn of_link(of: RecordKey, name: &str, url: &str, note: &str) -> Attachment {
    let url = url.trim();
    let name = match name.trim() {
        "" => url,
        name => name,
    };
    Attachment {
        reference: String::new(),
        name: name.to_owned(),
        of,
        media: String::new(),
        size: 0,
        hash: String::new(),
        url: url.to_owned(),
        note: note.trim().to_owned(),
    }
}

impl Register {
    /// Attaches the file `path` to a record, under its own name.
    pub fn attach_path(
        &mut self,
        stamp: &Stamp,
        of: RecordKey,
        path: &Path,
        note: &str,
    ) -> Result<Outcome<AttachmentId>> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if media::of_name(&name).is_none() {
            return Err(invalid("file-type-not-allowed"));
        }
        let content = read_file(path)?;
        self.attach_file(stamp, of, &name, note, &content)
    }

    /// Attaches a file to a record. Its type must be one of those allowed, by its ending and by
    /// its content; it must not be empty, nor larger than [`MOST_BYTES`].
    pub fn attach_file(
        &mut self,
        stamp: &Stamp,
        of: RecordKey,
        name: &str,
        note: &str,
        content: &[u8],
    ) -> Result<Outcome<AttachmentId>> {
        let attachment = of_file(of, name, note, content)?;
        let op = self.about_attachment("attachment-add", &attachment)?;
        self.write(stamp, op, "", |write| {
            write.store(content)?;
            write.insert(attachment)
        })
    }

    /// Attaches a link to a document outside. Its address begins with `https://` or `http://`.
    pub fn attach_link(
        &mut self,
        stamp: &Stamp,
        of: RecordKey,
        name: &str,
        url: &str,
        note: &str,
    ) -> Result<Outcome<AttachmentId>> {
        let attachment = of_link(of, name, url, note);
        let op = self.about_attachment("attachment-add", &attachment)?;
        self.write(stamp, op, "", |write| write.insert(attachment))
    }

    /// Changes name and note of an attachment that was read at `revision`. A file's name keeps its
    /// ending, because the ending says what is in it.
    pub fn save_attachment(
        &mut self,
        stamp: &Stamp,
        key: AttachmentId,
        revision: u32,
        name: &str,
        note: &str,
    ) -> Result<Outcome<()>> {
        let before = one::<Attachment>(&self.connection, key)?.data;
        let is_file = !before.hash.is_empty();
        if is_file && media::ending(name) != media::ending(&before.name) {
            let (field, code) = ("name", "file-ending-changed");
            return Err(Refusal::Invalid { field, code }.into());
        }
        let attachment = Attachment {
            name: name.trim().to_owned(),
            note: note.trim().to_owned(),
            ..before
        };
        let op = self.about_attachment("attachment-change", &attachment)?;
        self.write(stamp, op, "", |write| {
            write.change(key, revision, attachment)
        })
    }

    /// Removes an attachment that was read at `revision`. The content stays: the history can bring
    /// it back.
    pub fn remove_attachment(
        &mut self,
        stamp: &Stamp,
        key: AttachmentId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let attachment = one::<Attachment>(&self.connection, key)?.data;
        let op = self.about_attachment("attachment-remove", &attachment)?;
        self.write(stamp, op, "", |write| {
            write.remove::<Attachment>(key, revision)
        })
    }

    /// The attachments of a record, in Danish order.
    pub fn attachments_of(&self, record: RecordKey) -> Result<Vec<AttachmentRow>> {
        let _reading = self.reading()?;
        let mut found = load::<Attachment>(&self.connection, "WHERE record = ?1", [id(record.id)])?;
        let mut statement = self.connection.prepare_cached(
            "SELECT a.id, b.hash IS NOT NULL FROM attachments a LEFT JOIN blobs b ON b.hash = a.hash
             WHERE a.record = ?1 AND a.kind = ?2 ORDER BY a.name COLLATE danish, a.id",
        )?;
        let rows = statement.query_map(params![id(record.id), record.kind.id()], |row| {
            Ok((
                crate::table::needed::<AttachmentId>(row, 0)?,
                row.get::<_, bool>(1)?,
            ))
        })?;
        let mut list = Vec::new();
        for row in rows {
            let (key, content) = row?;
            list.extend(
                found
                    .remove(&key)
                    .map(|stored| AttachmentRow { stored, content }),
            );
        }
        Ok(list)
    }

    /// The content of an attached file. It is checked against its hash, and again against the list
    /// of types: a row that was imported may call it what it likes.
    pub fn attachment_content(&self, key: AttachmentId) -> Result<Content> {
        let attachment = one::<Attachment>(&self.connection, key)?.data;
        let bytes = self
            .content(&attachment.hash)?
            .ok_or_else(|| invalid("file-not-here"))?;
        let media = media::check(&attachment.name, &bytes).map_err(invalid)?;
        let name = attachment
            .name
            .rsplit(['/', '\\'])
            .next()
            .unwrap_or_default();
        Ok(Content {
            name: name.to_owned(),
            media: media.to_owned(),
            bytes,
        })
    }

    /// The content under a hash; none where it is not in this register.
    pub fn content(&self, hash: &str) -> Result<Option<Vec<u8>>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT content FROM blobs WHERE hash = ?1")?;
        let found: Option<Vec<u8>> = statement.query_row([hash], |row| row.get(0)).optional()?;
        match found {
            Some(content) if hash_of(&content) != hash => Err(Error::Damaged),
            found => Ok(found),
        }
    }

    /// The hash and the ending of every attached file whose content is in the register, each once.
    pub fn contents(&self) -> Result<Vec<(String, String)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT a.hash, min(a.name) FROM attachments a JOIN blobs b ON b.hash = a.hash
             GROUP BY a.hash ORDER BY a.hash",
        )?;
        let rows = statement.query_map([], |row| {
            let name: String = row.get(1)?;
            Ok((row.get(0)?, media::ending(&name).unwrap_or_default()))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The record of a kind with this reference, or with this name where exactly one has it. A
    /// kind without references has none to find.
    pub fn find_record(&self, kind: Kind, text: &str) -> Result<Option<Uuid>> {
        with_kind!(kind, R => {
            if <R as Table>::PREFIX.is_empty() {
                return Ok(None);
            }
            Ok(self.find::<R>(text)?.map(Uuid::from))
        })
    }

    /// A sentence about an attachment; it names the record that it belongs to, which must be there.
    fn about_attachment(&self, word: &'static str, attachment: &Attachment) -> Result<Op> {
        Ok(Op::new(word)
            .with("attachment", &attachment.name)
            .with("record", self.title_of(attachment.of)?))
    }

    /// What a record is called in Danish, with its reference where it has one.
    fn title_of(&self, record: RecordKey) -> Result<String> {
        let title = |sql: String| -> Result<String> {
            let mut statement = self.connection.prepare_cached(&sql)?;
            let title = statement
                .query_row([id(record.id)], |row| row.get::<_, Option<String>>(0))
                .optional()?;
            Ok(title.ok_or(Refusal::Missing)?.unwrap_or_default())
        };
        with_kind!(record.kind, R => title(format!(
            "SELECT trim({} || ' ' || {}) FROM {} t WHERE t.id = ?1",
            <R as Table>::REFERENCE,
            <R as Table>::TITLE[0],
            <R as Table>::NAME,
        )))
    }
}

impl Write<'_> {
    /// Keeps a content under its hash, which it returns. One that is there already is left as it
    /// is, unless it is damaged: then this mends it. The history's entry names the hash, so that a
    /// content that went missing is noticed.
    pub(crate) fn store(&mut self, content: &[u8]) -> Result<String> {
        let hash = hash_of(content);
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO blobs (hash, size, content) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET content = excluded.content WHERE content <> excluded.content",
        )?;
        insert.execute(params![hash, content.len() as i64, content])?;
        let known = self.said.entry(CONTENT.to_owned()).or_default();
        if !known.is_empty() {
            known.push(' ');
        }
        known.push_str(&hash);
        Ok(hash)
    }

    /// Fetches the contents that are missing from a folder whose files are named by their hashes.
    pub(crate) fn fetch_contents(&mut self, folder: &Path) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT hash, name FROM attachments
             WHERE hash <> '' AND hash NOT IN (SELECT hash FROM blobs) ORDER BY hash",
        )?;
        let missing = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<(String, String)>>>()?;
        for (hash, name) in missing {
            // Anything else than a hash could lead out of the folder.
            let plain = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            let Some(ending) = media::ending(&name).filter(|_| plain) else {
                continue;
            };
            if media::of_name(&name).is_none() {
                continue;
            }
            let path = folder.join(format!("{hash}.{ending}"));
            if !path.is_file() {
                continue;
            }
            let content = read_file(&path)?;
            media::check(&name, &content).map_err(invalid)?;
            if hash_of(&content) != hash {
                return Err(invalid("file-not-what-it-says"));
            }
            self.store(&content)?;
        }
        Ok(())
    }
}
