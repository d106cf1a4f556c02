//! A method file: the short form, the full form, and what is refused (exchange.md).

use model::*;

const SHORT: &str = r#"{
  "id": "ours", "name": {"da": "Vores", "en": "Ours"},
  "likelihood": {"da": ["Sjælden", "Hyppig"], "en": ["Rare", "Frequent"]},
  "consequence": {"min": 0, "max": 2},
  "levels": [{"id": "low", "upper": 1}, {"id": "mid", "upper": 2}, {"id": "high", "upper": 4}],
  "rule": "bands"
}"#;

fn read(json: &str) -> Result<Method, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

/// `SHORT` with one part written differently.
fn with(part: &str, other: &str) -> Result<Method, String> {
    assert!(SHORT.contains(part), "{part}");
    read(&SHORT.replace(part, other))
}

#[test]
fn the_short_form_fills_in_what_is_usual() {
    let method = read(SHORT).unwrap();
    assert_eq!(method.check(), []);
    assert_eq!(
        (method.version, method.properties.to_string()),
        (1, "CIA".to_owned())
    );
    let parties: Vec<&str> = method
        .parties
        .iter()
        .map(|party| party.id.as_str())
        .collect();
    assert_eq!(parties, ["persons", "organisation", "society"]);
    assert_eq!(method.parties[0].name.da, "De registrerede");
    assert_eq!(method.combination, Combination::Sum);
    assert_eq!(method.floor, Floor::default());
    assert_eq!((method.consequence.min, method.consequence.max()), (0, 2));
    assert_eq!(
        method.rule,
        LevelRule::Bands {
            upper: vec![1, 2, 4]
        }
    );
    let LikelihoodSource::Direct { likelihood } = &method.likelihood_source else {
        panic!("a product")
    };
    assert_eq!(
        (
            likelihood.min,
            likelihood.find("hyppig"),
            likelihood.find("rare")
        ),
        (1, Some(2), Some(1))
    );
    let decisions: Vec<DecisionRule> = method.levels.iter().map(|level| level.decision).collect();
    assert_eq!(
        decisions,
        [
            DecisionRule::Acceptable,
            DecisionRule::OwnerDecides,
            DecisionRule::MustBeTreated
        ]
    );
    let colours: std::collections::BTreeSet<&str> =
        method.levels.iter().map(|l| l.colour.as_str()).collect();
    assert_eq!(colours.len(), 3);
    let signs: Vec<&str> = method
        .levels
        .iter()
        .map(|level| level.sign.as_str())
        .collect();
    assert_eq!(signs, ["A", "B", "C"]);
}

#[test]
fn the_full_form_reads_back_as_it_was_written() {
    let method = read(SHORT).unwrap();
    let full = serde_json::to_string_pretty(&method).unwrap();
    assert_eq!(read(&full).unwrap(), method);
    for preset in presets().unwrap() {
        let full = serde_json::to_string(&preset).unwrap();
        assert_eq!(read(&full).unwrap(), preset);
        // Twice written is the same text: the method's hash can rest on it.
        assert_eq!(serde_json::to_string(&read(&full).unwrap()).unwrap(), full);
    }
}

#[test]
fn threat_times_vulnerability_in_the_short_form() {
    let method = with(
        r#""likelihood": {"da": ["Sjælden", "Hyppig"], "en": ["Rare", "Frequent"]}"#,
        r#""likelihood_source": "threat_x_vulnerability",
           "threat": {"min": 0, "max": 1}, "vulnerability": {"min": 0, "max": 2}"#,
    )
    .unwrap();
    assert_eq!(method.check(), []);
    assert_eq!(method.likelihoods(), [0, 1, 2]);
}

#[test]
fn a_matrix_own_parties_and_a_rule_for_one() {
    let method = with(
        r#""rule": "bands""#,
        r#""rule": "matrix", "matrix": [["low","low"],["low","mid"],["mid","high"]],
           "parties": ["persons", {"id":"us","name":{"da":"Os","en":"Us"},
             "categories":[{"id":"money","name":{"da":"Penge","en":"Money"}}],
             "rule":{"rule":"bands","upper":[1,2,4]}}],
           "properties": "CU", "combination": "strongest", "floor": {"likelihood": 1},
           "source": "The council""#,
    )
    .unwrap();
    assert_eq!(method.check(), []);
    assert_eq!(method.source, Bilingual::same("The council"));
    assert_eq!(method.floor.likelihood, Some(1));
    let cells: Vec<String> = method.cells().iter().map(ToString::to_string).collect();
    assert_eq!(
        cells,
        [
            "confidentiality.persons",
            "confidentiality.money",
            "authenticity.persons",
            "authenticity.money"
        ]
    );
    let rules = Rules::new(method).unwrap();
    // Likelihood 2 × consequence 1 = 2: mid for both; 1 × 2: mid by the matrix and by the bands.
    assert_eq!((rules.rank(0, 2, 1), rules.rank(1, 2, 1)), (1, 1));
    assert_eq!((rules.rank(0, 1, 1), rules.rank(1, 1, 1)), (0, 0));
    assert_eq!(rules.party_of, [0, 1, 0, 1]);
}

#[test]
fn what_a_file_lacks_is_named() {
    for (part, other, message) in [
        (
            r#""rule": "bands""#,
            r#""rule": "matrix""#,
            "`matrix` is missing",
        ),
        (
            r#""rule": "bands""#,
            r#""rule": "magic""#,
            "`rule` cannot be `magic`",
        ),
        (r#", "upper": 2"#, "", "`upper` is missing at level `mid`"),
        (
            r#""likelihood": "#,
            r#""frequency": "#,
            "`likelihood` is missing",
        ),
        (
            r#""rule": "bands""#,
            r#""rule": "bands", "likelihood_source": "threat_x_vulnerability""#,
            "`threat` is missing",
        ),
        (
            r#""rule": "bands""#,
            r#""rule": "bands", "likelihood_source": "dice""#,
            "`likelihood_source` cannot be `dice`",
        ),
        (r#""id": "ours", "#, "", "missing field `id`"),
    ] {
        let error = with(part, other).unwrap_err();
        assert!(error.contains(message), "{error} should say {message}");
    }
}

#[test]
fn hostile_files_are_refused_without_panic() {
    for json in [
        "",
        "[]",
        "null",
        "{}",
        r#"{"id":1}"#,
        &SHORT.replace(r#""max": 2"#, r#""max": 300"#),
        &SHORT.replace(r#""max": 2"#, r#""max": -1"#),
        &SHORT.replace(r#""upper": 4"#, r#""upper": 70000"#),
    ] {
        assert!(read(json).is_err(), "{json}");
    }
    // Readable, but with faults: told by the check.
    for (part, other, code) in [
        (r#""max": 2"#, r#""max": 255"#, "scale-size"),
        (
            r#""min": 0, "max": 2"#,
            r#""min": 5, "max": 2"#,
            "scale-size",
        ),
        (
            r#""min": 0, "max": 2"#,
            r#""min": 9, "max": 12"#,
            "scale-start",
        ),
        (
            r#"["Sjælden", "Hyppig"], "en": ["Rare", "Frequent"]"#,
            r#"[], "en": []"#,
            "scale-size",
        ),
    ] {
        let problems = with(part, other).unwrap().check();
        assert!(
            problems
                .iter()
                .any(|problem| problem.code == code && !problem.note),
            "{code}: {problems:?}"
        );
    }
}
