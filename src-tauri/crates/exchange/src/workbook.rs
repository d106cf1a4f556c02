//! Excel workbooks (.xlsx).
use std::path::Path;
use model::{Lang, table::Sheet};
use crate::{Fault, Format, Limits, Progress, Read};

pub(crate) const FORMAT: Format =
    Format { id: "xlsx", ending: "xlsx", recognise, read, write: write_workbook };

fn recognise(_path: &Path) -> Result<bool, Fault> { Ok(false) }
fn read(path: &Path, _limits: &Limits, _progress: Progress<'_>) -> Result<Read, Fault> { Err(crate::fault::unknown(path)) }
/// Writes `sheets` as a workbook with headings and choices in `lang`.
pub fn write_workbook(_sheets: &[Sheet], _lang: Lang, path: &Path) -> Result<(), Fault> { Err(crate::fault::unknown(path)) }
