//! Two records that turn out to be one.

use model::{
    Assessment, AssessmentState, Asset, AssetId, AssetKind, Attachment, Dependency, Incident, Kind,
    Person, RecordKey, Routine, Scenario,
};
use register::{Merge, MergeHow, Op, Refusal, Register};

use crate::support::{
    Town, entries, needs, person, records, refusal, scenario, sound, today, town, values,
};

fn merge(register: &Register, keep: AssetId, gone: AssetId, taken: &[&str]) -> Merge {
    Merge {
        keep: keep.0,
        keep_revision: register.get::<Asset>(keep).unwrap().revision,
        gone: gone.0,
        gone_revision: register.get::<Asset>(gone).unwrap().revision,
        taken: taken.iter().map(|column| (*column).to_owned()).collect(),
    }
}

/// A second record of the second asset, with one of everything that can be about an asset.
fn doubled(town: &mut Town) -> AssetId {
    let (assets, assessments) = (town.assets.clone(), town.assessments.clone());
    let threats = town.threats.clone();
    let made = town.register.write(&today(), Op::new("test"), "", |write| {
        let kept = write.get::<Asset>(assets[1])?;
        let tagged = Asset {
            tags: vec!["drift".to_owned(), "ø".to_owned()],
            ..kept.data
        };
        write.change(assets[1], kept.revision, tagged)?;
        let gone = write.insert(Asset {
            description: "Omsorgsjournal".to_owned(),
            tags: vec!["ø".to_owned(), "omsorg".to_owned()],
            consequence: values(&[
                ("confidentiality.persons", 4),
                ("integrity.persons", 3),
                ("availability.organisation", 2),
            ]),
            details: model::Details {
                place: "Kælderen".to_owned(),
                ..model::Details::default()
            },
            supplier: Some(assets[1]),
            ..Asset::new("Omsorg (dublet)", AssetKind::System)
        })?;
        // It needs what the kept one needs, and the two need each other.
        write.insert(needs(gone, assets[2]))?;
        write.insert(needs(gone, assets[1]))?;
        write.insert(needs(assets[0], gone))?;
        write.insert(needs(gone, assets[4]))?;
        // The same threat as the kept one's, another, and one in an assessment that is superseded.
        write.insert(scenario(assessments[0], gone, threats[1]))?;
        write.insert(scenario(assessments[0], gone, threats[0]))?;
        write.insert(scenario(assessments[1], gone, threats[2]))?;
        let closed = write.get::<Assessment>(assessments[1])?;
        let superseded = Assessment {
            state: AssessmentState::Superseded,
            ..closed.data
        };
        write.change(assessments[1], closed.revision, superseded)?;
        let served = write.get::<Asset>(assets[3])?;
        let served_by = Asset {
            supplier: Some(gone),
            ..served.data
        };
        write.change(assets[3], served.revision, served_by)?;
        write.insert(Routine {
            asset: Some(gone),
            ..Routine::new("Tilsyn", today().today)
        })?;
        for hit in [vec![gone], vec![gone, assets[1]]] {
            write.insert(Incident {
                reference: String::new(),
                name: "Nedbrud".to_owned(),
                description: String::new(),
                occurred: today().today,
                assets: hit,
                threat: None,
            })?;
        }
        write.insert(Attachment {
            reference: String::new(),
            name: "Aftale".to_owned(),
            of: RecordKey {
                kind: Kind::Assets,
                id: gone.0,
            },
            media: String::new(),
            size: 0,
            hash: String::new(),
            url: "https://example.org/aftale".to_owned(),
            note: String::new(),
        })?;
        Ok(gone)
    });
    made.unwrap().value
}

