//! The heat map: how many scenarios stand where, and how they moved.
//!
//! Counts come in as plain data, from a snapshot or from a register that keeps them; a
//! figure with its alternative text, and tables with the same content, go out. The colours
//! are the method's; the sign and the number in each cell say the same without them.

mod geometry;

use model::{Bilingual, Evaluated, Lang, LevelRule, Method, Review, Stage, contrast::channels};
use text::{Words, number, words};

use crate::document::{Badge, Cell, Column, Figure, Rgb, Row, Table};

/// Everything that a heat map shows.
#[derive(Clone, Copy, Debug)]
pub struct HeatInput<'a> {
    /// The method, whose rule gives each cell its level.
    pub method: &'a Method,
    /// The stage that the counts are of.
    pub stage: Stage,
    /// The party that the counts are of, by its place in the method; none: the highest over all.
    pub party: Option<usize>,
    /// Likelihood, consequence (both after effects) and how many scenarios stand there.
    /// Cells that are left out are empty.
    pub cells: &'a [(u16, u8, u32)],
    /// How scenarios moved from their inherent place to that of `stage`; may be empty.
    pub movements: &'a [HeatMovement],
    /// The language of its words.
    pub language: Lang,
}

/// How many scenarios moved from one cell to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HeatMovement {
    /// Likelihood and consequence at the inherent stage.
    pub from: (u16, u8),
    /// Likelihood and consequence at the stage shown.
    pub to: (u16, u8),
    /// How many.
    pub count: u32,
}

/// The most movements that are drawn; the table has them all.
pub const MOST_ARROWS: usize = 8;

/// The heat map with its axes, movements and legend.
pub fn heat_figure(input: &HeatInput<'_>) -> Figure {
    let map = Map::new(input);
    let drawn = map.moves().len().min(MOST_ARROWS);
    let mut caption = map.title();
    if drawn > 0 {
        caption.push_str(". ");
        caption.push_str(&map.words.say(
            "heat-arrows",
            &[("drawn", drawn.into()), ("count", map.moves().len().into())],
        ));
    }
    Figure {
        caption,
        alternative: map.alternative(),
        drawing: geometry::whole(&map),
    }
}

/// Several heat maps in one row, small and without movements.
pub fn heat_row(inputs: &[HeatInput<'_>]) -> Figure {
    let maps: Vec<Map<'_>> = inputs.iter().map(Map::new).collect();
    let captions: Vec<String> = maps.iter().map(Map::title).collect();
    let alternatives: Vec<String> = maps.iter().map(Map::alternative).collect();
    Figure {
        caption: captions.join(" · "),
        alternative: alternatives.join(" "),
        drawing: geometry::row(&maps),
    }
}

/// One heat map with its movements, and small ones of other stages beside it: all of it on the part of a
/// page.
pub fn heat_board(input: &HeatInput<'_>, others: &[HeatInput<'_>]) -> Figure {
    let map = Map::new(input);
    let maps: Vec<Map<'_>> = others.iter().map(Map::new).collect();
    let alternatives: Vec<String> = maps.iter().map(Map::alternative).collect();
    Figure {
        drawing: geometry::board(&map, &maps),
        alternative: format!("{} {}", map.alternative(), alternatives.join(" ")),
        ..heat_figure(input)
    }
}

/// The heat map of an evaluation at *current, confirmed*: last time beside now, or now alone where
/// there is nothing to compare with. None without a method.
pub fn heat_then_and_now(review: &Review, found: &Evaluated<'_>, language: Lang) -> Option<Figure> {
    let snapshot = found.now.snapshot;
    let method = snapshot.method()?;
    let stage = Stage::CurrentConfirmed;
    let [now, before] = [false, true].map(|before| found.cells(review, stage, before));
    let input = |cells| HeatInput {
        method,
        stage,
        party: None,
        cells,
        movements: &[],
        language,
    };
    let then = found.before.as_ref();
    let then = then.filter(|then| then.snapshot.default_method == snapshot.default_method);
    let Some(then) = then else {
        return Some(heat_figure(&input(&now)));
    };
    let mut figure = heat_row(&[input(&before), input(&now)]);
    let date = |day| number::date(language, day).into();
    let days = [("before", date(then.day)), ("now", date(found.now.day))];
    figure.caption = words(language).say("evaluation-heat-then", &days);
    figure.alternative = format!("{}. {}", figure.caption, figure.alternative);
    Some(figure)
}

