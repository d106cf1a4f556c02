//! How each deed is done.

use model::{
    Assessment, Asset, ControlTest, Dependency, Effect, Measure, MeasureState, Override, Plain,
    RunResult, Scenario, TestResult, TestRun, Threat, Unit,
};
use register::{Op, Register, Stamp, Write};

use crate::{
    deed::{CELLS, Deed, SETS, adjust, answer, factor, property},
    support::{Town, asset, lowers, needs, scenario},
};

/// Changes the record at `place` among those of its kind; nothing where there is none.
macro_rules! alter {
    ($register:ident, $stamp:ident, $kind:ty, $place:expr, |$record:ident| $change:expr) => {{
        let all = $register.all::<$kind>()?;
        if let Some(stored) = all.values().nth($place % all.len().max(1)) {
            let mut $record = stored.data.clone();
            $change;
            $register.write($stamp, Op::new("alter"), "", |write| {
                write.change(stored.id, stored.revision, $record)
            })?;
        }
        Ok(())
    }};
}

macro_rules! erase {
    ($register:ident, $stamp:ident, $kind:ty, $place:expr) => {{
        let all = $register.all::<$kind>()?;
        if let Some(stored) = all.values().nth($place % all.len().max(1)) {
            $register.write($stamp, Op::new("erase"), "", |write| {
                write.remove::<$kind>(stored.id, stored.revision)
            })?;
        }
        Ok(())
    }};
}