#[test]
fn everything_about_the_one_that_goes_is_about_the_other() {
    let mut town = town();
    let gone = doubled(&mut town);
    let keep = town.assets[1];
    let (before, count) = (records(&town.register), entries(&town.register));
    let what = merge(
        &town.register,
        keep,
        gone,
        &["consequence.confidentiality.persons"],
    );
    let seen = town.register.foresee_merge_assets(&today(), &what).unwrap();
    assert_eq!(records(&town.register), before, "a preview changes nothing");
    let how: Vec<(&str, MergeHow)> = seen
        .fields
        .iter()
        .map(|own| (own.column.as_str(), own.how))
        .collect();
    assert_eq!(
        how,
        [
            ("name", MergeHow::Kept),
            ("description", MergeHow::Filled),
            ("tags", MergeHow::United),
            ("supplier", MergeHow::Filled),
            ("place", MergeHow::Filled),
            ("consequence.confidentiality.persons", MergeHow::Taken),
            ("consequence.integrity.persons", MergeHow::Filled),
        ]
    );
    assert_eq!((seen.twins.len(), seen.closed), (1, 1));
    let dropped: Vec<(&str, bool)> = seen
        .dropped
        .iter()
        .map(|own| (own.name.da.as_str(), own.itself))
        .collect();
    let double = "Omsorg (dublet)";
    assert_eq!(dropped.len(), 3);
    for expected in [
        (format!("{double} → Aktiv A-3"), false),
        (format!("{double} → Aktiv A-2"), true),
        (format!("Aktiv A-1 → {double}"), false),
    ] {
        assert!(
            dropped.contains(&(expected.0.as_str(), expected.1)),
            "{expected:?}"
        );
    }
    let moved: Vec<(Kind, u32)> = seen.moved.iter().map(|own| (own.kind, own.count)).collect();
    assert_eq!(
        moved,
        [
            (Kind::Assets, 1),
            (Kind::Dependencies, 1),
            (Kind::Scenarios, 3),
            (Kind::Incidents, 2),
            (Kind::Routines, 1),
            (Kind::Attachments, 1)
        ]
    );
    assert!(seen.foresight.scenarios > 0);

    town.register
        .merge_assets(&today(), &what, "Samme system")
        .unwrap();
    assert_eq!(entries(&town.register), count + 1);
    let register = &town.register;
    let all = register.all::<Asset>().unwrap();
    assert!(!all.contains_key(&gone));
    let kept = &all[&keep].data;
    assert_eq!(
        (kept.name.as_str(), kept.details.place.as_str()),
        ("Aktiv A-2", "Kælderen")
    );
    assert_eq!(kept.tags, ["drift", "ø", "omsorg"]);
    assert_eq!(kept.supplier, None, "nobody is its own supplier");
    let counted = values(&[
        ("confidentiality.persons", 4),
        ("integrity.persons", 3),
        ("availability.organisation", 2),
    ]);
    assert_eq!(kept.consequence, counted);
    assert_eq!(all[&town.assets[3]].data.supplier, Some(keep));
    let edges = register.all::<Dependency>().unwrap();
    assert!(
        edges
            .values()
            .all(|own| own.data.from != gone && own.data.to != gone)
    );
    let scenarios = register.all::<Scenario>().unwrap();
    let about = scenarios.values().filter(|own| own.data.asset == keep);
    assert_eq!(about.count(), 4);
    let hits: Vec<_> = register.all::<Incident>().unwrap().into_values().collect();
    assert!(hits.iter().all(|own| own.data.assets == [keep]));
    let attached = register.all::<Attachment>().unwrap();
    assert!(attached.values().all(|own| own.data.of.id == keep.0));
    sound(register);
    town.register.undo(&today()).unwrap();
    assert_eq!(records(&town.register), before);
    sound(&town.register);
    town.register.redo(&today()).unwrap();
    sound(&town.register);
}

