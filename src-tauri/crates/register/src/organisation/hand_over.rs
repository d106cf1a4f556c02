//! Handing over what a person answers for, in one step.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::{Person, PersonId};
use rusqlite::params_from_iter;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Reopened,
    duty::{Duty, DutyKey, DutyRow, RoleCount, duties},
};
use crate::{
    Error, Op, Outcome, Refusal, Register, Result, Stamp, Write,
    load::one,
    refer::{self, RecordName},
    table::{Table, id, table_of, with_kind},
};

/// What is handed over, from whom, to whom.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct HandOver {
    /// Who answers for it now.
    pub from: PersonId,
    /// Who is to; none only where nothing is chosen.
    pub to: Option<PersonId>,
    /// The duties that move.
    pub chosen: Vec<DutyKey>,
    /// The last day of `from`, where the person leaves.
    pub left: Option<NaiveDate>,
}

/// What a hand-over would do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct HandOverPreview {
    /// How many duties of each role would move.
    pub moved: Vec<RoleCount>,
    /// The duties that the person would still have.
    pub kept: Vec<DutyRow>,
    /// Risks in superseded assessments that name the person: they stay as they are.
    pub closed: Vec<RecordName>,
    /// The scenarios that the person accepted; that stays in the person's name.
    pub accepted: Vec<RecordName>,
    /// What would have to be approved or accepted again.
    pub reopened: Reopened,
}

impl Register {
    /// Hands duties over, and notes the last day of who leaves, in one entry of the history.
    ///
    /// Refuses a receiver who is not there, has left or is the same person; a duty that the person
    /// does not have any more (stale: it was changed since it was chosen); and nothing at all.
    pub fn hand_over(
        &mut self,
        stamp: &Stamp,
        what: &HandOver,
        reason: &str,
    ) -> Result<Outcome<u32>> {
        let op = self.check_hand_over(what)?;
        self.write(stamp, op, reason.trim(), |write| carry(write, what))
    }

    /// What [`hand_over`](Self::hand_over) would do: it is carried out and rolled back. Refuses what
    /// that would refuse.
    pub fn foresee_hand_over(&mut self, stamp: &Stamp, what: &HandOver) -> Result<HandOverPreview> {
        self.check_hand_over(what)?;
        let before = self.holding(stamp.today)?;
        let had = self.duties(what.from)?;
        let connection = &self.connection;
        let look = |_| Ok((duties(connection, what.from)?, self.holding(stamp.today)?));
        let (_, (kept, after)) = self.rehearse(stamp, |write| carry(write, what), look)?;
        let moved = had
            .counts
            .iter()
            .map(|had| RoleCount {
                count: had.count
                    - kept
                        .counts
                        .iter()
                        .find(|own| own.role == had.role)
                        .map_or(0, |own| own.count),
                ..*had
            })
            .filter(|moved| moved.count > 0)
            .collect();
        Ok(HandOverPreview {
            moved,
            kept: kept.rows,
            closed: refer::rows(
                connection,
                model::Kind::Scenarios,
                "WHERE t.owner = ?1 AND (SELECT state FROM assessments WHERE id = t.assessment)
                 = 'superseded' ORDER BY t.ref",
                what.from.0,
            )?,
            accepted: refer::rows(
                connection,
                model::Kind::Scenarios,
                "WHERE t.id IN (SELECT scenario FROM acceptances WHERE accepted_by = ?1) ORDER BY t.ref",
                what.from.0,
            )?,
            reopened: before.lost(&after),
        })
    }

    /// The hand-over's sentence, where it may be.
    fn check_hand_over(&self, what: &HandOver) -> Result<Op> {
        let refuse = |field, code| Err(Refusal::Invalid { field, code }.into());
        let from = one::<Person>(&self.connection, what.from)?.data;
        let said = |word: &'static str| {
            let op = Op::new(word).with("person", &from.name);
            match what.left {
                Some(day) => op.with("day", day.to_string()),
                None => op,
            }
        };
        if what.chosen.is_empty() {
            return if what.left.is_some() {
                Ok(said("person-left"))
            } else {
                refuse("chosen", "nothing-chosen")
            };
        }
        let Some(to) = what.to else {
            return refuse("to", "missing-value");
        };
        if to == what.from {
            return refuse("to", "hand-over-to-self");
        }
        let to = one::<Person>(&self.connection, to)?.data;
        if to.left.is_some() {
            return refuse("to", "receiver-left");
        }
        let word = if what.left.is_some() {
            "hand-over-left"
        } else {
            "hand-over"
        };
        let count = what.chosen.iter().collect::<BTreeSet<_>>().len();
        Ok(said(word)
            .with("to", to.name)
            .with("count", count.to_string()))
    }
}

/// Moves the duties; returns how many.
fn carry(write: &mut Write<'_>, what: &HandOver) -> Result<u32> {
    let chosen: BTreeSet<DutyKey> = what.chosen.iter().copied().collect();
    if let Some(to) = what.to {
        for key in &chosen {
            write.hand(*key, what.from, to)?;
        }
    }
    if let Some(day) = what.left {
        let stored = write.get::<Person>(what.from)?;
        let left = Person {
            left: Some(day),
            ..stored.data
        };
        write.change(what.from, stored.revision, left)?;
    }
    Ok(chosen.len() as u32)
}

impl Write<'_> {
    /// Moves one duty; refuses it where the person does not have it any more.
    fn hand(&mut self, key: DutyKey, from: PersonId, to: PersonId) -> Result<()> {
        let duty = Duty::of(key.role).ok_or(Refusal::Missing)?;
        let sql = format!(
            "UPDATE {} AS t SET revision = ?2, changed_at = ?3, changed_by = ?4, \"{column}\" = ?5
             WHERE t.id = ?1 AND t.\"{column}\" = ?6 AND {}",
            table_of(duty.kind),
            duty.open,
            column = duty.column,
        );
        let values = self.head(key.id).into_iter().chain([id(to), id(from)]);
        let moved = self
            .connection
            .prepare_cached(&sql)?
            .execute(params_from_iter(values))?;
        if moved == 1 {
            return Ok(());
        }
        with_kind!(duty.kind, R => Err(not_theirs::<R>(self, key.id)))
    }
}

/// The record was changed since the duty was chosen, or is gone.
fn not_theirs<R: Table>(write: &Write<'_>, key: Uuid) -> Error {
    match write.get::<R>(key.into()) {
        Ok(stored) => Refusal::Stale {
            revision: stored.revision,
        }
        .into(),
        Err(error) => error,
    }
}
