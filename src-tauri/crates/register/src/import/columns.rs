//! One record from the values of some of its columns, by the same reading as a row of a file: what a
//! form or an edit of many records writes. Only what the values name is looked up.

use std::collections::HashMap;

use model::{
    AssessmentId, Bilingual, Kind, Lang, Place, Problem,
    table::{Column, Content, Heading, Row, Sheet, Table as Schema, Value},
};
use rusqlite::Connection;
use uuid::Uuid;

use super::{
    build::Build,
    index::{Index, named},
    reader::Reader,
};
use crate::{
    Refusal, Result,
    export::{Export, Writer},
    load::default_method,
    methods::Methods,
    table::{Table, id, needed, with_kind},
};

/// The values of some columns of one kind, and everything that they can refer to.
pub(crate) struct Columns {
    sheet: Sheet,
    index: Index,
}

impl Columns {
    /// Reads what `values` name: an id, a reference or a name each. Refuses a kind that has no
    /// table, and a column that it does not have.
    pub(crate) fn new(
        connection: &Connection,
        methods: &Methods,
        kind: Kind,
        values: &[(String, Value)],
    ) -> Result<Self> {
        let table = Schema::of(kind).ok_or(Refusal::Invalid {
            field: "kind",
            code: "no-table",
        })?;
        let mut headings = Vec::with_capacity(values.len());
        for (name, _) in values {
            let heading = heading(table, name).ok_or(Refusal::Invalid {
                field: "column",
                code: "no-column",
            })?;
            headings.push((heading, name.clone()));
        }
        let mut index = Index::default();
        index.default_method = default_method(connection)?;
        for ((heading, _), (_, value)) in headings.iter().zip(values) {
            if let Heading::Known(column) = heading {
                index.look_up(connection, table.kind, column, &value.shown())?;
            }
        }
        index.know_methods(connection, methods, table.kind)?;
        Ok(Self {
            sheet: Sheet {
                table,
                file: String::new(),
                name: table.name().to_owned(),
                headings,
                rows: vec![Row {
                    number: 1,
                    values: values.iter().map(|(_, value)| value.clone()).collect(),
                }],
            },
            index,
        })
    }

    /// The names of the columns.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.sheet.headings.iter().map(|(_, name)| name.as_str())
    }

    /// What the values make of `base`, or of a new record; the problems where they make none.
    pub(crate) fn made<R: Build + Export>(&self, base: Option<R>) -> Result<R, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut reader = Reader {
            sheet: &self.sheet,
            row: &self.sheet.rows[0],
            index: &self.index,
            problems: &mut problems,
        };
        for ((heading, name), value) in self.sheet.headings.iter().zip(&reader.row.values) {
            if let Heading::Known(column) = heading
                && let Err(code) = fits(column, value)
            {
                let problem = reader.problem_at(name, code).with("value", value.shown());
                let problem = match column.content {
                    Content::Choice(ids) | Content::Choices(ids) => {
                        problem.with("allowed", ids.join("; "))
                    }
                    _ => problem.with("column", name),
                };
                reader.problems.push(problem);
            }
        }
        let made = base.or_else(R::blank).map(|base| {
            let record = R::build(&mut reader, base);
            if reader.problems.is_empty()
                && let Err((field, code)) = record.check()
            {
                reader.problem(field, code);
            }
            for at in emptied(&self.sheet, &record) {
                reader.problem(&self.sheet.headings[at].1, "missing-value");
            }
            record
        });
        problems.retain(|problem| !problem.note);
        for problem in &mut problems {
            problem.place.row = None;
        }
        match made {
            Some(record) if problems.is_empty() => Ok(record),
            _ => Err(problems),
        }
    }

    /// Learns which assessment the scenario of a record stands in, whose method its answers are by.
    pub(crate) fn know_scenario_of<R: Table>(
        &mut self,
        connection: &Connection,
        key: R::Id,
    ) -> Result<()> {
        if !OF_SCENARIOS.contains(&R::KIND) {
            return Ok(());
        }
        let sql = format!(
            "SELECT s.id, s.assessment FROM {} r JOIN scenarios s ON s.id = r.scenario WHERE r.id = ?1",
            R::NAME
        );
        self.index.know_scenarios(connection, &sql, key.into())
    }
}

