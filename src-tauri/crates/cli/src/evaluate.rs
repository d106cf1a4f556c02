//! The inputs of an evaluation, gathered as of its day (ISO/IEC 27001:2022, clause 9.3.2).

use model::{
    Counted, Evaluated, InputItem, Kind, Record, Records, Review, ReviewId, evaluate as of,
};
use serde_json::{Value as Json, json};
use text::{Arg, number, words};
use uuid::Uuid;

use crate::{
    Done,
    args::Evaluate,
    desk::{self, Desk},
    failure::Failure,
    look::print_json,
    out::line,
};

/// Tells everything that is gathered for an evaluation.
pub fn evaluate(desk: &Desk, asked: &Evaluate) -> Result<Done, Failure> {
    let register = desk.open(&asked.file)?;
    let id = ReviewId(desk::record(
        &register,
        Kind::Reviews,
        asked.review.as_deref(),
    )?);
    let review = register.get::<Review>(id)?.data;
    let snapshot = register.snapshot_of_review(id, desk.today(), desk::end_of)?;
    let say = words(desk.lang);
    let date = |day| Arg::from(number::date(desk.lang, day));
    let Some(found) = of(&snapshot, id, desk.today()) else {
        let day = [("day", date(review.inputs_day()))];
        line(say.say("cli-evaluate-none", &day));
        return Ok(Done::Found);
    };
    if asked.json {
        return Ok(print_json(&in_json(&review, &found)));
    }
    let inputs = &found.inputs;
    let head = [
        ("ref", (&review.reference).into()),
        ("name", (&review.name).into()),
        ("day", date(inputs.day)),
        ("since", date(inputs.since)),
    ];
    line(say.say("cli-evaluate-head", &head));
    for item in InputItem::ALL {
        line(say.term("input", item.id()));
        for own in inputs
            .figures
            .iter()
            .filter(|own| own.figure.item() == *item)
        {
            let mut parts: Vec<(&str, Arg)> = vec![
                ("name", say.term("figure", own.figure.id()).into()),
                (
                    "now",
                    number::number(desk.lang, own.now.count().into()).into(),
                ),
            ];
            let key = match own.before {
                None => "cli-evaluate-figure",
                Some(before) => {
                    let before = number::number(desk.lang, before.into());
                    parts.push(("before", before.into()));
                    "cli-evaluate-figure-before"
                }
            };
            line(format_args!("  {}", say.say(key, &parts)));
        }
    }
    Ok(Done::Well)
}

/// The same by references, which mean the same in every register.
fn in_json(review: &Review, found: &Evaluated<'_>) -> Json {
    let inputs = &found.inputs;
    let all = found.now.snapshot;
    let more = &all.assurance;
    let refs = |counted: &Counted| -> Vec<String> {
        let names = counted.ids.iter();
        let names = names.filter_map(|id| found.name(counted.kind, *id));
        names.map(|(reference, _)| reference).collect()
    };
    let figures = inputs.figures.iter().map(|own| {
        json!({
            "item": own.figure.item(),
            "figure": own.figure,
            "now": own.now.count(),
            "before": own.before,
            "kind": own.now.kind,
            "records": refs(&own.now),
        })
    });
    let decisions = inputs.decisions.iter().map(|own| {
        json!({
            "ref": reference(&more.decisions, own.decision.0),
            "state": own.state,
            "overdue": own.overdue,
            "actions": refs(&own.actions),
            "done": own.done,
        })
    });
    let indicators = inputs.indicators.iter().map(|own| {
        json!({
            "ref": reference(&more.indicators, own.indicator.0),
            "value": own.value,
            "before": own.before,
            "trend": own.trend,
            "state": own.state,
        })
    });
    let objectives = inputs.objectives.iter().map(|own| {
        json!({
            "ref": reference(&more.objectives, own.objective.0),
            "progress": own.progress,
            "late": own.late,
        })
    });
    let levels = inputs.levels.iter().map(|own| {
        let stages = own.stages.iter().map(|stage| {
            json!({ "stage": stage.stage, "now": stage.now.count(), "before": stage.before })
        });
        json!({ "level": own.level, "stages": stages.collect::<Vec<_>>() })
    });
    let units = inputs.units.iter().map(|own| {
        json!({
            "ref": reference(&all.units, own.unit.0),
            "levels": own.levels.iter().map(Counted::count).collect::<Vec<_>>(),
            "passed": refs(&own.passed),
            "failed": refs(&own.failed),
            "maturity": own.maturity,
            "findings": refs(&own.findings),
            "overdue": refs(&own.overdue),
        })
    });
    json!({
        "ref": review.reference,
        "day": inputs.day,
        "since": inputs.since,
        "previous": inputs.previous.and_then(|id| reference(&more.reviews, id.0)),
        "compared": inputs.compared,
        "figures": figures.collect::<Vec<_>>(),
        "decisions": decisions.collect::<Vec<_>>(),
        "indicators": indicators.collect::<Vec<_>>(),
        "objectives": objectives.collect::<Vec<_>>(),
        "levels": levels.collect::<Vec<_>>(),
        "units": units.collect::<Vec<_>>(),
    })
}

fn reference<R: Record>(records: &Records<R::Id, R>, id: Uuid) -> Option<&str> {
    records.get(&id.into()).map(|own| own.data.reference())
}
