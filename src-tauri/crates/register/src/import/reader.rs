//! Reads the cells of one row, and says of each that cannot be read where it is and why.

use chrono::NaiveDate;
use model::{
    Answer, Datum, Kind, LikelihoodSource, Place, Problem, Property, PropertySet, Rules, Scale,
    Values,
    table::{Heading, Row, ScaleOf, Sheet, Value},
};
use uuid::Uuid;

use super::index::{Found, Index};
use crate::table::LONGEST_TEXT;

/// One row and what it may refer to.
pub(crate) struct Reader<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) row: &'a Row,
    pub(super) index: &'a Index,
    pub(super) problems: &'a mut Vec<Problem>,
}

const EMPTY: Value = Value::Empty;

impl Reader<'_> {
    /// What stands under a column; none where the file has no such column.
    pub(crate) fn cell(&self, column: &str) -> Option<Value> {
        self.place_of(column)
            .map(|at| self.row.values.get(at).unwrap_or(&EMPTY).clone())
    }

    fn place_of(&self, id: &str) -> Option<usize> {
        self.sheet
            .headings
            .iter()
            .position(|(heading, _)| matches!(heading, Heading::Known(column) if column.id == id))
    }

    /// Notes a problem with this row at a column.
    pub(crate) fn problem(&mut self, column: &str, code: &str) {
        let problem = self
            .problem_at(column, code)
            .with("column", column)
            .with("most", LONGEST_TEXT);
        self.problems.push(problem);
    }

    pub(crate) fn problem_at(&self, column: &str, code: &str) -> Problem {
        let heading = self
            .place_of(column)
            .map(|at| self.sheet.headings[at].1.clone());
        Problem::new(
            Place {
                file: self.sheet.file.clone(),
                sheet: self.sheet.name.clone(),
                row: Some(self.row.number),
                column: heading.unwrap_or_else(|| column.to_owned()),
            },
            code,
        )
    }

    /// Replaces `field` where the file has the column.
    pub(crate) fn text(&self, column: &str, field: &mut String) {
        if let Some(value) = self.cell(column) {
            *field = value.shown();
        }
    }

    /// The text of a column, where the file has it and something stands there.
    pub(crate) fn filled(&self, column: &str) -> Option<String> {
        self.cell(column)
            .map(|value| value.shown())
            .filter(|text| !text.is_empty())
    }

    /// Replaces `field` by what a word means; an empty cell leaves it as it is.
    pub(crate) fn word<T>(&self, column: &str, field: &mut T, read: fn(&str) -> Option<T>) {
        if let Some(value) = self.filled(column).and_then(|word| read(&word)) {
            *field = value;
        }
    }

    /// Replaces `field` by what a word means; an empty cell makes it none.
    pub(crate) fn optional_word<T>(
        &self,
        column: &str,
        field: &mut Option<T>,
        read: fn(&str) -> Option<T>,
    ) {
        if let Some(value) = self.cell(column) {
            *field = read(&value.shown());
        }
    }

    /// Replaces `field` by the user's own words in the cell, separated by commas, each once.
    pub(crate) fn own_words(&self, column: &str, field: &mut Vec<String>) {
        if let Some(value) = self.cell(column) {
            field.clear();
            for word in value.shown().split(',').map(str::trim) {
                if !word.is_empty() && !field.iter().any(|own| own == word) {
                    field.push(word.to_owned());
                }
            }
        }
    }

    /// Replaces `field` by the record that the cell refers to.
    pub(crate) fn reference<I: From<Uuid>>(
        &mut self,
        column: &str,
        kind: Kind,
        field: &mut Option<I>,
    ) {
        if let Some(value) = self.cell(column) {
            let text = value.shown();
            *field = if text.is_empty() {
                None
            } else {
                self.find(column, kind, &text).map(I::from)
            };
        }
    }

    /// The record that a required cell refers to; a problem where it is empty.
    pub(crate) fn required<I: From<Uuid>>(&mut self, column: &str, kind: Kind) -> Option<I> {
        let Some(text) = self.filled(column) else {
            self.problem(column, "missing-value");
            return None;
        };
        self.find(column, kind, &text).map(I::from)
    }

    /// Replaces `field` by the record that the cell refers to. A record that has one keeps it where
    /// the cell is empty; a new one must be given one.
    pub(crate) fn needed<I: From<Uuid> + Into<Uuid> + Copy>(
        &mut self,
        column: &str,
        kind: Kind,
        field: &mut I,
    ) {
        if (*field).into().is_nil() || self.filled(column).is_some() {
            *field = self.required(column, kind).unwrap_or(*field);
        }
    }

    /// The record that `text` refers to; a problem where it refers to none.
    pub(crate) fn find(&mut self, column: &str, kind: Kind, text: &str) -> Option<Uuid> {
        let code = match self.index.find(kind, text) {
            Found::One(id) => return Some(id),
            Found::Several => "ambiguous-name",
            Found::Nothing => "unknown-ref",
        };
        let problem = self
            .problem_at(column, code)
            .with("ref", text)
            .with("table", kind.id());
        self.problems.push(problem);
        None
    }

    /// Replaces `field` by the records that the cell refers to, separated by commas.
    pub(crate) fn references<I: From<Uuid> + Ord>(
        &mut self,
        column: &str,
        kind: Kind,
        field: &mut Vec<I>,
    ) {
        if let Some(value) = self.cell(column) {
            let text = value.shown();
            let mut found: Vec<I> = match self.index.find(kind, &text) {
                // A name may hold a comma itself.
                Found::One(id) => vec![id.into()],
                _ => text
                    .split([',', ';'])
                    .map(str::trim)
                    .filter(|part| !part.is_empty())
                    .filter_map(|part| self.find(column, kind, part))
                    .map(I::from)
                    .collect(),
            };
            found.sort();
            found.dedup();
            *field = found;
        }
    }

    /// Replaces `field` by the day in the cell.
    pub(crate) fn date(&self, column: &str, field: &mut Option<NaiveDate>) {
        if let Some(value) = self.cell(column) {
            *field = match value {
                Value::Date(date) => Some(date),
                _ => None,
            };
        }
    }

    /// Replaces `field` by the day in a cell that must have one.
    pub(crate) fn day(&mut self, column: &str, field: &mut NaiveDate) {
        match self.cell(column) {
            Some(Value::Date(date)) => *field = date,
            None if *field != NaiveDate::default() => {}
            _ => self.problem(column, "missing-value"),
        }
    }

    /// Replaces `field` by what the words in the cell mean, separated by commas.
    pub(crate) fn words<T>(&self, column: &str, field: &mut Vec<T>, read: fn(&str) -> Option<T>) {
        if let Some(value) = self.cell(column) {
            *field = value.shown().split(", ").filter_map(read).collect();
        }
    }

    /// The whole number in the cell, where there is one within `most`.
    pub(crate) fn number(&mut self, column: &str, most: u32) -> Option<Option<u32>> {
        match self.cell(column)? {
            Value::Empty => Some(None),
            Value::Number(number)
                if (0.0..=f64::from(most)).contains(&number) && number.fract() == 0.0 =>
            {
                Some(Some(number as u32))
            }
            value => {
                let problem = self
                    .problem_at(column, "bad-number")
                    .with("value", value.shown())
                    .with("most", most);
                self.problems.push(problem);
                None
            }
        }
    }

    /// The number in the cell; none where there is no such column, or it is not a number.
    pub(crate) fn amount(&mut self, column: &str) -> Option<Datum> {
        match self.cell(column)? {
            Value::Empty => Some(Datum::Nothing),
            Value::Number(number) if number.is_finite() && number >= 0.0 => {
                Some(Datum::Amount(number))
            }
            value => {
                let problem = self
                    .problem_at(column, "bad-amount")
                    .with("value", value.shown());
                self.problems.push(problem);
                None
            }
        }
    }

    /// Replaces `field` by the properties in the cell; an empty cell makes it none.
    pub(crate) fn properties(&self, column: &str) -> Option<Option<PropertySet>> {
        let text = self.cell(column)?.shown();
        Some(if text.is_empty() {
            None
        } else {
            text.parse().ok()
        })
    }

    pub(crate) fn property(&self, column: &str) -> Option<Option<Property>> {
        let text = self.cell(column)?.shown();
        Some(text.parse().ok())
    }

    /// Replaces `field` by the level in the cell, found on the method's scale.
    pub(crate) fn level(
        &mut self,
        column: &str,
        of: ScaleOf,
        rules: &Rules,
        field: &mut Option<u8>,
    ) {
        let Some(value) = self.cell(column) else {
            return;
        };
        if value == Value::Empty {
            *field = None;
            return;
        }
        match scale(rules, of) {
            Some(scale) => *field = self.on_scale(column, scale, &value),
            None => {
                let problem = self
                    .problem_at(column, "scale-unused")
                    .with("method", &rules.method.id);
                self.problems.push(Problem {
                    note: true,
                    ..problem
                });
            }
        }
    }

    fn on_scale(&mut self, column: &str, scale: &Scale, value: &Value) -> Option<u8> {
        let found = match value {
            Value::Number(number) if number.fract() == 0.0 && (0.0..=255.0).contains(number) => {
                let level = *number as u8;
                scale.contains(level).then_some(level)
            }
            Value::Text(text) => scale.find(text),
            _ => None,
        };
        if found.is_none() {
            let is_number =
                matches!(value, Value::Number(_)) || value.shown().parse::<f64>().is_ok();
            let code = if is_number {
                "level-off-scale"
            } else {
                "level-unknown"
            };
            let problem = self
                .problem_at(column, code)
                .with("level", value.shown())
                .with("from", scale.min)
                .with("to", scale.max());
            self.problems.push(problem);
        }
        found
    }

    /// Replaces the answers in `values` for every column `consequence.PROPERTY.PARTY` of the file.
    pub(crate) fn consequences(&mut self, rules: &Rules, values: &mut Values) {
        for (at, (heading, shown)) in self.sheet.headings.iter().enumerate() {
            let Heading::Consequence(cell) = heading else {
                continue;
            };
            let value = self.row.values.get(at).unwrap_or(&EMPTY);
            let answer = match value {
                Value::Empty => Answer::NotAssessed,
                Value::Text(text) if text == "not_relevant" => Answer::NotRelevant,
                value => match self.on_scale(shown, &rules.method.consequence, value) {
                    Some(level) => Answer::Level(level),
                    None => continue,
                },
            };
            if answer != Answer::NotAssessed && !rules.cells.contains(cell) {
                let problem = self.problem_at(shown, "unknown-party").with("party", cell);
                self.problems.push(problem);
                continue;
            }
            values.set(cell.clone(), answer);
        }
    }
}

fn scale(rules: &Rules, of: ScaleOf) -> Option<&Scale> {
    match (of, &rules.method.likelihood_source) {
        (ScaleOf::Consequence, _) => Some(&rules.method.consequence),
        (ScaleOf::Likelihood, LikelihoodSource::Direct { likelihood }) => Some(likelihood),
        (ScaleOf::Threat, LikelihoodSource::ThreatXVulnerability { threat, .. }) => Some(threat),
        (ScaleOf::Vulnerability, LikelihoodSource::ThreatXVulnerability { vulnerability, .. }) => {
            Some(vulnerability)
        }
        _ => None,
    }
}
