//! The query behind the list of scenarios.

use model::{DecisionRule, Kind, Method, ScenarioId, Stage};
use rusqlite::{Connection, ToSql};

use super::scenario::{ScenarioConcern, ScenarioFilter, ScenarioSort, ScenarioState};
use crate::{
    Register, Result,
    derive::{ANSWERED, NOT_RELEVANT, STATUS_STAGE, Scope, Standing, UNANSWERED},
    heat::counts,
    search::{fill, narrow, numbers},
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
    /// The length of the list, where the stored counts tell it.
    total: Option<u32>,
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
        let narrowed = narrow(&filter.text);
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
            from: if narrowed.is_some() { FOUND } else { from },
            place: None,
            total: None,
            limit: filter.limit,
            offset: filter.offset,
        };
        match filter.assessment {
            Some(assessment) => {
                query.with("l.assessment = :assessment", ":assessment", id(assessment));
            }
            None => query.conditions.push(STANDING),
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
        let text = filter.text.trim().to_lowercase();
        match narrowed {
            // The index says where to look; the words themselves decide.
            Some(found) => {
                fill(&register.connection)?;
                query.parameter(":text", text);
                query.parameter(":query", found);
                for (kind, first, last) in RANGES {
                    let numbers = numbers(kind);
                    query.parameter(first, numbers.0);
                    query.parameter(last, numbers.1);
                }
            }
            None if needs_names => query.with(
                "(s.asset IN (SELECT id FROM assets WHERE contains(name, :text))
                  OR s.threat IN (SELECT id FROM threats WHERE contains(name_da || ' ' || name_en, :text))
                  OR contains(s.ref || ' ' || s.note, :text))",
                ":text",
                text,
            ),
            None => {}
        }
        match filter.only {
            Some(ScenarioConcern::ClaimedNotConfirmed) => query.conditions.push("l.r2 > l.r1"),
            Some(ScenarioConcern::NotConfirmed) => query.conditions.push(
                "l.scenario IN (SELECT id FROM scenarios WHERE id = l.scenario AND carried = 1)",
            ),
            Some(ScenarioConcern::AboveTolerance) | None => {}
        }
        query.place(register, filter)?;
        query.total = query.counted(register, filter)?;
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
            .filter(|(_, level)| !above_tolerance || level.decision == DecisionRule::MustBeTreated)
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
        self.parameter(name, value);
    }

    fn parameter(&mut self, name: &'static str, value: impl ToSql + 'static) {
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

    /// The length of the list from the stored counts, where they count just what it shows.
    fn counted(&self, register: &Register, filter: &ScenarioFilter) -> Result<Option<u32>> {
        let narrow = !filter.text.trim().is_empty()
            || filter.asset.is_some()
            || matches!(
                filter.only,
                Some(ScenarioConcern::ClaimedNotConfirmed | ScenarioConcern::NotConfirmed)
            );
        let by_level = self.place.is_some() || filter.level.is_some();
        if narrow || by_level && filter.state.is_some() {
            return Ok(None);
        }
        let units = match filter.unit {
            None => vec![None],
            Some(unit) => register.units_below(unit)?.into_iter().map(Some).collect(),
        };
        let (methods, rank) = if by_level {
            let (method, rules) = register.rules_for(filter.assessment)?;
            let rank = |level: &String| rules.method.rank(level).unwrap_or(u8::MAX);
            (vec![method], filter.level.as_ref().map(rank))
        } else {
            (register.method_keys()?, None)
        };
        let mut total = 0;
        for (method, unit) in methods
            .iter()
            .flat_map(|method| units.iter().map(move |unit| (*method, *unit)))
        {
            let scope = Scope {
                method,
                assessment: filter.assessment,
                unit,
            };
            let (stage, party) = match &self.place {
                Some(place) => (filter.stage as u8, place.party as u8),
                None if by_level => (filter.stage as u8, 0),
                None => (STATUS_STAGE, 0),
            };
            for ((likelihood, consequence, of_rank), count) in
                counts(&register.connection, &scope, stage, party)?
            {
                let shown = match &self.place {
                    Some(place) => place.counts(likelihood, consequence, of_rank),
                    None if by_level => rank == Some(of_rank),
                    None => status_shown(filter.state, likelihood),
                };
                total += if shown { count } else { 0 };
            }
        }
        Ok(Some(total))
    }

    /// The keys of the part, and the length of the whole list.
    pub(super) fn run(&self, connection: &Connection) -> Result<(Vec<ScenarioId>, u32)> {
        let (from, filter, order) = (self.from, self.filter_sql(), &self.order);
        // Where the length is known and the query says all, the part alone is read.
        let cut = self.total.is_some() && self.place.is_none();
        let part = if cut {
            format!("LIMIT {} OFFSET {}", self.limit, self.offset)
        } else {
            String::new()
        };
        let stages = match self.place {
            Some(_) => ", l.assessment, l.method, l.unit, l.status, l.stages",
            None => "",
        };
        let sql = format!("SELECT l.scenario{stages} FROM {from} {filter} ORDER BY {order} {part}");
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query(&*self.bound())?;
        let before = if cut { 0 } else { self.offset };
        let (mut keys, mut seen) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            if self.total.is_some() && keys.len() >= self.limit as usize {
                break;
            }
            if let Some(place) = &self.place
                && !place.holds(&Standing::read(row, 1)?)
            {
                continue;
            }
            if seen >= before && keys.len() < self.limit as usize {
                keys.push(needed(row, 0)?);
            }
            seen += 1;
        }
        Ok((keys, self.total.unwrap_or(seen)))
    }
}

