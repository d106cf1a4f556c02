//! One cell: what stands in a file to a canonical value, and back to what a person reads.

use std::{borrow::Cow, collections::HashMap};

use chrono::NaiveDate;
use model::{
    Lang,
    table::{Content, Heading, Table, Value},
};
use text::{number, words};

use crate::choice::{self, Choices, fold};

/// What a format found in a cell. It has been trimmed, and is not empty.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Raw<'a> {
    Text(&'a str),
    Number(f64),
    Date(NaiveDate),
    Yes,
    No,
    /// A time of day, a duration, or a day that no calendar has.
    NoDay,
    /// What the spreadsheet shows for a failed calculation.
    Error(&'static str),
}

impl Raw<'_> {
    /// What a person sees in the cell, for sentences about it.
    pub fn shown(self) -> String {
        match self {
            Raw::Text(text) => text.to_owned(),
            Raw::Number(number) => number.to_string(),
            Raw::Date(date) => date.to_string(),
            Raw::Yes => "TRUE".to_owned(),
            Raw::No => "FALSE".to_owned(),
            Raw::NoDay => "?".to_owned(),
            Raw::Error(error) => error.to_owned(),
        }
    }
}

/// Why a cell is refused: the code of the sentence, and which words would do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Refused {
    pub code: &'static str,
    pub allowed: Option<String>,
}

fn refused(code: &'static str) -> Refused {
    Refused {
        code,
        allowed: None,
    }
}

/// What a column makes of its cells.
pub(crate) struct Rule {
    content: Content,
    choices: Option<Choices>,
    /// Choices that were met, by what was written: a column has few, and many rows.
    met: HashMap<String, &'static str>,
}

impl Rule {
    pub fn new(table: &Table, heading: &Heading) -> Self {
        let (content, choices) = match heading {
            Heading::Known(column) => {
                let choices = match column.content {
                    Content::Choice(ids) | Content::Choices(ids) => {
                        Some(Choices::new(table, column, ids))
                    }
                    _ => None,
                };
                (column.content, choices)
            }
            Heading::Consequence(_) => (Content::Level(model::table::ScaleOf::Consequence), None),
        };
        Self {
            content,
            choices,
            met: HashMap::new(),
        }
    }

    /// The canonical value of a cell.
    pub fn value(&mut self, raw: Raw<'_>) -> Result<Value, Refused> {
        if let Raw::Error(_) = raw {
            return Err(refused("error-cell"));
        }
        match self.content {
            Content::Text
            | Content::Key
            | Content::Ref(_)
            | Content::Method
            | Content::Reductions => Ok(as_text(raw)),
            Content::Refs(_) | Content::Words => Ok(refs(raw)),
            Content::Level(_) => level(raw),
            Content::Choice(_) => self.choice(raw),
            Content::Choices(_) => self.choices(raw),
            Content::Date => day(raw),
            Content::Number => whole(raw),
            Content::Amount => amount(raw),
            Content::YesNo => yes_no(raw),
            Content::Properties => match raw {
                Raw::Text(text) => choice::properties(text)
                    .map(|set| Value::text(&set.to_string()))
                    .ok_or_else(|| refused("bad-properties")),
                _ => Err(refused("bad-properties")),
            },
            Content::Property => match raw {
                Raw::Text(text) => choice::property(text)
                    .map(|property| Value::Text(property.id().to_owned()))
                    .ok_or_else(|| refused("bad-property")),
                _ => Err(refused("bad-property")),
            },
            Content::Adjust => match raw {
                Raw::Text(text) => choice::adjust(text)
                    .map(|adjust| Value::Text(adjust.to_string()))
                    .ok_or_else(|| refused("bad-adjust")),
                _ => Err(refused("bad-adjust")),
            },
        }
    }

    /// Each word by itself; in files they stand as ids with commas between.
    fn choices(&mut self, raw: Raw<'_>) -> Result<Value, Refused> {
        let shown = raw.shown();
        let ids = shown
            .split([',', ';'])
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .map(|word| Ok(self.choice(Raw::Text(word))?.shown()))
            .collect::<Result<Vec<String>, Refused>>()?;
        Ok(Value::text(&ids.join(", ")))
    }

    fn choice(&mut self, raw: Raw<'_>) -> Result<Value, Refused> {
        let Some(choices) = &self.choices else {
            return Ok(as_text(raw));
        };
        let Raw::Text(text) = raw else {
            return Err(Refused {
                code: "bad-choice",
                allowed: Some(choices.allowed()),
            });
        };
        if let Some(id) = self.met.get(text) {
            return Ok(Value::Text((*id).to_owned()));
        }
        let Some(id) = choices.id(text) else {
            return Err(Refused {
                code: "bad-choice",
                allowed: Some(choices.allowed()),
            });
        };
        self.met.insert(text.to_owned(), id);
        Ok(Value::Text(id.to_owned()))
    }
}

fn as_text(raw: Raw<'_>) -> Value {
    match raw {
        // Lines end in one way, so that the same text compares equal from every format.
        Raw::Text(text) if text.contains('\r') => {
            Value::Text(text.replace("\r\n", "\n").replace('\r', "\n"))
        }
        raw => Value::Text(raw.shown()),
    }
}

