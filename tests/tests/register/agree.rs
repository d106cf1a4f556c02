//! Participants' opinions, estimates in kroner and the tolerance, in a register.

use model::{
    Accord, Answer, Assessment, AssessmentState, Interval, Opinion, Person, PersonId, Quantity,
    Reduction, Scenario, Score, Stage, Tolerance, TolerancePoint,
};
use register::{Error, Op, Refusal};

use crate::support::{Town, today, town};

fn people(town: &mut Town) -> Vec<PersonId> {
    let added = town
        .register
        .write(&today(), Op::new("people"), "", |write| {
            ["Mette Holm", "Åse Bæk", "Lars Øe"]
                .map(|name| write.insert(Person::new(name)))
                .into_iter()
                .collect::<register::Result<Vec<_>>>()
        });
    added.unwrap().value
}

fn code(result: register::Result<register::Outcome<()>>) -> &'static str {
    match result.unwrap_err() {
        Error::Refused(Refusal::Invalid { code, .. }) => code,
        error => panic!("{error:?}"),
    }
}

#[test]
fn participants_say_disagree_withdraw_and_their_middle_is_decided() {
    let mut town = town();
    let people = people(&mut town);
    let scenario = town.scenarios[1];
    let now = today();
    let likely = |level| Score::Likelihood(Some(level));
    let persons = |answer| Score::Consequence {
        party: "persons".into(),
        answer,
    };
    for (person, level) in people.iter().zip([1, 4, 4]) {
        let given = town
            .register
            .give_opinion(&now, scenario, *person, &likely(level));
        assert_eq!(given.unwrap().changed, [model::Kind::Opinions]);
    }
    let one = town
        .register
        .give_opinion(&now, scenario, people[0], &persons(Answer::Level(2)));
    one.unwrap();
    let said = town.register.consensus(scenario).unwrap();
    assert_eq!(said.questions[0].accord, Some(Accord::Wide));
    assert_eq!(said.questions[0].decided, Answer::Level(3));
    assert_eq!(said.participants.len(), 3);
    assert_eq!(
        town.register.opinions(town.assessments[0]).unwrap().len(),
        1
    );
    assert!(
        town.register
            .opinions(town.assessments[1])
            .unwrap()
            .is_empty()
    );

    town.register
        .dissent(&now, scenario, people[0], " Det er aldrig sket. ")
        .unwrap();
    let adopted = town.register.adopt_consensus(&now, scenario).unwrap();
    assert_eq!(adopted.changed, [model::Kind::Scenarios]);
    let decided = town.register.get::<Scenario>(scenario).unwrap().data;
    assert_eq!(decided.likelihood, Some(4));
    let cell = "confidentiality.persons".parse().unwrap();
    assert_eq!(decided.consequence.get(&cell), Answer::Level(2));
    let said = town.register.consensus(scenario).unwrap();
    let mine = said.participants.iter().find(|one| one.person == people[0]);
    assert_eq!(mine.unwrap().off[0], Some(-3));
    assert_eq!(mine.unwrap().dissent, "Det er aldrig sket.");

    // Who takes the only answer back has said nothing; a reason keeps the record.
    let back = Score::Likelihood(None);
    town.register
        .give_opinion(&now, scenario, people[1], &back)
        .unwrap();
    assert_eq!(town.register.all::<Opinion>().unwrap().len(), 2);
    town.register
        .withdraw_opinion(&now, scenario, people[2])
        .unwrap();
    assert_eq!(town.register.all::<Opinion>().unwrap().len(), 1);
    town.register.undo(&now).unwrap();
    assert_eq!(town.register.all::<Opinion>().unwrap().len(), 2);
    assert_eq!(town.register.verify().unwrap().findings, []);
}

#[test]
fn an_opinion_that_cannot_be_is_refused() {
    let mut town = town();
    let people = people(&mut town);
    let scenario = town.scenarios[0];
    let now = today();
    let give = |town: &mut Town, score: &Score| {
        town.register.give_opinion(&now, scenario, people[0], score)
    };
    assert_eq!(
        code(give(&mut town, &Score::Likelihood(Some(9)))),
        "level-off-scale"
    );
    assert_eq!(
        code(give(&mut town, &Score::Relevant(false))),
        "opinion-relevant"
    );
    assert_eq!(
        code(town.register.dissent(&now, scenario, people[0], "x")),
        "no-opinion"
    );
    assert_eq!(
        code(town.register.withdraw_opinion(&now, scenario, people[0])),
        "no-opinion"
    );
    assert_eq!(
        code(town.register.adopt_consensus(&now, scenario)),
        "no-opinion"
    );

    let assessment = town
        .register
        .get::<Assessment>(town.assessments[0])
        .unwrap();
    let closed = Assessment {
        state: AssessmentState::Superseded,
        ..assessment.data
    };
    town.register
        .write(&now, Op::new("close"), "", |write| {
            write.change(assessment.id, assessment.revision, closed)
        })
        .unwrap();
    let refused = give(&mut town, &Score::Likelihood(Some(2))).unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::Superseded)));
}

