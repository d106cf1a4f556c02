//! The deeds of evaluations and their decisions, each once, undone and done again.

use model::{ActionState, Kind, Plain, Review, ReviewDecision, ReviewId, table::Value};
use register::{Register, Stamp};

use crate::{stamp, whole};

#[test]
fn the_deeds_of_evaluations_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Nordby", None, &stamp()).unwrap();
    let now = stamp();
    let again = |register: &mut Register| {
        register.undo(&now).unwrap();
        register.redo(&now).unwrap();
    };
    let mut review = |name: &str, date: &str| -> ReviewId {
        let values = [
            ("name", name),
            ("kind", "management review"),
            ("verdict", "satisfactory"),
            ("conclusion", "ISMS virker"),
        ];
        let values = values.map(|(name, value)| (name.to_owned(), Value::text(value)));
        let day = ("date".to_owned(), Value::Date(date.parse().unwrap()));
        let values = [&values[..], &[day]].concat();
        let added = register.add_record(&now, Kind::Reviews, &values);
        added.unwrap().value.into()
    };
    let (first, second) = (review("2025", "2025-11-20"), review("2026", "2026-11-20"));
    let before = register.history(None, 1).unwrap().total;
    let read_at = |register: &Register, id| register.get::<Review>(id).unwrap().revision;

    let decision = ReviewDecision {
        name: "Test hvert kvartal".to_owned(),
        review: first,
        ..ReviewDecision::blank()
    };
    let key = register.add_decision(&now, decision).unwrap().value;
    again(&mut register);
    for state in [ActionState::Done, ActionState::Open, ActionState::Dropped] {
        let revision = register.get::<ReviewDecision>(key).unwrap().revision;
        register
            .close_decision(&now, key, revision, state, now.today, "Sådan")
            .unwrap();
        again(&mut register);
    }
    register.decision_action(&now, key).unwrap();
    again(&mut register);
    let revision = read_at(&register, first);
    register.hold_review(&now, first, revision, None).unwrap();
    again(&mut register);
    let revision = read_at(&register, second);
    let next = "2027-11-20".parse().unwrap();
    register
        .hold_review(&now, second, revision, Some(next))
        .unwrap();
    again(&mut register);
    let other = Stamp {
        by: "Bo Dahl".to_owned(),
        ..now.clone()
    };
    let revision = read_at(&register, second);
    register.approve_review(&other, second, revision).unwrap();
    again(&mut register);

    let page = register.history(None, 100).unwrap();
    assert_eq!(page.total, before + 8 * 3);
    whole(&page.rows);
    assert!(register.verify().unwrap().findings.is_empty());
}
