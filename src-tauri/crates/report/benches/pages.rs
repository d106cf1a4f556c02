//! A long table as tagged PDF against printpdf drawing the same words untagged, in one run: rows
//! of a table in Markdown, with the peak memory of the tagged one (Linux).

use printpdf::{
    FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions,
    Point, Pt, TextItem,
};
use report::document::{
    Block, Cell, Column, Document, Identity, Inline, Language, Row, Sheet, Table,
};
use std::ops::ControlFlow;
use std::time::Instant;

/// How often each is done; the median counts.
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut first: Option<(f64, f64)> = None;
    for rows in [1_700, 5_100, 17_000] {
        let document = document(rows);
        let (mut tagged, mut plain, mut pages) = (Vec::new(), Vec::new(), 0);
        for _ in 0..ROUNDS {
            let start = Instant::now();
            pages = report::to_pdf(&document, &mut |_| ControlFlow::Continue(()))?.pages;
            tagged.push(start.elapsed().as_secs_f64());
        }
        let peak = peak();
        for _ in 0..ROUNDS {
            let start = Instant::now();
            untagged(&document)?;
            plain.push(start.elapsed().as_secs_f64());
        }
        let (tagged, plain) = (median(tagged), median(plain));
        let (small, before) = *first.get_or_insert((rows as f64, tagged));
        let exponent = if small < rows as f64 {
            format!("{:.2}", (tagged / before).ln() / (rows as f64 / small).ln())
        } else {
            "–".to_owned()
        };
        println!(
            "| tagged PDF, peak {peak} MB | {pages} pages | {:.1} × ({tagged:.2} s / {plain:.2} s) | ≤ 3 ×, ≤ 300 MB | {exponent} |",
            tagged / plain
        );
    }
    Ok(())
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn document(rows: usize) -> Document {
    let names = [
        "Ransomware på fagsystem Omsorg",
        "Mistet papirjournal, børneområdet",
        "Fejl i adgange ved fratrædelse",
        "Leverandøren kan ikke levere i mere end fire timer",
    ];
    let rows = (0..rows).map(|number| {
        let cells: [Cell; 6] = [
            format!("R-{}", number + 1).into(),
            names[number % 4].into(),
            "Sundhed og Omsorg".into(),
            format!("{} %", number % 100).into(),
            format!("{}.500,00", number % 900).into(),
            "Jonas Friis".into(),
        ];
        cells.into_iter().collect::<Row>()
    });
    Document {
        identity: Identity {
            title: "Risikoregister".into(),
            language: Language::Danish,
            register: "Nordby Kommune".into(),
            author: "Mette Holm".into(),
            date: "21.11.2026".into(),
            made: chrono::NaiveDateTime::default(),
            subject: Vec::new(),
            verification: "4f1c".into(),
        },
        sheet: Sheet::Portrait,
        blocks: vec![Block::Table(Table {
            columns: vec![
                Column::text("Nr.", 2),
                Column::text("Scenarie", 8),
                Column::text("Enhed", 5),
                Column::number("Sandsynlighed", 3),
                Column::number("Pris", 3),
                Column::text("Ejer", 3),
            ],
            rows: rows.collect(),
            ..Table::default()
        })],
    }
}

/// The same cells at fixed places, 32 rows to a page, with printpdf alone.
fn untagged(document: &Document) -> Result<(usize, usize), &'static str> {
    let font = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../assets/fonts/NotoSans-Regular.ttf"
    );
    let bytes = std::fs::read(font).map_err(|_| "no font")?;
    let font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or("bad font")?;
    let mut pdf = PdfDocument::new("plain");
    let id = FontId("NR".into());
    pdf.resources
        .fonts
        .map
        .insert(id.clone(), PdfFont::new(font));
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        for rows in table.rows.chunks(32) {
            let mut ops = Vec::new();
            for (line, row) in (0_u8..).zip(rows) {
                for (column, cell) in (0_u8..).zip(&row.cells) {
                    let words: String = cell.phrase.0.iter().map(Inline::text).collect();
                    ops.push(Op::StartTextSection);
                    ops.push(Op::SetFont {
                        font: PdfFontHandle::External(id.clone()),
                        size: Pt(8.5),
                    });
                    ops.push(Op::SetTextCursor {
                        pos: Point {
                            x: Pt(50.0 + 80.0 * f32::from(column)),
                            y: Pt(780.0 - 22.0 * f32::from(line)),
                        },
                    });
                    ops.push(Op::ShowText {
                        items: vec![TextItem::Text(words)],
                    });
                    ops.push(Op::EndTextSection);
                }
            }
            pdf.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), ops));
        }
    }
    let bytes = pdf.save(&PdfSaveOptions::default(), &mut Vec::new());
    Ok((pdf.pages.len(), bytes.len()))
}

/// The most memory that this process has held so far, in MB; 0 where nobody tells.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|number| number.parse::<u64>().ok())
        .unwrap_or(0)
        / 1_000
}
