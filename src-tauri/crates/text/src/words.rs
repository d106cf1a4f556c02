//! Looks sentences up in the Fluent files that are built into the program.

use std::sync::LazyLock;

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

files!["term", "problem", "exchange", "error", "ui", "report", "explain", "history", "cli", "verify"];

/// Parts of a problem's sentence that are amounts.
const COUNTS: [&str; 3] = ["count", "most", "rows"];

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
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Arg::Number(number as f64)
            }
        }
    )*};
}

number_args!(f64, u8, u16, u32, u64, usize, i32, i64);

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

impl Words {
    /// Reads the texts of `lang`. Prefer [`words`], which does so once.
    pub fn new(lang: Lang) -> Self {
        let locale: &str = match lang {
            Lang::Da => "da-DK",
            Lang::En => "en-GB",
        };
        let mut bundle = FluentBundle::new_concurrent(locale.parse::<LanguageIdentifier>().into_iter().collect());
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
        self.find(key, &given).unwrap_or_else(|| format!("{{{key}}}"))
    }

    /// The word for an id as it stands in files, for instance `("asset-kind", "information")`.
    pub fn term(&self, prefix: &str, id: &str) -> String {
        self.say(&key(prefix, id), &[])
    }

    /// The sentence of a problem, without its place.
    pub fn problem(&self, problem: &Problem) -> String {
        let args: Vec<(&str, Arg)> = problem
            .args
            .iter()
            .map(|(name, text)| {
                // Counts come as text. As numbers they choose the plural and are written right;
                // a key like `2024` must stay as the user typed it.
                let count = text.parse::<u32>().ok().filter(|_| COUNTS.contains(&name.as_str()));
                (name.as_str(), count.map_or_else(|| Arg::from(text), Arg::from))
            })
            .collect();
        self.say(&key("problem", &problem.code), &args)
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
        Some(self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
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
            let most = options.maximum_fraction_digits.unwrap_or(number::DECIMALS.max(least));
            number::decimal(lang, *value, least, most)
        }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Every message and attribute of a file with the arguments that it names. Enough of the
    /// format for files that Fluent itself has read without a fault.
    fn keys(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let (mut message, mut current) = (String::new(), String::new());
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let head = line.split_once('=').map(|(name, _)| name.trim_end());
            if let Some(name) = head.filter(|name| is_name(name)) {
                name.clone_into(&mut message);
                current = message.clone();
                found.entry(current.clone()).or_default();
            } else if let Some(name) = head.and_then(|name| name.trim().strip_prefix('.'))
                && line.starts_with(' ')
                && is_name(name)
            {
                current = format!("{message}.{name}");
                found.entry(current.clone()).or_default();
            }
            for part in line.split('$').skip(1) {
                let name: String =
                    part.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
                found.entry(current.clone()).or_default().insert(name);
            }
        }
        found
    }

    fn is_name(name: &str) -> bool {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    }

    #[test]
    fn both_languages_say_the_same_things() {
        for (name, da, en) in FILES {
            assert_eq!(keys(da), keys(en), "{name}.ftl");
        }
    }

    #[test]
    fn every_file_is_well_formed_and_no_key_stands_twice() {
        for lang in [Lang::Da, Lang::En] {
            let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(Vec::new());
            for (name, da, en) in FILES {
                let source = if lang == Lang::Da { da } else { en };
                let resource = FluentResource::try_new((*source).to_owned())
                    .unwrap_or_else(|(_, faults)| panic!("{}/{name}.ftl: {faults:?}", lang.code()));
                bundle
                    .add_resource(resource)
                    .unwrap_or_else(|faults| panic!("{}/{name}.ftl: {faults:?}", lang.code()));
            }
        }
    }

    #[test]
    fn every_sentence_can_be_said() {
        for (name, da, _) in FILES {
            for (key, args) in keys(da) {
                let args: Vec<(&str, Arg)> = args.iter().map(|arg| (arg.as_str(), Arg::from(2u8))).collect();
                for lang in [Lang::Da, Lang::En] {
                    if key.starts_with('-') {
                        continue;
                    }
                    // A message may have attributes only.
                    if !words(lang).has(&key) {
                        assert!(keys(da).keys().any(|other| other.starts_with(&format!("{key}."))), "{key}");
                        continue;
                    }
                    let said = words(lang).say(&key, &args);
                    assert!(!said.contains('{'), "{}/{name}.ftl: {key}: {said}", lang.code());
                }
            }
        }
    }

    #[test]
    fn what_is_missing_is_seen() {
        assert_eq!(words(Lang::Da).say("no-such-key", &[]), "{no-such-key}");
        assert!(!words(Lang::En).has("no-such-key"));
    }

    fn with(source: &str, lang: Lang) -> Words {
        let mut words = Words::new(lang);
        words.bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
        words
    }

    #[test]
    fn parts_are_written_in_the_language_of_the_sentence() {
        let source = "test-said = { $number } { $date } { $both } { $text } { NUMBER($share, style: \"percent\") }";
        let args = [
            ("number", Arg::from(1234.5)),
            ("date", Arg::from(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap())),
            ("both", Arg::from(Bilingual::new("trussel", "threat"))),
            ("text", Arg::from("1234.5")),
            ("share", Arg::from(0.5)),
        ];
        let said = |lang| with(source, lang).say("test-said", &args);
        assert_eq!(said(Lang::Da), "1.234,5 21.11.2026 trussel 1234.5 50\u{a0}%");
        assert_eq!(said(Lang::En), "1,234.5 21 Nov 2026 threat 1234.5 50%");
    }

    #[test]
    fn a_number_chooses_singular_or_plural() {
        let words = with("test-rows = { $count ->\n    [one] en række\n   *[other] { $count } rækker\n }", Lang::Da);
        assert_eq!(words.say("test-rows", &[("count", 1u8.into())]), "en række");
        assert_eq!(words.say("test-rows", &[("count", 1200u32.into())]), "1.200 rækker");
    }

    #[test]
    fn an_attribute_has_its_own_wording() {
        let words = with("test-column = Navn\n    .help = Skriv navnet", Lang::Da);
        assert_eq!(words.say("test-column.help", &[]), "Skriv navnet");
        assert_eq!(words.say("test-column.none", &[]), "{test-column.none}");
    }
}
