//! What each kind of record writes in a row of its table, in the order of the columns.

use model::{
    Acceptance, Assessment, Asset, Attachment, Control, Criticality, Dependency, Details, Draft,
    Effect, Hosting, Incident, LifeCycle, Measure, Method, Moment, Opinion, Person, Quantity,
    Routine, Scenario, Threat, Unit, View, Vulnerability, table::Value,
};

use super::Writer;
use crate::table::Table;

/// A kind of record that can be written as a row.
pub(crate) trait Export: Table {
    /// Its values in the order of the columns of its table; empty for a kind without a table.
    fn row(&self, writer: &Writer<'_>) -> Vec<Value>;
}

fn text(text: &str) -> Value {
    Value::text(text)
}

fn word(word: Option<&'static str>) -> Value {
    word.map_or(Value::Empty, text)
}

fn number(number: Option<impl Into<f64>>) -> Value {
    number.map_or(Value::Empty, |number| Value::Number(number.into()))
}

fn date(date: Option<chrono::NaiveDate>) -> Value {
    date.map_or(Value::Empty, Value::Date)
}

impl Export for Unit {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            writer.reference(self.parent),
            writer.reference(self.contact),
        ]
    }
}

impl Export for Person {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(&self.email),
            text(&self.role),
            writer.reference(self.unit),
            text(&self.phone),
            date(self.left),
        ]
    }
}

impl Export for Asset {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        let mut row = vec![
            text(&self.reference),
            text(&self.name),
            text(self.kind.id()),
            text(&self.description),
            text(self.medium.id()),
            word(self.classification.map(model::Classification::id)),
            writer.reference(self.owner),
            writer.reference(self.unit),
            word(self.personal_data.map(model::PersonalData::id)),
            text(&self.tags.join(", ")),
            date(self.retired),
            writer.reference(self.risk_owner),
            writer.reference(self.system_owner),
            writer.reference(self.process_owner),
            writer.reference(self.contact),
            writer.reference(self.supplier),
        ];
        row.extend(details(&self.details));
        row.extend(writer.answers(&self.consequence));
        row
    }
}

impl Export for Dependency {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            writer.reference(Some(self.from)),
            writer.reference(Some(self.to)),
            word(self.property.map(model::Property::id)),
            Value::Text(self.adjust.to_string()),
            text(&self.reason),
        ]
    }
}

impl Export for Threat {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(self.name.get(writer.lang)),
            text(self.origin.id()),
            Value::text(&self.properties.to_string()),
            text(self.description.get(writer.lang)),
            kinds(&self.kinds),
            text(&self.catalogue),
            writer.references(self.controls.iter().map(|id| id.0)),
            writer.references(self.vulnerabilities.iter().map(|id| id.0)),
        ]
    }
}

fn kinds(kinds: &[model::AssetKind]) -> Value {
    let ids: Vec<&str> = kinds.iter().map(|kind| kind.id()).collect();
    text(&ids.join(", "))
}

impl Export for Vulnerability {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(self.name.get(writer.lang)),
            text(self.description.get(writer.lang)),
            kinds(&self.kinds),
            text(&self.catalogue),
            writer.references(self.controls.iter().map(|id| id.0)),
        ]
    }
}

impl Export for Control {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.framework),
            text(self.name.get(writer.lang)),
            text(self.description.get(writer.lang)),
        ]
    }
}

impl Export for Measure {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            writer.references(self.controls.iter().map(|id| id.0)),
            text(self.state.id()),
            writer.reference(self.owner),
            date(self.due),
            number(self.cost),
            date(self.last_tested),
            text(self.test_result.id()),
            number(Some(self.test_months)),
        ]
    }
}

impl Export for Assessment {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            writer.reference(Some(self.method)),
            writer.reference(self.unit),
            date(self.date),
            text(self.kind.id()),
            writer.references(self.participants.iter().map(|id| id.0)),
            text(&self.minutes),
            date(self.review),
            writer.reference(self.carried_from),
            text(self.state.id()),
        ]
    }
}

