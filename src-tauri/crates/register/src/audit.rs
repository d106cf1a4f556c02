//! Audits: their checklists, findings and corrections, and what a programme covers (ISO/IEC 27001,
//! clauses 9.2 and 10.2). The rules stand in `model`; here they are asked and carried out.

mod check;
mod correction;
mod coverage;
mod deed;
mod page;

pub use coverage::{CoverageCount, CoverageRow, CoverageView, CoverageYear, ProgrammeAudit};
pub use page::{
    AuditFindingRow, AuditPage, CheckCounts, CheckRow, ConflictRow, CorrectiveRow, FindingPage,
};

use model::{
    Asset, AssetId, Audit, AuditId, DecisionRule, Kind, MethodId, Person, PersonId, Problem,
    Records, Scenario, ScenarioId, Snapshot, same_person,
};
use rusqlite::named_params;

use crate::{
    Error, Refusal, Register, Result,
    import::problem,
    load::{load, one},
    table::{id, needed},
};

/// The units that the audit `?1` names, and those below them.
const UNITS: &str = "(WITH RECURSIVE below(id) AS (
    SELECT unit FROM audit_units WHERE audit = ?1
    UNION SELECT u.id FROM units u JOIN below b ON u.parent = b.id) SELECT id FROM below)";

/// The measures that carry out the controls of the audit `?1`.
const MEASURES: &str = "(SELECT m.measure FROM measure_controls m
    JOIN audit_controls c ON c.control = m.control WHERE c.audit = ?1)";

/// The most risks that a checklist asks about: the highest.
const MOST_RISKS: u32 = 25;

