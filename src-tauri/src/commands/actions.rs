//! Actions with their deeds, and the budget of what is planned.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::{
    Action, ActionId, ActionStanding, ActionState, Measure, MeasureId, MeasureState, Person,
    PersonId, Records, Scenario, Snapshot, Stored, Unit, UnitId, natural_key,
};
use register::{Closing, Register};
use serde::{Deserialize, Serialize};
use tauri::State;

use super::treat::{TreatFilter, TreatName, action_name, here, units};
use crate::{
    clock,
    error::Answer,
    session::{Session, Written},
};

/// An action in a list.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct ActionView {
    /// The record.
    pub action: Stored<ActionId, Action>,
    /// How it stands today.
    pub standing: ActionStanding,
    /// Its owner's name.
    pub owner_name: Option<String>,
    /// Its unit's name.
    pub unit_name: Option<String>,
    /// The actions before it that are still open.
    pub waits_for: Vec<TreatName<ActionId>>,
    /// The measure that it brings into place.
    pub measure: Option<TreatName<MeasureId>>,
    /// Whether that measure is planned, and can be put in place when the action is closed.
    pub measure_planned: bool,
}

/// A planned measure in the budget.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct BudgetView {
    /// Its figures.
    pub row: model::BudgetRow,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
}

/// What the planned measures lower for their price.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct BudgetPage {
    /// Those with a price: most levels per krone first.
    pub rows: Vec<BudgetView>,
    /// Those without.
    pub unpriced: Vec<BudgetView>,
    /// Open actions that cost something and bring no measure into place.
    pub loose: Vec<ActionView>,
    /// What all of it costs, in whole kroner.
    pub cost: u32,
}

/// How an action is closed.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize, specta::Type)]
pub struct ClosingForm {
    /// Done or dropped.
    pub state: ActionState,
    /// What came of it.
    pub outcome: String,
    /// On which day.
    pub date: NaiveDate,
    /// Whether its measure is in place with it.
    pub measure: bool,
}

/// What actions name.
struct Named {
    actions: Records<ActionId, Action>,
    measures: Records<MeasureId, Measure>,
    people: Records<PersonId, Person>,
    units: Records<UnitId, Unit>,
    today: NaiveDate,
}

impl Named {
    fn view(&self, own: &Stored<ActionId, Action>) -> ActionView {
        let action = &own.data;
        let measure = action.measure.and_then(|id| self.measures.get(&id));
        let person = action.owner.and_then(|id| self.people.get(&id));
        let unit = action.unit.and_then(|id| self.units.get(&id));
        ActionView {
            action: own.clone(),
            standing: action.standing(&self.actions, self.today),
            owner_name: person.map(|own| own.data.name.clone()),
            unit_name: unit.map(|own| own.data.name.clone()),
            waits_for: action
                .waits_for(&self.actions)
                .into_iter()
                .map(action_name)
                .collect(),
            measure: measure.map(|own| TreatName {
                id: own.id,
                reference: own.data.reference.clone(),
                name: own.data.name.clone(),
                due: own.data.due,
            }),
            measure_planned: measure.is_some_and(|own| own.data.state == MeasureState::Planned),
        }
    }
}

/// The actions that a filter lets through: what is overdue first, then what is open by its deadline, then
/// what is closed.
#[tauri::command(async)]
#[specta::specta]
pub fn list_actions(session: State<'_, Session>, filter: TreatFilter) -> Answer<Vec<ActionView>> {
    session.read(|register| {
        let units = units(register, &filter)?;
        let named = Named {
            actions: register.all::<Action>()?,
            measures: register.all::<Measure>()?,
            people: register.all::<Person>()?,
            units: register.all::<Unit>()?,
            today: clock::today(register),
        };
        let by_measure = lowering(register, &filter)?;
        let mut rows: Vec<ActionView> = named
            .actions
            .values()
            .filter(|own| {
                let action = &own.data;
                here(units.as_ref(), action.unit)
                    && filter.owner.is_none_or(|owner| action.owner == Some(owner))
                    && filter.measure.is_none_or(|id| action.measure == Some(id))
                    && filter.scenario.is_none_or(|id| {
                        let brings = action.measure.is_some_and(|own| by_measure.contains(&own));
                        action.scenarios.contains(&id) || brings
                    })
            })
            .map(|own| named.view(own))
            .filter(|view| filter.standing.is_none_or(|wanted| view.standing == wanted))
            .collect();
        rows.sort_by_cached_key(|view| {
            let action = &view.action.data;
            let reference = natural_key(&action.reference);
            let open = action.state == ActionState::Open;
            let late = view.standing != ActionStanding::Overdue;
            (!open, late, action.due.is_none(), action.due, reference)
        });
        Ok(rows)
    })
}

