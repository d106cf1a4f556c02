//! The second half of the year: audited, corrected, evaluated.

use model::{
    ActionState, Audit, AuditCheck, AuditFinding, CheckAnswer, CorrectiveAction, Effectiveness,
    FindingGrade, FindingState, Kind, Lang, Review, ReviewDecision, RunResult,
};
use register::Register;
use report::{Options, document::to_text};

use super::{AUDITOR, DIRECTOR, LOW, OFFICER, add, at, levels, on, risk, test};
use crate::support::cells;

/// September: an audit finds why the test failed, and what is done about it.
pub(super) fn audit(register: &mut Register) {
    let now = on("2026-09-03", AUDITOR);
    let span = [("starts", "2026-01-01"), ("ends", "2028-12-31")];
    let cells = [&[("ref", "AP1"), ("name", "Program")], &span[..]].concat();
    add(register, &now, Kind::Programmes, &cells);
    add(
        register,
        &now,
        Kind::Audits,
        &[
            ("ref", "REV1"),
            ("name", "Beredskab"),
            ("programme", "AP1"),
            ("lead", "P3"),
            ("starts", "2026-09-03"),
            ("units", "U1"),
            ("controls", "8.13"),
        ],
    );
    let (key, revision) = at!(register, Audit, "REV1");
    register.start_audit(&now, key, revision, "").unwrap();
    let question = |point: &model::CheckPoint| format!("{:?}", point.source);
    let made = register.generate_checklist(&now, key, &question).unwrap();
    // The control, and the risk that is above tolerance again.
    assert_eq!(made.value, 2);
    let checks = register.all::<AuditCheck>().unwrap();
    for stored in checks.values() {
        let answer = match stored.data.control {
            Some(_) => CheckAnswer::Not,
            None => CheckAnswer::Partly,
        };
        register
            .answer_check(
                &now,
                stored.id,
                stored.revision,
                Some(answer),
                "Log af 1. september",
            )
            .unwrap();
    }
    let point = checks
        .values()
        .find(|stored| stored.data.control.is_some())
        .unwrap();
    let found = register
        .finding_from_check(
            &now,
            point.id,
            "Gendannelse tog 61 timer",
            FindingGrade::Major,
            "Målet er 24",
        )
        .unwrap()
        .value;
    let (key, revision) = at!(register, Audit, "REV1");
    register
        .report_audit(&now, key, revision, "Gendannelse kan ikke nås i tide")
        .unwrap();
    let finding = register.get::<AuditFinding>(found).unwrap();
    assert_eq!(finding.data.grade, FindingGrade::Major);
    assert!(
        register
            .close_finding(&now, found, finding.revision)
            .is_err(),
        "a nonconformity is closed by a correction that worked"
    );
    let reference = finding.data.reference.clone();
    add(
        register,
        &on("2026-09-07", OFFICER),
        Kind::CorrectiveActions,
        &[
            ("ref", "KH1"),
            ("name", "Reserveudstyr og fast øvelse"),
            ("finding", &reference),
            ("containment", "Lånt udstyr stillet frem"),
            ("why_1", "Udstyret skulle hentes"),
            ("why_2", "Der stod intet klar"),
            ("cause", "Øvelsen brugte driftens eget udstyr"),
            ("owner", "P2"),
            ("due", "2026-09-30"),
        ],
    );
}

/// The autumn: corrected, tested again, verified by somebody else after some time, closed.
pub(super) fn correct(register: &mut Register) {
    let now = on("2026-09-20", "Jesper Lund");
    let (key, revision) = at!(register, CorrectiveAction, "KH1");
    let done = cells(&[("done", "2026-09-20")]);
    register
        .change_records(&now, Kind::CorrectiveActions, &[(key.0, revision)], &done)
        .unwrap();
    let own = register.get::<CorrectiveAction>(key).unwrap();
    assert_eq!(
        own.data.verify_on,
        "2026-12-19".parse().ok(),
        "after 90 days"
    );

    test(register, &on("2026-09-25", OFFICER), RunResult::Passed);
    assert_eq!(risk(register), levels(LOW, LOW));

    let later = on("2026-12-20", AUDITOR);
    let worked = Effectiveness::Effective;
    register
        .verify_corrective(
            &later,
            key,
            own.revision,
            worked,
            "To øvelser under 24 timer",
            None,
        )
        .unwrap();
    let stored = register.all::<AuditFinding>().unwrap();
    let finding = stored.values().next().unwrap();
    register
        .close_finding(&later, finding.id, finding.revision)
        .unwrap();
    let (audit, revision) = at!(register, Audit, "REV1");
    register.close_audit(&later, audit, revision).unwrap();
    assert_eq!(
        register.get::<AuditFinding>(finding.id).unwrap().data.state,
        FindingState::Closed
    );
}

/// December: management sees it, decides, and the next round begins.
pub(super) fn evaluate(register: &mut Register) {
    let now = on("2026-12-21", OFFICER);
    add(
        register,
        &now,
        Kind::Reviews,
        &[
            ("ref", "EV1"),
            ("name", "Ledelsens gennemgang 2026"),
            ("kind", "management review"),
            ("date", "2026-12-21"),
            ("chair", "P4"),
            ("verdict", "satisfactory"),
            ("conclusion", "Niveauet holder"),
        ],
    );
    add(
        register,
        &now,
        Kind::Decisions,
        &[
            ("ref", "B1"),
            ("name", "Øv to gange om året"),
            ("review", "EV1"),
            ("owner", "P2"),
            ("due", "2027-06-01"),
        ],
    );
    let (review, revision) = at!(register, Review, "EV1");
    register.hold_review(&now, review, revision, None).unwrap();
    let revision = register.get::<Review>(review).unwrap().revision;
    assert!(
        register.approve_review(&now, review, revision).is_err(),
        "nobody approves their own"
    );
    let board = on("2026-12-22", DIRECTOR);
    register.approve_review(&board, review, revision).unwrap();

    let end_of = |day| format!("{day}T23:00:00Z").parse().unwrap();
    let snapshot = register
        .snapshot_of_review(review, board.today, end_of)
        .unwrap();
    let options = Options {
        now: board.at,
        today: board.today,
        language: Lang::En,
        author: DIRECTOR.into(),
        assessment: None,
        record: Some(review.0),
        unit: None,
        since: None,
    };
    let report = report::report("evaluation").unwrap();
    let text = to_text(&(report.build)(&snapshot, &options).unwrap());
    for said in [
        "| New nonconformities in the period | 1 |",
        "| Nonconformities closed in the period | 1 |",
        "| Open nonconformities | 0 |",
        "| Control tests passed | 1 |",
        "| *I1 risks-above-tolerance* | 0 | [→] Unchanged | 0 | ≤ 0 | ≤ 0 | [✓] On target |",
        "| *REV1 Beredskab* | 3 Sept 2026 | Major nonconformity: 1 |",
        "| Omsorg | [B] Moderate: 1 | 1 / 0 |",
        "| Actions carried out in the period | 1 |",
        "| *B1 Øv to gange om året* | Jesper Lund | 1 Jun 2027 | Open |",
        "Conclusion: Niveauet holder",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let (decision, _) = at!(register, ReviewDecision, "B1");
    let owed = register.get::<ReviewDecision>(decision).unwrap().data;
    assert_eq!(owed.state, ActionState::Open);
}
