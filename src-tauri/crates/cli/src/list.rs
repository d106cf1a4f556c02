//! Lists of records.

use std::{collections::HashMap, path::Path};

use model::{
    AssetKind, Kind, Lang,
    table::{Content, Table, Value},
};
use register::{
    Filter, Is, LevelView, List, ListQuery, Register, ScenarioFilter, ScenarioRow, ScenarioSort,
};
use serde_json::{Map, Value as Json, json};

use crate::{
    Done, check,
    desk::Desk,
    failure::Failure,
    look::print_json,
    out::{line, text_as_it_is},
    plan, worth,
};

type Row = Map<String, Json>;

/// What is asked of a list.
#[derive(Default)]
pub struct Asked {
    /// Conditions on columns (`COLUMN=VALUE`), or text that must stand in the row.
    pub filters: Vec<String>,
    /// The column that orders it.
    pub sort: Option<String>,
    /// From last to first.
    pub descending: bool,
    /// The columns to show.
    pub columns: Vec<String>,
    /// Write JSON.
    pub json: bool,
    /// Write CSV.
    pub csv: bool,
}

/// The records of a kind.
pub fn list(desk: &Desk, path: &Path, kind: &str, asked: &Asked) -> Result<Done, Failure> {
    let register = desk.open(path)?;
    let list = List::named(kind);
    let (conditions, texts): (Vec<&String>, Vec<&String>) = asked
        .filters
        .iter()
        .partition(|filter| list.is_some_and(|list| names_column(&register, list, filter)));
    let narrowed = !conditions.is_empty() || asked.sort.is_some();
    let mut rows = match (kind, Kind::from_id(kind)) {
        (_, Some(Kind::Methods)) => methods(&register, desk.lang)?,
        ("due", None) => plan::due(desk, &register)?,
        (_, Some(Kind::Acceptances)) if !narrowed && asked.columns.is_empty() => {
            check::acceptances(desk, &register)?
        }
        _ => {
            let list = list.ok_or_else(|| Failure::usage("unknown-kind", "kind", kind))?;
            let query = query(list, &conditions, asked)?;
            let rows = records(desk, &register, list, &query, &asked.columns)?;
            match list.kind {
                Kind::Scenarios if asked.columns.is_empty() => {
                    scenarios(&register, &rows, narrowed)?
                }
                Kind::Measures if asked.columns.is_empty() => worth::listed(desk, &register, rows)?,
                _ => rows,
            }
        }
    };
    for text in texts {
        let text = text.to_lowercase();
        rows.retain(|row| {
            row.values()
                .any(|value| shown(value).to_lowercase().contains(&text))
        });
    }
    if asked.json {
        return Ok(print_json(&Json::Array(
            rows.into_iter().map(Json::Object).collect(),
        )));
    }
    let columns: Vec<String> = rows
        .first()
        .map(|row| row.keys().cloned().collect())
        .unwrap_or_default();
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            columns
                .iter()
                .map(|column| row.get(column).map(shown).unwrap_or_default())
                .collect()
        })
        .collect();
    if asked.csv {
        text_as_it_is(exchange::csv_text(&columns, &cells));
    } else {
        for row in std::iter::once(&columns).chain(&cells) {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| cell.replace(['\t', '\n'], " "))
                .collect();
            line(cells.join("\t"));
        }
    }
    Ok(Done::Well)
}

/// Whether a filter is a condition on a column of the list; else it is text.
fn names_column(register: &Register, list: List, filter: &str) -> bool {
    let Some((name, _)) = filter.split_once('=') else {
        return false;
    };
    let columns = register.list_columns(list).unwrap_or_default();
    columns.iter().any(|column| column.id == name)
}

fn query(list: List, conditions: &[&String], asked: &Asked) -> Result<ListQuery, Failure> {
    let mut filters = Vec::with_capacity(conditions.len());
    for condition in conditions {
        let (column, text) = condition
            .split_once('=')
            .unwrap_or((condition.as_str(), ""));
        filters.push(Filter {
            column: column.to_owned(),
            is: in_files(list, column, Is::parse(text))?,
        });
    }
    Ok(ListQuery {
        filters,
        sort: asked.sort.clone().unwrap_or_default(),
        descending: asked.descending,
        ..ListQuery::default()
    })
}

/// A condition in the words of files: choices and days may be written as people write them.
fn in_files(list: List, column: &str, is: Is) -> Result<Is, Failure> {
    let Some(table) = Table::of(list.kind) else {
        return Ok(is);
    };
    let content = table.column(column).map(|column| column.content);
    let read = |word: String| -> Result<String, Failure> {
        match exchange::typed(table, column, &word) {
            Ok(value) => Ok(value.shown()),
            Err(problem) => Err(Failure::Problems(vec![*problem])),
        }
    };
    Ok(match (content, is) {
        (Some(Content::Choice(_) | Content::Choices(_) | Content::YesNo), Is::OneOf(words)) => {
            Is::OneOf(words.into_iter().map(read).collect::<Result<_, _>>()?)
        }
        (Some(Content::Date), Is::Between(from, to)) => {
            Is::Between(from.map(read).transpose()?, to.map(read).transpose()?)
        }
        (_, is) => is,
    })
}

