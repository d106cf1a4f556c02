//! Stored figures are what the method makes of the records, whatever was done before.

use model::{Stage, Unit};
use proptest::{prelude::*, test_runner::TestCaseError};
use register::{Error, HeatFilter, Op, Register, Write};

use crate::{
    act::act,
    deed::{Deed, deed},
    support::{entries, records, sound, stamp, today, town},
};

/// Does everything; after each deed the stored figures, the history and a plain stack of states agree.
fn live(deeds: &[Deed]) -> Result<(), TestCaseError> {
    let mut town = town();
    let mut stamp = today();
    let mut now = records(&town.register);
    let (mut before, mut after) = (Vec::new(), Vec::new());
    // The second entry, which made the town, can be undone too: that would leave nothing to act on.
    for deed in deeds {
        if matches!(deed, Deed::Undo) && before.is_empty() {
            continue;
        }
        if let Deed::Day { days } = deed {
            stamp.today = stamp
                .today
                .checked_add_days(chrono::Days::new(*days))
                .unwrap();
        }
        let history = entries(&town.register);
        let done = act(&mut town, deed, &stamp);
        let made = entries(&town.register) > history;
        let state = records(&town.register);
        match (&done, deed) {
            (Err(Error::Refused(_)), Deed::Redo) => prop_assert!(after.is_empty()),
            (Err(Error::Refused(_)), _) => prop_assert!(
                !made && state == now,
                "{deed:?} was refused but left something"
            ),
            (Err(error), _) => return Err(TestCaseError::fail(format!("{deed:?}: {error:?}"))),
            (Ok(()), Deed::Undo) => {
                after.push(now);
                prop_assert!(
                    Some(&state) == before.pop().as_ref(),
                    "undo gives another state"
                );
            }
            (Ok(()), Deed::Redo) => {
                before.push(now);
                prop_assert!(
                    Some(&state) == after.pop().as_ref(),
                    "redo gives another state"
                );
            }
            (Ok(()), _) if made => {
                before.push(now);
                after.clear();
            }
            (Ok(()), _) => {
                prop_assert!(state == now, "{deed:?} changed something without an entry");
            }
        }
        now = state;
        let findings = town.register.verify().unwrap().findings;
        prop_assert!(findings.is_empty(), "after {deed:?}: {findings:?}");
        let page = town.register.history(None, 1).unwrap();
        prop_assert_eq!(page.can_redo.is_some(), !after.is_empty());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("VAERN_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(24),
        max_shrink_iters: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn stored_figures_are_those_from_scratch(deeds in prop::collection::vec(deed(), 1..25)) {
        live(&deeds)?;
    }
}

fn confirmed(register: &Register) -> u32 {
    let filter = HeatFilter {
        stage: Stage::CurrentConfirmed,
        party: None,
        assessment: None,
        units: None,
    };
    register.credit_taken_back(&filter).unwrap()
}

#[test]
fn levels_rise_when_a_test_becomes_overdue() {
    let mut town = town();
    assert_eq!(
        confirmed(&town.register),
        1,
        "only the untested measure's credit is taken back"
    );
    let (scenario, history) = (town.scenarios[0], entries(&town.register));
    let before = town.register.scenario_row(scenario).unwrap();
    assert!(
        before.current_confirmed.as_ref().unwrap().number
            < before.inherent.as_ref().unwrap().number
    );
    // The last day of the test, and the day after.
    town.register.catch_up(&stamp("2027-06-01")).unwrap();
    assert_eq!(town.register.scenario_row(scenario).unwrap(), before);
    town.register.catch_up(&stamp("2027-06-02")).unwrap();
    let after = town.register.scenario_row(scenario).unwrap();
    assert_eq!(after.current_confirmed, before.inherent);
    assert_eq!(after.current_claimed, before.current_claimed);
    assert_eq!(confirmed(&town.register), 2);
    sound(&town.register);
    assert_eq!(
        entries(&town.register),
        history,
        "a day that passes is no change"
    );
    // A write on another day catches up by itself.
    let name = |write: &mut Write<'_>| write.set_name("Sydby");
    town.register
        .write(&stamp("2026-11-22"), Op::new("x"), "", name)
        .unwrap();
    assert_eq!(town.register.scenario_row(scenario).unwrap(), before);
    sound(&town.register);
}

#[test]
fn the_heat_map_counts_every_scenario_once() {
    let (_folder, path) = crate::support::place();
    let mut register = crate::support::found(&path);
    register::generate(&mut register, &today(), 300, 7, &mut |_| {}).unwrap();
    sound(&register);
    let units: Vec<_> = register.all::<Unit>().unwrap().into_keys().collect();
    let all = |units| HeatFilter {
        stage: Stage::Target,
        party: None,
        assessment: None,
        units,
    };
    let whole = register.heatmap(&all(None)).unwrap();
    assert_eq!(whole.total, 300);
    let levels: u32 = whole.levels.iter().map(|level| level.count).sum();
    let cells: u32 = whole.cells.iter().map(|cell| cell.count).sum();
    assert_eq!(
        (levels, cells),
        (300 - whole.unanswered - whole.not_relevant, levels)
    );
    assert_eq!(
        register.heatmap(&all(Some(units))).unwrap(),
        whole,
        "every asset has a unit here"
    );
    assert_eq!(register.heatmap(&all(Some(Vec::new()))).unwrap().total, 0);
    // The list agrees with each cell.
    for cell in whole.cells.iter().filter(|cell| cell.count > 0) {
        let page = register
            .scenarios(&register::ScenarioFilter {
                stage: Stage::Target,
                likelihood: Some(cell.likelihood),
                consequence: Some(cell.consequence),
                limit: 1,
                ..Default::default()
            })
            .unwrap();
        assert_eq!(page.total, cell.count);
    }
}
