//! The tables of the statement.

use std::collections::BTreeMap;

use model::{ApprovalStanding, SoaRow, SoaSum, StatementStanding, TestState, soa_sums};

use super::{
    super::{
        block::{heading, paragraph, table},
        frame::Frame,
    },
    told::by_theme,
};
use crate::document::{Block, Cell, Column, Phrase};

/// The states that something included can be in, the best first.
const STATES: [TestState; 5] = [
    TestState::Passed,
    TestState::Overdue,
    TestState::Failed,
    TestState::NeverRun,
    TestState::Undefined,
];

impl Frame<'_> {
    /// Each test state with its sign and what it means.
    pub(super) fn meanings(&self) -> Block {
        let rows = STATES.iter().chain([&TestState::NotApplicable]);
        let rows = rows.map(|state| {
            let about = text::key("soa-state-about", state.id());
            vec![Cell::from(self.state(*state)), self.say(&about).into()]
        });
        table(
            Phrase::new(),
            vec![
                Column::text(self.say("soa-state"), 20),
                Column::text(self.say("soa-state-meaning"), 80),
            ],
            rows,
        )
    }

    /// How many controls of each theme are decided, carried out, and in which state.
    pub(super) fn summary(&self, rows: &[SoaRow]) -> Vec<Block> {
        let sums = soa_sums(rows);
        let alike = |sum: &SoaSum| sums.iter().filter(|own| own.theme == sum.theme).count() > 1;
        let theme = |sum: &SoaSum| -> Cell {
            let theme = self.theme_name(&sum.theme);
            let framework = self.framework_name(&sum.framework);
            match (sum.theme.is_empty(), alike(sum)) {
                (true, _) => framework.into(),
                (false, false) => theme.into(),
                (false, true) => format!("{framework}: {theme}").into(),
            }
        };
        let decided = |sum: &SoaSum| {
            let [in_place, planned, none] = sum.carried_out;
            vec![
                sum.total,
                sum.included,
                sum.excluded,
                sum.undecided,
                in_place,
                planned,
                none,
            ]
        };
        let states = |sum: &SoaSum| {
            let mut counts = vec![sum.included];
            counts.extend(STATES.map(|state| sum.states[state as usize]));
            counts
        };
        let state_heads = STATES.map(|state| self.words.term("test-state", state.id()));
        let mut state_columns = vec![self.say("soa-included")];
        state_columns.extend(state_heads);
        let decided_columns = [
            "soa-controls",
            "soa-included",
            "soa-excluded",
            "soa-undecided",
            "soa-carried-in_place",
            "soa-carried-planned",
            "soa-carried-none",
        ];
        let decided_columns = decided_columns.map(|key| self.say(key)).to_vec();
        vec![
            Block::Keep(2),
            heading(1, self.say("soa-summary")),
            self.counts(
                "soa-summary-decided",
                decided_columns,
                &sums,
                theme,
                decided,
            ),
            Block::Keep(1),
            self.counts("soa-summary-states", state_columns, &sums, theme, states),
        ]
    }

    fn counts(
        &self,
        caption: &str,
        heads: Vec<String>,
        sums: &[SoaSum],
        name: impl Fn(&SoaSum) -> Cell,
        counts: impl Fn(&SoaSum) -> Vec<u32>,
    ) -> Block {
        let mut columns = vec![Column::text(self.say("soa-theme"), 34)];
        let mut total = vec![0; heads.len()];
        columns.extend(heads.into_iter().map(|head| Column::number(head, 13)));
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for sum in sums {
            let counts = counts(sum);
            let mut row = vec![name(sum)];
            for (own, all) in counts.iter().zip(&mut total) {
                *all += own;
                row.push(self.number(*own).into());
            }
            rows.push(row);
        }
        if sums.len() > 1 {
            let mut row = vec![Phrase::new().strong(self.say("report-total")).into()];
            row.extend(total.iter().map(|all| Cell::from(self.number(*all))));
            rows.push(row);
        }
        table(self.say(caption), columns, rows)
    }

    /// The included controls of a framework, theme by theme.
    pub(super) fn framework(&self, framework: &str, rows: &[&SoaRow]) -> Vec<Block> {
        let mut blocks = vec![Block::Keep(3), heading(1, self.framework_name(framework))];
        let included: Vec<&SoaRow> = rows
            .iter()
            .copied()
            .filter(|row| row.included() == Some(true))
            .collect();
        if included.is_empty() {
            blocks.push(paragraph(self.say("soa-framework-nothing")));
            return blocks;
        }
        let themes = by_theme(&included);
        let alone = themes.len() == 1 && themes[0].0.is_empty();
        for (at, (theme, rows)) in themes.into_iter().enumerate() {
            if !alone {
                if at > 0 {
                    blocks.push(Block::Keep(2));
                }
                blocks.push(heading(2, self.theme_name(theme)));
            }
            blocks.push(self.included(&rows));
        }
        blocks
    }

    fn included(&self, rows: &[&SoaRow]) -> Block {
        let head = |key: &str, weight| Column::text(self.say(key), weight);
        table(
            Phrase::new(),
            vec![
                head("soa-control", 25),
                head("soa-why", 27),
                head("soa-state", 16),
                head("soa-carried-by", 25),
                head("soa-risks", 17),
            ],
            rows.iter().map(|row| {
                vec![
                    self.control(row),
                    self.why(row),
                    self.state(row.state).into(),
                    self.measures(row).into(),
                    self.risks(row).into(),
                ]
            }),
        )
    }

    /// What is left out, with the justification and what the register knows against it.
    pub(super) fn excluded(&self, rows: &[SoaRow]) -> Vec<Block> {
        let title = heading(1, self.say("soa-excluded-title"));
        let rows: Vec<&SoaRow> = rows
            .iter()
            .filter(|row| row.included() == Some(false))
            .collect();
        if rows.is_empty() {
            let none = paragraph(self.say("soa-excluded-none"));
            return vec![Block::Keep(1), title, none];
        }
        let head = |key: &str, weight| Column::text(self.say(key), weight);
        let found = table(
            Phrase::new(),
            vec![
                head("soa-control", 30),
                head("soa-excluded-why", 45),
                head("soa-excluded-against", 25),
            ],
            rows.iter().map(|row| {
                let decision = row.decision.as_ref();
                let why = decision.map_or("", |own| own.justification.trim());
                vec![self.control(row), why.into(), self.speaks(row).into()]
            }),
        );
        vec![Block::Keep(2), title, found]
    }

    /// What nobody has decided about, with what the register knows for including it.
    pub(super) fn undecided(&self, rows: &[SoaRow]) -> Vec<Block> {
        let rows: Vec<&SoaRow> = rows.iter().filter(|row| row.included().is_none()).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let head = |key: &str, weight| Column::text(self.say(key), weight);
        vec![
            Block::Keep(3),
            heading(1, self.say("soa-undecided-title")),
            paragraph(self.say("soa-undecided-text")),
            table(
                Phrase::new(),
                vec![
                    head("soa-control", 40),
                    head("soa-speaks-for", 35),
                    head("soa-carried-by", 35),
                ],
                rows.iter().map(|row| {
                    vec![
                        self.control(row),
                        self.speaks(row).into(),
                        self.measures(row).into(),
                    ]
                }),
            ),
        ]
    }

    /// Requirements and risks that speak for including a control.
    fn speaks(&self, row: &SoaRow) -> String {
        let risks = row.treated.count + row.countered.count;
        let risks =
            (risks > 0).then(|| self.say_with("soa-risks-count", &[("count", risks.into())]));
        let lines: Vec<String> = self.required(row).into_iter().chain(risks).collect();
        if lines.is_empty() {
            return self.say("report-none");
        }
        lines.join("\n")
    }

    /// What is decided otherwise than in the statement that was approved last.
    pub(super) fn difference(&self, statement: &StatementStanding, rows: &[SoaRow]) -> Vec<Block> {
        let title = heading(1, self.say("soa-difference"));
        if statement.standing == ApprovalStanding::Holds {
            let day = self.date(Some(statement.approved));
            let none = self.say_with("soa-difference-none", &[("day", day.into())]);
            return vec![Block::Keep(1), title, paragraph(none)];
        }
        if statement.changes.is_empty() {
            return vec![
                Block::Keep(1),
                title,
                paragraph(self.say("soa-status-broken")),
            ];
        }
        let head = |key: &str, weight| Column::text(self.say(key), weight);
        let known: BTreeMap<&str, &SoaRow> = rows
            .iter()
            .map(|row| (row.reference.as_str(), row))
            .collect();
        let rows = statement.changes.iter().map(|change| {
            let said = change.after.as_ref().or(change.before.as_ref());
            let control = said.map_or("", |own| &own.control);
            let gone = || Cell::from(Phrase::new().strong(control));
            vec![
                known
                    .get(control)
                    .map_or_else(gone, |row| self.control(row)),
                self.say(&format!("soa-fate-{}", change.fate.id())).into(),
                self.said(change.before.as_ref()).into(),
                self.said(change.after.as_ref()).into(),
            ]
        });
        let columns = vec![
            head("soa-control", 28),
            head("soa-fate", 16),
            head("soa-before", 33),
            head("soa-after", 33),
        ];
        vec![
            Block::Keep(2),
            title,
            table(Phrase::new(), columns, rows.collect::<Vec<_>>()),
        ]
    }
}
