//! Acceptances hold until their day, and while nothing of what was accepted changes.

use model::*;

use crate::support::{Town, preset, stored, today, uuid};

/// A scenario whose owner decides: 3 × 3 under KL 4×4.
fn town() -> (Town, ScenarioId) {
    let mut town = Town::new(preset("kl-4x4"));
    let asset = town.asset("Omsorg", &[("availability.persons", Answer::Level(3))]);
    let threat = town.threat("T-1", "A");
    let scenario = town.scenario(asset, threat, Some(3));
    (town, scenario)
}

fn accept(town: &mut Town, number: usize, scenario: ScenarioId, accepted: &str, until: &str) {
    let hash = scenario_hash(&town.0, &town.picture(), scenario).unwrap();
    let id = AcceptanceId(uuid(9, number));
    let acceptance = Acceptance {
        scenario,
        by: PersonId(uuid(10, 1)),
        reason: "It is worth it".to_owned(),
        accepted: accepted.parse().unwrap(),
        until: until.parse().unwrap(),
        level: "yellow".to_owned(),
        hash,
    };
    town.0.acceptances.insert(id, stored(id, acceptance));
}

fn stands(town: &Town, scenario: ScenarioId) -> Option<Standing> {
    town.0
        .accepted(&town.picture(), scenario)
        .map(|(_, how)| how)
}

#[test]
fn it_holds_on_its_last_day_and_not_after() {
    let (mut town, scenario) = town();
    assert_eq!(stands(&town, scenario), None);
    accept(&mut town, 1, scenario, "2026-01-01", "2026-11-21");
    assert_eq!(stands(&town, scenario), Some(Standing::Valid));
    let tomorrow = town.0.picture(today().succ_opt().unwrap());
    let (_, later) = town.0.accepted(&tomorrow, scenario).unwrap();
    assert_eq!(later, Standing::Expired);
}

#[test]
fn it_reopens_with_what_was_accepted_and_holds_again_when_that_is_back() {
    let (mut town, scenario) = town();
    accept(&mut town, 1, scenario, "2026-01-01", "2027-11-21");
    town.edit(scenario).likelihood = Some(4);
    assert_eq!(stands(&town, scenario), Some(Standing::Changed));
    town.edit(scenario).likelihood = Some(3);
    assert_eq!(stands(&town, scenario), Some(Standing::Valid));
    // What is said beside it does not matter.
    town.edit(scenario).note = "Talked about".to_owned();
    assert_eq!(stands(&town, scenario), Some(Standing::Valid));
    // The value of the asset does, though the scenario itself is untouched.
    let asset = town.edit(scenario).asset;
    let asset = &mut town.0.assets.get_mut(&asset).unwrap().data;
    let cell = "availability.persons".parse().unwrap();
    asset.consequence.set(cell, Answer::Level(4));
    assert_eq!(stands(&town, scenario), Some(Standing::Changed));
}

#[test]
fn what_is_changed_and_expired_is_changed() {
    let (mut town, scenario) = town();
    accept(&mut town, 1, scenario, "2026-01-01", "2026-02-01");
    town.edit(scenario).likelihood = Some(4);
    assert_eq!(stands(&town, scenario), Some(Standing::Changed));
}

#[test]
fn the_latest_counts_by_its_day_and_then_by_its_id() {
    let (mut town, scenario) = town();
    accept(&mut town, 2, scenario, "2026-06-01", "2027-06-01");
    accept(&mut town, 3, scenario, "2026-01-01", "2026-02-01");
    assert_eq!(latest_acceptances(&town.0)[&scenario].id.0, uuid(9, 2));
    accept(&mut town, 4, scenario, "2026-06-01", "2026-07-01");
    assert_eq!(latest_acceptances(&town.0)[&scenario].id.0, uuid(9, 4));
    assert_eq!(stands(&town, scenario), Some(Standing::Expired));
}

fn decide(town: &Town, scenario: ScenarioId) -> Decision {
    let accepted = stands(town, scenario);
    decision(&town.0, &town.picture(), scenario, accepted).unwrap()
}

#[test]
fn what_the_level_asks_for_is_met_by_the_right_thing_only() {
    let (mut town, scenario) = town();
    let rule = |town: &Town| decide(town, scenario).current;
    assert_eq!(rule(&town).rule, DecisionRule::OwnerDecides);
    assert_eq!(rule(&town).met, Met::Open);
    accept(&mut town, 1, scenario, "2026-01-01", "2027-11-21");
    assert_eq!(rule(&town).met, Met::Accepted);

    // Higher: the acceptance is reopened, and a new one does not meet what must be treated.
    town.edit(scenario).likelihood = Some(4);
    let asset = town.edit(scenario).asset;
    let asset = &mut town.0.assets.get_mut(&asset).unwrap().data;
    let cell = "availability.persons".parse().unwrap();
    asset.consequence.set(cell, Answer::Level(4));
    assert_eq!(rule(&town).rule, DecisionRule::MustBeTreated);
    accept(&mut town, 2, scenario, "2026-02-01", "2027-11-21");
    assert_eq!(stands(&town, scenario), Some(Standing::Valid));
    assert_eq!(rule(&town).met, Met::Open);
    town.edit(scenario).treatment = Some(Treatment::Reduce);
    assert_eq!(rule(&town).met, Met::Open);
    let due = "2027-03-01".parse().unwrap();
    town.edit(scenario).due = Some(due);
    assert_eq!(rule(&town).met, Met::Treated);
    assert_eq!(decide(&town, scenario).due, Some(due));
    // What would be left is the same as now, so the plan does not meet what the target asks for.
    assert_eq!(decide(&town, scenario).target.met, Met::Open);
    town.edit(scenario).treatment = Some(Treatment::Retain);
    assert_eq!(rule(&town).met, Met::Open);

    // The date of a planned measure is as good as the scenario's own.
    town.edit(scenario).treatment = Some(Treatment::Reduce);
    town.edit(scenario).due = None;
    let measure = town.measure("M-1", MeasureState::Planned, None);
    town.effect(scenario, measure, Factor::Likelihood, 3);
    assert_eq!(rule(&town).met, Met::Open);
    town.0.measures.get_mut(&measure).unwrap().data.due = Some(due);
    assert_eq!(rule(&town).met, Met::Treated);
    assert_eq!(decide(&town, scenario).target.met, Met::NothingOwed);
}

#[test]
fn an_acceptable_level_asks_for_nothing_and_none_for_no_decision() {
    let (mut town, scenario) = town();
    town.edit(scenario).likelihood = Some(1);
    let asset = town.edit(scenario).asset;
    let asset = &mut town.0.assets.get_mut(&asset).unwrap().data;
    let cell = "availability.persons".parse().unwrap();
    asset.consequence.set(cell, Answer::Level(1));
    assert_eq!(decide(&town, scenario).current.met, Met::NothingOwed);
    town.edit(scenario).likelihood = None;
    assert!(decision(&town.0, &town.picture(), scenario, None).is_none());
}
