//! The explanation of a level, followed with pencil and paper: whoever has nothing but the lines
//! that `vaern explain` prints gets the same level at every stage (method, section 7).
//!
//! The order of the levels is not in the lines: it stands in the method's legend.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod pencil;
#[expect(dead_code, reason = "the model's own tests use the rest")]
#[path = "../../../src-tauri/crates/model/tests/rules/random.rs"]
mod random;
mod sheet;
#[expect(dead_code, reason = "the model's own tests use the rest")]
#[path = "../../../src-tauri/crates/model/tests/rules/support.rs"]
mod support;

use model::{Assessed, Lang, ScenarioId, Snapshot, Stage, explain, explain_value};
use proptest::prelude::*;
use random::{Rising, cases, dice};
use text::words;

/// Follows the printed lines of a scenario; its stages must have the levels that were computed.
fn follow(snapshot: &Snapshot, id: ScenarioId) {
    let picture = snapshot.picture(support::today());
    let Some(Assessed::Levels(levels)) = picture.scenarios.get(&id) else {
        return;
    };
    let lines = words(Lang::En).explanation(&explain(snapshot, &picture, id).unwrap());
    let sheet = sheet::read(&lines);
    let assessment = snapshot.scenarios[&id].data.assessment;
    let method = &snapshot.methods[&snapshot.assessments[&assessment].data.method].data;
    let legend: Vec<&str> = method
        .levels
        .iter()
        .map(|level| level.label.en.as_str())
        .collect();
    let found = pencil::stages(&sheet, &legend);
    assert_eq!(found.len(), Stage::ALL.len());
    for (stage, level) in levels.iter().enumerate() {
        let expected = (
            legend[usize::from(level.rank)].to_owned(),
            u32::from(level.derived().number),
        );
        assert_eq!(found[stage], expected, "{}", lines.join("\n"));
    }
    let headline = &sheet.value("label");
    assert_eq!(*headline, found[Stage::CurrentConfirmed as usize].0);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn the_printed_lines_alone_give_the_level(mut dice in dice()) {
        let town = random::register(&mut dice, Rising::Maybe);
        for id in town.0.scenarios.keys() {
            follow(&town.0, *id);
        }
    }

    #[test]
    fn the_printed_lines_alone_give_an_assets_value(mut dice in dice()) {
        let town = random::register(&mut dice, Rising::Maybe);
        let picture = town.picture();
        for asset in town.0.assets.keys() {
            for cell in &picture.cells {
                let counts = picture.effective(*asset, cell).level();
                let why = explain_value(&town.0, &picture, *asset, cell);
                prop_assert_eq!(why.is_some(), counts.is_some());
                if let Some(why) = why {
                    let lines = words(Lang::En).explanation(&why);
                    let value = pencil::value(&sheet::read(&lines));
                    prop_assert_eq!(Some(value), counts.map(u32::from), "{}", lines.join("\n"));
                }
            }
        }
    }
}
