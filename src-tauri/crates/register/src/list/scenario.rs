//! The list of scenarios.

use std::collections::BTreeMap;

use model::{
    Answer, AssessmentId, AssetId, Bilingual, Method, MethodId, Property, Rules, Scenario,
    ScenarioId, Stage, Stored, ThreatId, UnitId, Values,
};
use rusqlite::{Connection, OptionalExtension, ToSql, named_params};
use serde::{Deserialize, Serialize};

use super::Page;
use crate::{
    Register, Result,
    derive::{ANSWERED, NOT_RELEVANT, Standing, UNANSWERED, effective, standing},
    heat::level_id,
    load::one,
    table::{bilingual, id, needed, optional_id, properties_of},
};

/// A level as it is shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LevelView {
    /// The level that counts.
    pub level: String,
    /// The product that the derived level was found by.
    pub number: u32,
    /// The likelihood after effects.
    pub likelihood: u16,
    /// The consequence after effects.
    pub consequence: u8,
    /// Whether a person set the level.
    pub overridden: bool,
    /// The level of each party that has one.
    pub parties: BTreeMap<String, String>,
}

/// The highest consequence of a party that counts in a scenario.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ConsequenceShown {
    /// The level, where there is one.
    pub level: Option<u8>,
    /// Whether it is the scenario's own answer and not inherited.
    pub own: bool,
}

/// A scenario in a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScenarioRow {
    /// Its id.
    pub id: ScenarioId,
    /// Its revision, for changing it.
    pub revision: u32,
    /// Its reference.
    pub reference: String,
    /// Its assessment.
    pub assessment: AssessmentId,
    /// The assessment's name.
    pub assessment_name: String,
    /// The assessment's reference.
    pub assessment_reference: String,
    /// Its asset.
    pub asset: AssetId,
    /// The asset's name.
    pub asset_name: String,
    /// The asset's reference.
    pub asset_reference: String,
    /// Its threat.
    pub threat: ThreatId,
    /// The threat's name.
    pub threat_name: Bilingual,
    /// The threat's reference.
    pub threat_reference: String,
    /// The asset's unit.
    pub unit_name: Option<String>,
    /// Who owns the risk.
    pub owner_name: Option<String>,
    /// False: answered *not relevant*.
    pub relevant: bool,
    /// The level of likelihood, where the method asks for it.
    pub likelihood: Option<u8>,
    /// The level of the threat.
    pub threat_level: Option<u8>,
    /// The level of the vulnerability.
    pub vulnerability_level: Option<u8>,
    /// Per party the highest consequence that counts.
    pub consequence: BTreeMap<String, ConsequenceShown>,
    /// The levels; none where the scenario has none.
    pub inherent: Option<LevelView>,
    /// Nuværende, påstået.
    pub current_claimed: Option<LevelView>,
    /// Nuværende, bekræftet.
    pub current_confirmed: Option<LevelView>,
    /// Mål.
    pub target: Option<LevelView>,
}

/// What became of a scenario.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ScenarioState {
    /// It has a level.
    Answered,
    /// It has none yet.
    Unanswered,
    /// Answered *not relevant*.
    NotRelevant,
}

/// How a list of scenarios is sorted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ScenarioSort {
    /// By the level at the filter's stage.
    Level,
    /// By reference.
    Reference,
    /// By the asset's name.
    Asset,
    /// By the threat's name.
    Threat,
}

/// Which scenarios a list shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScenarioFilter {
    /// Only of this assessment.
    pub assessment: Option<AssessmentId>,
    /// Only on assets of this unit or of units below it.
    pub unit: Option<UnitId>,
    /// Only on this asset.
    pub asset: Option<AssetId>,
    /// The stage that levels are filtered and sorted by.
    pub stage: Stage,
    /// Only levels of this party.
    pub party: Option<String>,
    /// Only this likelihood after effects.
    pub likelihood: Option<u16>,
    /// Only this consequence after effects.
    pub consequence: Option<u8>,
    /// Only this level.
    pub level: Option<String>,
    /// Only with this answer.
    pub state: Option<ScenarioState>,
    /// Only where the asset's, the threat's or the scenario's words contain this.
    pub text: String,
    /// The order.
    pub sort: ScenarioSort,
    /// From high to low.
    pub descending: bool,
    /// How many rows come before this part.
    pub offset: u32,
    /// How many rows this part has at most.
    pub limit: u32,
}

