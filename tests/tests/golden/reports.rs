//! Every report of the example municipality, in both languages: word for word, whole as a file, and
//! never another for other random ids.

use std::collections::HashMap;

use model::{Audit, Datum, Kind, Lang, Plain, Programme, Records, Review, Snapshot};
use report::{Options, REPORTS, ReportKind, document::Document, document::to_text};
use uuid::Uuid;

use crate::{cases, example, mark, now, pdf, root, snapshot_of, today, told};

/// What a report is made of.
struct Case {
    kind: &'static ReportKind,
    snapshot: Snapshot,
    options: Options,
}

impl Case {
    /// The report of this kind that is kept.
    fn of(kind: &'static ReportKind) -> Self {
        let mut options = Options {
            now: now(),
            today: today(),
            language: Lang::Da,
            author: "Rasmus Kjeldgaard".into(),
            assessment: None,
            record: None,
            unit: None,
            since: None,
        };
        if kind.needs_assessment {
            let reference = if kind.compares {
                "RV-2026-4"
            } else {
                "RV-2026-1"
            };
            let (snapshot, id) = snapshot_of(reference, kind.compares);
            options.assessment = Some(id);
            return Self {
                kind,
                snapshot,
                options,
            };
        }
        let register = example();
        let mut snapshot = match kind.record {
            Some(Kind::Reviews) => {
                let review = register.find::<Review>("EV-2025-2").unwrap().unwrap();
                options.record = Some(review.0);
                let end_of = |day| format!("{day}T22:59:59Z").parse().unwrap();
                register
                    .snapshot_of_review(review, today(), end_of)
                    .unwrap()
            }
            Some(Kind::Audits) => {
                let audit = register.find::<Audit>("REV-2026-1").unwrap().unwrap();
                options.record = Some(audit.0);
                register.snapshot().unwrap()
            }
            Some(Kind::Programmes) => {
                let programme = register.find::<Programme>("AP-1").unwrap().unwrap();
                options.record = Some(programme.0);
                register.snapshot().unwrap()
            }
            _ => register.snapshot().unwrap(),
        };
        snapshot.mark = Some(mark());
        if let Some(inputs) = &mut snapshot.inputs {
            inputs.mark = Some(mark());
        }
        Self {
            kind,
            snapshot,
            options,
        }
    }

    fn document(&self, language: Lang) -> Document {
        let options = Options {
            language,
            ..self.options.clone()
        };
        (self.kind.build)(&self.snapshot, &options).unwrap()
    }
}

