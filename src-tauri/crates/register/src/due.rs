//! Everything that is due, in one list, whatever kind of record it is (see [`dues`]).
//!
//! Nothing is stored: what is due is read from the records. Where an index holds the date, only what
//! lies in the days asked for is read.

use chrono::{Days, NaiveDate};
use model::{Kind, PersonId, UnitId};
use rusqlite::{ToSql, named_params, types::ToSqlOutput};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Register, Result,
    table::{id, needed, optional},
};
use dues::{DUES, Due};

mod dues;
mod wheel;

pub(crate) use wheel::DONE;
pub use wheel::{WheelMark, WheelRow, WheelState};

/// Why something is due.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum DueWhat {
    /// A measure is planned and to be in place.
    MeasureDue,
    /// A measure is to be tested again.
    TestDue,
    /// A measure's latest test failed, on this day.
    TestFailed,
    /// A risk is to be treated.
    TreatmentDue,
    /// A risk is accepted, and the acceptance has a last day.
    AcceptanceExpires,
    /// An assessment is to be looked at again.
    ReviewDue,
    /// A routine of the yearly wheel.
    RoutineDue,
    /// A supplier is to be checked again.
    SupplierCheck,
    /// A supplier is to be checked and never was: due today, every day.
    SupplierUnchecked,
    /// The agreement with a supplier ends.
    AgreementEnds,
    /// A control test is to be carried out.
    TestRunDue,
    /// An action is to be done.
    ActionDue,
    /// A planned audit begins.
    AuditStarts,
    /// An audit programme is to be looked at again.
    ProgrammeReview,
    /// A nonconformity was found, on this day, and has no corrective action.
    FindingOpen,
    /// A corrective action is to be done.
    CorrectiveDue,
    /// The effect of a corrective action is to be verified.
    VerificationDue,
    /// An indicator is to be measured.
    IndicatorDue,
    /// The latest value of an indicator, of this day, is beyond its threshold.
    IndicatorAlert,
    /// An objective is to be reached.
    ObjectiveDue,
    /// An evaluation or a management review is to be held.
    EvaluationDue,
    /// A decision is to be carried out.
    DecisionDue,
    /// A requirement is to be looked at again.
    RequirementReview,
    /// A policy is to be looked at again.
    PolicyReview,
    /// A policy is to be known by all whom it concerns, and is not yet.
    PolicyKnown,
}

impl DueWhat {
    /// The word in JSON and in the texts (`due-ID`).
    pub fn id(self) -> &'static str {
        match self {
            DueWhat::MeasureDue => "measure_due",
            DueWhat::TestDue => "test_due",
            DueWhat::TestFailed => "test_failed",
            DueWhat::TreatmentDue => "treatment_due",
            DueWhat::AcceptanceExpires => "acceptance_expires",
            DueWhat::ReviewDue => "review_due",
            DueWhat::RoutineDue => "routine_due",
            DueWhat::SupplierCheck => "supplier_check",
            DueWhat::SupplierUnchecked => "supplier_unchecked",
            DueWhat::AgreementEnds => "agreement_ends",
            DueWhat::TestRunDue => "test_run_due",
            DueWhat::ActionDue => "action_due",
            DueWhat::AuditStarts => "audit_starts",
            DueWhat::ProgrammeReview => "programme_review",
            DueWhat::FindingOpen => "finding_open",
            DueWhat::CorrectiveDue => "corrective_due",
            DueWhat::VerificationDue => "verification_due",
            DueWhat::IndicatorDue => "indicator_due",
            DueWhat::IndicatorAlert => "indicator_alert",
            DueWhat::ObjectiveDue => "objective_due",
            DueWhat::EvaluationDue => "evaluation_due",
            DueWhat::DecisionDue => "decision_due",
            DueWhat::RequirementReview => "requirement_review",
            DueWhat::PolicyReview => "policy_review",
            DueWhat::PolicyKnown => "policy_known",
        }
    }
}

/// Which of what is due a list shows.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DueFilter {
    /// From this day on; none: however long overdue.
    pub from: Option<NaiveDate>,
    /// Up to and including this day; none: however far ahead.
    pub until: Option<NaiveDate>,
    /// Only where this person answers for it.
    pub person: Option<PersonId>,
    /// Only of this unit or of units below it. A record without a unit counts where the person
    /// works who answers for it.
    pub unit: Option<UnitId>,
    /// Only for this reason.
    pub what: Option<DueWhat>,
    /// Only what is overdue.
    pub overdue: bool,
    /// Only where reference, name or owner contain this.
    pub text: String,
}

/// Something that is due.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DueRow {
    /// The record that opens.
    pub id: Uuid,
    /// Its kind.
    pub kind: Kind,
    /// Its reference.
    pub reference: String,
    /// Its name; of a scenario its reference and its asset.
    pub name: String,
    /// Why.
    pub what: DueWhat,
    /// Who answers for it.
    pub owner: Option<PersonId>,
    /// That person's name.
    pub owner_name: Option<String>,
    /// Where it belongs.
    pub unit: Option<UnitId>,
    /// That unit's name.
    pub unit_name: Option<String>,
    /// The day.
    pub due: NaiveDate,
    /// Whether that day has passed.
    pub overdue: bool,
    /// Months from one time to the next; 0: this once.
    pub months: u16,
}

/// How much is due for one reason.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DueCount {
    /// The reason.
    pub what: DueWhat,
    /// How many.
    pub count: u32,
    /// How many of those are overdue.
    pub overdue: u32,
}

