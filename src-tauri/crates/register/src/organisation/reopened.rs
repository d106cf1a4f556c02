//! Which approvals and acceptances a change would reopen: they are bound to content (method,
//! section 6), so that it is read from the register before the change and after it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{
    AcceptanceId, ApprovalStanding, Assessment, AssessmentId, Kind, Standing, approval_standing,
};
use serde::Serialize;

use crate::{Register, Result, load::load, refer::RecordName};

/// What holds before a change and would not after it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Reopened {
    /// Assessments whose approval would be reopened.
    pub approvals: Vec<RecordName>,
    /// Scenarios whose acceptance would be reopened.
    pub acceptances: Vec<RecordName>,
}

/// The approvals and acceptances that hold on a day, with the records that they are about.
#[derive(Default)]
pub(super) struct Holding {
    approvals: BTreeMap<AssessmentId, RecordName>,
    acceptances: BTreeMap<AcceptanceId, RecordName>,
}

impl Holding {
    /// What of it does not hold any more in `after`.
    pub(super) fn lost(self, after: &Holding) -> Reopened {
        Reopened {
            approvals: self
                .approvals
                .into_iter()
                .filter(|(key, _)| !after.approvals.contains_key(key))
                .map(|(_, row)| row)
                .collect(),
            acceptances: self
                .acceptances
                .into_iter()
                .filter(|(key, _)| !after.acceptances.contains_key(key))
                .map(|(_, row)| row)
                .collect(),
        }
    }
}

impl Register {
    /// The approvals and acceptances that hold on the day `today`.
    pub(super) fn holding(&self, today: NaiveDate) -> Result<Holding> {
        let mut holding = Holding::default();
        let approved = "WHERE approval IS NOT NULL AND state <> 'superseded'";
        for stored in load::<Assessment>(&self.connection, approved, [])?.into_values() {
            let snapshot = self.snapshot_of_assessment(stored.id)?;
            let picture = snapshot.picture(today);
            if approval_standing(&snapshot, &picture, stored.id) == Some(ApprovalStanding::Holds) {
                let row = RecordName {
                    kind: Kind::Assessments,
                    id: stored.id.0,
                    reference: stored.data.reference,
                    name: model::Bilingual::same(&stored.data.name),
                };
                holding.approvals.insert(stored.id, row);
            }
        }
        for row in self.acceptance_rows(today)? {
            if row.standing == Standing::Valid {
                let scenario = RecordName {
                    kind: Kind::Scenarios,
                    id: row.scenario.0,
                    reference: row.reference,
                    name: model::Bilingual {
                        da: format!("{} – {}", row.asset_name, row.threat_name.da),
                        en: format!("{} – {}", row.asset_name, row.threat_name.en),
                    },
                };
                holding.acceptances.insert(row.id, scenario);
            }
        }
        Ok(holding)
    }
}
