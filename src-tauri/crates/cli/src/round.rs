//! The rounds of an assessment: scenarios by the score, carrying forward, comparing.

use std::path::Path;

use chrono::NaiveDate;
use model::{Arg as Part, Asset, AssetKind, Breadth, Change, Method, Record, Unit};
use register::{Register, ScenarioScope, Start};
use serde_json::json;
use text::{Arg, Words, words};

use crate::{
    Done,
    desk::{self, Desk},
    failure::Failure,
    look::print_json,
    out::line,
};

/// The scope that scenarios are wanted for, as it was typed.
pub struct Wish {
    /// narrow, medium or all.
    pub breadth: String,
    /// References of units.
    pub units: Vec<String>,
    /// Kinds of asset.
    pub kinds: Vec<String>,
    /// References of assets.
    pub assets: Vec<String>,
    /// References of assets with what they need.
    pub around: Vec<String>,
    /// Catalogues; `own` is the municipality's own.
    pub catalogues: Vec<String>,
}

/// Whether something is done or only counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Earnest {
    /// Only counted.
    Count,
    /// Done.
    Make,
}

fn needed(register: &Register, reference: &str) -> Result<model::AssessmentId, Failure> {
    desk::assessment(register, Some(reference))?
        .ok_or_else(|| Failure::usage("unknown-assessment", "ref", reference))
}

/// The scope that a wish names.
fn scope(register: &Register, wish: &Wish) -> Result<ScenarioScope, Failure> {
    let assets = |references: &[String]| {
        let found = references.iter().map(|reference| {
            register
                .find::<Asset>(reference)?
                .ok_or_else(|| Failure::usage("unknown-asset", "ref", reference))
        });
        found.collect::<Result<Vec<_>, Failure>>()
    };
    let units = wish.units.iter().map(|reference| {
        register
            .find::<Unit>(reference)?
            .ok_or_else(|| Failure::usage("unknown-unit", "ref", reference))
    });
    let kinds = wish.kinds.iter().map(|kind| {
        AssetKind::from_id(kind).ok_or_else(|| Failure::Use {
            code: "unknown-asset-kind",
            args: vec![("kind", kind.clone()), ("known", AssetKind::IDS.join(", "))],
        })
    });
    let known = register.threat_catalogues()?;
    let catalogues = wish.catalogues.iter().map(|name| {
        let name = if name == "own" { "" } else { name.as_str() };
        if known.iter().any(|known| known == name) {
            return Ok(name.to_owned());
        }
        let shown = known.iter().map(|known| {
            if known.is_empty() {
                "own"
            } else {
                known.as_str()
            }
        });
        Err(Failure::Use {
            code: "unknown-catalogue",
            args: vec![
                ("name", name.to_owned()),
                ("known", shown.collect::<Vec<_>>().join(", ")),
            ],
        })
    });
    Ok(ScenarioScope {
        units: units.collect::<Result<_, Failure>>()?,
        assets: assets(&wish.assets)?,
        around: assets(&wish.around)?,
        kinds: kinds.collect::<Result<_, Failure>>()?,
        catalogues: catalogues.collect::<Result<_, Failure>>()?,
        breadth: Breadth::from_id(&wish.breadth)
            .ok_or_else(|| Failure::usage("unknown-breadth", "breadth", &wish.breadth))?,
    })
}

/// Makes the scenarios of a scope, or counts them.
pub fn scenarios(
    desk: &Desk,
    path: &Path,
    assessment: &str,
    wish: &Wish,
    earnest: Earnest,
    json: bool,
) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let assessment = needed(&register, assessment)?;
    let scope = scope(&register, wish)?;
    let plan = match earnest {
        Earnest::Count => register.plan_scenarios(assessment, &scope)?,
        Earnest::Make => {
            let made = register.generate_scenarios(&desk.stamp(), assessment, &scope)?;
            made.value
        }
    };
    if json {
        return Ok(print_json(&json!(plan)));
    }
    let key = match earnest {
        Earnest::Count => "round-plan",
        Earnest::Make => "round-made",
    };
    let args: [(&str, Arg); 3] = [
        ("new", plan.new.into()),
        ("assets", plan.assets.into()),
        ("existing", plan.existing.into()),
    ];
    line(words(desk.lang).say(key, &args));
    Ok(Done::Well)
}

