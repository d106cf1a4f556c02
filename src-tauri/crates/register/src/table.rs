//! How each kind of record stands in its table. One file per area; SQL is made from these lists.

mod assessment;
mod audit;
mod desk;
mod organisation;
mod plain;
mod plain_kinds;
mod risk;
mod threat;
mod verdict;

pub(crate) use threat::properties as properties_of;

use chrono::NaiveDate;
use model::{Bilingual, Kind, Record, RecordKey, Values};
use rusqlite::{
    Row,
    types::{Type, Value},
};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// A kind of record with a table.
pub(crate) trait Table: Record {
    /// The table.
    const NAME: &'static str;
    /// Its columns after `id, revision, changed_at, changed_by`.
    const COLUMNS: &'static [&'static str];
    /// How references begin that the register makes itself.
    const PREFIX: &'static str;
    /// Its reference in SQL, of a row called `t`; empty for a kind without one.
    const REFERENCE: &'static str = "t.ref";
    /// What a person calls it, in Danish and English, in SQL, of a row called `t`.
    const TITLE: [&'static str; 2] = ["t.name", "t.name"];
    /// The tables of pairs that belong to the record.
    const LINKS: &'static [Link] = &[];

    /// The values in the order of `COLUMNS`.
    fn values(&self) -> Vec<Value>;
    /// Reads the values from the fifth column on.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;
    /// Gives the record a reference where it has none.
    fn set_reference(&mut self, reference: String);
    /// The other ends of one of `LINKS`.
    fn linked(&self, _link: &Link) -> Vec<Uuid> {
        Vec::new()
    }
    /// Sets the other ends of one of `LINKS`.
    fn set_linked(&mut self, _link: &Link, _ids: Vec<Uuid>) {}
    /// The record whose page shows this one, where it has none of its own.
    fn page(&self) -> Option<RecordKey> {
        None
    }
    /// Refuses what no record may hold, naming the field and the sentence.
    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        Ok(())
    }
}

/// A table of pairs: its name, the column of the record that it belongs to, the other's, and the
/// kind of the others.
#[derive(PartialEq, Eq, Debug)]
pub(crate) struct Link {
    pub(crate) table: &'static str,
    pub(crate) own: &'static str,
    pub(crate) other: &'static str,
    pub(crate) to: Kind,
}

/// The page of a record of another kind.
pub(crate) fn page_of<R: Record>(key: R::Id) -> RecordKey {
    RecordKey {
        kind: R::KIND,
        id: key.into(),
    }
}

/// The ids of a link as the register keeps them.
pub(crate) fn uuids<I: Copy + Into<Uuid>>(ids: &[I]) -> Vec<Uuid> {
    ids.iter().map(|id| (*id).into()).collect()
}

/// The ids of a link as a record holds them.
pub(crate) fn typed<I: From<Uuid>>(ids: Vec<Uuid>) -> Vec<I> {
    ids.into_iter().map(I::from).collect()
}

