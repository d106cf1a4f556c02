//! What several participants score the same scenario: how far apart they are, the answer in their
//! middle, and who does not agree with what is decided.
//!
//! It weighs nobody's word more than another's, and decides nothing: taking the middle over is an
//! act of its own.

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Cell, LikelihoodSource, Misfit, Opinion, PersonId, PropertySet, Rules, Scenario, Score,
};

/// One thing that is asked of a scenario. Written `"likelihood"`, or `{"consequence": PARTY}`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// How likely it is.
    Likelihood,
    /// How strong the threat is.
    ThreatLevel,
    /// How open the vulnerability is.
    VulnerabilityLevel,
    /// How much it would hurt the party with this id.
    Consequence(String),
}

/// How far apart the participants are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Accord {
    /// All say the same.
    Agreed,
    /// One step between the lowest and the highest.
    OneStep,
    /// Two steps or more: worth talking about.
    Wide,
}

impl Accord {
    /// The word in files and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Accord::Agreed => "agreed",
            Accord::OneStep => "one_step",
            Accord::Wide => "wide",
        }
    }
}

/// One question with all that was said to it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Questioned {
    /// The question.
    pub question: Question,
    /// What is decided. For a party it is the highest of what counts, the asset's values included.
    pub decided: Answer,
    /// How many participants have answered.
    pub answers: u32,
    /// The lowest answer.
    pub lowest: Answer,
    /// The highest answer.
    pub highest: Answer,
    /// The answer in the middle; of an even number of answers the higher of the two in the middle,
    /// out of caution.
    pub median: Answer,
    /// How far apart they are; none where fewer than two have answered.
    pub accord: Option<Accord>,
}

/// What one participant said.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Said {
    /// Who.
    pub person: PersonId,
    /// The answers, in the order of [`Consensus::questions`].
    pub answers: Vec<Answer>,
    /// By how many steps each is above (or below) what is decided; none where either is missing.
    pub off: Vec<Option<i8>>,
    /// Why the participant does not agree; empty: nothing is said.
    pub dissent: String,
}

/// What the participants say of one scenario.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Consensus {
    /// The questions in the order in which the method asks them.
    pub questions: Vec<Questioned>,
    /// Each participant with an opinion, by id.
    pub participants: Vec<Said>,
}

impl Question {
    /// What `rules` ask: likelihood, or threat and vulnerability; then each party's consequence.
    pub fn all(rules: &Rules) -> Vec<Question> {
        let likely = if rules.multiplies() {
            vec![Question::ThreatLevel, Question::VulnerabilityLevel]
        } else {
            vec![Question::Likelihood]
        };
        let parties = &rules.method.parties;
        let parties = parties
            .iter()
            .map(|party| Question::Consequence(party.id.clone()));
        likely.into_iter().chain(parties).collect()
    }

    /// The key press that answers it with `answer`; none where the answer is none to it.
    pub fn score(&self, answer: Answer) -> Option<Score> {
        let level = match answer {
            Answer::Level(level) => Some(level),
            Answer::NotAssessed => None,
            Answer::NotRelevant if matches!(self, Question::Consequence(_)) => None,
            Answer::NotRelevant => return None,
        };
        Some(match self {
            Question::Likelihood => Score::Likelihood(level),
            Question::ThreatLevel => Score::ThreatLevel(level),
            Question::VulnerabilityLevel => Score::VulnerabilityLevel(level),
            Question::Consequence(party) => Score::Consequence {
                party: party.clone(),
                answer,
            },
        })
    }

    /// The lowest level of its scale.
    fn lowest_level(&self, rules: &Rules) -> u8 {
        match (self, &rules.method.likelihood_source) {
            (Question::Consequence(_), _) => rules.method.consequence.min,
            (_, LikelihoodSource::Direct { likelihood }) => likelihood.min,
            (
                Question::VulnerabilityLevel,
                LikelihoodSource::ThreatXVulnerability { vulnerability, .. },
            ) => vulnerability.min,
            (_, LikelihoodSource::ThreatXVulnerability { threat, .. }) => threat.min,
        }
    }

    /// The highest answer in the cells of its party that `properties` concern; *not relevant*
    /// stands below every level.
    fn in_cells(
        party: &str,
        rules: &Rules,
        properties: PropertySet,
        answer: impl Fn(&Cell) -> Answer,
    ) -> Answer {
        let own = |place: u8| rules.method.parties[usize::from(place)].id == *party;
        rules
            .cells
            .iter()
            .zip(&rules.party_of)
            .filter(|(cell, place)| own(**place) && properties.contains(cell.property))
            .map(|(cell, _)| answer(cell))
            .max_by_key(|answer| step(*answer, 0))
            .unwrap_or_default()
    }
}

/// How high an answer stands on a scale that begins at `lowest`: *not relevant* is one step below
/// the lowest level. None where there is no answer.
fn step(answer: Answer, lowest: u8) -> Option<u8> {
    match answer {
        Answer::NotAssessed => None,
        Answer::NotRelevant => Some(0),
        Answer::Level(level) => Some(level.saturating_sub(lowest).saturating_add(1)),
    }
}

fn level(level: Option<u8>) -> Answer {
    level.map_or(Answer::NotAssessed, Answer::Level)
}

