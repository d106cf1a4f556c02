//! The effects that counted, step by step, and those that did not, with the reason.

use super::{Arg, Case, ExplainKind as Kind, Explanation};
use crate::{
    Combination, Effect, EffectId, EffectInput, Evidence, Factor, LikelihoodSource, Measure,
    MeasureState, Scale, Stage,
    assess::{combine, counts, lower},
};

/// An effect with its id, as it counts.
type Counted<'a> = &'a (EffectId, EffectInput);

impl Case<'_> {
    /// The effects that count at `stage` on what `concerns` picks.
    pub(super) fn counting(
        &self,
        stage: Stage,
        concerns: impl Fn(&EffectInput) -> bool,
    ) -> Vec<Counted<'_>> {
        self.effects
            .iter()
            .filter(|(_, effect)| counts(stage, effect.state, effect.evidence) && concerns(effect))
            .collect()
    }

    /// What `counted` makes of `level`, and the nodes that say how.
    pub(super) fn lowering(
        &self,
        level: u8,
        scale: &Scale,
        floor: Option<u8>,
        counted: &[Counted<'_>],
    ) -> (u8, Vec<Explanation>) {
        if counted.is_empty() {
            return (level, Vec::new());
        }
        let rule = self.rules.method.combination;
        let steps = combine(rule, counted.iter().map(|(_, effect)| effect));
        let after = lower(level, steps, scale, floor);
        let mut nodes = match rule {
            Combination::Sum => self.added(level, scale, floor, counted),
            Combination::Strongest => self.strongest(level, after, steps, counted),
        };
        if counted.len() > 1 {
            let kind = match rule {
                Combination::Sum => Kind::StepsAdded,
                Combination::Strongest => Kind::StepsStrongest,
            };
            nodes.push(Explanation::new(kind).number("steps", steps));
        }
        let lowest = floor.unwrap_or(scale.min).max(scale.min);
        if i32::from(level) - i32::from(steps) < i32::from(after) {
            let kind = if level < lowest {
                Kind::BelowFloor
            } else {
                Kind::Floor
            };
            nodes.push(
                Explanation::new(kind)
                    .number("floor", lowest)
                    .number("before", level)
                    .number("steps", steps)
                    .number("after", after)
                    .number(
                        "cut",
                        i32::from(after) - (i32::from(level) - i32::from(steps)),
                    ),
            );
        }
        (after, nodes)
    }

    fn added(
        &self,
        level: u8,
        scale: &Scale,
        floor: Option<u8>,
        counted: &[Counted<'_>],
    ) -> Vec<Explanation> {
        let mut before = level;
        counted
            .iter()
            .map(|(id, effect)| {
                let after = lower(before, effect.steps, scale, floor);
                let node = self
                    .effect(Kind::Effect, *id, effect)
                    .number("before", before)
                    .number("after", after);
                before = after;
                node
            })
            .collect()
    }

    fn strongest(
        &self,
        level: u8,
        after: u8,
        steps: u8,
        counted: &[Counted<'_>],
    ) -> Vec<Explanation> {
        let strongest = counted.iter().position(|(_, effect)| effect.steps == steps);
        counted
            .iter()
            .enumerate()
            .map(|(index, (id, effect))| {
                if Some(index) == strongest {
                    self.effect(Kind::Effect, *id, effect)
                        .number("before", level)
                        .number("after", after)
                } else {
                    self.effect(Kind::EffectWeaker, *id, effect)
                        .number("strongest", steps)
                }
            })
            .collect()
    }

    fn effect(&self, kind: Kind, id: EffectId, input: &EffectInput) -> Explanation {
        let node = Explanation::new(kind)
            .words("evidence", input.evidence.name())
            .words("state", input.state.name())
            .number("steps", input.steps);
        match self.records(id) {
            Some((effect, measure)) => node.text("measure", &measure.name).reason(&effect.reason),
            None => node.text("measure", ""),
        }
    }

    fn records(&self, id: EffectId) -> Option<(&Effect, &Measure)> {
        let effect = &self.snapshot.effects.get(&id)?.data;
        Some((effect, &self.snapshot.measures.get(&effect.measure)?.data))
    }

    /// The effects that do not count at `stage`, and why.
    pub(super) fn not_counted(&self, stage: Stage) -> Vec<Explanation> {
        if stage == Stage::Inherent {
            let count = self.effects.len();
            let none = Explanation::new(Kind::EffectsNone).count("count", count);
            return if count > 0 { vec![none] } else { Vec::new() };
        }
        self.effects
            .iter()
            .filter_map(|(id, effect)| {
                let (name, measure) = self.records(*id).map(|(_, m)| (m.name.clone(), m))?;
                let node = Explanation::new(self.why_not(stage, effect)?)
                    .text("measure", name)
                    .words("factor", effect.factor.name())
                    .number("steps", effect.steps);
                Some(match (node.kind, measure.tested_until()) {
                    (Kind::EffectOverdue, Some(until)) => node.with("since", Arg::Date(until)),
                    _ => node,
                })
            })
            .collect()
    }

    fn why_not(&self, stage: Stage, effect: &EffectInput) -> Option<Kind> {
        let direct = matches!(
            self.rules.method.likelihood_source,
            LikelihoodSource::Direct { .. }
        );
        if effect.factor == Factor::Vulnerability && direct {
            return Some(Kind::EffectFactorUnused);
        }
        if effect.factor == Factor::Consequence
            && !(0..self.rules.cells.len())
                .any(|i| effect.cells >> i & 1 == 1 && self.counted(i).is_some())
        {
            return Some(Kind::EffectNoCell);
        }
        if counts(stage, effect.state, effect.evidence) {
            return None;
        }
        Some(match (effect.state, effect.evidence) {
            (MeasureState::Planned, _) => Kind::EffectPlanned,
            (MeasureState::Retired, _) => Kind::EffectRetired,
            (MeasureState::InPlace, Evidence::Failed) => Kind::EffectFailed,
            (MeasureState::InPlace, Evidence::Overdue) => Kind::EffectOverdue,
            (MeasureState::InPlace, Evidence::NotTested | Evidence::Passed) => {
                Kind::EffectNotTested
            }
        })
    }
}
