//! The register as it was on a date is the register that was built up to that date.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use model::{Asset, Kind, Lang};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use register::{Error, Op, Passphrase, Refusal, Register, Stamp};

use crate::{
    act::act,
    deed::deed,
    support::{Town, asset, entries, place, records, today, town},
};

/// A stamp at a moment.
pub fn at(at: DateTime<Utc>) -> Stamp {
    Stamp {
        by: "Test".to_owned(),
        at,
        today: at.date_naive(),
    }
}

/// A town to which many things happened, one after the other from the day after it was made; and
/// at some moments what every table held then.
pub struct Lived {
    pub town: Town,
    pub moments: Vec<(DateTime<Utc>, BTreeMap<&'static str, [u8; 32]>)>,
}

/// Does `deeds` things, and looks at the register at about `looks` moments.
pub fn lived(deeds: usize, looks: usize) -> Lived {
    let mut runner = TestRunner::deterministic();
    let plan = (
        deed(),
        1..60_i64,
        prop::bool::weighted(looks as f64 / deeds as f64),
    );
    let mut town = town();
    let mut now = today().at;
    let mut moments = Vec::new();
    for _ in 0..deeds {
        let (deed, hours, look) = plan.new_tree(&mut runner).unwrap().current();
        now += Duration::hours(hours);
        match act(&mut town, &deed, &at(now)) {
            Ok(()) | Err(Error::Refused(_)) => {}
            Err(error) => panic!("{deed:?}: {error:?}"),
        }
        if look {
            // Some time after, so that tests have become overdue meanwhile.
            now += Duration::hours(hours * 20);
            town.register.catch_up(&at(now)).unwrap();
            moments.push((now, town.register.digests().unwrap()));
        }
    }
    Lived { town, moments }
}

#[test]
fn on_fifty_dates_the_past_is_the_register_built_up_to_them() {
    let lived = lived(480, 66);
    assert!(lived.moments.len() >= 50, "{}", lived.moments.len());
    let register = &lived.town.register;
    assert!(entries(register) > 200, "{}", entries(register));
    let now = register.digests().unwrap();
    let mut different = 0;
    for (when, expected) in &lived.moments {
        let past = register.past(*when, when.date_naive()).unwrap();
        assert_eq!(&past.digests().unwrap(), expected, "{when}");
        assert_eq!(past.as_of(), Some(*when));
        different += usize::from(*expected != now);
    }
    assert!(different > 45, "{different}");
    assert_eq!(register.digests().unwrap(), now, "the file is as it was");
    // From the past one sees further back.
    let (late, _) = lived.moments[40];
    let (early, expected) = &lived.moments[10];
    let past = register.past(late, late.date_naive()).unwrap();
    let further = past.past(*early, early.date_naive()).unwrap();
    assert_eq!(&further.digests().unwrap(), expected);
}

/// A register with a key, in which an asset has a name for each of three days.
fn renamed(passphrase: Option<&Passphrase>) -> (tempfile::TempDir, Register) {
    let (folder, path) = place();
    let mut register = Register::found(&path, passphrase, "Nordby", None, &today()).unwrap();
    let mut key = None;
    for day in 1..=3 {
        let stamp = at(today().at + Duration::days(day));
        let named = Asset {
            name: format!("Dag {day}"),
            ..asset("A-1", &[])
        };
        let done = register.write(&stamp, Op::new("x"), "", |write| match key {
            None => write.insert(named).map(Some),
            Some(key) => {
                let revision = write.get::<Asset>(key)?.revision;
                write.change(key, revision, named).map(|()| Some(key))
            }
        });
        key = done.unwrap().value;
    }
    (folder, register)
}

fn name(register: &Register) -> Option<String> {
    let all = register.all::<Asset>().unwrap();
    all.into_values().next().map(|asset| asset.data.name)
}

#[test]
fn the_past_reads_like_a_register_and_is_never_written() {
    let passphrase = Passphrase::new("rød grød med fløde".to_owned());
    for passphrase in [None, Some(&passphrase)] {
        let (_folder, mut register) = renamed(passphrase);
        let day = |day: i64| today().at + Duration::days(day) + Duration::hours(2);
        let mut past = register.past(day(2), day(2).date_naive()).unwrap();
        assert_eq!(name(&past).as_deref(), Some("Dag 2"));
        assert_eq!(past.is_encrypted(), passphrase.is_some());
        let page = past.history(None, 10).unwrap();
        assert_eq!(page.total, 3);
        assert_eq!(page.rows[0].seq, 3);
        assert_eq!(past.mark().unwrap().unwrap().seq, 3);
        assert_eq!(past.snapshot().unwrap().mark.unwrap().seq, 3);
        let all = register::HeatFilter {
            stage: model::Stage::CurrentConfirmed,
            party: None,
            assessment: None,
            units: None,
        };
        assert_eq!(past.heatmap(&all).unwrap().total, 0);
        assert_eq!(
            past.sheets(Kind::ALL, Lang::Da).unwrap().len(),
            model::table::TABLES.len()
        );
        let key = *past.all::<Asset>().unwrap().keys().next().unwrap();
        let timeline = past
            .timeline(Kind::Assets, key.0, None, 10, Lang::Da)
            .unwrap();
        assert_eq!(timeline.entries.len(), 2);

        // Later writes are not held up, and not seen.
        let stamp = at(day(30));
        register
            .write(&stamp, Op::new("x"), "", |write| {
                write.insert(asset("A-2", &[]))
            })
            .unwrap();
        assert_eq!(past.all::<Asset>().unwrap().len(), 1);
        assert_eq!(past.history(None, 10).unwrap().total, 3);

        let before = past.digests().unwrap();
        let refused = [
            past.write(&stamp, Op::new("x"), "", |write| write.set_name("Sydby"))
                .map(|_| ()),
            past.undo(&stamp).map(|_| ()),
            past.foresee(&stamp, |write| write.set_name("Sydby"))
                .map(|_| ()),
            past.verify().map(|_| ()),
        ];
        for result in refused {
            assert!(matches!(result, Err(Error::Past { .. })), "{result:?}");
        }
        past.catch_up(&stamp).unwrap();
        assert_eq!(past.digests().unwrap(), before);

        // Before the first entry there was no register.
        let early = register.past(today().at - Duration::seconds(1), today().today);
        assert!(
            matches!(early, Err(Error::Refused(Refusal::NoPast))),
            "{early:?}"
        );
        // The past outlives the register that it was asked of.
        drop(register);
        assert_eq!(name(&past).as_deref(), Some("Dag 2"));
        assert_eq!(past.history(None, 10).unwrap().total, 3);
    }
}

#[test]
fn references_that_went_round_are_walked_back() {
    let (_folder, path) = place();
    let mut register = Register::found(&path, None, "Nordby", None, &today()).unwrap();
    let day = |day: i64| at(today().at + Duration::days(day));
    let keys = register
        .write(&day(1), Op::new("x"), "", |write| {
            Ok([
                write.insert(asset("A-1", &[]))?,
                write.insert(asset("A-2", &[]))?,
            ])
        })
        .unwrap()
        .value;
    let before = records(&register);
    for (key, reference) in [(0, "A-9"), (1, "A-1"), (0, "A-2")] {
        let stored = register.get::<Asset>(keys[key]).unwrap();
        let renamed = Asset {
            reference: reference.to_owned(),
            ..stored.data
        };
        register
            .write(&day(2), Op::new("x"), "", |write| {
                write.change(stored.id, stored.revision, renamed)
            })
            .unwrap();
    }
    let then = day(1);
    let past = register.past(then.at, then.today).unwrap();
    assert_eq!(records(&past), before);
}
