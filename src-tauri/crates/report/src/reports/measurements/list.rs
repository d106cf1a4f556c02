//! The tables of all indicators and of all objectives.

use model::natural_key;

use super::{Measuring, Shown};
use crate::{
    document::{Block, Cell, Column, Phrase},
    reports::block::{heading, paragraph, table},
};

impl Measuring<'_> {
    /// Every indicator with its value and its state, the worst first.
    pub(super) fn list(&self) -> Vec<Block> {
        let frame = self.frame;
        let head = heading(1, frame.say("report-measurements-list"));
        if self.shown.is_empty() {
            return vec![head, paragraph(frame.say("report-measurements-none"))];
        }
        let mut shown: Vec<&Shown<'_>> = self.shown.iter().collect();
        shown.sort_by_cached_key(|own| (own.state, natural_key(&own.indicator.reference)));
        let columns = vec![
            Column::text(frame.say("report-measurements-indicator"), 31),
            Column::number(frame.say("report-measurements-value"), 17),
            Column::text(frame.say("report-measurements-trend"), 16),
            Column::number(frame.say("report-measurements-target"), 12),
            Column::number(frame.say("report-measurements-threshold"), 12),
            Column::text(frame.say("report-measurements-state"), 22),
        ];
        let rows = shown.into_iter().map(|own| self.row(own));
        vec![
            head,
            paragraph(frame.say("report-measurements-list-how")),
            table(Phrase::new(), columns, rows),
        ]
    }

    fn row(&self, own: &Shown<'_>) -> Vec<Cell> {
        let indicator = own.indicator;
        let mut name = Phrase::new().link(anchor(own), &indicator.name);
        if indicator.unit.is_some() {
            name = name.plain(format!("\n{}", self.frame.unit(indicator.unit)));
        }
        let mut value = self.value(indicator, own.value);
        if !own.counted.is_empty() {
            value = format!("{value}\n{}", own.counted);
        }
        vec![
            name.into(),
            value.into(),
            self.trend(own).into(),
            self.value(indicator, indicator.target).into(),
            self.value(indicator, indicator.threshold).into(),
            self.state(own).into(),
        ]
    }

    /// An arrow for where the value went, and whether that is better or worse.
    pub(super) fn trend(&self, own: &Shown<'_>) -> String {
        let word = self
            .frame
            .say(&format!("indicator-trend-{}", own.trend.id()));
        match own.rises {
            None => word,
            Some(true) => format!("↑ {word}"),
            Some(false) => format!("↓ {word}"),
        }
    }

    pub(super) fn state(&self, own: &Shown<'_>) -> String {
        self.frame
            .say(&format!("indicator-state-{}", own.state.id()))
    }

    /// Every objective with how far it is; nothing where there is none.
    pub(super) fn objectives(&self) -> Vec<Block> {
        let frame = self.frame;
        if self.objectives.is_empty() {
            return Vec::new();
        }
        let columns = vec![
            Column::text(frame.say("report-measurements-objective"), 30),
            Column::text(frame.say("report-measurements-progress"), 26),
            Column::text(frame.say("report-measurements-due"), 13),
            Column::text(frame.say("report-measurements-owner"), 18),
            Column::text(frame.say("report-measurements-state"), 14),
        ];
        let assurance = &frame.snapshot.assurance;
        let rows = self.objectives.iter().map(|own| {
            let found = assurance.progress(own, frame.options.today);
            let percent = found.percent.map_or_else(
                || frame.say("report-none"),
                |percent| text::number::percent(frame.options.language, f64::from(percent) / 100.0),
            );
            let indicator = own.indicator.and_then(|id| assurance.indicators.get(&id));
            let progress = match indicator {
                Some(indicator) => frame.say_with(
                    "report-measurements-by-indicator",
                    &[
                        ("percent", percent.into()),
                        ("indicator", indicator.data.name.as_str().into()),
                    ],
                ),
                None => frame.say_with(
                    "report-measurements-by-hand",
                    &[("percent", percent.into())],
                ),
            };
            vec![
                own.name.clone().into(),
                progress.into(),
                frame.date(own.due).into(),
                frame.person(own.owner).into(),
                frame.words.term("objective-state", own.state.id()).into(),
            ]
        });
        vec![
            heading(1, frame.say("report-measurements-objectives")),
            table(Phrase::new(), columns, rows),
        ]
    }
}

/// Where an indicator's own part is.
pub(super) fn anchor(own: &Shown<'_>) -> String {
    format!("indicator-{}", own.indicator.reference)
}
