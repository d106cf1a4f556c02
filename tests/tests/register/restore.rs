//! What was deleted is listed, and comes back with what belonged to it.

use chrono::Duration;
use model::{Asset, Control, Dependency, Effect, Kind, Lang, Measure, Scenario};
use register::{Error, Op, Refusal, Register};

use crate::{
    act::act,
    deed::Deed,
    past::at,
    support::{asset, records, sound, today, town},
};

fn gone(register: &Register, kind: Option<Kind>, text: &str) -> Vec<(Kind, String)> {
    let page = register.deleted(kind, text, 0, 100, Lang::Da).unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    let rows = page.rows.into_iter();
    rows.map(|row| (row.kind, row.name)).collect()
}

#[test]
fn an_asset_comes_back_with_all_that_went_with_it() {
    let mut town = town();
    let before = records(&town.register);
    let digests = town.register.digests().unwrap();
    assert_eq!(gone(&town.register, None, ""), []);
    act(&mut town, &Deed::RemoveAsset { asset: 1 }, &today()).unwrap();
    let key = town.assets[1];
    let register = &mut town.register;
    assert_eq!(
        gone(register, Some(Kind::Assets), ""),
        [(Kind::Assets, "Aktiv A-2".to_owned())]
    );
    // Two dependencies, a scenario and its effect went with it; each has a name of its own still.
    let all = gone(register, None, "");
    assert_eq!(all.len(), 5);
    assert!(
        all.contains(&(Kind::Dependencies, "Aktiv A-1 → Aktiv A-2".to_owned())) || {
            // What a name was made of is gone too: the parts are named.
            all.contains(&(Kind::Dependencies, "Aktiv A-1 – Aktiv A-2".to_owned()))
        }
    );
    assert!(all.iter().all(|(_, name)| !name.is_empty()), "{all:?}");
    assert_eq!(gone(register, None, "a-2").len(), 5, "{all:?}");
    assert_eq!(gone(register, None, "findes ikke"), []);
    let page = register.deleted(None, "", 3, 1, Lang::En).unwrap();
    assert_eq!((page.total, page.rows.len()), (5, 1));

    let later = at(today().at + Duration::days(2));
    let outcome = register.restore(&later, Kind::Assets, key.0).unwrap();
    assert_eq!(outcome.value, 5);
    sound(register);
    let after = records(register);
    let same = |one: &model::Snapshot| {
        let data: Vec<Asset> = one
            .assets
            .values()
            .map(|asset| asset.data.clone())
            .collect();
        let needs: Vec<Dependency> = one
            .dependencies
            .values()
            .map(|need| need.data.clone())
            .collect();
        let scenarios: Vec<Scenario> = one
            .scenarios
            .values()
            .map(|scenario| scenario.data.clone())
            .collect();
        let effects: Vec<Effect> = one
            .effects
            .values()
            .map(|effect| effect.data.clone())
            .collect();
        (data, needs, scenarios, effects)
    };
    assert_eq!(same(&after), same(&before));
    let now = register.digests().unwrap();
    for table in ["effective", "counts", "movements", "levels"] {
        assert_eq!(now[table], digests[table], "{table}");
    }
    assert_eq!(gone(register, None, ""), []);
    let there = register.restore(&later, Kind::Assets, key.0);
    assert!(matches!(there, Err(Error::Refused(Refusal::NotRemoved))));
    register.undo(&later).unwrap();
    assert_eq!(gone(register, None, "").len(), 5);
    sound(register);
}

#[test]
fn what_is_needed_must_be_there_and_the_reference_free() {
    let mut town = town();
    act(&mut town, &Deed::RemoveAsset { asset: 1 }, &today()).unwrap();
    let (key, scenario) = (town.assets[1], town.scenarios[1]);
    let register = &mut town.register;
    let before = register.digests().unwrap();
    let refused = register.restore(&today(), Kind::Scenarios, scenario.0);
    assert!(
        matches!(&refused, Err(Error::Refused(Refusal::NeedGone { name })) if name == "Aktiv A-2"),
        "{refused:?}"
    );
    let unknown = register.restore(&today(), Kind::Units, key.0);
    assert!(matches!(unknown, Err(Error::Refused(Refusal::Missing))));
    assert_eq!(register.digests().unwrap(), before);
    register
        .write(&today(), Op::new("x"), "", |write| {
            write.insert(asset("A-2", &[]))
        })
        .unwrap();
    let before = register.digests().unwrap();
    let taken = register.restore(&today(), Kind::Assets, key.0);
    assert!(
        matches!(&taken, Err(Error::Refused(Refusal::Taken { reference })) if reference == "A-2"),
        "{taken:?}"
    );
    assert_eq!(register.digests().unwrap(), before);
}

#[test]
fn links_come_back_from_either_end() {
    let mut town = town();
    let measure = town.measures[0];
    let register = &mut town.register;
    let made = register.write(&today(), Op::new("x"), "", |write| {
        let control = write.insert(Control {
            reference: "K-1".to_owned(),
            framework: "X".to_owned(),
            name: model::Bilingual::same("Kontrol"),
            description: model::Bilingual::default(),
            attributes: Vec::new(),
        })?;
        let stored = write.get::<Measure>(measure)?;
        let linked = Measure {
            controls: vec![control],
            ..stored.data
        };
        write.change(measure, stored.revision, linked)?;
        Ok(control)
    });
    let control = made.unwrap().value;
    let linked = |register: &Register| register.get::<Measure>(measure).unwrap().data.controls;
    register
        .write(&today(), Op::new("x"), "", |write| {
            let stored = write.get::<Measure>(measure)?;
            let free = Measure {
                controls: Vec::new(),
                ..stored.data
            };
            write.change(measure, stored.revision, free)?;
            let revision = write.get::<Control>(control)?.revision;
            write.remove::<Control>(control, revision)
        })
        .unwrap();
    assert_eq!(linked(register), []);
    assert_eq!(
        register
            .restore(&today(), Kind::Controls, control.0)
            .unwrap()
            .value,
        1
    );
    assert_eq!(linked(register), [control]);
    sound(register);
}
