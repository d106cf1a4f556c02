//! The life of an assessment: what it says of itself, approval, scenarios by the score, carrying
//! forward, confirming, comparing and moving to another method.

use model::{
    ApprovalStanding, Assessment, AssessmentId, AssessmentKind, AssessmentState, Asset, AssetKind,
    Breadth, Effect, Person, PersonId, Scenario, Score, Stage,
};
use register::{
    HeatFilter, Op, Refusal, Register, ScenarioConcern, ScenarioFilter, ScenarioScope, Stamp, Start,
};

use crate::support::*;

pub fn by(name: &str) -> Stamp {
    Stamp {
        by: name.to_owned(),
        ..today()
    }
}

pub fn start(name: &str) -> Start {
    Start {
        reference: String::new(),
        name: name.to_owned(),
        date: None,
    }
}

fn revision(register: &Register, id: AssessmentId) -> u32 {
    register.get::<Assessment>(id).unwrap().revision
}

fn state(register: &Register, id: AssessmentId) -> AssessmentState {
    register.get::<Assessment>(id).unwrap().data.state
}

pub fn refusal<T: std::fmt::Debug>(result: register::Result<T>) -> Refusal {
    match result.unwrap_err() {
        register::Error::Refused(refusal) => refusal,
        other => panic!("{other}"),
    }
}

fn invalid(code: &'static str) -> Refusal {
    Refusal::Invalid {
        field: "state",
        code,
    }
}

fn approve(register: &mut Register, id: AssessmentId) {
    let read_at = revision(register, id);
    register
        .submit_assessment(&by("Rasmus"), id, read_at)
        .unwrap();
    let read_at = revision(register, id);
    register
        .approve_assessment(&by("Karen"), id, read_at)
        .unwrap();
}

fn standing(register: &Register, id: AssessmentId) -> Option<ApprovalStanding> {
    let found = register.approval(id, &today()).unwrap();
    found.map(|(_, standing)| standing)
}

fn person(register: &mut Register, name: &str) -> PersonId {
    let person = Person::new(name);
    let made = register.write(&today(), Op::new("person"), "", |write| {
        write.insert(person)
    });
    made.unwrap().value
}

#[test]
fn what_an_assessment_says_of_itself_is_saved_and_nothing_else() {
    let mut town = town();
    let id = town.assessments[0];
    let (one, other) = (
        person(&mut town.register, "Åse"),
        person(&mut town.register, "Bo"),
    );
    let before = town.register.get::<Assessment>(id).unwrap();
    let changed = Assessment {
        kind: AssessmentKind::Supplier,
        participants: vec![other, one, other],
        minutes: "Drøftet".to_owned(),
        state: AssessmentState::Approved,
        method: town.methods[1],
        submitted_by: "Ingen".to_owned(),
        ..before.data.clone()
    };
    town.register
        .save_assessment(&today(), id, before.revision, changed)
        .unwrap();
    let after = town.register.get::<Assessment>(id).unwrap().data;
    assert_eq!(after.kind, AssessmentKind::Supplier);
    assert_eq!(after.participants.len(), 2);
    assert_eq!(after.minutes, "Drøftet");
    assert_eq!(after.state, AssessmentState::Draft);
    assert_eq!(after.method, town.methods[0]);
    assert_eq!(after.submitted_by, "");
    sound(&town.register);
}

#[test]
fn nobody_approves_their_own_and_an_approval_holds_for_its_content() {
    let mut town = town();
    let id = town.assessments[0];
    let register = &mut town.register;
    assert_eq!(
        refusal(register.approve_assessment(&by("Karen"), id, revision(register, id))),
        invalid("wrong-state")
    );
    let read_at = revision(register, id);
    register
        .submit_assessment(&by("Rasmus Holm"), id, read_at)
        .unwrap();
    assert_eq!(state(register, id), AssessmentState::InReview);
    let read_at = revision(register, id);
    let own = register.approve_assessment(&by(" rasmus  HOLM"), id, read_at);
    assert_eq!(refusal(own), Refusal::OwnApproval);
    register
        .return_assessment(&by("Karen"), id, read_at, "Ret S-001")
        .unwrap();
    assert_eq!(state(register, id), AssessmentState::Draft);
    assert_eq!(
        register.history(None, 1).unwrap().rows[0].reason,
        "Ret S-001"
    );

    approve(register, id);
    let approval = register.approval(id, &today()).unwrap().unwrap();
    assert_eq!(
        (approval.0.by.as_str(), approval.1),
        ("Karen", ApprovalStanding::Holds)
    );
    let approved = |register: &Register| {
        register
            .assessment_rows(&today())
            .unwrap()
            .into_iter()
            .find(|row| row.id == id)
            .unwrap()
            .approval
    };
    assert_eq!(approved(register), Some(ApprovalStanding::Holds));

    // A note changes nothing that was approved; a score does, until it is taken back.
    let scenario = town.scenarios[0];
    let stored = register.get::<Scenario>(scenario).unwrap();
    let noted = Scenario {
        note: "Set".to_owned(),
        ..stored.data
    };
    register
        .save_scenario(&today(), scenario, stored.revision, noted)
        .unwrap();
    assert_eq!(standing(register, id), Some(ApprovalStanding::Holds));
    let read_at = register.get::<Scenario>(scenario).unwrap().revision;
    register
        .score(&today(), scenario, read_at, &Score::Likelihood(Some(4)))
        .unwrap();
    assert_eq!(standing(register, id), Some(ApprovalStanding::Reopened));
    assert_eq!(approved(register), Some(ApprovalStanding::Reopened));
    register.undo(&today()).unwrap();
    assert_eq!(standing(register, id), Some(ApprovalStanding::Holds));
    sound(register);
}

