//! One page: the headline, the numbers, the heat map, the ten highest risks, and what to act on.

use std::fmt::Write as _;

use model::{ActionStanding, Lang, PlanGap, PlanRow, Rules, Stage, Standing, UnitId, natural_key};

use super::changed::{Became, Changed};
use crate::{
    document::{Block, Cell, Column, Phrase, Row, Table},
    heatmap::{HeatInput, HeatMovement, heat_board, heat_table, movement_table},
    reports::{
        block::{heading, paragraph, table},
        frame::Frame,
        risks::{Risk, cells, movements},
    },
};

/// How many risks are on the list.
const TOP: usize = 10;
/// How many letters of a risk fit on one line of the list.
const LETTERS: usize = 58;
/// How many names a sentence has.
const NAMED: usize = 4;

/// What a page is about.
pub(super) struct Part<'a> {
    /// Its risks, the highest first.
    pub(super) risks: Vec<&'a Risk<'a>>,
    pub(super) unanswered: usize,
    pub(super) plan: Vec<&'a PlanRow>,
    pub(super) changes: Vec<&'a Changed>,
    /// Whose actions it names; none: everybody's.
    pub(super) unit: Option<UnitId>,
    /// Whether those of the units below are among them.
    pub(super) below: bool,
}

pub(super) fn page(frame: &Frame<'_>, part: &Part<'_>) -> Vec<Block> {
    let Some(highest) = part.risks.first() else {
        return vec![paragraph(frame.say("treat-no-risks"))];
    };
    let late = late(frame, part);
    let mut blocks = vec![
        paragraph(headline(frame, part, highest)),
        numbers(frame, part, late.len()),
    ];
    blocks.extend(heat(frame, part));
    blocks.push(top(frame, part));
    blocks.push(paragraph(since(frame, part)));
    if !late.is_empty() {
        blocks.push(paragraph(named(frame, "management-late", &late)));
    }
    blocks.push(paragraph(accepted(frame, part)));
    blocks
}

fn headline(frame: &Frame<'_>, part: &Part<'_>, highest: &Risk<'_>) -> Phrase {
    let rank = highest.at(Stage::CurrentConfirmed).rank;
    let badge = frame.badge(highest.rules, rank);
    let there = part.risks.iter().filter(|risk| {
        risk.rules.method.id == highest.rules.method.id
            && risk.at(Stage::CurrentConfirmed).rank == rank
    });
    let head = frame.say_with(
        "management-headline",
        &[
            ("level", badge.text.into()),
            ("sign", badge.sign.into()),
            ("count", there.count().into()),
        ],
    );
    Phrase::new().strong(head)
}

/// What to act on, as one row of numbers.
fn numbers(frame: &Frame<'_>, part: &Part<'_>, late: usize) -> Block {
    let plan =
        |wanted: &dyn Fn(&PlanRow) -> bool| part.plan.iter().filter(|row| wanted(row)).count();
    let how = |row: &PlanRow, holds: bool| {
        row.accepted
            .is_some_and(|(_, how)| (how == Standing::Valid) == holds)
    };
    let figures = [
        ("management-risks", part.risks.len()),
        ("report-unanswered", part.unanswered),
        (
            "management-above",
            part.risks
                .iter()
                .filter(|risk| risk.above_tolerance())
                .count(),
        ),
        (
            "management-undecided",
            plan(&|row| row.missing.contains(&PlanGap::NoDecision)),
        ),
        (
            "management-overdue",
            plan(&|row| row.missing.contains(&PlanGap::Overdue)),
        ),
        ("management-late-actions", late),
        ("management-accepted", plan(&|row| how(row, true))),
        ("management-reopened", plan(&|row| how(row, false))),
    ];
    let columns = figures
        .iter()
        .map(|(key, _)| Column::text(frame.say(key), 1));
    let row: Row = figures
        .iter()
        .map(|(_, count)| Cell::from(Phrase::new().strong(frame.number(*count as f64))))
        .collect();
    Block::Table(Table {
        caption: Phrase::new(),
        columns: columns.collect(),
        row_head: None,
        rows: vec![row],
    })
}

/// The heat map by the method that most of the risks are judged by; how many are not on it is said.
fn heat(frame: &Frame<'_>, part: &Part<'_>) -> Vec<Block> {
    let Some(shown) = Shown::new(frame, part) else {
        return Vec::new();
    };
    let others = [shown.input(Stage::Inherent), shown.input(Stage::Target)];
    let mut blocks = vec![Block::Figure(heat_board(&shown.current(), &others))];
    if shown.left > 0 {
        let count = ("count", shown.left.into());
        blocks.push(Block::Note(
            frame.say_with("management-other-methods", &[count]).into(),
        ));
    }
    blocks
}

