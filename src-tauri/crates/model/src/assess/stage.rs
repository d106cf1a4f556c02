//! The stages, what effects lower, and which of them count (method, section 5).

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::EffectInput;
use crate::{Measure, MeasureState, TestResult};

/// A stage of a risk (trin).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Iboende: no measure is counted.
    Inherent,
    /// Nuværende, påstået: the measures that are in place.
    CurrentClaimed,
    /// Nuværende, bekræftet: of those, the ones whose latest test passed and is not overdue.
    CurrentConfirmed,
    /// Mål: everything in place or planned.
    Target,
}

impl Stage {
    /// All four, in the order in which they are shown.
    pub const ALL: [Stage; 4] = [
        Stage::Inherent,
        Stage::CurrentClaimed,
        Stage::CurrentConfirmed,
        Stage::Target,
    ];

    /// The name in files and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Stage::Inherent => "inherent",
            Stage::CurrentClaimed => "current_claimed",
            Stage::CurrentConfirmed => "current_confirmed",
            Stage::Target => "target",
        }
    }
}

/// What an effect lowers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "lowercase")]
pub enum Factor {
    /// The likelihood; where it is a product, the threat.
    Likelihood,
    /// The consequence of chosen cells.
    Consequence,
    /// The vulnerability, where the method has that scale.
    Vulnerability,
}

impl Factor {
    /// The names in files and in JSON.
    pub const IDS: &'static [&'static str] = &["likelihood", "consequence", "vulnerability"];

    /// The name in files and in JSON.
    pub fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }

    /// The factor that `id` names.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "likelihood" => Some(Factor::Likelihood),
            "consequence" => Some(Factor::Consequence),
            "vulnerability" => Some(Factor::Vulnerability),
            _ => None,
        }
    }
}

/// What the tests of a measure say on a given day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// The latest test passed and still holds.
    Passed,
    /// The latest test passed, and the next one should have been made.
    Overdue,
    /// The latest test failed.
    Failed,
    /// There is no test.
    NotTested,
}

impl Measure {
    /// The last day on which a passed test holds.
    pub fn tested_until(&self) -> Option<NaiveDate> {
        let tested = self
            .last_tested
            .filter(|_| self.test_result == TestResult::Passed)?;
        tested.checked_add_months(Months::new(self.test_months.into()))
    }

    /// What its tests say on the day `today`. A passed test without a date says nothing.
    pub fn evidence(&self, today: NaiveDate) -> Evidence {
        match self.test_result {
            TestResult::Failed => Evidence::Failed,
            TestResult::NotTested => Evidence::NotTested,
            TestResult::Passed => match self.tested_until() {
                None => Evidence::NotTested,
                Some(until) if today <= until => Evidence::Passed,
                Some(_) => Evidence::Overdue,
            },
        }
    }
}

/// Whether an effect counts at `stage`, by how far its measure is and what its tests say.
pub(crate) fn counts(stage: Stage, measure: MeasureState, evidence: Evidence) -> bool {
    match stage {
        Stage::Inherent => false,
        Stage::Target => measure != MeasureState::Retired,
        Stage::CurrentClaimed => measure == MeasureState::InPlace,
        Stage::CurrentConfirmed => measure == MeasureState::InPlace && evidence == Evidence::Passed,
    }
}

/// At which of [`Stage::ALL`] an effect counts.
pub(crate) fn stages(effect: &EffectInput) -> [bool; 4] {
    Stage::ALL.map(|stage| counts(stage, effect.state, effect.evidence))
}
