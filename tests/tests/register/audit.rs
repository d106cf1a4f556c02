//! An audit from programme to closed corrective action, and what is refused on the way.

use model::{
    Audit, AuditCheck, AuditCheckId, AuditFinding, AuditFindingId, AuditId, AuditState,
    CheckAnswer, CheckPoint, CheckSource, CorrectiveAction, CorrectiveActionId, Kind, PersonId,
    table::Value,
};
use register::{AuditPage, Refusal, Register, Stamp};
use uuid::Uuid;

mod life;
mod seen;

use crate::support::{Town, entries, person, refusal, sound, stamp, town};

/// Cells as a file has them: a day is a day.
fn typed(cells: &[(&str, &str)]) -> Vec<(String, Value)> {
    let value = |text: &str| text.parse().map_or_else(|_| Value::text(text), Value::Date);
    cells
        .iter()
        .map(|(column, text)| ((*column).to_owned(), value(text)))
        .collect()
}

fn made(register: &mut Register, on: &Stamp, kind: Kind, cells: &[(&str, &str)]) -> Uuid {
    let cells = typed(cells);
    register.add_record(on, kind, &cells).unwrap().value
}

fn change(
    register: &mut Register,
    on: &Stamp,
    kind: Kind,
    key: Uuid,
    cells: &[(&str, &str)],
) -> register::Result<u32> {
    let revision = register.record_revision(kind, key);
    let cells = typed(cells);
    register
        .change_records(on, kind, &[(key, revision)], &cells)
        .map(|outcome| outcome.value)
}

/// How the tests ask for a revision, whatever the kind.
trait Revision {
    fn record_revision(&self, kind: Kind, key: Uuid) -> u32;
}

impl Revision for Register {
    fn record_revision(&self, kind: Kind, key: Uuid) -> u32 {
        match kind {
            Kind::Audits => self.get::<Audit>(AuditId(key)).unwrap().revision,
            Kind::Checks => self.get::<AuditCheck>(AuditCheckId(key)).unwrap().revision,
            Kind::Findings => {
                self.get::<AuditFinding>(AuditFindingId(key))
                    .unwrap()
                    .revision
            }
            _ => {
                let key = CorrectiveActionId(key);
                self.get::<CorrectiveAction>(key).unwrap().revision
            }
        }
    }
}

fn question(point: &CheckPoint) -> String {
    format!("Er {} på plads?", point.reference)
}

fn codes(refused: &Refusal) -> Vec<String> {
    match refused {
        Refusal::Invalid { code, .. } => vec![(*code).to_owned()],
        Refusal::Problems(problems) => problems.iter().map(|own| own.code.clone()).collect(),
        other => panic!("{other:?}"),
    }
}

/// A register in which a control is carried out by a measure, with a programme and an audit of it.
struct Stage {
    town: Town,
    lead: PersonId,
    other: PersonId,
    control: Uuid,
    audit: AuditId,
}

const MAY: &str = "2026-05-04";

fn staged() -> Stage {
    let mut town = town();
    let register = &mut town.register;
    let day = stamp("2026-01-05");
    let [lead, other] = ["Kurt Engelund", "Helle Brøndum"].map(|name| person(register, name));
    let control = made(
        register,
        &day,
        Kind::Controls,
        &[("ref", "A.8.13"), ("framework", "ISO"), ("name", "Backup")],
    );
    let measure = register.get::<model::Measure>(town.measures[0]).unwrap();
    let carries = model::Measure {
        controls: vec![model::ControlId(control)],
        owner: Some(lead),
        ..measure.data
    };
    register
        .save_measure(&day, town.measures[0], measure.revision, carries)
        .unwrap();
    made(
        register,
        &day,
        Kind::Requirements,
        &[
            ("name", "Sikkerhed"),
            ("kind", "law"),
            ("clause", "Art. 32"),
            ("controls", "A.8.13"),
        ],
    );
    made(
        register,
        &day,
        Kind::Programmes,
        &[
            ("ref", "AP-1"),
            ("name", "2026–2028"),
            ("starts", "2026-01-01"),
            ("ends", "2028-12-31"),
        ],
    );
    let audit = made(
        register,
        &day,
        Kind::Audits,
        &[
            ("name", "Backup"),
            ("programme", "AP-1"),
            ("starts", "2026-05-01"),
            ("lead", "Kurt Engelund"),
            ("controls", "A.8.13"),
            ("units", "U-2"),
        ],
    );
    Stage {
        town,
        lead,
        other,
        control,
        audit: AuditId(audit),
    }
}

fn page(register: &Register, audit: AuditId) -> AuditPage {
    register.audit_page(audit, stamp(MAY).today).unwrap()
}

fn start(register: &mut Register, audit: AuditId, reason: &str) -> register::Result<()> {
    let revision = register.record_revision(Kind::Audits, audit.0);
    register
        .start_audit(&stamp(MAY), audit, revision, reason)
        .map(|_| ())
}

