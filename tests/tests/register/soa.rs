//! The statement of applicability: what stands behind each control, decisions in one entry, approval
//! bound to content, and the difference to what was approved.

use model::{
    ANNEX_A, ApprovalStanding, Assessment, Bilingual, CarriedOut, Control, ControlId,
    InclusionReason, Kind, Measure, MeasureState, Method, RequirementKind, Scenario, SoaFate,
    SoaRow, Statement, TestState, Threat, ThreatId, soa, soa_risks, soa_states, table::Value,
};
use register::{ControlDecision, Error, Op, Refusal, Register, Stamp};

use crate::support::{asset, found, lowers, measure, place, scenario, sound, stamp, threat, today};

fn bo() -> Stamp {
    Stamp {
        by: "Bo  dahl".to_owned(),
        ..today()
    }
}

fn control(register: &Register, reference: &str) -> ControlId {
    register.find::<Control>(reference).unwrap().unwrap()
}

fn row(register: &Register, reference: &str) -> SoaRow {
    let page = register.soa_page(today().today).unwrap();
    let found = page.rows.into_iter().find(|row| row.reference == reference);
    found.unwrap()
}

fn decision(register: &Register, reference: &str, included: Option<bool>) -> ControlDecision {
    ControlDecision {
        control: control(register, reference),
        revision: row(register, reference).decision.map(|own| own.revision),
        included,
        reasons: vec![InclusionReason::Risk],
        justification: if included == Some(false) {
            "Vi udvikler ikke selv".to_owned()
        } else {
            String::new()
        },
    }
}

/// Decides about every control: all but 8.28 apply.
fn decide_all(register: &mut Register, stamp: &Stamp) {
    let rows = register.soa_page(stamp.today).unwrap().rows;
    let decisions: Vec<ControlDecision> = rows
        .iter()
        .map(|row| decision(register, &row.reference, Some(row.reference != "8.28")))
        .collect();
    let done = register.decide_controls(stamp, &decisions).unwrap();
    assert_eq!(done.value as usize, rows.len());
}

/// A risk on which M-01 has an effect, by a threat that 5.1 and 5.2 counter; M-01 carries out 5.1 and
/// 8.13, M-02 is planned and carries out 8.13 and 6.3.
fn with_a_risk(register: &mut Register) {
    let [one, two, backup, training] =
        ["5.1", "5.2", "8.13", "6.3"].map(|own| control(register, own));
    let method = register.find::<Method>("kl-4x4").unwrap().unwrap();
    register
        .write(&today(), Op::new("example"), "", |write| {
            let about = write.insert(asset("A-1", &[("confidentiality.organisation", 3)]))?;
            let threat: ThreatId = write.insert(Threat {
                controls: vec![one, two],
                ..threat("T-1", "C")
            })?;
            let assessment = write.insert(Assessment::new("Vurdering", method))?;
            let risk = write.insert(scenario(assessment, about, threat))?;
            write.insert(Scenario {
                relevant: false,
                ..scenario(assessment, about, threat)
            })?;
            let done = write.insert(Measure {
                controls: vec![one, backup],
                ..measure("M-01", Some("2026-10-01"))
            })?;
            write.insert(Measure {
                controls: vec![backup, training],
                state: MeasureState::Planned,
                ..measure("M-02", None)
            })?;
            write.insert(Measure {
                controls: vec![two],
                state: MeasureState::Retired,
                ..measure("M-03", None)
            })?;
            write.insert(lowers(risk, done, 1))?;
            Ok(())
        })
        .unwrap();
    let names = [
        ("name", "Databeskyttelsesloven"),
        ("kind", "law"),
        ("controls", "5.2"),
    ];
    let cells: Vec<(String, Value)> = names
        .iter()
        .map(|(column, value)| ((*column).to_owned(), Value::text(value)))
        .collect();
    register
        .add_record(&today(), Kind::Requirements, &cells)
        .unwrap();
}

