//! What a person answers for now.

use model::{DutyRole, Kind, Person, PersonId};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Register, Result,
    load::one,
    refer::{self, RecordName},
};

/// A column that names who answers for something, and when it still does.
pub(crate) struct Duty {
    /// What the person is for the record.
    pub(crate) role: DutyRole,
    /// The kind of the record.
    pub(crate) kind: Kind,
    /// The column.
    pub(crate) column: &'static str,
    /// In SQL, of a row called `t`: whether the duty is open. What is retired, done or superseded
    /// belongs to the past.
    pub(crate) open: &'static str,
}

const IN_USE: &str = "t.retired IS NULL";

const fn of_asset(role: DutyRole, column: &'static str) -> Duty {
    Duty {
        role,
        kind: Kind::Assets,
        column,
        open: IN_USE,
    }
}

/// Every duty that a person can have, in the order in which they are shown. The one list: duties are
/// read by it and handed over by it.
pub(crate) const DUTIES: &[Duty] = &[
    Duty {
        role: DutyRole::UnitContact,
        kind: Kind::Units,
        column: "contact",
        open: "1",
    },
    of_asset(DutyRole::AssetOwner, "owner"),
    of_asset(DutyRole::RiskOwner, "risk_owner"),
    of_asset(DutyRole::SystemOwner, "system_owner"),
    of_asset(DutyRole::ProcessOwner, "process_owner"),
    of_asset(DutyRole::AssetContact, "contact"),
    Duty {
        role: DutyRole::MeasureOwner,
        kind: Kind::Measures,
        column: "owner",
        open: "t.state <> 'retired'",
    },
    Duty {
        role: DutyRole::ScenarioOwner,
        kind: Kind::Scenarios,
        column: "owner",
        open: "(SELECT state FROM assessments WHERE id = t.assessment) <> 'superseded'",
    },
    Duty {
        role: DutyRole::RoutineOwner,
        kind: Kind::Routines,
        column: "owner",
        open: "(t.months > 0 OR t.last_done IS NULL OR t.last_done < t.due)",
    },
    Duty {
        role: DutyRole::TestTester,
        kind: Kind::Tests,
        column: "tester",
        open: "t.active = 1",
    },
    Duty {
        role: DutyRole::ActionOwner,
        kind: Kind::Actions,
        column: "owner",
        open: "t.state = 'open'",
    },
    Duty {
        role: DutyRole::ProgrammeOwner,
        kind: Kind::Programmes,
        column: "owner",
        open: "1",
    },
    Duty {
        role: DutyRole::AuditLead,
        kind: Kind::Audits,
        column: "lead",
        open: "t.state <> 'closed'",
    },
    Duty {
        role: DutyRole::FindingOwner,
        kind: Kind::Findings,
        column: "owner",
        open: "t.state = 'open'",
    },
    Duty {
        role: DutyRole::CorrectiveOwner,
        kind: Kind::CorrectiveActions,
        column: "owner",
        open: "t.verified IS NULL",
    },
    Duty {
        role: DutyRole::IndicatorOwner,
        kind: Kind::Indicators,
        column: "owner",
        open: "t.active = 1",
    },
    Duty {
        role: DutyRole::ObjectiveOwner,
        kind: Kind::Objectives,
        column: "owner",
        open: "t.state = 'open'",
    },
    Duty {
        role: DutyRole::DecisionOwner,
        kind: Kind::Decisions,
        column: "owner",
        open: "t.state = 'open'",
    },
    Duty {
        role: DutyRole::RequirementOwner,
        kind: Kind::Requirements,
        column: "owner",
        open: "1",
    },
    Duty {
        role: DutyRole::PolicyOwner,
        kind: Kind::Policies,
        column: "owner",
        open: "t.state <> 'withdrawn'",
    },
];

impl Duty {
    /// The duty of a role.
    pub(crate) fn of(role: DutyRole) -> Option<&'static Duty> {
        DUTIES.iter().find(|duty| duty.role == role)
    }
}

/// One duty of one person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DutyKey {
    /// What the person is for the record.
    pub role: DutyRole,
    /// The record.
    pub id: Uuid,
}

/// A duty with the record that it is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DutyRow {
    /// What the person is for the record.
    pub role: DutyRole,
    /// The record.
    pub record: RecordName,
}

impl DutyRow {
    /// What names it.
    pub fn key(&self) -> DutyKey {
        DutyKey {
            role: self.role,
            id: self.record.id,
        }
    }
}

/// How many duties of one role.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct RoleCount {
    /// The role.
    pub role: DutyRole,
    /// How many.
    pub count: u32,
}

/// Everything that a person answers for now.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Duties {
    /// How many there are of each role that the person has.
    pub counts: Vec<RoleCount>,
    /// Each of them, by role and then by reference.
    pub rows: Vec<DutyRow>,
}

impl Register {
    /// Everything that a person answers for now. What is retired, done or superseded is not among it,
    /// nor what the person accepted, said or took part in.
    pub fn duties(&self, person: PersonId) -> Result<Duties> {
        let _reading = self.reading()?;
        one::<Person>(&self.connection, person)?;
        duties(&self.connection, person)
    }
}

pub(super) fn duties(connection: &Connection, person: PersonId) -> Result<Duties> {
    let mut rows = Vec::new();
    let mut counts = Vec::new();
    for duty in DUTIES {
        let rest = format!(
            "WHERE t.\"{}\" = ?1 AND {} ORDER BY t.ref",
            duty.column, duty.open
        );
        let found = refer::rows(connection, duty.kind, &rest, person.0)?;
        if !found.is_empty() {
            counts.push(RoleCount {
                role: duty.role,
                count: found.len() as u32,
            });
        }
        rows.extend(found.into_iter().map(|record| DutyRow {
            role: duty.role,
            record,
        }));
    }
    Ok(Duties { counts, rows })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use model::Kind;

    use super::DUTIES;
    use crate::{
        Register,
        refer::referring,
        table::{Table, with_kind},
    };

    /// Columns that say what a person did, and so never move by a hand-over.
    const FACTS: &[(&str, &str)] = &[
        ("acceptances", "accepted_by"),
        ("assessment_participants", "person"),
        ("opinions", "person"),
        ("runs", "tester"),
        ("maturity", "assessor"),
        ("statements", "approved_by"),
        ("programmes", "approved_by"),
        ("audit_team", "person"),
        ("checks", "answered_by"),
        ("corrective_actions", "verified_by"),
        ("reviews", "chair"),
        ("review_participants", "person"),
        ("acknowledgements", "person"),
    ];

    #[test]
    fn every_column_that_names_a_person_is_a_duty_or_a_fact() {
        let folder = tempfile::tempdir().unwrap();
        let register = Register::create(&folder.path().join("r.vaern"), None).unwrap();
        let columns: BTreeSet<(String, String)> = referring(&register.connection, Kind::People)
            .unwrap()
            .into_iter()
            .map(|column| (column.table, column.column))
            .collect();
        let duties = DUTIES
            .iter()
            .map(|duty| (with_kind!(duty.kind, R => <R as Table>::NAME), duty.column));
        let known: BTreeSet<(String, String)> = duties
            .chain(FACTS.iter().copied())
            .map(|(table, column)| (table.to_owned(), column.to_owned()))
            .collect();
        assert_eq!(columns, known, "a new column is in DUTIES or in FACTS");
    }
}
