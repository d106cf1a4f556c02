//! Each indicator for itself: how it is found, and its values over time.

use model::{Belongs, Formula};

use super::{Measuring, Shown, list::anchor};
use crate::{
    document::{Block, Figure, Phrase, Table},
    reports::block::{heading, paragraph, target},
    series::{SeriesInput, SeriesPoint, series_figure, series_table},
};

impl Measuring<'_> {
    /// A part for each indicator, by reference.
    pub(super) fn each(&self) -> Vec<Block> {
        if self.shown.is_empty() {
            return Vec::new();
        }
        // The chapter's heading stays with its first part.
        let head = heading(1, self.frame.say("report-measurements-each"));
        let mut blocks = vec![Block::Keep(4), head];
        for (place, own) in self.shown.iter().enumerate() {
            if place > 0 {
                blocks.push(Block::Keep(3));
            }
            blocks.extend(self.part(own));
        }
        blocks
    }

    fn part(&self, own: &Shown<'_>) -> Vec<Block> {
        let frame = self.frame;
        let indicator = own.indicator;
        let mut pairs: Vec<(&str, Phrase)> = Vec::new();
        let mut value = self.value(indicator, own.value);
        if !own.counted.is_empty() {
            value = format!("{value} ({})", own.counted);
        }
        pairs.push((
            "report-measurements-value",
            Phrase::new().strong(value).plain(format!(
                " · {} · {}",
                self.state(own),
                self.trend(own)
            )),
        ));
        pairs.push(("report-measurements-found", self.formula(own).into()));
        if indicator.formula == Formula::Manual && !indicator.source.is_empty() {
            pairs.push((
                "report-measurements-source",
                indicator.source.as_str().into(),
            ));
        }
        let every = [
            ("who", frame.person(indicator.owner).into()),
            ("unit", frame.unit(indicator.unit).into()),
            ("count", indicator.months.into()),
        ];
        pairs.push((
            "report-measurements-owner",
            frame.say_with("report-measurements-every", &every).into(),
        ));
        let pairs = pairs
            .into_iter()
            .map(|(key, value)| (frame.say(key).into(), value))
            .collect();
        let mut blocks = vec![target(2, &indicator.name, anchor(own)), Block::Pairs(pairs)];
        blocks.extend(self.values(own));
        blocks
    }

    /// What the register computes, exactly; for a unit, also how what is counted belongs to it.
    fn formula(&self, own: &Shown<'_>) -> String {
        let indicator = own.indicator;
        let id = indicator.formula.id();
        let mut text = self.frame.say(&format!("formula-{id}.text"));
        let belongs = indicator.formula.belongs();
        if indicator.unit.is_some() && belongs != Belongs::Nowhere {
            let how = self.frame.say(&format!("formula-belongs-{}", belongs.id()));
            text = format!("{text} {how}");
        }
        let same = indicator.definition.trim() == text || indicator.definition.trim().is_empty();
        if indicator.formula == Formula::Manual && !same {
            text = format!("{} {text}", indicator.definition.trim());
        }
        text
    }

    /// Figure and table; a sentence where there is nothing to draw.
    fn values(&self, own: &Shown<'_>) -> Vec<Block> {
        let frame = self.frame;
        let points: Vec<SeriesPoint> = own
            .values
            .iter()
            .map(|stored| SeriesPoint {
                day: stored.data.date,
                value: stored.data.value,
                note: stored.data.note.clone(),
            })
            .collect();
        let input = SeriesInput {
            indicator: own.indicator,
            points: &points,
            language: frame.options.language,
        };
        match points.as_slice() {
            [] => vec![paragraph(frame.say("report-measurements-no-values"))],
            [only] => vec![paragraph(frame.say_with(
                "report-measurements-one-value",
                &[
                    ("value", self.value(own.indicator, Some(only.value)).into()),
                    ("day", frame.date(Some(only.day)).into()),
                ],
            ))],
            // The heading above says what they are of.
            _ => {
                let figure = series_figure(&input).map(|figure| {
                    Block::Figure(Figure {
                        caption: String::new(),
                        ..figure
                    })
                });
                let table = Block::Table(Table {
                    caption: Phrase::new(),
                    ..series_table(&input)
                });
                figure.into_iter().chain([table]).collect()
            }
        }
    }
}
