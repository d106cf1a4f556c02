//! The derived row of a scenario: where it stands at each stage, for each party.

use model::{Assessed, AssessmentId, Method, MethodId, Scenario, ScenarioId, Stage, UnitId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{
    Result,
    table::{id, needed, optional},
};

use super::count::ALL_PARTIES;

/// What became of a scenario, as `levels.status` holds it.
pub(crate) const ANSWERED: u8 = 0;
pub(crate) const UNANSWERED: u8 = 1;
pub(crate) const NOT_RELEVANT: u8 = 2;
/// Counted beside the status: the confirmed level is above the claimed one.
pub(crate) const CREDIT_TAKEN_BACK: u8 = 10;

/// The place of a scenario at one stage for one party: six bytes in `levels.stages`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(crate) struct Stand {
    pub(crate) rank: u8,
    pub(crate) likelihood: u16,
    pub(crate) consequence: u8,
}

/// The derived row of a scenario.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Standing {
    pub(crate) assessment: AssessmentId,
    pub(crate) method: MethodId,
    pub(crate) unit: Option<UnitId>,
    pub(crate) status: u8,
    /// Per stage: all parties first, then each party of the method.
    pub(crate) stages: Vec<[Option<Stand>; Method::MOST_PARTIES + 1]>,
    /// Per stage whether a person set the level.
    pub(crate) overridden: [bool; 4],
}

impl Standing {
    pub(crate) fn new(
        scenario: &Scenario,
        method: MethodId,
        unit: Option<UnitId>,
        assessed: &Assessed,
    ) -> Self {
        let mut standing = Self {
            assessment: scenario.assessment,
            method,
            unit,
            status: UNANSWERED,
            stages: Vec::new(),
            overridden: [false; 4],
        };
        match assessed {
            Assessed::NotRelevant => standing.status = NOT_RELEVANT,
            Assessed::Unanswered => {}
            Assessed::Levels(levels) => {
                standing.status = ANSWERED;
                for (stage, level) in levels.iter().enumerate() {
                    let mut stands = [None; Method::MOST_PARTIES + 1];
                    let derived = level.derived();
                    stands[ALL_PARTIES] = Some(Stand {
                        rank: level.rank,
                        likelihood: derived.likelihood,
                        consequence: derived.consequence,
                    });
                    for (party, found) in level.parties().iter().enumerate() {
                        stands[party + 1] = found.map(|found| Stand {
                            rank: found.rank,
                            likelihood: found.likelihood,
                            consequence: found.consequence,
                        });
                    }
                    standing.overridden[stage] = level.overridden;
                    standing.stages.push(stands);
                }
            }
        }
        standing
    }

    /// All parties together at `stage`.
    pub(crate) fn at(&self, stage: Stage) -> Option<Stand> {
        self.stages.get(stage as usize)?[ALL_PARTIES]
    }

    /// What lists are sorted by: per stage the rank and the product of likelihood and consequence.
    pub(crate) fn keys(&self) -> [Option<u32>; 8] {
        let mut keys = [None; 8];
        for (stage, pair) in Stage::ALL.into_iter().zip(keys.chunks_exact_mut(2)) {
            if let Some(stand) = self.at(stage) {
                pair[0] = Some(stand.rank.into());
                pair[1] = Some(u32::from(stand.likelihood) * u32::from(stand.consequence));
            }
        }
        keys
    }

    /// One byte per stage for the override, then per stage and party 1 + rank, likelihood, consequence.
    fn pack(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(4 + self.stages.len() * 16);
        bytes.extend(self.overridden.map(u8::from));
        for stage in &self.stages {
            let count = stage
                .iter()
                .rposition(Option::is_some)
                .map_or(0, |last| last + 1);
            bytes.push(count as u8);
            for stand in &stage[..count] {
                match stand {
                    None => bytes.push(0),
                    Some(stand) => {
                        bytes.push(stand.rank + 1);
                        bytes.extend(stand.likelihood.to_le_bytes());
                        bytes.push(stand.consequence);
                    }
                }
            }
        }
        bytes
    }

    fn unpack(&mut self, bytes: &[u8]) -> Option<()> {
        let (overridden, mut rest) = bytes.split_first_chunk::<4>()?;
        self.overridden = overridden.map(|byte| byte == 1);
        let mut take = |count: usize| {
            let (head, tail) = rest.split_at_checked(count)?;
            rest = tail;
            Some(head)
        };
        if self.status != ANSWERED {
            return Some(());
        }
        for _ in Stage::ALL {
            let mut stands = [None; Method::MOST_PARTIES + 1];
            let count = take(1)?[0];
            for stand in stands.iter_mut().take(count.into()) {
                if let Some(rank) = take(1)?[0].checked_sub(1) {
                    let place = take(3)?;
                    *stand = Some(Stand {
                        rank,
                        likelihood: u16::from_le_bytes([place[0], place[1]]),
                        consequence: place[2],
                    });
                }
            }
            self.stages.push(stands);
        }
        Some(())
    }

    /// Reads `assessment, method, unit, status, stages` from `column` on.
    pub(crate) fn read(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<Self> {
        let mut standing = Self {
            assessment: needed(row, column)?,
            method: needed(row, column + 1)?,
            unit: optional(row, column + 2)?,
            status: row.get(column + 3)?,
            stages: Vec::with_capacity(4),
            overridden: [false; 4],
        };
        standing
            .unpack(row.get_ref(column + 4)?.as_blob()?)
            .ok_or_else(|| crate::table::unreadable(column + 4, "the levels are cut short"))?;
        Ok(standing)
    }
}

/// The standing of one scenario as it is stored.
pub(crate) fn standing(connection: &Connection, scenario: ScenarioId) -> Result<Option<Standing>> {
    let mut statement = connection.prepare_cached(
        "SELECT assessment, method, unit, status, stages FROM levels WHERE scenario = ?1",
    )?;
    Ok(statement
        .query_row([id(scenario)], |row| Standing::read(row, 0))
        .optional()?)
}

/// Writes the derived row of a scenario.
pub(super) fn store(
    connection: &Connection,
    scenario: ScenarioId,
    standing: &Standing,
    known: bool,
) -> Result<()> {
    let sql = if known {
        "UPDATE levels SET assessment = ?2, method = ?3, unit = ?4, status = ?5, r0 = ?6, n0 = ?7,
            r1 = ?8, n1 = ?9, r2 = ?10, n2 = ?11, r3 = ?12, n3 = ?13, stages = ?14 WHERE scenario = ?1"
    } else {
        "INSERT INTO levels (scenario, assessment, method, unit, status, r0, n0, r1, n1, r2, n2, r3, n3, stages)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"
    };
    let [r0, n0, r1, n1, r2, n2, r3, n3] = standing.keys();
    connection.prepare_cached(sql)?.execute(params![
        id(scenario),
        id(standing.assessment),
        id(standing.method),
        crate::table::optional_id(standing.unit),
        standing.status,
        r0,
        n0,
        r1,
        n1,
        r2,
        n2,
        r3,
        n3,
        standing.pack(),
    ])?;
    Ok(())
}
