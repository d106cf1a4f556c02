//! What measures are worth: the levels that would be lost if one failed.

use std::{collections::HashMap, path::Path};

use model::{Measure, PartyLevel, Snapshot, Stage, Worth, WorthRow};
use register::Register;
use serde_json::{Map, Value as Json, json};
use text::words;

use crate::{Done, desk::Desk, failure::Failure, look::print_json, out::line};

/// The stages at which a measure can count.
const STAGES: [Stage; 3] = [
    Stage::CurrentClaimed,
    Stage::CurrentConfirmed,
    Stage::Target,
];

/// One measure, scenario by scenario.
pub fn worth(desk: &Desk, path: &Path, measure: &str, json: bool) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let unknown = || Failure::usage("unknown-measure", "ref", measure);
    let key = register.find::<Measure>(measure)?.ok_or_else(unknown)?;
    let snapshot = register.snapshot_of_measure(key)?;
    let picture = snapshot.picture(desk.today());
    let record = snapshot.measures.get(&key).ok_or_else(unknown)?;
    let worth = model::worth(&snapshot, &picture, key).ok_or_else(unknown)?;
    if json {
        let mut whole = figures(&worth);
        whole.insert("ref".into(), json!(record.data.reference));
        whole.insert("name".into(), json!(record.data.name));
        whole.insert("cost".into(), json!(record.data.cost));
        let rows = worth.rows.iter().map(|row| scenario(&snapshot, row));
        whole.insert("scenarios".into(), Json::Array(rows.collect()));
        return Ok(print_json(&Json::Object(whole)));
    }
    let say = words(desk.lang);
    line(say.say("cli-worth", &[("name", (&record.data.name).into())]));
    let heads: Vec<String> = STAGES
        .iter()
        .map(|stage| say.term("stage", stage.id()))
        .collect();
    line(format_args!("\t{}", heads.join("\t")));
    if worth.rows.is_empty() {
        line(say.say("cli-worth-none", &[]));
    }
    for row in &worth.rows {
        let cells = STAGES.map(|stage| {
            let at = row.stages.iter().find(|at| at.stage == stage);
            at.map_or_else(|| "–".to_owned(), |at| at.levels.to_string())
        });
        line(format_args!(
            "{}\t{}",
            reference(&snapshot, row),
            cells.join("\t")
        ));
    }
    line(format_args!(
        "{}\t{}\t{}\t{}",
        say.say("cli-worth-total", &[]),
        worth.claimed,
        worth.confirmed,
        worth.target
    ));
    if let Some(rate) = worth.per_100_000 {
        line(say.say("cli-worth-rate", &[("rate", rate.into())]));
    }
    Ok(Done::Well)
}

/// The rows of the list of measures, each with what it is worth.
pub fn listed(
    desk: &Desk,
    register: &Register,
    rows: Vec<Map<String, Json>>,
) -> Result<Vec<Map<String, Json>>, Failure> {
    let snapshot = register.snapshot()?;
    let picture = snapshot.picture(desk.today());
    let mut found: HashMap<String, Map<String, Json>> = model::worths(&snapshot, &picture)
        .iter()
        .filter_map(|worth| {
            let measure = snapshot.measures.get(&worth.measure)?;
            let mut fields = figures(worth);
            fields.insert("scenarios".into(), json!(worth.rows.len()));
            Some((measure.data.reference.clone(), fields))
        })
        .collect();
    Ok(rows
        .into_iter()
        .map(|mut row| {
            let fields = row.get("ref").and_then(Json::as_str);
            let fields = fields.and_then(|reference| found.remove(reference));
            row.extend(fields.unwrap_or_default());
            row
        })
        .collect())
}

fn figures(worth: &Worth) -> Map<String, Json> {
    let mut fields = Map::new();
    fields.insert("levels_claimed".into(), json!(worth.claimed));
    fields.insert("levels_confirmed".into(), json!(worth.confirmed));
    fields.insert("levels_target".into(), json!(worth.target));
    fields.insert("levels_per_100000".into(), json!(worth.per_100_000));
    fields
}

fn reference(snapshot: &Snapshot, row: &WorthRow) -> String {
    let scenario = snapshot.scenarios.get(&row.scenario);
    scenario.map_or_else(String::new, |scenario| scenario.data.reference.clone())
}

fn scenario(snapshot: &Snapshot, row: &WorthRow) -> Json {
    let method = snapshot
        .scenarios
        .get(&row.scenario)
        .and_then(|scenario| snapshot.assessments.get(&scenario.data.assessment))
        .and_then(|assessment| snapshot.methods.get(&assessment.data.method));
    let level = |level: Option<PartyLevel>| {
        let name = method.zip(level).and_then(|(method, level)| {
            let own = method.data.levels.get(usize::from(level.rank))?;
            Some(own.id.clone())
        });
        json!(name)
    };
    let stages: Map<String, Json> = row
        .stages
        .iter()
        .map(|at| {
            let view = json!({
                "without": level(at.without), "with": level(at.with), "levels": at.levels,
            });
            (at.stage.id().to_owned(), view)
        })
        .collect();
    json!({ "ref": reference(snapshot, row), "stages": stages })
}
