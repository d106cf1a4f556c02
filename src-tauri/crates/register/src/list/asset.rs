//! The list of assets.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{AssetId, AssetKind, Classification, Kind, Medium, Property, UnitId, Values};
use rusqlite::{Connection, ToSql, params};
use serde::{Deserialize, Serialize};

use super::Page;
use crate::{
    Register, Result,
    heat::level_id,
    search::{fill, narrow, numbers},
    table::{from_optional_json, from_optional_word, from_word, id, needed},
};

/// An asset in a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AssetRow {
    /// Its id.
    pub id: AssetId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AssetKind,
    /// Digital, on paper or both.
    pub medium: Medium,
    /// How openly it may be handled.
    pub classification: Option<Classification>,
    /// Who answers for it.
    pub owner_name: Option<String>,
    /// Where it belongs.
    pub unit_name: Option<String>,
    /// Since which day it is not used any more.
    pub retired: Option<NaiveDate>,
    /// Per property its highest effective consequence over the parties.
    pub highest: BTreeMap<Property, u8>,
    /// How many scenarios it is in.
    pub scenarios: u32,
    /// The highest level of those, current and confirmed, by the default method.
    pub worst: Option<String>,
}

/// How a list of assets is sorted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum AssetSort {
    /// By name.
    Name,
    /// By reference.
    Reference,
    /// By kind.
    Kind,
    /// By the owner's name.
    Owner,
    /// By the unit's name.
    Unit,
    /// By the worst level.
    Worst,
}

/// Which assets a list shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AssetFilter {
    /// Only where reference, name or description contain this.
    pub text: String,
    /// Only of this kind.
    pub kind: Option<AssetKind>,
    /// Only of this unit or of units below it.
    pub unit: Option<UnitId>,
    /// The order.
    pub sort: AssetSort,
    /// From last to first.
    pub descending: bool,
    /// How many rows come before this part.
    pub offset: u32,
    /// How many rows this part has at most.
    pub limit: u32,
}

impl Register {
    /// A part of the list of assets.
    pub fn assets(&self, filter: &AssetFilter) -> Result<Page<AssetRow>> {
        let direction = if filter.descending { "DESC" } else { "ASC" };
        let order = match filter.sort {
            AssetSort::Name => format!("a.name COLLATE danish {direction}, a.id"),
            AssetSort::Reference => format!("a.ref {direction}"),
            AssetSort::Kind => format!("a.kind {direction}, a.name COLLATE danish"),
            AssetSort::Owner => format!("p.name COLLATE danish {direction}, a.name COLLATE danish"),
            AssetSort::Unit => format!("u.name COLLATE danish {direction}, a.name COLLATE danish"),
            AssetSort::Worst => format!("({WORST}) {direction}, a.name COLLATE danish"),
        };
        let mut conditions = vec!["1"];
        let mut parameters: Vec<(&str, Box<dyn ToSql>)> = Vec::new();
        if !filter.text.trim().is_empty() {
            conditions.push("contains(a.ref || ' ' || a.name || ' ' || a.description, :text)");
            parameters.push((":text", Box::new(filter.text.trim().to_lowercase())));
            // The index says where to look; the words themselves decide.
            if let Some(query) = narrow(&filter.text) {
                fill(&self.connection)?;
                let (first, last) = numbers(Kind::Assets);
                conditions.push(
                    "a.id IN (SELECT record FROM words WHERE number IN (SELECT rowid FROM search
                        WHERE search MATCH :query AND rowid BETWEEN :first AND :last))",
                );
                parameters.push((":query", Box::new(query)));
                parameters.push((":first", Box::new(first)));
                parameters.push((":last", Box::new(last)));
            }
        }
        if let Some(kind) = filter.kind {
            conditions.push("a.kind = :kind");
            parameters.push((":kind", Box::new(kind.id())));
        }
        if let Some(unit) = filter.unit {
            conditions.push(UNITS_BELOW);
            parameters.push((":unit", Box::new(id(unit))));
        }
        let bound: Vec<(&str, &dyn ToSql)> = parameters
            .iter()
            .map(|(name, value)| (*name, value.as_ref()))
            .collect();
        let filter_sql = conditions.join(" AND ");
        let total: u32 = self
            .connection
            .prepare_cached(&format!("SELECT count(*) FROM assets a WHERE {filter_sql}"))?
            .query_row(&*bound, |row| row.get(0))?;
        let sql = format!(
            "SELECT a.id FROM assets a LEFT JOIN people p ON p.id = a.owner
             LEFT JOIN units u ON u.id = a.unit WHERE {filter_sql} ORDER BY {order} LIMIT {} OFFSET {}",
            filter.limit, filter.offset
        );
        let keys = self
            .connection
            .prepare_cached(&sql)?
            .query_map(&*bound, |row| needed(row, 0))?
            .collect::<rusqlite::Result<Vec<AssetId>>>()?;
        let rules = self.rules_for(None).ok().map(|(_, rules)| rules);
        let rows = keys
            .into_iter()
            .map(|key| row(&self.connection, key, rules.as_ref()))
            .collect::<Result<_>>()?;
        Ok(Page { total, rows })
    }
}

const WORST: &str =
    "SELECT max(l.r2) FROM scenarios s JOIN levels l ON l.scenario = s.id WHERE s.asset = a.id";

/// Whether the asset `a` is of the unit `:unit` or of one below it.
pub(crate) const UNITS_BELOW: &str = "a.unit IN (
    WITH RECURSIVE below(id) AS (
        VALUES (:unit) UNION SELECT b.id FROM units b JOIN below ON b.parent = below.id)
    SELECT id FROM below)";

/// An asset as a row.
pub(crate) fn row(
    connection: &Connection,
    key: AssetId,
    rules: Option<&model::Rules>,
) -> Result<AssetRow> {
    let mut statement = connection.prepare_cached(
        "SELECT a.ref, a.name, a.kind, a.medium, a.classification, p.name, u.name, e.cells,
            (SELECT count(*) FROM scenarios s WHERE s.asset = a.id),
            (SELECT max(l.r2) FROM scenarios s JOIN levels l ON l.scenario = s.id WHERE s.asset = a.id),
            a.retired
         FROM assets a LEFT JOIN people p ON p.id = a.owner LEFT JOIN units u ON u.id = a.unit
         LEFT JOIN effective e ON e.asset = a.id WHERE a.id = ?1",
    )?;
    Ok(statement.query_row(params![id(key)], |row| {
        let values: Values = from_optional_json(row, 7)?.unwrap_or_default();
        let mut highest: BTreeMap<Property, u8> = BTreeMap::new();
        for (cell, answer) in &values.0 {
            if let Some(level) = answer.level() {
                let best = highest.entry(cell.property).or_default();
                *best = level.max(*best);
            }
        }
        let worst: Option<u8> = row.get(9)?;
        Ok(AssetRow {
            id: key,
            reference: row.get(0)?,
            name: row.get(1)?,
            kind: from_word(row, 2, AssetKind::from_id)?,
            medium: from_word(row, 3, Medium::from_id)?,
            classification: from_optional_word(row, 4, Classification::from_id)?,
            owner_name: row.get(5)?,
            unit_name: row.get(6)?,
            retired: row.get(10)?,
            highest,
            scenarios: row.get(8)?,
            worst: worst.zip(rules).map(|(rank, rules)| level_id(rules, rank)),
        })
    })?)
}
