//! Search: parts of words, Danish letters, typing errors, the order of the hits; the index follows
//! every change.

use model::{Assessment, Asset, AssetId, AssetKind, Kind, Person, RecordKey, Scenario, Threat};
use register::{Hit, Op, Register, SearchScope};

use crate::{
    search_list::lists_agree,
    support::{found, needs, place, scenario, sound, stamp, today},
};

fn search(register: &Register, text: &str) -> Vec<Hit> {
    register.search(text, &SearchScope::default()).unwrap()
}

/// The names that are found, the best first.
fn names(register: &Register, text: &str) -> Vec<String> {
    let hits = search(register, text).into_iter();
    hits.map(|hit| hit.record.name.da).collect()
}

const NAMES: [(&str, &str, &str); 7] = [
    ("A-001", "Lønsystemet", "Udbetaler løn til alle ansatte."),
    ("A-002", "Medarbejderportalen", "Her står også lønsedlen."),
    ("A-003", "Ærøskøbing bibliotek", "Café og læsesal"),
    (
        "A-004",
        "Elektronisk journal",
        "Journaler for borgere på Ærø.",
    ),
    ("A-005", "Portal", "Borgernes indgang"),
    ("A-006", "Åben portal", "Data til alle"),
    (
        "A-007",
        "Servere i kælderen",
        "AND OR NOT \"citat\" * (parentes)",
    ),
];

/// A register with a catalogue and seven assets, and their ids.
fn library() -> (tempfile::TempDir, Register, Vec<AssetId>) {
    let (folder, path) = place();
    let mut register = found(&path);
    let assets = register
        .write(&today(), Op::new("insert"), "", |write| {
            NAMES
                .iter()
                .map(|(reference, name, description)| {
                    write.insert(Asset {
                        reference: (*reference).to_owned(),
                        description: (*description).to_owned(),
                        tags: vec!["kritisk drift".to_owned()],
                        ..Asset::new(*name, AssetKind::System)
                    })
                })
                .collect::<register::Result<Vec<_>>>()
        })
        .unwrap()
        .value;
    (folder, register, assets)
}

fn among(register: &Register, text: &str) -> Vec<String> {
    let scope = SearchScope {
        kinds: vec![Kind::Assets],
        ..SearchScope::default()
    };
    let hits = register.search(text, &scope).unwrap().into_iter();
    hits.map(|hit| hit.record.reference).collect()
}

#[test]
fn parts_of_words_in_any_order_and_danish_letters_as_anybody_types_them() {
    let (_folder, register, _) = library();
    let found = |text: &str| among(&register, text);
    assert_eq!(found("bejderport"), ["A-002"]);
    assert_eq!(found("journal elek"), ["A-004"]);
    assert_eq!(found("ELEKTRONISK journal"), ["A-004"]);
    for typed in ["ærø", "ÆRØ", "aeroe", "Aeroesk"] {
        assert_eq!(found(typed).first().unwrap(), "A-003", "{typed}");
    }
    assert_eq!(found("åben"), ["A-006"]);
    assert_eq!(found("aaben portal"), ["A-006"]);
    assert_eq!(found("cafe"), ["A-003"]);
    assert_eq!(found("kælder"), ["A-007"]);
    // Every word must be there, in whichever field; a tag is one.
    assert_eq!(found("læsesal ærø kritisk a-003"), ["A-003"]);
    assert_eq!(found("læsesal journal"), Vec::<String>::new());
    // One or two letters begin a word of the name or reference.
    assert_eq!(found("me"), ["A-002"]);
    assert_eq!(found("b"), ["A-003"]);
    assert_eq!(found("æ"), ["A-003"]);
    assert_eq!(found(" , – "), Vec::<String>::new());
}

