//! An assessment by another method version (method, section 8): an explicit map from level to
//! level, and what it would do. Nothing is clamped, and nothing is written here.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Cell, Effect, Factor, LikelihoodSource, Method, Party, Property, Scale, Scenario,
    Values, table::ScaleOf,
};

mod check;
mod preview;

pub use preview::{MoveCount, MovePreview, MoveRow, StageCount, preview_move};

/// A level that is on no scale, whose highest number is 10: it counts as no answer.
const NO_IMAGE: u8 = u8::MAX;

/// What becomes of each level, party and risk level of the old method in the new one.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LevelMap {
    /// Old likelihood level to new.
    pub likelihood: BTreeMap<u8, u8>,
    /// Old threat level to new.
    pub threat: BTreeMap<u8, u8>,
    /// Old vulnerability level to new.
    pub vulnerability: BTreeMap<u8, u8>,
    /// Old consequence level to new.
    pub consequence: BTreeMap<u8, u8>,
    /// Id of an old party or category to that of a new one.
    pub parties: BTreeMap<String, String>,
    /// Id of an old risk level to that of a new one, for levels that a person set.
    pub levels: BTreeMap<String, String>,
    /// The user has said that likelihood is left unanswered, because one method asks for it
    /// directly and the other for threat and vulnerability.
    pub drop_likelihood: bool,
}

/// What of a method the answers of an assessment use.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LevelsUsed {
    /// Likelihood levels.
    pub likelihood: BTreeSet<u8>,
    /// Threat levels.
    pub threat: BTreeSet<u8>,
    /// Vulnerability levels.
    pub vulnerability: BTreeSet<u8>,
    /// Consequence levels of the scenarios' own; those of assets stand on the default method's
    /// scale and are not moved (decision 0011).
    pub consequence: BTreeSet<u8>,
    /// The properties of the scenarios' own consequences.
    pub properties: BTreeSet<Property>,
    /// Parties and categories of the scenarios' own consequences and of effects.
    pub parties: BTreeSet<String>,
    /// The risk levels that persons set.
    pub levels: BTreeSet<String>,
    /// How many effects lower the vulnerability.
    pub vulnerability_effects: usize,
}

impl LevelsUsed {
    /// What these scenarios, and the effects on them, use.
    pub fn of<'a>(
        scenarios: impl IntoIterator<Item = &'a Scenario>,
        effects: impl IntoIterator<Item = &'a Effect>,
    ) -> Self {
        let mut used = Self::default();
        for scenario in scenarios {
            used.likelihood.extend(scenario.likelihood);
            used.threat.extend(scenario.threat_level);
            used.vulnerability.extend(scenario.vulnerability_level);
            for (cell, answer) in &scenario.consequence.0 {
                used.consequence.extend(answer.level());
                used.properties.insert(cell.property);
                used.parties.insert(cell.party.clone());
            }
            let set = [&scenario.current_override, &scenario.target_override];
            let set = set.into_iter().flatten();
            used.levels.extend(set.map(|set| set.level.clone()));
        }
        for effect in effects {
            let narrowed = effect.factor == Factor::Consequence;
            used.parties
                .extend(effect.party.clone().filter(|_| narrowed));
            used.vulnerability_effects += usize::from(effect.factor == Factor::Vulnerability);
        }
        used
    }

    /// The levels of the scale `which`.
    pub fn scale(&self, which: ScaleOf) -> &BTreeSet<u8> {
        match which {
            ScaleOf::Likelihood => &self.likelihood,
            ScaleOf::Threat => &self.threat,
            ScaleOf::Vulnerability => &self.vulnerability,
            ScaleOf::Consequence => &self.consequence,
        }
    }
}

impl Party {
    /// Whether `method` values the party, or the category, itself.
    fn is_whole(&self, method: &Method) -> bool {
        method.leaves().iter().any(|(_, own)| own.id == self.id)
    }
}

/// The parties and categories of a method.
fn everybody(method: &Method) -> impl Iterator<Item = &Party> {
    let parties = method.parties.iter();
    parties.flat_map(|party| std::iter::once(party).chain(&party.categories))
}

impl LevelMap {
    /// The map of the scale `which`.
    pub fn scale(&self, which: ScaleOf) -> &BTreeMap<u8, u8> {
        match which {
            ScaleOf::Likelihood => &self.likelihood,
            ScaleOf::Threat => &self.threat,
            ScaleOf::Vulnerability => &self.vulnerability,
            ScaleOf::Consequence => &self.consequence,
        }
    }

