//! The statement of applicability (SoA; ISO/IEC 27001:2022, clause 6.1.3 d): every control of every
//! framework with what is decided about it, why, and what the register knows of it. A control that
//! nobody has decided about is shown as not decided, never as included.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    ANNEX_A, ApplicabilityId, AssessmentState, Bilingual, ControlId, InclusionReason, MeasureId,
    MeasureState, Picture, RequirementId, RequirementKind, ScenarioId, Snapshot, Stage, TestState,
    ThreatId, VulnerabilityId, control_states, natural_key,
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

/// What the tests of every control say on the day `today` ([`control_states`]).
pub fn soa_states(snapshot: &Snapshot, today: NaiveDate) -> BTreeMap<ControlId, TestState> {
    let Snapshot {
        assurance,
        controls,
        measures,
        ..
    } = snapshot;
    let states = control_states(assurance, controls, measures, today);
    states
        .into_iter()
        .map(|(id, own)| (id, own.state))
        .collect()
}

/// What is decided about a control.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaDecision {
    /// The decision's id.
    pub id: ApplicabilityId,
    /// The revision that it is at.
    pub revision: u32,
    /// Whether the control applies.
    pub included: bool,
    /// Why it applies.
    pub reasons: Vec<InclusionReason>,
    /// The reason in words.
    pub justification: String,
}

/// Whether a control is carried out: by measures that name it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CarriedOut {
    /// At least one measure is in place.
    InPlace,
    /// Measures are planned, none is in place.
    Planned,
    /// No measure carries it out.
    None,
}

impl CarriedOut {
    /// Every value, the best first.
    pub const ALL: [Self; 3] = [Self::InPlace, Self::Planned, Self::None];

    /// The word in JSON and in the texts (`soa-carried-ID`).
    pub fn id(self) -> &'static str {
        match self {
            CarriedOut::InPlace => "in_place",
            CarriedOut::Planned => "planned",
            CarriedOut::None => "none",
        }
    }
}

/// A measure that carries a control out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaMeasure {
    /// The measure.
    pub id: MeasureId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Whether it works already.
    pub state: MeasureState,
}

/// A requirement that names a control.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaRequirement {
    /// The requirement.
    pub id: RequirementId,
    /// Its reference.
    pub reference: String,
    /// What is required.
    pub name: String,
    /// Where it comes from.
    pub kind: RequirementKind,
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

/// A control in the statement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaRow {
    /// The control.
    pub control: ControlId,
    /// Its reference.
    pub reference: String,
    /// Its framework; empty for the municipality's own controls.
    pub framework: String,
    /// The theme that its framework puts it under; empty where it says none.
    pub theme: String,
    /// Its title.
    pub name: Bilingual,
    /// What is decided; none: not decided.
    pub decision: Option<SoaDecision>,
    /// Why the register would include it: a law or a contract names it, or it meets risks.
    pub speaks_for: Vec<InclusionReason>,
    /// What its tests say; not applicable where it is left out.
    pub state: TestState,
    /// Whether it is carried out.
    pub carried_out: CarriedOut,
    /// The measures that carry it out, those that are not retired.
    pub measures: Vec<SoaMeasure>,
    /// The risks that those measures have an effect on.
    pub treated: SoaRisks,
    /// Further risks whose threat or vulnerability it counters by the catalogue, without a measure
    /// that says so.
    pub countered: SoaRisks,
    /// The requirements that name it.
    pub requirements: Vec<SoaRequirement>,
}

impl SoaRow {
    /// Whether it is decided that the control applies; none: not decided.
    pub fn included(&self) -> Option<bool> {
        self.decision.as_ref().map(|decision| decision.included)
    }
}

/// The order of frameworks: Annex A, the others by name, the municipality's own last.
pub(crate) fn framework_key(framework: &str) -> (u8, String) {
    let group = match framework {
        ANNEX_A => 0,
        "" => 2,
        _ => 1,
    };
    (group, natural_key(framework))
}

/// The frameworks that a statement covers unless somebody says otherwise: Annex A, the municipality's
/// own controls, and every framework that something is decided about. A framework that is only there
/// to be compared with is not among them.
pub fn statement_frameworks(snapshot: &Snapshot) -> Vec<String> {
    let decided = snapshot.assurance.applicability.values();
    let decided: BTreeSet<ControlId> = decided.map(|own| own.data.control).collect();
    let mut found: Vec<String> = snapshot
        .controls
        .values()
        .filter(|own| {
            matches!(own.data.framework.as_str(), ANNEX_A | "") || decided.contains(&own.id)
        })
        .map(|own| own.data.framework.clone())
        .collect();
    found.sort_by_cached_key(|framework| framework_key(framework));
    found.dedup();
    found
}

