//! Audits: coverage, independence, checklists, repeated findings, corrections; and what the quality
//! check says of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::*;
use uuid::Uuid;

use crate::support::{Town, stored, today, uuid};

mod found;
mod properties;

pub use found::CASES;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Adds a plain record, and gives its id.
fn put<R: Plain>(records: &mut Records<R::Id, R>, kind: u64, change: impl FnOnce(&mut R)) -> R::Id {
    let number = records.len() + 1;
    let id = R::Id::from(uuid(kind, number));
    let mut data = R::blank();
    data.put("ref", Datum::Text(format!("X-{kind}-{number}")));
    data.put("name", Datum::Text(format!("Nummer {number}")));
    change(&mut data);
    records.insert(id, stored(id, data));
    id
}

const PROGRAMME: u64 = 20;
const AUDIT: u64 = 21;
const FINDING: u64 = 22;
const ACTION: u64 = 23;

fn programme(town: &mut Town) -> ProgrammeId {
    put(
        &mut town.0.assurance.programmes,
        PROGRAMME,
        |own: &mut Programme| {
            (own.starts, own.ends) = (day("2025-01-01"), day("2027-12-31"));
        },
    )
}

fn audit(town: &mut Town, starts: &str, change: impl FnOnce(&mut Audit)) -> AuditId {
    let of = town.0.assurance.programmes.keys().next().copied();
    put(&mut town.0.assurance.audits, AUDIT, |own: &mut Audit| {
        own.starts = day(starts);
        own.programme = of;
        change(own);
    })
}

fn finding(town: &mut Town, change: impl FnOnce(&mut AuditFinding)) -> AuditFindingId {
    put(
        &mut town.0.assurance.findings,
        FINDING,
        |own: &mut AuditFinding| {
            own.found = day("2026-05-01");
            own.grade = FindingGrade::Minor;
            change(own);
        },
    )
}

fn action(
    town: &mut Town,
    of: AuditFindingId,
    change: impl FnOnce(&mut CorrectiveAction),
) -> CorrectiveActionId {
    put(
        &mut town.0.assurance.corrective_actions,
        ACTION,
        |own: &mut CorrectiveAction| {
            own.finding = of;
            own.cause = "Ingen havde opgaven".to_owned();
            change(own);
        },
    )
}

fn control(town: &mut Town, reference: &str) -> ControlId {
    let id = ControlId(uuid(24, town.0.controls.len() + 1));
    let data = Control {
        reference: reference.to_owned(),
        framework: "ISO/IEC 27001:2022".to_owned(),
        name: Bilingual::same(reference),
        description: Bilingual::default(),
        attributes: Vec::new(),
    };
    town.0.controls.insert(id, stored(id, data));
    id
}

fn unit(town: &mut Town, parent: Option<UnitId>, contact: Option<PersonId>) -> UnitId {
    let number = town.0.units.len() + 1;
    let id = UnitId(uuid(25, number));
    let data = Unit {
        reference: format!("U-{number}"),
        name: format!("Enhed {number}"),
        parent,
        contact,
    };
    town.0.units.insert(id, stored(id, data));
    id
}

fn person(town: &mut Town, unit: Option<UnitId>) -> PersonId {
    let number = town.0.people.len() + 1;
    let id = PersonId(uuid(26, number));
    let data = Person {
        unit,
        ..Person::new(format!("Person {number}"))
    };
    town.0.people.insert(id, stored(id, data));
    id
}

#[test]
fn a_programme_covers_what_its_audits_name_in_their_years() {
    use CoverageSign::{Held, No, Planned};
    let mut town = Town::default();
    let of = programme(&mut town);
    let [one, two, three, out] =
        ["A.5.1", "A.5.2", "A.5.3", "A.5.4"].map(|own| control(&mut town, own));
    let top = unit(&mut town, None, None);
    let below = unit(&mut town, Some(top), None);
    let process = town.asset("Udbetaling", &[]);
    town.0.assets.get_mut(&process).unwrap().data.kind = AssetKind::Process;
    town.asset("Server", &[]);
    put(
        &mut town.0.assurance.applicability,
        27,
        |own: &mut Applicability| {
            own.control = out;
            own.included = false;
        },
    );
    audit(&mut town, "2025-03-01", |own| {
        own.controls = vec![one, out];
        own.units = vec![top];
        own.state = AuditState::Closed;
        own.ends = Some(day("2025-03-14"));
    });
    audit(&mut town, "2026-02-01", |own| {
        own.controls = vec![one, two];
        own.assets = vec![process];
        own.state = AuditState::Running;
    });
    // Of another programme, or of none: it covers nothing here.
    audit(&mut town, "2026-02-01", |own| {
        own.controls = vec![three];
        own.programme = None;
    });
    let found = coverage(&town.0, of).unwrap();
    assert_eq!(found.years, [2025, 2026, 2027]);
    let signs: Vec<_> = found
        .controls
        .0
        .iter()
        .map(|own| own.years.clone())
        .collect();
    assert_eq!(
        signs,
        [[Held, Planned, No], [No, Planned, No], [No, No, No]]
    );
    let first = &found.controls.0[0];
    assert_eq!(
        (first.last, first.next),
        (Some(day("2025-03-14")), Some(day("2026-02-01")))
    );
    assert_eq!(found.controls.uncovered(), [three]);
    // An audit of the unit above is none of the unit below.
    assert_eq!(found.units.uncovered(), [below]);
    assert_eq!(found.processes.0[0].years, [No, Planned, No]);
    assert_eq!(
        (found.controls.count(Held), found.controls.count(Planned)),
        (1, 1)
    );
    assert_eq!(found.controls.in_year(1, Planned), 2);
    assert_eq!(coverage(&town.0, ProgrammeId(Uuid::nil())), None);
}

