//! What comes again, what no record may hold, and what lists tell of audits.

use model::{AuditFinding, AuditFindingId, CheckSource, FindingGrade, Kind};
use register::{List, ListQuery, Register};

use super::{MAY, Stage, change, codes, made, page, question, staged, start, typed};
use crate::support::{refusal, stamp};

#[test]
fn a_finding_that_comes_again_is_recognised() {
    let Stage {
        mut town, audit, ..
    } = staged();
    let register = &mut town.register;
    let day = stamp(MAY);
    made(
        register,
        &day,
        Kind::Audits,
        &[
            ("ref", "REV-0"),
            ("name", "Før"),
            ("starts", "2025-05-01"),
            ("controls", "A.8.13"),
        ],
    );
    let first = made(
        register,
        &day,
        Kind::Findings,
        &[
            ("ref", "K-0"),
            ("name", "Ingen prøve"),
            ("grade", "minor"),
            ("found", "2025-05-03"),
            ("audit", "REV-0"),
            ("control", "A.8.13"),
        ],
    );
    let second = made(
        register,
        &day,
        Kind::Findings,
        &[
            ("ref", "K-1"),
            ("name", "Stadig ingen prøve"),
            ("grade", "minor"),
            ("found", MAY),
            ("audit", "REV-001"),
            ("control", "A.8.13"),
        ],
    );
    let row = |register: &Register| {
        let rows = register.findings(day.today).unwrap();
        rows.into_iter().find(|row| row.id.0 == second).unwrap()
    };
    assert_eq!(row(register).may_repeat.map(|own| own.id), Some(first));
    let offers = register
        .finding_page(AuditFindingId(second), day.today)
        .unwrap()
        .offers;
    assert_eq!(offers.len(), 1);
    let wrong = change(register, &day, Kind::Findings, first, &[("repeats", "K-1")]);
    assert_eq!(codes(&refusal(wrong)), ["repeats-later"]);
    change(
        register,
        &day,
        Kind::Findings,
        second,
        &[("repeats", "K-0")],
    )
    .unwrap();
    let now = row(register);
    assert_eq!(
        (now.repeats.map(|own| own.id), now.may_repeat),
        (Some(first), None)
    );
    // From the checklist it is taken over at once.
    start(register, audit, "Aftalt").unwrap();
    register.generate_checklist(&day, audit, &question).unwrap();
    let asked = page(register, audit).checks;
    let sources: Vec<CheckSource> = asked.iter().map(|row| row.source).collect();
    assert!(sources.contains(&CheckSource::Finding), "{sources:?}");
    let of_control = asked
        .iter()
        .find(|row| row.source == CheckSource::Control)
        .unwrap();
    let key = register
        .finding_from_check(&day, of_control.id, "Igen", FindingGrade::Minor, "")
        .unwrap()
        .value;
    let own = register.get::<AuditFinding>(key).unwrap().data;
    assert_eq!(own.repeats.map(|own| own.0), Some(first));
}

#[test]
fn what_no_record_may_hold_is_refused_in_imports_too() {
    let Stage { mut town, .. } = staged();
    let register = &mut town.register;
    let day = stamp(MAY);
    let mut refused = |kind: Kind, cells: &[(&str, &str)]| {
        let cells = typed(cells);
        codes(&refusal(register.add_record(&day, kind, &cells)))
    };
    let span = [
        ("name", "X"),
        ("starts", "2026-02-01"),
        ("ends", "2026-01-01"),
    ];
    assert_eq!(refused(Kind::Programmes, &span), ["ends-before-start"]);
    assert_eq!(refused(Kind::Audits, &span), ["ends-before-start"]);
    let held = [
        ("name", "X"),
        ("starts", "2026-02-01"),
        ("state", "reported"),
    ];
    assert_eq!(refused(Kind::Audits, &held), ["missing-value"]);
    let closed = [
        ("name", "X"),
        ("grade", "observation"),
        ("found", MAY),
        ("state", "closed"),
    ];
    assert_eq!(refused(Kind::Findings, &closed), ["missing-value"]);
    let serious = [
        ("name", "X"),
        ("grade", "minor"),
        ("found", MAY),
        ("state", "closed"),
        ("closed", MAY),
    ];
    assert_eq!(refused(Kind::Findings, &serious), ["finding-no-action"]);
}

#[test]
fn lists_tell_how_far_audits_and_corrections_are() {
    let Stage {
        mut town, audit, ..
    } = staged();
    let register = &mut town.register;
    let day = stamp(MAY);
    register.generate_checklist(&day, audit, &question).unwrap();
    let points = page(register, audit).counts.points;
    made(
        register,
        &day,
        Kind::Findings,
        &[
            ("ref", "K-1"),
            ("name", "X"),
            ("grade", "minor"),
            ("found", MAY),
            ("audit", "REV-001"),
        ],
    );
    made(
        register,
        &day,
        Kind::CorrectiveActions,
        &[
            ("name", "Gør det"),
            ("finding", "K-1"),
            ("due", "2026-05-01"),
        ],
    );
    let cell = |register: &Register, kind: Kind, column: &str| {
        let query = ListQuery {
            columns: vec![column.to_owned()],
            ..ListQuery::default()
        };
        let list = List::of(kind);
        let page = register.list(list, &query, model::Lang::Da, 0, 10).unwrap();
        page.rows[0].cells[0].clone().shown()
    };
    assert_eq!(
        cell(register, Kind::Audits, "unanswered"),
        points.to_string()
    );
    assert_eq!(cell(register, Kind::Audits, "findings"), "1");
    assert_eq!(cell(register, Kind::Programmes, "audits"), "1");
    assert_eq!(cell(register, Kind::Findings, "repeated"), "no");
    assert_eq!(
        cell(register, Kind::CorrectiveActions, "correction"),
        "overdue"
    );
}
