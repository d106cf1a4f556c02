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

/// Computes all four stages of a scenario.
pub fn assess(rules: &Rules, scenario: &ScenarioInput<'_>) -> Assessed {
    if !scenario.relevant {
        return Assessed::NotRelevant;
    }
    let Some(inherent) = derive(rules, scenario, Stage::Inherent) else {
        return Assessed::Unanswered;
    };
    let mut levels = [inherent; 4];
    if !scenario.effects.is_empty() {
        for stage in &Stage::ALL[1..] {
            if let Some(level) = derive(rules, scenario, *stage) {
                levels[*stage as usize] = level;
            }
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

pub(crate) fn derive(
    rules: &Rules,
    scenario: &ScenarioInput<'_>,
    stage: Stage,
) -> Option<StageLevel> {
    let counted = || {
        scenario
            .effects
            .iter()
            .filter(|effect| counts(stage, effect.state, effect.evidence))
    };
    let method = &rules.method;
    let steps = |factor| {
        combine(
            method.combination,
            counted().filter(|effect| effect.factor == factor),
        )
    };
    let likelihood = match &method.likelihood_source {
        LikelihoodSource::Direct { likelihood: scale } => {
            let level = scenario
                .likely
                .likelihood
                .filter(|level| scale.contains(*level))?;
            u16::from(lower(
                level,
                steps(Factor::Likelihood),
                scale,
                method.floor.likelihood,
            ))
        }
        LikelihoodSource::ThreatXVulnerability {
            threat,
            vulnerability,
        } => {
            let t = scenario
                .likely
                .threat
                .filter(|level| threat.contains(*level))?;
            let v = scenario
                .likely
                .vulnerability
                .filter(|level| vulnerability.contains(*level))?;
            u16::from(lower(
                t,
                steps(Factor::Likelihood),
                threat,
                method.floor.likelihood,
            )) * u16::from(lower(
                v,
                steps(Factor::Vulnerability),
                vulnerability,
                method.floor.vulnerability,
            ))
        }
    };
    let mut parties = [None::<PartyLevel>; Method::MOST_PARTIES];
    for (index, answer) in scenario.consequence.iter().enumerate() {
        let Answer::Level(level) = *answer else {
            continue;
        };
        if !scenario.properties.contains(rules.cells[index].property)
            || !method.consequence.contains(level)
        {
            continue;
        }
        let steps = combine(
            method.combination,
            counted().filter(|effect| {
                effect.factor == Factor::Consequence && effect.cells >> index & 1 == 1
            }),
        );
        let consequence = lower(level, steps, &method.consequence, method.floor.consequence);
        let party = usize::from(rules.party_of[index]);
        if parties[party].is_none_or(|best| best.consequence < consequence) {
            parties[party] = Some(PartyLevel {
                rank: rules.rank(party, likelihood, consequence),
                number: likelihood * u16::from(consequence),
                likelihood,
                consequence,
                cell: index as u8,
            });
        }
    }
    let derived = parties.iter().flatten().copied().reduce(|best, next| {
        if (next.rank, next.number) > (best.rank, best.number) {
            next
        } else {
            best
        }
    })?;
    Some(StageLevel {
        rank: derived.rank,
        derived,
        parties,
        overridden: false,
    })
}

/// The steps that count together by the method's rule.
pub(crate) fn combine<'a>(rule: Combination, effects: impl Iterator<Item = &'a EffectInput>) -> u8 {
    effects.fold(0, |steps: u8, effect| match rule {
        Combination::Sum => steps.saturating_add(effect.steps),
        Combination::Strongest => steps.max(effect.steps),
    })
}

/// Lowers `level` by `steps`, down to the floor at most. What stands below the floor stays.
pub(crate) fn lower(level: u8, steps: u8, scale: &Scale, floor: Option<u8>) -> u8 {
    let floor = floor.unwrap_or(scale.min).max(scale.min);
    level.saturating_sub(steps).max(floor.min(level))
}
