//! Two records that turn out to be one: what the one that is kept would say, and what a merge would
//! do; in one entry of the history. Points nothing at the kept one itself (`unite`).

use std::collections::BTreeMap;

use model::{
    AssessmentId, Asset, AssetId, Bilingual, Kind, Lang, Person, Scenario, ScenarioId, ThreatId,
    table::Value,
};
use rusqlite::params;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{
    Reopened,
    unite::{Done, unite},
};
use crate::{
    Error, Foresight, Op, Outcome, Refusal, Register, Result, Stamp, Write,
    export::Export,
    load::{load, one},
    table::id,
};

/// Which record is kept, which one goes, and what is taken from that.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Merge {
    /// The record that is kept.
    pub keep: Uuid,
    /// The revision that it was read at.
    pub keep_revision: u32,
    /// The record that goes.
    pub gone: Uuid,
    /// The revision that it was read at.
    pub gone_revision: u32,
    /// The columns whose value is taken from the one that goes, where both have one.
    pub taken: Vec<String>,
}

/// A column in which the two records differ.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MergeField {
    /// The column of the exchange table.
    pub column: String,
    /// What the record that is kept says, as in a file.
    pub keep: String,
    /// What the one that goes says.
    pub gone: String,
    /// How it is settled.
    pub how: MergeHow,
}

/// How a difference is settled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum MergeHow {
    /// Both say something: what the kept one says stays, unless the other is chosen.
    Kept,
    /// Both say something, and the one that goes is chosen.
    Taken,
    /// The kept one says nothing: it is filled.
    Filled,
    /// Both are put together.
    United,
}

/// How many records of a kind would refer to the kept one instead.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// How many.
    pub count: u32,
}

/// Something that two records say of the same, of which one goes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MergeDropped {
    /// Its kind: a dependency or an opinion.
    pub kind: Kind,
    /// What it is called.
    pub name: Bilingual,
    /// Whether it would be from the kept record to itself; else the kept one says it already.
    pub itself: bool,
}

/// Two scenarios with the same threat in the same assessment. Both stay.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MergeTwin {
    /// The scenario of the record that is kept.
    pub keep: ScenarioId,
    /// Its reference.
    pub keep_reference: String,
    /// The other scenario.
    pub gone: ScenarioId,
    /// Its reference.
    pub gone_reference: String,
}

/// What a merge would do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MergePreview {
    /// Where the two differ.
    pub fields: Vec<MergeField>,
    /// What would refer to the kept one instead.
    pub moved: Vec<KindCount>,
    /// What would go because the kept one says it already.
    pub dropped: Vec<MergeDropped>,
    /// Scenarios that would stand twice.
    pub twins: Vec<MergeTwin>,
    /// Scenarios of superseded assessments that would be about the kept one.
    pub closed: u32,
    /// What would have to be approved or accepted again.
    pub reopened: Reopened,
    /// Which levels would move.
    pub foresight: Foresight,
}

impl Register {
    /// Merges two assets. What the kept one does not say is filled from the other; tags are united;
    /// where both say something, it stays unless its column is among those taken. Scenarios,
    /// dependencies, incidents, routines, attachments and whatever else refers to the one that goes
    /// are about the kept one afterwards. A dependency that would be from the kept one to itself, or
    /// that it has already, goes.
    ///
    /// Refuses the same asset twice, and a stale one.
    pub fn merge_assets(
        &mut self,
        stamp: &Stamp,
        merge: &Merge,
        reason: &str,
    ) -> Result<Outcome<()>> {
        self.merge::<Asset>(stamp, merge, "asset-merge", reason)
    }

