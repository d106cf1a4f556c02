//! What the example municipality does not have: estimates in kroner, a tolerance, and participants
//! who disagree.

use model::{
    AssessmentId, Interval, Lang, Opinion, OpinionId, Quantity, Reduction, Snapshot, Stored,
    Tolerance, TolerancePoint,
};
use report::document::to_text;

use crate::{cases::all_words_are_found, document, nordby, pdf};

const KIND: &str = "risk-assessment";

/// The assessment without the estimates and opinions of its own.
fn without() -> (Snapshot, AssessmentId) {
    let (mut snapshot, id) = nordby("RV-2026-1");
    for scenario in snapshot.scenarios.values_mut() {
        scenario.data.quantity = None;
    }
    snapshot.opinions.clear();
    (snapshot, id)
}

/// Two scenarios with estimates, the first with all its measures; a tolerance; a dissent.
fn estimated() -> (Snapshot, AssessmentId) {
    let (mut snapshot, id) = without();
    let interval = |low, high| Interval { low, high };
    for (reference, frequency, loss) in [
        (
            "S-001",
            interval(0.1, 1.0),
            interval(500_000.0, 12_000_000.0),
        ),
        ("S-003", interval(1.0, 6.0), interval(5_000.0, 90_000.0)),
    ] {
        let scenario = snapshot
            .scenarios
            .values_mut()
            .find(|one| one.data.reference == reference)
            .unwrap();
        let effects = snapshot.effects.values();
        let mut measures: Vec<_> = effects
            .filter(|effect| effect.data.scenario == scenario.id)
            .map(|effect| effect.data.measure)
            .collect();
        measures.sort_unstable();
        measures.dedup();
        scenario.data.quantity = Some(Quantity {
            frequency,
            loss,
            reductions: measures
                .into_iter()
                .map(|measure| Reduction {
                    measure,
                    frequency: 40,
                    loss: 20,
                })
                .collect(),
        });
    }
    let point = |loss, probability| TolerancePoint { loss, probability };
    snapshot.tolerance = Tolerance(vec![point(1_000_000.0, 0.3), point(10_000_000.0, 0.01)]);
    let scenario = snapshot
        .scenarios
        .values()
        .find(|one| one.data.reference == "S-001")
        .unwrap();
    let person = snapshot
        .people
        .values()
        .find(|one| one.data.reference == "P-09")
        .unwrap();
    let opinion = Opinion {
        likelihood: Some(2),
        dissent: "Det er set én gang på ti år.".into(),
        ..Opinion::new(scenario.id, person.id)
    };
    let key = OpinionId(scenario.id.0);
    snapshot.opinions.insert(
        key,
        Stored {
            id: key,
            revision: 1,
            changed_at: crate::now(),
            changed_by: String::new(),
            data: opinion,
        },
    );
    (snapshot, id)
}

#[test]
fn risk_in_kroner_and_dissent_are_printed_and_the_same_in_every_register() {
    // Two imports: other random ids, the same report, byte for byte.
    let ((one, first), (other, second)) = (estimated(), estimated());
    for (lang, parts) in [
        (
            Lang::Da,
            [
                "Risiko i kroner",
                "2 af vurderingens",
                "100.000 år",
                "over tolerancen",
                "Hvad foranstaltningerne er værd",
                "Uenighed:",
                "Sandsynlighed 2, besluttet 4. Det er set én gang på ti år.",
            ],
        ),
        (
            Lang::En,
            [
                "Risk in kroner",
                "2 of the assessment's",
                "100,000 years",
                "above the tolerance",
                "What the measures are worth",
                "Dissent:",
                "Likelihood 2, decided 4. Det er set én gang på ti år.",
            ],
        ),
    ] {
        let (document, again) = (
            document(KIND, &one, first, lang),
            document(KIND, &other, second, lang),
        );
        let text = to_text(&document);
        all_words_are_found(&text);
        for part in parts {
            assert!(text.contains(part), "no {part}");
        }
        assert!(!text.contains("{loss"), "a word is missing");
        let made = pdf(&document);
        assert_eq!(made.warnings, []);
        assert!(made.bytes == pdf(&again).bytes, "the bytes differ");
        if let Some(folder) = std::env::var_os("VAERN_PDF") {
            let name = format!("kroner.{}.pdf", lang.code());
            std::fs::write(std::path::Path::new(&folder).join(name), &made.bytes).unwrap();
        }
    }
}

#[test]
fn an_assessment_without_estimates_has_no_such_chapter() {
    let (snapshot, id) = without();
    let text = to_text(&document(KIND, &snapshot, id, Lang::Da));
    assert!(!text.contains("Risiko i kroner") && !text.contains("Uenighed"));
}
