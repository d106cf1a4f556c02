//! Drafts of methods: from a published version through faults to a new frozen version.

use model::{
    Assessment, Bilingual, Draft, DraftId, Method, MethodEdit, MethodId, RowEdit, RuleKind,
    ScaleLevel, table::ScaleOf,
};
use register::{DraftStart, Error, Refusal, Register};

use crate::support::{found, place, today};

fn start(register: &mut Register) -> (MethodId, DraftId) {
    let method = register.default_method().unwrap().unwrap().id;
    let start = DraftStart::Version { method };
    let draft = register.start_draft(&today(), start).unwrap().value;
    (method, draft)
}

fn revision(register: &Register, draft: DraftId) -> u32 {
    register.get::<Draft>(draft).unwrap().revision
}

fn edit(register: &mut Register, draft: DraftId, edits: &[MethodEdit]) {
    let read_at = revision(register, draft);
    register
        .edit_draft(&today(), draft, read_at, edits)
        .unwrap();
}

fn paint(row: u8, column: u8, level: &str) -> MethodEdit {
    MethodEdit::Paint {
        party: None,
        row,
        column,
        level: level.to_owned(),
    }
}

fn refused<T: std::fmt::Debug>(result: register::Result<T>) -> Refusal {
    match result.unwrap_err() {
        Error::Refused(refusal) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_draft_goes_through_faults_to_a_frozen_version() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let (method, draft) = start(&mut register);
    let before = register.get::<Method>(method).unwrap().data;
    let matrix = MethodEdit::RuleKind {
        party: None,
        kind: RuleKind::Matrix,
    };
    edit(&mut register, draft, &[matrix]);

    // A stroke of several cells is one entry; an empty cell is a fault, and refuses.
    let entries = register.history(None, 1).unwrap().total;
    edit(
        &mut register,
        draft,
        &[
            paint(0, 0, ""),
            paint(0, 1, "yellow"),
            paint(1, 0, "yellow"),
        ],
    );
    assert_eq!(register.history(None, 1).unwrap().total, entries + 1);
    assert_eq!(register.drafts().unwrap()[0].faults, 1);
    let read_at = revision(&register, draft);
    let problems = match refused(register.publish_draft(&today(), draft, read_at, false)) {
        Refusal::Problems(problems) => problems,
        other => panic!("{other:?}"),
    };
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, "cell-without-level");
    let refusal = refused(register.foresee_publish(&today(), draft, read_at, true));
    assert!(matches!(refusal, Refusal::Problems(_)));

    edit(&mut register, draft, &[paint(0, 0, "green")]);
    let read_at = revision(&register, draft);
    let published = register
        .publish_draft(&today(), draft, read_at, false)
        .unwrap()
        .value;
    let after = register.get::<Method>(published).unwrap();
    assert_eq!((after.data.id.as_str(), after.data.version), ("kl-4x4", 2));
    assert!(register.drafts().unwrap().is_empty());
    // The version that it came from is as it was, and is still the register's own.
    assert_eq!(register.get::<Method>(method).unwrap().data, before);
    assert_eq!(register.default_method().unwrap().unwrap().id, method);
    // Frozen.
    let changed = Method {
        name: Bilingual::same("Noget andet"),
        ..after.data.clone()
    };
    let refusal = refused(
        register.write(&today(), register::Op::new("author"), "", |write| {
            write.change(published, after.revision, changed)
        }),
    );
    assert_eq!(refusal, Refusal::Frozen);

    // Undone, the draft is there again as it was; done again, the version is.
    register.undo(&today()).unwrap();
    assert_eq!(register.drafts().unwrap().len(), 1);
    assert!(register.get::<Method>(published).is_err());
    register.redo(&today()).unwrap();
    assert_eq!(register.get::<Method>(published).unwrap().data, after.data);
    assert!(register.verify().unwrap().findings.is_empty());
}

#[test]
fn versions_count_up_and_a_second_draft_is_the_first() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let (method, draft) = start(&mut register);
    let entries = register.history(None, 1).unwrap().total;
    assert_eq!(start(&mut register).1, draft);
    assert_eq!(register.history(None, 1).unwrap().total, entries);
    for version in 2..5 {
        let draft = start(&mut register).1;
        let read_at = revision(&register, draft);
        let published = register
            .publish_draft(&today(), draft, read_at, version == 4)
            .unwrap()
            .value;
        let rows = register.method_rows().unwrap();
        let own: Vec<u32> = rows
            .iter()
            .take_while(|row| row.method == "kl-4x4")
            .map(|row| row.version)
            .collect();
        assert_eq!(own, (1..=version).rev().collect::<Vec<_>>());
        assert_eq!(rows[0].id, published);
        assert!(rows[0].newest && !rows[1].newest);
        assert_eq!(rows[0].default, version == 4);
    }
    // An assessment that uses the newest keeps its publishing from being undone.
    register
        .add_assessment(&today(), "", "Ny", "kl-4x4", None)
        .unwrap();
    let rows = register.method_rows().unwrap();
    assert_eq!(rows[0].assessments, 1);
    let assessment = register.all::<Assessment>().unwrap();
    assert!(assessment.values().all(|one| one.data.method == rows[0].id));
    register.undo(&today()).unwrap();
    register.undo(&today()).unwrap();
    assert_ne!(register.default_method().unwrap().unwrap().id, rows[0].id);
    assert!(register.get::<Method>(method).is_ok());
}

