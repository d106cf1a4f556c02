//! The query behind the list of scenarios.

use model::{DecisionRule, Method, ScenarioId, Stage};
use rusqlite::{Connection, ToSql};

use super::scenario::{ScenarioConcern, ScenarioFilter, ScenarioSort, ScenarioState};
use crate::{
    Register, Result,
    derive::{ANSWERED, NOT_RELEVANT, Standing, UNANSWERED},
    table::{id, needed},
};

/// A query made of fixed pieces; values only ever go in as parameters.
pub(super) struct Query {
    conditions: Vec<&'static str>,
    order: String,
    parameters: Vec<(&'static str, Box<dyn ToSql>)>,
    from: &'static str,
    /// Conditions that only the unpacked levels can answer.
    place: Option<Place>,
    limit: u32,
    offset: u32,
}

/// A place in the heat map, as the unpacked levels tell it.
struct Place {
    stage: Stage,
    /// 0: all parties together.
    party: usize,
    rank: Option<u8>,
    likelihood: Option<u16>,
    consequence: Option<u8>,
    /// Bit per rank that is wanted.
    ranks: u16,
}

const STAGE_COLUMNS: [(&str, &str); 4] = [("r0", "n0"), ("r1", "n1"), ("r2", "n2"), ("r3", "n3")];

impl Query {
    pub(super) fn new(register: &Register, filter: &ScenarioFilter) -> Result<Self> {
        let direction = if filter.descending { "DESC" } else { "ASC" };
        let (rank, number) = STAGE_COLUMNS[filter.stage as usize];
        let needs_names = !filter.text.trim().is_empty();
        let (from, order) = match filter.sort {
            ScenarioSort::Level if !needs_names && filter.asset.is_none() => (
                "levels l",
                format!("l.{rank} {direction}, l.{number} {direction}, l.scenario {direction}"),
            ),
            ScenarioSort::Level => (
                NAMED,
                format!("l.{rank} {direction}, l.{number} {direction}, l.scenario {direction}"),
            ),
            ScenarioSort::Reference => (NAMED, format!("s.ref {direction}, l.scenario")),
            ScenarioSort::Asset => (
                NAMED,
                format!("a.name COLLATE danish {direction}, s.ref, l.scenario"),
            ),
            ScenarioSort::Threat => (
                NAMED,
                format!("t.name_da COLLATE danish {direction}, s.ref, l.scenario"),
            ),
        };
        let mut query = Self {
            conditions: Vec::new(),
            order,
            parameters: Vec::new(),
            from,
            place: None,
            limit: filter.limit,
            offset: filter.offset,
        };
        if let Some(assessment) = filter.assessment {
            query.with("l.assessment = :assessment", ":assessment", id(assessment));
        }
        if let Some(unit) = filter.unit {
            query.with(UNITS_BELOW, ":unit", id(unit));
        }
        if let Some(asset) = filter.asset {
            query.with("s.asset = :asset", ":asset", id(asset));
        }
        if let Some(state) = filter.state {
            let status = match state {
                ScenarioState::Answered => ANSWERED,
                ScenarioState::Unanswered => UNANSWERED,
                ScenarioState::NotRelevant => NOT_RELEVANT,
            };
            query.with("l.status = :status", ":status", status);
        }
        if needs_names {
            query.with(
                "(contains(s.ref || ' ' || a.name || ' ' || s.note, :text)
                  OR contains(t.name_da || ' ' || t.name_en, :text))",
                ":text",
                filter.text.trim().to_lowercase(),
            );
        }
        if filter.only == Some(ScenarioConcern::ClaimedNotConfirmed) {
            query.conditions.push("l.r2 > l.r1");
        }
        query.place(register, filter)?;
        Ok(query)
    }