/// The records of a list in its order, with what stands in files; of the columns asked for only those,
/// what the register works out among them.
fn records(
    desk: &Desk,
    register: &Register,
    list: List,
    query: &ListQuery,
    columns: &[String],
) -> Result<Vec<Row>, Failure> {
    // Tables hold the records in the order of their ids.
    let everything = register.list_keys(List::of(list.kind), &ListQuery::default(), desk.lang)?;
    let mut keys: Vec<_> = everything.into_iter().map(|(key, _)| key).collect();
    keys.sort_unstable();
    let mut written: HashMap<_, Row> = HashMap::new();
    for sheet in register.sheets(&[list.kind], desk.lang)? {
        for (row, key) in sheet.rows.iter().zip(&keys) {
            let cells = row.values.iter().chain(std::iter::repeat(&Value::Empty));
            let row = sheet.headings.iter().zip(cells);
            let row = row.map(|((heading, _), value)| (heading.id(), cell(value)));
            written.insert(*key, row.collect());
        }
    }
    let worked_out: Vec<String> = columns
        .iter()
        .filter(|name| {
            let table = Table::of(list.kind);
            !name.starts_with("consequence.")
                && table.is_none_or(|table| table.column(name).is_none())
        })
        .cloned()
        .collect();
    let first = Table::of(list.kind).map_or("ref", |table| table.columns[0].id);
    let page = register.list(
        list,
        &ListQuery {
            columns: if worked_out.is_empty() {
                vec![first.to_owned()]
            } else {
                worked_out
            },
            ..query.clone()
        },
        desk.lang,
        0,
        u32::MAX,
    )?;
    let mut found = page.rows;
    if query.sort.is_empty() {
        found.sort_by_key(|row| row.id);
    }
    let rows = found.into_iter().map(|found| {
        let own = written.remove(&found.id).unwrap_or_default();
        if columns.is_empty() {
            let fits = |name: &str| list.only.is_none_or(|kind: AssetKind| !kind.lacks(name));
            return own.into_iter().filter(|(name, _)| fits(name)).collect();
        }
        let extra: Row = page
            .columns
            .iter()
            .cloned()
            .zip(found.cells.iter().map(cell))
            .collect();
        let chosen = columns.iter().map(|name| {
            let value = own.get(name).or_else(|| extra.get(name));
            (name.clone(), value.cloned().unwrap_or(Json::Null))
        });
        chosen.collect()
    });
    Ok(rows.collect())
}

/// What a person would read in a cell.
fn shown(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Object(level) => match (level.get("level"), level.get("number")) {
            (Some(Json::String(level)), Some(number)) => format!("{level} {number}"),
            _ => value.to_string(),
        },
        value => value.to_string(),
    }
}

fn cell(value: &Value) -> Json {
    match value {
        Value::Empty => Json::Null,
        Value::Number(number) if number.fract() == 0.0 => json!(*number as i64),
        Value::Number(number) => json!(number),
        Value::Text(_) | Value::Date(_) => json!(value.shown()),
    }
}

/// The contract of exchange.md: ref, asset, threat and the four stages; of a list that was narrowed or
/// sorted those in `listed`, in its order.
fn scenarios(register: &Register, listed: &[Row], narrowed: bool) -> Result<Vec<Row>, Failure> {
    let filter = ScenarioFilter {
        sort: ScenarioSort::Reference,
        descending: false,
        ..ScenarioFilter::default()
    };
    let page = register.scenarios(&filter)?;
    if !narrowed {
        return Ok(page.rows.iter().map(scenario).collect());
    }
    let by_reference: HashMap<&str, &ScenarioRow> = page
        .rows
        .iter()
        .map(|row| (row.reference.as_str(), row))
        .collect();
    let found = listed
        .iter()
        .filter_map(|row| by_reference.get(row.get("ref")?.as_str()?));
    Ok(found.map(|row| scenario(row)).collect())
}

fn scenario(row: &ScenarioRow) -> Row {
    let level = |view: &Option<LevelView>| match view {
        None => Json::Null,
        Some(view) => json!({
            "level": view.level,
            "number": view.number,
            "likelihood": view.likelihood,
            "consequence": view.consequence,
            "parties": view.parties,
        }),
    };
    let mut map = Map::new();
    map.insert("ref".into(), json!(row.reference));
    map.insert("assessment".into(), json!(row.assessment_reference));
    map.insert("asset".into(), json!(row.asset_reference));
    map.insert("threat".into(), json!(row.threat_reference));
    map.insert("relevant".into(), json!(row.relevant));
    map.insert("inherent".into(), level(&row.inherent));
    map.insert("current_claimed".into(), level(&row.current_claimed));
    map.insert("current_confirmed".into(), level(&row.current_confirmed));
    map.insert("target".into(), level(&row.target));
    map
}

fn methods(register: &Register, lang: Lang) -> Result<Vec<Row>, Failure> {
    let default = register.default_method()?.map(|method| method.id);
    let mut rows = Vec::new();
    for (key, method) in register.all::<model::Method>()? {
        let mut row = Map::new();
        row.insert("ref".into(), json!(method.data.id));
        row.insert("version".into(), json!(method.data.version));
        row.insert("name".into(), json!(method.data.name.get(lang)));
        row.insert("default".into(), json!(Some(key) == default));
        rows.push(row);
    }
    Ok(rows)
}