#[test]
fn a_stale_merge_and_one_with_itself_are_refused() {
    let mut town = town();
    let (keep, gone) = (town.assets[1], town.assets[2]);
    let before = records(&town.register);
    let itself = merge(&town.register, keep, keep, &[]);
    let refused = refusal(town.register.merge_assets(&today(), &itself, ""));
    assert!(matches!(
        refused,
        Refusal::Invalid {
            code: "merge-with-itself",
            ..
        }
    ));
    let what = merge(&town.register, keep, gone, &[]);
    let stale = Merge {
        gone_revision: what.gone_revision - 1,
        ..what.clone()
    };
    let refused = refusal(town.register.merge_assets(&today(), &stale, ""));
    assert_eq!(
        refused,
        Refusal::Stale {
            revision: what.gone_revision
        }
    );
    let stale = Merge {
        keep_revision: what.keep_revision - 1,
        ..what
    };
    let foreseen = refusal(town.register.foresee_merge_assets(&today(), &stale));
    assert!(matches!(foreseen, Refusal::Stale { .. }));
    assert_eq!(records(&town.register), before);
    sound(&town.register);
}

#[test]
fn an_acceptance_of_the_one_that_goes_is_reopened() {
    let mut town = town();
    let by = person(&mut town.register, "Rikke Prøve");
    let scenario = town.scenarios[2];
    let hash = town
        .register
        .scenario_acceptance(scenario, today().today)
        .unwrap()
        .hash;
    let until = "2027-05-01".parse().unwrap();
    town.register
        .accept_scenario(&today(), scenario, &hash, by, "Vi lever med den", until)
        .unwrap();
    let what = merge(&town.register, town.assets[1], town.assets[2], &[]);
    let seen = town.register.foresee_merge_assets(&today(), &what).unwrap();
    let reopened: Vec<_> = seen.reopened.acceptances.iter().map(|own| own.id).collect();
    assert_eq!(reopened, [scenario.0]);
}

#[test]
fn people_merge_with_what_they_said() {
    let mut town = town();
    let keep = person(&mut town.register, "Mette Holm");
    let gone = person(&mut town.register, "Mette B. Holm");
    let (first, both) = (town.scenarios[0], town.scenarios[1]);
    let likely = model::Score::Likelihood(Some(2));
    for (scenario, who) in [(first, gone), (both, gone), (both, keep)] {
        town.register
            .give_opinion(&today(), scenario, who, &likely)
            .unwrap();
    }
    let assessment = town
        .register
        .get::<Assessment>(town.assessments[0])
        .unwrap();
    let attended = Assessment {
        participants: vec![gone],
        ..assessment.data
    };
    town.register
        .save_assessment(&today(), assessment.id, assessment.revision, attended)
        .unwrap();
    let stored = town.register.get::<Asset>(town.assets[0]).unwrap();
    let owned = Asset {
        owner: Some(gone),
        ..stored.data
    };
    town.register
        .save_asset(&today(), town.assets[0], stored.revision, owned)
        .unwrap();
    let before = records(&town.register);
    let read_at = |key| town.register.get::<Person>(key).unwrap().revision;
    let what = Merge {
        keep: keep.0,
        keep_revision: read_at(keep),
        gone: gone.0,
        gone_revision: read_at(gone),
        taken: vec!["name".to_owned()],
    };
    let seen = town.register.foresee_merge_people(&today(), &what).unwrap();
    assert_eq!(seen.dropped.len(), 1);
    town.register.merge_people(&today(), &what, "").unwrap();
    let register = &town.register;
    assert_eq!(
        register.get::<Person>(keep).unwrap().data.name,
        "Mette B. Holm"
    );
    assert!(!register.all::<Person>().unwrap().contains_key(&gone));
    let after = register.snapshot().unwrap();
    assert_eq!(after.opinions.len(), 2);
    assert!(after.opinions.values().all(|own| own.data.person == keep));
    assert_eq!(
        after.assessments[&town.assessments[0]].data.participants,
        [keep]
    );
    assert_eq!(after.assets[&town.assets[0]].data.owner, Some(keep));
    sound(register);
    town.register.undo(&today()).unwrap();
    assert_eq!(records(&town.register), before);
    sound(&town.register);
}