/// A part of what is due, the most urgent first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DuePage {
    /// The rows of this part.
    pub rows: Vec<DueRow>,
    /// How many rows the filter lets through.
    pub total: u32,
    /// How many of those are overdue.
    pub overdue: u32,
    /// Per reason, whichever the filter asks for, in the order of the reasons.
    pub counts: Vec<DueCount>,
}

/// A day as it stands in tables; text sorts as days do.
struct Day(Option<NaiveDate>, &'static str);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match &self.0 {
            Some(day) => day.to_sql(),
            None => self.1.to_sql(),
        }
    }
}

impl Register {
    /// What is due on the day `today` and lies within `filter`: the rows from `offset` on, at most
    /// `limit`, by day and then in Danish order.
    pub fn due(
        &self,
        filter: &DueFilter,
        today: NaiveDate,
        offset: u32,
        limit: u32,
    ) -> Result<DuePage> {
        let _reading = self.reading()?;
        let counts = self.due_counts(filter, today)?;
        let asked = |count: &&DueCount| filter.what.is_none_or(|what| what == count.what);
        let overdue = counts.iter().filter(asked).map(|count| count.overdue).sum();
        let total = if filter.overdue {
            overdue
        } else {
            counts.iter().filter(asked).map(|count| count.count).sum()
        };
        let rows = self.due_rows(filter, today, offset, limit)?;
        Ok(DuePage {
            rows,
            total,
            overdue,
            counts,
        })
    }

    fn due_rows(
        &self,
        filter: &DueFilter,
        today: NaiveDate,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<DueRow>> {
        let sql = format!(
            "SELECT d.what, d.id, d.ref, d.name, d.owner, p.name, u.id, u.name, d.day, d.months,
                d.day < :today
             {} ORDER BY d.day, d.name COLLATE danish, d.what, d.id LIMIT :limit OFFSET :offset",
            due_from(filter.what)
        );
        self.ask_due(&sql, filter, today, (offset, limit), |row| {
            let due = due_of(row)?;
            Ok(DueRow {
                id: needed(row, 1)?,
                kind: due.kind,
                reference: row.get(2)?,
                name: row.get(3)?,
                what: due.what,
                owner: optional(row, 4)?,
                owner_name: row.get(5)?,
                unit: optional(row, 6)?,
                unit_name: row.get(7)?,
                due: row.get(8)?,
                months: row.get(9)?,
                overdue: row.get(10)?,
            })
        })
    }

    fn due_counts(&self, filter: &DueFilter, today: NaiveDate) -> Result<Vec<DueCount>> {
        let sql = format!(
            "SELECT d.what, count(*), sum(d.day < :today) {}
             GROUP BY d.what ORDER BY d.what LIMIT :limit OFFSET :offset",
            due_from(None)
        );
        // What is overdue is counted beside the rest, not instead of it.
        let whole = DueFilter {
            overdue: false,
            ..filter.clone()
        };
        self.ask_due(&sql, &whole, today, (0, u32::MAX), |row| {
            Ok(DueCount {
                what: due_of(row)?.what,
                count: row.get(1)?,
                overdue: row.get(2)?,
            })
        })
    }

    fn ask_due<T>(
        &self,
        sql: &str,
        filter: &DueFilter,
        today: NaiveDate,
        (offset, limit): (u32, u32),
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let yesterday = today.checked_sub_days(Days::new(1));
        let until = if filter.overdue {
            filter.until.min(yesterday).or(yesterday)
        } else {
            filter.until
        };
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(
            named_params! {
                ":from": Day(filter.from, ""),
                ":until": Day(until, "9999-12-31"),
                ":today": today,
                ":person": filter.person.map(id),
                ":unit": filter.unit.map(id),
                ":text": filter.text.trim().to_lowercase(),
                ":offset": offset,
                ":limit": limit,
            },
            read,
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Which due the first column of a row names by its place.
fn due_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<&'static Due> {
    let place: i64 = row.get(0)?;
    DUES.get(place as usize)
        .ok_or(rusqlite::Error::IntegralValueOutOfRange(0, place))
}

/// Where rows come from: every due, or those of one reason, each with who answers for it and where.
fn due_from(what: Option<DueWhat>) -> String {
    let parts: Vec<String> = DUES
        .iter()
        .enumerate()
        .filter(|(_, due)| what.is_none_or(|what| what == due.what))
        .map(|(place, due)| format!("SELECT {place}, q.* FROM ({}) q", due.sql))
        .collect();
    format!(
        "FROM (SELECT NULL AS what, NULL AS id, NULL AS ref, NULL AS name, NULL AS owner,
                NULL AS unit, NULL AS day, NULL AS months WHERE 0 UNION ALL {}) d
         LEFT JOIN people p ON p.id = d.owner
         LEFT JOIN units u ON u.id = coalesce(d.unit, p.unit)
         WHERE (:person IS NULL OR d.owner = :person)
         AND (:unit IS NULL OR u.id IN (WITH RECURSIVE below(id) AS (
            VALUES (:unit) UNION SELECT c.id FROM units c JOIN below b ON c.parent = b.id)
            SELECT id FROM below))
         AND (:text = '' OR contains(d.ref || ' ' || d.name || ' ' || ifnull(p.name, ''), :text))",
        parts.join(" UNION ALL ")
    )
}
