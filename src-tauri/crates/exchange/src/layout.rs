//! How a workbook of ours looks: headings with notes, drop-down lists, widths, one sheet a table.
//!
//! User text is only ever written as a string, so that no cell becomes a formula or a link.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use model::{
    Kind, Lang, Place, Problem,
    table::{Content, Heading, Sheet, Table, Value},
};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Note, Workbook, Worksheet,
    XlsxError,
};
use text::words;

use crate::{
    Fault, Limits, choice, fault, heading, reading::column_letters, value::Labels, writing,
};

/// The last row of a sheet, from 0.
const LAST_ROW: u32 = 1_048_575;
/// How many keys of another sheet a drop-down list offers.
const LISTED_KEYS: u32 = 5_000;
/// Dark enough for white text in any light.
const HEADING_COLOUR: Color = Color::RGB(0x1D_3F_6E);
const EXAMPLE_COLOUR: Color = Color::RGB(0x6B_6B_6B);

/// Writes `sheets` as a workbook with headings and choices in `lang`.
pub fn write_workbook(sheets: &[Sheet], lang: Lang, path: &Path) -> Result<(), Fault> {
    let mut book = Book::new(lang);
    for sheet in sheets {
        fits(sheet, path)?;
        let headings: Vec<&Heading> = sheet.headings.iter().map(|(heading, _)| heading).collect();
        book.add(sheet.table, &headings, |page, looks| {
            let formats: Vec<Format> = headings.iter().map(|heading| looks.cell(heading)).collect();
            let mut labels: Vec<Labels> = headings
                .iter()
                .map(|heading| Labels::new(sheet.table, heading, lang))
                .collect();
            for (row, number) in sheet.rows.iter().zip(1..) {
                let columns = labels.iter_mut().zip(&formats).zip(&row.values);
                for (column, ((labels, format), value)) in (0..).zip(columns) {
                    write(page, (number, column), &labels.of(value), format)?;
                }
            }
            Ok(())
        })
        .map_err(|cause| Fault::not_written(path, &cause))?;
    }
    book.save(path)
}

/// Refuses what Excel cannot hold, before anything is written.
fn fits(sheet: &Sheet, path: &Path) -> Result<(), Fault> {
    let place = Place {
        sheet: sheet.table.name().to_owned(),
        ..fault::place(path)
    };
    if sheet.rows.len() > LAST_ROW as usize {
        let problem = Problem::new(place, "sheet-too-long").with("most", LAST_ROW);
        return Err(Fault::DoesNotFit(Box::new(problem)));
    }
    for row in &sheet.rows {
        for (value, (_, heading)) in row.values.iter().zip(&sheet.headings) {
            fits_cell(value, || Place {
                row: Some(row.number),
                column: heading.clone(),
                ..place.clone()
            })?;
        }
    }
    Ok(())
}

/// Refuses a text that is too long for a cell.
pub(crate) fn fits_cell(value: &Value, place: impl FnOnce() -> Place) -> Result<(), Fault> {
    if let Value::Text(text) = value
        && text.len() > Limits::CELL_CHARACTERS
        && text.encode_utf16().count() > Limits::CELL_CHARACTERS
    {
        let problem =
            Problem::new(place(), "cell-does-not-fit").with("most", Limits::CELL_CHARACTERS);
        return Err(Fault::DoesNotFit(Box::new(problem)));
    }
    Ok(())
}

/// The formats of cells.
pub(crate) struct Looks {
    pub heading: Format,
    text: Format,
    long: Format,
    number: Format,
    date: Format,
}

