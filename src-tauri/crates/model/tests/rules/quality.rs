//! The quality check: a register in order has no finding, and each fault has its own.

use std::collections::BTreeSet;

use FindingKind::*;
use chrono::NaiveDate;
use model::*;

use crate::support::{Town, preset, set, stored, today, uuid};

const OWNER: u64 = 10;

/// A register without a fault: one scenario at 1 × 3.
fn in_order() -> Town {
    let mut town = Town::new(preset("kl-4x4"));
    let owner = PersonId(uuid(OWNER, 1));
    let person = Person {
        reference: "P-1".to_owned(),
        ..Person::new("Rikke Prøve")
    };
    town.0.people.insert(owner, stored(owner, person));
    add_asset(&mut town, "Omsorg");
    let threat = town.threat("T-1", "A");
    town.0.threats.get_mut(&threat).unwrap().data.catalogue = "Værn".to_owned();
    let asset = *town.0.assets.keys().next().unwrap();
    let scenario = town.scenario(asset, threat, Some(2));
    town.edit(scenario).owner = Some(owner);
    let measure = town.measure(
        "M-1",
        MeasureState::InPlace,
        Some(("2026-09-01", TestResult::Passed)),
    );
    town.effect(scenario, measure, Factor::Likelihood, 1);
    town
}

fn add_asset(town: &mut Town, name: &str) -> AssetId {
    let cells = preset("kl-4x4").cells();
    let asset = town.asset(name, &[]);
    let data = &mut town.0.assets.get_mut(&asset).unwrap().data;
    data.owner = Some(PersonId(uuid(OWNER, 1)));
    for cell in cells {
        data.consequence.set(cell, Answer::Level(3));
    }
    asset
}

fn scenario(town: &mut Town) -> &mut Scenario {
    let first = *town.0.scenarios.keys().next().unwrap();
    town.edit(first)
}

fn asset(town: &mut Town) -> &mut Asset {
    &mut town.0.assets.values_mut().next().unwrap().data
}

fn supplier(town: &mut Town) -> &mut Details {
    let asset = asset(town);
    asset.kind = AssetKind::Supplier;
    &mut asset.details
}

fn effect(town: &mut Town) -> &mut Effect {
    &mut town.0.effects.values_mut().next().unwrap().data
}

fn assessment(town: &mut Town) -> &mut Assessment {
    &mut town.0.assessments.values_mut().next().unwrap().data
}

fn value(town: &mut Town, party: &str, answer: Answer) {
    let cell = Cell::new(Property::Availability, party);
    asset(town).consequence.set(cell, answer);
}

/// The owner decides at 3 × 3, with the measure counted.
fn yellow(town: &mut Town) -> &mut Scenario {
    let scenario = scenario(town);
    scenario.likelihood = Some(4);
    scenario
}

/// Must be treated at 3 × 4.
fn orange(town: &mut Town) -> &mut Scenario {
    value(town, "persons", Answer::Level(4));
    yellow(town)
}

fn yesterday() -> NaiveDate {
    today().pred_opt().unwrap()
}

fn accept(town: &mut Town, until: NaiveDate, hash: Option<&str>) {
    let scenario = *town.0.scenarios.keys().next().unwrap();
    let own = scenario_hash(&town.0, &town.picture(), scenario).unwrap();
    let id = AcceptanceId(uuid(9, 1));
    let acceptance = Acceptance {
        scenario,
        by: PersonId(uuid(OWNER, 1)),
        reason: "It is worth it".to_owned(),
        accepted: "2026-01-01".parse().unwrap(),
        until,
        level: "yellow".to_owned(),
        hash: hash.map_or(own, str::to_owned),
    };
    town.0.acceptances.insert(id, stored(id, acceptance));
}

fn overridden(town: &mut Town, level: &str, reason: &str) {
    scenario(town).current_override = Some(Override {
        level: level.to_owned(),
        reason: reason.to_owned(),
        by: "Rikke Prøve".to_owned(),
    });
}

fn measure(town: &mut Town, state: MeasureState, tested: Option<(&str, TestResult)>) -> MeasureId {
    town.measure("M-2", state, tested)
}

