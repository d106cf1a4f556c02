//! Acceptances: bound to what was seen, open again by themselves, listed with how they stand.

use model::{
    Acceptance, Assessment, AssessmentState, Met, Person, PersonId, Scenario, ScenarioId, Standing,
    Treatment,
};
use register::{DueFilter, DueWhat, Error, Op, Refusal, Register, Stamp};

use crate::support::{Town, entries, sound, stamp, today, town};

/// A town with a person who accepts.
fn peopled() -> (Town, PersonId) {
    let mut town = town();
    let person = Person {
        reference: "P-1".to_owned(),
        ..Person::new("Rikke Prøve")
    };
    let made = town
        .register
        .write(&today(), Op::new("person"), "", |write| {
            write.insert(person)
        });
    (town, made.unwrap().value)
}

fn seen(register: &Register, scenario: ScenarioId, on: &Stamp) -> register::ScenarioAcceptance {
    register.scenario_acceptance(scenario, on.today).unwrap()
}

fn accept(town: &mut Town, place: usize, by: PersonId, until: &str) {
    let scenario = town.scenarios[place];
    let hash = seen(&town.register, scenario, &today()).hash;
    let until = until.parse().unwrap();
    town.register
        .accept_scenario(&today(), scenario, &hash, by, " Vi lever med den ", until)
        .unwrap();
}

