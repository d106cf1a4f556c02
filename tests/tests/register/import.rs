//! Import: what is done is what was foretold.

use model::{
    Asset, Kind, Lang, Person, Scenario, Unit,
    table::{Heading, Row, Sheet, Table, Value},
};
use register::{ImportOutcome, Register};

use crate::support::{entries, found, place, records, sound, today};

/// A table as a format hands it over: row 1 holds the headings.
pub fn sheet(kind: Kind, headings: &str, rows: &[&str]) -> Sheet {
    let table = Table::of(kind).unwrap();
    let heading = |id: &str| match id.strip_prefix("consequence.") {
        Some(cell) => Heading::Consequence(cell.parse().unwrap()),
        None => Heading::Known(table.column(id).unwrap_or_else(|| panic!("no column {id}"))),
    };
    let value = |text: &str| match (text.parse::<f64>(), text.parse()) {
        (Ok(number), _) => Value::Number(number),
        (_, Ok(date)) => Value::Date(date),
        _ => Value::text(text),
    };
    Sheet {
        table,
        file: "bog.xlsx".to_owned(),
        name: kind.id().to_owned(),
        headings: headings
            .split(' ')
            .map(|id| (heading(id), format!("«{id}»")))
            .collect(),
        rows: rows
            .iter()
            .zip(2..)
            .map(|(row, number)| Row {
                number,
                values: row.split('|').map(value).collect(),
            })
            .collect(),
    }
}

/// A small municipality as tables.
pub fn tables() -> Vec<Sheet> {
    vec![
        sheet(
            Kind::Units,
            "ref name parent contact",
            &["U-1|Nordby||P-1", "U-2|Skole|U-1|", "U-3|Ældre|Nordby|"],
        ),
        sheet(
            Kind::People,
            "ref name email role unit",
            &["P-1|Åse|aase@nordby.dk|Ejer|U-2", "P-2|Bo|||"],
        ),
        sheet(
            Kind::Assets,
            "ref name kind medium owner unit consequence.confidentiality.persons consequence.availability.organisation",
            &[
                "A-1|Omsorg|process|both|P-1|U-3|4|2",
                "A-2|Server|system|digital|Bo|U-1||not_relevant",
                "A-3|Printer|hardware|digital|||1|1",
            ],
        ),
        sheet(
            Kind::Dependencies,
            "from to property adjust reason",
            &["A-1|A-2|||", "A-1|A-3|availability|lower 1|Kan undværes"],
        ),
        sheet(
            Kind::Threats,
            "ref name origin properties",
            &["TX-1|Meteor|natural|A", "TX-2|Læk|human-deliberate|C"],
        ),
        sheet(Kind::Vulnerabilities, "ref name", &["VX-1|Åben dør"]),
        sheet(Kind::Controls, "ref framework name", &["KX-1|Egne|Lås"]),
        sheet(
            Kind::Measures,
            "ref name controls state last_tested test_result test_months",
            &[
                "M-1|Hængelås|KX-1, 5.1|in place|2026-05-01|passed|12",
                "M-2|Vagt||planned|||",
            ],
        ),
        sheet(
            Kind::Assessments,
            "ref name method date",
            &[
                "RV-1|Omsorg 2026|kl-4x4|2026-11-01",
                "RV-2|Monarc|monarc@1|",
            ],
        ),
        sheet(
            Kind::Scenarios,
            "ref assessment asset threat vulnerability likelihood threat_level vulnerability_level relevant consequence.integrity.persons note",
            &[
                "S-1|RV-1|A-1|TX-2|VX-1|3|||yes||Drøftet",
                "S-2|RV-1|Server|Meteor|||||no|2|",
                "S-3|RV-1|A-3|TX-1||2||||4|",
                "S-4|RV-2|A-2|TX-2|||3|4|yes||",
            ],
        ),
        sheet(
            Kind::Effects,
            "scenario measure factor property party steps reason",
            &[
                "S-1|M-1|likelihood|||1|Låst",
                "S-1|M-2|consequence|confidentiality|persons|2|",
                "S-4|M-1|vulnerability|||1|",
            ],
        ),
    ]
}

/// A register that holds them.
pub fn imported() -> (tempfile::TempDir, Register) {
    let (folder, path) = place();
    let mut register = found(&path);
    let outcome = register.import(&today(), &tables(), "bog.xlsx").unwrap();
    assert!(outcome.value.applied);
    (folder, register)
}

fn count(outcome: &ImportOutcome, kind: Kind) -> (u32, u32, u32) {
    let found = outcome.counts.iter().find(|count| count.kind == kind);
    found.map_or((0, 0, 0), |count| {
        (count.new, count.changed, count.unchanged)
    })
}

fn sums(outcome: &ImportOutcome) -> (u32, u32, u32) {
    outcome.counts.iter().fold((0, 0, 0), |sum, c| {
        (sum.0 + c.new, sum.1 + c.changed, sum.2 + c.unchanged)
    })
}

#[test]
fn the_dry_run_foretells_what_is_done() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let before = records(&register);
    let foretold = register.preview_import(&tables()).unwrap();
    assert_eq!((records(&register), entries(&register)), (before, 1));
    let done = register
        .import(&today(), &tables(), "bog.xlsx")
        .unwrap()
        .value;
    assert_eq!(
        ImportOutcome {
            applied: true,
            ..foretold.clone()
        },
        done
    );
    assert_eq!(foretold.problems, []);
    assert_eq!(sums(&done), (25, 0, 0));
    assert_eq!(register.all::<Scenario>().unwrap().len(), 4);
    assert_eq!(entries(&register), 2);
    sound(&register);
}

