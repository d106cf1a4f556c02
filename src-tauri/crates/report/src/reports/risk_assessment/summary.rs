//! The summary: the headline, and how many scenarios stand where.

use std::collections::BTreeMap;

use model::{DecisionRule, Stage, Standing};
use text::Arg;

use super::{
    block::{heading, paragraph, table},
    scope::{Risk, Scope},
};
use crate::document::{Block, Cell, Column, Phrase};

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = vec![
        heading(1, scope.say("report-summary", &[])),
        paragraph(headline(scope)),
        paragraph(scope.say(
            "report-counts",
            &[
                ("total", scope.total().into()),
                ("answered", scope.risks.len().into()),
                ("unanswered", scope.unanswered.len().into()),
                ("not_relevant", scope.not_relevant.len().into()),
            ],
        )),
        paragraph(credit(scope)),
    ];
    let overridden: Vec<_> = scope
        .risks
        .iter()
        .filter(|risk| Stage::ALL.iter().any(|stage| risk.at(*stage).overridden))
        .map(Risk::known)
        .collect();
    if !overridden.is_empty() {
        let count = ("count", overridden.len().into());
        let sentence = Phrase::from(scope.say("report-overridden", &[count]));
        blocks.push(paragraph(
            sentence.plain(" ").then(scope.links(overridden)).plain("."),
        ));
    }
    blocks.extend(acceptances(scope));
    if !scope.risks.is_empty() {
        blocks.insert(2, paragraph(owed(scope)));
        blocks.extend([Block::Keep(1), levels(scope)]);
        blocks.extend([Block::Keep(1), parties(scope)]);
    }
    blocks
}

/// The highest level at *current, confirmed*, and whose it is.
fn headline(scope: &Scope<'_>) -> Phrase {
    let Some(highest) = scope.risks.first() else {
        return scope.say("report-headline-none", &[]).into();
    };
    let rank = highest.at(Stage::CurrentConfirmed).rank;
    let there: Vec<_> = scope
        .risks
        .iter()
        .filter(|risk| risk.at(Stage::CurrentConfirmed).rank == rank)
        .map(Risk::known)
        .collect();
    let badge = scope.badge(rank);
    Phrase::new()
        .strong(scope.say(
            "report-headline",
            &[("level", badge.text.into()), ("sign", badge.sign.into())],
        ))
        .plain(" ")
        .plain(scope.say("report-headline-count", &[("count", there.len().into())]))
        .plain(" ")
        .then(scope.links(there))
        .plain(".")
}

/// Which acceptances hold, and which are open again.
fn acceptances(scope: &Scope<'_>) -> Vec<Block> {
    let counted = |key: &str, found: fn(Standing) -> bool| {
        let there: Vec<_> = scope
            .risks
            .iter()
            .filter(|risk| {
                scope
                    .accepted
                    .get(&risk.id)
                    .is_some_and(|(_, how)| found(*how))
            })
            .map(Risk::known)
            .collect();
        let count = ("count", there.len().into());
        (!there.is_empty()).then(|| {
            let sentence = Phrase::from(scope.say(key, &[count]));
            paragraph(sentence.plain(" ").then(scope.links(there)).plain("."))
        })
    };
    let valid = counted("report-acceptances", |how| how == Standing::Valid);
    let open = counted("report-acceptances-open", |how| how != Standing::Valid);
    valid.into_iter().chain(open).collect()
}

fn credit(scope: &Scope<'_>) -> Phrase {
    let taken_back: Vec<_> = scope
        .risks
        .iter()
        .filter(|risk| risk.credit_taken_back())
        .map(Risk::known)
        .collect();
    let count = ("count", taken_back.len().into());
    let sentence = Phrase::new().plain(scope.say("report-credit", &[count]));
    if taken_back.is_empty() {
        return sentence;
    }
    sentence.plain(" ").then(scope.links(taken_back)).plain(".")
}

/// A column for each stage; the stages with long names get the room for it.
pub(super) fn stage_columns(scope: &Scope<'_>) -> impl Iterator<Item = Column> {
    let weights = Stage::ALL.into_iter().zip([19, 22, 23, 19]);
    weights.map(|(stage, weight)| Column::text(scope.stage(stage), weight))
}

fn levels(scope: &Scope<'_>) -> Block {
    let first = Column::text(scope.say("report-level", &[]), 17);
    let count = |rank: u8, stage: Stage| {
        let here = scope
            .risks
            .iter()
            .filter(|risk| risk.at(stage).rank == rank);
        Cell::from(here.count().to_string())
    };
    let mut rows: Vec<Vec<Cell>> = (0..scope.rules.method.levels.len() as u8)
        .rev()
        .map(|rank| {
            let head = Cell::from(scope.badge(rank));
            let counts = Stage::ALL.into_iter().map(|stage| count(rank, stage));
            std::iter::once(head).chain(counts).collect()
        })
        .collect();
    for (key, count) in [
        ("report-unanswered", scope.unanswered.len()),
        ("report-not-relevant", scope.not_relevant.len()),
        ("report-total", scope.total()),
    ] {
        let head = Cell::from(scope.say(key, &[]));
        let counts = Stage::ALL.map(|_| Cell::from(count.to_string()));
        rows.push(std::iter::once(head).chain(counts).collect());
    }
    table(
        scope.say("report-levels-caption", &[]),
        std::iter::once(first).chain(stage_columns(scope)).collect(),
        rows,
    )
}

/// What the levels at *current, confirmed* and at *target* ask for.
fn owed(scope: &Scope<'_>) -> String {
    let count = |rule: DecisionRule, stage: Stage| {
        let owed = |rank: u8| {
            let level = scope.rules.method.levels.get(usize::from(rank));
            level.is_some_and(|level| level.decision == rule)
        };
        let here = scope.risks.iter().filter(|risk| owed(risk.at(stage).rank));
        Arg::from(here.count())
    };
    scope.say(
        "report-owed",
        &[
            (
                "treat",
                count(DecisionRule::MustBeTreated, Stage::CurrentConfirmed),
            ),
            (
                "decide",
                count(DecisionRule::OwnerDecides, Stage::CurrentConfirmed),
            ),
            (
                "treat_target",
                count(DecisionRule::MustBeTreated, Stage::Target),
            ),
            (
                "decide_target",
                count(DecisionRule::OwnerDecides, Stage::Target),
            ),
        ],
    )
}

/// The highest level of each party, so that a low one for the organisation hides nothing.
fn parties(scope: &Scope<'_>) -> Block {
    let rows = scope
        .rules
        .method
        .parties
        .iter()
        .enumerate()
        .map(|(index, party)| {
            let head = Cell::from(party.name.get(scope.lang));
            let cells = Stage::ALL.map(|stage| {
                let mut ranks: BTreeMap<u8, usize> = BTreeMap::new();
                for risk in &scope.risks {
                    if let Some(level) = risk.at(stage).parties().get(index).copied().flatten() {
                        *ranks.entry(level.rank).or_default() += 1;
                    }
                }
                match ranks.last_key_value() {
                    None => scope.say("report-none", &[]).into(),
                    Some((rank, count)) => Cell {
                        badge: Some(scope.badge(*rank)),
                        phrase: scope
                            .say("report-times", &[("count", (*count).into())])
                            .into(),
                    },
                }
            });
            std::iter::once(head).chain(cells).collect()
        });
    table(
        scope.say("report-parties-caption", &[]),
        std::iter::once(Column::text(scope.say("report-party", &[]), 17))
            .chain(stage_columns(scope))
            .collect(),
        rows.collect::<Vec<_>>(),
    )
}
