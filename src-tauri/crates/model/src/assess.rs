//! The risk of a scenario (method, section 4) and its stages (section 5).

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    Answer, Combination, LikelihoodSource, Measure, MeasureState, Method, PropertySet, Rules,
    Scale, TestResult,
};

/// A stage of a risk (trin).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Iboende: no measure is counted.
    Inherent,
    /// Nuværende, påstået: the measures that are in place.
    CurrentClaimed,
    /// Nuværende, bekræftet: of those, the ones whose latest test passed and is not overdue.
    CurrentConfirmed,
    /// Mål: everything in place or planned.
    Target,
}

impl Stage {
    /// All four, in the order in which they are shown.
    pub const ALL: [Stage; 4] = [
        Stage::Inherent,
        Stage::CurrentClaimed,
        Stage::CurrentConfirmed,
        Stage::Target,
    ];

    /// The name in files and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Stage::Inherent => "inherent",
            Stage::CurrentClaimed => "current_claimed",
            Stage::CurrentConfirmed => "current_confirmed",
            Stage::Target => "target",
        }
    }
}

/// What an effect lowers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "lowercase")]
pub enum Factor {
    /// The likelihood; where it is a product, the threat.
    Likelihood,
    /// The consequence of chosen cells.
    Consequence,
    /// The vulnerability, where the method has that scale.
    Vulnerability,
}

impl Factor {
    /// The names in files and in JSON.
    pub const IDS: &'static [&'static str] = &["likelihood", "consequence", "vulnerability"];

    /// The name in files and in JSON.
    pub fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }

    /// The factor that `id` names.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "likelihood" => Some(Factor::Likelihood),
            "consequence" => Some(Factor::Consequence),
            "vulnerability" => Some(Factor::Vulnerability),
            _ => None,
        }
    }
}

/// What the tests of a measure say on a given day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// The latest test passed and still holds.
    Passed,
    /// The latest test passed, and the next one should have been made.
    Overdue,
    /// The latest test failed.
    Failed,
    /// There is no test.
    NotTested,
}

impl Measure {
    /// The last day on which a passed test holds.
    pub fn tested_until(&self) -> Option<NaiveDate> {
        let tested = self
            .last_tested
            .filter(|_| self.test_result == TestResult::Passed)?;
        tested.checked_add_months(Months::new(self.test_months.into()))
    }

    /// What its tests say on the day `today`. A passed test without a date says nothing.
    pub fn evidence(&self, today: NaiveDate) -> Evidence {
        match self.test_result {
            TestResult::Failed => Evidence::Failed,
            TestResult::NotTested => Evidence::NotTested,
            TestResult::Passed => match self.tested_until() {
                None => Evidence::NotTested,
                Some(until) if today <= until => Evidence::Passed,
                Some(_) => Evidence::Overdue,
            },
        }
    }
}

