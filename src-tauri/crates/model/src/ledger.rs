//! What each effect is worth (method, section 5): one row per effect on a scenario.

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Bilingual, EffectId, EffectInput, Evidence, Factor, MeasureId, MeasureState, Method,
    PartyLevel, Picture, PropertySet, Rules, Scenario, ScenarioId, Snapshot, Stage,
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
    let Some(scene) = Scene::new(snapshot, picture, id) else {
        return Vec::new();
    };
    let rules = scene.rules;
    let after = scene.level(Stage::Target, |_, _| true);
    scene
        .effects
        .iter()
        .filter_map(|(id, _, input)| {
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
                before: scene.level(Stage::Target, |effect, _| effect != *id),
                after,
            })
        })
        .collect()
}

/// A scenario that can be derived again and again with some of its effects left out.
pub(crate) struct Scene<'a> {
    scenario: &'a Scenario,
    pub(crate) rules: &'a Rules,
    properties: PropertySet,
    consequence: Vec<Answer>,
    effects: Vec<(EffectId, MeasureId, EffectInput)>,
}

impl<'a> Scene<'a> {
    /// None where the scenario or its method is missing.
    pub(crate) fn new(
        snapshot: &'a Snapshot,
        picture: &'a Picture,
        id: ScenarioId,
    ) -> Option<Self> {
        let scenario = &snapshot.scenarios.get(&id)?.data;
        let method = snapshot.assessments.get(&scenario.assessment)?.data.method;
        let rules = picture.rules.get(&method)?;
        let effects = picture.effects.get(&id).into_iter().flatten();
        Some(Self {
            scenario,
            rules,
            properties: snapshot.properties(scenario),
            consequence: rules
                .cells
                .iter()
                .map(|cell| picture.consequence(scenario, cell).0)
                .collect(),
            effects: effects
                .filter_map(|id| {
                    let measure = snapshot.effects.get(id)?.data.measure;
                    Some((
                        *id,
                        measure,
                        snapshot.effect_input(rules, *id, picture.today)?,
                    ))
                })
                .collect(),
        })
    }

    /// The derived level at `stage` with the effects that `keep` names; none where the scenario
    /// has no level.
    pub(crate) fn level(
        &self,
        stage: Stage,
        keep: impl Fn(EffectId, MeasureId) -> bool,
    ) -> Option<PartyLevel> {
        if !self.scenario.relevant {
            return None;
        }
        let kept: Vec<EffectInput> = self
            .effects
            .iter()
            .filter(|(effect, measure, _)| keep(*effect, *measure))
            .map(|(_, _, input)| *input)
            .collect();
        let input = self
            .scenario
            .input(self.rules, self.properties, &self.consequence, &kept);
        derive(self.rules, &input).map(|levels| levels[stage as usize].derived())
    }
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
