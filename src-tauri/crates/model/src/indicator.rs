//! What a value of an indicator says (ISO/IEC 27004, ISO/IEC 27001 clause 9.1), how its values moved,
//! when the next one is due, and how far an objective is (clause 6.2). The values themselves are found
//! by the register or written by hand; nothing is found here.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    Assurance, Better, Formula, Indicator, IndicatorId, IndicatorValue, IndicatorValueId,
    Objective, ObjectiveState, Stored,
};

/// How an indicator stands against its target and its threshold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum IndicatorState {
    /// The value is beyond the threshold: somebody must act.
    Beyond,
    /// The target is not reached, and the threshold is not passed.
    Between,
    /// The target is reached; without a target, the threshold is not passed.
    OnTarget,
    /// There is a value, and nothing that it is held to.
    Unheld,
    /// There is no value.
    NoValue,
}

impl IndicatorState {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 5] = [
        Self::Beyond,
        Self::Between,
        Self::OnTarget,
        Self::Unheld,
        Self::NoValue,
    ];

    /// The word in JSON and in the texts (`indicator-state-ID`).
    pub fn id(self) -> &'static str {
        match self {
            Self::Beyond => "beyond",
            Self::Between => "between",
            Self::OnTarget => "on_target",
            Self::Unheld => "unheld",
            Self::NoValue => "no_value",
        }
    }
}

/// Where the last value of an indicator went from the one before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// It became better.
    Better,
    /// It became worse.
    Worse,
    /// It is the same.
    Same,
    /// There are not two values.
    Unknown,
}

impl Trend {
    /// The word in JSON and in the texts (`indicator-trend-ID`).
    pub fn id(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Same => "same",
            Self::Unknown => "unknown",
        }
    }
}

/// How a formula's records belong to a unit. Words: `formula-belongs-ID` in `indicator.ftl`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Belongs {
    /// By the unit of their asset.
    Asset,
    /// By their own unit, else the one where whoever answers for them works.
    Own,
    /// By the unit where whoever answers for them works.
    Owner,
    /// By the unit of the person.
    Person,
    /// By the unit that was rated.
    Rated,
    /// To none: they are of the whole organisation.
    Nowhere,
}

impl Belongs {
    /// The word in the texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Asset => "asset",
            Self::Own => "own",
            Self::Owner => "owner",
            Self::Person => "person",
            Self::Rated => "rated",
            Self::Nowhere => "nowhere",
        }
    }
}

impl Formula {
    /// How its records belong to a unit.
    pub fn belongs(self) -> Belongs {
        match self {
            Self::TopRisksTreated
            | Self::RisksAboveTolerance
            | Self::ScenariosAnswered
            | Self::ConfirmedGap
            | Self::AssetsWithOwner
            | Self::AssetsAssessed
            | Self::AcceptancesExpired
            | Self::SuppliersChecked
            | Self::IncidentsYear => Belongs::Asset,
            Self::ActionsOverdue
            | Self::ActionsOnTime
            | Self::ActionsPostponed
            | Self::FindingsOpen
            | Self::FindingsCloseDays
            | Self::FindingsRepeated
            | Self::CorrectiveEffective => Belongs::Own,
            Self::MeasuresInPlace
            | Self::MeasuresConfirmed
            | Self::TestsPassed
            | Self::TestsOverdue
            | Self::RequirementsMet => Belongs::Owner,
            Self::StaffAcknowledged | Self::DutiesOfLeavers => Belongs::Person,
            Self::ControlsMaturity | Self::MaturityOnTarget => Belongs::Rated,
            Self::Manual | Self::TestCoverage => Belongs::Nowhere,
        }
    }

    /// Whether its value is a mean, and not a number or a share of records.
    pub fn is_mean(self) -> bool {
        matches!(self, Self::ControlsMaturity | Self::FindingsCloseDays)
    }
}

/// Whether `value` is as good as `bound`, or better.
fn reaches(better: Better, value: f64, bound: f64) -> bool {
    match better {
        Better::Higher => value >= bound,
        Better::Lower => value <= bound,
    }
}

impl Indicator {
    /// How `value` stands against target and threshold. A value that equals one of them has reached
    /// the target, and has not passed the threshold.
    pub fn state_of(&self, value: Option<f64>) -> IndicatorState {
        let Some(value) = value else {
            return IndicatorState::NoValue;
        };
        let reached = |bound: Option<f64>| Some(reaches(self.better, value, bound?));
        match (reached(self.target), reached(self.threshold)) {
            (_, Some(false)) => IndicatorState::Beyond,
            (Some(false), _) => IndicatorState::Between,
            (None, None) => IndicatorState::Unheld,
            _ => IndicatorState::OnTarget,
        }
    }

