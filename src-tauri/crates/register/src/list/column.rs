//! The columns of the lists of records, each as SQL. The row of the record is called `o`; within a
//! subquery the record that it refers to is called `t`. SQL is made of the names in `model::table` and
//! of the register's own tables; nothing that was typed stands in it.

use model::{
    Cell, Kind, Lang, TestState,
    table::{Column as Known, Content, Heading, Table as Schema},
};
use rusqlite::types::Value;

use super::tested;
use crate::{
    import::heading,
    organisation::DUTIES,
    table::{Link, Table, table_of, text, with_kind},
};

/// What the register works out for a list: the kind of record, the name, what it holds, its SQL.
struct Counted(Kind, &'static str, Content, &'static str);

/// What lists show besides what was written. `worst` is the rank of a level.
const COUNTED: &[Counted] = &[
    Counted(Kind::Units, "people", Content::Number, "(SELECT count(*) FROM people x WHERE x.unit = o.id)"),
    Counted(Kind::Units, "assets", Content::Number, "(SELECT count(*) FROM assets x WHERE x.unit = o.id)"),
    Counted(Kind::Assets, "scenarios", Content::Number, "(SELECT count(*) FROM scenarios x WHERE x.asset = o.id)"),
    Counted(
        Kind::Assets,
        WORST,
        Content::Text,
        "(SELECT max(l.r2) FROM scenarios x JOIN levels l ON l.scenario = x.id WHERE x.asset = o.id)",
    ),
    Counted(Kind::Threats, "scenarios", Content::Number, "(SELECT count(*) FROM scenarios x WHERE x.threat = o.id)"),
    Counted(
        Kind::Vulnerabilities,
        "scenarios",
        Content::Number,
        "(SELECT count(*) FROM scenario_vulnerabilities x WHERE x.vulnerability = o.id)",
    ),
    Counted(
        Kind::Controls,
        "measures",
        Content::Number,
        "(SELECT count(*) FROM measure_controls x WHERE x.control = o.id)",
    ),
    Counted(Kind::Controls, TEST_STATE, Content::Choice(TestState::IDS), tested::CONTROL),
    Counted(Kind::Controls, "maturity", Content::Number, tested::MATURITY),
    Counted(Kind::Tests, TEST_STATE, Content::Choice(TestState::IDS), tested::TEST),
    Counted(Kind::Tests, "latest", Content::Date, tested::LATEST),
    Counted(Kind::Tests, "next", Content::Date, tested::NEXT),
    Counted(
        Kind::Measures,
        EVIDENCE,
        Content::Choice(EVIDENCES),
        "CASE o.test_result WHEN 'passed' THEN CASE
            WHEN o.last_tested IS NULL THEN 'not_tested'
            WHEN date(o.last_tested, '+' || o.test_months || ' months', 'floor') < (SELECT day FROM derived) THEN 'overdue'
            ELSE 'passed' END
         WHEN 'not tested' THEN 'not_tested' ELSE o.test_result END",
    ),
    Counted(Kind::Measures, "effects", Content::Number, "(SELECT count(*) FROM effects x WHERE x.measure = o.id)"),
    Counted(
        Kind::Assessments,
        "scenarios",
        Content::Number,
        "(SELECT count(*) FROM scenarios x WHERE x.assessment = o.id)",
    ),
    Counted(
        Kind::Scenarios,
        WORST,
        Content::Text,
        "(SELECT l.r2 FROM levels l WHERE l.scenario = o.id)",
    ),
    Counted(
        Kind::Routines,
        "open",
        Content::YesNo,
        "CASE WHEN o.months > 0 OR o.last_done IS NULL OR o.last_done < o.due THEN 'yes' ELSE 'no' END",
    ),
    Counted(Kind::Programmes, "audits", Content::Number, "(SELECT count(*) FROM audits x WHERE x.programme = o.id)"),
    Counted(
        Kind::Audits,
        "unanswered",
        Content::Number,
        "(SELECT count(*) FROM checks x WHERE x.audit = o.id AND x.answer IS NULL)",
    ),
    Counted(Kind::Audits, "findings", Content::Number, "(SELECT count(*) FROM findings x WHERE x.audit = o.id)"),
    Counted(
        Kind::Findings,
        "repeated",
        Content::YesNo,
        "CASE WHEN o.repeats IS NULL THEN 'no' ELSE 'yes' END",
    ),
    Counted(
        Kind::CorrectiveActions,
        CORRECTION,
        Content::Choice(CORRECTIONS),
        "CASE o.effectiveness WHEN 'effective' THEN 'effective' WHEN 'not effective' THEN 'not-effective' ELSE CASE
            WHEN o.done IS NULL THEN CASE WHEN o.due < (SELECT day FROM derived) THEN 'overdue' ELSE 'open' END
            WHEN ifnull(o.verify_on, date(o.done, '+90 days')) <= (SELECT day FROM derived) THEN 'to-verify'
            ELSE 'done' END END",
    ),
];

