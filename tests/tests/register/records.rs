//! Lists of every kind, column by column, against a plain reading of the exchange tables.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    Asset, AssetKind, Kind, Lang,
    table::{Content, TABLES, Table, Value},
};
use register::{Filter, Is, List, ListQuery, ListRow, Register};
use tempfile::TempDir;
use uuid::Uuid;

use crate::support::{Town, found, place, today, town};

/// The example's tables, read into a new register.
pub fn example() -> (TempDir, Register) {
    let (folder, path) = place();
    let mut register = found(&path);
    let read = exchange::example().unwrap();
    register.import(&today(), &read.sheets, "x").unwrap();
    (folder, register)
}

fn query(columns: &[&str]) -> ListQuery {
    ListQuery {
        columns: columns.iter().map(|&column| column.to_owned()).collect(),
        ..ListQuery::default()
    }
}

fn all(register: &Register, list: List, query: &ListQuery) -> Vec<ListRow> {
    let page = register.list(list, query, Lang::Da, 0, u32::MAX).unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    page.rows
}

/// What every kind's records are called, by their references.
fn names(register: &Register) -> BTreeMap<(Kind, String), String> {
    let kinds: Vec<Kind> = TABLES.iter().map(|table| table.kind).collect();
    let mut names = BTreeMap::new();
    for sheet in register.sheets(&kinds, Lang::Da).unwrap() {
        let at = |id: &str| {
            sheet
                .table
                .columns
                .iter()
                .position(|column| column.id == id)
        };
        for row in &sheet.rows {
            let shown = |id: &str| at(id).map_or(String::new(), |at| row.values[at].shown());
            let name = match sheet.table.kind {
                Kind::Scenarios => {
                    let part = |kind, id| &names[&(kind, shown(id))];
                    let (asset, threat) =
                        (part(Kind::Assets, "asset"), part(Kind::Threats, "threat"));
                    format!("{} {asset} – {threat}", shown("ref"))
                }
                _ => shown("name"),
            };
            names.insert((sheet.table.kind, shown("ref")), name);
        }
    }
    names
}

/// What a list should show of one column, in the order in which the records were made.
fn plain(
    register: &Register,
    table: &'static Table,
    names: &BTreeMap<(Kind, String), String>,
) -> Vec<Vec<Value>> {
    let sheet = register.sheets(&[table.kind], Lang::Da).unwrap().remove(0);
    let kind_at = table.columns.iter().position(|column| column.id == "kind");
    sheet
        .rows
        .iter()
        .map(|row| {
            let named = |of: Kind, value: &Value| match value {
                Value::Empty => Value::Empty,
                value => Value::text(&names[&(of, value.shown())]),
            };
            table
                .columns
                .iter()
                .zip(&row.values)
                .map(|(column, value)| match column.content {
                    Content::Ref(of) => named(of, value),
                    Content::Text if table.kind == Kind::Attachments && column.id == "record" => {
                        let of = row.values[kind_at.unwrap()].shown();
                        named(Kind::from_id(&of).unwrap(), value)
                    }
                    _ => value.clone(),
                })
                .collect()
        })
        .collect()
}

/// The ids of the records of a kind, in the order in which they were made.
fn made(register: &Register, list: List) -> Vec<Uuid> {
    let mut keys: Vec<Uuid> = register
        .list_keys(list, &ListQuery::default(), Lang::Da)
        .unwrap()
        .into_iter()
        .map(|(key, _)| key)
        .collect();
    keys.sort_unstable();
    keys
}

/// The rows whose value in a column passes.
fn passing(keys: &[Uuid], column: &[Value], test: impl Fn(&Value) -> bool) -> BTreeSet<Uuid> {
    let rows = keys.iter().zip(column);
    rows.filter(|(_, value)| test(value))
        .map(|(key, _)| *key)
        .collect()
}

