//! The deeds of actions.

use model::{Action, ActionState, Lang, Measure, MeasureState, Plain as _, TestResult};
use register::{Closing, Op, Register};
use text::words;

use super::{stamp, whole};

#[test]
fn the_deeds_of_actions_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Prøve", None, &stamp()).unwrap();
    let now = stamp();
    let made = register.write(&now, Op::new("example"), "", |write| {
        let measure = Measure {
            reference: String::new(),
            name: "Nye låse".to_owned(),
            controls: Vec::new(),
            state: MeasureState::Planned,
            owner: None,
            due: None,
            cost: None,
            last_tested: None,
            test_result: TestResult::NotTested,
            test_months: 12,
        };
        let mut action = Action::blank();
        action.name = "Køb låse".to_owned();
        action.due = Some(now.today);
        action.measure = Some(write.insert(measure)?);
        write.insert(action)
    });
    let key = made.unwrap().value;
    let revision = |register: &Register| register.get::<Action>(key).unwrap().revision;
    let closing = |state: ActionState, measure: bool| Closing {
        state,
        outcome: "Se sagen".to_owned(),
        date: now.today,
        measure,
    };
    let before = register.history(None, 1).unwrap().total;
    let later = now.today.succ_opt().unwrap();
    let at = revision(&register);
    register
        .postpone_action(&now, key, at, later, "Varen er udsolgt")
        .unwrap();
    let at = revision(&register);
    register.progress_action(&now, key, at, 40).unwrap();
    for (state, measure) in [
        (ActionState::Done, true),
        (ActionState::Done, false),
        (ActionState::Dropped, false),
    ] {
        let at = revision(&register);
        register
            .close_action(&now, key, at, &closing(state, measure))
            .unwrap();
        let at = revision(&register);
        register.reopen_action(&now, key, at, "Forfra").unwrap();
    }
    for _ in 0..8 {
        register.undo(&now).unwrap();
    }
    for _ in 0..8 {
        register.redo(&now).unwrap();
    }
    let page = register.history(None, 100).unwrap();
    assert_eq!(page.total, before + 3 * 8);
    whole(&page.rows);
    for word in [
        "action-postpone",
        "action-progress",
        "action-close",
        "action-close-measure",
        "action-drop",
        "action-reopen",
    ] {
        let told = page.rows.iter().find(|entry| entry.op == word);
        assert_eq!(told.unwrap().args["action"], "H-001 Køb låse");
        for lang in [Lang::Da, Lang::En] {
            assert!(words(lang).has(&text::key("op", word)), "{word}");
            // An undo that fell back to "another change" would say nothing of it.
            let args = [("op".to_owned(), word.to_owned())].into();
            let vague = words(lang).operation("undo", &args);
            let known = words(lang).operation("undo", &[("op".to_owned(), "x".to_owned())].into());
            assert_ne!(vague, known, "{word}");
        }
    }
    assert!(register.verify().unwrap().findings.is_empty());
}
