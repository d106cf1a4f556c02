//! The first page of a long list is read from an index, not sorted.

use model::{AssetKind, Kind, Lang};

use super::{today, town};
use crate::{
    List, ListQuery, Register,
    list::{Statement, named},
};

fn plan(register: &Register, list: List, query: &ListQuery) -> String {
    let statement = Statement::new(register, list, query, Lang::Da).unwrap();
    let sql = format!("EXPLAIN QUERY PLAN {}", statement.sql());
    let mut parameters = named(statement.bound());
    parameters.extend([
        (":limit", &50 as &dyn rusqlite::ToSql),
        (":offset", &0 as &dyn rusqlite::ToSql),
    ]);
    let mut explained = register.connection.prepare(&sql).unwrap();
    let steps = explained
        .query_map(&*parameters, |row| row.get::<_, String>(3))
        .unwrap();
    steps.map(Result::unwrap).collect::<Vec<_>>().join("; ")
}

#[test]
fn the_first_page_by_name_is_read_from_an_index_both_ways() {
    let folder = tempfile::tempdir().unwrap();
    let (mut register, _) = town(&folder.path().join("r.vaern"));
    register
        .write(&today(), crate::Op::new("x"), "", |write| {
            write.insert(model::Asset::new("Lev", AssetKind::Supplier))
        })
        .unwrap();
    for (list, index) in [
        (List::of(Kind::Assets), "assets_by_name"),
        (List::named("suppliers").unwrap(), "suppliers"),
        (List::of(Kind::People), "people_by_name"),
        (List::of(Kind::Measures), "measures_by_name"),
    ] {
        for descending in [false, true] {
            let query = ListQuery {
                descending,
                ..ListQuery::default()
            };
            let plan = plan(&register, list, &query);
            assert!(!plan.contains("TEMP B-TREE"), "{}: {plan}", list.id);
            assert!(plan.contains(index), "{}: {plan}", list.id);
        }
    }
    // The reference has an index of its own; another order is sorted.
    let by = |sort: &str| ListQuery {
        sort: sort.to_owned(),
        ..ListQuery::default()
    };
    let scenarios = List::of(Kind::Scenarios);
    assert!(!plan(&register, scenarios, &by("")).contains("FOR ORDER BY"));
    assert!(plan(&register, scenarios, &by("note")).contains("TEMP B-TREE"));
}
