//! The reports of the example municipality, compared word for word with the files in
//! `tests/golden/`.
//!
//! `VAERN_GOLDEN=write cargo test -p tests --test golden` writes those files anew; read the
//! difference before it is committed. `VAERN_PDF=FOLDER` also leaves the PDF files there, to be
//! looked at.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

mod cases;
mod kroner;
mod reports;

use std::{
    collections::BTreeMap, ops::ControlFlow, path::PathBuf, process::Command, sync::OnceLock,
};

use chrono::{DateTime, NaiveDate, Utc};
use model::{Assessment, HistoryMark, Lang, Snapshot, Stored};
use register::{Register, Stamp};
use report::{Options, document::Document};

fn now() -> DateTime<Utc> {
    "2026-11-22T09:30:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The example municipality, made once for all tests.
fn example() -> Register {
    static MADE: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("nordby.vaern");
        let stamp = Stamp {
            by: "Rasmus Kjeldgaard".into(),
            at: now(),
            today: today(),
        };
        let read = exchange::example().unwrap();
        let wrong: Vec<_> = read.problems.iter().filter(|p| !p.note).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        let (name, story) = (exchange::EXAMPLE_NAME, exchange::EXAMPLE_STORY);
        Register::found_with_story(&path, None, name, None, &stamp, &read.sheets, story).unwrap();
        (folder, path)
    });
    Register::open(path, None).unwrap()
}

/// The entry's hash covers random ids; everything else is the same in every run.
fn mark() -> HistoryMark {
    HistoryMark {
        seq: 2,
        hash: "5f".repeat(32),
        at: now(),
    }
}

/// The snapshot of one assessment of Nordby Kommune.
fn nordby(reference: &str) -> (Snapshot, model::AssessmentId) {
    snapshot_of(reference, false)
}

/// The same; where a report compares, with the assessment that it is compared with.
fn snapshot_of(reference: &str, compares: bool) -> (Snapshot, model::AssessmentId) {
    let register = example();
    let id = register.find::<Assessment>(reference).unwrap().unwrap();
    let earlier = register.earlier_assessment(id).unwrap();
    let mut snapshot = if compares {
        register.snapshot_of_difference(earlier, id).unwrap()
    } else {
        register.snapshot_of_assessment(id).unwrap()
    };
    snapshot.mark = Some(mark());
    (snapshot, id)
}

fn document(
    kind: &str,
    snapshot: &Snapshot,
    assessment: model::AssessmentId,
    language: Lang,
) -> Document {
    let options = Options {
        now: now(),
        today: today(),
        language,
        author: "Rasmus Kjeldgaard".into(),
        assessment: Some(assessment),
        record: None,
        unit: None,
        since: None,
    };
    (report::report(kind).unwrap().build)(snapshot, &options).unwrap()
}