#[test]
fn what_looks_like_a_query_is_text() {
    let (_folder, register, _) = library();
    for (text, wanted) in [
        ("\"citat\"", vec!["A-007"]),
        ("portal*", vec!["A-005", "A-006", "A-002"]),
        ("journal AND kælderen", vec![]),
        ("kælderen AND", vec!["A-007"]),
        ("name:portal NEAR(", vec![]),
        ("') --", vec![]),
        ("a\0b", vec!["A-003"]),
    ] {
        assert_eq!(among(&register, text), wanted, "{text}");
    }
    let long = "ø".repeat(30_000);
    assert_eq!(among(&register, &long), Vec::<String>::new());
    let many = "portal ".repeat(3000);
    assert_eq!(among(&register, &many).len(), 3);
}

#[test]
fn the_best_comes_first() {
    let (_folder, mut register, _) = library();
    assert_eq!(among(&register, "portal"), ["A-005", "A-006", "A-002"]);
    assert_eq!(among(&register, "løn"), ["A-001", "A-002"]);
    // Who has the reference comes before who mentions it.
    register
        .write(&today(), Op::new("insert"), "", |write| {
            write.insert(Asset::new("A-005 (gammel)", AssetKind::System))
        })
        .unwrap();
    let hits = search(&register, "a-005");
    assert_eq!(hits[0].record.reference, "A-005");
    assert_eq!(hits[1].record.name.da, "A-005 (gammel)");
    assert!(hits[0].score > hits[1].score);
    let text: String = hits[0]
        .reference
        .iter()
        .filter(|piece| piece.hit)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(text, "A005");
    // Found elsewhere than in the name, the place is shown.
    let hit = search(&register, "lønsedlen").remove(0);
    let shown: Vec<(&str, bool)> = hit
        .snippet
        .iter()
        .map(|piece| (&*piece.text, piece.hit))
        .collect();
    assert_eq!(
        shown,
        [("Her står også ", false), ("lønsedlen", true), (".", false)]
    );
    assert!(
        search(&register, "portal")
            .iter()
            .all(|hit| hit.snippet.is_empty())
    );
    // No more than was asked for.
    let scope = SearchScope {
        limit: 2,
        ..SearchScope::default()
    };
    assert_eq!(register.search("a", &scope).unwrap().len(), 2);
}

#[test]
fn one_typing_error_in_a_word_is_forgiven_where_little_is_found() {
    let (_folder, register, _) = library();
    for typed in [
        "jounal",
        "jourrnal",
        "jouvnal",
        "juornal",
        "elketronisk",
        "elektronsk journal",
        "jurnal elektronisk",
        "elektonisk jounal",
    ] {
        assert_eq!(among(&register, typed), ["A-004"], "{typed}");
    }
    assert_eq!(among(&register, "medarbejdreport"), ["A-002"]);
    assert_eq!(among(&register, "lønsistem"), ["A-001"]);
    assert_eq!(among(&register, "serveer"), ["A-007"]);
    assert_eq!(among(&register, "juornla"), Vec::<String>::new());
    // What is typed right stands before what is near it.
    let hits = among(&register, "borgere");
    assert_eq!(hits.first().unwrap(), "A-004");
    // A reference is right or wrong.
    assert_eq!(among(&register, "A-0011"), Vec::<String>::new());
}

