//! The risk of a scenario (method, section 4) and its stages (section 5).

use crate::{Answer, Combination, MeasureState, PropertySet, Rules};

mod cells;
mod level;
mod span;
mod stage;

use cells::{Answers, highest};
pub use level::{PartyLevel, StageLevel};
pub(crate) use span::{Span, lower};
pub(crate) use stage::counts;
use stage::stages;
pub use stage::{Evidence, Factor, Stage};

/// A scenario's own answers about likelihood.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Likely {
    /// For the source `direct`.
    pub likelihood: Option<u8>,
    /// For the source `threat_x_vulnerability`.
    pub threat: Option<u8>,
    /// For the source `threat_x_vulnerability`.
    pub vulnerability: Option<u8>,
}

/// One effect, ready for computing.
#[derive(Clone, Copy, Debug)]
pub struct EffectInput {
    /// What is lowered.
    pub factor: Factor,
    /// For consequence: bit per cell of [`Rules::cells`] that is lowered.
    pub cells: u64,
    /// By how many steps.
    pub steps: u8,
    /// The state of the measure.
    pub state: MeasureState,
    /// What the measure's tests say.
    pub evidence: Evidence,
}

/// A scenario, ready for computing.
#[derive(Clone, Copy, Debug)]
pub struct ScenarioInput<'a> {
    /// Likelihood, or threat and vulnerability.
    pub likely: Likely,
    /// The properties that count.
    pub properties: PropertySet,
    /// Per cell of [`Rules::cells`]: the scenario's own answer, else the asset's effective one.
    pub consequence: &'a [Answer],
    /// False: answered *not relevant*.
    pub relevant: bool,
    /// The effects on this scenario.
    pub effects: &'a [EffectInput],
    /// The rank set by a person for current and for target.
    pub overrides: [Option<u8>; 2],
}

/// What became of a scenario.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Assessed {
    /// Answered *not relevant*.
    NotRelevant,
    /// Likelihood or every consequence is missing: no level, and never low.
    Unanswered,
    /// The four stages in the order of [`Stage::ALL`].
    Levels([StageLevel; 4]),
}

impl Assessed {
    /// The level at `stage`, where there is one.
    pub fn at(&self, stage: Stage) -> Option<&StageLevel> {
        match self {
            Assessed::Levels(levels) => Some(&levels[stage as usize]),
            Assessed::NotRelevant | Assessed::Unanswered => None,
        }
    }
}

/// Computes all four stages of a scenario (method, sections 4 and 5), without allocating.
pub fn assess(rules: &Rules, scenario: &ScenarioInput<'_>) -> Assessed {
    if !scenario.relevant {
        return Assessed::NotRelevant;
    }
    let Some(mut levels) = derive(rules, scenario) else {
        return Assessed::Unanswered;
    };
    let [current, target] = scenario.overrides;
    for (stage, rank) in [
        (Stage::CurrentClaimed, current),
        (Stage::CurrentConfirmed, current),
        (Stage::Target, target),
    ] {
        if let Some(rank) = rank {
            levels[stage as usize].rank = rank;
            levels[stage as usize].overridden = true;
        }
    }
    Assessed::Levels(levels)
}

/// The derived levels of a relevant scenario at the four stages, before any override.
pub(crate) fn derive(rules: &Rules, scenario: &ScenarioInput<'_>) -> Option<PerStage<StageLevel>> {
    let steps = Steps::new(rules, scenario.effects);
    let likelihood = likelihood(rules, scenario.likely, &steps)?;
    let answers = Answers::new(rules, scenario);
    let lowered = steps
        .lower_consequence
        .then(|| answers.lowered(rules, scenario.effects));
    let mut levels = likelihood.map(StageLevel::new);
    let mut best = PerStage::default();
    for (place, party) in rules.cells_of.iter().enumerate() {
        let highest = match &lowered {
            None => [answers.highest(party); 4],
            Some(lowered) => std::array::from_fn(|stage| highest(&lowered[stage], party)),
        };
        for stage in 0..4 {
            levels[stage].take(rules, place, highest[stage], &mut best[stage]);
        }
    }
    (best[0] > 0).then_some(levels)
}

/// One value for each of [`Stage::ALL`].
type PerStage<T> = [T; 4];

/// What effects take off each factor, per stage.
#[derive(Default)]
struct Steps {
    likelihood: PerStage<u8>,
    vulnerability: PerStage<u8>,
    /// Whether there are effects on consequence.
    lower_consequence: bool,
}

impl Steps {
    fn new(rules: &Rules, effects: &[EffectInput]) -> Self {
        let mut by_factor = [PerStage::default(); 3];
        for effect in effects {
            let sums = &mut by_factor[effect.factor as usize];
            for (sum, counts) in sums.iter_mut().zip(stages(effect)) {
                *sum = join(
                    rules.method.combination,
                    *sum,
                    effect.steps * u8::from(counts),
                );
            }
        }
        let [likelihood, consequence, vulnerability] = by_factor;
        Self {
            likelihood,
            vulnerability,
            lower_consequence: consequence != [0; 4],
        }
    }
}

/// The likelihood after effects, or the product of threat and vulnerability; none where an answer
/// is missing or stands on no scale.
fn likelihood(rules: &Rules, likely: Likely, steps: &Steps) -> Option<PerStage<u16>> {
    let lowered = |answer: Option<u8>, span: Span, steps: PerStage<u8>| {
        let level = answer.filter(|level| span.contains(*level))?;
        Some(steps.map(|steps| u16::from(span.lower(level, steps))))
    };
    match rules.vulnerability {
        None => lowered(likely.likelihood, rules.likelihood, steps.likelihood),
        Some(vulnerability) => {
            let threat = lowered(likely.threat, rules.likelihood, steps.likelihood)?;
            let weak = lowered(likely.vulnerability, vulnerability, steps.vulnerability)?;
            Some(std::array::from_fn(|stage| threat[stage] * weak[stage]))
        }
    }
}

/// The steps that count together by the method's rule.
pub(crate) fn combine<'a>(rule: Combination, effects: impl Iterator<Item = &'a EffectInput>) -> u8 {
    effects.fold(0, |steps, effect| join(rule, steps, effect.steps))
}

fn join(rule: Combination, one: u8, other: u8) -> u8 {
    match rule {
        Combination::Sum => one.saturating_add(other),
        Combination::Strongest => one.max(other),
    }
}
