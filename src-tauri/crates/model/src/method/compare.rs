//! What differs between two versions of a method, in reading order. Names every difference but
//! the version's number and the id; says nothing about what it does to an assessment, which is
//! [`crate::preview_move`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Floor, LikelihoodSource, Method, RiskLevel, ScaleLevel};
use crate::{Arg, Bilingual, Factor, table::ScaleOf};

mod kind;
mod rule;

pub use kind::MethodChangeKind;
use rule::compare_rules;

/// One difference. Its sentence is `method-change-KIND` with `args`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MethodChange {
    /// What it is about.
    pub kind: MethodChangeKind,
    /// With what.
    pub args: BTreeMap<String, Arg>,
}

impl MethodChange {
    fn new(kind: MethodChangeKind) -> Self {
        Self {
            kind,
            args: BTreeMap::new(),
        }
    }

    fn with(mut self, name: &str, arg: Arg) -> Self {
        self.args.insert(name.to_owned(), arg);
        self
    }

    fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Arg::Text(text.into()))
    }

    fn words(self, name: &str, words: &Bilingual) -> Self {
        self.with(name, Arg::Words(words.clone()))
    }

    fn number(self, name: &str, number: impl Into<i32>) -> Self {
        self.with(name, Arg::Number(number.into()))
    }
}

use MethodChangeKind as Kind;

/// Everything that differs from `old` to `new`, from the method's name to its floor; empty where
/// nothing but id and version does. Levels of a scale are held together by place where the scales
/// are equally long, else by label; risk levels and parties by id.
pub fn compare(old: &Method, new: &Method) -> Vec<MethodChange> {
    let mut changes = Vec::new();
    if old.name != new.name {
        changes.push(from_to(Kind::Name, &old.name, &new.name));
    }
    if old.source != new.source {
        changes.push(from_to(Kind::Source, &old.source, &new.source));
    }
    if old.properties != new.properties {
        let (from, to) = (old.properties.name(), new.properties.name());
        changes.push(from_to(Kind::Properties, &from, &to));
    }
    compare_parties(old, new, &mut changes);
    match (&old.likelihood_source, &new.likelihood_source) {
        (LikelihoodSource::Direct { .. }, LikelihoodSource::ThreatXVulnerability { .. }) => {
            changes.push(MethodChange::new(Kind::LikelihoodProduct));
        }
        (LikelihoodSource::ThreatXVulnerability { .. }, LikelihoodSource::Direct { .. }) => {
            changes.push(MethodChange::new(Kind::LikelihoodDirect));
        }
        _ => {}
    }
    for (which, scale) in new.scales() {
        if old.scale(which).is_some_and(|before| before != scale) {
            compare_scale(old, new, which, &mut changes);
        }
    }
    compare_levels(old, new, &mut changes);
    compare_rules(old, new, &mut changes);
    if old.combination != new.combination {
        let (from, to) = (old.combination.name(), new.combination.name());
        changes.push(from_to(Kind::Combination, &from, &to));
    }
    compare_floor(old.floor, new.floor, &mut changes);
    changes
}

fn from_to(kind: Kind, from: &Bilingual, to: &Bilingual) -> MethodChange {
    MethodChange::new(kind).words("from", from).words("to", to)
}

/// For each level of the scale in the new method its place in the old one.
fn matched(old: &[ScaleLevel], new: &[ScaleLevel]) -> Vec<Option<usize>> {
    if old.len() == new.len() {
        return (0..new.len()).map(Some).collect();
    }
    let mut next = 0;
    new.iter()
        .map(|level| {
            let found = old
                .iter()
                .enumerate()
                .skip(next)
                .find(|(_, own)| own.label == level.label)?;
            next = found.0 + 1;
            Some(found.0)
        })
        .collect()
}

fn compare_scale(old: &Method, new: &Method, which: ScaleOf, changes: &mut Vec<MethodChange>) {
    let (Some(before), Some(after)) = (old.scale(which), new.scale(which)) else {
        return;
    };
    let about = |kind: Kind| MethodChange::new(kind).words("scale", &which.name());
    if before.min != after.min {
        changes.push(
            about(Kind::ScaleStart)
                .number("from", before.min)
                .number("to", after.min),
        );
    }
    let matches = matched(&before.levels, &after.levels);
    for (place, level) in before.levels.iter().enumerate() {
        if !matches.contains(&Some(place)) {
            changes.push(
                about(Kind::ScaleLevelRemoved)
                    .number("level", numbered(before.min, place))
                    .words("label", &level.label),
            );
        }
    }
    for (place, (level, earlier)) in after.levels.iter().zip(&matches).enumerate() {
        let about = |kind: Kind| about(kind).number("level", numbered(after.min, place));
        let Some(earlier) = earlier.and_then(|earlier| before.levels.get(earlier)) else {
            changes.push(about(Kind::ScaleLevelAdded).words("label", &level.label));
            continue;
        };
        if earlier.label != level.label {
            changes.push(
                about(Kind::ScaleLevelLabel)
                    .words("from", &earlier.label)
                    .words("to", &level.label),
            );
        }
        if earlier.description != level.description {
            changes.push(about(Kind::ScaleLevelDescription).words("label", &level.label));
        }
        let whom = earlier.by_party.keys().chain(level.by_party.keys());
        let whom: std::collections::BTreeSet<&String> = whom.collect();
        for id in whom {
            if earlier.by_party.get(id) != level.by_party.get(id) {
                let name = party_name(new, id).or(party_name(old, id));
                changes.push(
                    about(Kind::ScaleLevelParty)
                        .words("label", &level.label)
                        .words("party", &name.unwrap_or_else(|| Bilingual::same(id))),
                );
            }
        }
        if earlier.frequency != level.frequency {
            changes.push(about(Kind::ScaleLevelFrequency).words("label", &level.label));
        }
    }
}

