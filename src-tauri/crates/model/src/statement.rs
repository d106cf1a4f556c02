//! A statement of applicability as it was approved: bound to the hash of its decisions, so that an
//! approval says by itself whether it still covers what is decided (ISO/IEC 27001:2022, 6.1.3 d and
//! 7.5.3). What tests say from day to day is no part of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    ApprovalStanding, InclusionReason, Snapshot, Statement, StatementId, Stored,
    hash::{canonical, sha256},
    natural_key,
    soa::framework_key,
};

/// What an approved statement says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct StatementContent {
    /// The frameworks that it covers, in order.
    pub frameworks: Vec<String>,
    /// Every control of theirs, in the frameworks' order.
    pub controls: Vec<SoaSaid>,
}

/// What a statement says of one control.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaSaid {
    /// The control's reference.
    pub control: String,
    /// Its framework.
    pub framework: String,
    /// Whether it applies; none: not decided.
    pub included: Option<bool>,
    /// Why it applies.
    pub reasons: Vec<InclusionReason>,
    /// The reason in words.
    pub justification: String,
}

impl StatementContent {
    /// What is decided in `snapshot` about the controls of `frameworks`.
    pub fn of(snapshot: &Snapshot, frameworks: &[String]) -> Self {
        let decisions: BTreeMap<_, _> = snapshot
            .assurance
            .applicability
            .values()
            .map(|stored| (stored.data.control, &stored.data))
            .collect();
        let mut frameworks = frameworks.to_vec();
        frameworks.sort_by_cached_key(|framework| framework_key(framework));
        frameworks.dedup();
        let mut controls: Vec<SoaSaid> = snapshot
            .controls
            .values()
            .filter(|stored| frameworks.contains(&stored.data.framework))
            .map(|stored| {
                let decision = decisions.get(&stored.id);
                SoaSaid {
                    control: stored.data.reference.clone(),
                    framework: stored.data.framework.clone(),
                    included: decision.map(|own| own.included),
                    reasons: decision.map_or_else(Vec::new, |own| own.reasons.clone()),
                    justification: decision
                        .map_or_else(String::new, |own| own.justification.clone()),
                }
            })
            .collect();
        controls.sort_by_cached_key(key);
        Self {
            frameworks,
            controls,
        }
    }

    /// The content of a statement; none where it cannot be read.
    pub fn read(statement: &Statement) -> Option<Self> {
        serde_json::from_str(&statement.content).ok()
    }

    /// As canonical JSON (RFC 8785).
    pub fn canonical(&self) -> Option<String> {
        canonical(self)
    }

    /// The SHA-256 of the canonical JSON, in hexadecimal.
    pub fn hash(&self) -> Option<String> {
        Some(sha256(self.canonical()?.as_bytes()))
    }

    /// The references of the controls that nobody has decided about.
    pub fn undecided(&self) -> Vec<&str> {
        self.controls
            .iter()
            .filter(|own| own.included.is_none())
            .map(|own| own.control.as_str())
            .collect()
    }
}

fn key(said: &SoaSaid) -> ((u8, String), String) {
    (framework_key(&said.framework), natural_key(&said.control))
}

/// What became of a decision.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SoaFate {
    /// It is made since.
    Added,
    /// It is another now.
    Changed,
    /// It is gone: withdrawn, or its control is.
    Removed,
    /// The control is new, and nothing is decided about it.
    Undecided,
}

impl SoaFate {
    /// Every value.
    pub const ALL: [Self; 4] = [Self::Added, Self::Changed, Self::Removed, Self::Undecided];

    /// The word in JSON and in the texts (`soa-fate-ID`).
    pub fn id(self) -> &'static str {
        match self {
            SoaFate::Added => "added",
            SoaFate::Changed => "changed",
            SoaFate::Removed => "removed",
            SoaFate::Undecided => "undecided",
        }
    }
}

/// A decision that is not what was approved.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct SoaChange {
    /// What became of it.
    pub fate: SoaFate,
    /// What was approved.
    pub before: Option<SoaSaid>,
    /// What is decided now.
    pub after: Option<SoaSaid>,
    /// Of a changed one, which fields are others: `included`, `reasons`, `justification`.
    pub fields: Vec<&'static str>,
}

/// What is decided otherwise in `after` than in `before`, control by control in the frameworks' order.
pub fn statement_changes(before: &StatementContent, after: &StatementContent) -> Vec<SoaChange> {
    let by_key = |content: &StatementContent| -> BTreeMap<_, SoaSaid> {
        let own = content.controls.iter();
        own.map(|said| (key(said), said.clone())).collect()
    };
    let (was, is) = (by_key(before), by_key(after));
    let keys: BTreeSet<_> = was.keys().chain(is.keys()).collect();
    keys.into_iter()
        .filter_map(|key| {
            let (before, after) = (was.get(key), is.get(key));
            if before == after {
                return None;
            }
            let decided = |said: Option<&SoaSaid>| said.is_some_and(|own| own.included.is_some());
            let fate = match (decided(before), decided(after)) {
                (false, true) => SoaFate::Added,
                (true, true) => SoaFate::Changed,
                (true, false) => SoaFate::Removed,
                (false, false) if after.is_some() => SoaFate::Undecided,
                (false, false) => return None,
            };
            let fields = match (before, after) {
                (Some(one), Some(other)) if fate == SoaFate::Changed => fields(one, other),
                _ => Vec::new(),
            };
            Some(SoaChange {
                fate,
                before: before.cloned(),
                after: after.cloned(),
                fields,
            })
        })
        .collect()
}

