//! Risks as reports show them: gathered once, the highest first, and counted for a heat map. What is
//! without a level stands apart, and is never among the low.

use std::{cmp::Reverse, collections::BTreeMap};

use model::{
    Assessed, DecisionRule, Finding, Kind, PersonId, Picture, RiskLevel, Rules, Scenario,
    ScenarioId, Snapshot, Stage, StageLevel, Standing, UnitId,
};

use super::{Fault, frame::Frame, order};
use crate::{
    document::{Badge, Cell, Phrase},
    heatmap::{HeatMovement, level_badge},
};

/// A scenario and its id.
pub(super) type Known<'a> = (ScenarioId, &'a Scenario);

/// A scenario with a level at every stage.
#[derive(Clone)]
pub(super) struct Risk<'a> {
    pub(super) id: ScenarioId,
    pub(super) scenario: &'a Scenario,
    /// The rules that it is judged by: those of its assessment.
    pub(super) rules: &'a Rules,
    levels: [StageLevel; 4],
}

impl<'a> Risk<'a> {
    /// The scenario and its id.
    pub(super) fn known(&self) -> Known<'a> {
        (self.id, self.scenario)
    }

    /// Its level at `stage`.
    pub(super) fn at(&self, stage: Stage) -> &StageLevel {
        &self.levels[stage as usize]
    }

    /// What its level at `stage` is called and asks for.
    pub(super) fn level(&self, stage: Stage) -> Option<&'a RiskLevel> {
        let rules: &'a Rules = self.rules;
        rules.method.levels.get(usize::from(self.at(stage).rank))
    }

    /// Whether its level at *current, confirmed* must be treated.
    pub(super) fn above_tolerance(&self) -> bool {
        self.level(Stage::CurrentConfirmed)
            .is_some_and(|level| level.decision == DecisionRule::MustBeTreated)
    }

    /// Whether it is higher because a test is missing, failed or overdue.
    pub(super) fn credit_taken_back(&self) -> bool {
        let [claimed, confirmed] =
            [Stage::CurrentClaimed, Stage::CurrentConfirmed].map(|stage| self.at(stage));
        confirmed.rank > claimed.rank
    }

    /// How high its level at `stage` stands among those of its method, in thousandths: so that levels of
    /// different methods can be put in one order.
    fn height(&self, stage: Stage) -> u32 {
        let top = self.rules.method.levels.len().saturating_sub(1).max(1) as u32;
        u32::from(self.at(stage).rank) * 1000 / top
    }
}

/// The scenarios of a scope by what they are.
#[derive(Default)]
pub(super) struct Risks<'a> {
    /// Scenarios with a level: the highest *current, confirmed* first, then by reference.
    pub(super) assessed: Vec<Risk<'a>>,
    /// Scenarios without a level, by reference.
    pub(super) unanswered: Vec<Known<'a>>,
    /// Scenarios answered *not relevant*, by reference.
    pub(super) not_relevant: Vec<Known<'a>>,
}

impl<'a> Risks<'a> {
    /// The scenarios that `within` lets through.
    pub(super) fn gather(
        snapshot: &'a Snapshot,
        picture: &'a Picture,
        within: impl Fn(&Scenario) -> bool,
    ) -> Self {
        let mut found = Self::default();
        let mut known: Vec<Known<'a>> = snapshot
            .scenarios
            .values()
            .filter(|stored| within(&stored.data))
            .map(|stored| (stored.id, &stored.data))
            .collect();
        known.sort_by_cached_key(|(_, scenario)| order::key(&scenario.reference));
        for (id, scenario) in known {
            let rules = snapshot
                .assessments
                .get(&scenario.assessment)
                .and_then(|own| picture.rules.get(&own.data.method));
            match (picture.scenarios.get(&id), rules) {
                (Some(Assessed::Levels(levels)), Some(rules)) => found.assessed.push(Risk {
                    id,
                    scenario,
                    rules,
                    levels: *levels,
                }),
                (Some(Assessed::NotRelevant), _) => found.not_relevant.push((id, scenario)),
                _ => found.unanswered.push((id, scenario)),
            }
        }
        found.assessed.sort_by_key(|risk| {
            let at = |stage| (risk.height(stage), risk.at(stage).derived().number);
            Reverse((at(Stage::CurrentConfirmed), at(Stage::Inherent)))
        });
        found
    }
}

