//! The deeds of indicators, and the words of every ready-made one.

use model::{Belongs, Formula, IndicatorState, Lang, READY_INDICATORS};
use register::{ReadyText, Register};
use text::words;

use super::{stamp, whole};

#[test]
fn the_deeds_of_indicators_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Prøve", None, &stamp()).unwrap();
    let now = stamp();
    let texts = [Formula::DutiesOfLeavers, Formula::AssetsWithOwner].map(|formula| ReadyText {
        formula,
        name: words(Lang::Da).say(&format!("formula-{}", formula.id()), &[]),
        definition: String::new(),
    });
    register.add_asset(&now, super::printer()).unwrap();
    register.add_ready_indicators(&now, &texts).unwrap();
    register.undo(&now).unwrap();
    register.redo(&now).unwrap();
    register.measure(&now, None).unwrap();
    register.undo(&now).unwrap();
    register.redo(&now).unwrap();
    let page = register.history(None, 100).unwrap();
    whole(&page.rows);
    let ops: Vec<&str> = page.rows.iter().map(|entry| entry.op.as_str()).collect();
    assert!(ops.contains(&"indicators-add") && ops.contains(&"indicators-measure"));
    assert!(register.verify().unwrap().findings.is_empty());
}

/// The name and the definition of each formula, and how its records belong to a unit.
#[test]
fn every_formula_is_told_in_both_languages() {
    for lang in [Lang::Da, Lang::En] {
        let words = words(lang);
        for formula in Formula::ALL {
            let key = format!("formula-{}", formula.id());
            let belongs = format!("formula-belongs-{}", formula.belongs().id());
            for key in [key.clone(), format!("{key}.text"), belongs] {
                assert!(words.has(&key), "{key}");
            }
        }
        for state in IndicatorState::ALL {
            assert!(words.has(&format!("indicator-state-{}", state.id())));
        }
    }
}

#[test]
fn every_formula_but_the_manual_one_is_ready_made_once() {
    let ready: Vec<Formula> = READY_INDICATORS.iter().map(|own| own.formula).collect();
    assert_eq!(ready, Formula::ALL[1..]);
    assert!(ready.len() >= 20);
    let nowhere = |own: &&Formula| own.belongs() == Belongs::Nowhere;
    let found: Vec<&Formula> = ready.iter().filter(nowhere).collect();
    assert_eq!(found, [&Formula::TestCoverage]);
}