#[test]
fn a_copy_and_a_blank_are_methods_of_their_own() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let method = register.default_method().unwrap().unwrap().id;
    let name = || Bilingual::new("Ærlig metode, 5 × 5", "");
    let mut ids = Vec::new();
    for start in [
        DraftStart::Copy {
            method,
            name: name(),
        },
        DraftStart::Blank { name: name() },
    ] {
        let draft = register.start_draft(&today(), start).unwrap().value;
        let stored = register.get::<Draft>(draft).unwrap().data;
        assert_eq!(stored.method.name, name());
        assert_eq!(stored.method.version, 1);
        assert!(stored.method.check().iter().all(|problem| problem.note));
        ids.push(stored.method.id);
    }
    assert_eq!(ids, ["aerlig-metode-5-5", "aerlig-metode-5-5-2"]);
    let nameless = DraftStart::Blank {
        name: Bilingual::new(" ", " "),
    };
    assert_eq!(
        refused(register.start_draft(&today(), nameless)),
        Refusal::Invalid {
            field: "name",
            code: "missing-value"
        }
    );
    // A file of a method that has a draft is refused; of one that is published, it is the next.
    let mut file = register.get::<Method>(method).unwrap().data;
    let given = |method: &Method| DraftStart::File {
        method: Box::new(method.clone()),
    };
    let draft = register.start_draft(&today(), given(&file)).unwrap().value;
    let stored = register.get::<Draft>(draft).unwrap().data;
    assert_eq!((stored.method.version, stored.based_on), (2, Some(method)));
    assert_eq!(
        refused(register.start_draft(&today(), given(&file))),
        Refusal::Invalid {
            field: "method",
            code: "draft-exists"
        }
    );
    file.id = String::new();
    file.name = name();
    let draft = register.start_draft(&today(), given(&file)).unwrap().value;
    let stored = register.get::<Draft>(draft).unwrap().data;
    assert_eq!(stored.method.id, "aerlig-metode-5-5-3");
}

#[test]
fn a_draft_read_before_another_edit_is_stale_and_discarding_can_be_undone() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let (_, draft) = start(&mut register);
    let read_at = revision(&register, draft);
    let level = MethodEdit::ScaleLevel {
        scale: ScaleOf::Consequence,
        at: 0,
        level: ScaleLevel {
            label: Bilingual::new("Ringe", "Slight"),
            ..ScaleLevel::default()
        },
    };
    edit(&mut register, draft, &[level]);
    let more = MethodEdit::ScaleLevels {
        scale: ScaleOf::Consequence,
        at: 4,
        row: RowEdit::Add,
    };
    let revision = revision(&register, draft);
    assert_eq!(
        refused(register.edit_draft(&today(), draft, read_at, &[more])),
        Refusal::Stale { revision }
    );
    register.discard_draft(&today(), draft, revision).unwrap();
    assert!(register.drafts().unwrap().is_empty());
    register.undo(&today()).unwrap();
    let stored = register.get::<Draft>(draft).unwrap().data;
    assert_eq!(stored.method.consequence.levels[0].label.da, "Ringe");
}

#[test]
fn publishing_as_the_default_tells_beforehand_what_it_moves() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let key = register
        .write(&today(), register::Op::new("author"), "", |write| {
            write.insert(crate::support::asset("A-1", &[("integrity.society", 4)]))
        })
        .unwrap()
        .value;
    let (_, draft) = start(&mut register);
    let fewer = MethodEdit::ScaleLevels {
        scale: ScaleOf::Consequence,
        at: 3,
        row: RowEdit::Remove,
    };
    // The highest level is out of reach without it.
    let no_red = MethodEdit::Levels {
        at: 4,
        row: RowEdit::Remove,
    };
    edit(&mut register, draft, &[fewer, no_red]);
    let stored = register.get::<Draft>(draft).unwrap().data.method;
    assert_eq!(stored.consequence.levels.len(), 3);
    let read_at = revision(&register, draft);
    let foreseen = |register: &mut Register, default| {
        register
            .foresee_publish(&today(), draft, read_at, default)
            .unwrap()
    };
    assert_eq!(foreseen(&mut register, false).assets, 0);
    assert_eq!(register.drafts().unwrap().len(), 1);
    assert!(foreseen(&mut register, true).assets > 0);
    assert!(register.get::<model::Asset>(key).is_ok());
}
