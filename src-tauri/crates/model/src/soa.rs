//! The statement of applicability (SoA; ISO/IEC 27001:2022, clause 6.1.3 d): every control of every
//! framework with what is decided about it, why, and what the register knows of it. A control that
//! nobody has decided about is shown as not decided, never as included.

mod risks;
mod sums;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use risks::{SoaRisk, SoaRisks, soa_risks};
pub use sums::{SoaSum, soa_sums};

use crate::{
    ANNEX_A, ApplicabilityId, Bilingual, ControlId, InclusionReason, MeasureId, MeasureState,
    RequirementId, RequirementKind, Snapshot, TestState, control_states, natural_key,
};
use risks::count_risks;

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
