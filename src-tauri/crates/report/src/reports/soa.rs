//! The statement of applicability (SoA-dokument; ISO/IEC 27001:2022, clause 6.1.3 d), for the
//! auditor: every control with its decision and why, whether it is carried out and what its tests say,
//! and what is decided otherwise than in the statement that was approved last.

mod tables;
mod told;

use model::{
    ApprovalStanding, Kind, Snapshot, SoaRow, StatementStanding, soa, soa_risks, soa_states,
    statement_frameworks, statement_standing,
};

use super::{
    Fault, Options, ReportKind,
    block::{heading, paragraph},
    frame::{Frame, about},
};
use crate::document::{Block, Contents, Document, Phrase, Sheet};
use told::{included_by_framework, numbers};

/// Its line in [`super::REPORTS`].
pub(super) const REPORT: ReportKind = ReportKind {
    id: "soa",
    needs_assessment: false,
    compares: false,
    record: None,
    narrows: false,
    build,
};

#[expect(
    clippy::unnecessary_wraps,
    reason = "a line of REPORTS may have no report to give"
)]
fn build(snapshot: &Snapshot, options: &Options) -> Result<Document, Fault> {
    let picture = snapshot.picture(options.today);
    let frame = Frame::new(snapshot, &picture, options);
    let frameworks = statement_frameworks(snapshot);
    let states = soa_states(snapshot, options.today);
    let mut rows = soa(snapshot, &soa_risks(snapshot, &picture), &states);
    rows.retain(|row| frameworks.contains(&row.framework));
    let statement = statement_standing(snapshot);

    let mut blocks = vec![
        Block::Pairs(frame.facts(&rows, statement.as_ref())),
        Block::Contents(Contents {
            title: frame.say("report-contents"),
            depth: 1,
        }),
    ];
    if rows.is_empty() {
        blocks.push(paragraph(frame.say("soa-no-controls")));
    } else {
        blocks.extend(frame.how());
        blocks.extend(frame.summary(&rows));
        for (framework, rows) in included_by_framework(&rows) {
            blocks.extend(frame.framework(framework, &rows));
        }
        blocks.extend(frame.excluded(&rows));
        blocks.extend(frame.undecided(&rows));
    }
    blocks.extend(
        statement
            .iter()
            .flat_map(|own| frame.difference(own, &rows)),
    );
    Ok(frame.finish(
        frame.say("soa-title"),
        vec![frame.say("soa-subject")],
        Sheet::Landscape,
        blocks,
        about(&[
            Kind::Controls,
            Kind::Measures,
            Kind::Applicability,
            Kind::Requirements,
        ]),
    ))
}

impl Frame<'_> {
    /// The key facts: whether it is approved, what it covers, what is decided and carried out.
    fn facts(
        &self,
        rows: &[SoaRow],
        statement: Option<&StatementStanding>,
    ) -> Vec<(Phrase, Phrase)> {
        let label = |key: &str| Phrase::from(self.say(key));
        let mut facts = vec![(label("soa-status"), self.status(statement).into())];
        if let Some(own) = statement {
            let approved = self.say_with(
                "soa-approved-by",
                &[
                    ("day", self.date(Some(own.approved)).into()),
                    ("who", (&own.by).into()),
                    ("reference", (&own.reference).into()),
                    ("name", (&own.name).into()),
                ],
            );
            facts.push((label("soa-approved"), approved.into()));
            if !own.note.is_empty() {
                facts.push((label("soa-approval-note"), own.note.clone().into()));
            }
            let hash = Phrase::new().code(own.hash.as_str());
            facts.push((label("soa-approved-hash"), hash));
        }
        let covers: Vec<String> = included_by_framework(rows)
            .into_iter()
            .map(|(framework, _)| self.framework_name(framework))
            .collect();
        facts.push((label("soa-covers"), covers.join(", ").into()));
        let [included, excluded, undecided, in_place, planned, none] = numbers(rows);
        let decisions = [
            ("included", included.into()),
            ("excluded", excluded.into()),
            ("undecided", undecided.into()),
            ("total", rows.len().into()),
        ];
        let decisions = self.say_with("soa-decisions-counts", &decisions);
        facts.push((label("soa-decisions"), decisions.into()));
        let carried = [
            ("in_place", in_place.into()),
            ("planned", planned.into()),
            ("none", none.into()),
        ];
        let carried = self.say_with("soa-carried-counts", &carried);
        facts.push((label("soa-carried"), carried.into()));
        let today = self.date(Some(self.options.today));
        facts.push((label("soa-tests-as-of"), today.into()));
        facts
    }

    fn status(&self, statement: Option<&StatementStanding>) -> String {
        match statement {
            None => self.say("soa-status-never"),
            Some(own) if !own.intact => self.say("soa-status-broken"),
            Some(own) if own.standing == ApprovalStanding::Holds => self.say("soa-status-holds"),
            Some(own) => self.say_with(
                "soa-status-reopened",
                &[("count", own.changes.len().into())],
            ),
        }
    }

    /// How the document is read, with what each test state means.
    fn how(&self) -> Vec<Block> {
        vec![
            Block::Keep(3),
            heading(1, self.say("soa-how")),
            paragraph(self.say("soa-how-text")),
            self.meanings(),
        ]
    }
}
