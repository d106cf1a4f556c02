//! The auditor's check: pages, references, the chain of the history, that the records are what
//! the history made of them, and that every stored figure is what the method makes of the records.

use std::collections::BTreeMap;

use model::{Answer, Assessed, AssetId, ScenarioId, Stored, Values};
use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{
    Error, Register, Result,
    derive::{Standing, day, expected_counts},
    history::{
        Chained, apply,
        index::{self, Wrong},
    },
    table::{RECORDED, from_json, needed},
};

/// Something that is not as it should be. Words: `verify-CODE`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Finding {
    /// Names the sentence.
    pub code: String,
    /// Its parts.
    pub args: BTreeMap<String, String>,
}

impl Finding {
    pub(crate) fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            args: BTreeMap::new(),
        }
    }

    pub(crate) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

/// The result of a verification.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Verified {
    /// What is wrong; none: everything is as it should be.
    pub findings: Vec<Finding>,
    /// How many history entries were checked.
    pub entries: u32,
    /// The hash of the last entry, in hexadecimal.
    pub head: String,
}

/// The most findings about entries, and about figures.
const MOST_ENTRIES: usize = 20;
const MOST_FIGURES: usize = 100;

impl Register {
    /// Checks everything; changes nothing. What another process writes meanwhile is not seen.
    /// A register of the past is refused: the file is verified as a whole.
    pub fn verify(&self) -> Result<Verified> {
        if let Some(at) = self.as_of() {
            return Err(Error::Past { at });
        }
        let _reading = self.reading()?;
        let mut findings = self.check_pages()?;
        let (mut entries, mut head) = (0, String::new());
        // Nothing that is read from a damaged page can be trusted.
        if findings.is_empty() {
            (entries, head) = self.check_chain(&mut findings)?;
        }
        if findings.is_empty() {
            self.check_records(&mut findings)?;
            findings.extend(match index::check(&self.connection)? {
                Ok(()) => None,
                Err(Wrong::Entry(seq)) => Some(Finding::new("index").with("seq", seq)),
                Err(Wrong::LeftOver(count)) => {
                    Some(Finding::new("index-left-over").with("count", count))
                }
            });
            // Words are compared with the records: they say nothing where those are not right.
            let whole = findings.is_empty();
            self.check_contents(&mut findings)?;
            self.check_figures(&mut findings)?;
            findings.extend(crate::tested::check(&self.connection)?);
            if whole {
                self.check_words(&mut findings)?;
            }
        }
        Ok(Verified {
            findings,
            entries,
            head,
        })
    }

