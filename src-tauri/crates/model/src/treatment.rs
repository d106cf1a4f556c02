//! The risk treatment plan (risikohåndteringsplan; ISO/IEC 27001:2022, 6.1.3 e and f; method, section 6):
//! of every risk what is decided, what is planned for it, by whom and by when, what is left and who
//! accepted that; and what is missing.
//!
//! What a level asks for is [`decision`]'s to say; nothing here judges a level.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    AcceptanceId, Action, ActionId, ActionStanding, ActionState, Assessed, AssessmentId, Decision,
    DecisionRule, MeasureId, MeasureState, Met, PersonId, Picture, PlanGap, Scenario, ScenarioId,
    Snapshot, Stage, Standing, Stored, Treatment, UnitId, budget::measure_cost, decision,
    latest_acceptances, natural_key, standing,
};

/// How one risk is treated.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct PlanRow {
    /// The risk.
    pub scenario: ScenarioId,
    /// The assessment that it stands in.
    pub assessment: AssessmentId,
    /// The unit of its asset, else that of its assessment.
    pub unit: Option<UnitId>,
    /// Its level at *current, confirmed*, from the lowest of its method, 0.
    pub current: u8,
    /// Its level at *target*.
    pub target: u8,
    /// What is decided.
    pub treatment: Option<Treatment>,
    /// What its levels ask for, and whether that is there.
    pub decision: Decision,
    /// The measures that are planned for it, by reference.
    pub planned: Vec<MeasureId>,
    /// The measures with an effect on it that are in place, by reference.
    pub in_place: Vec<MeasureId>,
    /// Its actions but those that were dropped, by reference: those that name it, and those that bring
    /// a measure into place that is planned for it.
    pub actions: Vec<ActionId>,
    /// Who owns the risk.
    pub owner: Option<PersonId>,
    /// The day by which its treatment is to be done: that of the decision, else the last one of its
    /// open actions.
    pub due: Option<NaiveDate>,
    /// What is planned for it and open costs, in whole kroner. A measure for several risks counts in
    /// each of them.
    pub cost: u32,
    /// The latest acceptance, and how it stands.
    pub accepted: Option<(AcceptanceId, Standing)>,
    /// What is missing, the worst first.
    pub missing: Vec<PlanGap>,
}

/// The treatment of all risks that something is owed or planned for, or that somebody accepted.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TreatmentPlan {
    /// One row per risk: what must be treated first, then the highest level at *current, confirmed*,
    /// then by reference.
    pub rows: Vec<PlanRow>,
    /// Risks at an acceptable level for which nothing is planned.
    pub acceptable: u32,
    /// Scenarios without a level: nobody can say what they ask for.
    pub unanswered: u32,
}

impl TreatmentPlan {
    /// How many risks lack `gap`.
    pub fn lacking(&self, gap: PlanGap) -> usize {
        let lack = |row: &&PlanRow| row.missing.contains(&gap);
        self.rows.iter().filter(lack).count()
    }
}

/// What of the register is looked up by scenario or measure.
struct Finder<'a> {
    snapshot: &'a Snapshot,
    picture: &'a Picture,
    by_scenario: BTreeMap<ScenarioId, BTreeSet<ActionId>>,
    by_measure: BTreeMap<MeasureId, BTreeSet<ActionId>>,
    cost: BTreeMap<MeasureId, u32>,
}

/// The treatment plan over the relevant scenarios that `within` lets through: of the whole register,
/// those that are current ([`Snapshot::is_current`]).
pub fn treatment_plan(
    snapshot: &Snapshot,
    picture: &Picture,
    within: impl Fn(&Scenario) -> bool,
) -> TreatmentPlan {
    let finder = Finder::new(snapshot, picture);
    let accepted = latest_acceptances(snapshot);
    let mut plan = TreatmentPlan::default();
    for stored in snapshot.scenarios.values() {
        if !stored.data.relevant || !within(&stored.data) {
            continue;
        }
        let latest = accepted.get(&stored.id);
        let latest = latest.map(|own| (own.id, standing(snapshot, picture, &own.data)));
        match finder.row(stored, latest) {
            None => plan.unanswered += 1,
            Some(row) if row.concerns() => plan.rows.push(row),
            Some(_) => plan.acceptable += 1,
        }
    }
    plan.rows.sort_by_cached_key(|row| {
        let number = match picture.scenarios.get(&row.scenario) {
            Some(Assessed::Levels(levels)) => {
                levels[Stage::CurrentConfirmed as usize].derived().number
            }
            _ => 0,
        };
        let reference = snapshot.scenarios.get(&row.scenario);
        let reference = reference.map_or_else(String::new, |own| natural_key(&own.data.reference));
        let must = row.decision.current.rule == DecisionRule::MustBeTreated;
        (Reverse((must, row.current, number)), reference)
    });
    plan
}

impl PlanRow {
    /// Whether anything is owed, planned or accepted.
    fn concerns(&self) -> bool {
        self.decision.current.rule != DecisionRule::Acceptable
            || !self.planned.is_empty()
            || !self.actions.is_empty()
            || self.accepted.is_some()
    }
}

