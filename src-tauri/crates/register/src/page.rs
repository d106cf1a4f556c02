//! What the overview and the choices in forms need.

use model::{AssessmentId, Bilingual, DecisionRule, Stage, UnitId};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    HeatFilter, Register, Result,
    table::{bilingual, id, needed},
};

/// A record to choose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Choice {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: Bilingual,
    /// A person who left, a supplier that is retired: named where chosen already, not to be chosen
    /// any more.
    pub gone: bool,
}

/// A unit with what stands in it and below it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct UnitRow {
    /// Its id.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// Scenarios on its assets.
    pub scenarios: u32,
    /// Of those, the ones whose level must be treated, current and confirmed.
    pub above_tolerance: u32,
}

impl Register {
    /// A unit and all units below it.
    pub fn units_below(&self, unit: UnitId) -> Result<Vec<UnitId>> {
        let mut statement = self.connection.prepare_cached(
            "WITH RECURSIVE below(id) AS (
                VALUES (?1) UNION SELECT u.id FROM units u JOIN below b ON u.parent = b.id)
             SELECT id FROM below",
        )?;
        Ok(statement
            .query_map([id(unit)], |row| needed(row, 0))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// How many scenarios of a scope must be treated at its stage, by the method's decision rules.
    pub fn above_tolerance(&self, filter: &HeatFilter) -> Result<u32> {
        let (_, rules) = self.rules_for(filter.assessment)?;
        let heat = self.heatmap(filter)?;
        Ok(rules
            .method
            .levels
            .iter()
            .zip(&heat.levels)
            .filter(|(level, _)| level.decision == DecisionRule::MustBeTreated)
            .map(|(_, counted)| counted.count)
            .sum())
    }

    /// The units just below the top, each with all that is below it; those without scenarios are
    /// left out. In Danish order.
    pub fn unit_rows(&self, assessment: Option<AssessmentId>) -> Result<Vec<UnitRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT u.id, u.name FROM units u LEFT JOIN units p ON p.id = u.parent
             WHERE u.parent IS NULL OR p.parent IS NULL ORDER BY u.name COLLATE danish",
        )?;
        let tops: Vec<(UnitId, String)> = statement
            .query_map([], |row| Ok((needed(row, 0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let mut parent = self
            .connection
            .prepare_cached("SELECT 1 FROM units WHERE parent = ?1")?;
        let mut is_top = self
            .connection
            .prepare_cached("SELECT parent IS NULL FROM units WHERE id = ?1")?;
        let mut rows = Vec::new();
        for (unit, name) in tops {
            // A top with units below it stands for what belongs to it alone.
            let alone = is_top.query_row([id(unit)], |row| row.get::<_, bool>(0))?
                && parent.exists([id(unit)])?;
            let units = if alone {
                vec![unit]
            } else {
                self.units_below(unit)?
            };
            let filter = HeatFilter {
                stage: Stage::CurrentConfirmed,
                party: None,
                assessment,
                units: Some(units),
            };
            let scenarios = self.heatmap(&filter)?.total;
            if scenarios > 0 {
                let above_tolerance = self.above_tolerance(&filter)?;
                rows.push(UnitRow {
                    id: unit,
                    name,
                    scenarios,
                    above_tolerance,
                });
            }
        }
        Ok(rows)
    }

    /// The records of a table to choose from, in Danish order.
    fn choices(&self, sql: &str) -> Result<Vec<Choice>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement
            .query_map([], |row| {
                Ok(Choice {
                    id: needed(row, 0)?,
                    name: bilingual(row, 1)?,
                    gone: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The units to choose from.
    pub fn unit_choices(&self) -> Result<Vec<Choice>> {
        self.choices("SELECT id, name, name, 0 FROM units ORDER BY name COLLATE danish")
    }

    /// The people to choose from.
    pub fn people_choices(&self) -> Result<Vec<Choice>> {
        self.choices(
            "SELECT id, name, name, \"left\" IS NOT NULL FROM people ORDER BY name COLLATE danish",
        )
    }

    /// The suppliers to choose from.
    pub fn supplier_choices(&self) -> Result<Vec<Choice>> {
        self.choices(
            "SELECT id, name, name, retired IS NOT NULL FROM assets WHERE kind = 'supplier'
             ORDER BY name COLLATE danish",
        )
    }

    /// The assessments to choose from.
    pub fn assessment_choices(&self) -> Result<Vec<Choice>> {
        self.choices("SELECT id, name, name, 0 FROM assessments ORDER BY name COLLATE danish")
    }

    /// The controls to choose from, each with its reference before its name.
    pub fn control_choices(&self) -> Result<Vec<Choice>> {
        self.choices(
            "SELECT id, ref || ' ' || name_da, ref || ' ' || name_en, 0 FROM controls ORDER BY ref",
        )
    }

    /// The vulnerabilities to choose from.
    pub fn vulnerability_choices(&self) -> Result<Vec<Choice>> {
        self.choices(
            "SELECT id, name_da, name_en, 0 FROM vulnerabilities ORDER BY name_da COLLATE danish",
        )
    }
}
