//! The risk of a scenario (method, section 4) and its stages (section 5).

use serde::{Deserialize, Serialize};

use crate::{Answer, Combination, MeasureState, Method, PropertySet, Rules, Scale};

mod stage;

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

/// A level and what it was found by.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PartyLevel {
    /// The place of the level among the method's levels, from 0.
    pub rank: u8,
    /// Likelihood × consequence.
    pub number: u16,
    /// The likelihood after effects; where it is a product, the product.
    pub likelihood: u16,
    /// The highest consequence of the party after effects.
    pub consequence: u8,
    /// The cell of [`Rules::cells`] that gave it.
    pub cell: u8,
}

/// The level of a scenario at one stage.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct StageLevel {
    /// The rank that counts: the override where there is one, else the derived one.
    pub rank: u8,
    /// What was derived: the highest over the parties.
    pub derived: PartyLevel,
    /// Per party of the method, in its order.
    pub parties: [Option<PartyLevel>; Method::MOST_PARTIES],
    /// Whether a person set the rank.
    pub overridden: bool,
}

/// What became of a scenario.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "a million are made without allocating"
)]
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
    let Some(ready) = Ready::new(rules, scenario) else {
        return Assessed::Unanswered;
    };
    let Some(inherent) = ready.level(rules, [0; 2], &ready.highest) else {
        return Assessed::Unanswered;
    };
    let mut levels = [inherent; 4];
    if !scenario.effects.is_empty() {
        let steps = Steps::new(rules, scenario.effects);
        for stage in 1..levels.len() {
            // Most often a stage counts the same as the one before it.
            levels[stage] = if steps.same(stage, stage - 1) {
                levels[stage - 1]
            } else {
                ready
                    .lowered(rules, scenario.effects, &steps, stage)
                    .unwrap_or(inherent)
            };
        }
    }
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

/// The derived level of a relevant scenario at one stage.
pub(crate) fn derive(
    rules: &Rules,
    scenario: &ScenarioInput<'_>,
    stage: Stage,
) -> Option<StageLevel> {
    let steps = Steps::new(rules, scenario.effects);
    Ready::new(rules, scenario)?.lowered(rules, scenario.effects, &steps, stage as usize)
}

/// What effects take off each factor, per stage.
struct Steps {
    likelihood: [u8; 4],
    vulnerability: [u8; 4],
    /// Per stage a bit for each consequence effect that counts; the last is for all past it.
    consequence: [u64; 4],
}

impl Steps {
    fn new(rules: &Rules, effects: &[EffectInput]) -> Self {
        let rule = rules.method.combination;
        let mut by_factor = [[0_u8; 4]; 3];
        let mut consequence = [0; 4];
        for (index, effect) in effects.iter().enumerate() {
            let stages = stages(effect);
            let sums = &mut by_factor[effect.factor as usize];
            let chosen = u64::from(effect.factor == Factor::Consequence) << index.min(LAST_BIT);
            for stage in 0..4 {
                let counted = stages >> stage & 1;
                sums[stage] = join(rule, sums[stage], effect.steps * counted);
                consequence[stage] |= chosen * u64::from(counted);
            }
        }
        let [likelihood, _, vulnerability] = by_factor;
        Self {
            likelihood,
            vulnerability,
            consequence,
        }
    }

    /// Whether two stages certainly count the same.
    fn same(&self, one: usize, other: usize) -> bool {
        self.likelihood[one] == self.likelihood[other]
            && self.vulnerability[one] == self.vulnerability[other]
            && self.consequence[one] == self.consequence[other]
            && self.consequence[one] >> LAST_BIT == 0
    }
}

/// The last place in a set of effects: what stands there is one effect, or several.
const LAST_BIT: usize = 63;

/// A scenario's answers that count.
struct Ready {
    /// The likelihood, or the threat; and the vulnerability, or 0 where there is none.
    factors: [u8; 2],
    /// Per cell one more than its level, or 0 where it does not count.
    cells: [u8; Method::MOST_CELLS],
    /// The highest of each party without effects.
    highest: Highest,
}

/// Per party: one more than its highest consequence (0: none) above, and below what is left of 255
/// after the first cell that has it, so that the larger is the one that decides.
type Highest = [u16; Method::MOST_PARTIES];

