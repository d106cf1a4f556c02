//! The one list of what is due: a kind of record that has a date adds a line to [`DUES`]. A test
//! fails for a date that stands neither there nor among those that nothing is due on.

use model::Kind;

use super::DueWhat;

/// One way in which records are due.
pub(super) struct Due {
    pub(super) what: DueWhat,
    /// The kind of record that opens.
    pub(super) kind: Kind,
    /// The dates that it speaks for: kind and column as in files.
    #[cfg_attr(not(test), expect(dead_code, reason = "a test holds every date to it"))]
    pub(super) dates: &'static [(Kind, &'static str)],
    /// Gives id, reference, name, owner, unit, day and months between two times, for the days
    /// from `:from` to `:until`; `:today` is known.
    pub(super) sql: &'static str,
}

/// Every way in which records are due.
pub(super) const DUES: &[Due] = &[
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