/// The heat map of the first page in numbers.
pub(super) fn heat_in_numbers(frame: &Frame<'_>, part: &Part<'_>) -> Vec<Block> {
    let Some(shown) = Shown::new(frame, part) else {
        return Vec::new();
    };
    let mut blocks = vec![heading(1, frame.say("management-heat"))];
    for stage in [Stage::Inherent, Stage::CurrentConfirmed, Stage::Target] {
        blocks.push(Block::Table(heat_table(&shown.input(stage))));
    }
    blocks.extend(movement_table(&shown.current()).map(Block::Table));
    blocks
}

/// What stands on the heat map of a page.
struct Shown<'a> {
    rules: &'a Rules,
    counts: [Vec<(u16, u8, u32)>; 4],
    moves: Vec<HeatMovement>,
    language: Lang,
    /// How many risks are judged by other methods.
    left: usize,
}

impl<'a> Shown<'a> {
    fn new(frame: &Frame<'a>, part: &Part<'a>) -> Option<Self> {
        let rules = method(frame, part)?;
        let risks: Vec<Risk<'_>> = part
            .risks
            .iter()
            .filter(|risk| std::ptr::eq(risk.rules, rules))
            .map(|risk| (*risk).clone())
            .collect();
        Some(Self {
            rules,
            counts: Stage::ALL.map(|stage| cells(&risks, stage)),
            moves: movements(&risks, Stage::CurrentConfirmed),
            language: frame.options.language,
            left: part.risks.len() - risks.len(),
        })
    }

    fn input(&self, stage: Stage) -> HeatInput<'_> {
        HeatInput {
            method: &self.rules.method,
            stage,
            party: None,
            cells: &self.counts[stage as usize],
            movements: &[],
            language: self.language,
        }
    }

    /// With the movements from the inherent stage.
    fn current(&self) -> HeatInput<'_> {
        HeatInput {
            movements: &self.moves,
            ..self.input(Stage::CurrentConfirmed)
        }
    }
}

/// The default method's rules where any risk is judged by them, else those of the highest risk.
fn method<'a>(frame: &Frame<'a>, part: &Part<'a>) -> Option<&'a Rules> {
    let usual = frame.rules();
    let used = |rules: &&Rules| {
        part.risks
            .iter()
            .any(|risk| std::ptr::eq(risk.rules, *rules))
    };
    let first = part.risks.first().map(|risk| risk.rules);
    usual.filter(used).or(first)
}

fn top(frame: &Frame<'_>, part: &Part<'_>) -> Block {
    let head = |key: &str, weight: u16| Column::text(frame.say(key), weight);
    let stage = |stage: Stage, weight| Column::text(frame.words.term("stage", stage.id()), weight);
    let rows = part.risks.iter().take(TOP).map(|risk| {
        let row = part.plan.iter().find(|row| row.scenario == risk.id);
        let due = row.and_then(|row| row.due).or(risk.scenario.due);
        let date = frame.date(due);
        let late = due.is_some_and(|due| due < frame.picture.today);
        vec![
            Cell::from(one_line(frame, risk)),
            frame.sign(risk, Stage::CurrentConfirmed),
            frame.sign(risk, Stage::Target),
            frame.owner(risk.scenario.owner).into(),
            if late {
                Phrase::new().strong(format!("! {date}"))
            } else {
                date.into()
            }
            .into(),
        ]
    });
    let count = ("count", part.risks.len().min(TOP).into());
    table(
        frame.say_with("management-top", &[count]),
        vec![
            head("treat-risk", 140),
            stage(Stage::CurrentConfirmed, 25),
            stage(Stage::Target, 16),
            head("report-owner", 40),
            head("treat-due", 35),
        ],
        rows.collect::<Vec<_>>(),
    )
}

/// The risk in one line, so that the page holds all of the list; a long one is cut, and is whole in the
/// risk register.
fn one_line(frame: &Frame<'_>, risk: &Risk<'_>) -> Phrase {
    let scenario = risk.scenario;
    let name = format!("{} · {}", frame.threat(scenario), frame.asset(scenario));
    let room = LETTERS.saturating_sub(scenario.reference.chars().count());
    let name = if name.chars().count() > room {
        let cut: String = name.chars().take(room.saturating_sub(1)).collect();
        format!("{}…", cut.trim_end())
    } else {
        name
    };
    Phrase::new()
        .strong(format!("{} ", scenario.reference))
        .plain(name)
}

