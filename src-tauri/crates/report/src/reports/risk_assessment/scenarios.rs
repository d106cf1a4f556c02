//! Every scenario with a level: an overview, then one block each, the highest first.

use model::{Override, Scenario, Stage};

use super::{
    block::{heading, paragraph, table, target},
    explained, ledger,
    scope::{Risk, Scope, anchor},
    summary::stage_columns,
};
use crate::document::{Block, Cell, Column, Phrase};

pub(super) fn chapter(scope: &Scope<'_>) -> Vec<Block> {
    let mut blocks = vec![heading(1, scope.say("report-scenarios", &[]))];
    if scope.risks.is_empty() {
        blocks.push(paragraph(scope.say("report-scenarios-none", &[])));
        return blocks;
    }
    blocks.push(paragraph(scope.say("report-scenarios-how", &[])));
    blocks.push(overview(scope));
    let mut level = None;
    for risk in &scope.risks {
        let rank = risk.at(Stage::CurrentConfirmed).rank;
        if level != Some(rank) {
            level = Some(rank);
            blocks.push(heading(2, group(scope, rank)));
        }
        blocks.extend(scenario(scope, risk));
    }
    blocks
}

/// "Nuværende, bekræftet: Kritisk (E)".
fn group(scope: &Scope<'_>, rank: u8) -> String {
    let badge = scope.badge(rank);
    scope.say(
        "report-scenario-group",
        &[
            ("stage", scope.stage(Stage::CurrentConfirmed).into()),
            ("level", badge.text.into()),
            ("sign", badge.sign.into()),
        ],
    )
}

fn overview(scope: &Scope<'_>) -> Block {
    let stages = [Stage::Inherent, Stage::CurrentConfirmed, Stage::Target];
    let mut columns = vec![
        Column::text(scope.say("report-scenario", &[]), 5),
        Column::text(scope.say("report-asset", &[]), 13),
        Column::text(scope.say("report-threat", &[]), 16),
    ];
    columns.extend(stages.map(|stage| Column::text(scope.stage(stage), 7)));
    let rows = scope.risks.iter().map(|risk| {
        let scenario = risk.scenario;
        let link = Phrase::new().link(anchor(scenario), &scenario.reference);
        let mut row = vec![
            Cell::from(link),
            scope.asset(scenario.asset).into(),
            scope.threat_name(scenario).into(),
        ];
        row.extend(stages.map(|stage| Cell::from(scope.badge(risk.at(stage).rank))));
        row
    });
    table(
        scope.say("report-overview", &[]),
        columns,
        rows.collect::<Vec<_>>(),
    )
}

fn scenario(scope: &Scope<'_>, risk: &Risk<'_>) -> Vec<Block> {
    let scenario = risk.scenario;
    let title = match scope.threat(scenario) {
        Some(threat) => format!("{}: {}", scenario.reference, threat.name.get(scope.lang)),
        None => scenario.reference.clone(),
    };
    let mut blocks = vec![
        target(3, title, anchor(scenario)),
        paragraph(about(scope, scenario)),
        stages(scope, risk),
        why(scope, risk, Stage::Inherent),
        why(scope, risk, Stage::CurrentConfirmed),
    ];
    match ledger::of_scenario(scope, risk.id) {
        Some(table) => blocks.push(table),
        None => blocks.push(paragraph(scope.say("report-no-measures", &[]))),
    }
    blocks.push(paragraph(treatment(scope, scenario)));
    blocks
}