impl Default for ScenarioFilter {
    fn default() -> Self {
        Self {
            assessment: None,
            unit: None,
            asset: None,
            stage: Stage::CurrentConfirmed,
            party: None,
            likelihood: None,
            consequence: None,
            level: None,
            state: None,
            text: String::new(),
            sort: ScenarioSort::Level,
            descending: true,
            offset: 0,
            limit: u32::MAX,
        }
    }
}

impl Register {
    /// A part of the list of scenarios.
    pub fn scenarios(&self, filter: &ScenarioFilter) -> Result<Page<ScenarioRow>> {
        let query = Query::new(self, filter)?;
        let (keys, total) = query.run(&self.connection)?;
        let mut desk = Shown::default();
        let rows = keys
            .into_iter()
            .map(|key| desk.row(&self.connection, key))
            .collect::<Result<Vec<ScenarioRow>>>()?;
        Ok(Page { total, rows })
    }

    /// One scenario as a list shows it.
    pub fn scenario_row(&self, scenario: ScenarioId) -> Result<ScenarioRow> {
        Shown::default().row(&self.connection, scenario)
    }
}

/// A query made of fixed pieces; values only ever go in as parameters.
struct Query {
    conditions: Vec<&'static str>,
    order: String,
    parameters: Vec<(&'static str, Box<dyn ToSql>)>,
    from: &'static str,
    /// Conditions that only the unpacked levels can answer.
    party: Option<(usize, Option<u8>, Option<u16>, Option<u8>, Stage)>,
    limit: u32,
    offset: u32,
}

const STAGE_COLUMNS: [(&str, &str); 4] = [("r0", "n0"), ("r1", "n1"), ("r2", "n2"), ("r3", "n3")];

impl Query {
    fn new(register: &Register, filter: &ScenarioFilter) -> Result<Self> {
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
            party: None,
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
        query.place(register, filter)?;
        Ok(query)
    }

