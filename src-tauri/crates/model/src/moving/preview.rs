//! What moving an assessment to another method would do: each scenario's level before and after.

use serde::{Deserialize, Serialize};

use super::{LevelMap, LevelsUsed, check::note};
use crate::{
    Answer, Assessed, AssessmentId, Bilingual, Cell, EffectInput, Method, Picture, Problem, Rules,
    Scale, Scenario, ScenarioId, Snapshot, Stage, Stored,
};

/// One scenario before and after.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MoveRow {
    /// Which.
    pub scenario: ScenarioId,
    /// Its short key.
    pub reference: String,
    /// Per stage in the order of [`Stage::ALL`] the id of the old method's level; none where the
    /// scenario has no level.
    pub before: [Option<String>; 4],
    /// The same by the new method.
    pub after: [Option<String>; 4],
    /// Whether at some stage the level after is not the image of the level before.
    pub changed: bool,
    /// Whether a consequence that the scenario takes from its asset counts before and not after:
    /// the new method has no such cell, or its scale no such level (decision 0011).
    pub inherited_lost: bool,
}

/// How many scenarios have a level.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MoveCount {
    /// The id of the level.
    pub level: String,
    /// How many.
    pub count: u32,
}

/// The scenarios counted at one stage.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct StageCount {
    /// The stage.
    pub stage: Stage,
    /// Every level of the method from low to high, also those with none.
    pub levels: Vec<MoveCount>,
    /// Scenarios without a level. They are never counted as low.
    pub unanswered: u32,
    /// Scenarios answered *not relevant*.
    pub not_relevant: u32,
}

/// What moving would do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MovePreview {
    /// Every scenario of the assessment, by reference.
    pub rows: Vec<MoveRow>,
    /// Per stage in the order of [`Stage::ALL`], by the old method.
    pub before: Vec<StageCount>,
    /// The same by the new method.
    pub after: Vec<StageCount>,
    /// How many rows are changed.
    pub changed: u32,
    /// What stands in the way ([`LevelMap::check`]), and as notes what is lost and what must be
    /// looked at. While one is no note, the answers that
    /// it is about count as none in `after`.
    pub problems: Vec<Problem>,
}

/// What becomes of `assessment` when the method is `new` and its answers go by `map`; also a draft
/// held against an assessment that there is. `picture` is that of `snapshot`, which holds
/// the assessment whole.
///
/// Values that come from assets stand on the default method's scale and are read as they are;
/// where one no longer counts, the row says so, and where that scale is another than the new
/// method's, a note does (decision 0011).
///
/// Errors: the faults of `new`; then no level can be found at all.
pub fn preview_move(
    snapshot: &Snapshot,
    picture: &Picture,
    assessment: AssessmentId,
    new: &Method,
    map: &LevelMap,
) -> Result<MovePreview, Vec<Problem>> {
    let rules = Rules::new(new.clone())?;
    let method = snapshot
        .assessments
        .get(&assessment)
        .map(|own| own.data.method);
    let old = method.and_then(|id| picture.rules.get(&id));
    let mut scenarios: Vec<&Stored<ScenarioId, Scenario>> = snapshot
        .scenarios
        .values()
        .filter(|scenario| scenario.data.assessment == assessment)
        .collect();
    scenarios.sort_by(|a, b| (&a.data.reference, a.id).cmp(&(&b.data.reference, b.id)));
    let used = LevelsUsed::of(
        scenarios.iter().map(|scenario| &scenario.data),
        scenarios
            .iter()
            .flat_map(|scenario| picture.effects.get(&scenario.id).into_iter().flatten())
            .filter_map(|id| Some(&snapshot.effects.get(id)?.data)),
    );
    let mut problems = match old {
        Some(old) => map.check(&old.method, new, &used),
        None => Vec::new(),
    };
    let mut before = Tally::new(old.map(|old| &old.method));
    let mut after = Tally::new(Some(new));
    let (mut lost, mut as_is, mut changed) = (0_u32, 0_u32, 0_u32);
    let default = snapshot.method();
    let alike = default.is_some_and(|own| reads_alike(&own.consequence, &new.consequence));
    let rows = scenarios
        .into_iter()
        .map(|scenario| {
            let was = picture.scenarios.get(&scenario.id).copied();
            let was = was.unwrap_or(Assessed::Unanswered);
            let moved = scenario.data.moved(map, new);
            let effects = effects(snapshot, picture, &rules, scenario.id, map);
            let is = snapshot.assess_by(&rules, picture, &moved, &effects);
            let counted = old.map(|old| inherited(snapshot, picture, old, &scenario.data));
            let counts = inherited(snapshot, picture, &rules, &moved);
            let inherited_lost = counted
                .into_iter()
                .flatten()
                .any(|cell| !counts.contains(&cell));
            lost += u32::from(inherited_lost);
            as_is += u32::from(!alike && !counts.is_empty());
            let row = MoveRow {
                scenario: scenario.id,
                reference: scenario.data.reference.clone(),
                before: before.add(&was),
                after: after.add(&is),
                changed: false,
                inherited_lost,
            };
            let stays = row
                .before
                .iter()
                .zip(&row.after)
                .all(|(was, is)| match (was, is) {
                    (None, None) => true,
                    (Some(was), Some(is)) => map.levels.get(was) == Some(is),
                    _ => false,
                });
            changed += u32::from(!stays);
            MoveRow {
                changed: !stays,
                ..row
            }
        })
        .collect();
    if lost > 0 {
        problems.push(note("consequence", "move-inherited-lost").with("count", lost));
    }
    if as_is > 0 {
        problems.push(note("consequence", "move-inherited-as-is").with("count", as_is));
    }
    Ok(MovePreview {
        rows,
        before: before.0,
        after: after.0,
        changed,
        problems,
    })
}

