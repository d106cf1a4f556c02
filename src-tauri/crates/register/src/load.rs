//! Reads records: one, many, or the snapshot of a scope.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::{
    Assessment, AssessmentId, Asset, AssetId, Dependency, HistoryMark, Kind, Measure, MeasureId,
    MethodId, Records, Scenario, ScenarioId, Snapshot, Stored, Suggestions, ThreatId,
};
use rusqlite::{Connection, OptionalExtension, Params, Row, Transaction, params};
use uuid::Uuid;

use crate::{
    Refusal, Register, Result,
    table::{Link, Table, id, needed, table_of},
};

/// Reads a whole record from a row of `SELECT id, revision, changed_at, changed_by, COLUMNS`.
pub(crate) fn stored<R: Table>(row: &Row<'_>) -> rusqlite::Result<Stored<R::Id, R>> {
    Ok(Stored {
        id: needed(row, 0)?,
        revision: row.get(1)?,
        changed_at: row.get(2)?,
        changed_by: row.get(3)?,
        data: R::read(row)?,
    })
}

/// The query that reads whole records of a kind; `rest` follows the table's name.
pub(crate) fn select<R: Table>(rest: &str) -> String {
    format!(
        "SELECT id, revision, changed_at, changed_by, {} FROM {} {rest}",
        R::COLUMNS.join(", "),
        R::NAME
    )
}

/// Reads the records that `rest` (a WHERE clause with its parameters) names.
pub(crate) fn load<R: Table>(
    connection: &Connection,
    rest: &str,
    parameters: impl Params,
) -> Result<Records<R::Id, R>> {
    let mut statement = connection.prepare_cached(&select::<R>(rest))?;
    let mut records: Records<R::Id, R> = statement
        .query_map(parameters, |row| stored::<R>(row))?
        .map(|record| record.map(|record| (record.id, record)))
        .collect::<rusqlite::Result<_>>()?;
    fill_links(connection, &mut records)?;
    Ok(records)
}

/// Reads one record with the records that it is linked to.
pub(crate) fn one<R: Table>(connection: &Connection, key: R::Id) -> Result<Stored<R::Id, R>> {
    let mut statement = connection.prepare_cached(&select::<R>("WHERE id = ?1"))?;
    let mut record = statement
        .query_row([id(key)], |row| stored::<R>(row))
        .optional()?
        .ok_or(Refusal::Missing)?;
    for link in R::LINKS {
        let ids = linked(connection, link, key.into())?;
        record.data.set_linked(link, ids);
    }
    Ok(record)
}

/// Reads one record without those that it is linked to.
pub(crate) fn alone<R: Table>(connection: &Connection, key: R::Id) -> Result<R> {
    let mut statement = connection.prepare_cached(&select::<R>("WHERE id = ?1"))?;
    let record = statement
        .query_row([id(key)], |row| stored::<R>(row))
        .optional()?;
    Ok(record.ok_or(Refusal::Missing)?.data)
}

