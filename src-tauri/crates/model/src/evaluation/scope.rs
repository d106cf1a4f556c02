//! What belongs to the unit that is evaluated.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::Counted;
use crate::{
    Action, AssessmentState, AuditFinding, MeasureId, Record, Records, Scenario, ScenarioId,
    Snapshot, Stored, UnitId, natural_key,
};

/// A part of the organisation: a unit with those below it, or all of it.
pub(super) struct Scope<'a> {
    snapshot: &'a Snapshot,
    units: Option<BTreeSet<UnitId>>,
    /// The measures with an effect on a scenario of the part; of the whole organisation they are not
    /// looked up.
    measures: BTreeSet<MeasureId>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(snapshot: &'a Snapshot, unit: Option<UnitId>) -> Self {
        let mut scope = Self {
            snapshot,
            units: unit.map(|unit| below(snapshot, unit)),
            measures: BTreeSet::new(),
        };
        if scope.units.is_some() {
            let effects = snapshot.effects.values();
            let here = effects.filter(|own| {
                let scenario = snapshot.scenarios.get(&own.data.scenario);
                scenario.is_some_and(|own| scope.has_scenario(&own.data))
            });
            scope.measures = here.map(|own| own.data.measure).collect();
        }
        scope
    }

    /// Whether it is the whole organisation.
    pub(super) fn is_whole(&self) -> bool {
        self.units.is_none()
    }

    pub(super) fn has(&self, unit: Option<UnitId>) -> bool {
        match &self.units {
            None => true,
            Some(units) => unit.is_some_and(|unit| units.contains(&unit)),
        }
    }

    /// A scenario belongs where its asset does.
    pub(super) fn has_scenario(&self, scenario: &Scenario) -> bool {
        let asset = self.snapshot.assets.get(&scenario.asset);
        self.has(asset.and_then(|own| own.data.unit))
    }

    /// Whether a test of these measures is about the part.
    pub(super) fn has_measures(&self, measures: &[MeasureId]) -> bool {
        self.is_whole() || measures.iter().any(|id| self.measures.contains(id))
    }

    /// An action belongs to its unit; one without, where a risk that it treats does.
    pub(super) fn has_action(&self, action: &Action) -> bool {
        match action.unit {
            None => self.is_whole() || action.scenarios.iter().any(|id| self.has_risk(*id)),
            unit => self.has(unit),
        }
    }

    /// A finding belongs to its unit; one without, where the risk that it bears on does.
    pub(super) fn has_finding(&self, finding: &AuditFinding) -> bool {
        match finding.unit {
            None => self.is_whole() || finding.scenario.is_some_and(|id| self.has_risk(id)),
            unit => self.has(unit),
        }
    }

    fn has_risk(&self, id: ScenarioId) -> bool {
        let scenario = self.snapshot.scenarios.get(&id);
        scenario.is_some_and(|own| self.has_scenario(&own.data))
    }

    /// The scenarios of the part, without those of assessments that were superseded.
    pub(super) fn scenarios(&self) -> impl Iterator<Item = &'a Stored<ScenarioId, Scenario>> {
        self.snapshot.scenarios.values().filter(|own| {
            let assessment = self.snapshot.assessments.get(&own.data.assessment);
            assessment.is_some_and(|own| own.data.state != AssessmentState::Superseded)
                && self.has_scenario(&own.data)
        })
    }
}

/// A unit and all that are below it.
fn below(snapshot: &Snapshot, unit: UnitId) -> BTreeSet<UnitId> {
    let mut found = BTreeSet::from([unit]);
    loop {
        let more: Vec<UnitId> = snapshot
            .units
            .values()
            .filter(|own| own.data.parent.is_some_and(|up| found.contains(&up)))
            .map(|own| own.id)
            .filter(|id| !found.contains(id))
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

/// The records that are counted, in the order of their references.
pub(super) fn counted<'a, R: Record + 'a>(
    records: impl IntoIterator<Item = &'a Stored<R::Id, R>>,
) -> Counted {
    let mut found: Vec<(String, Uuid)> = records
        .into_iter()
        .map(|own| (natural_key(own.data.reference()), own.id.into()))
        .collect();
    found.sort();
    Counted {
        kind: R::KIND,
        ids: found.into_iter().map(|(_, id)| id).collect(),
    }
}

/// The records of a kind that `counts` lets through.
pub(super) fn count<R: Record>(
    records: &Records<R::Id, R>,
    counts: impl Fn(&Stored<R::Id, R>) -> bool,
) -> Counted {
    counted(records.values().filter(|own| counts(own)))
}
