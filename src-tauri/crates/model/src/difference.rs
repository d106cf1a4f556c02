//! What is different from one assessment to another (method, section 9): new, changed, confirmed
//! unchanged, not yet confirmed, closed; and by whom, when and why.
//!
//! Both assessments are computed by what the register knows today of assets and measures.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    Arg, AssessmentId, AssetId, Bilingual, Change, Method, Picture, RiskLevel, Scenario,
    ScenarioId, Snapshot, Stage, Stored, ThreatId,
};

mod fields;

/// The scenarios of two assessments in pairs.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Difference {
    /// The assessment that came first.
    pub earlier: AssessmentId,
    /// The assessment that is compared with it.
    pub later: AssessmentId,
    /// False: they are by different methods or versions, and levels are compared by their labels.
    pub same_method: bool,
    /// One row per scenario, by what became of it, then by asset and threat.
    pub rows: Vec<ScenarioChange>,
}

/// What became of one scenario.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ScenarioChange {
    /// What became of it.
    pub change: Change,
    /// The scenario in the earlier assessment.
    pub before: Option<ScenarioId>,
    /// The scenario in the later one.
    pub after: Option<ScenarioId>,
    /// The reference in the later assessment, else in the earlier one.
    pub reference: String,
    /// The asset's name.
    pub asset: String,
    /// The threat's name.
    pub threat: Bilingual,
    /// The answers, decisions and effects that are others now.
    pub fields: Vec<FieldChange>,
    /// The level at every stage that has one before or after.
    pub stages: Vec<StageChange>,
    /// Who changed the scenario last; empty where it is gone.
    pub by: String,
    /// When that was.
    pub at: Option<DateTime<Utc>>,
    /// Why: the scenario's note where it is another than before, else what the history says.
    pub why: String,
}

/// One field that is different.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct FieldChange {
    /// Names the word `difference-field-FIELD`.
    pub field: &'static str,
    /// What it is about: the cell of a consequence, the measure of an effect.
    pub about: Option<Bilingual>,
    /// What stood there; none for nothing.
    pub before: Option<Arg>,
    /// What stands there now.
    pub after: Option<Arg>,
}

/// The level at one stage, before and after.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct StageChange {
    /// The stage.
    pub stage: Stage,
    /// The id of the level in the earlier assessment's method; none: without a level.
    pub before: Option<String>,
    /// The id of the level in the later assessment's method.
    pub after: Option<String>,
    /// Whether the two are different levels.
    pub moved: bool,
}

impl Difference {
    /// How many scenarios became `change`.
    pub fn count(&self, change: Change) -> usize {
        self.rows.iter().filter(|row| row.change == change).count()
    }
}

/// The two assessments of a difference, with their methods.
struct Pair<'a> {
    snapshot: &'a Snapshot,
    picture: &'a Picture,
    before: &'a Method,
    after: &'a Method,
    same_method: bool,
}

/// What is different from `earlier` to `later`. Scenarios are paired by the chain of what they were
/// carried from, else by asset and threat; where several are alike, in the order of references.
/// None where the snapshot does not hold both assessments with their methods.
pub fn difference(
    snapshot: &Snapshot,
    picture: &Picture,
    earlier: AssessmentId,
    later: AssessmentId,
) -> Option<Difference> {
    let method = |id: AssessmentId| {
        let method = snapshot.assessments.get(&id)?.data.method;
        Some((method, &snapshot.methods.get(&method)?.data))
    };
    let ((one, before), (other, after)) = (method(earlier)?, method(later)?);
    let pair = Pair {
        snapshot,
        picture,
        before,
        after,
        same_method: one == other,
    };
    let (from, to) = (of(snapshot, earlier), of(snapshot, later));
    let partner = partners(snapshot, &from, &to);
    let mut rows: Vec<ScenarioChange> = to
        .iter()
        .map(|after| {
            let before = partner.get(&after.id);
            pair.row(
                before.and_then(|id| snapshot.scenarios.get(id)),
                Some(after),
            )
        })
        .collect();
    let paired: BTreeSet<ScenarioId> = partner.values().copied().collect();
    let gone = from.iter().filter(|stored| !paired.contains(&stored.id));
    rows.extend(gone.map(|stored| pair.row(Some(stored), None)));
    rows.sort_by(|one, other| {
        let key = |row: &ScenarioChange| (row.asset.clone(), row.threat.da.clone());
        (one.change, key(one), &one.reference).cmp(&(other.change, key(other), &other.reference))
    });
    Some(Difference {
        earlier,
        later,
        same_method: pair.same_method,
        rows,
    })
}