#[test]
fn what_stands_behind_a_control_is_found_and_nothing_is_decided_by_itself() {
    let (_folder, path) = place();
    let mut register = found(&path);
    with_a_risk(&mut register);
    let page = register.soa_page(today().today).unwrap();
    assert_eq!(page.rows.len(), 93);
    assert!(page.rows.iter().all(|row| row.decision.is_none()));
    assert_eq!(page.frameworks, [ANNEX_A]);
    let order: Vec<&str> = page.rows.iter().map(|row| row.reference.as_str()).collect();
    assert_eq!(order[8..11], ["5.9", "5.10", "5.11"]);
    assert_eq!((order[37], order[92]), ("6.1", "8.34"));

    let policies = row(&register, "5.1");
    assert_eq!(policies.carried_out, CarriedOut::InPlace);
    assert_eq!(policies.treated.count, 1, "by the effect of M-01");
    assert_eq!(policies.countered.count, 0, "it is counted once");
    assert_eq!(policies.state, TestState::Passed);
    assert_eq!(policies.speaks_for, [InclusionReason::Risk]);

    let roles = row(&register, "5.2");
    assert_eq!(roles.carried_out, CarriedOut::None, "M-03 is retired");
    assert_eq!((roles.treated.count, roles.countered.count), (0, 1));
    assert_eq!(roles.requirements[0].kind, RequirementKind::Law);
    assert_eq!(
        roles.speaks_for,
        [InclusionReason::Law, InclusionReason::Risk]
    );

    let backup = row(&register, "8.13");
    let measures: Vec<&str> = backup
        .measures
        .iter()
        .map(|own| own.reference.as_str())
        .collect();
    assert_eq!(measures, ["M-01", "M-02"]);
    assert_eq!(backup.carried_out, CarriedOut::InPlace);
    let training = row(&register, "6.3");
    assert_eq!(training.carried_out, CarriedOut::Planned);
    assert_eq!(training.state, TestState::Undefined);
    assert!(row(&register, "7.1").speaks_for.is_empty());

    // The facts that SQL reads are those that the model reads from a whole snapshot.
    let snapshot = register.snapshot().unwrap();
    let picture = snapshot.picture(today().today);
    let states = soa_states(&snapshot, today().today);
    assert_eq!(
        soa(&snapshot, &soa_risks(&snapshot, &picture), &states),
        page.rows
    );
}

#[test]
fn many_decisions_are_one_entry_and_each_has_its_reason() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let before = register.history(None, 1).unwrap().total;
    decide_all(&mut register, &today());
    assert_eq!(register.history(None, 1).unwrap().total, before + 1);
    let sums = register.soa_page(today().today).unwrap().sums;
    let all = |pick: fn(&model::SoaSum) -> u32| sums.iter().map(pick).sum::<u32>();
    assert_eq!(sums.len(), 4);
    assert_eq!(
        (
            all(|s| s.included),
            all(|s| s.excluded),
            all(|s| s.undecided)
        ),
        (92, 1, 0)
    );
    let out = row(&register, "8.28");
    assert_eq!(out.state, TestState::NotApplicable);
    assert!(
        out.decision.unwrap().reasons.is_empty(),
        "what is left out has none"
    );

    // The same again changes nothing, and is no entry.
    let same = decision(&register, "5.1", Some(true));
    assert_eq!(
        register.decide_controls(&today(), &[same]).unwrap().value,
        0
    );
    assert_eq!(register.history(None, 1).unwrap().total, before + 1);

    // Neither an inclusion nor an exclusion goes without its reason; then nothing is written.
    let bare = ControlDecision {
        reasons: Vec::new(),
        justification: String::new(),
        ..decision(&register, "5.2", Some(true))
    };
    let good = decision(&register, "5.1", None);
    let refused = register.decide_controls(&today(), &[good.clone(), bare.clone()]);
    let code = |found: register::Result<_>| match found {
        Err(Error::Refused(Refusal::Invalid { field, code })) => (field, code),
        _ => ("", ""),
    };
    assert_eq!(code(refused), ("reasons", "missing-value"));
    let out = ControlDecision {
        included: Some(false),
        ..bare
    };
    let refused = register.decide_controls(&today(), &[out]);
    assert_eq!(code(refused), ("justification", "missing-value"));
    assert!(row(&register, "5.1").decision.is_some());

    // A decision that was changed meanwhile is not overwritten.
    register
        .decide_controls(&today(), std::slice::from_ref(&good))
        .unwrap();
    assert_eq!(row(&register, "5.1").decision, None);
    let stale = register.decide_controls(&today(), &[good]);
    assert!(matches!(stale, Err(Error::Refused(Refusal::Stale { .. }))));
    register.undo(&today()).unwrap();
    register.undo(&today()).unwrap();
    assert!(register.assurance().unwrap().applicability.is_empty());
    sound(&register);
}

