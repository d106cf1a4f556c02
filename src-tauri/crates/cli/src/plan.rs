//! What is due, as a list and as a calendar; and attachments.

use std::{
    fs::OpenOptions,
    io::Write as _,
    path::{Path, PathBuf},
};

use chrono::Days;
use model::{Attachment, Kind, RecordKey};
use register::{DueFilter, DueRow, Register};
use serde_json::{Map, Value as Json, json};
use text::words;

use crate::{
    Done,
    desk::{Desk, file},
    failure::Failure,
    out::line,
};

/// How many days ahead `list due` looks.
const AHEAD: u64 = 365;

/// What is overdue or due within a year, the most urgent first (exchange.md).
pub fn due(desk: &Desk, register: &Register) -> Result<Vec<Map<String, Json>>, Failure> {
    let filter = DueFilter {
        until: desk.today().checked_add_days(Days::new(AHEAD)),
        ..DueFilter::default()
    };
    let page = register.due(&filter, desk.today(), 0, u32::MAX)?;
    Ok(page.rows.into_iter().map(shown).collect())
}

fn shown(row: DueRow) -> Map<String, Json> {
    [
        ("ref", json!(row.reference)),
        ("name", json!(row.name)),
        ("kind", json!(row.kind)),
        ("what", json!(row.what)),
        ("owner", json!(row.owner_name)),
        ("unit", json!(row.unit_name)),
        ("due", json!(row.due)),
        ("overdue", json!(row.overdue)),
    ]
    .into_iter()
    .map(|(column, value)| (column.to_owned(), value))
    .collect()
}

/// Whose work a calendar shows.
pub struct Scope {
    /// Only what this person answers for.
    pub person: Option<String>,
    /// Only of this unit and those below it.
    pub unit: Option<String>,
}

/// All that is due in a scope, as a calendar.
pub fn calendar(
    desk: &Desk,
    register: &Register,
    scope: &Scope,
) -> Result<exchange::Calendar, Failure> {
    let person = match &scope.person {
        None => None,
        Some(person) => Some(
            register
                .find::<model::Person>(person)?
                .ok_or_else(|| Failure::usage("unknown-person", "ref", person))?,
        ),
    };
    let unit = match &scope.unit {
        None => None,
        Some(unit) => Some(
            register
                .find::<model::Unit>(unit)?
                .ok_or_else(|| Failure::usage("unknown-unit", "ref", unit))?,
        ),
    };
    let filter = DueFilter {
        person,
        unit,
        ..DueFilter::default()
    };
    let page = register.due(&filter, desk.today(), 0, u32::MAX)?;
    Ok(exchange::Calendar {
        register: register.name()?,
        at: desk.stamp().at,
        language: desk.lang,
        events: page
            .rows
            .into_iter()
            .map(|row| exchange::Event {
                id: row.id,
                what: row.what.id(),
                reference: row.reference,
                name: row.name,
                owner: row.owner_name,
                unit: row.unit_name,
                day: row.due,
                overdue: row.overdue,
                months: row.months,
            })
            .collect(),
    })
}

/// Attaches a file or a link to a record.
pub fn attach(
    desk: &Desk,
    path: &Path,
    kind: &str,
    reference: &str,
    what: &str,
    note: &str,
) -> Result<Done, Failure> {
    let kind = Kind::from_id(kind).ok_or_else(|| Failure::usage("unknown-kind", "kind", kind))?;
    let mut register = desk.open(path)?;
    let id = register
        .find_record(kind, reference)?
        .ok_or_else(|| Failure::usage("unknown-record", "ref", reference))?;
    let of = RecordKey { kind, id };
    let added = if what.contains("://") {
        register.attach_link(&desk.stamp(), of, "", what, note)?
    } else {
        register.attach_path(&desk.stamp(), of, Path::new(what), note)?
    };
    let attachment = register.get::<Attachment>(added.value)?.data;
    line(words(desk.lang).say(
        "cli-attached",
        &[
            ("ref", attachment.reference.into()),
            ("name", attachment.name.into()),
        ],
    ));
    Ok(Done::Well)
}

/// Writes the content of an attached file to a new file.
pub fn attachment(desk: &Desk, path: &Path, reference: &str, out: &Path) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let key = register
        .find::<Attachment>(reference)?
        .ok_or_else(|| Failure::usage("unknown-record", "ref", reference))?;
    let content = register.attachment_content(key)?;
    let mut made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(out)
        .map_err(|cause| file(out, cause))?;
    let written = made
        .write_all(&content.bytes)
        .and_then(|()| made.sync_all());
    if let Err(cause) = written {
        // Half a file would be taken for the whole one.
        let _ = std::fs::remove_file(out);
        return Err(file(out, cause));
    }
    line(words(desk.lang).say("cli-made", &[("path", out.display().to_string().into())]));
    Ok(Done::Well)
}

/// The folder of attached files in a folder of tables.
const FILES: &str = "attachments";

/// The attached files that an import brings along: those of a folder of tables.
pub fn files_beside(source: &Path) -> Option<PathBuf> {
    let files = source.join(FILES);
    files.is_dir().then_some(files)
}

/// Writes the content of every attached file into a folder of tables, named by its hash.
pub fn write_files(register: &Register, folder: &Path) -> Result<(), Failure> {
    let files = folder.join(FILES);
    for (hash, ending) in register.contents()? {
        let Some(content) = register.content(&hash)? else {
            continue;
        };
        let path = files.join(format!("{hash}.{ending}"));
        std::fs::create_dir_all(&files)
            .and_then(|()| report::write_atomically(&path, &content))
            .map_err(|cause| file(&path, cause))?;
    }
    Ok(())
}