/// Whether an effect of a measure in `state` with such `evidence` counts at `stage`.
pub(crate) fn counts(stage: Stage, state: MeasureState, evidence: Evidence) -> bool {
    match stage {
        Stage::Inherent => false,
        Stage::Target => state != MeasureState::Retired,
        Stage::CurrentClaimed => state == MeasureState::InPlace,
        Stage::CurrentConfirmed => state == MeasureState::InPlace && evidence == Evidence::Passed,
    }
}

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
    let Some(inherent) = ready.level(rules, &Steps::default()) else {
        return Assessed::Unanswered;
    };
    let mut levels = [inherent; 4];
    if !scenario.effects.is_empty() {
        let mut before = Steps::default();
        for stage in 1..levels.len() {
            let steps = Steps::at(rules, scenario, Stage::ALL[stage]);
            // Most often two stages count the same.
            levels[stage] = if steps == before {
                levels[stage - 1]
            } else {
                ready.level(rules, &steps).unwrap_or(inherent)
            };
            before = steps;
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
    Ready::new(rules, scenario)?.level(rules, &Steps::at(rules, scenario, stage))
}

/// What effects take off each factor.
#[derive(PartialEq)]
struct Steps {
    likelihood: u8,
    vulnerability: u8,
    /// Whether any cell is lowered.
    cells: bool,
    /// Per cell.
    consequence: [u8; Method::MOST_CELLS],
}

impl Default for Steps {
    fn default() -> Self {
        Self {
            likelihood: 0,
            vulnerability: 0,
            cells: false,
            consequence: [0; Method::MOST_CELLS],
        }
    }
}

impl Steps {
    fn at(rules: &Rules, scenario: &ScenarioInput<'_>, stage: Stage) -> Self {
        let rule = rules.method.combination;
        let mut steps = Self::default();
        for effect in scenario.effects {
            if !counts(stage, effect.state, effect.evidence) {
                continue;
            }
            match effect.factor {
                Factor::Likelihood => steps.likelihood = join(rule, steps.likelihood, effect.steps),
                Factor::Vulnerability => {
                    steps.vulnerability = join(rule, steps.vulnerability, effect.steps);
                }
                Factor::Consequence => {
                    steps.cells = true;
                    for (cell, own) in steps
                        .consequence
                        .iter_mut()
                        .take(rules.cells.len())
                        .enumerate()
                    {
                        let taken = effect.steps * (effect.cells >> cell & 1) as u8;
                        *own = join(rule, *own, taken);
                    }
                }
            }
        }
        steps
    }
}

/// A scenario's answers that count.
struct Ready {
    /// The likelihood; where it is a product, the threat.
    likelihood: u8,
    /// The vulnerability; 0 where there is none.
    vulnerability: u8,
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
        let method = &rules.method;
        let on = |level: Option<u8>, scale: &Scale| level.filter(|level| scale.contains(*level));
        let (likelihood, vulnerability) = match &method.likelihood_source {
            LikelihoodSource::Direct { likelihood } => {
                (on(scenario.likely.likelihood, likelihood)?, 0)
            }
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => (
                on(scenario.likely.threat, threat)?,
                on(scenario.likely.vulnerability, vulnerability)?,
            ),
        };
        let scope = rules.in_scope(scenario.properties);
        let mut cells = [0; Method::MOST_CELLS];
        let mut highest = Highest::default();
        let answers = scenario.consequence.iter().zip(&rules.party_of);
        for (index, (answer, party)) in answers.take(Method::MOST_CELLS).enumerate() {
            let level = match *answer {
                Answer::Level(level) if method.consequence.contains(level) => level + 1,
                _ => 0,
            };
            let level = level * (scope >> index & 1) as u8;
            cells[index] = level;
            raise(&mut highest, *party, index, level);
        }
        Some(Self {
            likelihood,
            vulnerability,
            cells,
            highest,
        })
    }

    /// The level after `steps`; none where no cell counts.
    fn level(&self, rules: &Rules, steps: &Steps) -> Option<StageLevel> {
        let method = &rules.method;
        let floor = &method.floor;
        let likelihood = match &method.likelihood_source {
            LikelihoodSource::Direct { likelihood } => u16::from(lower(
                self.likelihood,
                steps.likelihood,
                likelihood,
                floor.likelihood,
            )),
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => {
                let t = lower(self.likelihood, steps.likelihood, threat, floor.likelihood);
                let v = lower(
                    self.vulnerability,
                    steps.vulnerability,
                    vulnerability,
                    floor.vulnerability,
                );
                u16::from(t) * u16::from(v)
            }
        };
        let lowered;
        let highest = if steps.cells {
            lowered = self.lowered(rules, steps);
            &lowered
        } else {
            &self.highest
        };
        let mut parties = [None::<PartyLevel>; Method::MOST_PARTIES];
        let mut best: Option<PartyLevel> = None;
        for (party, key) in highest.iter().enumerate().take(method.parties.len()) {
            let [above, below] = key.to_be_bytes();
            let Some(consequence) = above.checked_sub(1) else {
                continue;
            };
            let level = PartyLevel {
                rank: rules.rank(party, likelihood, consequence),
                number: likelihood * u16::from(consequence),
                likelihood,
                consequence,
                cell: u8::MAX - below,
            };
            parties[party] = Some(level);
            if best.is_none_or(|best| (level.rank, level.number) > (best.rank, best.number)) {
                best = Some(level);
            }
        }
        let derived = best?;
        Some(StageLevel {
            rank: derived.rank,
            derived,
            parties,
            overridden: false,
        })
    }

    fn lowered(&self, rules: &Rules, steps: &Steps) -> Highest {
        let (scale, floor) = (&rules.method.consequence, rules.method.floor.consequence);
        let mut highest = Highest::default();
        let cells = self
            .cells
            .iter()
            .zip(&steps.consequence)
            .zip(&rules.party_of);
        for (index, ((level, steps), party)) in cells.enumerate() {
            let level = level
                .checked_sub(1)
                .map_or(0, |level| lower(level, *steps, scale, floor) + 1);
            raise(&mut highest, *party, index, level);
        }
        highest
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

/// Lowers `level` by `steps`, down to the floor at most. What stands below the floor stays.
pub(crate) fn lower(level: u8, steps: u8, scale: &Scale, floor: Option<u8>) -> u8 {
    let floor = floor.unwrap_or(scale.min).max(scale.min);
    level.saturating_sub(steps).max(floor.min(level))
}
