//! The overview for management (ledelsesoverblik): one page that a mayor reads, then one like it for each
//! unit that has risks (ISO/IEC 27001:2022, 9.3.2; reports.md).
//!
//! Levels at *current, confirmed*, with inherent and target beside: where it stands, what changed since
//! last time, what is above tolerance, overdue, and accepted until when. No explanation stands here;
//! that is the risk assessment's.

mod changed;
mod page;

use model::{Kind, Snapshot, treatment_plan};

use super::{
    Fault, Options, ReportKind,
    block::heading,
    frame::Frame,
    risks::{Risk, Risks},
};
use crate::document::{Block, Document, Sheet};
use changed::changes;
use page::{Part, heat_in_numbers, page};

/// Its line in [`super::REPORTS`].
pub(super) const REPORT: ReportKind = ReportKind {
    id: "management",
    needs_assessment: false,
    compares: false,
    record: None,
    narrows: true,
    build,
};

fn build(snapshot: &Snapshot, options: &Options) -> Result<Document, Fault> {
    let picture = snapshot.picture(options.today);
    let frame = Frame::new(snapshot, &picture, options);
    frame.check_assessment()?;
    let found = Risks::gather(snapshot, &picture, |scenario| frame.in_scope(scenario));
    let plan = treatment_plan(snapshot, &picture, |scenario| frame.in_scope(scenario));
    let changes = changes(&frame);
    let whole = Part {
        risks: found.assessed.iter().collect(),
        unanswered: found.unanswered.len(),
        plan: plan.rows.iter().collect(),
        changes: changes.iter().collect(),
        unit: options.unit,
        below: true,
    };
    let mut blocks = page(&frame, &whole);
    let units = frame.units_of(found.assessed.iter());
    // A page that would say the same again is left out.
    let alone = units.len() == 1
        && whole
            .risks
            .iter()
            .all(|risk| of(&frame, risk) == units.first().copied());
    for unit in units.into_iter().filter(|_| !alone) {
        let here = |own: Option<model::UnitId>| own == Some(unit);
        let part = Part {
            risks: found
                .assessed
                .iter()
                .filter(|risk| here(of(&frame, risk)))
                .collect(),
            unanswered: found
                .unanswered
                .iter()
                .filter(|(_, scenario)| here(snapshot.unit_of(scenario)))
                .count(),
            plan: plan.rows.iter().filter(|row| here(row.unit)).collect(),
            changes: changes.iter().filter(|own| here(own.unit)).collect(),
            unit: Some(unit),
            below: false,
        };
        blocks.push(Block::PageBreak(Sheet::Portrait));
        blocks.push(heading(1, frame.unit(Some(unit))));
        blocks.extend(page(&frame, &part));
    }
    blocks.push(Block::PageBreak(Sheet::Portrait));
    blocks.extend(heat_in_numbers(&frame, &whole));
    Ok(frame.finish(
        frame.say("report-management"),
        frame.narrowed(),
        Sheet::Portrait,
        blocks,
        |finding| {
            frame.finds(
                finding,
                &[Kind::Scenarios, Kind::Measures, Kind::Assessments],
            )
        },
    ))
}

fn of(frame: &Frame<'_>, risk: &Risk<'_>) -> Option<model::UnitId> {
    frame.snapshot.unit_of(risk.scenario)
}
