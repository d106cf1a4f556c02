//! What the catalogues and the incidents suggest. Suggestions are shown and taken one by one:
//! nothing here ever changes an answer.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    AssetId, AssetKind, Bilingual, ControlId, Incident, IncidentId, LikelihoodSource, MeasureId,
    MeasureState, Method, Records, Scale, ScenarioId, Snapshot, Stored, Threat, ThreatId,
    Vulnerability, VulnerabilityId,
};

/// How many years back incidents count.
pub const YEARS_OF_INCIDENTS: u8 = 3;

/// A measure that carries out a suggested control.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SuggestedMeasure {
    /// The measure.
    pub id: MeasureId,
    /// Its name.
    pub name: String,
    /// Whether it works already.
    pub state: MeasureState,
    /// Whether it has an effect on the scenario already.
    pub has_effect: bool,
}

/// A control that helps against the threat.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SuggestedControl {
    /// The control.
    pub id: ControlId,
    /// Its reference in the framework.
    pub reference: String,
    /// Its title.
    pub name: Bilingual,
    /// Whether it counters the threat itself.
    pub counters_threat: bool,
    /// The scenario's vulnerabilities that it closes.
    pub closes: Vec<Bilingual>,
    /// The measures that carry it out, without those that are retired.
    pub measures: Vec<SuggestedMeasure>,
}

/// An incident behind a hint.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct HintIncident {
    /// The incident.
    pub id: IncidentId,
    /// What it is called.
    pub name: String,
    /// On which day it happened.
    pub occurred: NaiveDate,
}

/// How likely the incidents of the latest [`YEARS_OF_INCIDENTS`] years make a threat to an asset.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct LikelihoodHint {
    /// The first day that counts.
    pub since: NaiveDate,
    /// The incidents on the asset by this threat.
    pub same: Vec<HintIncident>,
    /// The other incidents on the asset.
    pub others: Vec<HintIncident>,
    /// How many of `same` in a year.
    pub per_year: f64,
    /// The level whose range of frequencies holds `per_year`, where the scale has frequencies and
    /// there was such an incident.
    pub level: Option<u8>,
}

/// What is suggested for one scenario.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Suggestions {
    /// Controls, those with a measure first.
    pub controls: Vec<SuggestedControl>,
    /// Vulnerabilities that the threat exploits, that fit the asset and that are not named yet.
    pub vulnerabilities: Vec<(VulnerabilityId, Bilingual)>,
    /// What the incidents say; none where the asset had none.
    pub likelihood: Option<LikelihoodHint>,
}

/// The threats that concern assets of `kind` and are not `considered` yet, by reference.
pub fn threats_for<'a>(
    threats: &'a Records<ThreatId, Threat>,
    kind: AssetKind,
    considered: &BTreeSet<ThreatId>,
) -> Vec<&'a Stored<ThreatId, Threat>> {
    let mut found: Vec<&Stored<ThreatId, Threat>> = threats
        .values()
        .filter(|threat| threat.data.concerns(kind) && !considered.contains(&threat.id))
        .collect();
    found.sort_by(|a, b| a.data.reference.cmp(&b.data.reference));
    found
}

/// What is suggested for a scenario on the day `today`; none where a part of it is missing.
pub fn suggestions(snapshot: &Snapshot, id: ScenarioId, today: NaiveDate) -> Option<Suggestions> {
    let scenario = &snapshot.scenarios.get(&id)?.data;
    let threat = &snapshot.threats.get(&scenario.threat)?.data;
    let asset = &snapshot.assets.get(&scenario.asset)?.data;
    let assessment = &snapshot.assessments.get(&scenario.assessment)?.data;
    let method = &snapshot.methods.get(&assessment.method)?.data;
    let named: Vec<&Vulnerability> = scenario
        .vulnerabilities
        .iter()
        .filter_map(|id| Some(&snapshot.vulnerabilities.get(id)?.data))
        .collect();
    let vulnerabilities = threat
        .vulnerabilities
        .iter()
        .filter(|id| !scenario.vulnerabilities.contains(id))
        .filter_map(|id| snapshot.vulnerabilities.get(id))
        .filter(|stored| {
            let kinds = &stored.data.kinds;
            kinds.is_empty() || kinds.contains(&asset.kind)
        })
        .map(|stored| (stored.id, stored.data.name.clone()))
        .collect();
    Some(Suggestions {
        controls: controls(snapshot, id, threat, &named),
        vulnerabilities,
        likelihood: likelihood_hint(
            &snapshot.incidents,
            scenario.asset,
            scenario.threat,
            method,
            today,
        ),
    })
}

