//! Whole files, read back with other people's tools: qpdf and poppler.

mod limits;

use super::*;
use crate::document::{
    Badge, Block, Cell, Column, Contents, Drawing, Figure, Heading, Identity, Language, Phrase,
    Point, Rgb, Row, Shape, Sheet, Table,
};
use std::process::Command;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        identity: Identity {
            title: "Risikovurdering".into(),
            language: Language::Danish,
            register: "Nordby Kommune".into(),
            author: "Mette Holm".into(),
            date: "21.11.2026".into(),
            made: "2026-11-21T14:03:00".parse().unwrap(),
            subject: vec!["Sundhed & Omsorg".into()],
            verification: "Indhold 4f1c · historik nr. 17".into(),
        },
        sheet: Sheet::Portrait,
        blocks,
    }
}

fn heading(level: u8, text: &str, anchor: Option<&str>) -> Block {
    Block::Heading(Heading {
        level,
        text: text.into(),
        anchor: anchor.map(Into::into),
    })
}

fn table(rows: impl IntoIterator<Item = Row>) -> Table {
    Table {
        caption: "Scenarier".into(),
        columns: vec![
            Column::text("Scenarie", 6),
            Column::text("Niveau", 3),
            Column::number("Pris", 2),
        ],
        row_head: Some(0),
        rows: rows.into_iter().collect(),
    }
}

fn row(name: &str, price: &str) -> Row {
    let badge = Badge {
        sign: "E".into(),
        fill: Rgb(240, 138, 124),
        ink: Rgb(92, 0, 0),
        text: "Kritisk".into(),
    };
    let cells: [Cell; 3] = [name.into(), badge.into(), price.into()];
    cells.into_iter().collect()
}

fn everything() -> Document {
    document(vec![
        Block::Contents(Contents {
            title: "Indhold".into(),
            depth: 2,
        }),
        heading(1, "Første kapitel", Some("first")),
        Block::Paragraph(
            Phrase::from("æøåÆØÅ, é ü ß, 3 ≤ 4 → ✓. ")
                .strong("Vigtigt: ")
                .code("a1b2")
                .plain(" se ")
                .link("second", "andet kapitel"),
        ),
        Block::Bullets(vec!["punkt et".into(), "punkt to".into()]),
        heading(2, "Afsnit", None),
        Block::Pairs(vec![("Enhed".into(), "Omsorg".into())]),
        Block::Table(table([row("Ransomware", "1.234,5")])),
        Block::Figure(Figure {
            caption: "Varmekort".into(),
            alternative: "Én risiko er kritisk.".into(),
            drawing: Drawing {
                width: 100.0,
                height: 40.0,
                shapes: vec![Shape::Rect {
                    at: Point::new(0.0, 0.0),
                    width: 100.0,
                    height: 40.0,
                    fill: Some(Rgb::ACCENT),
                    stroke: None,
                }],
            },
        }),
        Block::Note("En note.".into()),
        Block::PageBreak(Sheet::Landscape),
        heading(1, "Andet kapitel", Some("second")),
    ])
}

