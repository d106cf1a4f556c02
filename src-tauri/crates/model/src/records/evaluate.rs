//! What is measured, aimed at, evaluated and decided.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    ActionState, Better, Formula, IndicatorUnit, Kind, ObjectiveState, Record, ReviewKind,
    ReviewState, ReviewVerdict,
};
use crate::{
    Bilingual, IndicatorId, IndicatorValueId, ObjectiveId, PersonId, ReviewDecisionId, ReviewId,
    UnitId,
};

plain! {
    /// What is measured again and again (indikator; ISO/IEC 27004 and clause 9.1).
    Indicator(IndicatorId, Indicators, named) {
        /// What it is called.
        must name: String,
        /// What it says.
        may definition: String,
        /// How it is found.
        must formula: Formula,
        /// What it is counted in.
        must measured_in: IndicatorUnit,
        /// Where a manual value comes from.
        may source: String,
        /// Months from one value to the next.
        may months: u32 = 3,
        /// Which way is good.
        may better: Better,
        /// The value that is aimed at.
        may target: Option<f64>,
        /// The value beyond which somebody must act.
        may threshold: Option<f64>,
        /// Who answers for it.
        may owner: Option<PersonId>,
        /// The unit that it is about; none: the whole organisation.
        may unit: Option<UnitId>,
        /// Whether it is still measured.
        may active: bool = true,
    }
    linked {
    }
}

plain! {
    /// A measured value of an indicator (måling).
    IndicatorValue(IndicatorValueId, Values, nameless) {
        /// The indicator.
        must indicator: IndicatorId,
        /// The day.
        must date: NaiveDate,
        /// The value.
        must value: f64,
        /// What explains it.
        may note: String,
    }
    linked {
    }
}

plain! {
    /// An information security objective (målsætning; ISO/IEC 27001, clause 6.2).
    Objective(ObjectiveId, Objectives, named) {
        /// What is to be achieved.
        must name: String,
        /// What it is about.
        may description: String,
        /// What it takes.
        may resources: String,
        /// The indicator that shows it.
        may indicator: Option<IndicatorId>,
        /// The indicator's value at the start.
        may baseline: Option<f64>,
        /// The indicator's value that is aimed at.
        may target: Option<f64>,
        /// The day by which it is to be reached.
        may due: Option<NaiveDate>,
        /// Who answers for it.
        may owner: Option<PersonId>,
        /// Where it belongs.
        may unit: Option<UnitId>,
        /// How it stands.
        may state: ObjectiveState,
        /// How far it is in percent, where no indicator says it.
        may progress: u32,
        /// How the result is judged.
        may evaluation: String,
    }
    linked {
    }
}

plain! {
    /// A recurring evaluation (clause 9.1), or a management review (clause 9.3).
    Review(ReviewId, Reviews, named) {
        /// Its title.
        must name: String,
        /// What it is.
        must kind: ReviewKind,
        /// Where it belongs.
        may unit: Option<UnitId>,
        /// The day on which it is held.
        must date: NaiveDate,
        /// The day as of which its inputs are gathered; none: the day it is held.
        may as_of: Option<NaiveDate>,
        /// Who chairs it.
        may chair: Option<PersonId>,
        /// The one before, whose decisions are followed up.
        may previous: Option<ReviewId>,
        /// Changes in external and internal issues (9.3.2 b).
        may issues: String,
        /// Changes in needs and expectations of interested parties (9.3.2 c).
        may expectations: String,
        /// Feedback from interested parties (9.3.2 e).
        may feedback: String,
        /// Opportunities for continual improvement (9.3.2 g).
        may opportunities: String,
        /// How the level of security is judged.
        may verdict: Option<ReviewVerdict>,
        /// What is concluded (9.3.3).
        may conclusion: String,
        /// How far it is.
        may state: ReviewState,
        /// Who wrote that it was held.
        may held_by: String,
        /// The day of its approval.
        may approved: Option<NaiveDate>,
        /// Who approved it: never the one who wrote it.
        may approved_by: String,
    }
    linked {
        /// Who takes part.
        may participants: Vec<PersonId>,
    }
}

plain! {
    /// What an evaluation or a management review decided (clause 9.3.3).
    ReviewDecision(ReviewDecisionId, Decisions, named) {
        /// What was decided.
        must name: String,
        /// Where it was decided.
        must review: ReviewId,
        /// Why, and what it means.
        may description: String,
        /// Who answers for it.
        may owner: Option<PersonId>,
        /// The day by which it is to be carried out.
        may due: Option<NaiveDate>,
        /// How far it is.
        may state: ActionState,
        /// The day on which it was done or dropped.
        may closed: Option<NaiveDate>,
        /// What came of it.
        may outcome: String,
    }
    linked {
    }
}

impl Review {
    /// The day as of which its inputs are gathered (clause 9.3.2): the one that it names, or its own.
    pub fn inputs_day(&self) -> NaiveDate {
        self.as_of.unwrap_or(self.date)
    }
}
