//! The life of an assessment (method, sections 6, 8 and 9), one method per deed: what it says of
//! itself, draft to approved to superseded, scenarios made by the score, carrying forward, and what
//! is different since last time.

mod assessment;
mod carry;
mod compare;
mod fill;
mod moved;
mod remove;
mod state;

use model::{Assessment, AssessmentId, AssessmentState, Stored};
use rusqlite::Connection;

use crate::{Refusal, Result, load::one};

pub(crate) use remove::{is_draft, remove_one};

pub use carry::Start;
pub use fill::{ScenarioPlan, ScenarioScope};

/// The assessment, where its scenarios may be changed: a superseded one is refused.
pub(crate) fn open(
    connection: &Connection,
    id: AssessmentId,
) -> Result<Stored<AssessmentId, Assessment>> {
    let stored = one::<Assessment>(connection, id)?;
    if stored.data.state == AssessmentState::Superseded {
        return Err(Refusal::Superseded.into());
    }
    Ok(stored)
}
