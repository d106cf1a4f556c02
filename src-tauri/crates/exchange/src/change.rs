//! A change of a field in words, for a timeline or a list of differences.

use model::{
    Kind, Lang,
    table::{Heading, Table, Value},
};
use text::{number, words};

use crate::heading::{self, Headings};

/// What a person reads above a field: the heading of its column. A field that is in no file has a
/// text under `field-NAME`; what it is made of stands after a colon.
pub fn field_heading(kind: Kind, field: &str, lang: Lang) -> String {
    if let Some((table, known)) = column(kind, field) {
        let label = heading::label(table, &known, lang);
        return label.trim_end_matches(" *").to_owned();
    }
    let (name, part) = field.split_once('.').unwrap_or((field, ""));
    let key = text::key("field", name);
    let name = if words(lang).has(&key) {
        words(lang).say(&key, &[])
    } else {
        name.to_owned()
    };
    if part.is_empty() {
        name
    } else {
        format!("{name}: {}", part.replace(['.', '_'], " "))
    }
}

/// What a person reads for the value of a field; a dash for nothing.
pub fn field_value(kind: Kind, field: &str, value: &Value, lang: Lang) -> String {
    let value = match column(kind, field) {
        Some((table, known)) => crate::value::label(table, &known, value, lang),
        None => value.clone(),
    };
    match value {
        Value::Empty => "–".to_owned(),
        Value::Text(text) => text,
        Value::Number(value) => number::number(lang, value),
        Value::Date(day) => number::date(lang, day),
    }
}

fn column(kind: Kind, field: &str) -> Option<(&'static Table, Heading)> {
    let table = Table::of(kind)?;
    let known = match table.column(field) {
        Some(column) => Heading::Known(column),
        None => Headings::new(table)
            .read(field)
            .filter(|found| found.id() == field)?,
    };
    Some((table, known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_said_in_both_languages() {
        let said = |kind, field: &str, value: &Value| {
            [Lang::Da, Lang::En].map(|lang| {
                format!(
                    "{}: {}",
                    field_heading(kind, field, lang),
                    field_value(kind, field, value, lang)
                )
            })
        };
        let text = |text: &str| Value::Text(text.to_owned());
        assert_eq!(
            said(Kind::Assets, "owner", &text("Anna")),
            ["Ejer: Anna", "Owner: Anna"]
        );
        assert_eq!(
            said(
                Kind::Assets,
                "consequence.confidentiality.persons",
                &Value::Number(3.0)
            ),
            [
                "Konsekvens: Fortrolighed, De registrerede: 3",
                "Consequence: Confidentiality, Registered persons: 3"
            ]
        );
        assert_eq!(
            said(Kind::Assets, "medium", &text("paper")),
            ["Medie: Papir", "Medium: Paper"]
        );
        assert_eq!(
            said(Kind::Assets, "retired", &Value::Empty),
            ["Udgået: –", "Retired: –"]
        );
        assert_eq!(
            said(Kind::Measures, "cost", &Value::Number(12_000.0)),
            ["Pris i kr.: 12.000", "Cost in DKK: 12,000"]
        );
        assert_eq!(
            said(Kind::Threats, "name_en", &text("Fire")),
            ["Navn på engelsk: Fire", "Name in English: Fire"]
        );
        assert_eq!(
            said(Kind::Drafts, "body.levels.2.name.da", &text("Høj")),
            [
                "Metodens indhold: levels 2 name da: Høj",
                "Content of the method: levels 2 name da: Høj"
            ]
        );
    }
}