type Kept = Stored<ScenarioId, Scenario>;

/// The scenarios of an assessment by reference.
fn of(snapshot: &Snapshot, assessment: AssessmentId) -> Vec<&Kept> {
    let mut found: Vec<&Kept> = snapshot
        .scenarios
        .values()
        .filter(|stored| stored.data.assessment == assessment)
        .collect();
    found.sort_by_key(|stored| &stored.data.reference);
    found
}

/// For each scenario of `to` that has one, its partner in `from`.
fn partners(snapshot: &Snapshot, from: &[&Kept], to: &[&Kept]) -> BTreeMap<ScenarioId, ScenarioId> {
    let mut free: BTreeSet<ScenarioId> = from.iter().map(|stored| stored.id).collect();
    let mut partner = BTreeMap::new();
    for stored in to {
        let mut seen = BTreeSet::new();
        let mut origin = stored.data.carried_from;
        while let Some(id) = origin.filter(|id| seen.insert(*id)) {
            if free.remove(&id) {
                partner.insert(stored.id, id);
                break;
            }
            origin = snapshot
                .scenarios
                .get(&id)
                .and_then(|at| at.data.carried_from);
        }
    }
    let mut alike: BTreeMap<(AssetId, ThreatId), Vec<ScenarioId>> = BTreeMap::new();
    for stored in from.iter().rev().filter(|stored| free.contains(&stored.id)) {
        let key = (stored.data.asset, stored.data.threat);
        alike.entry(key).or_default().push(stored.id);
    }
    for stored in to {
        let key = (stored.data.asset, stored.data.threat);
        if !partner.contains_key(&stored.id)
            && let Some(found) = alike.get_mut(&key).and_then(Vec::pop)
        {
            partner.insert(stored.id, found);
        }
    }
    partner
}

impl Pair<'_> {
    fn row(&self, before: Option<&Kept>, after: Option<&Kept>) -> ScenarioChange {
        let fields = match (before, after) {
            (Some(before), Some(after)) => self.fields(before, after),
            _ => Vec::new(),
        };
        let change = match (before, after) {
            (None, _) => Change::New,
            (Some(_), None) => Change::Closed,
            (Some(before), Some(after)) if before.data.relevant && !after.data.relevant => {
                Change::Closed
            }
            (Some(_), Some(after)) if after.data.carried => Change::NotConfirmed,
            _ if fields.is_empty() => Change::Confirmed,
            _ => Change::Changed,
        };
        let shown = after.or(before);
        let data = shown.map(|stored| &stored.data);
        let asset = data.and_then(|data| self.snapshot.assets.get(&data.asset));
        let threat = data.and_then(|data| self.snapshot.threats.get(&data.threat));
        let note = |kept: Option<&Kept>| kept.map_or("", |kept| kept.data.note.as_str()).to_owned();
        let why = match after {
            Some(_) if note(after) != note(before) => note(after),
            _ => String::new(),
        };
        ScenarioChange {
            change,
            before: before.map(|stored| stored.id),
            after: after.map(|stored| stored.id),
            reference: data.map(|data| data.reference.clone()).unwrap_or_default(),
            asset: asset
                .map(|asset| asset.data.name.clone())
                .unwrap_or_default(),
            threat: threat
                .map(|threat| threat.data.name.clone())
                .unwrap_or_default(),
            fields,
            stages: self.stages(before, after),
            by: after
                .map(|stored| stored.changed_by.clone())
                .unwrap_or_default(),
            at: after.map(|stored| stored.changed_at),
            why,
        }
    }

    fn stages(&self, before: Option<&Kept>, after: Option<&Kept>) -> Vec<StageChange> {
        let level = |kept: Option<&Kept>, method: &'_ Method, stage| -> Option<RiskLevel> {
            let found = self.picture.scenarios.get(&kept?.id)?.at(stage)?;
            method.levels.get(usize::from(found.rank)).cloned()
        };
        Stage::ALL
            .into_iter()
            .filter_map(|stage| {
                let before = level(before, self.before, stage);
                let after = level(after, self.after, stage);
                let moved = match (&before, &after) {
                    (None, None) => return None,
                    (Some(one), Some(other)) if self.same_method => one.id != other.id,
                    (Some(one), Some(other)) => one.label != other.label,
                    _ => true,
                };
                Some(StageChange {
                    stage,
                    before: before.map(|level| level.id),
                    after: after.map(|level| level.id),
                    moved,
                })
            })
            .collect()
    }
}