/// The tables whose changes are recorded, with the kind that each belongs to.
pub(crate) const RECORDED: &[(&str, Option<Kind>)] = &[
    ("settings", None),
    ("units", Some(Kind::Units)),
    ("people", Some(Kind::People)),
    ("assets", Some(Kind::Assets)),
    ("dependencies", Some(Kind::Dependencies)),
    ("threats", Some(Kind::Threats)),
    ("threat_controls", Some(Kind::Threats)),
    ("threat_vulnerabilities", Some(Kind::Threats)),
    ("vulnerabilities", Some(Kind::Vulnerabilities)),
    ("vulnerability_controls", Some(Kind::Vulnerabilities)),
    ("controls", Some(Kind::Controls)),
    ("measures", Some(Kind::Measures)),
    ("measure_controls", Some(Kind::Measures)),
    ("methods", Some(Kind::Methods)),
    ("drafts", Some(Kind::Drafts)),
    ("assessments", Some(Kind::Assessments)),
    ("assessment_participants", Some(Kind::Assessments)),
    ("scenarios", Some(Kind::Scenarios)),
    ("scenario_vulnerabilities", Some(Kind::Scenarios)),
    ("effects", Some(Kind::Effects)),
    ("acceptances", Some(Kind::Acceptances)),
    ("opinions", Some(Kind::Opinions)),
    ("incidents", Some(Kind::Incidents)),
    ("incident_assets", Some(Kind::Incidents)),
    ("routines", Some(Kind::Routines)),
    ("attachments", Some(Kind::Attachments)),
    ("moments", Some(Kind::Moments)),
    ("views", Some(Kind::Views)),
    ("tests", Some(Kind::Tests)),
    ("test_controls", Some(Kind::Tests)),
    ("test_measures", Some(Kind::Tests)),
    ("runs", Some(Kind::Runs)),
    ("mappings", Some(Kind::Mappings)),
    ("maturity", Some(Kind::Maturity)),
    ("applicability", Some(Kind::Applicability)),
    ("statements", Some(Kind::Statements)),
    ("actions", Some(Kind::Actions)),
    ("action_scenarios", Some(Kind::Actions)),
    ("action_after", Some(Kind::Actions)),
    ("programmes", Some(Kind::Programmes)),
    ("audits", Some(Kind::Audits)),
    ("audit_team", Some(Kind::Audits)),
    ("audit_units", Some(Kind::Audits)),
    ("audit_assets", Some(Kind::Audits)),
    ("audit_controls", Some(Kind::Audits)),
    ("checks", Some(Kind::Checks)),
    ("findings", Some(Kind::Findings)),
    ("corrective_actions", Some(Kind::CorrectiveActions)),
    ("indicators", Some(Kind::Indicators)),
    ("indicator_values", Some(Kind::Values)),
    ("objectives", Some(Kind::Objectives)),
    ("reviews", Some(Kind::Reviews)),
    ("review_participants", Some(Kind::Reviews)),
    ("decisions", Some(Kind::Decisions)),
    ("requirements", Some(Kind::Requirements)),
    ("requirement_controls", Some(Kind::Requirements)),
    ("policies", Some(Kind::Policies)),
    ("policy_units", Some(Kind::Policies)),
    ("acknowledgements", Some(Kind::Acknowledgements)),
];

/// Does `$body` with `$R` as the type of the records of a kind. The only list of kinds with their
/// types: what is for every kind goes through here.
macro_rules! with_kind {
    ($kind:expr, $R:ident => $body:expr) => {
        $crate::table::with_kind!(@ $kind, $R, $body;
            Units Unit, People Person, Assets Asset, Dependencies Dependency, Threats Threat,
            Vulnerabilities Vulnerability, Controls Control, Measures Measure, Methods Method,
            Assessments Assessment, Scenarios Scenario, Effects Effect, Acceptances Acceptance,
            Opinions Opinion, Incidents Incident, Drafts Draft, Routines Routine,
            Attachments Attachment, Moments Moment, Views View,
            Tests ControlTest, Runs TestRun, Mappings ControlMapping, Maturity Maturity, Applicability Applicability, Statements Statement, Actions Action, Programmes Programme, Audits Audit, Checks AuditCheck, Findings AuditFinding, CorrectiveActions CorrectiveAction, Indicators Indicator, Values IndicatorValue, Objectives Objective, Reviews Review, Decisions ReviewDecision, Requirements Requirement, Policies Policy, Acknowledgements Acknowledgement)
    };
    (@ $kind:expr, $R:ident, $body:expr; $($variant:ident $record:ident),*) => {
        match $kind {
            $(model::Kind::$variant => {
                type $R = model::$record;
                $body
            })*
        }
    };
}
pub(crate) use with_kind;

/// The table that holds the records of a kind.
pub(crate) fn table_of(kind: Kind) -> &'static str {
    with_kind!(kind, R => R::NAME)
}

