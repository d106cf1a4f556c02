//! What the participants of an assessment say of its scenarios, each for themselves, and the act
//! of taking over what they say together.

use std::collections::BTreeMap;

use model::{
    Assessment, AssessmentId, AssessmentState, Consensus, Opinion, OpinionId, Person, PersonId,
    Records, Rules, Scenario, ScenarioId, Score, Stored, consensus,
};
use serde::Serialize;

use crate::{
    Choice, Op, Outcome, Refusal, Register, Result, Stamp,
    derive::effective,
    edit::misfit,
    load::{load, one},
    table::id,
};

/// What the participants say of one scenario.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScenarioOpinions {
    /// The scenario.
    pub scenario: ScenarioId,
    /// What they say.
    pub consensus: Consensus,
}

/// Nobody has said anything that the deed could be about.
const NO_OPINION: Refusal = Refusal::Invalid {
    field: "person",
    code: "no-opinion",
};

impl Register {
    /// What the participants say of `scenario`.
    pub fn consensus(&self, scenario: ScenarioId) -> Result<Consensus> {
        let _reading = self.reading()?;
        let stored = one::<Scenario>(&self.connection, scenario)?;
        let rules = self.rules_for(Some(stored.data.assessment))?.1;
        let opinions: Records<OpinionId, Opinion> =
            load(&self.connection, "WHERE scenario = ?1", [id(scenario)])?;
        self.said(&rules, &stored.data, opinions.values().map(|one| &one.data))
    }

    /// What the participants say of each scenario of `assessment` of which anybody says anything.
    pub fn opinions(&self, assessment: AssessmentId) -> Result<Vec<ScenarioOpinions>> {
        let _reading = self.reading()?;
        let opinions: Records<OpinionId, Opinion> = load(
            &self.connection,
            "WHERE scenario IN (SELECT id FROM scenarios WHERE assessment = ?1)",
            [id(assessment)],
        )?;
        let mut of: BTreeMap<ScenarioId, Vec<&Opinion>> = BTreeMap::new();
        for opinion in opinions.values() {
            of.entry(opinion.data.scenario)
                .or_default()
                .push(&opinion.data);
        }
        let rules = self.rules_for(Some(assessment))?.1;
        of.into_iter()
            .map(|(scenario, opinions)| {
                let record = one::<Scenario>(&self.connection, scenario)?.data;
                Ok(ScenarioOpinions {
                    scenario,
                    consensus: self.said(&rules, &record, opinions)?,
                })
            })
            .collect()
    }

    /// Who may have an opinion, in Danish order: the participants of `assessment`, or everybody
    /// where nobody is named.
    pub fn participants(&self, assessment: AssessmentId) -> Result<Vec<Choice>> {
        let named = one::<Assessment>(&self.connection, assessment)?
            .data
            .participants;
        let mut people = self.people_choices()?;
        if !named.is_empty() {
            people.retain(|choice| named.iter().any(|person| person.0 == choice.id));
        }
        Ok(people)
    }

