//! Assets that are not used any more: kept with their history, left out of what is to come.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use model::{Asset, AssetId, Kind};
use rusqlite::Connection;
use serde::Serialize;

use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp,
    load::one,
    refer::{self, RecordName},
    table::{id, needed},
};

/// An asset that needs another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct NeedingRow {
    /// The asset.
    pub id: AssetId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// By how many dependencies in a row, at least; 1: directly.
    pub steps: u32,
}

/// What still counts on an asset that is to be retired.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Retirement {
    /// The assets in use that need it, directly or through others, the nearest first.
    pub needed_by: Vec<NeedingRow>,
    /// The assets in use whose supplier it is.
    pub supplies: Vec<RecordName>,
    /// The relevant scenarios about it in assessments that are not superseded.
    pub scenarios: Vec<RecordName>,
    /// The measures that have an effect on those.
    pub measures: Vec<RecordName>,
    /// The routines about it that are still to be done.
    pub routines: Vec<RecordName>,
}

const OPEN_SCENARIOS: &str =
    "SELECT s.id FROM scenarios s JOIN assessments a ON a.id = s.assessment
    WHERE s.asset = ?1 AND s.relevant = 1 AND a.state <> 'superseded'";

impl Register {
    /// What still counts on an asset.
    pub fn retirement(&self, asset: AssetId) -> Result<Retirement> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        one::<Asset>(connection, asset)?;
        let rows = |kind, rest: &str| refer::rows(connection, kind, rest, asset.0);
        Ok(Retirement {
            needed_by: needing(connection, asset)?,
            supplies: rows(
                Kind::Assets,
                "WHERE t.supplier = ?1 AND t.retired IS NULL ORDER BY t.ref",
            )?,
            scenarios: rows(
                Kind::Scenarios,
                &format!("WHERE t.id IN ({OPEN_SCENARIOS}) ORDER BY t.ref"),
            )?,
            measures: rows(
                Kind::Measures,
                &format!(
                    "WHERE t.state <> 'retired' AND t.id IN (SELECT measure FROM effects
                     WHERE scenario IN ({OPEN_SCENARIOS})) ORDER BY t.ref"
                ),
            )?,
            routines: rows(
                Kind::Routines,
                "WHERE t.asset = ?1 AND (t.months > 0 OR t.last_done IS NULL OR t.last_done < t.due)
                 ORDER BY t.ref",
            )?,
        })
    }

    /// Retires an asset that was read at `revision`, from the day `day` on. `seen` are the assets
    /// that need it as they were shown: one that is not among them refuses the retirement, and so
    /// does a day to come. Its dependencies and scenarios stay as they are.
    pub fn retire_asset(
        &mut self,
        stamp: &Stamp,
        key: AssetId,
        revision: u32,
        day: NaiveDate,
        reason: &str,
        seen: &[AssetId],
    ) -> Result<Outcome<()>> {
        if day > stamp.today {
            return Err(Refusal::Invalid {
                field: "retired",
                code: "retired-to-come",
            }
            .into());
        }
        let seen: BTreeSet<AssetId> = seen.iter().copied().collect();
        let unseen: Vec<String> = needing(&self.connection, key)?
            .into_iter()
            .filter(|row| !seen.contains(&row.id))
            .map(|row| row.name)
            .collect();
        if !unseen.is_empty() {
            return Err(Refusal::StillNeeded {
                by: unseen
                    .iter()
                    .take(3)
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(", "),
                count: unseen.len() as u32,
            }
            .into());
        }
        self.set_retired(stamp, key, revision, Some(day), reason)
    }

    /// Brings a retired asset that was read at `revision` back into use.
    pub fn bring_back(
        &mut self,
        stamp: &Stamp,
        key: AssetId,
        revision: u32,
        reason: &str,
    ) -> Result<Outcome<()>> {
        self.set_retired(stamp, key, revision, None, reason)
    }

    fn set_retired(
        &mut self,
        stamp: &Stamp,
        key: AssetId,
        revision: u32,
        retired: Option<NaiveDate>,
        reason: &str,
    ) -> Result<Outcome<()>> {
        let asset = Asset {
            retired,
            ..one::<Asset>(&self.connection, key)?.data
        };
        let op = match retired {
            Some(day) => Op::new("asset-retire").with("day", day.to_string()),
            None => Op::new("asset-back"),
        };
        let op = op.with("asset", &asset.name);
        self.write(stamp, op, reason.trim(), |write| {
            write.change(key, revision, asset)
        })
    }
}

/// The assets in use that need `asset`, directly or through others, the nearest first.
fn needing(connection: &Connection, asset: AssetId) -> Result<Vec<NeedingRow>> {
    let mut direct = connection.prepare_cached(
        "SELECT DISTINCT a.id, a.ref, a.name FROM dependencies d JOIN assets a ON a.id = d.\"from\"
         WHERE d.\"to\" = ?1 AND d.adjust <> 'cut' AND a.retired IS NULL",
    )?;
    let mut seen = BTreeSet::from([asset]);
    let mut found: Vec<NeedingRow> = Vec::new();
    let mut open = vec![asset];
    let mut steps = 0;
    while !open.is_empty() {
        steps += 1;
        let mut next = Vec::new();
        for key in open {
            let rows = direct.query_map([id(key)], |row| {
                Ok(NeedingRow {
                    id: needed(row, 0)?,
                    reference: row.get(1)?,
                    name: row.get(2)?,
                    steps,
                })
            })?;
            for row in rows {
                let row = row?;
                if seen.insert(row.id) {
                    next.push(row.id);
                    found.push(row);
                }
            }
        }
        open = next;
    }
    let order = |row: &NeedingRow| (row.steps, model::natural_key(&row.reference));
    found.sort_by_cached_key(order);
    Ok(found)
}
