//! The risk treatment plan (risikohåndteringsplan), for the officer and for management (ISO/IEC
//! 27001:2022, 6.1.3 e and f): of each risk what is decided and done about it, by whom, by when and for
//! how much, what is left, and who accepted that.

mod actions;
mod money;

use model::{
    DecisionRule, Kind, Met, PlanGap, PlanRow, Snapshot, TreatmentPlan, budget, natural_key,
    treatment_plan,
};

use super::{
    Fault, Options, ReportKind,
    block::{heading, paragraph, table},
    frame::Frame,
};
use crate::document::{Block, Cell, Column, Document, Phrase, Sheet};

/// Its line in [`super::REPORTS`].
pub(super) const REPORT: ReportKind = ReportKind {
    id: "treatment-plan",
    needs_assessment: false,
    compares: false,
    record: None,
    narrows: true,
    build,
};

fn build(snapshot: &Snapshot, options: &Options) -> Result<Document, Fault> {
    let picture = snapshot.picture(options.today);
    let frame = Frame::new(snapshot, &picture, options);
    frame.check_assessment()?;
    let plan = treatment_plan(snapshot, &picture, |scenario| frame.in_scope(scenario));
    let budget = budget(snapshot, &picture, |scenario| frame.in_scope(scenario));
    let mut blocks = vec![Block::Pairs(facts(&frame, &plan, &budget))];
    blocks.push(heading(1, frame.say("treat-each")));
    if plan.rows.is_empty() {
        blocks.push(paragraph(frame.say("treat-none")));
    } else {
        blocks.push(paragraph(frame.say("treat-each-how")));
        blocks.push(risks(&frame, &plan));
    }
    blocks.extend(actions::chapter(&frame, &plan));
    blocks.extend(money::chapter(&frame, &budget));
    blocks.extend(accepted(&frame, &plan));
    Ok(frame.finish(
        frame.say("report-treatment-plan"),
        frame.narrowed(),
        Sheet::Landscape,
        blocks,
        |finding| frame.finds(finding, &[Kind::Scenarios, Kind::Measures]),
    ))
}

/// How far the treatment is: what is owed, what is missing, what it costs.
fn facts(frame: &Frame<'_>, plan: &TreatmentPlan, budget: &model::Budget) -> Vec<(Phrase, Phrase)> {
    let say = |key: &str| Phrase::from(frame.say(key));
    let number = |count: usize| frame.number(count as f64);
    let count = |met: Met| {
        let rows = plan.rows.iter();
        number(rows.filter(|row| row.decision.current.met == met).count())
    };
    let must = plan
        .rows
        .iter()
        .filter(|row| row.decision.current.rule == DecisionRule::MustBeTreated)
        .count();
    let gaps: Vec<String> = PlanGap::ALL
        .iter()
        .filter(|gap| plan.lacking(**gap) > 0)
        .map(|gap| {
            let name = frame.words.term("plan-gap", gap.id());
            format!("{name}: {}", number(plan.lacking(*gap)))
        })
        .collect();
    let gaps = if gaps.is_empty() {
        frame.say("treat-nothing-missing")
    } else {
        gaps.join(" · ")
    };
    let mut cost = frame.kroner(budget.cost);
    if !budget.unpriced.is_empty() {
        cost = frame.say_with(
            "treat-cost-and",
            &[
                ("cost", cost.into()),
                ("count", budget.unpriced.len().into()),
            ],
        );
    }
    let mut facts = vec![
        (say("treat-in-plan"), number(plan.rows.len()).into()),
        (say("treat-must"), number(must).into()),
        (
            say("treat-met"),
            frame
                .say_with(
                    "treat-met-counts",
                    &[
                        ("treated", count(Met::Treated).into()),
                        ("accepted", count(Met::Accepted).into()),
                        ("open", count(Met::Open).into()),
                    ],
                )
                .into(),
        ),
        (say("treat-missing"), gaps.into()),
        (say("treat-cost-planned"), cost.into()),
    ];
    if plan.acceptable > 0 {
        let acceptable = number(plan.acceptable as usize);
        facts.push((say("treat-acceptable"), acceptable.into()));
    }
    if plan.unanswered > 0 {
        let unanswered = number(plan.unanswered as usize);
        facts.push((say("report-unanswered"), unanswered.into()));
    }
    facts
}

fn risks(frame: &Frame<'_>, plan: &TreatmentPlan) -> Block {
    let head = |key: &str, weight: u16| Column::text(frame.say(key), weight);
    let columns = vec![
        head("treat-risk", 50),
        head("treat-now", 17),
        head("treat-target", 17),
        head("treat-decision", 27),
        head("treat-what", 66),
        head("report-owner", 24),
        head("treat-due", 19),
        Column::number(frame.say("treat-cost"), 19),
        head("treat-missing", 26),
    ];
    let rows = plan.rows.iter().filter_map(|row| cells(frame, row));
    table(Phrase::new(), columns, rows.collect::<Vec<_>>())
}

