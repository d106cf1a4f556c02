//! The checklist with its answers, the evidence with its hashes, and room for signatures.

use std::collections::BTreeMap;

use model::{
    AssetId, AuditCheck, AuditCheckId, AuditFindingId, AuditId, CheckAnswer, CheckSource,
    CorrectiveActionId, Kind, MeasureId, Record, Records, Stored, UnitId, natural_key,
};
use uuid::Uuid;

use super::{Held, chapter};
use crate::{
    document::{Badge, Block, Cell, Column, Phrase, Rgb},
    reports::block::{heading, paragraph, table},
};

/// The sources of points, in the order in which they are printed.
const SOURCES: [CheckSource; 5] = [
    CheckSource::Control,
    CheckSource::Requirement,
    CheckSource::Finding,
    CheckSource::Risk,
    CheckSource::Own,
];

impl Held<'_> {
    /// What was asked, found and seen, by where the question comes from.
    pub(super) fn checklist(&self) -> Vec<Block> {
        let frame = &self.frame;
        let mut blocks = Vec::new();
        if self.checks.is_empty() {
            blocks.push(paragraph(frame.say("audit-report-no-checklist")));
        }
        for source in SOURCES {
            let of_source: Vec<_> = self
                .checks
                .iter()
                .filter(|own| own.data.source == source)
                .collect();
            if of_source.is_empty() {
                continue;
            }
            let name = frame.words.term("source", source.id());
            blocks.extend([
                heading(2, name),
                table(
                    Phrase::new(),
                    vec![
                        Column::text(frame.say("audit-report-number"), 13),
                        Column::text(frame.say("audit-report-question"), 44),
                        Column::text(frame.say("audit-report-answer"), 22),
                        Column::text(frame.say("audit-report-seen"), 36),
                    ],
                    of_source.into_iter().map(|own| self.answered(own)),
                ),
            ]);
        }
        chapter(frame.say("audit-report-checklist"), blocks)
    }

    fn answered(&self, stored: &Stored<AuditCheckId, AuditCheck>) -> Vec<Cell> {
        let frame = &self.frame;
        let check = &stored.data;
        let evidence = match check.evidence.trim() {
            "" => frame.say("report-none"),
            own => own.to_owned(),
        };
        let who = check.answered.map(|day| {
            let day = frame.date(Some(day));
            match check.answered_by {
                Some(by) => format!("{day}, {}", frame.person(Some(by))),
                None => day,
            }
        });
        let seen = match who {
            Some(who) => format!("{evidence}\n{who}"),
            None => evidence,
        };
        vec![
            check.reference.as_str().into(),
            check.name.as_str().into(),
            match check.answer {
                Some(answer) => self.badge(answer).into(),
                None => frame.say("audit-report-unanswered").into(),
            },
            seen.into(),
        ]
    }

    /// An answer with its first letter as the sign; a dash where nothing was to be answered.
    fn badge(&self, answer: CheckAnswer) -> Badge {
        let text = self.frame.words.term("answer", answer.id());
        let fill = match answer {
            CheckAnswer::Conforms => Rgb(0x1f, 0x7a, 0x3d),
            CheckAnswer::Partly => Rgb(0xf2, 0xc1, 0x2e),
            CheckAnswer::Not => Rgb(0xb3, 0x26, 0x1e),
            CheckAnswer::NotApplicable => Rgb::RULE,
        };
        let sign = match answer {
            CheckAnswer::NotApplicable => self.frame.say("report-none"),
            _ => text.chars().take(1).collect(),
        };
        Badge {
            sign,
            fill,
            ink: fill.text_on(),
            text,
        }
    }

    /// The files and links that are attached to the audit and to what belongs to it, each file with
    /// the hash of its content: whoever has the file can see that it is the same.
    pub(super) fn evidence(&self) -> Vec<Block> {
        let frame = &self.frame;
        let own = self.ids();
        let mut found: Vec<_> = frame
            .snapshot
            .assurance
            .attachments
            .values()
            .filter(|stored| own.contains(&stored.data.of.id))
            .map(|stored| &stored.data)
            .collect();
        found.sort_by_cached_key(|own| natural_key(&own.reference));
        let blocks = if found.is_empty() {
            vec![paragraph(frame.say("audit-report-no-evidence"))]
        } else {
            let rows = found.into_iter().map(|own| {
                let what = match own.note.trim() {
                    "" => own.name.clone(),
                    note => format!("{}\n{note}", own.name),
                };
                let proof = if own.hash.is_empty() {
                    &own.url
                } else {
                    &own.hash
                };
                vec![
                    Cell::from(own.reference.as_str()),
                    what.into(),
                    self.called(own.of.kind, own.of.id).into(),
                    Phrase::new().code(proof.as_str()).into(),
                ]
            });
            vec![
                paragraph(frame.say("audit-report-evidence-how")),
                table(
                    Phrase::new(),
                    vec![
                        Column::text(frame.say("audit-report-attachment"), 13),
                        Column::text(frame.say("audit-report-file"), 30),
                        Column::text(frame.say("audit-report-belongs"), 26),
                        Column::text(frame.say("audit-report-hash"), 44),
                    ],
                    rows.collect::<Vec<_>>(),
                ),
            ]
        };
        chapter(frame.say("audit-report-evidence"), blocks)
    }

    /// Reference and name of a record that the report names.
    pub(super) fn called(&self, kind: Kind, id: Uuid) -> String {
        let snapshot = self.frame.snapshot;
        let assurance = &snapshot.assurance;
        let lang = self.frame.options.language;
        let found = match kind {
            Kind::Audits => named(&assurance.audits, AuditId(id), lang),
            Kind::Checks => assurance
                .checks
                .get(&AuditCheckId(id))
                .map(|own| own.data.reference.clone()),
            Kind::Findings => named(&assurance.findings, AuditFindingId(id), lang),
            Kind::CorrectiveActions => {
                named(&assurance.corrective_actions, CorrectiveActionId(id), lang)
            }
            Kind::Units => named(&snapshot.units, UnitId(id), lang),
            Kind::Assets => named(&snapshot.assets, AssetId(id), lang),
            Kind::Measures => named(&snapshot.measures, MeasureId(id), lang),
            Kind::Tests => named(&assurance.tests, model::ControlTestId(id), lang),
            Kind::Requirements => named(&assurance.requirements, model::RequirementId(id), lang),
            Kind::Policies => named(&assurance.policies, model::PolicyId(id), lang),
            _ => None,
        };
        found.unwrap_or_else(|| self.frame.say("report-none"))
    }

    /// Room for who audited and who was audited to sign.
    pub(super) fn signatures(&self) -> Vec<Block> {
        let frame = &self.frame;
        let audit = &self.audit.data;
        let mut rows: BTreeMap<(u8, String), String> = BTreeMap::new();
        if audit.lead.is_some() {
            rows.insert(
                (0, frame.person(audit.lead)),
                frame.say("audit-report-lead"),
            );
        }
        for key in audit.team.iter().filter(|key| Some(**key) != audit.lead) {
            rows.insert(
                (1, frame.person(Some(*key))),
                frame.say("audit-report-auditor"),
            );
        }
        for key in &audit.units {
            let unit = frame.snapshot.units.get(key);
            if let Some(contact) = unit.and_then(|own| own.data.contact) {
                let name = frame.unit(Some(*key));
                rows.entry((2, frame.person(Some(contact)))).or_insert(name);
            }
        }
        if rows.is_empty() {
            let nobody = frame.say("audit-report-lead");
            rows.insert((0, String::new()), nobody);
        }
        let rows = rows.into_iter().map(|((_, name), role)| {
            vec![
                // The line must have room for a hand.
                Cell::from(format!("{role}\n\u{a0}")),
                name.into(),
                Cell::default(),
                Cell::default(),
            ]
        });
        let table = table(
            Phrase::new(),
            vec![
                Column::text(frame.say("audit-report-signs-as"), 30),
                Column::text(frame.say("audit-report-name"), 26),
                Column::text(frame.say("audit-report-date"), 16),
                Column::text(frame.say("audit-report-signature"), 36),
            ],
            rows.collect::<Vec<_>>(),
        );
        let mut blocks = vec![Block::Keep(2)];
        blocks.extend(chapter(frame.say("audit-report-signatures"), [table]));
        blocks
    }
}

fn named<R: Record>(records: &Records<R::Id, R>, id: R::Id, lang: model::Lang) -> Option<String> {
    let own = records.get(&id)?;
    let name = own.data.title();
    let called = format!("{} {}", own.data.reference(), name.get(lang));
    Some(called.trim().to_owned())
}