    /// Where `after` went from `before`.
    pub fn trend(&self, before: Option<f64>, after: Option<f64>) -> Trend {
        match before.zip(after) {
            None => Trend::Unknown,
            Some((before, after)) if same(before, after) => Trend::Same,
            Some((before, after)) if reaches(self.better, after, before) => Trend::Better,
            Some(_) => Trend::Worse,
        }
    }

    /// The day of the next value: so many months after the latest one; `today` where there is none
    /// yet. None where it is not measured any more, or is measured once only.
    pub fn next_due(&self, latest: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
        if !self.active || self.months == 0 {
            return None;
        }
        match latest {
            None => Some(today),
            Some(day) => day.checked_add_months(Months::new(self.months)),
        }
    }
}

/// Whether two values are the same as far as anybody writes them.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// How far an objective is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ObjectiveProgress {
    /// From 0 to 100; none where its indicator has no value, or no target is said.
    pub percent: Option<u32>,
    /// Whether its indicator says it; else it is given by hand.
    pub by_indicator: bool,
}

/// How far `objective` is (ISO/IEC 27001, clause 6.2 e): the way from its baseline to its target that
/// the indicator has gone, from 0 to 100, whichever way is good. A value at the target or better is
/// 100. Its own target counts, else the indicator's; its own baseline, else the first value of the
/// indicator. Without an indicator the progress given by hand; one that is met is 100.
///
/// `first` and `now` are the indicator's first value and its value now.
pub fn objective_progress(
    objective: &Objective,
    indicator: Option<&Indicator>,
    first: Option<f64>,
    now: Option<f64>,
) -> ObjectiveProgress {
    let Some(indicator) = indicator else {
        let percent = match objective.state {
            ObjectiveState::Met => 100,
            _ => objective.progress.min(100),
        };
        return ObjectiveProgress {
            percent: Some(percent),
            by_indicator: false,
        };
    };
    let target = objective.target.or(indicator.target);
    let baseline = objective.baseline.or(first);
    let percent = target.zip(now).map(|(target, now)| {
        let good = |value| reaches(indicator.better, value, target);
        match baseline {
            _ if good(now) => 100,
            Some(baseline) if !good(baseline) => {
                let way = (now - baseline) / (target - baseline);
                // What is not reached is never 100.
                (way * 100.0).floor().clamp(0.0, 99.0) as u32
            }
            _ => 0,
        }
    });
    ObjectiveProgress {
        percent,
        by_indicator: true,
    }
}

impl Assurance {
    /// The recorded values of an indicator up to and including `until`, by day.
    pub fn series(
        &self,
        indicator: IndicatorId,
        until: NaiveDate,
    ) -> Vec<&Stored<IndicatorValueId, IndicatorValue>> {
        let own = |stored: &&Stored<IndicatorValueId, IndicatorValue>| {
            stored.data.indicator == indicator && stored.data.date <= until
        };
        let mut values: Vec<_> = self.values.values().filter(own).collect();
        values.sort_by_key(|stored| (stored.data.date, stored.id));
        values
    }

    /// The value of an indicator on the day `today`: what the register finds, else the latest that
    /// was written.
    pub fn value_now(&self, indicator: IndicatorId, today: NaiveDate) -> Option<f64> {
        let formula = self.indicators.get(&indicator)?.data.formula;
        if formula == Formula::Manual {
            let series = self.series(indicator, today);
            return series.last().map(|stored| stored.data.value);
        }
        self.measured.get(&indicator).map(|found| found.value)
    }

    /// How far an objective is on the day `today`.
    pub fn progress(&self, objective: &Objective, today: NaiveDate) -> ObjectiveProgress {
        let indicator = objective
            .indicator
            .and_then(|id| self.indicators.get(&id))
            .map(|stored| (stored.id, &stored.data));
        let Some((id, indicator)) = indicator else {
            return objective_progress(objective, None, None, None);
        };
        let first = self
            .series(id, today)
            .first()
            .map(|stored| stored.data.value);
        let now = self.value_now(id, today);
        objective_progress(objective, Some(indicator), first, now)
    }
}
