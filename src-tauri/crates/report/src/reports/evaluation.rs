//! Evaluation and management review (evaluering, ledelsens gennemgang; ISO/IEC 27001:2022, clauses 9.1
//! and 9.3), for the board and the auditor: the verdict first, what needs attention, what was decided,
//! then every input in the order of clause 9.3.2.
//!
//! The inputs are those of the register as it was on their day; what people wrote is as it stands.

mod conformity;
mod inputs;
mod risk;

use model::{
    ActionState, Evaluated, InputItem, Kind, Review, ReviewDecision, ReviewDecisionId, ReviewId,
    ReviewState, Snapshot, Stored, evaluate, natural_key,
};

use super::{
    Fault, Options, ReportKind,
    block::{heading, paragraph, table},
    frame::Frame,
};
use crate::document::{Block, Cell, Column, Document, Phrase, Sheet};

/// Its line in [`super::REPORTS`].
pub(super) const REPORT: ReportKind = ReportKind {
    id: "evaluation",
    needs_assessment: false,
    compares: false,
    record: Some(Kind::Reviews),
    narrows: false,
    build,
};

fn build(snapshot: &Snapshot, options: &Options) -> Result<Document, Fault> {
    let id = ReviewId(options.record.ok_or(Fault::UnknownRecord)?);
    let mut whole = snapshot.clone();
    // The report is sealed with the entry that it was made at, not with that of the inputs' day.
    if let Some(inputs) = whole.inputs.as_deref_mut() {
        inputs.mark.clone_from(&snapshot.mark);
        inputs.as_of = snapshot.as_of;
    }
    let review = &whole
        .assurance
        .reviews
        .get(&id)
        .ok_or(Fault::UnknownRecord)?
        .data;
    let found = evaluate(&whole, id, options.today);
    let alone = match &found {
        Some(_) => None,
        None => Some(whole.picture(options.today)),
    };
    let (seen, picture) = match (&found, &alone) {
        (Some(found), _) => (found.now.snapshot, &found.now.picture),
        (None, Some(picture)) => (&whole, picture),
        (None, None) => return Err(Fault::UnknownRecord),
    };
    let told = Told {
        id,
        review,
        own: Frame::new(&whole, picture, options),
        seen: Frame::new(seen, picture, options),
    };
    let mut blocks = told.front(found.as_ref());
    blocks.extend(told.decisions());
    match &found {
        Some(found) => blocks.extend(told.inputs(found)),
        None => {
            let day = told.own.date(Some(review.inputs_day()));
            let none = told
                .own
                .say_with("evaluation-inputs-none", &[("day", day.into())]);
            blocks.push(paragraph(none));
            blocks.extend(told.written());
        }
    }
    let subject = told.subject();
    let title = review.name.clone();
    Ok(told
        .seen
        .finish(title, subject, Sheet::Portrait, blocks, |_| true))
}

/// An evaluation in the making.
struct Told<'a> {
    id: ReviewId,
    review: &'a Review,
    /// The register as it is: for what people wrote.
    own: Frame<'a>,
    /// The register on the day of the inputs.
    seen: Frame<'a>,
}

