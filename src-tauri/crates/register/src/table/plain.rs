//! How the kinds whose columns are the same everywhere ([`model::Plain`]) stand in their tables, are
//! written as rows and read from rows.

use model::{
    Action, ActionState, Applicability, ControlMapping, ControlTest, Datum, Indicator, Maturity,
    Plain, Review, ReviewDecision, ReviewKind, ReviewState, RunResult, TestRun,
    table::{Column, Content, Value as Cell},
};
use rusqlite::{Row, types::Value};
use uuid::Uuid;

use super::{FIRST, Link, check_texts, day, id, needed, optional, unreadable};
use crate::{export::Writer, import::Reader};

/// What no record of a kind may hold: the field and the sentence.
pub(super) type Check = Result<(), (&'static str, &'static str)>;

/// Gives a kind its table: the name, how references begin that the register makes itself, the tables
/// of pairs, and what no record may hold.
macro_rules! plain {
    (
        $record:ident, $table:literal, $prefix:literal
        $(, title [$da:literal, $en:literal])?
        $(, links [$($pairs:literal $own:literal $other:literal $to:ident),*])?
        $(, check $check:path)?
    ) => {
        impl $crate::table::Table for model::$record {
            const NAME: &'static str = $table;
            const COLUMNS: &'static [&'static str] = <Self as model::Plain>::COLUMNS;
            const PREFIX: &'static str = $prefix;
            $(const TITLE: [&'static str; 2] = [$da, $en];)?
            $(const LINKS: &'static [$crate::table::Link] = &[$($crate::table::Link {
                table: $pairs,
                own: $own,
                other: $other,
                to: model::Kind::$to,
            }),*];)?

            fn values(&self) -> Vec<rusqlite::types::Value> {
                $crate::table::plain::values(self)
            }
            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                $crate::table::plain::read(row)
            }
            fn set_reference(&mut self, reference: String) {
                self.reference = reference;
            }
            fn linked(&self, link: &$crate::table::Link) -> Vec<uuid::Uuid> {
                $crate::table::plain::linked(self, link)
            }
            fn set_linked(&mut self, link: &$crate::table::Link, ids: Vec<uuid::Uuid>) {
                $crate::table::plain::set_linked(self, link, ids);
            }
            fn check(&self) -> Result<(), (&'static str, &'static str)> {
                $crate::table::plain::check(self)?;
                $($check(self)?;)?
                Ok(())
            }
        }
        impl $crate::export::Export for model::$record {
            fn row(&self, writer: &$crate::export::Writer<'_>) -> Vec<model::table::Value> {
                $crate::table::plain::row(self, writer)
            }
        }
        impl $crate::import::Build for model::$record {
            fn blank() -> Option<Self> {
                Some(<Self as model::Plain>::blank())
            }
            fn build(reader: &mut $crate::import::Reader<'_>, base: Self) -> Self {
                $crate::table::plain::build(reader, base)
            }
        }
    };
}
pub(super) use plain;

/// The columns of the record's own table, with what may stand in them.
fn own<R: Plain>() -> impl Iterator<Item = &'static Column> {
    R::TABLE.columns.iter().take(R::COLUMNS.len())
}

pub(crate) fn values<R: Plain>(record: &R) -> Vec<Value> {
    own::<R>()
        .map(|column| match record.get(column.id) {
            Datum::Nothing | Datum::Ids(_) => Value::Null,
            Datum::Text(value) | Datum::Word(value) => Value::Text(value),
            Datum::Number(value) => Value::Integer(value.into()),
            Datum::Amount(value) => Value::Real(value),
            Datum::Day(value) => day(Some(value)),
            Datum::YesNo(value) => Value::Integer(value.into()),
            Datum::Words(words) => super::json(&words),
            Datum::Id(key) => id(key),
        })
        .collect()
}

