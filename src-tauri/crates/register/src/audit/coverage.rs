//! What a programme covers, with the names of all that it covers or does not.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{
    AuditState, Coverage, CoverageSign, CoveredGroup, Kind, Programme, ProgrammeId, Record,
    Records, Snapshot, Stored, coverage, natural_key,
};
use serde::Serialize;

use super::page::called;
use crate::{
    Refusal, Register, Result,
    load::{load, one},
    refer::RecordName,
};

/// One control, unit or process, and the years in which audits cover it.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoverageRow {
    /// Which one.
    pub record: RecordName,
    /// Per year of the view.
    pub years: Vec<CoverageSign>,
    /// The day on which the latest audit of it that was held ended.
    pub last: Option<NaiveDate>,
    /// The day on which the next audit of it begins.
    pub next: Option<NaiveDate>,
}

/// How many of one sort are covered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoverageCount {
    /// Controls, units or assets: of those the processes.
    pub kind: Kind,
    /// How many there are.
    pub total: u32,
    /// Covered by an audit that was held.
    pub held: u32,
    /// Covered by an audit to come only.
    pub planned: u32,
}

/// The counts of one year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoverageYear {
    /// The year.
    pub year: i32,
    /// Per kind.
    pub counts: Vec<CoverageCount>,
}

/// An audit of a programme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ProgrammeAudit {
    /// The audit.
    pub record: RecordName,
    /// The first day.
    pub starts: NaiveDate,
    /// The last day.
    pub ends: Option<NaiveDate>,
    /// How far it is.
    pub state: AuditState,
}

/// What a programme covers.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct CoverageView {
    /// The programme.
    pub programme: Stored<ProgrammeId, Programme>,
    /// Each year with its counts.
    pub years: Vec<CoverageYear>,
    /// All years together.
    pub counts: Vec<CoverageCount>,
    /// Its audits, the earliest first.
    pub audits: Vec<ProgrammeAudit>,
    /// Every control, unit and process, by kind and then by reference.
    pub rows: Vec<CoverageRow>,
}

impl Register {
    /// What the programme covers; none names the one that began last.
    pub fn programme_coverage(&self, programme: Option<ProgrammeId>) -> Result<CoverageView> {
        let _reading = self.reading()?;
        let connection = &self.connection;
        let programme: Stored<ProgrammeId, Programme> = match programme {
            Some(key) => one(connection, key)?,
            None => load::<Programme>(connection, "ORDER BY starts DESC, ref LIMIT 1", [])?
                .into_values()
                .next()
                .ok_or(Refusal::Missing)?,
        };
        let mut snapshot = Snapshot {
            units: load(connection, "", [])?,
            controls: load(connection, "", [])?,
            assets: load(connection, "WHERE kind = 'process'", [])?,
            ..Snapshot::default()
        };
        let assurance = &mut snapshot.assurance;
        assurance.programmes = BTreeMap::from([(programme.id, programme.clone())]);
        let of = "WHERE programme = ?1";
        assurance.audits = load(connection, of, [crate::table::id(programme.id)])?;
        assurance.applicability = load(connection, "", [])?;
        let covered = coverage(&snapshot, programme.id).ok_or(Refusal::Missing)?;
        Ok(view(&snapshot, programme, &covered))
    }
}

fn view(
    snapshot: &Snapshot,
    programme: Stored<ProgrammeId, Programme>,
    covered: &Coverage,
) -> CoverageView {
    let mut rows = Vec::new();
    rows.extend(named(&covered.controls, &snapshot.controls));
    rows.extend(named(&covered.units, &snapshot.units));
    rows.extend(named(&covered.processes, &snapshot.assets));
    let years = covered.years.iter().enumerate().map(|(place, year)| {
        let of = |sign| {
            [
                covered.controls.in_year(place, sign),
                covered.units.in_year(place, sign),
                covered.processes.in_year(place, sign),
            ]
        };
        CoverageYear {
            year: *year,
            counts: counts(covered, of),
        }
    });
    let all = |sign| {
        [
            covered.controls.count(sign),
            covered.units.count(sign),
            covered.processes.count(sign),
        ]
    };
    let mut audits: Vec<ProgrammeAudit> = snapshot
        .assurance
        .audits
        .values()
        .map(|stored| ProgrammeAudit {
            record: called(stored),
            starts: stored.data.starts,
            ends: stored.data.ends,
            state: stored.data.state,
        })
        .collect();
    audits.sort_by_cached_key(|own| (own.starts, natural_key(&own.record.reference)));
    CoverageView {
        programme,
        audits,
        years: years.collect(),
        counts: counts(covered, all),
        rows,
    }
}

fn counts(covered: &Coverage, of: impl Fn(CoverageSign) -> [usize; 3]) -> Vec<CoverageCount> {
    let totals = [
        covered.controls.total(),
        covered.units.total(),
        covered.processes.total(),
    ];
    let (held, planned) = (of(CoverageSign::Held), of(CoverageSign::Planned));
    [Kind::Controls, Kind::Units, Kind::Assets]
        .into_iter()
        .enumerate()
        .map(|(at, kind)| CoverageCount {
            kind,
            total: totals[at] as u32,
            held: held[at] as u32,
            planned: planned[at] as u32,
        })
        .collect()
}

fn named<R: Record>(group: &CoveredGroup<R::Id>, records: &Records<R::Id, R>) -> Vec<CoverageRow> {
    let mut rows: Vec<CoverageRow> = group
        .0
        .iter()
        .filter_map(|own| {
            let stored = records.get(&own.id)?;
            Some(CoverageRow {
                record: called(stored),
                years: own.years.clone(),
                last: own.last,
                next: own.next,
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| natural_key(&row.record.reference));
    rows
}
