//! Long tables, long words, narrow columns, ends of pages.

use super::*;

fn register(rows: usize) -> Document {
    let rows = (0..rows).map(|n| row(&format!("Scenarie nummer {n}."), &n.to_string()));
    document(vec![
        heading(1, "Register", None),
        Block::Table(table(rows)),
    ])
}

#[test]
fn a_long_table_repeats_its_head_and_loses_no_row() {
    let pdf = made(&register(3_000));
    assert!(pdf.pages > 40);
    ask(&pdf, "qpdf", &["--check"], &[]);
    let text = text(&pdf);
    let seen: Vec<usize> = text
        .split("nummer ")
        .skip(1)
        .filter_map(|rest| rest.split('.').next()?.parse().ok())
        .collect();
    assert!(seen.into_iter().eq(0..3_000));
    assert_eq!(text.matches("Niveau").count(), pdf.pages);
}

#[test]
fn a_repeated_head_stands_in_the_structure_once() {
    // Few rows: poppler reads a page again for every element on it.
    let pdf = made(&register(150));
    assert!(pdf.pages > 3);
    let structure = ask(&pdf, "pdfinfo", &["-struct-text"], &[]);
    assert_eq!(structure.matches("Niveau").count(), 1);
    assert_eq!(structure.matches("      TR\n").count(), 151);
}

#[test]
fn a_row_taller_than_a_page_goes_on_over_pages() {
    let words: Vec<String> = (0..2_000).map(|n| format!("ord{n}")).collect();
    let words = words.join(" ");
    let rows = vec![row("kort", "1"), row(&words, "2"), row("sidst", "3")];
    let pdf = made(&document(vec![Block::Table(table(rows))]));
    assert!(pdf.pages > 3);
    let text = text(&pdf);
    assert!(text.contains("ord0 ") && text.contains("ord1999") && text.contains("sidst"));
    let structure = ask(&pdf, "pdfinfo", &["-struct-text"], &[]);
    assert_eq!(structure.matches("      TR\n").count(), 4);
    ask(&pdf, "qpdf", &["--check"], &[]);
}

#[test]
fn overlong_words_stay_on_the_page() {
    let word = "Risikovurderingsmetodebeskrivelse".repeat(60);
    let pdf = made(&document(vec![
        heading(1, &word, None),
        Block::Paragraph(word.as_str().into()),
        Block::Table(table([row(&word, &word)])),
    ]));
    let boxes = ask(&pdf, "pdftotext", &["-bbox"], &["-"]);
    let mut seen = 0;
    for line in boxes.lines().filter(|line| line.contains("<word")) {
        let right = line.split("xMax=\"").nth(1).unwrap();
        let right: f32 = right.split('"').next().unwrap().parse().unwrap();
        assert!(right <= 595.28 - page::SIDE + 1.0, "{line}");
        seen += 1;
    }
    assert!(seen > 50);
}

#[test]
fn the_empty_and_the_odd_are_printed() {
    let narrow = Table {
        columns: (0..60)
            .map(|n| Column::number(format!("K{n}"), 0))
            .collect(),
        rows: vec![Row::default(), std::iter::repeat_n("1", 60).collect()],
        ..Table::default()
    };
    let pdf = made(&document(vec![
        Block::PageBreak(Sheet::Landscape),
        Block::PageBreak(Sheet::Portrait),
        heading(0, "", None),
        heading(9, "Fjerde", None),
        Block::Paragraph(Phrase::new()),
        Block::Bullets(vec![Phrase::new()]),
        Block::Pairs(vec![(Phrase::new(), Phrase::new())]),
        Block::Table(Table::default()),
        Block::Table(narrow),
        Block::Contents(Contents {
            title: String::new(),
            depth: 0,
        }),
    ]));
    ask(&pdf, "qpdf", &["--check"], &[]);
    assert!(text(&pdf).contains("Fjerde"));
}

#[test]
fn a_heading_is_never_left_alone() {
    for lines in 30..60 {
        let mut blocks: Vec<Block> = (0..lines)
            .map(|n| Block::Paragraph(format!("linje {n}").into()))
            .collect();
        blocks.push(heading(2, "Overskrift", None));
        blocks.push(Block::Paragraph("lige under".into()));
        let said = text(&made(&document(blocks)));
        let page = said
            .split('\u{c}')
            .find(|page| page.contains("Overskrift"))
            .unwrap();
        assert!(page.contains("lige under"), "{lines} lines");
    }
}

#[test]
fn long_names_do_not_run_into_one_another() {
    let mut document = register(40);
    document.identity.register = "Kommunernes fælles beredskab ".repeat(8);
    document.identity.title = "Overordnet vurdering ".repeat(8);
    document.identity.verification = "4f1c09ab ".repeat(24);
    let pdf = made(&document);
    let boxes = ask(&pdf, "pdftotext", &["-bbox", "-f", "2", "-l", "2"], &["-"]);
    let number = |line: &str, name: &str| -> f32 {
        let rest = line.split(name).nth(1).unwrap();
        rest.split('"').nth(1).unwrap().parse().unwrap()
    };
    let words: Vec<[f32; 4]> = boxes
        .lines()
        .filter(|line| line.contains("<word"))
        .map(|line| ["xMin=", "xMax=", "yMin=", "yMax="].map(|name| number(line, name)))
        .collect();
    for (index, one) in words.iter().enumerate() {
        for other in &words[index + 1..] {
            let across = one[1].min(other[1]) - one[0].max(other[0]);
            let down = one[3].min(other[3]) - one[2].max(other[2]);
            // Boxes of lines touch a little; words on top of each other touch a lot.
            assert!(across < 0.5 || down < 3.0, "{one:?} and {other:?}");
        }
    }
    assert!(text(&pdf).contains('…'));
}
