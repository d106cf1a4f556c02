//! What the audits of a programme cover, year by year.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{AssetId, AssetKind, Audit, AuditState, ControlId, ProgrammeId, Snapshot, UnitId};

/// How something was covered in a year: the best that an audit of the year gives it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CoverageSign {
    /// No audit of the year covers it.
    No,
    /// An audit of the year is to cover it, and is not finished.
    Planned,
    /// An audit that covers it was held and reported.
    Held,
}

impl CoverageSign {
    /// Its word, which ends the key of what it is called.
    pub fn id(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Planned => "planned",
            Self::Held => "held",
        }
    }
}

/// How one control, unit or process is covered by a programme.
#[derive(Clone, PartialEq, Debug)]
pub struct Covered<I> {
    /// Which one.
    pub id: I,
    /// Per year of [`Coverage::years`].
    pub years: Vec<CoverageSign>,
    /// The day on which the latest audit of it that was held ended.
    pub last: Option<NaiveDate>,
    /// The day on which the next audit of it begins.
    pub next: Option<NaiveDate>,
}

impl<I> Covered<I> {
    /// The best of all years: what nobody audits has [`CoverageSign::No`].
    pub fn sign(&self) -> CoverageSign {
        self.years.iter().copied().max().unwrap_or(CoverageSign::No)
    }
}

/// All that is to be covered of one sort, in the order of the ids.
#[derive(Clone, PartialEq, Debug)]
pub struct CoveredGroup<I>(pub Vec<Covered<I>>);

impl<I: Copy> CoveredGroup<I> {
    /// How many there are.
    pub fn total(&self) -> usize {
        self.0.len()
    }

    /// How many stand at `sign` when all years are taken together.
    pub fn count(&self, sign: CoverageSign) -> usize {
        self.0.iter().filter(|own| own.sign() == sign).count()
    }

    /// How many stand at `sign` in the year at `place` of [`Coverage::years`].
    pub fn in_year(&self, place: usize, sign: CoverageSign) -> usize {
        let of = |own: &&Covered<I>| own.years.get(place) == Some(&sign);
        self.0.iter().filter(of).count()
    }

    /// What no audit covers, held or planned.
    pub fn uncovered(&self) -> Vec<I> {
        let none = self.0.iter().filter(|own| own.sign() == CoverageSign::No);
        none.map(|own| own.id).collect()
    }
}

/// What a programme covers.
#[derive(Clone, PartialEq, Debug)]
pub struct Coverage {
    /// The years of the programme, and those of its audits where one lies outside.
    pub years: Vec<i32>,
    /// The controls that apply.
    pub controls: CoveredGroup<ControlId>,
    /// The units.
    pub units: CoveredGroup<UnitId>,
    /// The processes in use.
    pub processes: CoveredGroup<AssetId>,
}

/// A programme lasts so many years at most; a date that was mistyped makes no endless table.
const MOST_YEARS: i32 = 12;

/// What the programme covers: the controls that the statement of applicability does not leave out,
/// the units and the processes in use (ISO/IEC 27001, clause 9.2.2: the programme considers the
/// importance of the processes concerned; ISO 19011, clause 5.4). None where the programme is not in
/// the snapshot.
///
/// A unit is covered by audits that name it: an audit of a unit above or below it is no audit of it.
/// An audit counts in the year in which it begins, and as held when it is reported. The cost grows
/// with the records and the pairs of audit and covered record.
pub fn coverage(snapshot: &Snapshot, programme: ProgrammeId) -> Option<Coverage> {
    let assurance = &snapshot.assurance;
    let span = &assurance.programmes.get(&programme)?.data;
    let audits: Vec<&Audit> = assurance
        .audits
        .values()
        .map(|stored| &stored.data)
        .filter(|audit| audit.programme == Some(programme))
        .collect();
    let first = span.starts.year();
    let last = span.ends.year().clamp(first, first + MOST_YEARS - 1);
    let mut years: BTreeSet<i32> = (first..=last).collect();
    years.extend(audits.iter().map(|audit| audit.starts.year()));
    let years: Vec<i32> = years.into_iter().collect();
    let left_out: BTreeSet<ControlId> = assurance
        .applicability
        .values()
        .filter(|decision| !decision.data.included)
        .map(|decision| decision.data.control)
        .collect();
    let applying = snapshot.controls.keys().copied();
    let controls = applying.filter(|id| !left_out.contains(id));
    let processes = snapshot
        .assets
        .values()
        .filter(|asset| asset.data.kind == AssetKind::Process && asset.data.retired.is_none())
        .map(|asset| asset.id);
    Some(Coverage {
        controls: covered(&years, &audits, controls, |audit| &audit.controls),
        units: covered(&years, &audits, snapshot.units.keys().copied(), |audit| {
            &audit.units
        }),
        processes: covered(&years, &audits, processes, |audit| &audit.assets),
        years,
    })
}

fn covered<I: Copy + Ord>(
    years: &[i32],
    audits: &[&Audit],
    all: impl Iterator<Item = I>,
    of: impl Fn(&Audit) -> &[I],
) -> CoveredGroup<I> {
    let mut found: BTreeMap<I, Covered<I>> = all
        .map(|id| {
            let years = vec![CoverageSign::No; years.len()];
            let (last, next) = (None, None);
            let own = Covered {
                id,
                years,
                last,
                next,
            };
            (id, own)
        })
        .collect();
    for audit in audits {
        let held = is_held(audit);
        let Ok(place) = years.binary_search(&audit.starts.year()) else {
            continue;
        };
        let sign = if held {
            CoverageSign::Held
        } else {
            CoverageSign::Planned
        };
        for id in of(audit) {
            let Some(own) = found.get_mut(id) else {
                continue;
            };
            own.years[place] = own.years[place].max(sign);
            if held {
                own.last = own.last.max(Some(audit.ends.unwrap_or(audit.starts)));
            } else {
                own.next = Some(own.next.map_or(audit.starts, |next| next.min(audit.starts)));
            }
        }
    }
    CoveredGroup(found.into_values().collect())
}

/// Whether an audit was held: it is reported, or closed after that.
fn is_held(audit: &Audit) -> bool {
    matches!(audit.state, AuditState::Reported | AuditState::Closed)
}
