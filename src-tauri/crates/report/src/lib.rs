//! Documents out of a register's contents.
//!
//! [`document`] is the small model that every report is written in; [`to_pdf`] makes a
//! tagged PDF of it, [`document::to_text`] plain text, [`to_svg`] a picture of one figure.
//! Nothing here reads a file or the clock; [`write_atomically`] is the only thing that
//! touches the disk.

pub mod diagram;
pub mod document;
mod file;
pub mod heatmap;
pub mod loss;
pub mod maturity;
mod pdf;
pub mod reports;
pub mod series;
mod svg;

pub use diagram::{Diagram, DiagramAsset, diagram, diagram_figure};
pub use file::write_atomically;
pub use heatmap::{HeatInput, HeatMovement, heat_figure, heat_row, heat_table, movement_table};
pub use loss::{LossInput, curve_table, loss_figure, loss_table, tolerance_table};
pub use maturity::{
    MaturityInput, MaturityPlace, area_name, maturity_figure, maturity_series_figure,
    maturity_series_table, maturity_table,
};
pub use pdf::{Fault, Pdf, Progress, Stage, Warning, to_pdf};
pub use reports::{Options, REPORTS, ReportKind, content_hash, report};
pub use series::{SeriesInput, SeriesPoint, note_words, series_figure, series_table, value_words};
pub use svg::to_svg;
