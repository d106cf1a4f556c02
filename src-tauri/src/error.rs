//! Errors as the window gets them: a code whose words are in `error.ftl`, and the parts.

use std::collections::BTreeMap;

use model::Problem;
use register::{Error, Refusal};
use serde::Serialize;

/// What went wrong, for the window to say.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct AppError {
    /// Names the sentence `error-CODE`.
    pub code: String,
    /// The field that it is about, as in the exchange tables.
    pub field: Option<String>,
    /// The sentence's parts.
    pub detail: BTreeMap<String, String>,
    /// The rows that have problems.
    pub problems: Vec<Problem>,
}

/// The result of every command.
pub type Answer<T> = Result<T, AppError>;

impl AppError {
    /// An error with just a code.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            field: None,
            detail: BTreeMap::new(),
            problems: Vec::new(),
        }
    }

    /// The same error with one more part of its sentence.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.detail.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<Error> for AppError {
    fn from(error: Error) -> Self {
        let app = AppError::new(error.code());
        match error {
            Error::Newer { found, known } => app.with("found", found).with("known", known),
            Error::Io(_) | Error::Database(_) | Error::Content { .. } => app.with("detail", error),
            Error::Past { at } => app.with("at", at.format("%Y-%m-%d %H:%M")),
            Error::Refused(Refusal::Invalid { field, code }) => AppError {
                field: Some(field.to_owned()),
                ..app.with("why", code).with("field", field)
            },
            Error::Refused(Refusal::Problems(problems)) => AppError { problems, ..app },
            Error::Refused(refusal) => refusal
                .parts()
                .into_iter()
                .fold(app, |app, (name, value)| app.with(name, value)),
            _ => app,
        }
    }
}

impl From<exchange::Fault> for AppError {
    fn from(fault: exchange::Fault) -> Self {
        AppError {
            problems: vec![fault.problem()],
            ..AppError::new("problems")
        }
    }
}

impl From<report::Fault> for AppError {
    fn from(fault: report::Fault) -> Self {
        match fault {
            report::Fault::Cancelled => AppError::new("cancelled"),
            fault => AppError::new("report-failed").with("detail", fault),
        }
    }
}

impl From<report::reports::Fault> for AppError {
    fn from(fault: report::reports::Fault) -> Self {
        match fault {
            report::reports::Fault::Method(problems) => AppError {
                problems,
                ..AppError::new("problems")
            },
            report::reports::Fault::NoAssessment
            | report::reports::Fault::UnknownAssessment
            | report::reports::Fault::UnknownRecord => AppError::new("missing"),
        }
    }
}

impl From<std::io::Error> for AppError {
    fn from(error: std::io::Error) -> Self {
        AppError::new("not-written").with("detail", error)
    }
}
