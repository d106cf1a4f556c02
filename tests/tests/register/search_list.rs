//! Lists that use the index of words show the rows that they showed without it, after anything.

use std::collections::BTreeSet;

use model::{Asset, AssetId, Scenario, ScenarioId};
use proptest::{prelude::*, test_runner::TestCaseError};
use register::{AssetFilter, AssetSort, Op, Register, ScenarioFilter};

use crate::{
    act::act,
    deed::{Deed, deed},
    search::example,
    support::{Town, today, town},
};

/// Texts as people type them: parts of what stands in the register, and what does not.
fn texts(register: &Register) -> Vec<String> {
    let snapshot = register.snapshot().unwrap();
    let mut all: Vec<String> = vec![
        "zzz".to_owned(),
        "é".to_owned(),
        "– ".to_owned(),
        "ss".to_owned(),
    ];
    let assets = snapshot.assets.values().take(12).flat_map(|one| {
        [
            one.data.name.clone(),
            one.data.description.clone(),
            format!("{} {}", one.data.reference, one.data.name),
        ]
    });
    let threats = snapshot
        .threats
        .values()
        .take(8)
        .flat_map(|one| [one.data.name.da.clone(), one.data.name.en.clone()]);
    let scenarios = snapshot
        .scenarios
        .values()
        .take(8)
        .flat_map(|one| [one.data.reference.clone(), one.data.note.clone()]);
    for text in assets.chain(threats).chain(scenarios) {
        let letters: Vec<char> = text.chars().collect();
        for (from, length) in [(0, 40), (0, 4), (1, 3), (3, 9), (2, 2)] {
            let part: String = letters.iter().skip(from).take(length).collect();
            all.push(part.to_uppercase());
            all.push(part);
        }
    }
    all
}

/// Whether the lists show just what walking all records shows.
pub fn lists_agree(register: &Register, texts: &[String]) -> Result<(), TestCaseError> {
    let snapshot = register.snapshot().unwrap();
    for text in texts {
        let wanted = text.trim().to_lowercase();
        let holds = |parts: &[&str]| parts.join(" ").to_lowercase().contains(&wanted);
        let assets: BTreeSet<AssetId> = snapshot
            .assets
            .values()
            .filter(|one| holds(&[&one.data.reference, &one.data.name, &one.data.description]))
            .map(|one| one.id)
            .collect();
        let shown = register
            .assets(&AssetFilter {
                text: text.clone(),
                kind: None,
                unit: None,
                sort: AssetSort::Name,
                descending: false,
                offset: 0,
                limit: u32::MAX,
            })
            .unwrap();
        prop_assert_eq!(shown.total as usize, assets.len());
        prop_assert_eq!(
            shown
                .rows
                .into_iter()
                .map(|row| row.id)
                .collect::<BTreeSet<_>>(),
            assets,
            "{}",
            text
        );
        let superseded = |scenario: &Scenario| {
            snapshot.assessments[&scenario.assessment].data.state
                == model::AssessmentState::Superseded
        };
        let scenarios: BTreeSet<ScenarioId> = snapshot
            .scenarios
            .values()
            .filter(|one| !superseded(&one.data))
            .filter(|one| {
                let threat = &snapshot.threats[&one.data.threat].data.name;
                holds(&[&snapshot.assets[&one.data.asset].data.name])
                    || holds(&[&threat.da, &threat.en])
                    || holds(&[&one.data.reference, &one.data.note])
            })
            .map(|one| one.id)
            .collect();
        for sort in [register::ScenarioSort::Level, register::ScenarioSort::Asset] {
            let filter = ScenarioFilter {
                text: text.clone(),
                sort,
                ..ScenarioFilter::default()
            };
            let shown = register.scenarios(&filter).unwrap();
            prop_assert_eq!(shown.total as usize, shown.rows.len());
            prop_assert_eq!(
                shown
                    .rows
                    .into_iter()
                    .map(|row| row.id)
                    .collect::<BTreeSet<_>>(),
                scenarios.clone(),
                "{}",
                text
            );
        }
    }
    Ok(())
}

#[test]
fn lists_show_the_rows_that_walking_all_records_shows() {
    let (_folder, register) = example();
    let all = texts(&register);
    assert!(all.len() > 200);
    lists_agree(&register, &all).unwrap();
}

#[derive(Clone, Debug)]
enum Step {
    Rename { asset: usize, name: usize },
    Note { scenario: usize, note: usize },
    Other(Deed),
}

const WORDS: [&str; 6] = [
    "",
    "Ærø Løn",
    "løn-ÅRSAG 2026",
    "Straße e\u{301}n",
    "AND \"x\" *",
    "Portal Portal",
];

fn step() -> impl Strategy<Value = Step> {
    let n = 0..8_usize;
    prop_oneof![
        3 => (n.clone(), n.clone()).prop_map(|(asset, name)| Step::Rename { asset, name }),
        2 => (n.clone(), n).prop_map(|(scenario, note)| Step::Note { scenario, note }),
        5 => deed().prop_map(Step::Other),
    ]
}

fn take(town: &mut Town, step: &Step) {
    let register = &mut town.register;
    // Without assets there is nothing to choose among.
    if register.all::<Asset>().unwrap().is_empty() {
        return;
    }
    match step {
        Step::Rename { asset, name } => {
            let all = register.all::<Asset>().unwrap();
            if let Some(stored) = all.values().nth(asset % all.len().max(1)) {
                let text = WORDS[name % WORDS.len()];
                let data = Asset {
                    name: format!("Aktiv {text}"),
                    description: text.to_owned(),
                    ..stored.data.clone()
                };
                let change = |write: &mut register::Write<'_>| {
                    write.change(stored.id, stored.revision, data)
                };
                register
                    .write(&today(), Op::new("alter"), "", change)
                    .unwrap();
            }
        }
        Step::Note { scenario, note } => {
            let all = register.all::<Scenario>().unwrap();
            if let Some(stored) = all.values().nth(scenario % all.len().max(1)) {
                let data = Scenario {
                    note: WORDS[note % WORDS.len()].to_owned(),
                    ..stored.data.clone()
                };
                let change = |write: &mut register::Write<'_>| {
                    write.change(stored.id, stored.revision, data)
                };
                register
                    .write(&today(), Op::new("alter"), "", change)
                    .unwrap();
            }
        }
        // What is refused leaves nothing; that is tested elsewhere.
        Step::Other(deed) => drop(act(town, deed, &today())),
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("VAERN_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(16),
        max_shrink_iters: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn after_anything_the_index_is_what_the_records_say(steps in prop::collection::vec(step(), 1..25)) {
        let mut town = town();
        for step in &steps {
            take(&mut town, step);
        }
        let findings = town.register.verify().unwrap().findings;
        prop_assert!(findings.is_empty(), "{findings:?}");
        let mut all: Vec<String> = WORDS.iter().map(|word| (*word).to_owned()).collect();
        all.extend(["øn", "n-å", "ÅRS", "stra", "ß", "ktiv", "tal por", "A-1", "aktiv a"].map(str::to_owned));
        lists_agree(&town.register, &all)?;
    }
}
