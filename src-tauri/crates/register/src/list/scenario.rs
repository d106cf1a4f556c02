//! The list of scenarios.

use std::collections::BTreeMap;

use model::{
    Answer, AssessmentId, AssetId, Bilingual, MethodId, Property, Rules, Scenario, ScenarioId,
    Stage, Stored, ThreatId, UnitId, Values,
};
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::{Deserialize, Serialize};

use super::{Page, query::Query};
use crate::{
    Register, Result,
    derive::{Standing, effective, standing},
    heat::level_id,
    load::one,
    methods::{Methods, Ready},
    table::{bilingual, id, optional_id, properties_of},
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
    /// Whether its answers are *carried, not yet confirmed*.
    pub carried: bool,
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

/// Scenarios of one concern.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ScenarioConcern {
    /// The level at the filter's stage must be treated, by the method's decision rule.
    AboveTolerance,
    /// The confirmed level is above the claimed one.
    ClaimedNotConfirmed,
    /// The answers are carried from an earlier assessment, not yet confirmed.
    NotConfirmed,
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
    /// Only of this concern.
    pub only: Option<ScenarioConcern>,
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
            only: None,
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
            .map(|key| desk.row(&self.connection, &self.methods, key))
            .collect::<Result<Vec<ScenarioRow>>>()?;
        Ok(Page { total, rows })
    }

    /// The ids of the scenarios of a list, in its order.
    pub fn scenario_keys(&self, filter: &ScenarioFilter) -> Result<Vec<ScenarioId>> {
        Ok(Query::new(self, filter)?.run(&self.connection)?.0)
    }

    /// One scenario as a list shows it.
    pub fn scenario_row(&self, scenario: ScenarioId) -> Result<ScenarioRow> {
        Shown::default().row(&self.connection, &self.methods, scenario)
    }
}

/// What many rows have in common, read once.
#[derive(Default)]
struct Shown {
    rules: BTreeMap<MethodId, Ready>,
    assets: BTreeMap<AssetId, Values>,
}

impl Shown {
    fn row(
        &mut self,
        connection: &Connection,
        methods: &Methods,
        scenario: ScenarioId,
    ) -> Result<ScenarioRow> {
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
            self.rules
                .insert(method, methods.ready(connection, method)?);
        }
        if !self.assets.contains_key(&record.asset) {
            let values = effective(connection, record.asset)?.unwrap_or_default();
            self.assets.insert(record.asset, values);
        }
        let rules = self
            .rules
            .get(&method)
            .and_then(|ready| ready.as_ref().as_ref().ok());
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
                        carried: record.carried,
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
