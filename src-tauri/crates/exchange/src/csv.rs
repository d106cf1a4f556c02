//! CSV files.
use std::path::Path;
use model::{Lang, table::Sheet};
use crate::{Fault, Format, Limits, Progress, Read};

pub(crate) const FORMAT: Format =
    Format { id: "csv", ending: "", recognise, read, write: write_csv_folder };

fn recognise(_path: &Path) -> Result<bool, Fault> { Ok(false) }
fn read(path: &Path, _limits: &Limits, _progress: Progress<'_>) -> Result<Read, Fault> { Err(crate::fault::unknown(path)) }
/// Writes `sheets` as a folder of CSV files with headings and choices in `lang`.
pub fn write_csv_folder(_sheets: &[Sheet], _lang: Lang, path: &Path) -> Result<(), Fault> { Err(crate::fault::unknown(path)) }
