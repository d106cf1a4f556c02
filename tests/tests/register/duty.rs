//! What a person answers for, and handing it over.

use chrono::NaiveDate;
use model::{
    Acceptance, Action, ActionState, Assessment, AssessmentState, Asset, Audit, AuditFinding,
    AuditState, ControlTest, CorrectiveAction, DutyRole, Effectiveness, FindingState, Indicator,
    Kind, Measure, Objective, ObjectiveState, Person, PersonId, Plain, Policy, PolicyState,
    Programme, Requirement, Review, ReviewDecision, Routine, Scenario, Unit,
};
use proptest::prelude::*;
use register::{DutyKey, HandOver, Op, Outcome, Refusal, Register, Stamp, Write};

use crate::support::{Town, entries, person, records, refusal, sound, today, town};

/// Gives `owner` one duty of every role, and one of each kind that is past.
fn laden(town: &mut Town, owner: PersonId) {
    let (units, assets) = (town.units.clone(), town.assets.clone());
    let (measures, scenarios) = (town.measures.clone(), town.scenarios.clone());
    let second = town.assessments[1];
    town.register
        .write(&today(), Op::new("test"), "", |write| {
            let unit = write.get::<Unit>(units[1])?;
            let contact = Unit {
                contact: Some(owner),
                ..unit.data
            };
            write.change(units[1], unit.revision, contact)?;
            let asset = write.get::<Asset>(assets[0])?;
            let owned = Asset {
                owner: Some(owner),
                risk_owner: Some(owner),
                system_owner: Some(owner),
                process_owner: Some(owner),
                contact: Some(owner),
                ..asset.data
            };
            write.change(assets[0], asset.revision, owned)?;
            let retired = write.get::<Asset>(assets[4])?;
            let past = Asset {
                owner: Some(owner),
                retired: NaiveDate::from_ymd_opt(2026, 1, 1),
                ..retired.data
            };
            write.change(assets[4], retired.revision, past)?;
            let measure = write.get::<Measure>(measures[0])?;
            let owned = Measure {
                owner: Some(owner),
                ..measure.data
            };
            write.change(measures[0], measure.revision, owned)?;
            // The last scenario stands in an assessment that is superseded.
            for place in [0, 4] {
                let scenario = write.get::<Scenario>(scenarios[place])?;
                let owned = Scenario {
                    owner: Some(owner),
                    ..scenario.data
                };
                write.change(scenarios[place], scenario.revision, owned)?;
            }
            let closed = write.get::<Assessment>(second)?;
            let superseded = Assessment {
                state: AssessmentState::Superseded,
                ..closed.data
            };
            write.change(second, closed.revision, superseded)?;
            for (name, last_done) in [("Åben", None), ("Gjort", Some(today().today))] {
                write.insert(Routine {
                    owner: Some(owner),
                    last_done,
                    ..Routine::new(name, today().today)
                })?;
            }
            laden_later(write, owner)
        })
        .unwrap();
}

