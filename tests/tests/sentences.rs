//! Every deed of the window has its sentence in the history, in both languages and whole.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

use chrono::{NaiveDate, TimeZone, Utc};
use model::{
    Answer, Asset, AssetKind, Bilingual, Draft, Lang, Medium, MethodEdit, Scenario, Score, Threat,
};
use register::{DraftStart, Register, Stamp};
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
    drafts(&mut register, &now);

    let page = register.history(None, 100).unwrap();
    assert_eq!(page.total, 30);
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