    /// The conditions on the place in the heat map.
    fn place(&mut self, register: &Register, filter: &ScenarioFilter) -> Result<()> {
        let by_place =
            filter.level.is_some() || filter.likelihood.is_some() || filter.consequence.is_some();
        if !by_place && filter.party.is_none() {
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
            } else if filter.likelihood.is_none() && filter.consequence.is_none() {
                return Ok(());
            }
        }
        self.party = Some((
            party,
            rank,
            filter.likelihood,
            filter.consequence,
            filter.stage,
        ));
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
    fn run(&self, connection: &Connection) -> Result<(Vec<ScenarioId>, u32)> {
        let (from, filter, order) = (self.from, self.filter_sql(), &self.order);
        if self.party.is_some() {
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
        let Some((party, rank, likelihood, consequence, stage)) = self.party else {
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
                .get(stage as usize)
                .and_then(|stands| stands.get(party))
                .copied();
            let Some(stand) = stand.flatten() else {
                continue;
            };
            let fits = rank.is_none_or(|rank| rank == stand.rank)
                && likelihood.is_none_or(|likelihood| likelihood == stand.likelihood)
                && consequence.is_none_or(|consequence| consequence == stand.consequence);
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

/// What many rows have in common, read once.
#[derive(Default)]
struct Shown {
    rules: BTreeMap<MethodId, Option<Rules>>,
    assets: BTreeMap<AssetId, Values>,
}

impl Shown {
    fn row(&mut self, connection: &Connection, scenario: ScenarioId) -> Result<ScenarioRow> {
        let stored: Stored<ScenarioId, Scenario> = one(connection, scenario)?;
        let standing = standing(connection, scenario)?;
        let record = stored.data;
        let method = match &standing {
            Some(standing) => standing.method,
            None => {
                one::<model::Assessment>(connection, record.assessment)?
                    .data
                    .method
            }
        };
        if !self.rules.contains_key(&method) {
            let rules = Rules::new(one::<Method>(connection, method)?.data).ok();
            self.rules.insert(method, rules);
        }
        if !self.assets.contains_key(&record.asset) {
            let values = effective(connection, record.asset)?.unwrap_or_default();
            self.assets.insert(record.asset, values);
        }
        let rules = self.rules.get(&method).and_then(Option::as_ref);
        let values = &self.assets[&record.asset];
        let mut names = connection.prepare_cached(
            "SELECT t.name_da, t.name_en, t.properties, a.name, u.name, r.name, p.name, a.ref, t.ref, r.ref
             FROM assets a LEFT JOIN units u ON u.id = a.unit
             JOIN threats t ON t.id = :threat JOIN assessments r ON r.id = :assessment
             LEFT JOIN people p ON p.id = :owner WHERE a.id = :asset",
        )?;
        let row = names
            .query_row(
                named_params! {
                    ":threat": id(record.threat), ":assessment": id(record.assessment),
                    ":owner": optional_id(record.owner), ":asset": id(record.asset),
                },
                |row| {
                    let properties = record
                        .properties
                        .map_or_else(|| properties_of(row, 2), Ok)?;
                    Ok(ScenarioRow {
                        id: scenario,
                        revision: stored.revision,
                        assessment: record.assessment,
                        assessment_name: row.get(5)?,
                        assessment_reference: row.get(9)?,
                        asset: record.asset,
                        asset_name: row.get(3)?,
                        asset_reference: row.get(7)?,
                        threat: record.threat,
                        threat_name: bilingual(row, 0)?,
                        threat_reference: row.get(8)?,
                        unit_name: row.get(4)?,
                        owner_name: row.get(6)?,
                        relevant: record.relevant,
                        likelihood: record.likelihood,
                        threat_level: record.threat_level,
                        vulnerability_level: record.vulnerability_level,
                        consequence: rules
                            .map(|rules| {
                                consequence(rules, &record, values, |p| properties.contains(p))
                            })
                            .unwrap_or_default(),
                        inherent: view(rules, standing.as_ref(), Stage::Inherent),
                        current_claimed: view(rules, standing.as_ref(), Stage::CurrentClaimed),
                        current_confirmed: view(rules, standing.as_ref(), Stage::CurrentConfirmed),
                        target: view(rules, standing.as_ref(), Stage::Target),
                        reference: record.reference.clone(),
                    })
                },
            )
            .optional()?;
        Ok(row.ok_or(crate::Refusal::Missing)?)
    }
}

/// Per party the highest consequence that counts before effects.
fn consequence(
    rules: &Rules,
    scenario: &Scenario,
    effective: &Values,
    counts: impl Fn(Property) -> bool,
) -> BTreeMap<String, ConsequenceShown> {
    let mut shown: BTreeMap<String, ConsequenceShown> = BTreeMap::new();
    for (cell, party) in rules.cells.iter().zip(&rules.party_of) {
        let party = rules.method.parties[usize::from(*party)].id.clone();
        let best = shown.entry(party).or_default();
        let own = scenario.consequence.get(cell);
        let answer = if own == Answer::NotAssessed {
            effective.get(cell)
        } else {
            own
        };
        if counts(cell.property) && answer.level() > best.level {
            *best = ConsequenceShown {
                level: answer.level(),
                own: own != Answer::NotAssessed,
            };
        }
    }
    shown
}

fn view(rules: Option<&Rules>, standing: Option<&Standing>, stage: Stage) -> Option<LevelView> {
    let (rules, standing) = (rules?, standing?);
    let stand = standing.at(stage)?;
    let parties = &standing.stages[stage as usize][1..];
    Some(LevelView {
        level: level_id(rules, stand.rank),
        number: u32::from(stand.likelihood) * u32::from(stand.consequence),
        likelihood: stand.likelihood,
        consequence: stand.consequence,
        overridden: standing.overridden[stage as usize],
        parties: rules
            .method
            .parties
            .iter()
            .zip(parties)
            .filter_map(|(party, stand)| Some((party.id.clone(), level_id(rules, (*stand)?.rank))))
            .collect(),
    })
}