/// The same of the kinds of measuring, auditing and evaluating.
fn laden_later(write: &mut Write<'_>, owner: PersonId) -> register::Result<()> {
    let (owner, day) = (Some(owner), today().today);
    let name = || "Pligt".to_owned();
    for open in [true, false] {
        let state = if open {
            ActionState::Open
        } else {
            ActionState::Done
        };
        write.insert(ControlTest {
            name: name(),
            tester: owner,
            active: open,
            ..Plain::blank()
        })?;
        write.insert(Action {
            name: name(),
            owner,
            state,
            closed: (!open).then_some(day),
            outcome: name(),
            ..Plain::blank()
        })?;
        write.insert(Audit {
            name: name(),
            lead: owner,
            starts: day,
            state: if open {
                AuditState::Planned
            } else {
                AuditState::Closed
            },
            reported: (!open).then_some(day),
            ..Plain::blank()
        })?;
        let finding = write.insert(AuditFinding {
            name: name(),
            owner,
            found: day,
            state: if open {
                FindingState::Open
            } else {
                FindingState::Closed
            },
            closed: (!open).then_some(day),
            ..Plain::blank()
        })?;
        write.insert(CorrectiveAction {
            name: name(),
            finding,
            owner,
            done: (!open).then_some(day),
            effectiveness: (!open).then_some(Effectiveness::Effective),
            verified: (!open).then_some(day),
            ..Plain::blank()
        })?;
        write.insert(Indicator {
            name: name(),
            owner,
            active: open,
            ..Plain::blank()
        })?;
        write.insert(Objective {
            name: name(),
            owner,
            state: if open {
                ObjectiveState::Open
            } else {
                ObjectiveState::Met
            },
            ..Plain::blank()
        })?;
        let review = write.insert(Review {
            name: name(),
            date: day,
            ..Plain::blank()
        })?;
        write.insert(ReviewDecision {
            name: name(),
            review,
            owner,
            state,
            closed: (!open).then_some(day),
            outcome: name(),
            ..Plain::blank()
        })?;
        write.insert(Policy {
            name: name(),
            owner,
            state: if open {
                PolicyState::InForce
            } else {
                PolicyState::Withdrawn
            },
            ..Plain::blank()
        })?;
    }
    // These are never past.
    write.insert(Programme {
        name: name(),
        starts: day,
        ends: day,
        owner,
        ..Plain::blank()
    })?;
    write.insert(Requirement {
        name: name(),
        owner,
        ..Plain::blank()
    })?;
    Ok(())
}

fn keys(register: &Register, person: PersonId) -> Vec<DutyKey> {
    let duties = register.duties(person).unwrap();
    duties.rows.iter().map(register::DutyRow::key).collect()
}

fn all(register: &Register, from: PersonId, to: PersonId) -> HandOver {
    HandOver {
        from,
        to: Some(to),
        chosen: keys(register, from),
        left: None,
    }
}

#[test]
fn a_person_answers_for_what_is_open_and_not_for_what_is_past() {
    let mut town = town();
    let owner = person(&mut town.register, "Mette Holm");
    laden(&mut town, owner);
    let duties = town.register.duties(owner).unwrap();
    let roles: Vec<DutyRole> = duties.counts.iter().map(|own| own.role).collect();
    assert_eq!(roles, DutyRole::ALL, "one of each, the past left out");
    assert!(duties.counts.iter().all(|own| own.count == 1));
}

#[test]
fn a_hand_over_is_one_entry_and_one_undo() {
    let mut town = town();
    let from = person(&mut town.register, "Mette Holm");
    let to = person(&mut town.register, "Bo Dahl");
    laden(&mut town, from);
    let (before, count) = (records(&town.register), entries(&town.register));
    let had = town.register.duties(from).unwrap();
    let left = NaiveDate::from_ymd_opt(2026, 11, 30);
    let what = HandOver {
        left,
        ..all(&town.register, from, to)
    };
    let seen = town.register.foresee_hand_over(&today(), &what).unwrap();
    assert_eq!(records(&town.register), before, "a preview changes nothing");
    assert_eq!((&seen.moved, seen.kept.len()), (&had.counts, 0));
    assert_eq!(seen.closed.len(), 1);
    assert_eq!(seen.reopened, register::Reopened::default());

    let done = town
        .register
        .hand_over(&today(), &what, " Ny stilling ")
        .unwrap();
    assert_eq!(done.value as usize, DutyRole::ALL.len());
    assert_eq!(entries(&town.register), count + 1);
    let page = town.register.history(None, 1).unwrap();
    let entry = &page.rows[0];
    assert_eq!(
        (&*entry.op, &*entry.reason),
        ("hand-over-left", "Ny stilling")
    );
    assert_eq!(town.register.duties(from).unwrap().rows, []);
    assert_eq!(town.register.duties(to).unwrap(), had);
    assert_eq!(town.register.get::<Person>(from).unwrap().data.left, left);
    let past = town.register.get::<Asset>(town.assets[4]).unwrap().data;
    assert_eq!(past.owner, Some(from), "what is retired stays as it was");
    let choices = town.register.people_choices().unwrap();
    let gone: Vec<_> = choices.iter().filter(|own| own.gone).collect();
    assert_eq!((gone.len(), gone[0].id), (1, from.0));
    sound(&town.register);
    town.register.undo(&today()).unwrap();
    assert_eq!(records(&town.register), before);
    town.register.redo(&today()).unwrap();
    assert_eq!(town.register.duties(to).unwrap(), had);
    sound(&town.register);
}