fn controls(
    snapshot: &Snapshot,
    scenario: ScenarioId,
    threat: &Threat,
    named: &[&Vulnerability],
) -> Vec<SuggestedControl> {
    let wanted: BTreeSet<ControlId> = threat
        .controls
        .iter()
        .chain(named.iter().flat_map(|one| &one.controls))
        .copied()
        .collect();
    let working: BTreeSet<MeasureId> = snapshot
        .effects
        .values()
        .filter(|effect| effect.data.scenario == scenario)
        .map(|effect| effect.data.measure)
        .collect();
    let mut measures: BTreeMap<ControlId, Vec<SuggestedMeasure>> = BTreeMap::new();
    for measure in snapshot.measures.values() {
        if measure.data.state == MeasureState::Retired {
            continue;
        }
        for control in measure
            .data
            .controls
            .iter()
            .filter(|id| wanted.contains(id))
        {
            measures
                .entry(*control)
                .or_default()
                .push(SuggestedMeasure {
                    id: measure.id,
                    name: measure.data.name.clone(),
                    state: measure.data.state,
                    has_effect: working.contains(&measure.id),
                });
        }
    }
    let mut found: Vec<SuggestedControl> = wanted
        .iter()
        .filter_map(|id| {
            let control = &snapshot.controls.get(id)?.data;
            Some(SuggestedControl {
                id: *id,
                reference: control.reference.clone(),
                name: control.name.clone(),
                counters_threat: threat.controls.contains(id),
                closes: named
                    .iter()
                    .filter(|one| one.controls.contains(id))
                    .map(|one| one.name.clone())
                    .collect(),
                measures: measures.remove(id).unwrap_or_default(),
            })
        })
        .collect();
    found.sort_by(|a, b| {
        let order =
            |control: &SuggestedControl| (control.measures.is_empty(), !control.counters_threat);
        (order(a), &a.reference).cmp(&(order(b), &b.reference))
    });
    found
}

/// What the incidents on `asset` say of the likelihood of `threat`; none where it had none in the
/// latest [`YEARS_OF_INCIDENTS`] years.
///
/// Only incidents of the same threat are evidence; the others are named beside them.
pub fn likelihood_hint(
    incidents: &Records<IncidentId, Incident>,
    asset: AssetId,
    threat: ThreatId,
    method: &Method,
    today: NaiveDate,
) -> Option<LikelihoodHint> {
    let back = Months::new(12 * u32::from(YEARS_OF_INCIDENTS));
    let since = today.checked_sub_months(back)?;
    let (same, others): (Vec<_>, Vec<_>) = incidents
        .values()
        .filter(|incident| incident.data.assets.contains(&asset))
        .filter(|incident| since < incident.data.occurred && incident.data.occurred <= today)
        .partition(|incident| incident.data.threat == Some(threat));
    if same.is_empty() && others.is_empty() {
        return None;
    }
    let count = u32::try_from(same.len()).ok()?;
    let per_year = f64::from(count) / f64::from(YEARS_OF_INCIDENTS);
    let scale = match &method.likelihood_source {
        LikelihoodSource::Direct { likelihood } => likelihood,
        LikelihoodSource::ThreatXVulnerability { threat, .. } => threat,
    };
    let told = |found: Vec<&Stored<IncidentId, Incident>>| {
        let told = found.into_iter().map(|one| HintIncident {
            id: one.id,
            name: one.data.name.clone(),
            occurred: one.data.occurred,
        });
        told.collect()
    };
    Some(LikelihoodHint {
        since,
        level: level_at(scale, per_year).filter(|_| count > 0),
        same: told(same),
        others: told(others),
        per_year,
    })
}

/// The highest level whose range of frequencies begins at or below `per_year`; below all ranges
/// the lowest that has one.
fn level_at(scale: &Scale, per_year: f64) -> Option<u8> {
    let ranges = || {
        (scale.min..)
            .zip(&scale.levels)
            .filter_map(|(level, own)| Some((level, own.frequency?)))
    };
    ranges()
        .filter(|(_, (low, _))| *low <= per_year)
        .last()
        .or_else(|| ranges().next())
        .map(|(level, _)| level)
}
