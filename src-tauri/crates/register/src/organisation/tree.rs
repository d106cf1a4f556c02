//! The units as a tree, each with what is in it.

use std::collections::{BTreeMap, HashMap};

use model::{Kind, PersonId, Stage, UnitId};
use serde::Serialize;

use crate::{
    HeatFilter, Register, Result,
    refer::{self, RecordName},
    table::{needed, optional},
};

/// A unit in the tree. What is counted stands in the unit itself, not below it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct UnitNode {
    /// Its id.
    pub id: UnitId,
    /// The revision that it is at.
    pub revision: u32,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// The unit that it is a part of.
    pub parent: Option<UnitId>,
    /// How many units it is below, counted from the top.
    pub depth: u32,
    /// Whom to ask.
    pub contact: Option<PersonId>,
    /// That person's name.
    pub contact_name: Option<String>,
    /// People in it who have not left.
    pub people: u32,
    /// Assets in it that are in use.
    pub assets: u32,
    /// Scenarios on its assets whose level must be treated, current and confirmed, by the default
    /// method.
    pub above_tolerance: u32,
}

impl Register {
    /// Every unit, each followed by those below it, in Danish order.
    pub fn unit_tree(&self) -> Result<Vec<UnitNode>> {
        let _reading = self.reading()?;
        let people = self.per_unit(
            "SELECT unit, count(*) FROM people WHERE unit IS NOT NULL AND \"left\" IS NULL GROUP BY unit",
        )?;
        let assets = self.per_unit(
            "SELECT unit, count(*) FROM assets WHERE unit IS NOT NULL AND retired IS NULL GROUP BY unit",
        )?;
        let mut statement = self.connection.prepare_cached(
            "SELECT u.id, u.revision, u.ref, u.name, u.parent, u.contact, p.name
             FROM units u LEFT JOIN people p ON p.id = u.contact
             ORDER BY u.name COLLATE danish DESC, u.ref DESC",
        )?;
        let nodes = statement
            .query_map([], |row| {
                let key: UnitId = needed(row, 0)?;
                Ok(UnitNode {
                    id: key,
                    revision: row.get(1)?,
                    reference: row.get(2)?,
                    name: row.get(3)?,
                    parent: optional(row, 4)?,
                    depth: 0,
                    contact: optional(row, 5)?,
                    contact_name: row.get(6)?,
                    people: people.get(&key).copied().unwrap_or(0),
                    assets: assets.get(&key).copied().unwrap_or(0),
                    above_tolerance: 0,
                })
            })?
            .collect::<rusqlite::Result<Vec<UnitNode>>>()?;
        // Taken from the end, the children of a unit come in their order.
        let mut below: BTreeMap<Option<UnitId>, Vec<UnitNode>> = BTreeMap::new();
        for node in nodes {
            below.entry(node.parent).or_default().push(node);
        }
        let mut open = below.remove(&None).unwrap_or_default();
        let mut tree = Vec::new();
        while let Some(mut node) = open.pop() {
            for mut child in below.remove(&Some(node.id)).unwrap_or_default() {
                child.depth = node.depth + 1;
                open.push(child);
            }
            if node.assets > 0 && self.default_method()?.is_some() {
                node.above_tolerance = self.above_tolerance(&HeatFilter {
                    stage: Stage::CurrentConfirmed,
                    party: None,
                    assessment: None,
                    units: Some(vec![node.id]),
                })?;
            }
            tree.push(node);
        }
        Ok(tree)
    }

    /// The people in a unit who have not left, and its assets that are in use, by name.
    pub fn unit_content(&self, unit: UnitId) -> Result<(Vec<RecordName>, Vec<RecordName>)> {
        let here = |kind, rest| refer::rows(&self.connection, kind, rest, unit.0);
        Ok((
            here(
                Kind::People,
                "WHERE t.unit = ?1 AND t.\"left\" IS NULL ORDER BY t.name COLLATE danish",
            )?,
            here(
                Kind::Assets,
                "WHERE t.unit = ?1 AND t.retired IS NULL ORDER BY t.name COLLATE danish",
            )?,
        ))
    }

    fn per_unit(&self, sql: &str) -> Result<HashMap<UnitId, u32>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_map([], |row| Ok((needed(row, 0)?, row.get(1)?)))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}