    /// The conditions on the place in the heat map.
    fn place(&mut self, register: &Register, filter: &ScenarioFilter) -> Result<()> {
        let by_place =
            filter.level.is_some() || filter.likelihood.is_some() || filter.consequence.is_some();
        let above_tolerance = filter.only == Some(ScenarioConcern::AboveTolerance);
        if !by_place && filter.party.is_none() && !above_tolerance {
            return Ok(());
        }
        let (method, rules) = register.rules_for(filter.assessment)?;
        self.with("l.method = :method", ":method", id(method));
        let rank = filter
            .level
            .as_ref()
            .map(|level| rules.method.rank(level).unwrap_or(u8::MAX));
        let party = match &filter.party {
            None => 0,
            Some(party) => rules
                .method
                .parties
                .iter()
                .position(|own| own.id == *party)
                .map_or(Method::MOST_PARTIES, |place| place + 1),
        };
        if party == 0 {
            // The level and the product narrow the index down; the exact place is told by the levels.
            let (rank_is, number_is) = match filter.stage {
                Stage::Inherent => ("l.r0 = :rank", "l.n0 = :number"),
                Stage::CurrentClaimed => ("l.r1 = :rank", "l.n1 = :number"),
                Stage::CurrentConfirmed => ("l.r2 = :rank", "l.n2 = :number"),
                Stage::Target => ("l.r3 = :rank", "l.n3 = :number"),
            };
            if let Some(rank) = rank {
                self.with(rank_is, ":rank", rank);
            }
            if let (Some(likelihood), Some(consequence)) = (filter.likelihood, filter.consequence) {
                self.with(
                    number_is,
                    ":number",
                    u32::from(likelihood) * u32::from(consequence),
                );
            } else if filter.likelihood.is_none()
                && filter.consequence.is_none()
                && !above_tolerance
            {
                return Ok(());
            }
        }
        let levels = rules.method.levels.iter().enumerate();
        let ranks = levels
            .filter(|(_, level)| {
                !above_tolerance || level.decision == DecisionRule::MustBeTreated
            })
            .fold(0, |bits, (rank, _)| bits | 1 << rank);
        self.place = Some(Place {
            stage: filter.stage,
            party,
            rank,
            likelihood: filter.likelihood,
            consequence: filter.consequence,
            ranks,
        });
        Ok(())
    }

    fn with(&mut self, condition: &'static str, name: &'static str, value: impl ToSql + 'static) {
        self.conditions.push(condition);
        self.parameters.push((name, Box::new(value)));
    }

    fn filter_sql(&self) -> String {
        if self.conditions.is_empty() {
            String::new()
        } else {
            format!("WHERE {}", self.conditions.join(" AND "))
        }
    }

    fn bound(&self) -> Vec<(&str, &dyn ToSql)> {
        self.parameters
            .iter()
            .map(|(name, value)| (*name, value.as_ref()))
            .collect()
    }

    /// The keys of the part, and the length of the whole list.
    pub(super) fn run(&self, connection: &Connection) -> Result<(Vec<ScenarioId>, u32)> {
        let (from, filter, order) = (self.from, self.filter_sql(), &self.order);
        if self.place.is_some() {
            return self.run_unpacked(connection);
        }
        let sql = format!("SELECT count(*) FROM {from} {filter}");
        let total: u32 = connection
            .prepare_cached(&sql)?
            .query_row(&*self.bound(), |row| row.get(0))?;
        let sql = format!(
            "SELECT l.scenario FROM {from} {filter} ORDER BY {order} LIMIT {} OFFSET {}",
            i64::from(self.limit),
            self.offset
        );
        let keys = connection
            .prepare_cached(&sql)?
            .query_map(&*self.bound(), |row| needed(row, 0))?
            .collect::<rusqlite::Result<Vec<ScenarioId>>>()?;
        Ok((keys, total))
    }

    fn run_unpacked(&self, connection: &Connection) -> Result<(Vec<ScenarioId>, u32)> {
        let Some(place) = &self.place else {
            return Ok((Vec::new(), 0));
        };
        let sql = format!(
            "SELECT l.scenario, l.assessment, l.method, l.unit, l.status, l.stages FROM {} {} ORDER BY {}",
            self.from,
            self.filter_sql(),
            self.order
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query(&*self.bound())?;
        let (mut keys, mut total) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            let standing = Standing::read(row, 1)?;
            let stand = standing
                .stages
                .get(place.stage as usize)
                .and_then(|stands| stands.get(place.party))
                .copied();
            let Some(stand) = stand.flatten() else {
                continue;
            };
            let fits = place.rank.is_none_or(|rank| rank == stand.rank)
                && place.ranks >> stand.rank & 1 == 1
                && place
                    .likelihood
                    .is_none_or(|likelihood| likelihood == stand.likelihood)
                && place
                    .consequence
                    .is_none_or(|consequence| consequence == stand.consequence);
            if fits {
                if total >= self.offset && keys.len() < self.limit as usize {
                    keys.push(needed(row, 0)?);
                }
                total += 1;
            }
        }
        Ok((keys, total))
    }
}

const NAMED: &str = "levels l JOIN scenarios s ON s.id = l.scenario
    JOIN assets a ON a.id = s.asset JOIN threats t ON t.id = s.threat";

const UNITS_BELOW: &str = "l.unit IN (
    WITH RECURSIVE below(id) AS (
        VALUES (:unit) UNION SELECT u.id FROM units u JOIN below b ON u.parent = b.id)
    SELECT id FROM below)";