#[test]
fn the_index_follows_renaming_deleting_undo_and_redo() {
    let (_folder, mut register, assets) = library();
    let change = |register: &mut Register, name: &str| {
        let stored = register.get::<Asset>(assets[0]).unwrap();
        let data = Asset {
            name: name.to_owned(),
            ..stored.data
        };
        register
            .write(&today(), Op::new("alter"), "", |write| {
                write.change(assets[0], stored.revision, data)
            })
            .unwrap();
    };
    change(&mut register, "Timeregistrering");
    assert_eq!(names(&register, "lønsystemet"), Vec::<String>::new());
    assert_eq!(names(&register, "timereg"), ["Timeregistrering"]);
    register.undo(&today()).unwrap();
    assert_eq!(names(&register, "timereg"), Vec::<String>::new());
    assert_eq!(names(&register, "lønsystemet"), ["Lønsystemet"]);
    register.redo(&today()).unwrap();
    assert_eq!(names(&register, "timereg"), ["Timeregistrering"]);
    let stored = register.get::<Asset>(assets[0]).unwrap();
    register
        .write(&today(), Op::new("erase"), "", |write| {
            write.remove::<Asset>(stored.id, stored.revision)
        })
        .unwrap();
    assert_eq!(names(&register, "timereg"), Vec::<String>::new());
    let key = RecordKey {
        kind: Kind::Assets,
        id: stored.id.into(),
    };
    assert_eq!(register.called(key).unwrap(), None);
    register.undo(&today()).unwrap();
    assert_eq!(names(&register, "timereg"), ["Timeregistrering"]);
    assert_eq!(register.called(key).unwrap().unwrap().reference, "A-001");
    sound(&register);
    // What is written in another window, or before opening, is found too.
    let again = Register::open(register.path(), None).unwrap();
    assert_eq!(names(&again, "timereg"), ["Timeregistrering"]);
}

#[test]
fn the_register_as_it_was_is_searched_as_it_was() {
    let (_folder, mut register, assets) = library();
    let stored = register.get::<Asset>(assets[0]).unwrap();
    let data = Asset {
        name: "Timeregistrering".to_owned(),
        ..stored.data
    };
    register
        .write(&stamp("2026-11-25"), Op::new("alter"), "", |write| {
            write.change(assets[0], stored.revision, data)
        })
        .unwrap();
    let then = stamp("2026-11-24");
    let past = register.past(then.at, then.today).unwrap();
    assert_eq!(names(&past, "lønsystemet"), ["Lønsystemet"]);
    assert_eq!(names(&past, "timereg"), Vec::<String>::new());
    lists_agree(&past, &["lønsys".to_owned(), "timereg".to_owned()]).unwrap();
    assert_eq!(names(&register, "timereg"), ["Timeregistrering"]);
    // Before anything is searched for, a list of the past filters too.
    let past = register.past(then.at, then.today).unwrap();
    lists_agree(&past, &["lønsys".to_owned()]).unwrap();
}

#[test]
fn a_name_made_of_others_is_put_together_when_it_is_shown() {
    let (_folder, mut register, assets) = library();
    let method = register.default_method().unwrap().unwrap().id;
    let threat = register
        .all::<Threat>()
        .unwrap()
        .into_values()
        .next()
        .unwrap();
    let link = register
        .write(&today(), Op::new("insert"), "", |write| {
            let assessment = write.insert(Assessment::new("Vurdering", method))?;
            write.insert(Scenario {
                reference: "S-77".to_owned(),
                note: "Drøftet på mødet".to_owned(),
                ..scenario(assessment, assets[4], threat.id)
            })?;
            write.insert(model::Dependency {
                reason: "Nødstrøm holder i fire timer".to_owned(),
                ..needs(assets[0], assets[6])
            })
        })
        .unwrap()
        .value;
    let hit = search(&register, "drøftet mødet").remove(0);
    assert_eq!(
        (hit.record.kind, &*hit.record.reference),
        (Kind::Scenarios, "S-77")
    );
    assert_eq!(
        hit.record.name.en,
        format!("Portal – {}", threat.data.name.en)
    );
    assert_eq!(hit.record.page.kind, Kind::Scenarios);
    let stored = register.get::<Asset>(assets[4]).unwrap();
    let data = Asset {
        name: "Døren".to_owned(),
        ..stored.data
    };
    register
        .write(&today(), Op::new("alter"), "", |write| {
            write.change(stored.id, stored.revision, data)
        })
        .unwrap();
    assert!(
        search(&register, "s-77")[0]
            .record
            .name
            .da
            .starts_with("Døren – ")
    );
    // A dependency has no page: it opens the asset that needs.
    let hit = search(&register, "nødstrøm fire timer").remove(0);
    assert_eq!(hit.record.id, link.0);
    assert_eq!(
        hit.record.page,
        RecordKey {
            kind: Kind::Assets,
            id: assets[0].into()
        }
    );
    assert_eq!(hit.record.name.da, "Lønsystemet → Servere i kælderen");
}

