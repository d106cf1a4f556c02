//! What an acceptance and an approval are bound to: SHA-256 over canonical JSON (RFC 8785).
//!
//! Everything is named by reference, never by the register's own ids, so that the same content has
//! the same hash in every register that holds it.

use std::{collections::BTreeMap, fmt::Write};

use chrono::NaiveDate;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{
    Answer, Assessed, AssessmentId, Cell, Effect, Factor, MeasureState, Picture, Property,
    PropertySet, Record, Records, Rules, Scenario, ScenarioId, Snapshot, Stage, Treatment,
};

/// All that makes a scenario's levels what they are, and the levels.
#[derive(Serialize)]
struct ScenarioContent<'a> {
    method: String,
    asset: &'a str,
    threat: &'a str,
    vulnerabilities: Vec<&'a str>,
    properties: PropertySet,
    likelihood: Option<u8>,
    threat_level: Option<u8>,
    vulnerability_level: Option<u8>,
    /// What counts in each cell: the scenario's own value, else the asset's effective one.
    consequence: BTreeMap<Cell, Answer>,
    relevant: bool,
    current_override: Option<&'a str>,
    target_override: Option<&'a str>,
    effects: Vec<EffectContent<'a>>,
    levels: BTreeMap<&'static str, LevelContent>,
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct EffectContent<'a> {
    measure: &'a str,
    state: MeasureState,
    factor: Factor,
    property: Option<Property>,
    party: Option<&'a str>,
    steps: u8,
}

#[derive(Serialize)]
struct LevelContent {
    level: String,
    derived: String,
    number: u16,
    likelihood: u16,
    consequence: u8,
    parties: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct AssessmentContent<'a> {
    method: String,
    name: &'a str,
    kind: &'static str,
    unit: &'a str,
    date: Option<NaiveDate>,
    participants: Vec<&'a str>,
    minutes: &'a str,
    scenarios: BTreeMap<&'a str, Decided<'a>>,
}

#[derive(Serialize)]
struct Decided<'a> {
    hash: String,
    treatment: Option<Treatment>,
    owner: &'a str,
    due: Option<NaiveDate>,
}

/// The hash of a scenario in hexadecimal (method, section 6): of its method version, inputs, effects
/// and results. None where the snapshot does not hold it, or its method has faults.
///
/// Notes, owners and dates are not part of it, and what tests say of a measure only as far as it
/// moves a level: they do not change what was accepted.
pub fn scenario_hash(snapshot: &Snapshot, picture: &Picture, id: ScenarioId) -> Option<String> {
    let scenario = &snapshot.scenarios.get(&id)?.data;
    let method = snapshot.assessments.get(&scenario.assessment)?.data.method;
    let rules = picture.rules.get(&method)?;
    let mut effects: Vec<EffectContent<'_>> = picture
        .effects
        .get(&id)
        .into_iter()
        .flatten()
        .filter_map(|effect| effect_content(snapshot, &snapshot.effects.get(effect)?.data))
        .collect();
    effects.sort();
    let mut vulnerabilities: Vec<&str> = scenario
        .vulnerabilities
        .iter()
        .map(|key| reference(&snapshot.vulnerabilities, Some(*key)))
        .collect();
    vulnerabilities.sort_unstable();
    let set = |set: &'_ Option<crate::Override>| set.as_ref().map(|set| set.level.clone());
    let (current, target) = (
        set(&scenario.current_override),
        set(&scenario.target_override),
    );
    digest(&ScenarioContent {
        method: version(rules),
        asset: reference(&snapshot.assets, Some(scenario.asset)),
        threat: reference(&snapshot.threats, Some(scenario.threat)),
        vulnerabilities,
        properties: snapshot.properties(scenario),
        likelihood: scenario.likelihood,
        threat_level: scenario.threat_level,
        vulnerability_level: scenario.vulnerability_level,
        consequence: consequence(picture, rules, scenario),
        relevant: scenario.relevant,
        current_override: current.as_deref(),
        target_override: target.as_deref(),
        effects,
        levels: levels(rules, picture.scenarios.get(&id)?),
    })
}

