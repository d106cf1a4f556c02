//! What has no level: unanswered and not relevant, each for itself.

use super::{
    block::{heading, paragraph, table},
    explained,
    scope::{Known, Scope},
};
use crate::document::{Block, Cell, Column, Phrase};

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = vec![heading(1, scope.say("report-gaps", &[]))];
    for (title, none, last, scenarios) in [
        (
            "report-unanswered-title",
            "report-unanswered-none",
            "report-missing",
            &scope.unanswered,
        ),
        (
            "report-not-relevant-title",
            "report-not-relevant-none",
            "report-note",
            &scope.not_relevant,
        ),
    ] {
        blocks.push(heading(2, scope.say(title, &[])));
        if scenarios.is_empty() {
            blocks.push(paragraph(scope.say(none, &[])));
            continue;
        }
        let columns = vec![
            Column::text(scope.say("report-scenario", &[]), 5),
            Column::text(scope.say("report-asset", &[]), 12),
            Column::text(scope.say("report-threat", &[]), 14),
            Column::text(scope.say("report-owner", &[]), 9),
            Column::text(scope.say(last, &[]), 18),
        ];
        let rows = scenarios.iter().map(|known| row(scope, known));
        blocks.push(table(Phrase::new(), columns, rows.collect::<Vec<_>>()));
    }
    blocks
}

/// An unanswered scenario says what is missing, one that is not relevant has its note.
fn row(scope: &Scope<'_>, (id, scenario): &Known<'_>) -> Vec<Cell> {
    let last = if scenario.relevant {
        explained::missing(scope, *id)
    } else {
        scenario.note.clone()
    };
    vec![
        Cell::from(scenario.reference.as_str()),
        scope.asset(scenario.asset).into(),
        scope.threat_name(scenario).into(),
        scope.owner(scenario.owner).into(),
        last.into(),
    ]
}
