//! The heat map: read from the stored counts, whatever the size of the register.

use std::collections::BTreeMap;

use model::{AssessmentId, MethodId, Rules, Stage, UnitId};
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::{
    Refusal, Register, Result,
    derive::{ALL_PARTIES, CREDIT_TAKEN_BACK, NOT_RELEVANT, STATUS_STAGE, Scope, UNANSWERED},
    load::{default_method, one},
};

/// What a heat map shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeatFilter {
    /// Which stage.
    pub stage: Stage,
    /// Only the levels of this party.
    pub party: Option<String>,
    /// Only this assessment; none: all that use the default method.
    pub assessment: Option<AssessmentId>,
    /// Only scenarios on assets of these units; none: of all.
    pub units: Option<Vec<UnitId>>,
}

/// How many scenarios have a level.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LevelCount {
    /// The level.
    pub id: String,
    /// How many.
    pub count: u32,
}

/// One cell.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct HeatCell {
    /// The likelihood after effects.
    pub likelihood: u16,
    /// The consequence after effects.
    pub consequence: u8,
    /// The level of the cell by the method's rule.
    pub level: String,
    /// How many scenarios stand here.
    pub count: u32,
}

/// A heat map.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct HeatMap {
    /// Which stage.
    pub stage: Stage,
    /// Only this party.
    pub party: Option<String>,
    /// Every level from low to high. Overrides count here by the level that a person set.
    pub levels: Vec<LevelCount>,
    /// Every cell, also the empty ones.
    pub cells: Vec<HeatCell>,
    /// The axis of likelihood, rising.
    pub likelihoods: Vec<u16>,
    /// The axis of consequence, rising.
    pub consequences: Vec<u8>,
    /// Scenarios without a level.
    pub unanswered: u32,
    /// Scenarios answered *not relevant*.
    pub not_relevant: u32,
    /// Scenarios of assessments with another method, which are not in the counts.
    pub other_methods: u32,
    /// All scenarios of the scope: answered, unanswered and not relevant.
    pub total: u32,
}

/// How many scenarios moved from one cell to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Movement {
    /// Likelihood and consequence at the inherent stage.
    pub from: (u16, u8),
    /// Likelihood and consequence at the stage shown.
    pub to: (u16, u8),
    /// How many.
    pub count: u32,
}

impl Register {
    /// The heat map of a scope.
    pub fn heatmap(&self, filter: &HeatFilter) -> Result<HeatMap> {
        let (method, rules) = self.rules_for(filter.assessment)?;
        let party = match &filter.party {
            None => ALL_PARTIES,
            Some(party) => rules
                .method
                .parties
                .iter()
                .position(|own| own.id == *party)
                .map(|place| place + 1)
                .ok_or(Refusal::Invalid {
                    field: "party",
                    code: "unknown-party",
                })?,
        };
        let mut counted: BTreeMap<(u16, u8), u32> = BTreeMap::new();
        let mut by_rank = vec![0; rules.method.levels.len()];
        let mut status: BTreeMap<u16, u32> = BTreeMap::new();
        for scope in scopes(method, filter) {
            for (place, count) in counts(&self.connection, &scope, filter.stage as u8, party as u8)?
            {
                let (likelihood, consequence, rank) = place;
                *counted.entry((likelihood, consequence)).or_default() += count;
                if let Some(sum) = by_rank.get_mut(usize::from(rank)) {
                    *sum += count;
                }
            }
            for ((status_of, _, _), count) in counts(&self.connection, &scope, STATUS_STAGE, 0)? {
                *status.entry(status_of).or_default() += count;
            }
        }
        let likelihoods = rules.method.likelihoods();
        let scale = &rules.method.consequence;
        let consequences: Vec<u8> = (scale.min..=scale.max()).collect();
        let cells = consequences
            .iter()
            .flat_map(|consequence| {
                likelihoods
                    .iter()
                    .map(move |likelihood| (*likelihood, *consequence))
            })
            .map(|(likelihood, consequence)| HeatCell {
                likelihood,
                consequence,
                level: level_id(&rules, rules.general_rank(likelihood, consequence)),
                count: counted
                    .get(&(likelihood, consequence))
                    .copied()
                    .unwrap_or(0),
            })
            .collect();
        let of = |code: u8| status.get(&code.into()).copied().unwrap_or(0);
        let total = status
            .iter()
            .filter(|(code, _)| **code != u16::from(CREDIT_TAKEN_BACK))
            .map(|(_, count)| count)
            .sum();
        Ok(HeatMap {
            stage: filter.stage,
            party: filter.party.clone(),
            levels: rules
                .method
                .levels
                .iter()
                .zip(by_rank)
                .map(|(level, count)| LevelCount {
                    id: level.id.clone(),
                    count,
                })
                .collect(),
            cells,
            likelihoods,
            consequences,
            unanswered: of(UNANSWERED),
            not_relevant: of(NOT_RELEVANT),
            other_methods: if filter.assessment.is_some() {
                0
            } else {
                self.elsewhere(method)?
            },
            total,
        })
    }

