//! Which risks stand behind a control.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::SoaRow;
use crate::{
    AssessmentState, ControlId, MeasureId, MeasureState, Picture, ScenarioId, Snapshot, Stage,
    ThreatId, VulnerabilityId, natural_key,
};

/// How many risks a row names; it counts all of them.
const NAMED: usize = 12;

/// What a statement needs to know of a risk: a relevant scenario of an assessment that no later one
/// has superseded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SoaRisk {
    /// The scenario.
    pub id: ScenarioId,
    /// Its reference.
    pub reference: String,
    /// Its threat.
    pub threat: ThreatId,
    /// Its vulnerabilities.
    pub vulnerabilities: Vec<VulnerabilityId>,
    /// The measures that have an effect on it.
    pub measures: Vec<MeasureId>,
    /// Its level, current and confirmed, as a place from the lowest; none: it has none.
    pub rank: Option<u8>,
}

/// The risks that a statement looks at, as `picture` shows them.
pub fn soa_risks(snapshot: &Snapshot, picture: &Picture) -> Vec<SoaRisk> {
    snapshot
        .scenarios
        .values()
        .filter(|stored| stored.data.relevant)
        .filter(|stored| {
            let assessment = snapshot.assessments.get(&stored.data.assessment);
            assessment.is_some_and(|own| own.data.state != AssessmentState::Superseded)
        })
        .map(|stored| SoaRisk {
            id: stored.id,
            reference: stored.data.reference.clone(),
            threat: stored.data.threat,
            vulnerabilities: stored.data.vulnerabilities.clone(),
            measures: picture
                .effects
                .get(&stored.id)
                .into_iter()
                .flatten()
                .filter_map(|effect| Some(snapshot.effects.get(effect)?.data.measure))
                .collect(),
            rank: picture
                .scenarios
                .get(&stored.id)
                .and_then(|found| Some(found.at(Stage::CurrentConfirmed)?.rank)),
        })
        .collect()
}

/// Risks behind a control.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaRisks {
    /// How many there are.
    pub count: u32,
    /// The first of them, the highest level first: id and reference.
    pub first: Vec<(ScenarioId, String)>,
}

/// Counts the risks that measures of a control treat, and those beyond that the catalogue ties to it.
pub(super) fn count_risks(
    snapshot: &Snapshot,
    risks: &[SoaRisk],
    rows: &mut BTreeMap<ControlId, SoaRow>,
) {
    let mut ordered: Vec<&SoaRisk> = risks.iter().collect();
    ordered.sort_by_cached_key(|risk| {
        (
            std::cmp::Reverse(risk.rank),
            natural_key(&risk.reference),
            risk.id,
        )
    });
    for risk in ordered {
        let treated: BTreeSet<ControlId> = risk
            .measures
            .iter()
            .filter_map(|id| snapshot.measures.get(id))
            .filter(|measure| measure.data.state != MeasureState::Retired)
            .flat_map(|measure| measure.data.controls.iter().copied())
            .collect();
        let threat = snapshot.threats.get(&risk.threat);
        let countered: BTreeSet<ControlId> = threat
            .into_iter()
            .flat_map(|threat| threat.data.controls.iter().copied())
            .chain(
                risk.vulnerabilities
                    .iter()
                    .filter_map(|id| snapshot.vulnerabilities.get(id))
                    .flat_map(|own| own.data.controls.iter().copied()),
            )
            .filter(|control| !treated.contains(control))
            .collect();
        for control in treated {
            if let Some(row) = rows.get_mut(&control) {
                row.treated.add(risk);
            }
        }
        for control in countered {
            if let Some(row) = rows.get_mut(&control) {
                row.countered.add(risk);
            }
        }
    }
}

impl SoaRisks {
    fn add(&mut self, risk: &SoaRisk) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push((risk.id, risk.reference.clone()));
        }
    }
}
