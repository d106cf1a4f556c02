//! The treatment plan and the budget: what is missing, and what the money lowers.

use model::*;

use crate::support::{Town, preset, stored, today, uuid};

fn action(town: &mut Town, number: usize, change: impl FnOnce(&mut Action)) -> ActionId {
    let id = ActionId(uuid(40, number));
    let mut data = Action::blank();
    data.reference = format!("H-{number:02}");
    data.name = format!("Action {number}");
    change(&mut data);
    town.0.assurance.actions.insert(id, stored(id, data));
    id
}

fn plan(town: &Town) -> TreatmentPlan {
    treatment_plan(&town.0, &town.picture(), |_| true)
}

fn missing(town: &Town, id: ScenarioId) -> Vec<PlanGap> {
    let rows = plan(town).rows;
    let row = rows.into_iter().find(|row| row.scenario == id);
    row.unwrap().missing
}

/// A scenario at 4 × 3 (orange: must be treated), one at 1 × 3, and one that nobody answered.
fn town() -> (Town, [ScenarioId; 3]) {
    let mut town = Town::new(preset("kl-4x4"));
    let asset = town.asset("Journal", &[("availability.persons", Answer::Level(3))]);
    let threat = town.threat("T-1", "A");
    let high = town.scenario(asset, threat, Some(4));
    let low = town.scenario(asset, threat, Some(1));
    let open = town.scenario(asset, threat, None);
    (town, [high, low, open])
}

#[test]
fn the_plan_says_what_is_missing_until_nothing_is() {
    let (mut town, [high, ..]) = town();
    let found = plan(&town);
    assert_eq!(
        (found.rows.len(), found.acceptable, found.unanswered),
        (1, 1, 1)
    );
    assert_eq!(
        found.rows[0].decision.current.rule,
        DecisionRule::MustBeTreated
    );
    assert_eq!(
        found.rows[0].missing,
        [PlanGap::NoDecision, PlanGap::NoOwner, PlanGap::NotEnough]
    );
    assert_eq!(found.lacking(PlanGap::NoOwner), 1);

    town.edit(high).treatment = Some(Treatment::Reduce);
    town.edit(high).owner = Some(PersonId(uuid(10, 1)));
    assert_eq!(
        missing(&town, high),
        [PlanGap::NoAction, PlanGap::NoDeadline, PlanGap::NotEnough]
    );
    let login = town.measure("Login", MeasureState::Planned, None);
    town.effect(high, login, Factor::Likelihood, 3);
    assert_eq!(missing(&town, high), [PlanGap::NoDeadline]);
    let step = action(&mut town, 1, |action| {
        action.measure = Some(login);
        action.due = Some("2026-12-31".parse().unwrap());
    });
    assert_eq!(missing(&town, high), []);
    let row = &plan(&town).rows[0];
    assert_eq!((&*row.planned, &*row.actions), (&[login][..], &[step][..]));
    assert_eq!(row.due, Some("2026-12-31".parse().unwrap()));

    // A day that has passed is overdue from the day after.
    let due = |town: &mut Town, day: chrono::NaiveDate| {
        town.0.assurance.actions.get_mut(&step).unwrap().data.due = Some(day);
    };
    due(&mut town, today());
    assert_eq!(missing(&town, high), []);
    due(&mut town, today().pred_opt().unwrap());
    assert_eq!(missing(&town, high), [PlanGap::Overdue]);
}

