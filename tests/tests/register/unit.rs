//! Units in their tree.

use model::{Attachment, Kind, Lang, Person, RecordKey, Scenario, Unit, table::Value};
use register::{Op, Refusal, Register};

use crate::support::{person, records, refusal, sound, today, town, unit};

#[test]
fn the_tree_says_what_is_in_each_unit() {
    let mut town = town();
    let (top, first) = (town.units[0], town.units[1]);
    let head = person(&mut town.register, "Åse Holm");
    let read_at = town.register.get::<Person>(head).unwrap().revision;
    let here = [("unit".to_owned(), Value::text(&first.to_string()))];
    town.register
        .change_records(&today(), Kind::People, &[(head.0, read_at)], &here)
        .unwrap();
    let below = Unit {
        name: "Ådal".to_owned(),
        contact: Some(head),
        ..unit("U-9", Some(first))
    };
    town.register.add_unit(&today(), below).unwrap();
    let tree = town.register.unit_tree().unwrap();
    let seen: Vec<(&str, u32, u32, u32)> = tree
        .iter()
        .map(|own| (own.reference.as_str(), own.depth, own.people, own.assets))
        .collect();
    assert_eq!(
        seen,
        [
            ("U-1", 0, 0, 1),
            ("U-2", 1, 1, 2),
            ("U-9", 2, 0, 0),
            ("U-3", 1, 0, 2)
        ]
    );
    assert_eq!(tree[2].contact_name.as_deref(), Some("Åse Holm"));
    assert_eq!(tree[0].id, top);
    let above: u32 = tree.iter().map(|own| own.above_tolerance).sum();
    let filter = register::HeatFilter {
        stage: model::Stage::CurrentConfirmed,
        party: None,
        assessment: None,
        units: None,
    };
    assert_eq!(above, town.register.above_tolerance(&filter).unwrap());
}

#[test]
fn a_unit_moves_but_never_under_itself() {
    let mut town = town();
    let (top, first, second) = (town.units[0], town.units[1], town.units[2]);
    let move_to = |register: &mut Register, key, parent| {
        let stored = register.get::<Unit>(key).unwrap();
        let moved = Unit {
            parent,
            ..stored.data
        };
        register.save_unit(&today(), key, stored.revision, moved)
    };
    move_to(&mut town.register, first, Some(second)).unwrap();
    let page = town.register.history(None, 1).unwrap();
    assert_eq!(page.rows[0].op, "unit-move");
    let before = records(&town.register);
    let refused = refusal(move_to(&mut town.register, top, Some(first)));
    let in_ring = Refusal::Invalid {
        field: "parent",
        code: "unit-loop",
    };
    assert_eq!(refused, in_ring);
    assert_eq!(records(&town.register), before);
    sound(&town.register);
}

#[test]
fn a_unit_with_anything_in_it_stays_and_says_what() {
    let mut town = town();
    let (top, first) = (town.units[0], town.units[1]);
    let remove = |register: &mut Register, key| {
        let read_at = register.get::<Unit>(key).unwrap().revision;
        register.remove_unit(&today(), key, read_at)
    };
    let refused = refusal(remove(&mut town.register, top));
    let Refusal::Held { by, count, .. } = &refused else {
        panic!("{refused:?}");
    };
    assert_eq!(
        (by.as_str(), *count),
        ("A-3 Aktiv A-3, U-2 Enhed U-2, U-3 Enhed U-3", 3)
    );
    assert_eq!(refused.code(), "held-unit");
    let refused = refusal(remove(&mut town.register, first));
    assert!(
        matches!(refused, Refusal::Held { count: 2, .. }),
        "{refused:?}"
    );
    let empty = town
        .register
        .add_unit(&today(), unit("U-9", Some(top)))
        .unwrap()
        .value;
    let before = records(&town.register);
    remove(&mut town.register, empty).unwrap();
    town.register.undo(&today()).unwrap();
    assert_eq!(records(&town.register), before);
    sound(&town.register);
}

