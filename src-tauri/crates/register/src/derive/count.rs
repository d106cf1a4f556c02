//! The counts behind the heat map, per scope, stage and party.

use std::collections::HashMap;

use model::{AssessmentId, MethodId, Stage, UnitId};
use rusqlite::{Connection, params};

use super::{ANSWERED, CREDIT_TAKEN_BACK, Standing};
use crate::Result;

/// The place of "all parties together" among the parties.
pub(crate) const ALL_PARTIES: usize = 0;
/// The stage under which the status of scenarios is counted.
pub(crate) const STATUS_STAGE: u8 = 9;

/// What is counted together. Scopes overlap, so that each question is one look-up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Scope {
    pub(crate) method: MethodId,
    pub(crate) assessment: Option<AssessmentId>,
    pub(crate) unit: Option<UnitId>,
}

impl Scope {
    /// The scope's key: a mark of what it names, then the ids.
    pub(crate) fn key(&self) -> Vec<u8> {
        let mut key = vec![u8::from(self.assessment.is_some()) + 2 * u8::from(self.unit.is_some())];
        key.extend(self.method.0.as_bytes());
        key.extend(self.assessment.iter().flat_map(|id| *id.0.as_bytes()));
        key.extend(self.unit.iter().flat_map(|id| *id.0.as_bytes()));
        key
    }

    /// The narrowest scope of a scenario, and the wider ones that it counts in too.
    fn all(self) -> impl Iterator<Item = Scope> {
        let units = if self.unit.is_some() {
            vec![None, self.unit]
        } else {
            vec![None]
        };
        units.into_iter().flat_map(move |unit| {
            [None, self.assessment].map(|assessment| Scope {
                method: self.method,
                assessment,
                unit,
            })
        })
    }
}

/// stage, party, likelihood, consequence, rank
type Place = (u8, u8, u16, u8, u8);
/// stage, from likelihood and consequence, to likelihood and consequence
type Move = (u8, u16, u8, u16, u8);

/// Counts to be added and taken away.
#[derive(Default)]
pub(crate) struct Changes {
    narrow: HashMap<(MethodId, AssessmentId, Option<UnitId>), Tally>,
}

#[derive(Default)]
struct Tally {
    places: HashMap<Place, i64>,
    moves: HashMap<Move, i64>,
}

impl Changes {
    /// Adds `count` times the places of one scenario.
    pub(crate) fn add(&mut self, standing: &Standing, count: i64) {
        let scope = (standing.method, standing.assessment, standing.unit);
        let tally = self.narrow.entry(scope).or_default();
        let mut place = |place: Place| *tally.places.entry(place).or_default() += count;
        place((STATUS_STAGE, 0, standing.status.into(), 0, 0));
        if standing.status != ANSWERED {
            return;
        }
        for (stage, stands) in standing.stages.iter().enumerate() {
            for (party, stand) in stands.iter().enumerate() {
                if let Some(stand) = stand {
                    place((
                        stage as u8,
                        party as u8,
                        stand.likelihood,
                        stand.consequence,
                        stand.rank,
                    ));
                }
            }
        }
        let [inherent, claimed, confirmed, _] = Stage::ALL.map(|stage| standing.at(stage));
        if claimed.map(|stand| stand.rank) < confirmed.map(|stand| stand.rank) {
            place((STATUS_STAGE, 0, CREDIT_TAKEN_BACK.into(), 0, 0));
        }
        let Some(from) = inherent else { return };
        for stage in &Stage::ALL[1..] {
            let Some(to) = standing.at(*stage) else {
                continue;
            };
            if (from.likelihood, from.consequence) != (to.likelihood, to.consequence) {
                let step = (
                    *stage as u8,
                    from.likelihood,
                    from.consequence,
                    to.likelihood,
                    to.consequence,
                );
                *tally.moves.entry(step).or_default() += count;
            }
        }
    }

    /// The same for every scope, the wide ones included; what cancels out is left out.
    fn spread(self) -> HashMap<Vec<u8>, Tally> {
        let mut wide: HashMap<Vec<u8>, Tally> = HashMap::new();
        for ((method, assessment, unit), tally) in self.narrow {
            for scope in (Scope {
                method,
                assessment: Some(assessment),
                unit,
            })
            .all()
            {
                let into = wide.entry(scope.key()).or_default();
                for (place, count) in &tally.places {
                    *into.places.entry(*place).or_default() += count;
                }
                for (step, count) in &tally.moves {
                    *into.moves.entry(*step).or_default() += count;
                }
            }
        }
        for tally in wide.values_mut() {
            tally.places.retain(|_, count| *count != 0);
            tally.moves.retain(|_, count| *count != 0);
        }
        wide
    }

    /// Writes the changes. A count that falls to zero stays: there are few places, and it saves
    /// a statement for each that is left.
    pub(crate) fn store(self, connection: &Connection) -> Result<()> {
        let mut add = connection.prepare_cached(
            "INSERT INTO counts (scope, stage, party, likelihood, consequence, rank, count)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT DO UPDATE SET count = count + excluded.count",
        )?;
        let mut add_move = connection.prepare_cached(
            "INSERT INTO movements
             (scope, stage, from_likelihood, from_consequence, to_likelihood, to_consequence, count)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT DO UPDATE SET count = count + excluded.count",
        )?;
        for (scope, tally) in self.spread() {
            for ((stage, party, likelihood, consequence, rank), count) in tally.places {
                add.execute(params![
                    scope,
                    stage,
                    party,
                    likelihood,
                    consequence,
                    rank,
                    count
                ])?;
            }
            for ((stage, l0, c0, l1, c1), count) in tally.moves {
                add_move.execute(params![scope, stage, l0, c0, l1, c1, count])?;
            }
        }
        Ok(())
    }
}

/// Every count and every movement as rows, for comparing with what is stored.
pub(crate) fn expected<'a>(
    standings: impl Iterator<Item = &'a Standing>,
) -> (Vec<Vec<i64>>, Vec<Vec<i64>>) {
    let mut changes = Changes::default();
    for standing in standings {
        changes.add(standing, 1);
    }
    let mut places = Vec::new();
    let mut moves = Vec::new();
    for (scope, tally) in changes.spread() {
        let scope = crate::verify::digest(&scope);
        for ((stage, party, likelihood, consequence, rank), count) in tally.places {
            places.push(vec![
                scope,
                stage.into(),
                party.into(),
                likelihood.into(),
                consequence.into(),
                rank.into(),
                count,
            ]);
        }
        for ((stage, l0, c0, l1, c1), count) in tally.moves {
            moves.push(vec![
                scope,
                stage.into(),
                l0.into(),
                c0.into(),
                l1.into(),
                c1.into(),
                count,
            ]);
        }
    }
    places.sort_unstable();
    moves.sort_unstable();
    (places, moves)
}
