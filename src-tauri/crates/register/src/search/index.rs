//! The index of words: kept in the transaction of the change, one record at a time, and made anew
//! where there is none. It holds what stands in a record itself; a name that is made of other
//! records' names (a scenario's, a dependency's) is put together when it is shown, so that nothing
//! has to follow a renaming.

use std::collections::HashMap;

use model::{Kind, Lang, table::Content};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::fold::padded;
use crate::{
    Result,
    derive::Touched,
    export::{Export, Writer},
    load::{select, stored},
    table::{id, with_kind},
};

/// Columns of text that hold no words of a person's: ids, addresses of lists, moments, hashes.
const NO_WORDS: &[&str] = &[
    "at",
    "current_override",
    "hash",
    "level",
    "party",
    "query",
    "record",
    "target_override",
];

/// The numbers of a kind's words begin here, so that a search in one kind reads no other.
const ROOM: i64 = 1 << 40;

/// What is searched of a record, as it is written.
pub(super) struct Own {
    /// Its reference; empty for a kind without one.
    pub(super) reference: String,
    /// Its own name in Danish and English; empty where it is made of other records' names.
    pub(super) name: [String; 2],
    /// What else it says: every column of text that it has in files, and the user's own words.
    pub(super) texts: Vec<String>,
}

impl Own {
    pub(super) fn of<R: Export>(record: &R) -> Self {
        let title = record.title();
        let reference = record.reference().to_owned();
        let mut texts: Vec<String> = Vec::new();
        if let Some(schema) = model::table::Table::of(R::KIND) {
            let none = HashMap::new();
            for lang in [Lang::Da, Lang::En] {
                let row = record.row(&Writer::new(&none, Vec::new(), lang));
                for (column, value) in schema.columns.iter().zip(row) {
                    let words = matches!(column.content, Content::Text | Content::Words)
                        && column.id != "name"
                        && !NO_WORDS.contains(&column.id);
                    let text = value.shown();
                    if words && !text.is_empty() && !texts.contains(&text) {
                        texts.push(text);
                    }
                }
            }
        }
        let own = |name: String| {
            if name == reference {
                String::new()
            } else {
                name
            }
        };
        Self {
            name: [own(title.da), own(title.en)],
            reference,
            texts,
        }
    }

    /// The texts of the index: reference, names, everything else.
    fn indexed(&self) -> [String; 3] {
        let [da, en] = &self.name;
        let mut name = padded(da);
        if en != da {
            name = format!("{name}\n{}", padded(en));
        }
        let texts: Vec<String> = self.texts.iter().map(|text| padded(text)).collect();
        [padded(&self.reference), name, texts.concat()]
    }
}

/// The first number of a kind's words, and the last.
pub(crate) fn numbers(kind: Kind) -> (i64, i64) {
    let first = ROOM * (1 + kind as i64);
    (first, first + ROOM - 1)
}

/// The kind that a number belongs to.
pub(super) fn kind_of(number: i64) -> Option<Kind> {
    let place = usize::try_from(number / ROOM - 1).ok()?;
    Kind::ALL.get(place).copied()
}

/// Brings the words of the records that a change touched up to date.
pub(crate) fn update(connection: &Connection, touched: &Touched) -> Result<()> {
    for (record, (kind, _)) in &touched.records {
        let now = with_kind!(*kind, R => {
            let mut read = connection.prepare_cached(&select::<R>("WHERE id = ?1"))?;
            read.query_row([id(*record)], stored::<R>)
                .optional()?
                .map(|stored| Own::of(&stored.data).indexed())
        });
        store(connection, *kind, *record, now)?;
    }
    Ok(())
}

/// The words of a record that the index has, with their number.
type Indexed = (i64, [String; 3]);

fn indexed(connection: &Connection, record: Uuid) -> Result<Option<Indexed>> {
    let mut read =
        connection.prepare_cached("SELECT number, ref, name, body FROM words WHERE record = ?1")?;
    let words = read.query_row([id(record)], |row| {
        Ok((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?]))
    });
    Ok(words.optional()?)
}