#[test]
fn reports_say_what_they_said() {
    let mut different = Vec::new();
    for kind in REPORTS {
        let case = Case::of(kind);
        for lang in [Lang::Da, Lang::En] {
            let text = to_text(&case.document(lang));
            cases::all_words_are_found(&text);
            let name = format!("{}.{}.txt", kind.id, lang.code());
            let path = root().join("golden").join(&name);
            if std::env::var("VAERN_GOLDEN").is_ok_and(|wish| wish == "write") {
                std::fs::write(&path, &text).unwrap();
            }
            let golden = std::fs::read_to_string(&path).unwrap_or_default();
            let line = text.lines().zip(golden.lines()).position(|(a, b)| a != b);
            if text != golden {
                let line = line.unwrap_or(text.lines().count().min(golden.lines().count()));
                different.push(format!(
                    "{name}, line {}:\n  now {:?}\n  was {:?}",
                    line + 1,
                    text.lines().nth(line),
                    golden.lines().nth(line)
                ));
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn every_report_is_a_whole_tagged_file_and_always_the_same() {
    for kind in REPORTS {
        let case = Case::of(kind);
        for lang in [Lang::Da, Lang::En] {
            let document = case.document(lang);
            let file = pdf(&document);
            let name = format!("{}.{}", kind.id, lang.code());
            if let Ok(folder) = std::env::var("VAERN_PDF") {
                let path = std::path::Path::new(&folder).join(format!("{name}.pdf"));
                std::fs::write(path, &file.bytes).unwrap();
            }
            assert_eq!(file.warnings, [], "{name}: links lead somewhere");
            assert!(file.bytes == pdf(&document).bytes, "{name}: the same twice");
            told(&file.bytes, "qpdf", &["--check"], &[]);
            let structure = told(&file.bytes, "pdfinfo", &["-struct"], &[]);
            for element in ["H1", "Table", "TH"] {
                assert!(structure.contains(element), "{name}: {element}");
            }
            let fonts = told(&file.bytes, "pdffonts", &[], &[]);
            for font in fonts.lines().skip(2) {
                // Columns from the end: emb sub uni object ID.
                let columns: Vec<&str> = font.split_whitespace().rev().collect();
                assert_eq!(columns[4], "yes", "{name}: {font}");
            }
            let text = told(&file.bytes, "pdftotext", &[], &["-"]);
            assert!(text.contains(&document.identity.verification), "{name}");
        }
    }
}

/// The records of a plain kind with other ids, wherever an id stands.
fn other_ids<R: Plain>(
    records: &Records<R::Id, R>,
    names: &HashMap<Uuid, Uuid>,
) -> Records<R::Id, R> {
    let name = |id: Uuid| names.get(&id).copied().unwrap_or(id);
    records
        .values()
        .map(|stored| {
            let mut stored = stored.clone();
            stored.id = name(stored.id.into()).into();
            for column in R::TABLE.columns {
                let datum = match stored.data.get(column.id) {
                    Datum::Id(id) => Datum::Id(name(id)),
                    Datum::Ids(ids) => Datum::Ids(ids.into_iter().map(name).collect()),
                    _ => continue,
                };
                assert!(stored.data.put(column.id, datum));
            }
            (stored.id, stored)
        })
        .collect()
}

/// Does the same to every map of plain records.
macro_rules! each {
    ($assurance:expr, $do:ident) => {
        each!(@ $assurance, $do; tests runs mappings maturity applicability statements actions
            programmes audits checks findings corrective_actions indicators values objectives reviews
            decisions requirements policies acknowledgements)
    };
    (@ $assurance:expr, $do:ident; $($map:ident)*) => { $($do!($assurance.$map);)* };
}

/// The same snapshot, in which what was made first has the last id.
fn mirrored(snapshot: &Snapshot) -> Snapshot {
    let mut other = snapshot.clone();
    let mut names: HashMap<Uuid, Uuid> = HashMap::new();
    macro_rules! mirror {
        ($records:expr) => {
            let ids: Vec<Uuid> = $records.keys().map(|id| id.0).collect();
            names.extend(ids.iter().copied().zip(ids.iter().rev().copied()));
        };
    }
    each!(snapshot.assurance, mirror);
    macro_rules! rename {
        ($records:expr) => {
            $records = other_ids(&$records, &names);
        };
    }
    each!(other.assurance, rename);
    other.assurance.measured = other
        .assurance
        .measured
        .iter()
        .map(|(id, found)| (model::IndicatorId(names[&id.0]), *found))
        .collect();
    other.inputs = snapshot.inputs.as_deref().map(|inputs| {
        let mut inputs = inputs.clone();
        each!(inputs.assurance, rename);
        inputs.assurance.measured = inputs
            .assurance
            .measured
            .iter()
            .map(|(id, found)| {
                (
                    model::IndicatorId(names.get(&id.0).copied().unwrap_or(id.0)),
                    *found,
                )
            })
            .collect();
        Box::new(inputs)
    });
    other
}

#[test]
fn no_report_depends_on_the_random_ids_of_what_is_measured_and_audited() {
    for kind in REPORTS.iter().filter(|kind| !kind.needs_assessment) {
        let case = Case::of(kind);
        let other = Case {
            snapshot: mirrored(&case.snapshot),
            ..Case::of(kind)
        };
        let record = case.options.record.map(|id| {
            let mut names = HashMap::new();
            macro_rules! mirror {
                ($records:expr) => {
                    let ids: Vec<Uuid> = $records.keys().map(|id| id.0).collect();
                    names.extend(ids.iter().copied().zip(ids.iter().rev().copied()));
                };
            }
            each!(case.snapshot.assurance, mirror);
            names[&id]
        });
        let other = Case {
            options: Options {
                record,
                ..other.options
            },
            ..other
        };
        let (one, two) = (
            to_text(&case.document(Lang::Da)),
            to_text(&other.document(Lang::Da)),
        );
        let line = one.lines().zip(two.lines()).find(|(one, two)| one != two);
        assert_eq!(line, None, "{}", kind.id);
        assert_eq!(one, two, "{}", kind.id);
    }
}
