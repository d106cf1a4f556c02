//! Derived figures: effective values, levels, counts. Written in the transaction of the change
//! that they follow from, found again from the changeset, so that undo needs nothing more.

mod count;
mod reach;
mod touched;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::{
    Answer, Assessed, Assessment, AssessmentId, AssetId, Cell, Effect, EffectInput, Measure,
    MeasureId, Method, MethodId, PropertySet, Rules, Scenario, ScenarioId, Stage, Stored, ThreatId,
    UnitId, Values, assess,
};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{
    Result,
    load::{load, one},
    table::{id, needed, optional},
};

pub(crate) use count::{ALL_PARTIES, STATUS_STAGE, Scope, expected as expected_counts};
pub(crate) use reach::effective;
pub(crate) use touched::Touched;

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
    fn new(
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
                    stands[ALL_PARTIES] = Some(Stand {
                        rank: level.rank,
                        likelihood: level.derived.likelihood,
                        consequence: level.derived.consequence,
                    });
                    for (party, found) in level.parties.iter().enumerate() {
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

/// What many scenarios have in common, read once.
pub(crate) struct Desk<'a> {
    connection: &'a Connection,
    today: NaiveDate,
    rules: BTreeMap<MethodId, Option<Rules>>,
    assessments: BTreeMap<AssessmentId, MethodId>,
    threats: BTreeMap<ThreatId, PropertySet>,
    measures: BTreeMap<MeasureId, Measure>,
    assets: BTreeMap<AssetId, (Values, Option<UnitId>)>,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(connection: &'a Connection, today: NaiveDate) -> Self {
        Self {
            connection,
            today,
            rules: BTreeMap::new(),
            assessments: BTreeMap::new(),
            threats: BTreeMap::new(),
            measures: BTreeMap::new(),
            assets: BTreeMap::new(),
        }
    }

    /// Computes one scenario from its record, the stored effective values and its effects.
    fn stand(&mut self, scenario: &Stored<ScenarioId, Scenario>) -> Result<Standing> {
        let connection = self.connection;
        let record = &scenario.data;
        let method = match self.assessments.get(&record.assessment) {
            Some(method) => *method,
            None => {
                let method = one::<Assessment>(connection, record.assessment)?
                    .data
                    .method;
                self.assessments.insert(record.assessment, method);
                method
            }
        };
        if !self.rules.contains_key(&method) {
            let rules = Rules::new(one::<Method>(connection, method)?.data).ok();
            self.rules.insert(method, rules);
        }
        if !self.threats.contains_key(&record.threat) {
            let threat = one::<model::Threat>(connection, record.threat)?;
            self.threats.insert(record.threat, threat.data.properties);
        }
        if !self.assets.contains_key(&record.asset) {
            let asset = asset(connection, record.asset)?;
            self.assets.insert(record.asset, asset);
        }
        let effects = self.effects(scenario.id)?;
        let (values, unit) = &self.assets[&record.asset];
        let Some(Some(rules)) = self.rules.get(&method) else {
            return Ok(Standing::new(record, method, *unit, &Assessed::Unanswered));
        };
        let effects: Vec<EffectInput> = effects
            .iter()
            .filter_map(|effect| {
                let measure = self.measures.get(&effect.measure)?;
                Some(effect.input(rules, measure, self.today))
            })
            .collect();
        let consequence: Vec<Answer> = rules
            .cells
            .iter()
            .map(|cell| counted(record, values, cell))
            .collect();
        let properties = record.properties.unwrap_or(self.threats[&record.threat]);
        let assessed = assess(
            rules,
            &record.input(rules, properties, &consequence, &effects),
        );
        Ok(Standing::new(record, method, *unit, &assessed))
    }

    fn effects(&mut self, scenario: ScenarioId) -> Result<Vec<Effect>> {
        let mut statement = self
            .connection
            .prepare_cached(&crate::load::select::<Effect>(
                "WHERE scenario = ?1 ORDER BY id",
            ))?;
        let effects = statement
            .query_map([id(scenario)], |row| {
                Ok(crate::load::stored::<Effect>(row)?.data)
            })?
            .collect::<rusqlite::Result<Vec<Effect>>>()?;
        for effect in &effects {
            if !self.measures.contains_key(&effect.measure) {
                let measure = one::<Measure>(self.connection, effect.measure)?;
                self.measures.insert(effect.measure, measure.data);
            }
        }
        Ok(effects)
    }
}

/// The scenario's own answer, else the asset's effective one.
fn counted(scenario: &Scenario, effective: &Values, cell: &Cell) -> Answer {
    match scenario.consequence.get(cell) {
        Answer::NotAssessed => effective.get(cell),
        own => own,
    }
}

fn asset(connection: &Connection, asset: AssetId) -> Result<(Values, Option<UnitId>)> {
    let mut statement = connection.prepare_cached(
        "SELECT e.cells, a.unit FROM assets a LEFT JOIN effective e ON e.asset = a.id WHERE a.id = ?1",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok((
            crate::table::from_optional_json(row, 0)?.unwrap_or_default(),
            optional(row, 1)?,
        ))
    };
    Ok(statement
        .query_row([id(asset)], read)
        .optional()?
        .unwrap_or_default())
}

/// Recomputes everything that the touched rows reach.
pub(crate) fn update(connection: &Connection, touched: &Touched, today: NaiveDate) -> Result<()> {
    let mut scenarios = touched.scenarios.clone();
    for effect in &touched.changed_effects {
        reach::add(
            connection,
            "SELECT scenario FROM effects WHERE id = ?1",
            *effect,
            &mut scenarios,
        )?;
    }
    let moved = reach::update_effective(connection, touched)?;
    for asset in moved.iter().chain(&touched.moved_assets) {
        reach::add(
            connection,
            "SELECT id FROM scenarios WHERE asset = ?1",
            *asset,
            &mut scenarios,
        )?;
    }
    for measure in &touched.measures {
        reach::add(
            connection,
            "SELECT scenario FROM effects WHERE measure = ?1",
            *measure,
            &mut scenarios,
        )?;
    }
    for threat in &touched.threats {
        reach::add(
            connection,
            "SELECT id FROM scenarios WHERE threat = ?1",
            *threat,
            &mut scenarios,
        )?;
    }
    for assessment in &touched.assessments {
        reach::add(
            connection,
            "SELECT id FROM scenarios WHERE assessment = ?1",
            *assessment,
            &mut scenarios,
        )?;
    }
    restand(connection, &scenarios, today)
}

/// Computes these scenarios anew and moves their counts.
fn restand(
    connection: &Connection,
    scenarios: &BTreeSet<ScenarioId>,
    today: NaiveDate,
) -> Result<()> {
    let mut desk = Desk::new(connection, today);
    let mut counts = count::Changes::default();
    let mut read = connection.prepare_cached(&crate::load::select::<Scenario>("WHERE id = ?1"))?;
    for key in scenarios {
        let before = standing(connection, *key)?;
        let scenario = read
            .query_row([id(*key)], |row| crate::load::stored::<Scenario>(row))
            .optional()?;
        let after = scenario.map(|scenario| desk.stand(&scenario)).transpose()?;
        if before == after {
            continue;
        }
        if let Some(before) = &before {
            counts.add(before, -1);
        }
        match &after {
            None => {
                connection
                    .prepare_cached("DELETE FROM levels WHERE scenario = ?1")?
                    .execute([id(*key)])?;
            }
            Some(after) => {
                counts.add(after, 1);
                store(connection, *key, after, before.is_some())?;
            }
        }
    }
    counts.store(connection)
}

fn store(
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
    let [inherent, claimed, confirmed, target] = Stage::ALL.map(|stage| standing.at(stage));
    let number =
        |stand: Option<Stand>| stand.map(|s| u32::from(s.likelihood) * u32::from(s.consequence));
    let rank = |stand: Option<Stand>| stand.map(|stand| stand.rank);
    connection.prepare_cached(sql)?.execute(params![
        id(scenario),
        id(standing.assessment),
        id(standing.method),
        crate::table::optional_id(standing.unit),
        standing.status,
        rank(inherent),
        number(inherent),
        rank(claimed),
        number(claimed),
        rank(confirmed),
        number(confirmed),
        rank(target),
        number(target),
        standing.pack(),
    ])?;
    Ok(())
}

/// Brings the stored levels to the day `today`: what a test is worth depends on the day.
pub(crate) fn catch_up(connection: &Connection, today: NaiveDate) -> Result<()> {
    let day: Option<NaiveDate> = connection
        .prepare_cached("SELECT day FROM derived")?
        .query_row([], |row| row.get(0))
        .optional()?;
    match day {
        Some(day) if day == today => return Ok(()),
        Some(day) => {
            let mut scenarios = BTreeSet::new();
            for (key, measure) in load::<Measure>(connection, "WHERE test_result = 'passed'", [])? {
                if measure.data.evidence(day) != measure.data.evidence(today) {
                    let sql = "SELECT scenario FROM effects WHERE measure = ?1";
                    reach::add(connection, sql, key, &mut scenarios)?;
                }
            }
            restand(connection, &scenarios, today)?;
            connection.execute("UPDATE derived SET day = ?1", [today])?;
        }
        None => {
            connection.execute("INSERT INTO derived (day) VALUES (?1)", [today])?;
        }
    }
    Ok(())
}

/// The day that the stored levels are for.
pub(crate) fn day(connection: &Connection) -> Result<Option<NaiveDate>> {
    Ok(connection
        .query_row("SELECT day FROM derived", [], |row| row.get(0))
        .optional()?)
}

/// What `standing` would be from scratch, for comparing.
pub(crate) fn from_scratch(
    scenario: &Scenario,
    method: MethodId,
    unit: Option<UnitId>,
    assessed: &Assessed,
) -> Standing {
    Standing::new(scenario, method, unit, assessed)
}
