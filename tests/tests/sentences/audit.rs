//! The deeds of an audit's life, each once, undone and done again; and the questions of a checklist.

use model::{
    Audit, AuditCheck, AuditFinding, AuditId, Bilingual, CheckAnswer, CheckPoint, CheckSource,
    CorrectiveAction, CorrectiveActionId, Effectiveness, FindingGrade, Kind, Lang, table::Value,
};
use register::Register;
use text::words;
use uuid::Uuid;

use crate::{stamp, whole};

fn made(register: &mut Register, kind: Kind, cells: &[(&str, &str)]) -> Uuid {
    let value = |text: &str| text.parse().map_or_else(|_| Value::text(text), Value::Date);
    let cells: Vec<(String, Value)> = cells
        .iter()
        .map(|(column, text)| ((*column).to_owned(), value(text)))
        .collect();
    register.add_record(&stamp(), kind, &cells).unwrap().value
}

#[test]
fn the_deeds_of_an_audit_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let now = stamp();
    let mut register = Register::found(&path, None, "Nordby", None, &now).unwrap();
    made(&mut register, Kind::People, &[("name", "Åse")]);
    let other = made(&mut register, Kind::People, &[("name", "Bo")]);
    let cells = [
        ("name", "Backup"),
        ("starts", "2026-11-01"),
        ("lead", "Åse"),
        ("controls", "8.13"),
    ];
    let audit = AuditId(made(&mut register, Kind::Audits, &cells));
    let before = register.history(None, 1).unwrap().total;
    let again = |register: &mut Register| {
        register.undo(&now).unwrap();
        register.redo(&now).unwrap();
    };
    let at = |register: &Register| register.get::<Audit>(audit).unwrap().revision;
    let question = |point: &CheckPoint| words(Lang::Da).check_question(point);
    register.generate_checklist(&now, audit, &question).unwrap();
    again(&mut register);
    let revision = at(&register);
    register.start_audit(&now, audit, revision, "").unwrap();
    again(&mut register);
    let checks = register.all::<AuditCheck>().unwrap();
    let key = *checks.keys().next().unwrap();
    for (answer, evidence) in [
        (Some(CheckAnswer::Not), ""),
        (Some(CheckAnswer::Not), "Ingen log"),
        (None, "Ingen log"),
        (Some(CheckAnswer::Not), "Ingen log"),
    ] {
        let revision = register.get::<AuditCheck>(key).unwrap().revision;
        register
            .answer_check(&now, key, revision, answer, evidence)
            .unwrap();
        again(&mut register);
    }
    let finding = register
        .finding_from_check(&now, key, "Ingen prøve", FindingGrade::Minor, "")
        .unwrap()
        .value;
    again(&mut register);
    let revision = at(&register);
    register
        .report_audit(&now, audit, revision, "Prøven mangler")
        .unwrap();
    again(&mut register);
    let reference = register
        .get::<AuditFinding>(finding)
        .unwrap()
        .data
        .reference;
    let cells = [
        ("name", "Prøv"),
        ("finding", reference.as_str()),
        ("cause", "Ingen tid"),
        ("done", "2026-11-20"),
    ];
    let action = CorrectiveActionId(made(&mut register, Kind::CorrectiveActions, &cells));
    for result in [Effectiveness::Not, Effectiveness::Effective] {
        let revision = register.get::<CorrectiveAction>(action).unwrap().revision;
        register
            .verify_corrective(&now, action, revision, result, "Set", Some(other.into()))
            .unwrap();
        again(&mut register);
    }
    let revision = register.get::<AuditFinding>(finding).unwrap().revision;
    register.close_finding(&now, finding, revision).unwrap();
    again(&mut register);
    let revision = at(&register);
    register.close_audit(&now, audit, revision).unwrap();
    again(&mut register);
    let page = register.history(None, 100).unwrap();
    // Twelve deeds, each three times, and the corrective action that was added between.
    assert_eq!(page.total, before + 3 * 12 + 1);
    whole(&page.rows);
    let words_of: std::collections::BTreeSet<&str> =
        page.rows.iter().map(|entry| entry.op.as_str()).collect();
    for op in [
        "check-answer",
        "check-evidence",
        "check-unanswer",
        "corrective-not-effective",
    ] {
        assert!(words_of.contains(op), "{op}");
    }
    assert!(register.verify().unwrap().findings.is_empty());
}

#[test]
fn each_source_of_a_checklist_asks_its_own_question() {
    let mut asked = std::collections::BTreeSet::new();
    for source in CheckSource::ALL {
        for (about, closed) in [("", false), ("Formålet.", true)] {
            let point = CheckPoint {
                source: *source,
                control: None,
                requirement: None,
                scenario: None,
                earlier: None,
                reference: String::new(),
                name: Bilingual::same("Navnet"),
                about: Bilingual::same(about),
                closed,
            };
            for lang in [Lang::Da, Lang::En] {
                let question = words(lang).check_question(&point);
                assert!(
                    question.contains("Navnet") && !question.contains("  "),
                    "{question}"
                );
                assert!(question.ends_with('?'), "{question}");
                asked.insert(question);
            }
        }
    }
    // Control and own alike; a control without a purpose, a closed finding, a risk of no asset.
    assert_eq!(asked.len(), 2 * 7);
}