/// The measures with an effect on the scenario that a filter asks for.
fn lowering(register: &Register, filter: &TreatFilter) -> Answer<BTreeSet<MeasureId>> {
    Ok(match filter.scenario {
        None => BTreeSet::new(),
        Some(scenario) => register
            .snapshot_of_scenario(scenario)?
            .effects
            .values()
            .map(|effect| effect.data.measure)
            .collect(),
    })
}

/// The budget over the assessments that are not superseded.
#[tauri::command(async)]
#[specta::specta]
pub fn treatment_budget(session: State<'_, Session>, filter: TreatFilter) -> Answer<BudgetPage> {
    session.read(|register| {
        let units = units(register, &filter)?;
        let snapshot = register.snapshot()?;
        let today = clock::today(register);
        let picture = snapshot.picture(today);
        let within = |scenario: &Scenario| {
            snapshot.is_current(scenario) && here(units.as_ref(), snapshot.unit_of(scenario))
        };
        let budget = model::budget(&snapshot, &picture, within);
        let rows = |rows: Vec<model::BudgetRow>| -> Vec<BudgetView> {
            rows.into_iter()
                .filter_map(|row| budget_view(&snapshot, row))
                .collect()
        };
        let (priced, unpriced) = (rows(budget.rows), rows(budget.unpriced));
        let named = Named {
            actions: snapshot.assurance.actions,
            measures: snapshot.measures,
            people: snapshot.people,
            units: snapshot.units,
            today,
        };
        let loose = budget.loose.iter().filter_map(|id| named.actions.get(id));
        Ok(BudgetPage {
            rows: priced,
            unpriced,
            loose: loose.map(|own| named.view(own)).collect(),
            cost: budget.cost,
        })
    })
}

fn budget_view(snapshot: &Snapshot, row: model::BudgetRow) -> Option<BudgetView> {
    let measure = &snapshot.measures.get(&row.measure)?.data;
    Some(BudgetView {
        row,
        reference: measure.reference.clone(),
        name: measure.name.clone(),
    })
}

/// Puts an action off until a later day.
#[tauri::command(async)]
#[specta::specta]
pub fn postpone_action(
    session: State<'_, Session>,
    id: ActionId,
    revision: u32,
    due: NaiveDate,
    reason: String,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.postpone_action(stamp, id, revision, due, &reason))
}

/// Says how far an action is, in percent.
#[tauri::command(async)]
#[specta::specta]
pub fn progress_action(
    session: State<'_, Session>,
    id: ActionId,
    revision: u32,
    progress: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.progress_action(stamp, id, revision, progress))
}

/// Closes an action.
#[tauri::command(async)]
#[specta::specta]
pub fn close_action(
    session: State<'_, Session>,
    id: ActionId,
    revision: u32,
    closing: ClosingForm,
) -> Answer<Written<()>> {
    let closing = Closing {
        state: closing.state,
        outcome: closing.outcome,
        date: closing.date,
        measure: closing.measure,
    };
    session.write(|register, stamp| register.close_action(stamp, id, revision, &closing))
}

/// Opens a closed action again.
#[tauri::command(async)]
#[specta::specta]
pub fn reopen_action(
    session: State<'_, Session>,
    id: ActionId,
    revision: u32,
    reason: String,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.reopen_action(stamp, id, revision, &reason))
}