/// The columns that were to be emptied and still say something: their kind of record always has one
/// of the words there.
fn emptied<R: Export>(sheet: &Sheet, record: &R) -> Vec<usize> {
    let nothing = HashMap::new();
    let row = record.row(&Writer::new(&nothing, Vec::new(), Lang::Da));
    let still = |heading: &Heading| {
        let Heading::Known(column) = heading else {
            return false;
        };
        let at = sheet
            .table
            .columns
            .iter()
            .position(|own| own.id == column.id);
        let value = at.and_then(|at| row.get(at));
        // An emptied number has its default.
        column.content != Content::Number && value.is_some_and(|value| *value != Value::Empty)
    };
    let cells = sheet.headings.iter().zip(&sheet.rows[0].values).enumerate();
    cells
        .filter(|(_, ((heading, _), value))| **value == Value::Empty && still(heading))
        .map(|(at, _)| at)
        .collect()
}

/// Kinds whose records belong to a scenario.
const OF_SCENARIOS: [Kind; 2] = [Kind::Effects, Kind::Opinions];

/// The column that `name` names in a table.
pub(crate) fn heading(table: &'static Schema, name: &str) -> Option<Heading> {
    if let Some(column) = table.column(name) {
        return Some(Heading::Known(column));
    }
    let cell = name.strip_prefix("consequence.")?.parse().ok()?;
    table.consequence.then_some(Heading::Consequence(cell))
}

/// Whether a value is what its column holds, in the form that stands in files (`model::table`).
fn fits(column: &Column, value: &Value) -> Result<(), &'static str> {
    let text = match value {
        Value::Empty if column.required => return Err("missing-value"),
        Value::Empty => return Ok(()),
        Value::Text(text) => text.as_str(),
        Value::Number(_) | Value::Date(_) => "",
    };
    let number = match value {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    let (fits, code) = match column.content {
        Content::Text
        | Content::Key
        | Content::Ref(_)
        | Content::Refs(_)
        | Content::Words
        | Content::Reductions
        | Content::Level(_)
        | Content::Method => (true, ""),
        Content::Choice(ids) => (ids.contains(&text), "bad-choice"),
        Content::Choices(ids) => (
            text.split(", ").all(|word| ids.contains(&word)),
            "bad-choice",
        ),
        Content::Date => (matches!(value, Value::Date(_)), "bad-date"),
        Content::Number => (
            number.is_some_and(|number| number >= 0.0 && number.fract() == 0.0),
            "bad-number",
        ),
        Content::Amount => (number.is_some_and(|number| number >= 0.0), "bad-amount"),
        Content::YesNo => (["yes", "no"].contains(&text), "bad-yes-no"),
        Content::Properties => (text.parse::<model::PropertySet>().is_ok(), "bad-properties"),
        Content::Property => (text.parse::<model::Property>().is_ok(), "bad-property"),
        Content::Adjust => (text.parse::<model::Adjust>().is_ok(), "bad-adjust"),
    };
    if fits { Ok(()) } else { Err(code) }
}

impl Index {
    /// Learns what the text in a cell refers to.
    fn look_up(
        &mut self,
        connection: &Connection,
        kind: Kind,
        column: &Column,
        text: &str,
    ) -> Result<()> {
        match column.content {
            Content::Ref(of) => self.learn(connection, of, text)?,
            Content::Refs(of) => {
                self.learn(connection, of, text)?;
                for part in text.split([',', ';']) {
                    self.learn(connection, of, part.trim())?;
                }
            }
            Content::Reductions => {
                for part in text.split(';') {
                    let measure = part.trim().rsplit_once(' ').map_or("", |(name, _)| name);
                    self.learn(connection, Kind::Measures, measure.trim())?;
                }
            }
            // An attachment may belong to a record of any kind.
            Content::Text if kind == Kind::Attachments && column.id == "record" => {
                for of in Kind::ALL.iter().filter(|of| named(**of)) {
                    self.learn(connection, *of, text)?;
                }
            }
            _ => {}
        }
        if column.content == Content::Ref(Kind::Scenarios)
            && let super::index::Found::One(scenario) = self.find(Kind::Scenarios, text)
        {
            let sql = "SELECT id, assessment FROM scenarios WHERE id = ?1";
            self.know_scenarios(connection, sql, scenario)?;
        }
        Ok(())
    }