/// The other ends of one record's link.
fn linked(connection: &Connection, link: &Link, key: Uuid) -> Result<Vec<Uuid>> {
    let Link {
        table, own, other, ..
    } = link;
    let sql = format!("SELECT {other} FROM {table} WHERE {own} = ?1 ORDER BY {other}");
    let mut statement = connection.prepare_cached(&sql)?;
    let ids = statement.query_map([id(key)], |row| needed::<Uuid>(row, 0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Reads the links of many records: all pairs at once, or record by record where there are few.
fn fill_links<R: Table>(connection: &Connection, records: &mut Records<R::Id, R>) -> Result<()> {
    for link in R::LINKS {
        let mut found: BTreeMap<R::Id, Vec<Uuid>> = BTreeMap::new();
        if records.len() < 500 {
            for key in records.keys() {
                found.insert(*key, linked(connection, link, (*key).into())?);
            }
        } else {
            let Link {
                table, own, other, ..
            } = link;
            let sql = format!("SELECT {own}, {other} FROM {table} ORDER BY {own}, {other}");
            let mut statement = connection.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                found
                    .entry(needed(row, 0)?)
                    .or_default()
                    .push(needed(row, 1)?);
            }
        }
        for (key, ids) in found {
            if let Some(record) = records.get_mut(&key) {
                record.data.set_linked(link, ids);
            }
        }
    }
    Ok(())
}

/// The value of a setting.
pub(crate) fn setting(connection: &Connection, key: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}

/// The setting that names the register.
pub(crate) const NAME: &str = "name";
/// The setting that names the default method.
pub(crate) const METHOD: &str = "default_method";

pub(crate) fn default_method(connection: &Connection) -> Result<Option<MethodId>> {
    let text = setting(connection, METHOD)?;
    Ok(text
        .and_then(|text| Uuid::parse_str(&text).ok())
        .map(MethodId))
}

/// The latest history entry.
pub(crate) fn mark(connection: &Connection) -> Result<Option<HistoryMark>> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, lower(hex(hash)), at FROM history ORDER BY seq DESC LIMIT 1",
    )?;
    let mark = statement.query_row([], |row| {
        Ok(HistoryMark {
            seq: row.get::<_, i64>(0)? as u64,
            hash: row.get(1)?,
            at: row.get(2)?,
        })
    });
    Ok(mark.optional()?)
}

impl Register {
    /// The register's name.
    pub fn name(&self) -> Result<String> {
        Ok(setting(&self.connection, NAME)?.unwrap_or_default())
    }

    /// The latest history entry; none in a register without any change.
    pub fn mark(&self) -> Result<Option<HistoryMark>> {
        mark(&self.connection)
    }

    /// The method that assets are valued by, and new assessments start with.
    pub fn default_method(&self) -> Result<Option<Stored<MethodId, model::Method>>> {
        default_method(&self.connection)?
            .map(|key| one(&self.connection, key))
            .transpose()
    }

    /// The methods that assessments may use.
    pub(crate) fn method_keys(&self) -> Result<Vec<MethodId>> {
        let mut statement = self.connection.prepare_cached("SELECT id FROM methods")?;
        let keys = statement.query_map([], |row| needed(row, 0))?;
        Ok(keys.collect::<rusqlite::Result<_>>()?)
    }

