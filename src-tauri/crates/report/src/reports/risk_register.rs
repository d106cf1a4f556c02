//! The risk register (risikoregister): every scenario with its levels at the four stages, what is
//! decided and who owns it, as one table for the officer (ISO/IEC 27001:2022, 6.1.2 and 8.2).

use model::{Kind, Scenario, Snapshot, Stage, decision};

use super::{
    Fault, Options, ReportKind,
    block::{heading, paragraph, table},
    frame::Frame,
    risks::{Known, Risk, Risks},
};
use crate::document::{Block, Cell, Column, Document, Phrase, Sheet};

/// Its line in [`super::REPORTS`].
pub(super) const REPORT: ReportKind = ReportKind {
    id: "risk-register",
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
    let mut blocks = vec![Block::Pairs(facts(&frame, &found))];
    blocks.push(heading(1, frame.say("risk-register-table")));
    if found.assessed.is_empty() && found.unanswered.is_empty() && found.not_relevant.is_empty() {
        blocks.push(paragraph(frame.say("treat-no-risks")));
    } else {
        blocks.push(paragraph(frame.say("risk-register-how")));
        blocks.push(whole(&frame, &found));
    }
    Ok(frame.finish(
        frame.say("report-risk-register"),
        frame.narrowed(),
        Sheet::Landscape,
        blocks,
        |finding| frame.finds(finding, &[Kind::Scenarios, Kind::Assessments]),
    ))
}

/// How many scenarios there are of each kind, and how many stand at each level.
fn facts(frame: &Frame<'_>, found: &Risks<'_>) -> Vec<(Phrase, Phrase)> {
    let count = |count: usize| Phrase::from(frame.number(count as f64));
    let all = found.assessed.len() + found.unanswered.len() + found.not_relevant.len();
    let mut facts = vec![
        (frame.say("risk-register-all").into(), count(all)),
        (
            frame.say("treat-levels-now").into(),
            frame.levels(&found.assessed).into(),
        ),
    ];
    for (key, known) in [
        ("report-unanswered", &found.unanswered),
        ("report-not-relevant", &found.not_relevant),
    ] {
        if !known.is_empty() {
            facts.push((frame.say(key).into(), count(known.len())));
        }
    }
    facts
}

fn whole(frame: &Frame<'_>, found: &Risks<'_>) -> Block {
    let head = |key: &str, weight: u16| Column::text(frame.say(key), weight);
    let mut columns = vec![
        head("report-scenario", 16),
        head("report-threat", 44),
        head("report-asset", 40),
        head("report-unit", 28),
    ];
    columns.extend(
        Stage::ALL
            .into_iter()
            .map(|stage| Column::text(frame.words.term("stage", stage.id()), 19)),
    );
    columns.extend([
        head("report-treatment", 22),
        head("report-owner", 28),
        head("treat-due", 20),
    ]);
    let risks = found.assessed.iter().map(|risk| {
        let stages = Stage::ALL.map(|stage| frame.sign(risk, stage));
        row(frame, risk.known(), stages.to_vec())
    });
    let without = |known: &Known<'_>, key: &str| {
        let mut stages = vec![Cell::from(frame.say(key))];
        stages.resize_with(Stage::ALL.len(), Cell::default);
        row(frame, *known, stages)
    };
    let unanswered = found.unanswered.iter();
    let not_relevant = found.not_relevant.iter();
    let rows: Vec<Vec<Cell>> = risks
        .chain(unanswered.map(|known| without(known, "report-unanswered")))
        .chain(not_relevant.map(|known| without(known, "report-not-relevant")))
        .collect();
    table(Phrase::new(), columns, rows)
}

fn row(frame: &Frame<'_>, (id, scenario): Known<'_>, stages: Vec<Cell>) -> Vec<Cell> {
    let decision = decision(frame.snapshot, frame.picture, id, None);
    let due = decision.and_then(|own| own.due).or(scenario.due);
    let mut cells = vec![
        Cell::from(scenario.reference.as_str()),
        frame.threat(scenario).into(),
        frame.asset(scenario).into(),
        frame.home(scenario).into(),
    ];
    cells.extend(stages);
    cells.extend([
        frame.decided(scenario).into(),
        frame.owner(scenario.owner).into(),
        frame.date(due).into(),
    ]);
    cells
}

impl Frame<'_> {
    /// The unit that a scenario belongs to; a dash where there is none.
    pub(super) fn home(&self, scenario: &Scenario) -> String {
        match self.snapshot.unit_of(scenario) {
            None => self.say("report-none"),
            unit => self.unit(unit),
        }
    }

    /// What is decided about a scenario; a dash where nothing is.
    pub(super) fn decided(&self, scenario: &Scenario) -> String {
        scenario.treatment.map_or_else(
            || self.say("report-none"),
            |treatment| self.words.term("treatment", treatment.id()),
        )
    }

    /// How many of the risks stand at each level at *current, confirmed*, the highest first; levels that
    /// no risk has are left out, and equal names of different methods are one.
    pub(super) fn levels(&self, risks: &[Risk<'_>]) -> String {
        let mut counts: Vec<(String, String, usize)> = Vec::new();
        for risk in risks {
            let Some(level) = risk.level(Stage::CurrentConfirmed) else {
                continue;
            };
            let label = level.label.get(self.options.language);
            match counts.iter_mut().find(|(own, ..)| own == label) {
                Some((.., count)) => *count += 1,
                None => counts.push((label.to_owned(), level.sign.clone(), 1)),
            }
        }
        let parts: Vec<String> = counts
            .into_iter()
            .map(|(label, sign, count)| format!("{label} ({sign}): {}", self.number(count as f64)))
            .collect();
        if parts.is_empty() {
            self.say("report-none")
        } else {
            parts.join(" · ")
        }
    }
}
