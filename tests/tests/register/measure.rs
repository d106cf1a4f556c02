//! Measures, effects, incidents and catalogues as deeds: foreseen, written, undone.

use model::{
    Bilingual, Control, Effect, Factor, Incident, Measure, MeasureState, Origin, PropertySet,
    Scenario, Stage, TestResult, Threat, Vulnerability,
};
use register::{Error, Op, Refusal, ScenarioRow};

use crate::support::{entries, found, lowers, measure, place, records, sound, today, town};

fn invalid(error: Error) -> (&'static str, &'static str) {
    match error {
        Error::Refused(Refusal::Invalid { field, code }) => (field, code),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_failed_test_moves_is_foreseen_and_then_comes_true() {
    let mut town = town();
    let key = town.measures[0];
    let stored = town.register.get::<Measure>(key).unwrap();
    let failed = Measure {
        test_result: TestResult::Failed,
        ..stored.data.clone()
    };
    let rows = |town: &crate::support::Town| -> Vec<ScenarioRow> {
        let all = town.scenarios.iter();
        all.map(|id| town.register.scenario_row(*id).unwrap())
            .collect()
    };
    let (before, whole, count) = (
        rows(&town),
        records(&town.register),
        entries(&town.register),
    );
    let foresight = town
        .register
        .foresee_measure(&today(), key, stored.revision, Some(failed.clone()))
        .unwrap();
    assert_eq!(records(&town.register), whole, "foreseeing changes nothing");
    assert_eq!(entries(&town.register), count);

    town.register
        .save_measure(&today(), key, stored.revision, failed)
        .unwrap();
    let after = rows(&town);
    let level = |view: &Option<register::LevelView>| view.as_ref().map(|view| view.level.clone());
    let mut moved = 0;
    let mut rises = 0;
    for (old, new) in before.iter().zip(&after) {
        assert_eq!(
            old.current_claimed, new.current_claimed,
            "what is claimed stays"
        );
        assert_eq!(old.target, new.target);
        moved += u32::from(old.current_confirmed != new.current_confirmed);
        rises += u32::from(level(&old.current_confirmed) != level(&new.current_confirmed));
    }
    assert!(moved > 0, "the example must show something");
    assert_eq!(foresight.scenarios, moved);
    let told: u32 = foresight
        .moves
        .iter()
        .filter(|step| step.before != step.after)
        .map(|step| {
            assert_eq!(step.stage, Stage::CurrentConfirmed);
            assert!(step.rises);
            step.count
        })
        .sum();
    assert_eq!(told, rises);
    town.register.undo(&today()).unwrap();
    assert_eq!(rows(&town), before);
    sound(&town.register);
}

#[test]
fn a_measure_goes_with_its_effects_only_when_asked() {
    let mut town = town();
    let key = town.measures[0];
    let revision = town.register.get::<Measure>(key).unwrap().revision;
    let refused = town
        .register
        .remove_measure(&today(), key, revision, false)
        .unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::InUse)));
    let foresight = town
        .register
        .foresee_measure(&today(), key, revision, None)
        .unwrap();
    assert!(foresight.scenarios > 0);
    town.register
        .remove_measure(&today(), key, revision, true)
        .unwrap();
    let left = town.register.all::<Effect>().unwrap();
    assert!(left.values().all(|effect| effect.data.measure != key));
    sound(&town.register);
    town.register.undo(&today()).unwrap();
    assert!(town.register.get::<Measure>(key).is_ok());
    sound(&town.register);
}

