//! Item d: nonconformities, measurements, audits and objectives as short tables.

use model::{
    AuditFindingId, AuditId, Better, Evaluated, FindingGrade, Indicator, IndicatorInput,
    IndicatorState, IndicatorUnit, InputFigure, Trend,
};

use super::{
    Told,
    inputs::{alarm, counted, sign, warning, well},
    named,
};
use crate::{
    document::{Block, Cell, Phrase, Rgb},
    reports::block::table,
    series::value_words,
};

/// The ground of a sign that says which way, not how well.
const PLAIN: Rgb = Rgb(0xE6, 0xE6, 0xE6);

impl Told<'_> {
    /// The nonconformities that are open, with the day by which they are to be corrected.
    pub(super) fn nonconformities(&self, found: &Evaluated<'_>) -> Vec<Block> {
        let assurance = &self.seen.snapshot.assurance;
        let open = counted(found, InputFigure::NonconformitiesOpen);
        let rows: Vec<Vec<Cell>> = open
            .into_iter()
            .flat_map(|own| &own.ids)
            .filter_map(|id| {
                let id = AuditFindingId(*id);
                let finding = &assurance.findings.get(&id)?.data;
                let due = assurance
                    .corrective_actions
                    .values()
                    .filter(|own| own.data.finding == id && own.data.done.is_none())
                    .filter_map(|own| own.data.due)
                    .min();
                let late = due.is_some_and(|due| due < found.inputs.day);
                let due = Phrase::from(self.seen.date(due));
                let due = if late {
                    due.plain("\n").strong(self.say("evaluation-overdue"))
                } else {
                    due
                };
                Some(vec![
                    named(&finding.reference, &finding.name, ""),
                    self.own.words.term("grade", finding.grade.id()).into(),
                    self.seen.date(Some(finding.found)).into(),
                    self.seen.person(finding.owner).into(),
                    due.into(),
                ])
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![table(
            self.say("evaluation-open-list"),
            vec![
                self.column("evaluation-finding", 40),
                self.column("evaluation-grade", 20),
                self.column("evaluation-found", 14),
                self.column("evaluation-owner", 20),
                self.column("evaluation-due", 16),
            ],
            rows,
        )]
    }

    /// The indicators with trend and threshold.
    pub(super) fn indicators(&self, found: &Evaluated<'_>) -> Vec<Block> {
        let all = &self.seen.snapshot.assurance.indicators;
        let rows: Vec<Vec<Cell>> = found
            .inputs
            .indicators
            .iter()
            .filter_map(|own| {
                let indicator = &all.get(&own.indicator)?.data;
                let value = |value: Option<f64>| self.value(indicator.measured_in, value);
                Some(vec![
                    named(&indicator.reference, &indicator.name, ""),
                    value(own.value).into(),
                    self.trend(own),
                    value(own.before).into(),
                    self.limit(indicator, indicator.target).into(),
                    self.limit(indicator, indicator.threshold).into(),
                    self.standing(own.state),
                ])
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![table(
            Phrase::new(),
            vec![
                self.column("evaluation-indicator", 34),
                self.count("evaluation-value", 13),
                self.column("evaluation-trend", 16),
                self.count("evaluation-before", 13),
                self.count("evaluation-target", 13),
                self.count("evaluation-threshold", 14),
                self.column("evaluation-against", 22),
            ],
            rows,
        )]
    }

    /// A value in what it is counted in.
    fn value(&self, unit: IndicatorUnit, value: Option<f64>) -> String {
        let lang = self.own.options.language;
        value.map_or_else(
            || self.say("report-none"),
            |value| value_words(lang, unit, value),
        )
    }

    /// "≥ 90 %": what a value must reach.
    fn limit(&self, indicator: &Indicator, limit: Option<f64>) -> String {
        let value = self.value(indicator.measured_in, limit);
        match (limit, indicator.better) {
            (None, _) => value,
            (_, Better::Higher) => format!("≥ {value}"),
            (_, Better::Lower) => format!("≤ {value}"),
        }
    }

    /// The way that the value went, and whether that is better.
    fn trend(&self, own: &IndicatorInput) -> Cell {
        let said = self.say(&format!("indicator-trend-{}", own.trend.id()));
        let arrow = match own.trend {
            Trend::Unknown => return said.into(),
            Trend::Same => "→",
            Trend::Better | Trend::Worse if own.value > own.before => "↑",
            Trend::Better | Trend::Worse => "↓",
        };
        sign(arrow, PLAIN, said).into()
    }

    fn standing(&self, state: IndicatorState) -> Cell {
        let said = self.say(&format!("indicator-state-{}", state.id()));
        match state {
            IndicatorState::Beyond => alarm(said).into(),
            IndicatorState::Between => warning(said).into(),
            IndicatorState::OnTarget => well(said).into(),
            IndicatorState::Unheld | IndicatorState::NoValue => said.into(),
        }
    }

    /// The audits that were reported in the period: findings by grade, and what they conclude.
    pub(super) fn audits(&self, found: &Evaluated<'_>) -> Vec<Block> {
        let assurance = &self.seen.snapshot.assurance;
        let reported = counted(found, InputFigure::AuditsReported);
        let rows: Vec<Vec<Cell>> = reported
            .into_iter()
            .flat_map(|own| &own.ids)
            .filter_map(|id| {
                let audit = &assurance.audits.get(&AuditId(*id))?.data;
                let grades = FindingGrade::ALL.iter().filter_map(|grade| {
                    let of = assurance.findings.values().filter(|own| {
                        own.data.audit == Some(AuditId(*id)) && own.data.grade == *grade
                    });
                    let name = self.own.words.term("grade", grade.id());
                    match of.count() {
                        0 => None,
                        count => Some(format!("{name}: {}", self.own.number(count as f64))),
                    }
                });
                let grades: Vec<String> = grades.collect();
                let grades = if grades.is_empty() {
                    self.say("report-none")
                } else {
                    grades.join("\n")
                };
                Some(vec![
                    named(&audit.reference, &audit.name, ""),
                    self.seen.date(audit.reported).into(),
                    grades.into(),
                    self.text(&audit.conclusion).into(),
                ])
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![table(
            Phrase::new(),
            vec![
                self.column("evaluation-audit", 28),
                self.column("evaluation-reported", 14),
                self.column("evaluation-findings", 24),
                self.column("evaluation-conclusion", 40),
            ],
            rows,
        )]
    }

    /// The objectives with how far they are (clause 6.2).
    pub(super) fn objectives(&self, found: &Evaluated<'_>) -> Vec<Block> {
        let all = &self.seen.snapshot.assurance.objectives;
        let rows: Vec<Vec<Cell>> = found
            .inputs
            .objectives
            .iter()
            .filter_map(|own| {
                let objective = &all.get(&own.objective)?.data;
                let state = self.own.words.term("objective-state", objective.state.id());
                let state = Phrase::from(state);
                let state = if own.late {
                    state.plain("\n").strong(self.say("evaluation-overdue"))
                } else {
                    state
                };
                let progress = own.progress.map_or_else(
                    || self.say("report-none"),
                    |percent| format!("{} %", self.own.number(percent)),
                );
                Some(vec![
                    named(&objective.reference, &objective.name, ""),
                    self.seen.person(objective.owner).into(),
                    self.seen.date(objective.due).into(),
                    progress.into(),
                    state.into(),
                ])
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![table(
            Phrase::new(),
            vec![
                self.column("evaluation-objective", 42),
                self.column("evaluation-owner", 22),
                self.column("evaluation-due", 14),
                self.count("evaluation-progress", 14),
                self.column("evaluation-state", 16),
            ],
            rows,
        )]
    }
}
