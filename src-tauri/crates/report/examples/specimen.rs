//! A document with every kind of block, to look at while working on the pages:
//! `cargo run -p report --example specimen -- specimen.pdf [rows]`.

use report::document::{
    Anchorage, Badge, Block, Cell, Column, Contents, Document, Drawing, Figure, Heading, Identity,
    Language, Phrase, Point, Rgb, Row, Shape, Sheet, Stroke, Table, Weight,
};
use report::{to_pdf, write_atomically};
use std::ops::ControlFlow;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().unwrap_or_else(|| "specimen.pdf".into());
    let rows = arguments.next().map_or(Ok(60), |rows| rows.parse())?;
    let pdf = to_pdf(&specimen(rows), &mut |_| ControlFlow::Continue(()))?;
    write_atomically(Path::new(&path), &pdf.bytes)?;
    println!("{} pages, {} bytes", pdf.pages, pdf.bytes.len());
    for warning in pdf.warnings {
        println!("{warning:?}");
    }
    Ok(())
}

fn heading(level: u8, text: &str, anchor: Option<&str>) -> Block {
    Block::Heading(Heading {
        level,
        text: text.into(),
        anchor: anchor.map(Into::into),
    })
}

fn specimen(rows: usize) -> Document {
    let long = "Vurderingen omfatter fagsystemerne i Sundhed og Omsorg med deres leverandører, \
        netværk og arbejdsgange. Konsekvens er vurderet for de registrerede, for organisationen \
        og for samfundet; sandsynlighed er vurderet i tre stadier.";
    let mut blocks = vec![
        Block::Contents(Contents {
            title: "Indhold".into(),
            depth: 2,
        }),
        heading(1, "Sammenfatning", Some("summary")),
        Block::Paragraph(
            Phrase::from(long)
                .plain(" Se ")
                .link("register", "risikoregisteret")
                .plain(" og målet ")
                .code("aa12:ff09")
                .plain(". ")
                .strong("Fire risici er over tolerancen."),
        ),
        Block::Bullets(vec![
            Phrase::from("Ransomware på fagsystem Omsorg: over tolerance, plan mangler dato"),
            Phrase::from("Mistet papirjournal → accept udløb 14.11.2026 "),
            Phrase::from(long),
        ]),
        heading(2, "Omfang", None),
        Block::Pairs(vec![
            ("Enhed".into(), "Sundhed og Omsorg".into()),
            ("Deltagere".into(), "Mette Holm, Jonas Friis, Karen Bach".into()),
            ("Metode".into(), Phrase::from("KL 4×4, version 3. ").plain(long)),
        ]),
        heading(2, "Risikobillede", None),
        Block::Figure(heat_map()),
        Block::Note("Konsekvens vandret, sandsynlighed lodret. 3 risici regnes højere, fordi en test er over frist.".into()),
        heading(1, "Risikoregister", Some("register")),
    ];
    blocks.push(Block::Table(table(rows)));
    blocks.push(Block::PageBreak(Sheet::Landscape));
    blocks.push(heading(1, "Bred tabel", None));
    blocks.push(Block::Table(table(12)));
    Document {
        identity: Identity {
            title: "Risikovurdering: Fagsystem Omsorg".into(),
            language: Language::Danish,
            register: "Nordby Kommune".into(),
            author: "Mette Holm, sikkerhedskoordinator".into(),
            date: "21.11.2026".into(),
            made: chrono::NaiveDateTime::default(),
            subject: vec!["Sundhed og Omsorg · metode KL 4×4, version 3".into()],
            verification: "Indhold 4f1c 09ab 77d2 · historik nr. 1.482 · 21.11.2026 14:03".into(),
        },
        sheet: Sheet::Portrait,
        blocks,
    }
}

