//! The life of an assessment: what it says of itself, approval, scenarios by the score, carrying
//! forward, moving to another method, and what is different since last time.

use model::{
    ApprovalStanding, Assessment, AssessmentId, Difference, LevelMap, Method, MethodId,
    MovePreview, ScenarioId, Stored,
};
use register::{
    Outcome, Register, ScenarioFilter, ScenarioPlan, ScenarioRow, ScenarioScope, Stamp, Start,
};
use serde::Serialize;
use tauri::State;

use crate::{
    error::Answer,
    session::{Session, Written},
};

/// All of an assessment but its scenarios.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct AssessmentPage {
    /// The record.
    pub assessment: Stored<AssessmentId, Assessment>,
    /// How its approval stands, where it is approved.
    pub approval: Option<ApprovalStanding>,
    /// The assessment that it is compared with unless somebody chooses another.
    pub earlier: Option<AssessmentId>,
}

/// Two assessments side by side, each with its method.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct DifferencePage {
    /// What is different.
    pub difference: Difference,
    /// The method of the earlier one.
    pub before: Method,
    /// The method of the later one.
    pub after: Method,
}

/// A method version that an assessment may move to.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MethodVersion {
    /// Its id.
    pub id: MethodId,
    /// The method.
    pub method: Method,
}

fn page(register: &Register, id: AssessmentId, stamp: &Stamp) -> Answer<AssessmentPage> {
    Ok(AssessmentPage {
        assessment: register.get::<Assessment>(id)?,
        approval: register.approval(id, stamp)?.map(|(_, standing)| standing),
        earlier: register.earlier_assessment(id)?,
    })
}

/// Carries out a deed on an assessment and gives the page as it is then.
fn changed(
    session: &Session,
    id: AssessmentId,
    deed: impl FnOnce(&mut Register, &Stamp) -> register::Result<Outcome<()>>,
) -> Answer<Written<AssessmentPage>> {
    let written = session.write(deed)?;
    let stamp = session.stamp();
    let value = session.read(|register| page(register, id, &stamp))?;
    Ok(Written {
        value,
        changed: written.changed,
    })
}

/// All of an assessment but its scenarios.
#[tauri::command(async)]
#[specta::specta]
pub fn assessment(session: State<'_, Session>, id: AssessmentId) -> Answer<AssessmentPage> {
    let stamp = session.stamp();
    session.read(|register| page(register, id, &stamp))
}

/// Changes what an assessment says of itself.
#[tauri::command(async)]
#[specta::specta]
pub fn save_assessment(
    session: State<'_, Session>,
    id: AssessmentId,
    revision: u32,
    data: Assessment,
) -> Answer<Written<AssessmentPage>> {
    changed(&session, id, |register, stamp| {
        register.save_assessment(stamp, id, revision, data)
    })
}

/// Sends an assessment for approval.
#[tauri::command(async)]
#[specta::specta]
pub fn submit_assessment(
    session: State<'_, Session>,
    id: AssessmentId,
    revision: u32,
) -> Answer<Written<AssessmentPage>> {
    changed(&session, id, |register, stamp| {
        register.submit_assessment(stamp, id, revision)
    })
}

/// Sends an assessment back as a draft.
#[tauri::command(async)]
#[specta::specta]
pub fn return_assessment(
    session: State<'_, Session>,
    id: AssessmentId,
    revision: u32,
    reason: String,
) -> Answer<Written<AssessmentPage>> {
    changed(&session, id, |register, stamp| {
        register.return_assessment(stamp, id, revision, &reason)
    })
}

/// Approves an assessment in the name of `by`, who sits at the desk for this one act.
#[tauri::command(async)]
#[specta::specta]
pub fn approve_assessment(
    session: State<'_, Session>,
    id: AssessmentId,
    revision: u32,
    by: String,
) -> Answer<Written<AssessmentPage>> {
    changed(&session, id, |register, stamp| {
        let stamp = Stamp {
            by: by.trim().to_owned(),
            ..stamp.clone()
        };
        register.approve_assessment(&stamp, id, revision)
    })
}

/// Removes a draft.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_assessment(
    session: State<'_, Session>,
    id: AssessmentId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_assessment(stamp, id, revision))
}

/// Removes a scenario.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_scenario(
    session: State<'_, Session>,
    id: ScenarioId,
    revision: u32,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_scenario(stamp, id, revision))
}

/// The catalogues that threats stand in; the municipality's own is the empty one.
#[tauri::command(async)]
#[specta::specta]
pub fn catalogues(session: State<'_, Session>) -> Answer<Vec<String>> {
    session.read(|register| Ok(register.catalogues()?))
}