type Case = (&'static [FindingKind], fn(&mut Town));

/// What is done to the register in order, and all that is found then.
const CASES: &[Case] = &[
    (&[ScenarioUnanswered], |t| scenario(t).likelihood = None),
    (&[Untreated], |t| {
        orange(t);
    }),
    (&[TreatmentWithoutPlan], |t| {
        yellow(t).treatment = Some(Treatment::Reduce);
    }),
    (&[TreatmentWithoutPlan], |t| {
        orange(t).treatment = Some(Treatment::Share);
    }),
    (&[TreatmentLate], |t| {
        let scenario = orange(t);
        scenario.treatment = Some(Treatment::Avoid);
        scenario.due = Some(yesterday());
    }),
    (&[AcceptedAboveTolerance], |t| {
        orange(t).treatment = Some(Treatment::Retain);
    }),
    (&[AcceptedAboveTolerance], |t| {
        let scenario = orange(t);
        scenario.treatment = Some(Treatment::Reduce);
        scenario.due = Some(today());
        accept(t, today(), None);
    }),
    (&[AcceptanceExpired], |t| {
        yellow(t).treatment = Some(Treatment::Retain);
        accept(t, yesterday(), None);
    }),
    (&[AcceptanceReopened], |t| {
        yellow(t).treatment = Some(Treatment::Retain);
        accept(t, today(), Some("another"));
    }),
    (&[PersonsMissing, ConsequenceMissing], |t| {
        asset(t).personal_data = Some(PersonalData::Ordinary);
        value(t, "persons", Answer::NotAssessed);
    }),
    // It delivers, over another asset, to one with personal data.
    (&[PersonsMissing, ConsequenceMissing], |t| {
        let first = *t.0.assets.keys().next().unwrap();
        let middle = add_asset(t, "Server");
        let source = add_asset(t, "Journal");
        t.depends(source, middle, "inherit");
        t.depends(middle, first, "inherit");
        for asset in t.0.assets.values_mut() {
            let cell = Cell::new(Property::Availability, "persons");
            asset.data.consequence.set(cell, Answer::NotAssessed);
        }
        let source = &mut t.0.assets.get_mut(&source).unwrap().data;
        source.personal_data = Some(PersonalData::Special);
    }),
    (&[TargetWithoutPlan, MeasureNotTested], |t| {
        let measure = measure(t, MeasureState::InPlace, None);
        let first = *t.0.scenarios.keys().next().unwrap();
        value(t, "persons", Answer::Level(4));
        t.effect(first, measure, Factor::Consequence, 3);
    }),
    (&[OverrideWithoutReason], |t| overridden(t, "green", " ")),
    (&[OverrideUnknown], |t| overridden(t, "purple", "Seen")),
    (&[OverrideSet], |t| overridden(t, "green", "Seen")),
    (&[EffectWithoutReason], |t| effect(t).reason.clear()),
    (&[EffectFactorUnused], |t| {
        let (first, measure) = (effect(t).scenario, effect(t).measure);
        t.effect(first, measure, Factor::Vulnerability, 1);
    }),
    (&[ScenarioWithoutOwner], |t| scenario(t).owner = None),
    // A person who is not there any more owns nothing.
    (&[ScenarioWithoutOwner], |t| {
        scenario(t).owner = Some(PersonId(uuid(OWNER, 2)));
    }),
    (&[MeasureFailed], |t| {
        let test = Some(("2026-09-01", TestResult::Failed));
        measure(t, MeasureState::InPlace, test);
    }),
    (&[MeasureLate], |t| {
        let measure = measure(t, MeasureState::Planned, None);
        t.0.measures.get_mut(&measure).unwrap().data.due = Some(yesterday());
    }),
    (&[DecisionMissing], |t| {
        yellow(t);
    }),
    (&[RetainedNotAccepted], |t| {
        yellow(t).treatment = Some(Treatment::Retain);
    }),
    (&[ConsequenceMissing], |t| {
        value(t, "society", Answer::NotAssessed);
    }),
    (&[AssetWithoutOwner], |t| asset(t).owner = None),
    (&[MeasureNotTested], |t| {
        measure(t, MeasureState::InPlace, None);
    }),
    (&[MeasureOverdue], |t| {
        let test = Some(("2024-09-01", TestResult::Passed));
        measure(t, MeasureState::InPlace, test);
    }),
    (&[MeasureWithoutDate], |t| {
        measure(t, MeasureState::Planned, None);
    }),
    (&[ReviewOverdue], |t| {
        assessment(t).review = Some(yesterday());
    }),
    (&[CarriedUnconfirmed], |t| scenario(t).carried = true),
    (&[ThreatNotConsidered], |t| {
        let threat = t.threat("T-2", "I");
        let threat = &mut t.0.threats.get_mut(&threat).unwrap().data;
        threat.catalogue = "Værn".to_owned();
        threat.kinds = vec![AssetKind::System];
    }),
    (&[EffectWithoutCell], |t| {
        let (first, measure) = (effect(t).scenario, effect(t).measure);
        let added = t.effect(first, measure, Factor::Consequence, 1);
        let added = &mut t.0.effects.get_mut(&added).unwrap().data;
        added.property = Some(Property::Confidentiality);
    }),
    (&[PropertiesWithoutReason], |t| {
        scenario(t).properties = Some(set("CA"));
    }),
    (&[AdjustWithoutReason], |t| {
        let first = *t.0.assets.keys().next().unwrap();
        let other = add_asset(t, "Server");
        let edge = t.depends(first, other, "lower 1");
        t.0.dependencies.get_mut(&edge).unwrap().data.reason.clear();
    }),
    (&[DependencyCycle], |t| {
        let first = *t.0.assets.keys().next().unwrap();
        let other = add_asset(t, "Server");
        t.depends(first, other, "inherit");
        t.depends(other, first, "inherit");
    }),
    (&[OwnerLeft], |t| {
        let owner = t.0.people.values_mut().next().unwrap();
        owner.data.left = Some(yesterday());
    }),
    (&[ProcessorWithoutAgreement], |t| {
        supplier(t).processor = Some(true);
    }),
    (&[AgreementEnded], |t| {
        supplier(t).agreement_until = Some(yesterday());
    }),
    (&[SupplierNeverChecked], |t| {
        supplier(t).check_months = Some(12);
    }),
    (&[SupplierCheckLate], |t| {
        let details = supplier(t);
        details.check_months = Some(12);
        details.last_check = Some("2025-01-01".parse().unwrap());
    }),
    (&[UnitWithoutContact], |t| {
        let id = UnitId(uuid(11, 1));
        let unit = Unit {
            reference: "U-1".to_owned(),
            name: "Sundhed".to_owned(),
            parent: None,
            contact: None,
        };
        t.0.units.insert(id, stored(id, unit));
        asset(t).unit = Some(id);
    }),
    (&[RetiredNeeded], |t| {
        let first = *t.0.assets.keys().next().unwrap();
        let other = add_asset(t, "Journal");
        t.depends(other, first, "inherit");
        t.0.assets.get_mut(&first).unwrap().data.retired = Some(yesterday());
    }),
];

/// What is done to the register in order that is no fault.
const HARMLESS: &[fn(&mut Town)] = &[
    |_| {},
    |t| scenario(t).relevant = false,
    |t| {
        yellow(t).treatment = Some(Treatment::Retain);
        accept(t, today(), None);
    },
    |t| {
        let scenario = orange(t);
        scenario.treatment = Some(Treatment::Reduce);
        scenario.due = Some(today());
    },
    // What is done in time need not be done again.
    |t| {
        let scenario = scenario(t);
        scenario.treatment = Some(Treatment::Reduce);
        scenario.due = Some(yesterday());
    },
    |t| {
        scenario(t).properties = Some(set("CA"));
        scenario(t).properties_reason = "A copy is kept".to_owned();
    },
    |t| scenario(t).properties = Some(set("A")),
    |t| {
        asset(t).personal_data = Some(PersonalData::Special);
        value(t, "persons", Answer::NotRelevant);
    },
    |t| {
        measure(t, MeasureState::Retired, None);
    },
    |t| {
        let measure = measure(t, MeasureState::Planned, None);
        t.0.measures.get_mut(&measure).unwrap().data.due = Some(today());
    },
    |t| assessment(t).review = Some(today()),
    // A threat of the municipality's own, and one that concerns other kinds.
    |t| {
        t.threat("T-2", "I");
    },
    |t| {
        let threat = t.threat("T-2", "I");
        let threat = &mut t.0.threats.get_mut(&threat).unwrap().data;
        threat.catalogue = "Værn".to_owned();
        threat.kinds = vec![AssetKind::People];
    },
    // Personal data that are nobody's need: the dependency passes nothing on.
    |t| {
        let first = *t.0.assets.keys().next().unwrap();
        let source = add_asset(t, "Journal");
        t.0.assets.get_mut(&source).unwrap().data.personal_data = Some(PersonalData::Special);
        t.depends(source, first, "cut");
        scenario(t).consequence.set(
            Cell::new(Property::Availability, "persons"),
            Answer::Level(2),
        );
    },
];

fn kinds(town: &Town) -> Vec<FindingKind> {
    let found = quality(&town.0, &town.picture());
    found.into_iter().map(|finding| finding.kind).collect()
}

fn all_cases() -> impl Iterator<Item = &'static Case> {
    CASES.iter().chain(crate::audit::CASES)
}

