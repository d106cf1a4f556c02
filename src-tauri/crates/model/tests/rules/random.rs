//! Random methods and registers, read from a row of dice so that a failing one shrinks.

use model::*;
use proptest::prelude::*;

use crate::support::{Town, cell, stored, uuid};

/// How many random registers each property is tried on: `VAERN_CASES`, else `usual`.
pub fn cases(usual: u32) -> ProptestConfig {
    let cases = std::env::var("VAERN_CASES")
        .ok()
        .and_then(|text| text.parse().ok());
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases.unwrap_or(usual))
    }
}

/// Enough dice for one register.
pub fn dice() -> impl Strategy<Value = Dice> {
    proptest::collection::vec(any::<u8>(), 40..400).prop_map(|rolls| Dice { rolls, next: 0 })
}

#[derive(Clone, Debug)]
pub struct Dice {
    rolls: Vec<u8>,
    next: usize,
}

impl Dice {
    /// A number from 0 to below `sides`; 0 when the dice have run out.
    pub fn roll(&mut self, sides: usize) -> usize {
        let roll = self.rolls.get(self.next).copied().unwrap_or(0);
        self.next += 1;
        usize::from(roll) % sides
    }

    /// True once in `sides`; never when the dice have run out.
    pub fn rarely(&mut self, sides: usize) -> bool {
        self.roll(sides) == sides - 1
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }
}

/// Whether the rule of a random method may fall as its inputs rise.
#[derive(Clone, Copy, PartialEq)]
pub enum Rising {
    Always,
    Maybe,
}

fn scale(dice: &mut Dice) -> Scale {
    let levels = 2 + dice.roll(4);
    let level = |index: usize| ScaleLevel {
        label: Bilingual::same(format!("step {index}")),
        ..ScaleLevel::default()
    };
    Scale {
        min: dice.roll(2) as u8,
        levels: (0..levels).map(level).collect(),
    }
}

fn party(id: &str) -> Party {
    Party {
        id: id.to_owned(),
        name: Bilingual::new(format!("da {id}"), id),
        categories: Vec::new(),
        rule: None,
    }
}

/// A method without faults.
pub fn method(dice: &mut Dice, rising: Rising) -> Method {
    let mut method = crate::support::preset("kl-4x4");
    "random".clone_into(&mut method.id);
    method.consequence = scale(dice);
    let floor = |scale: &Scale, dice: &mut Dice| {
        dice.rarely(3)
            .then(|| scale.min + dice.roll(scale.levels.len()) as u8)
    };
    method.floor.consequence = floor(&method.consequence, dice);
    method.likelihood_source = if dice.rarely(2) {
        let (threat, vulnerability) = (scale(dice), scale(dice));
        method.floor.likelihood = floor(&threat, dice);
        method.floor.vulnerability = floor(&vulnerability, dice);
        LikelihoodSource::ThreatXVulnerability {
            threat,
            vulnerability,
        }
    } else {
        let likelihood = scale(dice);
        method.floor.likelihood = floor(&likelihood, dice);
        LikelihoodSource::Direct { likelihood }
    };
    method.combination = if dice.rarely(2) {
        Combination::Strongest
    } else {
        Combination::Sum
    };
    method.properties = Property::ALL
        .into_iter()
        .filter(|_| !dice.rarely(3))
        .collect();
    if method.properties.is_empty() {
        method.properties = PropertySet::of(Property::Integrity);
    }
    method.parties = ["persons", "organisation", "society"][..=dice.roll(3)]
        .iter()
        .map(|id| party(id))
        .collect();
    if dice.rarely(3) {
        method.parties[0].categories = vec![party("service"), party("law")];
    }
    method.levels.truncate(2 + dice.roll(3));
    method.rule = rule(&method, dice, rising);
    if dice.rarely(3) {
        let own = rule(&method, dice, rising);
        method.parties[0].rule = Some(own);
    }
    let used: Vec<Problem> = method
        .check()
        .into_iter()
        .filter(|problem| !problem.note)
        .collect();
    assert_eq!(used, [], "{method:?}");
    method
}