/// How much a person answers for, whether it is open or belongs to the past.
const DUTIES_OF: &str = "duties";

fn counted_duties() -> String {
    let counts: Vec<String> = DUTIES
        .iter()
        .map(|duty| {
            let table = table_of(duty.kind);
            format!(
                "(SELECT count(*) FROM {table} x WHERE x.\"{}\" = o.id)",
                duty.column
            )
        })
        .collect();
    format!("({})", counts.join(" + "))
}

/// The worst level, current and confirmed.
pub(super) const WORST: &str = "worst";
/// What the tests say (`model::TestState`).
const TEST_STATE: &str = "test_state";
/// What a measure's tests say (`model::Evidence`).
const EVIDENCE: &str = "evidence";
const EVIDENCES: &[&str] = &["passed", "overdue", "failed", "not_tested"];
/// How far a corrective action is (`model::CorrectiveState`).
const CORRECTION: &str = "correction";
const CORRECTIONS: &[&str] = &[
    "open",
    "overdue",
    "done",
    "to-verify",
    "effective",
    "not-effective",
];

/// Columns of the exchange that stand inside a column of the register, as JSON.
const INSIDE: &[(Kind, &str, &str)] = &[
    (Kind::Scenarios, "current_override", "o.current_override ->> '$.level'"),
    (Kind::Scenarios, "current_override_reason", "o.current_override ->> '$.reason'"),
    (Kind::Scenarios, "current_override_by", "o.current_override ->> '$.by'"),
    (Kind::Scenarios, "target_override", "o.target_override ->> '$.level'"),
    (Kind::Scenarios, "target_override_reason", "o.target_override ->> '$.reason'"),
    (Kind::Scenarios, "target_override_by", "o.target_override ->> '$.by'"),
    (Kind::Scenarios, "frequency_low", "o.quantity ->> '$.frequency.low'"),
    (Kind::Scenarios, "frequency_high", "o.quantity ->> '$.frequency.high'"),
    (Kind::Scenarios, "loss_low", "o.quantity ->> '$.loss.low'"),
    (Kind::Scenarios, "loss_high", "o.quantity ->> '$.loss.high'"),
    (
        Kind::Scenarios,
        "reductions",
        "(SELECT group_concat(t.ref || ' ' || (j.value ->> '$.frequency') || '/' || (j.value ->> '$.loss'), '; ' ORDER BY j.key)
          FROM json_each(o.quantity, '$.reductions') j
          JOIN measures t ON t.id = unhex(j.value ->> '$.measure', '-'))",
    ),
    (Kind::Acceptances, "by", "o.accepted_by"),
];

/// What a list shows in one column.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Column {
    /// What stands in it.
    pub(super) content: Content,
    /// What is shown, or NULL.
    pub(super) shown: String,
    /// What it is sorted by; `shown` in most.
    pub(super) order: String,
    /// Whether `order` can be NULL.
    pub(super) may_lack: bool,
    /// What the column refers to.
    pub(super) refers: Refers,
}