    fn check_pages(&self) -> Result<Vec<Finding>> {
        let mut findings = Vec::new();
        for pragma in [
            "PRAGMA cipher_integrity_check",
            "PRAGMA integrity_check(10)",
        ] {
            let mut statement = self.connection.prepare(pragma)?;
            let mut rows = statement.query([])?;
            loop {
                match rows.next().map_err(Error::from) {
                    Ok(None) => break,
                    Ok(Some(row)) => {
                        let text: String = row.get(0)?;
                        if text != "ok" {
                            findings.push(Finding::new("page").with("detail", text));
                        }
                    }
                    Err(Error::Damaged) => {
                        findings.push(Finding::new("page").with("detail", "-"));
                        break;
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        if !findings.is_empty() {
            return Ok(findings);
        }
        let mut statement = self.connection.prepare("PRAGMA foreign_key_check")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            findings.push(
                Finding::new("reference")
                    .with("table", table)
                    .with("parent", parent),
            );
        }
        Ok(findings)
    }

    fn check_chain(&self, findings: &mut Vec<Finding>) -> Result<(u32, String)> {
        let mut statement = self.connection.prepare(
            "SELECT seq, at, actor, op, args, reason, undoes, redoes, kinds, changes, hash, changeset
             FROM history ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        let (mut before, mut next) = (Vec::new(), 1);
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(0)?;
            let hash: Vec<u8> = row.get(10)?;
            if seq != next {
                // What follows a gap cannot be tied to what was before it.
                missing(next..seq, findings);
            } else if hash != Chained::hash(&before, row)? {
                findings.push(Finding::new("entry-changed").with("seq", seq));
            }
            before = hash;
            next = seq + 1;
            if findings.len() >= MOST_ENTRIES {
                break;
            }
        }
        let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'history'";
        let given: Option<i64> = self
            .connection
            .query_row(sql, [], |row| row.get(0))
            .optional()?;
        missing(next..given.unwrap_or(0) + 1, findings);
        let head = self.mark()?.map_or_else(String::new, |mark| mark.hash);
        Ok(((next - 1) as u32, head))
    }

    /// Builds the records anew from the history alone and compares them row by row.
    fn check_records(&self, findings: &mut Vec<Finding>) -> Result<()> {
        let copy = Connection::open_in_memory()?;
        crate::open::empty_tables(&copy)?;
        let mut statement = self
            .connection
            .prepare("SELECT seq, changeset FROM history ORDER BY seq")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if apply(&copy, row.get(1)?).is_err() {
                findings.push(Finding::new("entry-unusable").with("seq", row.get::<_, i64>(0)?));
                return Ok(());
            }
        }
        for (table, _) in RECORDED {
            let sql = format!("SELECT * FROM {table} ORDER BY 1, 2");
            let (mut ours, mut theirs) = (self.connection.prepare(&sql)?, copy.prepare(&sql)?);
            let columns = ours.column_count();
            let (mut ours, mut theirs) = (ours.query([])?, theirs.query([])?);
            loop {
                let same = match (ours.next()?, theirs.next()?) {
                    (None, None) => break,
                    (Some(our), Some(their)) => {
                        (0..columns).try_fold(true, |same, column| -> rusqlite::Result<bool> {
                            Ok(same && our.get_ref(column)? == their.get_ref(column)?)
                        })?
                    }
                    _ => false,
                };
                if !same {
                    findings.push(Finding::new("records-differ").with("table", table));
                    break;
                }
            }
        }
        Ok(())
    }

    /// Computes every stored figure from scratch and compares.
    fn check_figures(&self, findings: &mut Vec<Finding>) -> Result<()> {
        let Some(today) = day(&self.connection)? else {
            return Ok(());
        };
        let snapshot = self.snapshot()?;
        let picture = snapshot.picture(today);
        let stored = self.stored_values()?;
        for (asset, record) in &snapshot.assets {
            let values: Values = picture
                .cells
                .iter()
                .map(|cell| (cell.clone(), picture.effective(*asset, cell)))
                .filter(|(_, answer)| *answer != Answer::NotAssessed)
                .collect();
            if stored.get(asset) != Some(&values) {
                findings.push(Finding::new("value").with("asset", &record.data.reference));
            }
        }
        let known = stored
            .keys()
            .filter(|asset| snapshot.assets.contains_key(asset))
            .count();
        if stored.len() > known {
            findings.push(Finding::new("value-left-over").with("count", stored.len() - known));
        }
        let mut levels = self.stored_levels()?;
        let mut expected = Vec::with_capacity(levels.len());
        for (key, record) in &snapshot.scenarios {
            let standing = expect(&snapshot, &picture, record)?;
            if levels.remove(key).as_ref() != Some(&standing) {
                findings.push(Finding::new("level").with("scenario", &record.data.reference));
            }
            expected.push(standing);
        }
        if !levels.is_empty() {
            findings.push(Finding::new("level-left-over").with("count", levels.len()));
        }
        let (places, moves) = expected_counts(expected.iter());
        let counts = "SELECT scope, stage, party, likelihood, consequence, rank, count FROM counts
            WHERE count <> 0";
        let movements = "SELECT scope, stage, from_likelihood, from_consequence, to_likelihood,
            to_consequence, count FROM movements WHERE count <> 0";
        if self.numbers(counts)? != places || self.numbers(movements)? != moves {
            findings.push(Finding::new("counts"));
        }
        findings.truncate(MOST_FIGURES);
        Ok(())
    }

    /// The words that searching reads.
    fn check_words(&self, findings: &mut Vec<Finding>) -> Result<()> {
        let off = crate::search::check(&self.connection)?;
        if off > 0 {
            findings.push(Finding::new("words").with("count", off));
        }
        Ok(())
    }

    fn stored_values(&self) -> Result<BTreeMap<AssetId, Values>> {
        let mut statement = self
            .connection
            .prepare("SELECT asset, cells FROM effective")?;
        let rows = statement.query_map([], |row| Ok((needed(row, 0)?, from_json(row, 1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The stored standings. One whose keys for sorting say something else counts as missing.
    fn stored_levels(&self) -> Result<BTreeMap<ScenarioId, Standing>> {
        let mut statement = self.connection.prepare(
            "SELECT scenario, assessment, method, unit, status, stages, r0, n0, r1, n1, r2, n2, r3, n3
             FROM levels",
        )?;
        let mut rows = statement.query([])?;
        let mut levels = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let standing = Standing::read(row, 1)?;
            let mut same = true;
            for (place, key) in standing.keys().into_iter().enumerate() {
                same &= row.get::<_, Option<u32>>(6 + place)? == key;
            }
            if same {
                levels.insert(needed(row, 0)?, standing);
            }
        }
        Ok(levels)
    }

    fn numbers(&self, sql: &str) -> Result<Vec<Vec<i64>>> {
        let mut statement = self.connection.prepare(sql)?;
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            let scope = digest(row.get_ref(0)?.as_blob()?);
            std::iter::once(Ok(scope))
                .chain((1..columns).map(|column| row.get(column)))
                .collect()
        })?;
        let mut rows = rows.collect::<rusqlite::Result<Vec<Vec<i64>>>>()?;
        rows.sort_unstable();
        Ok(rows)
    }
}

fn expect(
    snapshot: &model::Snapshot,
    picture: &model::Picture,
    record: &Stored<ScenarioId, model::Scenario>,
) -> Result<Standing> {
    let assessed = picture
        .scenarios
        .get(&record.id)
        .unwrap_or(&Assessed::Unanswered);
    let assessment = snapshot
        .assessments
        .get(&record.data.assessment)
        .ok_or(crate::Refusal::Missing)?;
    let unit = snapshot
        .assets
        .get(&record.data.asset)
        .and_then(|asset| asset.data.unit);
    Ok(Standing::new(
        &record.data,
        assessment.data.method,
        unit,
        assessed,
    ))
}

/// Names the entries of a gap, as many as there is room for.
fn missing(gap: std::ops::Range<i64>, findings: &mut Vec<Finding>) {
    let room = MOST_ENTRIES.saturating_sub(findings.len());
    findings.extend(
        gap.take(room)
            .map(|seq| Finding::new("entry-missing").with("seq", seq)),
    );
}

/// A short number for a scope's key, for comparing rows of numbers.
pub(crate) fn digest(bytes: &[u8]) -> i64 {
    let hash: [u8; 32] = Sha256::digest(bytes).into();
    i64::from_be_bytes([
        hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7],
    ])
}