fn insert<T>(
    register: &mut Register,
    stamp: &Stamp,
    writer: impl FnOnce(&mut Write<'_>) -> register::Result<T>,
) -> register::Result<()> {
    register
        .write(stamp, Op::new("insert"), "", writer)
        .map(|_| ())
}

fn pick<I: Copy>(from: &[I], place: usize) -> I {
    from[place % from.len()]
}

/// Does it.
pub fn act(town: &mut Town, deed: &Deed, stamp: &Stamp) -> register::Result<()> {
    let assets: Vec<_> = town.register.all::<Asset>()?.into_keys().collect();
    // Where everything was undone there is nothing to do something with, but to do it again.
    let from_nothing = matches!(deed, Deed::Undo | Deed::Redo | Deed::AddAsset { .. });
    if assets.is_empty() && !from_nothing {
        return Ok(());
    }
    let Town {
        register,
        units,
        threats,
        measures,
        methods,
        assessments,
        ..
    } = town;
    match *deed {
        Deed::Value {
            asset,
            cell,
            answer: level,
        } => {
            alter!(register, stamp, Asset, asset, |r| r
                .consequence
                .set(pick(&CELLS, cell).parse().unwrap(), answer(level)))
        }
        Deed::AddAsset { under } => insert(register, stamp, |write| {
            let new = write.insert(asset("", &[("integrity.society", 4)]))?;
            assets
                .get(under)
                .map(|above| write.insert(needs(*above, new)))
                .transpose()
        }),
        Deed::RemoveAsset { asset } => {
            let Some(asset) = assets.get(asset).copied().filter(|_| assets.len() > 2) else {
                return Ok(());
            };
            let dependencies = register.all::<Dependency>()?;
            let scenarios = register.all::<Scenario>()?;
            let effects = register.all::<Effect>()?;
            let revision = register.get::<Asset>(asset)?.revision;
            insert(register, stamp, |write| {
                for effect in effects
                    .values()
                    .filter(|e| scenarios[&e.data.scenario].data.asset == asset)
                {
                    write.remove::<Effect>(effect.id, effect.revision)?;
                }
                for scenario in scenarios.values().filter(|s| s.data.asset == asset) {
                    write.remove::<Scenario>(scenario.id, scenario.revision)?;
                }
                for need in dependencies
                    .values()
                    .filter(|d| d.data.from == asset || d.data.to == asset)
                {
                    write.remove::<Dependency>(need.id, need.revision)?;
                }
                write.remove::<Asset>(asset, revision)
            })
        }
        Deed::MoveAsset { asset, unit } => alter!(register, stamp, Asset, asset, |r| r.unit =
            units.get(unit).copied()),
        Deed::Need {
            from,
            to,
            property: p,
            adjust: a,
        } => {
            let mut need = needs(pick(&assets, from), pick(&assets, to));
            (need.property, need.adjust) = (property(p), adjust(a));
            insert(register, stamp, |write| write.insert(need))
        }
        Deed::ChangeNeed {
            need,
            property: p,
            adjust: a,
        } => {
            alter!(register, stamp, Dependency, need, |r| (
                r.property, r.adjust
            ) =
                (property(p), adjust(a)))
        }
        Deed::RemoveNeed { need } => erase!(register, stamp, Dependency, need),
        Deed::MoveUnit { unit, parent } => alter!(register, stamp, Unit, unit, |r| r.parent =
            units.get(parent).copied()),
        Deed::Properties { threat, properties } => {
            alter!(register, stamp, Threat, threat, |r| r.properties =
                pick(&SETS, properties).parse().unwrap())
        }
        Deed::Test {
            measure,
            state,
            result,
            day,
        } => alter!(register, stamp, Measure, measure, |r| {
            r.state = pick(MeasureState::ALL, state);
            r.test_result = pick(TestResult::ALL, result);
            r.last_tested = stamp.today.checked_sub_days(chrono::Days::new(day));
        }),
        Deed::AddTest {
            measure,
            other,
            months,
        } => insert(register, stamp, |write| {
            write.insert(ControlTest {
                name: "Prøve".into(),
                months: pick(&[0, 1, 6, 12], months),
                measures: vec![pick(measures, measure), pick(measures, other)],
                ..ControlTest::blank()
            })
        }),
        Deed::ChangeTest {
            test,
            measure,
            active,
        } => alter!(register, stamp, ControlTest, test, |r| {
            r.active = active;
            r.measures = vec![pick(measures, measure)];
        }),
        Deed::Run { test, failed, ago } => {
            let tests: Vec<_> = register.all::<ControlTest>()?.into_keys().collect();
            if tests.is_empty() {
                return Ok(());
            }
            let date = stamp.today.checked_sub_days(chrono::Days::new(ago));
            insert(register, stamp, |write| {
                write.insert(TestRun {
                    test: pick(&tests, test),
                    date: date.unwrap(),
                    result: RunResult::ALL[usize::from(failed)],
                    ..TestRun::blank()
                })
            })
        }
        Deed::ChangeRun { run, test, failed } => {
            let tests: Vec<_> = register.all::<ControlTest>()?.into_keys().collect();
            alter!(register, stamp, TestRun, run, |r| {
                r.test = pick(&tests, test);
                r.result = RunResult::ALL[usize::from(failed)];
            })
        }
        Deed::RemoveRun { run } => erase!(register, stamp, TestRun, run),
        Deed::Score {
            scenario,
            likelihood,
            threat,
            vulnerability,
        } => alter!(register, stamp, Scenario, scenario, |r| {
            // Zero is no answer; 5 is off the scale of the first method.
            let level = |level: u8| (level > 0).then_some(level);
            (r.likelihood, r.threat_level, r.vulnerability_level) =
                (level(likelihood), level(threat), level(vulnerability));
        }),
        Deed::Own {
            scenario,
            cell,
            answer: level,
        } => {
            alter!(register, stamp, Scenario, scenario, |r| r
                .consequence
                .set(pick(&CELLS, cell).parse().unwrap(), answer(level)))
        }
        Deed::Relevant {
            scenario,
            relevant,
            properties,
        } => alter!(register, stamp, Scenario, scenario, |r| {
            r.relevant = relevant;
            r.properties = SETS.get(properties).map(|set| set.parse().unwrap());
        }),
        Deed::Override {
            scenario,
            current,
            target,
        } => {
            let levels: Vec<String> = register
                .get::<model::Method>(methods[0])?
                .data
                .levels
                .into_iter()
                .map(|level| level.id)
                .collect();
            let set = |place: usize| {
                levels.get(place).map(|level| Override {
                    level: level.clone(),
                    reason: "x".to_owned(),
                    by: "y".to_owned(),
                })
            };
            alter!(register, stamp, Scenario, scenario, |r| {
                (r.current_override, r.target_override) = (set(current), set(target));
            })
        }
        Deed::MoveScenario {
            scenario,
            asset,
            assessment,
        } => alter!(register, stamp, Scenario, scenario, |r| {
            (r.asset, r.assessment) = (pick(&assets, asset), pick(assessments, assessment));
        }),
        Deed::AddScenario {
            assessment,
            asset,
            threat,
        } => {
            let new = scenario(
                pick(assessments, assessment),
                pick(&assets, asset),
                pick(threats, threat),
            );
            insert(register, stamp, |write| write.insert(new))
        }
        Deed::RemoveScenario { scenario } => {
            let scenarios = register.all::<Scenario>()?;
            let Some(gone) = scenarios.values().nth(scenario) else {
                return Ok(());
            };
            let effects = register.all::<Effect>()?;
            insert(register, stamp, |write| {
                for effect in effects.values().filter(|e| e.data.scenario == gone.id) {
                    write.remove::<Effect>(effect.id, effect.revision)?;
                }
                write.remove::<Scenario>(gone.id, gone.revision)
            })
        }
        Deed::Effect {
            scenario,
            measure,
            factor: f,
            narrow,
            steps,
        } => {
            let scenarios: Vec<_> = register.all::<Scenario>()?.into_keys().collect();
            let Some(scenario) = scenarios.get(scenario) else {
                return Ok(());
            };
            let mut effect = lowers(*scenario, pick(measures, measure), steps);
            (effect.factor, effect.property) = (factor(f), property(narrow));
            effect.party = (narrow > 5).then(|| "persons".to_owned());
            insert(register, stamp, |write| write.insert(effect))
        }
        Deed::ChangeEffect {
            effect,
            scenario,
            factor: f,
            steps,
        } => {
            let scenarios: Vec<_> = register.all::<Scenario>()?.into_keys().collect();
            alter!(register, stamp, Effect, effect, |r| {
                (r.factor, r.steps) = (factor(f), steps);
                r.scenario = scenarios.get(scenario).copied().unwrap_or(r.scenario);
            })
        }
        Deed::RemoveEffect { effect } => erase!(register, stamp, Effect, effect),
        Deed::Method { assessment, method } => {
            alter!(register, stamp, Assessment, assessment, |r| r.method =
                pick(methods, method))
        }
        Deed::Default { method } => {
            let method = pick(methods, method);
            insert(register, stamp, |write| write.set_default_method(method))
        }
        Deed::Several {
            asset,
            scenario,
            answer: level,
        } => {
            let asset = register.get::<Asset>(pick(&assets, asset))?;
            let scenarios = register.all::<Scenario>()?;
            insert(register, stamp, |write| {
                let mut data = asset.data.clone();
                data.consequence
                    .set(CELLS[0].parse().unwrap(), answer(level));
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
