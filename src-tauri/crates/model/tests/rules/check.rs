//! A method is refused with every fault named, and warned of where a level falls
//! (method, section 2).

use model::*;

use crate::support::preset;

/// `CODE at PLACE` of every fault, and with `?` of every warning.
fn found(method: &Method) -> Vec<String> {
    method
        .check()
        .into_iter()
        .map(|problem| {
            let sign = if problem.note { "?" } else { "" };
            format!("{}{sign} at {}", problem.code, problem.place.column)
        })
        .collect()
}

fn changed(id: &str, change: impl FnOnce(&mut Method)) -> Vec<String> {
    let mut method = preset(id);
    change(&mut method);
    let found = found(&method);
    let faults = found
        .iter()
        .filter(|problem| !problem.contains('?'))
        .count();
    assert_eq!(Rules::new(method).is_err(), faults > 0);
    found
}

fn matrix(method: &mut Method) -> &mut Vec<Vec<String>> {
    match &mut method.rule {
        LevelRule::Matrix { matrix } => matrix,
        LevelRule::Bands { .. } => panic!("bands"),
    }
}

fn upper(method: &mut Method) -> &mut Vec<u16> {
    match &mut method.rule {
        LevelRule::Bands { upper } => upper,
        LevelRule::Matrix { .. } => panic!("a matrix"),
    }
}

/// A level of a scale with a label and nothing else.
fn labelled() -> ScaleLevel {
    ScaleLevel {
        label: Bilingual::same("a level"),
        ..ScaleLevel::default()
    }
}

#[test]
fn a_cell_without_level() {
    assert_eq!(
        changed("standard-4x4", |m| matrix(m)[1][2].clear()),
        ["cell-without-level at rule"]
    );
    assert_eq!(
        changed("standard-4x4", |m| drop(matrix(m)[3].pop())),
        ["cell-without-level at rule"]
    );
}

#[test]
fn a_cell_with_an_unknown_level() {
    assert_eq!(
        changed("standard-4x4", |m| matrix(m)[1][2] = "purple".to_owned()),
        ["cell-unknown-level at rule"]
    );
}

#[test]
fn a_matrix_that_is_too_large() {
    assert_eq!(
        changed("standard-4x4", |m| matrix(m)[0].push("green".to_owned())),
        ["matrix-too-large at rule"]
    );
    let red = || vec!["red".to_owned(); 4];
    assert_eq!(
        changed("standard-4x4", |m| matrix(m).push(red())),
        ["matrix-too-large at rule"]
    );
}

#[test]
fn bands_that_overlap() {
    assert_eq!(
        changed("kl-4x4", |m| upper(m)[1] = 3),
        ["bands-overlap at rule"]
    );
    assert_eq!(
        changed("kl-4x4", |m| upper(m)[1] = 2),
        ["bands-overlap at rule"]
    );
}

#[test]
fn bands_that_leave_a_gap() {
    assert_eq!(
        changed("kl-4x4", |m| upper(m)[4] = 15),
        ["bands-gap at rule"]
    );
}

#[test]
fn bands_of_another_number_than_levels() {
    assert_eq!(
        changed("kl-4x4", |m| {
            upper(m).remove(0);
        }),
        ["band-count at rule"]
    );
}

#[test]
fn a_level_on_no_cell() {
    // 10 and 11 are no products on a scale of four.
    assert_eq!(
        changed("kl-4x4", |m| *upper(m) = vec![3, 9, 11, 14, 16]),
        ["level-unused at levels"]
    );
    assert_eq!(
        changed("standard-4x4", |m| {
            let mut level = m.levels[0].clone();
            level.id = "blue".to_owned();
            level.sign = "Z".to_owned();
            level.sign = "Z".to_owned();
            m.levels.push(level);
        }),
        ["level-unused at levels"]
    );
}

#[test]
fn a_level_that_only_one_partys_rule_gives_is_used() {
    let nothing: [&str; 0] = [];
    assert_eq!(
        changed("kl-4x4", |m| {
            let own = m.rule.clone();
            *upper(m) = vec![3, 9, 11, 14, 16];
            m.parties[1].rule = Some(own);
        }),
        nothing
    );
}