fn refusal<T: std::fmt::Debug>(done: register::Result<T>) -> Refusal {
    match done {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn standing(town: &Town, place: usize, on: &Stamp) -> Standing {
    seen(&town.register, town.scenarios[place], on).acceptances[0].standing
}

#[test]
fn it_keeps_the_level_and_reopens_by_itself() {
    let (mut town, by) = peopled();
    // The measure behind it is tested until the first of June 2027.
    accept(&mut town, 0, by, "2027-05-01");
    let scenario = town.scenarios[0];
    let now = seen(&town.register, scenario, &today());
    let row = &now.acceptances[0];
    assert_eq!(Some(&row.level), now.level.as_ref());
    assert_eq!(
        (row.reason.as_str(), row.standing),
        ("Vi lever med den", Standing::Valid)
    );
    let stored = town.register.get::<Scenario>(scenario).unwrap().data;
    assert_eq!(stored.treatment, Some(Treatment::Retain));
    let page = town.register.history(None, 1).unwrap();
    assert_eq!(page.rows[0].args["until"], "2027-05-01");
    assert_eq!(page.rows[0].args["threat"], "Trussel T-1");

    assert_eq!(standing(&town, 0, &stamp("2027-05-01")), Standing::Valid);
    assert_eq!(standing(&town, 0, &stamp("2027-05-02")), Standing::Expired);
    town.score(0, 4);
    assert_eq!(standing(&town, 0, &today()), Standing::Changed);
    // The same answer again is what was accepted.
    town.score(0, 3);
    assert_eq!(standing(&town, 0, &today()), Standing::Valid);
    // Taken back, it is not.
    town.register.undo(&today()).unwrap();
    assert_eq!(standing(&town, 0, &today()), Standing::Changed);
    sound(&town.register);
    town.register.redo(&today()).unwrap();
    // A test that has become overdue moves the confirmed level, and with it what was accepted.
    assert_eq!(standing(&town, 0, &stamp("2027-06-02")), Standing::Changed);
}

#[test]
fn a_treatment_that_is_decided_stays() {
    let (mut town, by) = peopled();
    let scenario = town.scenarios[1];
    let stored = town.register.get::<Scenario>(scenario).unwrap();
    let reduced = Scenario {
        treatment: Some(Treatment::Reduce),
        ..stored.data
    };
    town.register
        .save_scenario(&today(), scenario, stored.revision, reduced)
        .unwrap();
    accept(&mut town, 1, by, "2027-11-22");
    let stored = town.register.get::<Scenario>(scenario).unwrap().data;
    assert_eq!(stored.treatment, Some(Treatment::Reduce));
}

#[test]
fn what_cannot_be_accepted_is_refused_and_nothing_is_written() {
    let (mut town, by) = peopled();
    let scenario = town.scenarios[0];
    let hash = seen(&town.register, scenario, &today()).hash;
    let until = "2027-11-22".parse().unwrap();
    let before = entries(&town.register);
    let mut attempt = |scenario, hash: &str, by, reason, until: &str| {
        let until = until.parse().unwrap();
        refusal(
            town.register
                .accept_scenario(&today(), scenario, hash, by, reason, until),
        )
    };
    let invalid = |field, code| Refusal::Invalid { field, code };
    assert_eq!(
        attempt(scenario, &hash, by, "  ", "2027-11-22"),
        invalid("reason", "missing-value")
    );
    assert_eq!(
        attempt(scenario, &hash, by, "Fordi", "2026-11-21"),
        invalid("until", "until-before-accepted")
    );
    let nobody = PersonId(scenario.0);
    assert_eq!(
        attempt(scenario, &hash, nobody, "Fordi", "2027-11-22"),
        invalid("by", "missing-value")
    );
    assert!(matches!(
        attempt(scenario, "another", by, "Fordi", "2027-11-22"),
        Refusal::Stale { .. }
    ));
    assert_eq!(entries(&town.register), before);

    let stored = town.register.get::<Scenario>(scenario).unwrap();
    for unanswered in [
        Scenario {
            likelihood: None,
            ..stored.data.clone()
        },
        Scenario {
            relevant: false,
            ..stored.data.clone()
        },
    ] {
        let revision = town.register.get::<Scenario>(scenario).unwrap().revision;
        town.register
            .save_scenario(&today(), scenario, revision, unanswered)
            .unwrap();
        let now = seen(&town.register, scenario, &today());
        assert_eq!((now.level, now.decision), (None, None));
        let done = town
            .register
            .accept_scenario(&today(), scenario, &now.hash, by, "Fordi", until);
        assert_eq!(refusal(done), invalid("scenario", "no-level-to-accept"));
    }
}

#[test]
fn nothing_is_accepted_or_withdrawn_where_a_later_assessment_took_the_place() {
    let (mut town, by) = peopled();
    accept(&mut town, 0, by, "2027-11-22");
    let stored = town
        .register
        .get::<Assessment>(town.assessments[0])
        .unwrap();
    let closed = Assessment {
        state: AssessmentState::Superseded,
        ..stored.data
    };
    town.register
        .write(&today(), Op::new("close"), "", |write| {
            write.change(stored.id, stored.revision, closed)
        })
        .unwrap();
    let scenario = town.scenarios[0];
    let hash = seen(&town.register, scenario, &today()).hash;
    let until = "2027-11-22".parse().unwrap();
    let done = town
        .register
        .accept_scenario(&today(), scenario, &hash, by, "Fordi", until);
    assert_eq!(refusal(done), Refusal::Superseded);
    let done = town.register.withdraw_acceptance(&today(), scenario);
    assert_eq!(refusal(done), Refusal::Superseded);
}

#[test]
fn withdrawn_is_withdrawn_and_none_from_before_comes_back() {
    let (mut town, by) = peopled();
    accept(&mut town, 0, by, "2027-11-22");
    accept(&mut town, 0, by, "2028-11-22");
    let scenario = town.scenarios[0];
    let now = seen(&town.register, scenario, &today());
    let how: Vec<Standing> = now.acceptances.iter().map(|row| row.standing).collect();
    assert_eq!(how, [Standing::Valid, Standing::Replaced]);
    town.register
        .withdraw_acceptance(&today(), scenario)
        .unwrap();
    assert!(town.register.all::<Acceptance>().unwrap().is_empty());
    let now = seen(&town.register, scenario, &today());
    assert_ne!(now.decision.unwrap().current.met, Met::Accepted);
    town.register.undo(&today()).unwrap();
    assert_eq!(town.register.all::<Acceptance>().unwrap().len(), 2);
    sound(&town.register);
}

#[test]
fn the_list_and_what_is_due_name_the_latest_by_its_last_day() {
    let (mut town, by) = peopled();
    accept(&mut town, 0, by, "2026-12-24");
    accept(&mut town, 1, by, "2026-12-01");
    accept(&mut town, 1, by, "2027-01-01");
    town.score(0, 4);
    let rows = town.register.acceptance_rows(today().today).unwrap();
    let shown: Vec<(String, Standing)> = rows
        .iter()
        .map(|row| (row.until.to_string(), row.standing))
        .collect();
    assert_eq!(
        shown,
        [
            ("2026-12-01".to_owned(), Standing::Replaced),
            ("2026-12-24".to_owned(), Standing::Changed),
            ("2027-01-01".to_owned(), Standing::Valid),
        ]
    );
    let stored = town
        .register
        .get::<Assessment>(town.assessments[0])
        .unwrap();
    let reviewed = Assessment {
        review: Some("2026-11-01".parse().unwrap()),
        ..stored.data
    };
    town.register
        .write(&today(), Op::new("review"), "", |write| {
            write.change(stored.id, stored.revision, reviewed)
        })
        .unwrap();
    let due = town
        .register
        .due(&DueFilter::default(), today().today, 0, 100)
        .unwrap()
        .rows;
    let ours: Vec<(DueWhat, String, bool)> = due
        .into_iter()
        .filter(|row| matches!(row.what, DueWhat::AcceptanceExpires | DueWhat::ReviewDue))
        .map(|row| (row.what, row.due.to_string(), row.overdue))
        .collect();
    assert_eq!(
        ours,
        [
            (DueWhat::ReviewDue, "2026-11-01".to_owned(), true),
            (DueWhat::AcceptanceExpires, "2026-12-24".to_owned(), false),
            (DueWhat::AcceptanceExpires, "2027-01-01".to_owned(), false),
        ]
    );
}
