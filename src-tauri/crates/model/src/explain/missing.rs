//! What has no answer: for a scenario without a level, and beside one with a level.

use super::{Case, ExplainKind as Kind, Explanation, stage::threat_name};
use crate::{Answer, Bilingual, Factor, LikelihoodSource, Scale};

impl Case<'_> {
    /// Why there is no level.
    pub(super) fn missing(&self) -> Vec<Explanation> {
        let scenario = self.scenario;
        let mut found = match &self.rules.method.likelihood_source {
            LikelihoodSource::Direct { likelihood: scale } => {
                vec![factor(
                    Factor::Likelihood.name(),
                    scenario.likelihood,
                    scale,
                )]
            }
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => vec![
                factor(threat_name(), scenario.threat_level, threat),
                factor(
                    Factor::Vulnerability.name(),
                    scenario.vulnerability_level,
                    vulnerability,
                ),
            ],
        };
        let cells = 0..self.rules.cells.len();
        if !cells.clone().any(|index| self.in_scope(index)) {
            found.push(Some(Explanation::new(Kind::MissingProperties)));
        } else if !cells.clone().any(|index| self.counted(index).is_some()) {
            found.push(Some(
                Explanation::new(Kind::MissingConsequence)
                    .children(cells.filter_map(|cell| self.gap(cell))),
            ));
        }
        found.into_iter().flatten().collect()
    }

    /// The cells in scope that count for nothing.
    pub(super) fn gaps(&self) -> Option<Explanation> {
        let gaps: Vec<Explanation> = (0..self.rules.cells.len())
            .filter_map(|cell| self.gap(cell))
            .collect();
        let count = gaps.len();
        (count > 0).then(|| {
            Explanation::new(Kind::Gaps)
                .count("count", count)
                .children(gaps)
        })
    }

    fn in_scope(&self, index: usize) -> bool {
        self.properties.contains(self.rules.cells[index].property)
    }

    fn gap(&self, index: usize) -> Option<Explanation> {
        if !self.in_scope(index) || self.counted(index).is_some() {
            return None;
        }
        Some(match self.consequence[index] {
            Answer::NotAssessed => self.about_cell(Kind::CellUnanswered, index),
            Answer::NotRelevant => self.about_cell(Kind::CellNotRelevant, index),
            Answer::Level(level) => off_scale(
                Factor::Consequence.name(),
                level,
                &self.rules.method.consequence,
            ),
        })
    }
}

fn factor(name: Bilingual, answer: Option<u8>, scale: &Scale) -> Option<Explanation> {
    match answer {
        None => Some(Explanation::new(Kind::MissingFactor).words("factor", name)),
        Some(level) if !scale.contains(level) => Some(off_scale(name, level, scale)),
        Some(_) => None,
    }
}

/// An answer that counts as none, because `scale` does not have it.
pub(super) fn off_scale(name: Bilingual, level: u8, scale: &Scale) -> Explanation {
    Explanation::new(Kind::OffScale)
        .words("factor", name)
        .number("value", level)
        .number("from", scale.min)
        .number("to", scale.max())
}
