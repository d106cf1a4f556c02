//! A method is data (method, section 2): scales, parties, the rule that finds a level.
//!
//! Its JSON is the shape of a method file for `vaern method check` (exchange.md).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Bilingual, Cell, PropertySet, table::ScaleOf};

mod check;
mod compare;
pub mod contrast;
mod edit;
mod read;
mod rule;

pub use compare::{MethodChange, MethodChangeKind, compare};
pub use edit::{MethodEdit, PartyAt, RowEdit, RuleKind};

/// A frozen version of a method.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Method {
    /// Names the method over its versions, for instance `kl-4x4`.
    pub id: String,
    /// Counts the published versions from 1.
    pub version: u32,
    /// What the user sees.
    pub name: Bilingual,
    /// Where it comes from.
    pub source: Bilingual,
    /// Whom a consequence may hit.
    pub parties: Vec<Party>,
    /// The properties that a consequence is valued for.
    pub properties: PropertySet,
    /// Where likelihood comes from.
    #[serde(flatten)]
    pub likelihood_source: LikelihoodSource,
    /// The consequence scale.
    pub consequence: Scale,
    /// The risk levels from low to high.
    pub levels: Vec<RiskLevel>,
    /// How likelihood and consequence give a level.
    #[serde(flatten)]
    pub rule: LevelRule,
    /// How several effects on one factor count together.
    pub combination: Combination,
    /// The lowest level that effects may reach.
    pub floor: Floor,
}

/// Whom a consequence hits (part).
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Party {
    /// `persons`, `organisation`, `society` or the method's own.
    pub id: String,
    /// What the user sees.
    pub name: Bilingual,
    /// What the party is split into; none means that it is valued as a whole.
    pub categories: Vec<Party>,
    /// A stricter rule for this party alone.
    pub rule: Option<LevelRule>,
}

/// A scale of 2 to 10 ordered levels, numbered without gaps from `min`.
///
/// It starts at 0 or 1, so that no product of three levels passes 1000.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Scale {
    /// The number of the lowest level: 1, or 0 where a method begins there.
    pub min: u8,
    /// From low to high.
    pub levels: Vec<ScaleLevel>,
}

impl Scale {
    /// The number of the highest level.
    pub fn max(&self) -> u8 {
        (usize::from(self.min) + self.levels.len())
            .saturating_sub(1)
            .min(usize::from(u8::MAX)) as u8
    }

    /// Whether `level` is on the scale.
    pub fn contains(&self, level: u8) -> bool {
        (self.min..=self.max()).contains(&level) && !self.levels.is_empty()
    }

    /// The level with the number `level`.
    pub fn get(&self, level: u8) -> Option<&ScaleLevel> {
        self.levels.get(usize::from(level.checked_sub(self.min)?))
    }

    /// The numbers of the levels, rising.
    pub fn numbers(&self) -> impl Iterator<Item = u8> + use<> {
        let min = self.min;
        (0..self.levels.len()).map_while(move |place| min.checked_add(u8::try_from(place).ok()?))
    }

    /// The number of the level that `text` names: the number itself, or its label in either language.
    pub fn find(&self, text: &str) -> Option<u8> {
        let text = text.trim();
        if let Ok(level) = text.parse::<u8>() {
            return self.contains(level).then_some(level);
        }
        let index = self.levels.iter().position(|level| level.label.is(text))?;
        self.min.checked_add(u8::try_from(index).ok()?)
    }
}

/// One level of a scale.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScaleLevel {
    /// What the user sees.
    pub label: Bilingual,
    /// What it means, shown where the level is chosen.
    pub description: Bilingual,
    /// For consequence: what it means for each party or category.
    pub by_party: BTreeMap<String, Bilingual>,
    /// How often a year, from and to, where the scale says so.
    pub frequency: Option<(f64, f64)>,
}

/// Where likelihood comes from.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "likelihood_source", rename_all = "snake_case")]
pub enum LikelihoodSource {
    /// The scenario's own level.
    Direct {
        /// The likelihood scale.
        likelihood: Scale,
    },
    /// The product of two levels.
    ThreatXVulnerability {
        /// The threat scale.
        threat: Scale,
        /// The vulnerability scale.
        vulnerability: Scale,
    },
}

/// What is owed at a level (beslutningsregel).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DecisionRule {
    /// Nothing is owed.
    #[default]
    Acceptable,
    /// The owner accepts or treats.
    OwnerDecides,
    /// A treatment with a date is owed.
    MustBeTreated,
}

/// A risk level (risikoniveau).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RiskLevel {
    /// Its name in files and in rules.
    pub id: String,
    /// What the user sees.
    pub label: Bilingual,
    /// Its colour as `#rrggbb`.
    pub colour: String,
    /// One or two letters that read without colour.
    pub sign: String,
    /// What is owed.
    pub decision: DecisionRule,
    /// Days until a treatment is due.
    pub days: Option<u16>,
}

/// How likelihood and consequence give a level.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum LevelRule {
    /// A level for every cell: `matrix[consequence][likelihood]`, both counted from the lowest.
    Matrix {
        /// Rows are consequences, columns likelihoods.
        matrix: Vec<Vec<String>>,
    },
    /// Upper bounds on likelihood × consequence, one for each level, rising.
    Bands {
        /// The highest product that still has the level at the same place.
        upper: Vec<u16>,
    },
}

