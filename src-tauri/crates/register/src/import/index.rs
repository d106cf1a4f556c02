//! Which record a key or a name in a file means: one of the register, or one of the import.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use model::{
    AssessmentId, Bilingual, Kind, Method, MethodId, Place, Problem, Rules, ScenarioId,
    table::{Content, Row, Sheet, Value},
};
use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    Result,
    load::{default_method, load},
    table::{Table, needed, with_kind},
};

/// The record that a row is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Claim {
    pub(super) id: Uuid,
    /// Whether the register has it already.
    pub(super) known: bool,
}

#[derive(Default)]
pub(super) struct Names {
    by_reference: HashMap<String, Uuid>,
    /// In lower case; none where several records have the name.
    by_name: HashMap<String, Option<Uuid>>,
}

/// Everything that rows can refer to.
#[derive(Default)]
pub(crate) struct Index {
    pub(super) names: BTreeMap<Kind, Names>,
    /// Per kind, file and sheet: what each row is.
    claims: HashMap<(Kind, String, String), Vec<Option<Claim>>>,
    claimed: HashSet<Uuid>,
    /// The references of new records.
    references: HashSet<(Kind, String)>,
    /// The ready methods.
    pub(super) rules: BTreeMap<MethodId, Rules>,
    pub(super) default_method: Option<MethodId>,
    /// Each method version by id and version, rising.
    pub(super) methods: Vec<(String, u32, MethodId)>,
    /// The method of each assessment, and the assessment of each scenario.
    pub(super) assessments: HashMap<AssessmentId, MethodId>,
    pub(super) scenarios: HashMap<ScenarioId, AssessmentId>,
}

