//! Every scenario with a level: an overview, then one block each, the highest first.

use model::{Override, Scenario, ScenarioId, Stage};

use super::{
    block::{heading, paragraph, table, target},
    explained, ledger, opinions,
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
        let first = level != Some(rank);
        level = Some(rank);
        let head = first.then(|| heading(2, group(scope, rank)));
        let (together, rest) = scenario(scope, risk);
        blocks.push(Block::Keep((together.len() + usize::from(first)) as u8));
        blocks.extend(head);
        blocks.extend(together);
        blocks.extend(rest);
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
        Column::text(scope.say("report-scenario", &[]), 7),
        Column::text(scope.say("report-threat", &[]), 31),
        Column::text(scope.say("report-asset", &[]), 29),
    ];
    columns.extend(stages.map(|stage| Column::text(scope.stage(stage), 11)));
    let rows = scope.risks.iter().map(|risk| {
        let scenario = risk.scenario;
        let link = Phrase::new().link(anchor(scenario), &scenario.reference);
        let mut row = vec![
            Cell::from(link),
            scope.threat_name(scenario).into(),
            scope.asset_name(scenario.asset).into(),
        ];
        row.extend(stages.map(|stage| sign(scope, risk, stage)));
        row
    });
    table(
        scope.say("report-overview", &[]),
        columns,
        rows.collect::<Vec<_>>(),
    )
}

/// Sign and number alone; for a level that a person set, the sign alone.
fn sign(scope: &Scope<'_>, risk: &Risk<'_>, stage: Stage) -> Cell {
    let level = risk.at(stage);
    if level.overridden {
        let mut badge = scope.badge(level.rank);
        badge.text = scope.say("report-set", &[]);
        return badge.into();
    }
    scope.sign(level.derived())
}

/// The block of one scenario: what stays on one page, and what may run over.
fn scenario(scope: &Scope<'_>, risk: &Risk<'_>) -> (Vec<Block>, Vec<Block>) {
    let scenario = risk.scenario;
    let title = scope.say(
        "report-scenario-title",
        &[
            ("scenario", (&scenario.reference).into()),
            ("threat", scope.threat_name(scenario).into()),
            ("asset", scope.asset_name(scenario.asset).into()),
        ],
    );
    let inherent = explained::stage(scope, risk.id, Stage::Inherent);
    let confirmed = explained::stage(scope, risk.id, Stage::CurrentConfirmed);
    let mut together = vec![
        target(3, title, anchor(scenario)),
        paragraph(about(scope, scenario)),
        stages(scope, risk),
    ];
    let ledger = ledger::of_scenario(scope, risk.id);
    // What was said of the inherent stage already is not said again.
    let mut new: Vec<String> = confirmed
        .iter()
        .filter(|sentence| !inherent.contains(sentence))
        .cloned()
        .collect();
    let [before, now] = [Stage::Inherent, Stage::CurrentConfirmed].map(|stage| risk.at(stage));
    if before.derived() == now.derived() && !now.overridden {
        new.insert(0, scope.say("report-as-inherent", &[]));
    }
    if ledger.is_none() {
        new.push(scope.say("report-no-measures", &[]));
    }
    let why = Phrase::new()
        .then(because(scope, Stage::Inherent, &inherent))
        .plain("\n")
        .then(because(scope, Stage::CurrentConfirmed, &new));
    together.push(paragraph(why));
    let mut rest = Vec::new();
    match ledger {
        // Nothing follows that would bring the last line to the next page in company.
        None => together.push(paragraph(treatment(scope, risk.id, scenario))),
        Some(ledger) => rest.extend([paragraph(treatment(scope, risk.id, scenario)), ledger]),
    }
    rest.extend(opinions::of_scenario(scope, risk));
    (together, rest)
}