/// The longest text that a field may hold, in characters.
pub(crate) const LONGEST_TEXT: usize = 20_000;

/// Where the columns of the record itself begin.
pub(crate) const FIRST: usize = 4;

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(crate) fn optional_id(id: Option<impl Into<Uuid>>) -> Value {
    id.map_or(Value::Null, |id| Value::Blob(id.into().as_bytes().to_vec()))
}

pub(crate) fn id(id: impl Into<Uuid>) -> Value {
    Value::Blob(id.into().as_bytes().to_vec())
}

pub(crate) fn word(word: Option<&'static str>) -> Value {
    word.map_or(Value::Null, text)
}

pub(crate) fn number(number: Option<impl Into<i64>>) -> Value {
    number.map_or(Value::Null, |number| Value::Integer(number.into()))
}

pub(crate) fn json(value: &impl Serialize) -> Value {
    serde_json::to_string(value).map_or(Value::Null, Value::Text)
}

/// Reads a column that holds JSON.
pub(crate) fn from_json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|error| unreadable(column, error))
}

pub(crate) fn from_optional_json<T: DeserializeOwned>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)?.as_str_or_null()? {
        None => Ok(None),
        Some(text) => serde_json::from_str(text)
            .map(Some)
            .map_err(|error| unreadable(column, error)),
    }
}

/// Reads a column that holds one of a kind's words.
pub(crate) fn from_word<T>(
    row: &Row<'_>,
    column: usize,
    read: fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    read(text).ok_or_else(|| unreadable(column, format!("`{text}` is not known")))
}

pub(crate) fn from_optional_word<T>(
    row: &Row<'_>,
    column: usize,
    read: fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    match row.get_ref(column)?.as_str_or_null()? {
        None => Ok(None),
        Some(_) => from_word(row, column, read).map(Some),
    }
}

pub(crate) fn bilingual(row: &Row<'_>, column: usize) -> rusqlite::Result<Bilingual> {
    Ok(Bilingual {
        da: row.get(column)?,
        en: row.get(column + 1)?,
    })
}

/// Reads an id, or none.
pub(crate) fn optional<I: From<Uuid>>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<I>> {
    match row.get_ref(column)?.as_blob_or_null()? {
        None => Ok(None),
        Some(bytes) => Ok(Some(uuid(bytes, column)?.into())),
    }
}

/// Reads an id.
pub(crate) fn needed<I: From<Uuid>>(row: &Row<'_>, column: usize) -> rusqlite::Result<I> {
    Ok(uuid(row.get_ref(column)?.as_blob()?, column)?.into())
}

fn uuid(bytes: &[u8], column: usize) -> rusqlite::Result<Uuid> {
    Uuid::from_slice(bytes).map_err(|error| unreadable(column, error))
}

/// An empty table of answers is by far the commonest: it is read without a parser.
pub(crate) fn answers(row: &Row<'_>, column: usize) -> rusqlite::Result<Values> {
    if row.get_ref(column)?.as_str()? == "{}" {
        Ok(Values::default())
    } else {
        from_json(row, column)
    }
}

pub(crate) fn unreadable(
    column: usize,
    error: impl Into<Box<dyn std::error::Error + Send + Sync>>,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error.into())
}

pub(crate) fn day(day: Option<NaiveDate>) -> Value {
    day.map_or(Value::Null, |day| {
        Value::Text(day.format("%Y-%m-%d").to_string())
    })
}

/// Refuses a missing name and texts beyond the limit.
pub(crate) fn check_texts(
    name: Option<&str>,
    texts: &[(&'static str, &str)],
) -> Result<(), (&'static str, &'static str)> {
    if name.is_some_and(|name| name.trim().is_empty()) {
        return Err(("name", "missing-value"));
    }
    match texts
        .iter()
        .find(|(_, text)| text.chars().nth(LONGEST_TEXT).is_some())
    {
        Some((field, _)) => Err((field, "text-too-long")),
        None => Ok(()),
    }
}