#[test]
fn a_carried_assessment_is_confirmed_and_takes_the_place_of_the_earlier() {
    let mut town = town();
    let from = town.assessments[0];
    let register = &mut town.register;
    approve(register, from);
    let to = register
        .carry_forward(&today(), from, &start("Næste"))
        .unwrap()
        .value;
    let draft = register.get::<Assessment>(to).unwrap().data;
    assert_eq!(draft.state, AssessmentState::Draft);
    assert_eq!((draft.carried_from, draft.approval), (Some(from), None));
    let carried = |register: &Register| {
        let filter = ScenarioFilter {
            assessment: Some(to),
            only: Some(ScenarioConcern::NotConfirmed),
            ..ScenarioFilter::default()
        };
        register.scenario_keys(&filter).unwrap()
    };
    let keys = carried(register);
    assert_eq!(keys.len(), 4);
    for key in &keys {
        let copy = register.get::<Scenario>(*key).unwrap().data;
        let origin = register
            .get::<Scenario>(copy.carried_from.unwrap())
            .unwrap()
            .data;
        let same = Scenario {
            reference: origin.reference.clone(),
            assessment: from,
            carried: false,
            carried_from: None,
            ..copy
        };
        assert_eq!(same, origin);
    }
    let row = |register: &Register| {
        register
            .assessment_rows(&today())
            .unwrap()
            .into_iter()
            .find(|row| row.id == to)
            .unwrap()
    };
    assert_eq!(row(register).not_confirmed, 4);
    let effects = register.all::<Effect>().unwrap();
    assert_eq!(
        effects
            .values()
            .filter(|e| keys.contains(&e.data.scenario))
            .count(),
        4
    );

    // The same answer again says that it holds.
    let read_at = register.get::<Scenario>(keys[0]).unwrap().revision;
    register
        .score(&today(), keys[0], read_at, &Score::Likelihood(Some(3)))
        .unwrap();
    assert_eq!(
        register
            .confirm_scenarios(&today(), &keys[1..3])
            .unwrap()
            .value,
        2
    );
    assert_eq!(carried(register).len(), 1);
    assert_eq!(
        register.confirm_scenarios(&today(), &keys).unwrap().value,
        1
    );
    let before = entries(register);
    assert_eq!(
        register.confirm_scenarios(&today(), &keys).unwrap().value,
        0
    );
    assert_eq!(entries(register), before, "confirming again is no entry");
    assert_eq!(row(register).not_confirmed, 0);

    // While the draft is worked on both count; then the earlier one steps back, and is closed.
    let filter = HeatFilter {
        stage: Stage::Inherent,
        party: None,
        assessment: None,
        units: None,
    };
    let all = |register: &Register| {
        let listed = register
            .scenarios(&ScenarioFilter::default())
            .unwrap()
            .total;
        (register.heatmap(&filter).unwrap().total, listed)
    };
    assert_eq!(all(register), (8, 9));
    approve(register, to);
    assert_eq!(state(register, from), AssessmentState::Superseded);
    assert_eq!(all(register), (4, 5));
    let scenario = town.scenarios[0];
    let stored = register.get::<Scenario>(scenario).unwrap();
    let closed = Refusal::Superseded;
    assert_eq!(
        refusal(register.score(
            &today(),
            scenario,
            stored.revision,
            &Score::Likelihood(Some(1))
        )),
        closed
    );
    let effect = lowers(scenario, town.measures[1], 1);
    let written = register.write(&today(), Op::new("effect"), "", |write| {
        write.insert(effect)
    });
    assert_eq!(refusal(written), closed);
    let written = register.write(&today(), Op::new("opinion"), "", |write| {
        let person = write.insert(Person::new("Lene"))?;
        write.insert(model::Opinion::new(scenario, person))
    });
    assert_eq!(refusal(written), closed);
    assert_eq!(
        refusal(register.remove_scenario(&today(), scenario, stored.revision)),
        closed
    );
    let stored = register.get::<Assessment>(from).unwrap();
    assert_eq!(
        refusal(register.save_assessment(&today(), from, stored.revision, stored.data)),
        closed
    );
    register.undo(&today()).unwrap();
    assert_eq!(state(register, from), AssessmentState::Approved);
    sound(register);
}

