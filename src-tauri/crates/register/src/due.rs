//! Everything that is due, in one list. Every kind of record that has a date registers in [`DUES`];
//! a test fails for a date that stands neither there nor among those that nothing is due on.
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
        }
    }
}

/// One way in which records are due.
struct Due {
    what: DueWhat,
    /// The kind of record that opens.
    kind: Kind,
    /// The dates that it speaks for: kind and column as in files.
    #[cfg_attr(not(test), expect(dead_code, reason = "a test holds every date to it"))]
    dates: &'static [(Kind, &'static str)],
    /// Gives id, reference, name, owner, unit, day and months between two times, for the days
    /// from `:from` to `:until`; `:today` is known.
    sql: &'static str,
}

/// Every way in which records are due.
const DUES: &[Due] = &[
    Due {
        what: DueWhat::MeasureDue,
        kind: Kind::Measures,
        dates: &[(Kind::Measures, "due")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, NULL, t.due, 0 FROM measures t
            WHERE t.state = 'planned' AND t.due BETWEEN :from AND :until",
    },
    Due {
        what: DueWhat::TestDue,
        kind: Kind::Measures,
        dates: &[(Kind::Measures, "last_tested")],
        sql:
            "SELECT t.id, t.ref, t.name, t.owner, NULL, add_months(t.last_tested, t.test_months), 0
            FROM measures t WHERE t.state = 'in place' AND t.test_result = 'passed'
            AND add_months(t.last_tested, t.test_months) BETWEEN :from AND :until",
    },
    Due {
        what: DueWhat::TestFailed,
        kind: Kind::Measures,
        dates: &[(Kind::Measures, "last_tested")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, NULL, t.last_tested, 0 FROM measures t
            WHERE t.state = 'in place' AND t.test_result = 'failed'
            AND t.last_tested BETWEEN :from AND :until",
    },
    Due {
        what: DueWhat::TreatmentDue,
        kind: Kind::Scenarios,
        dates: &[(Kind::Scenarios, "due")],
        sql: "SELECT t.id, t.ref, t.ref || ' ' || a.name, coalesce(t.owner, a.risk_owner, a.owner),
            a.unit, t.due, 0 FROM scenarios t JOIN assets a ON a.id = t.asset
            JOIN assessments v ON v.id = t.assessment
            WHERE t.due BETWEEN :from AND :until AND t.relevant = 1 AND v.state <> 'superseded'",
    },
    Due {
        what: DueWhat::AcceptanceExpires,
        kind: Kind::Scenarios,
        dates: &[(Kind::Acceptances, "until")],
        // The latest acceptance of each scenario.
        sql: "SELECT s.id, s.ref, s.ref || ' ' || a.name, t.accepted_by, a.unit, t.until, 0
            FROM acceptances t JOIN scenarios s ON s.id = t.scenario JOIN assets a ON a.id = s.asset
            JOIN assessments v ON v.id = s.assessment
            WHERE t.until BETWEEN :from AND :until AND v.state <> 'superseded' AND NOT EXISTS (
                SELECT 1 FROM acceptances l WHERE l.scenario = t.scenario
                AND (l.accepted, l.id) > (t.accepted, t.id))",
    },
    Due {
        what: DueWhat::ReviewDue,
        kind: Kind::Assessments,
        dates: &[(Kind::Assessments, "review")],
        sql: "SELECT t.id, t.ref, t.name, NULL, t.unit, t.review, 0 FROM assessments t
            WHERE t.review BETWEEN :from AND :until AND t.state <> 'superseded'",
    },
    Due {
        what: DueWhat::RoutineDue,
        kind: Kind::Routines,
        dates: &[(Kind::Routines, "due"), (Kind::Routines, "last_done")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, t.unit, t.due, t.months FROM routines t
            WHERE t.due BETWEEN :from AND :until AND (t.months > 0 OR t.last_done IS NULL)",
    },
    Due {
        what: DueWhat::SupplierCheck,
        kind: Kind::Assets,
        dates: &[(Kind::Assets, "last_check")],
        sql: "SELECT t.id, t.ref, t.name, coalesce(t.contact, t.owner), t.unit,
            add_months(t.details ->> 'last_check', t.details ->> 'check_months'), 0
            FROM assets t WHERE t.kind = 'supplier' AND t.retired IS NULL
            AND add_months(t.details ->> 'last_check', t.details ->> 'check_months')
                BETWEEN :from AND :until",
    },
    Due {
        what: DueWhat::SupplierUnchecked,
        kind: Kind::Assets,
        dates: &[(Kind::Assets, "last_check")],
        sql: "SELECT t.id, t.ref, t.name, coalesce(t.contact, t.owner), t.unit, :today, 0
            FROM assets t WHERE t.kind = 'supplier' AND t.retired IS NULL
            AND t.details ->> 'check_months' > 0 AND t.details ->> 'last_check' IS NULL
            AND :today BETWEEN :from AND :until",
    },
    Due {
        what: DueWhat::AgreementEnds,
        kind: Kind::Assets,
        dates: &[(Kind::Assets, "agreement_until")],
        sql: "SELECT t.id, t.ref, t.name, coalesce(t.contact, t.owner), t.unit,
            t.details ->> 'agreement_until', 0
            FROM assets t WHERE t.kind = 'supplier' AND t.retired IS NULL
            AND t.details ->> 'agreement_until' BETWEEN :from AND :until",
    },
];

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

#[cfg(test)]
mod tests {
    use model::table::{Content, TABLES};

    use super::*;

    /// The dates of records that nothing is due on, and why.
    const NOT_DUE: &[(Kind, &str, &str)] = &[
        (Kind::People, "left", "the person left; nothing follows"),
        (
            Kind::Assets,
            "retired",
            "it is not used any more; nothing follows",
        ),
        (Kind::Assessments, "date", "the day that it is as of"),
        (Kind::Acceptances, "accepted", "the day that it begins on"),
        (Kind::Incidents, "occurred", "the day that it happened on"),
    ];

    /// Whoever adds a date to a kind of record says what is due on it, or why nothing is.
    #[test]
    fn every_date_is_a_due_or_says_why_not() {
        let mut unknown = Vec::new();
        let mut known: Vec<(Kind, &str)> = DUES
            .iter()
            .flat_map(|due| due.dates.iter().copied())
            .chain(NOT_DUE.iter().map(|(kind, column, _)| (*kind, *column)))
            .collect();
        for table in TABLES {
            for column in table.columns {
                if !matches!(column.content, Content::Date) {
                    continue;
                }
                let date = (table.kind, column.id);
                if !known.contains(&date) {
                    unknown.push(date);
                }
                known.retain(|own| *own != date);
            }
        }
        assert_eq!(unknown, [], "register it in DUES or in NOT_DUE");
        assert_eq!(known, [], "is no date of any record");
    }

    #[test]
    fn each_reason_stands_once_and_its_word_is_that_in_json() {
        for (place, due) in DUES.iter().enumerate() {
            assert_eq!(serde_json::json!(due.what), due.what.id());
            assert_eq!(due.what as usize, place, "the order of counts is theirs");
        }
    }
}
