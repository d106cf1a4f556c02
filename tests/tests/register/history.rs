//! Undo and redo over the history, against a plain stack of states.

use model::Asset;
use register::{Error, Op, Refusal};

use crate::support::{asset, entries, found, place, records, sound, today, town};

fn nothing<T: std::fmt::Debug>(result: register::Result<T>) {
    assert!(
        matches!(result, Err(Error::Refused(Refusal::NothingToUndo))),
        "{result:?}"
    );
}

#[test]
fn the_first_entry_cannot_be_undone() {
    let (_folder, path) = place();
    let mut register = found(&path);
    nothing(register.undo(&today()));
    nothing(register.redo(&today()));
    let page = register.history(None, 10).unwrap();
    assert_eq!((page.total, page.can_undo, page.can_redo), (1, None, None));
}

#[test]
fn several_levels_are_undone_and_redone_in_order() {
    let mut town = town();
    let mut states = vec![records(&town.register)];
    for likelihood in [1, 4, 2] {
        town.score(0, likelihood);
        states.push(records(&town.register));
    }
    for state in states.iter().rev().skip(1) {
        town.register.undo(&today()).unwrap();
        assert_eq!(records(&town.register), *state);
        sound(&town.register);
    }
    for state in &states[1..] {
        town.register.redo(&today()).unwrap();
        assert_eq!(records(&town.register), *state);
        sound(&town.register);
    }
    nothing(town.register.redo(&today()));
    assert_eq!(entries(&town.register), 2 + 3 + 3 + 3);
    let page = town.register.history(None, 20).unwrap();
    assert!(
        page.rows.iter().all(|entry| !entry.undone),
        "all stand again"
    );
    let undone: Vec<Option<u32>> = page.rows.iter().rev().map(|entry| entry.undoes).collect();
    assert_eq!(undone[5..8], [Some(5), Some(4), Some(3)]);
    let redone: Vec<Option<u32>> = page.rows.iter().rev().map(|entry| entry.redoes).collect();
    assert_eq!(redone[8..], [Some(3), Some(4), Some(5)]);
}

#[test]
fn a_new_change_clears_what_could_be_redone() {
    let mut town = town();
    town.score(0, 1);
    town.score(0, 4);
    town.register.undo(&today()).unwrap();
    let page = town.register.history(None, 1).unwrap();
    assert_eq!(page.can_redo.map(|entry| entry.seq), Some(4));
    assert_eq!(page.can_undo.map(|entry| entry.seq), Some(3));
    town.score(1, 2);
    nothing(town.register.redo(&today()));
    // What was undone before is jumped over.
    town.register.undo(&today()).unwrap();
    town.register.undo(&today()).unwrap();
    assert_eq!(
        town.register
            .history(None, 1)
            .unwrap()
            .can_undo
            .map(|entry| entry.seq),
        Some(2)
    );
    sound(&town.register);
}

#[test]
fn an_undo_says_what_it_took_back() {
    let mut town = town();
    let op = Op::new("asset-add").with("asset", "Nyt");
    town.register
        .write(&today(), op, "", |write| write.insert(asset("A-9", &[])))
        .unwrap();
    town.register.undo(&today()).unwrap();
    let page = town.register.history(None, 2).unwrap();
    let args: Vec<(&str, &str)> = page.rows[0]
        .args
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    assert_eq!(
        (page.rows[0].op.as_str(), args),
        ("undo", vec![("asset", "Nyt"), ("op", "asset-add")])
    );
    assert!(page.rows[1].undone);
    assert_eq!(town.register.find::<Asset>("A-9").unwrap(), None);
}

#[test]
fn pages_of_the_history_meet() {
    let mut town = town();
    for round in 0..7_u8 {
        town.score(0, 1 + (round + 3) % 4);
    }
    let all = town.register.history(None, 100).unwrap().rows;
    let mut pages = Vec::new();
    let mut before = None;
    loop {
        let page = town.register.history(before, 3).unwrap();
        assert_eq!(page.total, all.len() as u32);
        let Some(last) = page.rows.last() else { break };
        before = Some(last.seq);
        pages.extend(page.rows);
    }
    assert_eq!(pages, all);
    let mark = town.register.mark().unwrap().unwrap();
    assert_eq!(
        (mark.seq, mark.hash),
        (all[0].seq.into(), all[0].hash.clone())
    );
    assert_eq!(town.register.verify().unwrap().head, all[0].hash);
}

#[test]
fn the_names_of_a_removed_and_a_new_record_may_be_swapped_in_time() {
    // A reference that is freed in one entry and taken in the next comes back right.
    let mut town = town();
    let made = town.register.write(&today(), Op::new("x"), "", |write| {
        write.insert(asset("A-9", &[]))
    });
    let key = made.unwrap().value;
    let start = records(&town.register);
    town.register
        .write(&today(), Op::new("x"), "", |write| {
            let read_at = write.get::<Asset>(key)?.revision;
            write.remove::<Asset>(key, read_at)
        })
        .unwrap();
    town.register
        .write(&today(), Op::new("x"), "", |write| {
            write.insert(asset("A-9", &[]))
        })
        .unwrap();
    let end = records(&town.register);
    town.register.undo(&today()).unwrap();
    town.register.undo(&today()).unwrap();
    assert_eq!(records(&town.register), start);
    town.register.redo(&today()).unwrap();
    town.register.redo(&today()).unwrap();
    assert_eq!(records(&town.register), end);
    sound(&town.register);
}
