//! What each edit of a draft method does to the rest of it, and how versions are compared.

use model::table::ScaleOf;
use model::*;

use crate::support::preset;

fn matrix(method: &Method) -> Vec<Vec<String>> {
    match &method.rule {
        LevelRule::Matrix { matrix } => matrix.clone(),
        LevelRule::Bands { .. } => panic!("bands"),
    }
}

fn faults(method: &Method) -> Vec<String> {
    let found = method.check().into_iter().filter(|problem| !problem.note);
    found.map(|problem| problem.code).collect()
}

#[test]
fn a_scale_level_that_comes_and_goes_leaves_the_painted_cells() {
    let first = preset("datatilsynet-4x4");
    let whole = matrix(&first);
    for (scale, most) in [(ScaleOf::Likelihood, 4), (ScaleOf::Consequence, 4)] {
        for at in 0..=most {
            let edit = |row| MethodEdit::ScaleLevels { scale, at, row };
            let more = first.edited(&edit(RowEdit::Add));
            assert_eq!(faults(&more), ["cell-without-level"; 4]);
            let notes: Vec<String> = more
                .check()
                .into_iter()
                .filter(|p| p.note)
                .map(|p| p.code)
                .collect();
            assert_eq!(notes, ["name-missing"]);
            let back = more.edited(&edit(RowEdit::Remove));
            assert_eq!(back, first);
        }
    }
    let moved = first.edited(&MethodEdit::ScaleLevels {
        scale: ScaleOf::Consequence,
        at: 0,
        row: RowEdit::Move(3),
    });
    assert_eq!(matrix(&moved)[3], whole[0]);
    assert_eq!(moved.consequence.levels[3], first.consequence.levels[0]);
}

#[test]
fn columns_of_products_stay_with_their_numbers() {
    let mut first = preset("monarc");
    first.rule = first.rule.to_matrix(&first);
    let edit = |row| MethodEdit::ScaleLevels {
        scale: ScaleOf::Vulnerability,
        at: 6,
        row,
    };
    let more = first.edited(&edit(RowEdit::Add));
    assert!(more.likelihoods().len() > first.likelihoods().len());
    assert_eq!(more.edited(&edit(RowEdit::Remove)), first);
    let numbers = more.likelihoods();
    for (column, number) in first.likelihoods().iter().enumerate() {
        let place = numbers.iter().position(|own| own == number).unwrap();
        for row in 0..first.consequence.levels.len() {
            assert_eq!(
                more.rule.level_at(&more, place, row),
                first.rule.level_at(&first, column, row)
            );
        }
    }
}

#[test]
fn a_risk_level_that_goes_leaves_its_cells_empty_and_a_new_id_is_followed() {
    let first = preset("standard-4x4");
    let yellow = first.rank("yellow").unwrap();
    let count = matrix(&first)
        .into_iter()
        .flatten()
        .filter(|id| id == "yellow")
        .count();
    let without = first.edited(&MethodEdit::Levels {
        at: yellow,
        row: RowEdit::Remove,
    });
    assert_eq!(faults(&without), vec!["cell-without-level"; count]);
    let level = RiskLevel {
        id: "amber".into(),
        ..first.levels[usize::from(yellow)].clone()
    };
    let renamed = first.edited(&MethodEdit::Level {
        at: yellow,
        level: level.clone(),
    });
    assert_eq!(renamed.check(), []);
    assert_eq!(
        matrix(&renamed)
            .into_iter()
            .flatten()
            .filter(|id| id == "amber")
            .count(),
        count
    );
    for id in ["", "red"] {
        let level = RiskLevel {
            id: id.into(),
            ..level.clone()
        };
        let kept = first.edited(&MethodEdit::Level { at: yellow, level });
        assert_eq!(kept, first);
    }
    let added = first.edited(&MethodEdit::Levels {
        at: 1,
        row: RowEdit::Add,
    });
    assert_eq!(faults(&added), ["level-unused"]);
    let painted = added.edited(&MethodEdit::Paint {
        party: None,
        row: 1,
        column: 1,
        level: added.levels[1].id.clone(),
    });
    assert_eq!(faults(&painted), [""; 0]);
}

#[test]
fn a_band_comes_between_its_neighbours() {
    let first = preset("kl-4x4");
    let LevelRule::Bands { upper } = &first.rule else {
        panic!("a matrix")
    };
    let added = first.edited(&MethodEdit::Levels {
        at: 4,
        row: RowEdit::Add,
    });
    let LevelRule::Bands { upper: more } = &added.rule else {
        panic!("a matrix")
    };
    assert_eq!(more.len(), upper.len() + 1);
    assert!(more.windows(2).all(|pair| pair[0] < pair[1]), "{more:?}");
    assert_eq!(
        added.edited(&MethodEdit::Levels {
            at: 4,
            row: RowEdit::Remove
        }),
        first
    );
}

