//! The audit programme (revisionsprogram; ISO/IEC 27001, clause 9.2.2; ISO 19011, clause 5): its audits
//! and how far they are, and which controls, units and processes they cover in which year.

use std::collections::BTreeSet;

use model::{
    Audit, AuditId, AuditState, Coverage, CoverageSign, CoveredGroup, Finding, FindingGrade, Kind,
    Programme, ProgrammeId, Record, Records, Snapshot, Stored, coverage, natural_key,
};

use super::{
    Fault, Options, ReportKind,
    block::{heading, paragraph, table},
    frame::Frame,
};
use crate::document::{Align, Badge, Block, Cell, Column, Contents, Document, Phrase, Rgb, Sheet};

pub(super) const REPORT: ReportKind = ReportKind {
    id: "audit-programme",
    needs_assessment: false,
    compares: false,
    record: Some(Kind::Programmes),
    narrows: false,
    build,
};

/// A programme with its audits, the earliest first.
struct Planned<'a> {
    frame: Frame<'a>,
    programme: &'a Stored<ProgrammeId, Programme>,
    audits: Vec<&'a Stored<AuditId, Audit>>,
    covered: Coverage,
}

fn build(snapshot: &Snapshot, options: &Options) -> Result<Document, Fault> {
    let key = ProgrammeId(options.record.ok_or(Fault::UnknownRecord)?);
    let assurance = &snapshot.assurance;
    let programme = assurance.programmes.get(&key).ok_or(Fault::UnknownRecord)?;
    let covered = coverage(snapshot, key).ok_or(Fault::UnknownRecord)?;
    let mut audits: Vec<_> = assurance
        .audits
        .values()
        .filter(|audit| audit.data.programme == Some(key))
        .collect();
    audits.sort_by_cached_key(|own| (own.data.starts, natural_key(&own.data.reference)));
    let picture = snapshot.picture(options.today);
    let planned = Planned {
        frame: Frame::new(snapshot, &picture, options),
        programme,
        audits,
        covered,
    };
    let mut blocks = planned.front();
    blocks.extend(planned.summary());
    blocks.extend(planned.held());
    blocks.extend(planned.coverage());
    let frame = &planned.frame;
    let report = frame.say("report-audit-programme");
    let name = &programme.data.name;
    // "Revisionsprogram 2025–2027" says what it is by itself.
    let title = if name.starts_with(&report) {
        name.clone()
    } else {
        frame.say_with(
            "report-title-of",
            &[("report", report.into()), ("name", name.into())],
        )
    };
    let subject = vec![format!(
        "{} · {}",
        programme.data.reference,
        planned.period()
    )];
    let own: BTreeSet<_> = planned.audits.iter().map(|audit| audit.id.0).collect();
    let concerns = |finding: &Finding| own.contains(&finding.id);
    Ok(frame.finish(title, subject, Sheet::Portrait, blocks, concerns))
}

