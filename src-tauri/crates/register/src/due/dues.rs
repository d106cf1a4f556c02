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
            AND NOT EXISTS (SELECT 1 FROM test_measures x JOIN tests y ON y.id = x.test
                WHERE x.measure = t.id AND y.active = 1)
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
    Due {
        what: DueWhat::TestRunDue,
        kind: Kind::Tests,
        dates: &[(Kind::Tests, "due"), (Kind::Runs, "date")],
        sql: "SELECT q.id, q.ref, q.name, q.tester, NULL, q.day, q.months FROM (
                SELECT t.id, t.ref, t.name, t.tester, t.months, CASE
                    WHEN r.latest IS NULL THEN t.due
                    WHEN t.months > 0 THEN add_months(r.latest, t.months) END AS day
                FROM tests t LEFT JOIN (SELECT test, max(date) AS latest FROM runs GROUP BY test) r
                    ON r.test = t.id WHERE t.active = 1) q
            WHERE q.day BETWEEN :from AND :until",
    },
    Due {
        what: DueWhat::ActionDue,
        kind: Kind::Actions,
        dates: &[(Kind::Actions, "due")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, t.unit, t.due, 0 FROM actions t
            WHERE t.due BETWEEN :from AND :until AND t.state = 'open'",
    },
    Due {
        what: DueWhat::AuditStarts,
        kind: Kind::Audits,
        dates: &[(Kind::Audits, "starts")],
        sql: "SELECT t.id, t.ref, t.name, t.lead, NULL, t.starts, 0 FROM audits t
            WHERE t.starts BETWEEN :from AND :until AND t.state = 'planned'",
    },
    Due {
        what: DueWhat::ProgrammeReview,
        kind: Kind::Programmes,
        dates: &[(Kind::Programmes, "review")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, NULL, t.review, 0 FROM programmes t
            WHERE t.review BETWEEN :from AND :until",
    },
    Due {
        what: DueWhat::FindingOpen,
        kind: Kind::Findings,
        dates: &[(Kind::Findings, "found")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, t.unit, t.found, 0 FROM findings t
            WHERE t.found BETWEEN :from AND :until AND t.state = 'open'
            AND t.grade IN ('major', 'minor')
            AND NOT EXISTS (SELECT 1 FROM corrective_actions x WHERE x.finding = t.id)",
    },
    Due {
        what: DueWhat::CorrectiveDue,
        kind: Kind::CorrectiveActions,
        dates: &[(Kind::CorrectiveActions, "due")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, f.unit, t.due, 0 FROM corrective_actions t
            JOIN findings f ON f.id = t.finding
            WHERE t.due BETWEEN :from AND :until AND t.done IS NULL",
    },
    Due {
        what: DueWhat::VerificationDue,
        kind: Kind::CorrectiveActions,
        dates: &[(Kind::CorrectiveActions, "verify_on")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, f.unit, t.verify_on, 0 FROM corrective_actions t
            JOIN findings f ON f.id = t.finding
            WHERE t.verify_on BETWEEN :from AND :until AND t.done IS NOT NULL
            AND t.verified IS NULL",
    },
    Due {
        what: DueWhat::IndicatorDue,
        kind: Kind::Indicators,
        dates: &[(Kind::Values, "date")],
        sql: "SELECT q.id, q.ref, q.name, q.owner, q.unit, q.day, q.months FROM (
                SELECT t.id, t.ref, t.name, t.owner, t.unit, t.months,
                    coalesce(add_months((SELECT max(v.date) FROM indicator_values v
                        WHERE v.indicator = t.id), t.months), :today) AS day
                FROM indicators t WHERE t.active = 1 AND t.months > 0) q
            WHERE q.day BETWEEN :from AND :until",
    },
    Due {
        what: DueWhat::IndicatorAlert,
        kind: Kind::Indicators,
        dates: &[(Kind::Values, "date")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, t.unit, v.date, 0 FROM indicators t
            JOIN indicator_values v ON v.id = (SELECT l.id FROM indicator_values l
                WHERE l.indicator = t.id ORDER BY l.date DESC, l.id DESC LIMIT 1)
            WHERE t.active = 1 AND v.date BETWEEN :from AND :until AND CASE t.better
                WHEN 'higher' THEN v.value < t.threshold ELSE v.value > t.threshold END",
    },
    Due {
        what: DueWhat::ObjectiveDue,
        kind: Kind::Objectives,
        dates: &[(Kind::Objectives, "due")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, t.unit, t.due, 0 FROM objectives t
            WHERE t.due BETWEEN :from AND :until AND t.state = 'open'",
    },
    Due {
        what: DueWhat::EvaluationDue,
        kind: Kind::Reviews,
        dates: &[(Kind::Reviews, "date")],
        sql: "SELECT t.id, t.ref, t.name, t.chair, t.unit, t.date, 0 FROM reviews t
            WHERE t.date BETWEEN :from AND :until AND t.state = 'planned'",
    },
    Due {
        what: DueWhat::DecisionDue,
        kind: Kind::Decisions,
        dates: &[(Kind::Decisions, "due")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, NULL, t.due, 0 FROM decisions t
            WHERE t.due BETWEEN :from AND :until AND t.state = 'open'",
    },
    Due {
        what: DueWhat::RequirementReview,
        kind: Kind::Requirements,
        dates: &[(Kind::Requirements, "review")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, NULL, t.review, 0 FROM requirements t
            WHERE t.review BETWEEN :from AND :until",
    },
    Due {
        what: DueWhat::PolicyReview,
        kind: Kind::Policies,
        dates: &[(Kind::Policies, "review")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, NULL, t.review, 0 FROM policies t
            WHERE t.review BETWEEN :from AND :until AND t.state <> 'withdrawn'",
    },
    Due {
        what: DueWhat::PolicyKnown,
        kind: Kind::Policies,
        dates: &[(Kind::Policies, "known_by")],
        sql: "SELECT t.id, t.ref, t.name, t.owner, NULL, t.known_by, 0 FROM policies t
            WHERE t.known_by BETWEEN :from AND :until AND t.state = 'in force'
            AND EXISTS (SELECT 1 FROM people p WHERE (p.\"left\" IS NULL OR p.\"left\" >= :today)
                AND (p.unit IN (WITH RECURSIVE below(id) AS (
                        SELECT unit FROM policy_units WHERE policy = t.id
                        UNION SELECT u.id FROM units u JOIN below b ON u.parent = b.id)
                        SELECT id FROM below)
                    OR NOT EXISTS (SELECT 1 FROM policy_units WHERE policy = t.id))
                AND NOT EXISTS (SELECT 1 FROM acknowledgements a WHERE a.policy = t.id
                    AND a.person = p.id AND a.version = t.version))",
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
        (Kind::Maturity, "date", "the day of the rating"),
        (Kind::Statements, "approved", "the day of the approval"),
        (
            Kind::Actions,
            "first_due",
            "what was promised first; the due day follows",
        ),
        (Kind::Actions, "closed", "it is done; nothing follows"),
        (Kind::Programmes, "starts", "the first day of its period"),
        (Kind::Programmes, "ends", "the last day of its period"),
        (Kind::Programmes, "approved", "the day of the approval"),
        (
            Kind::Audits,
            "ends",
            "the last planned day; its beginning is due",
        ),
        (Kind::Audits, "reported", "the day of the report"),
        (Kind::Checks, "answered", "the day of the answer"),
        (Kind::Findings, "closed", "it is closed; nothing follows"),
        (
            Kind::CorrectiveActions,
            "done",
            "it is done; its verification is due",
        ),
        (
            Kind::CorrectiveActions,
            "verified",
            "the day of the verification",
        ),
        (Kind::Reviews, "as_of", "the day that its inputs are of"),
        (Kind::Reviews, "approved", "the day of the approval"),
        (Kind::Decisions, "closed", "it is done; nothing follows"),
        (Kind::Policies, "approved", "the day from which it applies"),
        (
            Kind::Acknowledgements,
            "date",
            "the day on which it was read",
        ),
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