#[test]
fn a_risk_that_is_retained_wants_an_acceptance_that_is_valid() {
    let (mut town, [high, low, _]) = town();
    town.edit(low).likelihood = Some(3);
    town.edit(low).treatment = Some(Treatment::Retain);
    town.edit(low).owner = Some(PersonId(uuid(10, 1)));
    let row = plan(&town).rows[1].clone();
    assert_eq!(row.scenario, low, "what must be treated comes first");
    assert_eq!(row.decision.current.rule, DecisionRule::OwnerDecides);
    assert_eq!(row.missing, [PlanGap::NotAccepted]);
    let id = AcceptanceId(uuid(9, 1));
    let acceptance = Acceptance {
        scenario: low,
        by: PersonId(uuid(10, 1)),
        reason: "It is worth it".to_owned(),
        accepted: "2026-01-01".parse().unwrap(),
        until: today(),
        level: "yellow".to_owned(),
        hash: scenario_hash(&town.0, &town.picture(), low).unwrap(),
    };
    town.0.acceptances.insert(id, stored(id, acceptance));
    assert_eq!(missing(&town, low), []);
    let found = plan(&town);
    let row = found.rows.iter().find(|row| row.scenario == low).unwrap();
    assert_eq!(row.accepted, Some((id, Standing::Valid)));
    let tomorrow = town.0.picture(today().succ_opt().unwrap());
    let later = treatment_plan(&town.0, &tomorrow, |scenario| {
        scenario.likelihood == Some(3)
    });
    assert_eq!(later.rows.len(), 1);
    assert_eq!(later.rows[0].missing, [PlanGap::NotAccepted]);
    // A superseded assessment does not count; whoever asks decides.
    let assessment = town.edit(high).assessment;
    let stored = town.0.assessments.get_mut(&assessment).unwrap();
    stored.data.state = AssessmentState::Superseded;
    let current = |scenario: &Scenario| town.0.is_current(scenario);
    assert!(
        treatment_plan(&town.0, &town.picture(), current)
            .rows
            .is_empty()
    );
}

#[test]
fn money_goes_first_to_where_it_lowers_most() {
    let (mut town, [high, low, _]) = town();
    let cheap = town.measure("M-1", MeasureState::Planned, None);
    let dear = town.measure("M-2", MeasureState::Planned, None);
    let free = town.measure("M-3", MeasureState::Planned, None);
    let placed = town.measure("M-4", MeasureState::InPlace, None);
    town.effect(high, cheap, Factor::Likelihood, 2);
    town.effect(high, dear, Factor::Likelihood, 1);
    town.effect(low, free, Factor::Consequence, 2);
    town.effect(low, placed, Factor::Consequence, 1);
    let price = |town: &mut Town, id: MeasureId, cost| {
        town.0.measures.get_mut(&id).unwrap().data.cost = cost;
    };
    price(&mut town, dear, Some(400_000));
    // The price of a measure without one is what its actions cost; dropped ones cost nothing.
    for (number, cost, state) in [
        (1, 30_000, ActionState::Open),
        (2, 20_000, ActionState::Done),
        (3, 90_000, ActionState::Dropped),
    ] {
        action(&mut town, number, |action| {
            action.measure = Some(cheap);
            action.cost = Some(cost);
            action.state = state;
        });
    }
    let loose = action(&mut town, 4, |action| action.cost = Some(5_000));
    action(&mut town, 5, |action| action.measure = Some(dear));

    assert_eq!(measure_cost(&town.0, cheap), Some(50_000));
    assert_eq!(measure_cost(&town.0, dear), Some(400_000));
    assert_eq!(measure_cost(&town.0, free), None);
    let found = budget(&town.0, &town.picture(), |_| true);
    let order: Vec<MeasureId> = found.rows.iter().map(|row| row.measure).collect();
    assert_eq!(order, [cheap, dear]);
    let worths = worths(&town.0, &town.picture());
    let worth = |id: MeasureId| worths.iter().find(|own| own.measure == id).unwrap().target;
    assert!(worth(cheap) > worth(dear) && worth(dear) > 0);
    assert_eq!(found.rows[0].levels, worth(cheap));
    assert_eq!(
        found.rows[0].per_100_000,
        Some(f64::from(worth(cheap)) * 2.0)
    );
    assert_eq!(found.rows[1].cost_so_far, 450_000);
    assert_eq!(found.rows[1].levels_so_far, worth(cheap) + worth(dear));
    assert_eq!(found.unpriced.len(), 1);
    assert_eq!(found.unpriced[0].measure, free);
    assert_eq!((&*found.loose, found.cost), (&[loose][..], 455_000));
    // Elsewhere nothing of it counts.
    let elsewhere = budget(&town.0, &town.picture(), |_| false);
    assert!(elsewhere.rows.is_empty() && elsewhere.unpriced.is_empty());
}
