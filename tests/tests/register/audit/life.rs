//! An audit from its programme to a corrective action that was seen to work.

use model::{
    Audit, AuditFinding, AuditState, CheckAnswer, CorrectiveAction, CorrectiveActionId,
    CorrectiveState, CoverageSign, Effectiveness, FindingGrade, FindingState, Kind, StillOpen,
};
use register::{Refusal, Register};

use super::{Revision, Stage, change, codes, made, page, question, staged, start, typed};
use crate::support::{refusal, sound, stamp};

#[test]
fn an_audit_runs_from_programme_to_closed_corrective_action() {
    let Stage {
        mut town,
        audit,
        control,
        lead,
        other,
    } = staged();
    let register = &mut town.register;
    let day = stamp(super::MAY);
    start(register, audit, "Aftalt").unwrap();
    register.generate_checklist(&day, audit, &question).unwrap();
    let checks = page(register, audit).checks;
    let report = |register: &mut Register, words: &str| {
        let revision = register.record_revision(Kind::Audits, audit.0);
        register.report_audit(&stamp("2026-05-20"), audit, revision, words)
    };
    let refused = refusal(report(register, "Fint"));
    let Refusal::Problems(problems) = &refused else {
        panic!("{refused:?}");
    };
    assert_eq!(problems[0].code, "checks-unanswered");
    assert_eq!(problems[0].args["count"], checks.len().to_string());
    assert!(problems[0].args["by"].contains("TP-001"));
    for row in &checks {
        register
            .answer_check(
                &day,
                row.id,
                row.revision,
                Some(CheckAnswer::Not),
                "Ingen log",
            )
            .unwrap();
    }
    let point = &checks[0];
    let key = register
        .finding_from_check(
            &day,
            point.id,
            "Ingen prøve på gendannelse",
            FindingGrade::Major,
            "Sidst prøvet i 2022",
        )
        .unwrap()
        .value;
    let own = register.get::<AuditFinding>(key).unwrap().data;
    assert_eq!(own.control.map(|own| own.0), Some(control));
    assert_eq!(
        (own.criterion.as_str(), own.found),
        ("A.8.13 Backup", day.today)
    );
    assert_eq!(own.unit, Some(town.units[1]));
    assert_eq!(codes(&refusal(report(register, ""))), ["missing-value"]);
    report(register, "Backup er på plads, prøven mangler").unwrap();
    assert_eq!(
        register.get::<Audit>(audit).unwrap().data.reported,
        Some("2026-05-20".parse().unwrap())
    );
    // What was reported stays as it was answered.
    let stale = change(
        register,
        &day,
        Kind::Checks,
        point.id.0,
        &[("evidence", "Andet")],
    );
    assert_eq!(codes(&refusal(stale)), ["audit-reported"]);
    let close = |register: &mut Register| {
        let revision = register.record_revision(Kind::Audits, audit.0);
        register.close_audit(&stamp("2026-12-01"), audit, revision)
    };
    assert_eq!(codes(&refusal(close(register))), ["findings-open"]);

    // The correction: done, seen not to work, another one that does.
    let finding = register.get::<AuditFinding>(key).unwrap().data.reference;
    let action = |register: &mut Register, name: &str| {
        let cells = [
            ("name", name),
            ("finding", finding.as_str()),
            ("owner", "Kurt Engelund"),
            ("cause", "Ingen havde opgaven"),
        ];
        CorrectiveActionId(made(register, &day, Kind::CorrectiveActions, &cells))
    };
    let verify = |register: &mut Register, key: CorrectiveActionId, result, on: &str, by| {
        let revision = register.record_revision(Kind::CorrectiveActions, key.0);
        register.verify_corrective(&stamp(on), key, revision, result, "Stikprøve", Some(by))
    };
    let shut = |register: &mut Register, on: &str| {
        let revision = register.record_revision(Kind::Findings, key.0);
        register.close_finding(&stamp(on), key, revision)
    };
    assert_eq!(
        codes(&refusal(shut(register, "2026-06-01"))),
        ["finding-no-action"]
    );
    let first = action(register, "Prøv hvert år");
    let effective = Effectiveness::Effective;
    assert_eq!(
        codes(&refusal(verify(
            register,
            first,
            effective,
            "2026-06-01",
            other
        ))),
        ["not-done-yet"]
    );
    change(
        register,
        &day,
        Kind::CorrectiveActions,
        first.0,
        &[("done", "2026-06-10")],
    )
    .unwrap();
    let own = register.get::<CorrectiveAction>(first).unwrap().data;
    assert_eq!(
        own.verify_on,
        Some("2026-09-08".parse().unwrap()),
        "90 days later"
    );
    assert_eq!(
        codes(&refusal(verify(
            register,
            first,
            effective,
            "2026-06-09",
            other
        ))),
        ["verified-before-done"]
    );
    assert_eq!(
        codes(&refusal(verify(
            register,
            first,
            effective,
            "2026-09-09",
            lead
        ))),
        ["own-work"]
    );
    assert_eq!(
        codes(&refusal(shut(register, "2026-09-09"))),
        ["finding-not-verified"]
    );
    verify(register, first, effective, "2026-09-09", other).unwrap();
    shut(register, "2026-09-10").unwrap();
    assert_eq!(
        register.get::<AuditFinding>(key).unwrap().data.state,
        FindingState::Closed
    );
    let cells = typed(&[("name", "Mere"), ("finding", finding.as_str())]);
    let late = register.add_record(&day, Kind::CorrectiveActions, &cells);
    assert_eq!(codes(&refusal(late)), ["finding-closed"]);
    // Looked at again: it did not last. The finding is open again.
    verify(register, first, Effectiveness::Not, "2026-10-01", other).unwrap();
    let own = register.get::<AuditFinding>(key).unwrap().data;
    assert_eq!((own.state, own.closed), (FindingState::Open, None));
    assert_eq!(
        codes(&refusal(shut(register, "2026-10-02"))),
        ["finding-not-effective"]
    );
    let seen = register
        .finding_page(key, stamp("2026-10-02").today)
        .unwrap();
    assert_eq!(seen.still_open, Some(StillOpen::NotEffective));
    assert_eq!(seen.actions[0].state, CorrectiveState::NotEffective);
    let second = action(register, "Prøv hver måned");
    change(
        register,
        &day,
        Kind::CorrectiveActions,
        second.0,
        &[("done", "2026-10-10"), ("verify_on", "2026-11-10")],
    )
    .unwrap();
    verify(register, second, effective, "2026-11-10", other).unwrap();
    shut(register, "2026-11-11").unwrap();
    close(register).unwrap();
    assert_eq!(
        register.get::<Audit>(audit).unwrap().data.state,
        AuditState::Closed
    );
    let locked = change(register, &day, Kind::Audits, audit.0, &[("scope", "Mere")]);
    assert_eq!(codes(&refusal(locked)), ["audit-closed"]);
    sound(register);

    let view = register.programme_coverage(None).unwrap();
    assert_eq!(view.programme.data.reference, "AP-1");
    let row = view
        .rows
        .iter()
        .find(|row| row.record.id == control)
        .unwrap();
    assert_eq!(row.years[0], CoverageSign::Held);
    assert_eq!(row.last, Some("2026-05-20".parse().unwrap()));
}