    /// The record with this id.
    #[expect(
        private_bounds,
        reason = "how a record stands in its table is the register's own"
    )]
    pub fn get<R: Table>(&self, key: R::Id) -> Result<Stored<R::Id, R>> {
        one(&self.connection, key)
    }

    /// All records of a kind.
    #[expect(
        private_bounds,
        reason = "how a record stands in its table is the register's own"
    )]
    pub fn all<R: Table>(&self) -> Result<Records<R::Id, R>> {
        load(&self.connection, "", [])
    }

    /// The id of the record with this reference, or with this name where exactly one has it.
    #[expect(
        private_bounds,
        reason = "how a record stands in its table is the register's own"
    )]
    pub fn find<R: Table>(&self, text: &str) -> Result<Option<R::Id>> {
        let sql = format!("SELECT id FROM {} WHERE ref = ?1", R::NAME);
        let mut statement = self.connection.prepare_cached(&sql)?;
        if let Some(found) = statement
            .query_row([text], |row| needed(row, 0))
            .optional()?
        {
            return Ok(Some(found));
        }
        let name = R::COLUMNS.iter().find(|column| column.starts_with("name"));
        let Some(name) = name else { return Ok(None) };
        let sql = format!("SELECT id FROM {} WHERE {name} = ?1 LIMIT 2", R::NAME);
        let mut statement = self.connection.prepare_cached(&sql)?;
        let found = statement
            .query_map([text], |row| needed(row, 0))?
            .collect::<rusqlite::Result<Vec<R::Id>>>()?;
        Ok(if found.len() == 1 {
            found.first().copied()
        } else {
            None
        })
    }

    /// Until this is dropped, everything is read as it stands now, whatever others write.
    pub(crate) fn reading(&self) -> Result<Option<Transaction<'_>>> {
        let alone = self.connection.is_autocommit();
        Ok(alone
            .then(|| self.connection.unchecked_transaction())
            .transpose()?)
    }

    /// The whole register.
    pub fn snapshot(&self) -> Result<Snapshot> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        Ok(Snapshot {
            assets: load(connection, "", [])?,
            dependencies: load(connection, "", [])?,
            measures: load(connection, "", [])?,
            assessments: load(connection, "", [])?,
            scenarios: load(connection, "", [])?,
            effects: load(connection, "", [])?,
            acceptances: load(connection, "", [])?,
            opinions: load(connection, "", [])?,
            assurance: self.assurance()?,
            ..self.surroundings()?
        })
    }

    /// One assessment with its scenarios, and all that their levels and paths depend on.
    pub fn snapshot_of_assessment(&self, assessment: AssessmentId) -> Result<Snapshot> {
        let _reading = self.reading()?;
        let scenarios: Records<ScenarioId, Scenario> =
            load(&self.connection, "WHERE assessment = ?1", [id(assessment)])?;
        let assessment: Stored<AssessmentId, Assessment> = one(&self.connection, assessment)?;
        self.narrow([(assessment.id, assessment)].into(), scenarios)
    }

    /// One scenario, and all that its level and its path depend on.
    pub fn snapshot_of_scenario(&self, scenario: ScenarioId) -> Result<Snapshot> {
        let _reading = self.reading()?;
        let scenario: Stored<ScenarioId, Scenario> = one(&self.connection, scenario)?;
        let assessment: Stored<AssessmentId, Assessment> =
            one(&self.connection, scenario.data.assessment)?;
        let assessments = [(assessment.id, assessment)].into();
        self.narrow(assessments, [(scenario.id, scenario)].into())
    }

    /// The scenarios that anybody ever accepted, and all that their levels depend on.
    pub(crate) fn snapshot_of_accepted(&self) -> Result<Snapshot> {
        let _reading = self.reading()?;
        let accepted = "WHERE id IN (SELECT scenario FROM acceptances)";
        let scenarios: Records<ScenarioId, Scenario> = load(&self.connection, accepted, [])?;
        let mut assessments: Records<AssessmentId, Assessment> = Records::new();
        for scenario in scenarios.values() {
            let key = scenario.data.assessment;
            if !assessments.contains_key(&key) {
                assessments.insert(key, one(&self.connection, key)?);
            }
        }
        self.narrow(assessments, scenarios)
    }

    /// One measure with the scenarios that it has effects on, and all that their levels depend on.
    pub fn snapshot_of_measure(&self, measure: MeasureId) -> Result<Snapshot> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let measure: Stored<MeasureId, Measure> = one(connection, measure)?;
        let scenarios: Records<ScenarioId, Scenario> = load(
            connection,
            "WHERE id IN (SELECT scenario FROM effects WHERE measure = ?1)",
            [id(measure.id)],
        )?;
        let assessments: BTreeSet<AssessmentId> =
            scenarios.values().map(|own| own.data.assessment).collect();
        let assessments = assessments
            .into_iter()
            .map(|key| Ok((key, one(connection, key)?)))
            .collect::<Result<_>>()?;
        let mut snapshot = self.narrow(assessments, scenarios)?;
        snapshot.measures.insert(measure.id, measure);
        Ok(snapshot)
    }

    /// What the catalogues and the incidents suggest for a scenario on the day `today`.
    pub fn suggestions(&self, scenario: ScenarioId, today: NaiveDate) -> Result<Suggestions> {
        let _reading = self.reading()?;
        let mut snapshot = self.snapshot_of_scenario(scenario)?;
        snapshot.measures = load(&self.connection, "", [])?;
        Ok(model::suggestions(&snapshot, scenario, today).ok_or(Refusal::Missing)?)
    }

    /// The threats that concern `asset` and are not in a scenario about it in `assessment` yet; none
    /// where it is retired.
    pub fn suggested_threats(
        &self,
        assessment: AssessmentId,
        asset: AssetId,
    ) -> Result<Vec<ThreatId>> {
        let asset_now = one::<Asset>(&self.connection, asset)?.data;
        if asset_now.retired.is_some() {
            return Ok(Vec::new());
        }
        let mut statement = self
            .connection
            .prepare_cached("SELECT threat FROM scenarios WHERE asset = ?1 AND assessment = ?2")?;
        let considered = statement
            .query_map([id(asset), id(assessment)], |row| needed(row, 0))?
            .collect::<rusqlite::Result<_>>()?;
        let threats = load(&self.connection, "", [])?;
        let found = model::threats_for(&threats, asset_now.kind, &considered);
        Ok(found.into_iter().map(|threat| threat.id).collect())
    }

    /// One asset with all that it inherits from.
    pub fn snapshot_of_asset(&self, asset: AssetId) -> Result<Snapshot> {
        let _reading = self.reading()?;
        let mut snapshot = self.surroundings()?;
        self.add_upstream(&mut snapshot, [asset].into_iter())?;
        Ok(snapshot)
    }

    fn narrow(
        &self,
        assessments: Records<AssessmentId, Assessment>,
        scenarios: Records<ScenarioId, Scenario>,
    ) -> Result<Snapshot> {
        let connection = &self.connection;
        let mut snapshot = self.surroundings()?;
        self.add_upstream(
            &mut snapshot,
            scenarios.values().map(|scenario| scenario.data.asset),
        )?;
        for scenario in scenarios.keys() {
            let of = "WHERE scenario = ?1";
            let key = || [id(*scenario)];
            snapshot.effects.extend(load(connection, of, key())?);
            snapshot.acceptances.extend(load(connection, of, key())?);
            snapshot.opinions.extend(load(connection, of, key())?);
        }
        for effect in snapshot.effects.values() {
            if let std::collections::btree_map::Entry::Vacant(place) =
                snapshot.measures.entry(effect.data.measure)
            {
                place.insert(one(connection, effect.data.measure)?);
            }
        }
        crate::quantity::add_measures(connection, &scenarios, &mut snapshot.measures)?;
        snapshot.assessments = assessments;
        snapshot.scenarios = scenarios;
        Ok(snapshot)
    }

    /// Adds `assets` and everything that they inherit from, with the dependencies between.
    fn add_upstream(
        &self,
        snapshot: &mut Snapshot,
        assets: impl Iterator<Item = AssetId>,
    ) -> Result<()> {
        let mut open: Vec<AssetId> = assets.collect();
        while let Some(asset) = open.pop() {
            if snapshot.assets.contains_key(&asset) {
                continue;
            }
            snapshot.assets.insert(asset, one(&self.connection, asset)?);
            let needing: Records<_, Dependency> =
                load(&self.connection, "WHERE \"to\" = ?1", [id(asset)])?;
            open.extend(needing.values().map(|dependency| dependency.data.from));
            snapshot.dependencies.extend(needing);
        }
        Ok(())
    }

    /// What is small and belongs to every snapshot.
    fn surroundings(&self) -> Result<Snapshot> {
        let connection = &self.connection;
        Ok(Snapshot {
            register: self.name()?,
            default_method: default_method(connection)?,
            tolerance: self.tolerance()?,
            mark: self.mark()?,
            as_of: self.as_of(),
            methods: load(connection, "", [])?,
            units: load(connection, "", [])?,
            people: load(connection, "", [])?,
            threats: load(connection, "", [])?,
            vulnerabilities: load(connection, "", [])?,
            controls: load(connection, "", [])?,
            incidents: load(connection, "", [])?,
            ..Snapshot::default()
        })
    }

    /// How many records of each kind there are.
    pub fn counts(&self) -> Result<BTreeMap<&'static str, u32>> {
        crate::table::RECORDED
            .iter()
            .filter_map(|(table, kind)| {
                let own = |kind: &Kind| table_of(*kind) == *table;
                Some((table, kind.filter(own)?))
            })
            .map(|(table, kind)| {
                let sql = format!("SELECT count(*) FROM {table}");
                let mut statement = self.connection.prepare_cached(&sql)?;
                Ok((kind.id(), statement.query_row(params![], |row| row.get(0))?))
            })
            .collect()
    }
}