#[test]
fn an_import_is_undone_and_redone_as_one() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let before = records(&register);
    register.import(&today(), &tables(), "bog.xlsx").unwrap();
    let after = records(&register);
    register.undo(&today()).unwrap();
    assert_eq!(records(&register), before);
    sound(&register);
    register.redo(&today()).unwrap();
    assert_eq!(records(&register), after);
    sound(&register);
}

#[test]
fn the_same_import_again_changes_nothing() {
    let (_folder, mut register) = imported();
    let (before, history) = (records(&register), entries(&register));
    let again = register.import(&today(), &tables(), "bog.xlsx").unwrap();
    assert_eq!((sums(&again.value), again.changed), ((0, 0, 25), vec![]));
    assert_eq!((records(&register), entries(&register)), (before, history));
}

#[test]
fn one_cell_changes_one_record() {
    let (_folder, mut register) = imported();
    let mut sheets = tables();
    sheets[2].rows[2].values[6] = Value::Number(4.0);
    let done = register
        .import(&today(), &sheets, "bog.xlsx")
        .unwrap()
        .value;
    assert_eq!(
        (sums(&done), count(&done, Kind::Assets)),
        ((0, 1, 24), (0, 1, 2))
    );
    assert_eq!(entries(&register), 3);
    sound(&register);
}

#[test]
fn a_column_left_out_leaves_its_field() {
    let (_folder, mut register) = imported();
    let before = register
        .get::<Asset>(register.find::<Asset>("A-1").unwrap().unwrap())
        .unwrap();
    let only = [sheet(Kind::Assets, "ref name", &["A-1|Omsorg"])];
    assert_eq!(
        sums(&register.import(&today(), &only, "x").unwrap().value),
        (0, 0, 1)
    );
    let renamed = [sheet(Kind::Assets, "ref name", &["A-1|Pleje"])];
    register.import(&today(), &renamed, "x").unwrap();
    let after = register.get::<Asset>(before.id).unwrap().data;
    assert_eq!(
        after,
        Asset {
            name: "Pleje".to_owned(),
            ..before.data
        }
    );
}

#[test]
fn records_are_matched_by_reference_then_by_name() {
    let (_folder, mut register) = imported();
    // No reference: the record with the name. A new reference for a name that one record has: that
    // record. A reference that is known wins over any name.
    let by_name = [sheet(
        Kind::People,
        "ref name role",
        &["|åse|Chef", "P-9|Bo|Vagt"],
    )];
    let done = register.import(&today(), &by_name, "x").unwrap().value;
    assert_eq!(count(&done, Kind::People), (0, 2, 0));
    let person = |register: &Register, reference: &str| {
        register
            .get::<Person>(register.find::<Person>(reference).unwrap().unwrap())
            .unwrap()
            .data
    };
    assert_eq!(
        (person(&register, "P-1").role, person(&register, "P-9").role),
        ("Chef".to_owned(), "Vagt".to_owned())
    );
    let swapped = [sheet(Kind::People, "ref name", &["P-1|Bo", "P-9|Åse"])];
    register.import(&today(), &swapped, "x").unwrap();
    assert_eq!(person(&register, "P-1").name, "Bo");
    assert_eq!(register.all::<Person>().unwrap().len(), 2);
    sound(&register);
}

#[test]
fn two_of_the_same_name_stay_two() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let namesakes = [sheet(
        Kind::People,
        "ref name",
        &["P-1|Jens Jensen", "P-2|Jens Jensen"],
    )];
    let done = register.import(&today(), &namesakes, "x").unwrap().value;
    assert_eq!(count(&done, Kind::People), (2, 0, 0));
    let done = register.import(&today(), &namesakes, "x").unwrap().value;
    assert_eq!(count(&done, Kind::People), (0, 0, 2));
    let third = [sheet(Kind::People, "ref name", &["P-3|Jens Jensen"])];
    assert_eq!(
        count(
            &register.import(&today(), &third, "x").unwrap().value,
            Kind::People
        ),
        (1, 0, 0)
    );
}

#[test]
fn rows_may_refer_to_rows_in_any_order() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let mut sheets = tables();
    sheets.reverse();
    for sheet in &mut sheets {
        sheet.rows.reverse();
    }
    register.import(&today(), &sheets, "x").unwrap();
    let unit = register
        .get::<Unit>(register.find::<Unit>("U-2").unwrap().unwrap())
        .unwrap()
        .data;
    assert_eq!(unit.parent, register.find::<Unit>("U-1").unwrap());
    sound(&register);
}

#[test]
fn what_the_method_does_not_ask_for_is_noted_and_left_out() {
    let (_folder, mut register) = imported();
    let sheets = [sheet(Kind::Scenarios, "ref threat_level", &["S-1|3"])];
    let done = register.import(&today(), &sheets, "x").unwrap().value;
    assert_eq!(done.problems.len(), 1);
    assert!(done.problems[0].note && done.problems[0].code == "scale-unused");
    assert_eq!(sums(&done), (0, 0, 1));
}

/// Every kind that has a table.
pub const KINDS: [Kind; 11] = [
    Kind::Units,
    Kind::People,
    Kind::Assets,
    Kind::Dependencies,
    Kind::Threats,
    Kind::Vulnerabilities,
    Kind::Controls,
    Kind::Measures,
    Kind::Assessments,
    Kind::Scenarios,
    Kind::Effects,
];

pub fn sheets(register: &Register) -> Vec<Sheet> {
    register.sheets(&KINDS, Lang::Da).unwrap()
}
