//! What the window remembers between two starts. Nothing of a register's content.

use std::{collections::BTreeMap, fs, path::Path};

use model::Lang;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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

/// A page or screen where one was: never more than which.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Visit {
    /// The screen: `assets`, `history` …
    pub screen: String,
    /// The record that the page shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
}

impl Visit {
    /// Reads an address of the window. What is chosen there may hold content and is left out; an
    /// address that is no page of a record's and no screen (`/assets/new`) is none.
    fn read(address: &str) -> Option<Self> {
        let path = address.split('?').next().unwrap_or_default();
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let screen = parts.next()?.to_owned();
        let id = parts.next().map(Uuid::try_parse);
        let plain = screen.len() < 24 && screen.bytes().all(|letter| letter.is_ascii_lowercase());
        match id {
            _ if !plain => None,
            None => Some(Self { screen, id: None }),
            Some(id) => Some(Self {
                screen,
                id: Some(id.ok()?),
            }),
        }
    }
}

/// The address of a page or screen.
pub fn page(screen: &str, id: Option<Uuid>) -> String {
    id.map_or_else(|| format!("/{screen}"), |id| format!("/{screen}/{id}"))
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
    /// By register the pages where one was lately, the last one first.
    pub visits: BTreeMap<String, Vec<Visit>>,
}

/// The most registers that are remembered, and the most pages of each.
const MOST_RECENT: usize = 8;
const MOST_VISITS: usize = 20;

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
            visits: BTreeMap::new(),
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
        let recent = &self.recent;
        self.visits
            .retain(|path, _| recent.iter().any(|known| known.path == *path));
    }

    /// Remembers where one is in the register at `path`, also among the pages.
    pub fn visit(&mut self, path: &str, address: String) {
        if let Some(visit) = Visit::read(&address) {
            let visits = self.visits.entry(path.to_owned()).or_default();
            visits.retain(|other| *other != visit);
            visits.insert(0, visit);
            visits.truncate(MOST_VISITS);
        }
        self.place = Some(address);
    }

    /// The pages where one was lately in the register at `path`, the last one first.
    pub fn visits(&self, path: &str) -> Vec<Visit> {
        self.visits.get(path).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_remembered_by_id_and_never_with_what_was_typed_there() {
        let mut settings = Settings::default();
        let id = Uuid::from_u128(7);
        for address in [
            "/assets?text=Hemmelig".to_owned(),
            format!("/assets/{id}?why=target"),
            "/assets/new".to_owned(),
            "/Hemmelig".to_owned(),
            "/history".to_owned(),
            "/assets?text=Andet".to_owned(),
        ] {
            settings.visit("r.vaern", address);
        }
        let pages: Vec<String> = settings
            .visits("r.vaern")
            .iter()
            .map(|visit| page(&visit.screen, visit.id))
            .collect();
        assert_eq!(pages, ["/assets", "/history", &format!("/assets/{id}")]);
        assert_eq!(settings.visits("other.vaern"), []);
        let kept = serde_json::to_string(&settings.visits).unwrap_or_default();
        assert!(!kept.contains("emmelig") && kept.contains(&id.to_string()));
        for number in 0..50 {
            settings.visit("r.vaern", page("assets", Some(Uuid::from_u128(number))));
        }
        assert_eq!(settings.visits("r.vaern").len(), MOST_VISITS);
        // Settings from before have none.
        let old: Settings = serde_json::from_str(r#"{"place":"/assets"}"#).unwrap_or_default();
        assert_eq!(old.place.as_deref(), Some("/assets"));
        assert!(old.visits.is_empty());
    }
}
