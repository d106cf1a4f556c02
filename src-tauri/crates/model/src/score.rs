//! One answer about a scenario, as it is given in a workshop: a key press in the scoring grid.

use serde::{Deserialize, Serialize};

use crate::{Answer, LikelihoodSource, PropertySet, Rules, Scale, Scenario};

/// One answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Score {
    /// The likelihood; none takes the answer back.
    Likelihood(Option<u8>),
    /// The level of the threat.
    ThreatLevel(Option<u8>),
    /// The level of the vulnerability.
    VulnerabilityLevel(Option<u8>),
    /// The scenario's own consequence for a party, in every cell that counts. *Not assessed*
    /// gives the asset's values their place back.
    Consequence {
        /// The party.
        party: String,
        /// The answer.
        answer: Answer,
    },
    /// Whether the scenario is relevant at all; the other answers are kept.
    Relevant(bool),
}

/// The answer does not fit the method.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the answer to `{field}` does not fit the method: {code}")]
pub struct Misfit {
    /// The field, as in the exchange tables.
    pub field: &'static str,
    /// Names the sentence `problem-CODE`.
    pub code: &'static str,
}

impl Scenario {
    /// The scenario with one more answer. `properties` are those that count in it.
    pub fn scored(
        &self,
        score: &Score,
        rules: &Rules,
        properties: PropertySet,
    ) -> Result<Self, Misfit> {
        let mut scored = self.clone();
        match score {
            Score::Likelihood(level) => scored.likelihood = *level,
            Score::ThreatLevel(level) => scored.threat_level = *level,
            Score::VulnerabilityLevel(level) => scored.vulnerability_level = *level,
            Score::Relevant(relevant) => scored.relevant = *relevant,
            Score::Consequence { party, answer } => {
                (scored.consequence).answer_for(party, *answer, rules, properties)?;
            }
        }
        scored.fits(rules)?;
        Ok(scored)
    }

    /// Whether every answer stands on a scale of the method.
    pub fn fits(&self, rules: &Rules) -> Result<(), Misfit> {
        rules.fit_levels(self.likelihood, self.threat_level, self.vulnerability_level)?;
        let level = |set: &Option<crate::Override>| {
            set.as_ref()
                .is_none_or(|set| rules.method.rank(&set.level).is_some())
        };
        if !level(&self.current_override) || !level(&self.target_override) {
            return Err(Misfit {
                field: "override",
                code: "level-unknown",
            });
        }
        self.consequence.fit(rules)
    }
}

impl crate::Effect {
    /// Whether the method of the scenario knows the effect's party and lowers by its factor.
    pub fn fits(&self, rules: &Rules) -> Result<(), Misfit> {
        let known = self.party.as_ref().is_none_or(|party| {
            rules.cells.iter().any(|cell| cell.party == *party)
                || rules.method.parties.iter().any(|own| own.id == *party)
        });
        if !known {
            return Err(Misfit {
                field: "party",
                code: "unknown-party",
            });
        }
        if self.factor == crate::Factor::Vulnerability && !rules.multiplies() {
            return Err(Misfit {
                field: "factor",
                code: "effect-factor-unused",
            });
        }
        Ok(())
    }
}

impl Rules {
    /// Whether the levels stand on the scales that the method asks for. Codes: `level-off-scale`
    /// and `scale-unused`.
    pub(crate) fn fit_levels(
        &self,
        likelihood_level: Option<u8>,
        threat_level: Option<u8>,
        vulnerability_level: Option<u8>,
    ) -> Result<(), Misfit> {
        let on =
            |scale: Option<&Scale>, level: Option<u8>, field: &'static str| match (scale, level) {
                (_, None) => Ok(()),
                (Some(scale), Some(level)) if scale.contains(level) => Ok(()),
                (Some(_), Some(_)) => Err(Misfit {
                    field,
                    code: "level-off-scale",
                }),
                (None, Some(_)) => Err(Misfit {
                    field,
                    code: "scale-unused",
                }),
            };
        let (likelihood, threat, vulnerability) = match &self.method.likelihood_source {
            LikelihoodSource::Direct { likelihood } => (Some(likelihood), None, None),
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => (None, Some(threat), Some(vulnerability)),
        };
        on(likelihood, likelihood_level, "likelihood")?;
        on(threat, threat_level, "threat_level")?;
        on(vulnerability, vulnerability_level, "vulnerability_level")
    }
}

impl crate::Values {
    /// Answers for a party, in every cell of the method that `properties` concern.
    pub(crate) fn answer_for(
        &mut self,
        party: &str,
        answer: Answer,
        rules: &Rules,
        properties: PropertySet,
    ) -> Result<(), Misfit> {
        let place = rules.method.parties.iter().position(|own| own.id == *party);
        let place = place.ok_or(Misfit {
            field: "party",
            code: "unknown-party",
        })?;
        for (cell, party) in rules.cells.iter().zip(&rules.party_of) {
            if usize::from(*party) == place && properties.contains(cell.property) {
                self.set(cell.clone(), answer);
            }
        }
        Ok(())
    }

    /// Whether every answer is for a cell of the method and on its scale.
    pub fn fit(&self, rules: &Rules) -> Result<(), Misfit> {
        for (cell, answer) in &self.0 {
            if !rules.cells.contains(cell) {
                return Err(Misfit {
                    field: "consequence",
                    code: "unknown-party",
                });
            }
            if answer
                .level()
                .is_some_and(|level| !rules.method.consequence.contains(level))
            {
                return Err(Misfit {
                    field: "consequence",
                    code: "level-off-scale",
                });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AssessmentId, AssetId, Cell, Property, ThreatId, presets};

    fn blank() -> Scenario {
        Scenario::new(
            AssessmentId(uuid::Uuid::nil()),
            AssetId(uuid::Uuid::nil()),
            ThreatId(uuid::Uuid::nil()),
        )
    }

    #[test]
    fn a_consequence_fills_the_cells_that_count_and_can_be_taken_back() {
        let rules = Rules::new(presets().unwrap().remove(0)).unwrap();
        let properties = "CI".parse().unwrap();
        let score = |answer| Score::Consequence {
            party: "persons".into(),
            answer,
        };
        let scored = blank()
            .scored(&score(Answer::Level(3)), &rules, properties)
            .unwrap();
        let at = |property| scored.consequence.get(&Cell::new(property, "persons"));
        assert_eq!(at(Property::Confidentiality), Answer::Level(3));
        assert_eq!(at(Property::Integrity), Answer::Level(3));
        assert_eq!(at(Property::Availability), Answer::NotAssessed);
        assert_eq!(
            scored
                .scored(&score(Answer::NotAssessed), &rules, properties)
                .unwrap(),
            blank()
        );
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let rules = Rules::new(presets().unwrap().remove(0)).unwrap();
        let refused = |score| {
            blank()
                .scored(&score, &rules, PropertySet::default())
                .unwrap_err()
                .code
        };
        assert_eq!(refused(Score::Likelihood(Some(5))), "level-off-scale");
        assert_eq!(refused(Score::Likelihood(Some(0))), "level-off-scale");
        assert_eq!(refused(Score::ThreatLevel(Some(1))), "scale-unused");
        let nobody = Score::Consequence {
            party: "nobody".into(),
            answer: Answer::NotRelevant,
        };
        assert_eq!(refused(nobody), "unknown-party");
    }
}
