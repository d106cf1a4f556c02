//! Moving an assessment to another method version (method, section 8).

use model::*;
use proptest::prelude::*;

use crate::{
    random::{Rising, cases, dice, register},
    support::{Town, cell, preset, today},
};

fn used(town: &Town) -> LevelsUsed {
    LevelsUsed::of(
        town.0.scenarios.values().map(|own| &own.data),
        town.0.effects.values().map(|own| &own.data),
    )
}

fn codes(problems: &[Problem]) -> Vec<String> {
    let sign = |problem: &Problem| if problem.note { "?" } else { "" };
    problems
        .iter()
        .map(|problem| format!("{}{}", problem.code, sign(problem)))
        .collect()
}

fn preview(town: &Town, new: &Method, map: &LevelMap) -> MovePreview {
    let assessment = *town.0.assessments.keys().next().unwrap();
    preview_move(&town.0, &town.picture(), assessment, new, map).unwrap()
}

/// One scenario: likelihood 3, persons 4 of its own, organisation 2 from the asset.
fn town(method: &str) -> (Town, ScenarioId) {
    let mut town = Town::new(preset(method));
    let asset = town.asset("system", &[("integrity.organisation", Answer::Level(2))]);
    let threat = town.threat("loss", "I");
    let id = town.scenario(asset, threat, Some(3));
    let persons = cell("integrity.persons");
    town.edit(id).consequence.set(persons, Answer::Level(4));
    (town, id)
}

#[test]
fn scales_of_one_size_are_held_together_by_number() {
    let (old, new) = (preset("kl-4x4"), preset("standard-4x4"));
    let map = LevelMap::suggested(&old, &new);
    assert_eq!(map.likelihood, (1..=4).map(|n| (n, n)).collect());
    assert_eq!(map.consequence, (1..=4).map(|n| (n, n)).collect());
    assert_eq!(map.parties["persons"], "persons");
    // By id, where the new method has it; the others are the user's to map.
    assert_eq!(map.levels["green"], "green");
    assert!(!map.levels.contains_key("orange"));
    let (town, _) = town("kl-4x4");
    assert_eq!(map.check(&old, &new, &used(&town)), []);
}

#[test]
fn scales_of_another_size_are_held_together_by_label_and_never_clamped() {
    let old = preset("kl-4x4");
    let more = old.edited(&MethodEdit::ScaleLevels {
        scale: table::ScaleOf::Likelihood,
        at: 0,
        row: RowEdit::Add,
    });
    let map = LevelMap::suggested(&old, &more);
    assert_eq!(map.likelihood, (1..=4).map(|n| (n, n + 1)).collect());
    let mut fewer = old.edited(&MethodEdit::ScaleLevels {
        scale: table::ScaleOf::Consequence,
        at: 3,
        row: RowEdit::Remove,
    });
    fewer.rule = LevelRule::Bands {
        upper: vec![1, 2, 4, 8, 12],
    };
    let mut map = LevelMap::suggested(&old, &fewer);
    assert_eq!(map.consequence, (1..=3).map(|n| (n, n)).collect());
    let (town, id) = town("kl-4x4");
    let found = map.check(&old, &fewer, &used(&town));
    assert_eq!(codes(&found), ["move-level-unmapped"]);
    assert_eq!(found[0].args["level"], "4");
    assert_eq!(found[0].place.column, "consequence");
    // Without an image it counts for nothing, and the asset's value does not take its place.
    let moved = town.0.scenarios[&id].data.moved(&map, &fewer);
    assert!(moved.fits(&Rules::new(fewer.clone()).unwrap()).is_err());
    let shown = preview(&town, &fewer, &map);
    assert_eq!(codes(&shown.problems)[0], "move-level-unmapped");
    // The organisation's 2 from the asset is all that counts: 3 × 2 = 6.
    assert_eq!(shown.rows[0].after[0].as_deref(), Some("orange"));
    map.consequence.insert(4, 4);
    assert_eq!(
        codes(&map.check(&old, &fewer, &used(&town))),
        ["move-level-off-scale"]
    );
    map.consequence.insert(4, 3);
    assert_eq!(map.check(&old, &fewer, &used(&town)), []);
    let moved = town.0.scenarios[&id].data.moved(&map, &fewer);
    assert_eq!(
        moved.consequence.get(&cell("integrity.persons")),
        Answer::Level(3)
    );
    assert_eq!(moved.likelihood, Some(3));
}

