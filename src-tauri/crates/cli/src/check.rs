//! The quality check, and acceptances with how they stand.

use std::path::Path;

use model::{Severity, Snapshot, quality as find};
use register::Register;
use serde_json::{Map, Value as Json, json};
use text::{parts, words};

use crate::{
    Done,
    desk::{self, Desk},
    failure::Failure,
    look::print_json,
    out::line,
};

/// Tells everything that the quality check finds in the register, or in one assessment.
pub fn quality(
    desk: &Desk,
    path: &Path,
    assessment: Option<&str>,
    json: bool,
) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let snapshot: Snapshot = match desk::assessment(&register, assessment)? {
        Some(assessment) => register.snapshot_of_assessment(assessment)?,
        None => register.snapshot()?,
    };
    let found = find(&snapshot, &snapshot.picture(desk.today()));
    let say = words(desk.lang);
    let mut rows = Vec::new();
    for finding in &found {
        let args = finding.args(&snapshot);
        let text = say.say(
            &format!("finding-{}-text", finding.kind.id()),
            &parts(&args),
        );
        if json {
            rows.push(json!({
                "kind": finding.kind,
                "severity": finding.severity(),
                "record": { "kind": finding.record, "ref": finding.reference(&snapshot) },
                "args": args,
                "text": text,
            }));
        } else {
            let severity = say.term("severity", finding.severity().id());
            line(format_args!("{severity}: {text}"));
        }
    }
    let of = |severity| {
        found
            .iter()
            .filter(|own| own.severity() == severity)
            .count()
    };
    if json {
        print_json(&Json::Array(rows));
    } else if found.is_empty() {
        line(say.say("cli-check-none", &[]));
    } else {
        let counts = [
            ("faults", of(Severity::Fault).into()),
            ("warnings", of(Severity::Warning).into()),
        ];
        line(say.say("cli-check-count", &counts));
    }
    Ok(if found.is_empty() {
        Done::Well
    } else {
        Done::Found
    })
}

/// Every acceptance with how it stands; `ref` is the scenario's.
pub fn acceptances(desk: &Desk, register: &Register) -> Result<Vec<Map<String, Json>>, Failure> {
    let rows = register.acceptance_rows(desk.today())?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut map = Map::new();
            map.insert("ref".into(), json!(row.reference));
            map.insert("by".into(), json!(row.by_name));
            map.insert("reason".into(), json!(row.reason));
            map.insert("accepted".into(), json!(row.accepted));
            map.insert("until".into(), json!(row.until));
            map.insert("level".into(), json!(row.level));
            map.insert("standing".into(), json!(row.standing));
            map
        })
        .collect())
}