fn numbered(min: u8, place: usize) -> i32 {
    i32::from(min).saturating_add(i32::try_from(place).unwrap_or(i32::MAX))
}

/// What the party or category `id` is called.
fn party_name(method: &Method, id: &str) -> Option<Bilingual> {
    let parties = method.parties.iter();
    parties
        .flat_map(|party| std::iter::once(party).chain(&party.categories))
        .find(|party| party.id == id)
        .map(|party| party.name.clone())
}

/// Parties and categories as one list: the id of the party (empty for a party itself), its own
/// id, and both names.
fn listed(method: &Method) -> Vec<(&str, &str, &Bilingual, &Bilingual)> {
    method
        .parties
        .iter()
        .flat_map(|party| {
            let categories = party.categories.iter();
            std::iter::once(("", party.id.as_str(), &party.name, &party.name)).chain(
                categories.map(|own| (party.id.as_str(), own.id.as_str(), &own.name, &party.name)),
            )
        })
        .collect()
}

fn compare_parties(old: &Method, new: &Method, changes: &mut Vec<MethodChange>) {
    let (before, after) = (listed(old), listed(new));
    let kind = |party: &str, whole: Kind, part: Kind| if party.is_empty() { whole } else { part };
    for (party, id, name, whole) in &before {
        if !after.iter().any(|own| (own.0, own.1) == (*party, *id)) {
            changes.push(
                MethodChange::new(kind(party, Kind::PartyRemoved, Kind::CategoryRemoved))
                    .words("name", name)
                    .words("party", whole),
            );
        }
    }
    for (party, id, name, whole) in &after {
        match before.iter().find(|own| (own.0, own.1) == (*party, *id)) {
            None => changes.push(
                MethodChange::new(kind(party, Kind::PartyAdded, Kind::CategoryAdded))
                    .words("name", name)
                    .words("party", whole),
            ),
            Some((_, _, earlier, _)) if earlier != name => changes.push(
                from_to(
                    kind(party, Kind::PartyName, Kind::CategoryName),
                    earlier,
                    name,
                )
                .words("party", whole),
            ),
            Some(_) => {}
        }
    }
    let ids = |list: &[(&str, &str, &Bilingual, &Bilingual)],
               other: &[(&str, &str, &Bilingual, &Bilingual)]| {
        list.iter()
            .map(|own| (own.0.to_owned(), own.1.to_owned()))
            .filter(|own| other.iter().any(|it| it.0 == own.0 && it.1 == own.1))
            .collect::<Vec<_>>()
    };
    if ids(&before, &after) != ids(&after, &before) {
        changes.push(MethodChange::new(Kind::PartyOrder));
    }
}

fn compare_levels(old: &Method, new: &Method, changes: &mut Vec<MethodChange>) {
    for level in &old.levels {
        if new.rank(&level.id).is_none() {
            changes.push(MethodChange::new(Kind::LevelRemoved).words("level", &level.label));
        }
    }
    for level in &new.levels {
        match old.levels.iter().find(|own| own.id == level.id) {
            None => {
                changes.push(MethodChange::new(Kind::LevelAdded).words("level", &level.label));
            }
            Some(earlier) => compare_level(earlier, level, changes),
        }
    }
    let order = |method: &Method, other: &Method| {
        let ids = method.levels.iter().map(|level| level.id.clone());
        ids.filter(|id| other.rank(id).is_some())
            .collect::<Vec<_>>()
    };
    if order(old, new) != order(new, old) {
        changes.push(MethodChange::new(Kind::LevelOrder));
    }
}

fn compare_level(old: &RiskLevel, new: &RiskLevel, changes: &mut Vec<MethodChange>) {
    let about = |kind: Kind| MethodChange::new(kind).words("level", &new.label);
    if old.label != new.label {
        changes.push(from_to(Kind::LevelLabel, &old.label, &new.label));
    }
    if old.colour != new.colour {
        changes.push(
            about(Kind::LevelColour)
                .text("from", &old.colour)
                .text("to", &new.colour),
        );
    }
    if old.sign != new.sign {
        changes.push(
            about(Kind::LevelSign)
                .text("from", &old.sign)
                .text("to", &new.sign),
        );
    }
    if old.decision != new.decision {
        changes.push(
            about(Kind::LevelDecision)
                .words("from", &old.decision.name())
                .words("to", &new.decision.name()),
        );
    }
    match (old.days, new.days) {
        (old, new) if old == new => {}
        (Some(from), Some(to)) => {
            changes.push(about(Kind::LevelDays).number("from", from).number("to", to));
        }
        (None, Some(to)) => changes.push(about(Kind::LevelDaysSet).number("to", to)),
        (_, None) => changes.push(about(Kind::LevelDaysRemoved)),
    }
}

fn compare_floor(old: Floor, new: Floor, changes: &mut Vec<MethodChange>) {
    for (factor, from, to) in [
        (Factor::Likelihood, old.likelihood, new.likelihood),
        (Factor::Consequence, old.consequence, new.consequence),
        (Factor::Vulnerability, old.vulnerability, new.vulnerability),
    ] {
        let about = |kind: Kind| MethodChange::new(kind).words("factor", &factor.name());
        match to {
            _ if from == to => {}
            Some(level) => changes.push(about(Kind::FloorSet).number("level", level)),
            None => changes.push(about(Kind::FloorRemoved)),
        }
    }
}