#[test]
fn another_source_of_likelihood_is_said_and_dropped_only_by_word() {
    let (town, id) = town("kl-4x4");
    let (old, new) = (preset("kl-4x4"), preset("monarc"));
    let mut map = LevelMap::suggested(&old, &new);
    let found = codes(&map.check(&old, &new, &used(&town)));
    assert!(
        found.contains(&"move-likelihood-source".to_owned()),
        "{found:?}"
    );
    map.drop_likelihood = true;
    let found = codes(&map.check(&old, &new, &used(&town)));
    assert!(!found.contains(&"move-likelihood-source".to_owned()));
    assert!(found.contains(&"move-likelihood-dropped?".to_owned()));
    let moved = town.0.scenarios[&id].data.moved(&map, &new);
    assert_eq!(
        (
            moved.likelihood,
            moved.threat_level,
            moved.vulnerability_level
        ),
        (None, None, None)
    );
    let shown = preview(&town, &new, &map);
    assert_eq!(shown.rows[0].after, [None, None, None, None]);
    assert_eq!(shown.after[2].unanswered, 1);
    // And back: a product is no likelihood either.
    let mut product = Town::new(new.clone());
    let asset = product.asset("system", &[]);
    let threat = product.threat("loss", "I");
    let id = product.scenario(asset, threat, None);
    product.edit(id).threat_level = Some(2);
    let measure = product.measure("patching", MeasureState::InPlace, None);
    product.effect(id, measure, Factor::Vulnerability, 1);
    let found = LevelMap::suggested(&new, &old).check(&new, &old, &used(&product));
    assert_eq!(
        codes(&found),
        ["move-likelihood-source", "move-effects-unused?"]
    );
}

#[test]
fn parties_and_set_levels_need_an_image_that_is_there() {
    let (mut town, id) = town("kl-4x4");
    let old = preset("kl-4x4");
    let set = Override {
        level: "orange".into(),
        reason: "seen".into(),
        by: "Anne".into(),
    };
    town.edit(id).current_override = Some(set);
    let mut new = old.clone();
    new.parties[0].id = "citizens".into();
    new.levels[3].id = "amber".into();
    new.levels[3].label = Bilingual::same("amber");
    let mut map = LevelMap::suggested(&old, &new);
    // By name, where the id is another.
    assert_eq!(map.parties["persons"], "citizens");
    assert_eq!(
        codes(&map.check(&old, &new, &used(&town))),
        ["move-risk-level-unmapped"]
    );
    map.levels.insert("orange".into(), "blue".into());
    map.parties.insert("persons".into(), "nobody".into());
    assert_eq!(
        codes(&map.check(&old, &new, &used(&town))),
        ["move-party-unknown", "move-risk-level-unknown"]
    );
    map.levels.insert("orange".into(), "amber".into());
    map.parties.insert("persons".into(), "citizens".into());
    let moved = town.0.scenarios[&id].data.moved(&map, &new);
    assert_eq!(moved.current_override.unwrap().level, "amber");
    assert_eq!(
        moved.consequence.get(&cell("integrity.citizens")),
        Answer::Level(4)
    );
    let society = cell("integrity.society");
    town.edit(id).consequence.set(society, Answer::Level(1));
    map.parties.insert("society".into(), "citizens".into());
    assert_eq!(
        codes(&map.check(&old, &new, &used(&town))),
        ["move-party-twice"]
    );
    map.parties.remove("society");
    assert_eq!(
        codes(&map.check(&old, &new, &used(&town))),
        ["move-party-unmapped"]
    );
}

#[test]
fn an_effect_on_one_party_never_becomes_one_on_all() {
    let (mut town, id) = town("kl-4x4");
    let measure = town.measure("copies", MeasureState::InPlace, None);
    let effect = town.effect(id, measure, Factor::Consequence, 1);
    town.0.effects.get_mut(&effect).unwrap().data.party = Some("persons".into());
    let data = &town.0.effects[&effect].data;
    assert_eq!(data.moved(&LevelMap::default()), None);
    let map = LevelMap {
        parties: [("persons".to_owned(), "citizens".to_owned())].into(),
        ..LevelMap::default()
    };
    let moved = data.moved(&map).unwrap();
    assert_eq!((moved.party.as_deref(), moved.steps), (Some("citizens"), 1));
}