#[test]
fn each_way_of_owning_what_is_audited_is_a_conflict() {
    let mut town = Town::default();
    let top = unit(&mut town, None, None);
    let below = unit(&mut town, Some(top), None);
    let other = unit(&mut town, None, None);
    let lead = person(&mut town, Some(below));
    let guest = person(&mut town, Some(other));
    let about = control(&mut town, "A.8.1");
    town.0.units.get_mut(&below).unwrap().data.contact = Some(lead);
    let owned = town.asset("Fagsystem", &[]);
    town.0.assets.get_mut(&owned).unwrap().data.system_owner = Some(guest);
    let inside = town.asset("Kartotek", &[]);
    let data = &mut town.0.assets.get_mut(&inside).unwrap().data;
    (data.unit, data.risk_owner, data.contact) = (Some(below), Some(guest), Some(guest));
    let measure = town.measure("M-1", MeasureState::InPlace, None);
    let data = &mut town.0.measures.get_mut(&measure).unwrap().data;
    (data.controls, data.owner) = (vec![about], Some(guest));
    let test = put(&mut town.0.assurance.tests, 30, |own: &mut ControlTest| {
        own.measures = vec![measure];
        own.tester = Some(lead);
    });
    let requirement = put(
        &mut town.0.assurance.requirements,
        31,
        |own: &mut Requirement| {
            own.controls = vec![about];
            own.owner = Some(guest);
        },
    );
    let everywhere = put(&mut town.0.assurance.policies, 32, |own: &mut Policy| {
        own.owner = Some(guest);
    });
    put(&mut town.0.assurance.policies, 32, |own: &mut Policy| {
        own.owner = Some(guest);
        own.units = vec![other];
    });
    let key = audit(&mut town, "2026-05-01", |own| {
        own.lead = Some(lead);
        own.team = vec![guest];
        own.units = vec![top];
        own.assets = vec![owned];
        own.controls = vec![about];
    });
    let audit = town.0.assurance.audits[&key].data.clone();
    let found: BTreeSet<(PersonId, Option<DutyRole>, Uuid)> = conflicts(&town.0, &audit)
        .into_iter()
        .map(|own| (own.person, own.role, own.id))
        .collect();
    let expected = BTreeSet::from([
        (lead, Some(DutyRole::UnitContact), below.0),
        (lead, None, below.0),
        (guest, Some(DutyRole::SystemOwner), owned.0),
        (guest, Some(DutyRole::RiskOwner), inside.0),
        (guest, Some(DutyRole::MeasureOwner), measure.0),
        (lead, Some(DutyRole::TestTester), test.0),
        (guest, Some(DutyRole::RequirementOwner), requirement.0),
        (guest, Some(DutyRole::PolicyOwner), everywhere.0),
    ]);
    assert_eq!(found, expected);
    let nobody = Audit {
        lead: None,
        team: Vec::new(),
        ..audit
    };
    assert_eq!(conflicts(&town.0, &nobody), []);
}