#[test]
fn an_effect_needs_a_reason_and_must_fit_the_method() {
    let mut town = town();
    let (scenario, measure) = (town.scenarios[0], town.measures[1]);
    let mut add = |effect: Effect| town.register.add_effect(&today(), effect);
    let good = Effect {
        reason: "Færre forsøg lykkes".to_owned(),
        ..lowers(scenario, measure, 1)
    };
    let mute = Effect {
        reason: "  ".to_owned(),
        ..good.clone()
    };
    assert_eq!(invalid(add(mute).unwrap_err()), ("reason", "missing-value"));
    let nothing = Effect {
        steps: 0,
        ..good.clone()
    };
    assert_eq!(invalid(add(nothing).unwrap_err()), ("steps", "steps-zero"));
    let unknown = Effect {
        party: Some("nobody".to_owned()),
        ..good.clone()
    };
    assert_eq!(
        invalid(add(unknown).unwrap_err()),
        ("party", "unknown-party")
    );
    let unused = Effect {
        factor: Factor::Vulnerability,
        ..good.clone()
    };
    let refused = invalid(add(unused).unwrap_err());
    assert_eq!(refused, ("factor", "effect-factor-unused"));

    let key = add(good.clone()).unwrap().value;
    let twice = add(good).unwrap_err();
    assert!(matches!(twice, Error::Refused(Refusal::Taken { .. })));
    let stored = town.register.get::<Effect>(key).unwrap();
    let more = Effect {
        steps: 2,
        ..stored.data
    };
    town.register
        .save_effect(&today(), key, stored.revision, more)
        .unwrap();
    let revision = town.register.get::<Effect>(key).unwrap().revision;
    town.register
        .remove_effect(&today(), key, revision)
        .unwrap();
    assert!(town.register.get::<Effect>(key).is_err());
    sound(&town.register);
}

#[test]
fn worth_is_the_same_from_the_part_as_from_the_whole() {
    let town = town();
    let whole = town.register.snapshot().unwrap();
    let all = model::worths(&whole, &whole.picture(today().today));
    assert_eq!(all.len(), town.measures.len());
    for worth in all {
        let part = town.register.snapshot_of_measure(worth.measure).unwrap();
        assert_eq!(part.scenarios.len(), worth.rows.len());
        let picture = part.picture(today().today);
        assert_eq!(model::worth(&part, &picture, worth.measure), Some(worth));
    }
}

#[test]
fn properties_of_the_scenario_s_own_need_a_reason() {
    let mut town = town();
    let key = town.scenarios[0];
    let stored = town.register.get::<Scenario>(key).unwrap();
    let own: PropertySet = "CA".parse().unwrap();
    let other = Scenario {
        properties: Some(own),
        ..stored.data.clone()
    };
    let refused = town
        .register
        .save_scenario(&today(), key, stored.revision, other.clone());
    assert_eq!(
        invalid(refused.unwrap_err()),
        ("properties_reason", "missing-value")
    );
    let reasoned = Scenario {
        properties_reason: "Også tilgængelighed".to_owned(),
        ..other
    };
    town.register
        .save_scenario(&today(), key, stored.revision, reasoned)
        .unwrap();
    let now = town.register.get::<Scenario>(key).unwrap();
    assert_eq!(now.data.properties, Some(own));
}

#[test]
fn incidents_are_recorded_on_an_asset_and_hint() {
    let mut town = town();
    let (asset, threat) = (town.assets[0], town.threats[0]);
    let incident = Incident {
        reference: String::new(),
        name: "Falsk mail".to_owned(),
        description: String::new(),
        occurred: "2026-10-01".parse().unwrap(),
        assets: vec![asset],
        threat: Some(threat),
    };
    let key = town
        .register
        .add_incident(&today(), incident.clone())
        .unwrap()
        .value;
    assert_eq!(town.register.incidents_of(asset).unwrap().len(), 1);
    assert!(
        town.register
            .incidents_of(town.assets[1])
            .unwrap()
            .is_empty()
    );
    let hint = town
        .register
        .suggestions(town.scenarios[0], today().today)
        .unwrap()
        .likelihood
        .unwrap();
    assert_eq!((hint.same.len(), hint.level), (1, Some(2)));
    let stored = town.register.get::<Incident>(key).unwrap();
    let renamed = Incident {
        name: "Falsk mail til løn".to_owned(),
        ..stored.data
    };
    town.register
        .save_incident(&today(), key, stored.revision, renamed)
        .unwrap();
    let revision = town.register.get::<Incident>(key).unwrap().revision;
    town.register
        .remove_incident(&today(), key, revision)
        .unwrap();
    assert!(town.register.incidents_of(asset).unwrap().is_empty());
    town.register.undo(&today()).unwrap();
    assert_eq!(town.register.incidents_of(asset).unwrap().len(), 1);
}