#[test]
fn a_fault_in_the_rule_of_one_party() {
    let mut method = preset("kl-4x4");
    method.parties[1].rule = Some(LevelRule::Bands {
        upper: vec![3, 6, 11, 14, 15],
    });
    let problems = method.check();
    assert_eq!(found(&method), ["bands-gap at rule"]);
    assert_eq!(problems[0].args["party"], "organisation");
}

#[test]
fn a_scale_of_one_or_of_eleven() {
    let shorten = |scale: &mut Scale| scale.levels.truncate(1);
    let lengthen = |scale: &mut Scale| scale.levels = vec![labelled(); 11];
    assert_eq!(
        changed("kl-4x4", |m| shorten(&mut m.consequence)),
        ["scale-size at consequence"]
    );
    assert_eq!(
        changed("kl-4x4", |m| lengthen(&mut m.consequence)),
        ["scale-size at consequence"]
    );
    assert_eq!(
        changed("kl-4x4", |m| match &mut m.likelihood_source {
            LikelihoodSource::Direct { likelihood } => shorten(likelihood),
            LikelihoodSource::ThreatXVulnerability { .. } => panic!("a product"),
        }),
        ["scale-size at likelihood"]
    );
    assert_eq!(
        changed("monarc", |m| match &mut m.likelihood_source {
            LikelihoodSource::Direct { .. } => panic!("direct"),
            LikelihoodSource::ThreatXVulnerability {
                threat,
                vulnerability,
            } => {
                shorten(threat);
                lengthen(vulnerability);
            }
        }),
        ["scale-size at threat", "scale-size at vulnerability"]
    );
    assert_eq!(
        changed("kl-4x4", |m| m.levels.truncate(1)),
        ["scale-size at levels"]
    );
}

#[test]
fn a_scale_that_starts_neither_at_0_nor_at_1() {
    assert_eq!(
        changed("kl-4x4", |m| m.consequence.min = 2),
        ["scale-start at consequence"]
    );
    assert_eq!(
        changed("kl-4x4", |m| m.consequence.min = 250),
        ["scale-start at consequence"]
    );
}

#[test]
fn a_floor_that_is_off_its_scale() {
    assert_eq!(
        changed("kl-4x4", |m| m.floor.likelihood = Some(5)),
        ["floor-off-scale at floor"]
    );
    assert_eq!(
        changed("kl-4x4", |m| m.floor.consequence = Some(0)),
        ["floor-off-scale at floor"]
    );
    assert_eq!(
        changed("monarc", |m| m.floor.vulnerability = Some(9)),
        ["floor-off-scale at floor"]
    );
}

#[test]
fn ids_that_repeat_or_are_empty() {
    assert_eq!(
        changed("standard-4x4", |m| m.levels[1].id = "green".to_owned())[0],
        "id-repeated at levels"
    );
    assert_eq!(
        changed("kl-4x4", |m| m.parties[1].id = "persons".to_owned()),
        ["id-repeated at parties"]
    );
    assert_eq!(
        changed("kl-4x4", |m| m.parties[1].categories =
            vec![m.parties[0].clone()]),
        ["id-repeated at parties"]
    );
    assert_eq!(changed("kl-4x4", |m| m.id.clear()), ["id-empty at id"]);
    assert_eq!(
        changed("kl-4x4", |m| m.parties[0].id.clear()),
        ["id-empty at parties"]
    );
}

#[test]
fn no_party_too_many_parties_no_property() {
    assert_eq!(
        changed("kl-4x4", |m| m.parties.clear()),
        ["party-count at parties"]
    );
    assert_eq!(
        changed("kl-4x4", |m| m.parties =
            (0..9).map(|n| named(&n.to_string())).collect()),
        ["party-count at parties"]
    );
    assert_eq!(
        changed("kl-4x4", |m| m.properties = PropertySet::default()),
        ["no-property at properties"]
    );
}

fn named(id: &str) -> Party {
    Party {
        id: id.to_owned(),
        ..preset("kl-4x4").parties[0].clone()
    }
}

#[test]
fn more_cells_than_an_effect_can_choose_among() {
    let many = |m: &mut Method, count: usize| {
        m.parties[0].categories = (0..count).map(|n| named(&n.to_string())).collect();
        m.parties.truncate(1);
    };
    let nothing: [&str; 0] = [];
    assert_eq!(changed("kl-4x4", |m| many(m, 21)), nothing);
    assert_eq!(
        changed("kl-4x4", |m| many(m, 22)),
        ["cell-count at parties"]
    );
}

