//! The ledger of one scenario: what each measure is worth, before and after.

use model::{LedgerRow, ScenarioId, Stage, ledger};
use text::Arg;

use super::{block::table, order, scope::Scope};
use crate::document::{Block, Cell, Column, Phrase};

/// The ledger as a table; none where no measure has an effect.
pub(super) fn of_scenario(scope: &Scope<'_>, id: ScenarioId) -> Option<Block> {
    let mut rows = ledger(scope.snapshot, scope.picture, id);
    if rows.is_empty() {
        return None;
    }
    rows.sort_by_cached_key(|row| order::key(&reference(scope, row)));
    let head = |key: &str, weight: u16| Column::text(scope.say(key, &[]), weight);
    Some(table(
        Phrase::new(),
        vec![
            head("report-measure", 44),
            head("report-state-and-test", 16),
            head("report-effect", 20),
            head("report-counted-at", 15),
            head("report-target-without", 8),
            head("report-target-with", 8),
        ],
        rows.iter().map(|row| cells(scope, row)).collect::<Vec<_>>(),
    ))
}

fn cells(scope: &Scope<'_>, row: &LedgerRow) -> Vec<Cell> {
    let level = |level: Option<model::PartyLevel>| match level {
        Some(level) => scope.sign(level),
        None => scope.say("report-none", &[]).into(),
    };
    vec![
        measure(scope, row),
        Cell::from(scope.say(
            "report-state-evidence",
            &[
                ("state", Arg::Both(row.state.name())),
                ("evidence", Arg::Both(row.evidence.name())),
            ],
        )),
        effect(scope, row).into(),
        counted(scope, &row.counted).into(),
        level(row.before),
        level(row.after),
    ]
}

fn reference(scope: &Scope<'_>, row: &LedgerRow) -> String {
    scope
        .snapshot
        .measures
        .get(&row.measure)
        .map(|measure| measure.data.reference.clone())
        .unwrap_or_default()
}

/// Reference and name, and below them the reason.
fn measure(scope: &Scope<'_>, row: &LedgerRow) -> Cell {
    let Some(measure) = scope.snapshot.measures.get(&row.measure) else {
        return Cell::default();
    };
    let name = format!("{} {}", measure.data.reference, measure.data.name);
    let phrase = Phrase::new().strong(name);
    match row.reason.trim() {
        "" => phrase,
        reason => phrase.plain(format!("\n{reason}")),
    }
    .into()
}

/// "Konsekvens −2", and below it what it is limited to.
fn effect(scope: &Scope<'_>, row: &LedgerRow) -> String {
    let factor = scope.words.term("factor", row.factor.id());
    let mut effect = format!("{factor} −{}", row.steps);
    let only: Vec<&str> = [&row.property, &row.party]
        .into_iter()
        .flatten()
        .map(|name| name.get(scope.lang))
        .collect();
    if !only.is_empty() {
        effect.push('\n');
        effect.push_str(&scope.say("report-effect-only", &[("what", only.join(", ").into())]));
    }
    effect
}

fn counted(scope: &Scope<'_>, stages: &[Stage]) -> String {
    let names: Vec<String> = stages
        .iter()
        .map(|stage| scope.say(&format!("report-stage-short-{}", stage.id()), &[]))
        .collect();
    if names.is_empty() {
        scope.say("report-counted-nowhere", &[])
    } else {
        names.join(", ")
    }
}
