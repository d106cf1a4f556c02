//! What the planned measures lower for their price: most levels per krone first, and what is reached
//! when they are carried out in that order.

use model::{Budget, BudgetRow};

use crate::{
    document::{Block, Cell, Column, Phrase},
    reports::{
        block::{heading, paragraph, table},
        frame::Frame,
    },
};

pub(super) fn chapter(frame: &Frame<'_>, budget: &Budget) -> Vec<Block> {
    if budget.rows.is_empty() && budget.unpriced.is_empty() && budget.loose.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::Keep(3),
        heading(1, frame.say("budget-title")),
        paragraph(frame.say("budget-how")),
    ];
    if !budget.rows.is_empty() {
        blocks.push(priced(frame, &budget.rows));
    }
    let names = |key: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| {
            let count = ("count", names.len().into());
            let sentence = frame.say_with(key, &[count, ("names", names.join(", ").into())]);
            paragraph(sentence)
        })
    };
    let unpriced = budget.unpriced.iter().map(|row| {
        let levels = frame.say_with("budget-levels", &[("count", row.levels.into())]);
        format!("{} ({levels})", name(frame, row))
    });
    blocks.extend(names("budget-unpriced", unpriced.collect()));
    let loose = budget.loose.iter().filter_map(|id| {
        let own = &frame.snapshot.assurance.actions.get(id)?.data;
        let cost = frame.kroner(own.cost.unwrap_or_default());
        Some(format!("{} {} ({cost})", own.reference, own.name))
    });
    blocks.extend(names("budget-loose", loose.collect()));
    blocks
}

fn priced(frame: &Frame<'_>, rows: &[BudgetRow]) -> Block {
    let number = |key: &str, weight: u16| Column::number(frame.say(key), weight);
    let columns = vec![
        Column::text(frame.say("budget-measure"), 80),
        number("treat-cost", 24),
        number("budget-lowers", 24),
        number("budget-scenarios", 24),
        number("budget-rate", 30),
        number("budget-cost-so-far", 30),
        number("budget-levels-so-far", 30),
    ];
    let rows = rows.iter().map(|row| {
        let rate = row.per_100_000.map_or_else(
            || frame.say("report-none"),
            |rate| text::number::decimal(frame.options.language, rate, 1, 1),
        );
        vec![
            Cell::from(name(frame, row)),
            frame.number(row.cost.unwrap_or_default()).into(),
            frame.number(row.levels).into(),
            frame.number(row.scenarios).into(),
            rate.into(),
            frame.number(row.cost_so_far).into(),
            frame.number(row.levels_so_far).into(),
        ]
    });
    table(Phrase::new(), columns, rows.collect::<Vec<_>>())
}

fn name(frame: &Frame<'_>, row: &BudgetRow) -> String {
    let measure = frame.snapshot.measures.get(&row.measure);
    measure.map_or_else(String::new, |own| {
        format!("{} {}", own.data.reference, own.data.name)
    })
}

impl Frame<'_> {
    /// Whole kroner, with their unit.
    pub(in crate::reports) fn kroner(&self, amount: u32) -> String {
        self.say_with("treat-kroner", &[("amount", self.number(amount).into())])
    }
}
