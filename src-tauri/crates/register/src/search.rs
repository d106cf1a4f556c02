//! Search over everything that people wrote: parts of words, any order, æ, ø and å however they are
//! typed, and one typing error per word where little else is found. What is typed is text, never a
//! query: quotes, stars and AND mean nothing. Never writes, but for the index itself (see `index`).

mod fold;
mod index;
mod near;
mod shown;

use std::collections::{BTreeMap, BTreeSet};

use model::{Bilingual, Kind, RecordKey};
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Register, Result,
    table::{Table, bilingual, id, needed, with_kind},
};

pub(crate) use index::{check, fill, narrow, numbers, rebuild, update};
pub use shown::Piece;

/// Where to search, and how many hits are wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SearchScope {
    /// Only records of these kinds; none: of every kind.
    pub kinds: Vec<Kind>,
    /// The most hits.
    pub limit: u32,
}

impl Default for SearchScope {
    fn default() -> Self {
        Self {
            kinds: Vec::new(),
            limit: 50,
        }
    }
}

/// A record as it is called.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Called {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// Its reference; empty for a kind without one.
    pub reference: String,
    /// What a person calls it.
    pub name: Bilingual,
    /// The record whose page shows it: itself, or what it belongs to.
    pub page: RecordKey,
}

/// A record that was found.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
pub struct Hit {
    /// The record.
    pub record: Called,
    /// Its reference with what was searched for marked.
    pub reference: Vec<Piece>,
    /// Its name in Danish with what was searched for marked.
    pub name_da: Vec<Piece>,
    /// Its name in English with what was searched for marked.
    pub name_en: Vec<Piece>,
    /// Where something was found that is in neither: a piece of that text.
    pub snippet: Vec<Piece>,
    /// How well it fits, higher is better; see [`Register::search`].
    pub score: u32,
}

/// The most records of a kind that are looked at for one search.
const MOST: u32 = 1000;
/// With so few hits, typing errors are forgiven.
const FEW: usize = 3;
/// The most words of a search, and letters of a word, that count.
const MOST_WORDS: usize = 12;
const MOST_LETTERS: usize = 60;

/// How well a record fits.
mod score {
    pub(super) const REFERENCE: u32 = 600;
    pub(super) const NAME: u32 = 500;
    pub(super) const NAME_BEGINS: u32 = 400;
    pub(super) const WORD_BEGINS: u32 = 300;
    pub(super) const INSIDE: u32 = 200;
    pub(super) const BODY: u32 = 100;
    pub(super) const NEAR: u32 = 50;
    pub(super) const NEAR_IN_BODY: u32 = 25;
}

/// What is searched for.
struct Wanted {
    /// The folded words.
    words: Vec<Vec<char>>,
    /// The same as texts.
    texts: Vec<String>,
    /// The beginning of a text of the index that begins with all of it.
    whole: String,
}

impl Wanted {
    fn read(text: &str) -> Option<Self> {
        let mut words: Vec<Vec<char>> = Vec::new();
        for word in fold::words(text).into_iter().take(MOST_WORDS) {
            words.push(word.letters.into_iter().take(MOST_LETTERS).collect());
        }
        let texts: Vec<String> = words.iter().map(|word| word.iter().collect()).collect();
        let whole = format!("  {}", texts.join("  "));
        (!words.is_empty()).then_some(Self {
            words,
            texts,
            whole,
        })
    }

    /// The index's query for records that may hold every word.
    fn query(&self) -> String {
        let words = self.words.iter().map(|word| exact(word));
        words.collect::<Vec<_>>().join(" AND ")
    }

    /// The same with one error in each word that may have one; none where no word may.
    fn near_query(&self) -> Option<String> {
        self.words.iter().any(|word| near::forgiven(word)).then(|| {
            let words = self.words.iter().map(|word| {
                if !near::forgiven(word) {
                    return format!("({})", exact(word));
                }
                let parts = near::parts(word).into_iter().filter_map(|part| {
                    let letters: Vec<char> = part.chars().collect();
                    Some(format!("({})", index::all_runs(&letters)?))
                });
                format!("({})", parts.collect::<Vec<_>>().join(" OR "))
            });
            words.collect::<Vec<_>>().join(" AND ")
        })
    }

