//! Which table a sheet is, and which column a heading is.

use std::collections::HashMap;

use model::{
    Cell, Kind, Lang, Property,
    table::{Heading, TABLES, Table, Value},
};
use text::words;

use crate::choice::{self, fold};

/// The parties that have a name of their own in both languages; others stand by their id.
const PARTIES: [&str; 3] = ["persons", "organisation", "society"];

/// The title of a table's sheet.
pub(crate) fn title(table: &Table, lang: Lang) -> String {
    words(lang).term("table", table.name())
}

/// The table that a sheet or file of this name holds.
pub(crate) fn table(name: &str) -> Option<&'static Table> {
    let name = fold(name);
    TABLES.iter().find(|table| {
        fold(table.name()) == name
            || [Lang::Da, Lang::En]
                .into_iter()
                .any(|lang| fold(&title(table, lang)) == name)
    })
}

/// Whether a sheet of this name is one that our own workbooks bring along for the reader.
pub(crate) fn is_own_sheet(name: &str) -> bool {
    let name = fold(name);
    ["sheet-guide", "sheet-lists"].into_iter().any(|key| {
        [Lang::Da, Lang::En]
            .into_iter()
            .any(|lang| fold(&words(lang).say(key, &[])) == name)
    })
}

/// A heading as it is written in `lang`. A star marks what a new record needs.
pub(crate) fn label(table: &Table, heading: &Heading, lang: Lang) -> String {
    match heading {
        Heading::Known(column) => {
            let text = words(lang).say(&key(table, column.id), &[]);
            if column.required {
                format!("{text} *")
            } else {
                text
            }
        }
        Heading::Consequence(cell) => words(lang).say(
            "column-consequence",
            &[
                (
                    "property",
                    words(lang).term("property", cell.property.id()).into(),
                ),
                ("party", party_label(&cell.party, lang).into()),
            ],
        ),
    }
}

/// What is to be written in a column.
pub(crate) fn help(table: &Table, heading: &Heading, lang: Lang) -> String {
    match heading {
        Heading::Known(column) => words(lang).say(&format!("{}.help", key(table, column.id)), &[]),
        Heading::Consequence(cell) => {
            let property = words(lang).term("property", cell.property.id());
            words(lang).say(
                "column-consequence.help",
                &[("property", property.to_lowercase().into())],
            )
        }
    }
}

/// What a person reads in `lang` for a column of the table of `kind`, and for what stands in it, both
/// given as files hold them. A column that the table does not have is given back as it is.
pub fn in_words(kind: Kind, column: &str, value: &str, lang: Lang) -> (String, String) {
    let found = Table::of(kind).and_then(|table| {
        let heading = match column.strip_prefix("consequence.") {
            Some(cell) => Heading::Consequence(cell.parse().ok()?),
            None => Heading::Known(table.column(column)?),
        };
        Some((table, heading))
    });
    let Some((table, heading)) = found else {
        return (column.to_owned(), value.to_owned());
    };
    let name = match &heading {
        Heading::Known(column) => words(lang).say(&key(table, column.id), &[]),
        Heading::Consequence(_) => label(table, &heading, lang),
    };
    let value = crate::value::label(table, &heading, &Value::text(value), lang);
    (name, value.shown())
}

/// The key of a column's texts: the table's own, or what every table means by it.
pub(crate) fn key(table: &Table, column: &str) -> String {
    text::heading_key(table.name(), column)
}

fn party_label(party: &str, lang: Lang) -> String {
    if PARTIES.contains(&party) {
        words(lang).term("party", party)
    } else {
        party.to_owned()
    }
}

/// Every heading of one table, by what may be written for it.
pub(crate) struct Headings {
    table: &'static Table,
    known: HashMap<String, Heading>,
}

impl Headings {
    pub fn new(table: &'static Table) -> Self {
        let mut known = HashMap::new();
        for column in table.columns {
            let heading = Heading::Known(column);
            known.insert(plain(column.id), heading.clone());
            for lang in [Lang::Da, Lang::En] {
                known.insert(plain(&label(table, &heading, lang)), heading.clone());
            }
        }
        Self { table, known }
    }

    /// The column that `text` names: its id, or its heading in either language.
    pub fn read(&self, text: &str) -> Option<Heading> {
        if let Some(heading) = self.known.get(&plain(text)) {
            return Some(heading.clone());
        }
        self.table
            .consequence
            .then(|| consequence(text))
            .flatten()
            .map(Heading::Consequence)
    }
}