fn fields(one: &SoaSaid, other: &SoaSaid) -> Vec<&'static str> {
    [
        ("included", one.included != other.included),
        ("reasons", one.reasons != other.reasons),
        ("justification", one.justification != other.justification),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}

/// The latest approved statement, and how it stands.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct StatementStanding {
    /// The statement.
    pub id: StatementId,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub name: String,
    /// The day of the approval.
    pub approved: NaiveDate,
    /// Who approved it.
    pub by: String,
    /// What was said.
    pub note: String,
    /// The hash that it is bound to.
    pub hash: String,
    /// The frameworks that it covers.
    pub frameworks: Vec<String>,
    /// Whether it still covers what is decided.
    pub standing: ApprovalStanding,
    /// False: the content that is kept does not have the hash that was approved, or cannot be read.
    pub intact: bool,
    /// What is decided otherwise since.
    pub changes: Vec<SoaChange>,
}

/// The latest approved statement: of the latest day, of several the last by reference.
pub fn latest_statement(snapshot: &Snapshot) -> Option<&Stored<StatementId, Statement>> {
    let statements = snapshot.assurance.statements.values();
    statements.max_by_key(|stored| (stored.data.approved, natural_key(&stored.data.reference)))
}

/// How the latest approved statement stands (ISO/IEC 27001:2022, 6.1.3 d): it holds while what is
/// decided about its frameworks has the hash that was approved. None where none was approved.
pub fn statement_standing(snapshot: &Snapshot) -> Option<StatementStanding> {
    let stored = latest_statement(snapshot)?;
    let statement = &stored.data;
    let approved = StatementContent::read(statement);
    let now = approved
        .as_ref()
        .map(|content| StatementContent::of(snapshot, &content.frameworks));
    let holds = now.as_ref().and_then(StatementContent::hash).as_deref() == Some(&*statement.hash);
    let by = statement
        .approved_by
        .and_then(|id| snapshot.people.get(&id))
        .map_or(&stored.changed_by, |person| &person.data.name);
    Some(StatementStanding {
        id: stored.id,
        reference: statement.reference.clone(),
        name: statement.name.clone(),
        approved: statement.approved,
        by: by.clone(),
        note: statement.note.clone(),
        hash: statement.hash.clone(),
        standing: if holds {
            ApprovalStanding::Holds
        } else {
            ApprovalStanding::Reopened
        },
        intact: approved.is_some() && sha256(statement.content.as_bytes()) == statement.hash,
        changes: match (&approved, &now) {
            (Some(before), Some(after)) => statement_changes(before, after),
            _ => Vec::new(),
        },
        frameworks: approved
            .map(|content| content.frameworks)
            .unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(control: &str, included: Option<bool>, justification: &str) -> SoaSaid {
        SoaSaid {
            control: control.to_owned(),
            framework: "iso27001-2022".to_owned(),
            included,
            reasons: Vec::new(),
            justification: justification.to_owned(),
        }
    }

    fn content(controls: Vec<SoaSaid>) -> StatementContent {
        StatementContent {
            frameworks: vec!["iso27001-2022".to_owned()],
            controls,
        }
    }

    #[test]
    fn every_fate_of_a_decision_is_told_in_the_frameworks_order() {
        let before = content(vec![
            said("5.2", Some(true), ""),
            said("5.9", Some(true), ""),
            said("5.10", Some(true), "Før"),
            said("5.11", Some(true), ""),
        ]);
        let after = content(vec![
            said("5.2", Some(true), ""),
            said("5.9", None, ""),
            said("5.10", Some(false), "Nu"),
            said("5.12", Some(true), ""),
            said("5.13", None, ""),
        ]);
        let told: Vec<_> = statement_changes(&before, &after)
            .into_iter()
            .map(|change| {
                let own = change.after.or(change.before).map(|own| own.control);
                (own.unwrap_or_default(), change.fate, change.fields)
            })
            .collect();
        let row = |control: &str, fate, fields: &[&'static str]| {
            (control.to_owned(), fate, fields.to_vec())
        };
        assert_eq!(
            told,
            [
                row("5.9", SoaFate::Removed, &[]),
                row("5.10", SoaFate::Changed, &["included", "justification"]),
                row("5.11", SoaFate::Removed, &[]),
                row("5.12", SoaFate::Added, &[]),
                row("5.13", SoaFate::Undecided, &[]),
            ]
        );
        assert_eq!(after.undecided(), ["5.9", "5.13"]);
        assert!(statement_changes(&before, &before).is_empty());
    }

    #[test]
    fn the_hash_is_of_the_content_as_canonical_json() {
        let one = content(vec![said("5.1", Some(true), "æ")]);
        let canonical = one.canonical();
        assert_eq!(
            canonical.as_deref(),
            Some(
                r#"{"controls":[{"control":"5.1","framework":"iso27001-2022","included":true,"justification":"æ","reasons":[]}],"frameworks":["iso27001-2022"]}"#
            )
        );
        assert_eq!(one.hash(), canonical.map(|text| sha256(text.as_bytes())));
        let other = content(vec![said("5.1", Some(true), "ø")]);
        assert_ne!(one.hash(), other.hash());
    }
}
