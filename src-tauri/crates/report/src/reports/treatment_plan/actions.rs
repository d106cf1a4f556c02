//! The actions of a treatment plan: what is overdue first, then what is open by its deadline, then what was
//! closed lately.

use std::collections::BTreeSet;

use chrono::Months;
use model::{Action, ActionId, ActionStanding, Stored, TreatmentPlan, natural_key};

use crate::{
    document::{Block, Cell, Column, Phrase},
    reports::{
        block::{heading, paragraph, table},
        frame::Frame,
    },
};

type Shown<'a> = (&'a Stored<ActionId, Action>, ActionStanding);

pub(super) fn chapter(frame: &Frame<'_>, plan: &TreatmentPlan) -> Vec<Block> {
    let shown = shown(frame, plan);
    let mut blocks = vec![heading(1, frame.say("treat-actions"))];
    if shown.is_empty() {
        blocks.push(paragraph(frame.say("treat-actions-none")));
        return blocks;
    }
    let count = |standing: ActionStanding| {
        let found = shown.iter().filter(|(_, own)| *own == standing);
        frame.number(found.count() as f64)
    };
    blocks.push(paragraph(frame.say_with(
        "treat-actions-counts",
        &[
            ("overdue", count(ActionStanding::Overdue).into()),
            ("open", count(ActionStanding::Open).into()),
            ("waiting", count(ActionStanding::Waiting).into()),
            ("done", count(ActionStanding::Done).into()),
            ("since", frame.date(since(frame)).into()),
        ],
    )));
    let head = |key: &str, weight: u16| Column::text(frame.say(key), weight);
    blocks.push(table(
        Phrase::new(),
        vec![
            head("treat-action", 66),
            head("treat-standing", 24),
            head("report-owner", 28),
            head("treat-due", 26),
            Column::number(frame.say("treat-progress"), 18),
            Column::number(frame.say("treat-cost"), 19),
            head("treat-note", 74),
        ],
        shown
            .iter()
            .map(|(own, standing)| cells(frame, &own.data, *standing))
            .collect::<Vec<_>>(),
    ));
    blocks.insert(0, Block::Keep(3));
    blocks
}

/// The first day of the period that the report looks back on.
fn since(frame: &Frame<'_>) -> Option<chrono::NaiveDate> {
    let year = || frame.options.today.checked_sub_months(Months::new(12));
    frame.options.since.or_else(year)
}

/// The actions of the plan's risks, and where it is narrowed to nothing all others too; of the closed ones
/// those that were closed in the period.
fn shown<'a>(frame: &Frame<'a>, plan: &TreatmentPlan) -> Vec<Shown<'a>> {
    let planned: BTreeSet<ActionId> = plan
        .rows
        .iter()
        .flat_map(|row| row.actions.iter().copied())
        .collect();
    let everywhere = frame.options.unit.is_none() && frame.options.assessment.is_none();
    let snapshot: &'a model::Snapshot = frame.snapshot;
    let actions = &snapshot.assurance.actions;
    let mut shown: Vec<Shown<'a>> = actions
        .values()
        .filter(|own| {
            let here = own.data.unit.is_some()
                && frame.options.assessment.is_none()
                && frame.within(own.data.unit);
            everywhere || planned.contains(&own.id) || here
        })
        .map(|own| (own, own.data.standing(actions, frame.picture.today)))
        .filter(|(own, standing)| match standing {
            ActionStanding::Done | ActionStanding::Dropped => own.data.closed >= since(frame),
            ActionStanding::Overdue | ActionStanding::Waiting | ActionStanding::Open => true,
        })
        .collect();
    shown.sort_by_cached_key(|(own, standing)| {
        let group = match standing {
            ActionStanding::Overdue => 0,
            ActionStanding::Open | ActionStanding::Waiting => 1,
            ActionStanding::Done | ActionStanding::Dropped => 2,
        };
        let undated = own.data.due.is_none();
        let reference = natural_key(&own.data.reference);
        (group, undated, own.data.due, reference)
    });
    shown
}

fn cells(frame: &Frame<'_>, action: &Action, standing: ActionStanding) -> Vec<Cell> {
    let name = Phrase::new()
        .strong(format!("{} ", action.reference))
        .plain(&action.name);
    let mut due = frame.date(action.due);
    if action.postponed > 0 {
        let first = frame.date(action.first_due);
        let count = action.postponed as usize;
        let postponed = frame.say_with(
            "treat-postponed",
            &[("count", count.into()), ("first", first.into())],
        );
        due = format!("{due}\n{postponed}");
    }
    let cost = match action.cost {
        Some(cost) if cost > 0 => frame.number(cost),
        _ => frame.say("report-none"),
    };
    let progress = frame.say_with(
        "treat-percent",
        &[("percent", frame.number(action.progress).into())],
    );
    vec![
        name.into(),
        frame.words.term("action-standing", standing.id()).into(),
        frame.owner(action.owner).into(),
        due.into(),
        progress.into(),
        cost.into(),
        note(frame, action).into(),
    ]
}

/// What it brings into place, what it waits for, why it was put off and what came of it.
fn note(frame: &Frame<'_>, action: &Action) -> String {
    let mut lines = Vec::new();
    let measure = action
        .measure
        .and_then(|id| frame.snapshot.measures.get(&id));
    if let Some(own) = measure {
        let name = format!("{} {}", own.data.reference, own.data.name);
        lines.push(frame.say_with("treat-brings", &[("name", name.into())]));
    }
    let waits = action.waits_for(&frame.snapshot.assurance.actions);
    if action.closed.is_none() && !waits.is_empty() {
        let names: Vec<&str> = waits.iter().map(|own| &*own.data.reference).collect();
        lines.push(frame.say_with("treat-waits", &[("names", names.join(", ").into())]));
    }
    let reason = action.postponed_reason.trim();
    if action.closed.is_none() && !reason.is_empty() {
        lines.push(frame.say_with("treat-postponed-why", &[("reason", reason.into())]));
    }
    if action.closed.is_some() {
        lines.push(frame.say_with(
            "treat-closed",
            &[
                ("day", frame.date(action.closed).into()),
                ("outcome", action.outcome.trim().into()),
            ],
        ));
    }
    if lines.is_empty() {
        frame.say("report-none")
    } else {
        lines.join("\n")
    }
}