fn store(
    connection: &Connection,
    kind: Kind,
    record: Uuid,
    now: Option<[String; 3]>,
) -> Result<()> {
    let before = indexed(connection, record)?;
    let number = match before {
        Some((_, before)) if now.as_ref() == Some(&before) => return Ok(()),
        Some((number, [reference, name, body])) => {
            connection
                .prepare_cached(
                    "INSERT INTO search (search, rowid, ref, name, body) VALUES ('delete', ?1, ?2, ?3, ?4)",
                )?
                .execute(params![number, reference, name, body])?;
            connection
                .prepare_cached("DELETE FROM words WHERE number = ?1")?
                .execute([number])?;
            number
        }
        None => {
            let (first, last) = numbers(kind);
            let highest: Option<i64> = connection
                .prepare_cached("SELECT max(number) FROM words WHERE number BETWEEN ?1 AND ?2")?
                .query_row([first, last], |row| row.get(0))?;
            highest.map_or(first, |number| number + 1)
        }
    };
    if let Some([reference, name, body]) = now {
        connection
            .prepare_cached(
                "INSERT INTO words (number, record, ref, name, body) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![number, id(record), reference, name, body])?;
        connection
            .prepare_cached("INSERT INTO search (rowid, ref, name, body) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![number, reference, name, body])?;
    }
    Ok(())
}

/// Makes the whole index anew.
pub(crate) fn rebuild(connection: &Connection) -> Result<()> {
    connection.execute_batch("DELETE FROM words")?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO words (number, record, ref, name, body) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    each(
        connection,
        |kind, place, record, [reference, name, body]| {
            let number = numbers(kind).0 + place;
            insert.execute(params![number, id(record), reference, name, body])?;
            Ok(())
        },
    )?;
    Ok(connection.execute_batch("INSERT INTO search (search) VALUES ('rebuild')")?)
}

/// Gives `take` the words of every record: its kind, its place in its kind, its id.
fn each(
    connection: &Connection,
    mut take: impl FnMut(Kind, i64, Uuid, [String; 3]) -> Result<()>,
) -> Result<()> {
    for kind in Kind::ALL {
        with_kind!(*kind, R => {
            let mut read = connection.prepare(&select::<R>("ORDER BY id"))?;
            let mut rows = read.query([])?;
            let mut place = 0;
            while let Some(row) = rows.next()? {
                let stored = stored::<R>(row)?;
                take(*kind, place, stored.id.into(), Own::of(&stored.data).indexed())?;
                place += 1;
            }
        });
    }
    Ok(())
}

/// Fills an index that holds nothing: the register as it was is a copy of the records alone, into
/// which nobody writes but this.
pub(crate) fn fill(connection: &Connection) -> Result<()> {
    let mut any = connection.prepare_cached("SELECT 1 FROM words")?;
    if any.exists([])? {
        return Ok(());
    }
    let closed: bool = connection.pragma_query_value(None, "query_only", |row| row.get(0))?;
    connection.pragma_update(None, "query_only", false)?;
    connection.execute_batch("SAVEPOINT words")?;
    let filled = rebuild(connection);
    connection.execute_batch(if filled.is_ok() {
        "RELEASE words"
    } else {
        "ROLLBACK TO words; RELEASE words"
    })?;
    connection.pragma_update(None, "query_only", closed)?;
    filled
}

/// Whether the index is what the records say: first the words, then every run of three letters.
/// Gives how many of either are wrong, missing or too many.
pub(crate) fn check(connection: &Connection) -> Result<u32> {
    let mut wrong = 0;
    let mut records: i64 = 0;
    // How many texts of the index hold each run.
    let mut runs: HashMap<String, i64> = HashMap::new();
    let mut seen: Vec<String> = Vec::new();
    each(connection, |kind, _, record, expected| {
        records += 1;
        match indexed(connection, record)? {
            Some((number, words)) if words == expected && kind_of(number) == Some(kind) => {}
            _ => wrong += 1,
        }
        seen.clear();
        for text in &expected {
            let letters: Vec<char> = text.chars().collect();
            seen.extend(letters.windows(3).map(|run| run.iter().collect::<String>()));
        }
        seen.sort_unstable();
        seen.dedup();
        for run in seen.drain(..) {
            *runs.entry(run).or_default() += 1;
        }
        Ok(())
    })?;
    let stored: i64 = connection.query_row("SELECT count(*) FROM words", [], |row| row.get(0))?;
    wrong += u32::try_from((stored - records).max(0)).unwrap_or(u32::MAX);
    connection.execute_batch(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.runs USING fts5vocab('main', 'search', 'row')",
    )?;
    let mut read = connection.prepare("SELECT term, doc FROM temp.runs")?;
    let mut rows = read.query([])?;
    let mut off = 0;
    while let Some(row) = rows.next()? {
        let (run, count): (String, i64) = (row.get(0)?, row.get(1)?);
        if runs.remove(&run) != Some(count) {
            off += 1;
        }
    }
    Ok(wrong + off + runs.len() as u32)
}

/// The records whose words hold all of `words`, for a list that looks at the words themselves
/// afterwards: a query of the index, or none where no word is long enough to narrow anything.
pub(crate) fn narrow(text: &str) -> Option<String> {
    let runs = super::fold::words(text)
        .into_iter()
        .filter_map(|word| all_runs(&word.letters));
    let all: Vec<String> = runs.collect();
    (!all.is_empty()).then(|| all.join(" AND "))
}

/// A query for every run of three letters of a text; none of a shorter one.
pub(super) fn all_runs(letters: &[char]) -> Option<String> {
    let mut runs: Vec<String> = letters
        .windows(3)
        .map(|run| format!("\"{}\"", run.iter().collect::<String>()))
        .collect();
    runs.sort_unstable();
    runs.dedup();
    (!runs.is_empty()).then(|| runs.join(" AND "))
}