impl Looks {
    fn new(lang: Lang) -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        let date = match lang {
            Lang::Da => "dd.mm.yyyy",
            Lang::En => "d mmm yyyy",
        };
        Self {
            heading: Format::new()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(HEADING_COLOUR)
                .set_border_bottom(FormatBorder::Thin)
                .set_align(FormatAlign::Top)
                .set_text_wrap(),
            // Marked as text, so that Excel does not make a number or a day of a key such as 8.10.
            text: top.clone().set_num_format("@"),
            long: top.clone().set_num_format("@").set_text_wrap(),
            number: top.clone(),
            date: top.set_num_format(date),
        }
    }

    /// How the cells of a column look.
    pub fn cell(&self, heading: &Heading) -> Format {
        match heading {
            Heading::Consequence(_) => &self.number,
            Heading::Known(column) => match column.content {
                Content::Level(_) | Content::Number | Content::Amount => &self.number,
                Content::Date => &self.date,
                Content::Text if width(heading) > 40.0 => &self.long,
                _ => &self.text,
            },
        }
        .clone()
    }

    /// How a value looks in a list, whose columns may be any.
    pub fn of(&self, value: &Value) -> &Format {
        match value {
            Value::Number(_) => &self.number,
            Value::Date(_) => &self.date,
            Value::Empty | Value::Text(_) => &self.text,
        }
    }

    /// The same for the template's example.
    pub fn example(&self, heading: &Heading) -> Format {
        self.cell(heading)
            .set_italic()
            .set_font_color(EXAMPLE_COLOUR)
    }
}

fn width(heading: &Heading) -> f64 {
    let Heading::Known(column) = heading else {
        return 18.0;
    };
    match (column.content, column.id) {
        (Content::Text, "description" | "reason" | "note" | "minutes" | "dissent") => 48.0,
        (Content::Text, "name") => 34.0,
        (Content::Key | Content::Date | Content::Number, _) => 14.0,
        (Content::Refs(_) | Content::Words | Content::Choice(_) | Content::Choices(_), _) => 24.0,
        _ => 18.0,
    }
}

/// A workbook that is being made.
pub(crate) struct Book {
    workbook: Workbook,
    lang: Lang,
    looks: Looks,
    /// The columns of the hidden sheet that holds the drop-down lists.
    lists: Vec<Vec<String>>,
}

impl Book {
    pub fn new(lang: Lang) -> Self {
        let mut workbook = Workbook::new();
        // The same content is to give the same bytes, so the writing leaves no time in the file.
        let made = ExcelDateTime::from_ymd(2000, 1, 1).unwrap_or_default();
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
        Self {
            workbook,
            lang,
            looks: Looks::new(lang),
            lists: Vec::new(),
        }
    }

    /// Adds a sheet that only the reader needs.
    pub fn add_page(&mut self, title: &str) -> Result<(&mut Worksheet, &Looks), XlsxError> {
        Ok((self.workbook.add_worksheet().set_name(title)?, &self.looks))
    }

    /// Adds the sheet of a table with its headings; `fill` writes the rows from row 1 on.
    pub fn add(
        &mut self,
        table: &Table,
        headings: &[&Heading],
        fill: impl FnOnce(&mut Worksheet, &Looks) -> Result<(), XlsxError>,
    ) -> Result<(), XlsxError> {
        let mut validations = Vec::new();
        for heading in headings {
            validations.push(self.validation(table, heading)?);
        }
        let (lang, looks) = (self.lang, &self.looks);
        let page = self
            .workbook
            .add_worksheet()
            .set_name(heading::title(table, lang))?;
        page.set_default_note_author("Værn")
            .set_freeze_panes(1, 0)?;
        page.set_landscape()
            .set_paper_size(9)
            .set_print_fit_to_pages(1, 0)
            .set_repeat_rows(0, 0)?;
        page.set_row_height(0, 34)?;
        for ((column, heading), validation) in (0..).zip(headings).zip(validations) {
            page.set_column_width(column, width(heading))?;
            page.set_column_format(column, &looks.cell(heading))?;
            let label = heading::label(table, heading, lang);
            page.write_string_with_format(0, column, label, &looks.heading)?;
            let help = heading::help(table, heading, lang);
            let height = 40 + 18 * (help.chars().count() as u32 / 40);
            page.insert_note(
                0,
                column,
                &Note::new(help)
                    .add_author_prefix(false)
                    .set_width(280)
                    .set_height(height),
            )?;
            if let Some(validation) = validation {
                page.add_data_validation(1, column, LAST_ROW, column, &validation)?;
            }
        }
        fill(page, looks)?;
        if let Some(last) = headings.len().checked_sub(1) {
            // Without a last row given, a filter would stop at the rows that there are now.
            page.autofilter(0, 0, LAST_ROW, last as u16)?;
        }
        Ok(())
    }