    /// What [`merge_assets`](Self::merge_assets) would do: it is carried out and rolled back.
    pub fn foresee_merge_assets(&mut self, stamp: &Stamp, merge: &Merge) -> Result<MergePreview> {
        let twins = self.twins(merge.keep.into(), merge.gone.into())?;
        let closed = self.connection.query_row(
            "SELECT count(*) FROM scenarios s JOIN assessments a ON a.id = s.assessment
             WHERE s.asset = ?1 AND a.state = 'superseded'",
            params![id(merge.gone)],
            |row| row.get(0),
        )?;
        self.foresee_merge::<Asset>(stamp, merge, twins, closed)
    }

    /// Merges two people, facts included: what both accepted, said and took part in is the kept
    /// one's afterwards. Where both gave an opinion on a scenario, the kept one's stays.
    ///
    /// Refuses the same person twice, and a stale one.
    pub fn merge_people(
        &mut self,
        stamp: &Stamp,
        merge: &Merge,
        reason: &str,
    ) -> Result<Outcome<()>> {
        self.merge::<Person>(stamp, merge, "person-merge", reason)
    }

    /// What [`merge_people`](Self::merge_people) would do: it is carried out and rolled back.
    pub fn foresee_merge_people(&mut self, stamp: &Stamp, merge: &Merge) -> Result<MergePreview> {
        self.foresee_merge::<Person>(stamp, merge, Vec::new(), 0)
    }

    fn merge<R: Export + Serialize + DeserializeOwned>(
        &mut self,
        stamp: &Stamp,
        merge: &Merge,
        word: &'static str,
        reason: &str,
    ) -> Result<Outcome<()>> {
        let (data, _) = self.blended::<R>(merge)?;
        let gone = one::<R>(&self.connection, merge.gone.into())?.data.title();
        let op = Op::new(word)
            .with("name", data.title().get(Lang::Da))
            .with("gone", gone.get(Lang::Da));
        self.write(stamp, op, reason.trim(), |write| {
            unite(write, merge, data).map(drop)
        })
    }

    fn foresee_merge<R: Export + Serialize + DeserializeOwned>(
        &mut self,
        stamp: &Stamp,
        merge: &Merge,
        twins: Vec<MergeTwin>,
        closed: u32,
    ) -> Result<MergePreview> {
        let (data, fields) = self.blended::<R>(merge)?;
        let before = self.holding(stamp.today)?;
        let look = |done: Done| Ok((done, self.holding(stamp.today)?));
        let writer = |write: &mut Write<'_>| unite(write, merge, data);
        let (foresight, (done, after)) = self.rehearse(stamp, writer, look)?;
        Ok(MergePreview {
            fields,
            moved: done
                .moved
                .into_iter()
                .map(|(kind, count)| KindCount { kind, count })
                .collect(),
            dropped: done.dropped,
            twins,
            closed,
            reopened: before.lost(&after),
            foresight,
        })
    }

    /// What the kept record would say, and where the two differ.
    fn blended<R: Export + Serialize + DeserializeOwned>(
        &self,
        merge: &Merge,
    ) -> Result<(R, Vec<MergeField>)> {
        if merge.keep == merge.gone {
            return Err(Refusal::Invalid {
                field: "gone",
                code: "merge-with-itself",
            }
            .into());
        }
        let keep = one::<R>(&self.connection, merge.keep.into())?.data;
        let gone = one::<R>(&self.connection, merge.gone.into())?.data;
        let (headings, rows) = self.exchange_rows(&[&keep, &gone])?;
        let (mut own, mut other) = (json(&keep)?, json(&gone)?);
        // Neither is the other's supplier, or its own.
        for record in [&mut own, &mut other] {
            for end in [merge.keep, merge.gone] {
                if record.get("supplier") == Some(&Json::String(end.to_string())) {
                    record.insert("supplier".to_owned(), Json::Null);
                }
            }
        }
        let mut fields = Vec::new();
        for (place, heading) in headings.iter().enumerate() {
            let column = heading.id();
            let (ours, theirs) = (&rows[0][place], &rows[1][place]);
            if PLACED.contains(&column.as_str()) || *theirs == Value::Empty || ours == theirs {
                continue;
            }
            let how = if column == "tags" && *ours != Value::Empty {
                MergeHow::United
            } else if *ours == Value::Empty {
                MergeHow::Filled
            } else if merge.taken.contains(&column) {
                MergeHow::Taken
            } else {
                MergeHow::Kept
            };
            match how {
                MergeHow::Kept => {}
                MergeHow::United => unite_tags(&mut own, &other),
                MergeHow::Taken | MergeHow::Filled => copy(&mut own, &mut other, &column),
            }
            fields.push(MergeField {
                column,
                keep: ours.shown(),
                gone: theirs.shown(),
                how,
            });
        }
        // What was valued by another method, in cells that the tables do not show.
        if let Some(Json::Object(theirs)) = other.remove("consequence")
            && let Some(Json::Object(ours)) = own.get_mut("consequence")
        {
            for (cell, answer) in theirs {
                ours.entry(cell).or_insert(answer);
            }
        }
        let data = serde_json::from_value(Json::Object(own)).map_err(unreadable)?;
        Ok((data, fields))
    }