/// Asset, threat, vulnerabilities and what is hurt.
fn about(scope: &Scope<'_>, scenario: &Scenario) -> Phrase {
    let mut vulnerabilities: Vec<(String, String)> = scenario
        .vulnerabilities
        .iter()
        .filter_map(|id| scope.snapshot.vulnerabilities.get(id))
        .map(|stored| {
            let data = &stored.data;
            let name = data.name.get(scope.lang);
            (
                super::order::key(&data.reference),
                format!("{} {name}", data.reference),
            )
        })
        .collect();
    vulnerabilities.sort();
    let names: Vec<String> = vulnerabilities.into_iter().map(|(_, name)| name).collect();
    let properties = scope.snapshot.properties(scenario).name();
    let mut phrase = labelled(
        Phrase::new(),
        scope,
        "report-asset",
        scope.asset(scenario.asset),
    );
    phrase = labelled(phrase, scope, "report-threat", scope.threat_name(scenario));
    if !names.is_empty() {
        phrase = labelled(phrase, scope, "report-vulnerabilities", names.join(", "));
    }
    labelled(
        phrase,
        scope,
        "report-properties",
        properties.get(scope.lang).to_owned(),
    )
}

/// Adds "Label: value." to a running text.
fn labelled(phrase: Phrase, scope: &Scope<'_>, key: &str, value: String) -> Phrase {
    let between = if phrase.is_empty() { "" } else { " " };
    let stop = if value.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    phrase
        .plain(between)
        .strong(format!("{}:", scope.say(key, &[])))
        .plain(format!(" {value}{stop}"))
}

/// The four stages, for the scenario as a whole and for each party.
fn stages(scope: &Scope<'_>, risk: &Risk<'_>) -> Block {
    let mut rows = vec![
        std::iter::once(Cell::from(
            Phrase::new().strong(scope.say("report-highest", &[])),
        ))
        .chain(Stage::ALL.map(|stage| whole(scope, risk, stage)))
        .collect::<Vec<_>>(),
    ];
    for (index, party) in scope.rules.method.parties.iter().enumerate() {
        let cells =
            Stage::ALL.map(
                |stage| match risk.at(stage).parties.get(index).copied().flatten() {
                    Some(level) => scope.level(level.rank, level.number),
                    None => scope.say("answer-not-assessed", &[]).into(),
                },
            );
        let head = Cell::from(party.name.get(scope.lang));
        rows.push(std::iter::once(head).chain(cells).collect());
    }
    table(
        Phrase::new(),
        std::iter::once(Column::text(scope.say("report-level", &[]), 5))
            .chain(stage_columns(scope, 5))
            .collect(),
        rows,
    )
}

/// The level that counts; where a person set it, the computed one beside it.
fn whole(scope: &Scope<'_>, risk: &Risk<'_>, stage: Stage) -> Cell {
    let level = risk.at(stage);
    if !level.overridden {
        return scope.level(level.rank, level.derived.number);
    }
    let derived = scope.badge(level.derived.rank);
    let set: Option<&Override> = match stage {
        Stage::Target => risk.scenario.target_override.as_ref(),
        _ => risk.scenario.current_override.as_ref(),
    };
    Cell {
        badge: Some(scope.badge(level.rank)),
        phrase: scope
            .say(
                "report-set-by",
                &[
                    (
                        "by",
                        set.map(|set| set.by.clone()).unwrap_or_default().into(),
                    ),
                    ("level", derived.text.into()),
                    ("number", level.derived.number.into()),
                ],
            )
            .into(),
    }
}

fn why(scope: &Scope<'_>, risk: &Risk<'_>, stage: Stage) -> Block {
    paragraph(
        Phrase::new()
            .strong(format!("{}:", scope.stage(stage)))
            .plain(" ")
            .plain(explained::stage(scope, risk.id, stage)),
    )
}

fn treatment(scope: &Scope<'_>, scenario: &Scenario) -> Phrase {
    let decided = match scenario.treatment {
        Some(treatment) => scope.words.term("treatment", treatment.id()),
        None => scope.say("report-not-decided", &[]),
    };
    let mut phrase = labelled(Phrase::new(), scope, "report-treatment", decided);
    phrase = labelled(phrase, scope, "report-owner", scope.owner(scenario.owner));
    let note = scenario.note.trim();
    if !note.is_empty() {
        phrase = labelled(phrase, scope, "report-note", note.to_owned());
    }
    phrase
}