impl<'a> Finder<'a> {
    fn new(snapshot: &'a Snapshot, picture: &'a Picture) -> Self {
        let mut finder = Self {
            snapshot,
            picture,
            by_scenario: BTreeMap::new(),
            by_measure: BTreeMap::new(),
            cost: BTreeMap::new(),
        };
        for action in snapshot.assurance.actions.values() {
            if action.data.state == ActionState::Dropped {
                continue;
            }
            for scenario in &action.data.scenarios {
                let named = finder.by_scenario.entry(*scenario).or_default();
                named.insert(action.id);
            }
            if let Some(measure) = action.data.measure {
                finder
                    .by_measure
                    .entry(measure)
                    .or_default()
                    .insert(action.id);
            }
        }
        let costs = snapshot
            .measures
            .values()
            .filter(|own| own.data.state == MeasureState::Planned);
        finder.cost = costs
            .filter_map(|own| Some((own.id, measure_cost(snapshot, own.id)?)))
            .collect();
        finder
    }

    fn row(
        &self,
        stored: &Stored<ScenarioId, Scenario>,
        accepted: Option<(AcceptanceId, Standing)>,
    ) -> Option<PlanRow> {
        let (id, scenario) = (stored.id, &stored.data);
        let how = accepted.map(|(_, how)| how);
        let decision = decision(self.snapshot, self.picture, id, how)?;
        let assessed = self.picture.scenarios.get(&id)?;
        let rank = |stage| assessed.at(stage).map(|level| level.rank);
        let planned = self.measures(id, MeasureState::Planned);
        let actions = self.actions(id, &planned);
        let open = |action: &&Action| action.state == ActionState::Open;
        let opened: Vec<&Action> = actions
            .iter()
            .filter_map(|id| self.action(*id))
            .filter(open)
            .collect();
        let measures = planned.iter().filter_map(|id| self.cost.get(id).copied());
        // What brings a measure into place is in the measure's price.
        let loose = opened.iter().filter(|action| action.measure.is_none());
        let cost = measures
            .chain(loose.filter_map(|action| action.cost))
            .fold(0, u32::saturating_add);
        let due = decision
            .due
            .or_else(|| opened.iter().filter_map(|action| action.due).max());
        let mut row = PlanRow {
            scenario: id,
            assessment: scenario.assessment,
            unit: self.snapshot.unit_of(scenario),
            current: rank(Stage::CurrentConfirmed)?,
            target: rank(Stage::Target)?,
            treatment: scenario.treatment,
            decision,
            in_place: self.measures(id, MeasureState::InPlace),
            planned,
            actions,
            owner: scenario.owner,
            due,
            cost,
            accepted,
            missing: Vec::new(),
        };
        row.missing = self.missing(&row, &opened);
        Some(row)
    }

    fn action(&self, id: ActionId) -> Option<&'a Action> {
        Some(&self.snapshot.assurance.actions.get(&id)?.data)
    }

    /// The measures in `state` with an effect on a scenario, by reference.
    fn measures(&self, scenario: ScenarioId, state: MeasureState) -> Vec<MeasureId> {
        let effects = self.picture.effects.get(&scenario).into_iter().flatten();
        let mut found: Vec<MeasureId> = effects
            .filter_map(|effect| Some(self.snapshot.effects.get(effect)?.data.measure))
            .filter(|id| {
                let measure = self.snapshot.measures.get(id);
                measure.is_some_and(|own| own.data.state == state)
            })
            .collect();
        found.sort_by_cached_key(|id| {
            let measure = self.snapshot.measures.get(id);
            measure.map_or_else(String::new, |own| natural_key(&own.data.reference))
        });
        found.dedup();
        found
    }

    fn actions(&self, scenario: ScenarioId, planned: &[MeasureId]) -> Vec<ActionId> {
        let named = self.by_scenario.get(&scenario);
        let bring = planned.iter().filter_map(|id| self.by_measure.get(id));
        let all: BTreeSet<ActionId> = named.into_iter().chain(bring).flatten().copied().collect();
        let mut found: Vec<ActionId> = all.into_iter().collect();
        found.sort_by_cached_key(|id| {
            self.action(*id)
                .map_or_else(String::new, |own| natural_key(&own.reference))
        });
        found
    }

    /// What is missing (ISO/IEC 27001:2022, 6.1.3 e and f).
    fn missing(&self, row: &PlanRow, open: &[&Action]) -> Vec<PlanGap> {
        let Decision {
            current, target, ..
        } = row.decision;
        let asks = current.rule != DecisionRule::Acceptable;
        let today = self.picture.today;
        let treats = matches!(
            row.treatment,
            Some(Treatment::Reduce | Treatment::Avoid | Treatment::Share)
        );
        let valid = row.accepted.is_some_and(|(_, how)| how == Standing::Valid);
        let late = open.iter().any(|action| {
            let actions = &self.snapshot.assurance.actions;
            action.standing(actions, today) == ActionStanding::Overdue
        });
        let passed = asks && row.treatment.is_some() && row.due.is_some_and(|due| due < today);
        let retained = row.treatment == Some(Treatment::Retain) && asks && !valid;
        let lacks = |gap: PlanGap| match gap {
            PlanGap::Overdue => late || passed,
            PlanGap::NoDecision => row.treatment.is_none() && current.met == Met::Open,
            PlanGap::NoOwner => row.owner.is_none(),
            PlanGap::NoAction => treats && asks && row.planned.is_empty() && open.is_empty(),
            PlanGap::NoDeadline => treats && asks && row.due.is_none(),
            PlanGap::NotEnough => target.rule == DecisionRule::MustBeTreated,
            PlanGap::NotAccepted => {
                retained || (target.rule == DecisionRule::OwnerDecides && target.met == Met::Open)
            }
        };
        PlanGap::ALL
            .iter()
            .copied()
            .filter(|gap| lacks(*gap))
            .collect()
    }
}