#[test]
fn an_approval_is_bound_to_what_is_decided_and_never_ones_own() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let approve = |register: &mut Register, stamp: &Stamp| {
        register.approve_statement(stamp, "SoA 2026", "Set af direktionen", &[])
    };
    let undecided = approve(&mut register, &bo());
    assert!(
        matches!(&undecided, Err(Error::Refused(Refusal::Undecided { by, count: 93 })) if by.starts_with("5.1, 5.2")),
        "{undecided:?}"
    );
    decide_all(&mut register, &today());
    let own = approve(&mut register, &today());
    assert!(matches!(own, Err(Error::Refused(Refusal::OwnApproval))));
    let person = model::Person::new("Bo Dahl");
    let person = register
        .write(
            &today(),
            Op::new("author").with("name", "Bo"),
            "",
            |write| write.insert(person),
        )
        .unwrap()
        .value;
    let key = approve(&mut register, &bo()).unwrap().value;
    let statement = register.get::<Statement>(key).unwrap().data;
    assert_eq!(statement.reference, "SOAG-001");
    assert_eq!(
        (statement.approved, statement.approved_by),
        (today().today, Some(person))
    );
    assert_eq!(statement.hash.len(), 64);
    assert!(statement.content.starts_with(r#"{"controls":[{"control":"5.1","framework":"iso27001-2022","included":true,"justification":"","reasons":["risk"]}"#));
    let standing =
        |register: &Register| register.soa_page(today().today).unwrap().statement.unwrap();
    let now = standing(&register);
    assert_eq!((now.standing, now.intact), (ApprovalStanding::Holds, true));
    assert_eq!((now.by.as_str(), now.changes.len()), ("Bo Dahl", 0));

    // What tests and measures say is no part of it.
    with_a_risk(&mut register);
    assert_eq!(standing(&register).standing, ApprovalStanding::Holds);

    // A changed, a withdrawn and a new decision, and a new control without one.
    let changed = ControlDecision {
        justification: "Nu også efter aftale".to_owned(),
        reasons: vec![InclusionReason::Contract, InclusionReason::Risk],
        ..decision(&register, "5.1", Some(true))
    };
    let gone = decision(&register, "5.2", None);
    register
        .decide_controls(&today(), &[changed, gone])
        .unwrap();
    let own_control = |reference: &str, framework: &str| Control {
        reference: reference.to_owned(),
        framework: framework.to_owned(),
        name: Bilingual::same("Egen"),
        description: Bilingual::default(),
        attributes: Vec::new(),
    };
    let (annex, own) = (own_control("9.1", ANNEX_A), own_control("EK-1", ""));
    register
        .write(&today(), Op::new("example"), "", |write| {
            write.insert(annex)?;
            write.insert(own)
        })
        .unwrap();
    let now = standing(&register);
    assert_eq!(now.standing, ApprovalStanding::Reopened);
    let told: Vec<(SoaFate, Vec<&str>)> = now
        .changes
        .iter()
        .map(|change| (change.fate, change.fields.clone()))
        .collect();
    assert_eq!(
        told,
        [
            (SoaFate::Changed, vec!["reasons", "justification"]),
            (SoaFate::Removed, vec![]),
            (SoaFate::Undecided, vec![]),
        ],
        "the own control is of no framework that was approved"
    );
    let page = register.soa_page(today().today).unwrap();
    assert_eq!(page.frameworks, [ANNEX_A, ""], "the next one covers it");

    // Undoing the changes brings the approval back: it was never written down that it fell.
    register.undo(&today()).unwrap();
    register.undo(&today()).unwrap();
    assert_eq!(standing(&register).standing, ApprovalStanding::Holds);
    sound(&register);
}

#[test]
fn a_statement_is_written_by_its_own_deed_only_and_a_later_one_takes_its_place() {
    let (_folder, path) = place();
    let mut register = found(&path);
    decide_all(&mut register, &today());
    let only = [ANNEX_A.to_owned()];
    let first = register
        .approve_statement(&bo(), "Første", "", &only)
        .unwrap()
        .value;
    let cells = [("name".to_owned(), Value::text("Andet"))];
    let revision = register.get::<Statement>(first).unwrap().revision;
    let refused =
        register.change_records(&today(), Kind::Statements, &[(first.0, revision)], &cells);
    assert!(refused.is_err());
    let later = Stamp {
        by: "Bo Dahl".to_owned(),
        ..stamp("2026-12-01")
    };
    let exclude = ControlDecision {
        justification: "Ingen lokationer".to_owned(),
        ..decision(&register, "7.1", Some(false))
    };
    register.decide_controls(&today(), &[exclude]).unwrap();
    register
        .approve_statement(&later, "Anden", "", &only)
        .unwrap();
    let now = register.soa_page(later.today).unwrap().statement.unwrap();
    assert_eq!(
        (now.name.as_str(), now.standing),
        ("Anden", ApprovalStanding::Holds)
    );
    let unknown = ["cis".to_owned()];
    let nothing = register.approve_statement(&later, "Tom", "", &unknown);
    assert!(matches!(
        nothing,
        Err(Error::Refused(Refusal::Undecided { count: 0, .. }))
    ));
}
