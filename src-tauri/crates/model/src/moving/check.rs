//! Names what a map leaves without an image, and what it sends to where nothing is.

use super::{LevelMap, LevelsUsed, everybody};
use crate::{LikelihoodSource, Method, Place, Problem, table::ScaleOf};

impl LevelMap {
    /// Everything that stands in the way of moving answers that use `used` from `old` to `new`,
    /// and as notes what gets lost although nothing stands in the way. The place's column names
    /// the scale, `parties` or `levels`.
    pub fn check(&self, old: &Method, new: &Method, used: &LevelsUsed) -> Vec<Problem> {
        let mut found = Vec::new();
        self.check_source(old, new, used, &mut found);
        for (which, _) in old.scales() {
            let Some(target) = new.scale(which) else {
                continue;
            };
            let fault = |code: &str| at(which.id(), code).with("scale", which.id());
            let mut levels = used.scale(which).clone();
            levels.extend(self.scale(which).keys());
            for level in levels {
                match self.scale(which).get(&level) {
                    None => found.push(fault("move-level-unmapped").with("level", level)),
                    Some(image) if !target.contains(*image) => found.push(
                        fault("move-level-off-scale")
                            .with("level", level)
                            .with("to", image),
                    ),
                    Some(_) => {}
                }
            }
        }
        self.check_parties(old, new, used, &mut found);
        let mut levels = used.levels.clone();
        levels.extend(self.levels.keys().cloned());
        for level in &levels {
            match self.levels.get(level) {
                None => found.push(at("levels", "move-risk-level-unmapped").with("level", level)),
                Some(image) if new.rank(image).is_none() => found.push(
                    at("levels", "move-risk-level-unknown")
                        .with("level", level)
                        .with("to", image),
                ),
                Some(_) => {}
            }
        }
        for property in &used.properties {
            if !new.properties.contains(*property) {
                found.push(
                    note("properties", "move-property-missing").with("property", property.id()),
                );
            }
        }
        found
    }

    fn check_source(
        &self,
        old: &Method,
        new: &Method,
        used: &LevelsUsed,
        found: &mut Vec<Problem>,
    ) {
        let direct =
            |method: &Method| matches!(method.likelihood_source, LikelihoodSource::Direct { .. });
        if direct(old) != direct(new) {
            let answers = [ScaleOf::Likelihood, ScaleOf::Threat, ScaleOf::Vulnerability];
            let answered = answers.iter().any(|which| !used.scale(*which).is_empty());
            if answered && !self.drop_likelihood {
                found.push(at("likelihood", "move-likelihood-source"));
            } else if answered {
                found.push(note("likelihood", "move-likelihood-dropped"));
            }
        }
        if direct(new) && !direct(old) && used.vulnerability_effects > 0 {
            found.push(
                note("vulnerability", "move-effects-unused")
                    .with("count", used.vulnerability_effects),
            );
        }
    }

    /// A value needs somebody who is valued; two values never become one.
    fn check_parties(
        &self,
        old: &Method,
        new: &Method,
        used: &LevelsUsed,
        found: &mut Vec<Problem>,
    ) {
        let valued =
            |method: &Method, id: &str| method.leaves().iter().any(|(_, own)| own.id == id);
        for party in &used.parties {
            let fault = |code: &str| at("parties", code).with("party", party);
            let Some(image) = self.parties.get(party) else {
                found.push(fault("move-party-unmapped"));
                continue;
            };
            let known = if valued(old, party) {
                valued(new, image)
            } else {
                everybody(new).any(|own| own.id == *image)
            };
            if !known {
                found.push(fault("move-party-unknown").with("to", image));
            }
            let others = used.parties.iter().take_while(|other| *other != party);
            if valued(old, party)
                && others
                    .filter(|other| valued(old, other))
                    .any(|other| self.parties.get(other) == Some(image))
            {
                found.push(fault("move-party-twice").with("to", image));
            }
        }
    }
}

fn at(column: &str, code: &str) -> Problem {
    Problem::new(
        Place {
            column: column.to_owned(),
            ..Place::default()
        },
        code,
    )
}

pub(super) fn note(column: &str, code: &str) -> Problem {
    Problem {
        note: true,
        ..at(column, code)
    }
}
