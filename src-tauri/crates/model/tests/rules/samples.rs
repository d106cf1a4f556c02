//! MyPrint, the sample analysis that the MONARC project publishes, figure for figure (method,
//! section 4): all its information risks, entered by the shipped preset.
//!
//! Not entered, for the preset has no place for it:
//! - the operational risks (probability × impact, without threat, vulnerability or C, I, A). Their
//!   published counts do not follow from the published bounds, either: risks of 6 and 8 are counted
//!   as high, though the highest low risk is 3 and the highest medium one 8.
//! - the average rates, which are means of the answers: the method computes no such figure.
//! - the decision to accept or to leave a risk as it is: it moves no figure.
//! - the maturity of the controls, which no risk is computed from.
//!
//! A risk that is not evaluated there is *unanswered* here. Neither counts it at any level.

use std::collections::{BTreeMap, BTreeSet};

use model::*;

use crate::support::{Town, preset, set};

/// The fixture's lines of one kind, field by field.
fn lines(kind: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    include_str!("../samples/myprint.csv")
        .lines()
        .filter_map(move |line| line.strip_prefix(kind)?.strip_prefix(';'))
        .map(|line| line.split(';').collect())
}

/// Figures; an empty field is none.
fn figures(fields: &[&str]) -> Vec<Option<u16>> {
    fields
        .iter()
        .map(|field| (!field.is_empty()).then(|| field.parse().unwrap()))
        .collect()
}

/// Figures of which none is missing.
fn all<const N: usize>(fields: &[&str]) -> [u16; N] {
    let found: Option<Vec<u16>> = figures(fields).into_iter().collect();
    found.unwrap().try_into().unwrap()
}

/// Where an object stands in the analysis.
struct Spot {
    number: u16,
    above: Option<u16>,
    object: u16,
    /// The effective impact on C, I and A.
    impact: [u16; 3],
}

