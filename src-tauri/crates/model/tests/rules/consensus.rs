//! What several participants say of the same scenario.

use model::*;
use proptest::prelude::*;

use super::support::{cell, preset, set, uuid};

fn person(number: usize) -> PersonId {
    PersonId(uuid(9, number))
}

fn blank() -> Scenario {
    Scenario::new(
        AssessmentId(uuid(1, 1)),
        AssetId(uuid(2, 1)),
        ThreatId(uuid(3, 1)),
    )
}

fn opinion(number: usize) -> Opinion {
    Opinion::new(ScenarioId(uuid(6, 1)), person(number))
}

fn likely(number: usize, likelihood: u8) -> Opinion {
    Opinion {
        likelihood: Some(likelihood),
        ..opinion(number)
    }
}

fn rules() -> Rules {
    Rules::new(preset("kl-4x4")).unwrap()
}

/// What `opinions` say of a scenario with `decided` likelihood.
fn said(decided: Option<u8>, opinions: &[Opinion]) -> Consensus {
    let scenario = Scenario {
        likelihood: decided,
        ..blank()
    };
    consensus(
        &rules(),
        set("CIA"),
        &scenario,
        |_| Answer::NotAssessed,
        opinions,
    )
}

#[test]
fn lowest_highest_middle_and_how_far_apart() {
    for (answers, lowest, highest, median, accord) in [
        (vec![3], 3, 3, 3, None),
        (vec![2, 2, 2], 2, 2, 2, Some(Accord::Agreed)),
        (vec![2, 3], 2, 3, 3, Some(Accord::OneStep)),
        (vec![4, 1, 2], 1, 4, 2, Some(Accord::Wide)),
        // An even number: the higher of the two in the middle.
        (vec![1, 2, 3, 4], 1, 4, 3, Some(Accord::Wide)),
    ] {
        let opinions: Vec<Opinion> = (1..)
            .zip(&answers)
            .map(|(number, level)| likely(number, *level))
            .collect();
        let found = said(None, &opinions);
        let asked = &found.questions[0];
        assert_eq!(asked.question, Question::Likelihood);
        assert_eq!(asked.answers as usize, answers.len());
        assert_eq!(
            (asked.lowest, asked.highest, asked.median),
            (
                Answer::Level(lowest),
                Answer::Level(highest),
                Answer::Level(median)
            ),
            "{answers:?}"
        );
        assert_eq!(asked.accord, accord, "{answers:?}");
        assert!(found.is_answered());
    }
    let nobody = said(Some(2), &[opinion(1)]);
    assert_eq!(nobody.questions[0].answers, 0);
    assert_eq!(nobody.questions[0].median, Answer::NotAssessed);
    assert_eq!(nobody.questions[0].decided, Answer::Level(2));
    assert!(!nobody.is_answered());
    assert_eq!(nobody.scores(), []);
}

#[test]
fn who_does_not_agree_with_what_is_decided_is_off_by_so_many_steps() {
    let found = said(Some(2), &[likely(2, 4), likely(1, 2), opinion(3)]);
    let off: Vec<Option<i8>> = found.participants.iter().map(|one| one.off[0]).collect();
    assert_eq!(off, [Some(0), Some(2), None], "by person");
    assert_eq!(said(None, &[likely(1, 4)]).participants[0].off[0], None);
}

#[test]
fn a_consequence_is_the_highest_of_the_cells_that_count_and_not_relevant_stands_below_all() {
    let rules = rules();
    let persons = |answer| Score::Consequence {
        party: "persons".into(),
        answer,
    };
    let say = |number, answer| {
        opinion(number)
            .scored(&persons(answer), &rules, set("CI"))
            .unwrap()
    };
    let (none, one, two) = (
        say(1, Answer::NotRelevant),
        say(2, Answer::Level(1)),
        say(3, Answer::Level(2)),
    );
    let asked = |properties: &str, opinions: &[&Opinion]| {
        let scenario = Scenario {
            consequence: [(cell("integrity.persons"), Answer::Level(2))]
                .into_iter()
                .collect(),
            ..blank()
        };
        let found = consensus(
            &rules,
            set(properties),
            &scenario,
            |cell| match cell.property {
                Property::Confidentiality => Answer::Level(4),
                _ => Answer::NotRelevant,
            },
            opinions.iter().copied(),
        );
        let wanted = Question::Consequence("persons".into());
        let asked = found.questions.into_iter();
        asked
            .clone()
            .find(|asked| asked.question == wanted)
            .unwrap()
    };
    let found = asked("CI", &[&none, &one]);
    assert_eq!(found.accord, Some(Accord::OneStep));
    assert_eq!(
        (found.lowest, found.highest),
        (Answer::NotRelevant, Answer::Level(1))
    );
    assert_eq!(asked("CI", &[&none, &two]).accord, Some(Accord::Wide));
    // The asset's value counts where the scenario has none of its own, in what the threat hurts.
    assert_eq!(found.decided, Answer::Level(4));
    assert_eq!(asked("I", &[]).decided, Answer::Level(2));
    assert_eq!(asked("A", &[]).decided, Answer::NotRelevant);
    assert_eq!(asked("A", &[&one]).answers, 0, "it spoke of other cells");
}