    /// What a spreadsheet offers and warns of in a column.
    fn validation(
        &mut self,
        table: &Table,
        heading: &Heading,
    ) -> Result<Option<DataValidation>, XlsxError> {
        let Heading::Known(column) = heading else {
            return Ok(None);
        };
        let lang = self.lang;
        let labels: Vec<String> = match column.content {
            Content::Choice(ids) => {
                let topic = choice::topic(table, column);
                ids.iter().map(|id| words(lang).term(&topic, id)).collect()
            }
            Content::YesNo => ["yes", "no"].map(|key| words(lang).say(key, &[])).to_vec(),
            Content::Property => model::Property::ALL
                .iter()
                .map(|property| words(lang).term("property", property.id()))
                .collect(),
            Content::Number => {
                let rule = DataValidationRule::GreaterThanOrEqualTo(0);
                return warned(DataValidation::new().allow_whole_number(rule), lang).map(Some);
            }
            Content::Ref(kind) => return Ok(keys(kind, lang)),
            _ => return Ok(None),
        };
        let at = self
            .lists
            .iter()
            .position(|list| *list == labels)
            .unwrap_or_else(|| {
                self.lists.push(labels.clone());
                self.lists.len() - 1
            });
        let range = format!(
            "='{sheet}'!${column}$1:${column}${last}",
            sheet = words(lang).say("sheet-lists", &[]),
            column = column_letters(at),
            last = labels.len()
        );
        warned(
            DataValidation::new().allow_list_formula(Formula::new(range)),
            lang,
        )
        .map(Some)
    }

    /// Adds the lists and writes the workbook.
    pub fn save(mut self, path: &Path) -> Result<(), Fault> {
        let not_written = |cause: XlsxError| Fault::not_written(path, &cause);
        self.add_lists().map_err(not_written)?;
        writing::replace(path, &self.workbook.save_to_buffer().map_err(not_written)?)
    }

    fn add_lists(&mut self) -> Result<(), XlsxError> {
        if self.lists.is_empty() {
            return Ok(());
        }
        let page = self
            .workbook
            .add_worksheet()
            .set_name(words(self.lang).say("sheet-lists", &[]))?;
        page.set_hidden(true);
        for (column, list) in (0..).zip(&self.lists) {
            for (row, label) in (0..).zip(list) {
                page.write_string(row, column, label)?;
            }
        }
        Ok(())
    }
}

/// A list of the keys on another sheet. Names are allowed too, so nothing else is refused.
fn keys(kind: Kind, lang: Lang) -> Option<DataValidation> {
    let table = Table::of(kind)?;
    let first = table.columns.first()?;
    if first.content != Content::Key {
        return None;
    }
    let range = format!("='{}'!$A$2:$A${LISTED_KEYS}", heading::title(table, lang));
    Some(
        DataValidation::new()
            .allow_list_formula(Formula::new(range))
            .show_error_message(false),
    )
}

fn warned(validation: DataValidation, lang: Lang) -> Result<DataValidation, XlsxError> {
    validation
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title(words(lang).say("list-title", &[]))?
        .set_error_message(words(lang).say("list-help", &[]))
}

/// Writes one value. Text is text, whatever it begins with.
pub(crate) fn write(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    format: &Format,
) -> Result<(), XlsxError> {
    match value {
        Value::Empty => {}
        Value::Text(text) => {
            page.write_string_with_format(row, column, text, format)?;
        }
        Value::Number(number) if number.is_finite() => {
            page.write_number_with_format(row, column, *number, format)?;
        }
        Value::Number(number) => {
            page.write_string_with_format(row, column, number.to_string(), format)?;
        }
        Value::Date(date) => match day(*date) {
            Some(day) => {
                page.write_datetime_with_format(row, column, &day, format)?;
            }
            None => {
                page.write_string_with_format(row, column, date.to_string(), format)?;
            }
        },
    }
    Ok(())
}

/// The day as Excel holds it, if it can.
fn day(date: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year())
        .ok()
        .filter(|year| (1901..=9999).contains(year))?;
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok()
}