fn spots() -> Vec<Spot> {
    lines("place")
        .map(|fields| Spot {
            number: all::<1>(&fields[..1])[0],
            above: figures(&fields[1..2])[0],
            object: all::<1>(&fields[2..3])[0],
            impact: all(&fields[3..]),
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Debug)]
struct Evaluated {
    threat: u8,
    vulnerability: u8,
    reduction: u8,
    /// The risk for C, I and A, whether the threat affects it or not.
    each: [u16; 3],
    current: u16,
    residual: u16,
}

/// One risk of the analysis.
struct Risk {
    spot: u16,
    threat: u16,
    vulnerability: u16,
    evaluated: Option<Evaluated>,
}

fn risks() -> Vec<Risk> {
    lines("risk")
        .map(|fields| {
            let [spot, threat, vulnerability] = all(&fields[..3]);
            let known = fields[3..].iter().any(|field| !field.is_empty());
            Risk {
                spot,
                threat,
                vulnerability,
                evaluated: known.then(|| {
                    let [threat, vulnerability, reduction, c, i, a, current, residual] =
                        all(&fields[3..]);
                    Evaluated {
                        threat: threat as u8,
                        vulnerability: vulnerability as u8,
                        reduction: reduction as u8,
                        each: [c, i, a],
                        current,
                        residual,
                    }
                }),
            }
        })
        .collect()
}

/// The preset with the organisation split into the five kinds of impact that MONARC asks for.
fn by_kind_of_impact() -> Method {
    let mut method = preset("monarc");
    method.parties[0].categories = (1..=5)
        .map(|kind| Party {
            id: format!("kind-{kind}"),
            name: Bilingual::same(kind.to_string()),
            categories: Vec::new(),
            rule: None,
        })
        .collect();
    assert_eq!(method.check(), []);
    method
}

/// The analysis as a register.
struct Entered {
    town: Town,
    /// The asset of each place.
    assets: BTreeMap<u16, AssetId>,
    threats: BTreeMap<u16, ThreatId>,
    vulnerabilities: BTreeMap<u16, VulnerabilityId>,
    /// Each scenario with the risks that it stands for.
    scenarios: BTreeMap<ScenarioId, Vec<Risk>>,
}

/// Enters the analysis by `method`. Each place is an asset, or, where `shared`, each object is one
/// that everything above it depends on. Only what stands at the top is valued.
fn enter(method: Method, shared: bool) -> Entered {
    let split = !method.parties[0].categories.is_empty();
    let mut town = Town::new(method);
    let mut keyed: BTreeMap<u16, AssetId> = BTreeMap::new();
    let mut assets: BTreeMap<u16, AssetId> = BTreeMap::new();
    let mut joined = BTreeSet::new();
    for spot in spots() {
        let key = if shared { spot.object } else { spot.number };
        let asset = *keyed.entry(key).or_insert_with(|| {
            let values = own_values(&spot, split);
            let values: Vec<(&str, Answer)> = values
                .iter()
                .map(|(cell, level)| (cell.as_str(), Answer::Level(*level)))
                .collect();
            town.asset(&format!("A-{key}"), &values)
        });
        assets.insert(spot.number, asset);
        let above = spot.above.map(|above| assets[&above]);
        if let Some(above) = above
            && joined.insert((above, asset))
        {
            town.depends(above, asset, "inherit");
        }
    }
    let threats: BTreeMap<u16, ThreatId> = lines("threat")
        .map(|fields| {
            let [number] = all(&fields[..1]);
            (number, town.threat(&format!("T-{number}"), fields[1]))
        })
        .collect();
    let vulnerabilities: BTreeMap<u16, VulnerabilityId> = lines("vulnerability")
        .map(|fields| {
            let [number] = all(&fields[..1]);
            (number, town.vulnerability(&format!("V-{number}")))
        })
        .collect();
    let plan = town.measure("M-1", MeasureState::Planned, None);
    let mut found: BTreeMap<(AssetId, u16, u16), ScenarioId> = BTreeMap::new();
    let mut scenarios: BTreeMap<ScenarioId, Vec<Risk>> = BTreeMap::new();
    for risk in risks() {
        let asset = assets[&risk.spot];
        let key = (asset, risk.threat, risk.vulnerability);
        let scenario = *found.entry(key).or_insert_with(|| {
            let scenario = town.scenario(asset, threats[&risk.threat], None);
            let answers = town.edit(scenario);
            answers.vulnerabilities = vec![vulnerabilities[&risk.vulnerability]];
            answers.threat_level = risk.evaluated.map(|known| known.threat);
            answers.vulnerability_level = risk.evaluated.map(|known| known.vulnerability);
            let reduction = risk.evaluated.map_or(0, |known| known.reduction);
            if reduction > 0 {
                town.effect(scenario, plan, Factor::Vulnerability, reduction);
            }
            scenario
        });
        scenarios.entry(scenario).or_default().push(risk);
    }
    Entered {
        town,
        assets,
        threats,
        vulnerabilities,
        scenarios,
    }
}

/// What is entered for the asset itself: at the top its impact, or its impact of each kind.
fn own_values(spot: &Spot, split: bool) -> Vec<(String, u8)> {
    let letters = ["C", "I", "A"];
    let cells = |party: String, levels: [u16; 3]| {
        letters
            .into_iter()
            .zip(levels)
            .map(move |(letter, level)| (format!("{letter}.{party}"), level as u8))
    };
    if spot.above.is_some() {
        return Vec::new();
    }
    if !split {
        return cells("organisation".to_owned(), spot.impact).collect();
    }
    lines("impact")
        .map(|fields| all::<5>(&fields))
        .filter(|[place, ..]| *place == spot.number)
        .flat_map(|[_, kind, c, i, a]| cells(format!("kind-{kind}"), [c, i, a]))
        .collect()
}

impl Entered {
    /// The derived level at `stage`.
    fn at(&self, picture: &Picture, scenario: ScenarioId, stage: Stage) -> PartyLevel {
        assert!(self.scenarios.contains_key(&scenario));
        picture.scenarios[&scenario].at(stage).unwrap().derived()
    }
}

/// What the statistics call our stages. No measure is in place that the vulnerability rates do not
/// hold already, so what is inherent here is current too.
const STAGES: [(&str, Stage); 4] = [
    ("current", Stage::Inherent),
    ("current", Stage::CurrentClaimed),
    ("current", Stage::CurrentConfirmed),
    ("residual", Stage::Target),
];

fn bounds() -> [u16; 2] {
    all(&lines("bounds").next().unwrap())
}

#[test]
fn the_preset_has_the_scales_and_the_bounds_of_my_print() {
    let method = preset("monarc");
    let [low, medium] = bounds();
    let legend = [0, 1, 2].map(|rank| method.legend(rank));
    assert_eq!(legend[0], [0, low]);
    assert_eq!(legend[1], [low + 1, medium]);
    assert_eq!(legend[2][0], medium + 1);
    assert_eq!((method.consequence.min, method.consequence.max()), (0, 4));
    let products = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20];
    assert_eq!(method.likelihoods(), products);
}

#[test]
fn every_risk_of_my_print_has_its_published_figures() {
    for method in [preset("monarc"), by_kind_of_impact()] {
        let entered = enter(method, false);
        let picture = entered.town.picture();
        let each = ["C", "I", "A"].map(|letter| {
            let mut narrowed = entered.town.clone();
            for scenario in entered.scenarios.keys() {
                narrowed.edit(*scenario).properties = Some(set(letter));
            }
            narrowed.picture()
        });
        let mut unanswered = 0;
        for (id, risks) in &entered.scenarios {
            let [risk] = &risks[..] else {
                panic!("two risks at one place")
            };
            let Some(known) = risk.evaluated else {
                assert_eq!(picture.scenarios[id], Assessed::Unanswered);
                unanswered += 1;
                continue;
            };
            let numbers = [0, 1, 2].map(|at| entered.at(&each[at], *id, Stage::Inherent).number);
            assert_eq!(numbers, known.each, "place {}", risk.spot);
            for (name, stage) in STAGES {
                let number = match name {
                    "current" => known.current,
                    _ => known.residual,
                };
                let rank = bounds().iter().filter(|bound| number > **bound).count();
                let found = entered.at(&picture, *id, stage);
                assert_eq!(
                    (found.number, usize::from(found.rank)),
                    (number, rank),
                    "place {}, threat {}, vulnerability {}, {stage:?}",
                    risk.spot,
                    risk.threat,
                    risk.vulnerability
                );
            }
        }
        assert_eq!((entered.scenarios.len(), unanswered), (158, 48));
    }
}

