//! What the example municipality does not have: other methods, levels set by hand, nothing at all.

use model::{Lang, LikelihoodSource, Override, Values, presets};
use report::{
    Options,
    document::to_text,
    reports::{Fault, report},
};

use crate::{document, nordby, now, pdf, today};

const KIND: &str = "risk-assessment";

/// A key or a part that no text file has would be printed in braces.
pub fn all_words_are_found(text: &str) {
    for hole in ["{report", "{heat", "{explain", "{stage", "{$", "{term"] {
        assert!(!text.contains(hole), "{hole}");
    }
}

#[test]
fn every_preset_can_be_printed() {
    let (original, id) = nordby("RV-2026-1");
    let method = original.assessments[&id].data.method;
    for preset in presets().unwrap() {
        let mut snapshot = original.clone();
        let cells = preset.cells();
        let likelihoods = match &preset.likelihood_source {
            LikelihoodSource::Direct { likelihood } => likelihood.max(),
            LikelihoodSource::ThreatXVulnerability { threat, .. } => threat.max(),
        };
        for (place, scenario) in snapshot.scenarios.values_mut().enumerate() {
            let level = |most: u8| 1 + place as u8 % most;
            scenario.data.likelihood = Some(level(likelihoods));
            scenario.data.threat_level = Some(level(likelihoods));
            scenario.data.vulnerability_level = Some(level(3));
            let answer = model::Answer::Level(level(preset.consequence.max()));
            let values = cells.iter().map(|cell| (cell.clone(), answer));
            scenario.data.consequence = values.collect::<Values>();
        }
        snapshot.methods.get_mut(&method).unwrap().data = preset.clone();
        for lang in [Lang::Da, Lang::En] {
            let document = document(KIND, &snapshot, id, lang);
            let text = to_text(&document);
            all_words_are_found(&text);
            assert!(text.contains(preset.name.get(lang)), "{}", preset.id);
            for level in &preset.levels {
                assert!(text.contains(level.label.get(lang)), "{}", preset.id);
            }
            assert_eq!(pdf(&document).warnings, [], "{}", preset.id);
        }
    }
}

#[test]
fn a_level_that_a_person_set_stands_beside_the_computed_one() {
    let (mut snapshot, id) = nordby("RV-2026-1");
    let by_hand = |level: &str| {
        Some(Override {
            level: level.into(),
            reason: "Leverandøren har vist os en ny prøve".into(),
            by: "Lene Thorup Madsen".into(),
        })
    };
    for scenario in snapshot.scenarios.values_mut() {
        match scenario.data.reference.as_str() {
            "S-001" => scenario.data.current_override = by_hand("red"),
            "S-002" => scenario.data.target_override = by_hand("purple"),
            _ => {}
        }
    }
    let text = to_text(&document(KIND, &snapshot, id, Lang::Da));
    all_words_are_found(&text);
    let count = |part: &str| text.matches(part).count();
    // Claimed and confirmed, each with what was computed.
    assert_eq!(count("sat af Lene Thorup Madsen; beregnet: Høj (12)"), 1);
    assert_eq!(count("sat af Lene Thorup Madsen; beregnet: Moderat (4)"), 1);
    assert!(text.contains("Leverandøren har vist os en ny prøve"));
    assert!(text.contains("Det højeste niveau på trinnet nuværende, bekræftet er Kritisk (E)."));
    assert!(text.contains("I ét scenarie er et niveau sat af en person"));
    assert!(text.contains("Ukendt niveau sat af en person"));
}

#[test]
fn an_assessment_without_scenarios_says_so() {
    let (mut snapshot, id) = nordby("RV-2026-1");
    snapshot.scenarios.clear();
    snapshot.effects.clear();
    snapshot.mark = None;
    let document = document(KIND, &snapshot, id, Lang::Da);
    let text = to_text(&document);
    all_words_are_found(&text);
    assert!(text.contains("Intet scenarie har et niveau"));
    assert!(text.contains("Der er ingen fund."));
    assert!(text.contains("ingen historik"));
    assert_eq!(pdf(&document).warnings, []);
}

#[test]
fn what_cannot_be_reported_is_refused() {
    let (mut snapshot, id) = nordby("RV-2026-1");
    let options = |assessment| Options {
        now: now(),
        today: today(),
        language: Lang::Da,
        author: String::new(),
        assessment,
        record: None,
        unit: None,
        since: None,
    };
    let build = report(KIND).unwrap().build;
    assert_eq!(build(&snapshot, &options(None)), Err(Fault::NoAssessment));
    let method = snapshot.assessments[&id].data.method;
    snapshot
        .methods
        .get_mut(&method)
        .unwrap()
        .data
        .levels
        .clear();
    let Err(Fault::Method(problems)) = build(&snapshot, &options(Some(id))) else {
        panic!("a method without levels was used");
    };
    assert!(!problems.is_empty());
    snapshot.methods.clear();
    assert_eq!(
        build(&snapshot, &options(Some(id))),
        Err(Fault::Method(Vec::new()))
    );
    snapshot.assessments.clear();
    assert_eq!(
        build(&snapshot, &options(Some(id))),
        Err(Fault::UnknownAssessment)
    );
    assert!(report("no-such-report").is_none());
}
