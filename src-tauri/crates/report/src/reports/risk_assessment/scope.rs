//! What the report is about, gathered once and in the order in which it is printed.

use std::collections::BTreeMap;

use model::{
    Acceptance, Assessed, Assessment, AssessmentId, AssetId, LevelRule, Method, PartyLevel,
    PersonId, Picture, Rules, Scenario, ScenarioId, Snapshot, Stage, Standing, latest_acceptances,
    standing,
};
use text::{Arg, Words, words};

use crate::{
    document::{Badge, Cell, Phrase},
    heatmap::level_badge,
    reports::Fault,
};

pub(super) use crate::reports::risks::{Known, Risk, Risks};

/// One assessment with all that is said of it.
pub(super) struct Scope<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) picture: &'a Picture,
    pub(super) rules: &'a Rules,
    pub(super) id: AssessmentId,
    pub(super) assessment: &'a Assessment,
    pub(super) lang: model::Lang,
    pub(super) words: &'static Words,
    /// Scenarios with a level: the highest *current, confirmed* first, then by reference.
    pub(super) risks: Vec<Risk<'a>>,
    /// Scenarios without a level, by reference.
    pub(super) unanswered: Vec<Known<'a>>,
    /// Scenarios answered *not relevant*, by reference.
    pub(super) not_relevant: Vec<Known<'a>>,
    /// The latest acceptance of each scenario that has one, and how it stands.
    pub(super) accepted: BTreeMap<ScenarioId, (&'a Acceptance, Standing)>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(
        snapshot: &'a Snapshot,
        picture: &'a Picture,
        id: AssessmentId,
        lang: model::Lang,
    ) -> Result<Self, Fault> {
        let assessment = &snapshot
            .assessments
            .get(&id)
            .ok_or(Fault::UnknownAssessment)?
            .data;
        let rules = picture.rules.get(&assessment.method).ok_or_else(|| {
            let method = snapshot.methods.get(&assessment.method);
            let problems = method.map(|method| method.data.check());
            Fault::Method(problems.unwrap_or_default())
        })?;
        let mut scope = Self {
            snapshot,
            picture,
            rules,
            id,
            assessment,
            lang,
            words: words(lang),
            risks: Vec::new(),
            unanswered: Vec::new(),
            not_relevant: Vec::new(),
            accepted: BTreeMap::new(),
        };
        let found = Risks::gather(snapshot, picture, |scenario| scenario.assessment == id);
        (scope.risks, scope.unanswered, scope.not_relevant) =
            (found.assessed, found.unanswered, found.not_relevant);
        let latest = latest_acceptances(snapshot);
        let all: Vec<ScenarioId> = scope.all().map(|(id, _)| id).collect();
        for id in all {
            if let Some(stored) = latest.get(&id) {
                let how = standing(snapshot, picture, &stored.data);
                scope.accepted.insert(id, (&stored.data, how));
            }
        }
        Ok(scope)
    }

    /// How many scenarios the assessment has.
    pub(super) fn total(&self) -> usize {
        self.risks.len() + self.unanswered.len() + self.not_relevant.len()
    }

    /// Every scenario, whatever its answer.
    pub(super) fn all(&self) -> impl Iterator<Item = Known<'a>> {
        self.risks
            .iter()
            .map(Risk::known)
            .chain(self.unanswered.iter().copied())
            .chain(self.not_relevant.iter().copied())
    }

    /// The assets that scenarios are about, by reference.
    pub(super) fn assets(&self) -> Vec<AssetId> {
        let mut assets: Vec<AssetId> = self.all().map(|(_, scenario)| scenario.asset).collect();
        // The ids are in the order of references here.
        assets.sort_unstable();
        assets.dedup();
        assets
    }

    pub(super) fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.words.say(key, args)
    }

    /// "Nuværende, bekræftet".
    pub(super) fn stage(&self, stage: Stage) -> String {
        self.words.term("stage", stage.id())
    }

    pub(super) fn method_name(&self) -> String {
        let method = &self.rules.method;
        self.say(
            "report-method-version",
            &[
                ("method", (&method.name).into()),
                ("version", method.version.to_string().into()),
            ],
        )
    }

    pub(super) fn badge(&self, rank: u8) -> Badge {
        level_badge(&self.rules.method, rank, self.lang)
    }

    /// Sign, label and number of a level: `[E] Kritisk (16)`.
    pub(super) fn level(&self, rank: u8, number: u16) -> Cell {
        Cell {
            badge: Some(self.badge(rank)),
            phrase: format!("({number})").into(),
        }
    }

    /// Sign and number alone, for narrow columns.
    pub(super) fn sign(&self, level: PartyLevel) -> Cell {
        let mut badge = self.badge(level.rank);
        badge.text = level.number.to_string();
        badge.into()
    }

    /// The name of an asset.
    pub(super) fn asset_name(&self, id: AssetId) -> &'a str {
        let snapshot: &'a Snapshot = self.snapshot;
        snapshot
            .assets
            .get(&id)
            .map_or("", |asset| asset.data.name.as_str())
    }

    /// Reference and name of an asset.
    pub(super) fn asset(&self, id: AssetId) -> String {
        match self.snapshot.assets.get(&id) {
            Some(asset) => format!("{} {}", asset.data.reference, asset.data.name),
            None => String::new(),
        }
    }

    /// The name of a scenario's threat.
    pub(super) fn threat_name(&self, scenario: &Scenario) -> &'a str {
        let snapshot: &'a Snapshot = self.snapshot;
        snapshot
            .threats
            .get(&scenario.threat)
            .map_or("", |threat| threat.data.name.get(self.lang))
    }

    pub(super) fn person(&self, id: PersonId) -> Option<&'a str> {
        let snapshot: &'a Snapshot = self.snapshot;
        snapshot
            .people
            .get(&id)
            .map(|person| person.data.name.as_str())
    }

    /// The owner's name, or that there is none.
    pub(super) fn owner(&self, owner: Option<PersonId>) -> String {
        owner
            .and_then(|owner| self.person(owner))
            .map_or_else(|| self.say("report-no-owner", &[]), str::to_owned)
    }

    /// References of scenarios, separated by commas; those with a level lead to their block.
    pub(super) fn links<'s>(&self, scenarios: impl IntoIterator<Item = Known<'s>>) -> Phrase {
        let mut phrase = Phrase::new();
        for (id, scenario) in scenarios {
            if !phrase.is_empty() {
                phrase = phrase.plain(", ");
            }
            let assessed = self.picture.scenarios.get(&id);
            phrase = match assessed {
                Some(Assessed::Levels(_)) => phrase.link(anchor(scenario), &scenario.reference),
                _ => phrase.plain(&scenario.reference),
            };
        }
        phrase
    }

    /// The numbers that a level stands for: `12–14`, or `4, 6, 8`.
    pub(super) fn numbers(&self, rank: u8) -> String {
        let method: &Method = &self.rules.method;
        let legend = method.legend(rank);
        match (&method.rule, legend.as_slice()) {
            (LevelRule::Bands { .. }, [from, to]) if from != to => format!("{from}–{to}"),
            (LevelRule::Bands { .. }, [from, ..]) => from.to_string(),
            (_, products) => products
                .iter()
                .map(u16::to_string)
                .collect::<Vec<_>>()
                .join(", "),
        }
    }
}

/// The anchor of a scenario's heading.
pub(super) fn anchor(scenario: &Scenario) -> String {
    format!("scenario-{}", scenario.reference)
}
