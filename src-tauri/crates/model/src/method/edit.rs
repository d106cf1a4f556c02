//! One edit of a draft method, as the editor makes it. The window holds a draft and sends edits;
//! here is what each does to the rest of the draft, so that painted cells are not lost.
//!
//! A draft may have faults, which [`Method::check`] names. An edit never refuses and never
//! panics: at a place that the draft does not have it changes nothing.

use serde::{Deserialize, Serialize};

use super::{
    Combination, DecisionRule, Floor, LevelRule, LikelihoodSource, Method, Party, RiskLevel, Scale,
    ScaleLevel,
};
use crate::{Bilingual, PropertySet, table::ScaleOf};

/// What is done to a row of a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum RowEdit {
    /// A new one, before the row at the place; at the list's length it comes last.
    Add,
    /// The row goes.
    Remove,
    /// The row goes to another place, counted in the list without it.
    Move(u8),
}

/// A party, or a category of one, by its place from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PartyAt {
    /// The party.
    pub party: u8,
    /// The category; none means the party itself.
    pub category: Option<u8>,
}

/// The two forms of a level rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// Cell by cell.
    Matrix,
    /// Upper bounds on the product.
    Bands,
}

/// One edit. Places count from 0. Where `party` is none the general rule is meant, else the
/// stricter rule of the party at that place.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "edit", rename_all = "snake_case")]
pub enum MethodEdit {
    /// The method's name and where it comes from.
    Text {
        /// What the user sees.
        name: Bilingual,
        /// Where it comes from.
        source: Bilingual,
    },
    /// The properties that a consequence is valued for.
    Properties {
        /// All of them.
        properties: PropertySet,
    },
    /// Likelihood as the product of threat and vulnerability, or directly. The likelihood scale
    /// becomes the threat scale and a first draft of the vulnerability scale, or the threat scale
    /// becomes the likelihood scale. The cells of matrices stand for other numbers then, and
    /// are emptied; bands keep their bounds.
    LikelihoodSource {
        /// Whether it is a product.
        product: bool,
    },
    /// The number of a scale's lowest level. Rows and columns of matrices stay where they are;
    /// a column of products goes with its number.
    ScaleStart {
        /// The scale.
        scale: ScaleOf,
        /// 0 or 1.
        min: u8,
    },
    /// A level of a scale comes, goes or moves, with its row or column of every matrix.
    ScaleLevels {
        /// The scale.
        scale: ScaleOf,
        /// The level.
        at: u8,
        /// What is done.
        row: RowEdit,
    },
    /// The words and the frequency of one level.
    ScaleLevel {
        /// The scale.
        scale: ScaleOf,
        /// The level.
        at: u8,
        /// What it says from now on, whole.
        level: ScaleLevel,
    },
    /// A party or a category comes, goes or moves. A new one gets an id that is not in use.
    Parties {
        /// Which.
        at: PartyAt,
        /// What is done.
        row: RowEdit,
    },
    /// The name of a party or category; its id stays.
    Party {
        /// Which.
        at: PartyAt,
        /// What the user sees.
        name: Bilingual,
    },
    /// A stricter rule for one party: first a copy of the general one, or none.
    OwnRule {
        /// The party.
        party: u8,
        /// Whether it has one.
        on: bool,
    },
    /// A risk level comes, goes or moves. A new one gets an id that is not in use and a band
    /// between its neighbours. The cells of one that goes are left empty.
    Levels {
        /// The level.
        at: u8,
        /// What is done.
        row: RowEdit,
    },
    /// Everything about one risk level. Painted cells follow an id that changes; an id that is
    /// empty or another level's is not taken over.
    Level {
        /// The level.
        at: u8,
        /// What it is from now on, whole.
        level: RiskLevel,
    },
    /// A rule in its other form: bands written out cell by cell, or the bands nearest to a matrix
    /// ([`LevelRule::to_bands`]).
    RuleKind {
        /// Whose rule.
        party: Option<u8>,
        /// The form.
        kind: RuleKind,
    },
    /// One cell of a matrix.
    Paint {
        /// Whose rule.
        party: Option<u8>,
        /// The consequence, from the lowest.
        row: u8,
        /// The place on the likelihood axis ([`Method::likelihoods`]).
        column: u8,
        /// The id of the level.
        level: String,
    },
    /// The upper bound of one band.
    Bound {
        /// Whose rule.
        party: Option<u8>,
        /// The level.
        at: u8,
        /// The highest product that still has it.
        upper: u16,
    },
    /// How steps on one factor count together.
    Combination {
        /// The rule.
        combination: Combination,
    },
    /// The lowest level that effects may reach.
    Floor {
        /// Per factor.
        floor: Floor,
    },
}

impl Method {
    /// The most levels that a scale, or the list of risk levels, may have.
    pub const MOST_LEVELS: usize = 10;

    /// The draft with one edit made.
    #[must_use]
    pub fn edited(&self, edit: &MethodEdit) -> Method {
        let mut draft = self.clone();
        // An edit at a place that is not there leaves the draft as it is.
        let _ = draft.edit(edit);
        draft
    }