    /// Learns which record of a kind `text` means: its id, its reference or its name.
    fn learn(&mut self, connection: &Connection, kind: Kind, text: &str) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let found = with_kind!(kind, R => named_by::<R>(connection, text)?);
        let names = self.names.entry(kind).or_default();
        for found in found {
            match found {
                Named::Exactly(id) => names.know(text, id),
                Named::As(id, name) => names.add(id, String::new(), &name),
            }
        }
        Ok(())
    }

    /// Learns which assessments scenarios stand in.
    fn know_scenarios(&mut self, connection: &Connection, sql: &str, key: Uuid) -> Result<()> {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([id(key)])?;
        while let Some(row) = rows.next()? {
            self.scenarios.insert(needed(row, 0)?, needed(row, 1)?);
        }
        Ok(())
    }

    /// Learns the methods by which records of a kind are answered, or which they name.
    fn know_methods(
        &mut self,
        connection: &Connection,
        methods: &Methods,
        kind: Kind,
    ) -> Result<()> {
        let mut wanted = match kind {
            Kind::Assets => self.default_method.into_iter().collect(),
            _ => Vec::new(),
        };
        if matches!(kind, Kind::Scenarios | Kind::Effects | Kind::Opinions) {
            let mut statement = connection.prepare_cached("SELECT id, method FROM assessments")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (assessment, method): (AssessmentId, _) = (needed(row, 0)?, needed(row, 1)?);
                self.assessments.insert(assessment, method);
                wanted.push(method);
            }
        }
        for method in wanted {
            if !self.rules.contains_key(&method)
                && let Ok(rules) = &*methods.ready(connection, method)?
            {
                self.rules.insert(method, rules.clone());
            }
        }
        if kind == Kind::Assessments {
            let mut statement =
                connection.prepare_cached("SELECT ref, version, id FROM methods")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                self.methods
                    .push((row.get(0)?, row.get(1)?, needed(row, 2)?));
            }
            self.methods.sort();
        }
        Ok(())
    }
}

/// The records of a kind that `text` means, by id, reference or name.
pub(crate) fn referred<R: Table>(connection: &Connection, text: &str) -> Result<Vec<Uuid>> {
    let found = named_by::<R>(connection, text)?;
    Ok(found
        .into_iter()
        .map(|named| match named {
            Named::Exactly(id) | Named::As(id, _) => id,
        })
        .collect())
}

/// A record that a text means.
enum Named {
    /// By its id or its reference.
    Exactly(Uuid),
    /// By its name.
    As(Uuid, Bilingual),
}

/// The records of a kind that `text` means; several where it is the name of several.
fn named_by<R: Table>(connection: &Connection, text: &str) -> Result<Vec<Named>> {
    let exactly = |sql: String, value: rusqlite::types::Value| -> Result<Vec<Named>> {
        let mut statement = connection.prepare_cached(&sql)?;
        let rows = statement.query_map([value], |row| Ok(Named::Exactly(needed(row, 0)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    if let Ok(key) = Uuid::parse_str(text) {
        let sql = format!("SELECT t.id FROM {} t WHERE t.id = ?1", R::NAME);
        return exactly(sql, id(key));
    }
    let sql = format!("SELECT t.id FROM {} t WHERE {} = ?1", R::NAME, R::REFERENCE);
    let found = exactly(sql, text.to_owned().into())?;
    // A scenario has no name of its own.
    if !found.is_empty() || !R::COLUMNS.iter().any(|column| column.starts_with("name")) {
        return Ok(found);
    }
    let [da, en] = R::TITLE;
    let sql = format!(
        "SELECT t.id, {da}, {en} FROM {} t WHERE contains({da}, ?1) OR contains({en}, ?1)",
        R::NAME
    );
    let wanted = text.to_lowercase();
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([&wanted])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let name = Bilingual {
            da: row.get(1)?,
            en: row.get(2)?,
        };
        if [&name.da, &name.en]
            .iter()
            .any(|name| name.to_lowercase() == wanted)
        {
            found.push(Named::As(needed(row, 0)?, name));
        }
    }
    Ok(found)
}

/// A problem of a record that no file holds.
pub(crate) fn problem(kind: Kind, column: &str, code: &str) -> Problem {
    let place = Place {
        sheet: kind.id().to_owned(),
        column: column.to_owned(),
        ..Place::default()
    };
    Problem::new(place, code)
}