#[test]
fn each_fault_is_found_and_nothing_else() {
    for (index, (expected, spoil)) in all_cases().enumerate() {
        let mut town = in_order();
        spoil(&mut town);
        assert_eq!(kinds(&town), *expected, "case {index}: {expected:?}");
    }
}

#[test]
fn what_is_in_order_has_no_finding() {
    for (index, change) in HARMLESS.iter().enumerate() {
        let mut town = in_order();
        change(&mut town);
        assert_eq!(kinds(&town), [], "case {index}");
    }
}

#[test]
fn every_kind_of_finding_has_a_case_and_words_for_all_that_it_says() {
    let words = include_str!("../../../../../assets/text/da/quality.ftl");
    let mut seen = BTreeSet::new();
    for (_, spoil) in all_cases() {
        let mut town = in_order();
        spoil(&mut town);
        for finding in quality(&town.0, &town.picture()) {
            seen.insert(finding.kind);
            let args = finding.args(&town.0);
            let text = sentence(words, &format!("finding-{}-text", finding.kind.id()));
            for part in text.split("{ $").skip(1) {
                let name: String = part
                    .chars()
                    .take_while(|own| own.is_ascii_alphanumeric() || *own == '_')
                    .collect();
                let arg = args.get(&name);
                assert!(arg.is_some(), "{:?} says no {name}", finding.kind);
                assert_ne!(arg, Some(&Arg::Text(String::new())), "{:?}", finding.kind);
            }
            for more in ["", "-do"] {
                sentence(words, &format!("finding-{}{more}", finding.kind.id()));
            }
        }
    }
    let all: BTreeSet<FindingKind> = FindingKind::ALL.iter().copied().collect();
    assert_eq!(seen, all);
}

