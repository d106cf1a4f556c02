//! The deeds of the statement of applicability and of policies.

use model::{InclusionReason, Kind, Person, PolicyId, table::Value};
use register::{ControlDecision, Op, Register, Stamp};

use super::{stamp, whole};

#[test]
fn the_deeds_of_the_statement_and_of_policies_have_their_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.vaern");
    let mut register = Register::found(&path, None, "Prøve", None, &stamp()).unwrap();
    let now = stamp();
    let again = |register: &mut Register| {
        register.undo(&now).unwrap();
        register.redo(&now).unwrap();
    };
    let before = register.history(None, 1).unwrap().total;
    let decide = |register: &mut Register, references: &[&str], included: Option<bool>| {
        let rows = register.soa_page(now.today).unwrap().rows;
        let wanted = rows
            .iter()
            .filter(|row| references.is_empty() || references.contains(&row.reference.as_str()));
        let decisions: Vec<ControlDecision> = wanted
            .map(|row| ControlDecision {
                control: row.control,
                revision: row.decision.as_ref().map(|own| own.revision),
                included,
                reasons: vec![InclusionReason::Practice],
                justification: "Sådan er det".to_owned(),
            })
            .collect();
        register.decide_controls(&now, &decisions).unwrap();
        again(register);
    };
    decide(&mut register, &["5.1"], Some(true));
    decide(&mut register, &["5.1"], Some(false));
    decide(&mut register, &["5.1"], None);
    decide(&mut register, &[], Some(true));
    let other = Stamp {
        by: "Bo Dahl".to_owned(),
        ..now.clone()
    };
    register
        .approve_statement(&other, "SoA 2026", "", &[])
        .unwrap();
    again(&mut register);

    let people = register.write(&now, Op::new("author").with("name", "Lene"), "", |write| {
        Ok(["Lene Bæk", "Ole Juhl", "Per Dal"].map(|name| write.insert(Person::new(name))))
    });
    let people: Vec<_> = people
        .unwrap()
        .value
        .into_iter()
        .map(Result::unwrap)
        .collect();
    let cells = [
        ("name", Value::text("Adgangskoder")),
        ("kind", Value::text("rule")),
        ("version", Value::text("1.0")),
        ("state", Value::text("in force")),
        ("approved", Value::Date(now.today)),
    ]
    .map(|(column, value)| (column.to_owned(), value));
    let policy = register.add_record(&now, Kind::Policies, &cells).unwrap();
    let policy = PolicyId(policy.value);
    register
        .acknowledge(&now, policy, &people[..1], now.today)
        .unwrap();
    again(&mut register);
    register
        .acknowledge(&now, policy, &people, now.today)
        .unwrap();
    again(&mut register);

    let page = register.history(None, 100).unwrap();
    assert_eq!(page.total, before + 3 * 7 + 2);
    whole(&page.rows);
    let words: Vec<&str> = page.rows.iter().map(|entry| entry.op.as_str()).collect();
    for word in [
        "soa-include",
        "soa-exclude",
        "soa-withdraw",
        "soa-decide",
        "soa-approve",
        "acknowledge",
        "acknowledge-many",
    ] {
        assert!(words.contains(&word), "{word}");
    }
    assert!(register.verify().unwrap().findings.is_empty());
}
