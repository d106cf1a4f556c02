//! The hashes that acceptances and approvals are bound to (method, section 6): what changes them,
//! and what does not.

use model::*;

use crate::support::{Town, cell, preset};

/// Two assets, a measure in place whose test passed, and one scenario. `shift` assets more come
/// first, so that every id is another.
fn town(shift: usize) -> (Town, ScenarioId, MeasureId) {
    let mut town = Town::new(preset("kl-4x4"));
    for number in 0..shift {
        town.asset(&format!("other {number}"), &[]);
        town.threat(&format!("other {number}"), "A");
    }
    let asset = town.asset("journal", &[("confidentiality.persons", Answer::Level(4))]);
    let threat = town.threat("phishing", "C");
    let measure = town.measure(
        "login",
        MeasureState::InPlace,
        Some(("2026-11-01", TestResult::Passed)),
    );
    let scenario = town.scenario(asset, threat, Some(3));
    town.effect(scenario, measure, Factor::Likelihood, 1);
    (town, scenario, measure)
}

fn hash(town: &Town, scenario: ScenarioId) -> String {
    scenario_hash(&town.0, &town.picture(), scenario).unwrap()
}

fn whole(town: &Town) -> String {
    let assessment = *town.0.assessments.keys().next().unwrap();
    assessment_hash(&town.0, &town.picture(), assessment).unwrap()
}

#[test]
fn it_is_of_the_content_and_not_of_the_ids() {
    let (one, scenario, _) = town(0);
    let (other, moved, _) = town(3);
    assert_ne!(
        scenario_asset(&one, scenario),
        scenario_asset(&other, moved)
    );
    assert_eq!(hash(&one, scenario), hash(&other, moved));
    assert_eq!(hash(&one, scenario).len(), 64);
    assert_eq!(whole(&one), whole(&other));
}

fn scenario_asset(town: &Town, scenario: ScenarioId) -> AssetId {
    town.0.scenarios[&scenario].data.asset
}

#[test]
fn whatever_makes_the_levels_changes_it_and_setting_it_back_restores_it() {
    let (before, scenario, measure) = town(0);
    let mut changes: Vec<(&str, Town)> = Vec::new();
    let mut change = |what, edit: &dyn Fn(&mut Town)| {
        let (mut town, ..) = town(0);
        edit(&mut town);
        changes.push((what, town));
    };
    change("likelihood", &|town| {
        town.edit(scenario).likelihood = Some(2);
    });
    change("relevant", &|town| {
        town.edit(scenario).relevant = false;
    });
    change("properties", &|town| {
        town.edit(scenario).properties = Some("CI".parse().unwrap());
    });
    change("own consequence", &|town| {
        let at = cell("confidentiality.society");
        town.edit(scenario).consequence.set(at, Answer::Level(1));
    });
    change("override", &|town| {
        town.edit(scenario).target_override = Some(Override {
            level: "green".to_owned(),
            reason: "seen".to_owned(),
            by: "Karen".to_owned(),
        });
    });
    change("the asset's value", &|town| {
        let asset = scenario_asset(town, scenario);
        let values = &mut town.0.assets.get_mut(&asset).unwrap().data.consequence;
        values.set(cell("confidentiality.persons"), Answer::Level(3));
    });
    change("the measure's state", &|town| {
        town.0.measures.get_mut(&measure).unwrap().data.state = MeasureState::Planned;
    });
    change("a failed test, which moves the confirmed level", &|town| {
        town.0.measures.get_mut(&measure).unwrap().data.test_result = TestResult::Failed;
    });
    change("steps", &|town| {
        town.0.effects.values_mut().next().unwrap().data.steps = 2;
    });
    change("a vulnerability", &|town| {
        let own = town.vulnerability("no training");
        town.edit(scenario).vulnerabilities.push(own);
    });
    change("another version of the method", &|town| {
        town.0.methods.values_mut().next().unwrap().data.version = 2;
    });
    let was = hash(&before, scenario);
    for (what, town) in &mut changes {
        assert_ne!(hash(town, scenario), was, "{what}");
        assert_ne!(whole(town), whole(&before), "{what}");
    }
    let (_, likelihood) = &mut changes[0];
    likelihood.edit(scenario).likelihood = Some(3);
    assert_eq!(hash(likelihood, scenario), was);
}

#[test]
fn what_does_not_change_what_was_accepted_leaves_it() {
    let (before, scenario, measure) = town(0);
    let (mut after, ..) = town(0);
    let edited = after.edit(scenario);
    edited.note = "talked about".to_owned();
    edited.treatment = Some(Treatment::Retain);
    edited.due = "2027-01-01".parse().ok();
    edited.carried = true;
    let tested = &mut after.0.measures.get_mut(&measure).unwrap().data;
    tested.last_tested = "2026-11-10".parse().ok();
    tested.name = "log in twice".to_owned();
    assert_eq!(hash(&after, scenario), hash(&before, scenario));
    // What is decided belongs to the approval of the whole.
    assert_ne!(whole(&after), whole(&before));
}

#[test]
fn who_took_part_and_what_was_said_belong_to_the_approval() {
    let (before, ..) = town(0);
    for edit in [
        (|own| own.minutes = "agreed".to_owned()) as fn(&mut Assessment),
        |own| own.name = "another".to_owned(),
        |own| own.kind = AssessmentKind::Workshop,
        |own| own.date = "2026-11-01".parse().ok(),
    ] {
        let (mut after, ..) = town(0);
        edit(&mut after.0.assessments.values_mut().next().unwrap().data);
        assert_ne!(whole(&after), whole(&before));
    }
    // Who sent it, and whether it is approved already, do not: they come after.
    let (mut after, ..) = town(0);
    let own = &mut after.0.assessments.values_mut().next().unwrap().data;
    own.submitted_by = "Karen".to_owned();
    own.state = AssessmentState::InReview;
    own.review = "2027-11-01".parse().ok();
    assert_eq!(whole(&after), whole(&before));
}
