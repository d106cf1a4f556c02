//! Every deed of the window has its sentence in the history, in both languages and whole.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use chrono::{NaiveDate, TimeZone, Utc};
use model::{
    Answer, Asset, AssetKind, Lang, Medium, Person, Scenario, Score, Threat, Tolerance,
    TolerancePoint,
};
use register::{Op, Register, Stamp};
use text::{Arg, words};

fn stamp() -> Stamp {
    Stamp {
        by: "Mette Holm".to_owned(),
        at: Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap(),
        today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    }
}

fn printer() -> Asset {
    Asset {
        medium: Medium::Both,
        ..Asset::new("Printer", AssetKind::Hardware)
    }
}

/// A participant's opinion from the first answer to the last, and the tolerance.
fn agree(register: &mut Register, scenario: model::ScenarioId) {
    let now = stamp();
    let added = register.write(&now, Op::new("author").with("name", "Lene"), "", |write| {
        write.insert(Person {
            reference: String::new(),
            name: "Lene Bæk".to_owned(),
            email: String::new(),
            role: String::new(),
            unit: None,
        })
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

    let page = register.history(None, 100).unwrap();
    assert_eq!(page.total, 22);
    for lang in [Lang::Da, Lang::En] {
        for entry in &page.rows {
            let args: Vec<(&str, Arg)> = entry
                .args
                .iter()
                .map(|(name, value)| (name.as_str(), value.into()))
                .collect();
            let sentence = words(lang).say(&text::key("op", &entry.op), &args);
            assert!(!sentence.contains('{'), "{}: {sentence}", entry.op);
        }
    }
    let scored = page.rows.iter().find(|entry| entry.op == "score").unwrap();
    assert_eq!(scored.args["scenario"], "S-001");
    assert_eq!(scored.args["asset"], "Printer på gangen");
    assert!(register.verify().unwrap().findings.is_empty());
}
