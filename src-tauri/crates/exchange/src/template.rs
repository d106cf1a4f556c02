//! The empty workbook that a municipality fills in: a guide, and a sheet for each table with
//! one example row, which is never imported (see `reading`).

use std::path::Path;

use model::{
    Cell, Lang,
    table::{Heading, TABLES, Table, Value},
};
use rust_xlsxwriter::{Format, FormatAlign, XlsxError};
use text::words;

use crate::{
    Fault, heading,
    layout::{self, Book},
    value::{self, Raw, Rule},
};

/// Writes an empty workbook in `lang` to `path`. `cells` are the consequence columns, which
/// depend on the method.
pub fn template(lang: Lang, cells: &[Cell], path: &Path) -> Result<(), Fault> {
    fill(lang, cells)
        .map_err(|cause| Fault::not_written(path, &cause))?
        .save(path)
}

fn fill(lang: Lang, cells: &[Cell]) -> Result<Book, XlsxError> {
    let mut book = Book::new(lang);
    guide(&mut book, lang, cells)?;
    for table in TABLES {
        let headings = headings(table, cells);
        let headings: Vec<&Heading> = headings.iter().collect();
        book.add(table, &headings, |page, looks| {
            for (column, heading) in (0..).zip(&headings) {
                let example = value::label(table, heading, &example(table, heading, lang), lang);
                layout::write(page, (1, column), &example, &looks.example(heading))?;
            }
            Ok(())
        })?;
    }
    Ok(book)
}

fn headings(table: &Table, cells: &[Cell]) -> Vec<Heading> {
    let known = table.columns.iter().map(Heading::Known);
    let consequence = cells
        .iter()
        .filter(|_| table.consequence)
        .cloned()
        .map(Heading::Consequence);
    known.chain(consequence).collect()
}

/// The value of a column in the example row, read by the same rule as the user's own.
fn example(table: &Table, heading: &Heading, lang: Lang) -> Value {
    let text = match heading {
        Heading::Known(column) => {
            words(lang).say(&format!("{}.example", heading::key(table, column.id)), &[])
        }
        // An asset is valued; a scenario takes the asset's value where its own cell is empty.
        Heading::Consequence(_) if table.name() == "assets" => "3".to_owned(),
        Heading::Consequence(_) => return Value::Empty,
    };
    Rule::new(table, heading)
        .value(Raw::Text(&text))
        .unwrap_or_default()
}

fn guide(book: &mut Book, lang: Lang, cells: &[Cell]) -> Result<(), XlsxError> {
    let say = |key: &str| words(lang).say(key, &[]);
    let (page, looks) = book.add_page(&say("sheet-guide"))?;
    let title = Format::new().set_bold().set_font_size(16);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    page.set_column_width(0, 22)?
        .set_column_width(1, 34)?
        .set_column_width(2, 80)?;
    page.write_string_with_format(0, 0, say("guide-title"), &title)?;
    let mut row = 2;
    for part in [
        "rows", "ref", "example", "required", "empty", "levels", "formulas", "dates", "check",
    ] {
        let said = say(&format!("guide-{part}"));
        let lines = 1 + said.chars().count() as u32 / 125;
        page.merge_range(row, 0, row, 2, &said, &text)?
            .set_row_height(row, 16 * lines)?;
        row += 1;
    }
    row += 1;
    for (column, key) in (0..).zip(["guide-sheet", "guide-column", "guide-help"]) {
        page.write_string_with_format(row, column, say(key), &looks.heading)?;
    }
    for table in TABLES {
        row += 1;
        let name = heading::title(table, lang);
        page.write_string_with_format(row, 0, &name, &text.clone().set_bold())?;
        page.write_string_with_format(row, 2, say(&format!("table-{}.help", table.name())), &text)?;
        for heading in headings(table, cells) {
            row += 1;
            page.write_string_with_format(row, 0, &name, &text)?;
            page.write_string_with_format(row, 1, heading::label(table, &heading, lang), &text)?;
            page.write_string_with_format(row, 2, heading::help(table, &heading, lang), &text)?;
        }
    }
    page.set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    Ok(())
}
