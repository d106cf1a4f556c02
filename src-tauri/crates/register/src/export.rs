//! Records as rows of the exchange tables: what `import` reads, written back.

use std::collections::{BTreeSet, HashMap};

use model::{
    Acceptance, Answer, Assessment, Asset, Cell, Control, Dependency, Effect, Incident, Kind, Lang,
    Measure, Method, MethodId, Opinion, Person, Quantity, Record, Records, Scenario, Threat, Unit,
    Values, Vulnerability,
    table::{Heading, Row, Sheet, Table as Schema, Value},
};
use uuid::Uuid;

use crate::{
    Register, Result,
    load::{default_method, load, one},
    table::Table,
};

/// How the references of other records are written.
type References = HashMap<Uuid, String>;

impl Register {
    /// The records of `kinds` as tables, in the order in which they were made. Names that exist in
    /// both languages are written in `lang`. Methods have no table.
    pub fn sheets(&self, kinds: &[Kind], lang: Lang) -> Result<Vec<Sheet>> {
        let _reading = self.reading()?;
        let references = self.references()?;
        let default = default_method(&self.connection)?;
        let writer = Writer {
            references: &references,
            cells: self.cells(default.iter())?,
            lang,
        };
        // A scenario answers by the method of its assessment, which may have other cells.
        let assessments = self.records::<Assessment>()?;
        let methods = default
            .iter()
            .chain(assessments.values().map(|stored| &stored.data.method));
        let by_assessment = Writer {
            cells: self.cells(methods)?,
            ..writer
        };
        kinds
            .iter()
            .filter_map(|kind| Schema::of(*kind))
            .map(|schema| {
                Ok(match schema.kind {
                    Kind::Units => writer.sheet(schema, self.records::<Unit>()?, unit),
                    Kind::People => writer.sheet(schema, self.records::<Person>()?, person),
                    Kind::Assets => writer.sheet(schema, self.records::<Asset>()?, asset),
                    Kind::Dependencies => {
                        writer.sheet(schema, self.records::<Dependency>()?, dependency)
                    }
                    Kind::Threats => writer.sheet(schema, self.records::<Threat>()?, threat),
                    Kind::Vulnerabilities => {
                        writer.sheet(schema, self.records::<Vulnerability>()?, vulnerability)
                    }
                    Kind::Controls => writer.sheet(schema, self.records::<Control>()?, control),
                    Kind::Measures => writer.sheet(schema, self.records::<Measure>()?, measure),
                    Kind::Acceptances => {
                        writer.sheet(schema, self.records::<Acceptance>()?, acceptance)
                    }
                    Kind::Opinions => {
                        by_assessment.sheet(schema, self.records::<Opinion>()?, opinion)
                    }
                    Kind::Incidents => writer.sheet(schema, self.records::<Incident>()?, incident),
                    Kind::Assessments | Kind::Methods | Kind::Drafts => {
                        writer.sheet(schema, self.records::<Assessment>()?, assessment)
                    }
                    Kind::Scenarios => {
                        by_assessment.sheet(schema, self.records::<Scenario>()?, scenario)
                    }
                    Kind::Effects => writer.sheet(schema, self.records::<Effect>()?, effect),
                })
            })
            .collect()
    }

    /// The cells of these methods, each once, in the order of the first method that has it.
    fn cells<'a>(&self, methods: impl Iterator<Item = &'a MethodId>) -> Result<Vec<Cell>> {
        let mut cells: Vec<Cell> = Vec::new();
        let mut seen = BTreeSet::new();
        for method in methods.filter(|method| seen.insert(**method)) {
            for cell in one::<Method>(&self.connection, *method)?.data.cells() {
                if !cells.contains(&cell) {
                    cells.push(cell);
                }
            }
        }
        Ok(cells)
    }

    fn records<R: Table>(&self) -> Result<Records<R::Id, R>> {
        load(&self.connection, "", [])
    }

    /// The reference of every record that has one; of a method its id and version.
    fn references(&self) -> Result<References> {
        let mut references = HashMap::new();
        for sql in [
            "SELECT id, ref FROM units",
            "SELECT id, ref FROM people",
            "SELECT id, ref FROM assets",
            "SELECT id, ref FROM threats",
            "SELECT id, ref FROM vulnerabilities",
            "SELECT id, ref FROM controls",
            "SELECT id, ref FROM measures",
            "SELECT id, ref FROM assessments",
            "SELECT id, ref FROM scenarios",
            "SELECT id, ref FROM incidents",
            "SELECT id, ref || '@' || version FROM methods",
        ] {
            let mut statement = self.connection.prepare(sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                references.insert(crate::table::needed::<Uuid>(row, 0)?, row.get(1)?);
            }
        }
        Ok(references)
    }
}

