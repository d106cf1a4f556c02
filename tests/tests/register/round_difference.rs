//! What is different from one assessment to another, and moving to another method.

use model::{Assessment, Change, LevelMap, Override, Scenario, Score, Stage, Threat};
use register::{Op, Refusal, ScenarioFilter};

use crate::{
    round::{by, refusal, start},
    support::*,
};

#[test]
fn the_difference_tells_what_became_of_each_scenario_and_why() {
    let mut town = town();
    let from = town.assessments[0];
    let register = &mut town.register;
    let to = register
        .carry_forward(&today(), from, &start("Næste"))
        .unwrap()
        .value;
    let filter = ScenarioFilter {
        assessment: Some(to),
        sort: register::ScenarioSort::Reference,
        descending: false,
        ..ScenarioFilter::default()
    };
    let keys = register.scenario_keys(&filter).unwrap();
    let [confirmed, changed, irrelevant, _left] = keys[..] else {
        panic!()
    };
    register.confirm_scenarios(&today(), &[confirmed]).unwrap();
    let stored = register.get::<Scenario>(changed).unwrap();
    let other = Scenario {
        likelihood: Some(1),
        note: "To-faktor er indført".to_owned(),
        current_override: Some(Override {
            level: "red".to_owned(),
            reason: "Set selv".to_owned(),
            by: "Rasmus".to_owned(),
        }),
        ..stored.data
    };
    register
        .save_scenario(&by("Rasmus"), changed, stored.revision, other)
        .unwrap();
    let read_at = register.get::<Scenario>(irrelevant).unwrap().revision;
    register
        .score(&today(), irrelevant, read_at, &Score::Relevant(false))
        .unwrap();
    let threat = *register
        .all::<Threat>()
        .unwrap()
        .keys()
        .next_back()
        .unwrap();
    register
        .add_scenario(&today(), to, town.assets[0], threat)
        .unwrap();

    assert_eq!(register.earlier_assessment(to).unwrap(), Some(from));
    let found = register.difference(&today(), from, to).unwrap();
    assert!(found.same_method);
    let counts: Vec<usize> = Change::ALL
        .iter()
        .map(|change| found.count(*change))
        .collect();
    assert_eq!(counts, [1, 1, 1, 1, 1]);
    let row = found
        .rows
        .iter()
        .find(|row| row.change == Change::Changed)
        .unwrap();
    let fields: Vec<&str> = row.fields.iter().map(|field| field.field).collect();
    assert_eq!(fields, ["likelihood", "current_override"]);
    assert_eq!(
        (row.by.as_str(), row.why.as_str()),
        ("Rasmus", "To-faktor er indført")
    );
    let at = |stage| row.stages.iter().find(|one| one.stage == stage).unwrap();
    assert!(at(Stage::CurrentConfirmed).moved);
    assert_eq!(at(Stage::CurrentConfirmed).after.as_deref(), Some("red"));

    // The other way round, what was added is closed, and a third round is paired through the second.
    let back = register.difference(&today(), to, from).unwrap();
    assert_eq!(
        (back.count(Change::Closed), back.count(Change::New)),
        (1, 0)
    );
    let third = register
        .carry_forward(&today(), to, &start("Derefter"))
        .unwrap()
        .value;
    let over = register.difference(&today(), from, third).unwrap();
    assert_eq!(
        (over.count(Change::New), over.count(Change::NotConfirmed)),
        (1, 3)
    );
    sound(register);
}

#[test]
fn an_assessment_moves_to_another_method_by_a_whole_map_only() {
    let mut town = town();
    let (from, old, new) = (town.assessments[0], town.methods[0], town.methods[1]);
    let register = &mut town.register;
    let incomplete = LevelMap::default();
    let moved = register.move_assessment(&today(), from, new, incomplete, &start("Flyttet"));
    assert!(matches!(refusal(moved), Refusal::Problems(problems) if !problems.is_empty()));

    let other = model::presets()
        .unwrap()
        .into_iter()
        .find(|m| m.id == "standard-4x4")
        .unwrap();
    let new = register
        .write(&today(), Op::new("method"), "", |write| write.insert(other))
        .unwrap()
        .value;
    let map = register.suggested_map(from, new).unwrap();
    let preview = register.preview_move(&today(), from, new, &map).unwrap();
    assert_eq!(preview.rows.len(), 4);
    let before = records(register);
    let key = register
        .move_assessment(&today(), from, new, map.clone(), &start("Flyttet"))
        .unwrap()
        .value;
    let moved = register.get::<Assessment>(key).unwrap().data;
    assert_eq!((moved.method, moved.moved), (new, Some(map)));
    assert_eq!(moved.carried_from, Some(from));
    assert_eq!(register.get::<Assessment>(from).unwrap().data.method, old);
    let found = register.difference(&today(), from, key).unwrap();
    assert!(!found.same_method);
    assert_eq!(found.count(Change::NotConfirmed), 4);
    register.undo(&today()).unwrap();
    assert_eq!(records(register), before);
    sound(register);
}
