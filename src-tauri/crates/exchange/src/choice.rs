//! Words that a person may choose among: labels in either language to ids and back.

use std::{collections::HashMap, sync::LazyLock};

use model::{
    Adjust, Lang, Property, PropertySet,
    table::{Column, Table},
};
use text::words;

/// How text is compared: case, and the difference between space, `-` and `_`, do not matter.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.trim().chars() {
        if c.is_whitespace() || matches!(c, '-' | '_') {
            gap = true;
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        folded.extend(c.to_lowercase());
    }
    folded
}

/// The topic in `term.ftl` under which the words of a choice column stand.
pub(crate) fn topic(table: &Table, column: &Column) -> String {
    match (table.name(), column.id) {
        ("assets", "kind") | (_, "kinds") => "asset-kind".to_owned(),
        ("attachments", "kind") | ("views", "list") => "kind".to_owned(),
        ("assessments", "kind") => "assessment-kind".to_owned(),
        ("assessments", "state") => "assessment-state".to_owned(),
        ("measures", "state") => "measure-state".to_owned(),
        ("actions" | "decisions", "state") => "action-state".to_owned(),
        ("audits", "state") => "audit-state".to_owned(),
        ("findings", "state") => "finding-state".to_owned(),
        ("objectives", "state") => "objective-state".to_owned(),
        ("policies", "state") => "policy-state".to_owned(),
        ("reviews", "state") => "review-state".to_owned(),
        ("policies", "kind") => "policy-kind".to_owned(),
        ("requirements", "kind") => "requirement-kind".to_owned(),
        ("reviews", "kind") => "review-kind".to_owned(),
        (_, id) => id.replace('_', "-"),
    }
}

/// The ids of one choice column, by everything that may be written for them.
pub(crate) struct Choices {
    by_word: HashMap<String, &'static str>,
    ids: &'static [&'static str],
    topic: String,
}

impl Choices {
    pub fn new(table: &Table, column: &Column, ids: &'static [&'static str]) -> Self {
        let topic = topic(table, column);
        let mut by_word = HashMap::new();
        for id in ids {
            by_word.insert(fold(id), *id);
            for lang in [Lang::Da, Lang::En] {
                by_word.insert(fold(&words(lang).term(&topic, id)), *id);
            }
        }
        Self {
            by_word,
            ids,
            topic,
        }
    }

    /// The id that `text` stands for.
    pub fn id(&self, text: &str) -> Option<&'static str> {
        self.by_word.get(&fold(text)).copied()
    }

    /// All words that are allowed, Danish and English, for the sentence that refuses another.
    pub fn allowed(&self) -> String {
        let both = |id: &&str| {
            let [da, en] = [Lang::Da, Lang::En].map(|lang| words(lang).term(&self.topic, id));
            if da == en { da } else { format!("{da} / {en}") }
        };
        self.ids.iter().map(both).collect::<Vec<_>>().join("; ")
    }
}

/// Words that mean the same in every column of a content.
struct Common {
    yes: Vec<String>,
    no: Vec<String>,
    not_relevant: Vec<String>,
    not_assessed: Vec<String>,
    properties: HashMap<String, Property>,
    /// The Danish and English verb of each adjustment with the verb in files.
    adjusts: Vec<(String, &'static str)>,
}

static COMMON: LazyLock<Common> = LazyLock::new(|| {
    let both = |key: &str, also: &[&str]| -> Vec<String> {
        let said = [Lang::Da, Lang::En].map(|lang| fold(&words(lang).say(key, &[])));
        said.into_iter()
            .chain(also.iter().map(|word| fold(word)))
            .collect()
    };
    let mut properties = HashMap::new();
    for property in Property::ALL {
        properties.insert(property.id().to_owned(), property);
        properties.insert(property.letter().to_lowercase().to_string(), property);
        for lang in [Lang::Da, Lang::En] {
            properties.insert(fold(&words(lang).term("property", property.id())), property);
        }
    }
    let adjusts = ["inherit", "lower", "raise", "set", "cut"]
        .into_iter()
        .flat_map(|verb| {
            let said = |lang| {
                let args = [("steps", "".into()), ("level", "".into())];
                fold(&words(lang).say(&text::key("adjust", verb), &args))
            };
            [
                (said(Lang::Da), verb),
                (said(Lang::En), verb),
                (verb.to_owned(), verb),
            ]
        })
        .collect();
    Common {
        // What Excel calls a boolean in either language, and what people shorten it to.
        yes: both("yes", &["j", "y", "true", "sand", "1"]),
        no: both("no", &["n", "false", "falsk", "0"]),
        not_relevant: both(
            "answer-not-relevant",
            &["n/a", "n.a.", "i/r", "not_relevant"],
        ),
        not_assessed: both("answer-not-assessed", &["?"]),
        properties,
        adjusts,
    }
});

/// `yes` or `no`.
pub(crate) fn yes_no(text: &str) -> Option<&'static str> {
    let text = fold(text);
    if COMMON.yes.contains(&text) {
        Some("yes")
    } else if COMMON.no.contains(&text) {
        Some("no")
    } else {
        None
    }
}

/// Whether `text` says that a level is not relevant.
pub(crate) fn is_not_relevant(text: &str) -> bool {
    COMMON.not_relevant.contains(&fold(text))
}

/// Whether `text` says that a level is not assessed, which is the same as an empty cell.
pub(crate) fn is_not_assessed(text: &str) -> bool {
    COMMON.not_assessed.contains(&fold(text))
}

