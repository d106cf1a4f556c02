//! A document as plain text, for golden tests and for reading in a terminal.

use super::{Block, Cell, Document, Inline, Phrase, Table};
use std::fmt::Write as _;

/// The whole document as text, one block after the other: `#` before headings, ` | `
/// between cells, `[sign]` for badges, `→ anchor` after links.
pub fn to_text(document: &Document) -> String {
    let identity = &document.identity;
    let mut out = String::new();
    // Writing to a String cannot fail, so its results are not looked at in this file.
    let _ = writeln!(out, "{}\n{}", identity.title, identity.register);
    for line in &identity.subject {
        let _ = writeln!(out, "{line}");
    }
    let _ = writeln!(out, "{} · {}", identity.author, identity.date);
    let _ = writeln!(out, "{}", identity.verification);
    for block in &document.blocks {
        // How blocks share pages is no part of what is said.
        if matches!(block, Block::Keep(_)) {
            continue;
        }
        out.push('\n');
        write_block(&mut out, block, document);
    }
    out
}

fn write_block(out: &mut String, block: &Block, document: &Document) {
    match block {
        Block::Heading(heading) => {
            let level = usize::from(heading.level.clamp(1, 4));
            let _ = write!(out, "{} {}", "#".repeat(level), heading.text);
            if let Some(anchor) = &heading.anchor {
                let _ = write!(out, " {{{anchor}}}");
            }
            out.push('\n');
        }
        Block::Paragraph(phrase) => {
            write_phrase(out, phrase);
            out.push('\n');
        }
        Block::Bullets(items) => {
            for item in items {
                out.push_str("• ");
                write_phrase(out, item);
                out.push('\n');
            }
        }
        Block::Pairs(pairs) => {
            for (label, value) in pairs {
                write_phrase(out, label);
                out.push_str(": ");
                write_phrase(out, value);
                out.push('\n');
            }
        }
        Block::Table(table) => write_table(out, table),
        Block::Figure(figure) => {
            let _ = writeln!(out, "[{}: {}]", figure.caption, figure.alternative);
        }
        Block::Note(phrase) => {
            out.push_str("* ");
            write_phrase(out, phrase);
            out.push('\n');
        }
        Block::Contents(contents) => {
            let _ = writeln!(out, "{}", contents.title);
            for block in &document.blocks {
                if let Block::Heading(heading) = block
                    && heading.level <= contents.depth
                {
                    let indent = "  ".repeat(usize::from(heading.level.clamp(1, 4)));
                    let _ = writeln!(out, "{indent}{}", heading.text);
                }
            }
        }
        Block::PageBreak(sheet) => {
            let _ = writeln!(out, "---- {sheet:?}");
        }
        Block::Keep(_) => {}
    }
}

fn write_table(out: &mut String, table: &Table) {
    if !table.caption.is_empty() {
        write_phrase(out, &table.caption);
        out.push('\n');
    }
    let heads: Vec<&str> = table.columns.iter().map(|c| c.head.as_str()).collect();
    let _ = writeln!(out, "| {} |", heads.join(" | "));
    for row in &table.rows {
        out.push('|');
        for cell in &row.cells {
            out.push(' ');
            write_cell(out, cell);
            out.push_str(" |");
        }
        out.push('\n');
    }
}

fn write_cell(out: &mut String, cell: &Cell) {
    if let Some(badge) = &cell.badge {
        let _ = write!(out, "[{}]", badge.sign);
        if !badge.text.is_empty() {
            let _ = write!(out, " {}", badge.text);
        }
        if !cell.phrase.is_empty() {
            out.push(' ');
        }
    }
    write_phrase(out, &cell.phrase);
}

fn write_phrase(out: &mut String, phrase: &Phrase) {
    for run in &phrase.0 {
        match run {
            Inline::Plain(text) => out.push_str(text),
            Inline::Strong(text) => {
                let _ = write!(out, "*{text}*");
            }
            Inline::Code(text) => {
                let _ = write!(out, "`{text}`");
            }
            Inline::Link { anchor, text } => {
                let _ = write!(out, "{text} → {anchor}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Badge, Column, Heading, Identity, Language, Rgb, Row, Sheet};

    #[test]
    fn a_document_reads_as_text() {
        let badge = Badge {
            sign: "E".into(),
            fill: Rgb(240, 138, 124),
            ink: Rgb(92, 0, 0),
            text: "Kritisk".into(),
        };
        let cells: [Cell; 2] = ["Ransomware".into(), badge.into()];
        let document = Document {
            identity: Identity {
                title: "Risikoregister".into(),
                language: Language::Danish,
                register: "Nordby Kommune".into(),
                author: "Mette Holm".into(),
                date: "21.11.2026".into(),
                made: chrono::NaiveDateTime::default(),
                subject: vec!["Alle enheder".into()],
                verification: "4f1c".into(),
            },
            sheet: Sheet::Portrait,
            blocks: vec![
                Block::Heading(Heading {
                    level: 2,
                    text: "Scenarier".into(),
                    anchor: Some("s".into()),
                }),
                Block::Paragraph(Phrase::from("Se ").link("s", "her").strong(" nu")),
                Block::Table(Table {
                    columns: vec![Column::text("Navn", 2), Column::text("Niveau", 1)],
                    rows: vec![cells.into_iter().collect::<Row>()],
                    ..Table::default()
                }),
            ],
        };
        assert_eq!(
            to_text(&document),
            "Risikoregister\nNordby Kommune\nAlle enheder\nMette Holm · 21.11.2026\n4f1c\n\n\
             ## Scenarier {s}\n\nSe her → s* nu*\n\n| Navn | Niveau |\n\
             | Ransomware | [E] Kritisk |\n"
        );
    }
}
