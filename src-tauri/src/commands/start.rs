//! First start, opening and settings.

use std::path::{Path, PathBuf};

use model::{Bilingual, Lang, presets};
use register::Passphrase;
use serde::Serialize;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use crate::{
    error::{Answer, AppError},
    session::{RegisterInfo, Session},
    settings::{Recent, Theme},
};

/// A method to start a register with.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MethodChoice {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// Where it comes from.
    pub source: Bilingual,
}

/// What the window needs to begin.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct AppState {
    /// The open register.
    pub register: Option<RegisterInfo>,
    /// The language of the window.
    pub language: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// The registers that were opened lately.
    pub recent: Vec<Recent>,
    /// The program's version.
    pub version: String,
    /// The methods to start a register with.
    pub methods: Vec<MethodChoice>,
    /// Where one was last time.
    pub start_path: Option<String>,
    /// The file that the program was started with and did not open; told once.
    pub unopened: Option<String>,
}

/// What the window needs to begin.
#[tauri::command(async)]
#[specta::specta]
pub fn app_state(session: State<'_, Session>) -> Answer<AppState> {
    let register = session.current()?;
    let settings = session.settings();
    Ok(AppState {
        register,
        language: settings.language,
        theme: settings.theme,
        recent: settings.recent.clone(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        methods: presets()
            .unwrap_or_default()
            .into_iter()
            .map(|method| MethodChoice {
                id: method.id,
                name: method.name,
                source: method.source,
            })
            .collect(),
        start_path: settings.place.clone(),
        unopened: session
            .unopened()
            .take()
            .map(|path| path.display().to_string()),
    })
}

/// Sets the language of the window.
#[tauri::command(async)]
#[specta::specta]
pub fn set_language(session: State<'_, Session>, language: Lang) -> Answer<()> {
    session.change_settings(|settings| settings.language = language)
}

/// Sets light or dark.
#[tauri::command(async)]
#[specta::specta]
pub fn set_theme(session: State<'_, Session>, theme: Theme) -> Answer<()> {
    session.change_settings(|settings| settings.theme = theme)
}

/// Sets the name that changes are recorded under.
#[tauri::command(async)]
#[specta::specta]
pub fn set_author(session: State<'_, Session>, name: String) -> Answer<()> {
    session.change_settings(|settings| name.trim().clone_into(&mut settings.author))
}

/// Remembers where one is, for the next start.
#[tauri::command(async)]
#[specta::specta]
pub fn remember_place(session: State<'_, Session>, path: String) -> Answer<()> {
    let register = session.read(|register| Ok(register.path().display().to_string()));
    session.change_settings(|settings| match register {
        Ok(register) => settings.visit(&register, path),
        Err(_) => settings.place = Some(path),
    })
}

/// Asks for a register to open.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_register(app: AppHandle) -> Option<String> {
    let chosen = app
        .dialog()
        .file()
        .add_filter("Værn", &["vaern"])
        .blocking_pick_file();
    chosen.map(|path| path.to_string())
}

/// Asks where to make a register.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_new_register(app: AppHandle, name: String) -> Option<String> {
    let file = format!("{}.vaern", file_name(&name));
    let chosen = app
        .dialog()
        .file()
        .add_filter("Værn", &["vaern"])
        .set_file_name(file)
        .blocking_save_file();
    chosen.map(|path| path.to_string())
}

/// A name that every file system takes.
pub fn file_name(name: &str) -> String {
    let name: String = name
        .trim()
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '-' {
                c
            } else {
                '-'
            }
        })
        .collect();
    name.trim_matches('-').to_lowercase()
}

fn passphrase(text: Option<String>) -> Option<Passphrase> {
    text.map(Passphrase::new)
        .filter(|passphrase| !passphrase.is_empty())
}

/// Opens a register.
#[tauri::command(async)]
#[specta::specta]
pub fn open_register(
    session: State<'_, Session>,
    path: String,
    passphrase: Option<String>,
) -> Answer<RegisterInfo> {
    session.open(Path::new(&path), self::passphrase(passphrase).as_ref())
}

/// Makes a register.
#[tauri::command(async)]
#[specta::specta]
pub fn create_register(
    session: State<'_, Session>,
    path: String,
    name: String,
    method: String,
    passphrase: Option<String>,
    author: String,
) -> Answer<RegisterInfo> {
    let preset = presets()
        .unwrap_or_default()
        .into_iter()
        .find(|preset| preset.id == method);
    let preset = preset.ok_or_else(|| AppError::new("invalid").with("field", "method"))?;
    session.change_settings(|settings| author.trim().clone_into(&mut settings.author))?;
    let mut path = PathBuf::from(path);
    if path.extension().is_none() {
        path.set_extension("vaern");
    }
    session.create(&path, &name, preset, self::passphrase(passphrase).as_ref())
}

/// Opens the example municipality.
#[tauri::command(async)]
#[specta::specta]
pub fn open_example(session: State<'_, Session>) -> Answer<RegisterInfo> {
    session.open_example()
}

/// Closes the register.
#[tauri::command(async)]
#[specta::specta]
pub fn close_register(session: State<'_, Session>) {
    session.close();
}
