//! Writing: all or nothing, and what is refused.

use model::{Asset, Kind, Measure, Method, Scenario, Threat, Unit};
use register::{Error, Op, Refusal, Write};

use crate::support::{asset, entries, needs, records, sound, today, town, unit};

fn op() -> Op {
    Op::new("test")
}

/// Writes, expects a refusal, and that nothing at all is left of it.
fn refused(
    town: &mut crate::support::Town,
    writer: impl FnOnce(&mut Write<'_>) -> register::Result<()>,
) -> Refusal {
    let (before, history) = (records(&town.register), entries(&town.register));
    let error = town.register.write(&today(), op(), "", writer).unwrap_err();
    assert_eq!(records(&town.register), before);
    assert_eq!(entries(&town.register), history);
    sound(&town.register);
    match error {
        Error::Refused(refusal) => refusal,
        error => panic!("{error:?}"),
    }
}

#[test]
fn an_insert_gives_id_reference_and_revision() {
    let mut town = town();
    let outcome = town
        .register
        .write(&today(), op(), "because", |write| {
            write.insert(asset("", &[]))
        })
        .unwrap();
    assert_eq!(outcome.changed, [Kind::Assets]);
    let stored = town.register.get::<Asset>(outcome.value).unwrap();
    assert_eq!(
        (stored.revision, stored.data.reference.as_str()),
        (1, "A-001")
    );
    assert_eq!(
        (stored.changed_by.as_str(), stored.changed_at),
        ("Test", today().at)
    );
    let page = town.register.history(None, 1).unwrap();
    let entry = &page.rows[0];
    assert_eq!(
        (entry.op.as_str(), entry.reason.as_str(), entry.changes),
        ("test", "because", 1)
    );
    sound(&town.register);
}

#[test]
fn references_that_the_register_makes_are_free_and_short() {
    let mut town = town();
    let made = town.register.write(&today(), op(), "", |write| {
        write.insert(asset("A-002", &[]))?;
        write.insert(asset("A-004", &[]))?;
        (0..5)
            .map(|_| write.insert(asset(" ", &[])))
            .collect::<register::Result<Vec<_>>>()
    });
    let references: Vec<String> = made
        .unwrap()
        .value
        .into_iter()
        .map(|key| town.register.get::<Asset>(key).unwrap().data.reference)
        .collect();
    assert_eq!(references, ["A-001", "A-005", "A-006", "A-007", "A-008"]);
}

#[test]
fn a_change_counts_the_revision_and_a_stale_one_is_refused() {
    let mut town = town();
    let key = town.assets[0];
    let stored = town.register.get::<Asset>(key).unwrap();
    let mut data = stored.data.clone();
    data.name = "Nyt navn".to_owned();
    let change = |write: &mut Write<'_>| write.change(key, 1, data.clone());
    town.register.write(&today(), op(), "", change).unwrap();
    assert_eq!(town.register.get::<Asset>(key).unwrap().revision, 2);
    assert_eq!(refused(&mut town, change), Refusal::Stale { revision: 2 });
    assert_eq!(
        refused(&mut town, |write| write.remove::<Asset>(key, 1)),
        Refusal::Stale { revision: 2 }
    );
    // The same again at the right revision is no change and no entry.
    let before = entries(&town.register);
    let outcome = town
        .register
        .write(&today(), op(), "", |write| {
            write.change(key, 2, data.clone())
        })
        .unwrap();
    assert_eq!((outcome.changed, entries(&town.register)), (vec![], before));
}

#[test]
fn what_others_refer_to_cannot_be_removed() {
    let mut town = town();
    let (asset, threat, measure, unit) = (
        town.assets[0],
        town.threats[0],
        town.measures[0],
        town.units[0],
    );
    let (assessment, method, scenario) = (town.assessments[0], town.methods[0], town.scenarios[0]);
    assert_eq!(
        refused(&mut town, |write| write.remove::<Asset>(asset, 1)),
        Refusal::InUse
    );
    assert_eq!(
        refused(&mut town, |write| write.remove::<Threat>(threat, 1)),
        Refusal::InUse
    );
    assert_eq!(
        refused(&mut town, |write| write.remove::<Measure>(measure, 1)),
        Refusal::InUse
    );
    assert_eq!(
        refused(&mut town, |write| write.remove::<Unit>(unit, 1)),
        Refusal::InUse
    );
    assert_eq!(
        refused(&mut town, |write| write
            .remove::<model::Assessment>(assessment, 1)),
        Refusal::InUse
    );
    assert_eq!(
        refused(&mut town, |write| write.remove::<Method>(method, 1)),
        Refusal::InUse
    );
    assert_eq!(
        refused(&mut town, |write| write.remove::<Scenario>(scenario, 1)),
        Refusal::InUse
    );
}

#[test]
fn what_is_not_there_is_missing() {
    let mut town = town();
    // The id of something, but of no asset and no unit.
    let nothing = town.scenarios[0].0;
    assert_eq!(
        refused(&mut town, |write| write
            .get::<Asset>(nothing.into())
            .map(|_| ())),
        Refusal::Missing
    );
    assert_eq!(
        refused(&mut town, |write| write.remove::<Asset>(nothing.into(), 1)),
        Refusal::Missing
    );
    let (assessment, threat, from) = (town.assessments[0], town.threats[0], town.assets[0]);
    let mut lost = asset("A-9", &[]);
    lost.unit = Some(nothing.into());
    assert_eq!(
        refused(&mut town, |write| write.insert(lost).map(|_| ())),
        Refusal::Missing
    );
    let lost = crate::support::scenario(assessment, nothing.into(), threat);
    assert_eq!(
        refused(&mut town, |write| write.insert(lost).map(|_| ())),
        Refusal::Missing
    );
    assert_eq!(
        refused(&mut town, |write| write
            .insert(needs(from, nothing.into()))
            .map(|_| ())),
        Refusal::Missing
    );
}

#[test]
fn a_taken_reference_is_named() {
    let mut town = town();
    let taken = Refusal::Taken {
        reference: "A-1".to_owned(),
    };
    assert_eq!(
        refused(&mut town, |write| write
            .insert(asset("A-1", &[]))
            .map(|_| ())),
        taken
    );
    let key = town.assets[1];
    let renamed = asset("A-1", &[]);
    assert_eq!(
        refused(&mut town, |write| write.change(key, 1, renamed)),
        taken
    );
    let twice = needs(town.assets[0], town.assets[1]);
    assert!(matches!(
        refused(&mut town, |write| write.insert(twice).map(|_| ())),
        Refusal::Taken { .. }
    ));
}

#[test]
fn what_a_record_may_not_hold_is_named() {
    let mut town = town();
    let invalid = |field, code| Refusal::Invalid { field, code };
    let mut nameless = asset("A-9", &[]);
    nameless.name = " ".to_owned();
    assert_eq!(
        refused(&mut town, |write| write.insert(nameless).map(|_| ())),
        invalid("name", "missing-value")
    );
    let mut long = asset("A-9", &[]);
    long.description = "å".repeat(20_001);
    assert_eq!(
        refused(&mut town, |write| write.insert(long).map(|_| ())),
        invalid("description", "text-too-long")
    );
    let own = town.assets[0];
    assert_eq!(
        refused(&mut town, |write| write.insert(needs(own, own)).map(|_| ())),
        invalid("to", "self-dependency")
    );
    let none = crate::support::lowers(town.scenarios[0], town.measures[0], 0);
    assert_eq!(
        refused(&mut town, |write| write.insert(none).map(|_| ())),
        invalid("steps", "steps-zero")
    );
    let blank = asset("", &[]);
    assert_eq!(
        refused(&mut town, |write| write.change(own, 1, blank)),
        invalid("ref", "missing-value")
    );
    assert_eq!(
        refused(&mut town, |write| write.set_name(" ")),
        invalid("name", "missing-value")
    );
    let (key, mut method) = (
        town.methods[0],
        town.register.get::<Method>(town.methods[0]).unwrap().data,
    );
    method.version = 2;
    assert_eq!(
        refused(&mut town, |write| write.change(key, 1, method)),
        Refusal::Frozen
    );
    let mut override_only = crate::support::scenario(town.assessments[0], own, town.threats[0]);
    override_only.current_override = Some(model::Override {
        level: "red".to_owned(),
        reason: String::new(),
        by: "Jens".to_owned(),
    });
    assert_eq!(
        refused(&mut town, |write| write.insert(override_only).map(|_| ())),
        invalid("override", "override-without-reason")
    );
}

#[test]
fn units_never_stand_above_themselves() {
    let mut town = town();
    let (top, below) = (town.units[0], town.units[1]);
    let own = unit("U-1", Some(top));
    let loops = Refusal::Invalid {
        field: "parent",
        code: "unit-loop",
    };
    assert_eq!(refused(&mut town, |write| write.change(top, 1, own)), loops);
    let ring = unit("U-1", Some(below));
    assert_eq!(
        refused(&mut town, |write| write.change(top, 1, ring)),
        loops
    );
    assert_eq!(town.register.units_below(top).unwrap().len(), 3);
}

#[test]
fn an_error_of_the_writer_leaves_nothing() {
    let mut town = town();
    let scenario = town.scenarios[0];
    let refusal = refused(&mut town, |write| {
        write.set_name("Sydby")?;
        write.insert(asset("A-9", &[("integrity.society", 4)]))?;
        write.remove::<Scenario>(scenario, 7)
    });
    assert_eq!(refusal, Refusal::Stale { revision: 1 });
    assert_eq!(town.register.name().unwrap(), "Nordby");
}

#[test]
fn a_panic_of_the_writer_leaves_nothing() {
    let mut town = town();
    let before = records(&town.register);
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = town
            .register
            .write(&today(), op(), "", |write| -> register::Result<()> {
                write.set_name("Sydby")?;
                panic!("on purpose");
            });
    }));
    assert!(result.is_err());
    assert_eq!(records(&town.register), before);
    town.register
        .write(&today(), op(), "", |write| write.set_name("Vestby"))
        .unwrap();
    sound(&town.register);
}

#[test]
fn the_kinds_that_were_touched_are_told() {
    let mut town = town();
    let (scenario, measure) = (town.scenarios[0], town.measures[1]);
    let effect = crate::support::lowers(scenario, measure, 1);
    let outcome = town.register.write(&today(), op(), "", |write| {
        write.insert(effect)?;
        write.insert(unit("", None))
    });
    assert_eq!(outcome.unwrap().changed, [Kind::Units, Kind::Effects]);
}
