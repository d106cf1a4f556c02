//! The level rule by itself: what it says of one cell, and the same rule written in the other
//! form. Works on drafts too: a cell that has no level yet is empty.

use super::{LevelRule, Method};

impl LevelRule {
    /// For bands: the lowest and the highest product that has the level at `rank`.
    pub fn bounds(&self, method: &Method, rank: u8) -> Option<(u16, u16)> {
        let LevelRule::Bands { upper } = self else {
            return None;
        };
        let rank = usize::from(rank);
        let to = *upper.get(rank)?;
        let from = match rank.checked_sub(1) {
            Some(below) => upper.get(below)?.saturating_add(1),
            None => method
                .likelihoods()
                .first()
                .copied()
                .unwrap_or(0)
                .saturating_mul(u16::from(method.consequence.min)),
        };
        Some((from, to))
    }

    /// The rank of the level at a likelihood (its number, and its place on the axis) and the
    /// place of a consequence on its scale. Only for a method without faults.
    pub(crate) fn rank(
        &self,
        method: &Method,
        likelihood: u16,
        (column, row): (usize, usize),
    ) -> u8 {
        match self {
            LevelRule::Matrix { matrix } => matrix
                .get(row)
                .and_then(|cells| cells.get(column))
                .and_then(|id| method.rank(id))
                .unwrap_or_default(),
            LevelRule::Bands { upper } => {
                let number = likelihood * (u16::from(method.consequence.min) + row as u16);
                upper
                    .partition_point(|bound| *bound < number)
                    .min(method.levels.len() - 1) as u8
            }
        }
    }

    /// The id of the level at a place of the likelihood axis and of the consequence scale, both
    /// from 0; empty where the rule gives none, as in a draft.
    pub fn level_at<'a>(&'a self, method: &'a Method, column: usize, row: usize) -> &'a str {
        match self {
            LevelRule::Matrix { matrix } => matrix
                .get(row)
                .and_then(|cells| cells.get(column))
                .map_or("", String::as_str),
            LevelRule::Bands { upper } => {
                let likelihood = method.likelihoods().get(column).copied();
                let consequence = method.consequence.numbers().nth(row).map(u16::from);
                let (Some(likelihood), Some(consequence)) = (likelihood, consequence) else {
                    return "";
                };
                banded(upper, method, likelihood.saturating_mul(consequence))
            }
        }
    }

    /// The same rule as a matrix, cell by cell, as large as the method's scales.
    #[must_use]
    pub fn to_matrix(&self, method: &Method) -> LevelRule {
        let likelihoods = method.likelihoods();
        let cell = |row: usize, column: usize, consequence: u8, likelihood: u16| match self {
            LevelRule::Matrix { .. } => self.level_at(method, column, row).to_owned(),
            LevelRule::Bands { upper } => {
                let number = likelihood.saturating_mul(u16::from(consequence));
                banded(upper, method, number).to_owned()
            }
        };
        let row = |(row, consequence): (usize, u8)| {
            likelihoods
                .iter()
                .enumerate()
                .map(|(column, likelihood)| cell(row, column, consequence, *likelihood))
                .collect()
        };
        LevelRule::Matrix {
            matrix: method.consequence.numbers().enumerate().map(row).collect(),
        }
    }

    /// The rule as bands, where each begins at the lowest product that has its level or a higher
    /// one. Bands that are already so stay as they are. No product above 0 gets a lower level than
    /// a cell of the matrix gave it, but it may get a higher one; bounds that are equal are left
    /// to the check to name.
    #[must_use]
    pub fn to_bands(&self, method: &Method) -> LevelRule {
        let LevelRule::Matrix { matrix } = self else {
            return self.clone();
        };
        let likelihoods = method.likelihoods();
        let cells: Vec<(usize, u16)> = method
            .consequence
            .numbers()
            .zip(matrix)
            .flat_map(|(consequence, row)| {
                likelihoods
                    .iter()
                    .zip(row)
                    .filter_map(move |(likelihood, id)| {
                        let rank = method.levels.iter().position(|level| level.id == *id)?;
                        Some((rank, likelihood.saturating_mul(u16::from(consequence))))
                    })
            })
            .collect();
        let highest = method
            .consequence
            .numbers()
            .last()
            .zip(likelihoods.last())
            .map_or(0, |(consequence, likelihood)| {
                likelihood.saturating_mul(u16::from(consequence))
            });
        let upper = (0..method.levels.len())
            .map(|rank| {
                let above = cells.iter().filter(|(other, _)| *other > rank);
                above
                    .map(|(_, number)| number.saturating_sub(1))
                    .min()
                    .unwrap_or(highest)
            })
            .collect();
        LevelRule::Bands { upper }
    }

    /// The rule with one cell of its matrix painted; bands, and a place that is not there, stay.
    #[must_use]
    pub fn painted(&self, row: usize, column: usize, level: &str) -> LevelRule {
        let mut rule = self.clone();
        if let LevelRule::Matrix { matrix } = &mut rule
            && let Some(cell) = matrix.get_mut(row).and_then(|cells| cells.get_mut(column))
        {
            level.clone_into(cell);
        }
        rule
    }
}

/// The id of the first band that reaches up to `number`.
fn banded<'a>(upper: &[u16], method: &'a Method, number: u16) -> &'a str {
    upper
        .iter()
        .position(|bound| number <= *bound)
        .and_then(|rank| method.levels.get(rank))
        .map_or("", |level| level.id.as_str())
}
