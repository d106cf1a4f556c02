//! Stored figures are what the method makes of the records, whatever was done before.

use model::{
    Adjust, Answer, Asset, Assessment, Dependency, Effect, Factor, Measure, MeasureState, Override, Property,
    Scenario, Stage, TestResult, Threat, Unit,
};
use proptest::{prelude::*, test_runner::TestCaseError};
use register::{Error, HeatFilter, Op, Register, Stamp, Write};

use crate::support::{Town, asset, entries, lowers, needs, records, scenario, sound, stamp, today, town};

/// One thing that somebody does; the numbers choose among what is there.
#[derive(Clone, Debug)]
enum Deed {
    Value { asset: usize, cell: usize, answer: u8 },
    AddAsset { under: usize },
    RemoveAsset { asset: usize },
    MoveAsset { asset: usize, unit: usize },
    Need { from: usize, to: usize, property: usize, adjust: usize },
    ChangeNeed { need: usize, property: usize, adjust: usize },
    RemoveNeed { need: usize },
    MoveUnit { unit: usize, parent: usize },
    Properties { threat: usize, properties: usize },
    Test { measure: usize, state: usize, result: usize, day: u64 },
    Score { scenario: usize, likelihood: u8, threat: u8, vulnerability: u8 },
    Own { scenario: usize, cell: usize, answer: u8 },
    Relevant { scenario: usize, relevant: bool, properties: usize },
    Override { scenario: usize, current: usize, target: usize },
    MoveScenario { scenario: usize, asset: usize, assessment: usize },
    AddScenario { assessment: usize, asset: usize, threat: usize },
    RemoveScenario { scenario: usize },
    Effect { scenario: usize, measure: usize, factor: usize, narrow: usize, steps: u8 },
    ChangeEffect { effect: usize, scenario: usize, factor: usize, steps: u8 },
    RemoveEffect { effect: usize },
    Method { assessment: usize, method: usize },
    Default { method: usize },
    Several { asset: usize, scenario: usize, answer: u8 },
    Day { days: u64 },
    Undo,
    Redo,
}

const CELLS: [&str; 4] =
    ["confidentiality.persons", "availability.organisation", "integrity.society", "availability.persons"];
const SETS: [&str; 4] = ["C", "CI", "A", "CIA"];

fn adjust(choice: usize) -> Adjust {
    [Adjust::Inherit, Adjust::Lower(1), Adjust::Raise(1), Adjust::Set(2), Adjust::Cut][choice % 5]
}

fn property(choice: usize) -> Option<Property> {
    [None, None, Some(Property::Confidentiality), Some(Property::Availability)][choice % 4]
}

fn factor(choice: usize) -> Factor {
    [Factor::Likelihood, Factor::Consequence, Factor::Vulnerability][choice % 3]
}

fn answer(level: u8) -> Answer {
    match level {
        0 => Answer::NotAssessed,
        5 => Answer::NotRelevant,
        level => Answer::Level(level),
    }
}

