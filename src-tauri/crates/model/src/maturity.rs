//! How mature controls are: on a day, per area, over time and between units. A level is only what
//! somebody rated: nothing here guesses one (ISO/IEC 27001:2022, clauses 9.1 and 10.1).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Control, ControlId, Maturity, MaturityId, Records, Stored, UnitId, natural_key};

/// The part of a framework that controls stand in.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Area {
    /// The framework.
    pub framework: String,
    /// The theme: its word after `theme:` among the attributes; empty for a control without one.
    pub theme: String,
}

impl Control {
    /// The area that it belongs to: its theme (ISO/IEC 27002:2022, clause 4.1) within its framework.
    pub fn area(&self) -> Area {
        let theme = self
            .attributes
            .iter()
            .find_map(|attribute| attribute.strip_prefix("theme:"));
        Area {
            framework: self.framework.clone(),
            theme: theme.unwrap_or_default().to_owned(),
        }
    }
}

/// A mean of levels.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Mean {
    /// The mean with one decimal, half rounded up; none without any level.
    pub level: Option<f64>,
    /// Of how many it is the mean.
    pub of: u32,
}

impl Mean {
    /// The mean of whole levels.
    pub fn of(levels: impl Iterator<Item = u32>) -> Self {
        let (sum, of) = levels.fold((0_u64, 0_u32), |(sum, of), level| {
            (sum + u64::from(level), of + 1)
        });
        // Whole tenths, so that no sum of fractions decides: (10·sum ÷ of + ½) rounded down.
        let tenths = |of: u64| (20 * sum + of) / (2 * of);
        Self {
            level: (of > 0).then(|| tenths(u64::from(of)) as f64 / 10.0),
            of,
        }
    }
}

/// How mature an area is.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AreaMaturity {
    /// The area.
    pub area: Area,
    /// How many controls stand in it.
    pub controls: u32,
    /// The mean of the rated controls' levels.
    pub level: Mean,
    /// The mean of the targets of those that have one.
    pub target: Mean,
}

/// The latest rating of each control in `unit` (none: in the whole organisation) on the day `day`. Of
/// two of the same day the lower one counts. What was rated for a unit says nothing of the whole, nor
/// the other way round.
pub fn ratings_on(
    ratings: &Records<MaturityId, Maturity>,
    unit: Option<UnitId>,
    day: NaiveDate,
) -> BTreeMap<ControlId, &Stored<MaturityId, Maturity>> {
    let mut latest: BTreeMap<ControlId, &Stored<MaturityId, Maturity>> = BTreeMap::new();
    let key = |one: &Maturity| (one.date, std::cmp::Reverse(one.level));
    for rating in ratings.values() {
        if rating.data.unit != unit || rating.data.date > day {
            continue;
        }
        let known = latest.entry(rating.data.control).or_insert(rating);
        if key(&rating.data) > key(&known.data) {
            *known = rating;
        }
    }
    latest
}

/// How mature each area is in `unit` (none: the whole organisation) on the day `day`, by framework, in
/// the order of the areas' first controls.
pub fn areas_on(
    controls: &Records<ControlId, Control>,
    ratings: &Records<MaturityId, Maturity>,
    unit: Option<UnitId>,
    day: NaiveDate,
) -> Vec<AreaMaturity> {
    let latest = ratings_on(ratings, unit, day);
    areas(controls)
        .into_iter()
        .map(|(area, within)| {
            let rated = || within.iter().filter_map(|control| latest.get(control));
            AreaMaturity {
                area,
                controls: within.len() as u32,
                level: Mean::of(rated().map(|rating| rating.data.level)),
                target: Mean::of(rated().filter_map(|rating| rating.data.target)),
            }
        })
        .collect()
}

/// The areas with their controls.
fn areas(controls: &Records<ControlId, Control>) -> Vec<(Area, Vec<ControlId>)> {
    let mut areas: BTreeMap<Area, (String, Vec<ControlId>)> = BTreeMap::new();
    for control in controls.values() {
        let reference = natural_key(&control.data.reference);
        let (first, within) = areas
            .entry(control.data.area())
            .or_insert_with(|| (reference.clone(), Vec::new()));
        if reference < *first {
            *first = reference;
        }
        within.push(control.id);
    }
    let mut areas: Vec<_> = areas.into_iter().collect();
    areas.sort_by(|(one, (a, _)), (other, (b, _))| {
        (&one.framework, a, &one.theme).cmp(&(&other.framework, b, &other.theme))
    });
    areas
        .into_iter()
        .map(|(area, (_, within))| (area, within))
        .collect()
}

/// How mature it was on a day on which something was rated.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MaturityPoint {
    /// The day.
    pub day: NaiveDate,
    /// The mean over all controls that are rated by then.
    pub level: Mean,
}

/// The mean level in `unit` (none: the whole organisation) over time, up to the day `until`: one point
/// for each day on which a control among `controls` was rated, over the ratings that held on it.
pub fn maturity_series(
    controls: &BTreeSet<ControlId>,
    ratings: &Records<MaturityId, Maturity>,
    unit: Option<UnitId>,
    until: NaiveDate,
) -> Vec<MaturityPoint> {
    let mut by_day: BTreeMap<NaiveDate, BTreeMap<ControlId, u32>> = BTreeMap::new();
    for rating in ratings.values().map(|rating| &rating.data) {
        if rating.unit == unit && rating.date <= until && controls.contains(&rating.control) {
            let that_day = by_day.entry(rating.date).or_default();
            let level = that_day.entry(rating.control).or_insert(rating.level);
            *level = rating.level.min(*level);
        }
    }
    let mut holds: BTreeMap<ControlId, u32> = BTreeMap::new();
    by_day
        .into_iter()
        .map(|(day, rated)| {
            holds.extend(rated);
            MaturityPoint {
                day,
                level: Mean::of(holds.values().copied()),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
