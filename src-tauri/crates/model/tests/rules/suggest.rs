//! Suggestions: what fits is named, and nothing else.

use std::collections::BTreeSet;

use model::*;

use crate::support::{Town, preset, stored, today, uuid};

fn control(town: &mut Town, reference: &str) -> ControlId {
    let id = ControlId(uuid(20, town.0.controls.len() + 1));
    let record = Control {
        reference: reference.to_owned(),
        framework: ANNEX_A.to_owned(),
        name: Bilingual::same(reference),
        description: Bilingual::default(),
        attributes: Vec::new(),
    };
    town.0.controls.insert(id, stored(id, record));
    id
}

fn weakness(
    town: &mut Town,
    name: &str,
    kinds: &[AssetKind],
    controls: &[ControlId],
) -> VulnerabilityId {
    let id = VulnerabilityId(uuid(21, town.0.vulnerabilities.len() + 1));
    let record = Vulnerability {
        reference: name.to_owned(),
        name: Bilingual::same(name),
        description: Bilingual::default(),
        kinds: kinds.to_vec(),
        catalogue: String::new(),
        controls: controls.to_vec(),
    };
    town.0.vulnerabilities.insert(id, stored(id, record));
    id
}

fn incident(town: &mut Town, day: &str, asset: AssetId, threat: Option<ThreatId>) {
    let id = IncidentId(uuid(22, town.0.incidents.len() + 1));
    let record = Incident {
        reference: day.to_owned(),
        name: format!("Incident of {day}"),
        description: String::new(),
        occurred: day.parse().unwrap(),
        assets: vec![asset],
        threat,
    };
    town.0.incidents.insert(id, stored(id, record));
}

#[test]
fn threats_of_the_kind_that_are_not_considered_yet() {
    let mut town = Town::new(preset("kl-4x4"));
    let fire = town.threat("B fire", "A");
    let phishing = town.threat("A phishing", "C");
    let any = town.threat("C any", "C");
    let kinds = |town: &mut Town, id: ThreatId, kind: AssetKind| {
        town.0.threats.get_mut(&id).unwrap().data.kinds = vec![kind];
    };
    kinds(&mut town, fire, AssetKind::Site);
    kinds(&mut town, phishing, AssetKind::People);
    let found = |considered: &[ThreatId], kind| {
        let considered: BTreeSet<ThreatId> = considered.iter().copied().collect();
        let found = threats_for(&town.0.threats, kind, &considered);
        found.iter().map(|threat| threat.id).collect::<Vec<_>>()
    };
    assert_eq!(found(&[], AssetKind::Site), [fire, any]);
    assert_eq!(found(&[], AssetKind::People), [phishing, any]);
    assert_eq!(found(&[any, fire], AssetKind::Site), []);
}

#[test]
fn controls_with_their_measures_and_vulnerabilities_that_fit() {
    let mut town = Town::new(preset("kl-4x4"));
    let asset = town.asset("Journal", &[]);
    let threat = town.threat("Phishing", "C");
    let (lone, carried, closing) = (
        control(&mut town, "5.1"),
        control(&mut town, "8.5"),
        control(&mut town, "8.8"),
    );
    control(&mut town, "9.9");
    let named = weakness(&mut town, "Old software", &[], &[closing]);
    let fits = weakness(&mut town, "Weak passwords", &[AssetKind::System], &[]);
    let elsewhere = weakness(&mut town, "Open door", &[AssetKind::Site], &[]);
    let data = &mut town.0.threats.get_mut(&threat).unwrap().data;
    data.controls = vec![lone, carried];
    data.vulnerabilities = vec![named, fits, elsewhere];
    let scenario = town.scenario(asset, threat, Some(2));
    town.edit(scenario).vulnerabilities = vec![named];
    let works = town.measure("Login", MeasureState::InPlace, None);
    let idle = town.measure("Patching", MeasureState::Planned, None);
    let gone = town.measure("Old wall", MeasureState::Retired, None);
    for (measure, control) in [(works, carried), (idle, closing), (gone, lone)] {
        town.0.measures.get_mut(&measure).unwrap().data.controls = vec![control];
    }
    town.effect(scenario, works, Factor::Likelihood, 1);

    let found = suggestions(&town.0, scenario, today()).unwrap();
    let order: Vec<(&str, bool, usize)> = found
        .controls
        .iter()
        .map(|one| {
            (
                one.reference.as_str(),
                one.counters_threat,
                one.measures.len(),
            )
        })
        .collect();
    assert_eq!(
        order,
        [("8.5", true, 1), ("8.8", false, 1), ("5.1", true, 0)]
    );
    let first = &found.controls[0].measures[0];
    assert_eq!((first.id, first.has_effect), (works, true));
    assert!(!found.controls[1].measures[0].has_effect);
    assert_eq!(found.controls[1].closes, [Bilingual::same("Old software")]);
    assert_eq!(
        found.vulnerabilities,
        [(fits, Bilingual::same("Weak passwords"))]
    );
    assert_eq!(found.likelihood, None);
    let nothing = ScenarioId::from(uuid::Uuid::nil());
    assert!(suggestions(&town.0, nothing, today()).is_none());
}

#[test]
fn incidents_hint_at_the_level_whose_range_holds_them() {
    let mut town = Town::new(preset("kl-4x4"));
    let (asset, other) = (town.asset("Journal", &[]), town.asset("Mail", &[]));
    let (threat, second) = (town.threat("Phishing", "C"), town.threat("Fire", "A"));
    let hint = |town: &Town, method: &str| {
        let incidents = &town.0.incidents;
        likelihood_hint(incidents, asset, threat, &preset(method), today())
    };
    assert_eq!(hint(&town, "kl-4x4"), None);
    incident(&mut town, "2026-05-01", asset, Some(second));
    incident(&mut town, "2026-05-02", other, Some(threat));
    let others = hint(&town, "kl-4x4").unwrap();
    assert_eq!((others.same.len(), others.others.len()), (0, 1));
    assert_eq!(others.level, None, "another threat is no evidence");

    // One in three years is 0.33 a year: level 2 goes from 0.1 to 0.5. Today counts, and so does the
    // day after the day three years ago; that day itself and tomorrow do not.
    incident(&mut town, "2026-11-21", asset, Some(threat));
    incident(&mut town, "2026-11-22", asset, Some(threat));
    incident(&mut town, "2023-11-21", asset, Some(threat));
    let one = hint(&town, "kl-4x4").unwrap();
    assert_eq!((one.same.len(), one.level), (1, Some(2)));
    assert!((one.per_year - 1.0 / 3.0).abs() < 1e-9);
    assert_eq!(one.since, "2023-11-21".parse().unwrap());
    incident(&mut town, "2023-11-22", asset, Some(threat));
    assert_eq!(hint(&town, "kl-4x4").unwrap().level, Some(3), "0.67 a year");
    incident(&mut town, "2025-01-01", asset, Some(threat));
    assert_eq!(hint(&town, "kl-4x4").unwrap().level, Some(4), "1 a year");
    let counted = hint(&town, "monarc").unwrap();
    assert_eq!(
        (counted.same.len(), counted.level),
        (3, None),
        "no frequencies there"
    );
}