#[test]
fn a_checklist_asks_about_controls_requirements_earlier_findings_and_high_risks_once() {
    let mut town = Town::new(crate::support::preset("kl-4x4"));
    let [ten, two, far] = ["A.5.10", "A.5.2", "A.8.1"].map(|own| control(&mut town, own));
    let asset = town.asset("Omsorg", &[]);
    let threat = town.threat("T-1", "A");
    let high = town.scenario(asset, threat, Some(4));
    put(
        &mut town.0.assurance.requirements,
        31,
        |own: &mut Requirement| own.controls = vec![far, two],
    );
    put(
        &mut town.0.assurance.requirements,
        31,
        |own: &mut Requirement| own.controls = vec![far],
    );
    let before = audit(&mut town, "2025-05-01", |own| {
        own.state = AuditState::Closed;
    });
    let open = finding(&mut town, |own| {
        (own.audit, own.control, own.found) = (Some(before), Some(ten), day("2025-05-03"));
    });
    let closed = finding(&mut town, |own| {
        (own.audit, own.control, own.found) = (Some(before), Some(two), day("2025-05-03"));
        own.state = FindingState::Closed;
    });
    action(&mut town, closed, |_| ());
    // Closed without a correction, about something else, an opportunity: not asked about.
    for change in [
        (|own| own.state = FindingState::Closed) as fn(&mut AuditFinding),
        |own| own.control = None,
        |own| own.grade = FindingGrade::Opportunity,
    ] {
        finding(&mut town, |own| {
            (own.audit, own.control, own.found) = (Some(before), Some(ten), day("2025-05-03"));
            change(own);
        });
    }
    let key = audit(&mut town, "2026-05-01", |own| own.controls = vec![ten, two]);
    let points = checklist(&town.0, key, &[high]);
    let shown: Vec<_> = points
        .iter()
        .map(|point| (point.source, point.reference.as_str(), point.closed))
        .collect();
    let finding_of = |id: &AuditFindingId| town.0.assurance.findings[id].data.reference.clone();
    assert_eq!(
        shown,
        [
            (CheckSource::Control, "A.5.2", false),
            (CheckSource::Control, "A.5.10", false),
            (CheckSource::Requirement, "", false),
            (CheckSource::Finding, finding_of(&open).as_str(), false),
            (CheckSource::Finding, finding_of(&closed).as_str(), true),
            (CheckSource::Risk, "R-001", false),
        ]
    );
    // What is asked already, answered or not, is not asked again.
    for point in points.into_iter().skip(1) {
        put(&mut town.0.assurance.checks, 33, |own: &mut AuditCheck| {
            own.audit = key;
            own.source = point.source;
            own.control = point.control;
            own.requirement = point.requirement;
            own.scenario = point.scenario;
            own.earlier = point.earlier;
        });
    }
    let left = checklist(&town.0, key, &[high]);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].control, Some(two));
}

#[test]
fn a_correction_goes_from_open_to_effective() {
    use CorrectiveState::*;
    let of = AuditFindingId(Uuid::nil());
    let made = |change: fn(&mut CorrectiveAction)| {
        let mut own = CorrectiveAction::blank();
        own.finding = of;
        change(&mut own);
        corrective_state(&own, today())
    };
    assert_eq!(made(|_| ()), Open);
    assert_eq!(made(|own| own.due = Some(today())), Open);
    assert_eq!(made(|own| own.due = today().pred_opt()), Overdue);
    assert_eq!(made(|own| own.done = Some(today())), Done);
    assert_eq!(made(|own| own.done = Some(day("2026-08-23"))), ToVerify);
    assert_eq!(made(|own| own.done = Some(day("2026-08-24"))), Done);
    assert_eq!(
        made(|own| (own.done, own.verify_on) = (Some(day("2026-11-01")), Some(today()))),
        ToVerify
    );
    let verified = |result| {
        let mut own = CorrectiveAction::blank();
        own.done = Some(day("2026-01-01"));
        own.effectiveness = Some(result);
        corrective_state(&own, today())
    };
    assert_eq!(verified(Effectiveness::Effective), Effective);
    assert_eq!(verified(Effectiveness::Not), NotEffective);
}

#[test]
fn a_nonconformity_closes_only_on_a_verified_correction() {
    let mut town = Town::default();
    let key = finding(&mut town, |_| ());
    let why = |town: &Town| {
        let actions: Vec<_> = town.0.assurance.corrective_actions.values().collect();
        still_open(&town.0.assurance.findings[&key].data, &actions).map(|(why, _)| why)
    };
    assert_eq!(why(&town), Some(StillOpen::NoAction));
    let verify = |result, on: &str| {
        let on = day(on);
        move |own: &mut CorrectiveAction| {
            (own.effectiveness, own.verified) = (Some(result), Some(on));
        }
    };
    let first = action(&mut town, key, |own| own.cause.clear());
    assert_eq!(why(&town), Some(StillOpen::NoCause));
    let edit = |town: &mut Town, key, change: &dyn Fn(&mut CorrectiveAction)| {
        change(
            &mut town
                .0
                .assurance
                .corrective_actions
                .get_mut(&key)
                .unwrap()
                .data,
        );
    };
    edit(&mut town, first, &|own| own.cause = "Travlhed".to_owned());
    assert_eq!(why(&town), Some(StillOpen::NotVerified));
    edit(&mut town, first, &verify(Effectiveness::Not, "2026-06-01"));
    assert_eq!(why(&town), Some(StillOpen::NotEffective));
    // Another that worked, but was seen to before the first failed, changes nothing.
    let second = action(
        &mut town,
        key,
        verify(Effectiveness::Effective, "2026-05-01"),
    );
    assert_eq!(why(&town), Some(StillOpen::NotEffective));
    edit(
        &mut town,
        second,
        &verify(Effectiveness::Effective, "2026-09-01"),
    );
    assert_eq!(why(&town), None);
    // An observation may be closed without.
    let seen = finding(&mut town, |own| own.grade = FindingGrade::Observation);
    assert_eq!(
        still_open(&town.0.assurance.findings[&seen].data, &[]),
        None
    );
}