pub(crate) fn read<R: Plain>(row: &Row<'_>) -> rusqlite::Result<R> {
    let mut record = R::blank();
    for (at, column) in own::<R>().enumerate() {
        let at = FIRST + at;
        let filled = |datum: Option<Datum>| datum.unwrap_or(Datum::Nothing);
        let datum = match column.content {
            Content::Date => filled(row.get::<_, Option<_>>(at)?.map(Datum::Day)),
            Content::Number => filled(row.get::<_, Option<_>>(at)?.map(Datum::Number)),
            Content::Amount => filled(row.get::<_, Option<_>>(at)?.map(Datum::Amount)),
            Content::YesNo => filled(row.get::<_, Option<_>>(at)?.map(Datum::YesNo)),
            Content::Choice(_) => filled(row.get::<_, Option<_>>(at)?.map(Datum::Word)),
            Content::Choices(_) => Datum::Words(super::from_json(row, at)?),
            Content::Ref(_) if column.required => Datum::Id(needed(row, at)?),
            Content::Ref(_) => filled(optional(row, at)?.map(Datum::Id)),
            _ => Datum::Text(row.get(at)?),
        };
        if !record.put(column.id, datum) {
            return Err(unreadable(at, format!("`{}` cannot be that", column.id)));
        }
    }
    Ok(record)
}

/// The column that names the records at the other end of a link.
fn column_of<R: Plain>(link: &Link) -> &'static str {
    R::TABLE
        .columns
        .iter()
        .find(|column| column.content == Content::Refs(link.to))
        .map_or("", |column| column.id)
}

pub(crate) fn linked<R: Plain>(record: &R, link: &Link) -> Vec<Uuid> {
    match record.get(column_of::<R>(link)) {
        Datum::Ids(ids) => ids,
        _ => Vec::new(),
    }
}

pub(crate) fn set_linked<R: Plain>(record: &mut R, link: &Link, ids: Vec<Uuid>) {
    record.put(column_of::<R>(link), Datum::Ids(ids));
}

/// Refuses a missing name and texts beyond the limit.
pub(crate) fn check<R: Plain>(record: &R) -> Check {
    for column in R::TABLE.columns {
        if let (Content::Text, Datum::Text(text)) = (column.content, record.get(column.id)) {
            let name = (column.id == "name").then_some(text.as_str());
            // A frozen content may be long.
            let limited = if column.id == "content" { "" } else { &text };
            check_texts(name, &[(column.id, limited)])?;
        }
    }
    Ok(())
}

pub(crate) fn row<R: Plain>(record: &R, writer: &Writer<'_>) -> Vec<Cell> {
    R::TABLE
        .columns
        .iter()
        .map(|column| match record.get(column.id) {
            Datum::Nothing => Cell::Empty,
            Datum::Text(value) | Datum::Word(value) => Cell::text(&value),
            Datum::Number(value) => Cell::Number(value.into()),
            Datum::Amount(value) => Cell::Number(value),
            Datum::Day(value) => Cell::Date(value),
            Datum::YesNo(value) => Cell::text(if value { "yes" } else { "no" }),
            Datum::Words(words) => Cell::text(&words.join(", ")),
            Datum::Id(key) => writer.reference(Some(key)),
            Datum::Ids(keys) => writer.references(keys.into_iter()),
        })
        .collect()
}

pub(crate) fn build<R: Plain>(reader: &mut Reader<'_>, mut base: R) -> R {
    for column in R::TABLE.columns {
        if let Some(datum) = datum(reader, column, &base.get(column.id))
            && !base.put(column.id, datum)
        {
            reader.problem(column.id, "missing-value");
        }
    }
    base
}

/// What a cell of a file says; none where there is no such column, or it says nothing that can be
/// understood.
fn datum(reader: &mut Reader<'_>, column: &Column, before: &Datum) -> Option<Datum> {
    let id = column.id;
    match column.content {
        Content::Key => reader.filled(id).map(Datum::Text),
        Content::Number => Some(
            reader
                .number(id, u32::MAX)?
                .map_or(Datum::Nothing, Datum::Number),
        ),
        Content::Amount => reader.amount(id),
        Content::Date if column.required => {
            let mut found = match before {
                Datum::Day(day) => *day,
                _ => chrono::NaiveDate::default(),
            };
            reader.day(id, &mut found);
            Some(Datum::Day(found))
        }
        Content::Date => {
            let mut found = None;
            reader.cell(id)?;
            reader.date(id, &mut found);
            Some(found.map_or(Datum::Nothing, Datum::Day))
        }
        Content::YesNo => match reader.filled(id)?.as_str() {
            "yes" => Some(Datum::YesNo(true)),
            "no" => Some(Datum::YesNo(false)),
            _ => None,
        },
        Content::Choice(_) => {
            reader.cell(id)?;
            Some(reader.filled(id).map_or(Datum::Nothing, Datum::Word))
        }
        Content::Choices(_) => {
            let words = reader.cell(id)?.shown();
            let words = words.split(", ").filter(|word| !word.is_empty());
            Some(Datum::Words(words.map(str::to_owned).collect()))
        }
        Content::Ref(kind) if column.required => {
            let mut found = match before {
                Datum::Id(id) => *id,
                _ => Uuid::nil(),
            };
            reader.needed(id, kind, &mut found);
            Some(Datum::Id(found))
        }
        Content::Ref(kind) => {
            let mut found = None::<Uuid>;
            reader.cell(id)?;
            reader.reference(id, kind, &mut found);
            Some(found.map_or(Datum::Nothing, Datum::Id))
        }
        Content::Refs(kind) => {
            let mut found = Vec::<Uuid>::new();
            reader.cell(id)?;
            reader.references(id, kind, &mut found);
            Some(Datum::Ids(found))
        }
        _ => Some(Datum::Text(reader.cell(id)?.shown())),
    }
}

