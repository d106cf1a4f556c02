//! Derived figures: effective values, levels, counts. Written in the transaction of the change
//! that they follow from, found again from the changeset, so that undo needs nothing more.

mod count;
mod reach;
mod standing;
mod touched;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::{
    Answer, Assessed, Assessment, AssessmentId, AssetId, Cell, Effect, EffectInput, Measure,
    MeasureId, MethodId, PropertySet, Scenario, ScenarioId, Stage, Stored, ThreatId, UnitId,
    Values, assess,
};
use rusqlite::{Connection, OptionalExtension};

use crate::{
    Result,
    load::{alone, load},
    methods::{Methods, Ready},
    table::{id, optional},
};

pub(crate) use count::{ALL_PARTIES, STATUS_STAGE, Scope, expected as expected_counts};
pub(crate) use reach::effective;
pub(crate) use standing::{
    ANSWERED, CREDIT_TAKEN_BACK, NOT_RELEVANT, Standing, UNANSWERED, standing,
};
pub use touched::Deed;
pub(crate) use touched::Touched;

/// What many scenarios have in common, read once.
pub(crate) struct Desk<'a> {
    connection: &'a Connection,
    methods: &'a Methods,
    today: NaiveDate,
    rules: BTreeMap<MethodId, Ready>,
    assessments: BTreeMap<AssessmentId, MethodId>,
    threats: BTreeMap<ThreatId, PropertySet>,
    measures: BTreeMap<MeasureId, Measure>,
    assets: BTreeMap<AssetId, (Values, Option<UnitId>)>,
    /// An asset's answers in the order of a method's cells.
    answers: BTreeMap<(AssetId, MethodId), Vec<Answer>>,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(connection: &'a Connection, methods: &'a Methods, today: NaiveDate) -> Self {
        Self {
            connection,
            methods,
            today,
            rules: BTreeMap::new(),
            assessments: BTreeMap::new(),
            threats: BTreeMap::new(),
            measures: BTreeMap::new(),
            assets: BTreeMap::new(),
            answers: BTreeMap::new(),
        }
    }

    /// Computes one scenario from its record, the stored effective values and its effects.
    fn stand(&mut self, scenario: &Stored<ScenarioId, Scenario>) -> Result<Standing> {
        let connection = self.connection;
        let record = &scenario.data;
        let method = match self.assessments.get(&record.assessment) {
            Some(method) => *method,
            None => {
                let method = alone::<Assessment>(connection, record.assessment)?.method;
                self.assessments.insert(record.assessment, method);
                method
            }
        };
        if !self.rules.contains_key(&method) {
            let ready = self.methods.ready(connection, method)?;
            self.rules.insert(method, ready);
        }
        if !self.threats.contains_key(&record.threat) {
            let threat = alone::<model::Threat>(connection, record.threat)?;
            self.threats.insert(record.threat, threat.properties);
        }
        if !self.assets.contains_key(&record.asset) {
            let asset = asset(connection, record.asset)?;
            self.assets.insert(record.asset, asset);
        }
        let effects = self.effects(scenario.id)?;
        let (values, unit) = &self.assets[&record.asset];
        let Ok(rules) = &*self.rules[&method] else {
            let assessed = if record.relevant {
                Assessed::Unanswered
            } else {
                Assessed::NotRelevant
            };
            return Ok(Standing::new(record, method, *unit, &assessed));
        };
        let effects: Vec<EffectInput> = effects
            .iter()
            .filter_map(|effect| {
                let measure = self.measures.get(&effect.measure)?;
                Some(effect.input(rules, measure, self.today))
            })
            .collect();
        let answers = self
            .answers
            .entry((record.asset, method))
            .or_insert_with(|| rules.cells.iter().map(|cell| values.get(cell)).collect());
        let consequence = counted(record, &rules.cells, answers);
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
                let measure = alone::<Measure>(self.connection, effect.measure)?;
                self.measures.insert(effect.measure, measure);
            }
        }
        Ok(effects)
    }
}

/// Per cell the scenario's own answer, else the asset's effective one.
fn counted(scenario: &Scenario, cells: &[Cell], effective: &[Answer]) -> Vec<Answer> {
    if scenario.consequence.0.is_empty() {
        return effective.to_vec();
    }
    cells
        .iter()
        .zip(effective)
        .map(|(cell, effective)| match scenario.consequence.get(cell) {
            Answer::NotAssessed => *effective,
            own => own,
        })
        .collect()
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

/// How far a change reached.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Reached {
    /// Assets whose effective values are others now.
    pub(crate) assets: u32,
    /// Scenarios that stand elsewhere now, at any stage or for any party.
    pub(crate) scenarios: u32,
    /// Of those, per method and stage: the level before and after, and how many went that way.
    /// None is a scenario without a level: unanswered, not relevant, or not there.
    pub(crate) moves: BTreeMap<(MethodId, Stage, Option<u8>, Option<u8>), u32>,
}

impl Reached {
    fn add(&mut self, before: Option<&Standing>, after: Option<&Standing>) {
        self.scenarios += 1;
        let Some(method) = after.or(before).map(|standing| standing.method) else {
            return;
        };
        for stage in Stage::ALL {
            let rank = |standing: Option<&Standing>| Some(standing?.at(stage)?.rank);
            let step = (rank(before), rank(after));
            if step.0 != step.1 {
                *self
                    .moves
                    .entry((method, stage, step.0, step.1))
                    .or_default() += 1;
            }
        }
    }
}

/// Recomputes everything that the touched rows reach.
pub(crate) fn update(
    connection: &Connection,
    methods: &Methods,
    touched: &Touched,
    today: NaiveDate,
) -> Result<Reached> {
    let mut scenarios = touched.scenarios.clone();
    for effect in &touched.changed_effects {
        reach::add(
            connection,
            "SELECT scenario FROM effects WHERE id = ?1",
            *effect,
            &mut scenarios,
        )?;
    }
    let moved = reach::update_effective(connection, methods, touched)?;
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
    let reached = restand(connection, methods, &scenarios, today)?;
    Ok(Reached {
        assets: moved.len() as u32,
        ..reached
    })
}

/// Computes these scenarios anew and moves their counts.
fn restand(
    connection: &Connection,
    methods: &Methods,
    scenarios: &BTreeSet<ScenarioId>,
    today: NaiveDate,
) -> Result<Reached> {
    let mut reached = Reached::default();
    let mut desk = Desk::new(connection, methods, today);
    let mut counts = count::Changes::default();
    let mut read = connection.prepare_cached(&crate::load::select::<Scenario>("WHERE id = ?1"))?;
    for key in scenarios {
        let before = standing(connection, *key)?;
        let scenario = read
            .query_row([id(*key)], crate::load::stored::<Scenario>)
            .optional()?;
        let after = scenario.map(|scenario| desk.stand(&scenario)).transpose()?;
        if before == after {
            continue;
        }
        reached.add(before.as_ref(), after.as_ref());
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
                standing::store(connection, *key, after, before.is_some())?;
            }
        }
    }
    counts.store(connection)?;
    Ok(reached)
}

/// Brings the stored levels to the day `today`: what a test is worth depends on the day.
pub(crate) fn catch_up(connection: &Connection, methods: &Methods, today: NaiveDate) -> Result<()> {
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
            restand(connection, methods, &scenarios, today)?;
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
