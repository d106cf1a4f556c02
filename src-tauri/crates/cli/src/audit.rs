//! Audits: what a checklist lacks, and what a programme covers.

use std::path::Path;

use model::{CheckPoint, CoverageSign, Kind, Programme};
use register::{CoverageCount, CoverageView, Register};
use serde_json::{Value as Json, json};
use text::{number, words};

use crate::{
    Done, args::Audit, desk::Desk, failure::Failure, look::print_json, out::line, round::Earnest,
};

/// Runs a command about audits.
pub fn run(desk: &Desk, asked: &Audit) -> Result<Done, Failure> {
    match asked {
        Audit::Checklist {
            file,
            audit,
            dry_run,
            json,
        } => {
            let earnest = if *dry_run {
                Earnest::Count
            } else {
                Earnest::Make
            };
            checklist(desk, file, audit, earnest, *json)
        }
        Audit::Coverage {
            file,
            programme,
            json,
        } => coverage(desk, file, programme.as_deref(), *json),
    }
}

/// Adds to an audit's checklist what is missing, or says what that would be.
fn checklist(
    desk: &Desk,
    path: &Path,
    audit: &str,
    earnest: Earnest,
    json: bool,
) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let key = register
        .find::<model::Audit>(audit)?
        .ok_or_else(|| Failure::usage("unknown-audit", "ref", audit))?;
    let say = words(desk.lang);
    let question = |point: &CheckPoint| say.check_question(point);
    let points = register.missing_points(key)?;
    if earnest == Earnest::Make {
        register.generate_checklist(&desk.stamp(), key, &question)?;
    }
    if json {
        let shown = |point: &CheckPoint| json!({ "source": point.source, "ref": point.reference, "question": question(point) });
        let points: Vec<Json> = points.iter().map(shown).collect();
        let done = earnest == Earnest::Make;
        return Ok(print_json(&json!({ "done": done, "points": points })));
    }
    for point in &points {
        let source = say.term("source", point.source.id());
        line(format_args!("{source}\t{}", question(point)));
    }
    let told = match earnest {
        Earnest::Make => "cli-checklist-made",
        Earnest::Count => "cli-checklist-would",
    };
    line(say.say(told, &[("count", points.len().into())]));
    Ok(Done::Well)
}

/// Says what a programme covers.
fn coverage(
    desk: &Desk,
    path: &Path,
    programme: Option<&str>,
    json: bool,
) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let key = match programme {
        Some(reference) => Some(
            register
                .find::<Programme>(reference)?
                .ok_or_else(|| Failure::usage("unknown-programme", "ref", reference))?,
        ),
        None if none(&register)? => {
            return Err(Failure::Use {
                code: "no-programme",
                args: Vec::new(),
            });
        }
        None => None,
    };
    let view = register.programme_coverage(key)?;
    if json {
        return Ok(print_json(&as_json(&view)));
    }
    told(desk, &view);
    Ok(Done::Well)
}

fn none(register: &Register) -> Result<bool, Failure> {
    Ok(register.newest(Kind::Programmes)?.is_none())
}

fn as_json(view: &CoverageView) -> Json {
    let rows: Vec<Json> = view
        .rows
        .iter()
        .map(|row| {
            json!({
                "kind": row.record.kind, "ref": row.record.reference, "name": row.record.name,
                "years": row.years, "last": row.last, "next": row.next,
            })
        })
        .collect();
    json!({
        "programme": view.programme.data.reference, "counts": view.counts, "years": view.years,
        "rows": rows,
    })
}

fn told(desk: &Desk, view: &CoverageView) {
    let say = words(desk.lang);
    let called = |kind: Kind| match kind {
        Kind::Assets => say.say("audit-processes", &[]),
        kind => say.term("kind", kind.id()),
    };
    let programme = &view.programme.data;
    line(say.say(
        "cli-coverage-programme",
        &[
            ("name", programme.name.as_str().into()),
            ("from", programme.starts.into()),
            ("until", programme.ends.into()),
        ],
    ));
    for count in &view.counts {
        line(say.say(
            "cli-coverage-kind",
            &[
                ("kind", called(count.kind).into()),
                ("held", count.held.into()),
                ("total", count.total.into()),
                ("planned", count.planned.into()),
                ("share", number::percent(desk.lang, share(count)).into()),
            ],
        ));
    }
    for year in &view.years {
        for count in &year.counts {
            line(say.say(
                "cli-coverage-year",
                &[
                    // A year is no amount: it has no separator.
                    ("year", year.year.to_string().into()),
                    ("kind", called(count.kind).into()),
                    ("held", count.held.into()),
                    ("planned", count.planned.into()),
                ],
            ));
        }
    }
    let mut all = true;
    for kind in [Kind::Controls, Kind::Units, Kind::Assets] {
        let names: Vec<&str> = view
            .rows
            .iter()
            .filter(|row| row.record.kind == kind)
            .filter(|row| row.years.iter().all(|sign| *sign == CoverageSign::No))
            .map(|row| row.record.reference.as_str())
            .collect();
        if !names.is_empty() {
            all = false;
            line(say.say(
                "cli-coverage-uncovered",
                &[
                    ("kind", called(kind).into()),
                    ("names", names.join(", ").into()),
                ],
            ));
        }
    }
    if all {
        line(say.say("cli-coverage-none", &[]));
    }
}

fn share(count: &CoverageCount) -> f64 {
    f64::from(count.held) / f64::from(count.total.max(1))
}
