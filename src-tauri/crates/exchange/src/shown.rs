//! Lists as people see them: headings and values in words, values that were typed into a form, and
//! what a list shows written as a file, with exactly these rows and columns.

use std::path::Path;

use chrono::DateTime;
use model::{
    Lang, Place, Problem,
    table::{Heading, Table, Value},
};
use text::{key as word_key, number, words};

use crate::{
    Fault,
    csv::csv_text,
    fault,
    heading::{Headings, key, label as heading_label},
    layout::{Book, fits_cell, write},
    value::{Raw, Rule, label},
    writing,
};

/// The column of the exchange table that `name` names.
fn heading_of(table: &'static Table, name: &str) -> Option<Heading> {
    match table.column(name) {
        Some(column) => Some(Heading::Known(column)),
        None => Headings::new(table).read(name),
    }
}

/// What a person reads above a column of a list: one of the exchange table, or one that the register
/// works out.
pub fn list_heading(table: &'static Table, column: &str, lang: Lang) -> String {
    let own = key(table, column);
    let say = words(lang);
    if say.has(&own) {
        return say.say(&own, &[]);
    }
    match heading_of(table, column) {
        Some(heading @ Heading::Consequence(_)) => heading_label(table, &heading, lang),
        _ => say.say(&format!("list-column-{column}"), &[]),
    }
}

/// What a person reads in a column of a list; numbers and days stay what they are.
pub fn list_value(table: &'static Table, column: &str, value: &Value, lang: Lang) -> Value {
    let Value::Text(text) = value else {
        return value.clone();
    };
    match (heading_of(table, column), column) {
        (Some(heading), _) => label(table, &heading, value, lang),
        (None, "changed_at") => match DateTime::parse_from_rfc3339(text) {
            Ok(at) => Value::Text(number::moment(lang, at.naive_utc())),
            Err(_) => value.clone(),
        },
        (None, column) => {
            let word = word_key(&column.replace('_', "-"), text);
            let say = words(lang);
            if say.has(&word) {
                Value::Text(say.say(&word, &[]))
            } else if say.has(text) {
                Value::Text(say.say(text, &[]))
            } else {
                value.clone()
            }
        }
    }
}

/// What was typed for a column, as it stands in files; the problem where it cannot be that. Words are
/// read in both languages, days and numbers as people write them.
pub fn typed(table: &'static Table, column: &str, typed: &str) -> Result<Value, Box<Problem>> {
    let typed = typed.trim();
    let place = Place {
        column: column.to_owned(),
        ..Place::default()
    };
    let Some(heading) = heading_of(table, column) else {
        return Err(Box::new(Problem::new(place, "no-column")));
    };
    if typed.is_empty() {
        return Ok(Value::Empty);
    }
    Rule::new(table, &heading)
        .value(Raw::Text(typed))
        .map_err(|refused| {
            let problem = Problem::new(place, refused.code).with("value", typed);
            Box::new(match refused.allowed {
                Some(allowed) => problem.with("allowed", allowed),
                None => problem,
            })
        })
}