    /// How well the texts of the index fit; none: not.
    fn score(&self, [reference, name, body]: &[String; 3]) -> Option<u32> {
        let mut lowest = u32::MAX;
        for (word, text) in self.words.iter().zip(&self.texts) {
            lowest = lowest.min(fits(word, text, reference, name, body)?);
        }
        let begins = |text: &str| text.starts_with(&self.whole);
        let is = |text: &str| begins(text) && text.len() == self.whole.len() + 1;
        Some(if is(reference) {
            score::REFERENCE
        } else if name.lines().any(is) {
            score::NAME
        } else if begins(reference) || name.lines().any(begins) {
            score::NAME_BEGINS
        } else {
            lowest
        })
    }

    /// The same where each word may have one error.
    fn near_score(&self, texts: &[String; 3]) -> Option<u32> {
        let [reference, name, body] = texts;
        let close = |word: &[char], text: &str| {
            text.split_whitespace()
                .any(|other| near::near(word, &other.chars().collect::<Vec<_>>()))
        };
        let mut lowest = u32::MAX;
        for (word, text) in self.words.iter().zip(&self.texts) {
            let fit = fits(word, text, reference, name, body).or_else(|| {
                if !near::forgiven(word) {
                    None
                } else if close(word, reference) || close(word, name) {
                    Some(score::NEAR)
                } else {
                    close(word, body).then_some(score::NEAR_IN_BODY)
                }
            });
            lowest = lowest.min(fit?);
        }
        Some(lowest)
    }
}

/// The index's query for one word: every run of it, or how a word begins where it is short.
fn exact(word: &[char]) -> String {
    index::all_runs(word).unwrap_or_else(|| {
        let text: String = word.iter().collect();
        format!("\"{text:>3}\"")
    })
}

/// How well one word fits. A word of one or two letters must begin a word of the reference or name.
fn fits(word: &[char], text: &str, reference: &str, name: &str, body: &str) -> Option<u32> {
    let begins = format!(" {text}");
    if reference.contains(&begins) || name.contains(&begins) {
        Some(score::WORD_BEGINS)
    } else if word.len() < 3 {
        None
    } else if reference.contains(text) || name.contains(text) {
        Some(score::INSIDE)
    } else {
        body.contains(text).then_some(score::BODY)
    }
}

/// A record that may be shown, by what it is sorted by: the score, the name's length, the kind.
type Found = BTreeMap<(std::cmp::Reverse<u32>, usize, Kind, Uuid), bool>;

impl Register {
    /// The records that hold every word of `text`, in any order and field, the best first: whose
    /// reference it is (600), whose name it is (500), whose name or reference begins with it (400),
    /// in whose names a word begins so (300), that hold it inside a word (200), or in another text
    /// (100). With few of those also records that hold it but for one typing error per word (50 in a
    /// name, 25 elsewhere). The least of the words counts. At most 1,000 records of a kind are
    /// looked at.
    pub fn search(&self, text: &str, scope: &SearchScope) -> Result<Vec<Hit>> {
        let Some(wanted) = Wanted::read(text) else {
            return Ok(Vec::new());
        };
        fill(&self.connection)?;
        let _reading = self.reading()?;
        let kinds: BTreeSet<Kind> = if scope.kinds.is_empty() {
            Kind::ALL.iter().copied().collect()
        } else {
            scope.kinds.iter().copied().collect()
        };
        let mut found = Found::new();
        let mut seen: BTreeSet<Uuid> = BTreeSet::new();
        self.look(&kinds, &wanted.query(), &mut |kind, record, texts| {
            if let Some(score) = wanted.score(texts) {
                seen.insert(record);
                found.insert(sorted(score, texts, kind, record), false);
            }
        })?;
        if found.len() < FEW
            && let Some(query) = wanted.near_query()
        {
            self.look(&kinds, &query, &mut |kind, record, texts| {
                if let Some(score) = wanted.near_score(texts)
                    && seen.insert(record)
                {
                    found.insert(sorted(score, texts, kind, record), true);
                }
            })?;
        }
        let best = found.into_iter().take(scope.limit as usize);
        best.filter_map(|((score, _, kind, record), near)| {
            let looked_for = shown::LookedFor {
                words: &wanted.words,
                near,
            };
            self.hit(kind, record, &looked_for, score.0).transpose()
        })
        .collect()
    }