    fn edit(&mut self, edit: &MethodEdit) -> Option<()> {
        match edit {
            MethodEdit::Text { name, source } => {
                self.name.clone_from(name);
                self.source.clone_from(source);
            }
            MethodEdit::Properties { properties } => self.properties = *properties,
            MethodEdit::LikelihoodSource { product } => self.switch_source(*product),
            MethodEdit::ScaleStart { scale, min } => {
                let before = self.likelihoods();
                self.scale_mut(*scale)?.min = *min;
                self.follow_products(&before);
            }
            MethodEdit::ScaleLevels { scale, at, row } => self.edit_scale(*scale, *at, *row)?,
            MethodEdit::ScaleLevel { scale, at, level } => {
                let own = self.scale_mut(*scale)?.levels.get_mut(usize::from(*at))?;
                own.clone_from(level);
                // What no file can hold would make the draft unreadable.
                own.frequency = level
                    .frequency
                    .filter(|(from, to)| from.is_finite() && to.is_finite());
            }
            MethodEdit::Parties { at, row } => self.edit_parties(*at, *row)?,
            MethodEdit::Party { at, name } => self.party_mut(*at)?.name.clone_from(name),
            MethodEdit::OwnRule { party, on } => {
                let rule = on.then(|| self.rule.clone());
                let party = self.parties.get_mut(usize::from(*party))?;
                if party.rule.is_some() != *on {
                    party.rule = rule;
                }
            }
            MethodEdit::Levels { at, row } => self.edit_levels(usize::from(*at), *row)?,
            MethodEdit::Level { at, level } => self.replace_level(usize::from(*at), level)?,
            MethodEdit::RuleKind { party, kind } => {
                let rule = self.rule_mut(*party)?.clone();
                *self.rule_mut(*party)? = match kind {
                    RuleKind::Matrix => rule.to_matrix(self),
                    RuleKind::Bands => rule.to_bands(self),
                };
            }
            MethodEdit::Paint {
                party,
                row,
                column,
                level,
            } => {
                let whole = self.rule_mut(*party)?.clone();
                if matches!(whole, LevelRule::Matrix { .. }) {
                    // A file's matrix may lack the cell that is painted.
                    *self.rule_mut(*party)? = whole.to_matrix(self).painted(
                        usize::from(*row),
                        usize::from(*column),
                        level,
                    );
                }
            }
            MethodEdit::Bound { party, at, upper } => {
                if let LevelRule::Bands { upper: bounds } = self.rule_mut(*party)? {
                    *bounds.get_mut(usize::from(*at))? = *upper;
                }
            }
            MethodEdit::Combination { combination } => self.combination = *combination,
            MethodEdit::Floor { floor } => self.floor = *floor,
        }
        Some(())
    }

    fn rule_mut(&mut self, party: Option<u8>) -> Option<&mut LevelRule> {
        match party {
            None => Some(&mut self.rule),
            Some(party) => self.parties.get_mut(usize::from(party))?.rule.as_mut(),
        }
    }

    fn rules_mut(&mut self) -> impl Iterator<Item = &mut LevelRule> {
        let own = self
            .parties
            .iter_mut()
            .filter_map(|party| party.rule.as_mut());
        std::iter::once(&mut self.rule).chain(own)
    }

    fn matrices_mut(&mut self) -> impl Iterator<Item = &mut Vec<Vec<String>>> {
        self.rules_mut().filter_map(|rule| match rule {
            LevelRule::Matrix { matrix } => Some(matrix),
            LevelRule::Bands { .. } => None,
        })
    }

    fn switch_source(&mut self, product: bool) {
        self.likelihood_source = match (&self.likelihood_source, product) {
            (LikelihoodSource::Direct { likelihood }, true) => {
                let bare = |level: &ScaleLevel| ScaleLevel {
                    label: level.label.clone(),
                    ..ScaleLevel::default()
                };
                LikelihoodSource::ThreatXVulnerability {
                    threat: likelihood.clone(),
                    vulnerability: Scale {
                        min: likelihood.min,
                        levels: likelihood.levels.iter().map(bare).collect(),
                    },
                }
            }
            (LikelihoodSource::ThreatXVulnerability { threat, .. }, false) => {
                self.floor.vulnerability = None;
                LikelihoodSource::Direct {
                    likelihood: threat.clone(),
                }
            }
            _ => return,
        };
        let columns = vec![None; self.likelihoods().len()];
        self.deal_columns(&columns);
    }

    fn edit_scale(&mut self, which: ScaleOf, at: u8, row: RowEdit) -> Option<()> {
        let before = self.likelihoods();
        let scale = self.scale_mut(which)?;
        let places = places(scale.levels.len(), usize::from(at), row, Self::MOST_LEVELS)?;
        scale.levels = dealt(&scale.levels, &places, ScaleLevel::default);
        match which {
            ScaleOf::Consequence => {
                let width = before.len();
                for matrix in self.matrices_mut() {
                    *matrix = dealt(matrix, &places, || vec![String::new(); width]);
                }
            }
            ScaleOf::Likelihood => self.deal_columns(&places),
            ScaleOf::Threat | ScaleOf::Vulnerability => self.follow_products(&before),
        }
        Some(())
    }

    /// Where likelihood is a product, every column stays with its number.
    fn follow_products(&mut self, before: &[u16]) {
        if let LikelihoodSource::ThreatXVulnerability { .. } = self.likelihood_source {
            let place = |number: &u16| before.iter().position(|old| old == number);
            let columns: Vec<Option<usize>> = self.likelihoods().iter().map(place).collect();
            self.deal_columns(&columns);
        }
    }

    fn deal_columns(&mut self, columns: &[Option<usize>]) {
        for row in self.matrices_mut().flatten() {
            *row = dealt(row, columns, String::new);
        }
    }
}

mod lists;

use lists::{dealt, places};