fn deed() -> impl Strategy<Value = Deed> {
    let n = 0..8_usize;
    prop_oneof![
        4 => (n.clone(), n.clone(), 0..6_u8).prop_map(|(asset, cell, answer)| Deed::Value { asset, cell, answer }),
        1 => n.clone().prop_map(|under| Deed::AddAsset { under }),
        1 => n.clone().prop_map(|asset| Deed::RemoveAsset { asset }),
        2 => (n.clone(), n.clone()).prop_map(|(asset, unit)| Deed::MoveAsset { asset, unit }),
        4 => (n.clone(), n.clone(), n.clone(), n.clone())
            .prop_map(|(from, to, property, adjust)| Deed::Need { from, to, property, adjust }),
        2 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(need, property, adjust)| Deed::ChangeNeed { need, property, adjust }),
        2 => n.clone().prop_map(|need| Deed::RemoveNeed { need }),
        1 => (n.clone(), n.clone()).prop_map(|(unit, parent)| Deed::MoveUnit { unit, parent }),
        2 => (n.clone(), n.clone()).prop_map(|(threat, properties)| Deed::Properties { threat, properties }),
        3 => (n.clone(), n.clone(), n.clone(), 0..700_u64)
            .prop_map(|(measure, state, result, day)| Deed::Test { measure, state, result, day }),
        4 => (n.clone(), 0..6_u8, 0..6_u8, 0..7_u8).prop_map(|(scenario, likelihood, threat, vulnerability)| {
            Deed::Score { scenario, likelihood, threat, vulnerability }
        }),
        2 => (n.clone(), n.clone(), 0..6_u8).prop_map(|(scenario, cell, answer)| Deed::Own { scenario, cell, answer }),
        2 => (n.clone(), any::<bool>(), n.clone())
            .prop_map(|(scenario, relevant, properties)| Deed::Relevant { scenario, relevant, properties }),
        2 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(scenario, current, target)| Deed::Override { scenario, current, target }),
        2 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(scenario, asset, assessment)| Deed::MoveScenario { scenario, asset, assessment }),
        2 => (n.clone(), n.clone(), n.clone())
            .prop_map(|(assessment, asset, threat)| Deed::AddScenario { assessment, asset, threat }),
        1 => n.clone().prop_map(|scenario| Deed::RemoveScenario { scenario }),
        3 => (n.clone(), n.clone(), n.clone(), n.clone(), 1..4_u8).prop_map(
            |(scenario, measure, factor, narrow, steps)| Deed::Effect { scenario, measure, factor, narrow, steps }
        ),
        2 => (n.clone(), n.clone(), n.clone(), 1..4_u8)
            .prop_map(|(effect, scenario, factor, steps)| Deed::ChangeEffect { effect, scenario, factor, steps }),
        1 => n.clone().prop_map(|effect| Deed::RemoveEffect { effect }),
        1 => (n.clone(), n.clone()).prop_map(|(assessment, method)| Deed::Method { assessment, method }),
        1 => n.clone().prop_map(|method| Deed::Default { method }),
        1 => (n.clone(), n, 0..6_u8).prop_map(|(asset, scenario, answer)| Deed::Several { asset, scenario, answer }),
        1 => (1..400_u64).prop_map(|days| Deed::Day { days }),
        5 => Just(Deed::Undo),
        3 => Just(Deed::Redo),
    ]
}

/// Changes the record at `place` among those of its kind; nothing where there is none.
macro_rules! alter {
    ($register:ident, $stamp:ident, $kind:ty, $place:expr, |$record:ident| $change:expr) => {{
        let all = $register.all::<$kind>()?;
        if let Some(stored) = all.values().nth($place % all.len().max(1)) {
            let mut $record = stored.data.clone();
            $change;
            $register.write($stamp, Op::new("alter"), "", |write| write.change(stored.id, stored.revision, $record))?;
        }
        Ok(())
    }};
}

macro_rules! erase {
    ($register:ident, $stamp:ident, $kind:ty, $place:expr) => {{
        let all = $register.all::<$kind>()?;
        if let Some(stored) = all.values().nth($place % all.len().max(1)) {
            $register.write($stamp, Op::new("erase"), "", |write| write.remove::<$kind>(stored.id, stored.revision))?;
        }
        Ok(())
    }};
}