/// Months between two times, at most.
const MOST_MONTHS: u32 = 120;

fn months(months: u32) -> Check {
    if months > MOST_MONTHS {
        return Err(("months", "too-many-months"));
    }
    Ok(())
}

fn percent(field: &'static str, value: u32) -> Check {
    if value > 100 {
        return Err((field, "not-percent"));
    }
    Ok(())
}

pub(super) fn check_test(test: &ControlTest) -> Check {
    months(test.months)?;
    percent("tolerable", test.tolerable)?;
    percent("confidence", test.confidence)
}

/// Who deviates was looked at, and deviations that are let pass are explained (ISO/IEC 27001, clause 9.1).
pub(super) fn check_run(run: &TestRun) -> Check {
    if run.tested.is_some_and(|tested| run.deviations > tested) {
        return Err(("deviations", "more-than-tested"));
    }
    if run.result == RunResult::Passed && run.deviations > 0 && run.note.trim().is_empty() {
        return Err(("note", "deviations-need-note"));
    }
    Ok(())
}

pub(super) fn check_mapping(mapping: &ControlMapping) -> Check {
    if mapping.control == mapping.other {
        return Err(("other", "mapped-to-itself"));
    }
    Ok(())
}

pub(super) fn check_maturity(rating: &Maturity) -> Check {
    for (field, level) in [("level", Some(rating.level)), ("target", rating.target)] {
        if level.is_some_and(|level| !(1..=5).contains(&level)) {
            return Err((field, "not-maturity"));
        }
    }
    Ok(())
}

/// Leaving a control out must be justified (ISO/IEC 27001, clause 6.1.3 d).
pub(super) fn check_applicability(decision: &Applicability) -> Check {
    if !decision.included && decision.justification.trim().is_empty() {
        return Err(("justification", "missing-value"));
    }
    Ok(())
}

/// What is closed says since when and what came of it.
pub(super) fn check_action(action: &Action) -> Check {
    percent("progress", action.progress)?;
    if action.state == ActionState::Done && action.outcome.trim().is_empty() {
        return Err(("outcome", "missing-value"));
    }
    Ok(())
}

pub(super) fn check_indicator(indicator: &Indicator) -> Check {
    months(indicator.months)
}

/// One that was held says how the level of security is judged, and what is concluded (ISO/IEC 27001,
/// clause 9.3.3); of a unit, of which. Its inputs are not of a day after it.
pub(super) fn check_review(review: &Review) -> Check {
    if review.as_of.is_some_and(|day| day > review.date) {
        return Err(("as_of", "as-of-late"));
    }
    let unsaid = [
        ("verdict", review.verdict.is_none()),
        ("conclusion", review.conclusion.trim().is_empty()),
        (
            "unit",
            review.kind == ReviewKind::Unit && review.unit.is_none(),
        ),
    ];
    match unsaid.iter().find(|(_, missing)| *missing) {
        Some((field, _)) if review.state != ReviewState::Planned => Err((field, "missing-value")),
        _ => Ok(()),
    }
}

/// A decision that is closed says since when, and what came of it.
pub(super) fn check_decision(decision: &ReviewDecision) -> Check {
    if decision.state == ActionState::Open {
        return Ok(());
    }
    if decision.closed.is_none() {
        return Err(("closed", "missing-value"));
    }
    if decision.outcome.trim().is_empty() {
        return Err(("outcome", "missing-value"));
    }
    Ok(())
}
