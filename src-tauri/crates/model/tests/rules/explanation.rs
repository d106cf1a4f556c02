//! An explanation can be followed with pencil and paper (method, section 7): here the test
//! holds the pencil, and knows nothing but the tree.

use std::collections::{BTreeMap, BTreeSet};

use model::*;
use proptest::prelude::*;

use crate::{
    random::{self, Rising, cases, dice},
    support::{Town, preset, today},
};

mod pencil;

use ExplainKind as K;
use pencil::{number, of, stage, text};

fn kinds(node: &Explanation, seen: &mut BTreeMap<ExplainKind, BTreeSet<String>>) {
    let args: BTreeSet<String> = node.args.keys().cloned().collect();
    let known = seen.entry(node.kind).or_insert_with(|| args.clone());
    assert_eq!(*known, args, "{:?} has not always the same args", node.kind);
    node.children.iter().for_each(|child| kinds(child, seen));
}

fn follow(
    town: &Town,
    seen: &mut BTreeMap<ExplainKind, BTreeSet<String>>,
) -> Result<(), TestCaseError> {
    let picture = town.picture();
    for (id, assessed) in &picture.scenarios {
        let tree = explain(&town.0, &picture, *id).unwrap();
        kinds(&tree, seen);
        match assessed {
            Assessed::NotRelevant => prop_assert_eq!(tree.kind, K::ScenarioNotRelevant),
            Assessed::Unanswered => {
                prop_assert_eq!(tree.kind, K::ScenarioUnanswered);
                prop_assert_eq!(&tree.level, &None);
                prop_assert!(tree.children.len() > 1, "nothing is said to be missing");
            }
            Assessed::Levels(levels) => {
                prop_assert_eq!(tree.kind, K::Scenario);
                let assessment = town.0.scenarios[id].data.assessment;
                let method = &town.0.methods[&town.0.assessments[&assessment].data.method].data;
                let stages: Vec<&Explanation> =
                    of(&tree, &[K::Stage, K::StageOverridden]).collect();
                for ((node, level), at) in stages.iter().zip(levels).zip(Stage::ALL) {
                    prop_assert_eq!(text(node, "stage_id"), at.id());
                    let id = method.levels[usize::from(level.rank)].id.clone();
                    let (level_id, rank, number) = stage(node);
                    prop_assert_eq!(&node.level, &Some(id));
                    prop_assert_eq!(&level_id, &node.level);
                    prop_assert_eq!(
                        (rank, number),
                        (i32::from(level.rank), i32::from(level.derived().number))
                    );
                }
                prop_assert_eq!(&tree.level, &stages[Stage::CurrentConfirmed as usize].level);
                prop_assert_eq!(stages.len(), 4);
            }
        }
    }
    Ok(())
}

/// The explanation's words in one language: per kind the arguments that its sentence uses.
fn sentences(file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut kind = String::new();
    for line in file.lines() {
        if let Some((key, _)) = line
            .split_once(" =")
            .filter(|(key, _)| key.starts_with("explain-"))
        {
            kind = key["explain-".len()..].to_owned();
            assert_eq!(
                found.insert(kind.clone(), BTreeSet::new()),
                None,
                "{kind} twice"
            );
        }
        let names = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect::<String>()
        });
        if !line.starts_with('#') {
            found.entry(kind.clone()).or_default().extend(names);
        }
    }
    found.remove("");
    found
}

const DANISH: &str = include_str!("../../../../../assets/text/da/explain.ftl");
const ENGLISH: &str = include_str!("../../../../../assets/text/en/explain.ftl");