/// Writes rows under their headings to `path`: a workbook, or CSV where the name ends so. Text is
/// text, whatever it begins with.
pub fn write_list(
    title: &str,
    headings: &[String],
    rows: &[Vec<Value>],
    lang: Lang,
    path: &Path,
) -> Result<(), Fault> {
    let csv = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    if csv {
        let shown = |value: &Value| match value {
            // As a spreadsheet of the language reads it: without separators of thousands.
            Value::Number(_) if lang == Lang::Da => value.shown().replace('.', ","),
            Value::Date(date) => number::date(lang, *date),
            value => value.shown(),
        };
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(shown).collect())
            .collect();
        let text = format!("\u{feff}{}", csv_text(headings, &rows));
        return writing::replace(path, text.as_bytes());
    }
    for (row, number) in rows.iter().zip(2..) {
        for (value, heading) in row.iter().zip(headings) {
            fits_cell(value, || Place {
                row: Some(number),
                column: heading.clone(),
                ..fault::place(path)
            })?;
        }
    }
    let mut book = Book::new(lang);
    let not_written = |cause| Fault::not_written(path, &cause);
    // A sheet's name holds 31 characters, and none of these.
    let name: String = title
        .chars()
        .filter(|letter| !"[]:*?/\\'".contains(*letter))
        .take(31)
        .collect();
    let (page, looks) = book.add_page(&name).map_err(not_written)?;
    (|| {
        page.set_freeze_panes(1, 0)?;
        for (column, heading) in (0..).zip(headings) {
            page.set_column_width(column, 24)?;
            page.write_string_with_format(0, column, heading, &looks.heading)?;
        }
        for (row, number) in rows.iter().zip(1..) {
            for (column, value) in (0..).zip(row) {
                write(page, (number, column), value, looks.of(value))?;
            }
        }
        if let (Some(last), rows) = (headings.len().checked_sub(1), rows.len()) {
            page.autofilter(0, 0, rows as u32, last as u16)?;
        }
        Ok(())
    })()
    .map_err(not_written)?;
    book.save(path)
}

#[cfg(test)]
mod tests {
    use calamine::{Reader, Xlsx, open_workbook};
    use model::Kind;

    use super::*;

    #[test]
    fn a_list_is_written_as_it_is_shown_and_no_cell_becomes_a_formula() {
        let folder = tempfile::tempdir().unwrap();
        let headings = ["Nøgle".to_owned(), "Antal".to_owned()];
        let rows = [
            vec![Value::text("=1+1"), Value::Number(2.0)],
            vec![Value::text("Ærø; \"B\""), Value::Empty],
        ];
        let path = folder.path().join("liste.xlsx");
        write_list("Aktiver: alle", &headings, &rows, Lang::Da, &path).unwrap();
        let mut book: Xlsx<_> = open_workbook(&path).unwrap();
        assert_eq!(book.sheet_names(), ["Aktiver alle"]);
        let range = book.worksheet_range("Aktiver alle").unwrap();
        assert_eq!(range.get_size(), (3, 2));
        assert_eq!(range.get((1, 0)).unwrap().to_string(), "=1+1");
        assert!(book.worksheet_formula("Aktiver alle").unwrap().is_empty());
        let path = folder.path().join("liste.csv");
        write_list("x", &headings, &rows, Lang::Da, &path).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text, "\u{feff}Nøgle;Antal\n'=1+1;2\n\"Ærø; \"\"B\"\"\";\n");
    }

    #[test]
    fn what_is_typed_is_read_as_in_files_and_shown_in_words() {
        let assets = Table::of(Kind::Assets).unwrap();
        let read = |column: &str, text: &str| typed(assets, column, text);
        assert_eq!(read("kind", "Leverandør").unwrap(), Value::text("supplier"));
        assert_eq!(read("retired", "24.12.2026").unwrap().shown(), "2026-12-24");
        assert_eq!(read("owner", " ").unwrap(), Value::Empty);
        assert_eq!(read("kind", "rumskib").unwrap_err().code, "bad-choice");
        assert_eq!(read("farve", "rød").unwrap_err().code, "no-column");
        for lang in [Lang::Da, Lang::En] {
            for table in model::table::TABLES {
                for column in table.columns {
                    let heading = list_heading(table, column.id, lang);
                    assert!(!heading.contains(['{', '*']), "{heading}");
                }
            }
            for column in [
                "changed_at",
                "changed_by",
                "worst",
                "evidence",
                "scenarios",
                "duties",
            ] {
                assert!(
                    !list_heading(assets, column, lang).contains('{'),
                    "{column}"
                );
            }
            let evidence = list_value(assets, "evidence", &Value::text("overdue"), lang);
            assert_ne!(evidence.shown(), "overdue");
        }
    }
}