#[test]
fn what_goes_away_takes_what_belongs_to_it_along_and_comes_back() {
    let mut town = town();
    let from = town.assessments[0];
    let register = &mut town.register;
    let before = records(register);
    let read_at = register
        .get::<Scenario>(town.scenarios[0])
        .unwrap()
        .revision;
    register
        .remove_scenario(&today(), town.scenarios[0], read_at)
        .unwrap();
    let read_at = revision(register, from);
    register.remove_assessment(&today(), from, read_at).unwrap();
    let left = register.all::<Scenario>().unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(register.all::<Effect>().unwrap().len(), 1);
    register.undo(&today()).unwrap();
    register.undo(&today()).unwrap();
    assert_eq!(records(register), before);

    approve(register, from);
    let read_at = revision(register, from);
    assert_eq!(
        refusal(register.remove_assessment(&today(), from, read_at)),
        invalid("not-a-draft")
    );
    register.undo(&today()).unwrap();
    register.undo(&today()).unwrap();
    register
        .carry_forward(&today(), from, &start("Næste"))
        .unwrap();
    let read_at = revision(register, from);
    let refused = refusal(register.remove_assessment(&today(), from, read_at));
    assert!(
        matches!(&refused, Refusal::Held { kind: model::Kind::Assessments, by, .. } if by.contains("Næste")),
        "{refused:?}"
    );
    sound(register);
}

#[test]
fn scenarios_are_made_as_planned_and_never_twice() {
    let mut town = town();
    let to = town.assessments[0];
    let register = &mut town.register;
    let all = ScenarioScope::all(Breadth::All);
    let plan = register.plan_scenarios(to, &all).unwrap();
    assert_eq!((plan.assets, plan.new, plan.existing), (5, 11, 4));
    // A-3 is valued 4 in confidentiality, and what it needs inherits that: T-1 and T-2 hurt it.
    let narrow = ScenarioScope::all(Breadth::Narrow);
    let small = register.plan_scenarios(to, &narrow).unwrap();
    assert_eq!((small.new + small.existing, small.existing), (6, 1));
    let units = ScenarioScope {
        units: vec![town.units[2]],
        ..all.clone()
    };
    assert_eq!(register.plan_scenarios(to, &units).unwrap().assets, 2);
    let kinds = ScenarioScope {
        kinds: vec![AssetKind::Site],
        ..all.clone()
    };
    assert_eq!(register.plan_scenarios(to, &kinds).unwrap().assets, 0);
    let below = ScenarioScope {
        around: vec![town.assets[2]],
        ..all.clone()
    };
    assert_eq!(register.plan_scenarios(to, &below).unwrap().assets, 3);
    let elsewhere = ScenarioScope {
        catalogues: vec!["andet".to_owned()],
        ..all.clone()
    };
    assert_eq!(register.plan_scenarios(to, &elsewhere).unwrap().new, 0);
    assert_eq!(register.threat_catalogues().unwrap(), [""]);

    let before = entries(register);
    assert_eq!(
        register
            .generate_scenarios(&today(), to, &all)
            .unwrap()
            .value,
        plan
    );
    assert_eq!(entries(register), before + 1);
    let again = register.plan_scenarios(to, &all).unwrap();
    assert_eq!((again.new, again.existing), (0, 15));
    register.generate_scenarios(&today(), to, &all).unwrap();
    assert_eq!(entries(register), before + 1, "nothing new is no entry");
    register.undo(&today()).unwrap();
    assert_eq!(register.plan_scenarios(to, &all).unwrap(), plan);
    sound(register);
}

#[test]
fn a_supplier_is_assessed_with_what_it_delivers_to() {
    let mut town = town();
    let last = town.assets[4];
    let register = &mut town.register;
    let stored = register.get::<Asset>(last).unwrap();
    let supplier = Asset {
        kind: AssetKind::Supplier,
        ..stored.data
    };
    register
        .save_asset(&today(), last, stored.revision, supplier)
        .unwrap();
    let around = ScenarioScope {
        around: vec![last],
        ..ScenarioScope::all(Breadth::All)
    };
    assert_eq!(
        register
            .plan_scenarios(town.assessments[0], &around)
            .unwrap()
            .assets,
        2
    );
}