#[test]
fn every_explanation_can_be_followed_and_every_kind_is_told() {
    let config = cases(1500);
    let count = config.cases;
    let seen = std::cell::RefCell::new(BTreeMap::new());
    let mut runner = proptest::test_runner::TestRunner::new(config);
    runner
        .run(&dice(), |mut dice| {
            follow(
                &random::register(&mut dice, Rising::Maybe),
                &mut seen.borrow_mut(),
            )
        })
        .unwrap();
    let seen = seen.into_inner();
    println!("{count} registers, {} kinds of node", seen.len());
    // Made by hand in tests of their own: these cannot arise in a random register.
    let rare = [K::MissingMethod, K::OverrideUnknown];
    for kind in K::ALL.iter().filter(|kind| !rare.contains(kind)) {
        assert!(
            count < 1000 || seen.contains_key(kind),
            "{kind:?} never came up"
        );
    }
    let danish = sentences(DANISH);
    for (kind, args) in &seen {
        let used = &danish[kind.id()];
        assert!(
            used.is_subset(args),
            "{kind:?} has {args:?}, its sentence wants {used:?}"
        );
    }
}

#[test]
fn every_kind_has_the_same_sentence_in_both_languages() {
    let (danish, english) = (sentences(DANISH), sentences(ENGLISH));
    assert_eq!(danish, english);
    let kinds: BTreeSet<String> = K::ALL.iter().map(|kind| kind.id().to_owned()).collect();
    assert_eq!(danish.keys().cloned().collect::<BTreeSet<_>>(), kinds);
}

/// A town with one scenario under `kl-4x4`: likelihood 3, a journal that inherits 4 from a process.
fn town() -> (Town, ScenarioId) {
    let mut town = Town::new(preset("kl-4x4"));
    let at = "confidentiality.persons";
    let process = town.asset("Home care", &[(at, Answer::Level(4))]);
    let journal = town.asset("Journal", &[(at, Answer::NotRelevant)]);
    town.depends(process, journal, "lower 1");
    let threat = town.threat("Phishing", "C");
    let scenario = town.scenario(journal, threat, Some(3));
    (town, scenario)
}

fn tree(town: &Town, scenario: ScenarioId) -> Explanation {
    explain(&town.0, &town.picture(), scenario).unwrap()
}

fn all<'a>(node: &'a Explanation, kind: ExplainKind, found: &mut Vec<&'a Explanation>) {
    if node.kind == kind {
        found.push(node);
    }
    node.children
        .iter()
        .for_each(|child| all(child, kind, found));
}

fn find(node: &Explanation, kind: ExplainKind) -> Vec<&Explanation> {
    let mut found = Vec::new();
    all(node, kind, &mut found);
    found
}

#[test]
fn the_way_of_an_inherited_value_is_told_with_reasons() {
    let (town, scenario) = town();
    let tree = tree(&town, scenario);
    let inherited = find(&tree, K::ValueInherited)[0];
    assert_eq!(
        (text(inherited, "origin"), text(inherited, "asset")),
        ("Home care", "Journal")
    );
    let edge = find(inherited, K::Edge)[0];
    assert_eq!((number(edge, "before"), number(edge, "after")), (4, 3));
    assert_eq!(text(&edge.children[0], "reason"), "because");
    assert_eq!(find(inherited, K::NotRelevantOverridden).len(), 1);
    assert_eq!(tree.level.as_deref(), Some("yellow"));
}

#[test]
fn json_has_the_promised_shape() {
    let (town, scenario) = town();
    let tree = tree(&town, scenario);
    let json = serde_json::to_value(&tree).unwrap();
    assert_eq!(json["kind"], "scenario");
    assert_eq!(json["level"], "yellow");
    assert_eq!(
        json["args"]["asset"],
        serde_json::json!({ "text": "Journal" })
    );
    assert_eq!(json["args"]["version"], serde_json::json!({ "number": 1 }));
    assert_eq!(
        json["args"]["threat"],
        serde_json::json!({ "words": { "da": "Phishing", "en": "Phishing" } })
    );
    assert_eq!(json["children"][0]["level"], serde_json::Value::Null);
    assert_eq!(serde_json::from_value::<Explanation>(json).unwrap(), tree);
    let date = serde_json::to_value(Arg::Date(today())).unwrap();
    assert_eq!(date, serde_json::json!({ "date": "2026-11-21" }));
}

