//! Units and people, what they answer for, and assets that are retired or turn out to be one.

use chrono::NaiveDate;
use model::{AssetId, AssetKind, Kind, Person, PersonId, Stored, Unit, UnitId};
use register::{
    Duties, Error, HandOver, HandOverPreview, Merge, MergeHow, MergePreview, RecordName, Refusal,
    Retirement, UnitNode,
};
use serde::Serialize;
use tauri::State;

use crate::{
    error::Answer,
    session::{Session, Written},
};

/// The fields that a kind of asset has besides those of every asset.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct AssetFields {
    /// The kind.
    pub kind: AssetKind,
    /// The fields in the order of a form.
    pub fields: Vec<String>,
}

/// All of a unit.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct UnitPage {
    /// The record.
    pub unit: Stored<UnitId, Unit>,
    /// What is in it.
    pub node: UnitNode,
    /// The people in it.
    pub people: Vec<RecordName>,
    /// The assets in it that are in use.
    pub assets: Vec<RecordName>,
}

/// A column in which two records that are to be one differ, in words.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MergeFieldView {
    /// The column of the exchange table.
    pub column: String,
    /// What it is called.
    pub name: String,
    /// What the record that is kept says.
    pub keep: String,
    /// What the one that goes says.
    pub gone: String,
    /// How it is settled.
    pub how: MergeHow,
}

/// What a merge would do, in words.
#[derive(Clone, PartialEq, Debug, Serialize, specta::Type)]
pub struct MergeView {
    /// Where the two differ.
    pub fields: Vec<MergeFieldView>,
    /// What would be done.
    pub preview: MergePreview,
}

/// The fields of each kind of asset.
#[tauri::command(async)]
#[specta::specta]
pub fn asset_fields() -> Vec<AssetFields> {
    let of = |kind: &AssetKind| AssetFields {
        kind: *kind,
        fields: kind.fields().iter().map(ToString::to_string).collect(),
    };
    AssetKind::ALL.iter().map(of).collect()
}

/// What still counts on an asset that is to be retired.
#[tauri::command(async)]
#[specta::specta]
pub fn retirement(session: State<'_, Session>, id: AssetId) -> Answer<Retirement> {
    session.read(|register| Ok(register.retirement(id)?))
}

/// Retires an asset; `seen` are the assets that need it as they were shown.
#[tauri::command(async)]
#[specta::specta]
pub fn retire_asset(
    session: State<'_, Session>,
    id: AssetId,
    revision: u32,
    day: NaiveDate,
    reason: String,
    seen: Vec<AssetId>,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.retire_asset(stamp, id, revision, day, &reason, &seen))
}

/// Brings a retired asset back into use.
#[tauri::command(async)]
#[specta::specta]
pub fn bring_back(
    session: State<'_, Session>,
    id: AssetId,
    revision: u32,
    reason: String,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.bring_back(stamp, id, revision, &reason))
}

/// What merging two assets or two people would do.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_merge(session: State<'_, Session>, kind: Kind, what: Merge) -> Answer<MergeView> {
    let lang = session.settings().language;
    session.foresee(|register, stamp| {
        let preview = match kind {
            Kind::Assets => register.foresee_merge_assets(stamp, &what)?,
            Kind::People => register.foresee_merge_people(stamp, &what)?,
            _ => return Err(Error::from(Refusal::Missing)),
        };
        let fields = preview
            .fields
            .iter()
            .map(|field| {
                let say = |value: &str| exchange::in_words(kind, &field.column, value, lang);
                let (name, keep) = say(&field.keep);
                MergeFieldView {
                    column: field.column.clone(),
                    name,
                    keep,
                    gone: say(&field.gone).1,
                    how: field.how,
                }
            })
            .collect();
        Ok(MergeView { fields, preview })
    })
}

/// Merges two assets or two people.
#[tauri::command(async)]
#[specta::specta]
pub fn merge(
    session: State<'_, Session>,
    kind: Kind,
    what: Merge,
    reason: String,
) -> Answer<Written<()>> {
    session.write(|register, stamp| match kind {
        Kind::Assets => register.merge_assets(stamp, &what, &reason),
        Kind::People => register.merge_people(stamp, &what, &reason),
        _ => Err(Refusal::Missing.into()),
    })
}

/// Every unit in the order of the tree.
#[tauri::command(async)]
#[specta::specta]
pub fn unit_tree(session: State<'_, Session>) -> Answer<Vec<UnitNode>> {
    session.read(|register| Ok(register.unit_tree()?))
}

/// All of a unit.
#[tauri::command(async)]
#[specta::specta]
pub fn unit(session: State<'_, Session>, id: UnitId) -> Answer<UnitPage> {
    session.read(|register| {
        let tree = register.unit_tree()?;
        let node = tree.into_iter().find(|node| node.id == id);
        let (people, assets) = register.unit_content(id)?;
        Ok(UnitPage {
            unit: register.get::<Unit>(id)?,
            node: node.ok_or(Error::from(Refusal::Missing))?,
            people,
            assets,
        })
    })
}

/// Adds a unit.
#[tauri::command(async)]
#[specta::specta]
pub fn add_unit(session: State<'_, Session>, data: Unit) -> Answer<Written<UnitId>> {
    session.write(|register, stamp| register.add_unit(stamp, data))
}

/// Changes a unit, or moves it under another.
#[tauri::command(async)]
#[specta::specta]
pub fn save_unit(
    session: State<'_, Session>,
    id: UnitId,
    revision: u32,
    data: Unit,
) -> Answer<Written<()>> {
    session.write(|register, stamp| register.save_unit(stamp, id, revision, data))
}

/// Removes a unit in which there is nothing.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_unit(session: State<'_, Session>, id: UnitId, revision: u32) -> Answer<Written<()>> {
    session.write(|register, stamp| register.remove_unit(stamp, id, revision))
}

/// A person.
#[tauri::command(async)]
#[specta::specta]
pub fn person(session: State<'_, Session>, id: PersonId) -> Answer<Stored<PersonId, Person>> {
    session.read(|register| Ok(register.get::<Person>(id)?))
}

/// What a person answers for now.
#[tauri::command(async)]
#[specta::specta]
pub fn duties(session: State<'_, Session>, id: PersonId) -> Answer<Duties> {
    session.read(|register| Ok(register.duties(id)?))
}

/// What a hand-over would do.
#[tauri::command(async)]
#[specta::specta]
pub fn foresee_hand_over(session: State<'_, Session>, what: HandOver) -> Answer<HandOverPreview> {
    session.foresee(|register, stamp| register.foresee_hand_over(stamp, &what))
}

/// Hands duties over, in one step.
#[tauri::command(async)]
#[specta::specta]
pub fn hand_over(
    session: State<'_, Session>,
    what: HandOver,
    reason: String,
) -> Answer<Written<u32>> {
    session.write(|register, stamp| register.hand_over(stamp, &what, &reason))
}
