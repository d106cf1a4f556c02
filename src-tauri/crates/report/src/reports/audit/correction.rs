//! What is done about a finding: at once, why it happened, what is done so that it does not come again,
//! and whether that worked (ISO/IEC 27001, clause 10.2).

use model::{
    AuditFinding, AuditFindingId, CorrectiveAction, CorrectiveState, Stored, corrective_state,
};

use super::Held;
use crate::{
    document::{Block, Phrase},
    reports::block::{heading, paragraph},
};

impl Held<'_> {
    /// The corrective actions of a finding; that there is none where there must be one.
    pub(super) fn corrections(&self, finding: &Stored<AuditFindingId, AuditFinding>) -> Vec<Block> {
        let frame = &self.frame;
        let own: Vec<_> = self
            .actions
            .iter()
            .filter(|action| action.data.finding == finding.id)
            .collect();
        if own.is_empty() {
            let missing = finding.data.grade.is_nonconformity();
            let sentence =
                || paragraph(Phrase::new().strong(frame.say("audit-report-no-correction")));
            return missing.then(sentence).into_iter().collect();
        }
        let mut blocks = Vec::new();
        for action in own {
            let name = format!("{} {}", action.data.reference, action.data.name);
            blocks.extend([
                heading(
                    4,
                    frame.say_with("audit-report-correction", &[("name", name.into())]),
                ),
                Block::Pairs(self.correction(&action.data)),
            ]);
        }
        blocks
    }

    fn correction(&self, action: &CorrectiveAction) -> Vec<(Phrase, Phrase)> {
        let frame = &self.frame;
        let mut pairs: Vec<(Phrase, Phrase)> = Vec::new();
        let mut pair = |key: &str, value: String| {
            if !value.trim().is_empty() {
                pairs.push((frame.say(key).into(), value.into()));
            }
        };
        pair("audit-report-containment", action.containment.clone());
        pair("audit-report-whys", whys(action));
        pair("audit-report-cause", action.cause.clone());
        pair("audit-report-owner", frame.person(action.owner));
        pair("audit-report-due", frame.date(action.due));
        if action.done.is_some() {
            pair("audit-report-done", frame.date(action.done));
        }
        pair("audit-report-effect", self.effect(action));
        pairs
    }

    /// How far it is, and what a verification showed.
    fn effect(&self, action: &CorrectiveAction) -> String {
        let frame = &self.frame;
        let state = corrective_state(action, frame.options.today);
        let said = frame.words.term("correction", state.id());
        match state {
            CorrectiveState::Effective | CorrectiveState::NotEffective => {
                let by = frame.say_with(
                    "audit-report-verified",
                    &[
                        ("day", frame.date(action.verified).into()),
                        ("who", frame.person(action.verified_by).into()),
                    ],
                );
                let note = action.note.trim();
                format!("{said}. {by}\n{note}").trim().to_owned()
            }
            CorrectiveState::Done | CorrectiveState::ToVerify => {
                let day = frame.date(action.verify_on);
                let when = frame.say_with("audit-report-verify-on", &[("day", day.into())]);
                format!("{said}. {when}")
            }
            CorrectiveState::Open | CorrectiveState::Overdue => said,
        }
    }
}

/// The five whys, a line for each that was answered.
fn whys(action: &CorrectiveAction) -> String {
    let whys = [
        &action.why_1,
        &action.why_2,
        &action.why_3,
        &action.why_4,
        &action.why_5,
    ];
    let lines: Vec<String> = whys
        .iter()
        .filter(|why| !why.trim().is_empty())
        .enumerate()
        .map(|(at, why)| format!("{}. {}", at + 1, why.trim()))
        .collect();
    lines.join("\n")
}