#[test]
fn every_kind_is_searched() {
    let (_folder, mut register, assets) = library();
    register::generate(&mut register, &today(), 20, 3, &mut |_| {}).unwrap();
    let stored = register
        .all::<Person>()
        .unwrap()
        .into_values()
        .next()
        .unwrap();
    let data = Person {
        email: "anna.ærenlund@nordby.dk".to_owned(),
        phone: "72 10 20 30".to_owned(),
        ..stored.data
    };
    register
        .write(&today(), Op::new("alter"), "", |write| {
            write.change(stored.id, stored.revision, data)?;
            let of = RecordKey {
                kind: Kind::Assets,
                id: assets[1].into(),
            };
            write.insert(model::Attachment {
                reference: String::new(),
                name: "Aftale.pdf".to_owned(),
                of,
                media: String::new(),
                size: 0,
                hash: String::new(),
                url: "https://esdh.nordby.dk/sag/4711".to_owned(),
                note: String::new(),
            })
        })
        .unwrap();
    let first = |text: &str| search(&register, text).remove(0).record;
    assert_eq!(first("aerenlund nordby").kind, Kind::People);
    assert_eq!(first("esdh 4711").kind, Kind::Attachments);
    assert_eq!(first("aftale.pdf").page.kind, Kind::Assets);
    assert_eq!(first("monarc").kind, Kind::Methods);
    // Threats, vulnerabilities and controls are found in both languages.
    let threat = register
        .all::<Threat>()
        .unwrap()
        .into_values()
        .next()
        .unwrap()
        .data;
    assert_eq!(first(&threat.name.en).reference, threat.reference);
    assert_eq!(first(&threat.name.da).reference, threat.reference);
    for (kind, count) in register.counts().unwrap() {
        let kind = Kind::from_id(kind).unwrap();
        // Those without words of their own are found by nothing.
        if count == 0 || [Kind::Dependencies, Kind::Effects].contains(&kind) {
            continue;
        }
        let scope = SearchScope {
            kinds: vec![kind],
            ..SearchScope::default()
        };
        let any = "abcdefghijklmnopqrstuvwxyz0123456789"
            .chars()
            .any(|letter| {
                let hits = register.search(&letter.to_string(), &scope).unwrap();
                assert!(hits.iter().all(|hit| hit.record.kind == kind));
                !hits.is_empty()
            });
        assert!(any, "{kind:?}");
    }
}

#[test]
fn an_old_register_and_an_imported_one_are_searched() {
    let folder = tempfile::tempdir().unwrap();
    for version in 1..Register::VERSION {
        let path = folder.path().join(format!("{version}.vaern"));
        let old = format!("{}/old/{version}.vaern", env!("CARGO_MANIFEST_DIR"));
        std::fs::copy(old, &path).unwrap();
        let register = Register::open(&path, None).unwrap();
        assert_eq!(
            search(&register, "R1")[0].record.kind,
            Kind::Scenarios,
            "version {version}"
        );
        sound(&register);
    }
    let (_folder, register) = example();
    let name = register
        .all::<Asset>()
        .unwrap()
        .into_values()
        .last()
        .unwrap()
        .data
        .name;
    assert_eq!(names(&register, &name)[0], name);
    sound(&register);
}

pub fn example() -> (tempfile::TempDir, Register) {
    let (folder, path) = place();
    let read = exchange::example().unwrap();
    let (name, story) = (exchange::EXAMPLE_NAME, exchange::EXAMPLE_STORY);
    let register =
        Register::found_with_story(&path, None, name, None, &today(), &read.sheets, story).unwrap();
    (folder, register)
}
