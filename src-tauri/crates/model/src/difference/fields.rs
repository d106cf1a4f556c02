//! Which answers, decisions and effects of one scenario are others than in the one before.

use std::collections::{BTreeMap, BTreeSet};

use super::{FieldChange, Kept, Pair};
use crate::{
    Answer, Arg, Bilingual, Cell, Method, Override, Quantity, Scale, ScenarioId, Treatment,
    ledger::party_name, table::ScaleOf,
};

/// A scale of each method.
type Scales<'a> = (Option<&'a Scale>, Option<&'a Scale>);

impl Pair<'_> {
    pub(super) fn fields(&self, before: &Kept, after: &Kept) -> Vec<FieldChange> {
        let (one, other) = (&before.data, &after.data);
        let mut found = Vec::new();
        let mut add = |field, before: Option<Arg>, after: Option<Arg>| {
            if before != after {
                let about = None;
                found.push(FieldChange {
                    field,
                    about,
                    before,
                    after,
                });
            }
        };
        let yes = |relevant: bool| {
            let words = if relevant {
                ("ja", "yes")
            } else {
                ("nej", "no")
            };
            Some(Arg::Words(Bilingual::new(words.0, words.1)))
        };
        add("relevant", yes(one.relevant), yes(other.relevant));
        for (field, scales, levels) in [
            (
                "likelihood",
                self.scales(ScaleOf::Likelihood),
                (one.likelihood, other.likelihood),
            ),
            (
                "threat_level",
                self.scales(ScaleOf::Threat),
                (one.threat_level, other.threat_level),
            ),
            (
                "vulnerability_level",
                self.scales(ScaleOf::Vulnerability),
                (one.vulnerability_level, other.vulnerability_level),
            ),
        ] {
            let level = |scale: Option<&Scale>, level: Option<u8>| {
                level.map(|level| self.level(scale, Answer::Level(level)))
            };
            add(field, level(scales.0, levels.0), level(scales.1, levels.1));
        }
        let properties =
            |kept: &Kept| Some(Arg::Words(self.snapshot.properties(&kept.data).name()));
        add("properties", properties(before), properties(after));
        let weaknesses = |kept: &Kept| self.weaknesses(kept);
        add("vulnerabilities", weaknesses(before), weaknesses(after));
        let treatment = |set: Option<Treatment>| set.map(|set| Arg::Words(set.name()));
        add(
            "treatment",
            treatment(one.treatment),
            treatment(other.treatment),
        );
        let owner = |kept: &Kept| {
            let person = self.snapshot.people.get(&kept.data.owner?)?;
            Some(Arg::Text(person.data.name.clone()))
        };
        add("owner", owner(before), owner(after));
        add("due", one.due.map(Arg::Date), other.due.map(Arg::Date));
        for (field, set) in [
            (
                "current_override",
                (&one.current_override, &other.current_override),
            ),
            (
                "target_override",
                (&one.target_override, &other.target_override),
            ),
        ] {
            add(
                field,
                by_hand(self.before, set.0.as_ref()),
                by_hand(self.after, set.1.as_ref()),
            );
        }
        let quantity = |set: &Option<Quantity>| set.as_ref().map(amounts);
        add(
            "quantity",
            quantity(&one.quantity),
            quantity(&other.quantity),
        );
        found.extend(self.consequences(before, after));
        found.extend(self.effects(before.id, after.id));
        found
    }

    fn scales(&self, which: ScaleOf) -> Scales<'_> {
        (self.before.scale(which), self.after.scale(which))
    }

    /// An answer as a person reads it. Where the methods differ, its label says what it is.
    fn level(&self, scale: Option<&Scale>, answer: Answer) -> Arg {
        let Answer::Level(level) = answer else {
            return Arg::Words(Bilingual::new("ikke relevant", "not relevant"));
        };
        match scale.and_then(|scale| scale.get(level)) {
            None => Arg::Text(level.to_string()),
            Some(found) if self.same_method => Arg::Words(Bilingual::new(
                format!("{level} {}", found.label.da),
                format!("{level} {}", found.label.en),
            )),
            Some(found) => Arg::Words(found.label.clone()),
        }
    }

    fn weaknesses(&self, kept: &Kept) -> Option<Arg> {
        let mut names: Vec<&Bilingual> = kept
            .data
            .vulnerabilities
            .iter()
            .filter_map(|id| Some(&self.snapshot.vulnerabilities.get(id)?.data.name))
            .collect();
        names.sort_by_key(|name| &name.da);
        let all = |pick: fn(&Bilingual) -> &str| {
            names
                .iter()
                .map(|name| pick(name))
                .collect::<Vec<_>>()
                .join("; ")
        };
        let words = Bilingual::new(all(|name| &name.da), all(|name| &name.en));
        (!names.is_empty()).then_some(Arg::Words(words))
    }

    /// The scenarios' own consequence values, cell by cell.
    fn consequences(&self, before: &Kept, after: &Kept) -> Vec<FieldChange> {
        let (one, other) = (&before.data.consequence, &after.data.consequence);
        let cells: BTreeSet<&Cell> = one.0.keys().chain(other.0.keys()).collect();
        let shown = |method: &Method, answer: Answer| match answer {
            Answer::NotAssessed => None,
            answer => Some(self.level(Some(&method.consequence), answer)),
        };
        cells
            .into_iter()
            .map(|cell| FieldChange {
                field: "consequence",
                about: Some(self.cell(cell)),
                before: shown(self.before, one.get(cell)),
                after: shown(self.after, other.get(cell)),
            })
            .filter(|change| change.before != change.after)
            .collect()
    }

    fn cell(&self, cell: &Cell) -> Bilingual {
        let (property, party) = (cell.property.name(), self.party(&cell.party));
        Bilingual::new(
            format!("{}, {}", property.da, party.da),
            format!("{}, {}", property.en, party.en),
        )
    }

    /// A party of the later method, else of the earlier one.
    fn party(&self, id: &str) -> Bilingual {
        let name = party_name(self.after, id);
        if name == Bilingual::same(id) {
            party_name(self.before, id)
        } else {
            name
        }
    }

    /// Effects that are only on one side, or take another number of steps.
    fn effects(&self, before: ScenarioId, after: ScenarioId) -> Vec<FieldChange> {
        let (one, other) = (self.steps(before), self.steps(after));
        let keys: BTreeSet<&(String, String, String)> = one.keys().chain(other.keys()).collect();
        keys.into_iter()
            .filter(|key| one.get(*key) != other.get(*key))
            .map(|key| {
                let shown = |found: &Steps| found.get(key).map(|effect| effect.1.clone());
                let name = one
                    .get(key)
                    .or(other.get(key))
                    .map(|effect| effect.0.clone());
                FieldChange {
                    field: "effect",
                    about: name.map(Bilingual::same),
                    before: shown(&one).map(Arg::Words),
                    after: shown(&other).map(Arg::Words),
                }
            })
            .collect()
    }

    /// Per measure and what it lowers: the measure's name, and the steps in words.
    fn steps(&self, scenario: ScenarioId) -> Steps {
        let effects = self.picture.effects.get(&scenario).into_iter().flatten();
        effects
            .filter_map(|id| {
                let effect = &self.snapshot.effects.get(id)?.data;
                let measure = &self.snapshot.measures.get(&effect.measure)?.data;
                let mut about = vec![effect.factor.name()];
                about.extend(effect.property.map(crate::Property::name));
                about.extend(effect.party.as_deref().map(|party| self.party(party)));
                let all = |pick: fn(&Bilingual) -> &str| {
                    let parts: Vec<&str> = about.iter().map(pick).collect();
                    parts.join(", ")
                };
                let (da, en) = (all(|part| &part.da), all(|part| &part.en));
                let steps = effect.steps;
                let words = Bilingual::new(format!("{da} −{steps}"), format!("{en} −{steps}"));
                let key = (measure.name.clone(), measure.reference.clone(), da);
                Some((key, (measure.name.clone(), words)))
            })
            .collect()
    }
}

/// By measure and factor: the measure's name, and how much it takes off.
type Steps = BTreeMap<(String, String, String), (String, Bilingual)>;

/// The level that a person set, by its label.
fn by_hand(method: &Method, set: Option<&Override>) -> Option<Arg> {
    let set = set?;
    let level = method.levels.iter().find(|level| level.id == set.level);
    Some(level.map_or_else(
        || Arg::Text(set.level.clone()),
        |level| Arg::Words(level.label.clone()),
    ))
}

/// How often and how much, from low to high.
fn amounts(quantity: &Quantity) -> Arg {
    let (often, much) = (quantity.frequency, quantity.loss);
    let plain = format!("{}–{} / {}–{}", often.low, often.high, much.low, much.high);
    Arg::Words(Bilingual::new(plain.replace('.', ","), plain))
}
