//! The treatment plan and the budget.

use std::collections::BTreeSet;

use model::{
    ActionId, BudgetRow, MeasureId, Method, PlanRow, Record as _, Scenario, Snapshot, UnitId,
};
use serde_json::{Value as Json, json};
use text::{Words, words};

use crate::{
    Done,
    args::Planned,
    desk::{self, Desk},
    failure::Failure,
    look::print_json,
    out::line,
};

/// The register, and which of its scenarios count.
struct Part {
    snapshot: Snapshot,
    assessment: Option<model::AssessmentId>,
    units: Option<BTreeSet<UnitId>>,
}

impl Part {
    fn new(desk: &Desk, asked: &Planned) -> Result<Self, Failure> {
        let register = desk.open(&asked.file)?;
        let units = match asked.unit.as_deref() {
            None => None,
            Some(text) => {
                let unit = register
                    .find::<model::Unit>(text)?
                    .ok_or_else(|| Failure::usage("unknown-unit", "ref", text))?;
                Some(register.units_below(unit)?.into_iter().collect())
            }
        };
        Ok(Self {
            assessment: desk::assessment(&register, asked.assessment.as_deref())?,
            snapshot: register.snapshot()?,
            units,
        })
    }

    fn has(&self, scenario: &Scenario) -> bool {
        let of = match self.assessment {
            None => self.snapshot.is_current(scenario),
            Some(wanted) => scenario.assessment == wanted,
        };
        of && self.units.as_ref().is_none_or(|units| {
            let own = self.snapshot.unit_of(scenario);
            own.is_some_and(|unit| units.contains(&unit))
        })
    }

    fn measures(&self, ids: &[MeasureId]) -> Vec<&str> {
        let found = ids.iter().filter_map(|id| self.snapshot.measures.get(id));
        found.map(|own| own.data.reference()).collect()
    }

    fn actions(&self, ids: &[ActionId]) -> Vec<&str> {
        let all = &self.snapshot.assurance.actions;
        let found = ids.iter().filter_map(|id| all.get(id));
        found.map(|own| own.data.reference()).collect()
    }
}

/// What a row of the plan is about.
fn about<'a>(part: &'a Part, row: &PlanRow) -> Option<(&'a Scenario, &'a Method)> {
    let scenario = &part.snapshot.scenarios.get(&row.scenario)?.data;
    let assessment = &part.snapshot.assessments.get(&row.assessment)?.data;
    Some((
        scenario,
        &part.snapshot.methods.get(&assessment.method)?.data,
    ))
}

/// The treatment plan.
pub fn plan(desk: &Desk, asked: &Planned) -> Result<Done, Failure> {
    let part = Part::new(desk, asked)?;
    let picture = part.snapshot.picture(desk.today());
    let plan = model::treatment_plan(&part.snapshot, &picture, |scenario| part.has(scenario));
    if asked.json {
        let rows = plan.rows.iter().filter_map(|row| planned(&part, row));
        return Ok(print_json(&json!({
            "risks": rows.collect::<Vec<_>>(),
            "acceptable": plan.acceptable,
            "unanswered": plan.unanswered,
        })));
    }
    let say = words(desk.lang);
    for row in &plan.rows {
        if let Some(told) = told(say, &part, row) {
            line(told);
        }
    }
    line(say.say(
        "cli-plan",
        &[
            ("rows", plan.rows.len().into()),
            ("acceptable", plan.acceptable.into()),
            ("unanswered", plan.unanswered.into()),
        ],
    ));
    Ok(Done::Well)
}

