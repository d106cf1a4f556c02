//! What is to be done by somebody.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ActionState, Kind, Record};
use crate::{
    ActionId, Bilingual, MeasureId, ObjectiveId, PersonId, ReviewDecisionId, ScenarioId, UnitId,
};

plain! {
    /// What somebody is to do by a day (handling; ISO/IEC 27001, clauses 6.1.3 e and 10.1).
    Action(ActionId, Actions, named) {
        /// What is to be done.
        must name: String,
        /// What it is about.
        may description: String,
        /// Who answers for it.
        may owner: Option<PersonId>,
        /// Where it belongs.
        may unit: Option<UnitId>,
        /// The day by which it is to be done.
        may due: Option<NaiveDate>,
        /// How far it is.
        may state: ActionState,
        /// How far it is, in percent.
        may progress: u32,
        /// What it costs once, in whole kroner.
        may cost: Option<u32>,
        /// The measure that it brings into place.
        may measure: Option<MeasureId>,
        /// The decision that it carries out.
        may decision: Option<ReviewDecisionId>,
        /// The objective that it serves.
        may objective: Option<ObjectiveId>,
        /// The day that was first promised.
        may first_due: Option<NaiveDate>,
        /// How often it was put off.
        may postponed: u32,
        /// Why it was put off last.
        may postponed_reason: String,
        /// The day on which it was done or dropped.
        may closed: Option<NaiveDate>,
        /// What came of it, and where that can be seen.
        may outcome: String,
    }
    linked {
        /// The risks that it treats.
        may scenarios: Vec<ScenarioId>,
        /// The actions that must be done before it.
        may after: Vec<ActionId>,
    }
}