/// How steps on one factor count together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Combination {
    /// All steps are added.
    #[default]
    Sum,
    /// Only the largest counts.
    Strongest,
}

/// The lowest level that effects may reach; none means the scale's lowest.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(default)]
pub struct Floor {
    /// For likelihood.
    pub likelihood: Option<u8>,
    /// For consequence.
    pub consequence: Option<u8>,
    /// For vulnerability.
    pub vulnerability: Option<u8>,
}

impl Method {
    /// The most parties that a method may have.
    pub const MOST_PARTIES: usize = 8;
    /// The most cells: an effect chooses among them with one bit each.
    pub const MOST_CELLS: usize = 64;

    /// The method as a method file: indented JSON in the full form, with a line break at its end.
    pub fn to_file(&self) -> String {
        // The alternate form of a JSON value is the indented one. A method has no map whose keys
        // are not text, so it always is a JSON value.
        let value = serde_json::to_value(self).unwrap_or_default();
        format!("{value:#}\n")
    }

    /// The cells of the method's consequence table, property by property.
    pub fn cells(&self) -> Vec<Cell> {
        let leaves = self.leaves();
        self.properties
            .iter()
            .flat_map(|property| {
                leaves
                    .iter()
                    .map(move |(_, leaf)| Cell::new(property, &leaf.id))
            })
            .collect()
    }

    /// The parties or categories that are valued, each with the index of its party.
    pub fn leaves(&self) -> Vec<(usize, &Party)> {
        self.parties
            .iter()
            .enumerate()
            .flat_map(|(index, party)| {
                let parts: Vec<&Party> = if party.categories.is_empty() {
                    vec![party]
                } else {
                    party.categories.iter().collect()
                };
                parts.into_iter().map(move |leaf| (index, leaf))
            })
            .collect()
    }

    /// The numbers of the heat map's likelihood axis, rising: the scale's levels, or the
    /// different products of threat and vulnerability.
    pub fn likelihoods(&self) -> Vec<u16> {
        match &self.likelihood_source {
            LikelihoodSource::Direct { likelihood } => {
                likelihood.numbers().map(u16::from).collect()
            }
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => {
                let products: BTreeSet<u16> = threat
                    .numbers()
                    .flat_map(|t| {
                        vulnerability
                            .numbers()
                            .map(move |v| u16::from(t) * u16::from(v))
                    })
                    .collect();
                products.into_iter().collect()
            }
        }
    }

    /// The scales that the method uses, in the order in which they are shown.
    pub fn scales(&self) -> Vec<(ScaleOf, &Scale)> {
        let mut scales = match &self.likelihood_source {
            LikelihoodSource::Direct { likelihood } => vec![(ScaleOf::Likelihood, likelihood)],
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => vec![
                (ScaleOf::Threat, threat),
                (ScaleOf::Vulnerability, vulnerability),
            ],
        };
        scales.push((ScaleOf::Consequence, &self.consequence));
        scales
    }

    /// The scale `which`, where the method uses it.
    pub fn scale(&self, which: ScaleOf) -> Option<&Scale> {
        let found = self.scales().into_iter().find(|(own, _)| *own == which);
        found.map(|(_, scale)| scale)
    }

    /// The scale `which`, to be edited.
    fn scale_mut(&mut self, which: ScaleOf) -> Option<&mut Scale> {
        match (&mut self.likelihood_source, which) {
            (_, ScaleOf::Consequence) => Some(&mut self.consequence),
            (LikelihoodSource::Direct { likelihood }, ScaleOf::Likelihood) => Some(likelihood),
            (LikelihoodSource::ThreatXVulnerability { threat, .. }, ScaleOf::Threat) => {
                Some(threat)
            }
            (
                LikelihoodSource::ThreatXVulnerability { vulnerability, .. },
                ScaleOf::Vulnerability,
            ) => Some(vulnerability),
            _ => None,
        }
    }

    /// The place of the level `id` among the levels, from 0.
    pub fn rank(&self, id: &str) -> Option<u8> {
        self.levels
            .iter()
            .position(|level| level.id == id)
            .map(|rank| rank as u8)
    }

    /// The product bounds or the set of products that a level stands for, as the legend shows it.
    ///
    /// For bands the lowest and highest product; for a matrix every product of its cells.
    pub fn legend(&self, rank: u8) -> Vec<u16> {
        match &self.rule {
            LevelRule::Bands { .. } => self
                .rule
                .bounds(self, rank)
                .map(|(from, to)| vec![from, to])
                .unwrap_or_default(),
            LevelRule::Matrix { matrix } => {
                let likelihoods = self.likelihoods();
                let id = self
                    .levels
                    .get(usize::from(rank))
                    .map(|level| level.id.as_str());
                let products: BTreeSet<u16> = matrix
                    .iter()
                    .zip(u16::from(self.consequence.min)..)
                    .flat_map(|(row, consequence)| {
                        row.iter()
                            .zip(&likelihoods)
                            .filter_map(move |(cell, likelihood)| {
                                (Some(cell.as_str()) == id)
                                    .then_some(likelihood.saturating_mul(consequence))
                            })
                    })
                    .collect();
                products.into_iter().collect()
            }
        }
    }
}
