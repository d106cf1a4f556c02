//! What the window remembers between two starts. Nothing of a register's content.

use std::{collections::BTreeMap, fs, path::Path};

use model::Lang;
use serde::{Deserialize, Serialize};

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the desktop says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A register that was opened lately.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, specta::Type)]
pub struct Recent {
    /// The file.
    pub path: String,
    /// The register's name.
    pub name: String,
}

/// The settings.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the window.
    pub language: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// The name that changes are recorded under.
    pub author: String,
    /// The registers that were opened lately, the last one first.
    pub recent: Vec<Recent>,
    /// Where one was in the last register.
    pub place: Option<String>,
    /// Per list the columns that are shown, where somebody chose them.
    pub columns: BTreeMap<String, Vec<String>>,
}

/// The most registers that are remembered.
const MOST_RECENT: usize = 8;

impl Default for Settings {
    fn default() -> Self {
        let name = std::env::var("USER").unwrap_or_default();
        Self {
            language: Lang::Da,
            theme: Theme::System,
            author: name,
            recent: Vec::new(),
            place: None,
            columns: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Reads the settings; what cannot be read starts anew.
    pub fn read(path: &Path) -> Self {
        fs::read_to_string(path)
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Writes the settings whole or not at all.
    pub fn write(&self, path: &Path) -> std::io::Result<()> {
        let text = serde_json::to_vec_pretty(self).map_err(std::io::Error::other)?;
        report::write_atomically(path, &text)
    }

    /// Puts a register first among those opened lately.
    pub fn remember(&mut self, path: String, name: String) {
        if self.recent.first().is_none_or(|first| first.path != path) {
            self.place = None;
        }
        self.recent.retain(|recent| recent.path != path);
        self.recent.insert(0, Recent { path, name });
        self.recent.truncate(MOST_RECENT);
    }
}