/// A rule in which every level is used: the products, or a weighted sum, cut into bands.
fn rule(method: &Method, dice: &mut Dice, rising: Rising) -> LevelRule {
    let likelihoods = method.likelihoods();
    let height = method.consequence.levels.len();
    let product = |row: usize, column: usize| {
        likelihoods[column] * (u16::from(method.consequence.min) + row as u16)
    };
    let weighted = |row: usize, column: usize| (row * 3 + column * 2) as u16;
    let distinct = |score: &dyn Fn(usize, usize) -> u16| {
        let mut scores: Vec<u16> = (0..height)
            .flat_map(|row| (0..likelihoods.len()).map(move |column| (row, column)))
            .map(|(row, column)| score(row, column))
            .collect();
        scores.sort_unstable();
        scores.dedup();
        scores
    };
    let bands = dice.rarely(2) && distinct(&product).len() >= method.levels.len();
    let mut upper = if bands {
        distinct(&product)
    } else {
        distinct(&weighted)
    };
    while upper.len() > method.levels.len() {
        // The last bound must stay: it is the highest score.
        let out = dice.roll(upper.len() - 1);
        upper.remove(out);
    }
    if bands {
        return LevelRule::Bands { upper };
    }
    let ids: Vec<String> = method.levels.iter().map(|level| level.id.clone()).collect();
    let mut matrix: Vec<Vec<String>> = (0..height)
        .map(|row| {
            let rank = |column| upper.partition_point(|bound| *bound < weighted(row, column));
            (0..likelihoods.len())
                .map(|column| ids[rank(column)].clone())
                .collect()
        })
        .collect();
    if rising == Rising::Maybe && dice.rarely(2) {
        for (index, level) in matrix.iter_mut().flatten().enumerate() {
            level.clone_from(ids.get(index).unwrap_or(dice.pick(&ids)));
        }
    }
    LevelRule::Matrix { matrix }
}

fn answer(dice: &mut Dice, scale: &Scale) -> Answer {
    match dice.roll(8) {
        0 | 1 => Answer::NotAssessed,
        2 => Answer::NotRelevant,
        // A level that the scale does not have counts as no answer.
        3 if dice.rarely(4) => Answer::Level(scale.max() + 1),
        _ => Answer::Level(scale.min + dice.roll(scale.levels.len()) as u8),
    }
}

fn level(dice: &mut Dice, scale: &Scale) -> Option<u8> {
    let beyond = usize::from(dice.rarely(9));
    (!dice.rarely(8)).then(|| scale.min + dice.roll(scale.levels.len() + beyond) as u8)
}

fn values(dice: &mut Dice, method: &Method) -> Vec<(String, Answer)> {
    method
        .cells()
        .iter()
        .map(|cell| (cell.to_string(), answer(dice, &method.consequence)))
        .collect()
}

/// A register with up to five assets, any dependencies, and all sorts of scenarios.
pub fn register(dice: &mut Dice, rising: Rising) -> Town {
    let mut town = Town::new(method(dice, rising));
    if dice.rarely(3) {
        let other = method(dice, rising);
        town.method(other);
    }
    let valued = town.0.method().unwrap().clone();
    let assets: Vec<AssetId> = (0..=dice.roll(5))
        .map(|index| {
            let drawn = values(dice, &valued);
            let drawn: Vec<(&str, Answer)> = drawn
                .iter()
                .map(|(cell, answer)| (cell.as_str(), *answer))
                .collect();
            town.asset(&format!("asset {index}"), &drawn)
        })
        .collect();
    for _ in 0..dice.roll(9) {
        let adjust = match dice.roll(8) {
            0..=2 => "inherit".to_owned(),
            3 => format!("lower {}", 1 + dice.roll(2)),
            4 | 5 => format!("raise {}", 1 + dice.roll(2)),
            6 => format!(
                "set {}",
                valued.consequence.min + dice.roll(valued.consequence.levels.len()) as u8
            ),
            _ => "cut".to_owned(),
        };
        let id = town.depends(*dice.pick(&assets), *dice.pick(&assets), &adjust);
        if dice.rarely(3) {
            let property = *dice.pick(&Property::ALL);
            town.0.dependencies.get_mut(&id).unwrap().data.property = Some(property);
        }
    }
    let threats: Vec<ThreatId> = ["CIA", "C", "IU", "AU"][..=dice.roll(4)]
        .iter()
        .map(|letters| town.threat(letters, letters))
        .collect();
    let measures: Vec<MeasureId> = (0..dice.roll(4))
        .map(|index| measure(dice, &mut town, index))
        .collect();
    for _ in 0..=dice.roll(3) {
        scenario(dice, &mut town, &assets, &threats, &measures);
    }
    town
}

