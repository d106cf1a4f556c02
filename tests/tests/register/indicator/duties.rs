//! Who stands for what, read plainly from the records.

use model::{
    ActionState, AssessmentState, AuditState, FindingState, MeasureState, ObjectiveState, PersonId,
    PolicyState, Snapshot,
};

/// Whoever stands for each duty that is open; none where nobody does.
pub fn open(snapshot: &Snapshot) -> Vec<Option<PersonId>> {
    let mut open = Vec::new();
    let assurance = &snapshot.assurance;
    open.extend(snapshot.units.values().map(|own| own.data.contact));
    for own in snapshot.assets.values().map(|own| &own.data) {
        if own.retired.is_none() {
            open.extend([own.owner, own.risk_owner, own.system_owner]);
            open.extend([own.process_owner, own.contact]);
        }
    }
    for own in snapshot.measures.values().map(|own| &own.data) {
        open.extend((own.state != MeasureState::Retired).then_some(own.owner));
    }
    for own in snapshot.scenarios.values().map(|own| &own.data) {
        let state = snapshot.assessments[&own.assessment].data.state;
        open.extend((state != AssessmentState::Superseded).then_some(own.owner));
    }
    for own in assurance.tests.values().map(|own| &own.data) {
        open.extend(own.active.then_some(own.tester));
    }
    for own in assurance.actions.values().map(|own| &own.data) {
        open.extend((own.state == ActionState::Open).then_some(own.owner));
    }
    open.extend(assurance.programmes.values().map(|own| own.data.owner));
    for own in assurance.audits.values().map(|own| &own.data) {
        open.extend((own.state != AuditState::Closed).then_some(own.lead));
    }
    for own in assurance.findings.values().map(|own| &own.data) {
        open.extend((own.state == FindingState::Open).then_some(own.owner));
    }
    for own in assurance.corrective_actions.values().map(|own| &own.data) {
        open.extend(own.verified.is_none().then_some(own.owner));
    }
    for own in assurance.indicators.values().map(|own| &own.data) {
        open.extend(own.active.then_some(own.owner));
    }
    for own in assurance.objectives.values().map(|own| &own.data) {
        open.extend((own.state == ObjectiveState::Open).then_some(own.owner));
    }
    for own in assurance.decisions.values().map(|own| &own.data) {
        open.extend((own.state == ActionState::Open).then_some(own.owner));
    }
    open.extend(assurance.requirements.values().map(|own| own.data.owner));
    for own in assurance.policies.values().map(|own| &own.data) {
        open.extend((own.state != PolicyState::Withdrawn).then_some(own.owner));
    }
    open
}
