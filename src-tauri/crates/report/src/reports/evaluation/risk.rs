//! Item f: the risk picture now and last time, per level, per unit, and what stands above tolerance.

use model::{Evaluated, InputFigure, Method, ScenarioId, Stage};

use super::{Told, inputs::counted};
use crate::{
    document::{Block, Cell, Column, Phrase},
    heatmap::{HeatInput, heat_table, heat_then_and_now, level_badge},
    reports::block::table,
};

/// The stage that decides: what tests confirm.
const SHOWN: Stage = Stage::CurrentConfirmed;
/// How many risks above tolerance are named.
const MOST_RISKS: usize = 15;

impl Told<'_> {
    pub(super) fn risk(&self, found: &Evaluated<'_>) -> Vec<Block> {
        let Some(method) = self.seen.snapshot.method() else {
            return Vec::new();
        };
        let mut blocks = self.heat(found, method);
        blocks.push(self.levels(found, method));
        blocks.extend(self.units(found, method));
        blocks
    }

    /// Then and now side by side, and now as a table.
    fn heat(&self, found: &Evaluated<'_>, method: &Method) -> Vec<Block> {
        let language = self.own.options.language;
        let figure = heat_then_and_now(self.review, found, language);
        let cells = found.cells(self.review, SHOWN, false);
        let now = HeatInput {
            method,
            stage: SHOWN,
            party: None,
            cells: &cells,
            movements: &[],
            language,
        };
        let figure = figure.into_iter().map(Block::Figure);
        figure.chain([Block::Table(heat_table(&now))]).collect()
    }

    /// How many scenarios have which level at which stage, with last time's number.
    fn levels(&self, found: &Evaluated<'_>, method: &Method) -> Block {
        let lang = self.own.options.language;
        let levels = &found.inputs.levels;
        let compared = levels
            .iter()
            .any(|own| own.stages.iter().any(|stage| stage.before.is_some()));
        let rows = levels.iter().map(|own| {
            let head = Cell::from(level_badge(method, own.rank, lang));
            let counts = own.stages.iter().map(|stage| {
                let now = self.own.number(stage.now.count());
                Cell::from(match stage.before {
                    None => now,
                    Some(before) => {
                        let before = self.own.number(before);
                        let parts = [("now", now.into()), ("before", before.into())];
                        self.own.say_with("evaluation-with-before", &parts)
                    }
                })
            });
            std::iter::once(head).chain(counts).collect()
        });
        let first = self.column("evaluation-level", 20);
        let stages = Stage::ALL
            .into_iter()
            .map(|stage| Column::text(self.own.words.term("stage", stage.id()), 20));
        let caption = if compared {
            "evaluation-levels-before"
        } else {
            "evaluation-levels"
        };
        table(
            self.say(caption),
            std::iter::once(first).chain(stages).collect(),
            rows.collect::<Vec<_>>(),
        )
    }

    /// The level of security of each unit (clause 9.1); nothing in an organisation without units.
    fn units(&self, found: &Evaluated<'_>, method: &Method) -> Vec<Block> {
        let lang = self.own.options.language;
        let rows: Vec<Vec<Cell>> = found
            .inputs
            .units
            .iter()
            .map(|own| {
                let counts: Vec<(u8, u32)> = (0..)
                    .zip(&own.levels)
                    .map(|(rank, heap)| (rank, heap.count()))
                    .filter(|(_, count)| *count > 0)
                    .collect();
                let lines: Vec<String> = counts
                    .iter()
                    .rev()
                    .map(|(rank, count)| {
                        let badge = level_badge(method, *rank, lang);
                        format!("{}: {}", badge.text, self.own.number(*count))
                    })
                    .collect();
                let levels = match counts.last() {
                    None => self.say("report-none").into(),
                    Some((rank, _)) => {
                        let mut badge = level_badge(method, *rank, lang);
                        badge.text.clear();
                        Cell {
                            phrase: lines.join(", ").into(),
                            badge: Some(badge),
                        }
                    }
                };
                let [passed, failed] =
                    [&own.passed, &own.failed].map(|own| self.own.number(own.count()));
                let maturity = own.maturity.map_or_else(
                    || self.say("report-none"),
                    |mean| text::number::decimal(lang, mean, 1, 1),
                );
                vec![
                    self.seen.unit(Some(own.unit)).into(),
                    levels,
                    format!("{passed} / {failed}").into(),
                    maturity.into(),
                    self.own.number(own.findings.count()).into(),
                    self.own.number(own.overdue.count()).into(),
                ]
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let table = table(
            self.say("evaluation-units"),
            vec![
                self.column("evaluation-unit", 28),
                self.column("evaluation-level", 30),
                self.count("evaluation-tests", 17),
                self.count("evaluation-maturity", 13),
                self.count("evaluation-open-findings", 16),
                self.count("evaluation-late-actions", 15),
            ],
            rows,
        );
        vec![table]
    }

    /// The risks above tolerance, by reference; the first of many.
    pub(super) fn above_tolerance(&self, found: &Evaluated<'_>) -> Vec<Block> {
        let all = self.seen.snapshot;
        let lang = self.own.options.language;
        let Some(above) = counted(found, InputFigure::AboveTolerance) else {
            return Vec::new();
        };
        let rows: Vec<Vec<Cell>> = above
            .ids
            .iter()
            .take(MOST_RISKS)
            .filter_map(|id| {
                let id = ScenarioId(*id);
                let scenario = &all.scenarios.get(&id)?.data;
                let asset = &all.assets.get(&scenario.asset)?.data;
                let threat = &all.threats.get(&scenario.threat)?.data;
                let method = all.assessments.get(&scenario.assessment)?.data.method;
                let method = &self.seen.picture.rules.get(&method)?.method;
                let level = self.seen.picture.scenarios.get(&id)?.at(SHOWN)?;
                let owner = scenario.owner.or(asset.risk_owner).or(asset.owner);
                Some(vec![
                    Phrase::new()
                        .strong(format!("{} {}", scenario.reference, asset.name))
                        .plain(format!("\n{}", threat.name.get(lang)))
                        .into(),
                    level_badge(method, level.rank, lang).into(),
                    self.seen.person(owner).into(),
                    self.seen.date(scenario.due).into(),
                ])
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let left = above.ids.len().saturating_sub(MOST_RISKS);
        let mut blocks = vec![table(
            self.say("evaluation-highest"),
            vec![
                self.column("evaluation-risk", 50),
                self.column("evaluation-level", 20),
                self.column("evaluation-owner", 24),
                self.column("evaluation-due", 14),
            ],
            rows,
        )];
        if left > 0 {
            let more = [("count", left.into())];
            let more = self.own.say_with("evaluation-more", &more);
            blocks.push(Block::Note(more.into()));
        }
        blocks
    }
}