impl Register {
    /// What the rules about one audit ask for, as plain data: the audits, findings and what is done
    /// about them; of assets, measures, tests, requirements and risks those within the audit's scope;
    /// with `high` the risks that must be treated.
    fn around(&self, audit: AuditId, high: &[ScenarioId]) -> Result<Snapshot> {
        let connection = &self.connection;
        let key = || [id(audit)];
        let assets = format!(
            "WHERE id IN (SELECT asset FROM audit_assets WHERE audit = ?1) OR unit IN {UNITS}"
        );
        let of_findings = "WHERE id IN (SELECT scenario FROM findings)";
        let mut scenarios: Records<ScenarioId, Scenario> = load(connection, of_findings, [])?;
        for key in high {
            scenarios.insert(*key, one(connection, *key)?);
        }
        let mut assets: Records<AssetId, Asset> = load(connection, &assets, key())?;
        let mut threats = Records::new();
        for scenario in scenarios.values().map(|own| &own.data) {
            if !assets.contains_key(&scenario.asset) {
                assets.insert(scenario.asset, one(connection, scenario.asset)?);
            }
            threats.insert(scenario.threat, one(connection, scenario.threat)?);
        }
        let mut snapshot = Snapshot {
            units: load(connection, "", [])?,
            people: load(connection, "", [])?,
            controls: load(connection, "", [])?,
            measures: load(connection, &format!("WHERE id IN {MEASURES}"), key())?,
            assets,
            threats,
            scenarios,
            ..Snapshot::default()
        };
        let assurance = &mut snapshot.assurance;
        let tests = format!(
            "WHERE id IN (SELECT test FROM test_measures WHERE measure IN {MEASURES})
             OR id IN (SELECT t.test FROM test_controls t
                JOIN audit_controls c ON c.control = t.control WHERE c.audit = ?1)"
        );
        assurance.tests = load(connection, &tests, key())?;
        assurance.audits = load(connection, "", [])?;
        assurance.checks = load(connection, "WHERE audit = ?1", key())?;
        assurance.findings = load(connection, "", [])?;
        assurance.corrective_actions = load(connection, "", [])?;
        let met = "WHERE id IN (SELECT r.requirement FROM requirement_controls r
            JOIN audit_controls c ON c.control = r.control WHERE c.audit = ?1)";
        assurance.requirements = load(connection, met, key())?;
        assurance.policies = load(connection, "", [])?;
        Ok(snapshot)
    }

    /// The risks within the audit's scope that must be treated at their current, confirmed level, the
    /// highest first: on its assets, in its units or below, or lowered by a measure that carries out
    /// one of its controls.
    fn high_risks(&self, audit: AuditId) -> Result<Vec<ScenarioId>> {
        let connection = &self.connection;
        let mut statement = connection.prepare_cached("SELECT DISTINCT method FROM levels")?;
        let methods: Vec<MethodId> = statement
            .query_map([], |row| needed(row, 0))?
            .collect::<rusqlite::Result<_>>()?;
        let sql = format!(
            "SELECT s.id, l.r2, l.n2, s.ref FROM levels l JOIN scenarios s ON s.id = l.scenario
             JOIN assessments a ON a.id = l.assessment JOIN assets t ON t.id = s.asset
             WHERE l.method = :method AND l.r2 = :rank AND l.status = 0
             AND a.state <> 'superseded' AND t.retired IS NULL
             AND (s.asset IN (SELECT asset FROM audit_assets WHERE audit = ?1)
                OR t.unit IN {UNITS}
                OR EXISTS (SELECT 1 FROM effects e WHERE e.scenario = s.id AND e.measure IN {MEASURES}))
             ORDER BY l.n2 DESC, s.ref LIMIT {MOST_RISKS}"
        );
        let mut statement = connection.prepare_cached(&sql.replace("?1", ":audit"))?;
        let mut found: Vec<(u8, Option<u32>, String, ScenarioId)> = Vec::new();
        for method in methods {
            let Ok(rules) = &*self.methods.ready(connection, method)? else {
                continue;
            };
            for (rank, level) in rules.method.levels.iter().enumerate() {
                if level.decision != DecisionRule::MustBeTreated {
                    continue;
                }
                let asked = named_params! {
                    ":method": id(method), ":rank": rank as u32, ":audit": id(audit),
                };
                let rows = statement.query_map(asked, |row| {
                    Ok((row.get(1)?, row.get(2)?, row.get(3)?, needed(row, 0)?))
                })?;
                for row in rows {
                    found.push(row?);
                }
            }
        }
        found.sort_by(|one, other| {
            let most = |own: &(u8, Option<u32>, String, ScenarioId)| (own.0, own.1);
            most(other).cmp(&most(one)).then(one.2.cmp(&other.2))
        });
        found.truncate(MOST_RISKS as usize);
        Ok(found.into_iter().map(|(.., key)| key).collect())
    }

    /// The person of this name; none where nobody is called so, or several are.
    fn person_called(&self, name: &str) -> Result<Option<PersonId>> {
        let people = load::<Person>(&self.connection, "", [])?;
        let mut same = people
            .values()
            .filter(|own| same_person(&own.data.name, name));
        let first = same.next().map(|own| own.id);
        Ok(first.filter(|_| same.next().is_none()))
    }
}

fn refuse<T>(field: &'static str, code: &'static str) -> Result<T> {
    Err(Refusal::Invalid { field, code }.into())
}

fn problems(problems: Vec<Problem>) -> Error {
    Refusal::Problems(problems).into()
}

/// A problem of an audit that names others, the first of them by what they are called.
fn about_audit(field: &str, code: &str, names: &[String]) -> Problem {
    const SHOWN: usize = 5;
    let mut shown: Vec<&str> = names.iter().take(SHOWN).map(String::as_str).collect();
    if names.len() > SHOWN {
        shown.push("…");
    }
    problem(Kind::Audits, field, code)
        .with("count", names.len())
        .with("by", shown.join(", "))
}

/// What the history calls an audit.
fn title(audit: &Audit) -> String {
    format!("{} {}", audit.reference, audit.name)
        .trim()
        .to_owned()
}