/// What is hurt, the references of asset and threat, and the vulnerabilities.
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
        "report-properties",
        properties.get(scope.lang),
    );
    let asset = scope.snapshot.assets.get(&scenario.asset);
    let threat = scope.snapshot.threats.get(&scenario.threat);
    let references = [
        asset.map(|asset| asset.data.reference.as_str()),
        threat.map(|threat| threat.data.reference.as_str()),
    ];
    let references: Vec<&str> = references.into_iter().flatten().collect();
    phrase = labelled(
        phrase,
        scope,
        "report-asset-and-threat",
        &references.join(", "),
    );
    if !names.is_empty() {
        phrase = labelled(phrase, scope, "report-vulnerabilities", &names.join("; "));
    }
    phrase
}

/// Adds "Label: value." to a running text.
fn labelled(phrase: Phrase, scope: &Scope<'_>, key: &str, value: &str) -> Phrase {
    let between = if phrase.is_empty() { "" } else { " " };
    phrase
        .plain(between)
        .strong(format!("{}:", scope.say(key, &[])))
        .plain(format!(" {}", sentence(value)))
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
                |stage| match risk.at(stage).parties().get(index).copied().flatten() {
                    Some(level) => scope.level(level.rank, level.number),
                    None => scope.say("answer-not-assessed", &[]).into(),
                },
            );
        let head = Cell::from(party.name.get(scope.lang));
        rows.push(std::iter::once(head).chain(cells).collect());
    }
    table(
        Phrase::new(),
        std::iter::once(Column::text(scope.say("report-level", &[]), 17))
            .chain(stage_columns(scope))
            .collect(),
        rows,
    )
}

/// The level that counts; where a person set it, the computed one beside it.
fn whole(scope: &Scope<'_>, risk: &Risk<'_>, stage: Stage) -> Cell {
    let level = risk.at(stage);
    if !level.overridden {
        return scope.level(level.rank, level.derived().number);
    }
    let derived = scope.badge(level.derived().rank);
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
                    ("number", level.derived().number.into()),
                ],
            )
            .into(),
    }
}

/// "Iboende: …", the sentences one after the other.
fn because(scope: &Scope<'_>, stage: Stage, sentences: &[String]) -> Phrase {
    Phrase::new()
        .strong(format!("{}:", scope.stage(stage)))
        .plain(format!(" {}", sentences.join(" ")))
}

fn treatment(scope: &Scope<'_>, id: ScenarioId, scenario: &Scenario) -> Phrase {
    let decided = match scenario.treatment {
        Some(treatment) => scope.words.term("treatment", treatment.id()),
        None => scope.say("report-not-decided", &[]),
    };
    let mut phrase = labelled(Phrase::new(), scope, "report-treatment", &decided);
    phrase = labelled(phrase, scope, "report-owner", &scope.owner(scenario.owner));
    if let Some(accepted) = acceptance(scope, id) {
        phrase = labelled(phrase, scope, "report-acceptance", &accepted);
    }
    let note = scenario.note.trim();
    if !note.is_empty() {
        phrase = labelled(phrase, scope, "report-note", note);
    }
    phrase
}

/// Who accepted the scenario, until when and why, and whether that holds.
fn acceptance(scope: &Scope<'_>, id: ScenarioId) -> Option<String> {
    let (acceptance, how) = scope.accepted.get(&id)?;
    let method = &scope.rules.method;
    let level = match method.rank(&acceptance.level) {
        Some(rank) => scope.badge(rank).text,
        None => acceptance.level.clone(),
    };
    let by = scope.person(acceptance.by).unwrap_or_default();
    let said = scope.say(
        "report-acceptance-of",
        &[
            ("by", by.into()),
            ("accepted", acceptance.accepted.into()),
            ("level", level.into()),
            ("until", acceptance.until.into()),
            ("reason", sentence(&acceptance.reason).into()),
        ],
    );
    let stands = scope.say(&format!("report-acceptance-{}", how.id()), &[]);
    Some(format!("{said} {stands}"))
}

/// A text as it was typed, with a stop.
fn sentence(text: &str) -> String {
    let text = text.trim();
    let stop = if text.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    format!("{text}{stop}")
}
