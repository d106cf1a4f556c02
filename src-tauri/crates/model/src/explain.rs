//! Why a scenario has its level (method, section 7), as a tree that carries every number.
//!
//! A reader who follows it with pencil and paper gets the same level. It never computes a
//! level of its own: the levels are those of the [`Picture`].

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Answer, Assessed, Bilingual, EffectId, EffectInput, Picture, PropertySet, Record, Rules,
    Scenario, ScenarioId, Snapshot, Stage,
};

mod effects;
mod kind;
mod missing;
mod stage;
mod value;

pub use kind::ExplainKind;
pub use value::explain_value;

/// One part of an explanation's sentence.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "lowercase")]
pub enum Arg {
    /// A user's own text, or an id.
    Text(String),
    /// A number.
    Number(i32),
    /// A text in both languages.
    Words(Bilingual),
    /// A day.
    Date(NaiveDate),
}

/// A node of an explanation. Its sentence is `explain-KIND` with `args`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Explanation {
    /// What it says.
    pub kind: ExplainKind,
    /// With what.
    pub args: BTreeMap<String, Arg>,
    /// The id of the risk level that the node states, where it states one.
    pub level: Option<String>,
    /// Why it is so.
    pub children: Vec<Explanation>,
}

impl Explanation {
    fn new(kind: ExplainKind) -> Self {
        Self {
            kind,
            args: BTreeMap::new(),
            level: None,
            children: Vec::new(),
        }
    }

    fn with(mut self, name: &str, arg: Arg) -> Self {
        self.args.insert(name.to_owned(), arg);
        self
    }

    fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Arg::Text(text.into()))
    }

    fn number(self, name: &str, number: impl Into<i32>) -> Self {
        self.with(name, Arg::Number(number.into()))
    }

    fn count(self, name: &str, count: usize) -> Self {
        self.number(name, i32::try_from(count).unwrap_or(i32::MAX))
    }

    fn words(self, name: &str, words: Bilingual) -> Self {
        self.with(name, Arg::Words(words))
    }

    fn child(mut self, child: Explanation) -> Self {
        self.children.push(child);
        self
    }

    fn children(mut self, children: impl IntoIterator<Item = Explanation>) -> Self {
        self.children.extend(children);
        self
    }

    /// The reason that a person gave, where there is one.
    fn reason(self, reason: &str) -> Self {
        if reason.trim().is_empty() {
            return self;
        }
        self.child(Explanation::new(ExplainKind::Reason).text("reason", reason))
    }
}

/// Explains the scenario `id`, or `None` where the snapshot does not hold it.
pub fn explain(snapshot: &Snapshot, picture: &Picture, id: ScenarioId) -> Option<Explanation> {
    let scenario = &snapshot.scenarios.get(&id)?.data;
    let assessed = picture.scenarios.get(&id)?;
    let kind = match assessed {
        Assessed::Levels(_) => ExplainKind::Scenario,
        Assessed::Unanswered => ExplainKind::ScenarioUnanswered,
        Assessed::NotRelevant => ExplainKind::ScenarioNotRelevant,
    };
    let mut root = Explanation::new(kind)
        .text("scenario", &scenario.reference)
        .text("asset", asset_name(snapshot, scenario.asset))
        .words(
            "threat",
            snapshot
                .threats
                .get(&scenario.threat)
                .map(|t| t.data.title())
                .unwrap_or_default(),
        );
    if *assessed == Assessed::NotRelevant {
        return Some(root);
    }
    let Some(case) = Case::new(snapshot, picture, id, scenario) else {
        return Some(root.child(Explanation::new(ExplainKind::MissingMethod)));
    };
    root = root
        .words("method", case.rules.method.name.clone())
        .count("version", case.rules.method.version as usize)
        .child(case.scope());
    match assessed {
        Assessed::Levels(levels) => {
            let headline = levels[Stage::CurrentConfirmed as usize].rank;
            root = root.words("label", case.label(headline));
            root.level = case.level(headline);
            Some(
                root.children(
                    Stage::ALL
                        .into_iter()
                        .map(|stage| case.stage(stage, &levels[stage as usize])),
                )
                .children(case.gaps()),
            )
        }
        Assessed::Unanswered | Assessed::NotRelevant => Some(root.children(case.missing())),
    }
}

/// A scenario with all that its explanation is read from.
struct Case<'a> {
    snapshot: &'a Snapshot,
    picture: &'a Picture,
    rules: &'a Rules,
    scenario: &'a Scenario,
    properties: PropertySet,
    /// In the order of the rules' cells.
    consequence: Vec<Answer>,
    effects: Vec<(EffectId, EffectInput)>,
}

impl<'a> Case<'a> {
    fn new(
        snapshot: &'a Snapshot,
        picture: &'a Picture,
        id: ScenarioId,
        scenario: &'a Scenario,
    ) -> Option<Self> {
        let method = snapshot.assessments.get(&scenario.assessment)?.data.method;
        let rules = picture.rules.get(&method)?;
        Some(Self {
            snapshot,
            picture,
            rules,
            scenario,
            properties: snapshot.properties(scenario),
            consequence: rules
                .cells
                .iter()
                .map(|cell| picture.consequence(scenario, cell).0)
                .collect(),
            effects: picture
                .effects
                .get(&id)
                .into_iter()
                .flatten()
                .filter_map(|id| Some((*id, snapshot.effect_input(rules, *id, picture.today)?)))
                .collect(),
        })
    }

    /// Which properties count, and whose word that is.
    fn scope(&self) -> Explanation {
        let kind = match self.scenario.properties {
            Some(_) => ExplainKind::PropertiesOfScenario,
            None => ExplainKind::PropertiesOfThreat,
        };
        Explanation::new(kind).words("properties", self.properties.name())
    }

    /// The id of the level at `rank`.
    fn level(&self, rank: u8) -> Option<String> {
        self.rules
            .method
            .levels
            .get(usize::from(rank))
            .map(|level| level.id.clone())
    }

    /// What the level at `rank` is called.
    fn label(&self, rank: u8) -> Bilingual {
        self.rules
            .method
            .levels
            .get(usize::from(rank))
            .map(|level| level.label.clone())
            .unwrap_or_default()
    }

    /// The level of the cell at `index`, where it counts.
    fn counted(&self, index: usize) -> Option<u8> {
        let in_scope = self.properties.contains(self.rules.cells[index].property);
        let level = self.consequence[index].level().filter(|_| in_scope)?;
        self.rules
            .method
            .consequence
            .contains(level)
            .then_some(level)
    }

    /// A node about the cell at `index`, with its names.
    fn about_cell(&self, kind: ExplainKind, index: usize) -> Explanation {
        let cell = &self.rules.cells[index];
        let party = self
            .rules
            .method
            .leaves()
            .into_iter()
            .find(|(_, leaf)| leaf.id == cell.party);
        Explanation::new(kind)
            .words("property", cell.property.name())
            .words(
                "party",
                party.map(|(_, leaf)| leaf.name.clone()).unwrap_or_default(),
            )
    }
}

fn asset_name(snapshot: &Snapshot, id: crate::AssetId) -> String {
    snapshot
        .assets
        .get(&id)
        .map(|asset| asset.data.name.clone())
        .unwrap_or_default()
}