/// How a column refers to other records.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Refers {
    /// It does not.
    Not,
    /// To one, whose id this SQL gives.
    One(Kind, String),
    /// To several, by a table of pairs.
    Several(&'static Link),
    /// To several words, in this column of JSON.
    Words(String),
    /// To a record of the kind that its row names.
    Any,
}

/// The values that a statement is run with, each under a name of its own.
#[derive(Default)]
pub(crate) struct Bound(pub(super) Vec<(String, Value)>);

impl Bound {
    /// Takes a value in, and gives the name that stands for it in the statement.
    pub(super) fn bind(&mut self, value: Value) -> String {
        let name = format!(":p{}", self.0.len());
        self.0.push((name.clone(), value));
        name
    }
}

/// The names of what the register works out for lists of `kind`, with what they hold.
pub(super) fn counted(kind: Kind) -> impl Iterator<Item = (&'static str, Content)> {
    let of = COUNTED.iter().filter(move |counted| counted.0 == kind);
    let duties = (kind == Kind::People).then_some((DUTIES_OF, Content::Number));
    of.map(|Counted(_, name, content, _)| (*name, *content))
        .chain(duties)
}

/// The column `name` of the list of `kind`, in the words of `lang`; none where it has none.
pub(super) fn column(kind: Kind, name: &str, lang: Lang, bound: &mut Bound) -> Option<Column> {
    let schema = Schema::of(kind)?;
    if let Some(Counted(_, _, content, sql)) = COUNTED
        .iter()
        .find(|counted| counted.0 == kind && counted.1 == name)
    {
        return Some(Column::plain(*content, format!("({sql})")));
    }
    match name {
        DUTIES_OF if kind == Kind::People => {
            return Some(Column::plain(Content::Number, counted_duties()));
        }
        "changed_at" => {
            return Some(Column {
                may_lack: false,
                ..Column::plain(Content::Text, "o.changed_at".to_owned())
            });
        }
        "changed_by" => {
            return Some(Column::plain(
                Content::Text,
                "nullif(o.changed_by, '')".to_owned(),
            ));
        }
        _ => {}
    }
    Some(match heading(schema, name)? {
        Heading::Known(known) => with_kind!(kind, R => of::<R>(known, lang)),
        Heading::Consequence(cell) => answer(&cell, bound),
    })
}

/// An answer of the record about one cell.
fn answer(cell: &Cell, bound: &mut Bound) -> Column {
    let path = bound.bind(text(&format!("$.\"{cell}\"")));
    Column::plain(
        Content::Level(model::table::ScaleOf::Consequence),
        format!("json_extract(o.consequence, {path})"),
    )
}

impl Column {
    fn plain(content: Content, shown: String) -> Self {
        let order = match content {
            // In the order in which people say them.
            Content::Choice(ids) => {
                let places = ids.iter().enumerate();
                let whens: Vec<String> = places
                    .map(|(place, id)| format!("WHEN '{id}' THEN {place}"))
                    .collect();
                format!("CASE {shown} {} END", whens.join(" "))
            }
            Content::Number | Content::Amount | Content::Date | Content::Level(_) => shown.clone(),
            _ => format!("{shown} COLLATE danish"),
        };
        Self {
            content,
            shown,
            order,
            may_lack: true,
            refers: Refers::Not,
        }
    }
}

