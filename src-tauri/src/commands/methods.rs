//! The method editor: published versions, drafts, what an edit does, and what publishing would move.

use std::path::Path;

use model::{
    AssessmentId, Draft, DraftId, LevelMap, LevelRule, Method, MethodChange, MethodEdit, MethodId,
    MovePreview, Place, Problem, Stored,
    contrast::{channels, contrast, text_on},
};
use register::{DraftRow, DraftStart, Foresight, Outcome, Refusal, Register, VersionRow};
use serde::Serialize;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use uuid::Uuid;

use super::{reports::Saved, start::file_name};
use crate::{
    error::{Answer, AppError},
    session::{LegendRow, Session, Written, legend},
};

/// The methods of the register.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MethodList {
    /// What is published.
    pub versions: Vec<VersionRow>,
    /// What is being edited.
    pub drafts: Vec<DraftRow>,
}

/// Whether text can be read on a level's colour.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct LevelLook {
    /// The colour of the text; none where the level's own cannot be read as a colour.
    pub text: Option<String>,
    /// The contrast of the two, from 1 to 21, with one decimal.
    pub ratio: f64,
    /// Whether that is enough for text (WCAG 2.2).
    pub enough: bool,
}

/// One rule, cell by cell.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct RuleView {
    /// The party whose stricter rule it is, by its place; none: the general rule.
    pub party: Option<u8>,
    /// Whether it stands as bands.
    pub bands: bool,
    /// The ids of the levels: rows are consequences from the lowest, columns likelihoods.
    pub cells: Vec<Vec<String>>,
    /// The lowest and the highest product of each level; for a matrix, those of the nearest bands.
    pub bounds: Vec<(u16, u16)>,
}

/// All of a draft.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct DraftPage {
    /// The record.
    pub draft: Stored<DraftId, Draft>,
    /// The version that it would be published as.
    pub version: u32,
    /// Every fault, and as notes every warning.
    pub problems: Vec<Problem>,
    /// What each level stands for.
    pub legend: Vec<LegendRow>,
    /// How each level's colour reads, in the order of the levels.
    pub looks: Vec<LevelLook>,
    /// The numbers of the likelihood axis.
    pub likelihoods: Vec<u16>,
    /// The general rule, then the parties' own.
    pub rules: Vec<RuleView>,
}

/// Two versions and what differs.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MethodComparison {
    /// The one.
    pub old: Method,
    /// The other.
    pub new: Method,
    /// In reading order; each a sentence of `method.ftl`.
    pub changes: Vec<MethodChange>,
}

/// All published versions and drafts.
#[tauri::command(async)]
#[specta::specta]
pub fn list_methods(session: State<'_, Session>) -> Answer<MethodList> {
    session.read(|register| {
        Ok(MethodList {
            versions: register.method_rows()?,
            drafts: register.drafts()?,
        })
    })
}

/// Begins a draft, or gives the one that there is.
#[tauri::command(async)]
#[specta::specta]
pub fn start_draft(session: State<'_, Session>, start: DraftStart) -> Answer<Written<DraftId>> {
    session.write(|register, stamp| register.start_draft(stamp, start))
}

/// All of a draft.
#[tauri::command(async)]
#[specta::specta]
pub fn draft(session: State<'_, Session>, id: DraftId) -> Answer<DraftPage> {
    session.read(|register| page(register, register.get(id)?))
}

/// The draft as edits would leave it, without making them: what the window shows as one types.
#[tauri::command(async)]
#[specta::specta]
pub fn try_draft(
    session: State<'_, Session>,
    id: DraftId,
    edits: Vec<MethodEdit>,
) -> Answer<DraftPage> {
    session.read(|register| {
        let mut draft = register.get::<Draft>(id)?;
        draft.data.method = edits
            .iter()
            .fold(draft.data.method, |method, edit| method.edited(edit));
        page(register, draft)
    })
}

/// Makes edits to a draft, as one entry of the history.
#[tauri::command(async)]
#[specta::specta]
pub fn edit_draft(
    session: State<'_, Session>,
    id: DraftId,
    revision: u32,
    edits: Vec<MethodEdit>,
) -> Answer<Written<DraftPage>> {
    let written =
        session.write(|register, stamp| register.edit_draft(stamp, id, revision, &edits))?;
    let page = session.read(|register| page(register, register.get(id)?))?;
    Ok(Written {
        value: page,
        changed: written.changed,
    })
}

/// Throws a draft away.
#[tauri::command(async)]
#[specta::specta]
pub fn discard_draft(
    session: State<'_, Session>,
    id: DraftId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.discard_draft(stamp, id, revision))
}

/// Makes the draft a frozen version.
#[tauri::command(async)]
#[specta::specta]
pub fn publish_draft(
    session: State<'_, Session>,
    id: DraftId,
    revision: u32,
    make_default: bool,
) -> Answer<Written<MethodId>> {
    session.write(|register, stamp| register.publish_draft(stamp, id, revision, make_default))
}

/// What making the draft the register's own method would move.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_publish(
    session: State<'_, Session>,
    id: DraftId,
    revision: u32,
) -> Answer<Foresight> {
    let foreseen = session.write(|register, stamp| {
        Ok(Outcome {
            value: register.foresee_publish(stamp, id, revision, true)?,
            changed: Vec::new(),
        })
    })?;
    Ok(foreseen.value)
}

