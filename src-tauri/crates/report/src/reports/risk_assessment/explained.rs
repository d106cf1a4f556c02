//! The explanation in words: of the tree that explains a level, the sentences that a reader
//! needs to find it again. The whole tree is on screen and in `vaern explain`.

use model::{Arg as Given, ExplainKind as Kind, Explanation, ScenarioId, Stage};

use super::scope::Scope;

/// The sentences for one stage, each closed.
pub(super) fn stage(scope: &Scope<'_>, id: ScenarioId, stage: Stage) -> Vec<String> {
    let Some(root) = model::explain(scope.snapshot, scope.picture, id) else {
        return Vec::new();
    };
    let of_stage = Given::Text(stage.id().to_owned());
    let node = root
        .children
        .iter()
        .find(|child| child.args.get("stage_id") == Some(&of_stage));
    node.map(|node| sentences(scope, &chosen(node, stage)))
        .unwrap_or_default()
}

/// Why a scenario has no level.
pub(super) fn missing(scope: &Scope<'_>, id: ScenarioId) -> String {
    let Some(root) = model::explain(scope.snapshot, scope.picture, id) else {
        return String::new();
    };
    let why: Vec<&Explanation> = root
        .children
        .iter()
        .filter(|child| {
            !matches!(
                child.kind,
                Kind::PropertiesOfThreat | Kind::PropertiesOfScenario
            )
        })
        .collect();
    sentences(scope, &why).join(" ")
}

fn chosen(node: &Explanation, stage: Stage) -> Vec<&Explanation> {
    let mut chosen = Vec::new();
    if node.kind == Kind::StageOverridden {
        chosen.push(node);
    }
    for child in &node.children {
        match child.kind {
            Kind::LikelihoodProduct => {
                chosen.extend(&child.children);
                chosen.push(child);
            }
            Kind::PartyDecides => chosen.extend(decided(child, stage)),
            // Measures that are planned or retired are seen in the ledger.
            Kind::OverrideUnknown
            | Kind::Factor
            | Kind::FactorLowered
            | Kind::EffectFailed
            | Kind::EffectOverdue
            | Kind::EffectNotTested
            | Kind::EffectFactorUnused
            | Kind::EffectNoCell => chosen.push(child),
            _ => {}
        }
    }
    chosen
}

/// The cell that decides, where its value comes from, and the rule.
fn decided(party: &Explanation, stage: Stage) -> Vec<&Explanation> {
    let mut chosen = Vec::new();
    for child in &party.children {
        match child.kind {
            Kind::CellDecides | Kind::CellDecidesLowered => {
                chosen.push(child);
                // Where it comes from is said once.
                if stage == Stage::Inherent {
                    chosen.extend(child.children.iter().filter(|node| is_value(node.kind)));
                }
            }
            _ => {}
        }
    }
    let rule = |child: &&Explanation| {
        matches!(
            child.kind,
            Kind::RuleBand | Kind::RuleMatrix | Kind::RuleBandOwn | Kind::RuleMatrixOwn
        )
    };
    chosen.extend(party.children.iter().filter(rule));
    chosen
}

fn is_value(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ValueScenario | Kind::ValueAsset | Kind::ValueInherited
    )
}

/// The sentences in their order, each closed with a full stop.
fn sentences(scope: &Scope<'_>, nodes: &[&Explanation]) -> Vec<String> {
    let closed = nodes.iter().map(|node| {
        let mut sentence = scope.words.explained(node);
        if !sentence.ends_with(['.', '!', '?']) {
            sentence.push('.');
        }
        sentence
    });
    closed.collect()
}