fn insert<T>(
    register: &mut Register,
    stamp: &Stamp,
    writer: impl FnOnce(&mut Write<'_>) -> register::Result<T>,
) -> register::Result<()> {
    register.write(stamp, Op::new("insert"), "", writer).map(|_| ())
}

fn pick<I: Copy>(from: &[I], place: usize) -> I {
    from[place % from.len()]
}

fn act(town: &mut Town, deed: &Deed, stamp: &Stamp) -> register::Result<()> {
    let assets: Vec<_> = town.register.all::<Asset>()?.into_keys().collect();
    let Town { register, units, threats, measures, methods, assessments, .. } = town;
    match *deed {
        Deed::Value { asset, cell, answer: level } => {
            alter!(register, stamp, Asset, asset, |r| r.consequence.set(pick(&CELLS, cell).parse().unwrap(), answer(level)))
        }
        Deed::AddAsset { under } => insert(register, stamp, |write| {
            let new = write.insert(asset("", &[("integrity.society", 4)]))?;
            assets.get(under).map(|above| write.insert(needs(*above, new))).transpose()
        }),
        Deed::RemoveAsset { asset } => {
            let Some(asset) = assets.get(asset).copied().filter(|_| assets.len() > 2) else { return Ok(()) };
            let dependencies = register.all::<Dependency>()?;
            let scenarios = register.all::<Scenario>()?;
            let effects = register.all::<Effect>()?;
            let revision = register.get::<Asset>(asset)?.revision;
            insert(register, stamp, |write| {
                for effect in effects.values().filter(|e| scenarios[&e.data.scenario].data.asset == asset) {
                    write.remove::<Effect>(effect.id, effect.revision)?;
                }
                for scenario in scenarios.values().filter(|s| s.data.asset == asset) {
                    write.remove::<Scenario>(scenario.id, scenario.revision)?;
                }
                for need in dependencies.values().filter(|d| d.data.from == asset || d.data.to == asset) {
                    write.remove::<Dependency>(need.id, need.revision)?;
                }
                write.remove::<Asset>(asset, revision)
            })
        }
        Deed::MoveAsset { asset, unit } => alter!(register, stamp, Asset, asset, |r| r.unit = units.get(unit).copied()),
        Deed::Need { from, to, property: p, adjust: a } => {
            let mut need = needs(pick(&assets, from), pick(&assets, to));
            (need.property, need.adjust) = (property(p), adjust(a));
            insert(register, stamp, |write| write.insert(need))
        }
        Deed::ChangeNeed { need, property: p, adjust: a } => {
            alter!(register, stamp, Dependency, need, |r| (r.property, r.adjust) = (property(p), adjust(a)))
        }
        Deed::RemoveNeed { need } => erase!(register, stamp, Dependency, need),
        Deed::MoveUnit { unit, parent } => alter!(register, stamp, Unit, unit, |r| r.parent = units.get(parent).copied()),
        Deed::Properties { threat, properties } => {
            alter!(register, stamp, Threat, threat, |r| r.properties = pick(&SETS, properties).parse().unwrap())
        }
        Deed::Test { measure, state, result, day } => alter!(register, stamp, Measure, measure, |r| {
            r.state = pick(MeasureState::ALL, state);
            r.test_result = pick(TestResult::ALL, result);
            r.last_tested = stamp.today.checked_sub_days(chrono::Days::new(day));
        }),
        Deed::Score { scenario, likelihood, threat, vulnerability } => alter!(register, stamp, Scenario, scenario, |r| {
            // Zero is no answer; 5 is off the scale of the first method.
            let level = |level: u8| (level > 0).then_some(level);
            (r.likelihood, r.threat_level, r.vulnerability_level) =
                (level(likelihood), level(threat), level(vulnerability));
        }),
        Deed::Own { scenario, cell, answer: level } => {
            alter!(register, stamp, Scenario, scenario, |r| r.consequence.set(pick(&CELLS, cell).parse().unwrap(), answer(level)))
        }
        Deed::Relevant { scenario, relevant, properties } => alter!(register, stamp, Scenario, scenario, |r| {
            r.relevant = relevant;
            r.properties = SETS.get(properties).map(|set| set.parse().unwrap());
        }),
        Deed::Override { scenario, current, target } => {
            let levels: Vec<String> =
                register.get::<model::Method>(methods[0])?.data.levels.into_iter().map(|level| level.id).collect();
            let set = |place: usize| {
                levels.get(place).map(|level| Override { level: level.clone(), reason: "x".to_owned(), by: "y".to_owned() })
            };
            alter!(register, stamp, Scenario, scenario, |r| {
                (r.current_override, r.target_override) = (set(current), set(target));
            })
        }
        Deed::MoveScenario { scenario, asset, assessment } => alter!(register, stamp, Scenario, scenario, |r| {
            (r.asset, r.assessment) = (pick(&assets, asset), pick(assessments, assessment));
        }),
        Deed::AddScenario { assessment, asset, threat } => {
            let new = scenario(pick(assessments, assessment), pick(&assets, asset), pick(threats, threat));
            insert(register, stamp, |write| write.insert(new))
        }
        Deed::RemoveScenario { scenario } => {
            let scenarios = register.all::<Scenario>()?;
            let Some(gone) = scenarios.values().nth(scenario) else { return Ok(()) };
            let effects = register.all::<Effect>()?;
            insert(register, stamp, |write| {
                for effect in effects.values().filter(|e| e.data.scenario == gone.id) {
                    write.remove::<Effect>(effect.id, effect.revision)?;
                }
                write.remove::<Scenario>(gone.id, gone.revision)
            })
        }
        Deed::Effect { scenario, measure, factor: f, narrow, steps } => {
            let scenarios: Vec<_> = register.all::<Scenario>()?.into_keys().collect();
            let Some(scenario) = scenarios.get(scenario) else { return Ok(()) };
            let mut effect = lowers(*scenario, pick(measures, measure), steps);
            (effect.factor, effect.property) = (factor(f), property(narrow));
            effect.party = (narrow > 5).then(|| "persons".to_owned());
            insert(register, stamp, |write| write.insert(effect))
        }
        Deed::ChangeEffect { effect, scenario, factor: f, steps } => {
            let scenarios: Vec<_> = register.all::<Scenario>()?.into_keys().collect();
            alter!(register, stamp, Effect, effect, |r| {
                (r.factor, r.steps) = (factor(f), steps);
                r.scenario = scenarios.get(scenario).copied().unwrap_or(r.scenario);
            })
        }
        Deed::RemoveEffect { effect } => erase!(register, stamp, Effect, effect),
        Deed::Method { assessment, method } => {
            alter!(register, stamp, Assessment, assessment, |r| r.method = pick(methods, method))
        }
        Deed::Default { method } => {
            let method = pick(methods, method);
            insert(register, stamp, |write| write.set_default_method(method))
        }
        Deed::Several { asset, scenario, answer: level } => {
            let asset = register.get::<Asset>(pick(&assets, asset))?;
            let scenarios = register.all::<Scenario>()?;
            insert(register, stamp, |write| {
                let mut data = asset.data.clone();
                data.consequence.set(CELLS[0].parse().unwrap(), answer(level));
                write.change(asset.id, asset.revision, data)?;
                if let Some(stored) = scenarios.values().nth(scenario) {
                    let mut data = stored.data.clone();
                    data.likelihood = Some(1 + level % 4);
                    write.change(stored.id, stored.revision, data)?;
                }
                Ok(())
            })
        }
        Deed::Day { .. } => register.catch_up(stamp),
        Deed::Undo => register.undo(stamp).map(|_| ()),
        Deed::Redo => register.redo(stamp).map(|_| ()),
    }
}

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
            stamp.today = stamp.today.checked_add_days(chrono::Days::new(*days)).unwrap();
        }
        let history = entries(&town.register);
        let done = act(&mut town, deed, &stamp);
        let made = entries(&town.register) > history;
        let state = records(&town.register);
        match (&done, deed) {
            (Err(Error::Refused(_)), Deed::Redo) => prop_assert!(after.is_empty()),
            (Err(Error::Refused(_)), _) => prop_assert!(!made && state == now, "{deed:?} was refused but left something"),
            (Err(error), _) => return Err(TestCaseError::fail(format!("{deed:?}: {error:?}"))),
            (Ok(()), Deed::Undo) => {
                after.push(now);
                prop_assert!(Some(&state) == before.pop().as_ref(), "undo gives another state");
            }
            (Ok(()), Deed::Redo) => {
                before.push(now);
                prop_assert!(Some(&state) == after.pop().as_ref(), "redo gives another state");
            }
            (Ok(()), _) if made => {
                before.push(now);
                after.clear();
            }
            (Ok(()), _) => prop_assert!(state == now, "{deed:?} changed something without an entry"),
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
    let filter = HeatFilter { stage: Stage::CurrentConfirmed, party: None, assessment: None, units: None };
    register.credit_taken_back(&filter).unwrap()
}