fn measure(dice: &mut Dice, town: &mut Town, index: usize) -> MeasureId {
    let state = *dice.pick(MeasureState::ALL);
    let tested = match dice.roll(4) {
        0 => None,
        1 => Some(("2026-11-01", TestResult::Failed)),
        2 => Some(("2025-11-20", TestResult::Passed)),
        _ => Some(("2025-11-21", TestResult::Passed)),
    };
    town.measure(&format!("measure {index}"), state, tested)
}

fn scenario(
    dice: &mut Dice,
    town: &mut Town,
    assets: &[AssetId],
    threats: &[ThreatId],
    measures: &[MeasureId],
) {
    let id = town.scenario(*dice.pick(assets), *dice.pick(threats), None);
    let assessments: Vec<AssessmentId> = town.0.assessments.keys().copied().collect();
    let assessment = *dice.pick(&assessments);
    let method = town.0.methods[&town.0.assessments[&assessment].data.method]
        .data
        .clone();
    let hand = |dice: &mut Dice| {
        dice.rarely(6).then(|| Override {
            level: dice.pick(&method.levels).id.clone(),
            reason: "seen on site".to_owned(),
            by: "Karen".to_owned(),
        })
    };
    let (current, target) = (hand(dice), hand(dice));
    let edited = town.edit(id);
    edited.assessment = assessment;
    (edited.current_override, edited.target_override) = (current, target);
    edited.relevant = !dice.rarely(12);
    match &method.likelihood_source {
        LikelihoodSource::Direct { likelihood } => edited.likelihood = level(dice, likelihood),
        LikelihoodSource::ThreatXVulnerability {
            threat,
            vulnerability,
        } => {
            edited.threat_level = level(dice, threat);
            edited.vulnerability_level = level(dice, vulnerability);
        }
    }
    if dice.rarely(4) {
        edited.properties = Some(["C", "CA", "IU", ""][dice.roll(4)].parse().unwrap());
    }
    for at in method.cells() {
        if dice.rarely(5) {
            edited
                .consequence
                .set(at, answer(dice, &method.consequence));
        }
    }
    if measures.is_empty() {
        return;
    }
    for _ in 0..dice.roll(5) {
        let factor = [
            Factor::Likelihood,
            Factor::Consequence,
            Factor::Vulnerability,
        ][dice.roll(3)];
        let effect = town.effect(id, *dice.pick(measures), factor, dice.roll(4) as u8);
        let data = &mut town.0.effects.get_mut(&effect).unwrap().data;
        if dice.rarely(3) {
            data.property = Some(*dice.pick(&Property::ALL));
        }
        if dice.rarely(3) {
            data.party = Some(["persons", "service", "society"][dice.roll(3)].to_owned());
        }
    }
}

/// An asset that nothing in `town` knows of.
pub fn stranger(town: &mut Town) {
    let id = AssetId::from(uuid(3, 0));
    let mut asset = town.0.assets.values().next().unwrap().data.clone();
    "stranger".clone_into(&mut asset.name);
    asset
        .consequence
        .set(cell("integrity.persons"), Answer::Level(2));
    town.0.assets.insert(id, stored(id, asset));
}