/// How many scenarios would be made.
#[tauri::command(async)]
#[specta::specta]
pub fn plan_scenarios(
    session: State<'_, Session>,
    assessment: AssessmentId,
    scope: ScenarioScope,
) -> Answer<ScenarioPlan> {
    session.read(|register| Ok(register.plan_scenarios(assessment, &scope)?))
}

/// Makes the scenarios of a scope.
#[tauri::command(async)]
#[specta::specta]
pub fn generate_scenarios(
    session: State<'_, Session>,
    assessment: AssessmentId,
    scope: ScenarioScope,
) -> Answer<Written<ScenarioPlan>> {
    session.write(|register, stamp| register.generate_scenarios(stamp, assessment, &scope))
}

/// Starts a new assessment from an earlier one.
#[tauri::command(async)]
#[specta::specta]
pub fn carry_forward(
    session: State<'_, Session>,
    from: AssessmentId,
    start: Start,
) -> Answer<Written<AssessmentId>> {
    session.write(|register, stamp| register.carry_forward(stamp, from, &start))
}

/// Says that the carried answers of one scenario hold.
#[tauri::command(async)]
#[specta::specta]
pub fn confirm_scenario(
    session: State<'_, Session>,
    id: ScenarioId,
) -> Answer<Written<ScenarioRow>> {
    let written = session.write(|register, stamp| register.confirm_scenarios(stamp, &[id]))?;
    Ok(Written {
        value: session.read(|register| Ok(register.scenario_row(id)?))?,
        changed: written.changed,
    })
}

/// Says that the carried answers of all scenarios of a list hold; returns how many those were.
#[tauri::command(async)]
#[specta::specta]
pub fn confirm_scenarios(
    session: State<'_, Session>,
    filter: ScenarioFilter,
) -> Answer<Written<u32>> {
    session.write(|register, stamp| {
        let keys = register.scenario_keys(&filter)?;
        register.confirm_scenarios(stamp, &keys)
    })
}

/// What is different from `earlier` to `later`; none where there is no earlier one.
#[tauri::command(async)]
#[specta::specta]
pub fn difference(
    session: State<'_, Session>,
    earlier: Option<AssessmentId>,
    later: AssessmentId,
) -> Answer<Option<DifferencePage>> {
    let stamp = session.stamp();
    session.read(|register| {
        let chosen = match earlier {
            Some(earlier) => Some(earlier),
            None => register.earlier_assessment(later)?,
        };
        let Some(earlier) = chosen else {
            return Ok(None);
        };
        let method = |id: AssessmentId| -> Answer<Method> {
            let method = register.get::<Assessment>(id)?.data.method;
            Ok(register.get::<Method>(method)?.data)
        };
        Ok(Some(DifferencePage {
            difference: register.difference(&stamp, earlier, later)?,
            before: method(earlier)?,
            after: method(later)?,
        }))
    })
}

/// Every method version, the newest of each first.
#[tauri::command(async)]
#[specta::specta]
pub fn method_versions(session: State<'_, Session>) -> Answer<Vec<MethodVersion>> {
    session.read(|register| {
        let mut versions: Vec<MethodVersion> = register
            .all::<Method>()?
            .into_values()
            .map(|stored| MethodVersion {
                id: stored.id,
                method: stored.data,
            })
            .collect();
        versions.sort_by(|one, other| {
            let key = |of: &MethodVersion| (of.method.id.clone(), u32::MAX - of.method.version);
            key(one).cmp(&key(other))
        });
        Ok(versions)
    })
}

/// A first map from an assessment's method to another.
#[tauri::command(async)]
#[specta::specta]
pub fn suggested_map(
    session: State<'_, Session>,
    assessment: AssessmentId,
    method: MethodId,
) -> Answer<LevelMap> {
    session.read(|register| Ok(register.suggested_map(assessment, method)?))
}

/// What moving an assessment to another method would do.
#[tauri::command(async)]
#[specta::specta]
pub fn preview_move(
    session: State<'_, Session>,
    assessment: AssessmentId,
    method: MethodId,
    map: LevelMap,
) -> Answer<MovePreview> {
    let stamp = session.stamp();
    session.read(|register| Ok(register.preview_move(&stamp, assessment, method, &map)?))
}

/// Makes a new draft of an assessment by another method.
#[tauri::command(async)]
#[specta::specta]
pub fn move_assessment(
    session: State<'_, Session>,
    from: AssessmentId,
    method: MethodId,
    map: LevelMap,
    start: Start,
) -> Answer<Written<AssessmentId>> {
    session.write(|register, stamp| register.move_assessment(stamp, from, method, map, &start))
}