/// The counts of a heat map as a table: the same rows and columns as the figure.
pub fn heat_table(input: &HeatInput<'_>) -> Table {
    let map = Map::new(input);
    let corner = map.words.say("heat-corner", &[]);
    let columns = std::iter::once(Column::text(corner, 3)).chain(
        map.consequences()
            .map(|consequence| Column::text(map.consequence_label(consequence), 2)),
    );
    let rows = map.likelihoods.iter().rev().map(|likelihood| {
        let head = Cell::from(map.likelihood_label(*likelihood));
        let cells = map.consequences().map(|consequence| {
            let mut badge = map.badge(*likelihood, consequence);
            badge.text = map.count(*likelihood, consequence).to_string();
            Cell::from(badge)
        });
        std::iter::once(head).chain(cells).collect::<Row>()
    });
    Table {
        caption: map.title().into(),
        columns: columns.collect(),
        row_head: Some(0),
        rows: rows.collect(),
    }
}

/// The movements of a heat map as a table, the largest first; none where nothing moved.
pub fn movement_table(input: &HeatInput<'_>) -> Option<Table> {
    let map = Map::new(input);
    let moves = map.moves();
    if moves.is_empty() {
        return None;
    }
    let stage = |stage: Stage| map.words.term("stage", stage.id());
    let place = |(likelihood, consequence): (u16, u8)| {
        let mut badge = map.badge(likelihood, consequence);
        badge.text = map.level_label(likelihood, consequence);
        Cell {
            phrase: format!("({likelihood} × {consequence})").into(),
            badge: Some(badge),
        }
    };
    Some(Table {
        caption: map.words.say("heat-movements", &[]).into(),
        columns: vec![
            Column::text(stage(Stage::Inherent), 4),
            Column::text(stage(input.stage), 4),
            Column::number(map.words.say("heat-count", &[]), 2),
        ],
        row_head: None,
        rows: moves
            .iter()
            .map(|step| {
                [
                    place(step.from),
                    place(step.to),
                    step.count.to_string().into(),
                ]
                .into_iter()
                .collect::<Row>()
            })
            .collect(),
    })
}

/// A level's sign on its colour, without words.
pub(crate) fn level_badge(method: &Method, rank: u8, lang: Lang) -> Badge {
    let level = method.levels.get(usize::from(rank));
    // Where the colour cannot be read, the sign still tells the level.
    let fill = level
        .and_then(|level| channels(&level.colour))
        .map_or(Rgb::WHITE, Rgb::from);
    Badge {
        sign: level.map_or_else(String::new, |level| level.sign.clone()),
        fill,
        ink: fill.text_on(),
        text: level.map_or_else(String::new, |level| level.label.get(lang).to_owned()),
    }
}

/// A heat map with its words at hand.
struct Map<'a> {
    input: &'a HeatInput<'a>,
    words: &'static Words,
    likelihoods: Vec<u16>,
}

impl<'a> Map<'a> {
    fn new(input: &'a HeatInput<'a>) -> Self {
        Self {
            input,
            words: words(input.language),
            likelihoods: input.method.likelihoods(),
        }
    }

    fn consequences(&self) -> impl DoubleEndedIterator<Item = u8> + ExactSizeIterator + use<> {
        let scale = &self.input.method.consequence;
        let (min, count) = (scale.min, scale.levels.len() as u8);
        (0..count).map(move |step| min + step)
    }

    fn count(&self, likelihood: u16, consequence: u8) -> u32 {
        let at = |cell: &&(u16, u8, u32)| (cell.0, cell.1) == (likelihood, consequence);
        self.input.cells.iter().filter(at).map(|cell| cell.2).sum()
    }

    /// The movements that leave their cell, the largest first.
    fn moves(&self) -> Vec<HeatMovement> {
        let mut moves: Vec<HeatMovement> = self
            .input
            .movements
            .iter()
            .filter(|step| step.from != step.to && step.count > 0)
            .copied()
            .collect();
        moves.sort_by_key(|step| (std::cmp::Reverse(step.count), step.from, step.to));
        moves
    }