#[test]
fn what_has_attachments_stays_whatever_kind_it_is() {
    let mut town = town();
    let empty = town
        .register
        .add_unit(&today(), unit("U-9", None))
        .unwrap()
        .value;
    let attachment = Attachment {
        reference: String::new(),
        name: "Organisationsplan".to_owned(),
        of: RecordKey {
            kind: Kind::Units,
            id: empty.0,
        },
        media: String::new(),
        size: 0,
        hash: String::new(),
        url: "https://example.org/plan".to_owned(),
        note: String::new(),
    };
    let made = town.register.write(&today(), Op::new("test"), "", |write| {
        write.insert(attachment)
    });
    let attached = made.unwrap().value;
    let read_at = town.register.get::<Unit>(empty).unwrap().revision;
    let refused = refusal(town.register.remove_unit(&today(), empty, read_at));
    let Refusal::Held { by, count, .. } = &refused else {
        panic!("{refused:?}");
    };
    assert_eq!((by.as_str(), *count), ("D-001 Organisationsplan", 1));
    // A scenario goes with all that belongs to it, its attachments too.
    let scenario = town.scenarios[0];
    let about = Attachment {
        reference: String::new(),
        of: RecordKey {
            kind: Kind::Scenarios,
            id: scenario.0,
        },
        ..town.register.get::<Attachment>(attached).unwrap().data
    };
    town.register
        .write(&today(), Op::new("test"), "", |write| write.insert(about))
        .unwrap();
    let before = records(&town.register);
    let at = town.register.get::<Scenario>(scenario).unwrap().revision;
    town.register
        .remove_scenario(&today(), scenario, at)
        .unwrap();
    assert_eq!(town.register.all::<Attachment>().unwrap().len(), 1);
    town.register.undo(&today()).unwrap();
    assert_eq!(records(&town.register), before);
    assert_eq!(town.register.all::<Attachment>().unwrap().len(), 2);
    town.register
        .write(&today(), Op::new("test"), "", |write| {
            let at = write.get::<Attachment>(attached)?.revision;
            write.remove::<Attachment>(attached, at)?;
            write.remove::<Unit>(empty, read_at)
        })
        .unwrap();
    sound(&town.register);
}

#[test]
fn an_import_in_the_middle_of_an_edit_and_a_parent_that_is_gone_are_refused() {
    let mut town = town();
    let (top, first) = (town.units[0], town.units[1]);
    let read = town.register.get::<Unit>(first).unwrap();
    let mut sheets = town.register.sheets(&[Kind::Units], Lang::Da).unwrap();
    for row in &mut sheets[0].rows {
        if row.values[0] == Value::text("U-2") {
            row.values[1] = Value::text("Sundhed og Omsorg");
        }
    }
    town.register
        .import(&today(), &sheets, "enheder.xlsx")
        .unwrap();
    let imported = town.register.get::<Unit>(first).unwrap();
    assert_eq!(imported.data.name, "Sundhed og Omsorg");
    let edited = Unit {
        name: "Omsorg".to_owned(),
        ..read.data
    };
    let refused = refusal(
        town.register
            .save_unit(&today(), first, read.revision, edited.clone()),
    );
    assert_eq!(
        refused,
        Refusal::Stale {
            revision: imported.revision
        }
    );
    // Somebody else removed the unit that it was to be moved under.
    let other = town
        .register
        .add_unit(&today(), unit("U-9", Some(top)))
        .unwrap()
        .value;
    let read_at = town.register.get::<Unit>(other).unwrap().revision;
    town.register.remove_unit(&today(), other, read_at).unwrap();
    let under = Unit {
        parent: Some(other),
        ..edited
    };
    let refused = refusal(
        town.register
            .save_unit(&today(), first, imported.revision, under),
    );
    assert_eq!(refused, Refusal::Missing);
    assert_eq!(town.register.get::<Unit>(first).unwrap(), imported);
    sound(&town.register);
}