impl Ready {
    fn new(rules: &Rules, scenario: &ScenarioInput<'_>) -> Option<Self> {
        let on = |level: Option<u8>, span: Span| level.filter(|level| span.contains(*level));
        let first = rules.likelihood;
        let factors = match rules.vulnerability {
            None => [on(scenario.likely.likelihood, first)?, 0],
            Some(second) => [
                on(scenario.likely.threat, first)?,
                on(scenario.likely.vulnerability, second)?,
            ],
        };
        let scope = rules.in_scope(scenario.properties);
        let mut ready = Self {
            factors,
            cells: [0; Method::MOST_CELLS],
            highest: Highest::default(),
        };
        let answers = scenario
            .consequence
            .iter()
            .zip(&rules.party_of)
            .zip(&mut ready.cells);
        for (index, ((answer, party), cell)) in answers.enumerate() {
            let level = match *answer {
                Answer::Level(level) if rules.consequence.contains(level) => level + 1,
                _ => 0,
            };
            *cell = level * (scope >> index & 1) as u8;
            raise(&mut ready.highest, *party, index, *cell);
        }
        Some(ready)
    }

    /// The level at `stage`.
    fn lowered(
        &self,
        rules: &Rules,
        effects: &[EffectInput],
        steps: &Steps,
        stage: usize,
    ) -> Option<StageLevel> {
        let factors = [steps.likelihood[stage], steps.vulnerability[stage]];
        if steps.consequence[stage] == 0 {
            return self.level(rules, factors, &self.highest);
        }
        let rule = rules.method.combination;
        let count = rules.party_of.len();
        let mut taken = [0; Method::MOST_CELLS];
        for effect in effects {
            if effect.factor == Factor::Consequence && stages(effect) >> stage & 1 == 1 {
                for (index, taken) in taken.iter_mut().take(count).enumerate() {
                    let steps = effect.steps * (effect.cells >> index & 1) as u8;
                    *taken = join(rule, *taken, steps);
                }
            }
        }
        let mut highest = Highest::default();
        let cells = self.cells.iter().zip(&taken).zip(&rules.party_of);
        for (index, ((level, taken), party)) in cells.enumerate() {
            let after = rules.consequence.lower(level.saturating_sub(1), *taken) + 1;
            raise(&mut highest, *party, index, after * u8::from(*level > 0));
        }
        self.level(rules, factors, &highest)
    }

    /// The level with so many steps off the factors; none where no cell counts.
    fn level(&self, rules: &Rules, steps: [u8; 2], highest: &Highest) -> Option<StageLevel> {
        let first = u16::from(rules.likelihood.lower(self.factors[0], steps[0]));
        let likelihood = match rules.vulnerability {
            None => first,
            Some(second) => first * u16::from(second.lower(self.factors[1], steps[1])),
        };
        let mut parties = [None::<PartyLevel>; Method::MOST_PARTIES];
        // Rank, number and what is left after the party: the largest decides, the first among equals.
        let mut best = 0;
        for (party, key) in highest.iter().enumerate().take(rules.method.parties.len()) {
            let [above, below] = key.to_be_bytes();
            let Some(consequence) = above.checked_sub(1) else {
                continue;
            };
            let rank = rules.rank(party, likelihood, consequence);
            let number = likelihood * u16::from(consequence);
            best = best.max(
                u32::from(rank) << 24
                    | u32::from(number) << 8
                    | (Method::MOST_PARTIES - party) as u32,
            );
            parties[party] = Some(PartyLevel {
                rank,
                number,
                likelihood,
                consequence,
                cell: u8::MAX - below,
            });
        }
        let decides = Method::MOST_PARTIES.checked_sub((best & 0xff) as usize)?;
        let derived = parties.get(decides).copied().flatten()?;
        Some(StageLevel {
            rank: derived.rank,
            derived,
            parties,
            overridden: false,
        })
    }
}

/// Makes the cell at `index`, with one more than its level, the one that decides for `party`,
/// where it is higher than those before it.
fn raise(highest: &mut Highest, party: u8, index: usize, level: u8) {
    let own = &mut highest[usize::from(party) % Method::MOST_PARTIES];
    *own = (*own).max(u16::from_be_bytes([level, u8::MAX - index as u8]));
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

/// The numbers of a scale, and how far effects may go on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Span {
    lowest: u8,
    highest: u8,
    floor: u8,
}

impl Span {
    /// The numbers of `scale`; without a floor the lowest of them is the floor.
    pub(crate) fn new(scale: &Scale, floor: Option<u8>) -> Self {
        let floor = floor.unwrap_or(scale.min).max(scale.min);
        Self {
            lowest: scale.min,
            highest: scale.max(),
            floor,
        }
    }

    fn contains(self, level: u8) -> bool {
        (self.lowest..=self.highest).contains(&level)
    }

    /// Lowers `level` by `steps`, down to the floor at most. What stands below the floor stays.
    fn lower(self, level: u8, steps: u8) -> u8 {
        level.saturating_sub(steps).max(self.floor.min(level))
    }
}

/// Lowers `level` by `steps` on `scale`, down to the floor at most.
pub(crate) fn lower(level: u8, steps: u8, scale: &Scale, floor: Option<u8>) -> u8 {
    Span::new(scale, floor).lower(level, steps)
}