    fn said<'a>(
        &self,
        rules: &Rules,
        scenario: &Scenario,
        opinions: impl IntoIterator<Item = &'a Opinion>,
    ) -> Result<Consensus> {
        let properties = self.counting(scenario)?;
        let values = effective(&self.connection, scenario.asset)?.unwrap_or_default();
        Ok(consensus(
            rules,
            properties,
            scenario,
            |cell| values.get(cell),
            opinions,
        ))
    }

    /// Gives one answer of `person` about `scenario`. Who takes the last answer back, and has
    /// given no reason to disagree, has said nothing.
    pub fn give_opinion(
        &mut self,
        stamp: &Stamp,
        scenario: ScenarioId,
        person: PersonId,
        score: &Score,
    ) -> Result<Outcome<()>> {
        let record = self.open_for_opinions(scenario)?;
        let rules = self.rules_for(Some(record.assessment))?.1;
        let properties = self.counting(&record)?;
        let before = self.opinion(scenario, person)?;
        let blank = Opinion::new(scenario, person);
        let after = before
            .as_ref()
            .map_or(&blank, |stored| &stored.data)
            .scored(score, &rules, properties)
            .map_err(misfit)?;
        let op = self.about_opinion("opinion", &record, person)?;
        self.write(stamp, op, "", |write| match before {
            Some(before) if after.is_empty() => write.remove::<Opinion>(before.id, before.revision),
            Some(before) => write.change(before.id, before.revision, after),
            None if after.is_empty() => Ok(()),
            None => write.insert(after).map(drop),
        })
    }

    /// Keeps why `person` does not agree with what is decided; an empty reason takes it back.
    pub fn dissent(
        &mut self,
        stamp: &Stamp,
        scenario: ScenarioId,
        person: PersonId,
        reason: &str,
    ) -> Result<Outcome<()>> {
        let record = self.open_for_opinions(scenario)?;
        let before = self.opinion(scenario, person)?.ok_or(NO_OPINION)?;
        let after = Opinion {
            dissent: reason.trim().to_owned(),
            ..before.data
        };
        let op = self.about_opinion("dissent", &record, person)?;
        self.write(stamp, op, "", |write| {
            write.change(before.id, before.revision, after)
        })
    }

    /// Removes all that `person` said of `scenario`.
    pub fn withdraw_opinion(
        &mut self,
        stamp: &Stamp,
        scenario: ScenarioId,
        person: PersonId,
    ) -> Result<Outcome<()>> {
        let record = self.open_for_opinions(scenario)?;
        let before = self.opinion(scenario, person)?.ok_or(NO_OPINION)?;
        let op = self.about_opinion("opinion-withdraw", &record, person)?;
        self.write(stamp, op, "", |write| {
            write.remove::<Opinion>(before.id, before.revision)
        })
    }

    /// Decides what is in the middle of what the participants say (see
    /// [`Questioned::median`](model::Questioned::median)), in one entry; what nobody has answered
    /// stays as it is.
    pub fn adopt_consensus(&mut self, stamp: &Stamp, scenario: ScenarioId) -> Result<Outcome<()>> {
        let stored = one::<Scenario>(&self.connection, scenario)?;
        let rules = self.rules_for(Some(stored.data.assessment))?.1;
        let properties = self.counting(&stored.data)?;
        let consensus = self.consensus(scenario)?;
        if !consensus.is_answered() {
            return Err(NO_OPINION.into());
        }
        let mut adopted = stored.data;
        for score in consensus.scores() {
            adopted = adopted.scored(&score, &rules, properties).map_err(misfit)?;
        }
        let op = self.about("adopt", &adopted)?;
        self.write(stamp, op, "", |write| {
            write.change(scenario, stored.revision, adopted)
        })
    }

    /// The scenario, where its assessment still takes opinions.
    pub(crate) fn open_for_opinions(&self, scenario: ScenarioId) -> Result<Scenario> {
        let record = one::<Scenario>(&self.connection, scenario)?.data;
        let assessment = one::<Assessment>(&self.connection, record.assessment)?.data;
        if assessment.state == AssessmentState::Superseded {
            return Err(Refusal::Superseded.into());
        }
        Ok(record)
    }

    fn opinion(
        &self,
        scenario: ScenarioId,
        person: PersonId,
    ) -> Result<Option<Stored<OpinionId, Opinion>>> {
        let found = load::<Opinion>(
            &self.connection,
            "WHERE scenario = ?1 AND person = ?2",
            [id(scenario), id(person)],
        )?;
        Ok(found.into_values().next())
    }

    fn about_opinion(
        &self,
        word: &'static str,
        scenario: &Scenario,
        person: PersonId,
    ) -> Result<Op> {
        let name = one::<Person>(&self.connection, person)?.data.name;
        Ok(self.about(word, scenario)?.with("person", name))
    }
}
