//! What a changeset touched, so that just that is recomputed.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
};

use fallible_streaming_iterator::FallibleStreamingIterator;
use model::{AssessmentId, AssetId, Kind, MeasureId, ScenarioId, ThreatId, UnitId};
use rusqlite::{
    hooks::Action,
    session::{ChangesetItem, ChangesetIter},
    types::ValueRef,
};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Result,
    load::METHOD,
    table::{RECORDED, table_of},
};

/// What became of a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// It was not there before.
    Added,
    /// It, or what it is linked to, was changed.
    Changed,
    /// It is not there any more.
    Removed,
}

/// The records behind the rows of a changeset.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Touched {
    /// Scenarios that were changed, or whose effects were.
    pub(crate) scenarios: BTreeSet<ScenarioId>,
    /// Scenarios about which an opinion was written.
    pub(crate) judged: BTreeSet<ScenarioId>,
    /// Assets whose own values may give other effective ones, also below them.
    pub(crate) valued_assets: BTreeSet<AssetId>,
    /// Assets that stand in another unit now.
    pub(crate) moved_assets: BTreeSet<AssetId>,
    /// Assets that were removed.
    pub(crate) removed_assets: BTreeSet<AssetId>,
    /// Measures whose state or test changed.
    pub(crate) measures: BTreeSet<MeasureId>,
    /// Measures that a test names, or did, where that was changed.
    pub(crate) tested: BTreeSet<MeasureId>,
    /// Tests that were changed, or whose runs were.
    pub(crate) tests: BTreeSet<Uuid>,
    /// Threats whose properties changed.
    pub(crate) threats: BTreeSet<ThreatId>,
    /// Assessments whose method changed.
    pub(crate) assessments: BTreeSet<AssessmentId>,
    /// Assessments of which anything was written.
    pub(crate) written_assessments: BTreeSet<AssessmentId>,
    /// Units that were changed.
    pub(crate) units: BTreeSet<UnitId>,
    /// Whether any record was removed.
    pub(crate) removes: bool,
    /// The default method, and with it every value, changed.
    pub(crate) everything: bool,
    /// Dependencies, effects and runs that were changed without naming whom they reach.
    pub(crate) changed_dependencies: BTreeSet<Uuid>,
    pub(crate) changed_effects: BTreeSet<Uuid>,
    pub(crate) changed_runs: BTreeSet<Uuid>,
    /// Every record, and what became of it. A row of a table of pairs is a change of its owner.
    pub(crate) records: BTreeMap<Uuid, (Kind, Deed)>,
    tables: BTreeSet<&'static str>,
    rows: u32,
}

/// Where columns stand in the tables that matter here.
mod column {
    pub(super) const ASSET_UNIT: usize = 11;
    pub(super) const ASSET_CONSEQUENCE: usize = 12;
    pub(super) const DEPENDENCY_TO: usize = 5;
    pub(super) const EFFECT_SCENARIO: usize = 4;
    pub(super) const OPINION_SCENARIO: usize = 4;
    pub(super) const THREAT_PROPERTIES: usize = 8;
    pub(super) const ASSESSMENT_METHOD: usize = 6;
    pub(super) const RUN_TEST: usize = 5;
    pub(super) const TESTED_MEASURE: usize = 1;
}

impl Touched {
    /// Reads a changeset as the session extension writes it.
    pub(crate) fn read(changeset: &[u8]) -> Result<Self> {
        let mut touched = Self::default();
        let mut cursor = Cursor::new(changeset);
        let input: &mut dyn Read = &mut cursor;
        let mut items = ChangesetIter::start_strm(&input)?;
        while let Some(item) = items.next()? {
            let operation = item.op()?;
            let known = RECORDED
                .iter()
                .find(|(table, _)| *table == operation.table_name());
            let Some((table, kind)) = known else { continue };
            touched.tables.insert(table);
            touched.rows += 1;
            if let Some(kind) = kind {
                touched.note(*kind, table, operation.code(), item);
            }
            touched.add(table, operation.code(), item);
        }
        Ok(touched)
    }

