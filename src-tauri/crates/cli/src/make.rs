//! New registers, imports, exports and reports.

use std::{ops::ControlFlow, path::Path};

use indicatif::{ProgressBar, ProgressDrawTarget};
use model::{AssessmentId, Kind, Method, Problem};
use register::{ImportOutcome, Register};
use serde_json::json;
use text::words;

use crate::{
    Done,
    args::Report,
    desk::{self, Desk, file},
    failure::{Failure, tell_problems},
    look::print_json,
    out::line,
    plan,
    show::read_method,
};

/// Makes a new register.
pub fn new(
    desk: &Desk,
    path: &Path,
    name: Option<String>,
    method: Option<&str>,
    example: bool,
) -> Result<Done, Failure> {
    let stem = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let name = name.unwrap_or(if example {
        exchange::EXAMPLE_NAME.to_owned()
    } else {
        stem
    });
    let method = method.map(chosen).transpose()?;
    // What can fail by itself is read before the file is made.
    let read = if example {
        Some(exchange::example()?)
    } else {
        None
    };
    let (passphrase, stamp) = (desk.passphrase(), &desk.stamp());
    match read {
        None => Register::found(path, passphrase, &name, method, stamp)?,
        Some(read) => {
            let (sheets, story) = (&read.sheets, exchange::EXAMPLE_STORY);
            Register::found_with_story(path, passphrase, &name, method, stamp, sheets, story)?
        }
    };
    line(words(desk.lang).say("cli-made", &[("path", path.display().to_string().into())]));
    Ok(Done::Well)
}

/// A preset by its id, or a method file.
fn chosen(method: &str) -> Result<Method, Failure> {
    let presets = model::presets().unwrap_or_default();
    if let Some(preset) = presets.into_iter().find(|preset| preset.id == method) {
        return Ok(preset);
    }
    if !Path::new(method).exists() {
        return Err(Failure::usage("unknown-method", "method", method));
    }
    let own = read_method(Path::new(method))?;
    let faults: Vec<Problem> = own
        .check()
        .into_iter()
        .filter(|problem| !problem.note)
        .collect();
    if faults.is_empty() {
        Ok(own)
    } else {
        Err(Failure::Problems(faults))
    }
}

/// Writes an empty workbook.
pub fn template(desk: &Desk, out: &Path) -> Result<Done, Failure> {
    let presets = model::presets().unwrap_or_default();
    let cells = presets.first().map(Method::cells).unwrap_or_default();
    exchange::template(desk.lang, &cells, out)?;
    line(words(desk.lang).say("cli-made", &[("path", out.display().to_string().into())]));
    Ok(Done::Well)
}

/// Imports a file, or says what that would do.
pub fn import(
    desk: &Desk,
    path: &Path,
    source: &Path,
    format: Option<&str>,
    dry_run: bool,
    json: bool,
) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let bar = bar(None);
    let mut progress = |rows: u32| {
        bar.set_position(rows.into());
        ControlFlow::Continue(())
    };
    let limits = exchange::Limits::default();
    let read = match format {
        None => exchange::read(source, &limits, &mut progress)?,
        Some(id) => exchange::Format::of(id)
            .ok_or_else(|| Failure::usage("unknown-format", "format", id))?
            .read(source, &limits, &mut progress)?,
    };
    bar.finish_and_clear();
    let mut outcome = register.preview_import(&read.sheets)?;
    outcome.problems.splice(0..0, read.problems);
    let refused = outcome.problems.iter().any(|problem| !problem.note);
    if !refused && !dry_run {
        let name = source.file_name().unwrap_or_default().to_string_lossy();
        let files = plan::files_beside(source);
        let done = register
            .import_with_files(&desk.stamp(), &read.sheets, &name, files.as_deref())?
            .value;
        outcome.counts = done.counts;
        outcome.applied = true;
    }
    if json {
        print_json(&as_json(desk, &outcome));
    } else {
        told(desk, &outcome);
    }
    tell_problems(desk.lang, &outcome.problems);
    if refused {
        Err(Failure::usage(
            "import-refused",
            "path",
            source.display().to_string(),
        ))
    } else {
        Ok(Done::Well)
    }
}

fn as_json(desk: &Desk, outcome: &ImportOutcome) -> serde_json::Value {
    let say = words(desk.lang);
    let problems: Vec<serde_json::Value> = outcome
        .problems
        .iter()
        .map(|problem| {
            json!({
                "file": problem.place.file, "sheet": problem.place.sheet, "row": problem.place.row,
                "column": problem.place.column, "code": problem.code, "note": problem.note,
                "args": problem.args, "text": say.problem(problem),
            })
        })
        .collect();
    json!({ "applied": outcome.applied, "counts": outcome.counts, "problems": problems })
}

fn told(desk: &Desk, outcome: &ImportOutcome) {
    let say = words(desk.lang);
    for count in &outcome.counts {
        line(say.say(
            "cli-import-count",
            &[
                ("kind", say.term("kind", count.kind.id()).into()),
                ("new", count.new.into()),
                ("changed", count.changed.into()),
                ("unchanged", count.unchanged.into()),
            ],
        ));
    }
    line(say.say(
        if outcome.applied {
            "cli-import-done"
        } else {
            "cli-import-nothing"
        },
        &[],
    ));
}

