//! Every bad input has its place, and changes nothing.

use model::{Asset, Kind, Problem, table::Sheet};
use register::{Error, Refusal, Register};

use crate::{
    import::{imported, sheet, tables},
    support::{entries, records, sound, today},
};

/// Imports and expects to be refused, with nothing changed; returns what refuses.
fn refused(register: &mut Register, sheets: &[Sheet]) -> Vec<Problem> {
    let (before, history) = (records(register), entries(register));
    let foretold = register.preview_import(sheets).unwrap();
    let error = register.import(&today(), sheets, "bog.xlsx").unwrap_err();
    let Error::Refused(Refusal::Problems(problems)) = error else {
        panic!("{error:?}")
    };
    assert_eq!(foretold.problems, problems);
    assert_eq!((records(register), entries(register)), (before, history));
    sound(register);
    problems
        .into_iter()
        .filter(|problem| !problem.note)
        .collect()
}

#[test]
fn every_bad_input_has_its_place_and_changes_nothing() {
    let (_folder, mut register) = imported();
    let scenario = "ref assessment asset threat likelihood consequence.confidentiality.persons";
    let effect = "scenario measure factor property party steps";
    let cases: &[(Kind, &str, &[&str], &str, u32, &str)] = &[
        // Reference to nothing.
        (
            Kind::Assets,
            "ref name owner",
            &["A-1|Omsorg|", "A-8|Ny|P-77"],
            "unknown-ref",
            3,
            "owner",
        ),
        (
            Kind::Units,
            "ref name parent",
            &["U-8|Ny|Ingensteds"],
            "unknown-ref",
            2,
            "parent",
        ),
        (
            Kind::Dependencies,
            "from to",
            &["A-1|A-2", "A-1|A-99"],
            "unknown-ref",
            3,
            "to",
        ),
        (
            Kind::Measures,
            "ref name controls",
            &["M-8|Ny|KX-1, KX-2"],
            "unknown-ref",
            2,
            "controls",
        ),
        (
            Kind::Scenarios,
            scenario,
            &["S-8|RV-9|A-1|TX-1|1|"],
            "unknown-ref",
            2,
            "assessment",
        ),
        (
            Kind::Scenarios,
            scenario,
            &["S-8|RV-1|A-1|TX-9|1|"],
            "unknown-ref",
            2,
            "threat",
        ),
        (
            Kind::Effects,
            effect,
            &["S-1|M-9|likelihood|||1"],
            "unknown-ref",
            2,
            "measure",
        ),
        // Repeated reference.
        (
            Kind::Assets,
            "ref name",
            &["A-8|Ny", "A-9|Anden", "A-8|Tredje"],
            "repeated-ref",
            4,
            "ref",
        ),
        (
            Kind::Assets,
            "ref name",
            &["A-1|Omsorg", "A-1|Omsorg"],
            "repeated-ref",
            3,
            "ref",
        ),
        (
            Kind::Dependencies,
            "from to",
            &["A-2|A-3", "A-2|A-3"],
            "repeated-ref",
            3,
            "to",
        ),
        (
            Kind::Effects,
            effect,
            &["S-2|M-1|likelihood|||1", "S-2|M-1|likelihood|||2"],
            "repeated-ref",
            3,
            "measure",
        ),
        // A level off the scale, a text that is no label.
        (
            Kind::Scenarios,
            scenario,
            &["S-1||||9|"],
            "level-off-scale",
            2,
            "likelihood",
        ),
        (
            Kind::Scenarios,
            scenario,
            &["S-1||||2.5|"],
            "level-off-scale",
            2,
            "likelihood",
        ),
        (
            Kind::Scenarios,
            scenario,
            &["S-1||||0|"],
            "level-off-scale",
            2,
            "likelihood",
        ),
        (
            Kind::Scenarios,
            scenario,
            &["S-1||||ofte nok|"],
            "level-unknown",
            2,
            "likelihood",
        ),
        (
            Kind::Scenarios,
            scenario,
            &["S-1||||3|7"],
            "level-off-scale",
            2,
            "consequence.confidentiality.persons",
        ),
        (
            Kind::Assets,
            "ref consequence.confidentiality.persons",
            &["A-1|skyhøj"],
            "level-unknown",
            2,
            "consequence.confidentiality.persons",
        ),
        // Unknown party.
        (
            Kind::Assets,
            "ref consequence.integrity.martians",
            &["A-1|2"],
            "unknown-party",
            2,
            "consequence.integrity.martians",
        ),
        (
            Kind::Effects,
            effect,
            &["S-1|M-1|consequence||martians|1"],
            "unknown-party",
            2,
            "party",
        ),
        // Loops.
        (
            Kind::Units,
            "ref name parent",
            &["U-1|Nordby|U-2"],
            "unit-loop",
            2,
            "parent",
        ),
        (
            Kind::Units,
            "ref name parent",
            &["U-8|Ny|U-8"],
            "unit-loop",
            2,
            "parent",
        ),
        (
            Kind::Dependencies,
            "from to",
            &["A-2|A-1"],
            "cycle",
            2,
            "to",
        ),
        (
            Kind::Dependencies,
            "from to",
            &["A-2|A-2"],
            "self-dependency",
            2,
            "to",
        ),
        // Missing value.
        (
            Kind::Assets,
            "ref name",
            &["A-8|"],
            "missing-value",
            2,
            "name",
        ),
        (
            Kind::Assets,
            "ref name kind",
            &["||system"],
            "missing-value",
            2,
            "ref",
        ),
        (
            Kind::Scenarios,
            scenario,
            &["S-8||A-1|TX-1|1|"],
            "missing-value",
            2,
            "assessment",
        ),
        (
            Kind::Scenarios,
            scenario,
            &["S-8|RV-1||TX-1|1|"],
            "missing-value",
            2,
            "asset",
        ),
        (
            Kind::Dependencies,
            "from to",
            &["|A-2"],
            "missing-value",
            2,
            "from",
        ),
        (
            Kind::Effects,
            effect,
            &["S-1|M-1||||1"],
            "missing-value",
            2,
            "factor",
        ),
        // Method, steps, numbers, long text.
        (
            Kind::Assessments,
            "ref name method",
            &["RV-8|Ny|kl-9x9"],
            "unknown-method",
            2,
            "method",
        ),
        (
            Kind::Assessments,
            "ref name method",
            &["RV-8|Ny|kl-4x4@77"],
            "unknown-method",
            2,
            "method",
        ),
        (
            Kind::Effects,
            effect,
            &["S-2|M-1|likelihood|||0"],
            "steps-zero",
            2,
            "steps",
        ),
        (
            Kind::Effects,
            effect,
            &["S-2|M-1|likelihood|||1.5"],
            "bad-number",
            2,
            "steps",
        ),
        (
            Kind::Measures,
            "ref name cost",
            &["M-1|Hængelås|-5"],
            "bad-number",
            2,
            "cost",
        ),
    ];
    for (kind, headings, rows, code, row, column) in cases {
        let sheets = [sheet(*kind, headings, rows)];
        let problems = refused(&mut register, &sheets);
        let what = format!("{kind:?} {rows:?}: {problems:?}");
        let first = problems
            .iter()
            .find(|problem| problem.code == *code)
            .unwrap_or_else(|| panic!("{what}"));
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
    let namesakes = [sheet(
        Kind::People,
        "ref name",
        &["P-7|Jens Jensen", "P-8|Jens Jensen"],
    )];
    register.import(&today(), &namesakes, "x").unwrap();
    let owner = [sheet(
        Kind::Assets,
        "ref name owner",
        &["A-1|Omsorg|Jens Jensen"],
    )];
    let problems = refused(&mut register, &owner);
    assert_eq!(
        (problems[0].code.as_str(), problems[0].place.row),
        ("ambiguous-name", Some(2))
    );
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
    let ring = [sheet(
        Kind::Dependencies,
        "from to",
        &["A-2|A-3", "A-3|A-1"],
    )];
    let problems = refused(&mut register, &ring);
    assert!(problems.iter().all(|problem| problem.code == "cycle"));
    let mut members: Vec<&str> = problems[0].args["members"].split(", ").collect();
    members.sort_unstable();
    assert_eq!(members, ["A-1", "A-2", "A-3"]);
    // A ring made by hand stays, and does not stop the next import.
    let key = |reference: &str| register.find::<Asset>(reference).unwrap().unwrap();
    let need = crate::support::needs(key("A-2"), key("A-1"));
    register
        .write(&today(), register::Op::new("x"), "", |write| {
            write.insert(need)
        })
        .unwrap();
    register.import(&today(), &tables(), "x").unwrap();
    let cut = [sheet(
        Kind::Dependencies,
        "from to adjust",
        &["A-3|A-1|cut"],
    )];
    register.import(&today(), &cut, "x").unwrap();
    sound(&register);
}

#[test]
fn every_problem_is_told_at_once_in_order() {
    let (_folder, mut register) = imported();
    let sheets = [sheet(
        Kind::Assets,
        "ref name owner unit",
        &["A-1||P-77|U-77", "A-7|Ny||", "A-8|||U-78"],
    )];
    let problems = refused(&mut register, &sheets);
    let rows: Vec<Option<u32>> = problems.iter().map(|problem| problem.place.row).collect();
    assert_eq!(rows, [Some(2), Some(2), Some(2), Some(4), Some(4)]);
    let many: Vec<String> = (0..700).map(|number| format!("B-{number}|")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let problems = refused(&mut register, &[sheet(Kind::Assets, "ref name", &many)]);
    assert_eq!(problems.len(), 501);
    assert_eq!(
        (
            problems[500].code.as_str(),
            problems[500].args["count"].as_str()
        ),
        ("more-problems", "200")
    );
}
