//! The empty workbook that a municipality fills in.
use std::path::Path;
use model::{Cell, Lang};
use crate::Fault;
/// Writes an empty workbook in `lang` to `path`; `cells` are the consequence columns.
pub fn template(_lang: Lang, _cells: &[Cell], path: &Path) -> Result<(), Fault> { Err(crate::fault::unknown(path)) }
