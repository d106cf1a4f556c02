//! The conditions of a list, as SQL. What was typed goes in as values only.

use model::{
    Kind, Lang,
    table::{Content, ScaleOf},
};
use rusqlite::types::Value;
use serde_json::json;
use uuid::Uuid;

use super::{
    column::{Bound, Column, Refers, WORST, searched},
    record::{Is, List, ListQuery},
    statement::known,
};
use crate::{
    Refusal, Register, Result,
    import::referred,
    table::{Link, text, with_kind},
};

/// All that a list is narrowed by, joined by AND; `1` where it is not.
pub(super) fn conditions(
    register: &Register,
    list: List,
    query: &ListQuery,
    lang: Lang,
    bound: &mut Bound,
) -> Result<String> {
    let mut conditions = Vec::new();
    if let Some(kind) = list.only {
        conditions.push(format!("o.kind = '{}'", kind.id()));
    }
    if !query.text.trim().is_empty() {
        conditions.push(text_is(list.kind, &query.text, bound));
    }
    for filter in &query.filters {
        let column = known(list.kind, &filter.column, lang, bound)?;
        let condition = if filter.column == WORST {
            level_is(register, &column, &filter.is, bound)?
        } else {
            condition(register, &column, &filter.is, bound)?
        };
        conditions.push(condition);
    }
    Ok(if conditions.is_empty() {
        "1".to_owned()
    } else {
        conditions.join(" AND ")
    })
}

/// Whether a record's reference, name or description holds what was typed into the search box.
fn text_is(kind: Kind, typed: &str, bound: &mut Bound) -> String {
    let typed = bound.bind(text(&typed.trim().to_lowercase()));
    format!("contains({}, {typed})", searched(kind))
}

fn condition(register: &Register, column: &Column, is: &Is, bound: &mut Bound) -> Result<String> {
    let shown = &column.shown;
    Ok(match is {
        Is::Empty => format!("({shown}) IS NULL"),
        Is::NotEmpty => format!("({shown}) IS NOT NULL"),
        Is::Contains(typed) => {
            let typed = bound.bind(text(&typed.trim().to_lowercase()));
            format!("contains(CAST(({shown}) AS TEXT), {typed})")
        }
        Is::Between(from, to) => between(column, from.as_deref(), to.as_deref(), bound)?,
        Is::OneOf(words) => one_of(register, column, words, bound)?,
        Is::Within(words) => {
            let Refers::One(Kind::Units, own) = &column.refers else {
                return Err(unfit());
            };
            let units = set(&ids(register, Kind::Units, words)?, bound);
            format!(
                "{own} IN (WITH RECURSIVE below(id) AS (
                    SELECT unhex(value) FROM json_each({units})
                    UNION SELECT u.id FROM units u JOIN below b ON u.parent = b.id)
                 SELECT id FROM below)"
            )
        }
    })
}

fn one_of(
    register: &Register,
    column: &Column,
    words: &[String],
    bound: &mut Bound,
) -> Result<String> {
    let shown = &column.shown;
    Ok(match &column.refers {
        Refers::One(kind, own) => {
            let wanted = set(&ids(register, *kind, words)?, bound);
            format!("{own} IN (SELECT unhex(value) FROM json_each({wanted}))")
        }
        Refers::Several(link) => {
            let Link {
                table,
                own,
                other,
                to,
            } = link;
            let wanted = set(&ids(register, *to, words)?, bound);
            format!(
                "EXISTS (SELECT 1 FROM {table} l WHERE l.{own} = o.id
                 AND l.{other} IN (SELECT unhex(value) FROM json_each({wanted})))"
            )
        }
        Refers::Words(own) => {
            let wanted = bound.bind(text(&json!(words).to_string()));
            format!(
                "EXISTS (SELECT 1 FROM json_each({own}) w
                 WHERE w.value IN (SELECT value FROM json_each({wanted})))"
            )
        }
        Refers::Any => {
            let mut found = Vec::new();
            for kind in Kind::ALL {
                found.extend(ids(register, *kind, words)?);
            }
            let wanted = set(&found, bound);
            format!("o.record IN (SELECT unhex(value) FROM json_each({wanted}))")
        }
        // A number may be written in several ways.
        Refers::Not
            if matches!(
                column.content,
                Content::Number | Content::Amount | Content::Level(_)
            ) =>
        {
            let values = words.iter().map(|word| match word.trim().parse::<f64>() {
                Ok(number) => json!(number),
                Err(_) => json!(word),
            });
            let wanted = bound.bind(text(&json!(values.collect::<Vec<_>>()).to_string()));
            format!("{shown} IN (SELECT value FROM json_each({wanted}))")
        }
        Refers::Not => {
            let wanted = bound.bind(text(&json!(words).to_string()));
            format!("CAST(({shown}) AS TEXT) IN (SELECT value FROM json_each({wanted}))")
        }
    })
}

/// The records that the words name; a word that names none is nobody's.
fn ids(register: &Register, kind: Kind, words: &[String]) -> Result<Vec<Uuid>> {
    let mut found = Vec::new();
    for word in words {
        found.extend(with_kind!(kind, R => referred::<R>(&register.connection, word.trim())?));
    }
    Ok(found)
}

fn set(ids: &[Uuid], bound: &mut Bound) -> String {
    let ids: Vec<String> = ids.iter().map(|id| id.simple().to_string()).collect();
    bound.bind(text(&json!(ids).to_string()))
}

fn between(
    column: &Column,
    from: Option<&str>,
    to: Option<&str>,
    bound: &mut Bound,
) -> Result<String> {
    let shown = &column.shown;
    let (shown, read): (String, fn(&str) -> Option<Value>) = match column.content {
        Content::Number | Content::Amount | Content::Level(_) => (shown.clone(), |typed| {
            Some(Value::Real(typed.trim().parse().ok()?))
        }),
        // A moment is narrowed by its day.
        _ => (format!("substr(({shown}), 1, 10)"), |typed| {
            let day: chrono::NaiveDate = typed.trim().parse().ok()?;
            Some(text(&day.format("%Y-%m-%d").to_string()))
        }),
    };
    let mut parts = vec![format!("typeof({shown}) <> 'null'")];
    if matches!(column.content, Content::Level(ScaleOf::Consequence)) {
        parts.push(format!("typeof({shown}) <> 'text'"));
    }
    for (end, sign) in [(from, ">="), (to, "<=")] {
        let Some(end) = end.filter(|end| !end.trim().is_empty()) else {
            continue;
        };
        let value = read(end).ok_or_else(unfit)?;
        let name = bound.bind(value);
        parts.push(format!("{shown} {sign} {name}"));
    }
    Ok(format!("({})", parts.join(" AND ")))
}

/// The levels are told by their ids.
fn level_is(register: &Register, column: &Column, is: &Is, bound: &mut Bound) -> Result<String> {
    let Is::OneOf(words) = is else {
        return condition(register, column, is, bound);
    };
    let rules = register.rules_for(None)?.1;
    let ranks: Vec<u8> = words
        .iter()
        .filter_map(|word| rules.method.rank(word))
        .collect();
    let wanted = bound.bind(text(&json!(ranks).to_string()));
    let shown = &column.shown;
    Ok(format!(
        "{shown} IN (SELECT value FROM json_each({wanted}))"
    ))
}

fn unfit() -> crate::Error {
    Refusal::Invalid {
        field: "filter",
        code: "bad-filter",
    }
    .into()
}
