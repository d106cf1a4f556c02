//! The statement of applicability (ISO/IEC 27001:2022, clause 6.1.3 d): shown, decided about and
//! approved. What the register would include is only shown; nothing is written unless a person says so.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{
    ApplicabilityId, ControlId, InclusionReason, Person, PersonId, ScenarioId, Snapshot, SoaRisk,
    SoaRow, SoaSum, Statement, StatementContent, StatementId, StatementStanding, same_person, soa,
    soa_states, soa_sums, statement_frameworks, statement_standing,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Op, Outcome, Refusal, Register, Result, Stamp,
    edit::ByHand,
    load::{load, one},
    table::needed,
};

/// The statement of applicability as it is, and how the latest approved one stands.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaPage {
    /// Every control, by framework and in the framework's order.
    pub rows: Vec<SoaRow>,
    /// The figures by framework and theme.
    pub sums: Vec<SoaSum>,
    /// The latest approved statement; none: it is a draft that was never approved.
    pub statement: Option<StatementStanding>,
    /// The frameworks that an approval would cover.
    pub frameworks: Vec<String>,
    /// Who changed a decision last, and therefore cannot approve; empty where nothing is decided.
    pub prepared_by: String,
}

/// What is to be decided about a control.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct ControlDecision {
    /// The control.
    pub control: ControlId,
    /// The revision of the decision that was seen; none: there was none.
    pub revision: Option<u32>,
    /// Whether it applies; none: the decision is withdrawn.
    pub included: Option<bool>,
    /// Why it applies.
    pub reasons: Vec<InclusionReason>,
    /// The reason in words.
    pub justification: String,
}

impl Register {
    /// The statement of applicability on the day `today`.
    pub fn soa_page(&self, today: NaiveDate) -> Result<SoaPage> {
        let _reading = self.reading()?;
        let snapshot = self.snapshot_of_soa()?;
        let states = soa_states(&snapshot, today);
        let rows = soa(&snapshot, &self.soa_risks()?, &states);
        Ok(SoaPage {
            sums: soa_sums(&rows),
            rows,
            statement: statement_standing(&snapshot),
            frameworks: statement_frameworks(&snapshot),
            prepared_by: prepared_by(&snapshot, None).unwrap_or_default(),
        })
    }

    /// What a statement is made of besides the risks.
    fn snapshot_of_soa(&self) -> Result<Snapshot> {
        let connection = &self.connection;
        Ok(Snapshot {
            people: load(connection, "", [])?,
            controls: load(connection, "", [])?,
            measures: load(connection, "", [])?,
            threats: load(connection, "", [])?,
            vulnerabilities: load(connection, "", [])?,
            assurance: model::Assurance {
                tests: load(connection, "", [])?,
                runs: load(connection, "", [])?,
                mappings: load(connection, "", [])?,
                applicability: load(connection, "", [])?,
                statements: load(connection, "", [])?,
                requirements: load(connection, "", [])?,
                ..model::Assurance::default()
            },
            ..Snapshot::default()
        })
    }