fn of<R: Table>(known: &'static Known, lang: Lang) -> Column {
    let own = inside::<R>(known, lang);
    let (content, name) = (known.content, known.id);
    match content {
        Content::Key => Column {
            order: own.clone(),
            may_lack: false,
            ..Column::plain(content, own)
        },
        Content::Ref(kind) => Column {
            refers: Refers::One(kind, own.clone()),
            ..Column::plain(content, with_kind!(kind, T => title_of::<T>(&own, lang)))
        },
        Content::Refs(kind) => match R::LINKS.iter().find(|link| link.to == kind) {
            Some(link) => Column {
                refers: Refers::Several(link),
                ..Column::plain(content, with_kind!(kind, T => references::<T>(link)))
            },
            None => Column::plain(content, "NULL".to_owned()),
        },
        Content::Words | Content::Choices(_) => Column {
            refers: Refers::Words(own.clone()),
            ..Column::plain(
                content,
                format!("(SELECT group_concat(value, ', ' ORDER BY key) FROM json_each({own}))"),
            )
        },
        Content::Method => Column {
            refers: Refers::One(Kind::Methods, own.clone()),
            ..Column::plain(
                content,
                format!(
                    "(SELECT {} FROM methods t WHERE t.id = {own})",
                    model::Method::REFERENCE
                ),
            )
        },
        Content::YesNo => Column::plain(
            content,
            format!("CASE {own} WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END"),
        ),
        Content::Text if R::KIND == Kind::Attachments && name == "record" => Column {
            refers: Refers::Any,
            ..Column::plain(content, any_title(lang))
        },
        Content::Text if name == "name" => Column {
            order: format!("{own} COLLATE danish"),
            may_lack: false,
            ..Column::plain(content, format!("nullif({own}, '')"))
        },
        Content::Number | Content::Amount | Content::Date | Content::Level(_) => {
            Column::plain(content, own)
        }
        _ => Column::plain(content, format!("nullif({own}, '')")),
    }
}

/// Where the column stands in the record's row.
fn inside<R: Table>(known: &Known, lang: Lang) -> String {
    let name = known.id;
    if let Some((_, _, sql)) = INSIDE
        .iter()
        .find(|(kind, column, _)| *kind == R::KIND && *column == name)
    {
        return format!("({sql})");
    }
    let has = |name: &str| {
        R::COLUMNS
            .iter()
            .any(|column| column.trim_matches('"') == name)
    };
    let worded = format!("{name}_{}", lang.code());
    if has(name) {
        format!("o.\"{name}\"")
    } else if has(&worded) {
        format!("o.{worded}")
    } else {
        format!("(o.details ->> '$.{name}')")
    }
}

/// What a person calls the record whose id `own` gives.
fn title_of<T: Table>(own: &str, lang: Lang) -> String {
    let title = T::TITLE[lang as usize];
    // A scenario's name is not enough to tell it from others.
    let title = match T::KIND {
        Kind::Scenarios => format!("{} || ' ' || {title}", T::REFERENCE),
        _ => title.to_owned(),
    };
    format!("(SELECT {title} FROM {} t WHERE t.id = {own})", T::NAME)
}

/// The references of the records at the other end of a link.
fn references<T: Table>(link: &Link) -> String {
    let Link {
        table, own, other, ..
    } = link;
    format!(
        "(SELECT group_concat({reference}, ', ' ORDER BY {reference}) FROM {table} l
          JOIN {} t ON t.id = l.{other} WHERE l.{own} = o.id)",
        T::NAME,
        reference = T::REFERENCE,
    )
}

/// What a person calls the record that an attachment belongs to.
fn any_title(lang: Lang) -> String {
    let whens: Vec<String> = Kind::ALL
        .iter()
        .map(|kind| {
            let title = with_kind!(kind, T => title_of::<T>("o.record", lang));
            format!("WHEN '{}' THEN {title}", kind.id())
        })
        .collect();
    format!("(CASE o.kind {} END)", whens.join(" "))
}

/// What is searched in the records of `kind`: the reference and, in both languages, the name and the
/// description.
pub(super) fn searched(kind: Kind) -> String {
    with_kind!(kind, R => {
        let own: Vec<String> = R::COLUMNS
            .iter()
            .filter(|column| {
                **column == "ref" || column.starts_with("name") || column.starts_with("description")
            })
            .map(|column| format!("o.{column}"))
            .collect();
        // A record without a name is found by those that it stands between.
        if R::COLUMNS.iter().any(|column| column.starts_with("name")) {
            own.join(" || ' ' || ")
        } else {
            let [da, en] = R::TITLE;
            let titles = if da == en { da.to_owned() } else { format!("{da} || ' ' || {en}") };
            format!("(SELECT {} || ' ' || {titles} FROM {} t WHERE t.id = o.id)", R::REFERENCE, R::NAME)
        }
    })
}