#[test]
fn an_audit_is_not_begun_by_somebody_who_owns_what_is_audited_without_a_reason() {
    let Stage {
        mut town,
        audit,
        other,
        ..
    } = staged();
    let register = &mut town.register;
    let conflicts = page(register, audit).conflicts;
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].person, "Kurt Engelund");
    assert_eq!(conflicts[0].record.reference, "M-1");
    let refused = refusal(start(register, audit, " "));
    let Refusal::Problems(problems) = &refused else {
        panic!("{refused:?}");
    };
    assert_eq!(problems[0].code, "not-independent");
    assert_eq!(problems[0].args["person"], "Kurt Engelund");
    assert!(
        problems[0].args["record"].starts_with("M-1"),
        "{problems:?}"
    );
    start(register, audit, "Kommunen har kun en, der kan").unwrap();
    let own = register.get::<Audit>(audit).unwrap().data;
    assert_eq!(
        (own.state, own.independence.as_str()),
        (AuditState::Running, "Kommunen har kun en, der kan")
    );
    assert_eq!(codes(&refusal(start(register, audit, ""))), ["audit-begun"]);
    register.undo(&stamp(MAY)).unwrap();
    // Another lead needs no reason.
    change(
        register,
        &stamp(MAY),
        Kind::Audits,
        audit.0,
        &[("lead", &other.to_string())],
    )
    .unwrap();
    start(register, audit, "").unwrap();
    sound(register);
}

#[test]
fn a_checklist_is_generated_once_and_keeps_its_answers() {
    let Stage {
        mut town, audit, ..
    } = staged();
    let register = &mut town.register;
    let day = stamp(MAY);
    made(
        register,
        &day,
        Kind::Checks,
        &[("name", "Eget"), ("audit", "REV-001")],
    );
    let before = entries(register);
    let count = register
        .generate_checklist(&day, audit, &question)
        .unwrap()
        .value;
    assert_eq!(entries(register), before + 1);
    let shown = |register: &Register| -> Vec<(u32, CheckSource, String)> {
        let rows = page(register, audit).checks.into_iter();
        rows.map(|row| (row.place, row.source, row.question))
            .collect()
    };
    assert_eq!(
        shown(register)[..3],
        [
            (1, CheckSource::Own, "Eget".to_owned()),
            (2, CheckSource::Control, "Er A.8.13 på plads?".to_owned()),
            (
                3,
                CheckSource::Requirement,
                "Er Art. 32 på plads?".to_owned()
            ),
        ]
    );
    assert_eq!(page(register, audit).counts.points, count + 1);
    assert_eq!(page(register, audit).missing, 0);

    // An answer needs an audit that is under way; it stays when more is added.
    let point = page(register, audit).checks[1].clone();
    let answer = |register: &mut Register| {
        let revision = register.record_revision(Kind::Checks, point.id.0);
        register.answer_check(
            &day,
            point.id,
            revision,
            Some(CheckAnswer::Partly),
            "Log fra marts",
        )
    };
    assert_eq!(codes(&refusal(answer(register))), ["audit-not-running"]);
    start(register, audit, "Aftalt").unwrap();
    answer(register).unwrap();
    made(
        register,
        &day,
        Kind::Requirements,
        &[
            ("name", "Aftale"),
            ("kind", "contract"),
            ("clause", "7"),
            ("controls", "A.8.13"),
        ],
    );
    assert_eq!(page(register, audit).missing, 1);
    assert_eq!(
        register
            .generate_checklist(&day, audit, &question)
            .unwrap()
            .value,
        1
    );
    let own = register.get::<AuditCheck>(point.id).unwrap().data;
    assert_eq!(
        (own.answer, own.evidence.as_str()),
        (Some(CheckAnswer::Partly), "Log fra marts")
    );
    assert_eq!(own.answered, Some(day.today));
    // Nobody in the register is called Test: the history says who, the record names nobody.
    assert_eq!(own.answered_by, None);
    register.undo(&day).unwrap();
    assert_eq!(page(register, audit).counts.points, count + 1);
    sound(register);
}

#[test]
fn high_risks_within_the_scope_are_asked_about() {
    let Stage {
        mut town, audit, ..
    } = staged();
    let day = stamp(MAY);
    for scenario in 0..4 {
        town.score(scenario, 4);
    }
    let register = &mut town.register;
    for asset in &town.assets[..4] {
        let stored = register.get::<model::Asset>(*asset).unwrap();
        let mut data = stored.data;
        for cell in [
            "availability.organisation",
            "confidentiality.organisation",
            "integrity.organisation",
        ] {
            data.consequence
                .set(cell.parse().unwrap(), model::Answer::Level(4));
        }
        register
            .save_asset(&day, *asset, stored.revision, data)
            .unwrap();
    }
    let points = register.missing_points(audit).unwrap();
    let risks: Vec<&str> = points
        .iter()
        .filter(|point| point.source == CheckSource::Risk)
        .map(|point| point.reference.as_str())
        .collect();
    // Those in the unit U-2, and those that the measure of A.8.13 lowers.
    let expected: Vec<String> = {
        let snapshot = register.snapshot().unwrap();
        let picture = snapshot.picture(day.today);
        let measure = town.measures[0];
        let within = snapshot.scenarios.values().filter(|own| {
            let unit = snapshot.assets[&own.data.asset].data.unit;
            let lowered = snapshot
                .effects
                .values()
                .any(|effect| effect.data.scenario == own.id && effect.data.measure == measure);
            unit == Some(town.units[1]) || lowered
        });
        let mut found: Vec<String> = within
            .filter(|own| {
                let owed = model::decision(&snapshot, &picture, own.id, None);
                owed.is_some_and(|own| own.current.rule == model::DecisionRule::MustBeTreated)
            })
            .map(|own| own.data.reference.clone())
            .collect();
        found.sort();
        found
    };
    assert!(!expected.is_empty());
    assert_eq!(risks, expected);
}