    /// A first map for the user to look through: number to number where two scales begin alike
    /// and are equally long, else by equal label; parties and risk levels by id, else by equal
    /// name. What has no such image is left out.
    pub fn suggested(old: &Method, new: &Method) -> Self {
        let scale = |which: ScaleOf| match (old.scale(which), new.scale(which)) {
            (Some(old), Some(new)) => suggested(old, new),
            _ => BTreeMap::new(),
        };
        let mut parties = BTreeMap::new();
        for party in everybody(old) {
            let whole = party.is_whole(old);
            let fits = |own: &&Party| !whole || own.is_whole(new);
            let same = everybody(new).filter(fits).find(|own| own.id == party.id);
            if let Some(image) = same.or_else(|| {
                let named = |own: &&Party| own.name == party.name && !own.name.da.is_empty();
                everybody(new).filter(fits).find(named)
            }) {
                parties.insert(party.id.clone(), image.id.clone());
            }
        }
        let mut levels = BTreeMap::new();
        for level in &old.levels {
            let same = new.levels.iter().find(|own| own.id == level.id);
            if let Some(image) = same.or_else(|| {
                let named = |own: &&crate::RiskLevel| own.label == level.label;
                new.levels
                    .iter()
                    .find(named)
                    .filter(|own| !own.label.da.is_empty())
            }) {
                levels.insert(level.id.clone(), image.id.clone());
            }
        }
        Self {
            likelihood: scale(ScaleOf::Likelihood),
            threat: scale(ScaleOf::Threat),
            vulnerability: scale(ScaleOf::Vulnerability),
            consequence: scale(ScaleOf::Consequence),
            parties,
            levels,
            drop_likelihood: false,
        }
    }
}

fn suggested(old: &Scale, new: &Scale) -> BTreeMap<u8, u8> {
    if old.min == new.min && old.levels.len() == new.levels.len() {
        return old.numbers().map(|level| (level, level)).collect();
    }
    let named = |label: &crate::Bilingual| {
        let mut found = new
            .numbers()
            .zip(&new.levels)
            .filter(|(_, own)| own.label == *label);
        // Two levels of one name are the user's to tell apart.
        found.next().filter(|_| found.next().is_none())
    };
    old.numbers()
        .zip(&old.levels)
        .filter(|(_, level)| !level.label.da.is_empty())
        .filter_map(|(number, level)| Some((number, named(&level.label)?.0)))
        .collect()
}

impl Scenario {
    /// The scenario's answers under the method `new`: each level, party and set risk level takes
    /// its image. What has no image counts as not answered, and [`LevelMap::check`] names it
    /// beforehand. A consequence without an image keeps its cell, at a level that is on no scale,
    /// so that the asset's value never takes its place unseen; such a scenario does not
    /// [fit](Scenario::fits). *Not relevant* and everything that is no level stay.
    #[must_use]
    pub fn moved(&self, map: &LevelMap, new: &Method) -> Scenario {
        let image = |levels: &BTreeMap<u8, u8>, level: Option<u8>| {
            level.and_then(|level| levels.get(&level).copied())
        };
        let (likelihood, threat_level, vulnerability_level) = match new.likelihood_source {
            LikelihoodSource::Direct { .. } => {
                (image(&map.likelihood, self.likelihood), None, None)
            }
            LikelihoodSource::ThreatXVulnerability { .. } => (
                None,
                image(&map.threat, self.threat_level),
                image(&map.vulnerability, self.vulnerability_level),
            ),
        };
        let consequence: Values = self
            .consequence
            .0
            .iter()
            .filter(|(cell, _)| new.properties.contains(cell.property))
            .filter_map(|(cell, answer)| {
                let party = map.parties.get(&cell.party)?;
                let answer = match answer {
                    Answer::Level(level) => {
                        let image = map.consequence.get(level).copied();
                        Answer::Level(image.unwrap_or(NO_IMAGE))
                    }
                    other => *other,
                };
                Some((Cell::new(cell.property, party), answer))
            })
            .collect();
        let set = |set: &Option<crate::Override>| {
            let set = set.as_ref()?;
            Some(crate::Override {
                level: map.levels.get(&set.level)?.clone(),
                ..set.clone()
            })
        };
        Scenario {
            likelihood,
            threat_level,
            vulnerability_level,
            consequence,
            current_override: set(&self.current_override),
            target_override: set(&self.target_override),
            ..self.clone()
        }
    }
}

impl Effect {
    /// The effect under another method: its steps stay, and its party takes its image. None where
    /// the party has none and narrows the effect: one on a party must never become one on all.
    pub fn moved(&self, map: &LevelMap) -> Option<Effect> {
        let image = self.party.as_ref().map(|party| map.parties.get(party));
        let party = match image {
            Some(None) if self.factor == Factor::Consequence => return None,
            image => image.flatten().cloned(),
        };
        Some(Effect {
            party,
            ..self.clone()
        })
    }
}
