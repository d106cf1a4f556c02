//! The quality check: what a register says that cannot be relied on, or leaves unsaid.
//!
//! One pass over the records. Nothing is judged here that the method does not say; what is decided
//! is never changed. An assessment that a later one took the place of is left alone.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::{
    Arg, AssessmentId, AssessmentState, AssetId, AuditFindingId, AuditId, CorrectiveActionId, Kind,
    MeasureId, Picture, Record, ScenarioId, Snapshot, UnitId, natural_key,
};

mod asset;
mod audit;
mod coverage;
mod kind;
mod measure;
mod organisation;
mod scenario;

pub use kind::{FindingKind, Severity};

/// Something that was found, and the record where it can be mended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// The kind of the record: units, assets, scenarios, assessments or measures.
    pub record: Kind,
    /// The record.
    pub id: Uuid,
    /// What the sentence says besides what the record is called.
    parts: Vec<(&'static str, Arg)>,
}

impl Finding {
    fn asset(kind: FindingKind, id: AssetId) -> Self {
        Self::about(kind, Kind::Assets, id.0)
    }

    fn scenario(kind: FindingKind, id: ScenarioId) -> Self {
        Self::about(kind, Kind::Scenarios, id.0)
    }

    fn assessment(kind: FindingKind, id: AssessmentId) -> Self {
        Self::about(kind, Kind::Assessments, id.0)
    }

    fn measure(kind: FindingKind, id: MeasureId) -> Self {
        Self::about(kind, Kind::Measures, id.0)
    }

    fn about(kind: FindingKind, record: Kind, id: Uuid) -> Self {
        Self {
            kind,
            record,
            id,
            parts: Vec::new(),
        }
    }

    fn with(mut self, name: &'static str, part: Arg) -> Self {
        self.parts.push((name, part));
        self
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// The reference of the record.
    pub fn reference<'a>(&self, snapshot: &'a Snapshot) -> &'a str {
        let id = self.id;
        let found = match self.record {
            Kind::Assets => reference(snapshot.assets.get(&AssetId(id))),
            Kind::Scenarios => reference(snapshot.scenarios.get(&ScenarioId(id))),
            Kind::Assessments => reference(snapshot.assessments.get(&AssessmentId(id))),
            Kind::Measures => reference(snapshot.measures.get(&MeasureId(id))),
            Kind::Units => reference(snapshot.units.get(&UnitId(id))),
            Kind::Audits => reference(snapshot.assurance.audits.get(&AuditId(id))),
            Kind::Findings => reference(snapshot.assurance.findings.get(&AuditFindingId(id))),
            Kind::CorrectiveActions => {
                let actions = &snapshot.assurance.corrective_actions;
                reference(actions.get(&CorrectiveActionId(id)))
            }
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// What the sentence `finding-KIND-text` is given: `ref` of the record; of a scenario `asset` and
    /// `threat`, of others `name`; and what the kind says besides.
    pub fn args(&self, snapshot: &Snapshot) -> BTreeMap<String, Arg> {
        let id = self.id;
        let mut args: BTreeMap<String, Arg> = self
            .parts
            .iter()
            .map(|(name, part)| ((*name).to_owned(), part.clone()))
            .collect();
        let mut add = |name: &str, part: Arg| args.insert(name.to_owned(), part);
        add("ref", Arg::Text(self.reference(snapshot).to_owned()));
        match self.record {
            Kind::Scenarios => {
                let scenario = snapshot.scenarios.get(&ScenarioId(id));
                let asset = scenario.and_then(|own| snapshot.assets.get(&own.data.asset));
                let threat = scenario.and_then(|own| snapshot.threats.get(&own.data.threat));
                let asset = asset.map(|asset| asset.data.name.clone());
                add("asset", Arg::Text(asset.unwrap_or_default()));
                let threat = threat.map(|threat| threat.data.name.clone());
                add("threat", Arg::Words(threat.unwrap_or_default()));
            }
            Kind::Assets => {
                let asset = snapshot.assets.get(&AssetId(id));
                let name = asset.map(|asset| asset.data.name.clone());
                add("name", Arg::Text(name.unwrap_or_default()));
            }
            Kind::Assessments => {
                let assessment = snapshot.assessments.get(&AssessmentId(id));
                let name = assessment.map(|assessment| assessment.data.name.clone());
                add("name", Arg::Text(name.unwrap_or_default()));
            }
            Kind::Measures => {
                let measure = snapshot.measures.get(&MeasureId(id));
                let name = measure.map(|measure| measure.data.name.clone());
                add("name", Arg::Text(name.unwrap_or_default()));
            }
            Kind::Units => {
                let unit = snapshot.units.get(&UnitId(id));
                let name = unit.map(|unit| unit.data.name.clone());
                add("name", Arg::Text(name.unwrap_or_default()));
            }
            Kind::Audits => {
                let audit = snapshot.assurance.audits.get(&AuditId(id));
                let name = audit.map(|audit| audit.data.name.clone());
                add("name", Arg::Text(name.unwrap_or_default()));
            }
            Kind::Findings => {
                let finding = snapshot.assurance.findings.get(&AuditFindingId(id));
                let name = finding.map(|finding| finding.data.name.clone());
                add("name", Arg::Text(name.unwrap_or_default()));
            }
            Kind::CorrectiveActions => {
                let actions = &snapshot.assurance.corrective_actions;
                let action = actions.get(&CorrectiveActionId(id));
                let name = action.map(|action| action.data.name.clone());
                add("name", Arg::Text(name.unwrap_or_default()));
            }
            _ => {}
        }
        args
    }
}

fn reference<I, R: Record>(stored: Option<&crate::Stored<I, R>>) -> Option<&str> {
    stored.map(|stored| stored.data.reference())
}

/// Everything that the check finds, by kind and then by reference.
pub fn quality(snapshot: &Snapshot, picture: &Picture) -> Vec<Finding> {
    let mut found = Vec::new();
    asset::check(snapshot, picture, &mut found);
    audit::check(snapshot, picture, &mut found);
    measure::check(snapshot, picture, &mut found);
    organisation::check(snapshot, picture, &mut found);
    scenario::check(snapshot, picture, &mut found);
    coverage::check(snapshot, picture, &mut found);
    for stored in snapshot.assessments.values() {
        let assessment = &stored.data;
        let late = assessment.review.filter(|review| *review < picture.today);
        if let Some(review) = late.filter(|_| assessment.state != AssessmentState::Superseded) {
            let finding = Finding::assessment(FindingKind::ReviewOverdue, stored.id);
            found.push(finding.with("review", Arg::Date(review)));
        }
    }
    found.sort_by_cached_key(|finding| (finding.kind, natural_key(finding.reference(snapshot))));
    found
}

/// Whether scenarios of the assessment can still be mended.
fn is_open(snapshot: &Snapshot, assessment: AssessmentId) -> bool {
    let assessment = snapshot.assessments.get(&assessment);
    assessment.is_some_and(|own| own.data.state != AssessmentState::Superseded)
}