#[test]
fn a_preview_shows_each_level_before_and_after() {
    let (town, id) = town("kl-4x4");
    let new = preset("standard-4x4");
    let map = LevelMap::suggested(&preset("kl-4x4"), &new);
    let shown = preview(&town, &new, &map);
    // Method, section 10: 3 × 4 = 12 is orange under kl-4x4.
    assert_eq!(shown.rows[0].scenario, id);
    assert_eq!(
        shown.rows[0].before,
        [const { "orange" }; 4].map(|level| Some(level.to_owned()))
    );
    assert_eq!(
        shown.rows[0].after,
        ["red"; 4].map(|level| Some(level.to_owned()))
    );
    assert!(shown.rows[0].changed && !shown.rows[0].inherited_lost);
    assert_eq!(shown.changed, 1);
    assert_eq!(shown.before.len(), 4);
    let orange = shown.before[2]
        .levels
        .iter()
        .find(|own| own.level == "orange")
        .unwrap();
    assert_eq!(
        (shown.before[2].stage, orange.count),
        (Stage::CurrentConfirmed, 1)
    );
    let red = shown.after[2]
        .levels
        .iter()
        .find(|own| own.level == "red")
        .unwrap();
    assert_eq!(red.count, 1);
}

#[test]
fn values_of_assets_are_not_moved_and_the_preview_says_so() {
    let (mut town, id) = town("kl-4x4");
    let old = preset("kl-4x4");
    // The scenario has nothing of its own, so all depends on the asset.
    town.edit(id).consequence = Values::default();
    let mut new = old.clone();
    let whom = new
        .parties
        .iter_mut()
        .find(|party| party.id == "organisation")
        .unwrap();
    whom.id = "house".into();
    let map = LevelMap::suggested(&old, &new);
    assert_eq!(map.parties["organisation"], "house");
    let shown = preview(&town, &new, &map);
    assert!(shown.rows[0].inherited_lost);
    assert_eq!(shown.rows[0].after, [None, None, None, None]);
    assert_eq!(codes(&shown.problems), ["move-inherited-lost?"]);
    let mut words = old.clone();
    words.consequence.levels[1].label = Bilingual::same("quite bad");
    let shown = preview(&town, &words, &LevelMap::suggested(&old, &words));
    assert_eq!(codes(&shown.problems), ["move-inherited-as-is?"]);
    assert_eq!(shown.changed, 0);
}

#[test]
fn a_draft_with_faults_has_no_preview() {
    let (town, _) = town("standard-4x4");
    let mut draft = preset("standard-4x4");
    draft.levels.pop();
    let assessment = *town.0.assessments.keys().next().unwrap();
    let map = LevelMap::default();
    assert!(preview_move(&town.0, &town.picture(), assessment, &draft, &map).is_err());
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn the_same_method_changes_nothing(mut dice in dice()) {
        let town = register(&mut dice, Rising::Maybe);
        let picture = town.0.picture(today());
        for (id, assessment) in &town.0.assessments {
            let method = &town.0.methods[&assessment.data.method].data;
            let map = LevelMap::suggested(method, method);
            let shown = preview_move(&town.0, &picture, *id, method, &map).unwrap();
            // Random answers may stand off the scale and on parties that the method lacks: those count for nothing.
            for row in &shown.rows {
                prop_assert_eq!(&row.before, &row.after);
            }
            prop_assert_eq!(shown.changed, 0);
            prop_assert_eq!(&shown.before, &shown.after);
        }
    }

    #[test]
    fn what_was_checked_fits_the_new_method(mut dice in dice()) {
        let town = register(&mut dice, Rising::Maybe);
        let new = crate::random::method(&mut dice, Rising::Maybe);
        let rules = Rules::new(new.clone()).unwrap();
        let picture = town.0.picture(today());
        for (id, assessment) in &town.0.assessments {
            let old = &town.0.methods[&assessment.data.method].data;
            let mut map = LevelMap::suggested(old, &new);
            map.drop_likelihood = dice.rarely(2);
            let shown = preview_move(&town.0, &picture, *id, &new, &map).unwrap();
            for count in shown.before.iter().chain(&shown.after) {
                let levels: u32 = count.levels.iter().map(|own| own.count).sum();
                prop_assert_eq!(levels + count.unanswered + count.not_relevant, shown.rows.len() as u32);
            }
            for scenario in town.0.scenarios.values().filter(|own| own.data.assessment == *id) {
                if shown.problems.iter().all(|problem| problem.note) {
                    prop_assert!(scenario.data.moved(&map, &new).fits(&rules).is_ok());
                }
            }
        }
    }
}
