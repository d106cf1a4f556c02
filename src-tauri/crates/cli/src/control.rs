//! Controls with what their tests say, and results recorded.

use std::path::Path;

use model::{Control, ControlTestId, Kind, RunResult, TestRun};
use register::{ControlReason, ControlRow, Proof, RecordName, read_file};
use serde_json::{Value as Json, json};
use text::{Words, key, words};

use crate::{
    Done,
    args::TestDone,
    desk::{self, Desk},
    failure::Failure,
    look::print_json,
    out::line,
};

/// Each control's state with what it rests on; those of one framework, or one control alone.
pub fn states(
    desk: &Desk,
    path: &Path,
    control: Option<&str>,
    framework: Option<&str>,
    json: bool,
) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let only = control
        .map(|control| {
            let found = register.find::<Control>(control)?;
            found.ok_or_else(|| Failure::usage("unknown-record", "ref", control))
        })
        .transpose()?;
    let mut rows = register.control_rows(desk.today())?;
    rows.retain(|row| {
        only.is_none_or(|only| only.0 == row.control.id)
            && framework.is_none_or(|framework| framework == row.area.framework)
    });
    if json {
        return Ok(print_json(&Json::Array(rows.iter().map(whole).collect())));
    }
    let say = words(desk.lang);
    for row in &rows {
        let state = say.say(&key("test-state", row.state.id()), &[]);
        let name = row.control.name.get(desk.lang);
        line(format_args!("{}\t{state}\t{name}", row.control.reference));
        for reason in &row.reasons {
            line(format_args!("\t{}", told(say, reason)));
        }
    }
    Ok(Done::Well)
}

fn whole(row: &ControlRow) -> Json {
    let reference = |record: &Option<RecordName>| record.as_ref().map(|one| one.reference.clone());
    let reasons = row.reasons.iter().map(|reason| {
        json!({
            "state": reason.state,
            "test": reference(&reason.test),
            "measure": reference(&reason.measure),
            "mapping": reference(&reason.mapping),
            "from": reference(&reason.from),
            "date": reason.date,
            "until": reason.until,
        })
    });
    json!({
        "ref": row.control.reference,
        "name": row.control.name,
        "framework": row.area.framework,
        "theme": row.area.theme,
        "state": row.state,
        "measures": row.measures,
        "in_place": row.in_place,
        "maturity": row.level,
        "maturity_target": row.target,
        "reasons": reasons.collect::<Vec<_>>(),
    })
}

/// What one thing says and how it counts, in words.
fn told(say: &Words, reason: &ControlReason) -> String {
    let named = |record: &Option<RecordName>| {
        record
            .as_ref()
            .map_or_else(String::new, |one| one.reference.clone())
    };
    let way = match (&reason.test, &reason.measure) {
        (None, _) => "cli-control-way-by-hand",
        (Some(_), None) => "cli-control-way-direct",
        (Some(_), Some(_)) => "cli-control-way-measure",
    };
    let args = [
        ("test", named(&reason.test).into()),
        ("measure", named(&reason.measure).into()),
    ];
    let mut parts = vec![
        say.say(&key("test-state", reason.state.id()), &[]),
        say.say(way, &args),
    ];
    if reason.mapping.is_some() {
        parts.push(say.say(
            "cli-control-mapping",
            &[
                ("mapping", named(&reason.mapping).into()),
                ("from", named(&reason.from).into()),
            ],
        ));
    }
    parts.extend(reason.date.map(|day| day.to_string()));
    parts.join("; ")
}

/// Records a result with what shows it.
pub fn done(desk: &Desk, asked: TestDone) -> Result<Done, Failure> {
    let mut register = desk.open(&asked.file)?;
    let test = desk::record(&register, Kind::Tests, Some(&asked.test))?;
    let result = RunResult::from(asked.result);
    let proofs = asked
        .evidence
        .iter()
        .map(|what| {
            if what.contains("://") {
                return Ok(Proof::Link(String::new(), what.clone()));
            }
            let path = Path::new(what);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Ok(Proof::File(name.into_owned(), read_file(path)?))
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    let run = TestRun {
        test: ControlTestId(test),
        date: asked.date.unwrap_or_else(|| desk.today()),
        result,
        tested: asked.tested,
        deviations: asked.deviations,
        note: asked.note,
        ..model::Plain::blank()
    };
    let key = register.test_done(&desk.stamp(), run, &proofs)?.value;
    let reference = register.get::<TestRun>(key)?.data.reference;
    line(words(desk.lang).say(
        "cli-test-done",
        &[
            ("ref", reference.into()),
            (
                "result",
                words(desk.lang).term("result", result.id()).into(),
            ),
        ],
    ));
    Ok(Done::Well)
}