impl Opinion {
    /// Nothing said yet.
    pub fn new(scenario: crate::ScenarioId, person: PersonId) -> Self {
        Self {
            scenario,
            person,
            likelihood: None,
            threat_level: None,
            vulnerability_level: None,
            consequence: crate::Values::default(),
            dissent: String::new(),
        }
    }

    /// Whether nothing is said in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::new(self.scenario, self.person)
    }

    /// The opinion with one more answer. `properties` are those that count in the scenario.
    /// Whether a scenario is relevant at all is decided, never an opinion: refused with the code
    /// `opinion-relevant`.
    pub fn scored(
        &self,
        score: &Score,
        rules: &Rules,
        properties: PropertySet,
    ) -> Result<Self, Misfit> {
        let mut scored = self.clone();
        match score {
            Score::Likelihood(level) => scored.likelihood = *level,
            Score::ThreatLevel(level) => scored.threat_level = *level,
            Score::VulnerabilityLevel(level) => scored.vulnerability_level = *level,
            Score::Consequence { party, answer } => {
                (scored.consequence).answer_for(party, *answer, rules, properties)?;
            }
            Score::Relevant(_) => {
                return Err(Misfit {
                    field: "relevant",
                    code: "opinion-relevant",
                });
            }
        }
        rules.fit_levels(
            scored.likelihood,
            scored.threat_level,
            scored.vulnerability_level,
        )?;
        scored.consequence.fit(rules)?;
        Ok(scored)
    }

    /// What it answers to `question`.
    fn answer(&self, question: &Question, rules: &Rules, properties: PropertySet) -> Answer {
        match question {
            Question::Likelihood => level(self.likelihood),
            Question::ThreatLevel => level(self.threat_level),
            Question::VulnerabilityLevel => level(self.vulnerability_level),
            Question::Consequence(party) => {
                Question::in_cells(party, rules, properties, |cell| self.consequence.get(cell))
            }
        }
    }
}

/// What `opinions` say of `scenario`. `properties` are those that count in it; `effective` gives
/// the asset's values, which count where the scenario has none of its own.
pub fn consensus<'a>(
    rules: &Rules,
    properties: PropertySet,
    scenario: &Scenario,
    effective: impl Fn(&Cell) -> Answer,
    opinions: impl IntoIterator<Item = &'a Opinion>,
) -> Consensus {
    let mut opinions: Vec<&Opinion> = opinions.into_iter().collect();
    opinions.sort_by_key(|opinion| opinion.person);
    let decided = |question: &Question| match question {
        Question::Likelihood => level(scenario.likelihood),
        Question::ThreatLevel => level(scenario.threat_level),
        Question::VulnerabilityLevel => level(scenario.vulnerability_level),
        Question::Consequence(party) => Question::in_cells(party, rules, properties, |cell| {
            match scenario.consequence.get(cell) {
                Answer::NotAssessed => effective(cell),
                own => own,
            }
        }),
    };
    let questions: Vec<Questioned> = Question::all(rules)
        .into_iter()
        .map(|question| {
            let answers = opinions
                .iter()
                .map(|opinion| opinion.answer(&question, rules, properties));
            let lowest = question.lowest_level(rules);
            questioned(decided(&question), answers, lowest, question.clone())
        })
        .collect();
    let participants = opinions
        .iter()
        .map(|opinion| {
            let answers: Vec<Answer> = questions
                .iter()
                .map(|asked| opinion.answer(&asked.question, rules, properties))
                .collect();
            let off = questions.iter().zip(&answers).map(|(asked, answer)| {
                let lowest = asked.question.lowest_level(rules);
                let [own, decided] = [*answer, asked.decided].map(|answer| step(answer, lowest));
                Some(own? as i8 - decided? as i8)
            });
            Said {
                person: opinion.person,
                off: off.collect(),
                answers,
                dissent: opinion.dissent.clone(),
            }
        })
        .collect();
    Consensus {
        questions,
        participants,
    }
}

fn questioned(
    decided: Answer,
    answers: impl Iterator<Item = Answer>,
    lowest_level: u8,
    question: Question,
) -> Questioned {
    let mut given: Vec<(u8, Answer)> = answers
        .filter_map(|answer| Some((step(answer, lowest_level)?, answer)))
        .collect();
    given.sort_by_key(|(step, _)| *step);
    let at = |place: usize| given.get(place).map(|(_, answer)| *answer);
    let accord = match given.as_slice() {
        [] | [_] => None,
        [(low, _), .., (high, _)] => Some(match high - low {
            0 => Accord::Agreed,
            1 => Accord::OneStep,
            _ => Accord::Wide,
        }),
    };
    Questioned {
        question,
        decided,
        answers: given.len() as u32,
        lowest: at(0).unwrap_or_default(),
        highest: at(given.len().saturating_sub(1)).unwrap_or_default(),
        median: at(given.len() / 2).unwrap_or_default(),
        accord,
    }
}

impl Consensus {
    /// Whether anybody has answered anything.
    pub fn is_answered(&self) -> bool {
        self.questions.iter().any(|asked| asked.answers > 0)
    }

    /// The answers that take over the middle of what the participants say; a question that nobody
    /// has answered stays as it is.
    pub fn scores(&self) -> Vec<Score> {
        self.questions
            .iter()
            .filter(|asked| asked.answers > 0)
            .filter_map(|asked| asked.question.score(asked.median))
            .collect()
    }
}