#[test]
fn what_cannot_be_handed_over_is_refused_and_nothing_moves() {
    let mut town = town();
    let from = person(&mut town.register, "Mette Holm");
    let to = person(&mut town.register, "Bo Dahl");
    let gone = person(&mut town.register, "Åge Bro");
    laden(&mut town, from);
    let leaves = HandOver {
        from: gone,
        to: None,
        chosen: Vec::new(),
        left: NaiveDate::from_ymd_opt(2026, 10, 31),
    };
    town.register.hand_over(&today(), &leaves, "").unwrap();
    let what = all(&town.register, from, to);
    let code = |register: &mut Register, what: &HandOver| {
        let foreseen = refusal(register.foresee_hand_over(&today(), what));
        assert_eq!(refusal(register.hand_over(&today(), what, "")), foreseen);
        match foreseen {
            Refusal::Invalid { code, .. } => code,
            other => panic!("{other:?}"),
        }
    };
    let with = |to: Option<PersonId>| HandOver { to, ..what.clone() };
    let register = &mut town.register;
    assert_eq!(code(register, &with(Some(from))), "hand-over-to-self");
    assert_eq!(code(register, &with(Some(gone))), "receiver-left");
    assert_eq!(code(register, &with(None)), "missing-value");
    let nothing = HandOver {
        chosen: Vec::new(),
        ..what.clone()
    };
    assert_eq!(code(register, &nothing), "nothing-chosen");
    // Somebody else was made owner of the measure after the duties were chosen.
    let key = town.measures[0];
    let stored = register.get::<Measure>(key).unwrap();
    let given = Measure {
        owner: Some(gone),
        ..stored.data
    };
    register
        .save_measure(&today(), key, stored.revision, given)
        .unwrap();
    let (before, revision) = (
        records(register),
        register.get::<Measure>(key).unwrap().revision,
    );
    let refused = refusal(register.hand_over(&today(), &what, ""));
    assert_eq!(refused, Refusal::Stale { revision });
    assert_eq!(records(register), before);
    sound(register);
}

fn remove(register: &mut Register, gone: PersonId, read_at: u32) -> register::Result<Outcome<()>> {
    register.remove_records(&today(), Kind::People, &[(gone.0, read_at)])
}

#[test]
fn a_person_with_duties_or_deeds_cannot_be_deleted() {
    let mut town = town();
    let from = person(&mut town.register, "Mette Holm");
    let to = person(&mut town.register, "Bo Dahl");
    laden(&mut town, from);
    let revision = |register: &Register| register.get::<Person>(from).unwrap().revision;
    let read_at = revision(&town.register);
    let refused = refusal(remove(&mut town.register, from, read_at));
    let Refusal::Held {
        kind,
        name,
        by,
        count,
    } = &refused
    else {
        panic!("{refused:?}");
    };
    assert_eq!(
        (*kind, name.as_str(), *count),
        (Kind::People, "Mette Holm", 32)
    );
    assert!(by.contains("A-1 Aktiv A-1 ") && by.ends_with(" …"), "{by}");
    assert_eq!(refused.code(), "held-person");
    // Handed over, the person still owns what is past.
    let what = all(&town.register, from, to);
    town.register.hand_over(&today(), &what, "").unwrap();
    let refused = refusal(remove(&mut town.register, from, read_at));
    assert!(
        matches!(refused, Refusal::Held { count: 12, .. }),
        "{refused:?}"
    );
    // One who answers for nothing goes.
    let nobody = person(&mut town.register, "Ingen");
    let read_at = town.register.get::<Person>(nobody).unwrap().revision;
    remove(&mut town.register, nobody, read_at).unwrap();
    sound(&town.register);
}

