//! Every deed of the window has its sentence in the history, in both languages and whole.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod applies;
mod audit;
mod control;
mod evaluate;
mod look_back;
mod measures;
mod measuring;
mod organisation;
mod plan;
mod records;
mod treat;

use chrono::{NaiveDate, TimeZone, Utc};
use model::{
    Adjust, Answer, Assessment, AssessmentId, Asset, AssetKind, Bilingual, Breadth, Dependency,
    Draft, Lang, Medium, Method, MethodEdit, Person, Scenario, Score, Threat, Tolerance,
    TolerancePoint,
};
use register::{DraftStart, Entry, Op, Register, ScenarioFilter, ScenarioScope, Stamp, Start};
use text::words;

fn stamp() -> Stamp {
    Stamp {
        by: "Mette Holm".to_owned(),
        at: Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap(),
        today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    }
}

/// Every entry's sentence has all that it needs, in both languages.
fn whole(entries: &[Entry]) {
    for lang in [Lang::Da, Lang::En] {
        for entry in entries {
            let sentence = words(lang).operation(&entry.op, &entry.args);
            assert!(!sentence.contains('{'), "{}: {sentence}", entry.op);
        }
    }
}

fn printer() -> Asset {
    Asset {
        medium: Medium::Both,
        ..Asset::new("Printer", AssetKind::Hardware)
    }
}

/// Every deed of an assessment's life, once; returns how many those are.
fn a_round(register: &mut Register, now: &Stamp, first: AssessmentId) -> u32 {
    let before = register.history(None, 1).unwrap().total;
    let read_at = |register: &Register, id| register.get::<Assessment>(id).unwrap().revision;
    let stored = register.get::<Assessment>(first).unwrap();
    let said = Assessment {
        minutes: "Drøftet".to_owned(),
        ..stored.data
    };
    register
        .save_assessment(now, first, stored.revision, said)
        .unwrap();
    let everything = ScenarioScope::all(Breadth::All);
    register
        .generate_scenarios(now, first, &everything)
        .unwrap();
    let other = Stamp {
        by: "Bo Dahl".to_owned(),
        ..now.clone()
    };
    let at = read_at(register, first);
    register.submit_assessment(now, first, at).unwrap();
    let at = read_at(register, first);
    register
        .return_assessment(&other, first, at, "Ret")
        .unwrap();
    let at = read_at(register, first);
    register.submit_assessment(now, first, at).unwrap();
    let at = read_at(register, first);
    register.approve_assessment(&other, first, at).unwrap();
    let start = |name: &str| Start {
        reference: String::new(),
        name: name.to_owned(),
        date: None,
    };
    let next = register
        .carry_forward(now, first, &start("Print 2027"))
        .unwrap()
        .value;
    let of_next = ScenarioFilter {
        assessment: Some(next),
        ..ScenarioFilter::default()
    };
    let keys = register.scenario_keys(&of_next).unwrap();
    register.confirm_scenarios(now, &keys[..1]).unwrap();
    register.confirm_scenarios(now, &keys[1..3]).unwrap();
    let gone = register.get::<Scenario>(keys[0]).unwrap();
    register
        .remove_scenario(now, keys[0], gone.revision)
        .unwrap();
    let method = register.find::<Method>("standard-4x4").unwrap().unwrap();
    let map = register.suggested_map(first, method).unwrap();
    register
        .move_assessment(now, first, method, map, &start("Print efter standard"))
        .unwrap();
    let at = read_at(register, next);
    register.remove_assessment(now, next, at).unwrap();
    register.history(None, 1).unwrap().total - before
}

/// Answers the scenario again, has it accepted and withdraws that; four entries.
fn accept_and_withdraw(register: &mut Register, scenario: model::ScenarioId) {
    let now = stamp();
    let revision = register.get::<Scenario>(scenario).unwrap().revision;
    register
        .score(&now, scenario, revision, &Score::Relevant(true))
        .unwrap();
    let person = Person {
        reference: "P-01".to_owned(),
        ..Person::new("Mette Holm")
    };
    let by = register
        .write(&now, Op::new("example"), "", |write| write.insert(person))
        .unwrap()
        .value;
    let seen = register.scenario_acceptance(scenario, now.today).unwrap();
    let until = NaiveDate::from_ymd_opt(2027, 11, 22).unwrap();
    register
        .accept_scenario(&now, scenario, &seen.hash, by, "Vi lever med den", until)
        .unwrap();
    register.withdraw_acceptance(&now, scenario).unwrap();
}

/// A participant's opinion from the first answer to the last, and the tolerance.
fn agree(register: &mut Register, scenario: model::ScenarioId) {
    let now = stamp();
    let added = register.write(&now, Op::new("author").with("name", "Lene"), "", |write| {
        write.insert(Person::new("Lene Bæk"))
    });
    let person = added.unwrap().value;
    let likely = Score::Likelihood(Some(2));
    register
        .give_opinion(&now, scenario, person, &likely)
        .unwrap();
    register.adopt_consensus(&now, scenario).unwrap();
    register
        .dissent(&now, scenario, person, "Det sker oftere.")
        .unwrap();
    register.withdraw_opinion(&now, scenario, person).unwrap();
    let point = TolerancePoint {
        loss: 1e6,
        probability: 0.1,
    };
    register
        .save_tolerance(&now, &Tolerance(vec![point]))
        .unwrap();
}

