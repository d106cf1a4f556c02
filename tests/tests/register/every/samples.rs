//! One record of each kind: as it is made, what it becomes, and a word that finds it then.

use model::Kind;

use crate::support::{Cells, cells};

/// A record to make, what it becomes, and a word that finds it then.
pub struct Sample {
    pub made: Cells,
    pub column: &'static str,
    pub becomes: &'static str,
    pub word: &'static str,
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
        Kind::Tests => sampled(
            &[
                ("ref", "TEST9"),
                ("name", "Slusen lukker"),
                ("measures", "M1"),
                ("controls", "5.1"),
                ("months", "6"),
                ("due", "2026-03-01"),
            ],
            "procedure",
            "Luk porten ved lavvande",
            "lavvande",
        ),
        Kind::Runs => sampled(
            &[
                ("ref", "RUN9"),
                ("test", "TEST1"),
                ("date", "2026-01-02"),
                ("result", "passed"),
            ],
            "note",
            "Porten lukkede på ti minutter",
            "minutter",
        ),
        Kind::Mappings => sampled(
            &[
                ("ref", "MAP9"),
                ("control", "5.1"),
                ("relation", "covers"),
                ("other", "5.2"),
            ],
            "note",
            "Begge kræver en underskrift",
            "underskrift",
        ),
        Kind::Maturity => sampled(
            &[
                ("ref", "MOD9"),
                ("control", "5.1"),
                ("date", "2026-01-02"),
                ("level", "3"),
            ],
            "evidence",
            "Sluseplan fra efteråret",
            "efteråret",
        ),
        Kind::Applicability => sampled(
            &[
                ("ref", "SOA9"),
                ("control", "5.3"),
                ("included", "yes"),
                ("reasons", "law, risk"),
            ],
            "justification",
            "Kystbeskyttelse er lovpligtig",
            "lovpligtig",
        ),
        Kind::Actions => sampled(
            &[
                ("ref", "H9"),
                ("name", "Forhøj diget"),
                ("due", "2026-09-01"),
                ("owner", "P1"),
            ],
            "description",
            "Halv meter mere ler",
            "ler",
        ),
        Kind::Programmes => sampled(
            &[
                ("ref", "AP9"),
                ("name", "Kystprogrammet"),
                ("starts", "2026-01-01"),
                ("ends", "2028-12-31"),
            ],
            "objective",
            "Alle diger set efter",
            "diger",
        ),
        Kind::Audits => sampled(
            &[
                ("ref", "REV9"),
                ("name", "Digerevision"),
                ("starts", "2026-05-01"),
            ],
            "scope",
            "Fra fyret til havnen",
            "fyret",
        ),
        Kind::Checks => sampled(
            &[
                ("ref", "TP9"),
                ("name", "Er porten smurt?"),
                ("audit", "REV1"),
            ],
            "evidence",
            "Smørebog side fire",
            "smørebog",
        ),
        Kind::Findings => sampled(
            &[
                ("ref", "K9"),
                ("name", "Rust på porten"),
                ("grade", "minor"),
                ("found", "2026-01-02"),
            ],
            "description",
            "Hængslerne ruster",
            "hængslerne",
        ),
        Kind::CorrectiveActions => sampled(
            &[("ref", "KH9"), ("name", "Mal porten"), ("finding", "K1")],
            "cause",
            "Ingen havde ansvar for maling",
            "maling",
        ),
        Kind::Indicators => sampled(
            &[
                ("ref", "I9"),
                ("name", "Vandstand"),
                ("formula", "manual"),
                ("measured_in", "count"),
            ],
            "definition",
            "Højeste vandstand i måneden",
            "måneden",
        ),
        Kind::Values => sampled(
            &[
                ("ref", "MV9"),
                ("indicator", "I1"),
                ("date", "2026-01-02"),
                ("value", "4"),
            ],
            "note",
            "Storm den nat",
            "storm",
        ),
        Kind::Objectives => sampled(
            &[
                ("ref", "MS9"),
                ("name", "Tørre kældre"),
                ("due", "2026-12-31"),
            ],
            "evaluation",
            "To kældre endnu",
            "endnu",
        ),
        Kind::Reviews => sampled(
            &[
                ("ref", "EV9"),
                ("name", "Vandrådets møde"),
                ("kind", "management review"),
                ("date", "2026-06-01"),
            ],
            "conclusion",
            "Diget holder",
            "holder",
        ),
        Kind::Decisions => sampled(
            &[("ref", "B9"), ("name", "Køb en pumpe"), ("review", "EV1")],
            "description",
            "Den største model",
            "største",
        ),
        Kind::Requirements => sampled(
            &[
                ("ref", "KRAV9"),
                ("name", "Kystbeskyttelsesloven"),
                ("kind", "law"),
            ],
            "how",
            "Diget synes hvert år",
            "synes",
        ),
        Kind::Policies => sampled(
            &[
                ("ref", "POL9"),
                ("name", "Stormberedskab"),
                ("kind", "instruction"),
                ("version", "1"),
            ],
            "description",
            "Hvem lukker porten",
            "lukker",
        ),
        Kind::Acknowledgements => sampled(
            &[
                ("ref", "KV9"),
                ("policy", "POL1"),
                ("person", "P1"),
                ("date", "2026-01-02"),
            ],
            "version",
            "Beredskab udgave tre",
            "udgave",
        ),
        // A method is published once and never changed; a draft of one is edited by its own deeds, and a
        // statement of applicability is approved.
        Kind::Methods | Kind::Drafts | Kind::Statements => return None,
    };
    Some(sample)
}