/// Starts a new assessment from an earlier one.
pub fn carry(
    desk: &Desk,
    path: &Path,
    from: &str,
    name: String,
    reference: Option<String>,
    date: Option<NaiveDate>,
) -> Result<Done, Failure> {
    let mut register = desk.open(path)?;
    let from = needed(&register, from)?;
    let start = Start {
        reference: reference.unwrap_or_default(),
        name,
        date,
    };
    let made = register.carry_forward(&desk.stamp(), from, &start)?.value;
    let made = register.get::<model::Assessment>(made)?.data;
    line(words(desk.lang).say(
        "cli-carried",
        &[
            ("ref", made.reference().into()),
            ("name", (&made.name).into()),
        ],
    ));
    Ok(Done::Well)
}

/// Says what is different from one assessment to another.
pub fn compare(
    desk: &Desk,
    path: &Path,
    earlier: &str,
    later: &str,
    json: bool,
) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let (earlier, later) = (needed(&register, earlier)?, needed(&register, later)?);
    let found = register.difference(&desk.stamp(), earlier, later)?;
    if json {
        let counts: serde_json::Map<String, serde_json::Value> = Change::ALL
            .iter()
            .map(|change| (change.id().to_owned(), json!(found.count(*change))))
            .collect();
        return Ok(print_json(&json!({
            "same_method": found.same_method, "counts": counts, "scenarios": found.rows,
        })));
    }
    let say = words(desk.lang);
    let method = |id| -> Result<Method, Failure> {
        let method = register.get::<model::Assessment>(id)?.data.method;
        Ok(register.get::<Method>(method)?.data)
    };
    let (before, after) = (method(earlier)?, method(later)?);
    if !found.same_method {
        line(say.say("difference-methods-differ", &[]));
    }
    for change in Change::ALL {
        let count = found.count(*change);
        line(format_args!("{}: {count}", say.term("change", change.id())));
        if *change == Change::Confirmed {
            continue;
        }
        for row in found.rows.iter().filter(|row| row.change == *change) {
            line(format_args!(
                "  {}  {}: {}",
                row.reference,
                row.asset,
                row.threat.get(desk.lang)
            ));
            for stage in row.stages.iter().filter(|stage| stage.moved) {
                let label = |method: &Method, id: &Option<String>| {
                    let level = id
                        .as_ref()
                        .and_then(|id| method.levels.iter().find(|level| level.id == *id));
                    level.map_or_else(
                        || "–".to_owned(),
                        |level| level.label.get(desk.lang).to_owned(),
                    )
                };
                line(format_args!(
                    "      {}: {} → {}",
                    say.term("stage", stage.stage.id()),
                    label(&before, &stage.before),
                    label(&after, &stage.after)
                ));
            }
            for field in &row.fields {
                let about = field
                    .about
                    .as_ref()
                    .map_or_else(String::new, |about| format!(" ({})", about.get(desk.lang)));
                line(format_args!(
                    "      {}{about}: {} → {}",
                    say.say(&text::key("difference-field", field.field), &[]),
                    shown(say, field.before.as_ref()),
                    shown(say, field.after.as_ref())
                ));
            }
            if !row.why.is_empty() {
                line(format_args!("      {}", row.why));
            }
        }
    }
    Ok(Done::Well)
}

/// A value as a person reads it.
fn shown(say: &Words, part: Option<&Part>) -> String {
    match part {
        None => "–".to_owned(),
        Some(Part::Text(text)) => text.clone(),
        Some(Part::Number(number)) => number.to_string(),
        Some(Part::Words(both)) => both.get(say.lang()).to_owned(),
        Some(Part::Date(date)) => text::number::date(say.lang(), *date),
    }
}
