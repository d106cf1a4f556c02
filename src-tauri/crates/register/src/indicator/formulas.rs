//! The one list of formulas: how each is found, one statement for each. What `indicator.ftl` tells the
//! user about a formula is exactly what stands here; a test counts every one of them another way.
//!
//! A statement gives how many, of how many; a mean gives how many, and the mean. Nothing is said where
//! there is nothing to count from. It stands after [`BEFORE`].

use model::{Formula, Kind};

use crate::{
    organisation::DUTIES,
    table::{Table, with_kind},
};

/// What a formula's two figures are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Found {
    /// Some of all: in percent.
    Share,
    /// How many, where there is anything that could be counted.
    Count,
    /// Of how many the mean was taken, and the mean.
    Mean,
}

/// How a formula is found.
pub(super) struct Way {
    pub(super) formula: Formula,
    pub(super) found: Found,
    /// The statement after [`BEFORE`].
    pub(super) sql: &'static str,
}

/// What every statement may use: the unit and those below it, the day, the levels that must be treated
/// by the decision rule of each method, the scenarios with a valid acceptance (both found by the
/// model), the assessments that count, and the scenarios of those at a level that must be treated,
/// current and confirmed.
pub(super) const BEFORE: &str = "WITH RECURSIVE
    here(id) AS (SELECT :unit UNION SELECT u.id FROM units u JOIN here h ON u.parent = h.id),
    now(day) AS (SELECT :today),
    must(method, rank) AS (SELECT unhex(value ->> 0), value ->> 1 FROM json_each(:must)),
    valid(scenario) AS (SELECT unhex(value) FROM json_each(:valid)),
    standing(id, method) AS (SELECT id, method FROM assessments WHERE state <> 'superseded'),
    risk(scenario) AS (SELECT l.scenario FROM must m JOIN levels l ON l.r2 = m.rank
        JOIN standing v ON v.id = l.assessment AND v.method = m.method
        WHERE (:unit IS NULL OR l.unit IN here)) ";

const fn way(formula: Formula, found: Found, sql: &'static str) -> Way {
    Way {
        formula,
        found,
        sql,
    }
}

