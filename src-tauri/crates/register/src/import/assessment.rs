//! What a row says about an assessment, a scenario or an incident.

use chrono::NaiveDate;
use model::{
    Assessment, AssessmentId, AssessmentKind, AssessmentState, AssetId, Incident, Interval, Kind,
    MethodId, Override, Quantity, Reduction, Scenario, ThreatId, Treatment,
    table::{ScaleOf, Value},
};
use uuid::Uuid;

use super::{
    build::{Build, reference},
    index::Index,
    reader::Reader,
};

impl Build for Assessment {
    fn blank() -> Option<Self> {
        Some(Self::new("", MethodId(Uuid::nil())))
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        // An approval is given in the register, never by a file; but what a later assessment took
        // the place of does not become a draft again by moving to another register.
        let new = Some(&base) == Self::blank().as_ref();
        if new && reader.filled("state").as_deref() == Some(AssessmentState::Superseded.id()) {
            base.state = AssessmentState::Superseded;
        }
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.reference("unit", Kind::Units, &mut base.unit);
        reader.date("date", &mut base.date);
        reader.word("kind", &mut base.kind, AssessmentKind::from_id);
        reader.references("participants", Kind::People, &mut base.participants);
        reader.text("minutes", &mut base.minutes);
        reader.date("review", &mut base.review);
        reader.reference("carried_from", Kind::Assessments, &mut base.carried_from);
        match reader.filled("method") {
            Some(text) => match reader.index.find_method(&text) {
                Some(method) => base.method = method,
                None => {
                    let problem = reader
                        .problem_at("method", "unknown-method")
                        .with("method", text);
                    reader.problems.push(problem);
                }
            },
            None if base.method.0.is_nil() => {
                if let Some(method) = reader.index.default_method {
                    base.method = method;
                }
            }
            None => {}
        }
        base
    }

    fn remember(&self, key: AssessmentId, index: &mut Index) {
        index.assessments.insert(key, self.method);
    }
}

impl Build for Scenario {
    fn blank() -> Option<Self> {
        Some(Self::new(
            AssessmentId(Uuid::nil()),
            AssetId(Uuid::nil()),
            ThreatId(Uuid::nil()),
        ))
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.needed("assessment", Kind::Assessments, &mut base.assessment);
        reader.needed("asset", Kind::Assets, &mut base.asset);
        reader.needed("threat", Kind::Threats, &mut base.threat);
        reader.references(
            "vulnerability",
            Kind::Vulnerabilities,
            &mut base.vulnerabilities,
        );
        if let Some(rules) = reader.index.rules_of(base.assessment) {
            reader.level(
                "likelihood",
                ScaleOf::Likelihood,
                rules,
                &mut base.likelihood,
            );
            reader.level(
                "threat_level",
                ScaleOf::Threat,
                rules,
                &mut base.threat_level,
            );
            reader.level(
                "vulnerability_level",
                ScaleOf::Vulnerability,
                rules,
                &mut base.vulnerability_level,
            );
            reader.consequences(rules, &mut base.consequence);
        }
        if let Some(properties) = reader.properties("properties") {
            base.properties = properties;
        }
        reader.text("properties_reason", &mut base.properties_reason);
        reader.word("relevant", &mut base.relevant, yes_no);
        reader.optional_word("treatment", &mut base.treatment, Treatment::from_id);
        reader.reference("owner", Kind::People, &mut base.owner);
        reader.text("note", &mut base.note);
        reader.date("due", &mut base.due);
        set_by_hand(reader, "current_override", &mut base.current_override);
        set_by_hand(reader, "target_override", &mut base.target_override);
        reader.reference("carried_from", Kind::Scenarios, &mut base.carried_from);
        reader.word("carried", &mut base.carried, yes_no);
        quantity(reader, &mut base.quantity);
        if let Some(rules) = reader.index.rules_of(base.assessment)
            && let Err(misfit) = base.fits(rules)
            && misfit.field == "override"
        {
            reader.problem("current_override", misfit.code);
        }
        base
    }

    fn remember(&self, key: model::ScenarioId, index: &mut Index) {
        index.scenarios.insert(key, self.assessment);
    }
}

pub(super) fn yes_no(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// Replaces the level that a person set, where the file has its column; its reason and name stand
/// in columns beside it.
fn set_by_hand(reader: &Reader<'_>, column: &str, field: &mut Option<Override>) {
    if let Some(level) = reader.cell(column) {
        let part = |part: &str| reader.filled(&format!("{column}_{part}"));
        *field = match level.shown() {
            level if level.is_empty() => None,
            level => Some(Override {
                level,
                reason: part("reason").unwrap_or_default(),
                by: part("by").unwrap_or_default(),
            }),
        };
    }
}

/// The columns of a scenario's intervals.
const INTERVALS: [&str; 4] = ["frequency_low", "frequency_high", "loss_low", "loss_high"];

/// Replaces the intervals where the file has all four. What measures take off is kept where the file
/// has no column for it.
fn quantity(reader: &mut Reader<'_>, field: &mut Option<Quantity>) {
    let cells = INTERVALS.map(|column| reader.cell(column));
    if cells.contains(&None) {
        return;
    }
    let given = cells.map(|cell| match cell {
        Some(Value::Number(number)) => Some(number),
        _ => None,
    });
    let interval = |low: usize| Interval {
        low: given[low].unwrap_or_default(),
        high: given[low + 1].unwrap_or_default(),
    };
    let before = field.take().map(|before| before.reductions);
    let reductions = reductions(reader).or(before);
    *field = given.iter().any(Option::is_some).then(|| Quantity {
        frequency: interval(0),
        loss: interval(2),
        reductions: reductions.unwrap_or_default(),
    });
}

/// What measures take off, read from `M-01 60/20; M-02 30/0`: the measure, then percent of the
/// frequency and of the loss. None where the file has no such column.
fn reductions(reader: &mut Reader<'_>) -> Option<Vec<Reduction>> {
    let text = reader.cell("reductions")?.shown();
    let mut found = Vec::new();
    for part in text
        .split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let read = part.rsplit_once(' ').and_then(|(measure, percent)| {
            let (frequency, loss) = percent.split_once('/')?;
            Some((measure, frequency.parse().ok()?, loss.parse().ok()?))
        });
        let Some((measure, frequency, loss)) = read else {
            let problem = reader
                .problem_at("reductions", "bad-reductions")
                .with("value", part);
            reader.problems.push(problem);
            continue;
        };
        if let Some(measure) = reader.find("reductions", Kind::Measures, measure.trim()) {
            found.push(Reduction {
                measure: measure.into(),
                frequency,
                loss,
            });
        }
    }
    Some(found)
}

impl Build for Incident {
    fn blank() -> Option<Self> {
        Some(Self {
            reference: String::new(),
            name: String::new(),
            description: String::new(),
            occurred: NaiveDate::default(),
            assets: Vec::new(),
            threat: None,
        })
    }

    fn build(reader: &mut Reader<'_>, mut base: Self) -> Self {
        reference(reader, &mut base.reference);
        reader.text("name", &mut base.name);
        reader.text("description", &mut base.description);
        reader.day("occurred", &mut base.occurred);
        reader.references("assets", Kind::Assets, &mut base.assets);
        reader.reference("threat", Kind::Threats, &mut base.threat);
        base
    }
}
