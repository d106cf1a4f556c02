//! What planned measures lower for their price (levels per krone), so that money goes first to where it
//! lowers most (ISO/IEC 27001:2022, 6.1.3; method, section 5).
//!
//! It adds up what [`worths`] finds, and computes no level itself.

use serde::Serialize;

use crate::{
    ActionId, ActionState, MeasureId, MeasureState, Picture, Scenario, ScenarioId, Snapshot, Stage,
    natural_key,
    worth::{rate, worths},
};

/// What one planned measure lowers, and for how much.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct BudgetRow {
    /// The measure.
    pub measure: MeasureId,
    /// What it costs, in whole kroner ([`measure_cost`]); none: nobody has said.
    pub cost: Option<u32>,
    /// The levels that it lowers at *target*, summed over the scenarios.
    pub levels: u32,
    /// How many scenarios those are.
    pub scenarios: u32,
    /// Levels for each 100,000 kroner.
    pub per_100_000: Option<f64>,
    /// What this one and all before it cost together, in whole kroner.
    pub cost_so_far: u32,
    /// The levels that this one and all before it lower together, were they alone.
    pub levels_so_far: u32,
}

/// What the planned measures lower for their price.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Budget {
    /// Those with a price: most levels per krone first.
    pub rows: Vec<BudgetRow>,
    /// Those without: most levels first.
    pub unpriced: Vec<BudgetRow>,
    /// Open actions that cost something and bring no measure into place: what they lower is not known.
    pub loose: Vec<ActionId>,
    /// What the planned measures and those actions cost together, in whole kroner.
    pub cost: u32,
}

/// What a measure costs, in whole kroner: its own price where one stands on it, else what its actions
/// cost together. Never both, so that nothing is counted twice.
pub fn measure_cost(snapshot: &Snapshot, measure: MeasureId) -> Option<u32> {
    let own = snapshot.measures.get(&measure)?.data.cost;
    own.filter(|cost| *cost > 0).or_else(|| {
        let actions = snapshot.assurance.actions.values().filter(|action| {
            action.data.measure == Some(measure) && action.data.state != ActionState::Dropped
        });
        let sum = actions
            .filter_map(|action| action.data.cost)
            .fold(0, u32::saturating_add);
        (sum > 0).then_some(sum)
    })
}

/// The budget over the scenarios that `within` lets through: of the whole register, those that are
/// current ([`Snapshot::is_current`]).
pub fn budget(
    snapshot: &Snapshot,
    picture: &Picture,
    within: impl Fn(&Scenario) -> bool,
) -> Budget {
    let counts = |id: ScenarioId| {
        let scenario = snapshot.scenarios.get(&id);
        scenario.is_some_and(|own| within(&own.data))
    };
    let mut budget = Budget::default();
    for worth in worths(snapshot, picture) {
        let planned = snapshot
            .measures
            .get(&worth.measure)
            .is_some_and(|own| own.data.state == MeasureState::Planned);
        if !planned {
            continue;
        }
        let lowered: Vec<u32> = worth
            .rows
            .iter()
            .filter(|row| counts(row.scenario))
            .flat_map(|row| &row.stages)
            .filter(|at| at.stage == Stage::Target && at.levels > 0)
            .map(|at| u32::from(at.levels))
            .collect();
        let reaches = worth.rows.iter().any(|row| counts(row.scenario));
        if !reaches && !worth.rows.is_empty() {
            continue;
        }
        let levels = lowered.iter().sum();
        let cost = measure_cost(snapshot, worth.measure);
        let row = BudgetRow {
            measure: worth.measure,
            cost,
            levels,
            scenarios: lowered.len() as u32,
            per_100_000: cost.and_then(|cost| rate(levels, cost)),
            cost_so_far: 0,
            levels_so_far: 0,
        };
        match cost {
            Some(_) => budget.rows.push(row),
            None => budget.unpriced.push(row),
        }
    }
    let reference = |row: &BudgetRow| {
        let measure = snapshot.measures.get(&row.measure);
        measure.map_or_else(String::new, |own| natural_key(&own.data.reference))
    };
    budget.rows.sort_by(|one, other| {
        let rate = |row: &BudgetRow| row.per_100_000.unwrap_or_default();
        rate(other)
            .total_cmp(&rate(one))
            .then(one.cost.cmp(&other.cost))
            .then_with(|| reference(one).cmp(&reference(other)))
    });
    budget
        .unpriced
        .sort_by_cached_key(|row| (std::cmp::Reverse(row.levels), reference(row)));
    let (mut cost, mut levels) = (0_u32, 0);
    for row in &mut budget.rows {
        cost = cost.saturating_add(row.cost.unwrap_or_default());
        levels += row.levels;
        (row.cost_so_far, row.levels_so_far) = (cost, levels);
    }
    let mut loose: Vec<_> = snapshot
        .assurance
        .actions
        .values()
        .filter(|action| {
            let action = &action.data;
            let here = action.scenarios.is_empty() || action.scenarios.iter().any(|id| counts(*id));
            action.state == ActionState::Open
                && action.measure.is_none()
                && action.cost.is_some_and(|cost| cost > 0)
                && here
        })
        .collect();
    loose.sort_by_cached_key(|action| natural_key(&action.data.reference));
    budget.cost = loose
        .iter()
        .filter_map(|action| action.data.cost)
        .fold(cost, u32::saturating_add);
    budget.loose = loose.into_iter().map(|action| action.id).collect();
    budget
}
