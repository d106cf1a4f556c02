//! What a change would move, before it is made: the change is carried out for real in a
//! transaction that is then rolled back, so that the preview cannot differ from the deed.

use model::{Method, Stage};
use rusqlite::{Transaction, TransactionBehavior};
use serde::Serialize;

use crate::{Register, Result, Stamp, Write, load::one, write::carry_out};

/// What a change would move (method, section 3).
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Foresight {
    /// Assets whose effective values would be others.
    pub assets: u32,
    /// Scenarios that would stand elsewhere, at any stage or for any party.
    pub scenarios: u32,
    /// Which levels they would leave and reach.
    pub moves: Vec<LevelMove>,
}

/// So many scenarios would go from one level to another at a stage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LevelMove {
    /// The method whose levels these are, as `id@version`.
    pub method: String,
    /// The stage.
    pub stage: Stage,
    /// The id of the level before; none: without a level.
    pub before: Option<String>,
    /// The id of the level after; none: without a level.
    pub after: Option<String>,
    /// Whether it is a higher level than before.
    pub rises: bool,
    /// How many scenarios.
    pub count: u32,
}

impl Register {
    /// What `writer` would move. Refuses what the write itself would refuse; changes nothing.
    pub fn foresee<T>(
        &mut self,
        stamp: &Stamp,
        writer: impl FnOnce(&mut Write<'_>) -> Result<T>,
    ) -> Result<Foresight> {
        Ok(self.rehearse(stamp, writer, |_| Ok(()))?.0)
    }

    /// What `writer` would move, and what `look` sees in the register as it would be then, with what
    /// the writer returned.
    pub(crate) fn rehearse<T, U>(
        &self,
        stamp: &Stamp,
        writer: impl FnOnce(&mut Write<'_>) -> Result<T>,
        look: impl FnOnce(T) -> Result<U>,
    ) -> Result<(Foresight, U)> {
        self.writable()?;
        let connection = &self.connection;
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        let done = carry_out(connection, &self.methods, stamp, writer)?;
        let seen = look(done.value)?;
        transaction.rollback()?;
        let Some(change) = done.change else {
            return Ok((Foresight::default(), seen));
        };
        let moves = change
            .reached
            .moves
            .into_iter()
            .map(|((method, stage, before, after), count)| {
                let method = one::<Method>(connection, method)?.data;
                let level = |rank: Option<u8>| {
                    let level = method.levels.get(usize::from(rank?))?;
                    Some(level.id.clone())
                };
                Ok(LevelMove {
                    stage,
                    before: level(before),
                    after: level(after),
                    rises: before.is_some() && before < after,
                    count,
                    method: format!("{}@{}", method.id, method.version),
                })
            })
            .collect::<Result<_>>()?;
        let foresight = Foresight {
            assets: change.reached.assets,
            scenarios: change.reached.scenarios,
            moves,
        };
        Ok((foresight, seen))
    }
}
