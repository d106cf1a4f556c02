//! What an audit's checklist is to ask about.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Audit, AuditCheck, AuditFinding, AuditFindingId, AuditId, Bilingual, CheckSource, ControlId,
    CorrectiveAction, FindingGrade, FindingState, RequirementId, ScenarioId, Snapshot, UnitId,
    natural_key,
};

/// A point that a checklist is to have. Its question is worded by whoever writes it.
#[derive(Clone, PartialEq, Debug)]
pub struct CheckPoint {
    /// Where it comes from; never [`CheckSource::Own`].
    pub source: CheckSource,
    /// The control that it asks about.
    pub control: Option<ControlId>,
    /// The requirement that it asks about.
    pub requirement: Option<RequirementId>,
    /// The risk that it asks about.
    pub scenario: Option<ScenarioId>,
    /// The earlier finding that it follows up.
    pub earlier: Option<AuditFindingId>,
    /// The reference of what it asks about; of a requirement where it stands.
    pub reference: String,
    /// What that is called; of a risk its threat.
    pub name: Bilingual,
    /// What it is for or says; of a risk the asset.
    pub about: Bilingual,
    /// Whether the earlier finding is closed.
    pub closed: bool,
}

/// What makes two points the same: generating again adds only what is missing.
type Sameness = (
    Option<ControlId>,
    Option<RequirementId>,
    Option<ScenarioId>,
    Option<AuditFindingId>,
);

impl CheckPoint {
    fn new(source: CheckSource, reference: &str, name: Bilingual, about: Bilingual) -> Self {
        Self {
            source,
            control: None,
            requirement: None,
            scenario: None,
            earlier: None,
            reference: reference.to_owned(),
            name,
            about,
            closed: false,
        }
    }

    fn sameness(&self) -> Sameness {
        match self.source {
            CheckSource::Finding => (None, None, None, self.earlier),
            CheckSource::Risk => (None, None, self.scenario, None),
            CheckSource::Requirement => (None, self.requirement, None, None),
            _ => (self.control, None, None, None),
        }
    }
}

/// Whether a point of a list asks what `point` asks.
fn asked(check: &AuditCheck) -> Sameness {
    match check.source {
        CheckSource::Finding => (None, None, None, check.earlier),
        CheckSource::Risk => (None, None, check.scenario, None),
        CheckSource::Requirement => (None, check.requirement, None, None),
        CheckSource::Control => (check.control, None, None, None),
        CheckSource::Own => (None, None, None, None),
    }
}

/// The units that an audit covers: those that it names and all below them.
pub fn scope_units(snapshot: &Snapshot, audit: &Audit) -> BTreeSet<UnitId> {
    let mut below: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
    for unit in snapshot.units.values() {
        if let Some(parent) = unit.data.parent {
            below.entry(parent).or_default().push(unit.id);
        }
    }
    let mut open: Vec<UnitId> = audit.units.clone();
    let mut found = BTreeSet::new();
    while let Some(unit) = open.pop() {
        if found.insert(unit) {
            open.extend(below.get(&unit).into_iter().flatten());
        }
    }
    found
}

/// The points that the audit's checklist lacks: its controls; the requirements that those meet; earlier
/// findings within its scope, open ones and, of the audits before, closed ones whose correction is to
/// last; and the risks `high`, which the caller found to be within the scope and in need of treatment
/// (ISO/IEC 27001, clause 9.2.2: the results of previous audits are considered; ISO 19011, clauses
/// 5.5.2 and 6.3). In the order in which they are asked; nothing that is asked already.
pub fn checklist(snapshot: &Snapshot, audit: AuditId, high: &[ScenarioId]) -> Vec<CheckPoint> {
    let Some(own) = snapshot.assurance.audits.get(&audit) else {
        return Vec::new();
    };
    let there: BTreeSet<Sameness> = snapshot
        .assurance
        .checks
        .values()
        .filter(|check| check.data.audit == audit)
        .map(|check| asked(&check.data))
        .collect();
    let mut points = controls(snapshot, &own.data);
    points.extend(requirements(snapshot, &own.data));
    points.extend(earlier(snapshot, audit, &own.data));
    points.extend(risks(snapshot, high));
    points.retain(|point| !there.contains(&point.sameness()));
    points
}

fn controls(snapshot: &Snapshot, audit: &Audit) -> Vec<CheckPoint> {
    let mut points: Vec<CheckPoint> = audit
        .controls
        .iter()
        .filter_map(|key| snapshot.controls.get(key))
        .map(|control| {
            let (name, about) = (control.data.name.clone(), control.data.description.clone());
            let reference = &control.data.reference;
            CheckPoint {
                control: Some(control.id),
                ..CheckPoint::new(CheckSource::Control, reference, name, about)
            }
        })
        .collect();
    in_order(&mut points);
    points
}

fn requirements(snapshot: &Snapshot, audit: &Audit) -> Vec<CheckPoint> {
    let controls: BTreeSet<ControlId> = audit.controls.iter().copied().collect();
    let mut points: Vec<CheckPoint> = snapshot
        .assurance
        .requirements
        .values()
        .filter(|own| own.data.controls.iter().any(|key| controls.contains(key)))
        .map(|own| {
            let words = |text: &str| Bilingual::same(text);
            let (name, about) = (words(&own.data.name), words(&own.data.description));
            let of = own.data.controls.iter().find(|key| controls.contains(key));
            CheckPoint {
                control: of.copied(),
                requirement: Some(own.id),
                ..CheckPoint::new(CheckSource::Requirement, &own.data.clause, name, about)
            }
        })
        .collect();
    in_order(&mut points);
    points
}