#[test]
fn what_does_not_count_is_told_with_its_reason() {
    let (mut town, scenario) = town();
    let in_place = MeasureState::InPlace;
    for (name, state, tested, kind) in [
        ("planned", MeasureState::Planned, None, K::EffectPlanned),
        ("retired", MeasureState::Retired, None, K::EffectRetired),
        ("untested", in_place, None, K::EffectNotTested),
        (
            "failed",
            in_place,
            Some(("2026-01-01", TestResult::Failed)),
            K::EffectFailed,
        ),
        (
            "overdue",
            in_place,
            Some(("2025-01-31", TestResult::Passed)),
            K::EffectOverdue,
        ),
    ] {
        let measure = town.measure(name, state, tested);
        town.effect(scenario, measure, Factor::Likelihood, 1);
        let tree = tree(&town, scenario);
        let confirmed = find(&tree, K::Stage)[Stage::CurrentConfirmed as usize];
        let told = find(confirmed, kind);
        assert_eq!(told.len(), 1, "{name}");
        assert_eq!(text(told[0], "measure"), name);
    }
    let tree = tree(&town, scenario);
    let overdue = find(&tree, K::EffectOverdue);
    assert_eq!(
        overdue[0].args["since"],
        Arg::Date("2026-01-31".parse().unwrap())
    );
}

#[test]
fn an_override_shows_both_figures_reason_and_name() {
    let (mut town, scenario) = town();
    let hand = |level: &str| {
        Some(Override {
            level: level.to_owned(),
            reason: "Seen on site".to_owned(),
            by: "Karen".to_owned(),
        })
    };
    town.edit(scenario).current_override = hand("red");
    let node = tree(&town, scenario);
    let overridden = find(&node, K::StageOverridden);
    assert_eq!(overridden.len(), 2);
    assert_eq!(overridden[0].level.as_deref(), Some("red"));
    assert_eq!(
        (
            number(overridden[0], "rank"),
            number(overridden[0], "derived_rank")
        ),
        (4, 2)
    );
    assert_eq!(
        (text(overridden[0], "by"), text(overridden[0], "reason")),
        ("Karen", "Seen on site")
    );
    assert_eq!(node.level.as_deref(), Some("red"));

    town.edit(scenario).current_override = hand("purple");
    let node = tree(&town, scenario);
    assert_eq!(find(&node, K::StageOverridden).len(), 0);
    assert_eq!(text(find(&node, K::OverrideUnknown)[0], "level"), "purple");
}

#[test]
fn what_is_missing_is_named() {
    let (mut town, scenario) = town();
    town.edit(scenario).likelihood = None;
    let node = tree(&town, scenario);
    assert_eq!(
        (node.kind, node.level.as_deref()),
        (K::ScenarioUnanswered, None)
    );
    assert_eq!(find(&node, K::MissingFactor).len(), 1);
    assert_eq!(find(&node, K::MissingConsequence).len(), 0);
    town.edit(scenario).likelihood = Some(9);
    assert_eq!(
        number(find(&tree(&town, scenario), K::OffScale)[0], "value"),
        9
    );
    town.edit(scenario).properties = Some("U".parse().unwrap());
    assert_eq!(find(&tree(&town, scenario), K::MissingProperties).len(), 1);
    for stored in town.0.methods.values_mut() {
        stored.data.levels.clear();
    }
    let node = tree(&town, scenario);
    assert_eq!(find(&node, K::MissingMethod).len(), 1);
    town.edit(scenario).relevant = false;
    assert_eq!(tree(&town, scenario).kind, K::ScenarioNotRelevant);
    assert_eq!(
        explain(
            &town.0,
            &town.picture(),
            ScenarioId::from(uuid::Uuid::nil())
        ),
        None
    );
}
