//! The audit report (revisionsrapport; ISO/IEC 27001, clause 9.2; ISO 19011, clause 6.5): what was
//! concluded, what was audited by whom against what, each answer with what shows it, and each finding
//! with what is done about it.

mod basis;
mod checklist;
mod correction;
mod findings;

use std::collections::BTreeSet;

use model::{
    Audit, AuditCheck, AuditCheckId, AuditFinding, AuditFindingId, AuditId, CorrectiveAction,
    CorrectiveActionId, Finding, Kind, Record, Records, Snapshot, Stored, natural_key,
};
use uuid::Uuid;

use super::{Fault, Options, ReportKind, block::heading, frame::Frame};
use crate::document::{Block, Contents, Document, Phrase, Sheet};

pub(super) const REPORT: ReportKind = ReportKind {
    id: "audit",
    needs_assessment: false,
    compares: false,
    record: Some(Kind::Audits),
    narrows: false,
    build,
};

/// An audit with all that belongs to it.
struct Held<'a> {
    frame: Frame<'a>,
    audit: &'a Stored<AuditId, Audit>,
    /// The points of its checklist in their order.
    checks: Vec<&'a Stored<AuditCheckId, AuditCheck>>,
    /// Its findings, the gravest first.
    findings: Vec<&'a Stored<AuditFindingId, AuditFinding>>,
    /// What is done about them, by reference.
    actions: Vec<&'a Stored<CorrectiveActionId, CorrectiveAction>>,
}

fn build(snapshot: &Snapshot, options: &Options) -> Result<Document, Fault> {
    let key = options.record.ok_or(Fault::UnknownRecord)?;
    let audits = &snapshot.assurance.audits;
    let audit = audits.get(&AuditId(key)).ok_or(Fault::UnknownRecord)?;
    let picture = snapshot.picture(options.today);
    let held = Held::new(Frame::new(snapshot, &picture, options), audit);
    let mut blocks = held.front();
    blocks.extend(held.summary());
    blocks.extend(held.basis());
    blocks.extend(held.independence());
    blocks.extend(held.found());
    blocks.extend(held.checklist());
    blocks.extend(held.evidence());
    blocks.extend(held.signatures());
    let frame = &held.frame;
    let title = frame.say_with(
        "report-title-of",
        &[
            ("report", frame.say("report-audit").into()),
            ("name", (&audit.data.name).into()),
        ],
    );
    let subject = vec![format!("{} · {}", audit.data.reference, held.period())];
    let own = held.ids();
    let concerns = |finding: &Finding| own.contains(&finding.id);
    Ok(frame.finish(title, subject, Sheet::Portrait, blocks, concerns))
}

impl<'a> Held<'a> {
    fn new(frame: Frame<'a>, audit: &'a Stored<AuditId, Audit>) -> Self {
        let assurance = &frame.snapshot.assurance;
        let mut checks = of(&assurance.checks, |check| check.audit == audit.id);
        checks.sort_by_key(|check| check.data.place);
        let mut findings = of(&assurance.findings, |finding| {
            finding.audit == Some(audit.id)
        });
        findings.sort_by_key(|finding| finding.data.grade);
        let own: BTreeSet<AuditFindingId> = findings.iter().map(|finding| finding.id).collect();
        let actions = of(&assurance.corrective_actions, |action| {
            own.contains(&action.finding)
        });
        Self {
            frame,
            audit,
            checks,
            findings,
            actions,
        }
    }

    /// The ids of the audit and of all that belongs to it.
    fn ids(&self) -> BTreeSet<Uuid> {
        let mut own = BTreeSet::from([self.audit.id.0]);
        own.extend(self.checks.iter().map(|check| check.id.0));
        own.extend(self.findings.iter().map(|finding| finding.id.0));
        own.extend(self.actions.iter().map(|action| action.id.0));
        own
    }

    /// "04.05.2026–20.05.2026"
    fn period(&self) -> String {
        let audit = &self.audit.data;
        let from = self.frame.date(Some(audit.starts));
        match audit.ends.filter(|ends| *ends != audit.starts) {
            Some(ends) => format!("{from}–{}", self.frame.date(Some(ends))),
            None => from,
        }
    }

    fn front(&self) -> Vec<Block> {
        let frame = &self.frame;
        let audit = &self.audit.data;
        let mut facts: Vec<(Phrase, Phrase)> = Vec::new();
        let mut fact = |key: &str, value: String| facts.push((frame.say(key).into(), value.into()));
        fact(
            "audit-report-audit",
            format!("{} · {}", audit.reference, audit.name),
        );
        let programmes = &frame.snapshot.assurance.programmes;
        if let Some(programme) = audit.programme.and_then(|key| programmes.get(&key)) {
            let own = &programme.data;
            fact(
                "audit-report-programme",
                format!("{} · {}", own.reference, own.name),
            );
        }
        fact("audit-report-period", self.period());
        fact("audit-report-lead", frame.person(audit.lead));
        if !audit.team.is_empty() {
            fact("audit-report-team", frame.people(&audit.team));
        }
        fact(
            "audit-report-state",
            frame.words.term("audit-state", audit.state.id()),
        );
        if audit.reported.is_some() {
            fact("audit-report-reported", frame.date(audit.reported));
        }
        vec![
            Block::Pairs(facts),
            Block::Contents(Contents {
                title: frame.say("report-contents"),
                depth: 1,
            }),
        ]
    }
}

/// Those of `records` that are meant, in the order of their references.
fn of<R: Record>(
    records: &Records<R::Id, R>,
    meant: impl Fn(&R) -> bool,
) -> Vec<&Stored<R::Id, R>> {
    let mut found: Vec<_> = records.values().filter(|own| meant(&own.data)).collect();
    found.sort_by_cached_key(|own| natural_key(own.data.reference()));
    found
}

/// A chapter with its heading, which stays with what its first blocks keep together.
fn chapter(title: String, blocks: impl IntoIterator<Item = Block>) -> Vec<Block> {
    let mut blocks = blocks.into_iter().peekable();
    let mut chapter = Vec::new();
    if let Some(Block::Keep(count)) = blocks.peek() {
        chapter.push(Block::Keep(count + 1));
        blocks.next();
    }
    chapter.push(heading(1, title));
    chapter.extend(blocks);
    chapter
}
