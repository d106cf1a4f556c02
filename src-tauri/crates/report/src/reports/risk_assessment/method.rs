//! The method: what a reader needs to find every level again.

use model::{
    Bilingual, DecisionRule, LevelRule, LikelihoodSource, Method, Party, Scale, ScaleLevel, Stage,
};
use text::number;

use super::{
    block::{heading, paragraph, table},
    scope::Scope,
};
use crate::document::{Block, Cell, Column, Phrase};

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    let method = &scope.rules.method;
    let mut blocks = vec![
        heading(1, scope.say("report-method-chapter", &[])),
        paragraph(scope.say(
            "report-method-intro",
            &[
                ("method", scope.method_name().into()),
                ("source", (&method.source).into()),
            ],
        )),
        heading(2, scope.say("report-levels", &[])),
        paragraph(rule(scope)),
        legend(scope),
    ];
    blocks.extend(own_rules(scope));
    match &method.likelihood_source {
        LikelihoodSource::Direct { likelihood } => {
            blocks.extend(scale(scope, "report-likelihood-scale", likelihood));
        }
        LikelihoodSource::ThreatXVulnerability {
            threat,
            vulnerability,
        } => {
            blocks.extend(scale(scope, "report-threat-scale", threat));
            blocks.extend(scale(scope, "report-vulnerability-scale", vulnerability));
        }
    }
    blocks.extend(consequence(scope));
    blocks.push(heading(2, scope.say("report-stages", &[])));
    blocks.push(Block::Bullets(
        Stage::ALL
            .into_iter()
            .map(|stage| {
                let help = format!("stage-{}.help", stage.id());
                Phrase::new()
                    .strong(scope.stage(stage))
                    .plain(": ")
                    .plain(scope.say(&help, &[]))
                    .plain(".")
            })
            .collect(),
    ));
    blocks.push(paragraph(effects(scope)));
    blocks
}

fn rule(scope: &Scope<'_>) -> String {
    let source = match scope.rules.method.likelihood_source {
        LikelihoodSource::Direct { .. } => "report-source-direct",
        LikelihoodSource::ThreatXVulnerability { .. } => "report-source-product",
    };
    let rule = match scope.rules.method.rule {
        LevelRule::Bands { .. } => "report-rule-bands",
        LevelRule::Matrix { .. } => "report-rule-matrix",
    };
    let sentences = [source, rule, "report-rule-highest"];
    sentences.map(|key| scope.say(key, &[])).join(" ")
}

/// The levels from high to low: sign, numbers, what is owed and within how many days.
fn legend(scope: &Scope<'_>) -> Block {
    let method: &Method = &scope.rules.method;
    let rows = method.levels.iter().enumerate().rev().map(|(rank, level)| {
        let days = level.days.map_or_else(
            || scope.say("report-none", &[]),
            |days| scope.say("report-days", &[("days", days.into())]),
        );
        vec![
            Cell::from(scope.badge(rank as u8)),
            scope.numbers(rank as u8).into(),
            scope.say(decision(level.decision), &[]).into(),
            days.into(),
        ]
    });
    table(
        Phrase::new(),
        vec![
            Column::text(scope.say("report-level", &[]), 3),
            Column::text(scope.say("report-numbers", &[]), 5),
            Column::text(scope.say("report-decision", &[]), 3),
            Column::text(scope.say("report-due", &[]), 3),
        ],
        rows.collect::<Vec<_>>(),
    )
}

/// The key of a decision rule's words.
fn decision(rule: DecisionRule) -> &'static str {
    match rule {
        DecisionRule::Acceptable => "decision-acceptable",
        DecisionRule::OwnerDecides => "decision-owner_decides",
        DecisionRule::MustBeTreated => "decision-must_be_treated",
    }
}

/// Parties with a stricter rule, each told cell by cell: the legend holds for the others.
fn own_rules(scope: &Scope<'_>) -> Vec<Block> {
    let method = &scope.rules.method;
    let strict = |(index, party): (usize, &Party)| {
        party.rule.as_ref()?;
        let rows = method.likelihoods().into_iter().rev().map(|likelihood| {
            let scale = &method.consequence;
            let cells = (scale.min..=scale.max()).map(|consequence| {
                let rank = scope.rules.rank(index, likelihood, consequence);
                Cell::from(scope.badge(rank))
            });
            std::iter::once(Cell::from(likelihood.to_string()))
                .chain(cells)
                .collect()
        });
        let scale = &method.consequence;
        let heads = (scale.min..=scale.max()).map(|level| Column::text(level.to_string(), 2));
        Some(table(
            scope.say("report-own-rule", &[("party", (&party.name).into())]),
            std::iter::once(Column::text(scope.say("heat-corner", &[]), 2))
                .chain(heads)
                .collect(),
            rows.collect::<Vec<_>>(),
        ))
    };
    method
        .parties
        .iter()
        .enumerate()
        .filter_map(strict)
        .collect()
}