/// Where each scenario stands, by the figures that were computed.
pub(super) fn cells(risks: &[Risk<'_>], stage: Stage) -> Vec<(u16, u8, u32)> {
    let mut counts: BTreeMap<(u16, u8), u32> = BTreeMap::new();
    for risk in risks {
        let level = risk.at(stage).derived();
        *counts
            .entry((level.likelihood, level.consequence))
            .or_default() += 1;
    }
    counts
        .into_iter()
        .map(|((likelihood, consequence), count)| (likelihood, consequence, count))
        .collect()
}

/// How scenarios moved from their inherent place to that of `stage`.
pub(super) fn movements(risks: &[Risk<'_>], stage: Stage) -> Vec<HeatMovement> {
    let mut counts: BTreeMap<[(u16, u8); 2], u32> = BTreeMap::new();
    for risk in risks {
        let step = [Stage::Inherent, stage].map(|stage| {
            let level = risk.at(stage).derived();
            (level.likelihood, level.consequence)
        });
        *counts.entry(step).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|([from, to], count)| HeatMovement { from, to, count })
        .collect()
}

/// What a report about many assessments says of scenarios.
impl<'a> Frame<'a> {
    /// Which scenarios the report is about: those of the assessment that was asked for, else of all that
    /// are not superseded; of the unit that it is narrowed to.
    pub(super) fn in_scope(&self, scenario: &Scenario) -> bool {
        let of = match self.options.assessment {
            Some(wanted) => scenario.assessment == wanted,
            None => self.snapshot.is_current(scenario),
        };
        of && self.within(self.snapshot.unit_of(scenario))
    }

    /// Whether a finding of the quality check is of one of these kinds, and about what is in scope.
    pub(super) fn finds(&self, finding: &Finding, kinds: &[Kind]) -> bool {
        kinds.contains(&finding.record)
            && match finding.record {
                Kind::Scenarios => {
                    let scenario = self.snapshot.scenarios.get(&ScenarioId(finding.id));
                    scenario.is_some_and(|own| self.in_scope(&own.data))
                }
                Kind::Assessments => self
                    .options
                    .assessment
                    .is_none_or(|wanted| wanted.0 == finding.id),
                _ => true,
            }
    }

    /// Refuses an assessment that is not there.
    pub(super) fn check_assessment(&self) -> Result<(), Fault> {
        match self.options.assessment {
            Some(id) if !self.snapshot.assessments.contains_key(&id) => {
                Err(Fault::UnknownAssessment)
            }
            _ => Ok(()),
        }
    }

    /// What a report is narrowed to, in words: the lines below its title.
    pub(super) fn narrowed(&self) -> Vec<String> {
        let assessment = self.options.assessment.and_then(|id| {
            let own = &self.snapshot.assessments.get(&id)?.data;
            Some(format!("{} · {}", own.reference, own.name))
        });
        let unit = self.options.unit.map(|unit| self.unit(Some(unit)));
        match (assessment, unit) {
            (None, None) => vec![self.say("report-everywhere")],
            (assessment, unit) => assessment.into_iter().chain(unit).collect(),
        }
    }

    pub(super) fn threat(&self, scenario: &Scenario) -> &'a str {
        let snapshot: &'a Snapshot = self.snapshot;
        snapshot
            .threats
            .get(&scenario.threat)
            .map_or("", |own| own.data.name.get(self.options.language))
    }

    pub(super) fn asset(&self, scenario: &Scenario) -> &'a str {
        let snapshot: &'a Snapshot = self.snapshot;
        snapshot
            .assets
            .get(&scenario.asset)
            .map_or("", |own| own.data.name.as_str())
    }

    /// The reference, the threat and the asset of a risk.
    pub(super) fn risk(&self, scenario: &Scenario) -> Phrase {
        Phrase::new()
            .strong(format!("{} ", scenario.reference))
            .plain(format!(
                "{} · {}",
                self.threat(scenario),
                self.asset(scenario)
            ))
    }

    pub(super) fn badge(&self, rules: &Rules, rank: u8) -> Badge {
        level_badge(&rules.method, rank, self.options.language)
    }

    /// Sign and number of a risk's level; for one that a person set, that it is so.
    pub(super) fn sign(&self, risk: &Risk<'_>, stage: Stage) -> Cell {
        let level = risk.at(stage);
        let mut badge = self.badge(risk.rules, level.rank);
        badge.text = if level.overridden {
            self.say("report-set")
        } else {
            level.derived().number.to_string()
        };
        badge.into()
    }

    /// The owner's name, or that there is none.
    pub(super) fn owner(&self, owner: Option<PersonId>) -> String {
        match owner {
            None => self.say("report-no-owner"),
            owner => self.person(owner),
        }
    }

    /// Units that risks belong to, in the order of their names.
    pub(super) fn units_of<'r>(&self, risks: impl Iterator<Item = &'r Risk<'r>>) -> Vec<UnitId> {
        let mut units: Vec<UnitId> = risks
            .filter_map(|risk| self.snapshot.unit_of(risk.scenario))
            .collect();
        units.sort_unstable();
        units.dedup();
        units.sort_by_cached_key(|id| {
            let unit = self.snapshot.units.get(id);
            unit.map(|own| (order::key(&own.data.reference), own.data.name.clone()))
        });
        units
    }

    /// "Gælder" and the like.
    pub(super) fn standing(&self, how: Standing) -> String {
        self.words.term("standing", how.id())
    }
}
