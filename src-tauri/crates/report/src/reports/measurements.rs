//! Measurements (måling; ISO/IEC 27004, ISO/IEC 27001 clauses 6.2 and 9.1), for management: every
//! indicator with its state, objectives with their progress, maturity by area, then each indicator with
//! how it is found and its values over time.

mod each;
mod list;
mod mature;

use chrono::{Months, NaiveDate};
use model::{
    Formula, Indicator, IndicatorId, IndicatorState, IndicatorValue, IndicatorValueId, Kind,
    Objective, ObjectiveState, Snapshot, Stored, Trend,
};

use super::{
    Fault, Options, ReportKind,
    block::heading,
    frame::{Frame, about, by_reference},
};
use crate::{
    document::{Block, Document, Phrase, Sheet},
    series::value_words,
};

/// Its line in [`super::REPORTS`].
pub(super) const REPORT: ReportKind = ReportKind {
    id: "measurements",
    needs_assessment: false,
    compares: false,
    record: None,
    narrows: true,
    build,
};

#[expect(
    clippy::unnecessary_wraps,
    reason = "every report is made by a function of this signature"
)]
fn build(snapshot: &Snapshot, options: &Options) -> Result<Document, Fault> {
    let picture = snapshot.picture(options.today);
    let frame = Frame::new(snapshot, &picture, options);
    let measuring = Measuring::new(&frame);
    let mut blocks = vec![heading(1, frame.say("report-measurements-facts"))];
    blocks.push(measuring.facts());
    blocks.extend(measuring.list());
    blocks.extend(measuring.objectives());
    blocks.extend(measuring.maturity());
    blocks.extend(measuring.each());
    let mut subject = vec![frame.unit(options.unit)];
    subject.push(frame.say_with(
        "report-measurements-since",
        &[
            ("since", frame.date(Some(measuring.since)).into()),
            ("until", frame.date(Some(options.today)).into()),
        ],
    ));
    Ok(frame.finish(
        frame.say("report-measurements"),
        subject,
        Sheet::Portrait,
        blocks,
        about(&[Kind::Indicators, Kind::Values, Kind::Objectives]),
    ))
}

/// An indicator with what is shown of it.
struct Shown<'a> {
    indicator: &'a Indicator,
    /// Its value on the day of the report.
    value: Option<f64>,
    /// How many of how many, or of how many the mean.
    counted: String,
    state: IndicatorState,
    trend: Trend,
    /// Where the latest recorded value went from the one before.
    rises: Option<bool>,
    /// Whether it should have been measured before the day of the report.
    late: bool,
    /// The recorded values of the period, after the last one before it.
    values: Vec<&'a Stored<IndicatorValueId, IndicatorValue>>,
}

/// The report's indicators and objectives.
struct Measuring<'a> {
    frame: &'a Frame<'a>,
    since: NaiveDate,
    /// By reference.
    shown: Vec<Shown<'a>>,
    objectives: Vec<&'a Objective>,
}

impl<'a> Measuring<'a> {
    fn new(frame: &'a Frame<'a>) -> Self {
        let options = frame.options;
        let a_year = options.today.checked_sub_months(Months::new(12));
        let since = options.since.or(a_year).unwrap_or(options.today);
        let assurance = &frame.snapshot.assurance;
        let shown = by_reference(&assurance.indicators)
            .into_iter()
            .filter(|own| own.data.active && frame.within(own.data.unit))
            .map(|own| shown(frame, own.id, &own.data, since))
            .collect();
        let objectives = by_reference(&assurance.objectives)
            .into_iter()
            .map(|own| &own.data)
            .filter(|own| frame.within(own.unit))
            .collect();
        Self {
            frame,
            since,
            shown,
            objectives,
        }
    }

    /// How the whole stands, in a few lines.
    fn facts(&self) -> Block {
        let frame = self.frame;
        let number = |count: usize| Phrase::from(frame.number(count as f64));
        let of_state = |state| self.shown.iter().filter(|own| own.state == state).count();
        let states: Vec<String> = IndicatorState::ALL
            .into_iter()
            .filter(|state| of_state(*state) > 0)
            .map(|state| {
                let word = frame.say(&format!("indicator-state-{}", state.id()));
                frame.say_with(
                    "report-measurements-state-count",
                    &[("state", word.into()), ("count", of_state(state).into())],
                )
            })
            .collect();
        let worse = self.names(|own| own.trend == Trend::Worse);
        let late = self.names(|own| own.late);
        let objectives = |state| {
            let all = self.objectives.iter();
            all.filter(|own| own.state == state).count()
        };
        let mut pairs = vec![("report-measurements-measured", number(self.shown.len()))];
        if !states.is_empty() {
            pairs.push(("report-measurements-states", states.join(" · ").into()));
            pairs.push(("report-measurements-worse", worse.into()));
            pairs.push(("report-measurements-late", late.into()));
        }
        pairs.extend([
            (
                "report-measurements-objectives-open",
                number(objectives(ObjectiveState::Open)),
            ),
            (
                "report-measurements-objectives-met",
                number(objectives(ObjectiveState::Met)),
            ),
        ]);
        let pairs = pairs.into_iter();
        Block::Pairs(
            pairs
                .map(|(key, value)| (frame.say(key).into(), value))
                .collect(),
        )
    }

    fn names(&self, which: impl Fn(&Shown<'_>) -> bool) -> String {
        let found: Vec<&str> = self
            .shown
            .iter()
            .filter(|own| which(own))
            .map(|own| own.indicator.name.as_str())
            .collect();
        if found.is_empty() {
            return self.frame.say("report-none");
        }
        found.join("; ")
    }

    /// A value in what the indicator is counted in; a dash where there is none.
    fn value(&self, indicator: &Indicator, value: Option<f64>) -> String {
        value.map_or_else(
            || self.frame.say("report-none"),
            |value| value_words(self.frame.options.language, indicator.measured_in, value),
        )
    }
}

fn shown<'a>(
    frame: &'a Frame<'a>,
    id: IndicatorId,
    indicator: &'a Indicator,
    since: NaiveDate,
) -> Shown<'a> {
    let today = frame.options.today;
    let assurance = &frame.snapshot.assurance;
    let series = assurance.series(id, today);
    let value = assurance.value_now(id, today);
    let latest = series.last().map(|own| own.data.value);
    let before = series.iter().rev().nth(1).map(|own| own.data.value);
    let due = indicator.next_due(series.last().map(|own| own.data.date), today);
    let counted = assurance.measured.get(&id).map(|found| match found.of {
        Some(of) => frame.say_with(
            "series-part-of",
            &[("part", found.part.into()), ("of", of.into())],
        ),
        None if indicator.formula.is_mean() => {
            frame.say_with("series-mean-of", &[("part", found.part.into())])
        }
        None => String::new(),
    });
    let first = series.partition_point(|own| own.data.date < since);
    Shown {
        indicator,
        value,
        counted: counted
            .filter(|_| indicator.formula != Formula::Manual)
            .unwrap_or_default(),
        state: indicator.state_of(value),
        trend: indicator.trend(before, latest),
        rises: before
            .zip(latest)
            .filter(|(before, latest)| before.total_cmp(latest).is_ne())
            .map(|(before, latest)| before < latest),
        late: due.is_some_and(|due| due < today),
        values: series[first.saturating_sub(1)..].to_vec(),
    }
}