/// The hash of an assessment in hexadecimal: of what it says of itself, and of every scenario in it
/// with what is decided. None where the snapshot does not hold it, or its method has faults.
pub fn assessment_hash(snapshot: &Snapshot, picture: &Picture, id: AssessmentId) -> Option<String> {
    let assessment = &snapshot.assessments.get(&id)?.data;
    let rules = picture.rules.get(&assessment.method)?;
    let mut participants: Vec<&str> = assessment
        .participants
        .iter()
        .map(|key| reference(&snapshot.people, Some(*key)))
        .collect();
    participants.sort_unstable();
    let scenarios = snapshot
        .scenarios
        .values()
        .filter(|stored| stored.data.assessment == id)
        .filter_map(|stored| {
            let scenario = &stored.data;
            Some((
                scenario.reference.as_str(),
                Decided {
                    hash: scenario_hash(snapshot, picture, stored.id)?,
                    treatment: scenario.treatment,
                    owner: reference(&snapshot.people, scenario.owner),
                    due: scenario.due,
                },
            ))
        })
        .collect();
    digest(&AssessmentContent {
        method: version(rules),
        name: &assessment.name,
        kind: assessment.kind.id(),
        unit: reference(&snapshot.units, assessment.unit),
        date: assessment.date,
        participants,
        minutes: &assessment.minutes,
        scenarios,
    })
}

/// SHA-256 of the canonical JSON of `content`, in hexadecimal.
fn digest(content: &impl Serialize) -> Option<String> {
    Some(sha256(canonical(content)?.as_bytes()))
}

/// `content` as canonical JSON (RFC 8785).
pub(crate) fn canonical(content: &impl Serialize) -> Option<String> {
    serde_json_canonicalizer::to_string(content).ok()
}

/// SHA-256 of `bytes`, in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn version(rules: &Rules) -> String {
    format!("{}@{}", rules.method.id, rules.method.version)
}

fn reference<R: Record>(records: &Records<R::Id, R>, id: Option<R::Id>) -> &str {
    id.and_then(|id| records.get(&id))
        .map_or("", |stored| stored.data.reference())
}

fn effect_content<'a>(snapshot: &'a Snapshot, effect: &'a Effect) -> Option<EffectContent<'a>> {
    let measure = &snapshot.measures.get(&effect.measure)?.data;
    Some(EffectContent {
        measure: &measure.reference,
        state: measure.state,
        factor: effect.factor,
        property: effect.property,
        party: effect.party.as_deref(),
        steps: effect.steps,
    })
}

fn consequence(picture: &Picture, rules: &Rules, scenario: &Scenario) -> BTreeMap<Cell, Answer> {
    rules
        .cells
        .iter()
        .map(|cell| (cell.clone(), picture.consequence(scenario, cell).0))
        .filter(|(_, answer)| *answer != Answer::NotAssessed)
        .collect()
}

fn levels(rules: &Rules, assessed: &Assessed) -> BTreeMap<&'static str, LevelContent> {
    let level = |rank: u8| {
        let level = rules.method.levels.get(usize::from(rank));
        level.map(|level| level.id.clone()).unwrap_or_default()
    };
    Stage::ALL
        .into_iter()
        .filter_map(|stage| {
            let found = assessed.at(stage)?;
            let parties = rules.method.parties.iter().zip(found.parties());
            Some((
                stage.id(),
                LevelContent {
                    level: level(found.rank),
                    derived: level(found.derived().rank),
                    number: found.derived().number,
                    likelihood: found.derived().likelihood,
                    consequence: found.derived().consequence,
                    parties: parties
                        .filter_map(|(party, own)| Some((party.id.clone(), level(own?.rank))))
                        .collect(),
                },
            ))
        })
        .collect()
}
