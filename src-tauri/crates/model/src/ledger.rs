//! What each effect is worth (method, section 5): one row per effect on a scenario.

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Bilingual, EffectId, EffectInput, Evidence, Factor, MeasureId, MeasureState, Method,
    PartyLevel, Picture, Rules, Scenario, ScenarioId, Snapshot, Stage,
    assess::{counts, derive},
};

/// One effect on a scenario, and what it changes at *target*.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LedgerRow {
    /// The effect.
    pub effect: EffectId,
    /// The measure that has it.
    pub measure: MeasureId,
    /// Whether the measure works already.
    pub state: MeasureState,
    /// What its tests say.
    pub evidence: Evidence,
    /// The stages at which it counts, in the order of [`Stage::ALL`].
    pub counted: Vec<Stage>,
    /// What it lowers.
    pub factor: Factor,
    /// For consequence: the property that it is about; none means all.
    pub property: Option<Bilingual>,
    /// For consequence: the party or category that it is about; none means all.
    pub party: Option<Bilingual>,
    /// By how many steps.
    pub steps: u8,
    /// Why.
    pub reason: String,
    /// The derived level at *target* without this effect.
    pub before: Option<PartyLevel>,
    /// The derived level at *target* with all effects.
    pub after: Option<PartyLevel>,
}

/// The effects on `id` in the order of their ids; none where the scenario or its method is missing.
///
/// `before` and `after` are derived levels: an override does not hide what a measure is worth.
pub fn ledger(snapshot: &Snapshot, picture: &Picture, id: ScenarioId) -> Vec<LedgerRow> {
    let Some(scenario) = snapshot.scenarios.get(&id).map(|stored| &stored.data) else {
        return Vec::new();
    };
    let method = snapshot
        .assessments
        .get(&scenario.assessment)
        .map(|stored| stored.data.method);
    let Some(rules) = method.and_then(|method| picture.rules.get(&method)) else {
        return Vec::new();
    };
    let consequence: Vec<Answer> = rules
        .cells
        .iter()
        .map(|cell| picture.consequence(scenario, cell).0)
        .collect();
    let effects: Vec<(EffectId, EffectInput)> = picture
        .effects
        .get(&id)
        .into_iter()
        .flatten()
        .filter_map(|id| Some((*id, snapshot.effect_input(rules, *id, picture.today)?)))
        .collect();
    let target = |left_out: Option<EffectId>| {
        let counted: Vec<EffectInput> = effects
            .iter()
            .filter(|(id, _)| Some(*id) != left_out)
            .map(|(_, effect)| *effect)
            .collect();
        at_target(snapshot, rules, scenario, &consequence, &counted)
    };
    let after = target(None);
    effects
        .iter()
        .filter_map(|(id, input)| {
            let effect = &snapshot.effects.get(id)?.data;
            Some(LedgerRow {
                effect: *id,
                measure: effect.measure,
                state: input.state,
                evidence: input.evidence,
                counted: Stage::ALL
                    .into_iter()
                    .filter(|stage| counts(*stage, input.state, input.evidence))
                    .collect(),
                factor: effect.factor,
                property: effect.property.map(crate::Property::name),
                party: effect
                    .party
                    .as_deref()
                    .map(|party| party_name(&rules.method, party)),
                steps: effect.steps,
                reason: effect.reason.clone(),
                before: target(Some(*id)),
                after,
            })
        })
        .collect()
}

fn at_target(
    snapshot: &Snapshot,
    rules: &Rules,
    scenario: &Scenario,
    consequence: &[Answer],
    effects: &[EffectInput],
) -> Option<PartyLevel> {
    let properties = snapshot.properties(scenario);
    let input = scenario.input(rules, properties, consequence, effects);
    derive(rules, &input)
        .filter(|_| scenario.relevant)
        .map(|levels| levels[Stage::Target as usize].derived())
}

/// The name of a party or of a category, or its id where the method has neither.
pub(crate) fn party_name(method: &Method, id: &str) -> Bilingual {
    let parties = &method.parties;
    let all = parties
        .iter()
        .chain(parties.iter().flat_map(|party| &party.categories));
    all.into_iter()
        .find(|party| party.id == id)
        .map_or_else(|| Bilingual::same(id), |party| party.name.clone())
}
