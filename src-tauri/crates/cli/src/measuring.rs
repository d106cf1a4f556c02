//! Indicators: how they stand now, and their values recorded.

use std::path::Path;

use model::Measured;
use register::IndicatorRow;
use serde_json::{Value as Json, json};
use text::words;

use crate::{Done, desk::Desk, failure::Failure, look::print_json, out::line, round::Earnest};

/// Every indicator that is still measured, as it stands today.
pub fn indicators(desk: &Desk, path: &Path, as_json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let rows = register.indicator_rows(desk.today())?;
    let rows: Vec<IndicatorRow> = rows.into_iter().filter(|row| row.active).collect();
    if as_json {
        return Ok(print_json(&json!(rows)));
    }
    for row in &rows {
        line(told(desk, row).join("\t"));
    }
    Ok(Done::Well)
}

/// Records today's values, or says which they would be.
pub fn measure(desk: &Desk, path: &Path, earnest: Earnest, as_json: bool) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let rows = register.indicator_rows(desk.today())?;
    let found: Vec<(&IndicatorRow, Measured)> = rows
        .iter()
        .filter(|row| row.active)
        .filter_map(|row| Some((row, row.now?)))
        .collect();
    let recorded = match earnest {
        Earnest::Make => register.measure(&desk.stamp(), None)?.value,
        Earnest::Count => 0,
    };
    if as_json {
        let values: Vec<Json> = found
            .iter()
            .map(|(row, found)| {
                json!({
                    "ref": row.reference, "name": row.name, "formula": row.formula,
                    "value": found.value, "part": found.part, "of": found.of, "state": row.state,
                })
            })
            .collect();
        let day = desk.today();
        let told = json!({ "day": day, "recorded": recorded, "values": values });
        return Ok(print_json(&told));
    }
    for (row, _) in &found {
        line(told(desk, row).join("\t"));
    }
    let key = match earnest {
        Earnest::Make => "cli-measured",
        Earnest::Count => "cli-would-measure",
    };
    line(words(desk.lang).say(key, &[("count", found.len().into())]));
    Ok(Done::Well)
}

/// Reference, name, value, of how many, state, trend, target, threshold, next day.
fn told(desk: &Desk, row: &IndicatorRow) -> [String; 9] {
    let none = || "–".to_owned();
    let say = |key: String| words(desk.lang).say(&key, &[]);
    let value = |value: Option<f64>| {
        value.map_or_else(none, |value| {
            report::value_words(desk.lang, row.measured_in, value)
        })
    };
    let counted = row.now.and_then(|found| {
        let of = found.of?;
        Some(report::note_words(
            desk.lang,
            &format!("{}/{of}", found.part),
        ))
    });
    let now = row.now.map(|found| found.value);
    [
        row.reference.clone(),
        row.name.clone(),
        value(now.or(row.latest)),
        counted.unwrap_or_else(none),
        say(format!("indicator-state-{}", row.state.id())),
        say(format!("indicator-trend-{}", row.trend.id())),
        value(row.target),
        value(row.threshold),
        row.due.map_or_else(none, |day| day.to_string()),
    ]
}