#[test]
fn a_stricter_rule_is_a_copy_first_and_can_be_painted_alone() {
    let own = preset("standard-4x4").edited(&MethodEdit::OwnRule { party: 0, on: true });
    assert_eq!(own.check(), []);
    let party = Some(0);
    let painted = own.edited(&MethodEdit::Paint {
        party,
        row: 0,
        column: 0,
        level: "red".into(),
    });
    assert_eq!(painted.rule, own.rule);
    let changes = compare(&own, &painted);
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].kind, MethodChangeKind::OwnCell);
    assert_eq!(
        changes[0].args["to"],
        Arg::Words(
            own.levels[usize::from(own.rank("red").unwrap())]
                .label
                .clone()
        )
    );
    // Turned on once more, it is not copied over.
    assert_eq!(
        painted.edited(&MethodEdit::OwnRule { party: 0, on: true }),
        painted
    );
    let off = painted.edited(&MethodEdit::OwnRule {
        party: 0,
        on: false,
    });
    assert_eq!(off, preset("standard-4x4"));
}

#[test]
fn a_party_gets_an_id_of_its_own_and_leaves_no_words_behind() {
    let mut first = preset("kl-4x4");
    first.consequence.levels[0]
        .by_party
        .insert("society".into(), Bilingual::same("nothing"));
    let at = |party, category| PartyAt { party, category };
    let add = |at| MethodEdit::Parties {
        at,
        row: RowEdit::Add,
    };
    let twice = first.edited(&add(at(0, None))).edited(&add(at(0, None)));
    assert_eq!(faults(&twice), [""; 0]);
    assert_eq!(twice.parties.len(), first.parties.len() + 2);
    let categories = first
        .edited(&add(at(0, Some(0))))
        .edited(&add(at(0, Some(1))));
    assert_eq!(faults(&categories), [""; 0]);
    assert_eq!(categories.leaves().len(), first.leaves().len() + 1);
    let society = first
        .parties
        .iter()
        .position(|party| party.id == "society")
        .unwrap() as u8;
    let gone = first.edited(&MethodEdit::Parties {
        at: at(society, None),
        row: RowEdit::Remove,
    });
    let words = &gone.consequence.levels[0].by_party;
    assert!(!words.contains_key("society") && words.contains_key("persons"));
    assert_eq!(faults(&gone), [""; 0]);
}

#[test]
fn another_source_of_likelihood_empties_the_matrix() {
    let first = preset("standard-4x4");
    let product = first.edited(&MethodEdit::LikelihoodSource { product: true });
    assert_eq!(product.likelihoods(), [1, 2, 3, 4, 6, 8, 9, 12, 16]);
    assert_eq!(faults(&product), ["cell-without-level"; 36]);
    assert_eq!(
        compare(&first, &product)[0].kind,
        MethodChangeKind::LikelihoodProduct
    );
    let back = product.edited(&MethodEdit::LikelihoodSource { product: false });
    assert_eq!(back.likelihood_source, first.likelihood_source);
    let bands = preset("kl-4x4").edited(&MethodEdit::LikelihoodSource { product: true });
    assert_eq!(faults(&bands), ["bands-gap"]);
}

#[test]
fn looks_are_warned_of() {
    let mut method = preset("kl-4x4");
    method.levels[1].colour = method.levels[0].colour.clone();
    method.levels[4].sign = method.levels[0].sign.clone();
    method.levels[3].colour = "#6f7a80".into();
    method.levels[2].label = Bilingual::default();
    let notes: Vec<(String, String)> = method
        .check()
        .into_iter()
        .map(|problem| {
            assert!(problem.note);
            (problem.code, problem.place.column)
        })
        .collect();
    let at_levels = |code: &str| (code.to_owned(), "levels".to_owned());
    assert_eq!(
        notes,
        [
            "name-missing",
            "colour-hard-to-read-on",
            "sign-repeated",
            "colours-alike"
        ]
        .map(at_levels)
    );
}

#[test]
fn presets_differ_in_words_and_cells_that_are_named() {
    let all = presets().unwrap();
    for old in &all {
        for new in &all {
            let changes = compare(old, new);
            assert_eq!(
                changes.is_empty(),
                old.id == new.id,
                "{} {}",
                old.id,
                new.id
            );
        }
    }
    let kinds = |changes: &[MethodChange]| -> Vec<MethodChangeKind> {
        changes.iter().map(|change| change.kind).collect()
    };
    let old = preset("datatilsynet-4x4");
    let mut new = old.clone();
    new.levels[0].colour = "#00ff00".into();
    new.levels[0].days = Some(30);
    new.levels[1].decision = DecisionRule::Acceptable;
    new.floor.consequence = Some(2);
    new.combination = Combination::Strongest;
    new.properties = "CIAU".parse().unwrap();
    let new = new.edited(&MethodEdit::Paint {
        party: None,
        row: 3,
        column: 1,
        level: old.levels[0].id.clone(),
    });
    let changes = compare(&old, &new);
    let mut told = kinds(&changes);
    told.retain(|kind| *kind != MethodChangeKind::LevelDecision);
    assert_eq!(
        told,
        [
            MethodChangeKind::Properties,
            MethodChangeKind::LevelColour,
            MethodChangeKind::LevelDaysSet,
            MethodChangeKind::Cell,
            MethodChangeKind::Combination,
            MethodChangeKind::FloorSet,
        ]
    );
    // Method, section 10: likelihood 2 and consequence 4 is red there.
    let cell = &changes
        .iter()
        .find(|c| c.kind == MethodChangeKind::Cell)
        .unwrap()
        .args;
    let red = &old.levels[usize::from(old.rank("red").unwrap())].label;
    assert_eq!(cell["from"], Arg::Words(red.clone()));
    assert_eq!(
        (&cell["likelihood"], &cell["consequence"]),
        (&Arg::Number(2), &Arg::Number(4))
    );
}
