//! Import: every bad input has its place and changes nothing; good input does what was foretold.

use model::{
    Asset, Kind, Lang, Person, Problem, Scenario, Unit,
    table::{Heading, Row, Sheet, Table, Value},
};
use register::{Error, ImportOutcome, Refusal, Register};

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
        headings: headings.split(' ').map(|id| (heading(id), format!("«{id}»"))).collect(),
        rows: rows
            .iter()
            .zip(2..)
            .map(|(row, number)| Row { number, values: row.split('|').map(value).collect() })
            .collect(),
    }
}

/// A small municipality as tables.
pub fn tables() -> Vec<Sheet> {
    vec![
        sheet(Kind::Units, "ref name parent contact", &["U-1|Nordby||P-1", "U-2|Skole|U-1|", "U-3|Ældre|Nordby|"]),
        sheet(Kind::People, "ref name email role unit", &["P-1|Åse|aase@nordby.dk|Ejer|U-2", "P-2|Bo|||"]),
        sheet(
            Kind::Assets,
            "ref name kind medium owner unit consequence.confidentiality.persons consequence.availability.organisation",
            &["A-1|Omsorg|process|both|P-1|U-3|4|2", "A-2|Server|system|digital|Bo|U-1||not_relevant", "A-3|Printer|hardware|digital|||1|1"],
        ),
        sheet(Kind::Dependencies, "from to property adjust reason", &["A-1|A-2|||", "A-1|A-3|availability|lower 1|Kan undværes"]),
        sheet(Kind::Threats, "ref name origin properties", &["TX-1|Meteor|natural|A", "TX-2|Læk|human-deliberate|C"]),
        sheet(Kind::Vulnerabilities, "ref name", &["VX-1|Åben dør"]),
        sheet(Kind::Controls, "ref framework name", &["KX-1|Egne|Lås"]),
        sheet(
            Kind::Measures,
            "ref name controls state last_tested test_result test_months",
            &["M-1|Hængelås|KX-1, 5.1|in place|2026-05-01|passed|12", "M-2|Vagt||planned|||"],
        ),
        sheet(Kind::Assessments, "ref name method date", &["RV-1|Omsorg 2026|kl-4x4|2026-11-01", "RV-2|Monarc|monarc@1|"]),
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
            &["S-1|M-1|likelihood|||1|Låst", "S-1|M-2|consequence|confidentiality|persons|2|", "S-4|M-1|vulnerability|||1|"],
        ),
    ]
}

fn imported() -> (tempfile::TempDir, Register) {
    let (folder, path) = place();
    let mut register = found(&path);
    let outcome = register.import(&today(), &tables(), "bog.xlsx").unwrap();
    assert!(outcome.value.applied);
    (folder, register)
}

fn count(outcome: &ImportOutcome, kind: Kind) -> (u32, u32, u32) {
    let found = outcome.counts.iter().find(|count| count.kind == kind);
    found.map_or((0, 0, 0), |count| (count.new, count.changed, count.unchanged))
}

fn sums(outcome: &ImportOutcome) -> (u32, u32, u32) {
    outcome.counts.iter().fold((0, 0, 0), |sum, c| (sum.0 + c.new, sum.1 + c.changed, sum.2 + c.unchanged))
}

#[test]
fn the_dry_run_foretells_what_is_done() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let before = records(&register);
    let foretold = register.preview_import(&tables()).unwrap();
    assert_eq!((records(&register), entries(&register)), (before, 1));
    let done = register.import(&today(), &tables(), "bog.xlsx").unwrap().value;
    assert_eq!(ImportOutcome { applied: true, ..foretold.clone() }, done);
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
    let done = register.import(&today(), &sheets, "bog.xlsx").unwrap().value;
    assert_eq!((sums(&done), count(&done, Kind::Assets)), ((0, 1, 24), (0, 1, 2)));
    assert_eq!(entries(&register), 3);
    sound(&register);
}