    /// The rank of the level by the rule of the party that is shown.
    fn rank(&self, likelihood: u16, consequence: u8) -> u8 {
        let method = self.input.method;
        let party = self.input.party.and_then(|party| method.parties.get(party));
        let rule = party
            .and_then(|party| party.rule.as_ref())
            .unwrap_or(&method.rule);
        let id = match rule {
            LevelRule::Matrix { matrix } => {
                let row = usize::from(consequence.saturating_sub(method.consequence.min));
                let column = self.likelihoods.iter().position(|own| *own == likelihood);
                column
                    .and_then(|column| matrix.get(row)?.get(column))
                    .and_then(|id| method.rank(id))
            }
            LevelRule::Bands { upper } => {
                let product = likelihood.saturating_mul(consequence.into());
                upper
                    .iter()
                    .position(|upper| product <= *upper)
                    .map(|rank| rank as u8)
            }
        };
        id.unwrap_or_default()
    }

    fn badge(&self, likelihood: u16, consequence: u8) -> Badge {
        let rank = self.rank(likelihood, consequence);
        level_badge(self.input.method, rank, self.input.language)
    }

    fn level_label(&self, likelihood: u16, consequence: u8) -> String {
        self.badge(likelihood, consequence).text
    }

    fn label(&self, number: u16, label: Option<&Bilingual>) -> String {
        match label.map(|label| label.get(self.input.language)) {
            Some(label) if !label.is_empty() => format!("{number} {label}"),
            _ => number.to_string(),
        }
    }

    fn consequence_label(&self, consequence: u8) -> String {
        let level = self.input.method.consequence.get(consequence);
        self.label(consequence.into(), level.map(|level| &level.label))
    }

    fn likelihood_label(&self, likelihood: u16) -> String {
        let scale = match &self.input.method.likelihood_source {
            model::LikelihoodSource::Direct { likelihood } => Some(likelihood),
            model::LikelihoodSource::ThreatXVulnerability { .. } => None,
        };
        let level = scale.and_then(|scale| scale.get(u8::try_from(likelihood).ok()?));
        self.label(likelihood, level.map(|level| &level.label))
    }

    fn likelihood_title(&self) -> String {
        match self.input.method.likelihood_source {
            model::LikelihoodSource::Direct { .. } => self.words.say("scale-likelihood", &[]),
            model::LikelihoodSource::ThreatXVulnerability { .. } => {
                self.words.say("heat-likelihood-product", &[])
            }
        }
    }

    fn title(&self) -> String {
        let stage = self.input.stage.name();
        let party = self
            .input
            .party
            .and_then(|party| self.input.method.parties.get(party));
        match party {
            None => self.words.say("heat-title", &[("stage", stage.into())]),
            Some(party) => self.words.say(
                "heat-title-party",
                &[("stage", stage.into()), ("party", (&party.name).into())],
            ),
        }
    }

    /// What the figure says, in words: every cell that is not empty, and every arrow.
    fn alternative(&self) -> String {
        let total: u32 = self.input.cells.iter().map(|cell| cell.2).sum();
        let mut sentences = vec![self.words.say(
            "heat-alternative",
            &[
                ("stage", self.input.stage.name().into()),
                ("count", total.into()),
            ],
        )];
        for likelihood in self.likelihoods.iter().rev() {
            for consequence in self.consequences().rev() {
                let count = self.count(*likelihood, consequence);
                if count > 0 {
                    sentences.push(self.words.say(
                        "heat-alternative-cell",
                        &[
                            ("likelihood", (*likelihood).into()),
                            ("consequence", consequence.into()),
                            ("level", self.level_label(*likelihood, consequence).into()),
                            ("count", count.into()),
                        ],
                    ));
                }
            }
        }
        for step in self.moves().iter().take(MOST_ARROWS) {
            sentences.push(self.words.say(
                "heat-alternative-move",
                &[
                    ("count", step.count.into()),
                    ("from", format!("{} × {}", step.from.0, step.from.1).into()),
                    ("to", format!("{} × {}", step.to.0, step.to.1).into()),
                ],
            ));
        }
        sentences.join(" ")
    }
}

#[cfg(test)]
mod tests;