fn planned(part: &Part, row: &PlanRow) -> Option<Json> {
    let (scenario, method) = about(part, row)?;
    let snapshot = &part.snapshot;
    let level = |rank: u8| method.levels.get(usize::from(rank)).map(|own| &*own.id);
    let owner = row.owner.and_then(|id| snapshot.people.get(&id));
    let accepted = row.accepted.and_then(|(id, how)| {
        let own = &snapshot.acceptances.get(&id)?.data;
        let by = snapshot.people.get(&own.by);
        let by = by.map(|own| &own.data.name);
        Some(json!({ "by": by, "until": own.until, "standing": how.id() }))
    });
    let missing: Vec<&str> = row.missing.iter().map(|gap| gap.id()).collect();
    Some(json!({
        "ref": scenario.reference,
        "assessment": snapshot.assessments.get(&row.assessment).map(|own| &own.data.reference),
        "asset": snapshot.assets.get(&scenario.asset).map(|own| &own.data.name),
        "threat": snapshot.threats.get(&scenario.threat).map(|own| &own.data.name),
        "current_confirmed": level(row.current),
        "target": level(row.target),
        "asks": row.decision.current.rule,
        "met": row.decision.current.met,
        "treatment": row.treatment.map(model::Treatment::id),
        "planned": part.measures(&row.planned),
        "in_place": part.measures(&row.in_place),
        "actions": part.actions(&row.actions),
        "owner": owner.map(|own| &own.data.name),
        "due": row.due,
        "cost": row.cost,
        "accepted": accepted,
        "missing": missing,
    }))
}

/// One line: the risk, its level now and at target, what is decided, by when, and what is missing.
fn told(say: &Words, part: &Part, row: &PlanRow) -> Option<String> {
    let (scenario, method) = about(part, row)?;
    let level = |rank: u8| {
        let level = method.levels.get(usize::from(rank));
        level.map_or("–", |own| own.label.get(say.lang()))
    };
    let none = || "–".to_owned();
    let treatment = row
        .treatment
        .map_or_else(none, |own| say.term("treatment", own.id()));
    let due = row
        .due
        .map_or_else(none, |due| text::number::date(say.lang(), due));
    let missing: Vec<String> = row
        .missing
        .iter()
        .map(|gap| say.term("plan-gap", gap.id()))
        .collect();
    Some(format!(
        "{}\t{} → {}\t{treatment}\t{due}\t{}",
        scenario.reference,
        level(row.current),
        level(row.target),
        missing.join(", "),
    ))
}

/// What the planned measures lower for their price.
pub fn budget(desk: &Desk, asked: &Planned) -> Result<Done, Failure> {
    let part = Part::new(desk, asked)?;
    let picture = part.snapshot.picture(desk.today());
    let budget = model::budget(&part.snapshot, &picture, |scenario| part.has(scenario));
    let name = |row: &BudgetRow| {
        let measure = part.snapshot.measures.get(&row.measure);
        measure.map(|own| (own.data.reference.clone(), own.data.name.clone()))
    };
    if asked.json {
        let rows = |rows: &[BudgetRow]| -> Vec<Json> {
            rows.iter()
                .filter_map(|row| {
                    let (reference, name) = name(row)?;
                    Some(json!({
                        "ref": reference, "name": name, "cost": row.cost, "levels": row.levels,
                        "scenarios": row.scenarios, "levels_per_100000": row.per_100_000,
                        "cost_so_far": row.cost_so_far, "levels_so_far": row.levels_so_far,
                    }))
                })
                .collect()
        };
        return Ok(print_json(&json!({
            "measures": rows(&budget.rows),
            "without_cost": rows(&budget.unpriced),
            "other_actions": part.actions(&budget.loose),
            "cost": budget.cost,
        })));
    }
    let say = words(desk.lang);
    let number = |value: f64| text::number::number(desk.lang, value);
    for row in budget.rows.iter().chain(&budget.unpriced) {
        let Some((reference, name)) = name(row) else {
            continue;
        };
        let none = || "–".to_owned();
        let cost = row.cost.map_or_else(none, |cost| number(cost.into()));
        let rate = row
            .per_100_000
            .map_or_else(none, |rate| text::number::decimal(desk.lang, rate, 1, 1));
        line(format_args!(
            "{reference} {name}\t{cost}\t{}\t{rate}",
            row.levels
        ));
    }
    line(say.say("cli-budget", &[("cost", number(budget.cost.into()).into())]));
    Ok(Done::Well)
}