fn cells(frame: &Frame<'_>, row: &PlanRow) -> Option<Vec<Cell>> {
    let scenario = &frame.snapshot.scenarios.get(&row.scenario)?.data;
    let assessment = &frame.snapshot.assessments.get(&row.assessment)?.data;
    let rules = frame.picture.rules.get(&assessment.method)?;
    let level = |rank: u8| Cell::from(frame.badge(rules, rank));
    let gaps: Vec<String> = row
        .missing
        .iter()
        .map(|gap| frame.words.term("plan-gap", gap.id()))
        .collect();
    let decided = match row.treatment {
        Some(treatment) => frame.words.term("treatment", treatment.id()),
        None if gaps.is_empty() => frame.say("report-none"),
        None => frame.say("report-not-decided"),
    };
    let mut decision = Phrase::new().strong(decided);
    if let Some(accepted) = acceptance(frame, row) {
        decision = decision.plain(format!("\n{accepted}"));
    }
    let home = match frame.snapshot.unit_of(scenario) {
        None => String::new(),
        unit => format!("\n{}", frame.unit(unit)),
    };
    let cost = if row.cost > 0 {
        frame.number(row.cost)
    } else {
        frame.say("report-none")
    };
    Some(vec![
        frame.risk(scenario).plain(home).into(),
        level(row.current),
        level(row.target),
        decision.into(),
        planned(frame, row).into(),
        frame.owner(row.owner).into(),
        frame.date(row.due).into(),
        cost.into(),
        if gaps.is_empty() {
            frame.say("report-none")
        } else {
            gaps.join("\n")
        }
        .into(),
    ])
}

/// The measures that are planned and those in place, and the open actions, a line for each.
fn planned(frame: &Frame<'_>, row: &PlanRow) -> Phrase {
    let mut lines: Vec<String> = Vec::new();
    let measure = |id| {
        let own = &frame.snapshot.measures.get(id)?.data;
        Some((format!("{} {}", own.reference, own.name), own.due))
    };
    for (name, due) in row.planned.iter().filter_map(measure) {
        let due = due.map_or_else(String::new, |due| format!(", {}", frame.date(Some(due))));
        lines.push(frame.say_with(
            "treat-line-planned",
            &[("name", name.into()), ("due", due.into())],
        ));
    }
    let in_place = row.in_place.iter().filter_map(measure);
    lines.extend(
        in_place.map(|(name, _)| frame.say_with("treat-line-in-place", &[("name", name.into())])),
    );
    lines.extend(row.actions.iter().filter_map(|id| {
        let own = &frame.snapshot.assurance.actions.get(id)?.data;
        let standing = own.standing(&frame.snapshot.assurance.actions, frame.picture.today);
        let standing = frame.words.term("action-standing", standing.id());
        let progress = frame.number(own.progress);
        Some(frame.say_with(
            "treat-line-action",
            &[
                ("name", format!("{} {}", own.reference, own.name).into()),
                ("standing", standing.to_lowercase().into()),
                ("progress", progress.into()),
            ],
        ))
    }));
    if lines.is_empty() {
        return frame.say("report-none").into();
    }
    lines.join("\n").into()
}

/// By whom and until when a risk is accepted; how that stands.
fn acceptance(frame: &Frame<'_>, row: &PlanRow) -> Option<String> {
    let (id, how) = row.accepted?;
    let own = &frame.snapshot.acceptances.get(&id)?.data;
    Some(frame.say_with(
        "treat-accepted",
        &[
            ("by", frame.person(Some(own.by)).into()),
            ("until", frame.date(Some(own.until)).into()),
            ("standing", frame.standing(how).to_lowercase().into()),
        ],
    ))
}

/// The residual risks that somebody accepted (6.1.3 f): those that do not hold first, then by the day
/// that they end.
fn accepted(frame: &Frame<'_>, plan: &TreatmentPlan) -> Vec<Block> {
    let mut found: Vec<_> = plan
        .rows
        .iter()
        .filter_map(|row| {
            let (id, how) = row.accepted?;
            let scenario = &frame.snapshot.scenarios.get(&row.scenario)?.data;
            let method = frame.snapshot.assessments.get(&row.assessment)?.data.method;
            let rules = frame.picture.rules.get(&method)?;
            let own = &frame.snapshot.acceptances.get(&id)?.data;
            Some((how, own, scenario, rules))
        })
        .collect();
    let mut blocks = vec![heading(1, frame.say("treat-residual"))];
    if found.is_empty() {
        blocks.push(paragraph(frame.say("treat-residual-none")));
        return blocks;
    }
    found.sort_by_cached_key(|(how, own, scenario, _)| {
        let holds = *how == model::Standing::Valid;
        (holds, own.until, natural_key(&scenario.reference))
    });
    let head = |key: &str, weight: u16| Column::text(frame.say(key), weight);
    let rows = found.iter().map(|(how, own, scenario, rules)| {
        let level = match rules.method.rank(&own.level) {
            Some(rank) => frame.badge(rules, rank).into(),
            None => Cell::from(own.level.as_str()),
        };
        vec![
            frame.risk(scenario).into(),
            level,
            frame.person(Some(own.by)).into(),
            frame.date(Some(own.accepted)).into(),
            frame.date(Some(own.until)).into(),
            frame.standing(*how).into(),
            own.reason.as_str().into(),
        ]
    });
    blocks.insert(0, Block::Keep(3));
    blocks.push(paragraph(frame.say("treat-residual-how")));
    blocks.push(table(
        Phrase::new(),
        vec![
            head("treat-risk", 60),
            head("treat-accepted-level", 22),
            head("treat-accepted-by", 26),
            head("treat-accepted-on", 20),
            head("treat-accepted-until", 20),
            head("treat-accepted-stands", 20),
            head("treat-reason", 60),
        ],
        rows.collect::<Vec<_>>(),
    ));
    blocks
}