    /// Notes what became of the record that a row belongs to: the owner's id comes first in
    /// every table.
    fn note(&mut self, kind: Kind, table: &str, action: Action, item: &ChangesetItem) {
        let own = item.new_value(0).or_else(|_| item.old_value(0));
        let Ok(ValueRef::Blob(bytes)) = own else {
            return;
        };
        let Ok(record) = Uuid::from_slice(bytes) else {
            return;
        };
        let deed = match action {
            Action::SQLITE_INSERT if table == table_of(kind) => Deed::Added,
            Action::SQLITE_DELETE if table == table_of(kind) => Deed::Removed,
            _ => Deed::Changed,
        };
        let noted = self.records.entry(record).or_insert((kind, deed));
        if deed != Deed::Changed {
            noted.1 = deed;
        }
    }

    fn add(&mut self, table: &str, action: Action, item: &ChangesetItem) {
        let changed =
            |column: usize| item.new_value(column).is_ok() || action == Action::SQLITE_DELETE;
        let ids = |column: usize| -> Vec<Uuid> {
            [item.old_value(column), item.new_value(column)]
                .into_iter()
                .filter_map(|value| match value {
                    Ok(ValueRef::Blob(bytes)) => Uuid::from_slice(bytes).ok(),
                    _ => None,
                })
                .collect()
        };
        let key = || ids(0).first().copied();
        self.removes |= action == Action::SQLITE_DELETE;
        match table {
            "settings" => {
                let key = item.old_value(0).or_else(|_| item.new_value(0));
                self.everything |= key.is_ok_and(|key| key == ValueRef::Text(METHOD.as_bytes()));
            }
            "assets" => {
                let Some(asset) = key().map(AssetId) else {
                    return;
                };
                if action == Action::SQLITE_DELETE {
                    self.removed_assets.insert(asset);
                } else if changed(column::ASSET_CONSEQUENCE) {
                    self.valued_assets.insert(asset);
                }
                if action == Action::SQLITE_UPDATE && changed(column::ASSET_UNIT) {
                    self.moved_assets.insert(asset);
                }
            }
            "dependencies" => {
                // An update need not name the end that stays: the id then leads to it.
                let ends = ids(column::DEPENDENCY_TO);
                if ends.is_empty() {
                    self.changed_dependencies.extend(key());
                }
                self.valued_assets.extend(ends.into_iter().map(AssetId));
            }
            "scenarios" => self.scenarios.extend(key().map(ScenarioId)),
            "effects" => {
                let scenarios = ids(column::EFFECT_SCENARIO);
                if scenarios.is_empty() {
                    self.changed_effects.extend(key());
                }
                self.scenarios.extend(scenarios.into_iter().map(ScenarioId));
            }
            "opinions" => {
                let scenarios = ids(column::OPINION_SCENARIO);
                self.judged.extend(scenarios.into_iter().map(ScenarioId));
            }
            "units" if action == Action::SQLITE_UPDATE => self.units.extend(key().map(UnitId)),
            "measures" if action == Action::SQLITE_UPDATE => {
                self.measures.extend(key().map(MeasureId));
            }
            "tests" => self.tests.extend(key()),
            "test_measures" => {
                let measures = ids(column::TESTED_MEASURE);
                self.tested.extend(measures.into_iter().map(MeasureId));
            }
            "runs" => {
                // One that is changed is led to its test by its id, also where it was another before.
                self.changed_runs.extend(key());
                self.tests.extend(ids(column::RUN_TEST));
            }
            "threats" if action == Action::SQLITE_UPDATE && changed(column::THREAT_PROPERTIES) => {
                self.threats.extend(key().map(ThreatId));
            }
            "assessments" => {
                let key = key().map(AssessmentId);
                self.written_assessments.extend(key);
                if action == Action::SQLITE_UPDATE && changed(column::ASSESSMENT_METHOD) {
                    self.assessments.extend(key);
                }
            }
            _ => {}
        }
    }

    /// The kinds of record that were touched.
    pub(crate) fn kinds(&self) -> Vec<Kind> {
        let mut kinds: Vec<Kind> = RECORDED
            .iter()
            .filter(|(table, _)| self.tables.contains(table))
            .filter_map(|(_, kind)| *kind)
            .collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }

    /// How many rows were touched.
    pub(crate) fn rows(&self) -> u32 {
        self.rows
    }
}
