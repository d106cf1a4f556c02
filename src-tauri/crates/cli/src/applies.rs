//! The statement of applicability, and who knows a policy.

use std::path::Path;

use chrono::NaiveDate;
use model::{
    ApprovalStanding, Person, PersonId, Policy, PolicyId, SoaRow, Statement, StatementStanding,
};
use register::{KnowsRow, Register};
use serde_json::{Value as Json, json};
use text::words;

use crate::{Done, desk::Desk, failure::Failure, look::print_json, out::line};

/// A framework as it is typed: the municipality's own has no name of its own.
fn typed(framework: &str) -> String {
    if framework == "own" {
        String::new()
    } else {
        framework.to_owned()
    }
}

/// Every control of the frameworks; of those that a statement covers where none is named.
pub fn soa(desk: &Desk, path: &Path, frameworks: &[String], json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let page = register.soa_page(desk.today())?;
    let wanted: Vec<String> = frameworks.iter().map(|own| typed(own)).collect();
    let known = |own: &String| page.rows.iter().any(|row| row.framework == *own);
    if let Some(unknown) = wanted.iter().find(|own| !known(own)) {
        return Err(Failure::usage("unknown-framework", "name", unknown));
    }
    let shown_of = if wanted.is_empty() {
        &page.frameworks
    } else {
        &wanted
    };
    let rows: Vec<&SoaRow> = page
        .rows
        .iter()
        .filter(|row| shown_of.contains(&row.framework))
        .collect();
    let standing = page.statement.as_ref();
    if json {
        return Ok(print_json(&json!({
            "statement": standing.map(stands),
            "rows": rows.iter().map(|row| shown(row)).collect::<Vec<_>>(),
        })));
    }
    let say = words(desk.lang);
    if rows.is_empty() {
        line(say.say("cli-soa-none", &[]));
    }
    for row in rows {
        let decided = match row.included() {
            None => "soa-undecided",
            Some(true) => "soa-included",
            Some(false) => "soa-excluded",
        };
        line(format_args!(
            "{}\t{}\t{}\t{}\t{}",
            row.reference,
            row.name.get(desk.lang),
            say.say(decided, &[]),
            say.say(&format!("soa-carried-{}", row.carried_out.id()), &[]),
            say.term("test-state", row.state.id()),
        ));
    }
    line(match standing {
        None => say.say("soa-status-never", &[]),
        Some(own) if !own.intact => say.say("soa-status-broken", &[]),
        Some(own) if own.standing == ApprovalStanding::Holds => say.say("soa-status-holds", &[]),
        Some(own) => say.say("ui-soa-reopened", &[("count", own.changes.len().into())]),
    });
    Ok(Done::Well)
}

/// A control, everything by reference.
fn shown(row: &SoaRow) -> Json {
    let decision = row.decision.as_ref();
    let references = |risks: &model::SoaRisks| -> Vec<String> {
        risks.first.iter().map(|(_, own)| own.clone()).collect()
    };
    json!({
        "control": row.reference,
        "framework": row.framework,
        "theme": row.theme,
        "name": row.name,
        "included": row.included(),
        "reasons": decision.map_or(&[][..], |own| &own.reasons),
        "justification": decision.map_or("", |own| own.justification.as_str()),
        "speaks_for": row.speaks_for,
        "state": row.state,
        "carried_out": row.carried_out,
        "measures": row.measures.iter().map(|own| &own.reference).collect::<Vec<_>>(),
        "requirements": row.requirements.iter().map(|own| &own.reference).collect::<Vec<_>>(),
        "risks": { "count": row.treated.count, "first": references(&row.treated) },
        "countered": { "count": row.countered.count, "first": references(&row.countered) },
    })
}

fn stands(own: &StatementStanding) -> Json {
    json!({
        "ref": own.reference,
        "name": own.name,
        "approved": own.approved,
        "by": own.by,
        "hash": own.hash,
        "standing": own.standing,
        "intact": own.intact,
        "changes": own.changes,
    })
}

/// Approves what is decided.
pub fn approve(
    desk: &Desk,
    path: &Path,
    name: &str,
    note: &str,
    frameworks: &[String],
) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let frameworks: Vec<String> = frameworks.iter().map(|own| typed(own)).collect();
    let approved = register.approve_statement(&desk.stamp(), name, note, &frameworks)?;
    let statement = register.get::<Statement>(approved.value)?.data;
    line(words(desk.lang).say(
        "cli-soa-approved",
        &[
            ("reference", statement.reference.into()),
            ("name", statement.name.into()),
            ("hash", statement.hash.into()),
        ],
    ));
    Ok(Done::Well)
}

fn policy(register: &Register, reference: &str) -> Result<PolicyId, Failure> {
    register
        .find::<Policy>(reference)?
        .ok_or_else(|| Failure::usage("unknown-record", "ref", reference))
}

/// Who is to know a policy.
pub fn knowledge(desk: &Desk, path: &Path, reference: &str, json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let rows = register.policy_knowledge(policy(&register, reference)?, desk.today())?;
    if json {
        let person = |row: &KnowsRow| {
            json!({
                "ref": row.reference,
                "name": row.name,
                "unit": row.unit_name,
                "since": row.knows.since,
                "earlier": row.knows.earlier,
            })
        };
        return Ok(print_json(&Json::Array(rows.iter().map(person).collect())));
    }
    let say = words(desk.lang);
    let lacks = rows.iter().filter(|row| row.knows.since.is_none()).count();
    for row in rows {
        let known = match (row.knows.since, row.knows.earlier) {
            (Some(day), _) => text::number::date(desk.lang, day),
            (None, Some(version)) => say.say("ui-policy-earlier", &[("version", version.into())]),
            (None, None) => say.say("ui-policy-not-yet", &[]),
        };
        line(format_args!("{}\t{}\t{known}", row.reference, row.name));
    }
    line(say.say("ui-policy-lacks", &[("count", lacks.into())]));
    Ok(Done::Well)
}

/// Writes that people know a policy; none named: everybody who is to know it.
pub fn acknowledge(
    desk: &Desk,
    path: &Path,
    reference: &str,
    people: &[String],
    date: Option<NaiveDate>,
) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let key = policy(&register, reference)?;
    let named = people.iter().map(|person| {
        register
            .find::<Person>(person)?
            .ok_or_else(|| Failure::usage("unknown-person", "ref", person))
    });
    let mut wanted: Vec<PersonId> = named.collect::<Result<_, Failure>>()?;
    if people.is_empty() {
        let rows = register.policy_knowledge(key, desk.today())?;
        wanted = rows.into_iter().map(|row| row.knows.person).collect();
    }
    let day = date.unwrap_or(desk.today());
    let written = register.acknowledge(&desk.stamp(), key, &wanted, day)?;
    let policy = register.get::<Policy>(key)?.data;
    line(words(desk.lang).say(
        "cli-acknowledged",
        &[
            ("count", written.value.into()),
            ("policy", policy.name.into()),
            ("version", policy.version.into()),
        ],
    ));
    Ok(Done::Well)
}
