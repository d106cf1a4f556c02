//! Methods that are being edited: a draft begins as a published version or from scratch, is edited
//! step by step, and becomes a new frozen version. A published version itself never changes.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use model::{
    Bilingual, Draft, DraftId, Lang, Method, MethodEdit, MethodId, Problem, Stored, blank_method,
};
use serde::{Deserialize, Serialize};

use crate::{
    Error, Foresight, Op, Outcome, Refusal, Register, Result, Stamp, Write,
    load::{default_method, load, one},
    table::needed,
};

/// What a draft begins as.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum DraftStart {
    /// A published version; the draft becomes the next version of the same method.
    Version {
        /// The version.
        method: MethodId,
    },
    /// A published version; the draft becomes a method of its own.
    Copy {
        /// The version.
        method: MethodId,
        /// What the new method is called.
        name: Bilingual,
    },
    /// Nothing but the smallest method that there can be.
    Blank {
        /// What the new method is called.
        name: Bilingual,
    },
    /// A method file. Where the register has its id, the draft becomes the next version.
    File {
        /// What the file holds.
        method: Box<Method>,
    },
}

/// A draft in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct DraftRow {
    /// Its id.
    pub id: DraftId,
    /// The id of the method.
    pub method: String,
    /// The version that it would be published as.
    pub version: u32,
    /// What the method is called.
    pub name: Bilingual,
    /// How many faults stand in the way of publishing.
    pub faults: u32,
    /// When it was changed last.
    pub changed_at: DateTime<Utc>,
    /// By whom.
    pub changed_by: String,
}

/// A published version in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct VersionRow {
    /// Its id.
    pub id: MethodId,
    /// The id of the method.
    pub method: String,
    /// Its number.
    pub version: u32,
    /// What it is called.
    pub name: Bilingual,
    /// Where it comes from.
    pub source: Bilingual,
    /// Whether it is the newest of its method.
    pub newest: bool,
    /// Whether assets are valued by it, and new assessments begin with it.
    pub default: bool,
    /// How many assessments are scored by it.
    pub assessments: u32,
}

impl Register {
    /// The drafts, the last changed first.
    pub fn drafts(&self) -> Result<Vec<DraftRow>> {
        let mut rows = Vec::new();
        for stored in load::<Draft>(&self.connection, "", [])?.into_values() {
            let method = stored.data.method;
            rows.push(DraftRow {
                id: stored.id,
                version: self.next_version(&method.id)?,
                faults: faults(&method).len() as u32,
                method: method.id,
                name: method.name,
                changed_at: stored.changed_at,
                changed_by: stored.changed_by,
            });
        }
        rows.sort_by(|a, b| (b.changed_at, a.id).cmp(&(a.changed_at, b.id)));
        Ok(rows)
    }