#[test]
fn a_column_left_out_leaves_its_field() {
    let (_folder, mut register) = imported();
    let before = register.get::<Asset>(register.find::<Asset>("A-1").unwrap().unwrap()).unwrap();
    let only = [sheet(Kind::Assets, "ref name", &["A-1|Omsorg"])];
    assert_eq!(sums(&register.import(&today(), &only, "x").unwrap().value), (0, 0, 1));
    let renamed = [sheet(Kind::Assets, "ref name", &["A-1|Pleje"])];
    register.import(&today(), &renamed, "x").unwrap();
    let after = register.get::<Asset>(before.id).unwrap().data;
    assert_eq!(after, Asset { name: "Pleje".to_owned(), ..before.data });
}

#[test]
fn records_are_matched_by_reference_then_by_name() {
    let (_folder, mut register) = imported();
    // No reference: the record with the name. A new reference for a name that one record has: that
    // record. A reference that is known wins over any name.
    let by_name = [sheet(Kind::People, "ref name role", &["|åse|Chef", "P-9|Bo|Vagt"])];
    let done = register.import(&today(), &by_name, "x").unwrap().value;
    assert_eq!(count(&done, Kind::People), (0, 2, 0));
    let person = |register: &Register, reference: &str| {
        register.get::<Person>(register.find::<Person>(reference).unwrap().unwrap()).unwrap().data
    };
    assert_eq!((person(&register, "P-1").role, person(&register, "P-9").role), ("Chef".to_owned(), "Vagt".to_owned()));
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
    let namesakes = [sheet(Kind::People, "ref name", &["P-1|Jens Jensen", "P-2|Jens Jensen"])];
    let done = register.import(&today(), &namesakes, "x").unwrap().value;
    assert_eq!(count(&done, Kind::People), (2, 0, 0));
    let done = register.import(&today(), &namesakes, "x").unwrap().value;
    assert_eq!(count(&done, Kind::People), (0, 0, 2));
    let third = [sheet(Kind::People, "ref name", &["P-3|Jens Jensen"])];
    assert_eq!(count(&register.import(&today(), &third, "x").unwrap().value, Kind::People), (1, 0, 0));
}

/// Imports and expects to be refused, with nothing changed; returns what refuses.
fn refused(register: &mut Register, sheets: &[Sheet]) -> Vec<Problem> {
    let (before, history) = (records(register), entries(register));
    let foretold = register.preview_import(sheets).unwrap();
    let error = register.import(&today(), sheets, "bog.xlsx").unwrap_err();
    let Error::Refused(Refusal::Problems(problems)) = error else { panic!("{error:?}") };
    assert_eq!(foretold.problems, problems);
    assert_eq!((records(register), entries(register)), (before, history));
    sound(register);
    problems.into_iter().filter(|problem| !problem.note).collect()
}