fn effects(
    snapshot: &Snapshot,
    picture: &Picture,
    rules: &Rules,
    scenario: ScenarioId,
    map: &LevelMap,
) -> Vec<EffectInput> {
    let ids = picture.effects.get(&scenario).into_iter().flatten();
    ids.filter_map(|id| {
        let effect = snapshot.effects.get(id)?.data.moved(map)?;
        let measure = &snapshot.measures.get(&effect.measure)?.data;
        Some(effect.input(rules, measure, picture.today))
    })
    .collect()
}

/// The cells whose value comes from the asset and counts.
fn inherited<'a>(
    snapshot: &Snapshot,
    picture: &Picture,
    rules: &'a Rules,
    scenario: &Scenario,
) -> Vec<&'a Cell> {
    let properties = snapshot.properties(scenario);
    let cells = rules.cells.iter();
    cells
        .filter(|cell| properties.contains(cell.property))
        .filter(|cell| match picture.consequence(scenario, cell) {
            (Answer::Level(level), false) => rules.method.consequence.contains(level),
            _ => false,
        })
        .collect()
}

/// Whether a number means the same on both scales, as far as one can see.
fn reads_alike(one: &Scale, other: &Scale) -> bool {
    let labels = |scale: &'_ Scale| -> Vec<Bilingual> {
        scale
            .levels
            .iter()
            .map(|level| level.label.clone())
            .collect()
    };
    one.min == other.min && labels(one) == labels(other)
}

/// Counts levels per stage.
struct Tally(Vec<StageCount>);

impl Tally {
    fn new(method: Option<&Method>) -> Self {
        let levels: Vec<MoveCount> = method
            .into_iter()
            .flat_map(|method| &method.levels)
            .map(|level| MoveCount {
                level: level.id.clone(),
                count: 0,
            })
            .collect();
        let stage = |stage| StageCount {
            stage,
            levels: levels.clone(),
            unanswered: 0,
            not_relevant: 0,
        };
        Self(Stage::ALL.map(stage).into())
    }

    /// Counts one scenario; returns the ids of its levels.
    fn add(&mut self, assessed: &Assessed) -> [Option<String>; 4] {
        let mut ids = [const { None }; 4];
        for (stage, (count, id)) in Stage::ALL.into_iter().zip(self.0.iter_mut().zip(&mut ids)) {
            match assessed {
                Assessed::NotRelevant => count.not_relevant += 1,
                Assessed::Unanswered => count.unanswered += 1,
                Assessed::Levels(_) => {
                    let rank = assessed.at(stage).map(|level| usize::from(level.rank));
                    let own = rank.and_then(|rank| count.levels.get_mut(rank));
                    *id = own.map(|own| {
                        own.count += 1;
                        own.level.clone()
                    });
                }
            }
        }
        ids
    }
}
