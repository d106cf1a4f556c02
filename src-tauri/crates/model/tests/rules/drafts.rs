//! Drafts of a method: any edits, in any order, on any preset.

use model::*;
use proptest::prelude::*;

use crate::{
    random::{Dice, cases, dice},
    support::preset,
};
use model::table::ScaleOf;

fn edit(dice: &mut Dice) -> MethodEdit {
    let scale = *dice.pick(&[
        ScaleOf::Likelihood,
        ScaleOf::Threat,
        ScaleOf::Vulnerability,
        ScaleOf::Consequence,
    ]);
    let at = dice.roll(7) as u8;
    let row = match dice.roll(3) {
        0 => RowEdit::Add,
        1 => RowEdit::Remove,
        _ => RowEdit::Move(dice.roll(6) as u8),
    };
    let party = dice.rarely(3).then(|| dice.roll(4) as u8);
    let who = PartyAt {
        party: dice.roll(4) as u8,
        category: dice.rarely(3).then(|| dice.roll(3) as u8),
    };
    let word = *dice.pick(&["", "lav", "høj", "persons", "level-1", "green", "red"]);
    let words = Bilingual::new(word, *dice.pick(&["", "low", "high"]));
    let small = dice.rarely(2).then(|| dice.roll(5) as u8);
    let days = dice.rarely(2).then(|| dice.roll(90) as u16);
    match dice.roll(16) {
        0 => MethodEdit::Text {
            name: words.clone(),
            source: words,
        },
        1 => MethodEdit::Properties {
            properties: ["CIA", "C", "", "CIAU"][dice.roll(4)].parse().unwrap(),
        },
        2 => MethodEdit::LikelihoodSource {
            product: dice.rarely(2),
        },
        3 => MethodEdit::ScaleStart {
            scale,
            min: [0, 1, 2, 255][dice.roll(4)],
        },
        4 | 5 => MethodEdit::ScaleLevels { scale, at, row },
        6 => MethodEdit::ScaleLevel {
            scale,
            at,
            level: ScaleLevel {
                label: words.clone(),
                description: words.clone(),
                by_party: [(word.to_owned(), words)].into(),
                frequency: dice.rarely(2).then(|| {
                    (
                        f64::from(at) / 8.0,
                        [2.5, f64::NAN, f64::INFINITY][dice.roll(3)],
                    )
                }),
            },
        },
        7 => MethodEdit::Parties { at: who, row },
        8 => MethodEdit::Party {
            at: who,
            name: words,
        },
        9 => MethodEdit::OwnRule {
            party: who.party,
            on: dice.rarely(2),
        },
        10 => MethodEdit::Levels { at, row },
        11 => MethodEdit::Level {
            at,
            level: RiskLevel {
                id: word.to_owned(),
                label: words,
                colour: ["#ffe9a8", "", "#cdeac0"][dice.roll(3)].to_owned(),
                sign: ["A", "", "B"][dice.roll(3)].to_owned(),
                decision: DecisionRule::MustBeTreated,
                days,
            },
        },
        12 => MethodEdit::RuleKind {
            party,
            kind: [RuleKind::Matrix, RuleKind::Bands][dice.roll(2)],
        },
        13 => MethodEdit::Paint {
            party,
            row: at,
            column: dice.roll(9) as u8,
            level: word.to_owned(),
        },
        14 => MethodEdit::Bound {
            party,
            at,
            upper: [0, 3, 8, 65_535][dice.roll(4)],
        },
        _ if dice.rarely(2) => MethodEdit::Combination {
            combination: Combination::Strongest,
        },
        _ => MethodEdit::Floor {
            floor: Floor {
                likelihood: small,
                consequence: small,
                vulnerability: None,
            },
        },
    }
}

fn drafts(dice: &mut Dice) -> (Method, Method) {
    let ids = [
        "kl-4x4",
        "standard-4x4",
        "herning-4x4",
        "datatilsynet-4x4",
        "monarc",
    ];
    let first = preset(ids[dice.roll(5)]);
    let mut draft = first.clone();
    for _ in 0..dice.roll(14) {
        draft = draft.edited(&edit(dice));
    }
    (first, draft)
}

proptest! {
    #![proptest_config(cases(3000))]

    #[test]
    fn no_edit_breaks_a_draft(mut dice in dice()) {
        let (_, draft) = drafts(&mut dice);
        let found = draft.check();
        for rank in 0..=draft.levels.len() as u8 {
            let _ = draft.legend(rank);
            let _ = draft.rule.bounds(&draft, rank);
        }
        let _ = (draft.likelihoods(), draft.cells(), draft.leaves());
        let faulty = found.iter().any(|problem| !problem.note);
        prop_assert_eq!(Rules::new(draft).is_err(), faulty);
    }

    #[test]
    fn every_draft_is_read_as_it_was_written(mut dice in dice()) {
        let (_, draft) = drafts(&mut dice);
        let written = serde_json::to_string_pretty(&draft).unwrap();
        prop_assert_eq!(serde_json::from_str::<Method>(&written).unwrap(), draft);
    }

    #[test]
    fn an_edit_is_read_as_it_was_written(mut dice in dice()) {
        let edit = edit(&mut dice);
        let finite = |level: &ScaleLevel| level.frequency.is_none_or(|(_, to)| to.is_finite());
        if !matches!(&edit, MethodEdit::ScaleLevel { level, .. } if !finite(level)) {
            let written = serde_json::to_string(&edit).unwrap();
            prop_assert_eq!(serde_json::from_str::<MethodEdit>(&written).unwrap(), edit);
        }
    }

    #[test]
    fn whatever_differs_is_named_and_nothing_else(mut dice in dice()) {
        let (first, draft) = drafts(&mut dice);
        prop_assert_eq!(compare(&draft, &draft), []);
        prop_assert_eq!(compare(&first, &draft).is_empty(), first == draft);
        prop_assert_eq!(compare(&draft, &first).is_empty(), first == draft);
    }

    #[test]
    fn bands_written_out_and_back_give_every_cell_the_same_level(mut dice in dice()) {
        let method = crate::random::method(&mut dice, crate::random::Rising::Always);
        let matrix = method.rule.to_matrix(&method);
        let at = |rule: &LevelRule| -> Vec<String> {
            let columns = method.likelihoods().len();
            (0..method.consequence.levels.len())
                .flat_map(|row| (0..columns).map(move |column| (row, column)))
                .map(|(row, column)| rule.level_at(&method, column, row).to_owned())
                .collect()
        };
        prop_assert_eq!(at(&matrix), at(&method.rule));
        let back = matrix.to_bands(&method);
        match method.rule {
            LevelRule::Bands { .. } => prop_assert_eq!(at(&back), at(&method.rule)),
            // A matrix is no product rule: no cell above 0 may become lower.
            LevelRule::Matrix { .. } => {
                let numbers = method.consequence.numbers().flat_map(|consequence| {
                    method.likelihoods().into_iter().map(move |l| l * u16::from(consequence))
                });
                for ((before, after), number) in at(&method.rule).iter().zip(at(&back)).zip(numbers) {
                    if number > 0 {
                        prop_assert!(method.rank(before) <= method.rank(&after), "{before} {after} at {number}");
                    }
                }
            }
        }
    }
}
