//! The treatment plan (håndtering): of each risk what is decided, planned and missing.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::{
    Action, ActionId, ActionStanding, AssessmentId, Bilingual, DecisionRule, MeasureId, Met,
    PersonId, PlanGap, PlanRow, Scenario, ScenarioId, Snapshot, Standing, Stored, Treatment,
    UnitId,
};
use register::Register;
use serde::{Deserialize, Serialize};
use tauri::State;

use crate::{clock, error::Answer, session::Session};

/// The most rows of a plan that are shown at once; the filter narrows the rest.
const MOST_ROWS: usize = 1000;

/// Which risks of the plan, and which actions.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize, specta::Type)]
pub struct TreatFilter {
    /// Only of this unit and those below it.
    pub unit: Option<UnitId>,
    /// Only what this person owns.
    pub owner: Option<PersonId>,
    /// Only risks that lack this.
    pub missing: Option<PlanGap>,
    /// Only actions that stand like this.
    pub standing: Option<ActionStanding>,
    /// Only actions that bring this measure into place.
    pub measure: Option<MeasureId>,
    /// Only actions that treat this risk: those that name it.
    pub scenario: Option<ScenarioId>,
}

/// A measure or an action, by name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct TreatName<I> {
    /// Which.
    pub id: I,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Its deadline.
    pub due: Option<NaiveDate>,
}

/// Who accepted a risk until when, and how that stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct AcceptedView {
    /// Who.
    pub by_name: String,
    /// The last day.
    pub until: NaiveDate,
    /// How it stands.
    pub standing: Standing,
}

/// How one risk is treated.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct PlanView {
    /// The risk.
    pub scenario: ScenarioId,
    /// Its reference.
    pub reference: String,
    /// The asset's name.
    pub asset_name: String,
    /// The threat's name.
    pub threat_name: Bilingual,
    /// The unit's name.
    pub unit_name: Option<String>,
    /// Its assessment.
    pub assessment: AssessmentId,
    /// The id of its level at *current, confirmed*.
    pub current: String,
    /// The id of its level at *target*.
    pub target: String,
    /// What is decided.
    pub treatment: Option<Treatment>,
    /// What its level at *current, confirmed* asks for.
    pub asks: DecisionRule,
    /// Whether that is given.
    pub met: Met,
    /// The measures that are planned for it.
    pub planned: Vec<TreatName<MeasureId>>,
    /// How many measures with an effect on it are in place.
    pub in_place: u32,
    /// Its actions but those that were dropped.
    pub actions: Vec<TreatName<ActionId>>,
    /// Its owner's name.
    pub owner_name: Option<String>,
    /// The day by which its treatment is to be done.
    pub due: Option<NaiveDate>,
    /// What is planned for it costs, in whole kroner.
    pub cost: u32,
    /// The latest acceptance.
    pub accepted: Option<AcceptedView>,
    /// What is missing, the worst first.
    pub missing: Vec<PlanGap>,
}

/// How many risks lack something.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, specta::Type)]
pub struct GapCount {
    /// What they lack.
    pub gap: PlanGap,
    /// How many.
    pub count: u32,
}

/// The treatment plan.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct PlanPage {
    /// The risks that the filter lets through, the highest first; at most a thousand.
    pub rows: Vec<PlanView>,
    /// How many the filter lets through.
    pub total: u32,
    /// How many lack what, before the filter asks for one of them.
    pub gaps: Vec<GapCount>,
    /// Risks at an acceptable level for which nothing is planned.
    pub acceptable: u32,
    /// Scenarios without a level.
    pub unanswered: u32,
}

/// The units that a filter is about.
pub(super) fn units(register: &Register, filter: &TreatFilter) -> Answer<Option<BTreeSet<UnitId>>> {
    Ok(match filter.unit {
        None => None,
        Some(unit) => Some(register.units_below(unit)?.into_iter().collect()),
    })
}

