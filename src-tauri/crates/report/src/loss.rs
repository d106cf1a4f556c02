//! Losses in kroner: the loss exceedance curve as a figure, and the tables that say the same.
//!
//! What was simulated comes in as plain data. The stages differ by dashes and numbers, so that
//! the figure can be read without colour.

mod geometry;

use model::{Lang, Simulated, Stage, StageLoss};
use text::{Words, number, words};

use crate::document::{Column, Figure, Row, Table};

/// Everything that the figure and its tables show.
#[derive(Clone, Copy, Debug)]
pub struct LossInput<'a> {
    /// What was simulated, with the tolerance that it was held against.
    pub simulated: &'a Simulated,
    /// The language of its words.
    pub language: Lang,
}

impl LossInput<'_> {
    fn words(&self) -> &'static Words {
        words(self.language)
    }

    fn say(&self, key: &str) -> String {
        self.words().say(key, &[])
    }

    fn stage(&self, stage: Stage) -> String {
        self.words().term("stage", stage.id())
    }

    /// A share in percent, with as many decimals as tell small ones apart: `12,3 %`, `0,25 %`.
    fn percent(&self, share: f64) -> String {
        let decimals = if share < 0.01 { 2 } else { 1 };
        let digits = number::decimal(self.language, share * 100.0, 0, decimals);
        match self.language {
            Lang::Da => format!("{digits}\u{a0}%"),
            Lang::En => format!("{digits}%"),
        }
    }
}

/// The loss exceedance curve at every stage, with the tolerance where one is decided.
pub fn loss_figure(input: &LossInput<'_>) -> Figure {
    Figure {
        caption: input.say("loss-curve-title"),
        alternative: alternative(input),
        drawing: geometry::drawing(input),
    }
}

/// What the figure says, in words.
fn alternative(input: &LossInput<'_>) -> String {
    let kroner = |loss| number::kroner(input.language, loss);
    let mut sentences = vec![input.say("loss-curve-alternative")];
    for stage in &input.simulated.whole {
        sentences.push(input.words().say(
            "loss-curve-alternative-stage",
            &[
                ("stage", input.stage(stage.stage).into()),
                ("expected", kroner(stage.expected).into()),
                ("any", input.percent(stage.any).into()),
                ("p95", kroner(stage.p95).into()),
                ("p99", kroner(stage.p99).into()),
            ],
        ));
    }
    sentences.extend(tolerance_sentences(input));
    sentences.join(" ")
}

/// For each stage whether it is within the tolerance; nothing where none is decided.
pub fn tolerance_sentences(input: &LossInput<'_>) -> Vec<String> {
    let decided = input.simulated.tolerance.iter();
    decided
        .filter(|held| !held.points.is_empty())
        .map(|held| {
            let over = held.points.iter().filter(|point| point.over > 0.0).count();
            input.words().say(
                if held.within {
                    "loss-within"
                } else {
                    "loss-over"
                },
                &[
                    ("stage", input.stage(held.stage).into()),
                    ("count", over.into()),
                ],
            )
        })
        .collect()
}

/// The figures of a year at each stage.
pub fn loss_table(input: &LossInput<'_>) -> Table {
    let kroner = |loss| number::kroner(input.language, loss);
    let mut columns = vec![Column::text(input.say("loss-stage"), 5)];
    columns.extend(
        [
            "loss-expected",
            "loss-any",
            "loss-median",
            "loss-p90",
            "loss-p95",
            "loss-p99",
        ]
        .map(|key| Column::number(input.say(key), 4)),
    );
    let row = |stage: &StageLoss| -> Row {
        [
            input.stage(stage.stage),
            kroner(stage.expected),
            input.percent(stage.any),
            kroner(stage.median),
            kroner(stage.p90),
            kroner(stage.p95),
            kroner(stage.p99),
        ]
        .into_iter()
        .collect()
    };
    Table {
        caption: input.say("loss-table").into(),
        columns,
        row_head: Some(0),
        rows: input.simulated.whole.iter().map(row).collect(),
    }
}

/// The curve as a table: the probability of round losses at each stage, read from the curve.
pub fn curve_table(input: &LossInput<'_>) -> Table {
    let mut columns = vec![Column::number(input.say("loss-or-more"), 4)];
    columns.extend(Stage::ALL.map(|stage| Column::number(input.stage(stage), 4)));
    let whole = &input.simulated.whole;
    let mut losses = geometry::Span::of(input.simulated).round_losses();
    // One loss that no curve reaches says it; further ones would say it again.
    let ends = |loss: &f64| {
        let below = |stage| matches!(reached(stage, *loss), Reached::Below(_));
        whole.iter().all(below)
    };
    if let Some(place) = losses.iter().position(ends) {
        losses.truncate(place + 1);
    }
    let rows = losses.into_iter().map(|loss| {
        let found = whole.iter().map(|stage| match reached(stage, loss) {
            Reached::Share(share) => input.percent(share),
            Reached::Below(share) => format!("< {}", input.percent(share)),
        });
        std::iter::once(number::kroner(input.language, loss))
            .chain(found)
            .collect::<Row>()
    });
    Table {
        caption: input.say("loss-curve-table").into(),
        columns,
        row_head: Some(0),
        rows: rows.collect(),
    }
}

/// A probability that is read from a curve.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Reached {
    /// So much.
    Share(f64),
    /// Less than so much: the curve ends before.
    Below(f64),
}

/// The probability of losing `loss` or more, between two points of the curve along the logarithm.
fn reached(stage: &StageLoss, loss: f64) -> Reached {
    let after = stage.curve.partition_point(|point| point.loss < loss);
    match (after.checked_sub(1), stage.curve.get(after)) {
        (None, _) => Reached::Share(stage.any),
        (Some(last), None) => Reached::Below(stage.curve[last].probability),
        (Some(before), Some(next)) => {
            let before = stage.curve[before];
            let way = (loss / before.loss).ln() / (next.loss / before.loss).ln();
            Reached::Share(before.probability + way * (next.probability - before.probability))
        }
    }
}

/// Each stage against every statement of the tolerance; none where none is decided.
pub fn tolerance_table(input: &LossInput<'_>) -> Option<Table> {
    let held = &input.simulated.tolerance;
    let points = &held[0].points;
    if points.is_empty() {
        return None;
    }
    let mut columns = vec![
        Column::number(input.say("loss-or-more"), 4),
        Column::number(input.say("loss-accepted"), 3),
    ];
    columns.extend(Stage::ALL.map(|stage| Column::number(input.stage(stage), 4)));
    let rows = points.iter().enumerate().map(|(place, point)| {
        let found = held.iter().map(|stage| {
            let point = stage.points[place];
            let share = input.percent(point.probability);
            if point.over > 0.0 {
                format!("▲ {share}")
            } else {
                share
            }
        });
        [
            number::kroner(input.language, point.loss),
            input.percent(point.accepted),
        ]
        .into_iter()
        .chain(found)
        .collect::<Row>()
    });
    Some(Table {
        caption: input.say("loss-tolerance-table").into(),
        columns,
        row_head: Some(0),
        rows: rows.collect(),
    })
}

#[cfg(test)]
mod tests;