impl Told<'_> {
    fn say(&self, key: &str) -> String {
        self.own.say(key)
    }

    /// What a person wrote, or that nothing was.
    fn text(&self, text: &str) -> Phrase {
        match text.trim() {
            "" => self.say("evaluation-nothing-noted").into(),
            text => text.into(),
        }
    }

    fn column(&self, key: &str, weight: u16) -> Column {
        Column::text(self.say(key), weight)
    }

    fn count(&self, key: &str, weight: u16) -> Column {
        Column::number(self.say(key), weight)
    }

    fn subject(&self) -> Vec<String> {
        let review = self.review;
        let kind = self.own.words.term("review-kind", review.kind.id());
        let what = [
            ("kind", kind.into()),
            ("unit", self.own.unit(review.unit).into()),
        ];
        let days = [
            ("date", self.own.date(Some(review.date)).into()),
            ("day", self.own.date(Some(review.inputs_day())).into()),
        ];
        vec![
            self.own.say_with("evaluation-subject", &what),
            self.own.say_with("evaluation-subject-days", &days),
        ]
    }

    /// The verdict and the conclusion, the key facts, and what needs attention.
    fn front(&self, found: Option<&Evaluated<'_>>) -> Vec<Block> {
        let review = self.review;
        let verdict = match review.verdict {
            None => self.say("evaluation-verdict-none"),
            Some(verdict) => self.own.words.term("verdict", verdict.id()),
        };
        let mut blocks = vec![
            heading(1, self.say("evaluation-verdict")),
            Block::Pairs(vec![
                (
                    self.say("evaluation-verdict").into(),
                    Phrase::new().strong(verdict),
                ),
                (
                    self.say("evaluation-conclusion").into(),
                    self.text(&review.conclusion),
                ),
            ]),
        ];
        if let Some(found) = found {
            blocks.extend(self.attention(found));
        }
        blocks.extend([
            Block::Keep(1),
            heading(1, self.say("evaluation-facts")),
            self.facts(found),
        ]);
        blocks
    }

    fn facts(&self, found: Option<&Evaluated<'_>>) -> Block {
        let review = self.review;
        let pair = |key: &str, value: String| (Phrase::from(self.say(key)), Phrase::from(value));
        let previous = found
            .and_then(|found| found.inputs.previous)
            .and_then(|id| self.own.snapshot.assurance.reviews.get(&id))
            .map_or_else(
                || self.say("evaluation-previous-none"),
                |own| format!("{}, {}", own.data.name, self.own.date(Some(own.data.date))),
            );
        let mut facts = vec![
            pair(
                "evaluation-kind",
                self.own.words.term("review-kind", review.kind.id()),
            ),
            pair("evaluation-scope", self.own.unit(review.unit)),
            pair("evaluation-held", self.own.date(Some(review.date))),
            pair("evaluation-day", self.own.date(Some(review.inputs_day()))),
        ];
        if let Some(found) = found {
            facts.push(pair("evaluation-period", self.period(found)));
        }
        facts.extend([
            pair("evaluation-previous", previous),
            pair("evaluation-chair", self.own.person(review.chair)),
            pair(
                "evaluation-participants",
                self.own.people(&review.participants),
            ),
            pair(
                "evaluation-state",
                self.own.words.term("review-state", review.state.id()),
            ),
            pair("evaluation-approval", self.approval()),
        ]);
        Block::Pairs(facts)
    }

    fn period(&self, found: &Evaluated<'_>) -> String {
        let days = [
            ("since", self.own.date(Some(found.inputs.since)).into()),
            ("day", self.own.date(Some(found.inputs.day)).into()),
        ];
        self.own.say_with("evaluation-period-days", &days)
    }

    /// Who approved it when; until then, who wrote it.
    fn approval(&self) -> String {
        let review = self.review;
        match (review.state, review.approved) {
            (ReviewState::Approved, Some(day)) if !review.approved_by.is_empty() => {
                let who = ("who", (&review.approved_by).into());
                let day = ("day", self.own.date(Some(day)).into());
                self.own.say_with("evaluation-approved", &[who, day])
            }
            (ReviewState::Approved, _) => self.own.words.term("review-state", review.state.id()),
            (ReviewState::Held, _) if !review.held_by.is_empty() => {
                let who = ("who", (&review.held_by).into());
                self.own.say_with("evaluation-held-by", &[who])
            }
            _ => self.say("evaluation-not-approved"),
        }
    }

    /// What was decided (clause 9.3.3), and how far it is today.
    fn decisions(&self) -> Vec<Block> {
        let all = &self.own.snapshot.assurance.decisions;
        let mut rows: Vec<&Stored<ReviewDecisionId, ReviewDecision>> = all
            .values()
            .filter(|own| own.data.review == self.id)
            .collect();
        rows.sort_by_cached_key(|own| natural_key(&own.data.reference));
        let mut blocks = vec![Block::Keep(2), heading(1, self.say("evaluation-decisions"))];
        if rows.is_empty() {
            blocks.push(paragraph(self.say("evaluation-decisions-none")));
            return blocks;
        }
        let rows = rows.into_iter().map(|own| {
            let decision = &own.data;
            let late = decision.state == ActionState::Open
                && decision.due.is_some_and(|due| due < self.own.options.today);
            vec![
                named(&decision.reference, &decision.name, &decision.description),
                self.own.person(decision.owner).into(),
                self.own.date(decision.due).into(),
                self.state(decision, late),
            ]
        });
        blocks.push(table(
            Phrase::new(),
            vec![
                self.column("evaluation-decision", 46),
                self.column("evaluation-owner", 22),
                self.column("evaluation-due", 14),
                self.column("evaluation-state", 24),
            ],
            rows.collect::<Vec<_>>(),
        ));
        blocks
    }

    /// How far a decision is, and what came of it.
    fn state(&self, decision: &ReviewDecision, late: bool) -> Cell {
        let mut said = self.own.words.term("action-state", decision.state.id());
        if let Some(closed) = decision.closed {
            said = format!("{said} {}", self.own.date(Some(closed)));
        }
        let mut phrase = Phrase::new().plain(said);
        if late {
            phrase = phrase.plain("\n").strong(self.say("evaluation-overdue"));
        }
        match decision.outcome.trim() {
            "" => phrase.into(),
            outcome => phrase.plain(format!("\n{outcome}")).into(),
        }
    }

    /// What people wrote about the inputs that no register knows.
    fn written(&self) -> Vec<Block> {
        let review = self.review;
        [
            (InputItem::Issues, &review.issues),
            (InputItem::Expectations, &review.expectations),
            (InputItem::Feedback, &review.feedback),
            (InputItem::Opportunities, &review.opportunities),
        ]
        .into_iter()
        .flat_map(|(item, text)| [self.item(item), paragraph(self.text(text))])
        .collect()
    }

    fn item(&self, item: InputItem) -> Block {
        heading(2, self.own.words.term("input", item.id()))
    }
}

/// A record by reference and name, with what it is about below.
fn named(reference: &str, name: &str, about: &str) -> Cell {
    let phrase = Phrase::new().strong(format!("{reference} {name}"));
    match about.trim() {
        "" => phrase.into(),
        about => phrase.plain(format!("\n{about}")).into(),
    }
}
