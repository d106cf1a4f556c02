//! Looking back: one record's timeline, the register as it was, what is different, what is gone.

use chrono::{DateTime, NaiveDate, Utc};
use model::{Kind, Lang, Moment, MomentId, Stored};
use register::{Deleted, Difference, Timeline};
use serde::{Deserialize, Serialize};
use tauri::State;
use uuid::Uuid;

use crate::{
    clock,
    error::Answer,
    session::{RegisterInfo, Session, Written},
};

/// A moment as the window names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// The end of a day, where the user is.
    Day(NaiveDate),
    /// A moment.
    At(DateTime<Utc>),
}

impl When {
    fn moment(self) -> DateTime<Utc> {
        match self {
            When::Day(day) => clock::end_of(day),
            When::At(at) => at,
        }
    }
}

/// Shows the register as it was; until [`look_forward`] every read is answered so.
#[tauri::command(async)]
#[specta::specta]
pub fn look_back(session: State<'_, Session>, when: When) -> Answer<RegisterInfo> {
    session.look_back(when.moment())
}

/// Shows the register as it is today.
#[tauri::command(async)]
#[specta::specta]
pub fn look_forward(session: State<'_, Session>) -> Answer<RegisterInfo> {
    session.look_forward()
}

/// The named days, the latest first; those of today, whatever day is shown.
#[tauri::command(async)]
#[specta::specta]
pub fn moments(session: State<'_, Session>) -> Answer<Vec<Stored<MomentId, Moment>>> {
    session.read_now(|register| {
        let mut moments: Vec<_> = register.all::<Moment>()?.into_values().collect();
        moments.sort_by_key(|moment| std::cmp::Reverse(moment.data.at));
        Ok(moments)
    })
}
