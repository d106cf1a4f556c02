//! Which cells have another level, and which bounds have moved.

use super::{Kind, MethodChange, matched};
use crate::{Bilingual, LevelRule, LikelihoodSource, Method, Party};

/// The general rule, then each party's own.
pub(super) fn compare_rules(old: &Method, new: &Method, changes: &mut Vec<MethodChange>) {
    compare_rule(old, new, (&old.rule, &new.rule), None, changes);
    for party in &new.parties {
        let earlier = old.parties.iter().find(|own| own.id == party.id);
        match (earlier.and_then(|own| own.rule.as_ref()), &party.rule) {
            (None, None) => {}
            (Some(before), Some(after)) => {
                compare_rule(old, new, (before, after), Some(party), changes);
            }
            (before, after) => {
                let kind = if before.is_none() {
                    Kind::OwnRuleAdded
                } else {
                    Kind::OwnRuleRemoved
                };
                changes.push(MethodChange::new(kind).words("party", &party.name));
                // What counts for the party, cell by cell.
                let before = before.unwrap_or(&old.rule);
                let after = after.as_ref().unwrap_or(&new.rule);
                compare_cells(old, new, (before, after), Some(party), changes);
            }
        }
    }
}

fn compare_rule(
    old: &Method,
    new: &Method,
    (before, after): (&LevelRule, &LevelRule),
    party: Option<&Party>,
    changes: &mut Vec<MethodChange>,
) {
    let whose = |change: MethodChange| match party {
        Some(party) => change.words("party", &party.name),
        None => change,
    };
    let kind = |general: Kind, own: Kind| if party.is_some() { own } else { general };
    match (before, after) {
        (LevelRule::Bands { upper: from }, LevelRule::Bands { upper: to })
            if from.len() == to.len() =>
        {
            for (place, (from, to)) in from.iter().zip(to).enumerate() {
                if from != to {
                    let label = new.levels.get(place).map(|level| level.label.clone());
                    let change = MethodChange::new(kind(Kind::Bound, Kind::OwnBound))
                        .words("level", &label.unwrap_or_default())
                        .number("from", *from)
                        .number("to", *to);
                    changes.push(whose(change));
                }
            }
            return;
        }
        (LevelRule::Bands { .. }, LevelRule::Matrix { .. }) => {
            let change = MethodChange::new(kind(Kind::RuleMatrix, Kind::OwnRuleMatrix));
            changes.push(whose(change));
        }
        (LevelRule::Matrix { .. }, LevelRule::Bands { .. }) => {
            let change = MethodChange::new(kind(Kind::RuleBands, Kind::OwnRuleBands));
            changes.push(whose(change));
        }
        _ => {}
    }
    compare_cells(old, new, (before, after), party, changes);
}

/// Every cell that both methods have and that has another level, from the lowest consequence.
fn compare_cells(
    old: &Method,
    new: &Method,
    (before, after): (&LevelRule, &LevelRule),
    party: Option<&Party>,
    changes: &mut Vec<MethodChange>,
) {
    let likelihoods = new.likelihoods();
    let columns: Vec<Option<usize>> = match (&old.likelihood_source, &new.likelihood_source) {
        (
            LikelihoodSource::Direct { likelihood: from },
            LikelihoodSource::Direct { likelihood: to },
        ) => matched(&from.levels, &to.levels),
        (
            LikelihoodSource::ThreatXVulnerability { .. },
            LikelihoodSource::ThreatXVulnerability { .. },
        ) => {
            let numbers = old.likelihoods();
            let place = |number: &u16| numbers.iter().position(|own| own == number);
            likelihoods.iter().map(place).collect()
        }
        // Nothing to hold a column against.
        _ => return,
    };
    let rows = matched(&old.consequence.levels, &new.consequence.levels);
    for ((row, earlier_row), consequence) in rows.iter().enumerate().zip(new.consequence.numbers())
    {
        for ((column, earlier_column), likelihood) in columns.iter().enumerate().zip(&likelihoods) {
            let (Some(earlier_row), Some(earlier_column)) = (earlier_row, earlier_column) else {
                continue;
            };
            let from = before.level_at(old, *earlier_column, *earlier_row);
            let to = after.level_at(new, column, row);
            if from != to {
                let kind = if party.is_some() {
                    Kind::OwnCell
                } else {
                    Kind::Cell
                };
                let change = MethodChange::new(kind)
                    .number("likelihood", *likelihood)
                    .number("consequence", consequence)
                    .words("from", &label(old, from))
                    .words("to", &label(new, to));
                changes.push(match party {
                    Some(party) => change.words("party", &party.name),
                    None => change,
                });
            }
        }
    }
}

/// What the level `id` is called; a draft's empty cell is a dash.
fn label(method: &Method, id: &str) -> Bilingual {
    let level = method.levels.iter().find(|level| level.id == id);
    match level {
        Some(level) => level.label.clone(),
        None if id.is_empty() => Bilingual::same("–"),
        None => Bilingual::same(id),
    }
}
