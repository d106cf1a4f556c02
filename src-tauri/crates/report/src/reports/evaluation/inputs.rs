//! The inputs, item by item: figures, what people wrote, and decisions of earlier reviews.

use model::{Counted, Evaluated, FigureInput, InputFigure, InputItem};

use super::{Told, named};
use crate::{
    document::{Badge, Block, Cell, Phrase, Rgb},
    reports::block::{heading, paragraph, table},
};

/// How many records a figure names.
const MOST_NAMED: usize = 12;

/// Signs that ask for somebody stand on this.
const ALARM: Rgb = Rgb(0xB3, 0x1B, 0x1B);
/// Signs between.
const WARNING: Rgb = Rgb(0xF2, 0xC2, 0x3E);
/// Signs that all is well.
const WELL: Rgb = Rgb(0x1F, 0x7A, 0x3D);

/// A sign with words beside it.
pub(super) fn sign(sign: &str, fill: Rgb, text: String) -> Badge {
    Badge {
        sign: sign.to_owned(),
        fill,
        ink: fill.text_on(),
        text,
    }
}

pub(super) fn alarm(text: String) -> Badge {
    sign("!", ALARM, text)
}

pub(super) fn warning(text: String) -> Badge {
    sign("○", WARNING, text)
}

pub(super) fn well(text: String) -> Badge {
    sign("✓", WELL, text)
}

