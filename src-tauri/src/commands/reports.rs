//! Reports: preview, save and print.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use model::{AssessmentId, Kind, Lang, ReviewId, UnitId};
use report::{Options, document::Document};
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

/// Saves the report beside the register, under a name that is not taken.
#[tauri::command(async)]
#[specta::specta]
pub fn save_report(session: State<'_, Session>, request: ReportRequest) -> Answer<Saved> {
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
    write(&document, &path)
}

/// Asks where to save the report.
#[tauri::command(async)]
#[specta::specta]
pub fn save_report_as(
    app: AppHandle,
    session: State<'_, Session>,
    request: ReportRequest,
) -> Answer<Option<Saved>> {
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
        Some(path) => write(&document, &path).map(Some),
    }
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
                    let day = register.inputs_of(ReviewId(review))?;
                    let past = (day < stamp.today).then(|| clock::end_of(day));
                    register.snapshot_of_review(past)?
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

fn write(document: &Document, path: &Path) -> Answer<Saved> {
    let pdf = report::to_pdf(document, &mut |_| ControlFlow::Continue(()))?;
    report::write_atomically(path, &pdf.bytes)?;
    let path: PathBuf = path.to_owned();
    Ok(Saved {
        path: path.display().to_string(),
    })
}
