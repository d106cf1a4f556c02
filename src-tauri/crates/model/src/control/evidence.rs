//! What one control test says on a day, and what the tests of a measure say together.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    ControlTest, ControlTestId, Records, RunResult, TestResult, TestRun, TestRunId, TestState,
};

/// How many months a passed test holds that is to be run once only: ten years, the longest interval.
const ONCE: u32 = 120;

impl ControlTest {
    /// How many months a passed run holds: until the next one; ten years where it is run once.
    pub fn holds(&self) -> u32 {
        if self.months == 0 { ONCE } else { self.months }
    }
}

/// The latest run of each test. Of two on the same day the one that failed counts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LatestRuns(HashMap<ControlTestId, (NaiveDate, RunResult, TestRunId)>);

impl LatestRuns {
    /// Finds them.
    pub fn new(runs: &Records<TestRunId, TestRun>) -> Self {
        let mut latest = HashMap::new();
        for run in runs.values() {
            let this = (run.data.date, run.data.result, run.id);
            let known = latest.entry(run.data.test).or_insert(this);
            // `Passed` comes before `Failed`.
            if (known.0, known.1) < (this.0, this.1) {
                *known = this;
            }
        }
        Self(latest)
    }

    /// The day and the result of the latest run of `test`.
    pub fn of(&self, test: ControlTestId) -> Option<(NaiveDate, RunResult)> {
        self.0.get(&test).map(|(day, result, _)| (*day, *result))
    }

    /// The latest run of `test` itself.
    pub fn run(&self, test: ControlTestId) -> Option<TestRunId> {
        self.0.get(&test).map(|(_, _, run)| *run)
    }
}

/// How a control test stands on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct TestStanding {
    /// Never run, overdue, failed or passed.
    pub state: TestState,
    /// The day of the latest run.
    pub date: Option<NaiveDate>,
    /// The last day on which a passed run holds.
    pub until: Option<NaiveDate>,
    /// The day on which the next run is due: the one that the test names before its first run, else the
    /// months after the latest. None for one that is run once and was.
    pub due: Option<NaiveDate>,
}

/// What `test`, whose latest run is `latest`, says on the day `today` (ISO/IEC 27001:2022, clause 9.1):
/// a run that failed says so until another one passes; one that passed holds for the months between two
/// runs ([`ControlTest::holds`]), the last day included.
pub fn test_standing(
    test: &ControlTest,
    latest: Option<(NaiveDate, RunResult)>,
    today: NaiveDate,
) -> TestStanding {
    let Some((date, result)) = latest else {
        return TestStanding {
            state: TestState::NeverRun,
            date: None,
            until: None,
            due: test.due,
        };
    };
    let end = date.checked_add_months(Months::new(test.holds()));
    let until = end.filter(|_| result == RunResult::Passed);
    TestStanding {
        state: match until {
            None if result == RunResult::Failed => TestState::Failed,
            Some(until) if until < today => TestState::Overdue,
            _ => TestState::Passed,
        },
        date: Some(date),
        until,
        due: end.filter(|_| test.months > 0),
    }
}

/// What the tests of a measure say together, as it stands on the measure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tested {
    /// The day of the run that speaks for all.
    pub last_tested: Option<NaiveDate>,
    /// What it showed.
    pub result: TestResult,
    /// How many months it holds if it passed.
    pub months: u16,
}

/// The summary of the active tests that name a measure, each with its latest run; none where there are
/// none (method, section 5: a measure is confirmed by tests that passed and are not overdue).
///
/// The worst speaks for all: one that failed (the latest), else one that was never run, else the one
/// that holds the shortest. So what follows on any day is the worst of what each test says on it, and
/// the summary itself does not depend on the day.
pub fn tested<'a>(
    tests: impl Iterator<Item = (&'a ControlTest, Option<(NaiveDate, RunResult)>)>,
) -> Option<Tested> {
    tests
        .filter(|(test, _)| test.active)
        .map(|(test, latest)| {
            // Months are never above ten years.
            let months = u16::try_from(test.holds()).unwrap_or(u16::MAX);
            match latest {
                Some((day, RunResult::Failed)) => Tested {
                    last_tested: Some(day),
                    result: TestResult::Failed,
                    months,
                },
                None => Tested {
                    last_tested: None,
                    result: TestResult::NotTested,
                    months,
                },
                Some((day, RunResult::Passed)) => Tested {
                    last_tested: Some(day),
                    result: TestResult::Passed,
                    months,
                },
            }
        })
        .min_by_key(|one| {
            let until = one
                .last_tested
                .and_then(|day| day.checked_add_months(Months::new(one.months.into())));
            let latest = one.last_tested.map(std::cmp::Reverse);
            match one.result {
                TestResult::Failed => (0, None, latest, one.months),
                TestResult::NotTested => (1, None, None, one.months),
                TestResult::Passed => (2, until, latest, one.months),
            }
        })
}
