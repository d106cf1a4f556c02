//! What was concluded; and what was audited, against what, how and by whom.

use std::collections::BTreeMap;

use model::{AssetId, CheckAnswer, ControlId, FindingGrade, FindingState, conflicts, natural_key};

use super::{Held, chapter};
use crate::{
    document::{Block, Cell, Column, Phrase},
    reports::block::{heading, paragraph, table},
};

impl Held<'_> {
    /// What was concluded, and how many findings of each grade there are.
    pub(super) fn summary(&self) -> Vec<Block> {
        let frame = &self.frame;
        let conclusion = match self.audit.data.conclusion.trim() {
            "" => frame.say("audit-report-no-conclusion"),
            own => own.to_owned(),
        };
        let answered = |answer| {
            self.checks
                .iter()
                .filter(|own| own.data.answer == Some(answer))
                .count()
        };
        let unanswered = self.checks.iter().filter(|own| own.data.answer.is_none());
        let mut blocks = vec![paragraph(conclusion)];
        if !self.checks.is_empty() {
            blocks.push(paragraph(frame.say_with(
                "audit-report-answers",
                &[
                    ("points", self.checks.len().into()),
                    ("conforms", answered(CheckAnswer::Conforms).into()),
                    ("partly", answered(CheckAnswer::Partly).into()),
                    ("not", answered(CheckAnswer::Not).into()),
                    ("none", answered(CheckAnswer::NotApplicable).into()),
                    ("open", unanswered.count().into()),
                ],
            )));
        }
        if self.findings.is_empty() {
            blocks.push(paragraph(frame.say("audit-report-no-findings")));
            return chapter(frame.say("audit-report-summary"), blocks);
        }
        let head = |key: &str| Column::number(frame.say(key), 12);
        let rows = FindingGrade::ALL.iter().map(|grade| {
            let of_grade = || self.findings.iter().filter(|own| own.data.grade == *grade);
            let open = of_grade().filter(|own| own.data.state == FindingState::Open);
            let again = of_grade().filter(|own| own.data.repeats.is_some());
            let count = |count: usize| Cell::from(frame.number(count as f64));
            vec![
                Cell::from(frame.words.term("grade", grade.id())),
                count(of_grade().count()),
                count(open.count()),
                count(again.count()),
            ]
        });
        blocks.extend([
            Block::Keep(1),
            table(
                frame.say("audit-report-by-grade"),
                vec![
                    Column::text(frame.say("audit-report-grade"), 28),
                    head("report-count"),
                    head("audit-report-open"),
                    head("audit-report-repeated"),
                ],
                rows.collect::<Vec<_>>(),
            ),
        ]);
        chapter(frame.say("audit-report-summary"), blocks)
    }

    /// Objective, scope, criteria and method.
    pub(super) fn basis(&self) -> Vec<Block> {
        let frame = &self.frame;
        let audit = &self.audit.data;
        let mut blocks = self.part("audit-report-objective", &audit.objective);
        blocks.extend(self.part("audit-report-scope", &audit.scope));
        let pairs = self.covered();
        if !pairs.is_empty() {
            if audit.scope.trim().is_empty() {
                blocks.push(heading(2, frame.say("audit-report-scope")));
            }
            blocks.push(Block::Pairs(pairs));
        }
        blocks.extend(self.part("audit-report-criteria", &audit.criteria));
        blocks.extend(self.part("audit-report-method", &audit.approach));
        if blocks.is_empty() {
            blocks.push(paragraph(frame.say("audit-report-no-basis")));
        }
        chapter(frame.say("audit-report-basis"), blocks)
    }

    /// What was written under a heading; nothing where nothing was.
    fn part(&self, key: &str, text: &str) -> Vec<Block> {
        match text.trim() {
            "" => Vec::new(),
            text => vec![heading(2, self.frame.say(key)), paragraph(text.to_owned())],
        }
    }

    /// The units, processes and systems, and controls that are audited.
    fn covered(&self) -> Vec<(Phrase, Phrase)> {
        let frame = &self.frame;
        let audit = &self.audit.data;
        let mut pairs: Vec<(Phrase, Phrase)> = Vec::new();
        let mut pair = |key: &str, mut names: Vec<String>, with: &str| {
            names.sort();
            if !names.is_empty() {
                pairs.push((frame.say(key).into(), names.join(with).into()));
            }
        };
        let units = audit.units.iter().map(|key| frame.unit(Some(*key)));
        pair("audit-report-units", units.collect(), ", ");
        let asset = |key: &AssetId| {
            let own = frame.snapshot.assets.get(key)?;
            Some(format!("{} ({})", own.data.name, own.data.reference))
        };
        let assets = audit.assets.iter().filter_map(asset);
        pair("audit-report-assets", assets.collect(), ", ");
        let mut controls: Vec<String> = audit
            .controls
            .iter()
            .filter_map(|key| self.control(*key))
            .collect();
        controls.sort_by_cached_key(|name| natural_key(name));
        if !controls.is_empty() {
            let names = controls.join("\n");
            pairs.push((frame.say("audit-report-controls").into(), names.into()));
        }
        pairs
    }

    /// "A.8.13 Backup"
    pub(super) fn control(&self, key: ControlId) -> Option<String> {
        let own = self.frame.snapshot.controls.get(&key)?;
        let name = own.data.name.get(self.frame.options.language);
        Some(format!("{} {name}", own.data.reference))
    }

    /// Who audited, and what of it they answer for themselves.
    pub(super) fn independence(&self) -> Vec<Block> {
        let frame = &self.frame;
        let audit = &self.audit.data;
        let mut blocks = vec![Block::Pairs(vec![
            (
                frame.say("audit-report-lead").into(),
                frame.person(audit.lead).into(),
            ),
            (
                frame.say("audit-report-team").into(),
                frame.people(&audit.team).into(),
            ),
        ])];
        let found = conflicts(frame.snapshot, audit);
        if found.is_empty() {
            blocks.push(paragraph(frame.say("audit-report-independent")));
        } else {
            blocks.push(paragraph(frame.say("audit-report-not-independent")));
            let mut roles: BTreeMap<[String; 2], Vec<String>> = BTreeMap::new();
            for conflict in &found {
                let role = match conflict.role {
                    Some(role) => frame.words.term("duty", role.id()),
                    None => frame.say("audit-works-there"),
                };
                let who = [frame.person(Some(conflict.person)), role];
                let record = self.called(conflict.kind, conflict.id);
                roles.entry(who).or_default().push(record);
            }
            let rows = roles.into_iter().map(|([person, role], mut records)| {
                records.sort_by_cached_key(|record| natural_key(record));
                [person, role, records.join(", ")]
            });
            blocks.push(table(
                Phrase::new(),
                vec![
                    Column::text(frame.say("audit-report-person"), 20),
                    Column::text(frame.say("audit-report-role"), 28),
                    Column::text(frame.say("audit-report-record"), 40),
                ],
                rows.map(|row| row.map(Cell::from).to_vec()),
            ));
        }
        let reason = audit.independence.trim();
        if !reason.is_empty() {
            blocks.push(Block::Pairs(vec![(
                frame.say("audit-report-reason").into(),
                reason.into(),
            )]));
        }
        chapter(frame.say("audit-report-auditors"), blocks)
    }
}