/// Every formula but the manual one, and the duties of leavers, which follow the list of duties
/// ([`of_leavers`]).
pub(super) const WAYS: &[Way] = &[
    way(
        Formula::TopRisksTreated,
        Found::Share,
        "SELECT count(*) FILTER (WHERE r.scenario IN valid
                OR EXISTS (SELECT 1 FROM action_scenarios x JOIN actions a ON a.id = x.action
                    WHERE x.scenario = r.scenario AND a.state = 'open')
                OR EXISTS (SELECT 1 FROM effects e JOIN measures m ON m.id = e.measure
                    WHERE e.scenario = r.scenario AND m.state = 'planned')), count(*)
            FROM risk r",
    ),
    way(
        Formula::RisksAboveTolerance,
        Found::Count,
        "SELECT (SELECT count(*) FROM risk WHERE scenario NOT IN valid),
            EXISTS (SELECT 1 FROM levels l JOIN standing v ON v.id = l.assessment
                WHERE l.r2 IS NOT NULL AND (:unit IS NULL OR l.unit IN here))",
    ),
    way(
        Formula::ScenariosAnswered,
        Found::Share,
        "SELECT count(*) FILTER (WHERE l.status = 0), count(*)
            FROM levels l JOIN standing v ON v.id = l.assessment
            WHERE l.status <> 2 AND (:unit IS NULL OR l.unit IN here)",
    ),
    way(
        Formula::ConfirmedGap,
        Found::Share,
        "SELECT count(*) FILTER (WHERE l.r2 > l.r1), count(*)
            FROM levels l JOIN standing v ON v.id = l.assessment
            WHERE l.status = 0 AND (:unit IS NULL OR l.unit IN here)",
    ),
    way(
        Formula::AssetsWithOwner,
        Found::Share,
        "SELECT count(t.owner), count(*) FROM assets t WHERE t.retired IS NULL AND (:unit IS NULL OR t.unit IN here)",
    ),
    way(
        Formula::AssetsAssessed,
        Found::Share,
        "SELECT count(*) FILTER (WHERE EXISTS (SELECT 1 FROM scenarios s
                JOIN standing v ON v.id = s.assessment WHERE s.asset = t.id)), count(*)
            FROM assets t WHERE t.retired IS NULL AND (:unit IS NULL OR t.unit IN here)",
    ),
    way(
        Formula::ActionsOverdue,
        Found::Count,
        "SELECT count(*) FILTER (WHERE t.state = 'open' AND t.due < :today), count(*)
            FROM actions t LEFT JOIN people p ON p.id = t.owner
            WHERE (:unit IS NULL OR coalesce(t.unit, p.unit) IN here)",
    ),
    way(
        Formula::ActionsOnTime,
        Found::Share,
        "SELECT count(*) FILTER (WHERE t.closed <= coalesce(t.first_due, t.due)), count(*)
            FROM actions t LEFT JOIN people p ON p.id = t.owner
            WHERE t.state = 'done' AND coalesce(t.first_due, t.due) IS NOT NULL
            AND t.closed > date(:today, '-365 days') AND t.closed <= :today AND (:unit IS NULL OR coalesce(t.unit, p.unit) IN here)",
    ),
    way(
        Formula::ActionsPostponed,
        Found::Share,
        "SELECT count(*) FILTER (WHERE t.postponed > 0), count(*)
            FROM actions t LEFT JOIN people p ON p.id = t.owner
            WHERE t.state = 'open' AND (:unit IS NULL OR coalesce(t.unit, p.unit) IN here)",
    ),
    way(
        Formula::MeasuresInPlace,
        Found::Share,
        "SELECT count(*) FILTER (WHERE t.state = 'in place'), count(*)
            FROM measures t LEFT JOIN people p ON p.id = t.owner
            WHERE t.state <> 'retired' AND (:unit IS NULL OR p.unit IN here)",
    ),
    way(
        Formula::MeasuresConfirmed,
        Found::Share,
        "SELECT count(*) FILTER (WHERE t.test_result = 'passed'
                AND add_months(t.last_tested, t.test_months) >= :today), count(*)
            FROM measures t LEFT JOIN people p ON p.id = t.owner
            WHERE t.state = 'in place' AND (:unit IS NULL OR p.unit IN here)",
    ),
    // What `model::control_states` calls anything but "no test defined".
    way(
        Formula::TestCoverage,
        Found::Share,
        ", tested(control) AS (
                SELECT x.control FROM test_controls x JOIN tests q ON q.id = x.test
                    WHERE q.active = 1
                UNION SELECT c.control FROM measures m JOIN measure_controls c ON c.measure = m.id
                    WHERE m.state = 'in place' AND (m.test_result = 'failed'
                        OR m.test_result = 'passed' AND m.last_tested IS NOT NULL
                        OR EXISTS (SELECT 1 FROM test_measures x JOIN tests q ON q.id = x.test
                            WHERE x.measure = m.id AND q.active = 1))),
            covered(control) AS (SELECT control FROM tested
                UNION SELECT m.other FROM mappings m
                    WHERE m.relation IN ('same', 'covers') AND m.control IN tested
                UNION SELECT m.control FROM mappings m
                    WHERE m.relation = 'same' AND m.other IN tested)
            SELECT count(*) FILTER (WHERE t.control IN covered), count(*)
            FROM applicability t WHERE t.included = 1 AND :unit IS NULL",
    ),
    // Of each test its latest run, of two on one day the one that failed; one that is run once holds for
    // ten years (`model::test_standing`).
    way(
        Formula::TestsPassed,
        Found::Share,
        "SELECT count(*) FILTER (WHERE r.result = 'passed'
                AND add_months(r.date, iif(t.months = 0, 120, t.months)) >= :today), count(*)
            FROM tests t LEFT JOIN people p ON p.id = t.tester
            LEFT JOIN runs r ON r.id = (SELECT l.id FROM runs l
                WHERE l.test = t.id AND l.date <= :today
                ORDER BY l.date DESC, l.result = 'failed' DESC LIMIT 1)
            WHERE t.active = 1 AND (:unit IS NULL OR p.unit IN here)",
    ),
    way(
        Formula::TestsOverdue,
        Found::Count,
        "SELECT count(*) FILTER (WHERE :today > CASE WHEN r.latest IS NULL THEN t.due
                WHEN t.months > 0 THEN add_months(r.latest, t.months) END), count(*)
            FROM tests t LEFT JOIN people p ON p.id = t.tester
            LEFT JOIN (SELECT test, max(date) AS latest FROM runs WHERE date <= :today
                GROUP BY test) r ON r.test = t.id
            WHERE t.active = 1 AND (:unit IS NULL OR p.unit IN here)",
    ),
    // Of each control its latest rating, of two on one day the lower one (`model::ratings_on`).
    way(
        Formula::ControlsMaturity,
        Found::Mean,
        "SELECT count(*), avg(t.level) FROM maturity t WHERE t.unit IS :unit AND t.id = (
            SELECT l.id FROM maturity l WHERE l.control = t.control AND l.unit IS :unit
            AND l.date <= :today ORDER BY l.date DESC, l.level, l.id LIMIT 1)",
    ),
    way(
        Formula::MaturityOnTarget,
        Found::Share,
        "SELECT count(*) FILTER (WHERE t.level >= t.target), count(*)
            FROM maturity t WHERE t.target IS NOT NULL AND t.unit IS :unit AND t.id = (
                SELECT l.id FROM maturity l WHERE l.control = t.control AND l.unit IS :unit
                AND l.date <= :today ORDER BY l.date DESC, l.level, l.id LIMIT 1)",
    ),
    way(
        Formula::FindingsOpen,
        Found::Count,
        "SELECT count(*) FILTER (WHERE t.state = 'open'), count(*)
            FROM findings t LEFT JOIN people p ON p.id = t.owner
            WHERE (:unit IS NULL OR coalesce(t.unit, p.unit) IN here)",
    ),
    way(
        Formula::FindingsCloseDays,
        Found::Mean,
        "SELECT count(*), avg(julianday(t.closed) - julianday(t.found))
            FROM findings t LEFT JOIN people p ON p.id = t.owner
            WHERE t.state = 'closed' AND t.closed > date(:today, '-365 days') AND t.closed <= :today AND (:unit IS NULL OR coalesce(t.unit, p.unit) IN here)",
    ),
    way(
        Formula::FindingsRepeated,
        Found::Share,
        "SELECT count(t.repeats), count(*) FROM findings t LEFT JOIN people p ON p.id = t.owner
            WHERE t.found > date(:today, '-365 days') AND t.found <= :today AND (:unit IS NULL OR coalesce(t.unit, p.unit) IN here)",
    ),
    way(
        Formula::CorrectiveEffective,
        Found::Share,
        "SELECT count(*) FILTER (WHERE t.effectiveness = 'effective'), count(*)
            FROM corrective_actions t JOIN findings f ON f.id = t.finding
            LEFT JOIN people p ON p.id = t.owner
            WHERE t.effectiveness IS NOT NULL AND (:unit IS NULL OR coalesce(f.unit, p.unit) IN here)",
    ),
    // Of each scenario its latest acceptance.
    way(
        Formula::AcceptancesExpired,
        Found::Count,
        "SELECT count(*) FILTER (WHERE t.scenario NOT IN valid), count(*)
            FROM (SELECT DISTINCT scenario FROM acceptances) t
            JOIN levels l ON l.scenario = t.scenario JOIN standing v ON v.id = l.assessment
            WHERE (:unit IS NULL OR l.unit IN here)",
    ),
    // A rule concerns its units and those below them; without units, everybody (`model::knowledge`).
    way(
        Formula::StaffAcknowledged,
        Found::Share,
        "SELECT count(*) FILTER (WHERE EXISTS (SELECT 1 FROM acknowledgements a
                WHERE a.policy = t.id AND a.person = p.id AND a.version = t.version)), count(*)
            FROM policies t JOIN people p ON p.\"left\" IS NULL OR p.\"left\" >= :today
            WHERE t.state = 'in force' AND (:unit IS NULL OR p.unit IN here)
            AND (NOT EXISTS (SELECT 1 FROM policy_units WHERE policy = t.id) OR p.unit IN (
                WITH RECURSIVE reach(id) AS (SELECT unit FROM policy_units WHERE policy = t.id
                    UNION SELECT u.id FROM units u JOIN reach r ON u.parent = r.id)
                SELECT id FROM reach))",
    ),
    way(
        Formula::RequirementsMet,
        Found::Share,
        "SELECT count(*) FILTER (WHERE t.met = 'met'), count(*)
            FROM requirements t LEFT JOIN people p ON p.id = t.owner
            WHERE t.met <> 'not assessed' AND (:unit IS NULL OR p.unit IN here)",
    ),
    way(
        Formula::SuppliersChecked,
        Found::Share,
        "SELECT count(*) FILTER (WHERE :today <= add_months(t.details ->> 'last_check',
                t.details ->> 'check_months')), count(*)
            FROM assets t WHERE t.kind = 'supplier' AND t.retired IS NULL
            AND t.details ->> 'check_months' > 0 AND (:unit IS NULL OR t.unit IN here)",
    ),
    way(
        Formula::IncidentsYear,
        Found::Count,
        "SELECT count(*) FILTER (WHERE t.occurred > date(:today, '-365 days') AND t.occurred <= :today), count(*) FROM incidents t
            WHERE :unit IS NULL OR EXISTS (SELECT 1 FROM incident_assets x
                JOIN assets a ON a.id = x.asset WHERE x.incident = t.id AND a.unit IN here)",
    ),
];

/// The duties that still stand with somebody who has left, of every kind that [`DUTIES`] knows: the few
/// people first (`CROSS JOIN` keeps the order), then what each stands for, by its index. Said
/// where there is anybody who could have some.
pub(super) fn of_leavers() -> String {
    let open: Vec<String> = DUTIES
        .iter()
        .map(|duty| {
            let table = with_kind!(duty.kind, R => <R as Table>::NAME);
            format!(
                "(SELECT count(*) FROM people p CROSS JOIN {table} t ON t.\"{}\" = p.id
                    WHERE p.\"left\" < :today AND ({}) AND (:unit IS NULL OR p.unit IN here))",
                duty.column, duty.open
            )
        })
        .collect();
    format!(
        "{BEFORE}SELECT {}, EXISTS (SELECT 1 FROM {} p WHERE :unit IS NULL OR p.unit IN here)",
        open.join(" + "),
        with_kind!(Kind::People, R => <R as Table>::NAME)
    )
}