/// The numbers of a scale with its levels.
fn numbered(scale: &Scale) -> impl Iterator<Item = (u8, &ScaleLevel)> {
    (scale.min..=scale.max()).zip(&scale.levels)
}

/// "4 Forventet".
fn label(scope: &Scope<'_>, number: u8, label: &Bilingual) -> Cell {
    format!("{number} {}", label.get(scope.lang)).into()
}

fn scale(scope: &Scope<'_>, key: &str, scale: &Scale) -> [Block; 2] {
    let often = scale.levels.iter().any(|level| level.frequency.is_some());
    let mut columns = vec![
        Column::text(scope.say("report-level", &[]), 3),
        Column::text(scope.say("report-meaning", &[]), 8),
    ];
    if often {
        columns.push(Column::text(scope.say("report-frequency", &[]), 3));
    }
    let rows = numbered(scale).map(|(number, level)| {
        let mut row = vec![
            label(scope, number, &level.label),
            level.description.get(scope.lang).into(),
        ];
        if often {
            row.push(frequency(scope, level.frequency).into());
        }
        row
    });
    let rows: Vec<_> = rows.collect();
    [
        heading(2, scope.say(key, &[])),
        table(Phrase::new(), columns, rows),
    ]
}

fn frequency(scope: &Scope<'_>, frequency: Option<(f64, f64)>) -> String {
    frequency.map_or_else(
        || scope.say("report-none", &[]),
        |(from, to)| {
            let [from, to] = [from, to].map(|often| number::number(scope.lang, often));
            format!("{from}–{to}")
        },
    )
}

/// What each level means for each party, as it is shown where the level is chosen.
fn consequence(scope: &Scope<'_>) -> [Block; 2] {
    let method = &scope.rules.method;
    let leaves: Vec<&Party> = method.leaves().into_iter().map(|(_, leaf)| leaf).collect();
    let by_party = method
        .consequence
        .levels
        .iter()
        .any(|level| !level.by_party.is_empty());
    let mut columns = vec![Column::text(scope.say("report-level", &[]), 2)];
    if by_party {
        let heads = leaves.iter().map(|leaf| leaf.name.get(scope.lang));
        columns.extend(heads.map(|head| Column::text(head, 4)));
    } else {
        columns.push(Column::text(scope.say("report-meaning", &[]), 8));
    }
    let rows = numbered(&method.consequence).map(|(number, level)| {
        let mut row = vec![label(scope, number, &level.label)];
        if by_party {
            row.extend(leaves.iter().map(|leaf| {
                let own = level.by_party.get(&leaf.id).unwrap_or(&level.description);
                Cell::from(own.get(scope.lang))
            }));
        } else {
            row.push(level.description.get(scope.lang).into());
        }
        row
    });
    let rows: Vec<_> = rows.collect();
    [
        heading(2, scope.say("report-consequence-scale", &[])),
        table(Phrase::new(), columns, rows),
    ]
}

/// How steps count together, and where they stop.
fn effects(scope: &Scope<'_>) -> String {
    let method = &scope.rules.method;
    let combination = match method.combination {
        model::Combination::Sum => "report-effects-sum",
        model::Combination::Strongest => "report-effects-strongest",
    };
    let mut sentences = vec![
        scope.say("report-effects", &[]),
        scope.say(combination, &[]),
    ];
    let floors = [
        ("factor-likelihood", method.floor.likelihood),
        ("factor-consequence", method.floor.consequence),
        ("factor-vulnerability", method.floor.vulnerability),
    ];
    let floors: Vec<String> = floors
        .into_iter()
        .filter_map(|(key, floor)| Some(format!("{} {}", scope.say(key, &[]), floor?)))
        .collect();
    sentences.push(if floors.is_empty() {
        scope.say("report-floor-lowest", &[])
    } else {
        scope.say("report-floor", &[("floors", floors.join(", ").into())])
    });
    sentences.join(" ")
}
