//! What is kept of a computed level: small, for a million are made.

use serde::{Deserialize, Serialize};

use crate::{Method, Rules};

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
}

/// The level of a scenario at one stage.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct StageLevel {
    /// The rank that counts: the override where there is one, else the derived one.
    pub rank: u8,
    /// Whether a person set the rank.
    pub overridden: bool,
    /// The place of the party whose level is the highest.
    decides: u8,
    /// The likelihood after effects, the same for every party.
    likelihood: u16,
    /// Per party of the method, in its order; of no meaning where the party has no consequence.
    ranks: [u8; Method::MOST_PARTIES],
    /// Per party of the method, in its order: one more than its consequence, or 0 for none.
    consequences: [u8; Method::MOST_PARTIES],
}

impl StageLevel {
    /// No party has a level yet.
    pub(super) fn new(likelihood: u16) -> Self {
        Self {
            rank: 0,
            overridden: false,
            decides: 0,
            likelihood,
            ranks: [0; Method::MOST_PARTIES],
            consequences: [0; Method::MOST_PARTIES],
        }
    }

    /// Takes in the party at `place` with one more than its consequence, or 0.
    ///
    /// `best` is one more than rank and number of the party that decides so far, or 0: the largest
    /// decides, the first among equals.
    pub(super) fn take(&mut self, rules: &Rules, place: usize, above: u8, best: &mut u32) {
        let Some(consequence) = above.checked_sub(1) else {
            return;
        };
        let rank = rules.rank(place, self.likelihood, consequence);
        let number = self.likelihood * u16::from(consequence);
        self.ranks[place] = rank;
        self.consequences[place] = above;
        let own = (u32::from(rank) << 16 | u32::from(number)) + 1;
        if own > *best {
            *best = own;
            self.rank = rank;
            self.decides = place as u8;
        }
    }

    /// What was derived: the highest over the parties.
    pub fn derived(&self) -> PartyLevel {
        let place = usize::from(self.decides) % Method::MOST_PARTIES;
        self.level(place, self.consequences[place].saturating_sub(1))
    }

    /// Per party of the method, in its order; none where no cell of the party counts.
    pub fn parties(&self) -> [Option<PartyLevel>; Method::MOST_PARTIES] {
        std::array::from_fn(|place| {
            Some(self.level(place, self.consequences[place].checked_sub(1)?))
        })
    }

    fn level(&self, place: usize, consequence: u8) -> PartyLevel {
        PartyLevel {
            rank: self.ranks[place],
            number: self.likelihood * u16::from(consequence),
            likelihood: self.likelihood,
            consequence,
        }
    }
}