/// How many audits back a closed finding is still asked about.
const AUDITS_BACK: usize = 3;

fn earlier(snapshot: &Snapshot, audit: AuditId, own: &Audit) -> Vec<CheckPoint> {
    let assurance = &snapshot.assurance;
    let mut before: Vec<_> = assurance
        .audits
        .values()
        .filter(|other| other.id != audit && other.data.starts < own.starts)
        .collect();
    before.sort_by_key(|other| std::cmp::Reverse((other.data.starts, other.id)));
    let recent: BTreeSet<AuditId> = before
        .iter()
        .take(AUDITS_BACK)
        .map(|other| other.id)
        .collect();
    let corrected: BTreeSet<AuditFindingId> = assurance
        .corrective_actions
        .values()
        .map(|stored: &crate::Stored<_, CorrectiveAction>| stored.data.finding)
        .collect();
    let scope = Scope::new(snapshot, own);
    let mut points: Vec<CheckPoint> = assurance
        .findings
        .values()
        .filter(|stored| {
            let finding = &stored.data;
            let of_this = finding.audit == Some(audit);
            let closed = finding.state == FindingState::Closed;
            let lasting = finding.audit.is_some_and(|of| recent.contains(&of))
                && corrected.contains(&stored.id);
            let serious = finding.grade != FindingGrade::Opportunity;
            let about = finding.found <= own.ends.unwrap_or(own.starts) && scope.holds(finding);
            !of_this && about && serious && (!closed || lasting)
        })
        .map(|stored| {
            let finding = &stored.data;
            let words = |text: &str| Bilingual::same(text);
            let (name, about) = (words(&finding.name), words(&finding.description));
            CheckPoint {
                control: finding.control,
                requirement: finding.requirement,
                scenario: finding.scenario,
                earlier: Some(stored.id),
                closed: finding.state == FindingState::Closed,
                ..CheckPoint::new(CheckSource::Finding, &finding.reference, name, about)
            }
        })
        .collect();
    in_order(&mut points);
    points
}

/// What an audit is about.
struct Scope {
    controls: BTreeSet<ControlId>,
    units: BTreeSet<UnitId>,
    requirements: BTreeSet<RequirementId>,
    assets: BTreeSet<crate::AssetId>,
    scenarios: BTreeMap<ScenarioId, crate::AssetId>,
    measures: BTreeSet<crate::MeasureId>,
}

impl Scope {
    fn new(snapshot: &Snapshot, audit: &Audit) -> Self {
        let controls: BTreeSet<ControlId> = audit.controls.iter().copied().collect();
        let meets = |of: &[ControlId]| of.iter().any(|key| controls.contains(key));
        let requirements = snapshot.assurance.requirements.values();
        let measures = snapshot.measures.values();
        Self {
            requirements: requirements
                .filter(|own| meets(&own.data.controls))
                .map(|own| own.id)
                .collect(),
            measures: measures
                .filter(|own| meets(&own.data.controls))
                .map(|own| own.id)
                .collect(),
            units: scope_units(snapshot, audit),
            assets: audit.assets.iter().copied().collect(),
            scenarios: snapshot
                .scenarios
                .values()
                .map(|own| (own.id, own.data.asset))
                .collect(),
            controls,
        }
    }

    fn holds(&self, finding: &AuditFinding) -> bool {
        let asset = finding.scenario.and_then(|key| self.scenarios.get(&key));
        finding
            .control
            .is_some_and(|key| self.controls.contains(&key))
            || finding
                .requirement
                .is_some_and(|key| self.requirements.contains(&key))
            || finding
                .measure
                .is_some_and(|key| self.measures.contains(&key))
            || finding.unit.is_some_and(|key| self.units.contains(&key))
            || asset.is_some_and(|key| self.assets.contains(key))
    }
}

fn risks(snapshot: &Snapshot, high: &[ScenarioId]) -> Vec<CheckPoint> {
    let mut points: Vec<CheckPoint> = high
        .iter()
        .filter_map(|key| snapshot.scenarios.get(key))
        .map(|scenario| {
            let asset = snapshot.assets.get(&scenario.data.asset);
            let threat = snapshot.threats.get(&scenario.data.threat);
            let about = asset.map_or("", |asset| asset.data.name.as_str());
            let name = threat.map(|threat| threat.data.name.clone());
            let reference = &scenario.data.reference;
            CheckPoint {
                scenario: Some(scenario.id),
                ..CheckPoint::new(
                    CheckSource::Risk,
                    reference,
                    name.unwrap_or_default(),
                    Bilingual::same(about),
                )
            }
        })
        .collect();
    in_order(&mut points);
    points
}

fn in_order(points: &mut [CheckPoint]) {
    points.sort_by_cached_key(|point| {
        let name = point.name.get(crate::Lang::Da).to_owned();
        (natural_key(&point.reference), name)
    });
}