#[test]
fn every_column_of_every_list_shows_sorts_and_filters_what_its_table_holds() {
    let (_folder, register) = example();
    let names = names(&register);
    let mut seen = 0;
    for table in TABLES {
        let list = List::of(table.kind);
        let keys = made(&register, list);
        let rows = plain(&register, table, &names);
        assert_eq!(keys.len(), rows.len(), "{}", table.name());
        for (at, column) in table.columns.iter().enumerate() {
            let which = format!("{}.{}", table.name(), column.id);
            let values: Vec<Value> = rows.iter().map(|row| row[at].clone()).collect();
            let expected: BTreeMap<Uuid, &Value> = keys.iter().copied().zip(&values).collect();
            let base = query(&[column.id]);
            let mut ways = Vec::new();
            for descending in [false, true] {
                let sorted = ListQuery {
                    sort: column.id.to_owned(),
                    descending,
                    ..base.clone()
                };
                let shown = all(&register, list, &sorted);
                assert_eq!(shown.len(), keys.len(), "{which}");
                for row in &shown {
                    assert_eq!(&row.cells[0], expected[&row.id], "{which}");
                }
                in_order(&which, column.content, &shown, descending);
                ways.push(shown);
            }
            let up: Vec<Uuid> = filled(&ways[0]).map(|row| row.id).collect();
            let mut down: Vec<Uuid> = filled(&ways[1]).map(|row| row.id).collect();
            down.reverse();
            assert_eq!(up, down, "{which}");
            seen += up.len();

            let shows = |is: Is| -> BTreeSet<Uuid> {
                let narrowed = ListQuery {
                    filters: vec![Filter {
                        column: column.id.to_owned(),
                        is,
                    }],
                    ..base.clone()
                };
                let rows = all(&register, list, &narrowed);
                rows.iter().map(|row| row.id).collect()
            };
            let empty = |value: &Value| *value == Value::Empty;
            assert_eq!(shows(Is::Empty), passing(&keys, &values, empty), "{which}");
            let filled = |value: &Value| !empty(value);
            assert_eq!(
                shows(Is::NotEmpty),
                passing(&keys, &values, filled),
                "{which}"
            );
            let Some(one) = values.iter().find(|value| filled(value)) else {
                continue;
            };
            let letters = one.shown().to_lowercase();
            let holds = |value: &Value| value.shown().to_lowercase().contains(&letters);
            assert_eq!(
                shows(Is::Contains(letters.clone())),
                passing(&keys, &values, holds),
                "{which}"
            );
            match column.content {
                Content::Refs(_) | Content::Words | Content::Choices(_) => {
                    let words = one.shown();
                    let word = words.split(", ").next().unwrap();
                    let among = |value: &Value| value.shown().split(", ").any(|own| own == word);
                    assert_eq!(
                        shows(Is::OneOf(vec![word.to_owned()])),
                        passing(&keys, &values, among),
                        "{which}"
                    );
                }
                // A scenario is named by its reference.
                Content::Ref(Kind::Scenarios) => {}
                _ => {
                    let same = |value: &Value| value == one;
                    let word = one.shown();
                    assert_eq!(
                        shows(Is::OneOf(vec![word])),
                        passing(&keys, &values, same),
                        "{which}"
                    );
                }
            }
            if matches!(
                column.content,
                Content::Date | Content::Number | Content::Amount | Content::Level(_)
            ) {
                let from = one.shown();
                let least = |value: &Value| filled(value) && at_least(value, one);
                assert_eq!(
                    shows(Is::Between(Some(from.clone()), None)),
                    passing(&keys, &values, least),
                    "{which}"
                );
                let same = |value: &Value| value == one;
                assert_eq!(
                    shows(Is::Between(Some(from.clone()), Some(from))),
                    passing(&keys, &values, same),
                    "{which}"
                );
            }
        }
    }
    assert!(seen > 5_000, "{seen} values");
}

fn at_least(value: &Value, least: &Value) -> bool {
    match (value, least) {
        (Value::Number(value), Value::Number(least)) => value >= least,
        (Value::Date(value), Value::Date(least)) => value >= least,
        _ => false,
    }
}

fn filled(rows: &[ListRow]) -> impl Iterator<Item = &ListRow> {
    rows.iter().filter(|row| row.cells[0] != Value::Empty)
}

/// What says nothing stands last, and what can be compared without a language is in order.
fn in_order(which: &str, content: Content, rows: &[ListRow], descending: bool) {
    let first_empty = rows.iter().position(|row| row.cells[0] == Value::Empty);
    let rest = &rows[first_empty.unwrap_or(rows.len())..];
    assert!(
        rest.iter().all(|row| row.cells[0] == Value::Empty),
        "{which}"
    );
    let place = |row: &ListRow| -> Option<f64> {
        Some(match (&row.cells[0], content) {
            (Value::Number(number), _) => *number,
            (Value::Date(date), _) => f64::from(chrono::Datelike::num_days_from_ce(date)),
            (Value::Text(text), Content::Choice(ids)) => {
                ids.iter().position(|id| id == text)? as f64
            }
            _ => return None,
        })
    };
    let places: Option<Vec<f64>> = filled(rows).map(place).collect();
    if let Some(mut places) = places {
        if descending {
            places.reverse();
        }
        assert!(places.is_sorted(), "{which}: {places:?}");
    }
}

