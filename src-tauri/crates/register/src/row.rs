//! Short lists: assessments, threats, measures.

use chrono::NaiveDate;
use model::{
    ApprovalStanding, Assessment, AssessmentId, AssessmentKind, AssessmentState, Bilingual,
    Evidence, Measure, MeasureId, MeasureState, Method, Origin, PropertySet, ThreatId,
};
use rusqlite::params;
use serde::Serialize;

use crate::{
    HeatFilter, Register, Result, Stamp,
    load::{load, one},
    table::{bilingual, from_word, id, needed, properties_of},
};

/// An assessment in a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct AssessmentRow {
    /// Its id.
    pub id: AssessmentId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// The unit that it concerns.
    pub unit_name: Option<String>,
    /// The day that it is as of.
    pub date: Option<NaiveDate>,
    /// The method that it is scored by.
    pub method: Method,
    /// What it is about.
    pub kind: AssessmentKind,
    /// How far it is.
    pub state: AssessmentState,
    /// How its approval stands, where it is approved.
    pub approval: Option<ApprovalStanding>,
    /// The assessment that it was carried forward from.
    pub carried_from: Option<AssessmentId>,
    /// How many of its scenarios are carried, not yet confirmed.
    pub not_confirmed: u32,
    /// How many scenarios it has.
    pub scenarios: u32,
    /// How many of them are answered, *not relevant* included.
    pub answered: u32,
    /// The highest level, current and confirmed: the headline.
    pub highest: Option<String>,
}

/// A threat in a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ThreatRow {
    /// Its id.
    pub id: ThreatId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is.
    pub description: Bilingual,
    /// Where it comes from.
    pub origin: Origin,
    /// What it hurts.
    pub properties: PropertySet,
    /// The catalogue that it comes from; empty for one of the municipality's own.
    pub catalogue: String,
    /// How many scenarios it is in.
    pub scenarios: u32,
}

/// A measure in a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct MeasureRow {
    /// Its id.
    pub id: MeasureId,
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub name: String,
    /// Whether it works already.
    pub state: MeasureState,
    /// Who answers for it.
    pub owner_name: Option<String>,
    /// When a planned one is to be in place.
    pub due: Option<NaiveDate>,
    /// What its tests say.
    pub evidence: Evidence,
    /// On how many scenarios it has an effect.
    pub effects: u32,
}

impl Register {
    /// All assessments on the day of `stamp`, the newest first.
    pub fn assessment_rows(&self, stamp: &Stamp) -> Result<Vec<AssessmentRow>> {
        let mut carried = self.connection.prepare_cached(
            "SELECT count(*) FROM scenarios WHERE assessment = ?1 AND carried = 1",
        )?;
        let mut rows = Vec::new();
        for stored in load::<Assessment>(&self.connection, "", [])?.into_values() {
            let method = one::<Method>(&self.connection, stored.data.method)?.data;
            let unit_name = match stored.data.unit {
                None => None,
                Some(unit) => Some(one::<model::Unit>(&self.connection, unit)?.data.name),
            };
            let heat = self.heatmap(&HeatFilter {
                stage: model::Stage::CurrentConfirmed,
                party: None,
                assessment: Some(stored.id),
                units: None,
            })?;
            let highest = heat.levels.iter().rev().find(|level| level.count > 0);
            rows.push(AssessmentRow {
                kind: stored.data.kind,
                state: stored.data.state,
                approval: self
                    .approval(stored.id, stamp)?
                    .map(|(_, standing)| standing),
                carried_from: stored.data.carried_from,
                not_confirmed: carried.query_row([id(stored.id)], |row| row.get(0))?,
                id: stored.id,
                reference: stored.data.reference,
                name: stored.data.name,
                unit_name,
                date: stored.data.date,
                method,
                scenarios: heat.total,
                answered: heat.total - heat.unanswered,
                highest: highest.map(|level| level.id.clone()),
            });
        }
        rows.sort_by(|a, b| (b.date, &a.reference).cmp(&(a.date, &b.reference)));
        Ok(rows)
    }

    /// The threats whose words contain `text`, by reference.
    pub fn threat_rows(&self, text: &str) -> Result<Vec<ThreatRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT t.id, t.ref, t.name_da, t.name_en, t.description_da, t.description_en, t.origin,
                t.properties, (SELECT count(*) FROM scenarios s WHERE s.threat = t.id), t.catalogue
             FROM threats t
             WHERE contains(t.ref || ' ' || t.name_da || ' ' || t.name_en || ' ' || t.description_da
                || ' ' || t.description_en, ?1) ORDER BY t.ref",
        )?;
        let rows = statement.query_map([text.trim().to_lowercase()], |row| {
            Ok(ThreatRow {
                id: needed(row, 0)?,
                reference: row.get(1)?,
                name: bilingual(row, 2)?,
                description: bilingual(row, 4)?,
                origin: from_word(row, 6, Origin::from_id)?,
                properties: properties_of(row, 7)?,
                scenarios: row.get(8)?,
                catalogue: row.get(9)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The measures whose words contain `text`, by reference, on the day `today`.
    pub fn measure_rows(&self, text: &str, today: NaiveDate) -> Result<Vec<MeasureRow>> {
        let records = load::<Measure>(
            &self.connection,
            "WHERE contains(ref || ' ' || name, ?1)",
            [text.trim().to_lowercase()],
        )?;
        let mut effects = self
            .connection
            .prepare_cached("SELECT count(*) FROM effects WHERE measure = ?1")?;
        let mut rows = Vec::with_capacity(records.len());
        for stored in records.into_values() {
            let owner_name = match stored.data.owner {
                None => None,
                Some(owner) => Some(one::<model::Person>(&self.connection, owner)?.data.name),
            };
            rows.push(MeasureRow {
                id: stored.id,
                owner_name,
                evidence: stored.data.evidence(today),
                effects: effects.query_row(params![id(stored.id)], |row| row.get(0))?,
                reference: stored.data.reference,
                name: stored.data.name,
                state: stored.data.state,
                due: stored.data.due,
            });
        }
        rows.sort_by(|a, b| a.reference.cmp(&b.reference));
        Ok(rows)
    }
}