impl Index {
    /// Reads what the sheets can refer to.
    pub(super) fn new(connection: &Connection, sheets: &[Sheet]) -> Result<Self> {
        let mut wanted: BTreeSet<Kind> = sheets.iter().map(|sheet| sheet.table.kind).collect();
        for sheet in sheets {
            for column in sheet.table.columns {
                match column.content {
                    Content::Ref(kind) | Content::Refs(kind) => {
                        wanted.insert(kind);
                    }
                    // An attachment may belong to a record of any kind.
                    Content::Choice(ids) if ids == Kind::IDS => wanted.extend(Kind::ALL),
                    Content::Reductions => {
                        wanted.insert(Kind::Measures);
                    }
                    _ => {}
                }
            }
        }
        let mut names = BTreeMap::new();
        for kind in wanted.iter().filter(|kind| named(**kind)) {
            let mut found = Names::default();
            let sql = with_kind!(kind, R => naming::<R>());
            let mut statement = connection.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let name = Bilingual {
                    da: row.get(2)?,
                    en: row.get(3)?,
                };
                found.add(needed(row, 0)?, row.get(1)?, &name);
            }
            names.insert(*kind, found);
        }
        let mut index = Self {
            names,
            default_method: default_method(connection)?,
            ..Self::default()
        };
        for (key, method) in load::<Method>(connection, "", [])? {
            index
                .methods
                .push((method.data.id.clone(), method.data.version, key));
            if let Ok(rules) = Rules::new(method.data) {
                index.rules.insert(key, rules);
            }
        }
        index.methods.sort();
        if wanted.contains(&Kind::Assessments) || wanted.contains(&Kind::Scenarios) {
            let mut statement = connection.prepare("SELECT id, method FROM assessments")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                index.assessments.insert(needed(row, 0)?, needed(row, 1)?);
            }
        }
        let of_scenarios = [Kind::Effects, Kind::Opinions];
        if sheets
            .iter()
            .any(|sheet| of_scenarios.contains(&sheet.table.kind))
        {
            let mut statement = connection.prepare("SELECT id, assessment FROM scenarios")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                index.scenarios.insert(needed(row, 0)?, needed(row, 1)?);
            }
        }
        Ok(index)
    }

    /// Decides for every row of a sheet which record it is, so that rows can refer to each other
    /// in any order: the record with its reference, else the one with its name.
    pub(super) fn claim(&mut self, sheet: &Sheet, problems: &mut Vec<Problem>) {
        let kind = sheet.table.kind;
        if sheet.table.column("ref").is_none() {
            return;
        }
        let column = |id: &str| {
            sheet
                .headings
                .iter()
                .position(|(heading, _)| heading.id() == id)
        };
        let (reference_at, name_at) = (column("ref"), column("name"));
        let text = |row: &Row, at: Option<usize>| {
            at.and_then(|at| row.values.get(at))
                .map_or_else(String::new, Value::shown)
        };
        let given: Vec<(String, String)> = sheet
            .rows
            .iter()
            .map(|row| (text(row, reference_at), text(row, name_at)))
            .collect();
        // A name must not take a record that another row means by its reference, and a name that
        // several rows have says nothing.
        let names = self.names.entry(kind).or_default();
        let taken: HashSet<Uuid> = given
            .iter()
            .filter_map(|(reference, _)| names.by_reference.get(reference).copied())
            .collect();
        let mut rows_named: HashMap<String, u32> = HashMap::new();
        for (_, name) in &given {
            *rows_named.entry(name.to_lowercase()).or_default() += 1;
        }
        let mut claims = Vec::with_capacity(given.len());
        let mut new = Vec::new();
        for (row, (reference, name)) in sheet.rows.iter().zip(given) {
            let alone = rows_named.get(&name.to_lowercase()) == Some(&1);
            let claim = match names.by_reference.get(&reference) {
                Some(id) => Ok(Claim {
                    id: *id,
                    known: true,
                }),
                None => match names.by_name.get(&name.to_lowercase()) {
                    Some(Some(id)) if alone && !taken.contains(id) => Ok(Claim {
                        id: *id,
                        known: true,
                    }),
                    _ if !reference.is_empty() => Ok(Claim {
                        id: Uuid::now_v7(),
                        known: false,
                    }),
                    _ if name.is_empty() => Err("missing-value"),
                    Some(None) => Err("ambiguous-name"),
                    None if alone => Ok(Claim {
                        id: Uuid::now_v7(),
                        known: false,
                    }),
                    _ => Err("repeated-ref"),
                },
            };
            let claim = claim.and_then(|claim| {
                // Also a new reference that stands twice.
                let first = self.claimed.insert(claim.id)
                    && (claim.known
                        || reference.is_empty()
                        || self.references.insert((kind, reference.clone())));
                if first {
                    Ok(claim)
                } else {
                    Err("repeated-ref")
                }
            });
            if let Err(code) = claim {
                let place = Place {
                    file: sheet.file.clone(),
                    sheet: sheet.name.clone(),
                    row: Some(row.number),
                    column: reference_at
                        .or(name_at)
                        .and_then(|at| sheet.headings.get(at))
                        .map_or_else(|| "ref".to_owned(), |(_, shown)| shown.clone()),
                };
                let shown = if reference.is_empty() {
                    &name
                } else {
                    &reference
                };
                let problem = Problem::new(place, code)
                    .with("ref", shown)
                    .with("table", kind.id());
                problems.push(problem.with("column", "ref"));
            }
            let claim = claim.ok();
            new.extend(claim.map(|claim| (claim.id, reference, name)));
            claims.push(claim);
        }
        for (id, reference, name) in new {
            names.add(id, reference, &Bilingual::same(name));
        }
        self.claims
            .insert((kind, sheet.file.clone(), sheet.name.clone()), claims);
    }

    /// What records of a kind are called by rows and by the register.
    pub(super) fn references(&self, kind: Kind) -> HashMap<Uuid, &str> {
        let names = self.names.get(&kind).into_iter();
        names
            .flat_map(|names| {
                names
                    .by_reference
                    .iter()
                    .map(|(reference, id)| (*id, reference.as_str()))
            })
            .collect()
    }

    /// What the rows of a sheet are; none where a row has a problem.
    pub(super) fn claimed(&self, sheet: &Sheet) -> Vec<Option<Claim>> {
        self.claims
            .get(&(sheet.table.kind, sheet.file.clone(), sheet.name.clone()))
            .cloned()
            .unwrap_or_default()
    }

    /// The record that `text` refers to.
    pub(super) fn find(&self, kind: Kind, text: &str) -> Found {
        let Some(names) = self.names.get(&kind) else {
            return Found::Nothing;
        };
        if let Some(id) = names.by_reference.get(text) {
            return Found::One(*id);
        }
        match names.by_name.get(&text.to_lowercase()) {
            Some(Some(id)) => Found::One(*id),
            Some(None) => Found::Several,
            None => Found::Nothing,
        }
    }

    /// The newest version of the method that `text` names, or just the version it names.
    pub(super) fn find_method(&self, text: &str) -> Option<MethodId> {
        let (id, version) = match text.split_once('@') {
            Some((id, version)) => (id, Some(version.parse::<u32>().ok()?)),
            None => (text, None),
        };
        self.methods
            .iter()
            .rev()
            .find(|(own, number, _)| own == id && version.is_none_or(|version| version == *number))
            .map(|(_, _, key)| *key)
    }

    /// The ready method of an assessment.
    pub(super) fn rules_of(&self, assessment: AssessmentId) -> Option<&Rules> {
        self.rules.get(self.assessments.get(&assessment)?)
    }
}

/// Whether rows can refer to records of a kind.
pub(super) fn named(kind: Kind) -> bool {
    kind != Kind::Methods && with_kind!(kind, R => !R::PREFIX.is_empty())
}

/// The query that reads what the records of a kind are called. A scenario has no name of its own.
fn naming<R: Table>() -> String {
    let [da, en] = match R::KIND {
        Kind::Scenarios => ["''"; 2],
        _ => R::TITLE,
    };
    format!(
        "SELECT t.id, {}, {da}, {en} FROM {} t",
        R::REFERENCE,
        R::NAME
    )
}

/// What a text refers to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Found {
    One(Uuid),
    Several,
    Nothing,
}

impl Names {
    /// The record that an id in a cell means.
    pub(super) fn know(&mut self, text: &str, id: Uuid) {
        self.by_reference.insert(text.to_owned(), id);
    }

    pub(super) fn add(&mut self, id: Uuid, reference: String, name: &Bilingual) {
        if !reference.is_empty() {
            self.by_reference.insert(reference, id);
        }
        for name in [&name.da, &name.en] {
            if !name.is_empty() {
                self.by_name
                    .entry(name.to_lowercase())
                    .and_modify(|own| *own = own.filter(|own| *own == id))
                    .or_insert(Some(id));
            }
        }
    }
}