fn sentence<'a>(words: &'a str, key: &str) -> &'a str {
    let (_, after) = words
        .split_once(&format!("\n{key} = "))
        .unwrap_or_else(|| panic!("no {key}"));
    after.split("\nfinding-").next().unwrap_or_default()
}

#[test]
fn an_assessment_that_was_superseded_is_left_alone() {
    let mut town = in_order();
    scenario(&mut town).likelihood = None;
    scenario(&mut town).owner = None;
    assessment(&mut town).review = Some(yesterday());
    assert_eq!(kinds(&town).len(), 3);
    assessment(&mut town).state = AssessmentState::Superseded;
    assert_eq!(kinds(&town), []);
}

#[test]
fn findings_stand_in_the_order_of_kinds_and_references() {
    let mut town = in_order();
    let (asset, threat) = (scenario(&mut town).asset, scenario(&mut town).threat);
    for reference in ["R-10", "R-9"] {
        let added = town.scenario(asset, threat, None);
        town.edit(added).reference = reference.to_owned();
    }
    let found = quality(&town.0, &town.picture());
    let shown: Vec<String> = found
        .iter()
        .map(|finding| format!("{} {}", finding.kind.id(), finding.reference(&town.0)))
        .collect();
    assert_eq!(
        shown,
        [
            "scenario-unanswered R-9",
            "scenario-unanswered R-10",
            "scenario-without-owner R-9",
            "scenario-without-owner R-10",
        ]
    );
    assert!(found.iter().all(|own| own.severity() == Severity::Fault));
}