struct Writer<'a> {
    references: &'a References,
    cells: Vec<Cell>,
    lang: Lang,
}

impl Writer<'_> {
    fn sheet<R: Record>(
        &self,
        schema: &'static Schema,
        records: Records<R::Id, R>,
        row: fn(&Self, &R) -> Vec<Value>,
    ) -> Sheet {
        let mut headings: Vec<(Heading, String)> = schema
            .columns
            .iter()
            .map(|column| (Heading::Known(column), column.id.to_owned()))
            .collect();
        if schema.consequence {
            headings.extend(self.cells.iter().map(|cell| {
                let heading = Heading::Consequence(cell.clone());
                let name = heading.id();
                (heading, name)
            }));
        }
        Sheet {
            table: schema,
            file: String::new(),
            name: schema.name().to_owned(),
            headings,
            rows: records
                .into_values()
                .zip(2..)
                .map(|(stored, number)| Row {
                    number,
                    values: row(self, &stored.data),
                })
                .collect(),
        }
    }

    fn reference(&self, id: Option<impl Into<Uuid>>) -> Value {
        id.and_then(|id| self.references.get(&id.into()))
            .map_or(Value::Empty, |text| Value::text(text))
    }

    fn references(&self, ids: impl Iterator<Item = Uuid>) -> Value {
        let mut found: Vec<&str> = ids
            .filter_map(|id| self.references.get(&id))
            .map(String::as_str)
            .collect();
        found.sort_unstable();
        Value::text(&found.join(", "))
    }

    fn answers(&self, values: &Values) -> impl Iterator<Item = Value> {
        self.cells.iter().map(|cell| match values.get(cell) {
            Answer::NotAssessed => Value::Empty,
            Answer::NotRelevant => Value::Text("not_relevant".to_owned()),
            Answer::Level(level) => Value::Number(level.into()),
        })
    }
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

fn unit(writer: &Writer<'_>, r: &Unit) -> Vec<Value> {
    vec![
        text(&r.reference),
        text(&r.name),
        writer.reference(r.parent),
        writer.reference(r.contact),
    ]
}

fn person(writer: &Writer<'_>, r: &Person) -> Vec<Value> {
    vec![
        text(&r.reference),
        text(&r.name),
        text(&r.email),
        text(&r.role),
        writer.reference(r.unit),
    ]
}

fn asset(writer: &Writer<'_>, r: &Asset) -> Vec<Value> {
    let mut row = vec![
        text(&r.reference),
        text(&r.name),
        text(r.kind.id()),
        text(&r.description),
        text(r.medium.id()),
        word(r.classification.map(model::Classification::id)),
        writer.reference(r.owner),
        writer.reference(r.unit),
        word(r.personal_data.map(model::PersonalData::id)),
    ];
    row.extend(writer.answers(&r.consequence));
    row
}

fn dependency(writer: &Writer<'_>, r: &Dependency) -> Vec<Value> {
    vec![
        writer.reference(Some(r.from)),
        writer.reference(Some(r.to)),
        word(r.property.map(model::Property::id)),
        Value::Text(r.adjust.to_string()),
        text(&r.reason),
    ]
}

fn threat(writer: &Writer<'_>, r: &Threat) -> Vec<Value> {
    vec![
        text(&r.reference),
        text(r.name.get(writer.lang)),
        text(r.origin.id()),
        Value::text(&r.properties.to_string()),
        text(r.description.get(writer.lang)),
        kinds(&r.kinds),
        text(&r.catalogue),
        writer.references(r.controls.iter().map(|id| id.0)),
        writer.references(r.vulnerabilities.iter().map(|id| id.0)),
    ]
}

fn kinds(kinds: &[model::AssetKind]) -> Value {
    let ids: Vec<&str> = kinds.iter().map(|kind| kind.id()).collect();
    text(&ids.join(", "))
}

fn vulnerability(writer: &Writer<'_>, r: &Vulnerability) -> Vec<Value> {
    vec![
        text(&r.reference),
        text(r.name.get(writer.lang)),
        text(r.description.get(writer.lang)),
        kinds(&r.kinds),
        text(&r.catalogue),
        writer.references(r.controls.iter().map(|id| id.0)),
    ]
}