#[test]
fn every_place_of_my_print_inherits_its_published_impact() {
    for method in [preset("monarc"), by_kind_of_impact()] {
        let entered = enter(method, false);
        let picture = entered.town.picture();
        let highest = |asset: AssetId, property: Property| {
            let cells = picture
                .cells
                .iter()
                .filter(|cell| cell.property == property);
            let levels = cells.filter_map(|cell| picture.effective(asset, cell).level());
            levels.max().map(u16::from)
        };
        for spot in spots() {
            let asset = entered.assets[&spot.number];
            for (property, impact) in Property::ALL.into_iter().zip(spot.impact) {
                let found = highest(asset, property);
                assert_eq!(found, Some(impact), "place {} {property:?}", spot.number);
            }
        }
        assert_eq!(entered.town.0.dependencies.len(), 22);
    }
}

/// MONARC counts an object that stands in several places once, with the highest risk it has in any
/// of them. Here it is one asset that inherits from all of them, and comes to the same.
#[test]
fn the_statistics_of_my_print_are_found_when_each_object_is_one_asset() {
    for method in [preset("monarc"), by_kind_of_impact()] {
        let entered = enter(method, true);
        let picture = entered.town.picture();
        let mut answered = Vec::new();
        for (id, risks) in &entered.scenarios {
            let known: Vec<Evaluated> = risks.iter().filter_map(|risk| risk.evaluated).collect();
            let Some(first) = known.first() else {
                assert_eq!(picture.scenarios[id], Assessed::Unanswered);
                continue;
            };
            assert_eq!(known.len(), risks.len());
            let answers = |known: &Evaluated| (known.threat, known.vulnerability, known.reduction);
            assert!(known.iter().all(|other| answers(other) == answers(first)));
            let highest = known.iter().map(|known| known.current).max();
            let number = entered.at(&picture, *id, Stage::Inherent).number;
            assert_eq!(Some(number), highest);
            answered.push(*id);
        }
        assert_eq!((entered.scenarios.len(), answered.len()), (143, 101));

        for (name, stage) in STAGES {
            let mut levels = [0; 3];
            let mut cells: BTreeMap<[u16; 2], u16> = BTreeMap::new();
            for id in &answered {
                let found = entered.at(&picture, *id, stage);
                levels[usize::from(found.rank)] += 1;
                let cell = [u16::from(found.consequence), found.likelihood];
                *cells.entry(cell).or_default() += 1;
            }
            let of_stage = |kind| lines(kind).filter(|fields| fields[0] == name);
            let published = of_stage("levels").next().unwrap();
            assert_eq!(levels, all(&published[1..]), "{stage:?}");
            let published = of_stage("cell").map(|fields| {
                let [impact, likelihood, count] = all(&fields[1..]);
                ([impact, likelihood], count)
            });
            assert_eq!(cells, published.collect(), "{stage:?}");
        }

        // The statistics of threats and vulnerabilities leave out what is 0.
        let summary = |counts: &dyn Fn(&Scenario) -> bool| {
            let numbers: Vec<u16> = answered
                .iter()
                .filter(|id| counts(&entered.town.0.scenarios[*id].data))
                .map(|id| entered.at(&picture, *id, Stage::CurrentConfirmed).number)
                .filter(|number| *number > 0)
                .collect();
            let highest = numbers.iter().max().copied();
            [numbers.len() as u16, highest.unwrap_or(0)]
        };
        let published = |kind| {
            lines(kind).map(move |fields| {
                let [number] = all(&fields[..1]);
                let [.., count, highest] = &fields[..] else {
                    panic!("{kind} {number} is cut off")
                };
                (number, all(&[*count, *highest]))
            })
        };
        for (number, found) in published("threat") {
            let threat = entered.threats[&number];
            assert_eq!(
                summary(&|own| own.threat == threat),
                found,
                "threat {number}"
            );
        }
        for (number, found) in published("vulnerability") {
            let vulnerability = entered.vulnerabilities[&number];
            let counted = summary(&|own| own.vulnerabilities.contains(&vulnerability));
            assert_eq!(counted, found, "vulnerability {number}");
        }
    }
}
