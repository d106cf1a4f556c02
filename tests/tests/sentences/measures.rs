//! The deeds of measures, effects, incidents, threats and catalogues.

use model::{
    AssetId, Bilingual, Effect, Factor, Incident, Measure, MeasureState, Origin, ScenarioId,
    TestResult, Threat,
};
use register::Register;

use super::stamp;

/// Does each deed, undoes it and does it again.
pub fn measures_and_incidents(register: &mut Register, scenario: ScenarioId, asset: AssetId) {
    let now = stamp();
    let again = |register: &mut Register| {
        register.undo(&now).unwrap();
        register.redo(&now).unwrap();
    };
    let measure = Measure {
        reference: String::new(),
        name: "Totrinslogin".to_owned(),
        controls: Vec::new(),
        state: MeasureState::InPlace,
        owner: None,
        due: None,
        cost: None,
        last_tested: None,
        test_result: TestResult::NotTested,
        test_months: 12,
    };
    let key = register.add_measure(&now, measure.clone()).unwrap().value;
    again(register);
    let stored = register.get::<Measure>(key).unwrap();
    let tested = Measure {
        cost: Some(1),
        ..stored.data
    };
    register
        .save_measure(&now, key, stored.revision, tested)
        .unwrap();
    again(register);
    let effect = Effect {
        scenario,
        measure: key,
        factor: Factor::Likelihood,
        property: None,
        party: None,
        steps: 1,
        reason: "Færre forsøg lykkes".to_owned(),
    };
    let added = register.add_effect(&now, effect.clone()).unwrap().value;
    again(register);
    let stored = register.get::<Effect>(added).unwrap();
    let more = Effect {
        steps: 2,
        ..stored.data
    };
    register
        .save_effect(&now, added, stored.revision, more)
        .unwrap();
    again(register);
    let read_at = register.get::<Effect>(added).unwrap().revision;
    register.remove_effect(&now, added, read_at).unwrap();
    again(register);
    let idle = register
        .add_measure(
            &now,
            Measure {
                name: "Uvirksom".to_owned(),
                ..measure
            },
        )
        .unwrap()
        .value;
    again(register);
    let read_at = register.get::<Measure>(idle).unwrap().revision;
    register.remove_measure(&now, idle, read_at, false).unwrap();
    again(register);
    register.add_effect(&now, effect).unwrap();
    again(register);
    let read_at = register.get::<Measure>(key).unwrap().revision;
    register.remove_measure(&now, key, read_at, true).unwrap();
    again(register);

    let incident = Incident {
        reference: String::new(),
        name: "Falsk mail".to_owned(),
        description: String::new(),
        occurred: now.today,
        assets: vec![asset],
        threat: None,
    };
    let happened = register.add_incident(&now, incident).unwrap().value;
    again(register);
    let stored = register.get::<Incident>(happened).unwrap();
    let told = Incident {
        description: "Ingen klikkede".to_owned(),
        ..stored.data
    };
    register
        .save_incident(&now, happened, stored.revision, told)
        .unwrap();
    again(register);
    let read_at = register.get::<Incident>(happened).unwrap().revision;
    register.remove_incident(&now, happened, read_at).unwrap();
    again(register);

    let own = Threat::new(
        Bilingual::same("Oversvømmet kælder"),
        Origin::Natural,
        "A".parse().unwrap(),
    );
    let key = register.add_threat(&now, own).unwrap().value;
    again(register);
    let stored = register.get::<Threat>(key).unwrap();
    let wet = Threat {
        properties: "IA".parse().unwrap(),
        ..stored.data
    };
    register
        .save_threat(&now, key, stored.revision, wet)
        .unwrap();
    again(register);
    let read_at = register.get::<Threat>(key).unwrap().revision;
    register.remove_threat(&now, key, read_at).unwrap();
    again(register);

    let (key, shipped) = register.all::<Threat>().unwrap().pop_first().unwrap();
    let old = Threat {
        catalogue: String::new(),
        ..shipped.data
    };
    register
        .save_threat(&now, key, shipped.revision, old)
        .unwrap();
    assert_eq!(register.refresh_catalogue(&now).unwrap().value, 1);
    again(register);
}
