//! What stands in files as a short text: adjustments, cells, properties, levels, answers.

use model::*;

use crate::support::{cell, preset, set};

#[test]
fn an_adjustment_reads_and_writes() {
    for (text, adjust) in [
        ("inherit", Adjust::Inherit),
        ("cut", Adjust::Cut),
        ("lower 1", Adjust::Lower(1)),
        ("raise 2", Adjust::Raise(2)),
        ("set 0", Adjust::Set(0)),
    ] {
        assert_eq!(text.parse(), Ok(adjust));
        assert_eq!(adjust.to_string(), text);
        assert_eq!(
            serde_json::to_string(&adjust).unwrap(),
            format!("\"{text}\"")
        );
        assert_eq!(
            serde_json::from_str::<Adjust>(&format!("\"{text}\"")).unwrap(),
            adjust
        );
    }
    assert_eq!("  LOWER   3 ".parse(), Ok(Adjust::Lower(3)));
    assert_eq!("raise\t255".parse(), Ok(Adjust::Raise(255)));
    for wrong in [
        "",
        "inherit 1",
        "cut 1",
        "lower",
        "lower x",
        "lower -1",
        "raise 256",
        "set",
        "lower 1 2",
        "halve 1",
    ] {
        assert_eq!(wrong.parse::<Adjust>(), Err(ParseCellError), "{wrong:?}");
    }
}

#[test]
fn a_cell_reads_and_writes() {
    let found = cell("confidentiality.persons");
    assert_eq!(found, Cell::new(Property::Confidentiality, "persons"));
    assert_eq!(found.to_string(), "confidentiality.persons");
    assert_eq!(
        cell("a.society"),
        Cell::new(Property::Availability, "society")
    );
    assert_eq!(cell("U.a.b"), Cell::new(Property::Authenticity, "a.b"));
    for wrong in [
        "",
        ".",
        "confidentiality",
        "confidentiality.",
        ".persons",
        "secrecy.persons",
        "CI.persons",
    ] {
        assert_eq!(wrong.parse::<Cell>(), Err(ParseCellError), "{wrong:?}");
    }
    let json = serde_json::to_string(&found).unwrap();
    assert_eq!(serde_json::from_str::<Cell>(&json).unwrap(), found);
}

#[test]
fn a_set_of_properties_reads_and_writes() {
    assert_eq!(set("CIA").to_string(), "CIA");
    assert_eq!(set("a, c").to_string(), "CA");
    assert_eq!(set("u/I;c").to_string(), "CIU");
    assert_eq!(set("CC").to_string(), "C");
    assert!(set("").is_empty());
    assert_eq!("CX".parse::<PropertySet>(), Err(ParseCellError));
    assert_eq!(
        set("UC").iter().collect::<Vec<_>>(),
        [Property::Confidentiality, Property::Authenticity]
    );
    for property in Property::ALL {
        assert_eq!(property.id().parse(), Ok(property));
        assert_eq!(property.letter().to_string().parse(), Ok(property));
    }
}

#[test]
fn a_level_is_found_by_number_and_by_label() {
    let scale = preset("kl-4x4").consequence;
    assert_eq!(scale.find(" 3 "), Some(3));
    assert_eq!(scale.find("HØJ"), Some(3));
    assert_eq!(scale.find("very high"), Some(4));
    assert_eq!(
        (
            scale.find("0"),
            scale.find("5"),
            scale.find("999"),
            scale.find("x")
        ),
        (None, None, None, None)
    );
    assert_eq!(
        (
            scale.contains(0),
            scale.contains(1),
            scale.contains(4),
            scale.contains(5)
        ),
        (false, true, true, false)
    );
    assert_eq!((scale.get(0), scale.get(5)), (None, None));
    assert_eq!(scale.get(4).unwrap().label.en, "Very high");
    let from_zero = Scale {
        min: 0,
        levels: scale.levels,
    };
    assert_eq!(
        (from_zero.max(), from_zero.find("høj"), from_zero.find("0")),
        (3, Some(2), Some(0))
    );
    let empty = Scale {
        min: 0,
        levels: Vec::new(),
    };
    assert_eq!(
        (empty.contains(0), empty.get(0), empty.find("0")),
        (false, None, None)
    );
}

#[test]
fn an_answer_is_a_number_a_word_or_nothing() {
    for (json, answer) in [
        ("3", Answer::Level(3)),
        ("\"not_relevant\"", Answer::NotRelevant),
        ("null", Answer::NotAssessed),
    ] {
        assert_eq!(serde_json::to_string(&answer).unwrap(), json);
        assert_eq!(serde_json::from_str::<Answer>(json).unwrap(), answer);
    }
    for wrong in ["-1", "256", "1.5", "\"low\"", "true", "[]"] {
        assert!(serde_json::from_str::<Answer>(wrong).is_err(), "{wrong}");
    }
    let values: Values =
        serde_json::from_str(r#"{"integrity.persons":2,"c.society":"not_relevant"}"#).unwrap();
    assert_eq!(values.get(&cell("integrity.persons")), Answer::Level(2));
    assert_eq!(
        values.get(&cell("confidentiality.society")),
        Answer::NotRelevant
    );
    assert_eq!(
        values.get(&cell("availability.society")),
        Answer::NotAssessed
    );
}

#[test]
fn not_assessed_is_never_stored() {
    let mut values = Values::default();
    values.set(cell("integrity.persons"), Answer::Level(2));
    values.set(cell("integrity.persons"), Answer::NotAssessed);
    assert_eq!(values, Values::default());
}

#[test]
fn every_word_of_the_vocabulary_reads_back() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_id(kind.id()), Some(*kind));
    }
    for state in MeasureState::ALL {
        assert_eq!(MeasureState::from_id(state.id()), Some(*state));
    }
    for factor in [
        Factor::Likelihood,
        Factor::Consequence,
        Factor::Vulnerability,
    ] {
        assert_eq!(Factor::from_id(factor.id()), Some(factor));
    }
    assert_eq!(Factor::from_id("impact"), None);
    for stage in Stage::ALL {
        assert_eq!(serde_json::to_value(stage).unwrap(), stage.id());
    }
    for kind in ExplainKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.id());
    }
}