#[test]
fn an_opinion_takes_what_the_method_asks_and_nothing_else() {
    let rules = rules();
    let code = |score| {
        opinion(1)
            .scored(&score, &rules, set("C"))
            .unwrap_err()
            .code
    };
    assert_eq!(code(Score::Likelihood(Some(5))), "level-off-scale");
    assert_eq!(code(Score::ThreatLevel(Some(2))), "scale-unused");
    assert_eq!(code(Score::Relevant(false)), "opinion-relevant");
    let odd = Score::Consequence {
        party: "nobody".into(),
        answer: Answer::Level(1),
    };
    assert_eq!(code(odd), "unknown-party");
    let given = opinion(1)
        .scored(&Score::Likelihood(Some(3)), &rules, set("C"))
        .unwrap();
    let back = given.scored(&Score::Likelihood(None), &rules, set("C"));
    assert!(!given.is_empty() && back.unwrap().is_empty());
}

#[test]
fn a_method_of_threat_and_vulnerability_asks_both() {
    let rules = Rules::new(preset("monarc")).unwrap();
    let asked = Question::all(&rules);
    assert_eq!(
        asked[..2],
        [Question::ThreatLevel, Question::VulnerabilityLevel]
    );
    let scenario = Scenario {
        threat_level: Some(0),
        ..blank()
    };
    let opinion = Opinion {
        threat_level: Some(2),
        ..opinion(1)
    };
    let found = consensus(
        &rules,
        set("C"),
        &scenario,
        |_| Answer::NotAssessed,
        [&opinion],
    );
    assert_eq!(found.participants[0].off[..2], [Some(2), None]);
    assert_eq!(found.scores(), [Score::ThreatLevel(Some(2))]);
}

fn answers() -> impl Strategy<Value = Vec<Option<u8>>> {
    prop::collection::vec(prop::option::of(1..=4_u8), 0..9)
}

proptest! {
    #[test]
    fn the_middle_lies_between_and_half_stand_on_each_side(given in answers(), turn in 0..9_usize) {
        let opinions: Vec<Opinion> = (1..).zip(&given)
            .map(|(number, likelihood)| Opinion { likelihood: *likelihood, ..opinion(number) })
            .collect();
        let found = said(Some(2), &opinions);
        let asked = found.questions[0].clone();
        let levels: Vec<u8> = given.iter().flatten().copied().collect();
        prop_assert_eq!(asked.answers as usize, levels.len());
        if let Answer::Level(median) = asked.median {
            let (low, high) = (asked.lowest.level().unwrap(), asked.highest.level().unwrap());
            prop_assert!(low <= median && median <= high);
            prop_assert_eq!(Some(&low), levels.iter().min());
            prop_assert_eq!(Some(&high), levels.iter().max());
            let at_least = levels.iter().filter(|level| **level >= median).count();
            let at_most = levels.iter().filter(|level| **level <= median).count();
            prop_assert!(2 * at_least >= levels.len());
            // Of an even number the higher: strictly more than half stand at it or below.
            prop_assert!(2 * at_most > levels.len());
            let wanted = (levels.len() > 1).then(|| match high - low {
                0 => Accord::Agreed,
                1 => Accord::OneStep,
                _ => Accord::Wide,
            });
            prop_assert_eq!(asked.accord, wanted);
        } else {
            prop_assert!(levels.is_empty());
        }
        // Nothing depends on the order in which opinions are given.
        let mut turned = opinions.clone();
        turned.rotate_left(turn % opinions.len().max(1));
        prop_assert_eq!(said(Some(2), &turned), found);
    }

    #[test]
    fn what_is_taken_over_fits_the_method_and_is_off_by_nothing(given in answers()) {
        let opinions: Vec<Opinion> = (1..).zip(&given)
            .map(|(number, likelihood)| Opinion { likelihood: *likelihood, ..opinion(number) })
            .collect();
        let mut scenario = blank();
        for score in said(None, &opinions).scores() {
            scenario = scenario.scored(&score, &rules(), set("CIA")).unwrap();
        }
        let after = consensus(&rules(), set("CIA"), &scenario, |_| Answer::NotAssessed, &opinions);
        prop_assert_eq!(after.questions[0].decided, after.questions[0].median);
    }
}

#[test]
fn not_relevant_answers_a_consequence_and_nothing_else() {
    let party = Question::Consequence("persons".to_owned());
    let said = party.score(Answer::NotRelevant);
    let wanted = Score::Consequence {
        party: "persons".to_owned(),
        answer: Answer::NotRelevant,
    };
    assert_eq!(said, Some(wanted));
    assert_eq!(Question::Likelihood.score(Answer::NotRelevant), None);
    assert_eq!(
        Question::Likelihood.score(Answer::Level(3)),
        Some(Score::Likelihood(Some(3)))
    );
    assert_eq!(
        Question::Likelihood.score(Answer::NotAssessed),
        Some(Score::Likelihood(None))
    );
}

#[test]
fn how_far_apart_they_are_is_called_as_in_json() {
    for accord in [Accord::Agreed, Accord::OneStep, Accord::Wide] {
        let written = serde_json::to_string(&accord).unwrap();
        assert_eq!(written, format!("\"{}\"", accord.id()));
    }
}