/// Whether a list of scenarios with such a state shows those that are counted under `status`.
fn status_shown(state: Option<ScenarioState>, status: u16) -> bool {
    let status = u8::try_from(status).unwrap_or(u8::MAX);
    match state {
        None => [ANSWERED, UNANSWERED, NOT_RELEVANT].contains(&status),
        Some(ScenarioState::Answered) => status == ANSWERED,
        Some(ScenarioState::Unanswered) => status == UNANSWERED,
        Some(ScenarioState::NotRelevant) => status == NOT_RELEVANT,
    }
}

impl Place {
    fn holds(&self, standing: &Standing) -> bool {
        let stands = standing.stages.get(self.stage as usize);
        let stand = stands
            .and_then(|stands| stands.get(self.party))
            .copied()
            .flatten();
        stand.is_some_and(|stand| self.counts(stand.likelihood, stand.consequence, stand.rank))
    }

    fn counts(&self, likelihood: u16, consequence: u8, rank: u8) -> bool {
        self.rank.is_none_or(|own| own == rank)
            && self.ranks >> rank & 1 == 1
            && self.likelihood.is_none_or(|own| own == likelihood)
            && self.consequence.is_none_or(|own| own == consequence)
    }
}

const NAMED: &str = "levels l JOIN scenarios s ON s.id = l.scenario
    JOIN assets a ON a.id = s.asset JOIN threats t ON t.id = s.threat";

/// The kinds whose words are looked at for a text, with the names of their numbers.
const RANGES: [(Kind, &str, &str); 3] = [
    (Kind::Scenarios, ":first_scenario", ":last_scenario"),
    (Kind::Assets, ":first_asset", ":last_asset"),
    (Kind::Threats, ":first_threat", ":last_threat"),
];

/// The same as `NAMED`, of the scenarios that the index of words leads to.
const FOUND: &str = "(
    SELECT own.id FROM words w CROSS JOIN scenarios own ON own.id = w.record WHERE w.number IN (
        SELECT rowid FROM search WHERE search MATCH :query
        AND rowid BETWEEN :first_scenario AND :last_scenario)
        AND contains(own.ref || ' ' || own.note, :text)
    UNION SELECT id FROM scenarios WHERE asset IN (
        SELECT own.id FROM words w CROSS JOIN assets own ON own.id = w.record WHERE w.number IN (
            SELECT rowid FROM search WHERE search MATCH :query AND rowid BETWEEN :first_asset AND :last_asset)
            AND contains(own.name, :text))
    UNION SELECT id FROM scenarios WHERE threat IN (
        SELECT own.id FROM words w CROSS JOIN threats own ON own.id = w.record WHERE w.number IN (
            SELECT rowid FROM search WHERE search MATCH :query AND rowid BETWEEN :first_threat AND :last_threat)
            AND contains(own.name_da || ' ' || own.name_en, :text))
    ) found CROSS JOIN levels l ON l.scenario = found.id JOIN scenarios s ON s.id = l.scenario
    JOIN assets a ON a.id = s.asset JOIN threats t ON t.id = s.threat";

/// What a later assessment took the place of is listed only where one asks for it.
const STANDING: &str =
    "l.assessment NOT IN (SELECT id FROM assessments WHERE state = 'superseded')";

const UNITS_BELOW: &str = "l.unit IN (
    WITH RECURSIVE below(id) AS (
        VALUES (:unit) UNION SELECT u.id FROM units u JOIN below b ON u.parent = b.id)
    SELECT id FROM below)";
