//! The risk assessment (risikovurdering), for the system owner and for the auditor.
//!
//! One assessment: summary, heat map, method, assets, every scenario with its explanation
//! and its ledger, what is unanswered, and what a check of it found. No level is printed
//! without its stage.

mod assets;
mod explained;
mod findings;
mod gaps;
mod heat;
mod kroner;
mod ledger;
mod method;
mod opinions;
mod scenarios;
mod scope;
mod summary;

use model::{ApprovalStanding, AssessmentState, Snapshot, approval_standing};
use text::number;

use super::{Fault, Options, ReportKind, block, language, order, seal};
use crate::document::{Block, Contents, Document, Identity, Phrase, Sheet};
use scope::Scope;

/// Its line in [`super::REPORTS`].
pub(super) const REPORT: ReportKind = ReportKind {
    id: "risk-assessment",
    needs_assessment: true,
    compares: false,
    record: None,
    narrows: false,
    build,
};

fn build(snapshot: &Snapshot, options: &Options) -> Result<Document, Fault> {
    let assessment = options.assessment.ok_or(Fault::NoAssessment)?;
    let snapshot = order::by_reference(snapshot);
    let picture = snapshot.picture(options.today);
    let scope = Scope::new(&snapshot, &picture, assessment, options.language)?;

    let mut blocks = front(&scope);
    for chapter in [
        summary::chapter,
        heat::chapter,
        method::chapter,
        assets::chapter,
        scenarios::chapter,
        kroner::chapter,
        gaps::chapter,
        findings::chapter,
    ] {
        blocks.extend(chapter(&scope));
    }
    let document = Document {
        identity: identity(&scope, options),
        sheet: Sheet::Portrait,
        blocks,
    };
    Ok(seal::seal(document, &snapshot, scope.words))
}

fn identity(scope: &Scope<'_>, options: &Options) -> Identity {
    let assessment = scope.assessment;
    Identity {
        title: scope.say(
            "report-title-of",
            &[
                ("report", scope.say("report-risk-assessment", &[]).into()),
                ("name", (&assessment.name).into()),
            ],
        ),
        language: language(options.language),
        register: scope.snapshot.register.clone(),
        author: options.author.clone(),
        date: number::date(options.language, options.today),
        made: options.now.naive_utc(),
        subject: vec![format!(
            "{} · {}",
            assessment.reference,
            scope.method_name()
        )],
        verification: String::new(),
    }
}

/// The key facts and the table of contents.
fn front(scope: &Scope<'_>) -> Vec<Block> {
    let assessment = scope.assessment;
    let say = |key: &str| Phrase::from(scope.say(key, &[]));
    let unit = assessment
        .unit
        .and_then(|unit| scope.snapshot.units.get(&unit));
    let mut facts = vec![(
        say("report-assessment"),
        Phrase::from(format!("{} · {}", assessment.reference, assessment.name)),
    )];
    if let Some(unit) = unit {
        let data = &unit.data;
        facts.push((
            say("report-unit"),
            format!("{} · {}", data.reference, data.name).into(),
        ));
        let contact = data.contact.and_then(|person| scope.person(person));
        facts.extend(contact.map(|name| (say("report-contact"), name.into())));
    }
    let mut participants: Vec<&str> = assessment
        .participants
        .iter()
        .filter_map(|person| scope.person(*person))
        .collect();
    participants.sort_unstable();
    if !participants.is_empty() {
        facts.push((say("report-participants"), participants.join(", ").into()));
    }
    facts.push((say("report-approval"), approval(scope)));
    if let Some(date) = assessment.date {
        let date = number::long_date(scope.lang, date);
        facts.push((say("report-as-of"), date.into()));
    }
    facts.push((say("report-method"), scope.method_name().into()));
    facts.push((
        say("report-tests-as-of"),
        number::long_date(scope.lang, scope.picture.today).into(),
    ));
    facts.push((
        say("report-scope"),
        scope
            .say(
                "report-scope-counts",
                &[
                    ("scenarios", scope.total().into()),
                    ("assets", scope.assets().len().into()),
                ],
            )
            .into(),
    ));
    vec![
        Block::Pairs(facts),
        Block::Contents(Contents {
            title: scope.say("report-contents", &[]),
            depth: 2,
        }),
    ]
}

/// Who approved it when, whether that still holds, and the hash that it is bound to.
fn approval(scope: &Scope<'_>) -> Phrase {
    let Some(approval) = &scope.assessment.approval else {
        return scope.say("report-approval-none", &[]).into();
    };
    let standing = approval_standing(scope.snapshot, scope.picture, scope.id);
    let key = match (scope.assessment.state, standing) {
        (AssessmentState::Superseded, _) => "report-approval-superseded",
        (_, Some(ApprovalStanding::Holds)) => "report-approval-holds",
        _ => "report-approval-reopened",
    };
    let day = number::long_date(scope.lang, approval.at);
    let said = scope.say(key, &[("who", (&approval.by).into()), ("when", day.into())]);
    Phrase::from(format!("{said} ")).code(approval.hash.as_str())
}