#[test]
fn a_category_with_categories_or_a_rule_of_its_own() {
    assert_eq!(
        changed("kl-4x4", |m| {
            let mut category = named("service");
            category.categories = vec![named("phones")];
            m.parties[1].categories = vec![category];
        }),
        ["category-nested at parties"]
    );
    assert_eq!(
        changed("kl-4x4", |m| {
            let mut category = named("service");
            category.rule = Some(m.rule.clone());
            m.parties[1].categories = vec![category];
        }),
        ["category-nested at parties"]
    );
}

#[test]
fn a_colour_that_is_none_and_a_sign_that_is_missing() {
    assert_eq!(
        changed("kl-4x4", |m| m.levels[0].colour = "green".to_owned()),
        ["colour-unreadable at levels"]
    );
    assert_eq!(
        changed("kl-4x4", |m| m.levels[0].colour = "#12345æ".to_owned()),
        ["colour-unreadable at levels"]
    );
    assert_eq!(
        changed("kl-4x4", |m| m.levels[0].sign = " ".to_owned()),
        ["sign-missing at levels"]
    );
}

#[test]
fn every_fault_is_named_at_once() {
    let all = changed("standard-4x4", |m| {
        matrix(m)[0][0].clear();
        matrix(m)[1][1] = "purple".to_owned();
        m.levels[2].sign.clear();
        m.parties[2].id = "persons".to_owned();
        m.properties = PropertySet::default();
    });
    assert_eq!(
        all,
        [
            "id-repeated at parties",
            "no-property at properties",
            "sign-missing at levels",
            "cell-without-level at rule",
            "cell-unknown-level at rule",
        ]
    );
}

#[test]
fn a_level_that_falls_is_warned_of_and_not_refused() {
    let mut method = preset("standard-4x4");
    matrix(&mut method)[3][3] = "green".to_owned();
    let problems = method.check();
    assert_eq!(found(&method), ["level-falls? at rule"]);
    assert_eq!(
        (
            problems[0].args["likelihood"].as_str(),
            problems[0].args["consequence"].as_str()
        ),
        ("4", "4")
    );
    assert!(Rules::new(method).is_ok());
}

#[test]
fn the_largest_method_counts_without_overflow() {
    let mut method = preset("monarc");
    let ten = || Scale {
        min: 1,
        levels: vec![labelled(); 10],
    };
    method.consequence = ten();
    method.likelihood_source = LikelihoodSource::ThreatXVulnerability {
        threat: ten(),
        vulnerability: ten(),
    };
    *upper(&mut method) = vec![8, 27, u16::MAX];
    assert_eq!(found(&method), Vec::<String>::new());
    let rules = Rules::new(method).unwrap();
    assert_eq!(rules.general_rank(100, 10), 2);
    assert_eq!(rules.method.legend(2), [28, u16::MAX]);
}

#[test]
fn an_unchecked_method_is_shown_without_panic() {
    // The screen shows a legend and looks labels up while a method is being written.
    let mut method = preset("monarc");
    let wild = || Scale {
        min: 255,
        levels: vec![ScaleLevel::default(); 10],
    };
    method.consequence = wild();
    method.likelihood_source = LikelihoodSource::ThreatXVulnerability {
        threat: wild(),
        vulnerability: wild(),
    };
    *upper(&mut method) = vec![u16::MAX, 0];
    let _ = (
        method.legend(0),
        method.legend(1),
        method.legend(9),
        method.likelihoods(),
    );
    let _ = (
        method.consequence.find("x"),
        method.consequence.find(""),
        method.check(),
    );
    method.rule = LevelRule::Matrix {
        matrix: vec![vec!["low".to_owned(); 20]; 20],
    };
    let _ = (method.legend(0), method.check());
}

#[test]
fn the_legend_is_derived_from_the_rule() {
    assert_eq!(preset("kl-4x4").legend(1), [4, 6]);
    assert_eq!(preset("kl-4x4").legend(0), [1, 3]);
    assert_eq!(preset("standard-4x4").legend(0), [1, 2, 3, 4]);
    assert_eq!(preset("standard-4x4").legend(2), [12, 16]);
    assert_eq!(preset("monarc").legend(0), [0, 8]);
}
