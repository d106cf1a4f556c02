//! Looks sentences up in the Fluent files that are built into the program.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;
use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue,
    concurrent::FluentBundle,
    types::{FluentNumber, FluentNumberStyle},
};
use model::{Bilingual, Lang, Place, Problem};
use unic_langid::LanguageIdentifier;

use crate::number;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// Every text file: its topic, its Danish and its English wording.
        pub const FILES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../../../assets/text/da/", $name, ".ftl")),
            include_str!(concat!("../../../../assets/text/en/", $name, ".ftl")),
        )),*];
    };
}

files![
    "term",
    "problem",
    "exchange",
    "error",
    "ui",
    "report",
    "explain",
    "history",
    "cli",
    "verify",
    "acceptance",
    "control",
    "audit",
    "editor",
    "find",
    "inherit",
    "ledger",
    "list",
    "past",
    "loss",
    "method",
    "net",
    "opinion",
    "plan",
    "org",
    "quality",
    "rounds",
    "record",
    "indicator",
    "treat",
    "evaluate",
    "measuring",
    "soa",
    "rules"
];

/// Parts of a problem's sentence that are amounts.
const COUNTS: [&str; 3] = ["count", "most", "rows"];

/// Parts of a problem's sentence that are ids of the domain, with the topic of their words.
const TERMS: [(&str, &str, &str); 4] = [
    ("table", "kind", ".one"),
    ("factor", "factor", ""),
    ("property", "property", ""),
    ("scale", "scale", ""),
];

/// What a sentence is given for a `{ $name }` in it.
#[derive(Clone, PartialEq, Debug)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// Shown as the language writes numbers; also chooses between singular and plural.
    Number(f64),
    /// Shown as the language writes a day in a table.
    Date(NaiveDate),
    /// Shown in the language of the sentence.
    Both(Bilingual),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Arg::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Arg::Date(date)
    }
}

impl From<Bilingual> for Arg {
    fn from(both: Bilingual) -> Self {
        Arg::Both(both)
    }
}

impl From<&Bilingual> for Arg {
    fn from(both: &Bilingual) -> Self {
        Arg::Both(both.clone())
    }
}

macro_rules! number_args {
    ($($number:ty: |$value:ident| $float:expr),* $(,)?) => {$(
        impl From<$number> for Arg {
            fn from($value: $number) -> Self {
                Arg::Number($float)
            }
        }
    )*};
}

number_args! {
    f64: |value| value,
    u8: |value| value.into(),
    u16: |value| value.into(),
    u32: |value| value.into(),
    i32: |value| value.into(),
    // Beyond 2^53 the last digits are lost; nothing that is counted here comes near.
    u64: |value| value as f64,
    i64: |value| value as f64,
    usize: |value| value as f64,
}

/// The texts of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

static DANISH: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::Da));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::En));

/// The texts of `lang`, read once.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Da => &DANISH,
        Lang::En => &ENGLISH,
    }
}

/// A key made of a topic's prefix and an id as it stands in files: `measure-state` and
/// `in place` give `measure-state-in-place`.
pub fn key(prefix: &str, id: &str) -> String {
    format!("{prefix}-{}", id.replace([' ', '.'], "-"))
}

/// The key of what stands above a column: the kind's own, or what every kind means by it.
pub fn heading_key(kind: &str, column: &str) -> String {
    let own = format!("column-{kind}-{column}");
    let any = format!("column-any-{column}");
    let say = words(Lang::Da);
    if !say.has(&own) && say.has(&any) {
        any
    } else {
        own
    }
}

