//! Other people's formats to and from plain data: one file per format, one line in [`FORMATS`].
//!
//! What comes in leaves as [`Sheet`]s with values in their canonical form (the ids of
//! `model::table`), so that whoever stores them needs no words of any language; what is wrong
//! becomes [`Problem`]s with their places. Nothing here writes to a register, asks what time
//! it is, follows a link, or creates a file that it was not told to.

mod archive;
mod change;
mod choice;
mod csv;
mod example;
mod fault;
mod heading;
mod ical;
mod layout;
mod limits;
mod reading;
mod shown;
mod template;
#[cfg(test)]
mod tests;
mod value;
mod workbook;
mod writing;

use std::{ops::ControlFlow, path::Path};

use model::{Lang, Problem, table::Sheet};

pub use change::{field_heading, field_value};
pub use csv::{csv_text, write_csv_folder};
pub use example::{EXAMPLE_NAME, EXAMPLE_STORY, example};
pub use fault::Fault;
pub use heading::in_words;
pub use ical::{Calendar, Event};
pub use layout::write_workbook;
pub use limits::Limits;
pub use shown::{list_heading, list_value, typed, write_list};
pub use template::template;

/// What a file holds.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Read {
    /// The tables that were recognised, in the order of `model::table::TABLES`.
    pub sheets: Vec<Sheet>,
    /// What is wrong or was left out, in the order in which it was met. Only where
    /// [`Problem::note`] is set on all of them may the sheets be imported.
    pub problems: Vec<Problem>,
}

/// Told how many rows have been read so far, a thousand rows apart; may stop the reading.
pub type Progress<'a> = &'a mut dyn FnMut(u32) -> ControlFlow<()>;

/// A format that registers are exchanged in.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its name on the command line.
    pub id: &'static str,
    /// The ending of its files without the point; empty for a folder.
    pub ending: &'static str,
    recognise: fn(&Path) -> Result<bool, Fault>,
    read: fn(&Path, &Limits, Progress<'_>) -> Result<Read, Fault>,
    /// What it is written from, and how.
    pub write: Writing,
}

/// What a format is written from. Each writes to a path: a file that is there is replaced as a
/// whole or, when something fails, left as it was.
#[derive(Clone, Copy, Debug)]
pub enum Writing {
    /// The register's tables.
    Tables(fn(&[Sheet], Lang, &Path) -> Result<(), Fault>),
    /// What is due.
    Due(fn(&Calendar, &Path) -> Result<(), Fault>),
}

impl Format {
    /// The format with the name `id`; `excel` is another word for `xlsx`.
    pub fn of(id: &str) -> Option<&'static Format> {
        let id = if id == "excel" { "xlsx" } else { id };
        FORMATS.iter().find(|format| format.id == id)
    }

    /// The format that the content of `path` is in.
    pub fn recognise(path: &Path) -> Result<&'static Format, Fault> {
        for format in FORMATS {
            if (format.recognise)(path)? {
                return Ok(format);
            }
        }
        Err(fault::unknown(path))
    }

    /// Reads `path` as this format.
    pub fn read(
        &self,
        path: &Path,
        limits: &Limits,
        progress: Progress<'_>,
    ) -> Result<Read, Fault> {
        (self.read)(path, limits, progress)
    }
}

/// Every format, in the order in which they are tried.
pub const FORMATS: &[Format] = &[workbook::FORMAT, csv::FORMAT, ical::FORMAT];

/// Reads `path` in whatever format its content is.
pub fn read(path: &Path, limits: &Limits, progress: Progress<'_>) -> Result<Read, Fault> {
    Format::recognise(path)?.read(path, limits, progress)
}
