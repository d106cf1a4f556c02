//! Import and the template.

use std::{ops::ControlFlow, path::Path};

use exchange::{Limits, Read};
use model::Method;
use register::ImportOutcome;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::reports::Saved;
use crate::{
    error::Answer,
    session::{Session, Written},
};

/// Asks for a file to import.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_import(app: AppHandle) -> Option<String> {
    let chosen = app
        .dialog()
        .file()
        .add_filter("Excel, CSV", &["xlsx", "csv"])
        .blocking_pick_file();
    chosen.map(|path| path.to_string())
}

/// What an import would do.
#[tauri::command(async)]
#[specta::specta]
pub fn import_dry_run(session: State<'_, Session>, path: String) -> Answer<ImportOutcome> {
    let read = read(&path)?;
    let mut outcome = session.read(|register| Ok(register.preview_import(&read.sheets)?))?;
    outcome.problems.splice(0..0, read.problems);
    Ok(outcome)
}

/// Imports a file, or nothing of it.
#[tauri::command(async)]
#[specta::specta]
pub fn import_file(session: State<'_, Session>, path: String) -> Answer<Written<ImportOutcome>> {
    let read = read(&path)?;
    if read.problems.iter().any(|problem| !problem.note) {
        return Err(register::Error::from(register::Refusal::Problems(read.problems)).into());
    }
    let name = Path::new(&path)
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let mut written =
        session.write(|register, stamp| register.import(stamp, &read.sheets, &name))?;
    written.value.problems.splice(0..0, read.problems);
    Ok(written)
}

/// Asks where to save an empty workbook to fill in.
#[tauri::command(async)]
#[specta::specta]
pub fn save_template(app: AppHandle, session: State<'_, Session>) -> Answer<Option<Saved>> {
    let language = session.settings().language;
    let cells = session.read(|register| {
        Ok(register
            .default_method()?
            .map(|method| Method::cells(&method.data))
            .unwrap_or_default())
    })?;
    let chosen = app
        .dialog()
        .file()
        .add_filter("Excel", &["xlsx"])
        .set_file_name("vaern.xlsx")
        .blocking_save_file();
    match chosen.and_then(|path| path.into_path().ok()) {
        None => Ok(None),
        Some(path) => {
            exchange::template(language, &cells, &path)?;
            Ok(Some(Saved {
                path: path.display().to_string(),
            }))
        }
    }
}

fn read(path: &str) -> Answer<Read> {
    Ok(exchange::read(
        Path::new(path),
        &Limits::default(),
        &mut |_| ControlFlow::Continue(()),
    )?)
}
