//! Search, and where one was lately.

use model::{Kind, RecordKey};
use register::{Called, Hit, SearchScope};
use serde::Serialize;
use tauri::State;
use uuid::Uuid;

use crate::{
    error::Answer,
    session::Session,
    settings::{Visit, page},
};

/// A page or screen where one was lately.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct RecentPage {
    /// Its address: `/assets` or `/assets/ID`.
    pub path: String,
    /// The record that it shows; none of a screen.
    pub record: Option<Called>,
}

/// The records that hold every word of `text`, the best first; no kinds: of every kind.
#[tauri::command(async)]
#[specta::specta]
pub fn search(
    session: State<'_, Session>,
    text: String,
    kinds: Vec<Kind>,
    limit: u32,
) -> Answer<Vec<Hit>> {
    session.read(|register| Ok(register.search(&text, &SearchScope { kinds, limit })?))
}

/// Where one was lately in this register, the last one first. What is gone is left out.
#[tauri::command(async)]
#[specta::specta]
pub fn recent_pages(session: State<'_, Session>) -> Answer<Vec<RecentPage>> {
    session.read(|register| {
        let visits = session
            .settings()
            .visits(&register.path().display().to_string());
        let mut pages = Vec::new();
        for Visit { screen, id } in visits {
            let path = page(&screen, id);
            match id {
                None => pages.push(RecentPage { path, record: None }),
                Some(id) => {
                    let record = shown(&screen, id)
                        .map(|key| register.called(key))
                        .find(|found| !matches!(found, Ok(None)))
                        .transpose()?
                        .flatten();
                    if record.is_some() {
                        pages.push(RecentPage { path, record });
                    }
                }
            }
        }
        Ok(pages)
    })
}

/// What a screen may show under an id: records of its kind, and methods also while they are edited.
fn shown(screen: &str, id: Uuid) -> impl Iterator<Item = RecordKey> {
    let kind = Kind::from_id(screen);
    let draft = (kind == Some(Kind::Methods)).then_some(Kind::Drafts);
    kind.into_iter()
        .chain(draft)
        .map(move |kind| RecordKey { kind, id })
}