/// Exports the register's tables, or what is due in a scope.
pub fn export(
    desk: &Desk,
    path: &Path,
    format: &str,
    out: &Path,
    scope: &plan::Scope,
) -> Result<Done, Failure> {
    let format = exchange::Format::of(format)
        .ok_or_else(|| Failure::usage("unknown-format", "format", format))?;
    let register = desk.open(path)?;
    match format.write {
        exchange::Writing::Tables(write) => {
            let kinds: Vec<Kind> = model::table::TABLES
                .iter()
                .map(|table| table.kind)
                .collect();
            write(&register.sheets(&kinds, desk.lang)?, desk.lang, out)?;
            if out.is_dir() {
                plan::write_files(&register, out)?;
            }
        }
        exchange::Writing::Due(write) => write(&plan::calendar(desk, &register, scope)?, out)?,
    }
    line(words(desk.lang).say("cli-made", &[("path", out.display().to_string().into())]));
    Ok(Done::Well)
}

/// Writes a method of the register as a method file; `chosen` is `ID` or `ID@VERSION`.
pub fn method_export(desk: &Desk, path: &Path, chosen: &str, out: &Path) -> Result<Done, Failure> {
    let unknown = || Failure::usage("unknown-method-here", "method", chosen);
    let (id, version) = match chosen.split_once('@') {
        Some((id, version)) => (id, Some(version.parse::<u32>().map_err(|_| unknown())?)),
        None => (chosen, None),
    };
    let methods = desk.open(path)?.all::<Method>()?;
    let method = methods
        .into_values()
        .map(|stored| stored.data)
        .filter(|method| method.id == id && version.is_none_or(|own| own == method.version))
        .max_by_key(|method| method.version)
        .ok_or_else(unknown)?;
    report::write_atomically(out, method.to_file().as_bytes()).map_err(|cause| file(out, cause))?;
    line(words(desk.lang).say("cli-made", &[("path", out.display().to_string().into())]));
    Ok(Done::Well)
}

/// Adds a synthetic municipality.
pub fn generate(desk: &Desk, path: &Path, scenarios: u32, seed: u64) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let bar = bar(Some(scenarios.into()));
    let made = register::generate(
        &mut register,
        &desk.stamp(),
        scenarios,
        seed,
        &mut |count| {
            bar.set_position(count.into());
        },
    )?;
    bar.finish_and_clear();
    Ok(print_json(&json!(made)))
}

/// Writes a report.
pub fn report(desk: &Desk, asked: &Report) -> Result<Done, Failure> {
    let (id, out) = (asked.kind.as_str(), asked.out.as_path());
    let kind = report::report(id).ok_or_else(|| {
        let known: Vec<&str> = report::REPORTS.iter().map(|kind| kind.id).collect();
        Failure::Use {
            code: "unknown-report",
            args: vec![("kind", id.to_owned()), ("known", known.join(", "))],
        }
    })?;
    let register = desk.open(&asked.file)?;
    let assessment = match desk::assessment(&register, asked.assessment.as_deref())? {
        None if kind.needs_assessment => Some(newest(desk, &register)?),
        assessment => assessment,
    };
    let record = match (kind.record, asked.of.as_deref()) {
        (None, _) => None,
        (Some(of), text) => Some(desk::record(&register, of, text)?),
    };
    let snapshot = match (assessment, record) {
        (Some(later), _) if kind.compares => {
            let earlier = match desk::assessment(&register, asked.earlier.as_deref())? {
                None => register.earlier_assessment(later)?,
                chosen => chosen,
            };
            register.snapshot_of_difference(earlier, later)?
        }
        (Some(assessment), _) if kind.needs_assessment => {
            register.snapshot_of_assessment(assessment)?
        }
        (_, Some(review)) if kind.record == Some(Kind::Reviews) => {
            register.snapshot_of_review(model::ReviewId(review), desk.today(), desk::end_of)?
        }
        _ => register.snapshot()?,
    };
    let unit = asked
        .unit
        .as_deref()
        .map(|text| {
            register
                .find::<model::Unit>(text)?
                .ok_or_else(|| Failure::usage("unknown-unit", "ref", text))
        })
        .transpose()?;
    let document = (kind.build)(
        &snapshot,
        &report::Options {
            now: desk.stamp().at,
            today: desk.today(),
            language: desk.lang,
            author: desk.stamp().by,
            assessment,
            record,
            unit,
            since: asked.since,
        },
    )?;
    let bar = bar(None);
    let pdf = report::to_pdf(&document, &mut |_| {
        bar.tick();
        ControlFlow::Continue(())
    })?;
    bar.finish_and_clear();
    report::write_atomically(out, &pdf.bytes).map_err(|cause| file(out, cause))?;
    line(words(desk.lang).say(
        "cli-report-made",
        &[
            ("path", out.display().to_string().into()),
            ("pages", pdf.pages.into()),
        ],
    ));
    Ok(Done::Well)
}

/// The newest assessment, said aloud where there are several.
fn newest(desk: &Desk, register: &Register) -> Result<AssessmentId, Failure> {
    let rows = register.assessment_rows(&desk.stamp())?;
    let first = rows.first().ok_or(Failure::Use {
        code: "no-assessment",
        args: Vec::new(),
    })?;
    if rows.len() > 1 {
        eprintln!(
            "{}",
            words(desk.lang).say(
                "cli-newest-assessment",
                &[
                    ("ref", (&first.reference).into()),
                    ("name", (&first.name).into())
                ]
            )
        );
    }
    Ok(first.id)
}

/// A progress bar on standard error, only where a person looks at it.
pub fn bar(length: Option<u64>) -> ProgressBar {
    ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr())
}
