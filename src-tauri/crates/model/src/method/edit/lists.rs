//! Edits of the lists of parties and of risk levels, and how a list is dealt anew.

use super::{DecisionRule, LevelRule, Method, Party, PartyAt, RiskLevel, RowEdit};
use crate::Bilingual;

/// For each row of the list after the edit its place before; none where it is new.
/// `None` where there is no such row, or no room for another.
pub(super) fn places(
    count: usize,
    at: usize,
    row: RowEdit,
    most: usize,
) -> Option<Vec<Option<usize>>> {
    let mut places: Vec<Option<usize>> = (0..count).map(Some).collect();
    match row {
        RowEdit::Add if at <= count && count < most => places.insert(at, None),
        RowEdit::Remove if at < count => drop(places.remove(at)),
        RowEdit::Move(to) if at < count && usize::from(to) < count => {
            let moved = places.remove(at);
            places.insert(usize::from(to), moved);
        }
        _ => return None,
    }
    Some(places)
}

/// `list` in the order of `places`, with something new where the list has nothing.
pub(super) fn dealt<T: Clone>(list: &[T], places: &[Option<usize>], new: impl Fn() -> T) -> Vec<T> {
    places
        .iter()
        .map(|place| {
            place
                .and_then(|place| list.get(place))
                .cloned()
                .unwrap_or_else(&new)
        })
        .collect()
}

/// The first of `PREFIX-1`, `PREFIX-2`, … that is not taken.
fn free_id(prefix: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut number = 1_u32;
    loop {
        let id = format!("{prefix}-{number}");
        if !taken(&id) {
            return id;
        }
        number = number.saturating_add(1);
    }
}

impl Method {
    pub(super) fn party_mut(&mut self, at: PartyAt) -> Option<&mut Party> {
        let party = self.parties.get_mut(usize::from(at.party))?;
        match at.category {
            None => Some(party),
            Some(category) => party.categories.get_mut(usize::from(category)),
        }
    }

    /// Whether a party or category has the id.
    fn has_party(&self, id: &str) -> bool {
        self.parties
            .iter()
            .any(|party| party.id == id || party.categories.iter().any(|own| own.id == id))
    }

    pub(super) fn edit_parties(&mut self, at: PartyAt, row: RowEdit) -> Option<()> {
        let prefix = if at.category.is_some() {
            "category"
        } else {
            "party"
        };
        let id = free_id(prefix, |id| self.has_party(id));
        let (list, place, most) = match at.category {
            None => (&mut self.parties, at.party, Self::MOST_PARTIES),
            Some(category) => (
                &mut self.parties.get_mut(usize::from(at.party))?.categories,
                category,
                Self::MOST_CELLS,
            ),
        };
        let places = places(list.len(), usize::from(place), row, most)?;
        *list = dealt(list, &places, || Party {
            id: id.clone(),
            name: Bilingual::default(),
            categories: Vec::new(),
            rule: None,
        });
        if row == RowEdit::Remove {
            // What the levels say to somebody who is gone would come back with the next one.
            let mut levels = std::mem::take(&mut self.consequence.levels);
            for level in &mut levels {
                level.by_party.retain(|id, _| self.has_party(id));
            }
            self.consequence.levels = levels;
        }
        Some(())
    }

    pub(super) fn edit_levels(&mut self, at: usize, row: RowEdit) -> Option<()> {
        let gone = self.levels.get(at).map(|level| level.id.clone());
        let places = places(self.levels.len(), at, row, Self::MOST_LEVELS)?;
        let id = free_id("level", |id| self.rank(id).is_some());
        let signs = 'A'..='Z';
        let sign = signs
            .map(String::from)
            .find(|sign| self.levels.iter().all(|level| level.sign != *sign))
            .unwrap_or_default();
        self.levels = dealt(&self.levels, &places, || RiskLevel {
            id: id.clone(),
            label: Bilingual::default(),
            colour: "#d9d9d9".to_owned(),
            sign: sign.clone(),
            decision: DecisionRule::OwnerDecides,
            days: None,
        });
        let still = gone.as_deref().is_some_and(|id| self.rank(id).is_some());
        for rule in self.rules_mut() {
            match rule {
                LevelRule::Matrix { matrix } => {
                    if let (RowEdit::Remove, false, Some(id)) = (row, still, &gone) {
                        matrix
                            .iter_mut()
                            .flatten()
                            .filter(|cell| *cell == id)
                            .for_each(String::clear);
                    }
                }
                LevelRule::Bands { upper } => match row {
                    RowEdit::Add if at <= upper.len() => {
                        let below = at.checked_sub(1).and_then(|below| upper.get(below));
                        let below = below.copied().unwrap_or(0);
                        let above = upper.get(at).copied().unwrap_or(below.saturating_add(2));
                        upper.insert(at, below + above.saturating_sub(below) / 2);
                    }
                    RowEdit::Remove if at < upper.len() => drop(upper.remove(at)),
                    // Bounds rise, so they stay where they are.
                    _ => {}
                },
            }
        }
        Some(())
    }

    pub(super) fn replace_level(&mut self, at: usize, level: &RiskLevel) -> Option<()> {
        let old = self.levels.get(at)?.id.clone();
        let taken = self
            .levels
            .iter()
            .enumerate()
            .any(|(other, own)| other != at && own.id == level.id);
        let id = if level.id.is_empty() || taken {
            old.clone()
        } else {
            level.id.clone()
        };
        *self.levels.get_mut(at)? = RiskLevel {
            id: id.clone(),
            ..level.clone()
        };
        // A draft from a file may have two levels with one id, and empty cells are nobody's.
        if !old.is_empty() && self.rank(&old).is_none() {
            for cell in self.matrices_mut().flatten().flatten() {
                if *cell == old {
                    cell.clone_from(&id);
                }
            }
        }
        Some(())
    }
}
