//! Reports: preview, save and print.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};

use chrono::NaiveDate;
use model::{AssessmentId, Kind, Lang, ReviewId, UnitId};
use report::{Options, Stage, document::Document};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use uuid::Uuid;

use super::start::file_name;
use crate::{
    clock,
    error::{Answer, AppError},
    session::Session,
};

/// A kind of report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct ReportChoice {
    /// Its id.
    pub id: String,
    /// Whether it is about one assessment.
    pub needs_assessment: bool,
    /// The kind of the record that it is about: an audit, a programme, an evaluation.
    pub record: Option<Kind>,
    /// Whether it can be narrowed to a unit.
    pub narrows: bool,
}

/// Which report.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize, specta::Type)]
pub struct ReportRequest {
    /// The kind's id.
    pub kind: String,
    /// The assessment that it is about.
    pub assessment: Option<AssessmentId>,
    /// The record that it is about, for the kinds that need one of another kind.
    pub record: Option<Uuid>,
    /// The unit that it is narrowed to.
    pub unit: Option<UnitId>,
    /// The first day of the period that it looks back on; none: a year.
    pub since: Option<NaiveDate>,
    /// The language of the report.
    pub language: Lang,
}

/// What was written where.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct Saved {
    /// The file.
    pub path: String,
}

/// How far the saving of a report is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct ReportProgress {
    /// Steps that are done.
    pub done: u32,
    /// Of so many; 0 before the pages are laid out.
    pub of: u32,
}

/// The report that is being saved, if there is one. A new one stops the one before.
#[derive(Default)]
pub struct Saving(Mutex<Arc<Run>>);

/// One report on its way to its file.
#[derive(Default)]
pub struct Run {
    done: AtomicU32,
    of: AtomicU32,
    stopped: AtomicBool,
}

/// Of a whole report, how much each stage of the work takes.
const STEPS: u32 = 100;