/// The rows of the statement, by framework and then in the framework's own order. `states` is what the
/// tests of each control say; a control that is not in it has no test.
pub fn soa(
    snapshot: &Snapshot,
    risks: &[SoaRisk],
    states: &BTreeMap<ControlId, TestState>,
) -> Vec<SoaRow> {
    let mut rows: BTreeMap<ControlId, SoaRow> = snapshot
        .controls
        .values()
        .map(|stored| {
            let control = &stored.data;
            let theme = control
                .attributes
                .iter()
                .find_map(|attribute| attribute.strip_prefix("theme:"));
            let row = SoaRow {
                control: stored.id,
                reference: control.reference.clone(),
                framework: control.framework.clone(),
                theme: theme.unwrap_or_default().to_owned(),
                name: control.name.clone(),
                decision: None,
                speaks_for: Vec::new(),
                state: states
                    .get(&stored.id)
                    .copied()
                    .unwrap_or(TestState::Undefined),
                carried_out: CarriedOut::None,
                measures: Vec::new(),
                treated: SoaRisks::default(),
                countered: SoaRisks::default(),
                requirements: Vec::new(),
            };
            (stored.id, row)
        })
        .collect();
    decide(snapshot, &mut rows);
    carry_out(snapshot, &mut rows);
    require(snapshot, &mut rows);
    count_risks(snapshot, risks, &mut rows);
    let mut rows: Vec<SoaRow> = rows
        .into_values()
        .map(|mut row| {
            row.speaks_for = speaks_for(&row);
            row
        })
        .collect();
    rows.sort_by_cached_key(|row| (framework_key(&row.framework), natural_key(&row.reference)));
    rows
}

fn decide(snapshot: &Snapshot, rows: &mut BTreeMap<ControlId, SoaRow>) {
    for stored in snapshot.assurance.applicability.values() {
        let Some(row) = rows.get_mut(&stored.data.control) else {
            continue;
        };
        if !stored.data.included {
            row.state = TestState::NotApplicable;
        }
        row.decision = Some(SoaDecision {
            id: stored.id,
            revision: stored.revision,
            included: stored.data.included,
            reasons: stored.data.reasons.clone(),
            justification: stored.data.justification.clone(),
        });
    }
}

fn carry_out(snapshot: &Snapshot, rows: &mut BTreeMap<ControlId, SoaRow>) {
    for stored in snapshot.measures.values() {
        let carried = match stored.data.state {
            MeasureState::InPlace => CarriedOut::InPlace,
            MeasureState::Planned => CarriedOut::Planned,
            MeasureState::Retired => continue,
        };
        for control in &stored.data.controls {
            if let Some(row) = rows.get_mut(control) {
                row.carried_out = row.carried_out.min(carried);
                row.measures.push(SoaMeasure {
                    id: stored.id,
                    reference: stored.data.reference.clone(),
                    name: stored.data.name.clone(),
                    state: stored.data.state,
                });
            }
        }
    }
    for row in rows.values_mut() {
        row.measures
            .sort_by_cached_key(|measure| natural_key(&measure.reference));
    }
}

fn require(snapshot: &Snapshot, rows: &mut BTreeMap<ControlId, SoaRow>) {
    for stored in snapshot.assurance.requirements.values() {
        for control in &stored.data.controls {
            if let Some(row) = rows.get_mut(control) {
                row.requirements.push(SoaRequirement {
                    id: stored.id,
                    reference: stored.data.reference.clone(),
                    name: stored.data.name.clone(),
                    kind: stored.data.kind,
                });
            }
        }
    }
    for row in rows.values_mut() {
        row.requirements
            .sort_by_cached_key(|requirement| natural_key(&requirement.reference));
    }
}

/// Counts the risks that measures of a control treat, and those beyond that the catalogue ties to it.
fn count_risks(snapshot: &Snapshot, risks: &[SoaRisk], rows: &mut BTreeMap<ControlId, SoaRow>) {
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

/// Why the register would include a control (ISO/IEC 27001:2022, clause 6.1.3 d: necessary controls,
/// and what they are necessary for). Never written unless somebody accepts it.
fn speaks_for(row: &SoaRow) -> Vec<InclusionReason> {
    let names = |kind| row.requirements.iter().any(|own| own.kind == kind);
    let risk = row.treated.count + row.countered.count > 0 || !row.measures.is_empty();
    [
        (InclusionReason::Law, names(RequirementKind::Law)),
        (InclusionReason::Contract, names(RequirementKind::Contract)),
        (InclusionReason::Risk, risk),
    ]
    .into_iter()
    .filter_map(|(reason, speaks)| speaks.then_some(reason))
    .collect()
}

/// The figures of one theme of a framework.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaSum {
    /// The framework.
    pub framework: String,
    /// The theme.
    pub theme: String,
    /// Its controls.
    pub total: u32,
    /// Those that apply.
    pub included: u32,
    /// Those that are left out.
    pub excluded: u32,
    /// Those that nobody has decided about.
    pub undecided: u32,
    /// Of those that apply: in place, planned, not carried out.
    pub carried_out: [u32; 3],
    /// Of those that apply: how many stand in each state, in the order of [`TestState::ALL`].
    pub states: [u32; 6],
}

/// The figures of `rows` by framework and theme, in their order.
pub fn soa_sums(rows: &[SoaRow]) -> Vec<SoaSum> {
    let mut sums: Vec<SoaSum> = Vec::new();
    for row in rows {
        let own = |sum: &SoaSum| sum.framework == row.framework && sum.theme == row.theme;
        let at = sums.iter().position(own).unwrap_or_else(|| {
            sums.push(SoaSum {
                framework: row.framework.clone(),
                theme: row.theme.clone(),
                total: 0,
                included: 0,
                excluded: 0,
                undecided: 0,
                carried_out: [0; 3],
                states: [0; 6],
            });
            sums.len() - 1
        });
        let sum = &mut sums[at];
        sum.total += 1;
        match row.included() {
            None => sum.undecided += 1,
            Some(false) => sum.excluded += 1,
            Some(true) => {
                sum.included += 1;
                sum.carried_out[row.carried_out as usize] += 1;
                sum.states[row.state as usize] += 1;
            }
        }
    }
    sums
}