#[test]
fn answers_and_what_the_register_works_out_are_columns_too() {
    let (_folder, register) = example();
    let mut worked_out = 0;
    for list in List::all() {
        for column in register.list_columns(list).unwrap() {
            let sorted = ListQuery {
                sort: column.id.clone(),
                ..query(
                    &["ref", &column.id]
                        [usize::from(Table::of(list.kind).unwrap().column("ref").is_none())..],
                )
            };
            let rows = all(&register, list, &sorted);
            let filter = |is| ListQuery {
                filters: vec![Filter {
                    column: column.id.clone(),
                    is,
                }],
                ..sorted.clone()
            };
            let empty = all(&register, list, &filter(Is::Empty)).len();
            let filled = all(&register, list, &filter(Is::NotEmpty)).len();
            assert_eq!(empty + filled, rows.len(), "{}.{}", list.id, column.id);
            worked_out += usize::from(column.written == register::ColumnWritten::Never);
        }
    }
    assert!(worked_out > 20);

    // Against the records themselves.
    let shown = all(
        &register,
        List::of(Kind::Measures),
        &query(&["evidence", "effects"]),
    );
    for row in shown {
        let measure = register.get::<model::Measure>(row.id.into()).unwrap().data;
        let evidence = serde_json::to_value(measure.evidence(today().today)).unwrap();
        assert_eq!(row.cells[0].shown(), evidence.as_str().unwrap());
        let effects = register.all::<model::Effect>().unwrap();
        let own = effects
            .values()
            .filter(|effect| effect.data.measure.0 == row.id);
        assert_eq!(row.cells[1], Value::Number(own.count() as f64));
    }
    let assets = List::of(Kind::Assets);
    let level = query(&["consequence.confidentiality.persons", "worst", "scenarios"]);
    let shown = all(&register, assets, &level);
    let mut levels = BTreeSet::new();
    for row in &shown {
        let asset = register.get::<Asset>(row.id.into()).unwrap().data;
        let cell = "consequence.confidentiality.persons";
        let answer = asset
            .consequence
            .get(&cell["consequence.".len()..].parse().unwrap());
        match &row.cells[0] {
            Value::Number(number) => assert_eq!(answer.level(), Some(*number as u8)),
            Value::Empty => assert_eq!(answer, model::Answer::NotAssessed),
            _ => assert_eq!(answer, model::Answer::NotRelevant),
        }
        levels.insert(row.cells[1].shown());
    }
    assert!(levels.len() > 2, "{levels:?}");
    let suppliers = all(
        &register,
        List::named("suppliers").unwrap(),
        &query(&["kind", "ref"]),
    );
    assert!(!suppliers.is_empty());
    assert!(
        suppliers
            .iter()
            .all(|row| row.cells[0].shown() == AssetKind::Supplier.id())
    );
}

#[test]
fn a_unit_stands_for_those_below_it() {
    let Town {
        register, units, ..
    } = town();
    let within = |unit: Uuid| {
        let narrowed = ListQuery {
            filters: vec![Filter {
                column: "unit".to_owned(),
                is: Is::Within(vec![unit.to_string()]),
            }],
            ..ListQuery::default()
        };
        all(&register, List::of(Kind::Assets), &narrowed).len()
    };
    assert_eq!(within(units[0].0), 5, "the top holds all");
    assert_eq!(within(units[1].0) + within(units[2].0), 4);
}

#[test]
fn paging_through_any_list_gives_every_row_once() {
    let (_folder, register) = example();
    for list in List::all() {
        for column in register.list_columns(list).unwrap() {
            if !column.usual {
                continue;
            }
            let sorted = ListQuery {
                sort: column.id,
                ..ListQuery::default()
            };
            let whole: Vec<Uuid> = all(&register, list, &sorted)
                .iter()
                .map(|row| row.id)
                .collect();
            let mut paged = Vec::new();
            while paged.len() < whole.len() {
                let at = paged.len() as u32;
                let page = register.list(list, &sorted, Lang::Da, at, 37).unwrap();
                assert_eq!(page.total as usize, whole.len());
                assert!(!page.rows.is_empty());
                paged.extend(page.rows.iter().map(|row| row.id));
            }
            assert_eq!(paged, whole, "{}", list.id);
            assert_eq!(whole.iter().collect::<BTreeSet<_>>().len(), whole.len());
        }
    }
}