    /// The scenarios of two assets that have the same threat in the same assessment.
    fn twins(&self, keep: AssetId, gone: AssetId) -> Result<Vec<MergeTwin>> {
        let of =
            |asset: AssetId| load::<Scenario>(&self.connection, "WHERE asset = ?1", [id(asset)]);
        let mut ours: BTreeMap<(AssessmentId, ThreatId), (ScenarioId, String)> = BTreeMap::new();
        for own in of(keep)?.into_values() {
            let place = (own.data.assessment, own.data.threat);
            ours.insert(place, (own.id, own.data.reference));
        }
        let mut twins: Vec<MergeTwin> = of(gone)?
            .into_values()
            .filter_map(|other| {
                let (keep, reference) = ours.get(&(other.data.assessment, other.data.threat))?;
                Some(MergeTwin {
                    keep: *keep,
                    keep_reference: reference.clone(),
                    gone: other.id,
                    gone_reference: other.data.reference,
                })
            })
            .collect();
        twins.sort_by_cached_key(|twin| model::natural_key(&twin.keep_reference));
        Ok(twins)
    }
}

/// The columns that say which record it is and whether it is still there: the kept one's stay.
const PLACED: &[&str] = &["ref", "retired", "left"];

fn json<R: Serialize>(record: &R) -> Result<Map<String, Json>> {
    match serde_json::to_value(record).map_err(unreadable)? {
        Json::Object(fields) => Ok(fields),
        _ => Ok(Map::new()),
    }
}

fn unreadable(error: serde_json::Error) -> Error {
    Error::Content {
        place: "record",
        detail: error.to_string(),
    }
}

/// Moves the value of a column from one record to the other: it is a field of the record, of its
/// details, or a cell of its consequence values.
fn copy(own: &mut Map<String, Json>, other: &mut Map<String, Json>, column: &str) {
    let (part, field) = match column.strip_prefix("consequence.") {
        Some(cell) => (Some("consequence"), cell),
        None if other.contains_key(column) => (None, column),
        None => (Some("details"), column),
    };
    match part {
        None => {
            if let Some(value) = other.remove(field) {
                own.insert(field.to_owned(), value);
            }
        }
        Some(part) => {
            if let Some(value) = other.get_mut(part).and_then(|fields| fields.get_mut(field))
                && let Some(Json::Object(fields)) = own.get_mut(part)
            {
                fields.insert(field.to_owned(), value.take());
            }
        }
    }
}

fn unite_tags(own: &mut Map<String, Json>, other: &Map<String, Json>) {
    let theirs = other.get("tags").and_then(Json::as_array);
    if let (Some(Json::Array(ours)), Some(theirs)) = (own.get_mut("tags"), theirs) {
        for tag in theirs {
            if !ours.contains(tag) {
                ours.push(tag.clone());
            }
        }
    }
}