    /// Where scenarios moved from their inherent place, the largest groups first.
    pub fn movements(&self, filter: &HeatFilter) -> Result<Vec<Movement>> {
        let (method, _) = self.rules_for(filter.assessment)?;
        let mut sums: BTreeMap<((u16, u8), (u16, u8)), i64> = BTreeMap::new();
        let mut statement = self.connection.prepare_cached(
            "SELECT from_likelihood, from_consequence, to_likelihood, to_consequence, count
             FROM movements WHERE scope = ?1 AND stage = ?2 AND count > 0",
        )?;
        for scope in scopes(method, filter) {
            for (scope, sign) in standing_scopes(&self.connection, &scope)? {
                let mut rows = statement.query(params![scope.key(), filter.stage as u8])?;
                while let Some(row) = rows.next()? {
                    let step = ((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?));
                    *sums.entry(step).or_default() += sign * row.get::<_, i64>(4)?;
                }
            }
        }
        let mut moves: Vec<Movement> = sums
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|((from, to), count)| Movement {
                from,
                to,
                count: count as u32,
            })
            .collect();
        moves.sort_by_key(|step| (std::cmp::Reverse(step.count), step.from, step.to));
        Ok(moves)
    }

    /// How many scenarios are higher when only tested measures count than they are claimed to be.
    pub fn credit_taken_back(&self, filter: &HeatFilter) -> Result<u32> {
        let (method, _) = self.rules_for(filter.assessment)?;
        let mut sum = 0;
        for scope in scopes(method, filter) {
            let found = counts(&self.connection, &scope, STATUS_STAGE, 0)?;
            sum += found
                .into_iter()
                .filter(|((status, _, _), _)| *status == u16::from(CREDIT_TAKEN_BACK))
                .map(|(_, count)| count)
                .sum::<u32>();
        }
        Ok(sum)
    }

    /// The method of an assessment (none: the default), ready for computing.
    pub fn rules_for(&self, assessment: Option<AssessmentId>) -> Result<(MethodId, Rules)> {
        let key = match assessment {
            Some(assessment) => {
                one::<model::Assessment>(&self.connection, assessment)?
                    .data
                    .method
            }
            None => default_method(&self.connection)?.ok_or(Refusal::Missing)?,
        };
        match &*self.methods.ready(&self.connection, key)? {
            Ok(rules) => Ok((key, rules.clone())),
            Err(faults) => Err(Refusal::Problems(faults.clone()).into()),
        }
    }

    fn elsewhere(&self, method: MethodId) -> Result<u32> {
        let mut sum = 0;
        let mut statement = self.connection.prepare_cached("SELECT id FROM methods")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let other = crate::table::needed(row, 0)?;
            if other != method {
                let scope = Scope {
                    method: other,
                    assessment: None,
                    unit: None,
                };
                let found = counts(&self.connection, &scope, STATUS_STAGE, 0)?;
                sum += found
                    .iter()
                    .filter(|((status, _, _), _)| *status != u16::from(CREDIT_TAKEN_BACK))
                    .map(|(_, count)| count)
                    .sum::<u32>();
            }
        }
        Ok(sum)
    }
}

/// The id of the level with this rank.
pub(crate) fn level_id(rules: &Rules, rank: u8) -> String {
    rules
        .method
        .levels
        .get(usize::from(rank))
        .map(|level| level.id.clone())
        .unwrap_or_default()
}

fn scopes(method: MethodId, filter: &HeatFilter) -> Vec<Scope> {
    let assessment = filter.assessment;
    match &filter.units {
        None => vec![Scope {
            method,
            assessment,
            unit: None,
        }],
        Some(units) => units
            .iter()
            .map(|unit| Scope {
                method,
                assessment,
                unit: Some(*unit),
            })
            .collect(),
    }
}

type Counted = Vec<((u16, u8, u8), u32)>;

/// The assessments whose place a later one took. They count only where one asks for them.
fn superseded(connection: &Connection) -> Result<Vec<AssessmentId>> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM assessments WHERE state = 'superseded'")?;
    let found = statement.query_map([], |row| crate::table::needed(row, 0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A scope with the sign that it counts with: all assessments together are all but the superseded.
fn standing_scopes(connection: &Connection, scope: &Scope) -> Result<Vec<(Scope, i64)>> {
    let mut scopes = vec![(*scope, 1)];
    if scope.assessment.is_none() {
        let without = superseded(connection)?.into_iter().map(|assessment| {
            let assessment = Some(assessment);
            (
                Scope {
                    assessment,
                    ..*scope
                },
                -1,
            )
        });
        scopes.extend(without);
    }
    Ok(scopes)
}

/// Per likelihood, consequence and rank the count of a scope.
pub(crate) fn counts(
    connection: &Connection,
    scope: &Scope,
    stage: u8,
    party: u8,
) -> Result<Counted> {
    let mut sums: BTreeMap<(u16, u8, u8), i64> = BTreeMap::new();
    for (scope, sign) in standing_scopes(connection, scope)? {
        for (place, count) in stored_counts(connection, &scope, stage, party)? {
            *sums.entry(place).or_default() += sign * i64::from(count);
        }
    }
    let sums = sums.into_iter().filter(|(_, count)| *count > 0);
    Ok(sums.map(|(place, count)| (place, count as u32)).collect())
}

/// Per likelihood, consequence and rank the stored count of a scope.
fn stored_counts(connection: &Connection, scope: &Scope, stage: u8, party: u8) -> Result<Counted> {
    let mut statement = connection.prepare_cached(
        "SELECT likelihood, consequence, rank, count FROM counts
         WHERE scope = ?1 AND stage = ?2 AND party = ?3",
    )?;
    let rows = statement.query_map(params![scope.key(), stage, party], |row| {
        Ok(((row.get(0)?, row.get(1)?, row.get(2)?), row.get(3)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