fn refs(raw: Raw<'_>) -> Value {
    let shown = raw.shown();
    let keys = shown
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|key| !key.is_empty());
    Value::text(&keys.collect::<Vec<_>>().join(","))
}

fn level(raw: Raw<'_>) -> Result<Value, Refused> {
    match raw {
        Raw::Number(number) if number.is_finite() => Ok(Value::Number(number)),
        Raw::Text(text) if choice::is_not_relevant(text) => {
            Ok(Value::Text("not_relevant".to_owned()))
        }
        Raw::Text(text) if choice::is_not_assessed(text) => Ok(Value::Empty),
        Raw::Text(text) => Ok(match number::parse_number(Lang::Da, text) {
            Some(number) => Value::Number(number),
            None => Value::Text(text.to_owned()),
        }),
        _ => Err(refused("bad-level")),
    }
}

fn day(raw: Raw<'_>) -> Result<Value, Refused> {
    match raw {
        Raw::Date(date) => Some(date),
        Raw::Text(text) => number::parse_date(text),
        _ => None,
    }
    .map(Value::Date)
    .ok_or_else(|| refused("bad-date"))
}

fn whole(raw: Raw<'_>) -> Result<Value, Refused> {
    match raw {
        Raw::Number(number) => Some(number),
        Raw::Text(text) => number::parse_whole(text),
        _ => None,
    }
    // Beyond this a number in a spreadsheet is no longer exact.
    .filter(|number| number.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(number))
    .map(Value::Number)
    .ok_or_else(|| refused("bad-number"))
}

fn amount(raw: Raw<'_>) -> Result<Value, Refused> {
    match raw {
        Raw::Number(number) => Some(number),
        Raw::Text(text) => number::parse_number(Lang::Da, text),
        _ => None,
    }
    .filter(|number| number.is_finite() && *number >= 0.0)
    .map(Value::Number)
    .ok_or_else(|| refused("bad-amount"))
}

fn yes_no(raw: Raw<'_>) -> Result<Value, Refused> {
    let word = match raw {
        Raw::Yes => Some("yes"),
        Raw::No => Some("no"),
        Raw::Text(text) => choice::yes_no(text),
        Raw::Number(number) => choice::yes_no(&number.to_string()),
        _ => None,
    };
    word.map(|word| Value::Text(word.to_owned()))
        .ok_or_else(|| refused("bad-yes-no"))
}

/// What a person reads for the values of one column.
pub(crate) struct Labels<'a> {
    table: &'a Table,
    heading: &'a Heading,
    lang: Lang,
    /// Words that were met: a column of choices has few, and many rows.
    met: Option<HashMap<String, Value>>,
}

impl<'a> Labels<'a> {
    pub fn new(table: &'a Table, heading: &'a Heading, lang: Lang) -> Self {
        let free = match heading {
            Heading::Known(column) => matches!(
                column.content,
                Content::Text
                    | Content::Key
                    | Content::Ref(_)
                    | Content::Refs(_)
                    | Content::Words
                    | Content::Method
                    | Content::Reductions
            ),
            Heading::Consequence(_) => false,
        };
        Self {
            table,
            heading,
            lang,
            met: (!free).then(HashMap::new),
        }
    }

    /// What a person reads for `value`.
    pub fn of<'v>(&mut self, value: &'v Value) -> Cow<'v, Value> {
        let Value::Text(text) = value else {
            return Cow::Borrowed(value);
        };
        let label = || label(self.table, self.heading, value, self.lang);
        let Some(met) = &mut self.met else {
            return Cow::Owned(label());
        };
        if let Some(met) = met.get(text) {
            return Cow::Owned(met.clone());
        }
        let label = label();
        met.insert(text.clone(), label.clone());
        Cow::Owned(label)
    }
}

/// What a person reads in `lang` for the value of a column; numbers and days stay what they are.
pub fn label(table: &Table, heading: &Heading, value: &Value, lang: Lang) -> Value {
    let Value::Text(text) = value else {
        return value.clone();
    };
    let content = match heading {
        Heading::Known(column) => column.content,
        Heading::Consequence(_) => Content::Level(model::table::ScaleOf::Consequence),
    };
    let label = match (content, heading) {
        (Content::Choice(ids), Heading::Known(column)) if ids.contains(&text.as_str()) => {
            words(lang).term(&choice::topic(table, column), text)
        }
        (Content::Choices(_), Heading::Known(column)) => {
            let topic = choice::topic(table, column);
            let label = |id: &str| words(lang).term(&topic, id);
            text.split(", ").map(label).collect::<Vec<_>>().join(", ")
        }
        (Content::YesNo, _) if matches!(text.as_str(), "yes" | "no") => words(lang).say(text, &[]),
        (Content::Level(_), _) if fold(text) == "not relevant" => {
            words(lang).say("answer-not-relevant", &[])
        }
        (Content::Property, _) => match choice::property(text) {
            Some(property) => words(lang).term("property", property.id()),
            None => text.clone(),
        },
        (Content::Adjust, _) => match text.parse() {
            Ok(adjust) => choice::adjust_label(adjust, lang),
            Err(_) => text.clone(),
        },
        (Content::Refs(_) | Content::Words, _) => text.replace(',', ", "),
        _ => text.clone(),
    };
    Value::Text(label)
}
