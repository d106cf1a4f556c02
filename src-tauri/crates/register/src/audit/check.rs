//! The checklist of an audit: generated, answered, and the findings that come of it.

use model::{
    Audit, AuditCheck, AuditCheckId, AuditFinding, AuditFindingId, AuditId, AuditState,
    CheckAnswer, CheckPoint, Control, FindingGrade, FindingState, Lang, Requirement, Unit,
    checklist, repeats_of,
};

use super::{refuse, title};
use crate::{
    Op, Outcome, Register, Result, Stamp,
    load::{load, one},
    table::id,
};

impl Register {
    /// The points that the audit's checklist lacks, in the order in which they are asked
    /// ([`model::checklist`]).
    pub fn missing_points(&self, audit: AuditId) -> Result<Vec<CheckPoint>> {
        let _reading = self.reading()?;
        one::<Audit>(&self.connection, audit)?;
        let high = self.high_risks(audit)?;
        Ok(checklist(&self.around(audit, &high)?, audit, &high))
    }

    /// Adds the points that the audit's checklist lacks, each worded by `question`, as one entry of the
    /// history. What is there stays as it is, with its answers. Gives how many were added. Refused when
    /// the audit is reported.
    pub fn generate_checklist(
        &mut self,
        stamp: &Stamp,
        audit: AuditId,
        question: &dyn Fn(&CheckPoint) -> String,
    ) -> Result<Outcome<u32>> {
        let points = self.missing_points(audit)?;
        let own = one::<Audit>(&self.connection, audit)?.data;
        if !matches!(own.state, AuditState::Planned | AuditState::Running) {
            return refuse("audit", "audit-reported");
        }
        let mut place = self.next_place(audit)?;
        let count = points.len() as u32;
        let op = Op::new("checklist-generate")
            .with("audit", title(&own))
            .with("count", count.to_string());
        self.write(stamp, op, "", |write| {
            for point in &points {
                write.insert(AuditCheck {
                    reference: String::new(),
                    name: question(point),
                    audit,
                    place,
                    source: point.source,
                    control: point.control,
                    requirement: point.requirement,
                    scenario: point.scenario,
                    earlier: point.earlier,
                    answer: None,
                    evidence: String::new(),
                    answered: None,
                    answered_by: None,
                })?;
                place += 1;
            }
            Ok(count)
        })
    }

    /// The first free place in the audit's checklist.
    pub(crate) fn next_place(&self, audit: AuditId) -> Result<u32> {
        let sql = "SELECT ifnull(max(place), 0) FROM checks WHERE audit = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let last: u32 = statement.query_row([id(audit)], |row| row.get(0))?;
        Ok(last.saturating_add(1))
    }

    /// Answers a point that was read at `revision`, with what shows it; no answer: unanswered again.
    /// The stamp says on which day and, where the register knows the person, who. Refused unless the
    /// audit is under way.
    pub fn answer_check(
        &mut self,
        stamp: &Stamp,
        key: AuditCheckId,
        revision: u32,
        answer: Option<CheckAnswer>,
        evidence: &str,
    ) -> Result<Outcome<()>> {
        let check = one::<AuditCheck>(&self.connection, key)?.data;
        let audit = self.in_state(check.audit, AuditState::Running, "audit-not-running")?;
        let by = match answer {
            None => None,
            Some(_) => self.person_called(&stamp.by)?,
        };
        let word = match answer {
            same if same == check.answer => "check-evidence",
            Some(_) => "check-answer",
            None => "check-unanswer",
        };
        let op = Op::new(word)
            .with("check", &check.reference)
            .with("audit", title(&audit));
        let answered = AuditCheck {
            answer,
            evidence: evidence.trim().to_owned(),
            answered: answer.map(|_| stamp.today),
            answered_by: by,
            ..check
        };
        self.write(stamp, op, "", |write| write.change(key, revision, answered))
    }

    /// A finding at a point of a checklist: it takes over the point's control, requirement and risk,
    /// what was not met in words, the audit's unit where it has one only, and the earlier finding that
    /// it repeats (ISO/IEC 27001, clause 10.2 b). Refused unless the audit is under way or reported.
    pub fn finding_from_check(
        &mut self,
        stamp: &Stamp,
        key: AuditCheckId,
        name: &str,
        grade: FindingGrade,
        description: &str,
    ) -> Result<Outcome<AuditFindingId>> {
        let check = one::<AuditCheck>(&self.connection, key)?.data;
        let audit = one::<Audit>(&self.connection, check.audit)?.data;
        if !matches!(audit.state, AuditState::Running | AuditState::Reported) {
            return refuse("audit", "audit-not-running");
        }
        let unit = match audit.units.as_slice() {
            [unit] => Some(*unit),
            _ => None,
        };
        let contact = match unit {
            None => None,
            Some(unit) => one::<Unit>(&self.connection, unit)?.data.contact,
        };
        let mut finding = AuditFinding {
            reference: String::new(),
            name: name.trim().to_owned(),
            description: description.trim().to_owned(),
            grade,
            audit: Some(check.audit),
            checkpoint: Some(key),
            criterion: self.criterion(&check)?,
            control: check.control,
            requirement: check.requirement,
            scenario: check.scenario,
            measure: None,
            unit,
            owner: contact,
            found: stamp.today,
            repeats: check.earlier,
            state: FindingState::Open,
            closed: None,
        };
        if finding.repeats.is_none() {
            let findings = load(&self.connection, "", [])?;
            finding.repeats = repeats_of(&findings, None, &finding).first().copied();
        }
        let op = Op::new("finding-add")
            .with("finding", &finding.name)
            .with("audit", title(&audit));
        self.write(stamp, op, "", |write| write.insert(finding))
    }

    /// What a point asks to be met, in words; the register's language is Danish.
    fn criterion(&self, check: &AuditCheck) -> Result<String> {
        let mut parts = Vec::new();
        if let Some(key) = check.requirement {
            let requirement = one::<Requirement>(&self.connection, key)?.data;
            parts.push(format!("{} {}", requirement.clause, requirement.name));
        }
        if let Some(key) = check.control {
            let control = one::<Control>(&self.connection, key)?.data;
            parts.push(format!(
                "{} {}",
                control.reference,
                control.name.get(Lang::Da)
            ));
        }
        let parts: Vec<&str> = parts.iter().map(|part| part.trim()).collect();
        Ok(parts.join("; "))
    }
}
