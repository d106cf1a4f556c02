//! Records as rows of the exchange tables: what `import` reads, written back.

mod rows;

use std::collections::{BTreeSet, HashMap};

use model::{
    Answer, Assessment, Cell, Kind, Lang, Method, MethodId, Record, Records, Values,
    table::{Heading, Row, Sheet, Table as Schema, Value},
};
use rusqlite::Connection;
use uuid::Uuid;

pub(crate) use rows::Export;

use crate::{
    Register, Result,
    load::{default_method, load, one},
    table::{Table, with_kind},
};

/// How the references of other records are written.
pub(crate) type References = HashMap<Uuid, String>;

impl Register {
    /// The records of `kinds` as tables, in the order in which they were made. Names that exist in
    /// both languages are written in `lang`. Methods have no table.
    pub fn sheets(&self, kinds: &[Kind], lang: Lang) -> Result<Vec<Sheet>> {
        let _reading = self.reading()?;
        let references = self.references()?;
        let default = default_method(&self.connection)?;
        let writer = Writer {
            references: &references,
            cells: method_cells(&self.connection, &default)?,
            lang,
        };
        // A scenario answers by the method of its assessment, which may have other cells.
        let assessments = self.records::<Assessment>()?;
        let methods = default
            .iter()
            .chain(assessments.values().map(|stored| &stored.data.method));
        let by_assessment = Writer {
            cells: method_cells(&self.connection, methods)?,
            ..writer
        };
        kinds
            .iter()
            .filter_map(|kind| Schema::of(*kind))
            .map(|schema| {
                with_kind!(schema.kind, R => {
                    // A scenario answers by the method of its assessment.
                    let scored = matches!(R::KIND, Kind::Scenarios | Kind::Opinions);
                    let writer = if scored { &by_assessment } else { &writer };
                    Ok(writer.sheet(schema, self.records::<R>()?))
                })
            })
            .collect()
    }

    /// Records of a kind as rows of its table, with the headings that they stand under.
    pub(crate) fn exchange_rows<R: Export>(
        &self,
        records: &[&R],
    ) -> Result<(Vec<Heading>, Vec<Vec<Value>>)> {
        let Some(schema) = Schema::of(R::KIND) else {
            return Ok((Vec::new(), vec![Vec::new(); records.len()]));
        };
        let default = default_method(&self.connection)?;
        let writer = Writer {
            references: &self.references()?,
            cells: method_cells(&self.connection, default.iter())?,
            lang: Lang::Da,
        };
        let headings = writer.headings(schema);
        Ok((
            headings.into_iter().map(|(heading, _)| heading).collect(),
            records.iter().map(|record| record.row(&writer)).collect(),
        ))
    }

    fn records<R: Table>(&self) -> Result<Records<R::Id, R>> {
        load(&self.connection, "", [])
    }

    /// The reference of every record that has one; of a method its id and version.
    fn references(&self) -> Result<References> {
        let mut references = HashMap::new();
        for kind in Kind::ALL {
            let sql = with_kind!(kind, R => {
                if R::PREFIX.is_empty() && R::KIND != Kind::Methods {
                    continue;
                }
                format!("SELECT t.id, {} FROM {} t", R::REFERENCE, R::NAME)
            });
            let mut statement = self.connection.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                references.insert(crate::table::needed::<Uuid>(row, 0)?, row.get(1)?);
            }
        }
        Ok(references)
    }
}

/// The cells of these methods, each once, in the order of the first method that has it.
pub(crate) fn method_cells<'a>(
    connection: &Connection,
    methods: impl IntoIterator<Item = &'a MethodId>,
) -> Result<Vec<Cell>> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut seen = BTreeSet::new();
    for method in methods.into_iter().filter(|method| seen.insert(**method)) {
        for cell in one::<Method>(connection, *method)?.data.cells() {
            if !cells.contains(&cell) {
                cells.push(cell);
            }
        }
    }
    Ok(cells)
}

pub(crate) struct Writer<'a> {
    references: &'a References,
    cells: Vec<Cell>,
    lang: Lang,
}

impl<'a> Writer<'a> {
    /// Writes references and answers as they are given here.
    pub(crate) fn new(references: &'a References, cells: Vec<Cell>, lang: Lang) -> Self {
        Self {
            references,
            cells,
            lang,
        }
    }

    fn headings(&self, schema: &'static Schema) -> Vec<(Heading, String)> {
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
        headings
    }

    fn sheet<R: Export>(&self, schema: &'static Schema, records: Records<R::Id, R>) -> Sheet {
        Sheet {
            table: schema,
            file: String::new(),
            name: schema.name().to_owned(),
            headings: self.headings(schema),
            rows: records
                .into_values()
                .zip(2..)
                .map(|(stored, number)| Row {
                    number,
                    values: stored.data.row(self),
                })
                .collect(),
        }
    }

    pub(crate) fn reference(&self, id: Option<impl Into<Uuid>>) -> Value {
        id.and_then(|id| self.references.get(&id.into()))
            .map_or(Value::Empty, |text| Value::text(text))
    }

    pub(crate) fn references(&self, ids: impl Iterator<Item = Uuid>) -> Value {
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