#[test]
fn levels_rise_when_a_test_becomes_overdue() {
    let mut town = town();
    assert_eq!(confirmed(&town.register), 1, "only the untested measure's credit is taken back");
    let (scenario, history) = (town.scenarios[0], entries(&town.register));
    let before = town.register.scenario_row(scenario).unwrap();
    assert!(before.current_confirmed.as_ref().unwrap().number < before.inherent.as_ref().unwrap().number);
    // The last day of the test, and the day after.
    town.register.catch_up(&stamp("2027-06-01")).unwrap();
    assert_eq!(town.register.scenario_row(scenario).unwrap(), before);
    town.register.catch_up(&stamp("2027-06-02")).unwrap();
    let after = town.register.scenario_row(scenario).unwrap();
    assert_eq!(after.current_confirmed, before.inherent);
    assert_eq!(after.current_claimed, before.current_claimed);
    assert_eq!(confirmed(&town.register), 2);
    sound(&town.register);
    assert_eq!(entries(&town.register), history, "a day that passes is no change");
    // A write on another day catches up by itself.
    let name = |write: &mut Write<'_>| write.set_name("Sydby");
    town.register.write(&stamp("2026-11-22"), Op::new("x"), "", name).unwrap();
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
    let all = |units| HeatFilter { stage: Stage::Target, party: None, assessment: None, units };
    let whole = register.heatmap(&all(None)).unwrap();
    assert_eq!(whole.total, 300);
    let levels: u32 = whole.levels.iter().map(|level| level.count).sum();
    let cells: u32 = whole.cells.iter().map(|cell| cell.count).sum();
    assert_eq!((levels, cells), (300 - whole.unanswered - whole.not_relevant, levels));
    assert_eq!(register.heatmap(&all(Some(units))).unwrap(), whole, "every asset has a unit here");
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
