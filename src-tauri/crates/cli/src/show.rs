//! Verification and method files.

use std::{fs, path::Path};

use model::{Method, Place, Problem};
use serde_json::json;
use text::{Arg, words};

use crate::{
    Done,
    desk::{Desk, file},
    failure::{Failure, tell_problems},
    look::print_json,
    out::line,
};

/// Checks the file, the history and every stored figure.
pub fn verify(desk: &Desk, path: &Path, json: bool) -> Result<Done, Failure> {
    // Nothing is brought to today: what stands in the file is checked.
    let register = desk.open_as_it_is(path)?;
    let verified = register.verify()?;
    let done = if verified.findings.is_empty() {
        Done::Well
    } else {
        Done::Found
    };
    if json {
        print_json(&json!(verified));
        return Ok(done);
    }
    let say = words(desk.lang);
    for finding in &verified.findings {
        let args: Vec<(&str, Arg)> = finding
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), value.into()))
            .collect();
        line(say.say(&format!("verify-{}", finding.code), &args));
    }
    if verified.findings.is_empty() {
        line(say.say(
            "verify-ok",
            &[
                ("entries", verified.entries.into()),
                ("hash", verified.head.into()),
            ],
        ));
    }
    Ok(done)
}

/// Names every fault and warning of a method file.
pub fn method_check(desk: &Desk, path: &Path, json: bool) -> Result<Done, Failure> {
    let found = read_method(path)?.check();
    let faulty = found.iter().any(|problem| !problem.note);
    if json {
        print_json(&json!({ "ok": !faulty, "problems": found }));
    } else {
        tell_problems(desk.lang, &found);
        if !faulty {
            line(words(desk.lang).say("cli-method-ok", &[]));
        }
    }
    Ok(if faulty { Done::Found } else { Done::Well })
}

/// Reads a method file; what cannot be read at all is a problem with its place.
pub fn read_method(path: &Path) -> Result<Method, Failure> {
    let text = fs::read_to_string(path).map_err(|cause| file(path, cause))?;
    serde_json::from_str(&text).map_err(|error| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let place = Place {
            file: name,
            row: u32::try_from(error.line()).ok(),
            ..Place::default()
        };
        Failure::Problems(vec![
            Problem::new(place, "method-unreadable").with("detail", error),
        ])
    })
}
