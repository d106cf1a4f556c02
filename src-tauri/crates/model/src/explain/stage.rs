//! A stage: the likelihood, each party's level, and what did not count.

use super::{Case, ExplainKind as Kind, Explanation};
use crate::{
    Bilingual, Factor, LevelRule, LikelihoodSource, Method, Override, PartyLevel, Scale, Stage,
    StageLevel,
};

impl Case<'_> {
    pub(super) fn stage(&self, stage: Stage, level: &StageLevel) -> Explanation {
        let set = self.set_by_hand(stage);
        let derived = level.derived();
        let found = level.parties();
        let decides = found
            .iter()
            .position(|party| *party == Some(derived))
            .unwrap_or_default();
        let parties = &self.rules.method.parties;
        let kind = if level.overridden {
            Kind::StageOverridden
        } else {
            Kind::Stage
        };
        let mut node = Explanation::new(kind)
            .text("stage_id", stage.id())
            .words("stage", stage.name())
            .words("label", self.label(level.rank))
            .number("rank", level.rank)
            .number("number", derived.number)
            .words(
                "party",
                parties
                    .get(decides)
                    .map(|party| party.name.clone())
                    .unwrap_or_default(),
            );
        node.level = self.level(level.rank);
        if let Some(set) = set {
            if level.overridden {
                node = node
                    .words("derived", self.label(derived.rank))
                    .number("derived_rank", derived.rank)
                    .text("by", &set.by)
                    .text("reason", &set.reason);
            } else {
                let unknown = Explanation::new(Kind::OverrideUnknown);
                node = node.child(unknown.text("level", &set.level).text("by", &set.by));
            }
        }
        let others = (0..parties.len()).filter(|party| *party != decides);
        node.child(self.likelihood(stage))
            .children(std::iter::once(decides).chain(others).map(|index| {
                let kind = if index == decides {
                    Kind::PartyDecides
                } else {
                    Kind::Party
                };
                self.party(stage, kind, index, found.get(index).copied().flatten())
            }))
            .children(self.not_counted(stage))
    }

    fn set_by_hand(&self, stage: Stage) -> Option<&Override> {
        match stage {
            Stage::Inherent => None,
            Stage::CurrentClaimed | Stage::CurrentConfirmed => {
                self.scenario.current_override.as_ref()
            }
            Stage::Target => self.scenario.target_override.as_ref(),
        }
    }

    fn likelihood(&self, stage: Stage) -> Explanation {
        let floor = self.rules.method.floor;
        match &self.rules.method.likelihood_source {
            LikelihoodSource::Direct { likelihood: scale } => {
                let level = self.scenario.likelihood.unwrap_or_default();
                self.factor(
                    stage,
                    Factor::Likelihood,
                    Factor::Likelihood.name(),
                    (level, scale, floor.likelihood),
                )
                .1
            }
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => {
                let level = self.scenario.threat_level.unwrap_or_default();
                let (t, first) = self.factor(
                    stage,
                    Factor::Likelihood,
                    threat_name(),
                    (level, threat, floor.likelihood),
                );
                let level = self.scenario.vulnerability_level.unwrap_or_default();
                let (v, second) = self.factor(
                    stage,
                    Factor::Vulnerability,
                    Factor::Vulnerability.name(),
                    (level, vulnerability, floor.vulnerability),
                );
                Explanation::new(Kind::LikelihoodProduct)
                    .number("threat", t)
                    .number("vulnerability", v)
                    .number("likelihood", u16::from(t) * u16::from(v))
                    .child(first)
                    .child(second)
            }
        }
    }

    fn factor(
        &self,
        stage: Stage,
        factor: Factor,
        name: Bilingual,
        (level, scale, floor): (u8, &Scale, Option<u8>),
    ) -> (u8, Explanation) {
        let counted = self.counting(stage, |effect| effect.factor == factor);
        let (after, steps) = self.lowering(level, scale, floor, &counted);
        let kind = if counted.is_empty() {
            Kind::Factor
        } else {
            Kind::FactorLowered
        };
        let node = Explanation::new(kind)
            .text("factor_id", factor.id())
            .words("factor", name)
            .children(steps);
        (after, before_after(node, level, after, scale))
    }

    fn party(
        &self,
        stage: Stage,
        kind: Kind,
        index: usize,
        level: Option<PartyLevel>,
    ) -> Explanation {
        let name = self.rules.method.parties[index].name.clone();
        let Some(level) = level else {
            return Explanation::new(Kind::PartyUnanswered).words("party", name);
        };
        let mut node = Explanation::new(kind)
            .words("party", name)
            .words("label", self.label(level.rank))
            .number("rank", level.rank)
            .number("likelihood", level.likelihood)
            .number("consequence", level.consequence)
            .number("number", level.number);
        node.level = self.level(level.rank);
        let cells = || {
            let cells = self.rules.cells_of[index].iter().copied().map(usize::from);
            cells.filter_map(|cell| Some((cell, self.counted(cell)?)))
        };
        // Among equals the first.
        let decides = cells()
            .find(|(cell, own)| self.cell_lowered(stage, *cell, *own).0 == level.consequence);
        let others = cells().filter(|cell| Some(*cell) != decides);
        node.child(self.rule(index, level)).children(
            decides
                .into_iter()
                .chain(others)
                .map(|cell| self.cell(stage, cell, Some(cell) == decides)),
        )
    }

    fn rule(&self, party: usize, level: PartyLevel) -> Explanation {
        let method = &self.rules.method;
        let own = method.parties[party].rule.as_ref();
        let rule = own.unwrap_or(&method.rule);
        let kind = match (rule, own) {
            (LevelRule::Bands { .. }, None) => Kind::RuleBand,
            (LevelRule::Bands { .. }, Some(_)) => Kind::RuleBandOwn,
            (LevelRule::Matrix { .. }, None) => Kind::RuleMatrix,
            (LevelRule::Matrix { .. }, Some(_)) => Kind::RuleMatrixOwn,
        };
        let mut node = Explanation::new(kind)
            .words("party", method.parties[party].name.clone())
            .words("label", self.label(level.rank))
            .number("likelihood", level.likelihood)
            .number("consequence", level.consequence)
            .number("number", level.number);
        node.level = self.level(level.rank);
        if let Some((from, to)) = rule.bounds(method, level.rank) {
            node = node.number("from", from).number("to", to);
        }
        node
    }

    /// What effects make of the `level` of the cell at `index`, and the nodes that say how.
    fn cell_lowered(&self, stage: Stage, index: usize, level: u8) -> (u8, Vec<Explanation>) {
        let counted = self.counting(stage, |effect| {
            effect.factor == Factor::Consequence && effect.cells >> index & 1 == 1
        });
        let method: &Method = &self.rules.method;
        let floor = method.floor.consequence;
        self.lowering(level, &method.consequence, floor, &counted)
    }

    fn cell(&self, stage: Stage, (index, level): (usize, u8), decides: bool) -> Explanation {
        let (after, steps) = self.cell_lowered(stage, index, level);
        let kind = match (decides, steps.is_empty()) {
            (true, true) => Kind::CellDecides,
            (true, false) => Kind::CellDecidesLowered,
            (false, true) => Kind::Cell,
            (false, false) => Kind::CellLowered,
        };
        let node = self.about_cell(kind, index);
        before_after(node, level, after, &self.rules.method.consequence)
            .children(decides.then(|| self.value(index, level)))
            .children(steps)
    }
}

/// The threat as a factor of the likelihood.
pub(super) fn threat_name() -> Bilingual {
    Bilingual::new("trussel", "threat")
}

/// `node` with a level of `scale` before and after effects.
fn before_after(node: Explanation, before: u8, after: u8, scale: &Scale) -> Explanation {
    let label = |level| {
        scale
            .get(level)
            .map(|level| level.label.clone())
            .unwrap_or_default()
    };
    node.number("before", before)
        .words("before_label", label(before))
        .number("after", after)
        .words("after_label", label(after))
}