#[test]
fn participants_are_those_of_the_assessment_else_everybody() {
    let mut town = town();
    let people = people(&mut town);
    let names = |town: &Town| -> Vec<String> {
        let found = town.register.participants(town.assessments[0]).unwrap();
        found.into_iter().map(|one| one.name.da).collect()
    };
    assert_eq!(names(&town), ["Lars Øe", "Mette Holm", "Åse Bæk"]);
    let assessment = town
        .register
        .get::<Assessment>(town.assessments[0])
        .unwrap();
    let named = Assessment {
        participants: vec![people[1]],
        ..assessment.data
    };
    town.register
        .write(&today(), Op::new("name"), "", |write| {
            write.change(assessment.id, assessment.revision, named)
        })
        .unwrap();
    assert_eq!(names(&town), ["Åse Bæk"]);
}

fn quantity(town: &Town) -> Quantity {
    Quantity {
        frequency: Interval {
            low: 0.5,
            high: 0.5,
        },
        loss: Interval {
            low: 100_000.0,
            high: 100_000.0,
        },
        reductions: vec![Reduction {
            measure: town.measures[0],
            frequency: 50,
            loss: 0,
        }],
    }
}

fn save(town: &mut Town, place: usize, change: impl FnOnce(&mut Scenario)) -> register::Result<()> {
    let stored = town.register.get::<Scenario>(town.scenarios[place])?;
    let mut data = stored.data;
    change(&mut data);
    town.register
        .save_scenario(&today(), stored.id, stored.revision, data)
        .map(drop)
}

#[test]
fn estimates_are_read_by_reference_without_what_is_not_relevant_or_was_carried_on() {
    let mut town = town();
    assert!(
        town.register
            .quantities(None, today().today)
            .unwrap()
            .is_empty()
    );
    for place in [3, 0, 2] {
        let estimate = quantity(&town);
        save(&mut town, place, |data| data.quantity = Some(estimate)).unwrap();
    }
    let references = |town: &Town, assessment| -> Vec<String> {
        let inputs = town.register.quantities(assessment, today().today).unwrap();
        inputs.into_iter().map(|input| input.reference).collect()
    };
    assert_eq!(references(&town, None), ["S-001", "S-003", "S-004"]);
    let first = Some(town.assessments[0]);
    assert_eq!(references(&town, first), references(&town, None));
    assert!(references(&town, Some(town.assessments[1])).is_empty());
    let input = &town.register.quantities(first, today().today).unwrap()[0];
    // The measure is in place and tested: put back at *inherent*.
    assert!((input.expected(Stage::CurrentClaimed) - 50_000.0).abs() < 1e-6);
    assert!((input.expected(Stage::Inherent) - 100_000.0).abs() < 1e-6);

    save(&mut town, 3, |data| data.relevant = false).unwrap();
    assert_eq!(references(&town, first), ["S-001", "S-003"]);
    let earlier = town.scenarios[0];
    save(&mut town, 1, |data| data.carried_from = Some(earlier)).unwrap();
    assert_eq!(references(&town, None), ["S-003"], "the later one speaks");
    assert_eq!(
        references(&town, first),
        ["S-001", "S-003"],
        "each assessment for itself"
    );

    // The report reads the same estimates.
    let snapshot = town
        .register
        .snapshot_of_assessment(town.assessments[0])
        .unwrap();
    assert_eq!(
        snapshot.quantities(first, today().today),
        town.register.quantities(first, today().today).unwrap()
    );
    assert_eq!(town.register.verify().unwrap().findings, []);
}

#[test]
fn an_estimate_that_cannot_be_computed_with_is_refused_at_its_field() {
    let mut town = town();
    let wide = Quantity {
        loss: Interval {
            low: 1.0,
            high: 1e9,
        },
        ..quantity(&town)
    };
    let refused = save(&mut town, 0, |data| data.quantity = Some(wide)).unwrap_err();
    let Error::Refused(Refusal::Invalid { field, code }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((field, code), ("loss", "interval-wide"));
}

#[test]
fn the_tolerance_is_kept_checked_and_undone() {
    let mut town = town();
    let now = today();
    assert_eq!(town.register.tolerance().unwrap(), Tolerance::default());
    let stairs = |points: &[(f64, f64)]| {
        let point = |&(loss, probability)| TolerancePoint { loss, probability };
        Tolerance(points.iter().map(point).collect())
    };
    let good = stairs(&[(100_000.0, 0.5), (2_500_000.5, 0.05)]);
    town.register.save_tolerance(&now, &good).unwrap();
    assert_eq!(town.register.tolerance().unwrap(), good);
    assert_eq!(town.register.snapshot().unwrap().tolerance, good);
    let rising = stairs(&[(100_000.0, 0.1), (200_000.0, 0.2)]);
    assert_eq!(
        code(town.register.save_tolerance(&now, &rising)),
        "tolerance-order"
    );
    assert_eq!(town.register.tolerance().unwrap(), good);
    town.register.undo(&now).unwrap();
    assert_eq!(town.register.tolerance().unwrap(), Tolerance::default());
    assert_eq!(town.register.verify().unwrap().findings, []);
}