fn made(document: &Document) -> Pdf {
    to_pdf(document, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// What a tool says about the file; the tool must be content with it.
fn ask(pdf: &Pdf, tool: &str, before: &[&str], after: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    crate::write_atomically(&path, &pdf.bytes).unwrap();
    let said = Command::new(tool)
        .args(before)
        .arg(&path)
        .args(after)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{tool}: {errors}");
    assert_eq!(errors, "", "{tool}");
    // qpdf's readable form has a line of bytes that are no text.
    String::from_utf8_lossy(&said.stdout).into_owned()
}

fn text(pdf: &Pdf) -> String {
    ask(pdf, "pdftotext", &["-layout"], &["-"])
}

#[test]
fn every_kind_of_block_makes_a_sound_file() {
    let pdf = made(&everything());
    assert_eq!(pdf.warnings, []);
    assert_eq!(pdf.pages, 2);
    let said = ask(&pdf, "qpdf", &["--check"], &[]);
    assert!(said.contains("No syntax or stream encoding errors"));

    let text = text(&pdf);
    for words in [
        "æøåÆØÅ, é ü ß, 3 ≤ 4 → ✓. Vigtigt: a1b2 se andet kapitel",
        "1.234,5",
        "side 1 af 2",
        "Indhold 4f1c · historik nr. 17",
    ] {
        assert!(text.contains(words), "{words:?} is not in\n{text}");
    }
}

#[test]
fn the_structure_says_what_everything_is() {
    let said = ask(&made(&everything()), "pdfinfo", &["-struct-text"], &[]);
    let expected = "\
Document
  P (block)
    \"Risikovurdering\"
  P (block)
    \"Nordby Kommune\"
  P (block)
    \"Sundhed & Omsorg\"
  P (block)
    \"Mette Holm · 21.11.2026\"
  P (block)
    \"Indhold\"
  TOC
    TOCI
      Reference (inline)
        Link (inline)
          \"Første kapitel 1\"
          Object _
    TOCI
      Reference (inline)
        Link (inline)
          \"Afsnit 1\"
          Object _
    TOCI
      Reference (inline)
        Link (inline)
          \"Andet kapitel 2\"
          Object _
  H1 (block)
    \"Første kapitel\"
  P (block)
    \"æøåÆØÅ, é ü ß, 3 ≤ 4 → ✓. Vigtigt: a1b2 se \"
    Link (inline)
      \"andet kapitel\"
      Object _
  L (block):
     /ListNumbering /Disc
    LI (block)
      Lbl (block)
        \"• \"
      LBody (block)
        \"punkt et\"
    LI (block)
      Lbl (block)
        \"• \"
      LBody (block)
        \"punkt to\"
  H2 (block)
    \"Afsnit\"
  L (block)
    LI (block)
      Lbl (block)
        \"Enhed\"
      LBody (block)
        \"Omsorg\"
  Table (block)
    Caption
      \"Scenarier\"
    THead
      TR
        TH:
           /Scope /Column
          \"Scenarie\"
        TH:
           /Scope /Column
          \"Niveau\"
        TH:
           /Scope /Column
          \"Pris\"
    TBody
      TR
        TH:
           /Scope /Row
          \"Ransomware\"
        TD
          \"E Kritisk\"
        TD
          \"1.234,5\"
  Figure:
     /Placement /Block
     /BBox _
    \"\"
  P (block)
    \"Varmekort\"
  Note _ (inline)
    \"En note.\"
  H1 (block)
    \"Andet kapitel\"
";
    // Numbers of objects and the place of the figure are not what this test is about.
    let shown: String = said
        .lines()
        .map(|line| {
            let cut = ["Object ", "/BBox ", "Note "]
                .iter()
                .find_map(|word| line.find(word).map(|at| (at, *word)));
            match cut {
                Some((at, word)) => {
                    let rest = if word == "Note " { " (inline)" } else { "" };
                    format!("{}{word}_{rest}\n", &line[..at])
                }
                None => format!("{line}\n"),
            }
        })
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn the_file_says_what_it_is() {
    let pdf = made(&everything());
    let readable = ask(&pdf, "qpdf", &["--qdf", "--object-streams=disable"], &["-"]);
    for words in [
        "/Lang (da-DK)",
        "/DisplayDocTitle true",
        "/Marked true",
        "/S /GTS_PDFA1",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Sundhed &amp; Omsorg",
        "/Tabs /S",
        "/ToUnicode",
        "/CreationDate (D:20261121140300Z)",
    ] {
        assert!(readable.contains(words), "{words:?} is missing");
    }
    let fonts = ask(&pdf, "pdffonts", &[], &[]);
    for font in fonts.lines().skip(2) {
        assert!(font.contains("yes yes yes"), "not a subset: {font}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let (first, second) = (made(&everything()), made(&everything()));
    assert!(first.bytes == second.bytes);
    let mut other = everything();
    other.identity.author = "Jonas Friis".into();
    assert!(made(&other).bytes != first.bytes);
}

#[test]
fn what_cannot_be_printed_is_said() {
    let pdf = made(&document(vec![
        Block::Paragraph(Phrase::from("漢字 \u{1f600}\u{7} ").link("nowhere", "et link")),
        Block::Figure(Figure {
            caption: "Uden ord".into(),
            alternative: " ".into(),
            drawing: Drawing::default(),
        }),
    ]));
    let glyph = |character| Warning::MissingGlyph { character };
    assert_eq!(
        pdf.warnings,
        [
            Warning::NoAlternative {
                caption: "Uden ord".into()
            },
            Warning::UnknownAnchor {
                anchor: "nowhere".into()
            },
            glyph('\u{7}'),
            glyph('字'),
            glyph('漢'),
            glyph('\u{1f600}'),
        ]
    );
    assert!(text(&pdf).contains("□□ □□ et link"));
    ask(&pdf, "qpdf", &["--check"], &[]);
}

#[test]
fn stopping_at_any_moment_gives_no_file() {
    let rows: Vec<Row> = (0..300).map(|n| row("Scenarie", &n.to_string())).collect();
    let document = document(vec![Block::Table(table(rows))]);
    let mut calls = 0;
    to_pdf(&document, &mut |_| {
        calls += 1;
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(calls > 8);
    for stop in 1..=calls {
        let mut now = 0;
        let result = to_pdf(&document, &mut |_| {
            now += 1;
            if now == stop {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert!(matches!(result, Err(Fault::Cancelled)), "stop at {stop}");
    }
}

#[test]
fn a_row_with_too_many_cells_is_refused() {
    let wide: Row = ["a", "b", "c", "d"].into_iter().collect();
    let result = to_pdf(&document(vec![Block::Table(table([wide]))]), &mut |_| {
        ControlFlow::Continue(())
    });
    assert!(matches!(
        result,
        Err(Fault::Row {
            row: 0,
            cells: 4,
            columns: 3
        })
    ));
}

#[test]
fn bookmarks_are_nested() {
    let pdf = made(&everything());
    let readable = ask(&pdf, "qpdf", &["--json", "--json-key=outlines"], &[]);
    let parsed: serde_json::Value = serde_json::from_str(&readable).unwrap();
    let top = parsed["outlines"].as_array().unwrap();
    let titles: Vec<&str> = top.iter().map(|o| o["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Første kapitel", "Andet kapitel"]);
    assert_eq!(top[0]["kids"][0]["title"], "Afsnit");
    assert_eq!(top[1]["destpageposfrom1"], 2);
}

/// Reads the file with a parser that did not write it: all that is painted is marked, and
/// every mark is known to the structure.
#[test]
fn every_painted_thing_is_marked() {
    let pdf = made(&everything());
    let file = lopdf::Document::load_mem(&pdf.bytes).unwrap();
    let root = file.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = file.get_dictionary(root.as_reference().unwrap()).unwrap();
    let parents = root.get(b"ParentTree").unwrap().as_reference().unwrap();
    let parents = file.get_dictionary(parents).unwrap();
    let parents = parents.get(b"Nums").unwrap().as_array().unwrap();
    assert_eq!(file.get_pages().len(), 2);
    for (index, page) in file.get_pages().values().enumerate() {
        let mut open: Vec<bool> = Vec::new();
        let mut marks = Vec::new();
        let content = file.get_and_decode_page_content(*page).unwrap();
        for operation in content.operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => {
                    let properties = operation.operands.get(1).map(|o| o.as_dict().unwrap());
                    let mark = properties.and_then(|p| p.get(b"MCID").ok());
                    // No content may be both real and an artifact.
                    assert!(open.is_empty());
                    open.push(true);
                    marks.extend(mark.map(|mark| mark.as_i64().unwrap()));
                }
                "EMC" => {
                    open.pop().unwrap();
                }
                "Tj" | "TJ" | "S" | "f" | "B" => assert!(!open.is_empty()),
                _ => {}
            }
        }
        assert!(open.is_empty());
        let list = parents[2 * index + 1].as_reference().unwrap();
        let list = file.get_object(list).unwrap().as_array().unwrap();
        marks.sort_unstable();
        assert!(!marks.is_empty());
        assert!(marks.into_iter().eq(0..i64::try_from(list.len()).unwrap()));
    }
}