fn control(writer: &Writer<'_>, r: &Control) -> Vec<Value> {
    vec![
        text(&r.reference),
        text(&r.framework),
        text(r.name.get(writer.lang)),
        text(r.description.get(writer.lang)),
    ]
}

fn measure(writer: &Writer<'_>, r: &Measure) -> Vec<Value> {
    vec![
        text(&r.reference),
        text(&r.name),
        writer.references(r.controls.iter().map(|id| id.0)),
        text(r.state.id()),
        writer.reference(r.owner),
        date(r.due),
        number(r.cost),
        date(r.last_tested),
        text(r.test_result.id()),
        number(Some(r.test_months)),
    ]
}

fn assessment(writer: &Writer<'_>, r: &Assessment) -> Vec<Value> {
    vec![
        text(&r.reference),
        text(&r.name),
        writer.reference(Some(r.method)),
        writer.reference(r.unit),
        date(r.date),
        text(r.kind.id()),
        writer.references(r.participants.iter().map(|id| id.0)),
        text(&r.minutes),
        date(r.review),
        writer.reference(r.carried_from),
    ]
}

fn scenario(writer: &Writer<'_>, r: &Scenario) -> Vec<Value> {
    let mut row = vec![
        text(&r.reference),
        writer.reference(Some(r.assessment)),
        writer.reference(Some(r.asset)),
        writer.reference(Some(r.threat)),
        writer.references(r.vulnerabilities.iter().map(|id| id.0)),
        number(r.likelihood),
        number(r.threat_level),
        number(r.vulnerability_level),
        r.properties.map_or(Value::Empty, |properties| {
            Value::text(&properties.to_string())
        }),
        yes_no(r.relevant),
        word(r.treatment.map(model::Treatment::id)),
        writer.reference(r.owner),
        text(&r.note),
        text(&r.properties_reason),
        date(r.due),
    ];
    for set in [&r.current_override, &r.target_override] {
        row.extend(match set {
            Some(set) => [&set.level, &set.reason, &set.by].map(|part| text(part)),
            None => [const { Value::Empty }; 3],
        });
    }
    row.extend([writer.reference(r.carried_from), yes_no(r.carried)]);
    row.extend(match &r.quantity {
        Some(Quantity {
            frequency, loss, ..
        }) => [frequency.low, frequency.high, loss.low, loss.high].map(Value::Number),
        None => [const { Value::Empty }; 4],
    });
    let reductions: Vec<String> = r
        .quantity
        .iter()
        .flat_map(|quantity| &quantity.reductions)
        .filter_map(|taken| {
            let measure = writer.references.get(&taken.measure.into())?;
            Some(format!("{measure} {}/{}", taken.frequency, taken.loss))
        })
        .collect();
    row.push(text(&reductions.join("; ")));
    row.extend(writer.answers(&r.consequence));
    row
}

fn effect(writer: &Writer<'_>, r: &Effect) -> Vec<Value> {
    vec![
        writer.reference(Some(r.scenario)),
        writer.reference(Some(r.measure)),
        text(r.factor.id()),
        word(r.property.map(model::Property::id)),
        r.party.as_deref().map_or(Value::Empty, text),
        number(Some(r.steps)),
        text(&r.reason),
    ]
}

fn yes_no(yes: bool) -> Value {
    text(if yes { "yes" } else { "no" })
}

fn acceptance(writer: &Writer<'_>, r: &Acceptance) -> Vec<Value> {
    vec![
        writer.reference(Some(r.scenario)),
        writer.reference(Some(r.by)),
        text(&r.reason),
        Value::Date(r.accepted),
        Value::Date(r.until),
        text(&r.level),
        text(&r.hash),
    ]
}

fn opinion(writer: &Writer<'_>, r: &Opinion) -> Vec<Value> {
    let mut row = vec![
        writer.reference(Some(r.scenario)),
        writer.reference(Some(r.person)),
        number(r.likelihood),
        number(r.threat_level),
        number(r.vulnerability_level),
        text(&r.dissent),
    ];
    row.extend(writer.answers(&r.consequence));
    row
}

fn incident(writer: &Writer<'_>, r: &Incident) -> Vec<Value> {
    vec![
        text(&r.reference),
        text(&r.name),
        text(&r.description),
        Value::Date(r.occurred),
        writer.references(r.assets.iter().map(|id| id.0)),
        writer.reference(r.threat),
    ]
}
