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
            let name: String = part
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
                .collect();
            found.entry(current.clone()).or_default().insert(name);
        }
    }
    found
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
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
            let args: Vec<(&str, Arg)> = args
                .iter()
                .map(|arg| (arg.as_str(), Arg::from(2u8)))
                .collect();
            for lang in [Lang::Da, Lang::En] {
                if key.starts_with('-') {
                    continue;
                }
                // A message may have attributes only.
                if !words(lang).has(&key) {
                    assert!(
                        keys(da)
                            .keys()
                            .any(|other| other.starts_with(&format!("{key}."))),
                        "{key}"
                    );
                    continue;
                }
                let said = words(lang).say(&key, &args);
                assert!(
                    !said.contains('{'),
                    "{}/{name}.ftl: {key}: {said}",
                    lang.code()
                );
            }
        }
    }
}

#[test]
fn every_change_of_a_method_has_its_sentence() {
    for kind in model::MethodChangeKind::ALL {
        for lang in [Lang::Da, Lang::En] {
            let key = key("method-change", kind.id());
            assert!(words(lang).has(&key), "{key}");
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
    words
        .bundle
        .add_resource(FluentResource::try_new(source.to_owned()).unwrap())
        .unwrap();
    words
}

#[test]
fn parts_are_written_in_the_language_of_the_sentence() {
    let source = "test-said = { $number } { $date } { $both } { $text } { NUMBER($share, style: \"percent\") }";
    let args = [
        ("number", Arg::from(1234.5)),
        (
            "date",
            Arg::from(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()),
        ),
        ("both", Arg::from(Bilingual::new("trussel", "threat"))),
        ("text", Arg::from("1234.5")),
        ("share", Arg::from(0.5)),
    ];
    let said = |lang| with(source, lang).say("test-said", &args);
    assert_eq!(
        said(Lang::Da),
        "1.234,5 21.11.2026 trussel 1234.5 50\u{a0}%"
    );
    assert_eq!(said(Lang::En), "1,234.5 21 Nov 2026 threat 1234.5 50%");
}

#[test]
fn a_problem_is_told_with_its_place() {
    let place = Place {
        file: "a.xlsx".to_owned(),
        sheet: "Aktiver".to_owned(),
        row: Some(1234),
        column: "Ejer".to_owned(),
    };
    let problem = Problem::new(place, "unknown-ref")
        .with("ref", 2024)
        .with("table", "people");
    assert_eq!(
        words(Lang::Da).place(&problem.place),
        "a.xlsx, ark Aktiver, række 1234, kolonne Ejer"
    );
    assert_eq!(
        words(Lang::En).problem(&problem),
        "There is no record with the key or name \"2024\" (person). Add it, or correct the reference."
    );
    let many = Problem::new(Place::default(), "too-many-rows").with("most", 1_000_000);
    assert!(words(Lang::Da).problem(&many).contains("1.000.000"));
}

#[test]
fn a_number_chooses_singular_or_plural() {
    let words = with(
        "test-rows = { $count ->\n    [one] en række\n   *[other] { $count } rækker\n }",
        Lang::Da,
    );
    assert_eq!(words.say("test-rows", &[("count", 1u8.into())]), "en række");
    assert_eq!(
        words.say("test-rows", &[("count", 1200u32.into())]),
        "1.200 rækker"
    );
}

#[test]
fn an_attribute_has_its_own_wording() {
    let words = with("test-column = Navn\n    .help = Skriv navnet", Lang::Da);
    assert_eq!(words.say("test-column.help", &[]), "Skriv navnet");
    assert_eq!(words.say("test-column.none", &[]), "{test-column.none}");
}
