//! Participants who do not agree with what is decided, each with the reason.

use model::{Answer, Consensus, Question, Said, consensus};

use super::{
    block::paragraph,
    order,
    scope::{Risk, Scope},
};
use crate::document::{Block, Phrase};

/// Who disagrees about a scenario, and why; none where nobody has given a reason.
pub(super) fn of_scenario(scope: &Scope<'_>, risk: &Risk<'_>) -> Option<Block> {
    let opinions = scope.snapshot.opinions.values().map(|one| &one.data);
    let said = consensus(
        scope.rules,
        scope.snapshot.properties(risk.scenario),
        risk.scenario,
        |cell| scope.picture.effective(risk.scenario.asset, cell),
        opinions.filter(|opinion| opinion.scenario == risk.id),
    );
    let mut lines: Vec<(String, String)> = said
        .participants
        .iter()
        .filter(|one| !one.dissent.trim().is_empty())
        .map(|one| {
            let name = scope.person(one.person).unwrap_or_default();
            (order::key(name), line(scope, &said, one, name))
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    lines.sort();
    let head = Phrase::new().strong(scope.say("report-dissent", &[]));
    Some(paragraph(
        lines
            .into_iter()
            .fold(head, |phrase, (_, line)| phrase.plain(format!("\n{line}"))),
    ))
}

/// "Mette Holm: Sandsynlighed 4, besluttet 2. Vi har set det ske to gange."
fn line(scope: &Scope<'_>, said: &Consensus, one: &Said, name: &str) -> String {
    let differing = said.questions.iter().zip(&one.answers).zip(&one.off);
    let answers: Vec<String> = differing
        .filter(|(_, off)| off.is_some_and(|off| off != 0))
        .map(|((asked, answer), _)| {
            scope.say(
                "report-dissent-answer",
                &[
                    ("question", question(scope, &asked.question).into()),
                    ("answer", shown(scope, *answer).into()),
                    ("decided", shown(scope, asked.decided).into()),
                ],
            )
        })
        .collect();
    let reason = one.dissent.trim();
    if answers.is_empty() {
        return format!("{name}: {reason}");
    }
    format!("{name}: {}. {reason}", answers.join("; "))
}

fn question(scope: &Scope<'_>, question: &Question) -> String {
    match question {
        Question::Likelihood => scope.say("scale-likelihood", &[]),
        Question::ThreatLevel => scope.say("scale-threat", &[]),
        Question::VulnerabilityLevel => scope.say("scale-vulnerability", &[]),
        Question::Consequence(party) => {
            let parties = &scope.rules.method.parties;
            let party = parties.iter().find(|own| own.id == *party);
            let party = party.map_or("", |party| party.name.get(scope.lang));
            format!("{}, {party}", scope.say("scale-consequence", &[]))
        }
    }
}

fn shown(scope: &Scope<'_>, answer: Answer) -> String {
    match answer {
        Answer::Level(level) => level.to_string(),
        Answer::NotRelevant => scope.say("answer-not-relevant", &[]),
        Answer::NotAssessed => scope.say("answer-not-assessed", &[]),
    }
}