#[test]
fn every_bad_input_has_its_place_and_changes_nothing() {
    let (_folder, mut register) = imported();
    let scenario = "ref assessment asset threat likelihood consequence.confidentiality.persons";
    let effect = "scenario measure factor property party steps";
    let cases: &[(Kind, &str, &[&str], &str, u32, &str)] = &[
        // Reference to nothing.
        (Kind::Assets, "ref name owner", &["A-1|Omsorg|", "A-8|Ny|P-77"], "unknown-ref", 3, "owner"),
        (Kind::Units, "ref name parent", &["U-8|Ny|Ingensteds"], "unknown-ref", 2, "parent"),
        (Kind::Dependencies, "from to", &["A-1|A-2", "A-1|A-99"], "unknown-ref", 3, "to"),
        (Kind::Measures, "ref name controls", &["M-8|Ny|KX-1, KX-2"], "unknown-ref", 2, "controls"),
        (Kind::Scenarios, scenario, &["S-8|RV-9|A-1|TX-1|1|"], "unknown-ref", 2, "assessment"),
        (Kind::Scenarios, scenario, &["S-8|RV-1|A-1|TX-9|1|"], "unknown-ref", 2, "threat"),
        (Kind::Effects, effect, &["S-1|M-9|likelihood|||1"], "unknown-ref", 2, "measure"),
        // Repeated reference.
        (Kind::Assets, "ref name", &["A-8|Ny", "A-9|Anden", "A-8|Tredje"], "repeated-ref", 4, "ref"),
        (Kind::Assets, "ref name", &["A-1|Omsorg", "A-1|Omsorg"], "repeated-ref", 3, "ref"),
        (Kind::Dependencies, "from to", &["A-2|A-3", "A-2|A-3"], "repeated-ref", 3, "to"),
        (Kind::Effects, effect, &["S-2|M-1|likelihood|||1", "S-2|M-1|likelihood|||2"], "repeated-ref", 3, "measure"),
        // A level off the scale, a text that is no label.
        (Kind::Scenarios, scenario, &["S-1||||9|"], "level-off-scale", 2, "likelihood"),
        (Kind::Scenarios, scenario, &["S-1||||2.5|"], "level-off-scale", 2, "likelihood"),
        (Kind::Scenarios, scenario, &["S-1||||0|"], "level-off-scale", 2, "likelihood"),
        (Kind::Scenarios, scenario, &["S-1||||ofte nok|"], "level-unknown", 2, "likelihood"),
        (Kind::Scenarios, scenario, &["S-1||||3|7"], "level-off-scale", 2, "consequence.confidentiality.persons"),
        (Kind::Assets, "ref consequence.confidentiality.persons", &["A-1|skyhøj"], "level-unknown", 2, "consequence.confidentiality.persons"),
        // Unknown party.
        (Kind::Assets, "ref consequence.integrity.martians", &["A-1|2"], "unknown-party", 2, "consequence.integrity.martians"),
        (Kind::Effects, effect, &["S-1|M-1|consequence||martians|1"], "unknown-party", 2, "party"),
        // Loops.
        (Kind::Units, "ref name parent", &["U-1|Nordby|U-2"], "unit-loop", 2, "parent"),
        (Kind::Units, "ref name parent", &["U-8|Ny|U-8"], "unit-loop", 2, "parent"),
        (Kind::Dependencies, "from to", &["A-2|A-1"], "cycle", 2, "to"),
        (Kind::Dependencies, "from to", &["A-2|A-2"], "self-dependency", 2, "to"),
        // Missing value.
        (Kind::Assets, "ref name", &["A-8|"], "missing-value", 2, "name"),
        (Kind::Assets, "ref name kind", &["||system"], "missing-value", 2, "ref"),
        (Kind::Scenarios, scenario, &["S-8||A-1|TX-1|1|"], "missing-value", 2, "assessment"),
        (Kind::Scenarios, scenario, &["S-8|RV-1||TX-1|1|"], "missing-value", 2, "asset"),
        (Kind::Dependencies, "from to", &["|A-2"], "missing-value", 2, "from"),
        (Kind::Effects, effect, &["S-1|M-1||||1"], "missing-value", 2, "factor"),
        // Method, steps, numbers, long text.
        (Kind::Assessments, "ref name method", &["RV-8|Ny|kl-9x9"], "unknown-method", 2, "method"),
        (Kind::Assessments, "ref name method", &["RV-8|Ny|kl-4x4@77"], "unknown-method", 2, "method"),
        (Kind::Effects, effect, &["S-2|M-1|likelihood|||0"], "steps-zero", 2, "steps"),
        (Kind::Effects, effect, &["S-2|M-1|likelihood|||1.5"], "bad-number", 2, "steps"),
        (Kind::Measures, "ref name cost", &["M-1|Hængelås|-5"], "bad-number", 2, "cost"),
    ];
    for (kind, headings, rows, code, row, column) in cases {
        let sheets = [sheet(*kind, headings, rows)];
        let problems = refused(&mut register, &sheets);
        let what = format!("{kind:?} {rows:?}: {problems:?}");
        let first = problems.iter().find(|problem| problem.code == *code).unwrap_or_else(|| panic!("{what}"));
        assert_eq!(first.place.file, "bog.xlsx", "{what}");
        assert_eq!(first.place.sheet, kind.id(), "{what}");
        assert_eq!(first.place.row, Some(*row), "{what}");
        assert_eq!(first.place.column, format!("«{column}»"), "{what}");
        assert_eq!(problems.len(), 1, "one fault, one problem: {what}");
    }
}