fn plain(text: &str) -> String {
    fold(text.trim().trim_end_matches('*'))
}

/// The cell that `consequence.PROPERTY.PARTY`, `Konsekvens: Fortrolighed, De registrerede` or
/// the same in English names.
fn consequence(text: &str) -> Option<Cell> {
    let text = text.trim().trim_end_matches('*').trim();
    let (word, rest) = text.split_once(['.', ':'])?;
    let said = [Lang::Da, Lang::En].map(|lang| fold(&words(lang).say("factor-consequence", &[])));
    if !said.contains(&fold(word)) {
        return None;
    }
    let (property, party) = rest.split_once(['.', ','])?;
    let property: Property = choice::property(property)?;
    let party = party.trim();
    let named = PARTIES.into_iter().find(|id| {
        [Lang::Da, Lang::En]
            .into_iter()
            .any(|lang| fold(&words(lang).term("party", id)) == fold(party))
    });
    let id = named.unwrap_or(party);
    // An id longer than this is no party but a mistake; the heading is then reported as unknown.
    (!id.is_empty() && id.chars().count() <= 64).then(|| Cell::new(property, id))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    const BOTH: [Lang; 2] = [Lang::Da, Lang::En];

    #[test]
    fn every_table_and_column_has_its_texts_and_no_heading_means_two_columns() {
        for one in TABLES {
            for lang in BOTH {
                for part in ["", ".help"] {
                    assert!(
                        words(lang).has(&format!("table-{}{part}", one.name())),
                        "{}",
                        one.name()
                    );
                }
                assert_eq!(table(&title(one, lang)), Some(one));
            }
            let headings = Headings::new(one);
            for column in one.columns {
                for lang in BOTH {
                    for part in ["", ".help", ".example"] {
                        let key = format!("{}{part}", key(one, column.id));
                        assert!(words(lang).has(&key), "{key} is missing in {}", lang.code());
                    }
                    let said = label(one, &Heading::Known(column), lang);
                    assert_eq!(headings.read(&said), Some(Heading::Known(column)), "{said}");
                }
                assert_eq!(headings.read(column.id), Some(Heading::Known(column)));
            }
            for lang in BOTH {
                let said: HashSet<String> = one
                    .columns
                    .iter()
                    .map(|column| plain(&label(one, &Heading::Known(column), lang)))
                    .collect();
                assert_eq!(said.len(), one.columns.len(), "{}", one.name());
            }
        }
    }

    #[test]
    fn sheets_are_known_by_id_and_title_in_any_case() {
        for name in ["assets", "ASSETS", "Aktiver", " aktiver ", "Assets"] {
            assert_eq!(table(name).map(Table::name), Some("assets"), "{name}");
        }
        assert_eq!(table("Ark1"), None);
        assert!(is_own_sheet("vejledning"));
        assert!(is_own_sheet("Guide"));
        assert!(!is_own_sheet("Aktiver"));
    }

    #[test]
    fn consequence_headings_are_read_by_id_and_in_both_languages() {
        let assets = TABLES.iter().find(|one| one.name() == "assets").unwrap();
        let headings = Headings::new(assets);
        let cell = Heading::Consequence(Cell::new(Property::Confidentiality, "persons"));
        for text in [
            "consequence.confidentiality.persons",
            "Consequence.C.persons",
            "Konsekvens: Fortrolighed, De registrerede",
            "konsekvens:fortrolighed,de registrerede",
            "Consequence: Confidentiality, Registered persons",
        ] {
            assert_eq!(headings.read(text), Some(cell.clone()), "{text}");
        }
        let own = Heading::Consequence(Cell::new(Property::Integrity, "vores-egen"));
        assert_eq!(
            headings.read("consequence.integrity.vores-egen"),
            Some(own.clone())
        );
        for lang in BOTH {
            assert_eq!(
                headings.read(&label(assets, &cell, lang)),
                Some(cell.clone())
            );
            assert_eq!(headings.read(&label(assets, &own, lang)), Some(own.clone()));
        }
        for text in [
            "consequence.speed.persons",
            "consequence.integrity.",
            "Konsekvens",
            "Konsekvens: alt",
        ] {
            assert_eq!(headings.read(text), None, "{text}");
        }
        let threats = TABLES.iter().find(|one| one.name() == "threats").unwrap();
        assert_eq!(
            Headings::new(threats).read("consequence.integrity.persons"),
            None
        );
    }
}