pub(super) fn here(units: Option<&BTreeSet<UnitId>>, unit: Option<UnitId>) -> bool {
    units.is_none_or(|units| unit.is_some_and(|unit| units.contains(&unit)))
}

/// The treatment plan over the assessments that are not superseded.
#[tauri::command(async)]
#[specta::specta]
pub fn treatment_plan(session: State<'_, Session>, filter: TreatFilter) -> Answer<PlanPage> {
    session.read(|register| {
        let units = units(register, &filter)?;
        let snapshot = register.snapshot()?;
        let picture = snapshot.picture(clock::today(register));
        let within = |scenario: &Scenario| {
            snapshot.is_current(scenario)
                && here(units.as_ref(), snapshot.unit_of(scenario))
                && filter.owner.is_none_or(|own| scenario.owner == Some(own))
        };
        let plan = model::treatment_plan(&snapshot, &picture, within);
        let gaps = PlanGap::ALL.iter().map(|gap| GapCount {
            gap: *gap,
            count: plan.lacking(*gap) as u32,
        });
        let gaps = gaps.filter(|gap| gap.count > 0).collect();
        let wanted: Vec<&PlanRow> = plan
            .rows
            .iter()
            .filter(|row| filter.missing.is_none_or(|gap| row.missing.contains(&gap)))
            .collect();
        Ok(PlanPage {
            total: wanted.len() as u32,
            rows: wanted
                .into_iter()
                .take(MOST_ROWS)
                .filter_map(|row| plan_view(&snapshot, row))
                .collect(),
            gaps,
            acceptable: plan.acceptable,
            unanswered: plan.unanswered,
        })
    })
}

fn plan_view(snapshot: &Snapshot, row: &PlanRow) -> Option<PlanView> {
    let scenario = &snapshot.scenarios.get(&row.scenario)?.data;
    let assessment = &snapshot.assessments.get(&row.assessment)?.data;
    let method = &snapshot.methods.get(&assessment.method)?.data;
    let level = |rank: u8| Some(method.levels.get(usize::from(rank))?.id.clone());
    let person = |id: PersonId| Some(snapshot.people.get(&id)?.data.name.clone());
    let unit = row.unit.and_then(|id| snapshot.units.get(&id));
    let accepted = row.accepted.and_then(|(id, standing)| {
        let own = &snapshot.acceptances.get(&id)?.data;
        Some(AcceptedView {
            by_name: person(own.by).unwrap_or_default(),
            until: own.until,
            standing,
        })
    });
    let actions = &snapshot.assurance.actions;
    Some(PlanView {
        scenario: row.scenario,
        reference: scenario.reference.clone(),
        asset_name: snapshot.assets.get(&scenario.asset)?.data.name.clone(),
        threat_name: snapshot.threats.get(&scenario.threat)?.data.name.clone(),
        unit_name: unit.map(|own| own.data.name.clone()),
        assessment: row.assessment,
        current: level(row.current)?,
        target: level(row.target)?,
        treatment: row.treatment,
        asks: row.decision.current.rule,
        met: row.decision.current.met,
        planned: row
            .planned
            .iter()
            .filter_map(|id| measure_name(snapshot, *id))
            .collect(),
        in_place: row.in_place.len() as u32,
        actions: row
            .actions
            .iter()
            .filter_map(|id| Some(action_name(actions.get(id)?)))
            .collect(),
        owner_name: row.owner.and_then(person),
        due: row.due,
        cost: row.cost,
        accepted,
        missing: row.missing.clone(),
    })
}

fn measure_name(snapshot: &Snapshot, id: MeasureId) -> Option<TreatName<MeasureId>> {
    let own = &snapshot.measures.get(&id)?.data;
    Some(TreatName {
        id,
        reference: own.reference.clone(),
        name: own.name.clone(),
        due: own.due,
    })
}

pub(super) fn action_name(own: &Stored<ActionId, Action>) -> TreatName<ActionId> {
    TreatName {
        id: own.id,
        reference: own.data.reference.clone(),
        name: own.data.name.clone(),
        due: own.data.due,
    }
}