    /// The same facts as [`model::soa_risks`], read from the stored levels without the scenarios'
    /// contents.
    fn soa_risks(&self) -> Result<Vec<SoaRisk>> {
        const CURRENT: &str = "FROM scenarios s JOIN assessments v ON v.id = s.assessment
            WHERE s.relevant = 1 AND v.state <> 'superseded'";
        let connection = &self.connection;
        let mut statement = connection.prepare_cached(&format!(
            "SELECT s.id, s.ref, s.threat, (SELECT l.r2 FROM levels l WHERE l.scenario = s.id) {CURRENT}"
        ))?;
        let mut risks: BTreeMap<ScenarioId, SoaRisk> = statement
            .query_map([], |row| {
                let id = needed(row, 0)?;
                let risk = SoaRisk {
                    id,
                    reference: row.get(1)?,
                    threat: needed(row, 2)?,
                    vulnerabilities: Vec::new(),
                    measures: Vec::new(),
                    rank: row.get(3)?,
                };
                Ok((id, risk))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let pairs = |sql: &str| -> Result<Vec<(ScenarioId, Uuid)>> {
            let mut statement = connection.prepare_cached(sql)?;
            let found = statement.query_map([], |row| Ok((needed(row, 0)?, needed(row, 1)?)))?;
            Ok(found.collect::<rusqlite::Result<_>>()?)
        };
        for (scenario, other) in pairs("SELECT scenario, measure FROM effects")? {
            if let Some(risk) = risks.get_mut(&scenario) {
                risk.measures.push(other.into());
            }
        }
        for (scenario, other) in
            pairs("SELECT scenario, vulnerability FROM scenario_vulnerabilities")?
        {
            if let Some(risk) = risks.get_mut(&scenario) {
                risk.vulnerabilities.push(other.into());
            }
        }
        Ok(risks.into_values().collect())
    }

    /// Decides about controls, as one entry of the history. Refuses what the form of one decision
    /// would, and a decision that was changed meanwhile. Gives how many decisions became others.
    pub fn decide_controls(
        &mut self,
        stamp: &Stamp,
        decisions: &[ControlDecision],
    ) -> Result<Outcome<u32>> {
        let mut changes = Vec::new();
        for decision in decisions {
            let control = one::<model::Control>(&self.connection, decision.control)?.data;
            let before = load::<model::Applicability>(
                &self.connection,
                "WHERE control = ?1",
                [crate::table::id(decision.control)],
            )?
            .into_values()
            .next();
            let revision = before.as_ref().map(|stored| stored.revision);
            if revision != decision.revision {
                return Err(Refusal::Stale {
                    revision: revision.unwrap_or_default(),
                }
                .into());
            }
            let after = match decision.included {
                None => None,
                Some(included) => {
                    let base = before.as_ref().map(|stored| stored.data.clone());
                    let wanted = model::Applicability {
                        reference: base.map(|own| own.reference).unwrap_or_default(),
                        control: decision.control,
                        included,
                        reasons: decision.reasons.clone(),
                        justification: decision.justification.clone(),
                    };
                    let key = before.as_ref().map(|stored| stored.id);
                    let old = before.as_ref().map(|stored| &stored.data);
                    Some(wanted.by_hand(self, key, old)?)
                }
            };
            if before.as_ref().map(|stored| &stored.data) != after.as_ref() {
                changes.push((control.reference, before, after));
            }
        }
        let op = match &changes[..] {
            [(control, _, after)] => Op::new(match after {
                None => "soa-withdraw",
                Some(own) if own.included => "soa-include",
                Some(_) => "soa-exclude",
            })
            .with("control", control),
            _ => Op::new("soa-decide").with("count", changes.len().to_string()),
        };
        let count = changes.len() as u32;
        self.write(stamp, op, "", |write| {
            for (_, before, after) in changes {
                match (before, after) {
                    (None, Some(after)) => drop::<ApplicabilityId>(write.insert(after)?),
                    (Some(before), Some(after)) => {
                        write.change(before.id, before.revision, after)?;
                    }
                    (Some(before), None) => {
                        write.remove::<model::Applicability>(before.id, before.revision)?;
                    }
                    (None, None) => {}
                }
            }
            Ok(count)
        })
    }

    /// Approves what is decided about `frameworks` (none named: [`statement_frameworks`]) in the name of `stamp`: frozen with its hash (ISO/IEC 27001:2022,
    /// clause 6.1.3 d). Refused while a control of theirs is undecided, and to whoever changed one of
    /// their decisions last: nobody approves their own.
    pub fn approve_statement(
        &mut self,
        stamp: &Stamp,
        name: &str,
        note: &str,
        frameworks: &[String],
    ) -> Result<Outcome<StatementId>> {
        let snapshot = self.snapshot_of_soa()?;
        let frameworks = if frameworks.is_empty() {
            statement_frameworks(&snapshot)
        } else {
            frameworks.to_vec()
        };
        let content = StatementContent::of(&snapshot, &frameworks);
        let undecided = content.undecided();
        if content.controls.is_empty() || !undecided.is_empty() {
            return Err(Refusal::Undecided {
                by: shown(&undecided),
                count: undecided.len() as u32,
            }
            .into());
        }
        let prepared = prepared_by(&snapshot, Some(&frameworks)).unwrap_or_default();
        if same_person(&prepared, &stamp.by) {
            return Err(Refusal::OwnApproval.into());
        }
        let canonical = content.canonical().ok_or(Refusal::Missing)?;
        let statement = Statement {
            reference: String::new(),
            name: name.trim().to_owned(),
            approved: stamp.today,
            approved_by: person(&snapshot, &stamp.by),
            note: note.trim().to_owned(),
            hash: content.hash().ok_or(Refusal::Missing)?,
            content: canonical,
        };
        let op = Op::new("soa-approve").with("statement", &statement.name);
        self.write(stamp, op, note.trim(), |write| write.insert(statement))
    }
}

/// How many undecided controls a refusal names.
const NAMED: usize = 10;

fn shown(references: &[&str]) -> String {
    let mut shown = references
        .iter()
        .take(NAMED)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    if references.len() > NAMED {
        shown.push_str(" …");
    }
    shown
}

/// Who changed a decision about controls of `frameworks` last; about any control where none are named.
fn prepared_by(snapshot: &Snapshot, frameworks: Option<&[String]>) -> Option<String> {
    let decisions = snapshot.assurance.applicability.values();
    let last = decisions
        .filter(|stored| {
            let control = snapshot.controls.get(&stored.data.control);
            let framework = control.map(|control| &control.data.framework);
            frameworks.is_none_or(|own| framework.is_some_and(|name| own.contains(name)))
        })
        .max_by_key(|stored| stored.revision)?;
    Some(last.changed_by.clone())
}

/// The person of that name, where the register has exactly one.
fn person(snapshot: &Snapshot, name: &str) -> Option<PersonId> {
    let named = |own: &&model::Stored<PersonId, Person>| same_person(&own.data.name, name);
    let mut found = snapshot.people.values().filter(named);
    let first = found.next()?;
    found.next().is_none().then_some(first.id)
}
