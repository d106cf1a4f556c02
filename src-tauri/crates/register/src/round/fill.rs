//! Scenarios made from a scope of assets and the threats of one or more catalogues: first a plan
//! that counts, then one write.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    AssessmentId, Asset, AssetId, AssetKind, Breadth, Dependency, Record, Scenario, Threat,
    ThreatId, UnitId,
};
use serde::{Deserialize, Serialize};

use super::open;
use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp,
    derive::effective,
    load::load,
    table::{id, needed},
};

/// Which assets, and which threats against each.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScenarioScope {
    /// Assets of these units and of the units below them.
    pub units: Vec<UnitId>,
    /// These assets.
    pub assets: Vec<AssetId>,
    /// These assets with everything that they need; a supplier with what needs it.
    pub around: Vec<AssetId>,
    /// Of those, only assets of these kinds; none: of every kind. Where no unit and no asset is
    /// named, all assets are meant.
    pub kinds: Vec<AssetKind>,
    /// Threats of these catalogues, side by side; empty stands for the municipality's own. None at
    /// all: of every catalogue.
    pub catalogues: Vec<String>,
    /// How many threats per asset.
    pub breadth: Breadth,
}

impl ScenarioScope {
    /// Everything, with so many threats per asset.
    pub fn all(breadth: Breadth) -> Self {
        Self {
            units: Vec::new(),
            assets: Vec::new(),
            around: Vec::new(),
            kinds: Vec::new(),
            catalogues: Vec::new(),
            breadth,
        }
    }
}

/// What would be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScenarioPlan {
    /// Assets in the scope.
    pub assets: u32,
    /// Scenarios that are not in the assessment yet.
    pub new: u32,
    /// Scenarios that would be made if they were not there already.
    pub existing: u32,
}

/// The scenarios that are wanted.
struct Wanted {
    plan: ScenarioPlan,
    pairs: Vec<(AssetId, ThreatId)>,
}

impl Register {
    /// How many scenarios [`generate_scenarios`](Self::generate_scenarios) would make.
    pub fn plan_scenarios(
        &self,
        assessment: AssessmentId,
        scope: &ScenarioScope,
    ) -> Result<ScenarioPlan> {
        let _reading = self.reading()?;
        Ok(self.wanted(assessment, scope)?.plan)
    }

    /// Makes a scenario without answers for every asset and threat of `scope` that the assessment
    /// does not have yet, in one entry of the history.
    pub fn generate_scenarios(
        &mut self,
        stamp: &Stamp,
        assessment: AssessmentId,
        scope: &ScenarioScope,
    ) -> Result<Outcome<ScenarioPlan>> {
        let stored = open(&self.connection, assessment)?.data;
        let Wanted { plan, pairs } = self.wanted(assessment, scope)?;
        let op = Op::new("scenarios-generate")
            .with("assessment", &stored.name)
            .with("count", plan.new.to_string());
        self.write(stamp, op, "", |write| {
            for (asset, threat) in pairs {
                write.insert(Scenario::new(assessment, asset, threat))?;
            }
            Ok(plan)
        })
    }

    /// The catalogues that threats stand in; the municipality's own is the empty one.
    pub fn threat_catalogues(&self) -> Result<Vec<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT DISTINCT catalogue FROM threats ORDER BY catalogue")?;
        let names = statement.query_map([], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    fn wanted(&self, assessment: AssessmentId, scope: &ScenarioScope) -> Result<Wanted> {
        let method = self.default_method()?.ok_or(Refusal::Missing)?.data;
        let assets = self.assets_of(scope)?;
        let mut threats: Vec<(String, ThreatId, Threat)> = self
            .all::<Threat>()?
            .into_values()
            .filter(|threat| {
                scope.catalogues.is_empty() || scope.catalogues.contains(&threat.data.catalogue)
            })
            .map(|threat| (threat.data.reference.clone(), threat.id, threat.data))
            .collect();
        threats.sort_by(|one, other| one.0.cmp(&other.0));
        let there: BTreeSet<(AssetId, ThreatId)> =
            load::<Scenario>(&self.connection, "WHERE assessment = ?1", [id(assessment)])?
                .into_values()
                .map(|stored| (stored.data.asset, stored.data.threat))
                .collect();
        let mut plan = ScenarioPlan {
            assets: assets.len() as u32,
            new: 0,
            existing: 0,
        };
        let mut pairs = Vec::new();
        for (key, asset) in &assets {
            let values = effective(&self.connection, *key)?.unwrap_or_default();
            for (_, threat, record) in &threats {
                if !scope
                    .breadth
                    .takes(asset, &values, record, &method.consequence)
                {
                    continue;
                }
                if there.contains(&(*key, *threat)) {
                    plan.existing += 1;
                } else {
                    plan.new += 1;
                    pairs.push((*key, *threat));
                }
            }
        }
        Ok(Wanted { plan, pairs })
    }

    /// The assets of a scope by reference, without those that are retired.
    fn assets_of(&self, scope: &ScenarioScope) -> Result<Vec<(AssetId, Asset)>> {
        let mut chosen: BTreeSet<AssetId> = scope.assets.iter().copied().collect();
        let mut units = BTreeSet::new();
        for unit in &scope.units {
            units.extend(self.units_below(*unit)?);
        }
        for asset in &scope.around {
            self.add_around(*asset, &mut chosen)?;
        }
        let all = scope.units.is_empty() && scope.assets.is_empty() && scope.around.is_empty();
        let mut assets: BTreeMap<String, (AssetId, Asset)> = BTreeMap::new();
        for (key, stored) in load::<Asset>(&self.connection, "WHERE retired IS NULL", [])? {
            let in_unit = stored.data.unit.is_some_and(|unit| units.contains(&unit));
            let of_kind = scope.kinds.is_empty() || scope.kinds.contains(&stored.data.kind);
            if of_kind && (all || in_unit || chosen.contains(&key)) {
                assets.insert(stored.data.reference().to_owned(), (key, stored.data));
            }
        }
        Ok(assets.into_values().collect())
    }

    /// Adds an asset with everything that it needs; a supplier with what needs it directly.
    fn add_around(&self, asset: AssetId, chosen: &mut BTreeSet<AssetId>) -> Result<()> {
        if self.get::<Asset>(asset)?.data.kind == AssetKind::Supplier {
            chosen.insert(asset);
            let needing = load::<Dependency>(&self.connection, "WHERE \"to\" = ?1", [id(asset)])?;
            chosen.extend(needing.values().map(|link| link.data.from));
            return Ok(());
        }
        let mut below = self.connection.prepare_cached(
            "WITH RECURSIVE below(id) AS (
                VALUES (?1) UNION SELECT d.\"to\" FROM dependencies d JOIN below b ON d.\"from\" = b.id)
             SELECT id FROM below",
        )?;
        let found = below.query_map([id(asset)], |row| needed(row, 0))?;
        chosen.extend(found.collect::<rusqlite::Result<Vec<AssetId>>>()?);
        Ok(())
    }
}
