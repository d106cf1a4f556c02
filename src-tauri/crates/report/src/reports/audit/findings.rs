//! The findings by grade, each with what was not met, what was seen, what it bears on, and what is done
//! about it.

use model::{AuditFinding, AuditFindingId, FindingGrade, FindingState, ScenarioId, Stage, Stored};

use super::{Held, chapter};
use crate::{
    document::{Block, Phrase},
    reports::block::{heading, paragraph},
};

impl Held<'_> {
    /// Every finding, the gravest first.
    pub(super) fn found(&self) -> Vec<Block> {
        let frame = &self.frame;
        let mut blocks = Vec::new();
        if self.findings.is_empty() {
            blocks.push(paragraph(frame.say("audit-report-no-findings")));
        }
        for grade in FindingGrade::ALL {
            let of_grade: Vec<_> = self
                .findings
                .iter()
                .filter(|own| own.data.grade == *grade)
                .collect();
            if of_grade.is_empty() {
                continue;
            }
            let name = frame.say_with(
                "audit-report-grade-count",
                &[
                    ("grade", frame.words.term("grade", grade.id()).into()),
                    ("count", of_grade.len().into()),
                ],
            );
            blocks.extend([Block::Keep(3), heading(2, name)]);
            for (place, finding) in of_grade.into_iter().enumerate() {
                if place > 0 {
                    blocks.push(Block::Keep(2));
                }
                blocks.extend(self.finding(finding));
            }
        }
        chapter(frame.say("audit-report-findings"), blocks)
    }

    fn finding(&self, stored: &Stored<AuditFindingId, AuditFinding>) -> Vec<Block> {
        let frame = &self.frame;
        let finding = &stored.data;
        let mut pairs: Vec<(Phrase, Phrase)> = Vec::new();
        let mut pair = |key: &str, value: Option<String>| {
            let value = value.filter(|value| !value.trim().is_empty());
            pairs.extend(value.map(|value| (frame.say(key).into(), value.into())));
        };
        let about = self.about(finding);
        pair("audit-report-criterion", about.criterion);
        pair("audit-report-observed", Some(finding.description.clone()));
        pair("audit-report-requirement", about.requirement);
        pair("audit-report-control", about.control);
        pair(
            "audit-report-risk",
            finding.scenario.and_then(|key| self.risk(key)),
        );
        pair("audit-report-measure", about.measure);
        pair(
            "audit-report-unit",
            finding.unit.map(|key| frame.unit(Some(key))),
        );
        pair(
            "audit-report-owner",
            finding.owner.map(|key| frame.person(Some(key))),
        );
        let earlier = finding
            .repeats
            .and_then(|key| frame.snapshot.assurance.findings.get(&key));
        pair(
            "audit-report-repeats",
            earlier.map(|earlier| {
                let own = &earlier.data;
                let found = frame.date(Some(own.found));
                format!("{} {} ({found})", own.reference, own.name)
            }),
        );
        let state = match (finding.state, finding.closed) {
            (FindingState::Closed, Some(closed)) => frame.say_with(
                "audit-report-closed-on",
                &[("day", frame.date(Some(closed)).into())],
            ),
            (state, _) => frame.words.term("finding-state", state.id()),
        };
        pair("audit-report-status", Some(state));
        let mut blocks = vec![
            heading(3, format!("{} {}", finding.reference, finding.name)),
            Block::Pairs(pairs),
        ];
        blocks.extend(self.corrections(stored));
        blocks
    }

    fn about(&self, finding: &AuditFinding) -> About {
        let snapshot = self.frame.snapshot;
        let requirement = finding
            .requirement
            .and_then(|key| snapshot.assurance.requirements.get(&key))
            .map(|own| format!("{} {}", own.data.clause, own.data.name));
        let control = finding.control.and_then(|key| self.control(key));
        let measure = finding
            .measure
            .and_then(|key| snapshot.measures.get(&key))
            .map(|own| format!("{} {}", own.data.reference, own.data.name));
        let criterion = Some(finding.criterion.trim().to_owned());
        // What the criterion says already is not said again.
        let new = |own: &Option<String>| own.as_deref().map(str::trim) != criterion.as_deref();
        About {
            requirement: requirement.filter(|own| new(&Some(own.clone()))),
            control: control.filter(|own| new(&Some(own.clone()))),
            measure,
            criterion,
        }
    }

    /// A risk by reference, asset and threat, with its level now.
    fn risk(&self, key: ScenarioId) -> Option<String> {
        let frame = &self.frame;
        let snapshot = frame.snapshot;
        let scenario = &snapshot.scenarios.get(&key)?.data;
        let asset = snapshot.assets.get(&scenario.asset)?;
        let threat = snapshot.threats.get(&scenario.threat)?;
        let named = format!(
            "{} {} · {}",
            scenario.reference,
            asset.data.name,
            threat.data.name.get(frame.options.language)
        );
        let level = || {
            let method = snapshot.assessments.get(&scenario.assessment)?.data.method;
            let rules = frame.picture.rules.get(&method)?;
            let stage = Stage::CurrentConfirmed;
            let rank = frame.picture.scenarios.get(&key)?.at(stage)?.rank;
            let level = rules.method.levels.get(usize::from(rank))?;
            Some(frame.say_with(
                "audit-report-level",
                &[
                    ("level", (&level.label).into()),
                    ("stage", frame.words.term("stage", stage.id()).into()),
                ],
            ))
        };
        Some(match level() {
            Some(level) => format!("{named} ({level})"),
            None => named,
        })
    }
}

/// What a finding is about, in words.
struct About {
    criterion: Option<String>,
    requirement: Option<String>,
    control: Option<String>,
    measure: Option<String>,
}
