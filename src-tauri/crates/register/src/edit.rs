//! What the window does to records, one method per deed: checked against the method, written
//! with a sentence for the history.

mod applicability;
mod audit;
mod by_hand;
mod catalogue;
mod dependency;
mod evaluate;
mod evidence;
mod incident;
mod indicator;
mod measure;
mod moment;
mod record;
mod review;
mod routine;
mod rule;
mod treat;

pub(crate) use by_hand::ByHand;
pub use catalogue::CatalogueRow;
pub use evidence::Proof;
pub(crate) use record::called_by_kind;
pub use record::{Fate, RecordFate, RecordForesight};
pub use treat::Closing;

use model::{
    Assessment, AssessmentId, Asset, AssetId, Dependency, DependencyId, Lang, MethodId,
    PropertySet, Scenario, ScenarioId, Score, Stored, Threat, ThreatId, UnitId,
};

use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp,
    load::{load, one},
    table::id,
};

/// Dependencies of one asset.
type Links = Vec<Stored<DependencyId, Dependency>>;

impl Register {
    /// Gives one answer about a scenario that was read at `revision`.
    pub fn score(
        &mut self,
        stamp: &Stamp,
        scenario: ScenarioId,
        revision: u32,
        score: &Score,
    ) -> Result<Outcome<()>> {
        let stored = one::<Scenario>(&self.connection, scenario)?;
        let rules = self.rules_for(Some(stored.data.assessment))?.1;
        let properties = self.counting(&stored.data)?;
        let scored = stored
            .data
            .scored(score, &rules, properties)
            .map_err(misfit)?;
        let word = match score {
            Score::Relevant(false) => "score-not-relevant",
            _ => "score",
        };
        let op = self.about(word, &stored.data)?;
        // Whoever scores it says that its answers hold.
        let scored = Scenario {
            carried: false,
            ..scored
        };
        self.write(stamp, op, "", |write| {
            write.change(scenario, revision, scored)
        })
    }

    /// A sentence about a scenario. The history keeps one wording, and Danish is the register's.
    pub(crate) fn about(&self, word: &'static str, scenario: &Scenario) -> Result<Op> {
        let asset = one::<Asset>(&self.connection, scenario.asset)?.data.name;
        let threat = one::<Threat>(&self.connection, scenario.threat)?.data.name;
        Ok(Op::new(word)
            .with("scenario", &scenario.reference)
            .with("asset", asset)
            .with("threat", threat.get(Lang::Da)))
    }

    /// The properties that count in a scenario: its own, else its threat's.
    pub fn counting(&self, scenario: &Scenario) -> Result<PropertySet> {
        Ok(match scenario.properties {
            Some(properties) => properties,
            None => {
                one::<Threat>(&self.connection, scenario.threat)?
                    .data
                    .properties
            }
        })
    }

    /// Changes a scenario that was read at `revision`; that confirms what it was carried with.
    pub fn save_scenario(
        &mut self,
        stamp: &Stamp,
        scenario: ScenarioId,
        revision: u32,
        data: Scenario,
    ) -> Result<Outcome<()>> {
        let before = one::<Scenario>(&self.connection, scenario)?.data;
        let data = data.by_hand(self, Some(scenario), Some(&before))?;
        let op = self.about("scenario-change", &data)?;
        self.write(stamp, op, "", |write| {
            write.change(scenario, revision, data)
        })
    }

    /// Adds a scenario without answers.
    pub fn add_scenario(
        &mut self,
        stamp: &Stamp,
        assessment: AssessmentId,
        asset: AssetId,
        threat: ThreatId,
    ) -> Result<Outcome<ScenarioId>> {
        let scenario = Scenario::new(assessment, asset, threat);
        let op = self.about("scenario-add", &scenario)?;
        self.write(stamp, op, "", |write| {
            let key = write.insert(scenario)?;
            let reference = write.get::<Scenario>(key)?.data.reference;
            write.say("scenario", reference);
            Ok(key)
        })
    }

    /// Adds an assessment by the newest version of the method `method`.
    pub fn add_assessment(
        &mut self,
        stamp: &Stamp,
        reference: &str,
        name: &str,
        method: &str,
        unit: Option<UnitId>,
    ) -> Result<Outcome<AssessmentId>> {
        let methods = load::<model::Method>(&self.connection, "WHERE ref = ?1", [method])?;
        let newest: Option<MethodId> = methods
            .values()
            .max_by_key(|method| method.data.version)
            .map(|method| method.id);
        let newest = newest.ok_or(Refusal::Invalid {
            field: "method",
            code: "unknown-method",
        })?;
        let assessment = Assessment {
            reference: reference.trim().to_owned(),
            unit,
            date: Some(stamp.today),
            ..Assessment::new(name.trim(), newest)
        };
        let op = Op::new("assessment-add").with("assessment", name);
        self.write(stamp, op, "", |write| write.insert(assessment))
    }

    /// Adds an asset.
    pub fn add_asset(&mut self, stamp: &Stamp, asset: Asset) -> Result<Outcome<AssetId>> {
        let asset = asset.by_hand(self, None, None)?;
        let op = Op::new("asset-add").with("asset", &asset.name);
        self.write(stamp, op, "", |write| write.insert(asset))
    }

    /// Changes an asset that was read at `revision`.
    pub fn save_asset(
        &mut self,
        stamp: &Stamp,
        key: AssetId,
        revision: u32,
        asset: Asset,
    ) -> Result<Outcome<()>> {
        let asset = asset.by_hand(self, Some(key), None)?;
        let op = Op::new("asset-change").with("asset", &asset.name);
        self.write(stamp, op, "", |write| write.change(key, revision, asset))
    }

    /// Removes an asset with its dependencies. Refused where a scenario is about it.
    pub fn remove_asset(
        &mut self,
        stamp: &Stamp,
        key: AssetId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let asset = one::<Asset>(&self.connection, key)?;
        let op = Op::new("asset-remove").with("asset", &asset.data.name);
        self.write(stamp, op, "", |write| Asset::go(write, key, revision))
    }

    /// What an asset needs, and what needs it.
    pub fn links(&self, asset: AssetId) -> Result<(Links, Links)> {
        let needs = load::<Dependency>(&self.connection, "WHERE \"from\" = ?1", [id(asset)])?;
        let needed_by = load::<Dependency>(&self.connection, "WHERE \"to\" = ?1", [id(asset)])?;
        Ok((
            needs.into_values().collect(),
            needed_by.into_values().collect(),
        ))
    }
}

pub(crate) fn misfit(misfit: model::Misfit) -> Refusal {
    Refusal::Invalid {
        field: misfit.field,
        code: misfit.code,
    }
}