impl Words {
    /// Reads the texts of `lang`. Prefer [`words`], which does so once.
    pub fn new(lang: Lang) -> Self {
        let locale: &str = match lang {
            Lang::Da => "da-DK",
            Lang::En => "en-GB",
        };
        let mut bundle = FluentBundle::new_concurrent(
            locale.parse::<LanguageIdentifier>().into_iter().collect(),
        );
        // Screen and paper set one direction only; the marks would end up in PDF and in copied text.
        bundle.set_use_isolating(false);
        match lang {
            Lang::Da => bundle.set_formatter(Some(danish)),
            Lang::En => bundle.set_formatter(Some(english)),
        }
        // A fault in a file leaves out that message alone, and a test finds it.
        let _ = bundle.add_builtins();
        for (_, da, en) in FILES {
            let source = match lang {
                Lang::Da => da,
                Lang::En => en,
            };
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            let _ = bundle.add_resource(resource);
        }
        Self { lang, bundle }
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a sentence for `key`, which may name an attribute as `key.attribute`.
    pub fn has(&self, key: &str) -> bool {
        self.find(key, &FluentArgs::new()).is_some()
    }

    /// The sentence for `key`, or for its attribute as `key.attribute`. A key that is missing
    /// shows as `{key}`, and a part that is missing as `{$part}`, so that they are seen.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            given.set(*name, self.value(arg));
        }
        self.find(key, &given)
            .unwrap_or_else(|| format!("{{{key}}}"))
    }

    /// The word for an id as it stands in files, for instance `("asset-kind", "information")`.
    pub fn term(&self, prefix: &str, id: &str) -> String {
        self.say(&key(prefix, id), &[])
    }

    /// What an entry of the history says was done. Columns are named as above their lists.
    pub fn operation(&self, op: &str, args: &BTreeMap<String, String>) -> String {
        let kind = args.get("kind").map_or("", String::as_str);
        let heading = |column: &str| {
            let key = heading_key(kind, column);
            if self.has(&key) {
                self.say(&key, &[])
            } else {
                column.to_owned()
            }
        };
        let args: Vec<(&str, Arg)> = args
            .iter()
            .map(|(name, value)| {
                let said = match name.as_str() {
                    "columns" => value
                        .split(", ")
                        .map(heading)
                        .collect::<Vec<_>>()
                        .join(", "),
                    _ => value.clone(),
                };
                (name.as_str(), said.into())
            })
            .collect();
        self.say(&key("op", op), &args)
    }

    /// The sentence of a problem, without its place.
    pub fn problem(&self, problem: &Problem) -> String {
        let args: Vec<(&str, Arg)> = problem
            .args
            .iter()
            .map(|(name, text)| (name.as_str(), self.part(name, text)))
            .collect();
        self.say(&key("problem", &problem.code), &args)
    }

    fn part(&self, name: &str, text: &str) -> Arg {
        // Counts come as text. As numbers they choose the plural and are written right; a key
        // like `2024` must stay as the user typed it.
        if COUNTS.contains(&name)
            && let Ok(count) = text.parse::<u32>()
        {
            return count.into();
        }
        let term = TERMS
            .iter()
            .find(|(part, ..)| *part == name)
            .map(|(_, topic, attribute)| format!("{}{attribute}", key(topic, text)))
            .filter(|term| self.has(term));
        term.map_or_else(|| text.into(), |term| self.say(&term, &[]).into())
    }

    /// The place of a problem as one reads it: file, sheet, row, column.
    pub fn place(&self, place: &Place) -> String {
        let mut parts = Vec::new();
        for (part, text) in [("place-file", &place.file), ("place-sheet", &place.sheet)] {
            if !text.is_empty() {
                parts.push(self.say(part, &[("name", text.into())]));
            }
        }
        if let Some(row) = place.row {
            // A row is a name here, not an amount: no thousands separator.
            parts.push(self.say("place-row", &[("number", row.to_string().into())]));
        }
        if !place.column.is_empty() {
            parts.push(self.say("place-column", &[("name", (&place.column).into())]));
        }
        parts.join(", ")
    }

    fn find(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (id, attribute) = key.split_once('.').unwrap_or((key, ""));
        let message = self.bundle.get_message(id)?;
        let pattern = if attribute.is_empty() {
            message.value()?
        } else {
            message.get_attribute(attribute)?.value()
        };
        Some(
            self.bundle
                .format_pattern(pattern, Some(args), &mut Vec::new())
                .into_owned(),
        )
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Date(date) => FluentValue::from(number::date(self.lang, *date)),
            Arg::Both(both) => FluentValue::from(both.get(self.lang)),
        }
    }
}

fn danish<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    localised(Lang::Da, value)
}

fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    localised(Lang::En, value)
}

fn localised(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, options }) = value else {
        return None;
    };
    Some(match options.style {
        FluentNumberStyle::Percent => number::percent(lang, *value),
        FluentNumberStyle::Decimal | FluentNumberStyle::Currency => {
            let least = options.minimum_fraction_digits.unwrap_or(0);
            let most = options
                .maximum_fraction_digits
                .unwrap_or(number::DECIMALS.max(least));
            number::decimal(lang, *value, least, most)
        }
    })
}

#[cfg(test)]
mod tests;