#[test]
fn the_shipped_links_come_into_an_old_register_once() {
    let (_folder, path) = place();
    let mut register = found(&path);
    assert_eq!(
        register.catalogues().unwrap().1,
        0,
        "a new register has them"
    );
    let fresh = records(&register);
    // As version 1 left them, one of them renamed since.
    let threats = register.all::<Threat>().unwrap();
    let weak = register.all::<Vulnerability>().unwrap();
    let total = threats.len() + weak.len();
    let renamed = *threats.keys().next().unwrap();
    register
        .write(&today(), Op::new("town"), "", |write| {
            for (key, own) in threats {
                let mut bare = Threat {
                    kinds: Vec::new(),
                    catalogue: String::new(),
                    controls: Vec::new(),
                    vulnerabilities: Vec::new(),
                    ..own.data
                };
                if key == renamed {
                    bare.name = Bilingual::same("Vores egen");
                }
                write.change(key, own.revision, bare)?;
            }
            for (key, own) in weak {
                let bare = Vulnerability {
                    kinds: Vec::new(),
                    catalogue: String::new(),
                    controls: Vec::new(),
                    ..own.data
                };
                write.change(key, own.revision, bare)?;
            }
            Ok(())
        })
        .unwrap();
    let open = register.catalogues().unwrap().1 as usize;
    assert_eq!(
        open,
        total - 1,
        "what was renamed is the municipality's own"
    );
    let done = register.refresh_catalogue(&today()).unwrap().value as usize;
    assert_eq!(done, open);
    assert_eq!(register.catalogues().unwrap().1, 0);
    for (key, own) in register.all::<Threat>().unwrap() {
        let shipped = &fresh.threats[&key].data;
        if key == renamed {
            assert!(own.data.controls.is_empty());
        } else {
            assert_eq!(own.data, *shipped);
        }
    }
    for (key, own) in register.all::<Vulnerability>().unwrap() {
        assert_eq!(own.data, fresh.vulnerabilities[&key].data);
    }
    register.undo(&today()).unwrap();
    assert_eq!(register.catalogues().unwrap().1 as usize, open);
    sound(&register);
}

#[test]
fn threats_of_one_s_own_stand_beside_the_catalogue() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let control = *register.all::<Control>().unwrap().keys().next().unwrap();
    let own = Threat {
        controls: vec![control],
        ..Threat::new(
            Bilingual::new("Oversvømmet kælder", "Flooded basement"),
            Origin::Natural,
            "A".parse().unwrap(),
        )
    };
    let key = register.add_threat(&today(), own).unwrap().value;
    let (rows, _) = register.catalogues().unwrap();
    let mine = rows.iter().find(|row| row.name.is_empty()).unwrap();
    assert_eq!((mine.threats, mine.vulnerabilities), (1, 0));
    let stored = register.get::<Threat>(key).unwrap();
    assert_eq!(stored.data.controls, [control]);
    let changed = Threat {
        properties: "IA".parse().unwrap(),
        ..stored.data
    };
    register
        .save_threat(&today(), key, stored.revision, changed)
        .unwrap();
    let revision = register.get::<Threat>(key).unwrap().revision;
    register.remove_threat(&today(), key, revision).unwrap();
    assert!(register.get::<Threat>(key).is_err());
}

#[test]
fn a_measure_is_added_and_changed() {
    let mut town = town();
    let new = Measure {
        state: MeasureState::Planned,
        reference: String::new(),
        ..measure("x", None)
    };
    let key = town.register.add_measure(&today(), new).unwrap().value;
    let stored = town.register.get::<Measure>(key).unwrap();
    assert_eq!(stored.data.reference, "M-001");
    let nameless = Measure {
        name: String::new(),
        ..stored.data
    };
    let refused = town
        .register
        .save_measure(&today(), key, stored.revision, nameless);
    assert_eq!(invalid(refused.unwrap_err()), ("name", "missing-value"));
}
