//! One record of each kind: as it is made, what it becomes, and a word that finds it then.

use model::{Kind, table::Value};

pub type Cells = Vec<(String, Value)>;

/// A record to make, what it becomes, and a word that finds it then.
pub struct Sample {
    pub made: Cells,
    pub column: &'static str,
    pub becomes: &'static str,
    pub word: &'static str,
}

pub fn cells(cells: &[(&str, &str)]) -> Cells {
    cells
        .iter()
        .map(|(column, text)| ((*column).to_owned(), value(text)))
        .collect()
}

/// As a file would hold it: a day, a number or text.
fn value(text: &str) -> Value {
    match (text.parse(), text.parse()) {
        (Ok(day), _) => Value::Date(day),
        (_, Ok(number)) => Value::Number(number),
        _ => Value::text(text),
    }
}

fn sampled(
    made: &[(&str, &str)],
    column: &'static str,
    becomes: &'static str,
    word: &'static str,
) -> Sample {
    Sample {
        made: cells(made),
        column,
        becomes,
        word,
    }
}

/// One record of each kind; none for the kinds that are made in another way.
pub fn sample(kind: Kind) -> Option<Sample> {
    let sample = match kind {
        Kind::Units => sampled(
            &[("ref", "U9"), ("name", "Havnekontoret"), ("parent", "U1")],
            "name",
            "Havnevæsenet",
            "havnevæ",
        ),
        Kind::People => sampled(
            &[("ref", "P9"), ("name", "Åse Ærø"), ("unit", "U1")],
            "role",
            "Havnefoged",
            "nefoge",
        ),
        Kind::Assets => sampled(
            &[("ref", "A9"), ("name", "Radar"), ("kind", "system")],
            "description",
            "Måler skibenes fart",
            "skibenes",
        ),
        Kind::Dependencies => sampled(
            &[
                ("from", "A1"),
                ("to", "A2"),
                ("adjust", "lower 1"),
                ("reason", "Kan vente"),
            ],
            "reason",
            "Kan undværes en vagt",
            "undværes",
        ),
        Kind::Threats => sampled(
            &[
                ("ref", "T9"),
                ("name", "Stormflod"),
                ("origin", "natural"),
                ("properties", "A"),
            ],
            "description",
            "Vandet går over kajen",
            "kajen",
        ),
        Kind::Vulnerabilities => sampled(
            &[("ref", "V9"), ("name", "Lav kaj")],
            "description",
            "Kun to meter over daglig vande",
            "vande",
        ),
        Kind::Controls => sampled(
            &[
                ("ref", "K9"),
                ("framework", "Egen"),
                ("name", "Højvandslukke"),
            ],
            "description",
            "Lukkes ved varsel",
            "varsel",
        ),
        Kind::Measures => sampled(
            &[("ref", "M9"), ("name", "Pumpe"), ("state", "planned")],
            "name",
            "Dykpumpe i kælderen",
            "dykpumpe",
        ),
        Kind::Assessments => sampled(
            &[("ref", "RV9"), ("name", "Havnen")],
            "minutes",
            "Drøftet med havnefogeden",
            "havnefogeden",
        ),
        Kind::Scenarios => sampled(
            &[
                ("ref", "S9"),
                ("assessment", "RV1"),
                ("asset", "A2"),
                ("threat", "T-002"),
            ],
            "note",
            "Skete sidst ved nytår",
            "nytår",
        ),
        Kind::Effects => sampled(
            &[
                ("scenario", "S1"),
                ("measure", "M1"),
                ("factor", "likelihood"),
                ("steps", "1"),
                ("reason", "Holder vandet ude"),
            ],
            "reason",
            "Vandet pumpes væk",
            "pumpes",
        ),
        Kind::Acceptances => sampled(
            &[
                ("scenario", "S1"),
                ("by", "P1"),
                ("reason", "Indtil diget er bygget"),
                ("accepted", "2026-01-05"),
                ("until", "2027-01-05"),
            ],
            "reason",
            "Indtil diget er forhøjet",
            "forhøjet",
        ),
        Kind::Opinions => sampled(
            &[("scenario", "S1"), ("person", "P1")],
            "dissent",
            "Tror ikke på tallene",
            "tallene",
        ),
        Kind::Incidents => sampled(
            &[
                ("ref", "H9"),
                ("name", "Oversvømmelse"),
                ("occurred", "2026-01-02"),
            ],
            "description",
            "Serveren stod i vand",
            "stod",
        ),
        Kind::Routines => sampled(
            &[
                ("ref", "W9"),
                ("name", "Prøv pumpen"),
                ("due", "2026-03-01"),
                ("months", "12"),
            ],
            "outcome",
            "Startede først i andet forsøg",
            "forsøg",
        ),
        Kind::Attachments => sampled(
            &[
                ("ref", "D9"),
                ("name", "Tegning"),
                ("kind", "assets"),
                ("record", "A1"),
                ("url", "https://example.com/tegning"),
            ],
            "note",
            "Snit gennem kajen",
            "gennem",
        ),
        Kind::Moments => sampled(
            &[
                ("ref", "N9"),
                ("name", "Byrådsmøde"),
                ("at", "2026-01-01T10:00:00Z"),
            ],
            "note",
            "Vist på storskærm",
            "storskærm",
        ),
        Kind::Views => sampled(
            &[("ref", "L9"), ("name", "Uden ejer"), ("list", "assets")],
            "name",
            "Aktiver uden ejer",
            "aktiver",
        ),
        // A method is published once and never changed; a draft of one is edited by its own deeds.
        Kind::Methods | Kind::Drafts => return None,
    };
    Some(sample)
}