    /// What a record is called, and whose page shows it; none where it is gone.
    pub fn called(&self, record: RecordKey) -> Result<Option<Called>> {
        with_kind!(record.kind, R => called::<R>(&self.connection, record.id.into()))
    }

    /// Gives `take` the records of `kinds` that a query of the index finds, with their texts.
    fn look(
        &self,
        kinds: &BTreeSet<Kind>,
        query: &str,
        take: &mut dyn FnMut(Kind, Uuid, &[String; 3]),
    ) -> Result<()> {
        let mut read = self.connection.prepare_cached(
            "SELECT number, record, ref, name, body FROM words WHERE number IN (
                SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT ?4)",
        )?;
        let mut found = |range: (i64, i64)| -> Result<Vec<(i64, Uuid, [String; 3])>> {
            let rows = read.query_map(params![query, range.0, range.1, MOST], |row| {
                let texts = [row.get(2)?, row.get(3)?, row.get(4)?];
                Ok((row.get(0)?, needed(row, 1)?, texts))
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        };
        // Most often one look at all kinds sees everything; else none crowds the others out.
        let at_once = found((0, i64::MAX))?;
        let found = if at_once.len() < MOST as usize {
            at_once
        } else {
            let mut all = Vec::new();
            for kind in kinds {
                all.append(&mut found(numbers(*kind))?);
            }
            all
        };
        for (number, record, texts) in &found {
            if let Some(kind) = index::kind_of(*number).filter(|kind| kinds.contains(kind)) {
                take(kind, *record, texts);
            }
        }
        Ok(())
    }

    fn hit(
        &self,
        kind: Kind,
        record: Uuid,
        wanted: &shown::LookedFor<'_>,
        score: u32,
    ) -> Result<Option<Hit>> {
        let own = with_kind!(kind, R => {
            index::Own::of(&crate::load::alone::<R>(&self.connection, record.into())?)
        });
        let Some(called) = self.called(RecordKey { kind, id: record })? else {
            return Ok(None);
        };
        Ok(Some(Hit {
            reference: shown::pieces(&called.reference, wanted),
            name_da: shown::pieces(&called.name.da, wanted),
            name_en: shown::pieces(&called.name.en, wanted),
            snippet: shown::snippet(&own, wanted),
            record: called,
            score,
        }))
    }
}

fn sorted(
    score: u32,
    texts: &[String; 3],
    kind: Kind,
    record: Uuid,
) -> (std::cmp::Reverse<u32>, usize, Kind, Uuid) {
    let name = texts[1].lines().map(str::len).min().unwrap_or_default();
    (std::cmp::Reverse(score), name, kind, record)
}

fn called<R: Table>(connection: &Connection, key: R::Id) -> Result<Option<Called>> {
    let [da, en] = R::TITLE;
    let sql = format!(
        "SELECT {}, ifnull({da}, ''), ifnull({en}, '') FROM {} t WHERE t.id = ?1",
        R::REFERENCE,
        R::NAME
    );
    let mut read = connection.prepare_cached(&sql)?;
    let Some((reference, name)) = read
        .query_row([id(key)], |row| Ok((row.get(0)?, bilingual(row, 1)?)))
        .optional()?
    else {
        return Ok(None);
    };
    let own = RecordKey {
        kind: R::KIND,
        id: key.into(),
    };
    Ok(Some(Called {
        kind: own.kind,
        id: own.id,
        reference,
        name,
        page: crate::load::alone::<R>(connection, key)?
            .page()
            .unwrap_or(own),
    }))
}
