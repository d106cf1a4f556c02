//! Reads a method file: the full form, and the short form with lists of labels.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de};

use super::{
    Combination, DecisionRule, Floor, LevelRule, LikelihoodSource, Method, Party, RiskLevel, Scale,
    ScaleLevel,
};
use crate::{Bilingual, PropertySet};

#[derive(Deserialize)]
struct Written {
    id: String,
    #[serde(default = "one")]
    version: u32,
    name: Bilingual,
    #[serde(default)]
    source: Words,
    #[serde(default)]
    parties: Option<Vec<WrittenParty>>,
    #[serde(default)]
    properties: Option<PropertySet>,
    #[serde(default)]
    likelihood_source: Option<String>,
    #[serde(default)]
    likelihood: Option<WrittenScale>,
    #[serde(default)]
    threat: Option<WrittenScale>,
    #[serde(default)]
    vulnerability: Option<WrittenScale>,
    consequence: WrittenScale,
    levels: Vec<WrittenLevel>,
    rule: String,
    #[serde(default)]
    matrix: Option<Vec<Vec<String>>>,
    #[serde(default)]
    upper: Option<Vec<u16>>,
    #[serde(default)]
    combination: Combination,
    #[serde(default)]
    floor: Floor,
}

fn one() -> u32 {
    1
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Words {
    Both(Bilingual),
    One(String),
}

impl Default for Words {
    fn default() -> Self {
        Words::One(String::new())
    }
}

impl From<Words> for Bilingual {
    fn from(words: Words) -> Self {
        match words {
            Words::Both(both) => both,
            Words::One(one) => Bilingual::same(one),
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenParty {
    Known(String),
    Full(FullParty),
}

#[derive(Deserialize)]
struct FullParty {
    id: String,
    name: Bilingual,
    #[serde(default)]
    categories: Vec<FullParty>,
    #[serde(default)]
    rule: Option<LevelRule>,
}

impl From<FullParty> for Party {
    fn from(written: FullParty) -> Self {
        Party {
            id: written.id,
            name: written.name,
            categories: written.categories.into_iter().map(Party::from).collect(),
            rule: written.rule,
        }
    }
}

#[derive(Deserialize)]
struct FullLevel {
    label: Bilingual,
    #[serde(default)]
    description: Bilingual,
    #[serde(default)]
    by_party: BTreeMap<String, Bilingual>,
    #[serde(default)]
    frequency: Option<(f64, f64)>,
}

impl From<FullLevel> for ScaleLevel {
    fn from(written: FullLevel) -> Self {
        ScaleLevel {
            label: written.label,
            description: written.description,
            by_party: written.by_party,
            frequency: written.frequency,
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenScale {
    Full { min: u8, levels: Vec<FullLevel> },
    Range { min: u8, max: u8 },
    Labels { da: Vec<String>, en: Vec<String> },
}

#[derive(Deserialize)]
struct WrittenLevel {
    id: String,
    #[serde(default)]
    upper: Option<u16>,
    #[serde(default)]
    label: Option<Bilingual>,
    #[serde(default)]
    colour: Option<String>,
    #[serde(default)]
    sign: Option<String>,
    #[serde(default)]
    decision: Option<DecisionRule>,
    #[serde(default)]
    days: Option<u16>,
}

impl From<WrittenScale> for Scale {
    fn from(written: WrittenScale) -> Self {
        match written {
            WrittenScale::Full { min, levels } => Scale {
                min,
                levels: levels.into_iter().map(ScaleLevel::from).collect(),
            },
            WrittenScale::Range { min, max } => Scale {
                min,
                levels: (min..=max)
                    .map(|level| ScaleLevel {
                        label: Bilingual::same(level.to_string()),
                        ..ScaleLevel::default()
                    })
                    .collect(),
            },
            WrittenScale::Labels { da, en } => {
                let label = |labels: &[String], index: usize| {
                    labels.get(index).cloned().unwrap_or_default()
                };
                let levels = (0..da.len().max(en.len()))
                    .map(|index| ScaleLevel {
                        label: Bilingual::new(label(&da, index), label(&en, index)),
                        ..ScaleLevel::default()
                    })
                    .collect();
                Scale { min: 1, levels }
            }
        }
    }
}

/// The party that a short id names (method, section 1).
fn known_party(id: String) -> Party {
    let name = match id.as_str() {
        "persons" => Bilingual::new("De registrerede", "Registered persons"),
        "organisation" => Bilingual::new("Organisationen", "The organisation"),
        "society" => Bilingual::new("Samfundet", "Society"),
        _ => Bilingual::same(id.clone()),
    };
    Party {
        id,
        name,
        categories: Vec::new(),
        rule: None,
    }
}

/// Colours from low to high for a method that names none; dark text reads on all of them.
const COLOURS: [&str; 5] = ["#cdeac0", "#e9f3c6", "#ffe9a8", "#fdbf6f", "#ef8a7a"];

fn level(written: WrittenLevel, rank: usize, count: usize) -> RiskLevel {
    let named = match written.id.as_str() {
        "green" => Some(0),
        "light-green" => Some(1),
        "yellow" => Some(2),
        "orange" => Some(3),
        "red" => Some(4),
        _ => None,
    };
    let spread = if count < 2 {
        0
    } else {
        rank * (COLOURS.len() - 1) / (count - 1)
    };
    let decision = match (rank, count - rank) {
        (0, _) => DecisionRule::Acceptable,
        (_, 1) => DecisionRule::MustBeTreated,
        _ => DecisionRule::OwnerDecides,
    };
    let letter = char::from(b'A' + rank.min(25) as u8).to_string();
    RiskLevel {
        label: written
            .label
            .unwrap_or_else(|| Bilingual::same(written.id.clone())),
        colour: written.colour.unwrap_or_else(|| {
            COLOURS
                .get(named.unwrap_or(spread))
                .copied()
                .unwrap_or(COLOURS[4])
                .to_owned()
        }),
        sign: written.sign.unwrap_or(letter),
        decision: written.decision.unwrap_or(decision),
        days: written.days,
        id: written.id,
    }
}

/// Both forms are read, and only the full one is written.
impl<'de> Deserialize<'de> for Method {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Written::deserialize(deserializer)?
            .try_into()
            .map_err(de::Error::custom)
    }
}

impl TryFrom<Written> for Method {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let likelihood_source = match written.likelihood_source.as_deref() {
            None | Some("direct") => LikelihoodSource::Direct {
                likelihood: written.likelihood.ok_or("`likelihood` is missing")?.into(),
            },
            Some("threat_x_vulnerability") => LikelihoodSource::ThreatXVulnerability {
                threat: written.threat.ok_or("`threat` is missing")?.into(),
                vulnerability: written
                    .vulnerability
                    .ok_or("`vulnerability` is missing")?
                    .into(),
            },
            Some(other) => return Err(format!("`likelihood_source` cannot be `{other}`")),
        };
        let rule = match written.rule.as_str() {
            "matrix" => LevelRule::Matrix {
                matrix: written.matrix.ok_or("`matrix` is missing")?,
            },
            "bands" => LevelRule::Bands {
                upper: match written.upper {
                    Some(upper) => upper,
                    None => written
                        .levels
                        .iter()
                        .map(|level| {
                            level
                                .upper
                                .ok_or(format!("`upper` is missing at level `{}`", level.id))
                        })
                        .collect::<Result<_, _>>()?,
                },
            },
            other => return Err(format!("`rule` cannot be `{other}`")),
        };
        let count = written.levels.len();
        let parties = match written.parties {
            None => ["persons", "organisation", "society"]
                .map(|id| known_party(id.to_owned()))
                .into(),
            Some(parties) => parties
                .into_iter()
                .map(|party| match party {
                    WrittenParty::Known(id) => known_party(id),
                    WrittenParty::Full(party) => party.into(),
                })
                .collect(),
        };
        Ok(Method {
            id: written.id,
            version: written.version,
            name: written.name,
            source: written.source.into(),
            parties,
            properties: written
                .properties
                .unwrap_or_else(|| crate::Property::ALL[..3].iter().copied().collect()),
            likelihood_source,
            consequence: written.consequence.into(),
            levels: written
                .levels
                .into_iter()
                .enumerate()
                .map(|(rank, written)| level(written, rank, count))
                .collect(),
            rule,
            combination: written.combination,
            floor: written.floor,
        })
    }
}