impl Export for Scenario {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        let mut row = vec![
            text(&self.reference),
            writer.reference(Some(self.assessment)),
            writer.reference(Some(self.asset)),
            writer.reference(Some(self.threat)),
            writer.references(self.vulnerabilities.iter().map(|id| id.0)),
            number(self.likelihood),
            number(self.threat_level),
            number(self.vulnerability_level),
            self.properties.map_or(Value::Empty, |properties| {
                Value::text(&properties.to_string())
            }),
            yes_no(self.relevant),
            word(self.treatment.map(model::Treatment::id)),
            writer.reference(self.owner),
            text(&self.note),
            text(&self.properties_reason),
            date(self.due),
        ];
        for set in [&self.current_override, &self.target_override] {
            row.extend(match set {
                Some(set) => [&set.level, &set.reason, &set.by].map(|part| text(part)),
                None => [const { Value::Empty }; 3],
            });
        }
        row.extend([writer.reference(self.carried_from), yes_no(self.carried)]);
        row.extend(match &self.quantity {
            Some(Quantity {
                frequency, loss, ..
            }) => [frequency.low, frequency.high, loss.low, loss.high].map(Value::Number),
            None => [const { Value::Empty }; 4],
        });
        let reductions: Vec<String> = self
            .quantity
            .iter()
            .flat_map(|quantity| &quantity.reductions)
            .filter_map(|taken| {
                let measure = writer.references.get(&taken.measure.into())?;
                Some(format!("{measure} {}/{}", taken.frequency, taken.loss))
            })
            .collect();
        row.push(text(&reductions.join("; ")));
        row.extend(writer.answers(&self.consequence));
        row
    }
}

impl Export for Effect {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            writer.reference(Some(self.scenario)),
            writer.reference(Some(self.measure)),
            text(self.factor.id()),
            word(self.property.map(model::Property::id)),
            self.party.as_deref().map_or(Value::Empty, text),
            number(Some(self.steps)),
            text(&self.reason),
        ]
    }
}

fn yes_no(yes: bool) -> Value {
    text(if yes { "yes" } else { "no" })
}

impl Export for Acceptance {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            writer.reference(Some(self.scenario)),
            writer.reference(Some(self.by)),
            text(&self.reason),
            Value::Date(self.accepted),
            Value::Date(self.until),
            text(&self.level),
            text(&self.hash),
        ]
    }
}

impl Export for Opinion {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        let mut row = vec![
            writer.reference(Some(self.scenario)),
            writer.reference(Some(self.person)),
            number(self.likelihood),
            number(self.threat_level),
            number(self.vulnerability_level),
            text(&self.dissent),
        ];
        row.extend(writer.answers(&self.consequence));
        row
    }
}

impl Export for Incident {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(&self.description),
            Value::Date(self.occurred),
            writer.references(self.assets.iter().map(|id| id.0)),
            writer.reference(self.threat),
        ]
    }
}

impl Export for Routine {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(&self.description),
            writer.reference(self.owner),
            writer.reference(self.unit),
            writer.reference(self.asset),
            Value::Date(self.due),
            number(Some(self.months)),
            date(self.last_done),
            text(&self.outcome),
        ]
    }
}

impl Export for Attachment {
    fn row(&self, writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(self.of.kind.id()),
            writer.reference(Some(self.of.id)),
            text(&self.media),
            number(Some(self.size)),
            text(&self.hash),
            text(&self.url),
            text(&self.note),
        ]
    }
}

impl Export for Moment {
    fn row(&self, _writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(&self.at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)),
            text(&self.note),
        ]
    }
}

impl Export for View {
    fn row(&self, _writer: &Writer<'_>) -> Vec<Value> {
        vec![
            text(&self.reference),
            text(&self.name),
            text(self.list.id()),
            text(&self.query),
        ]
    }
}

/// Methods go out as files of their own, not as rows.
impl Export for Method {
    fn row(&self, _writer: &Writer<'_>) -> Vec<Value> {
        Vec::new()
    }
}

/// A method that is being edited goes out when it is published.
impl Export for Draft {
    fn row(&self, _writer: &Writer<'_>) -> Vec<Value> {
        Vec::new()
    }
}

/// What is said of one kind of asset only, in the order of the columns.
fn details(details: &Details) -> [Value; 17] {
    [
        text(&details.data),
        text(&details.place),
        word(details.hosting.map(Hosting::id)),
        word(details.life_cycle.map(LifeCycle::id)),
        word(details.criticality.map(Criticality::id)),
        number(details.tolerable_hours),
        text(&details.model),
        text(&details.zone),
        number(details.headcount),
        text(&details.agreement),
        date(details.agreement_until),
        details.processor.map_or(Value::Empty, yes_no),
        text(&details.processing_agreement),
        text(&details.sub_processors),
        number(details.check_months),
        date(details.last_check),
        text(&details.check_result),
    ]
}
