//! Writing: all or nothing, and what is refused.

use model::{Asset, Kind, Measure, Method, Scenario, Threat, Unit};
use register::{Error, Op, Refusal, Write};

use crate::support::{Town, asset, entries, needs, records, sound, today, town, unit};

fn op() -> Op {
    Op::new("test")
}

/// Writes, expects a refusal, and that nothing at all is left of it.
fn refused(
    town: &mut Town,
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
    assert_eq!(stored.data.reference, "A-001");
    assert_eq!(
        (stored.changed_by.as_str(), stored.changed_at),
        ("Test", today().at)
    );
    let page = town.register.history(None, 1).unwrap();
    let entry = &page.rows[0];
    assert_eq!(stored.revision, entry.seq);
    assert_eq!(
        (entry.op.as_str(), entry.reason.as_str(), entry.changes),
        ("test", "because", 1)
    );
    sound(&town.register);
}

#[test]
fn an_edit_prepared_before_an_undo_is_stale_after_other_work() {
    let mut town = town();
    let key = town.assets[0];
    let named = |name: &str, data: &Asset| Asset {
        name: name.to_owned(),
        ..data.clone()
    };
    let change = |town: &mut Town, name: &str| {
        let stored = town.register.get::<Asset>(key).unwrap();
        let data = named(name, &stored.data);
        town.register
            .write(&today(), op(), "", |write| {
                write.change(key, stored.revision, data)
            })
            .unwrap();
        town.register.get::<Asset>(key).unwrap()
    };
    let seen = change(&mut town, "Set af en anden");
    town.register.undo(&today()).unwrap();
    let now = change(&mut town, "Noget nyt");
    assert_eq!(
        refused(&mut town, |write| {
            write.change(key, seen.revision, named("For sent", &seen.data))
        }),
        Refusal::Stale {
            revision: now.revision
        }
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
fn a_change_takes_a_new_revision_and_a_stale_one_is_refused() {
    let mut town = town();
    let key = town.assets[0];
    let stored = town.register.get::<Asset>(key).unwrap();
    let read_at = stored.revision;
    let mut data = stored.data.clone();
    data.name = "Nyt navn".to_owned();
    let change = |write: &mut Write<'_>| write.change(key, read_at, data.clone());
    town.register.write(&today(), op(), "", change).unwrap();
    let revision = town.register.get::<Asset>(key).unwrap().revision;
    assert!(revision > read_at);
    assert_eq!(refused(&mut town, change), Refusal::Stale { revision });
    assert_eq!(
        refused(&mut town, |write| write.remove::<Asset>(key, read_at)),
        Refusal::Stale { revision }
    );
    // The same again at the right revision is no change and no entry.
    let before = entries(&town.register);
    let outcome = town
        .register
        .write(&today(), op(), "", |write| {
            write.change(key, revision, data.clone())
        })
        .unwrap();
    assert_eq!((outcome.changed, entries(&town.register)), (vec![], before));
}

/// The kind of the record that cannot go because others, which are named, refer to it.
fn holding(town: &mut Town, writer: impl FnOnce(&mut Write<'_>) -> register::Result<()>) -> Kind {
    match refused(town, writer) {
        Refusal::Held {
            kind, by, count, ..
        } => {
            assert!(count > 0 && !by.is_empty(), "{by}");
            kind
        }
        other => panic!("{other:?}"),
    }
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
        holding(&mut town, |write| {
            let at = write.get::<Asset>(asset)?.revision;
            write.remove::<Asset>(asset, at)
        }),
        Kind::Assets
    );
    assert_eq!(
        holding(&mut town, |write| {
            let at = write.get::<Threat>(threat)?.revision;
            write.remove::<Threat>(threat, at)
        }),
        Kind::Threats
    );
    assert_eq!(
        holding(&mut town, |write| {
            let at = write.get::<Measure>(measure)?.revision;
            write.remove::<Measure>(measure, at)
        }),
        Kind::Measures
    );
    assert_eq!(
        holding(&mut town, |write| {
            let at = write.get::<Unit>(unit)?.revision;
            write.remove::<Unit>(unit, at)
        }),
        Kind::Units
    );
    assert_eq!(
        holding(&mut town, |write| {
            let at = write.get::<model::Assessment>(assessment)?.revision;
            write.remove::<model::Assessment>(assessment, at)
        }),
        Kind::Assessments
    );
    assert_eq!(
        holding(&mut town, |write| {
            let at = write.get::<Method>(method)?.revision;
            write.remove::<Method>(method, at)
        }),
        Kind::Methods
    );
    assert_eq!(
        holding(&mut town, |write| {
            let at = write.get::<Scenario>(scenario)?.revision;
            write.remove::<Scenario>(scenario, at)
        }),
        Kind::Scenarios
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
    let read_at = town.register.get::<Asset>(key).unwrap().revision;
    assert_eq!(
        refused(&mut town, |write| write.change(key, read_at, renamed)),
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
    let read_at = town.register.get::<Asset>(own).unwrap().revision;
    assert_eq!(
        refused(&mut town, |write| write.change(own, read_at, blank)),
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
    let read_at = town.register.get::<Unit>(top).unwrap().revision;
    let loops = Refusal::Invalid {
        field: "parent",
        code: "unit-loop",
    };
    assert_eq!(
        refused(&mut town, |write| write.change(top, read_at, own)),
        loops
    );
    let ring = unit("U-1", Some(below));
    assert_eq!(
        refused(&mut town, |write| write.change(top, read_at, ring)),
        loops
    );
    assert_eq!(town.register.units_below(top).unwrap().len(), 3);
}

#[test]
fn an_error_of_the_writer_leaves_nothing() {
    let mut town = town();
    let scenario = town.scenarios[0];
    let revision = town.register.get::<Scenario>(scenario).unwrap().revision;
    let refusal = refused(&mut town, |write| {
        write.set_name("Sydby")?;
        write.insert(asset("A-9", &[("integrity.society", 4)]))?;
        write.remove::<Scenario>(scenario, revision + 7)
    });
    assert_eq!(refusal, Refusal::Stale { revision });
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