fn pdf(document: &Document) -> report::Pdf {
    report::to_pdf(document, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// What a tool of the system prints about a file that holds `bytes`.
fn told(bytes: &[u8], program: &str, arguments: &[&str], after: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new(program)
        .args(arguments)
        .arg(&path)
        .args(after)
        .output()
        .unwrap_or_else(|fault| panic!("{program} is needed for this test: {fault}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{program}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

#[test]
fn a_report_from_the_past_says_of_when_it_is() {
    let (mut snapshot, id) = snapshot_of("RV-2026-1", false);
    let said = |snapshot: &Snapshot, lang| {
        report::document::to_text(&document("risk-assessment", snapshot, id, lang))
    };
    assert!(!said(&snapshot, Lang::Da).contains("Registret, som det så ud"));
    snapshot.as_of = Some("2026-06-01T21:59:59Z".parse().unwrap());
    let danish = said(&snapshot, Lang::Da);
    assert!(danish.contains("Registret, som det så ud"), "{danish}");
    assert!(danish.contains("01.06.2026 kl. 21.59 UTC"), "{danish}");
    assert!(said(&snapshot, Lang::En).contains("The register as it was on"));
}

/// The ids of `records` from first to last, each with the one at the same place from the end.
fn mirrored<I: Ord + Copy, R>(records: &BTreeMap<I, R>) -> BTreeMap<I, I> {
    let ids = records.keys().copied();
    ids.zip(records.keys().rev().copied()).collect()
}

/// `records` under other ids.
fn renamed<I: Ord + Copy, R: Clone>(
    records: &BTreeMap<I, Stored<I, R>>,
    names: &BTreeMap<I, I>,
) -> BTreeMap<I, Stored<I, R>> {
    let rename = |stored: &Stored<I, R>| {
        let mut stored = stored.clone();
        stored.id = names[&stored.id];
        (stored.id, stored)
    };
    records.values().map(rename).collect()
}

#[test]
fn a_report_does_not_depend_on_random_ids() {
    let (snapshot, id) = nordby("RV-2026-3");
    let mut other = snapshot.clone();
    let assets = mirrored(&snapshot.assets);
    let measures = mirrored(&snapshot.measures);
    let scenarios = mirrored(&snapshot.scenarios);
    other.assets = renamed(&snapshot.assets, &assets);
    other.measures = renamed(&snapshot.measures, &measures);
    other.scenarios = renamed(&snapshot.scenarios, &scenarios);
    other.effects = renamed(&snapshot.effects, &mirrored(&snapshot.effects));
    other.dependencies = renamed(&snapshot.dependencies, &mirrored(&snapshot.dependencies));
    for edge in other.dependencies.values_mut() {
        edge.data.from = assets[&edge.data.from];
        edge.data.to = assets[&edge.data.to];
    }
    for scenario in other.scenarios.values_mut() {
        scenario.data.asset = assets[&scenario.data.asset];
    }
    for effect in other.effects.values_mut() {
        effect.data.scenario = scenarios[&effect.data.scenario];
        effect.data.measure = measures[&effect.data.measure];
    }
    let text = |snapshot: &Snapshot| {
        report::document::to_text(&document("risk-assessment", snapshot, id, Lang::Da))
    };
    let (one, two) = (text(&snapshot), text(&other));
    let line = one.lines().zip(two.lines()).find(|(one, two)| one != two);
    assert_eq!(line, None);
    assert_eq!(one, two);
}

#[test]
fn files_are_whole_tagged_and_always_the_same() {
    let (snapshot, id) = nordby("RV-2026-1");
    for lang in [Lang::Da, Lang::En] {
        let document = document("risk-assessment", &snapshot, id, lang);
        let file = pdf(&document);
        if let Ok(folder) = std::env::var("VAERN_PDF") {
            let name = format!("risk-assessment.{}.pdf", lang.code());
            std::fs::write(PathBuf::from(folder).join(name), &file.bytes).unwrap();
        }
        assert_eq!(
            file.warnings,
            [],
            "every link leads somewhere, every letter has a glyph"
        );
        assert!(file.bytes == pdf(&document).bytes, "the same bytes twice");
        let mut plain = snapshot.clone();
        for scenario in plain.scenarios.values_mut() {
            scenario.data.quantity = None;
        }
        // What was approved is the content with its estimates.
        for assessment in plain.assessments.values_mut() {
            assessment.data.state = model::AssessmentState::Draft;
            assessment.data.approval = None;
        }
        let without = pdf(&self::document("risk-assessment", &plain, id, lang)).pages;
        assert!(without <= 45, "{without} pages without estimates");
        let chapter = file.pages - without;
        assert!(chapter <= 3, "{chapter} pages for risk in kroner");

        told(&file.bytes, "qpdf", &["--check"], &[]);
        let structure = told(&file.bytes, "pdfinfo", &["-struct"], &[]);
        for element in ["H1", "H2", "H3", "Table", "TH", "Figure", "Link"] {
            assert!(structure.contains(element), "{element}");
        }
        let text = told(&file.bytes, "pdftotext", &[], &["-"]);
        let letters = match lang {
            Lang::Da => "æøåÅ×−",
            Lang::En => "æøå×−",
        };
        for letter in letters.chars() {
            assert!(text.contains(letter), "{letter}");
        }
        assert!(text.contains(&document.identity.verification));
    }
}

#[test]
fn the_hash_is_that_of_the_content() {
    let (snapshot, id) = nordby("RV-2026-2");
    let mut document = document("risk-assessment", &snapshot, id, Lang::En);
    let hash = report::content_hash(&document);
    assert!(report::document::to_text(&document).contains(&hash));
    document.blocks.swap(2, 3);
    assert_ne!(report::content_hash(&document), hash);
}