const LEVELS: [(&str, &str, Rgb, Rgb); 5] = [
    ("A", "Lav", Rgb(0xce, 0xea, 0xc1), Rgb(0x14, 0x49, 0x00)),
    ("B", "Moderat", Rgb(0xe8, 0xf2, 0xc4), Rgb(0x3f, 0x4d, 0x00)),
    (
        "C",
        "Betydelig",
        Rgb(0xff, 0xe8, 0xa6),
        Rgb(0x5c, 0x42, 0x00),
    ),
    ("D", "Høj", Rgb(0xfd, 0xbd, 0x6e), Rgb(0x5c, 0x2b, 0x00)),
    ("E", "Kritisk", Rgb(0xf0, 0x8a, 0x7c), Rgb(0x5c, 0x00, 0x00)),
];

fn badge(level: usize, words: bool) -> Badge {
    let (sign, text, fill, ink) = LEVELS[level % 5];
    Badge {
        sign: sign.into(),
        fill,
        ink,
        text: if words { text.into() } else { String::new() },
    }
}

fn table(rows: usize) -> Table {
    let names = [
        "Ransomware på fagsystem Omsorg",
        "Mistet papirjournal, børneområdet",
        "Fejl i adgange ved fratrædelse",
        "Leverandøren kan ikke levere i mere end fire timer, og ingen nødprocedure er afprøvet",
    ];
    Table {
        caption: "Alle scenarier, sorteret efter niveau".into(),
        columns: vec![
            Column::text("Nr.", 5),
            Column::text("Scenarie", 30),
            Column::text("Nu", 13),
            Column::text("Mål", 6),
            Column::number("Sandsynlighed", 10),
            Column::number("Pris, kr.", 10),
            Column::text("Informationssikkerhedsansvarlig", 18),
        ],
        row_head: Some(1),
        rows: (0..rows)
            .map(|number| {
                let cells: [Cell; 7] = [
                    format!("R-{}", number + 1).into(),
                    names[number % 4].into(),
                    badge(number + 4, true).into(),
                    badge(number, false).into(),
                    format!("{} %", number % 100).into(),
                    format!("{}.500,00", number % 900).into(),
                    "Jonas Friis".into(),
                ];
                cells.into_iter().collect::<Row>()
            })
            .collect(),
    }
}

fn heat_map() -> Figure {
    let mut shapes = Vec::new();
    for row in 0..4_u8 {
        for column in 0..4_u8 {
            let level = usize::from((row + column) * 2 / 3);
            let (sign, _, fill, ink) = LEVELS[level];
            let (x, y) = (
                90.0 + 66.0 * f32::from(column),
                132.0 - 40.0 * f32::from(row),
            );
            shapes.push(Shape::Rect {
                at: Point::new(x, y),
                width: 64.0,
                height: 38.0,
                fill: Some(fill),
                stroke: None,
            });
            for (at, size, text) in [
                (Point::new(x + 4.0, y + 10.0), 7.0, sign.to_owned()),
                (
                    Point::new(x + 28.0, y + 25.0),
                    13.0,
                    (row * 3 + column).to_string(),
                ),
            ] {
                shapes.push(Shape::Text {
                    at,
                    anchorage: Anchorage::Start,
                    size,
                    weight: Weight::Strong,
                    ink,
                    text,
                });
            }
        }
        shapes.push(Shape::Text {
            at: Point::new(82.0, 155.0 - 40.0 * f32::from(row)),
            anchorage: Anchorage::End,
            size: 8.5,
            weight: Weight::Regular,
            ink: Rgb::INK,
            text: [
                "1 Usandsynligt",
                "2 Mindre sands.",
                "3 Sandsynligt",
                "4 Forventet",
            ][usize::from(row)]
            .into(),
        });
    }
    shapes.push(Shape::Arrow {
        from: Point::new(320.0, 30.0),
        to: Point::new(190.0, 110.0),
        stroke: Stroke::new(Rgb::ACCENT, 1.2),
    });
    Figure {
        caption: "Risici efter sandsynlighed og konsekvens, nuværende".into(),
        alternative: "Varmekort med 4 × 4 felter: én risiko er kritisk.".into(),
        drawing: Drawing {
            width: 360.0,
            height: 176.0,
            shapes,
        },
    }
}
