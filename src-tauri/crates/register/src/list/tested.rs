//! What tests say, as SQL for lists. `model::control_states` and `model::test_standing` say the same of
//! records; a test holds the two against each other.

/// A column of the latest run of the test that `$test` gives: of two on one day the one that failed.
macro_rules! latest {
    ($test:literal, $column:literal) => {
        concat!(
            "(SELECT x.",
            $column,
            " FROM runs x WHERE x.test = ",
            $test,
            ".id ORDER BY x.date DESC, x.result = 'failed' DESC LIMIT 1)"
        )
    };
}

/// How grave what a test says is on the day of the stored figures, or how it is called.
macro_rules! standing {
    ($test:literal: $never:literal, $failed:literal, $overdue:literal, $passed:literal) => {
        concat!(
            "CASE ",
            latest!($test, "result"),
            " WHEN 'failed' THEN ",
            $failed,
            " WHEN 'passed' THEN CASE WHEN add_months(",
            latest!($test, "date"),
            ", CASE ",
            $test,
            ".months WHEN 0 THEN 120 ELSE ",
            $test,
            ".months END) < (SELECT day FROM derived) THEN ",
            $overdue,
            " ELSE ",
            $passed,
            " END ELSE ",
            $never,
            " END"
        )
    };
}

/// How a test stands.
pub(super) const TEST: &str = standing!("o": "'never run'", "'failed'", "'overdue'", "'passed'");

/// The day of its latest run.
pub(super) const LATEST: &str = latest!("o", "date");

/// The day on which it is to be run next; none where it is run no more.
pub(super) const NEXT: &str = concat!(
    "CASE WHEN o.active = 1 THEN CASE WHEN ",
    latest!("o", "date"),
    " IS NULL THEN o.due WHEN o.months > 0 THEN add_months(",
    latest!("o", "date"),
    ", o.months) END END"
);

/// What the tests say of a control: the worst of what counts for it, its own and what comes by mappings.
pub(super) const CONTROL: &str = concat!(
    "CASE WHEN EXISTS (SELECT 1 FROM applicability a WHERE a.control = o.id AND a.included = 0)
        THEN 'not applicable'
     ELSE (WITH own (id) AS (
            SELECT o.id
            UNION SELECT m.control FROM mappings m WHERE m.other = o.id AND m.relation IN ('same', 'covers')
            UNION SELECT m.other FROM mappings m WHERE m.control = o.id AND m.relation = 'same'),
        found (grave) AS (
            SELECT ",
    standing!("t": "3", "4", "2", "1"),
    "       FROM own JOIN test_controls l ON l.control = own.id JOIN tests t ON t.id = l.test
            WHERE t.active = 1
            UNION ALL
            SELECT CASE
                WHEN k.test_result = 'failed' THEN 4
                WHEN k.test_result = 'passed' AND k.last_tested IS NOT NULL THEN
                    CASE WHEN add_months(k.last_tested, k.test_months) < (SELECT day FROM derived)
                        THEN 2 ELSE 1 END
                WHEN EXISTS (SELECT 1 FROM test_measures x JOIN tests t ON t.id = x.test
                    WHERE x.measure = k.id AND t.active = 1) THEN 3 END
            FROM own JOIN measure_controls l ON l.control = own.id JOIN measures k ON k.id = l.measure
            WHERE k.state = 'in place')
        SELECT CASE max(grave) WHEN 4 THEN 'failed' WHEN 3 THEN 'never run' WHEN 2 THEN 'overdue'
            WHEN 1 THEN 'passed' ELSE 'no test defined' END FROM found) END"
);

/// How mature a control is in the whole organisation.
pub(super) const MATURITY: &str = "(SELECT x.level FROM maturity x WHERE x.control = o.id
    AND x.unit IS NULL ORDER BY x.date DESC, x.level LIMIT 1)";
