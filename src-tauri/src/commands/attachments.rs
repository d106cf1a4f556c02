//! Attachments: attached by a path that is read here, saved as copies, opened only when asked.

use std::path::Path;

use model::{Attachment, AttachmentId, RecordKey};
use register::AttachmentRow;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::reports::Saved;
use crate::{
    error::{Answer, AppError},
    opening,
    session::{Session, Written},
};

/// The attachments of a record.
#[tauri::command(async)]
#[specta::specta]
pub fn attachments(session: State<'_, Session>, of: RecordKey) -> Answer<Vec<AttachmentRow>> {
    session.read(|register| Ok(register.attachments_of(of)?))
}

/// Asks for a file to attach.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_attachment(app: AppHandle) -> Option<String> {
    let chosen = app.dialog().file().blocking_pick_file();
    chosen.map(|path| path.to_string())
}

/// Attaches a file.
#[tauri::command(async)]
#[specta::specta]
pub fn attach_path(
    session: State<'_, Session>,
    of: RecordKey,
    path: String,
    note: String,
) -> Answer<Written<AttachmentId>> {
    session.write(|register, stamp| register.attach_path(stamp, of, Path::new(&path), &note))
}

/// Attaches a link.
#[tauri::command(async)]
#[specta::specta]
pub fn attach_link(
    session: State<'_, Session>,
    of: RecordKey,
    name: String,
    url: String,
    note: String,
) -> Answer<Written<AttachmentId>> {
    session.write(|register, stamp| register.attach_link(stamp, of, &name, &url, &note))
}

/// Changes name and note of an attachment.
#[tauri::command(async)]
#[specta::specta]
pub fn save_attachment(
    session: State<'_, Session>,
    id: AttachmentId,
    revision: u32,
    name: String,
    note: String,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.save_attachment(stamp, id, revision, &name, &note))
}

/// Removes an attachment; the history can bring it back.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_attachment(
    session: State<'_, Session>,
    id: AttachmentId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_attachment(stamp, id, revision))
}

/// Asks where to save a copy of an attached file.
#[tauri::command(async)]
#[specta::specta]
pub fn save_attachment_copy(
    app: AppHandle,
    session: State<'_, Session>,
    id: AttachmentId,
) -> Answer<Option<Saved>> {
    let content = session.read(|register| Ok(register.attachment_content(id)?))?;
    let chosen = app
        .dialog()
        .file()
        .set_file_name(&content.name)
        .blocking_save_file();
    match chosen.and_then(|path| path.into_path().ok()) {
        None => Ok(None),
        Some(path) => {
            report::write_atomically(&path, &content.bytes)?;
            Ok(Some(Saved {
                path: path.display().to_string(),
            }))
        }
    }
}

/// Opens an attachment with the system's program for it: a link as it is, a file as a copy that
/// cannot be changed and goes away with the register. Asked for by name, never by itself.
#[tauri::command(async)]
#[specta::specta]
pub fn open_attachment(session: State<'_, Session>, id: AttachmentId) -> Answer<()> {
    let attachment = session.read(|register| Ok(register.get::<Attachment>(id)?))?;
    let url = attachment.data.url;
    if !url.is_empty() {
        // A row that an import brought was checked as any other; this is the last door.
        if !url.starts_with("https://") && !url.starts_with("http://") {
            return Err(AppError::new("not-opened"));
        }
        return opened(opening::with_system(url.as_ref()));
    }
    let content = session.read(|register| Ok(register.attachment_content(id)?))?;
    let path = session.opened().copy(&content)?;
    opened(opening::with_system(path.as_ref()))
}

fn opened(result: std::io::Result<()>) -> Answer<()> {
    result.map_err(|error| AppError::new("not-opened").with("detail", error))
}