impl Saving {
    fn current(&self) -> Arc<Run> {
        Arc::clone(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn begin(&self) -> Arc<Run> {
        let fresh = Arc::new(Run::default());
        let mut current = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        current.stopped.store(true, Ordering::Relaxed);
        *current = Arc::clone(&fresh);
        fresh
    }
}

impl Run {
    /// Takes in how far the work is; breaks where somebody stopped it.
    fn told(&self, told: report::Progress) -> ControlFlow<()> {
        let before = match told.stage {
            Stage::Layout => 0,
            Stage::Drawing => 1,
            Stage::Writing => 2,
        };
        let within = told.done.min(told.total) * STEPS as usize / told.total.max(1);
        self.of.store(3 * STEPS, Ordering::Relaxed);
        let done = before * STEPS + within as u32;
        self.done.fetch_max(done, Ordering::Relaxed);
        self.goes_on()
    }

    fn goes_on(&self) -> ControlFlow<()> {
        if self.stopped.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

/// The reports that there are.
#[tauri::command(async)]
#[specta::specta]
pub fn reports() -> Vec<ReportChoice> {
    report::REPORTS
        .iter()
        .map(|kind| ReportChoice {
            id: kind.id.to_owned(),
            needs_assessment: kind.needs_assessment,
            record: kind.record,
            narrows: kind.narrows,
        })
        .collect()
}

/// The report as a document, to be shown.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_report(session: State<'_, Session>, request: ReportRequest) -> Answer<Document> {
    document(&session, &request)
}

/// Saves the report beside the register, under a name that is not taken. Can be followed and stopped;
/// what is stopped, or fails, leaves no file.
#[tauri::command(async)]
#[specta::specta]
pub fn save_report(
    session: State<'_, Session>,
    saving: State<'_, Saving>,
    request: ReportRequest,
) -> Answer<Saved> {
    let run = saving.begin();
    let document = document(&session, &request)?;
    let folder = session.read(|register| {
        Ok(register
            .path()
            .parent()
            .map(Path::to_path_buf)
            .unwrap_or_default())
    })?;
    let name = report_name(&document);
    let path = (1..1000)
        .map(|number| {
            if number == 1 {
                format!("{name}.pdf")
            } else {
                format!("{name}-{number}.pdf")
            }
        })
        .map(|name| folder.join(name))
        .find(|path| !path.exists())
        .ok_or_else(|| AppError::new("not-written"))?;
    write(&document, &path, &run)
}

/// Asks where to save the report, and saves it as [`save_report`] does.
#[tauri::command(async)]
#[specta::specta]
pub fn save_report_as(
    app: AppHandle,
    session: State<'_, Session>,
    saving: State<'_, Saving>,
    request: ReportRequest,
) -> Answer<Option<Saved>> {
    let run = saving.begin();
    let document = document(&session, &request)?;
    let name = format!("{}.pdf", report_name(&document));
    let chosen = app
        .dialog()
        .file()
        .add_filter("PDF", &["pdf"])
        .set_file_name(name)
        .blocking_save_file();
    match chosen.and_then(|path| path.into_path().ok()) {
        None => Ok(None),
        Some(path) => write(&document, &path, &run).map(Some),
    }
}

/// How far the saving is.
#[tauri::command(async)]
#[specta::specta]
pub fn report_progress(saving: State<'_, Saving>) -> ReportProgress {
    let run = saving.current();
    ReportProgress {
        done: run.done.load(Ordering::Relaxed),
        of: run.of.load(Ordering::Relaxed),
    }
}

/// Stops the saving.
#[tauri::command(async)]
#[specta::specta]
pub fn stop_report(saving: State<'_, Saving>) {
    saving.current().stopped.store(true, Ordering::Relaxed);
}

/// Opens the system's print dialog for what the window shows.
#[tauri::command(async)]
#[specta::specta]
pub fn print_preview(window: WebviewWindow) -> Answer<()> {
    window
        .print()
        .map_err(|error| AppError::new("not-printed").with("detail", error))
}

fn document(session: &Session, request: &ReportRequest) -> Answer<Document> {
    let kind = report::report(&request.kind).ok_or_else(|| AppError::new("missing"))?;
    let stamp = session.stamp();
    let snapshot = session.read(|register| {
        Ok(match request.assessment {
            Some(later) if kind.compares => {
                register.snapshot_of_difference(register.earlier_assessment(later)?, later)?
            }
            Some(assessment) if kind.needs_assessment => {
                register.snapshot_of_assessment(assessment)?
            }
            _ => match request
                .record
                .filter(|_| kind.record == Some(Kind::Reviews))
            {
                Some(review) => {
                    register.snapshot_of_review(ReviewId(review), stamp.today, clock::end_of)?
                }
                None => register.snapshot()?,
            },
        })
    })?;
    let options = Options {
        now: stamp.at,
        today: stamp.today,
        language: request.language,
        author: stamp.by,
        assessment: request.assessment,
        record: request.record,
        unit: request.unit,
        since: request.since,
    };
    Ok((kind.build)(&snapshot, &options)?)
}

fn report_name(document: &Document) -> String {
    let subject = document.identity.subject.first().map_or("", String::as_str);
    file_name(&format!(
        "{} {subject} {}",
        document.identity.title,
        document.identity.made.date()
    ))
}

/// Writes the file whole, or not at all where somebody stops it before it is written.
fn write(document: &Document, path: &Path, run: &Run) -> Answer<Saved> {
    let pdf = report::to_pdf(document, &mut |told| run.told(told))?;
    if run.goes_on().is_break() {
        return Err(report::Fault::Cancelled.into());
    }
    report::write_atomically(path, &pdf.bytes)?;
    let path: PathBuf = path.to_owned();
    Ok(Saved {
        path: path.display().to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use report::document::{Block, Identity, Language, Sheet};

    fn long() -> Document {
        Document {
            identity: Identity {
                title: "Rapport".to_owned(),
                language: Language::Danish,
                register: "Nordby".to_owned(),
                author: "Test".to_owned(),
                date: "25.11.2026".to_owned(),
                made: chrono::NaiveDateTime::default(),
                subject: Vec::new(),
                verification: String::new(),
            },
            sheet: Sheet::Portrait,
            blocks: vec![Block::Paragraph("Tekst".into()); 500],
        }
    }

    #[test]
    fn a_report_is_followed_to_its_end_and_a_stopped_one_leaves_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let saving = Saving::default();
        let run = saving.begin();
        let path = folder.path().join("hel.pdf");
        write(&long(), &path, &run).unwrap();
        let done = run.done.load(Ordering::Relaxed);
        assert_eq!((done, run.of.load(Ordering::Relaxed)), (300, 300));
        assert!(path.exists());

        let run = saving.begin();
        run.stopped.store(true, Ordering::Relaxed);
        let stopped = write(&long(), &folder.path().join("halv.pdf"), &run);
        assert_eq!(stopped.unwrap_err().code, "cancelled");
        // Another that begins stops the one before.
        let first = saving.begin();
        drop(saving.begin());
        assert!(write(&long(), &folder.path().join("halv.pdf"), &first).is_err());
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1);
    }
}