    /// The published versions: by method, the newest first; the default method at the top.
    pub fn method_rows(&self) -> Result<Vec<VersionRow>> {
        let default = default_method(&self.connection)?;
        let mut statement = self
            .connection
            .prepare_cached("SELECT method, count(*) FROM assessments GROUP BY method")?;
        let used: BTreeMap<MethodId, u32> = statement
            .query_map([], |row| Ok((needed(row, 0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let mut newest: BTreeMap<String, u32> = BTreeMap::new();
        let methods = load::<Method>(&self.connection, "", [])?;
        for method in methods.values() {
            let known = newest.entry(method.data.id.clone()).or_default();
            *known = method.data.version.max(*known);
        }
        let chosen = default
            .and_then(|key| methods.get(&key))
            .map(|method| method.data.id.clone());
        let mut rows: Vec<VersionRow> = methods
            .into_values()
            .map(|Stored { id, data, .. }| VersionRow {
                id,
                version: data.version,
                newest: newest.get(&data.id) == Some(&data.version),
                default: default == Some(id),
                assessments: used.get(&id).copied().unwrap_or(0),
                method: data.id,
                name: data.name,
                source: data.source,
            })
            .collect();
        rows.sort_by(|a, b| {
            let place = |row: &VersionRow| chosen.as_ref() != Some(&row.method);
            (place(a), &a.method, b.version).cmp(&(place(b), &b.method, a.version))
        });
        Ok(rows)
    }

    /// Begins a draft. A version that has a draft already gives that one, and nothing changes.
    ///
    /// Errors: [`Refusal::Missing`] where the version is not there; [`Refusal::Invalid`] where a
    /// new method has no name, or the register has a draft of the file's method.
    pub fn start_draft(&mut self, stamp: &Stamp, start: DraftStart) -> Result<Outcome<DraftId>> {
        let (mut method, based_on) = match start {
            DraftStart::Version { method } => {
                let method = one::<Method>(&self.connection, method)?;
                if let Some(draft) = self.draft_of(&method.data.id)? {
                    return Ok(Outcome {
                        value: draft,
                        changed: Vec::new(),
                    });
                }
                (method.data, Some(method.id))
            }
            DraftStart::Copy { method, name } => {
                let own = one::<Method>(&self.connection, method)?;
                (self.renamed(own.data, name)?, Some(own.id))
            }
            DraftStart::Blank { name } => {
                let blank = blank_method().map_err(|error| Error::Content {
                    place: "catalogue",
                    detail: error.to_string(),
                })?;
                (self.renamed(blank, name)?, None)
            }
            DraftStart::File { method } => {
                if self.draft_of(&method.id)?.is_some() {
                    return Err(Refusal::Invalid {
                        field: "method",
                        code: "draft-exists",
                    }
                    .into());
                }
                let newest = self.versions(&method.id)?.pop();
                let method = if method.id.trim().is_empty() {
                    let name = method.name.clone();
                    self.renamed(*method, name)?
                } else {
                    *method
                };
                (method, newest.map(|(_, key)| key))
            }
        };
        method.version = self.next_version(&method.id)?;
        let op = about("draft-start", &method);
        self.write(stamp, op, "", |write| {
            write.insert(Draft { method, based_on })
        })
    }

    /// Makes edits, in their order, to a draft that was read at `revision`: one entry of the
    /// history. A draft may have faults.
    pub fn edit_draft(
        &mut self,
        stamp: &Stamp,
        draft: DraftId,
        revision: u32,
        edits: &[MethodEdit],
    ) -> Result<Outcome<()>> {
        let stored = one::<Draft>(&self.connection, draft)?;
        let method = edits
            .iter()
            .fold(stored.data.method, |method, edit| method.edited(edit));
        let part = edits.first().map_or("", part);
        let op = about("draft-change", &method).with("part", part);
        self.write(stamp, op, "", |write| {
            let based_on = stored.data.based_on;
            write.change(draft, revision, Draft { method, based_on })
        })
    }

    /// Throws a draft away. Published versions stay.
    pub fn discard_draft(
        &mut self,
        stamp: &Stamp,
        draft: DraftId,
        revision: u32,
    ) -> Result<Outcome<()>> {
        let method = one::<Draft>(&self.connection, draft)?.data.method;
        let op = about("draft-discard", &method);
        self.write(stamp, op, "", |write| {
            write.remove::<Draft>(draft, revision)
        })
    }

    /// Makes the draft a frozen version, one higher than the highest of its method (method,
    /// section 2), and the draft goes. With `make_default`, assets are valued by it from now on.
    ///
    /// Errors: [`Refusal::Problems`] with every fault while the draft has one.
    pub fn publish_draft(
        &mut self,
        stamp: &Stamp,
        draft: DraftId,
        revision: u32,
        make_default: bool,
    ) -> Result<Outcome<MethodId>> {
        let method = self.ready(draft)?;
        let op = about("draft-publish", &method).with("version", method.version.to_string());
        self.write(stamp, op, "", |write| {
            publish(write, draft, revision, method, make_default)
        })
    }

    /// What publishing would move: with `make_default`, the effective values of assets and the
    /// scenarios that use them. Refuses what publishing would refuse; changes nothing.
    pub fn foresee_publish(
        &mut self,
        stamp: &Stamp,
        draft: DraftId,
        revision: u32,
        make_default: bool,
    ) -> Result<Foresight> {
        let method = self.ready(draft)?;
        self.foresee(stamp, |write| {
            publish(write, draft, revision, method, make_default)
        })
    }

    /// The method of a draft as it would be published.
    fn ready(&self, draft: DraftId) -> Result<Method> {
        let mut method = one::<Draft>(&self.connection, draft)?.data.method;
        let faults = faults(&method);
        if !faults.is_empty() {
            return Err(Refusal::Problems(faults).into());
        }
        method.version = self.next_version(&method.id)?;
        Ok(method)
    }

    /// The published versions of a method, rising.
    fn versions(&self, method: &str) -> Result<Vec<(u32, MethodId)>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT version, id FROM methods WHERE ref = ?1 ORDER BY version")?;
        let versions = statement.query_map([method], |row| Ok((row.get(0)?, needed(row, 1)?)))?;
        Ok(versions.collect::<rusqlite::Result<_>>()?)
    }

    /// The number that the next version of a method will have.
    pub fn next_version(&self, method: &str) -> Result<u32> {
        let highest = self.versions(method)?.pop();
        Ok(highest.map_or(1, |(version, _)| version.saturating_add(1)))
    }

    fn draft_of(&self, method: &str) -> Result<Option<DraftId>> {
        let drafts = load::<Draft>(&self.connection, "WHERE ref = ?1", [method])?;
        Ok(drafts.into_keys().next())
    }

    /// The method under a name and an id of its own.
    fn renamed(&self, method: Method, name: Bilingual) -> Result<Method> {
        let name = Bilingual::new(name.da.trim(), name.en.trim());
        if name.get(Lang::Da).is_empty() {
            return Err(Refusal::Invalid {
                field: "name",
                code: "missing-value",
            }
            .into());
        }
        let plain = slug(name.get(Lang::Da));
        let mut id = plain.clone();
        let mut number = 1_u32;
        while self.draft_of(&id)?.is_some() || !self.versions(&id)?.is_empty() {
            number = number.saturating_add(1);
            id = format!("{plain}-{number}");
        }
        Ok(Method { id, name, ..method })
    }
}

fn publish(
    write: &mut Write<'_>,
    draft: DraftId,
    revision: u32,
    method: Method,
    make_default: bool,
) -> Result<MethodId> {
    write.remove::<Draft>(draft, revision)?;
    let key = write.insert(method)?;
    if make_default {
        write.set_default_method(key)?;
    }
    Ok(key)
}

fn faults(method: &Method) -> Vec<Problem> {
    let mut problems = method.check();
    problems.retain(|problem| !problem.note);
    problems
}

/// A sentence about a method. The history keeps one wording, and Danish is the register's.
fn about(word: &'static str, method: &Method) -> Op {
    let name = method.name.get(Lang::Da);
    let name = if name.trim().is_empty() {
        &method.id
    } else {
        name
    };
    Op::new(word).with("method", name)
}

/// What of a method an edit is about, for the history's sentence.
fn part(edit: &MethodEdit) -> &'static str {
    match edit {
        MethodEdit::Text { .. } => "text",
        MethodEdit::LikelihoodSource { .. }
        | MethodEdit::ScaleStart { .. }
        | MethodEdit::ScaleLevels { .. }
        | MethodEdit::ScaleLevel { .. } => "scale",
        MethodEdit::Properties { .. } | MethodEdit::Parties { .. } | MethodEdit::Party { .. } => {
            "party"
        }
        MethodEdit::Levels { .. } | MethodEdit::Level { .. } => "level",
        MethodEdit::OwnRule { .. }
        | MethodEdit::RuleKind { .. }
        | MethodEdit::Paint { .. }
        | MethodEdit::Bound { .. } => "rule",
        MethodEdit::Combination { .. } | MethodEdit::Floor { .. } => "effect",
    }
}

/// A name as an id: small Latin letters and digits with hyphens between.
fn slug(name: &str) -> String {
    let mut id = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'æ' => id.push_str("ae"),
            'ø' => id.push_str("oe"),
            'å' => id.push_str("aa"),
            'a'..='z' | '0'..='9' => id.push(letter),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id: String = id.chars().take(40).collect();
    match id.trim_matches('-') {
        "" => "method".to_owned(),
        id => id.to_owned(),
    }
}