/// What changed since last time, and which risks are higher.
fn since(frame: &Frame<'_>, part: &Part<'_>) -> Phrase {
    let label = Phrase::new().strong(format!("{} ", frame.say("management-since")));
    if part.changes.is_empty() {
        return label.plain(frame.say("management-since-none"));
    }
    let of = |became: Became| -> Vec<String> {
        let found = part.changes.iter().filter(|own| own.became == became);
        found.map(|own| own.reference.clone()).collect()
    };
    let count = |became: Became| of(became).len().into();
    let counts = frame.say_with(
        "management-since-counts",
        &[
            ("new", count(Became::New)),
            ("higher", count(Became::Higher)),
            ("lower", count(Became::Lower)),
            ("same", count(Became::Same)),
            ("closed", count(Became::Closed)),
        ],
    );
    let higher = of(Became::Higher);
    let phrase = label.plain(counts);
    if higher.is_empty() {
        return phrase;
    }
    let names = few(frame, &higher);
    phrase.plain(format!(
        " {}",
        frame.say_with("management-since-higher", &[("names", names.into())])
    ))
}

/// The overdue actions of the part, by their deadline.
fn late(frame: &Frame<'_>, part: &Part<'_>) -> Vec<String> {
    let actions = &frame.snapshot.assurance.actions;
    let mut found: Vec<_> = actions
        .values()
        .filter(|own| {
            let mine = match part.unit {
                None => true,
                Some(unit) if !part.below => own.data.unit == Some(unit),
                Some(_) => own.data.unit.is_some() && frame.within(own.data.unit),
            };
            let planned = part.plan.iter().any(|row| row.actions.contains(&own.id));
            let everywhere = frame.options.assessment.is_none();
            (planned || (mine && everywhere))
                && own.data.standing(actions, frame.picture.today) == ActionStanding::Overdue
        })
        .collect();
    found.sort_by_cached_key(|own| (own.data.due, natural_key(&own.data.reference)));
    found
        .into_iter()
        .map(|own| {
            let mut name = format!("{} {}", own.data.reference, own.data.name);
            let who = frame.owner(own.data.owner);
            // Writing to a String cannot fail.
            let _ = write!(name, " ({who}, {})", frame.date(own.data.due));
            name
        })
        .collect()
}

/// What is accepted and until when, those that end first; and what must be accepted anew.
fn accepted(frame: &Frame<'_>, part: &Part<'_>) -> Phrase {
    let mut holds = Vec::new();
    let mut open = Vec::new();
    for row in &part.plan {
        let Some((id, how)) = row.accepted else {
            continue;
        };
        let (Some(own), Some(scenario)) = (
            frame.snapshot.acceptances.get(&id),
            frame.snapshot.scenarios.get(&row.scenario),
        ) else {
            continue;
        };
        let reference = &scenario.data.reference;
        let until = frame.date(Some(own.data.until));
        let key = (own.data.until, natural_key(reference));
        if how == Standing::Valid {
            let by = frame.person(Some(own.data.by));
            holds.push((key, format!("{reference} → {until} ({by})")));
        } else {
            let how = frame.standing(how).to_lowercase();
            open.push((key, format!("{reference} ({how})")));
        }
    }
    let names = |mut found: Vec<(_, String)>| -> Vec<String> {
        found.sort();
        found.into_iter().map(|(_, name)| name).collect()
    };
    let (holds, open) = (names(holds), names(open));
    let mut phrase = if holds.is_empty() {
        let label = frame.say("management-accepted-until");
        Phrase::new()
            .strong(format!("{label} "))
            .plain(frame.say("management-accepted-none"))
    } else {
        named(frame, "management-accepted-until", &holds)
    };
    if !open.is_empty() {
        phrase = phrase
            .plain(" ")
            .then(named(frame, "management-accept-anew", &open));
    }
    phrase
}

/// "Label: one; another; and 3 more."
fn named(frame: &Frame<'_>, key: &str, names: &[String]) -> Phrase {
    Phrase::new()
        .strong(format!("{} ", frame.say(key)))
        .plain(format!("{}.", few(frame, names)))
}

fn few(frame: &Frame<'_>, names: &[String]) -> String {
    let shown = names[..names.len().min(NAMED)].join("; ");
    match names.len().saturating_sub(NAMED) {
        0 => shown,
        more => format!(
            "{shown}; {}",
            frame.say_with("management-more", &[("count", more.into())])
        ),
    }
}