impl Told<'_> {
    /// The figures that ask somebody to act, with what they were last time.
    pub(super) fn attention(&self, found: &Evaluated<'_>) -> Vec<Block> {
        let figures = found.inputs.figures.iter();
        let asking: Vec<&FigureInput> = figures
            .filter(|own| own.figure.asks() && own.now.count() > 0)
            .collect();
        let head = [Block::Keep(2), heading(1, self.say("evaluation-attention"))];
        if asking.is_empty() {
            let none = paragraph(self.say("evaluation-attention-none"));
            return head.into_iter().chain([none]).collect();
        }
        head.into_iter()
            .chain([self.figures(&asking, found.inputs.compared)])
            .collect()
    }

    /// All inputs in the order of clause 9.3.2.
    pub(super) fn inputs(&self, found: &Evaluated<'_>) -> Vec<Block> {
        let how = [
            ("day", self.own.date(Some(found.inputs.day)).into()),
            ("period", self.period(found).into()),
        ];
        let mut blocks = vec![
            Block::Keep(2),
            heading(1, self.say("evaluation-inputs")),
            paragraph(self.own.say_with("evaluation-inputs-how", &how)),
        ];
        if found.inputs.previous.is_some() && !found.inputs.compared {
            blocks.push(paragraph(self.say("evaluation-compared-not")));
        }
        for item in InputItem::ALL {
            blocks.extend([Block::Keep(2), self.item(*item)]);
            blocks.extend(self.of_item(*item, found));
        }
        blocks
    }

    fn of_item(&self, item: InputItem, found: &Evaluated<'_>) -> Vec<Block> {
        let review = self.review;
        let written = |text: &str| vec![paragraph(self.text(text))];
        let mut blocks = match item {
            InputItem::Decisions => self.follow_up(found),
            InputItem::Issues => written(&review.issues),
            InputItem::Expectations => written(&review.expectations),
            InputItem::Feedback => written(&review.feedback),
            InputItem::Opportunities => written(&review.opportunities),
            InputItem::Risk => self.risk(found),
            InputItem::Nonconformities
            | InputItem::Measurements
            | InputItem::Audits
            | InputItem::Objectives => Vec::new(),
        };
        let figures: Vec<&FigureInput> = found
            .inputs
            .figures
            .iter()
            .filter(|own| own.figure.item() == item)
            .collect();
        if !figures.is_empty() && item != InputItem::Decisions {
            blocks.push(self.figures(&figures, found.inputs.compared));
        }
        blocks.extend(match item {
            InputItem::Issues => self.named_of(found, InputFigure::Incidents),
            InputItem::Nonconformities => self.nonconformities(found),
            InputItem::Measurements => self.indicators(found),
            InputItem::Audits => self.audits(found),
            InputItem::Objectives => self.objectives(found),
            InputItem::Risk => self.above_tolerance(found),
            InputItem::Opportunities => self.named_of(found, InputFigure::OpportunitiesOpen),
            InputItem::Decisions | InputItem::Expectations | InputItem::Feedback => Vec::new(),
        });
        blocks
    }

    /// Figures as a table: now and last time, with a sign before those that ask somebody to act.
    fn figures(&self, figures: &[&FigureInput], compared: bool) -> Block {
        let rows = figures.iter().map(|own| {
            let asks = own.figure.asks() && own.now.count() > 0;
            let name = Cell {
                phrase: self.own.words.term("figure", own.figure.id()).into(),
                badge: asks.then(|| alarm(String::new())),
            };
            let mut cells = vec![name, self.own.number(own.now.count()).into()];
            if compared {
                let before = own.before.map(|before| self.own.number(before));
                let none = || self.say("report-none");
                cells.push(before.unwrap_or_else(none).into());
            }
            cells
        });
        let mut columns = vec![
            self.column("evaluation-figure", 70),
            self.count("evaluation-now", 15),
        ];
        if compared {
            columns.push(self.count("evaluation-before", 15));
        }
        table(Phrase::new(), columns, rows.collect::<Vec<_>>())
    }

    /// The decisions of earlier evaluations, and what became of them.
    fn follow_up(&self, found: &Evaluated<'_>) -> Vec<Block> {
        let assurance = &self.seen.snapshot.assurance;
        let rows: Vec<Vec<Cell>> = found
            .inputs
            .decisions
            .iter()
            .filter_map(|own| {
                let decision = &assurance.decisions.get(&own.decision)?.data;
                let actions = match own.actions.count() {
                    0 => self.say("report-none"),
                    count => {
                        let parts = [("done", own.done.into()), ("count", count.into())];
                        self.own.say_with("evaluation-actions-done", &parts)
                    }
                };
                Some(vec![
                    named(&decision.reference, &decision.name, ""),
                    self.seen.person(decision.owner).into(),
                    self.seen.date(decision.due).into(),
                    self.state(decision, own.overdue),
                    actions.into(),
                ])
            })
            .collect();
        if rows.is_empty() {
            return vec![paragraph(self.say("review-follow-none"))];
        }
        vec![table(
            Phrase::new(),
            vec![
                self.column("evaluation-decision", 36),
                self.column("evaluation-owner", 20),
                self.column("evaluation-due", 14),
                self.column("evaluation-state", 24),
                self.column("evaluation-actions", 16),
            ],
            rows,
        )]
    }

    /// The records that a figure counts; nothing where there are none.
    fn named_of(&self, found: &Evaluated<'_>, figure: InputFigure) -> Vec<Block> {
        let Some(counted) = counted(found, figure).filter(|own| own.count() > 0) else {
            return Vec::new();
        };
        let all = self.seen.snapshot;
        let mut names: Vec<Phrase> = counted
            .ids
            .iter()
            .filter_map(|id| match figure {
                InputFigure::Incidents => {
                    let own = &all.incidents.get(&(*id).into())?.data;
                    let day = self.seen.date(Some(own.occurred));
                    Some(format!("{} {}, {day}", own.reference, own.name).into())
                }
                _ => {
                    let own = &all.assurance.findings.get(&(*id).into())?.data;
                    Some(format!("{} {}", own.reference, own.name).into())
                }
            })
            .collect();
        let left = names.len().saturating_sub(MOST_NAMED);
        names.truncate(MOST_NAMED);
        if left > 0 {
            let more = [("count", left.into())];
            names.push(self.own.say_with("evaluation-more", &more).into());
        }
        vec![Block::Bullets(names)]
    }
}

/// What a figure counts.
pub(super) fn counted<'a>(found: &'a Evaluated<'_>, figure: InputFigure) -> Option<&'a Counted> {
    let own = found.inputs.figures.iter().find(|own| own.figure == figure);
    own.map(|own| &own.now)
}