/// What an existing assessment would say by the draft (method, section 8). Refused with the
/// draft's faults while it has any.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_draft(
    session: State<'_, Session>,
    id: DraftId,
    assessment: AssessmentId,
) -> Answer<MovePreview> {
    let (new, snapshot) = session.read(|register| {
        Ok((
            register.get::<Draft>(id)?.data.method,
            register.snapshot_of_assessment(assessment)?,
        ))
    })?;
    let picture = snapshot.picture(session.today());
    let old = snapshot
        .assessments
        .get(&assessment)
        .and_then(|own| snapshot.methods.get(&own.data.method));
    let old = old.ok_or_else(|| AppError::new("missing"))?;
    let map = LevelMap::suggested(&old.data, &new);
    model::preview_move(&snapshot, &picture, assessment, &new, &map)
        .map_err(|faults| register::Error::from(Refusal::Problems(faults)).into())
}

/// What differs between two versions; a draft may be either.
#[tauri::command(async)]
#[specta::specta]
pub fn compare_methods(
    session: State<'_, Session>,
    earlier: Uuid,
    later: Uuid,
) -> Answer<MethodComparison> {
    session.read(|register| {
        let (old, new) = (method(register, earlier)?, method(register, later)?);
        Ok(MethodComparison {
            changes: model::compare(&old, &new),
            old,
            new,
        })
    })
}

/// Asks where to save a version or a draft as a method file.
#[tauri::command(async)]
#[specta::specta]
pub fn export_method(
    app: AppHandle,
    session: State<'_, Session>,
    id: Uuid,
) -> Answer<Option<Saved>> {
    let method = session.read(|register| method(register, id))?;
    let name = file_name(&format!("{} {}", method.id, method.version));
    let chosen = app
        .dialog()
        .file()
        .add_filter("JSON", &["json"])
        .set_file_name(format!("{name}.json"))
        .blocking_save_file();
    match chosen.and_then(|path| path.into_path().ok()) {
        None => Ok(None),
        Some(path) => {
            report::write_atomically(&path, method.to_file().as_bytes())?;
            Ok(Some(Saved {
                path: path.display().to_string(),
            }))
        }
    }
}

/// Asks for a method file to begin a draft with.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_method_file(app: AppHandle) -> Option<String> {
    let chosen = app
        .dialog()
        .file()
        .add_filter("JSON", &["json"])
        .blocking_pick_file();
    chosen.map(|path| path.to_string())
}

/// Begins a draft with what a method file holds.
#[tauri::command(async)]
#[specta::specta]
pub fn import_method(session: State<'_, Session>, path: String) -> Answer<Written<DraftId>> {
    let path = Path::new(&path);
    let text = std::fs::read_to_string(path)?;
    let method: Method = serde_json::from_str(&text).map_err(|_| {
        let file = path.file_name().unwrap_or_default();
        let place = Place {
            file: file.to_string_lossy().into_owned(),
            ..Place::default()
        };
        let problem = Problem::new(place, "method-unreadable");
        register::Error::from(Refusal::Problems(vec![problem]))
    })?;
    let start = DraftStart::File {
        method: Box::new(method),
    };
    session.write(|register, stamp| register.start_draft(stamp, start))
}

/// The method of a version or of a draft.
fn method(register: &Register, id: Uuid) -> Answer<Method> {
    match register.get::<Method>(MethodId(id)) {
        Ok(version) => Ok(version.data),
        Err(register::Error::Refused(Refusal::Missing)) => {
            Ok(register.get::<Draft>(DraftId(id))?.data.method)
        }
        Err(error) => Err(error.into()),
    }
}

fn page(register: &Register, draft: Stored<DraftId, Draft>) -> Answer<DraftPage> {
    let method = &draft.data.method;
    let own = (0..).zip(&method.parties).filter_map(|(place, party)| {
        let rule = party.rule.as_ref()?;
        Some(rule_view(method, rule, Some(place)))
    });
    Ok(DraftPage {
        version: register.next_version(&method.id)?,
        problems: method.check(),
        legend: legend(method),
        looks: method
            .levels
            .iter()
            .map(|level| look(&level.colour))
            .collect(),
        likelihoods: method.likelihoods(),
        rules: std::iter::once(rule_view(method, &method.rule, None))
            .chain(own)
            .collect(),
        draft,
    })
}

fn rule_view(method: &Method, rule: &LevelRule, party: Option<u8>) -> RuleView {
    let width = method.likelihoods().len();
    let row = |row: usize| {
        let cell = |column: usize| rule.level_at(method, column, row).to_owned();
        (0..width).map(cell).collect()
    };
    let bands = rule.to_bands(method);
    RuleView {
        party,
        bands: matches!(rule, LevelRule::Bands { .. }),
        cells: (0..method.consequence.levels.len()).map(row).collect(),
        bounds: (0..).map_while(|rank| bands.bounds(method, rank)).collect(),
    }
}

fn look(colour: &str) -> LevelLook {
    let Some(fill) = channels(colour) else {
        return LevelLook {
            text: None,
            ratio: 1.0,
            enough: false,
        };
    };
    let text = text_on(fill);
    let ratio = contrast(text, fill);
    let [red, green, blue] = text;
    LevelLook {
        text: Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        ratio: (ratio * 10.0).floor() / 10.0,
        enough: ratio >= 4.5,
    }
}