/// Every deed on a draft, and each undone and done again: fourteen entries.
fn drafts(register: &mut Register, now: &Stamp) {
    let newest = register.default_method().unwrap().unwrap().id;
    let start = || DraftStart::Version { method: newest };
    let draft = register.start_draft(now, start()).unwrap().value;
    let revision = |register: &Register| register.get::<Draft>(draft).unwrap().revision;
    let name = Bilingual::new("Vores metode", "Our method");
    let source = name.clone();
    let edit = MethodEdit::Text { name, source };
    let again = |register: &mut Register| {
        register.undo(now).unwrap();
        register.redo(now).unwrap();
    };
    again(register);
    let read_at = revision(register);
    register.edit_draft(now, draft, read_at, &[edit]).unwrap();
    again(register);
    let read_at = revision(register);
    register.discard_draft(now, draft, read_at).unwrap();
    again(register);
    register.undo(now).unwrap();
    let read_at = revision(register);
    register.publish_draft(now, draft, read_at, true).unwrap();
    again(register);
    register.undo(now).unwrap();
}

#[test]
fn every_deed_has_a_whole_sentence_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Prøve", None, &stamp()).unwrap();
    let now = stamp();
    let threat = *register.all::<Threat>().unwrap().keys().next().unwrap();
    let asset = register.add_asset(&now, printer()).unwrap().value;
    let renamed = Asset {
        name: "Printer på gangen".to_owned(),
        reference: "A-001".to_owned(),
        ..printer()
    };
    let revision = register.get::<Asset>(asset).unwrap().revision;
    register.save_asset(&now, asset, revision, renamed).unwrap();
    let assessment = register
        .add_assessment(&now, "", "Print 2026", "kl-4x4", None)
        .unwrap()
        .value;
    let scenario = register
        .add_scenario(&now, assessment, asset, threat)
        .unwrap()
        .value;
    let revision = |register: &Register| register.get::<Scenario>(scenario).unwrap().revision;
    let read_at = revision(&register);
    register
        .score(&now, scenario, read_at, &Score::Likelihood(Some(3)))
        .unwrap();
    let persons = Score::Consequence {
        party: "persons".to_owned(),
        answer: Answer::Level(4),
    };
    let read_at = revision(&register);
    register.score(&now, scenario, read_at, &persons).unwrap();
    let read_at = revision(&register);
    register
        .score(&now, scenario, read_at, &Score::Relevant(false))
        .unwrap();
    let changed = Scenario {
        note: "Drøftet".to_owned(),
        ..register.get::<Scenario>(scenario).unwrap().data
    };
    let read_at = revision(&register);
    register
        .save_scenario(&now, scenario, read_at, changed)
        .unwrap();
    accept_and_withdraw(&mut register, scenario);
    agree(&mut register, scenario);
    let second = register
        .add_asset(
            &now,
            Asset {
                name: "Anden".to_owned(),
                ..printer()
            },
        )
        .unwrap()
        .value;
    let read_at = register.get::<Asset>(second).unwrap().revision;
    register.remove_asset(&now, second, read_at).unwrap();
    for _ in 0..4 {
        register.undo(&now).unwrap();
    }
    register.redo(&now).unwrap();
    measures::measures_and_incidents(&mut register, scenario, asset);
    drafts(&mut register, &now);
    let before = register.history(None, 1).unwrap().total;
    // Four entries of an acceptance, six of opinions; 16 deeds of measures, incidents, threats and
    // the catalogue, each undone and done again, with one that makes ready; fourteen of a draft.
    assert_eq!(before, 26 + 3 * 16 + 1 + 14);
    let deeds = a_round(&mut register, &now, assessment);
    for _ in 0..deeds {
        register.undo(&now).unwrap();
    }
    for _ in 0..deeds {
        register.redo(&now).unwrap();
    }

    let page = register.history(None, 400).unwrap();
    assert_eq!(page.total, before + 3 * deeds);
    whole(&page.rows);
    let scored = page.rows.iter().find(|entry| entry.op == "score").unwrap();
    assert_eq!(scored.args["scenario"], "S-001");
    assert_eq!(scored.args["asset"], "Printer på gangen");
    assert!(register.verify().unwrap().findings.is_empty());
}

#[test]
fn the_deeds_of_dependencies_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Prøve", None, &stamp()).unwrap();
    let now = stamp();
    let from = register.add_asset(&now, printer()).unwrap().value;
    let to = Asset {
        name: "Netværk".to_owned(),
        ..printer()
    };
    let to = register.add_asset(&now, to).unwrap().value;
    let mut need = Dependency {
        from,
        to,
        property: None,
        adjust: Adjust::Inherit,
        reason: String::new(),
    };
    let key = register.add_dependency(&now, need.clone()).unwrap().value;
    (need.adjust, need.reason) = (Adjust::Lower(1), "Der er en reserve".to_owned());
    let revision = |register: &Register| register.get::<Dependency>(key).unwrap().revision;
    let read_at = revision(&register);
    register.save_dependency(&now, key, read_at, need).unwrap();
    let read_at = revision(&register);
    register.remove_dependency(&now, key, read_at).unwrap();
    for _ in 0..3 {
        register.undo(&now).unwrap();
    }
    for _ in 0..3 {
        register.redo(&now).unwrap();
    }
    let page = register.history(None, 100).unwrap();
    whole(&page.rows);
    for (word, count) in [
        ("dependency-add", 1),
        ("dependency-change", 1),
        ("undo", 3),
        ("redo", 3),
    ] {
        let found = page.rows.iter().filter(|entry| entry.op == word).count();
        assert_eq!(found, count, "{word}");
    }
    let added = page
        .rows
        .iter()
        .find(|entry| entry.op == "dependency-add")
        .unwrap();
    assert_eq!(
        (&*added.args["asset"], &*added.args["needed"]),
        ("Printer", "Netværk")
    );
}