impl Planned<'_> {
    fn period(&self) -> String {
        let own = &self.programme.data;
        let [from, until] = [own.starts, own.ends].map(|day| self.frame.date(Some(day)));
        format!("{from}–{until}")
    }

    fn front(&self) -> Vec<Block> {
        let frame = &self.frame;
        let own = &self.programme.data;
        let mut facts: Vec<(Phrase, Phrase)> = Vec::new();
        let mut fact = |key: &str, value: String| facts.push((frame.say(key).into(), value.into()));
        fact(
            "audit-report-programme",
            format!("{} · {}", own.reference, own.name),
        );
        fact("audit-report-period", self.period());
        if !own.objective.trim().is_empty() {
            fact("audit-report-objective", own.objective.trim().to_owned());
        }
        fact("audit-report-owner", frame.person(own.owner));
        let approved = match own.approved {
            None => frame.say("audit-report-not-approved"),
            Some(day) => frame.say_with(
                "audit-report-approved",
                &[
                    ("day", frame.date(Some(day)).into()),
                    ("who", frame.person(own.approved_by).into()),
                ],
            ),
        };
        fact("audit-report-approval", approved);
        if own.review.is_some() {
            fact("audit-report-review", frame.date(own.review));
        }
        vec![
            Block::Pairs(facts),
            Block::Contents(Contents {
                title: frame.say("report-contents"),
                depth: 2,
            }),
        ]
    }

    /// How much is covered, in all and year by year.
    fn summary(&self) -> Vec<Block> {
        let frame = &self.frame;
        let held = |audit: &&&Stored<AuditId, Audit>| {
            matches!(audit.data.state, AuditState::Reported | AuditState::Closed)
        };
        let mut blocks = vec![
            heading(1, frame.say("audit-report-summary")),
            paragraph(frame.say_with(
                "audit-report-audits-count",
                &[
                    ("count", self.audits.len().into()),
                    ("held", self.audits.iter().filter(held).count().into()),
                ],
            )),
        ];
        let groups = self.groups();
        let number = |count: usize| Cell::from(frame.number(count as f64));
        let rows = groups.iter().map(|group| {
            let count = |sign| (group.count)(&self.covered, sign);
            let held = count(CoverageSign::Held);
            let total: usize = [CoverageSign::No, CoverageSign::Planned, CoverageSign::Held]
                .map(count)
                .iter()
                .sum();
            let share = held as f64 / total.max(1) as f64;
            vec![
                Cell::from(group.name.clone()),
                number(total),
                number(held),
                number(count(CoverageSign::Planned)),
                number(count(CoverageSign::No)),
                text::number::percent(frame.options.language, share).into(),
            ]
        });
        let head = |key: &str| Column::number(frame.say(key), 12);
        blocks.extend([
            Block::Keep(1),
            table(
                frame.say("audit-report-covered-in-all"),
                vec![
                    Column::text(frame.say("audit-report-what"), 20),
                    head("report-total"),
                    head("audit-sign-held"),
                    head("audit-report-only-planned"),
                    head("audit-sign-no"),
                    head("audit-report-share"),
                ],
                rows.collect::<Vec<_>>(),
            ),
        ]);
        let mut columns = vec![Column::text(frame.say("audit-report-what"), 20)];
        // A year is a name, not an amount.
        columns.extend(
            self.covered
                .years
                .iter()
                .map(|year| Column::number(year.to_string(), 16)),
        );
        let rows = groups.iter().map(|group| {
            let mut row = vec![Cell::from(group.name.clone())];
            row.extend((0..self.covered.years.len()).map(|place| {
                let count = |sign| (group.in_year)(&self.covered, place, sign);
                Cell::from(frame.say_with(
                    "audit-report-held-planned",
                    &[
                        ("held", count(CoverageSign::Held).into()),
                        ("planned", count(CoverageSign::Planned).into()),
                    ],
                ))
            }));
            row
        });
        let rows: Vec<_> = rows.collect();
        blocks.extend([
            Block::Keep(1),
            table(frame.say("audit-report-covered-by-year"), columns, rows),
        ]);
        blocks
    }

    /// The audits, and what came of those that were held.
    fn held(&self) -> Vec<Block> {
        let frame = &self.frame;
        let mut blocks = vec![heading(1, frame.say("audit-report-audits"))];
        if self.audits.is_empty() {
            blocks.push(paragraph(frame.say("audit-report-no-audits")));
            return blocks;
        }
        let rows = self.audits.iter().map(|stored| {
            let audit = &stored.data;
            let from = frame.date(Some(audit.starts));
            let period = match audit.ends.filter(|ends| *ends != audit.starts) {
                Some(ends) => format!("{from}–\n{}", frame.date(Some(ends))),
                None => from,
            };
            vec![
                Phrase::new()
                    .strong(&audit.reference)
                    .plain(format!(" {}", audit.name))
                    .into(),
                Cell::from(period),
                frame.person(audit.lead).into(),
                frame.words.term("audit-state", audit.state.id()).into(),
                self.grades(stored.id).into(),
            ]
        });
        blocks.push(table(
            frame.say("audit-report-grades-how"),
            vec![
                Column::text(frame.say("audit-report-audit"), 36),
                Column::text(frame.say("audit-report-period"), 20),
                Column::text(frame.say("audit-report-lead"), 24),
                Column::text(frame.say("audit-report-state"), 18),
                Column::text(frame.say("audit-report-findings"), 20),
            ],
            rows.collect::<Vec<_>>(),
        ));
        blocks
    }

    /// How many findings of each grade an audit gave, the gravest first: "1 / 2 / 0 / 1".
    fn grades(&self, audit: AuditId) -> String {
        let findings = &self.frame.snapshot.assurance.findings;
        let counts = FindingGrade::ALL.iter().map(|grade| {
            let of_grade = findings
                .values()
                .filter(|own| own.data.audit == Some(audit) && own.data.grade == *grade);
            of_grade.count().to_string()
        });
        counts.collect::<Vec<_>>().join(" / ")
    }

    /// Each control, unit and process with the years in which it is audited; then what is not.
    fn coverage(&self) -> Vec<Block> {
        let frame = &self.frame;
        let snapshot = frame.snapshot;
        let mut blocks = vec![
            heading(1, frame.say("audit-report-coverage")),
            paragraph(frame.say("audit-report-coverage-how")),
        ];
        let covered = &self.covered;
        let [controls, units, processes] = self.groups();
        blocks.extend(self.matrix(&controls.name, &covered.controls, &snapshot.controls));
        blocks.extend(self.matrix(&units.name, &covered.units, &snapshot.units));
        blocks.extend(self.matrix(&processes.name, &covered.processes, &snapshot.assets));
        blocks
    }

    fn matrix<R: Record>(
        &self,
        name: &str,
        group: &CoveredGroup<R::Id>,
        records: &Records<R::Id, R>,
    ) -> Vec<Block> {
        let frame = &self.frame;
        if group.0.is_empty() {
            return Vec::new();
        }
        let lang = frame.options.language;
        let mut rows: Vec<_> = group
            .0
            .iter()
            .filter_map(|own| Some((own, records.get(&own.id)?)))
            .collect();
        rows.sort_by_cached_key(|(_, stored)| natural_key(stored.data.reference()));
        let missing: Vec<&str> = rows
            .iter()
            .filter(|(own, _)| own.sign() == CoverageSign::No)
            .map(|(_, stored)| stored.data.reference())
            .collect();
        let sentence = if missing.is_empty() {
            frame.say("audit-report-all-covered")
        } else {
            frame.say_with(
                "audit-report-not-covered",
                &[
                    ("count", missing.len().into()),
                    ("names", missing.join(", ").into()),
                ],
            )
        };
        let mut columns = vec![Column::text(name, 44)];
        columns.extend(self.covered.years.iter().map(|year| Column {
            align: Align::Middle,
            ..Column::text(year.to_string(), 9)
        }));
        columns.push(Column::text(frame.say("audit-report-last"), 16));
        columns.push(Column::text(frame.say("audit-report-next"), 16));
        let cells = rows.into_iter().map(|(own, stored)| {
            let title = stored.data.title();
            let called = format!("{} {}", stored.data.reference(), title.get(lang));
            let mut row = vec![Cell::from(called.trim())];
            row.extend(own.years.iter().map(|sign| self.sign(*sign)));
            row.push(frame.date(own.last).into());
            row.push(frame.date(own.next).into());
            row
        });
        let cells: Vec<_> = cells.collect();
        vec![
            Block::Keep(2),
            heading(2, name),
            paragraph(sentence),
            table(Phrase::new(), columns, cells),
        ]
    }

    /// A year's sign: H and P stand for *holdt/held* and *planlagt/planned*.
    fn sign(&self, sign: CoverageSign) -> Cell {
        let (letter, fill) = match sign {
            CoverageSign::No => return Cell::from(self.frame.say("report-none")),
            CoverageSign::Planned => ("P", Rgb(0xdc, 0xe9, 0xf7)),
            CoverageSign::Held => ("H", Rgb(0x1f, 0x7a, 0x3d)),
        };
        Badge {
            sign: letter.to_owned(),
            fill,
            ink: fill.text_on(),
            text: String::new(),
        }
        .into()
    }

    fn groups(&self) -> [Group; 3] {
        let frame = &self.frame;
        [
            Group {
                name: frame.words.term("kind", Kind::Controls.id()),
                count: |covered, sign| covered.controls.count(sign),
                in_year: |covered, place, sign| covered.controls.in_year(place, sign),
            },
            Group {
                name: frame.words.term("kind", Kind::Units.id()),
                count: |covered, sign| covered.units.count(sign),
                in_year: |covered, place, sign| covered.units.in_year(place, sign),
            },
            Group {
                name: frame.say("audit-processes"),
                count: |covered, sign| covered.processes.count(sign),
                in_year: |covered, place, sign| covered.processes.in_year(place, sign),
            },
        ]
    }
}

/// One sort of what is covered, and how it is counted.
struct Group {
    name: String,
    count: fn(&Coverage, CoverageSign) -> usize,
    in_year: fn(&Coverage, usize, CoverageSign) -> usize,
}