#[test]
fn a_name_that_several_have_is_not_guessed() {
    let (_folder, mut register) = imported();
    let namesakes = [sheet(Kind::People, "ref name", &["P-7|Jens Jensen", "P-8|Jens Jensen"])];
    register.import(&today(), &namesakes, "x").unwrap();
    let owner = [sheet(Kind::Assets, "ref name owner", &["A-1|Omsorg|Jens Jensen"])];
    let problems = refused(&mut register, &owner);
    assert_eq!((problems[0].code.as_str(), problems[0].place.row), ("ambiguous-name", Some(2)));
    let role = [sheet(Kind::People, "ref name role", &["|Jens Jensen|Chef"])];
    assert_eq!(refused(&mut register, &role)[0].code, "ambiguous-name");
    // A name in the register and the same in the import are two as well.
    let both = [
        sheet(Kind::People, "ref name", &["P-9|Jens Jensen", "P-10|Eva"]),
        sheet(Kind::Assets, "ref name owner", &["A-1|Omsorg|Eva"]),
    ];
    register.import(&today(), &both, "x").unwrap();
}

#[test]
fn a_ring_names_its_members_and_one_that_is_there_does_no_harm() {
    let (_folder, mut register) = imported();
    let ring = [sheet(Kind::Dependencies, "from to", &["A-2|A-3", "A-3|A-1"])];
    let problems = refused(&mut register, &ring);
    assert!(problems.iter().all(|problem| problem.code == "cycle"));
    let mut members: Vec<&str> = problems[0].args["members"].split(", ").collect();
    members.sort_unstable();
    assert_eq!(members, ["A-1", "A-2", "A-3"]);
    // A ring made by hand stays, and does not stop the next import.
    let key = |reference: &str| register.find::<Asset>(reference).unwrap().unwrap();
    let need = crate::support::needs(key("A-2"), key("A-1"));
    register.write(&today(), register::Op::new("x"), "", |write| write.insert(need)).unwrap();
    register.import(&today(), &tables(), "x").unwrap();
    let cut = [sheet(Kind::Dependencies, "from to adjust", &["A-3|A-1|cut"])];
    register.import(&today(), &cut, "x").unwrap();
    sound(&register);
}

#[test]
fn every_problem_is_told_at_once_in_order() {
    let (_folder, mut register) = imported();
    let sheets = [sheet(Kind::Assets, "ref name owner unit", &["A-1||P-77|U-77", "A-7|Ny||", "A-8|||U-78"])];
    let problems = refused(&mut register, &sheets);
    let rows: Vec<Option<u32>> = problems.iter().map(|problem| problem.place.row).collect();
    assert_eq!(rows, [Some(2), Some(2), Some(2), Some(4), Some(4)]);
    let many: Vec<String> = (0..700).map(|number| format!("B-{number}|")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let problems = refused(&mut register, &[sheet(Kind::Assets, "ref name", &many)]);
    assert_eq!(problems.len(), 501);
    assert_eq!((problems[500].code.as_str(), problems[500].args["count"].as_str()), ("more-problems", "200"));
}

#[test]
fn rows_may_refer_to_rows_in_any_order() {
    let (_folder, path) = place();
    let mut register = found(&path);
    let mut sheets = tables();
    sheets.reverse();
    sheets.iter_mut().for_each(|sheet| sheet.rows.reverse());
    register.import(&today(), &sheets, "x").unwrap();
    let unit = register.get::<Unit>(register.find::<Unit>("U-2").unwrap().unwrap()).unwrap().data;
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
    Kind::Units, Kind::People, Kind::Assets, Kind::Dependencies, Kind::Threats, Kind::Vulnerabilities,
    Kind::Controls, Kind::Measures, Kind::Assessments, Kind::Scenarios, Kind::Effects,
];

pub fn sheets(register: &Register) -> Vec<Sheet> {
    register.sheets(&KINDS, Lang::Da).unwrap()
}