/// The property that `text` names by id, letter or name.
pub(crate) fn property(text: &str) -> Option<Property> {
    let text = fold(text);
    let danish = |letter: &str| match letter {
        "f" => Some(Property::Confidentiality),
        "t" => Some(Property::Availability),
        _ => None,
    };
    COMMON
        .properties
        .get(&text)
        .copied()
        .or_else(|| danish(&text))
}

/// The properties that `text` names: letters (`CIA`, `C, A`, the Danish `FIT`) or names.
///
/// The Danish letters F and T are read too, but not together with A, which Danes may mean as
/// autenticitet and which is availability (tilgængelighed) here.
pub(crate) fn properties(text: &str) -> Option<PropertySet> {
    let mut found = Vec::new();
    let (mut danish, mut doubtful) = (false, false);
    let separators = |c: char| matches!(c, ',' | ';' | '/' | '+') || c.is_whitespace();
    for part in text.split(separators).filter(|part| !part.is_empty()) {
        let one = property(part);
        let letters = if one.is_some() && part.chars().count() > 1 {
            found.extend(one);
            continue;
        } else {
            part.to_lowercase()
        };
        for letter in letters.chars() {
            danish |= matches!(letter, 'f' | 't');
            doubtful |= letter == 'a';
            found.push(property(&letter.to_string())?);
        }
    }
    (!(danish && doubtful)).then(|| found.into_iter().collect())
}

/// The adjustment that `text` names in either language, for instance `sænk 1`.
pub(crate) fn adjust(text: &str) -> Option<Adjust> {
    let text = fold(text);
    let (verb, rest) = text.split_once(' ').unwrap_or((&text, ""));
    let (_, verb) = COMMON.adjusts.iter().find(|(said, _)| said == verb)?;
    format!("{verb} {rest}").parse().ok()
}

/// The adjustment in the words of `lang`.
pub(crate) fn adjust_label(adjust: Adjust, lang: Lang) -> String {
    let (verb, steps) = match adjust {
        Adjust::Inherit => ("inherit", 0),
        Adjust::Lower(steps) => ("lower", steps),
        Adjust::Raise(steps) => ("raise", steps),
        Adjust::Set(level) => ("set", level),
        Adjust::Cut => ("cut", 0),
    };
    words(lang).say(
        &text::key("adjust", verb),
        &[("steps", steps.into()), ("level", steps.into())],
    )
}

#[cfg(test)]
mod tests {
    use model::table::{Content, TABLES};

    use super::*;

    #[test]
    fn every_choice_has_a_word_in_both_languages_and_every_word_one_choice() {
        for table in TABLES {
            for column in table.columns {
                let Content::Choice(ids) = column.content else {
                    continue;
                };
                let choices = Choices::new(table, column, ids);
                for id in ids {
                    for lang in [Lang::Da, Lang::En] {
                        let key = text::key(&topic(table, column), id);
                        assert!(words(lang).has(&key), "{key} is missing in {}", lang.code());
                        assert_eq!(choices.id(&words(lang).say(&key, &[])), Some(*id), "{key}");
                    }
                    assert_eq!(choices.id(&id.to_uppercase()), Some(*id));
                }
            }
        }
    }

    #[test]
    fn yes_and_no_are_read_in_both_languages() {
        for yes in ["ja", "Ja", " YES ", "sand", "true", "1"] {
            assert_eq!(yes_no(yes), Some("yes"), "{yes}");
        }
        for no in ["nej", "No", "falsk", "0"] {
            assert_eq!(yes_no(no), Some("no"), "{no}");
        }
        assert_eq!(yes_no("måske"), None);
    }

    #[test]
    fn properties_are_read_as_letters_and_as_names() {
        let read = |text: &str| properties(text).map(|set| set.to_string());
        for (text, letters) in [
            ("CIA", Some("CIA")),
            ("c, a", Some("CA")),
            ("U", Some("U")),
            ("Fortrolighed, Integritet", Some("CI")),
            ("confidentiality/availability", Some("CA")),
            ("FIT", Some("CIA")),
            ("t", Some("A")),
            ("FIA", None),
            ("F, A", None),
            ("CIX", None),
            ("alt", None),
        ] {
            assert_eq!(read(text).as_deref(), letters, "{text}");
        }
        assert_eq!(property("Tilgængelighed"), Some(Property::Availability));
        assert_eq!(property("i"), Some(Property::Integrity));
        assert_eq!(property("hastighed"), None);
    }

    #[test]
    fn adjustments_are_read_in_both_languages_and_come_back() {
        for (text, expected) in [
            ("arv", Some(Adjust::Inherit)),
            ("sænk 1", Some(Adjust::Lower(1))),
            ("Hæv 2", Some(Adjust::Raise(2))),
            ("set 3", Some(Adjust::Set(3))),
            ("afbryd", Some(Adjust::Cut)),
            ("sænk", None),
            ("sænk mange", None),
            ("lower 300", None),
            ("vend om", None),
        ] {
            assert_eq!(adjust(text), expected, "{text}");
        }
        for one in [
            Adjust::Inherit,
            Adjust::Lower(1),
            Adjust::Raise(2),
            Adjust::Set(0),
            Adjust::Cut,
        ] {
            for lang in [Lang::Da, Lang::En] {
                assert_eq!(adjust(&adjust_label(one, lang)), Some(one));
            }
        }
    }

    #[test]
    fn not_relevant_and_not_assessed_are_told_apart() {
        for text in [
            "n/a",
            "N/A",
            "ikke relevant",
            "Not relevant",
            "not_relevant",
        ] {
            assert!(is_not_relevant(text), "{text}");
            assert!(!is_not_assessed(text), "{text}");
        }
        assert!(is_not_assessed("ikke vurderet"));
        assert!(!is_not_relevant("Lav"));
    }
}