#[test]
fn an_approved_assessment_is_reopened_and_an_acceptance_stays_in_its_name() {
    let mut town = town();
    let from = person(&mut town.register, "Mette Holm");
    let to = person(&mut town.register, "Bo Dahl");
    laden(&mut town, from);
    let scenario = town.scenarios[0];
    let hash = town
        .register
        .scenario_acceptance(scenario, today().today)
        .unwrap()
        .hash;
    let until = NaiveDate::from_ymd_opt(2027, 5, 1).unwrap();
    town.register
        .accept_scenario(&today(), scenario, &hash, from, "Vi lever med den", until)
        .unwrap();
    let (first, other) = (
        town.assessments[0],
        Stamp {
            by: "En anden".to_owned(),
            ..today()
        },
    );
    let read_at = |register: &Register| register.get::<Assessment>(first).unwrap().revision;
    let at = read_at(&town.register);
    town.register
        .submit_assessment(&today(), first, at)
        .unwrap();
    let at = read_at(&town.register);
    town.register.approve_assessment(&other, first, at).unwrap();
    let what = all(&town.register, from, to);
    let seen = town.register.foresee_hand_over(&today(), &what).unwrap();
    let approvals: Vec<_> = seen.reopened.approvals.iter().map(|own| own.id).collect();
    assert_eq!(approvals, [first.0]);
    assert_eq!(seen.reopened.acceptances, [], "an owner is no part of it");
    let accepted: Vec<_> = seen.accepted.iter().map(|own| own.id).collect();
    assert_eq!(accepted, [scenario.0]);
    town.register.hand_over(&today(), &what, "").unwrap();
    let given = town.register.all::<Acceptance>().unwrap();
    assert!(given.values().all(|own| own.data.by == from));
    // Without the scenario in it, nothing is reopened.
    town.register.undo(&today()).unwrap();
    let without = HandOver {
        chosen: what
            .chosen
            .iter()
            .copied()
            .filter(|key| key.role != DutyRole::ScenarioOwner)
            .collect(),
        ..what
    };
    let seen = town.register.foresee_hand_over(&today(), &without).unwrap();
    assert_eq!(seen.reopened.approvals, []);
    assert_eq!(seen.kept.len(), 1);
    sound(&town.register);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Some duties there and all of them back: each has what it had.
    #[test]
    fn handed_over_and_back_is_as_before(picked in proptest::collection::vec(any::<bool>(), 9)) {
        let mut town = town();
        let from = person(&mut town.register, "Mette Holm");
        let to = person(&mut town.register, "Bo Dahl");
        laden(&mut town, from);
        let before = town.register.duties(from).unwrap();
        let chosen: Vec<DutyKey> = keys(&town.register, from)
            .into_iter()
            .zip(&picked)
            .filter_map(|(key, picked)| picked.then_some(key))
            .collect();
        if !chosen.is_empty() {
            let there = HandOver { chosen, ..all(&town.register, from, to) };
            town.register.hand_over(&today(), &there, "").unwrap();
            prop_assert_eq!(keys(&town.register, to), there.chosen);
            let back = all(&town.register, to, from);
            town.register.hand_over(&today(), &back, "").unwrap();
        }
        prop_assert_eq!(town.register.duties(from).unwrap(), before);
        prop_assert!(town.register.duties(to).unwrap().rows.is_empty());
        sound(&town.register);
    }
}
